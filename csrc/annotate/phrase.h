/* A hash of a phrase that does not depend on how its text was cut into tokens.
 *
 * A polynomial in the bytes of the folded text, modulo 2^64, so that the hash of a longer phrase is worked out from those
 * of its parts (Rabin and Karp 1987). Folding: letters in lower case without diacritics, one kind of apostrophe, white
 * space as one blank. The values are part of the gazetteer's file format. */
#ifndef ND_ANNOTATE_PHRASE_H
#define ND_ANNOTATE_PHRASE_H

#include "base/hash.h"
#include "newsdesk.h"

#define ND_PHRASE_BASE UINT64_C(0x9E3779B97F4A7C15)

typedef struct nd_phrase {
	uint64_t sum;
	uint64_t power; /* the base to the power of the number of folded bytes */
} nd_phrase;

#define ND_PHRASE_EMPTY ((nd_phrase){0, 1})

static inline nd_phrase nd_phrase_byte(nd_phrase phrase, unsigned char byte)
{
	return (nd_phrase){phrase.sum * ND_PHRASE_BASE + byte + 1, phrase.power * ND_PHRASE_BASE};
}

static inline nd_phrase nd_phrase_join(nd_phrase a, nd_phrase b)
{
	return (nd_phrase){a.sum * b.power + b.sum, a.power * b.power};
}

static inline nd_phrase nd_phrase_join_spaced(nd_phrase a, nd_phrase b)
{
	return nd_phrase_join(nd_phrase_byte(a, ' '), b);
}

/* What tables are keyed by. */
static inline uint64_t nd_phrase_key(nd_phrase phrase)
{
	return nd_hash_mix(phrase.sum ^ phrase.power);
}

/* A tokenizer may cut the text before byte at (1 or more), so that the bytes before it are a phrase by themselves. */
bool nd_phrase_may_break(nd_str text, uint32_t at);

/* The phrase of a whole text. Linear in its size. */
nd_phrase nd_phrase_of(nd_str text);

#endif
