/* Scores of labels, and the best sequence of labels. */
#ifndef ND_ANNOTATE_NAMES_DECODE_H
#define ND_ANNOTATE_NAMES_DECODE_H

#include "annotate/names_features.h"

typedef struct nd_label_scores {
	_Alignas(32) int16_t of[ND_LABELS];
} nd_label_scores;

/* Adds the rows of the features to the scores. */
void nd_names_score(const nd_names_pass *pass, const nd_features *features, nd_label_scores *scores);

/* Room that decoding a chain needs; one for all chains. */
typedef struct nd_label_trace {
	uint8_t from[ND_WINDOW_TOKENS][ND_LABELS];
} nd_label_trace;

/* The best labels of a chain of at most ND_WINDOW_TOKENS tokens that has O before and behind it (Viterbi 1967). */
void nd_names_decode(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count, nd_label_trace *trace,
                     uint8_t *labels);

#endif
