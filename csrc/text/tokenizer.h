/* What the parts of the tokenizer share: its state, classes of bytes, reading ahead, writing. Within the layer only. */
#ifndef ND_TEXT_TOKENIZER_H
#define ND_TEXT_TOKENIZER_H

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/tokenize.h"

/* Of each byte. The shape bits are those of nd_token_shape, so that a word's shape is the union of its bytes'. */
enum {
	ND_BYTE_SPACE = 1, /* and control characters */
	ND_BYTE_WORD = 2,  /* goes on a word: ASCII letters, digits, _ */
	ND_BYTE_JOINER = 128, /* behind a word, may join it to what follows: . ' & @ : _ and all non-ASCII bytes */
	ND_BYTE_UPPER = ND_BYTE_WORD | ND_SHAPE_HAS_UPPER,
	ND_BYTE_LOWER = ND_BYTE_WORD | ND_SHAPE_HAS_LOWER,
	ND_BYTE_DIGIT = ND_BYTE_WORD | ND_SHAPE_HAS_DIGIT,
	ND_BYTE_OTHER = ND_BYTE_JOINER | ND_SHAPE_NON_ASCII,
	ND_BYTE_SHAPE = ND_SHAPE_HAS_UPPER | ND_SHAPE_HAS_LOWER | ND_SHAPE_HAS_DIGIT | ND_SHAPE_NON_ASCII
};

extern const uint8_t nd_class_of[256];

enum { ND_LONGEST_LOCAL_PART = 64 }; /* of an e-mail address: RFC 5321 */

typedef struct nd_tokenizer {
	nd_arena *arena;
	const char *text, *at, *end;
	const char *next_at_sign; /* the first "@" at or behind at, or end: found once each */
	nd_tokens *tokens;
} nd_tokenizer;

/* ---- reading ahead ---------------------------------------------------------------------------------------------- */

static inline unsigned char nd_byte_at(const nd_tokenizer *t, const char *p)
{
	return p < t->end ? (unsigned char)*p : ' ';
}

static inline uint32_t nd_code_at(const nd_tokenizer *t, const char *p)
{
	return p < t->end ? nd_utf8_next(&p, t->end) : ' ';
}

static inline bool nd_is_apostrophe(uint32_t code)
{
	return code == '\'' || code == 0x2019;
}

static inline bool nd_goes_on_word(uint32_t code)
{
	uint32_t class = nd_unicode_class(code);
	if ((class & ND_UC_IDEOGRAPH) != 0)
		return false;
	bool subscript = code >= 0x2080 && code <= 0x2089; /* "CO₂" */
	return (class & (ND_UC_LETTER | ND_UC_DIGIT | ND_UC_MARK)) != 0 || code == '_' || subscript;
}

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

#define EIGHT(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The letters that [p, end) begins with, eight bytes at a time while there are eight; adds their class bits to *bits.
 * Of each byte, bit 7 of letters says that it is one, and of cases that it is in lower case. */
static inline const char *run_of_letters(const char *p, const char *end, uint8_t *bits)
{
	while (end - p >= 8) {
		uint64_t eight;
		memcpy(&eight, p, 8);
		uint64_t folded = (eight | EIGHT(0x20)) & EIGHT(0x7F);
		uint64_t letters = (folded + EIGHT(0x80 - 'a')) & ~(folded + EIGHT(0x7F - 'z')) & ~eight & EIGHT(0x80);
		uint64_t cases = eight << 2;
		uint64_t others = letters ^ EIGHT(0x80);
		uint32_t length = others == 0 ? 8 : (uint32_t)__builtin_ctzll(others) / 8;
		uint64_t run = length == 8 ? letters : letters & ((UINT64_C(1) << (8 * length)) - 1);
		*bits |= (run & cases) != 0 ? ND_SHAPE_HAS_LOWER : 0;
		*bits |= (run & ~cases) != 0 ? ND_SHAPE_HAS_UPPER : 0;
		p += length;
		if (length < 8)
			break;
	}
	return p;
}

#else

static inline const char *run_of_letters(const char *p, const char *end, uint8_t *bits)
{
	(void)end, (void)bits;
	return p;
}

#endif

static inline const char *nd_run_of_word(const nd_tokenizer *t, const char *p, uint8_t *bits)
{
	uint8_t class = 0, all = 0;
	p = run_of_letters(p, t->end, bits);
	while (p < t->end && ((class = nd_class_of[(unsigned char)*p]) & ND_BYTE_WORD) != 0) {
		all |= class;
		p++;
	}
	*bits |= all;
	return p;
}

/* The class bits of all bytes of [p, end). */
static inline uint8_t nd_run_bits(const char *p, const char *end)
{
	uint8_t bits = 0;
	for (; p < end; p++)
		bits |= nd_class_of[(unsigned char)*p];
	return bits;
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

static inline void nd_put(nd_tokenizer *t, const char *start, nd_token_kind kind, uint8_t shape)
{
	*nd_array_push(t->arena, &t->tokens->all) =
	        (nd_token){{(uint32_t)(start - t->text), (uint32_t)(t->at - t->text)}, (uint8_t)kind, shape};
}

static inline void nd_mark_last(nd_tokenizer *t)
{
	nd_index_array *marks = &t->tokens->marks;
	uint32_t last = t->tokens->all.count - 1;
	if (marks->count == 0 || marks->items[marks->count - 1] != last)
		*nd_array_push(t->arena, marks) = last;
}

static inline void nd_put_marked(nd_tokenizer *t, const char *start, nd_token_kind kind, uint8_t shape)
{
	nd_put(t, start, kind, shape);
	nd_mark_last(t);
}

/* The word [start, t->at), without lower-case letters, has two letters or more. */
bool nd_has_two_letters(const nd_tokenizer *t, const char *start);

/* Shape of the word [start, t->at) whose bytes have these class bits. */
static inline uint8_t nd_word_shape(const nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	uint8_t shape = (uint8_t)((bits & ND_BYTE_SHAPE) | before);
	if ((bits & ND_SHAPE_HAS_UPPER) == 0)
		return shape;
	unsigned char first = (unsigned char)*start;
	bool upper_first = first < 0x80 ? (nd_class_of[first] & ND_SHAPE_HAS_UPPER) != 0
	                                : (nd_unicode_class(nd_code_at(t, start)) & ND_UC_UPPER) != 0;
	shape |= upper_first ? ND_SHAPE_UPPER_FIRST : 0;
	bool all_upper = (bits & ND_SHAPE_HAS_LOWER) == 0 && nd_has_two_letters(t, start);
	return all_upper ? shape | ND_SHAPE_ALL_UPPER : shape;
}

static inline void nd_put_word(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	nd_put(t, start, ND_TOKEN_WORD, nd_word_shape(t, start, bits, before));
}

/* ---- the kinds of tokens ---------------------------------------------------------------------------------------- */

/* Each puts what begins at t->at; before are the shape bits of the white space that was skipped. */
void nd_scan_ascii(nd_tokenizer *t, uint8_t before); /* a byte of ASCII that begins no word */
void nd_scan_beyond_ascii(nd_tokenizer *t, uint8_t before);

/* Puts what begins with the run of letters and digits [start, t->at), which has a digit, a byte behind it that may join
 * it to what follows, or an "@" nearby: a word, a number, an address. */
void nd_put_special_word(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before);

/* The word that begins at start and goes on to t->at at least. */
void nd_finish_word(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before);

/* Behind the word [start, t->at) stands a point: puts what the two are part of; false if nothing but the word. */
bool nd_put_word_with_point(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before);

/* The end of a clitic whose apostrophe ends at p: s, d, m, re, ve, ll with no word behind; or NULL. */
const char *nd_clitic_end(const nd_tokenizer *t, const char *p);

/* The end of a word that an apostrophe, which ends at p, stands for the beginning of: "'tis", "'em", "'n'"; or NULL. */
const char *nd_elision_end(const nd_tokenizer *t, const char *p);

/* An apostrophe: of a clitic right behind a token ("U.S.'s"), else a quotation mark, perhaps doubled. */
void nd_scan_apostrophe(nd_tokenizer *t, uint8_t before);

/* A double quote [start, t->at): where it opens behind a word, it may hold a sentence together. */
void nd_put_double_quote(nd_tokenizer *t, const char *start, uint8_t before);

#endif
