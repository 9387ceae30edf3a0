/* The second pass: what the first one found elsewhere in the document. */
#include "annotate/names_decode.h"
#include "annotate/names_mix.h"

enum {
	T_LABEL = 1, /* and the five offsets */
	T_LABEL_SHAPE,
	T_WORD,
	T_WORD_SURE,
	T_WORD_LABEL,
	T_WORD_COUNT,
	T_PHRASE,
	T_PHRASE_LABEL,
	T_PHRASE_PLACE,
	T_WITHIN,
	T_WITHIN_LABEL,
	T_EVIDENCE,
	T_EVIDENCE_BEST,
	T_EVIDENCE_OWN
};

/* What is summed up of a word's occurrences stays within its type whatever the model's weights are. */
_Static_assert((ND_SECTION_TOKENS + ND_WINDOW_TOKENS) * INT64_C(2) * ND_MOST_SCORE <= INT32_MAX, "evidence leaves its type");

enum { LONGEST_PHRASE = 8, MOST_COUNT = 60000, EVIDENCE_STEP = 25, MOST_STEPS = 7 };

static uint64_t add_to_phrase(uint64_t hash, const nd_name_words *words, uint32_t token)
{
	return nd_hash_pair(hash, nd_name_word_at(words, token)->form);
}

/* ---- reading the labels ----------------------------------------------------------------------------------------- */

typedef struct counter {
	nd_arena *scratch;
	nd_first_pass *pass;
	uint32_t capacity, count;
} counter;

static uint32_t phrase_index(counter *with, uint64_t hash)
{
	uint32_t *index = nd_index_at(with->scratch, &with->pass->phrases, hash);
	if (*index != ND_NONE)
		return *index;
	*index = with->count++;
	if (with->count > with->capacity) {
		size_t row = sizeof with->pass->of_phrase[0], old = with->capacity * row;
		with->pass->of_phrase = nd_arena_grow(with->scratch, with->pass->of_phrase, old, 2 * old);
		with->pass->within = nd_arena_grow(with->scratch, with->pass->within, old, 2 * old);
		with->capacity *= 2;
	}
	memset(with->pass->of_phrase[*index], 0, sizeof with->pass->of_phrase[0]);
	memset(with->pass->within[*index], 0, sizeof with->pass->within[0]);
	return *index;
}

static void count_one(uint16_t *count)
{
	if (*count < MOST_COUNT)
		(*count)++;
}

static void count_mention(counter *with, const nd_name_words *words, uint32_t start, uint32_t end)
{
	nd_name_class class = nd_label_class(with->pass->labels[start]);
	if (end - start > LONGEST_PHRASE)
		return;
	for (uint32_t from = start; from < end; from++) {
		uint64_t hash = 0;
		for (uint32_t to = from; to < end; to++) {
			hash = add_to_phrase(hash, words, to);
			uint32_t index = phrase_index(with, hash);
			bool whole = from == start && to + 1 == end;
			count_one(&(whole ? with->pass->of_phrase : with->pass->within)[index][class]);
		}
	}
}

static int32_t higher(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

/* How far the best label of each class is behind the best of all. */
static void weigh_classes(const nd_label_scores *scores, int32_t *behind)
{
	const int16_t *of = scores->of;
	uint32_t class = ND_NAME_NONE;
	int32_t best = behind[class++] = *of++;
	for (; class <= ND_FOUR_LABELLED; class++, of += 4) {
		behind[class] = higher(higher(of[0], of[1]), higher(of[2], of[3]));
		best = higher(best, behind[class]);
	}
	for (; class < ND_NAME_CLASSES; class++, of += 2) {
		behind[class] = higher(of[0], of[1]);
		best = higher(best, behind[class]);
	}
	for (class = 0; class < ND_NAME_CLASSES; class++)
		behind[class] = best - behind[class];
}

void nd_first_pass_read(nd_arena *scratch, const nd_name_words *words, const uint8_t *labels, const nd_label_scores *scores,
                        nd_first_pass *pass)
{
	counter with = {.scratch = scratch, .pass = pass, .capacity = 64};
	*pass = (nd_first_pass){.labels = labels, .scores = scores};
	pass->evidence = nd_arena_take_zeroed(scratch, words->word_count, sizeof pass->evidence[0]);
	pass->of_word = nd_arena_take_zeroed(scratch, words->word_count, sizeof pass->of_word[0]);
	pass->of_phrase = nd_arena_take(scratch, with.capacity * sizeof pass->of_phrase[0]);
	pass->within = nd_arena_take(scratch, with.capacity * sizeof pass->within[0]);
	nd_index_init(scratch, &pass->phrases, 64);
	for (uint32_t i = 0; i < words->token_count; i++) {
		uint32_t word = words->word_of[i];
		if (!(words->words[word].flags & ND_WORD_CAPITAL))
			continue;
		int32_t behind[ND_NAME_CLASSES];
		weigh_classes(&scores[i], behind);
		for (uint32_t class = 0; class < ND_NAME_CLASSES; class++)
			pass->evidence[word][class] += behind[class];
		count_one(&pass->of_word[word][nd_label_class(labels[i])]);
	}
	for (uint32_t i = 0, end; i < words->token_count; i = end) {
		end = i + 1;
		if (labels[i] == 0)
			continue;
		end = nd_names_mention_end(labels, i, words->token_count);
		count_mention(&with, words, i, end);
	}
}

/* ---- features --------------------------------------------------------------------------------------------------- */

typedef struct majority {
	uint32_t class, count, total;
} majority;

/* Of counts, less one of the class own (ND_NAME_CLASSES for none): what is here says nothing of elsewhere. */
static majority majority_of(const uint16_t *counts, uint32_t own)
{
	majority found = {0};
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++) {
		uint32_t count = counts[class];
		if (class == own && count > 0)
			count--;
		found.total += count;
		if (count > found.count) {
			found.count = count;
			found.class = class;
		}
	}
	return found;
}

static uint32_t at_most(uint32_t value, uint32_t most)
{
	return value < most ? value : most;
}

static void add_label(const nd_name_window *window, const nd_first_pass *pass, uint32_t token, nd_name_features *out)
{
	const nd_name_word *word = nd_name_word_at(window->words, token);
	nd_feature_add(out, T_LABEL, pass->labels[token]);
	nd_feature_add(out, T_LABEL_SHAPE, nd_mix2(pass->labels[token], word->short_shape));
}

static void add_word_majority(const nd_name_window *window, const nd_first_pass *pass, uint32_t token, nd_name_features *out)
{
	uint32_t label = pass->labels[token];
	majority most = majority_of(pass->of_word[window->words->word_of[token]], nd_label_class(label));
	if (most.total == 0) {
		nd_feature_add(out, T_WORD, UINT32_MAX);
		return;
	}
	uint32_t sure = most.count == most.total ? 2 : most.count * 3 >= most.total * 2 ? 1 : 0;
	nd_feature_add(out, T_WORD_SURE, most.class * 16 + sure * 4 + at_most(most.total, 3));
	nd_feature_add(out, T_WORD, most.class);
	nd_feature_add(out, T_WORD_LABEL, nd_mix2(most.class, label));
	const uint16_t *counts = pass->of_word[window->words->word_of[token]];
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++) {
		uint32_t others = counts[class] - (class == nd_label_class(label) ? 1u : 0u);
		if (others > 0)
			nd_feature_add(out, T_WORD_COUNT, class * 4 + at_most(others, 2));
	}
}

/* What the scores of the word's other occurrences say of its class. */
static void add_evidence(const nd_name_window *window, const nd_first_pass *pass, uint32_t token, nd_name_features *out)
{
	uint32_t word = window->words->word_of[token];
	int32_t own[ND_NAME_CLASSES], others = (int32_t)window->words->words[word].occurrences - 1;
	if (others == 0)
		return;
	weigh_classes(&pass->scores[token], own);
	uint32_t best = 0, several = others > 1;
	int32_t least = INT32_MAX;
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++) {
		int32_t behind = (pass->evidence[word][class] - own[class]) / others;
		best = behind < least ? class : best;
		least = behind < least ? behind : least;
		uint32_t step = at_most((uint32_t)behind / EVIDENCE_STEP, MOST_STEPS);
		uint32_t own_step = at_most((uint32_t)own[class] / EVIDENCE_STEP, MOST_STEPS);
		nd_feature_add(out, T_EVIDENCE, (class * 8 + step) * 2 + several);
		nd_feature_add(out, T_EVIDENCE_OWN, nd_mix2(class * 8 + step, own_step));
	}
	nd_feature_add(out, T_EVIDENCE_BEST, nd_mix2(best, pass->labels[token]));
}

/* The mention that the first pass put here, or the run of capitals where it put none. */
static nd_span phrase_at(const nd_name_window *window, const nd_first_pass *pass, uint32_t token)
{
	const uint8_t *labels = pass->labels;
	uint32_t start = token, end = token + 1;
	if (labels[token] != 0) {
		while (start > window->start && nd_label_continues(labels[start]) && token - start < LONGEST_PHRASE &&
		       nd_label_may_follow(labels[start - 1], labels[start]))
			start--;
		while (end < window->end && nd_label_continues(labels[end]) && end - start <= LONGEST_PHRASE &&
		       nd_label_may_follow(labels[end - 1], labels[end]))
			end++;
		return (nd_span){start, end};
	}
	uint32_t run = window->words->run_of[token];
	if (run == ND_NONE)
		return (nd_span){start, end};
	return (nd_span){window->words->runs[run].start, window->words->runs[run].end};
}

static void add_phrase_majority(const nd_name_window *window, const nd_first_pass *pass, uint32_t token,
                                nd_name_features *out)
{
	nd_span phrase = phrase_at(window, pass, token);
	uint64_t hash = 0;
	for (uint32_t i = phrase.start; i < phrase.end; i++)
		hash = add_to_phrase(hash, window->words, i);
	uint32_t index = nd_index_find(&pass->phrases, hash), label = pass->labels[token];
	if (index == ND_NONE)
		return;
	uint32_t own = label != 0 ? nd_label_class(label) : ND_NAME_CLASSES;
	majority whole = majority_of(pass->of_phrase[index], own), within = majority_of(pass->within[index], ND_NAME_CLASSES);
	uint32_t place = (token == phrase.start ? 2u : 0) + (token + 1 == phrase.end ? 1u : 0);
	nd_feature_add(out, T_PHRASE, whole.class);
	nd_feature_add(out, T_PHRASE_LABEL, nd_mix2(whole.class, label));
	nd_feature_add(out, T_PHRASE_PLACE, whole.class * 4 + place);
	if (within.total > 0) {
		nd_feature_add(out, T_WITHIN, within.class);
		nd_feature_add(out, T_WITHIN_LABEL, nd_mix2(within.class, label));
	}
}

void nd_names_second_features(const nd_name_window *window, const nd_first_pass *pass, uint32_t token,
                              nd_name_features *features)
{
	features->count = 0;
	if (nd_name_word_at(window->words, token)->flags & ND_WORD_CAPITAL) {
		add_label(window, pass, token, features);
		add_word_majority(window, pass, token, features);
		add_phrase_majority(window, pass, token, features);
		add_evidence(window, pass, token, features);
	}
}
