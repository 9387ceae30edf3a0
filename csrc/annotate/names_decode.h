/* Scores of labels, the best sequence of labels, and the first pass over a window. */
#ifndef ND_ANNOTATE_NAMES_DECODE_H
#define ND_ANNOTATE_NAMES_DECODE_H

#include "annotate/names_features.h"

/* Adds the rows of the features to the scores. */
void nd_names_score(const nd_names_pass *pass, const nd_name_features *features, nd_label_scores *scores);

/* By how much O scores more than the best label of a name. */
int32_t nd_names_lead_of_none(const nd_label_scores *scores);

/* Room that decoding a chain needs; one for all chains. */
typedef struct nd_label_trace {
	int16_t totals[ND_WINDOW_TOKENS + 1][ND_LABELS]; /* before the chain, and behind each of its tokens */
} nd_label_trace;

/* The best labels of a chain of at most ND_WINDOW_TOKENS tokens that has O before and behind it (Viterbi 1967). */
void nd_names_decode(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count, nd_label_trace *trace,
                     uint8_t *labels);

/* The stretches of tokens that are labelled together: sentences, what stands between them, the very long ones in pieces.
 * Every token is in one. */
const nd_span *nd_names_windows(nd_arena *arena, const nd_segmentation *segments, uint32_t *count);

/* Labels the tokens of one window: writes labels and scores of the words' tokens. window and trace are working memory. */
void nd_names_first_pass(const nd_names_pass *pass, const nd_gazetteer *gazetteer, const nd_name_words *words, nd_span tokens,
                         nd_name_window *window, nd_label_trace *trace, nd_label_scores *scores, uint8_t *labels);
/* The end of the mention that begins at start, whose label is not O. */
uint32_t nd_names_mention_end(const uint8_t *labels, uint32_t start, uint32_t count);

#endif
