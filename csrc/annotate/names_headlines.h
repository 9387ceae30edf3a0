/* Headlines whose letters tell no names: all capitals, or none. */
#ifndef ND_ANNOTATE_NAMES_HEADLINES_H
#define ND_ANNOTATE_NAMES_HEADLINES_H

#include "annotate/names_words.h"

/* Labels such windows by the names that the other windows of the document have, whatever their case. In capitals, a
 * mention of the model gives way where it runs several of these names together. */
void nd_names_read_headlines(nd_arena *scratch, const nd_name_words *words, const nd_span *windows, uint32_t window_count,
                             uint8_t *labels, float *probabilities);

#endif
