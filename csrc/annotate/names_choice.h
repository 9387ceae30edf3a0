/* Which mentions the scores of a chain speak for, and how sure the model is of them. */
#ifndef ND_ANNOTATE_NAMES_CHOICE_H
#define ND_ANNOTATE_NAMES_CHOICE_H

#include "annotate/names_decode.h"
#include "annotate/names_lattice.h"

/* Works out by forward-backward (Rabiner 1989) how probable it is that just these tokens are a mention of just this class,
 * and chooses the mentions that are probable enough each by itself. That finds more of what strict F1 counts than the one
 * best sequence of labels: a mention raises F1 if its probability is more than half of it (Lewis 1995).
 *
 * Writes the labels of a chain of at most ND_WINDOW_TOKENS tokens that has O before and behind it; probabilities are
 * written where a mention begins. */
void nd_names_choose(nd_lattice *lattice, const nd_names_choice *by, const nd_label_scores *scores, uint32_t count,
                     uint8_t *labels, float *probabilities);

/* Adds to the scores of the first pass, and chooses the mentions of one window: labels are of the words' tokens,
 * probabilities of the window's, written where a mention begins. window and lattice are working memory. */
void nd_names_second_pass(const nd_names_pass *pass, const nd_names_choice *choice, const nd_first_pass *found,
                          const nd_name_words *words, nd_span tokens, nd_name_window *window, nd_lattice *lattice,
                          nd_label_scores *scores, uint8_t *labels, float *probabilities);

#endif
