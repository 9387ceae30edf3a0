/* Short constant lists of words and phrases, and looking for them in text without regard to case and diacritics.
 *
 * A list is one string, its phrases parted by '|': folded (lower case, base letters), one space for any white space.
 * A phrase must end where a word ends, unless its last letter is of a script without spaces. */
#ifndef ND_PAGE_PHRASES_H
#define ND_PAGE_PHRASES_H

#include "base/str.h"

/* Lower case and without Latin diacritics. */
uint32_t nd_fold(uint32_t code);

/* Folds a word into out; returns the bytes written, or 0 where it is longer than capacity. */
uint32_t nd_fold_word(nd_str word, char *out, uint32_t capacity);

/* End of the longest phrase of the list that stands in text at the byte at, or 0. */
uint32_t nd_phrase_at(nd_str text, uint32_t at, const char *list);

/* The text is a phrase of the list, and no more. */
static inline bool nd_phrase_is(nd_str text, const char *list)
{
	return text.size > 0 && nd_phrase_at(text, 0, list) == text.size;
}

/* A phrase of the list stands anywhere in text, from a word's start. */
bool nd_phrase_within(nd_str text, const char *list);

#endif
