/* Acronyms that a document explains. */
#ifndef ND_ANNOTATE_NAMES_ACRONYMS_H
#define ND_ANNOTATE_NAMES_ACRONYMS_H

#include "annotate/names_words.h"

/* "the consumer price index (CPI) rose": an acronym of common words names no organization, unless their last one says
 * that it does ("executive committee"). Labels of organization become those of misc wherever such an acronym stands by
 * itself. */
void nd_names_read_acronyms(nd_arena *scratch, nd_str text, const nd_name_words *words, const nd_span *windows,
                            uint32_t window_count, uint8_t *labels);

#endif
