/* The words that shallow reading knows. */
#ifndef ND_RESOLVE_LEXICON_H
#define ND_RESOLVE_LEXICON_H

#include "resolve/words.h"

/* nd_word_class bits of a lower-case word; 0 for what is in no closed class. */
uint32_t nd_lexicon_classes(nd_str word);

/* Is a lower-case word the past tense of a strong verb, as "won" and "became"? */
bool nd_lexicon_is_strong_past(nd_str word);

#endif
