/* The placeholders of the pattern language: {type}, {type|type}, {date}, {amount}, {age}, {score}, {name}, {quote}, each also with "+"
 * for a list, as PCRE2 sees them: classes of private-use code points, one for each type of mention. */
#ifndef ND_ANNOTATE_PLACEHOLDERS_H
#define ND_ANNOTATE_PLACEHOLDERS_H

#include "base/array.h"

/* The code points are the last private-use ones but 254, where no known font or encoding has its own signs. */
enum {
	ND_CODE_FIRST = 0x10FF00,
	ND_CODE_QUOTE = ND_CODE_FIRST + ND_TYPE_COUNT,
	ND_CODE_AGE, /* amounts of the kinds quantity and count that have a placeholder of their own */
	ND_CODE_SCORE,
	ND_CODE_LAST = ND_CODE_SCORE
};

static inline uint32_t nd_code_of(nd_type type)
{
	return ND_CODE_FIRST + (uint32_t)type;
}

/* From here on, byte expanded of the expanded expression comes from byte source of the user's; within a placeholder
 * (fixed) all bytes come from the same one. */
typedef struct nd_expansion_piece {
	uint32_t expanded, source;
	bool fixed;
} nd_expansion_piece;

typedef struct nd_expansion {
	ND_ARRAY(char) text;
	ND_ARRAY(nd_expansion_piece) pieces;
} nd_expansion;

typedef struct nd_placeholder {
	uint32_t codes; /* bit n: the code point ND_CODE_FIRST + n */
	bool is_list;
} nd_placeholder;

/* Also for "{Person}" and "{ person}", which name no type: as text they would never be found. */
bool nd_placeholder_begins(nd_str source, uint32_t at);

/* The placeholder of the source that begins at the byte; *end is the byte behind it. */
nd_status nd_placeholder_read(nd_str source, uint32_t at, nd_placeholder *placeholder, uint32_t *end, nd_error *error);

/* The byte behind the escape that begins at the byte. */
uint32_t nd_pattern_escape_end(nd_str source, uint32_t at);

/* The same for a character class, whose first member may be a "]". */
uint32_t nd_pattern_class_end(nd_str source, uint32_t at);

/* Expands the placeholders of an expression of at most 64 KiB. Quantifiers, escapes, character classes, \Q…\E and
 * comments stay as they are; ’ becomes ', as it does in the text that patterns are matched with. */
nd_status nd_expand_placeholders(nd_arena *arena, nd_str expression, nd_expansion *expansion, nd_error *error);

/* The byte of the user's expression that a byte of the expanded one comes from. */
uint32_t nd_expansion_source(const nd_expansion *expansion, size_t expanded);

#endif
