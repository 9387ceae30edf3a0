/* The placeholders of the pattern language: {type}, {type|type}, {date}, {amount}, {age}, {score}, {name}, {quote}, each also with "+"
 * for a list, as PCRE2 sees them: classes of private-use code points, one for each type of mention. */
#ifndef ND_ANNOTATE_PLACEHOLDERS_H
#define ND_ANNOTATE_PLACEHOLDERS_H

#include "annotate/required_text.h"
#include "annotate/requirements.h"
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

/* What a match of an expression must hold, which is known before it is expanded. */
typedef struct nd_pattern_needs {
	nd_requirements requirements;
	nd_required_text required_text;
	bool reads_quotes; /* it holds {quote} */
} nd_pattern_needs;

/* Reads an expression of at most 64 KiB, which outlives what is read. Groups that may be absent and lookarounds are passed
 * over; a placeholder that is wrong there is found by the next function. */
nd_status nd_read_needs(nd_arena *arena, nd_str expression, nd_pattern_needs *needs, nd_error *error);

/* Expands the placeholders of an expression of at most 64 KiB. Quantifiers, escapes, character classes, \Q…\E and
 * comments stay as they are; ’ becomes ', as it does in the text that patterns are matched with. */
nd_status nd_expand_placeholders(nd_arena *arena, nd_str expression, nd_expansion *expansion, nd_error *error);

/* The byte of the user's expression that a byte of the expanded one comes from. */
uint32_t nd_expansion_source(const nd_expansion *expansion, size_t expanded);

#endif
