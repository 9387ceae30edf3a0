/* Names of states that hold "and" or a hyphen: "Bosnia and Herzegovina" in a list of states is one of them, whatever the
 * model made of its parts. */
#ifndef ND_ANNOTATE_NAMES_STATES_H
#define ND_ANNOTATE_NAMES_STATES_H

#include "annotate/names_words.h"

/* Joins mentions that are parts of a state's name. Labels and probabilities are of the words' tokens. */
void nd_names_join_states(const nd_gazetteer *gazetteer, const nd_name_words *words, const nd_span *windows,
                          uint32_t window_count, uint8_t *labels, float *probabilities);

#endif
