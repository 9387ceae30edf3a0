/* Which candidates are mentions, and how sure the model is of them. */
#ifndef ND_ANNOTATE_NAMES_CHOICE_H
#define ND_ANNOTATE_NAMES_CHOICE_H

#include "annotate/names_evidence.h"

/* Judges each candidate by trees over its evidence, and takes those that do not overlap and promise most: a mention raises
 * strict F1 if its probability is more than half of it (Lewis 1995), so each is worth what it is more probable than that.
 *
 * Writes labels of the words' tokens; probabilities are written where a mention begins. */
void nd_names_choose(nd_arena *scratch, const nd_names_choice *by, nd_name_evidence *evidence, uint8_t *labels,
                     float *probabilities);

#endif
