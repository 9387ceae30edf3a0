/* What a match of a pattern must hold: the placeholders that no match can do without, in their order. A sentence without such mentions
 * need not be searched. Kept while an expression is read from left to right; where it holds a construct that is not known
 * here, nothing is required. */
#ifndef ND_ANNOTATE_REQUIREMENTS_H
#define ND_ANNOTATE_REQUIREMENTS_H

#include "base/array.h"

/* A group that is being read, or the expression itself. */
typedef struct nd_requirement_group {
	uint32_t first;           /* requirement made in the group */
	uint32_t shared;          /* requirements, from the first on, that any of the alternatives before the current one meets */
	bool has_alternatives;    /* there are some before the current one */
	bool looks_around;
} nd_requirement_group;

typedef struct nd_requirements {
	ND_ARRAY(uint32_t) codes; /* of each required placeholder, in order: bit n, the code point ND_CODE_FIRST + n */
	nd_requirement_group whole;
	ND_ARRAY(nd_requirement_group) open;
	bool is_unknown; /* nothing can be said of the expression */
} nd_requirements;

/* Whether what follows an item makes it one that may be absent; {0,} and {2,} are not told apart. */
bool nd_is_optional(nd_str behind);

/* Whether rest, which begins with "(", begins a lookahead or a lookbehind. */
bool nd_is_look_around(nd_str rest);

/* Whether it begins a group in which case does not count. */
bool nd_is_caseless_group(nd_str rest);

/* rest begins with "(". */
void nd_requirements_open(nd_arena *arena, nd_requirements *requirements, nd_str rest);

/* "|". */
void nd_requirements_alternative(nd_requirements *requirements);

/* ")"; behind: what follows it. */
void nd_requirements_close(nd_requirements *requirements, nd_str behind);

/* A placeholder; behind: what follows it. */
void nd_requirements_add(nd_arena *arena, nd_requirements *requirements, uint32_t codes, nd_str behind);

/* rest begins with a backslash. */
void nd_requirements_escape(nd_requirements *requirements, nd_str rest);

/* At the end of the expression: only now are its requirements known. */
void nd_requirements_end(nd_requirements *requirements);

#endif
