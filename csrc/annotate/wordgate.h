/* A quick "surely not" for a token against a list of words: by its first two letters and its length. It turns away nearly
 * all tokens of a text before anything is looked up. */
#ifndef ND_ANNOTATE_WORDGATE_H
#define ND_ANNOTATE_WORDGATE_H

#include <string.h>

#include "base/str.h"

enum { ND_WORD_GATE_OTHER = 26 }; /* what is no ASCII letter */

typedef struct nd_word_gate {
	uint16_t lengths[ND_WORD_GATE_OTHER + 1][ND_WORD_GATE_OTHER + 1]; /* bit n: a word of n bytes, bit 15: of 15 or more */
} nd_word_gate;

static inline uint32_t nd_word_gate_letter(nd_str word, uint32_t i)
{
	uint32_t letter = i < word.size ? (uint32_t)(unsigned char)nd_ascii_lower(word.data[i]) - 'a' : ND_WORD_GATE_OTHER;
	return letter < ND_WORD_GATE_OTHER ? letter : ND_WORD_GATE_OTHER;
}

static inline uint16_t nd_word_gate_length(nd_str word)
{
	return (uint16_t)(1u << (word.size < 15 ? word.size : 15));
}

static inline void nd_word_gate_add(nd_word_gate *gate, nd_str word)
{
	gate->lengths[nd_word_gate_letter(word, 0)][nd_word_gate_letter(word, 1)] |= nd_word_gate_length(word);
}

/* words: parted and surrounded by spaces. */
static inline void nd_word_gate_add_all(nd_word_gate *gate, const char *words)
{
	for (const char *end; (end = strchr(words + 1, ' ')) != NULL; words = end)
		nd_word_gate_add(gate, nd_str_of(words + 1, (size_t)(end - words - 1)));
}

static inline bool nd_word_gate_may_be(const nd_word_gate *gate, nd_str word)
{
	return (gate->lengths[nd_word_gate_letter(word, 0)][nd_word_gate_letter(word, 1)] & nd_word_gate_length(word)) != 0;
}

#endif
