/* What is done with borrowed text (nd_str) everywhere: comparing, trimming, cutting. ASCII only where it says so. */
#ifndef ND_BASE_STR_H
#define ND_BASE_STR_H

#include <string.h>

#include "newsdesk.h"

#define ND_STR(literal) ((nd_str){(literal), (uint32_t)(sizeof(literal) - 1)})

static inline nd_str nd_str_of(const char *data, size_t size)
{
	return (nd_str){data, (uint32_t)size};
}

static inline nd_str nd_str_cut(nd_str text, nd_span span)
{
	return (nd_str){text.data + span.start, span.end - span.start};
}

static inline bool nd_str_equal(nd_str a, nd_str b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Whether two spans share a byte. */
static inline bool nd_span_overlaps(nd_span a, nd_span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Byte order, a shorter text before a longer one that it begins. */
int nd_str_compare(nd_str a, nd_str b);

/* The same with a C string, in one pass: for searches in tables of words. text may hold NUL, which no word does. */
static inline int nd_str_compare_word(nd_str text, const char *word)
{
	uint32_t i = 0;
	while (i < text.size && word[i] != '\0' && text.data[i] == word[i])
		i++;
	if (i == text.size || word[i] == '\0')
		return (i < text.size) - (word[i] != '\0');
	return (unsigned char)text.data[i] < (unsigned char)word[i] ? -1 : 1;
}

/* Whether text is just one of count words. */
static inline bool nd_str_is_one_of(nd_str text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (nd_str_compare_word(text, words[i]) == 0)
			return true;
	return false;
}

/* The same for an array of words. */
#define ND_STR_IS_ONE_OF(text, words) nd_str_is_one_of(text, words, sizeof words / sizeof *words)

static inline bool nd_ascii_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool nd_ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool nd_ascii_is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char nd_ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Equal when ASCII letters are compared without case. */
bool nd_str_equal_nocase(nd_str a, nd_str b);

/* Whether text, without regard to ASCII case, is the word, which is in lower case. */
static inline bool nd_str_is_word(nd_str text, const char *word)
{
	uint32_t i = 0;
	while (i < text.size && word[i] != '\0' && nd_ascii_lower(text.data[i]) == word[i])
		i++;
	return i == text.size && word[i] == '\0';
}

/* Whether text, without regard to ASCII case, is just one of count words, which are in lower case. */
static inline bool nd_str_is_one_of_nocase(nd_str text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (nd_str_is_word(text, words[i]))
			return true;
	return false;
}

#define ND_STR_IS_ONE_OF_NOCASE(text, words) nd_str_is_one_of_nocase(text, words, sizeof words / sizeof *words)

/* Whether text, without regard to ASCII case, is one of the words, which are in lower case, parted and surrounded by
 * spaces. */
bool nd_str_is_among(nd_str text, nd_str words);

/* The same for words that are written where it is asked: the compiler counts their bytes. */
static inline bool nd_str_is_any(nd_str text, const char *words)
{
	return text.size > 0 && nd_str_is_among(text, nd_str_of(words, strlen(words)));
}

/* Whether the word stands in text by itself, parted by white space, as a class does in an attribute. */
bool nd_str_has_word(nd_str text, nd_str word);

static inline bool nd_str_starts(nd_str text, nd_str prefix)
{
	return text.size >= prefix.size && (prefix.size == 0 || memcmp(text.data, prefix.data, prefix.size) == 0);
}

/* Size of the "'s" that text begins with, 0 if it does not. */
static inline uint32_t nd_str_genitive(nd_str text)
{
	return nd_str_starts(text, ND_STR("'s")) ? 2 : nd_str_starts(text, ND_STR("\u2019s")) ? 4 : 0;
}

static inline bool nd_str_ends(nd_str text, nd_str suffix)
{
	return text.size >= suffix.size &&
	       (suffix.size == 0 || memcmp(text.data + text.size - suffix.size, suffix.data, suffix.size) == 0);
}

bool nd_str_starts_nocase(nd_str text, nd_str prefix);

/* First byte of needle in text at or after from, or ND_NONE. Linear in text (two-way search of the C library). */
uint32_t nd_str_find(nd_str text, nd_str needle, uint32_t from);

/* Without ASCII white space at either end. */
nd_str nd_str_trim(nd_str text);

#endif
