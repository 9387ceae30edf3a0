/* A quick "surely not" for a token against a list of words: one bit of a table by a hash of its first letters and its
 * length. It turns away nearly all tokens of a text before anything is looked up. */
#ifndef ND_ANNOTATE_WORDGATE_H
#define ND_ANNOTATE_WORDGATE_H

#include <string.h>

#include "base/hash.h"
#include "base/str.h"

/* Lists have up to 300 words: fewer than two in a hundred of other words get through. */
enum { ND_WORD_GATE_BITS = 14 };

typedef struct nd_word_gate {
	uint64_t bits[1 << (ND_WORD_GATE_BITS - 6)];
} nd_word_gate;

/* The word's bit. Case does not count, nor what is behind the eighth byte. */
static inline uint32_t nd_word_gate_bit(nd_str word)
{
	uint64_t folded = nd_load_le(word.data, word.size) | UINT64_C(0x2020202020202020);
	return (uint32_t)((folded + word.size) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - ND_WORD_GATE_BITS));
}

static inline void nd_word_gate_add(nd_word_gate *gate, nd_str word)
{
	uint32_t bit = nd_word_gate_bit(word);
	gate->bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* words: parted and surrounded by spaces. */
static inline void nd_word_gate_add_all(nd_word_gate *gate, const char *words)
{
	for (const char *end; (end = strchr(words + 1, ' ')) != NULL; words = end)
		nd_word_gate_add(gate, nd_str_of(words + 1, (size_t)(end - words - 1)));
}

static inline bool nd_word_gate_may_be(const nd_word_gate *gate, nd_str word)
{
	uint32_t bit = nd_word_gate_bit(word);
	return (gate->bits[bit / 64] >> bit % 64 & 1) != 0;
}

#endif
