/* Which of many pieces of text a text holds, in one pass over it: tables keyed by the first bytes of the pieces, one for
 * short pieces and one for all others, which few places of a text have the key of. Case does not count: a pattern may
 * match without it, and what is told too much here is only searched in vain. */
#ifndef ND_ANNOTATE_LITERALS_H
#define ND_ANNOTATE_LITERALS_H

#include "base/array.h"

enum { ND_LITERAL_SHORTEST = 3, ND_LITERAL_HEAD_BITS = 12, ND_LITERAL_KEY_BITS = 16 };

/* Literals by a key of so many first bytes. Both arrays are small enough to stay near. */
typedef struct nd_literal_table {
	uint64_t used[1 << (ND_LITERAL_KEY_BITS - 6)]; /* bit n of word w: key 64 w + n has some */
	uint32_t heads[1 << ND_LITERAL_HEAD_BITS];     /* by the key's first bits: the first of them, or ND_NONE */
} nd_literal_table;

typedef struct nd_literal {
	nd_str text;   /* folded; owned by the arena; ND_LITERAL_SHORTEST bytes or more */
	uint32_t next; /* with the same first bits of the key, or ND_NONE */
	uint64_t head, head_mask; /* its first bytes, at most eight, as nd_load_le reads them */
} nd_literal;

typedef struct nd_literals {
	ND_ARRAY(nd_literal) items;
	nd_literal_table short_ones, long_ones;
} nd_literals;

/* Words of a set of literals: bit n of word w stands for literal 64 w + n. */
static inline uint32_t nd_literal_words(const nd_literals *literals)
{
	return (literals->items.count + 63) / 64;
}

static inline bool nd_literal_is_in(const uint64_t *set, uint32_t literal)
{
	return (set[literal / 64] >> literal % 64 & 1) != 0;
}

void nd_literals_init(nd_literals *literals);

/* The text with ASCII letters in lower case, and so the two other characters that PCRE2 takes for such letters without
 * case: U+017F for s, U+212A for k (CaseFolding.txt of Unicode). */
nd_str nd_literals_fold(nd_arena *arena, nd_str text);

/* The number of a piece of ASCII text; the same for the same text without case. */
uint32_t nd_literals_add(nd_arena *arena, nd_literals *literals, nd_str text);

/* Adds to the set those that stand in the text, which is folded. */
void nd_literals_find(const nd_literals *literals, nd_str text, uint64_t *set);

#endif
