#include "annotate/names_features.h"

#include "annotate/names_mix.h"

/* Templates are numbered by what they look at; a number stands for one kind of value. */
enum {
	T_BIAS = 1,
	T_FORM,
	T_LOWER,
	T_PREFIX,
	T_SUFFIX = T_PREFIX + ND_AFFIXES,
	T_SHAPE = T_SUFFIX + ND_AFFIXES,
	T_SHORT_SHAPE,
	T_SHAPES_BESIDE,
	T_SHAPE_LEFT,
	T_SHAPE_RIGHT,
	T_NEAR_LOWER = 20, /* and the four offsets */
	T_NEAR_SHAPE = 26,
	T_LEFT_WORD = 32,
	T_WORD_RIGHT,
	T_LEFT_RIGHT,
	T_TWO_LEFT,
	T_TWO_RIGHT,
	T_SHAPE_LEFT_WORD,
	T_SHAPE_RIGHT_WORD,
	T_LEFT_SUFFIX,
	T_RIGHT_SUFFIX,
	T_PLACE,
	T_PLACE_WORD,
	T_BAG_LEFT,
	T_BAG_RIGHT,
	T_RUN_PLACE = 50,
	T_RUN_LEFT,
	T_RUN_RIGHT,
	T_RUN_LAST,
	T_RUN_FIRST,
	T_RUN_SUFFIX,
	T_RUN_SIDES,
	T_RUN_BEHIND,
	T_CLASS = 60, /* and the three offsets */
	T_CLASS_SHAPE = 64,
	T_CLASS_LEFT_WORD,
	T_CLASS_PAIR,
	T_RUN_LAST_CLASS,
	T_RUN_FIRST_CLASS,
	T_CLASS_RUN_PLACE,
	T_COARSE = 70, /* and the five offsets */
	T_MIDDLE = 76,
	T_FINE = 82,
	T_MIDDLE_LEFT = 90,
	T_MIDDLE_RIGHT,
	T_MIDDLE_SIDES,
	T_COARSE_SHAPE,
	T_MIDDLE_LEFT_SHAPE,
	T_MIDDLE_RIGHT_SHAPE,
	T_RUN_LEFT_CLUSTER,
	T_RUN_RIGHT_CLUSTER,
	T_RUN_LAST_CLUSTER,
	T_RUN_FIRST_CLUSTER,
	T_CASES = 100,
	T_CASES_SHAPE,
	T_OTHER_LEFT,
	T_OTHER_RIGHT,
	T_OTHER_LEFT_CLUSTER,
	T_OTHER_RIGHT_CLUSTER,
	T_OCCURRENCES,
	T_LONGEST_PLACE,
	T_LONGEST_LAST,
	T_LONGEST_FIRST,
	T_LONGEST_LEFT,
	T_LONGEST_SUFFIX,
	T_LONGEST_FIRST_CLASS,
	T_LONGEST_LAST_CLASS,
	T_NO_LONGER,
	T_ACRONYM,
	T_ACRONYM_LAST,
	T_ACRONYM_FIRST,
	T_ACRONYM_WORD,
	T_JOINED_BEFORE,
	T_JOINED_BEHIND
};

enum { OTHER_OCCURRENCES = 6, BAG = 4, SIDE = 4 };

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* ---- the first pass --------------------------------------------------------------------------------------------- */

/* A token, the words on its sides, and the run that it is in. */
typedef struct site {
	const nd_name_window *window;
	const nd_name_words *words;
	uint32_t token;
	const nd_name_word *near[2 * SIDE + 1]; /* near[SIDE] is the token's word */
	const nd_name_word *word;
	bool in_run;
	uint32_t run_start, run_end;   /* within the window */
	uint32_t from_start, from_end; /* tokens of the run before and behind this one, at most 2 */
} site;

static const nd_name_word *word_in(const nd_name_window *window, int64_t token)
{
	bool inside = token >= window->start && token < window->end;
	return &window->words->words[inside ? window->words->word_of[token] : ND_EDGE_WORD];
}

static site look_at(const nd_name_window *window, uint32_t token)
{
	site at = {.window = window, .words = window->words, .token = token};
	for (int64_t k = -SIDE; k <= SIDE; k++)
		at.near[k + SIDE] = word_in(window, (int64_t)token + k);
	at.word = at.near[SIDE];
	uint32_t run = window->words->run_of[token];
	at.in_run = run != ND_NONE;
	if (!at.in_run)
		return at;
	at.run_start = window->words->runs[run].start;
	at.run_end = window->words->runs[run].end;
	if (at.run_start < window->start)
		at.run_start = window->start;
	if (at.run_end > window->end)
		at.run_end = window->end;
	at.from_start = least(token - at.run_start, 2);
	at.from_end = least(at.run_end - 1 - token, 2);
	return at;
}

static void add_spelling(const site *at, nd_name_features *out)
{
	const nd_name_word *word = at->word;
	nd_feature_add(out, T_BIAS, 0);
	nd_feature_add(out, T_FORM, word->form);
	nd_feature_add(out, T_LOWER, word->lower);
	for (uint32_t k = 0; k < ND_AFFIXES; k++) {
		if (word->prefixes[k] != 0)
			nd_feature_add(out, T_PREFIX + k, word->prefixes[k]);
		if (word->suffixes[k] != 0)
			nd_feature_add(out, T_SUFFIX + k, word->suffixes[k]);
	}
	uint32_t left = at->near[SIDE - 1]->short_shape, right = at->near[SIDE + 1]->short_shape;
	nd_feature_add(out, T_SHAPE, word->shape);
	nd_feature_add(out, T_SHORT_SHAPE, word->short_shape);
	nd_feature_add(out, T_SHAPES_BESIDE, nd_mix2(nd_mix2(left, word->short_shape), right));
	nd_feature_add(out, T_SHAPE_LEFT, nd_mix2(left, word->short_shape));
	nd_feature_add(out, T_SHAPE_RIGHT, nd_mix2(word->short_shape, right));
}

static void add_neighbours(const site *at, nd_name_features *out)
{
	const nd_name_word *word = at->word, *left = at->near[SIDE - 1], *right = at->near[SIDE + 1];
	for (uint32_t k = 0; k < 5; k++) {
		if (k == 2)
			continue;
		nd_feature_add(out, T_NEAR_LOWER + k, at->near[SIDE - 2 + k]->lower);
		nd_feature_add(out, T_NEAR_SHAPE + k, at->near[SIDE - 2 + k]->short_shape);
	}
	nd_feature_add(out, T_LEFT_WORD, nd_mix2(left->lower, word->lower));
	nd_feature_add(out, T_WORD_RIGHT, nd_mix2(word->lower, right->lower));
	nd_feature_add(out, T_LEFT_RIGHT, nd_mix2(left->lower, right->lower));
	nd_feature_add(out, T_TWO_LEFT, nd_mix2(at->near[SIDE - 2]->lower, left->lower));
	nd_feature_add(out, T_TWO_RIGHT, nd_mix2(right->lower, at->near[SIDE + 2]->lower));
	nd_feature_add(out, T_SHAPE_LEFT_WORD, nd_mix2(word->short_shape, left->lower));
	nd_feature_add(out, T_SHAPE_RIGHT_WORD, nd_mix2(word->short_shape, right->lower));
	if (left->suffixes[2] != 0)
		nd_feature_add(out, T_LEFT_SUFFIX, left->suffixes[2]);
	if (right->suffixes[2] != 0)
		nd_feature_add(out, T_RIGHT_SUFFIX, right->suffixes[2]);
	bool initial = at->token == at->window->start, capital = word->flags & ND_WORD_CAPITAL;
	nd_feature_add(out, T_PLACE, (initial ? 4u : 0) + (at->window->headline ? 2u : 0) + (capital ? 1u : 0));
	if (initial || at->window->headline)
		nd_feature_add(out, T_PLACE_WORD, word->lower);
	for (uint32_t k = 1; k <= BAG; k++) {
		nd_feature_add(out, T_BAG_LEFT, at->near[SIDE - k]->lower);
		nd_feature_add(out, T_BAG_RIGHT, at->near[SIDE + k]->lower);
	}
}

static const nd_name_word *beside_run(const site *at, bool right, uint32_t distance)
{
	int64_t token = right ? (int64_t)at->run_end - 1 + distance : (int64_t)at->run_start - distance;
	return word_in(at->window, token);
}

static void add_run(const site *at, nd_name_features *out)
{
	const nd_name_word *left = beside_run(at, false, 1), *right = beside_run(at, true, 1);
	const nd_name_word *first = word_in(at->window, at->run_start), *last = word_in(at->window, (int64_t)at->run_end - 1);
	uint32_t head = least(at->token - at->run_start, 3), tail = least(at->run_end - 1 - at->token, 3);
	nd_feature_add(out, T_RUN_PLACE, head * 4 + tail);
	nd_feature_add(out, T_RUN_LEFT, nd_mix2(left->lower, at->from_start));
	nd_feature_add(out, T_RUN_RIGHT, nd_mix2(right->lower, at->from_end));
	nd_feature_add(out, T_RUN_LAST, nd_mix2(last->lower, at->from_end));
	nd_feature_add(out, T_RUN_FIRST, nd_mix2(first->lower, at->from_start));
	if (at->run_end - at->run_start > 1)
		nd_feature_add(out, T_RUN_SUFFIX, nd_mix2(last->suffixes[2], at->from_end));
	nd_feature_add(out, T_RUN_SIDES, nd_mix2(left->lower, right->lower));
	if (at->run_end < at->window->end)
		nd_feature_add(out, T_RUN_BEHIND, beside_run(at, true, 2)->lower);
	nd_feature_add(out, T_RUN_LEFT_CLUSTER, nd_mix2(left->clusters[1], at->from_start));
	nd_feature_add(out, T_RUN_RIGHT_CLUSTER, nd_mix2(right->clusters[1], at->from_end));
	nd_feature_add(out, T_RUN_LAST_CLUSTER, nd_mix2(last->clusters[1], at->from_end));
	nd_feature_add(out, T_RUN_FIRST_CLUSTER, nd_mix2(first->clusters[1], at->from_start));
}

static void add_clusters(const site *at, nd_name_features *out)
{
	const nd_name_word *word = at->word, *left = at->near[SIDE - 1], *right = at->near[SIDE + 1];
	for (uint32_t k = 0; k < 5; k++) {
		const nd_name_word *near = at->near[SIDE - 2 + k];
		nd_feature_add(out, T_COARSE + k, near->clusters[0]);
		nd_feature_add(out, T_MIDDLE + k, near->clusters[1]);
		if (k >= 1 && k <= 3)
			nd_feature_add(out, T_FINE + k, near->clusters[2]);
	}
	nd_feature_add(out, T_MIDDLE_LEFT, nd_mix2(left->clusters[1], word->clusters[1]));
	nd_feature_add(out, T_MIDDLE_RIGHT, nd_mix2(word->clusters[1], right->clusters[1]));
	nd_feature_add(out, T_MIDDLE_SIDES, nd_mix2(left->clusters[1], right->clusters[1]));
	nd_feature_add(out, T_COARSE_SHAPE, nd_mix2(word->clusters[0], word->short_shape));
	nd_feature_add(out, T_MIDDLE_LEFT_SHAPE, nd_mix2(left->clusters[1], word->short_shape));
	nd_feature_add(out, T_MIDDLE_RIGHT_SHAPE, nd_mix2(word->short_shape, right->clusters[1]));
}

/* ---- gazetteers ------------------------------------------------------------------------------------------------- */

typedef void class_sink(const site *at, nd_name_features *out, uint32_t class_and_part);

static void add_classes(const site *at, uint32_t token, class_sink *sink, nd_name_features *out)
{
	const uint32_t *parts = at->window->classes[token - at->window->start];
	for (uint32_t part = 0; part < ND_NAME_PARTS; part++)
		for (uint32_t left = parts[part]; left != 0; left &= left - 1)
			sink(at, out, (uint32_t)__builtin_ctz(left) * ND_NAME_PARTS + part);
}

static void add_class_here(const site *at, nd_name_features *out, uint32_t class)
{
	nd_feature_add(out, T_CLASS + 1, class);
	nd_feature_add(out, T_CLASS_SHAPE, nd_mix2(class, at->word->short_shape));
	nd_feature_add(out, T_CLASS_LEFT_WORD, nd_mix2(class, at->near[SIDE - 1]->lower));
	if (at->in_run)
		nd_feature_add(out, T_CLASS_RUN_PLACE, (class * 3 + at->from_start) * 3 + at->from_end);
}

static void add_class_left(const site *at, nd_name_features *out, uint32_t class)
{
	(void)at;
	nd_feature_add(out, T_CLASS, class);
}

static void add_class_right(const site *at, nd_name_features *out, uint32_t class)
{
	(void)at;
	nd_feature_add(out, T_CLASS + 2, class);
}

static void add_class_of_last(const site *at, nd_name_features *out, uint32_t class)
{
	nd_feature_add(out, T_RUN_LAST_CLASS, nd_mix2(class, at->from_end));
}

static void add_class_of_first(const site *at, nd_name_features *out, uint32_t class)
{
	nd_feature_add(out, T_RUN_FIRST_CLASS, nd_mix2(class, at->from_start));
}

/* Pairs of single-word classes side by side: a first name before a last name. */
static void add_class_pairs(const site *at, nd_name_features *out)
{
	const nd_name_window *window = at->window;
	uint32_t here = window->classes[at->token - window->start][ND_PART_SINGLE];
	uint32_t before = window->classes[at->token - window->start - 1][ND_PART_SINGLE];
	for (uint32_t b = before; b != 0; b &= b - 1)
		for (uint32_t h = here; h != 0; h &= h - 1)
			nd_feature_add(out, T_CLASS_PAIR, (uint32_t)(__builtin_ctz(b) * 32 + __builtin_ctz(h)));
}

/* Classes of the words before and behind this one in its joined run: "Bank of Ghana". */
static void add_classes_of_joined(const site *at, nd_name_features *out)
{
	const nd_name_run *run = &at->words->joined[at->words->joined_of[at->token]];
	uint32_t before = 0, behind = 0;
	for (uint32_t i = run->start; i < run->end; i++) {
		uint32_t classes = ND_ENTRY_CLASSES(nd_name_word_at(at->words, i)->entry);
		before |= i < at->token ? classes : 0;
		behind |= i > at->token ? classes : 0;
	}
	for (; before != 0; before &= before - 1)
		nd_feature_add(out, T_JOINED_BEFORE, (uint32_t)__builtin_ctz(before));
	for (; behind != 0; behind &= behind - 1)
		nd_feature_add(out, T_JOINED_BEHIND, (uint32_t)__builtin_ctz(behind));
}

static void add_gazetteers(const site *at, nd_name_features *out)
{
	const nd_name_window *window = at->window;
	uint32_t before = out->count;
	add_classes(at, at->token, add_class_here, out);
	if (out->count == before)
		nd_feature_add(out, T_CLASS + 1, UINT32_MAX);
	if (at->token > window->start) {
		add_classes(at, at->token - 1, add_class_left, out);
		add_class_pairs(at, out);
	}
	if (at->token + 1 < window->end)
		add_classes(at, at->token + 1, add_class_right, out);
	if (at->in_run && at->run_end - at->run_start > 1) {
		add_classes(at, at->run_end - 1, add_class_of_last, out);
		add_classes(at, at->run_start, add_class_of_first, out);
	}
	if (at->words->joined_of[at->token] != ND_NONE)
		add_classes_of_joined(at, out);
}

/* ---- the rest of the document ----------------------------------------------------------------------------------- */

static void add_other_occurrences(const site *at, nd_name_features *out)
{
	const nd_name_words *words = at->words;
	uint32_t seen = 0;
	for (uint32_t other = at->word->first_token; other != ND_NONE && seen < OTHER_OCCURRENCES; other = words->next[other]) {
		if (other == at->token || words->run_of[other] == ND_NONE)
			continue;
		const nd_name_run *run = &words->runs[words->run_of[other]];
		const nd_name_word *left = &words->words[run->left], *right = &words->words[run->right];
		nd_feature_add(out, T_OTHER_LEFT, nd_mix2(left->lower, other > run->start));
		nd_feature_add(out, T_OTHER_RIGHT, nd_mix2(right->lower, other + 1 < run->end));
		nd_feature_add(out, T_OTHER_LEFT_CLUSTER, left->clusters[1]);
		nd_feature_add(out, T_OTHER_RIGHT_CLUSTER, right->clusters[1]);
		seen++;
	}
	nd_feature_add(out, T_OCCURRENCES, least(at->word->occurrences, 4));
}

static void add_classes_of(nd_name_features *out, uint32_t template, const nd_name_word *word, uint32_t place)
{
	for (uint32_t left = ND_ENTRY_CLASSES(word->entry); left != 0; left &= left - 1)
		nd_feature_add(out, template, (uint32_t)__builtin_ctz(left) * 4 + place);
}

/* The longest name of the document that this word is part of, if it is longer than the one here. */
static void add_longest_run(const site *at, nd_name_features *out)
{
	const nd_name_words *words = at->words;
	uint32_t length = at->run_end - at->run_start;
	const nd_name_run *run = at->word->longest_run != ND_NONE ? &words->joined[at->word->longest_run] : NULL;
	bool here = run != NULL && run->start <= at->token && at->token < run->end;
	if (run == NULL || here || run->end - run->start <= length) {
		nd_feature_add(out, T_NO_LONGER, length > 1);
		return;
	}
	const nd_name_word *first = nd_name_word_at(words, run->start);
	const nd_name_word *last = nd_name_word_at(words, run->end - 1);
	uint32_t place = at->word == last ? 2 : at->word == first ? 0 : 1;
	nd_feature_add(out, T_LONGEST_PLACE, place * 4 + least(run->end - run->start, 4) - 1);
	nd_feature_add(out, T_LONGEST_LAST, nd_mix2(last->lower, place));
	nd_feature_add(out, T_LONGEST_FIRST, nd_mix2(first->lower, place));
	nd_feature_add(out, T_LONGEST_LEFT, nd_mix2(words->words[run->left].lower, place));
	nd_feature_add(out, T_LONGEST_SUFFIX, nd_mix2(last->suffixes[2], place));
	add_classes_of(out, T_LONGEST_FIRST_CLASS, first, place);
	add_classes_of(out, T_LONGEST_LAST_CLASS, last, place);
}

/* Of an acronym: the name whose initials it is, where the document has one. */
static void add_expansion(const site *at, nd_name_features *out)
{
	const nd_name_words *words = at->words;
	uint32_t found = at->word->expansion;
	nd_feature_add(out, T_ACRONYM, found != ND_NONE);
	if (found == ND_NONE)
		return;
	const nd_name_run *run = &words->joined[found];
	nd_feature_add(out, T_ACRONYM_LAST, nd_name_word_at(words, run->end - 1)->lower);
	nd_feature_add(out, T_ACRONYM_FIRST, nd_name_word_at(words, run->start)->lower);
	for (uint32_t i = run->start; i < run->end; i++)
		nd_feature_add(out, T_ACRONYM_WORD, nd_name_word_at(words, i)->lower);
}

static void add_document(const site *at, nd_name_features *out)
{
	const nd_name_word *word = at->word;
	const nd_case_count *cases = &at->words->cases[word->case_count];
	bool silent = at->words->uninformative[at->token];
	uint32_t others = cases->capital - (silent ? 0 : 1);
	nd_feature_add(out, T_CASES, (least(cases->lower, 2) * 3 + least(others, 2)) * 2 + silent);
	nd_feature_add(out, T_CASES_SHAPE, nd_mix2(least(cases->lower, 1) * 2 + (cases->capital > 0), word->short_shape));
	add_other_occurrences(at, out);
	add_longest_run(at, out);
	if (word->flags & ND_WORD_ALL_CAPITALS)
		add_expansion(at, out);
}

void nd_names_features(const nd_name_window *window, uint32_t token, nd_name_features *features)
{
	site at = look_at(window, token);
	features->count = 0;
	add_spelling(&at, features);
	add_neighbours(&at, features);
	add_clusters(&at, features);
	add_gazetteers(&at, features);
	if (at.in_run)
		add_run(&at, features);
	if (at.in_run && at.word->flags & ND_WORD_LETTERS)
		add_document(&at, features);
}
