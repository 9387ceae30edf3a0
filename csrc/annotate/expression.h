/* The structure of an expression with placeholders, as far as it tells what a match of it holds: groups, alternatives and
 * repetitions, and of each part which characters it may begin and end with. */
#ifndef ND_ANNOTATE_EXPRESSION_H
#define ND_ANNOTATE_EXPRESSION_H

#include "annotate/placeholders.h"

/* Sets of characters: bit n stands for the mark ND_CODE_FIRST + n, the last three for all others. */
#define ND_SET_MARKS ((UINT32_C(1) << (ND_CODE_LAST - ND_CODE_FIRST + 1)) - 1)
#define ND_SET_SPACE (UINT32_C(1) << 29) /* the space alone */
#define ND_SET_WORD (UINT32_C(1) << 30)  /* ASCII letters, digits and _ */
#define ND_SET_OTHER (UINT32_C(1) << 31)
#define ND_SET_TEXT (ND_SET_SPACE | ND_SET_WORD | ND_SET_OTHER)
#define ND_SET_ALL (ND_SET_TEXT | ND_SET_MARKS)

_Static_assert(ND_CODE_LAST - ND_CODE_FIRST < 29, "marks and kinds of characters are the bits of a number");

/* Texts in lower case; none where they are not known. */
typedef struct nd_texts {
	const nd_str *items;
	uint32_t count;
} nd_texts;

typedef enum nd_expression_kind {
	ND_EXPRESSION_NOTHING,  /* matches no character: a lookaround */
	ND_EXPRESSION_BOUNDARY, /* \b */
	ND_EXPRESSION_LEAF,
	ND_EXPRESSION_SEQUENCE,
	ND_EXPRESSION_CHOICE,
	ND_EXPRESSION_REPEAT
} nd_expression_kind;

typedef struct nd_expression {
	nd_expression_kind kind;
	bool may_be_empty;
	bool repeats, may_be_absent; /* of a repetition: more than once, not at all */
	uint32_t first, last, all;   /* sets of the characters that it may begin and end with, and that it may hold */
	nd_texts texts;              /* just what it matches, but for case and what a NOTHING in it adds */
	nd_str text;                 /* of a leaf that is plain text */
	const struct nd_expression *child, *next; /* the first within it; the next beside it */
} nd_expression;

/* Into the arena, with views of the source. NULL with ND_OK where it holds a construct that is not known here. */
nd_status nd_expression_read(nd_arena *arena, nd_str source, const nd_expression **expression, nd_error *error);

/* Each text of the first with each of the second behind it. False where that makes too many, or too long ones. */
bool nd_texts_join(nd_arena *arena, nd_texts first, nd_texts second, nd_texts *joined);

/* The set that the character is in. */
uint32_t nd_set_of(char c);

#endif
