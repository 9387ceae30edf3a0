#include "resolve/chances.h"

#include "annotate/placeholders.h"
#include "base/str.h"

/* Whether the unit's marks hold those that the pattern requires, in their order. */
static bool has_marks(const nd_pattern *pattern, const nd_mark *marks, const nd_reading_unit *unit)
{
	uint32_t met = 0;
	for (uint32_t i = unit->first_mark; i < unit->end_mark && met < pattern->needs.requirements.codes.count; i++)
		met += pattern->needs.requirements.codes.items[met] >> (marks[i].code - ND_CODE_FIRST) & 1;
	return met == pattern->needs.requirements.codes.count;
}

static bool has_choice(nd_literal_choice choice, const uint64_t *literals)
{
	for (uint32_t i = 0; i < choice.count; i++)
		if (nd_literal_is_in(literals, choice.numbers[i]))
			return true;
	return false;
}

static bool has_text(const nd_pattern *pattern, const uint64_t *literals)
{
	for (uint32_t i = 0; i < pattern->choice_count; i++)
		if (!has_choice(pattern->choices[i], literals))
			return false;
	return true;
}

/* By the literals of a unit: those that it holds, each with its rarest choice. */
static void find_candidates(const nd_patterns *patterns, const uint64_t *literals, uint64_t *candidates)
{
	memcpy(candidates, patterns->without_text, nd_pattern_words(patterns) * sizeof *candidates);
	for (uint32_t i = 0; i < nd_literal_words(&patterns->literals); i++)
		for (uint64_t left = literals[i]; left != 0; left &= left - 1) {
			const uint32_t *first = &patterns->first_with[i * 64 + (uint32_t)__builtin_ctzll(left)];
			for (uint32_t k = first[0]; k < first[1]; k++)
				candidates[patterns->with_literal[k] / 64] |= UINT64_C(1) << patterns->with_literal[k] % 64;
		}
}

static void add_chance(nd_arena *arena, nd_searched *in, uint32_t pattern, uint32_t unit)
{
	uint32_t index = in->chances.count;
	*nd_array_push(arena, &in->chances) = (nd_chance){unit, ND_NONE};
	if (in->last[pattern] == ND_NONE)
		in->first[pattern] = index;
	else
		in->chances.items[in->last[pattern]].next = index;
	in->last[pattern] = index;
}

_Static_assert(ND_CODE_LAST - ND_CODE_FIRST < 31, "codes and none are the bits of a number");

/* The codes of a unit's marks: bit n, the code point ND_CODE_FIRST + n. The highest stands for none at all, which every
 * unit meets where nothing is required. */
static uint32_t codes_of(const nd_reading *reading, const nd_reading_unit *unit)
{
	uint32_t codes = UINT32_C(1) << 31;
	for (uint32_t i = unit->first_mark; i < unit->end_mark; i++)
		codes |= UINT32_C(1) << (reading->marks.items[i].code - ND_CODE_FIRST);
	return codes;
}

/* candidates and literals: of the unit. */
static void add_chances(nd_arena *arena, const nd_patterns *patterns, const uint64_t *candidates,
                        const uint64_t *literals, nd_searched *in, uint32_t unit)
{
	uint32_t codes = codes_of(&in->reading, &in->reading.units.items[unit]);
	for (uint32_t word = 0; word < nd_pattern_words(patterns); word++)
		for (uint64_t left = candidates[word]; left != 0; left &= left - 1) {
			uint32_t index = word * 64 + (uint32_t)__builtin_ctzll(left);
			const nd_pattern *pattern = &patterns->items[index];
			if ((patterns->marks[index][0] & codes) == 0 || (patterns->marks[index][1] & codes) == 0)
				continue;
			if (has_marks(pattern, in->reading.marks.items, &in->reading.units.items[unit]) && has_text(pattern, literals))
				add_chance(arena, in, index, unit);
		}
}

void nd_find_chances(nd_arena *arena, const nd_patterns *patterns, nd_searched *in)
{
	size_t literal_bytes = nd_literal_words(&patterns->literals) * sizeof(uint64_t);
	uint64_t *literals = nd_arena_take(arena, literal_bytes);
	uint64_t *candidates = nd_arena_new_n(arena, uint64_t, nd_pattern_words(patterns));
	in->first = nd_arena_new_n(arena, uint32_t, patterns->count);
	in->last = nd_arena_new_n(arena, uint32_t, patterns->count);
	memset(in->first, 0xFF, patterns->count * sizeof *in->first);
	memset(in->last, 0xFF, patterns->count * sizeof *in->last);
	for (uint32_t i = 0; i < in->reading.units.count; i++) {
		nd_span span = in->reading.units.items[i].span;
		nd_str unit = nd_str_of(in->reading.subject.items + span.start, span.end - span.start);
		memset(literals, 0, literal_bytes);
		nd_literals_find(&patterns->literals, nd_literals_fold(arena, unit), literals);
		find_candidates(patterns, literals, candidates);
		add_chances(arena, patterns, candidates, literals, in, i);
	}
}
