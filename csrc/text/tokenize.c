#include "text/tokenize.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/addresses.h"
#include "text/emoji.h"
#include "text/markup.h"

/* Of each byte. The shape bits are those of nd_token_shape, so that a word's shape is the union of its bytes'. */
enum {
	SPACE = 1, /* and control characters */
	WORD = 2,  /* goes on a word: ASCII letters, digits, _ */
	JOINER = 128, /* behind a word, may join it to what follows: . ' & @ : _ and all non-ASCII bytes */
	UPPER = WORD | ND_SHAPE_HAS_UPPER,
	LOWER = WORD | ND_SHAPE_HAS_LOWER,
	DIGIT = WORD | ND_SHAPE_HAS_DIGIT,
	OTHER = JOINER | ND_SHAPE_NON_ASCII,
	SHAPE = ND_SHAPE_HAS_UPPER | ND_SHAPE_HAS_LOWER | ND_SHAPE_HAS_DIGIT | ND_SHAPE_NON_ASCII
};

#define ROW_16(x) x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x
#define ROW_10(x) x, x, x, x, x, x, x, x, x, x
#define ROW_26(x) ROW_16(x), ROW_10(x)

static const uint8_t class_of[256] = {
        ROW_16(SPACE), ROW_16(SPACE),
        SPACE, 0, 0, 0, 0, 0, JOINER, JOINER, 0, 0, 0, 0, 0, 0, JOINER, 0, /* & ' . */
        ROW_10(DIGIT), JOINER, 0, 0, 0, 0, 0,                             /* : */
        JOINER, ROW_26(UPPER), 0, 0, 0, 0, WORD,                          /* @ _ */
        0, ROW_26(LOWER), 0, 0, 0, 0, SPACE,
        ROW_16(OTHER), ROW_16(OTHER), ROW_16(OTHER), ROW_16(OTHER),
        ROW_16(OTHER), ROW_16(OTHER), ROW_16(OTHER), ROW_16(OTHER),
};

struct tokenizer {
	nd_arena *arena;
	const char *text, *at, *end;
	const char *next_at_sign; /* the first "@" at or behind at, or end: found once each */
	nd_tokens *tokens;
};

enum { LONGEST_LOCAL_PART = 64 };

/* ---- reading ahead ---------------------------------------------------------------------------------------------- */

static unsigned char byte_at(const struct tokenizer *t, const char *p)
{
	return p < t->end ? (unsigned char)*p : ' ';
}

static uint32_t code_at(const struct tokenizer *t, const char *p)
{
	return p < t->end ? nd_utf8_next(&p, t->end) : ' ';
}

static bool is_ignorable(uint32_t code)
{
	return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) ||
	       code == 0xFEFF || code == 0xAD || (code >= 0x80 && code < 0xA0);
}

static bool is_apostrophe(uint32_t code)
{
	return code == '\'' || code == 0x2019;
}

static bool goes_on_word(uint32_t code)
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

static inline const char *run_of_word(const struct tokenizer *t, const char *p, uint8_t *bits)
{
	uint8_t class = 0, all = 0;
	p = run_of_letters(p, t->end, bits);
	while (p < t->end && ((class = class_of[(unsigned char)*p]) & WORD) != 0) {
		all |= class;
		p++;
	}
	*bits |= all;
	return p;
}

/* The class bits of all bytes of [p, end). */
static uint8_t run_bits(const char *p, const char *end)
{
	uint8_t bits = 0;
	for (; p < end; p++)
		bits |= class_of[(unsigned char)*p];
	return bits;
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

static inline void put(struct tokenizer *t, const char *start, nd_token_kind kind, uint8_t shape)
{
	*nd_array_push(t->arena, &t->tokens->all) =
	        (nd_token){{(uint32_t)(start - t->text), (uint32_t)(t->at - t->text)}, (uint8_t)kind, shape};
}

static void mark_last(struct tokenizer *t)
{
	nd_index_array *marks = &t->tokens->marks;
	uint32_t last = t->tokens->all.count - 1;
	if (marks->count == 0 || marks->items[marks->count - 1] != last)
		*nd_array_push(t->arena, marks) = last;
}

static void put_marked(struct tokenizer *t, const char *start, nd_token_kind kind, uint8_t shape)
{
	put(t, start, kind, shape);
	mark_last(t);
}

/* ---- white space ------------------------------------------------------------------------------------------------ */

/* Skips what parts tokens, which is mostly nothing or one space; gives ND_SHAPE_SPACE_BEFORE and ND_SHAPE_LINE_START for what was skipped. */
static uint8_t skip_spaces(struct tokenizer *t)
{
	uint8_t seen = 0;
	for (; t->at < t->end; t->at++) {
		unsigned char c = (unsigned char)*t->at;
		if (class_of[c] == SPACE) {
			seen |= c == '\n' || c == '\r' ? ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START : ND_SHAPE_SPACE_BEFORE;
			continue;
		}
		if (c < 0x80)
			break;
		const char *next = t->at;
		uint32_t code = nd_utf8_next(&next, t->end);
		if ((nd_unicode_class(code) & ND_UC_SPACE) != 0)
			seen |= code == 0x2028 || code == 0x2029 ? ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START : ND_SHAPE_SPACE_BEFORE;
		else if (!is_ignorable(code))
			break;
		t->at = next - 1;
	}
	return seen;
}

static inline uint8_t skip_space(struct tokenizer *t)
{
	bool none = t->at < t->end && (class_of[(unsigned char)*t->at] & (SPACE | JOINER)) == 0;
	bool one = t->end - t->at > 1 && *t->at == ' ' && (class_of[(unsigned char)t->at[1]] & (SPACE | JOINER)) == 0;
	if (none)
		return 0;
	if (!one)
		return skip_spaces(t);
	t->at++;
	return ND_SHAPE_SPACE_BEFORE;
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* The word [start, t->at), without lower-case letters, has two letters or more. */
static bool has_two_letters(const struct tokenizer *t, const char *start)
{
	uint32_t letters = 0;
	for (const char *p = start; p < t->at && letters < 2;)
		letters += (nd_unicode_class(nd_utf8_next(&p, t->at)) & ND_UC_LETTER) != 0;
	return letters == 2;
}

/* Shape of the word [start, t->at) whose bytes have these class bits. */
static inline uint8_t word_shape(const struct tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	uint8_t shape = (uint8_t)((bits & SHAPE) | before);
	if ((bits & ND_SHAPE_HAS_UPPER) == 0)
		return shape;
	unsigned char first = (unsigned char)*start;
	bool upper_first = first < 0x80 ? (class_of[first] & ND_SHAPE_HAS_UPPER) != 0
	                                : (nd_unicode_class(code_at(t, start)) & ND_UC_UPPER) != 0;
	shape |= upper_first ? ND_SHAPE_UPPER_FIRST : 0;
	bool all_upper = (bits & ND_SHAPE_HAS_LOWER) == 0 && has_two_letters(t, start);
	return all_upper ? shape | ND_SHAPE_ALL_UPPER : shape;
}

static inline void put_word(struct tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	put(t, start, ND_TOKEN_WORD, word_shape(t, start, bits, before));
}

/* The end of a clitic whose apostrophe ends at p: s, d, m, re, ve, ll with no word behind; or NULL. */
static const char *clitic_end(const struct tokenizer *t, const char *p)
{
	static const char *const clitics[] = {"s", "d", "m", "re", "ve", "ll"};
	for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
		const char *q = p;
		for (const char *c = clitics[i]; *c != '\0' && nd_ascii_lower((char)byte_at(t, q)) == *c; c++)
			q++;
		if (q - p == (ptrdiff_t)strlen(clitics[i]) && !goes_on_word(code_at(t, q)))
			return q;
	}
	return NULL;
}

/* "n't": behind the word so far stands an apostrophe that ends at p. */
static bool is_negation(const struct tokenizer *t, const char *start, const char *p)
{
	return t->at - start >= 2 && nd_ascii_lower(t->at[-1]) == 'n' && nd_ascii_lower((char)byte_at(t, p)) == 't' &&
	       !goes_on_word(code_at(t, p + 1));
}

/* The end of letters parted by points that begin at start ("U.S.", "a.m.", "Ph.D."), or NULL. A first part of two
 * letters is taken, and behind single letters the last point may be missing ("U.S"). */
static const char *acronym_end(const struct tokenizer *t, const char *start)
{
	const char *point = t->at;
	uint32_t letters = 0;
	if (point - start > 2)
		return NULL;
	while (byte_at(t, point) == '.' && nd_ascii_is_alpha((char)byte_at(t, point + 1))) {
		const char *behind = point + 2;
		if (byte_at(t, behind) != '.') {
			bool ends_here = point - start != 2 && !goes_on_word(code_at(t, behind));
			if (ends_here)
				return behind;
			break;
		}
		point = behind;
		letters++;
	}
	return letters > 0 ? point + 1 : NULL;
}

/* A number behind this, white space between? */
static bool number_follows(const struct tokenizer *t, const char *p)
{
	for (uint32_t spaces = 0; spaces < 2 && byte_at(t, p) == ' ' && p < t->end; spaces++)
		p++;
	return nd_ascii_is_digit((char)byte_at(t, p));
}

/* "N." of "N. Mex.", "W." of "W.Va." */
static bool is_initial(const struct tokenizer *t, const nd_token *token)
{
	return token->span.end - token->span.start == 2 && t->text[token->span.end - 1] == '.';
}

/* Does the point at t->at belong to the word [start, t->at)? */
static bool is_abbreviation(const struct tokenizer *t, const char *start)
{
	unsigned char next = byte_at(t, t->at + 1);
	bool goes_on = goes_on_word(code_at(t, t->at + 1));
	const nd_token *last = t->tokens->all.count > 0 ? &t->tokens->all.items[t->tokens->all.count - 1] : NULL;
	if (next == '.')
		return false;
	if (t->at - start == 1 && *start >= 'A' && *start <= 'Z') {
		bool after_name = last != NULL && (last->shape & ND_SHAPE_UPPER_FIRST) != 0;
		bool after_hyphen = last != NULL && start > t->text && start[-1] == '-';
		return !after_hyphen && (*start != 'I' || after_name || goes_on);
	}
	switch (nd_abbreviation_of(nd_str_of(start, (size_t)(t->at - start)))) {
	case ND_ABBREVIATION_NONE: return false;
	case ND_ABBREVIATION_TITLE: return true;
	case ND_ABBREVIATION_NUMBER: return number_follows(t, t->at + 1);
	case ND_ABBREVIATION_STATE:
		return !goes_on && last != NULL && (last->kind == ND_TOKEN_PUNCTUATION || is_initial(t, last));
	case ND_ABBREVIATION_INNER:
	case ND_ABBREVIATION_TIME: return !goes_on;
	case ND_ABBREVIATION_EITHER: return !goes_on || nd_ascii_is_digit((char)next);
	}
	return false;
}

/* "index.html", "Node.js": a short name in lower case behind the point at p. */
static const char *file_name_end(const struct tokenizer *t, const char *p)
{
	enum { LONGEST_EXTENSION = 4 };
	const char *q = p + 1;
	while (q < t->end && *q >= 'a' && *q <= 'z')
		q++;
	bool fits = q - p > 1 && q - p - 1 <= LONGEST_EXTENSION;
	return fits && !goes_on_word(code_at(t, q)) && code_at(t, q) != '.' ? q : NULL;
}

/* Behind the word [start, t->at) stands a point: puts what the two are part of; false if nothing but the word. */
static bool put_word_with_point(struct tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	const char *end = nd_url_end(start, t->end);
	if (end == NULL)
		end = nd_domain_end(start, t->at, t->end);
	if (end != NULL) {
		t->at = end;
		put(t, start, ND_TOKEN_URL, word_shape(t, start, run_bits(start, end), before));
		return true;
	}
	end = acronym_end(t, start);
	if (end == NULL && is_abbreviation(t, start))
		end = t->at + 1;
	if (end != NULL) {
		t->at = end;
		put_word(t, start, bits | run_bits(start, end), before);
		if (end[-1] == '.')
			mark_last(t);
		return true;
	}
	end = file_name_end(t, t->at);
	if (end == NULL)
		return false;
	t->at = end;
	put_word(t, start, bits | ND_SHAPE_HAS_LOWER, before);
	return true;
}

/* The word so far ends at an apostrophe that ends at p: puts what stands before the clitic and the clitic; false if
 * there is none. */
static bool put_word_with_clitic(struct tokenizer *t, const char *start, const char *p, uint8_t bits, uint8_t before)
{
	const char *clitic = t->at, *end;
	if (is_negation(t, start, p)) {
		clitic--;
		end = p + 1;
	} else if ((end = clitic_end(t, p)) == NULL) {
		return false;
	}
	t->at = clitic;
	put_word(t, start, bits, before);
	t->at = end;
	put_word(t, clitic, run_bits(clitic, end), 0);
	return true;
}

/* Goes on with the word behind a byte that may join it to what follows; false where the word ends. */
static bool join(struct tokenizer *t, uint8_t *bits)
{
	const char *next = t->at;
	uint32_t code = nd_utf8_next(&next, t->end);
	uint32_t class = nd_unicode_class(code);
	if (code >= 0x80 && goes_on_word(code)) {
		*bits |= ND_SHAPE_NON_ASCII;
		*bits |= (class & ND_UC_UPPER) != 0 ? ND_SHAPE_HAS_UPPER : (class & ND_UC_LOWER) != 0 ? ND_SHAPE_HAS_LOWER : 0;
		t->at = next;
		return true;
	}
	bool is_inner = is_apostrophe(code) || code == '&' || code == 0xAD || code == 0x200C || code == 0x200D ||
	                code == 0xB7 || code == 0x5F3 || code == 0x5F4 || /* Catalan "l·l", Hebrew geresh and gershayim */
	                (code == '.' && nd_ascii_is_digit(t->at[-1]) && nd_ascii_is_digit((char)byte_at(t, next)));
	if (!is_inner || !goes_on_word(code_at(t, next)))
		return false;
	t->at = next;
	*bits |= code >= 0x80 ? ND_SHAPE_NON_ASCII : 0;
	return true;
}

/* The word that begins at start and goes on to t->at at least. */
static void finish_word(struct tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	while (t->at < t->end && (class_of[(unsigned char)*t->at] & JOINER) != 0) {
		const char *next = t->at;
		uint32_t code = nd_utf8_next(&next, t->end);
		if (is_apostrophe(code) && put_word_with_clitic(t, start, next, bits, before))
			return;
		if (!join(t, &bits)) {
			if (code == '.' && put_word_with_point(t, start, bits, before))
				return;
			break;
		}
		t->at = run_of_word(t, t->at, &bits);
	}
	put_word(t, start, bits, before);
}

/* The "s" of a decade at the end of [start, t->at): "1990s", "80s". */
static bool is_decade(const struct tokenizer *t, const char *start)
{
	ptrdiff_t digits = t->at - start - 1;
	return (digits == 4 || digits == 2) && t->at[-1] == 's' && t->at[-2] == '0';
}

/* Digits up to t->at, perhaps with points, commas and colons between: a number; with letters behind, a word ("20th").
 * The "s" of a decade is a token of its own, as "'s" is. */
static void finish_number(struct tokenizer *t, const char *start, uint8_t before)
{
	uint8_t bits = ND_SHAPE_HAS_DIGIT;
	while (t->at + 1 < t->end && (*t->at == '.' || *t->at == ',' || *t->at == ':') && nd_ascii_is_digit(t->at[1]) &&
	       (bits & SHAPE) == ND_SHAPE_HAS_DIGIT)
		t->at = run_of_word(t, t->at + 1, &bits);
	if ((bits & SHAPE) == ND_SHAPE_HAS_DIGIT && (t->at == t->end || (unsigned char)*t->at < 0x80))
		put(t, start, ND_TOKEN_NUMBER, ND_SHAPE_HAS_DIGIT | before);
	else
		finish_word(t, start, bits, before);
}

/* A decade, [start, t->at). */
static void put_decade(struct tokenizer *t, const char *start, uint8_t before)
{
	const char *plural = --t->at;
	put(t, start, ND_TOKEN_NUMBER, ND_SHAPE_HAS_DIGIT | before);
	t->at++;
	put(t, plural, ND_TOKEN_WORD, ND_SHAPE_HAS_LOWER);
}

static bool put_email(struct tokenizer *t, const char *start, uint8_t before)
{
	const char *end = nd_email_end(start, t->next_at_sign, t->end);
	if (end == NULL)
		return false;
	t->at = end;
	put(t, start, ND_TOKEN_URL, word_shape(t, start, run_bits(start, end), before));
	return true;
}

static void find_at_sign(struct tokenizer *t)
{
	const char *found = memchr(t->at, '@', (size_t)(t->end - t->at));
	t->next_at_sign = found != NULL ? found : t->end;
}

static inline void scan_word(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	uint8_t bits = 0;
	if (t->next_at_sign < start)
		find_at_sign(t);
	t->at = run_of_word(t, start, &bits);
	unsigned char next = byte_at(t, t->at);
	bool near_at_sign = t->next_at_sign < t->end && t->next_at_sign - start <= LONGEST_LOCAL_PART;
	if (near_at_sign && put_email(t, start, before))
		return;
	if ((bits & SHAPE) == ND_SHAPE_HAS_DIGIT) {
		finish_number(t, start, before);
	} else if (nd_ascii_is_digit(*start) && is_decade(t, start)) {
		put_decade(t, start, before);
	} else if ((class_of[next] & JOINER) == 0) {
		put_word(t, start, bits, before);
	} else if (next == ':' && nd_url_end(start, t->end) != NULL) {
		t->at = nd_url_end(start, t->end);
		put(t, start, ND_TOKEN_URL, word_shape(t, start, run_bits(start, t->at), before));
	} else {
		finish_word(t, start, bits, before);
	}
}

/* ---- punctuation and symbols ------------------------------------------------------------------------------------ */

/* "@name", "@name@host", "#topic": the end of the name behind the sign at t->at, or NULL. */
static const char *tag_end(const struct tokenizer *t)
{
	const char *p = t->at + 1;
	bool has_letter = false;
	while (p < t->end) {
		const char *next = p;
		uint32_t code = nd_utf8_next(&next, t->end);
		if (!goes_on_word(code) && (nd_unicode_class(code) & ND_UC_IDEOGRAPH) == 0)
			break;
		has_letter |= (nd_unicode_class(code) & ND_UC_LETTER) != 0 || code == '_';
		p = next;
	}
	return has_letter ? p : NULL;
}

static bool put_hashtag_or_handle(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at, *end = tag_end(t);
	if (end == NULL)
		return false;
	const char *host = *start == '@' && byte_at(t, end) == '@' ? nd_email_end(start + 1, end, t->end) : NULL;
	nd_token_kind kind = *start == '@' ? ND_TOKEN_HANDLE : ND_TOKEN_HASHTAG;
	t->at = host != NULL ? host : end;
	put(t, start, kind, word_shape(t, start, run_bits(start, t->at), before));
	return true;
}

/* An apostrophe: of a clitic right behind a token ("U.S.'s"), else a quotation mark, perhaps doubled. */
static void scan_apostrophe(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	nd_utf8_next(&t->at, t->end);
	const char *end = before == 0 && t->tokens->all.count > 0 ? clitic_end(t, t->at) : NULL;
	if (end != NULL) {
		t->at = end;
		put_word(t, start, run_bits(start, end), before);
		return;
	}
	if (*start == '\'' && byte_at(t, t->at) == '\'')
		t->at++;
	put(t, start, ND_TOKEN_PUNCTUATION, before | (*start == '\'' ? 0 : ND_SHAPE_NON_ASCII));
	bool opens_quote = (before & ND_SHAPE_SPACE_BEFORE) != 0 && class_of[byte_at(t, t->at)] != SPACE;
	if (opens_quote)
		mark_last(t);
}

/* A double quote [start, t->at): where it opens behind a word, it may hold a sentence together. */
static void put_double_quote(struct tokenizer *t, const char *start, uint8_t before)
{
	const nd_token_array *all = &t->tokens->all;
	bool behind_word = before == ND_SHAPE_SPACE_BEFORE && all->count > 0 && all->items[all->count - 1].kind == ND_TOKEN_WORD;
	put(t, start, ND_TOKEN_PUNCTUATION, before | (*start == '"' ? 0 : ND_SHAPE_NON_ASCII));
	if (behind_word)
		mark_last(t);
}

static void skip_run(struct tokenizer *t, char c)
{
	while (t->at < t->end && *t->at == c)
		t->at++;
}

static void scan_point(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	const nd_token_array *all = &t->tokens->all;
	bool attached = before == 0 && all->count > 0 && all->items[all->count - 1].kind != ND_TOKEN_SYMBOL;
	if (!attached && nd_ascii_is_digit((char)byte_at(t, start + 1))) {
		uint8_t bits = 0;
		t->at = run_of_word(t, start + 1, &bits);
		put(t, start, (bits & SHAPE) == ND_SHAPE_HAS_DIGIT ? ND_TOKEN_NUMBER : ND_TOKEN_WORD, (bits & SHAPE) | before);
		return;
	}
	skip_run(t, '.');
	put_marked(t, start, ND_TOKEN_PUNCTUATION, before);
}

/* A tag, or line ends written out. */
static bool put_markup(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	const char *end = *start == '\\' ? nd_escape_end(t->text, start, t->end) : nd_tag_end(start, t->end);
	if (end == NULL)
		return false;
	t->at = end;
	put_marked(t, start, ND_TOKEN_SYMBOL, before);
	return true;
}

static bool put_keycap(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at, *end = nd_keycap_end(start + 1, t->end);
	if (end == NULL)
		return false;
	t->at = end;
	put(t, start, ND_TOKEN_SYMBOL, before | ND_SHAPE_NON_ASCII);
	return true;
}

/* What a sign begins: a handle, a hashtag, markup, a keycap; false where it stands for itself. */
static bool put_sign(struct tokenizer *t, uint8_t before)
{
	bool behind_word = before == 0 && t->at > t->text && goes_on_word((unsigned char)t->at[-1]);
	switch (*t->at) {
	case '@': return !behind_word && put_hashtag_or_handle(t, before);
	case '#': return (!behind_word && put_hashtag_or_handle(t, before)) || put_keycap(t, before);
	case '*': return put_keycap(t, before);
	case '<':
	case '&':
	case '\\': return put_markup(t, before);
	default: return false;
	}
}

static void scan_ascii(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	char c = *start;
	switch (c) {
	case '\'': scan_apostrophe(t, before); return;
	case '.': scan_point(t, before); return;
	case '!':
	case '?':
		while (t->at < t->end && (*t->at == '!' || *t->at == '?'))
			t->at++;
		put_marked(t, start, ND_TOKEN_PUNCTUATION, before);
		return;
	case '(':
	case ')':
	case '[':
	case ':':
		t->at++;
		put_marked(t, start, ND_TOKEN_PUNCTUATION, before);
		return;
	case '"':
		t->at++;
		put_double_quote(t, start, before);
		return;
	case ']':
	case '{':
	case '}': t->at++; break;
	default:
		if (put_sign(t, before))
			return;
		skip_run(t, c);
		break;
	}
	bool is_symbol = (nd_unicode_class((unsigned char)c) & ND_UC_SYMBOL) != 0 || c == '%';
	put(t, start, is_symbol ? ND_TOKEN_SYMBOL : ND_TOKEN_PUNCTUATION, before);
}

/* ---- beyond ASCII ----------------------------------------------------------------------------------------------- */

static bool ends_sentence(uint32_t code)
{
	return code == 0x2026 || code == 0x3002 || code == 0xFF0E || code == 0xFF61 || code == 0xFF01 || code == 0xFF1F ||
	       code == 0x0964 || code == 0x061F || code == 0x06D4 || code == 0x1362 || code == 0x203C || code == 0x2047 ||
	       code == 0x2048 || code == 0x2049 || code == 0x203D;
}

static bool is_bullet(uint32_t code)
{
	return code == 0x2022 || code == 0x2023 || code == 0x2043 || code == 0x25AA || code == 0x25CF || code == 0x25A0 ||
	       code == 0x25E6;
}

static bool stands_alone(uint32_t code)
{
	return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0x2039 || code == 0x203A ||
	       (code >= 0x3008 && code <= 0x301B);
}

static void scan_unicode(struct tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	uint32_t code = code_at(t, start);
	uint32_t class = nd_unicode_class(code);
	if (is_apostrophe(code)) {
		scan_apostrophe(t, before);
		return;
	}
	nd_utf8_next(&t->at, t->end);
	if (goes_on_word(code) && (class & ND_UC_MARK) == 0) {
		uint8_t bits = ND_SHAPE_NON_ASCII;
		bits |= (class & ND_UC_UPPER) != 0 ? ND_SHAPE_HAS_UPPER : (class & ND_UC_LOWER) != 0 ? ND_SHAPE_HAS_LOWER : 0;
		bits |= (class & ND_UC_DIGIT) != 0 ? ND_SHAPE_HAS_DIGIT : 0;
		t->at = run_of_word(t, t->at, &bits);
		finish_word(t, start, bits, before);
		return;
	}
	before |= ND_SHAPE_NON_ASCII;
	if ((class & ND_UC_IDEOGRAPH) != 0 && (class & ND_UC_PUNCTUATION) == 0) {
		while (t->at < t->end && (nd_unicode_class(code_at(t, t->at)) & ND_UC_IDEOGRAPH) != 0)
			nd_utf8_next(&t->at, t->end);
		put(t, start, ND_TOKEN_WORD, before);
		return;
	}
	if ((class & ND_UC_EMOJI) != 0)
		t->at = nd_emoji_end(code, t->at, t->end);
	else if (!stands_alone(code))
		while (t->at < t->end && code_at(t, t->at) == code)
			nd_utf8_next(&t->at, t->end);
	if (code == 0x201C) {
		put_double_quote(t, start, before & (uint8_t)~ND_SHAPE_NON_ASCII);
		return;
	}
	put(t, start, (class & ND_UC_PUNCTUATION) != 0 ? ND_TOKEN_PUNCTUATION : ND_TOKEN_SYMBOL, before);
	if (ends_sentence(code) || is_bullet(code) || code == 0x2018)
		mark_last(t);
}

/* ---- all of it -------------------------------------------------------------------------------------------------- */

void nd_tokenize(nd_arena *arena, nd_str text, nd_span region, nd_tokens *tokens)
{
	struct tokenizer t = {.arena = arena,
	                      .text = text.data,
	                      .at = text.data + region.start,
	                      .end = text.data + region.end,
	                      .tokens = tokens};
	uint32_t first = tokens->all.count;
	uint8_t before = ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START;
	if (region.start >= region.end)
		return;
	find_at_sign(&t);
	while (true) {
		before |= skip_space(&t);
		if (t.at == t.end)
			return;
		bool begins_line = (before & ND_SHAPE_LINE_START) != 0 && tokens->all.count > first;
		if (begins_line)
			*nd_array_push(arena, &tokens->marks) = tokens->all.count;
		if ((class_of[(unsigned char)*t.at] & WORD) != 0)
			scan_word(&t, before);
		else if ((unsigned char)*t.at < 0x80)
			scan_ascii(&t, before);
		else
			scan_unicode(&t, before);
		before = 0;
	}
}
