/* The parts of byline.c: words and characters, and the lists of words that cutting a byline and judging a name share. */
#ifndef ND_PAGE_BYLINE_PARTS_H
#define ND_PAGE_BYLINE_PARTS_H

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/byline.h"
#include "page/phrases.h"

enum { LONGEST_NAME = 80 };

/* Words for what somebody does: cut from the ends of a name, and no name by themselves. */
extern const char nd_byline_roles[];

/* Words of organisations, desks and agencies: what stands after a name with these is where that person works. */
extern const char nd_byline_organizations[];

/* Words in lower case within names. */
extern const char nd_byline_particles[];

/* Where a byline begins behind what else stands before it: "3 July 2024 by Jane Doe", "Posted on Monday by Jane Doe"; 0
 * where it does not. */
uint32_t nd_byline_inner_opening(nd_str line);

static inline uint32_t code_at(nd_str text, uint32_t at, uint32_t *end)
{
	const char *p = text.data + at;
	uint32_t code = nd_utf8_next(&p, text.data + text.size);
	*end = (uint32_t)(p - text.data);
	return code;
}

static inline bool is_space(uint32_t code)
{
	return (nd_unicode_class(code) & ND_UC_SPACE) != 0;
}

/* Letters of scripts that have no case: nothing in them tells a name from a word. */
static inline bool is_caseless(uint32_t code)
{
	uint32_t class = nd_unicode_class(code);
	return (class & ND_UC_LETTER) && !(class & (ND_UC_UPPER | ND_UC_LOWER)) && code > 0x2AF;
}

static inline nd_span next_word(nd_str text, uint32_t from)
{
	uint32_t end;
	while (from < text.size && is_space(code_at(text, from, &end)))
		from = end;
	nd_span word = {from, from};
	while (word.end < text.size && !is_space(code_at(text, word.end, &end)))
		word.end = end;
	return word;
}

static inline uint32_t count_words(nd_str text)
{
	uint32_t count = 0;
	for (nd_span word = next_word(text, 0); word.start < word.end; word = next_word(text, word.end))
		count++;
	return count;
}

static inline bool has_digit(nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		if (nd_ascii_is_digit(text.data[i]))
			return true;
	return false;
}

static inline bool begins_upper(nd_str word)
{
	uint32_t end;
	return word.size > 0 && (nd_unicode_class(code_at(word, 0, &end)) & ND_UC_UPPER);
}

static inline bool has_caseless(nd_str text)
{
	for (uint32_t at = 0, end; at < text.size; at = end)
		if (is_caseless(code_at(text, at, &end)))
			return true;
	return false;
}

#endif
