/* One window of tokens through each pass. */
#include "annotate/names_candidates.h"
#include "annotate/names_decode.h"
#include "base/array.h"

enum { SURE = 110 };

typedef ND_ARRAY(nd_span) span_array;

static void add_windows(nd_arena *arena, span_array *windows, uint32_t start, uint32_t end)
{
	for (; end - start > ND_WINDOW_TOKENS; start += ND_WINDOW_TOKENS)
		*nd_array_push(arena, windows) = (nd_span){start, start + ND_WINDOW_TOKENS};
	if (start < end)
		*nd_array_push(arena, windows) = (nd_span){start, end};
}

const nd_span *nd_names_windows(nd_arena *arena, const nd_segmentation *segments, uint32_t *count)
{
	span_array windows = {0};
	uint32_t done = 0;
	for (uint32_t i = 0; i < segments->sentence_count; i++) {
		const nd_sentence *sentence = &segments->sentences[i];
		add_windows(arena, &windows, done, sentence->first_token); /* in no sentence, as left-over markup */
		done = sentence->first_token + sentence->token_count;
		add_windows(arena, &windows, sentence->first_token, done);
	}
	add_windows(arena, &windows, done, segments->token_count);
	*count = windows.count;
	return windows.items;
}

/* Takes from the scored tokens those that are no part of a name by a margin that no transition makes up for: chains end
 * at them, and most need not be decoded at all. */
static void drop_sure_tokens(nd_name_window *window, const nd_label_scores *scores)
{
	uint32_t count = window->end - window->start;
	for (uint32_t i = 0; i < count; i++)
		if (window->scored[i] && nd_names_lead_of_none(&scores[window->start + i]) > SURE)
			window->scored[i] = false;
}

/* Each run of scored tokens is a chain: from one to end, both within the window. False where there are no more. */
static bool next_chain(const nd_name_window *window, uint32_t *start, uint32_t *end)
{
	uint32_t count = window->end - window->start;
	for (*start = *end; *start < count && !window->scored[*start];)
		(*start)++;
	for (*end = *start; *end < count && window->scored[*end];)
		(*end)++;
	return *start < count;
}

void nd_names_first_pass(const nd_names_pass *pass, const nd_gazetteer *gazetteer, const nd_name_words *words, nd_span tokens,
                         nd_name_window *window, nd_label_trace *trace, nd_label_scores *scores, uint8_t *labels)
{
	nd_name_features features[2]; /* a token's rows come while those of the next one are worked out */
	uint32_t turn = 0, before = ND_NONE; /* the token whose rows are on their way */
	for (uint32_t i = 0; i < 2; i++) {
		features[i].shift = 64 - pass->bits;
		features[i].table = pass->rows;
	}
	nd_name_window_set(window, words, gazetteer, tokens);
	for (uint32_t i = tokens.start; i < tokens.end; i++) {
		if (!window->scored[i - tokens.start])
			continue;
		scores[i] = (nd_label_scores){{0}};
		nd_names_features(window, i, &features[turn]);
		turn = 1 - turn;
		if (before != ND_NONE)
			nd_names_score(pass, &features[turn], &scores[before]);
		before = i;
	}
	if (before != ND_NONE)
		nd_names_score(pass, &features[1 - turn], &scores[before]);
	drop_sure_tokens(window, scores);
	memset(labels + tokens.start, 0, tokens.end - tokens.start);
	for (uint32_t start, end = 0; next_chain(window, &start, &end);)
		nd_names_decode(pass, &scores[tokens.start + start], end - start, trace, &labels[tokens.start + start]);
}

void nd_names_second_pass(nd_arena *scratch, const nd_names_pass *pass, const nd_names_choice *by, const nd_first_pass *found,
                          const nd_name_words *words, const nd_span *windows, uint32_t number, nd_name_window *window,
                          nd_lattice *lattice, nd_label_scores *scores, nd_name_candidate_array *candidates)
{
	nd_span tokens = windows[number];
	nd_name_features features;
	features.shift = 64 - pass->bits;
	features.table = pass->rows;
	nd_name_window_set(window, words, NULL, tokens);
	for (uint32_t i = tokens.start; i < tokens.end; i++) {
		if (!window->scored[i - tokens.start])
			continue;
		nd_names_second_features(window, found, i, &features);
		nd_names_score(pass, &features, &scores[i]);
	}
	drop_sure_tokens(window, scores);
	for (uint32_t start, end = 0; next_chain(window, &start, &end);) {
		nd_lattice_read(lattice, by, &scores[tokens.start + start], end - start);
		nd_names_find_candidates(scratch, lattice, by, tokens.start + start, number, candidates);
	}
}

uint32_t nd_names_mention_end(const uint8_t *labels, uint32_t start, uint32_t count)
{
	uint32_t end = start + 1;
	while (end < count && nd_label_continues(labels[end]) && nd_label_may_follow(labels[end - 1], labels[end]))
		end++;
	return end;
}
