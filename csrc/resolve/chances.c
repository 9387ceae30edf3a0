#include "resolve/chances.h"

#include "annotate/placeholders.h"
#include "base/str.h"
#include "base/utf8.h"

/* What a unit holds that patterns need: a literal or a mark. */
typedef struct unit_event {
	uint32_t literal; /* or ND_NONE */
	uint32_t code;    /* bit n: the mark ND_CODE_FIRST + n; 0 for a literal */
} unit_event;

/* In the order in which they stand. */
typedef ND_ARRAY(unit_event) unit_events;

_Static_assert(ND_CODE_LAST - ND_CODE_FIRST < 31, "codes and none are the bits of a number");

/* Stands for no code at all, which every unit meets where nothing is needed. */
#define NO_CODE (UINT32_C(1) << 31)

static bool has_literal(const nd_pattern_need *need, uint32_t literal)
{
	if (need->literal_count == 0 || literal < need->literals[0] || literal > need->literals[need->literal_count - 1])
		return false;
	uint32_t low = 0, high = need->literal_count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (need->literals[middle] <= literal)
			low = middle;
		else
			high = middle;
	}
	return need->literals[low] == literal;
}

static bool is_met(const nd_pattern_need *need, unit_event event)
{
	return event.code != 0 ? (need->codes & event.code) != 0 : has_literal(need, event.literal);
}

/* Whether the unit's marks hold those that the pattern requires, in their order. */
static bool has_marks(const nd_pattern *pattern, const nd_mark *marks, const nd_reading_unit *unit)
{
	uint32_t met = 0;
	for (uint32_t i = unit->first_mark; i < unit->end_mark && met < pattern->mark_count; i++)
		met += pattern->marks[met] >> (marks[i].code - ND_CODE_FIRST) & 1;
	return met == pattern->mark_count;
}

/* Whether the needs are met in their order, with no other marks between them than may stand there. Bit n of a state: the
 * first n needs were met. */
static bool meets_needs(const nd_pattern *pattern, const unit_events *events)
{
	const uint64_t all = UINT64_C(1) << pattern->need_count;
	uint64_t states = 1;
	for (uint32_t i = 0; i < events->count && (states & all) == 0; i++) {
		unit_event event = events->items[i];
		uint64_t next = 0;
		for (uint64_t left = states; left != 0; left &= left - 1) {
			uint32_t met = (uint32_t)__builtin_ctzll(left);
			const nd_pattern_need *need = &pattern->needs[met];
			bool may_pass = met == 0 || event.code == 0 || (need->passed & event.code) != 0;
			next |= (uint64_t)may_pass << met | (uint64_t)is_met(need, event) << (met + 1);
		}
		states = next;
	}
	return (states & all) != 0;
}

/* The marks of a folded unit between its literals. */
static void read_events(nd_arena *arena, nd_str folded, const nd_literal_places *places, unit_events *events)
{
	const char lead = '\xF4'; /* of the code points of marks in UTF-8 */
	const char *end = folded.data + folded.size, *mark = folded.size > 0 ? memchr(folded.data, lead, folded.size) : NULL;
	events->count = 0;
	for (uint32_t i = 0; i < places->count || mark != NULL;) {
		if (mark == NULL || (i < places->count && folded.data + places->items[i].at < mark)) {
			*nd_array_push(arena, events) = (unit_event){places->items[i++].literal, 0};
			continue;
		}
		uint32_t code = nd_utf8_next(&mark, end);
		if (code >= ND_CODE_FIRST && code <= ND_CODE_LAST)
			*nd_array_push(arena, events) = (unit_event){ND_NONE, UINT32_C(1) << (code - ND_CODE_FIRST)};
		mark = mark < end ? memchr(mark, lead, (size_t)(end - mark)) : NULL;
	}
}

/* Those with a literal of the unit in the need that is met least, and the codes of the unit's marks. */
static uint32_t find_candidates(const nd_patterns *patterns, const unit_events *events, uint64_t *candidates)
{
	uint32_t codes = NO_CODE;
	memcpy(candidates, patterns->without_text, nd_pattern_words(patterns) * sizeof *candidates);
	for (uint32_t i = 0; i < events->count; i++) {
		codes |= events->items[i].code;
		if (events->items[i].code != 0)
			continue;
		const uint32_t *first = &patterns->first_with[events->items[i].literal];
		for (uint32_t k = first[0]; k < first[1]; k++)
			candidates[patterns->with_literal[k] / 64] |= UINT64_C(1) << patterns->with_literal[k] % 64;
	}
	return codes;
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

/* candidates and events: of the unit; codes: of its marks. */
static void add_chances(nd_arena *arena, const nd_patterns *patterns, const uint64_t *candidates, const unit_events *events,
                        uint32_t codes, nd_searched *in, uint32_t unit)
{
	const nd_reading *reading = &in->reading;
	for (uint32_t word = 0; word < nd_pattern_words(patterns); word++)
		for (uint64_t left = candidates[word]; left != 0; left &= left - 1) {
			uint32_t index = word * 64 + (uint32_t)__builtin_ctzll(left);
			const nd_pattern *pattern = &patterns->items[index];
			if ((patterns->marks[index][0] & codes) == 0 || (patterns->marks[index][1] & codes) == 0)
				continue;
			if (has_marks(pattern, reading->marks.items, &reading->units.items[unit]) && meets_needs(pattern, events))
				add_chance(arena, in, index, unit);
		}
}

void nd_find_chances(nd_arena *arena, const nd_patterns *patterns, nd_searched *in)
{
	uint64_t *candidates = nd_arena_new_n(arena, uint64_t, nd_pattern_words(patterns));
	nd_literal_places places = {0};
	unit_events events = {0};
	in->first = nd_arena_new_n(arena, uint32_t, patterns->count);
	in->last = nd_arena_new_n(arena, uint32_t, patterns->count);
	memset(in->first, 0xFF, patterns->count * sizeof *in->first);
	memset(in->last, 0xFF, patterns->count * sizeof *in->last);
	for (uint32_t i = 0; i < in->reading.units.count; i++) {
		nd_span span = in->reading.units.items[i].span;
		nd_folded folded = nd_literals_fold(arena, nd_str_of(in->reading.subject.items + span.start, span.end - span.start));
		places.count = 0;
		nd_literals_find(arena, &patterns->literals, folded, &places);
		read_events(arena, folded.text, &places, &events);
		uint32_t codes = find_candidates(patterns, &events, candidates);
		add_chances(arena, patterns, candidates, &events, codes, in, i);
	}
}
