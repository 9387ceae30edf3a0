/* What a match of a pattern holds, in this order: at each need, one of its marks or one of its pieces of text. A sentence
 * without them need not be searched.
 *
 * Pieces are worked out as RE2's prefilters are (Cox, "Regular Expression Matching with a Trigram Index", 2012): where
 * parts of an expression match few texts each, all ways to put these together, with whether a word starts or ends there. */
#ifndef ND_ANNOTATE_NEEDS_H
#define ND_ANNOTATE_NEEDS_H

#include "annotate/literals.h"
#include "annotate/placeholders.h"

enum { ND_MOST_NEEDS = 32 };

typedef struct nd_need {
	uint32_t codes;  /* bit n: the mark ND_CODE_FIRST + n meets it */
	uint32_t passed; /* marks that may stand between what meets the need before it and what meets it */
	ND_ARRAY(nd_literal_text) pieces;
} nd_need;

typedef struct nd_needs {
	ND_ARRAY(nd_need) items;  /* ND_MOST_NEEDS at most */
	ND_ARRAY(uint32_t) marks; /* codes of the marks that it holds in this order, more of them than the needs tell */
	bool reads_quotes;       /* the expression holds {quote} */
} nd_needs;

/* Into the arena, with views of the expression. Of one that holds a construct that is not known here, nothing is needed. */
nd_status nd_needs_read(nd_arena *arena, nd_str expression, nd_needs *needs, nd_error *error);

#endif
