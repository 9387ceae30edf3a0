/* Where a text holds which of many pieces of text, in one pass over it: tables keyed by the first bytes of the pieces,
 * which few places of a text have the key of; most pieces are looked for at starts of words alone. Case does not count: a
 * pattern may match without it, and what is told too much here is only searched in vain. */
#ifndef ND_ANNOTATE_LITERALS_H
#define ND_ANNOTATE_LITERALS_H

#include "base/array.h"

enum { ND_LITERAL_SHORTEST = 3, ND_LITERAL_HEAD_BITS = 12, ND_LITERAL_KEY_BITS = 16 };

/* Literals by a key of so many first bytes. Both arrays are small enough to stay near. */
typedef struct nd_literal_table {
	uint64_t used[1 << (ND_LITERAL_KEY_BITS - 6)]; /* bit n of word w: key 64 w + n has some */
	uint32_t heads[1 << ND_LITERAL_HEAD_BITS];     /* by the key's first bits: the first of them, or ND_NONE */
} nd_literal_table;

/* What a text is to hold. */
typedef struct nd_literal_text {
	nd_str text; /* ASCII, ND_LITERAL_SHORTEST bytes or more */
	bool starts_word, ends_word; /* no letter, digit or _ of ASCII before or behind it */
} nd_literal_text;

typedef struct nd_literal {
	nd_literal_text what; /* folded; owned by the arena */
	uint32_t next; /* with the same first bits of the key, or ND_NONE */
	uint64_t head, head_mask; /* its first bytes, at most eight, as nd_load_le reads them */
} nd_literal;

typedef struct nd_literals {
	ND_ARRAY(nd_literal) items;
	nd_literal_table short_words, words, long_words; /* that start a word */
	nd_literal_table anywhere;
} nd_literals;

/* A text as it is searched. */
typedef struct nd_folded {
	nd_str text;
	bool is_wide; /* characters beyond ASCII became letters of it: they may part words */
} nd_folded;

/* Literals that were found, by where they start; literals that start at one place in any order. */
typedef struct nd_literal_place {
	uint32_t at, literal;
} nd_literal_place;

typedef ND_ARRAY(nd_literal_place) nd_literal_places;

void nd_literals_init(nd_literals *literals);

/* The text with ASCII letters in lower case, and so the two other characters that PCRE2 takes for such letters without
 * case: U+017F for s, U+212A for k (CaseFolding.txt of Unicode). */
nd_folded nd_literals_fold(nd_arena *arena, nd_str text);

/* The number of a piece of text; the same for the same text without case. */
uint32_t nd_literals_add(nd_arena *arena, nd_literals *literals, nd_literal_text what);

/* Adds those that stand in the text. */
void nd_literals_find(nd_arena *arena, const nd_literals *literals, nd_folded folded, nd_literal_places *found);

#endif
