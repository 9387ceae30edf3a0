/* How sure the model is of the mentions that it found. */
#ifndef ND_ANNOTATE_NAMES_PROBABILITY_H
#define ND_ANNOTATE_NAMES_PROBABILITY_H

#include "annotate/names_decode.h"

/* Working memory for one chain. */
typedef struct nd_lattice {
	float odds[ND_LABELS][ND_LABELS];              /* of a transition, [from][to]; 0 where it is forbidden */
	float scores[ND_WINDOW_TOKENS][ND_LABELS];     /* exponentials, relative to the token's best */
	float behind[ND_WINDOW_TOKENS][ND_LABELS];     /* of each label: all that may follow the token */
	uint32_t count;
} nd_lattice;

/* For each token of a chain that a mention begins at: the probability that just these tokens are a mention of just this
 * class, by the forward-backward algorithm (Rabiner 1989) on the scores that the labels were decoded from. */
void nd_names_probabilities(nd_lattice *lattice, const nd_names_model *model, const nd_label_scores *scores,
                            const uint8_t *labels, uint32_t count, float *probabilities);

#endif
