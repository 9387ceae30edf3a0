/* What the names of a document say about each other once the model has labelled them. */
#ifndef ND_ANNOTATE_NAMES_AGREEMENT_H
#define ND_ANNOTATE_NAMES_AGREEMENT_H

#include "annotate/names_words.h"

/* Parts an organization from the one whose part it is, completes surnames by their particles and hyphened parts, tells
 * the code of a competitor's country from a body's, and gives a name that stands in several places the class that it has
 * in most of them. Windows are in text order; probabilities are read and set where a mention begins. */
void nd_names_agree(nd_arena *scratch, nd_str text, const nd_name_words *words, const nd_span *windows,
                    uint32_t window_count, uint8_t *labels, float *probabilities);

#endif
