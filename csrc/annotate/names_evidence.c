#include "annotate/names_evidence.h"

#include <math.h>

#include "annotate/names_decode.h"
#include "base/str.h"

enum { LONGEST_PHRASE = 8, LIST_GAP = 2 };

/* Candidates of the same words. */
struct nd_name_string {
	float alone[ND_NAME_CLASSES];  /* summed */
	float within[ND_NAME_CLASSES]; /* summed over longer candidates that hold these words */
	uint32_t count;
};

typedef enum source {
	OWN,
	INNER, /* rivals: within this one, */
	OUTER, /* around it, */
	CROSSING, /* across one of its ends */
	SAME, /* elsewhere: the mean of the same words, */
	HOLDING, /* what holds them, */
	LAST_PART, /* their last and their first one alone, */
	FIRST_PART,
	EXPANSION, /* what an acronym stands for */
	LISTED_BEFORE, /* joined to this one by a comma or "and" */
	LISTED_BEHIND,
	TOUCHING /* side by side with this one */
} source;

_Static_assert(TOUCHING + 1 == ND_NAME_SOURCES, "a source is not counted");

typedef enum trait {
	CLASS = 2 * ND_NAME_SOURCES,
	FIRST_PASS,
	TOKENS,
	TOKENS_IN_LOWER_CASE,
	TOKENS_WITH_DIGITS,
	FIRST_SIZE,
	LAST_SIZE,
	FIRST_CAPITAL,
	FIRST_LOWER,
	LAST_CAPITAL,
	LAST_LOWER,
	OTHERS,
	OCCURRENCES,
	PLACE_IN_WINDOW,
	WINDOW_SIZE,
	WINDOW,
	MARK_BEFORE,
	MARK_BEHIND,
	SAYS_LITTLE
} trait;

_Static_assert(SAYS_LITTLE + 1 == ND_NAME_COLUMNS, "a trait is not counted");

static uint64_t add_to_phrase(uint64_t hash, const nd_name_words *words, uint32_t token)
{
	return nd_hash_pair(hash, nd_name_word_at(words, token)->form);
}

static uint64_t phrase_of(const nd_name_words *words, uint32_t start, uint32_t end)
{
	uint64_t hash = 0;
	for (uint32_t i = start; i < end; i++)
		hash = add_to_phrase(hash, words, i);
	return hash;
}

static void add_sums(float *to, const float *sums)
{
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++)
		to[class] += sums[class];
}

static void take_sums(float *from, const float *sums)
{
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++)
		from[class] -= sums[class];
}

static void scale_sums(float *sums, float factor)
{
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++)
		sums[class] *= factor;
}

/* ---- the document ------------------------------------------------------------------------------------------------ */

static void note_parts(const nd_name_evidence *evidence, const nd_name_candidate *of)
{
	if (of->end - of->start > LONGEST_PHRASE)
		return;
	for (uint32_t start = of->start; start < of->end; start++) {
		uint64_t hash = 0;
		for (uint32_t end = start + 1; end <= of->end && end - start < of->end - of->start; end++) {
			hash = add_to_phrase(hash, evidence->words, end - 1);
			uint32_t string = nd_index_find(&evidence->index, hash);
			if (string != ND_NONE)
				add_sums(evidence->strings[string].within, of->of);
		}
	}
}

void nd_names_gather_evidence(nd_arena *scratch, nd_str text, const nd_name_words *words, const nd_span *windows,
                              const uint8_t *labels, const nd_name_candidate_array *candidates, nd_name_evidence *evidence)
{
	uint32_t count = candidates->count, string_count = 0;
	*evidence = (nd_name_evidence){.text = text,
	                               .words = words,
	                               .windows = windows,
	                               .labels = labels,
	                               .candidates = candidates->items,
	                               .candidate_count = count};
	evidence->strings = nd_arena_take_zeroed(scratch, count, sizeof(nd_name_string));
	evidence->string_of = nd_arena_take(scratch, count * sizeof(uint32_t));
	nd_index_init(scratch, &evidence->index, count + count / 2);
	for (uint32_t i = 0; i < count; i++) {
		const nd_name_candidate *candidate = &candidates->items[i];
		uint32_t *string = nd_index_at(scratch, &evidence->index, phrase_of(words, candidate->start, candidate->end));
		if (*string == ND_NONE)
			*string = string_count++;
		evidence->string_of[i] = *string;
		add_sums(evidence->strings[*string].alone, candidate->of);
		evidence->strings[*string].count++;
	}
	for (uint32_t i = 0; i < count; i++)
		note_parts(evidence, &candidates->items[i]);
}

/* ---- one candidate ----------------------------------------------------------------------------------------------- */

typedef struct view {
	const nd_name_evidence *evidence;
	const nd_name_words *words;
	const nd_name_candidate *own;
	nd_span window;
	uint32_t listed_before, listed_behind; /* where names end and begin that a list joins to this one, or ND_NONE */
	float sums[ND_NAME_SOURCES][ND_NAME_CLASSES];
} view;

static bool is_comma(const view *at, uint32_t token)
{
	return nd_str_equal(nd_str_cut(at->evidence->text, at->words->tokens[token].span), ND_STR(","));
}

static bool is_and(const view *at, uint32_t token)
{
	return nd_name_word_at(at->words, token)->flags & ND_WORD_AND;
}

/* "X, Y and Z", "X, Y, and Z" */
static void find_list(view *at)
{
	uint32_t before = at->own->start, behind = at->own->end;
	at->listed_before = at->listed_behind = ND_NONE;
	if (before > at->window.start && (is_comma(at, before - 1) || is_and(at, before - 1))) {
		bool both = is_and(at, before - 1) && before - 1 > at->window.start && is_comma(at, before - 2);
		at->listed_before = before - (both ? 2 : 1);
	}
	if (behind < at->window.end && (is_comma(at, behind) || is_and(at, behind))) {
		bool both = is_comma(at, behind) && behind + 1 < at->window.end && is_and(at, behind + 1);
		at->listed_behind = behind + (both ? 2 : 1);
	}
}

/* A rival counts by where it lies; of the parts that are candidates here, what is elsewhere is to be known. */
static void add_rival(view *at, const nd_name_candidate *rival)
{
	const nd_name_candidate *own = at->own;
	if (own->start <= rival->start && rival->end <= own->end) {
		add_sums(at->sums[INNER], rival->of);
		if (rival->end - rival->start == 1 && rival->start == own->start)
			take_sums(at->sums[FIRST_PART], rival->of);
		if (rival->end - rival->start == 1 && rival->end == own->end)
			take_sums(at->sums[LAST_PART], rival->of);
	} else if (rival->start <= own->start && own->end <= rival->end) {
		add_sums(at->sums[OUTER], rival->of);
		if (rival->end - rival->start <= LONGEST_PHRASE)
			take_sums(at->sums[HOLDING], rival->of);
	} else {
		add_sums(at->sums[CROSSING], rival->of);
	}
}

static void add_neighbours(view *at)
{
	const nd_name_candidate *own = at->own, *first = at->evidence->candidates;
	const nd_name_candidate *end = first + at->evidence->candidate_count, *other = own;
	while (other > first && other[-1].window == own->window && other[-1].start + ND_LONGEST_NAME + LIST_GAP >= own->start)
		other--;
	for (; other < end && other->window == own->window && other->start <= own->end + LIST_GAP; other++) {
		if (other == own)
			continue;
		if (other->start < own->end && own->start < other->end)
			add_rival(at, other);
		if (other->end == own->start || other->start == own->end)
			add_sums(at->sums[TOUCHING], other->of);
		if (other->end == at->listed_before)
			add_sums(at->sums[LISTED_BEFORE], other->of);
		if (other->start == at->listed_behind)
			add_sums(at->sums[LISTED_BEHIND], other->of);
	}
}

static const nd_name_string *string_of_token(const view *at, uint32_t token)
{
	uint32_t string = nd_index_find(&at->evidence->index, add_to_phrase(0, at->words, token));
	return string != ND_NONE ? &at->evidence->strings[string] : NULL;
}

static void add_parts(view *at)
{
	const nd_name_string *first = string_of_token(at, at->own->start), *last = string_of_token(at, at->own->end - 1);
	if (first != NULL)
		add_sums(at->sums[FIRST_PART], first->alone);
	if (last != NULL)
		add_sums(at->sums[LAST_PART], last->alone);
}

static void add_expansion(view *at)
{
	uint32_t run = nd_name_word_at(at->words, at->own->start)->expansion;
	if (run == ND_NONE)
		return;
	uint64_t hash = phrase_of(at->words, at->words->joined[run].start, at->words->joined[run].end);
	uint32_t string = nd_index_find(&at->evidence->index, hash);
	if (string == ND_NONE)
		return;
	add_sums(at->sums[EXPANSION], at->evidence->strings[string].alone);
	scale_sums(at->sums[EXPANSION], 1.0f / (float)at->evidence->strings[string].count);
}

static void add_sources(view *at, const nd_name_string *string)
{
	add_sums(at->sums[OWN], at->own->of);
	if (string->count > 1) {
		add_sums(at->sums[SAME], string->alone);
		take_sums(at->sums[SAME], at->own->of);
		scale_sums(at->sums[SAME], 1.0f / (float)(string->count - 1));
	}
	add_sums(at->sums[HOLDING], string->within);
	find_list(at);
	add_neighbours(at);
	if (at->own->end - at->own->start > 1)
		add_parts(at);
	else
		add_expansion(at);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static uint8_t at_most(uint32_t value, uint32_t most)
{
	return (uint8_t)(value < most ? value : most);
}

/* A probability in 255ths that lie closer to each other near 0 and 1. */
static uint8_t grade(float probability)
{
	float p = probability < 0.0f ? 0.0f : probability > 1.0f ? 1.0f : probability;
	return (uint8_t)(p < 0.5f ? 255.0f * sqrtf(0.5f * p) : 255.0f - 255.0f * sqrtf(0.5f - 0.5f * p));
}

/* Of the mention that the first pass has here: whether it ends where the candidate does, and whether it is of the class. */
static uint8_t first_pass_says(const view *at, nd_name_class class)
{
	const uint8_t *labels = at->evidence->labels;
	uint32_t start = at->own->start;
	if (labels[start] == 0 || nd_label_continues(labels[start]))
		return labels[start] == 0 ? 0 : 1;
	bool same_end = nd_names_mention_end(labels, start, at->window.end) == at->own->end;
	return (uint8_t)(2 + (same_end ? 2 : 0) + (nd_label_class(labels[start]) == class ? 1 : 0));
}

/* What a token beside a name is. */
static uint8_t mark_at(const view *at, bool inside, uint32_t token)
{
	if (!inside)
		return 0;
	const nd_name_word *word = nd_name_word_at(at->words, token);
	char first = at->evidence->text.data[at->words->tokens[token].span.start];
	if (word->flags & ND_WORD_LETTERS)
		return word->flags & ND_WORD_CAPITAL ? 1 : word->flags & ND_WORD_AND ? 2 : word->flags & ND_WORD_JOINS ? 3 : 4;
	if (word->flags & (ND_WORD_DIGIT | ND_WORD_CURRENCY))
		return 5;
	switch (first) {
	case ',': return 6;
	case '.': return 7;
	case '(':
	case ')': return 8;
	case '-': return 9;
	case '\'': return 10;
	case ':':
	case ';': return 11;
	default: return 12;
	}
}

static uint32_t size_of(const view *at, uint32_t token)
{
	nd_span span = at->words->tokens[token].span;
	return span.end - span.start;
}

/* Columns that are the same for all classes. */
static void read_traits(const view *at, const nd_name_string *string, uint8_t traits[ND_NAME_COLUMNS])
{
	uint32_t start = at->own->start, end = at->own->end, small = 0, digits = 0;
	const nd_name_word *first = nd_name_word_at(at->words, start), *last = nd_name_word_at(at->words, end - 1);
	const nd_case_count *first_cases = &at->words->cases[first->case_count], *last_cases = &at->words->cases[last->case_count];
	for (uint32_t i = start; i < end; i++) {
		small += (nd_name_word_at(at->words, i)->flags & ND_WORD_CAPITAL) == 0;
		digits += (nd_name_word_at(at->words, i)->flags & ND_WORD_DIGIT) != 0;
	}
	traits[TOKENS] = at_most(end - start, 255);
	traits[TOKENS_IN_LOWER_CASE] = at_most(small, 255);
	traits[TOKENS_WITH_DIGITS] = at_most(digits, 255);
	traits[FIRST_SIZE] = at_most(size_of(at, start), 255);
	traits[LAST_SIZE] = at_most(size_of(at, end - 1), 255);
	traits[FIRST_CAPITAL] = at_most(first_cases->capital, 255);
	traits[FIRST_LOWER] = at_most(first_cases->lower, 255);
	traits[LAST_CAPITAL] = at_most(last_cases->capital, 255);
	traits[LAST_LOWER] = at_most(last_cases->lower, 255);
	traits[OTHERS] = at_most(string->count - 1, 255);
	traits[OCCURRENCES] = at_most(first->occurrences, 255);
	traits[PLACE_IN_WINDOW] = at_most(start - at->window.start, 255);
	traits[WINDOW_SIZE] = at_most(at->window.end - at->window.start, 255);
	traits[WINDOW] = at_most(at->own->window, 255);
	traits[MARK_BEFORE] = mark_at(at, start > at->window.start, start - 1);
	traits[MARK_BEHIND] = mark_at(at, end < at->window.end, end);
	traits[SAYS_LITTLE] = at->words->uninformative[start];
}

static void add_row(const view *at, nd_name_class class, const uint8_t *traits, nd_name_rows *rows)
{
	uint32_t row = rows->count++;
	for (uint32_t i = 0; i < ND_NAME_SOURCES; i++) {
		rows->columns[2 * i][row] = grade(at->sums[i][class]);
		rows->columns[2 * i + 1][row] = grade(at->sums[i][0] - at->sums[i][class]);
	}
	for (uint32_t i = TOKENS; i < ND_NAME_COLUMNS; i++)
		rows->columns[i][row] = traits[i];
	rows->columns[CLASS][row] = (uint8_t)class;
	rows->columns[FIRST_PASS][row] = first_pass_says(at, class);
	rows->candidate[row] = (uint32_t)(at->own - at->evidence->candidates);
	rows->class[row] = (uint8_t)class;
}

bool nd_names_next_rows(nd_name_evidence *evidence, nd_name_rows *rows)
{
	uint8_t traits[ND_NAME_COLUMNS] = {0};
	rows->count = 0;
	for (; evidence->read < evidence->candidate_count && rows->count + ND_NAME_CLASSES <= ND_NAME_ROWS; evidence->read++) {
		const nd_name_candidate *own = &evidence->candidates[evidence->read];
		const nd_name_string *string = &evidence->strings[evidence->string_of[evidence->read]];
		view at = {.evidence = evidence, .words = evidence->words, .own = own, .window = evidence->windows[own->window]};
		add_sources(&at, string);
		read_traits(&at, string, traits);
		for (nd_name_class class = ND_NAME_PERSON; class < ND_NAME_CLASSES; class++)
			if (own->of[class] > 0)
				add_row(&at, class, traits, rows);
	}
	return rows->count > 0;
}
