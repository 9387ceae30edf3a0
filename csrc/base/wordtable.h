/* Searching tables of words.
 *
 *     static const struct { char word[16]; uint32_t classes; } rows[] = {…}; // sorted by word
 *     uint32_t row = ND_WORD_ROW(rows, word);                                // its index, or ND_NONE
 *
 * Words stand in the rows themselves, in arrays of 8 bytes or more, each a byte longer than the longest word. The search
 * compares their first eight bytes as one number and takes no branch on what it finds. */
#ifndef ND_BASE_WORDTABLE_H
#define ND_BASE_WORDTABLE_H

#include "base/hash.h"
#include "base/str.h"

/* The first eight bytes of a text as a number that sorts as they do; behind its end 0. */
static inline uint64_t nd_word_key(const char *data, uint32_t size)
{
	return __builtin_bswap64(nd_load_le(data, size));
}

/* The word in ASCII lower case, as tables have theirs, in buffer; absent where it is empty or longer than that. */
static inline nd_str nd_word_lower(nd_str word, char *buffer, uint32_t capacity)
{
	if (word.size == 0 || word.size > capacity)
		return (nd_str){0};
	for (uint32_t i = 0; i < word.size; i++)
		buffer[i] = nd_ascii_lower(word.data[i]);
	return (nd_str){buffer, word.size};
}

static inline bool nd_word_is_in_row(const char *row, uint32_t row_word_size, nd_str word)
{
	return word.size < row_word_size && row[word.size] == '\0' && memcmp(row, word.data, word.size) == 0;
}

/* The work of ND_WORD_ROW. */
static inline uint32_t nd_word_row(const char *rows, uint32_t count, uint32_t row_size, uint32_t row_word_size, nd_str word)
{
	if (word.size == 0 || word.size >= row_word_size || word.data[word.size - 1] == '\0')
		return ND_NONE;
	uint64_t key = nd_word_key(word.data, word.size);
	uint32_t first = 0; /* the last row whose key is not higher, as the search goes on */
	for (uint32_t left = count; left > 1;) {
		uint32_t half = left / 2;
		uint32_t is_behind = nd_word_key(rows + (size_t)(first + half) * row_size, 8) <= key;
		first += half & (0 - is_behind);
		left -= half;
	}
	for (uint32_t i = first + 1; i-- > 0 && nd_word_key(rows + (size_t)i * row_size, 8) == key;)
		if (nd_word_is_in_row(rows + (size_t)i * row_size, row_word_size, word))
			return i;
	return ND_NONE;
}

#define ND_WORD_ROW(rows, text)                                                                                      \
	nd_word_row((rows)->word, (uint32_t)(sizeof(rows) / sizeof *(rows)), (uint32_t)sizeof *(rows), \
	            (uint32_t)sizeof(rows)->word, text)

/* Whether a sorted list of words, char[][N], holds the word. */
#define ND_WORD_IS_AMONG(list, text)                                                                                 \
	(nd_word_row(*(list), (uint32_t)(sizeof(list) / sizeof *(list)), (uint32_t)sizeof *(list),     \
	             (uint32_t)sizeof *(list), text) != ND_NONE)

#endif
