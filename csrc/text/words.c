/* Words, numbers, and addresses that begin as words. */
#include "text/tokenizer.h"

#include "text/addresses.h"
#include "text/emoji.h"

bool nd_has_two_letters(const nd_tokenizer *t, const char *start)
{
	uint32_t letters = 0;
	for (const char *p = start; p < t->at && letters < 2;)
		letters += (nd_unicode_class(nd_utf8_next(&p, t->at)) & ND_UC_LETTER) != 0;
	return letters == 2;
}

const char *nd_clitic_end(const nd_tokenizer *t, const char *p)
{
	static const char *const clitics[] = {"s", "d", "m", "re", "ve", "ll"};
	for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
		const char *q = p;
		for (const char *c = clitics[i]; *c != '\0' && nd_ascii_lower((char)nd_byte_at(t, q)) == *c; c++)
			q++;
		if (q - p == (ptrdiff_t)strlen(clitics[i]) && !nd_goes_on_word(nd_code_at(t, q)))
			return q;
	}
	return NULL;
}

static void put_word_or_number(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	bool is_number = (bits & (ND_BYTE_SHAPE & ~ND_SHAPE_NON_ASCII)) == ND_SHAPE_HAS_DIGIT && nd_ascii_is_digit(*start);
	if (is_number)
		nd_put(t, start, ND_TOKEN_NUMBER, (uint8_t)((bits & ND_BYTE_SHAPE) | before));
	else
		nd_put_word(t, start, bits, before);
}

/* "n't": behind the word so far stands an apostrophe that ends at p. */
static bool is_negation(const nd_tokenizer *t, const char *start, const char *p)
{
	return t->at - start >= 2 && nd_ascii_lower(t->at[-1]) == 'n' && nd_ascii_lower((char)nd_byte_at(t, p)) == 't' &&
	       !nd_goes_on_word(nd_code_at(t, p + 1));
}

/* The word so far ends at an apostrophe that ends at p: puts what stands before the clitic and the clitic; false if
 * there is none. */
static bool put_word_with_clitic(nd_tokenizer *t, const char *start, const char *p, uint8_t bits, uint8_t before)
{
	const char *clitic = t->at, *end;
	if (is_negation(t, start, p)) {
		clitic--;
		end = p + 1;
	} else if ((end = nd_clitic_end(t, p)) == NULL) {
		return false;
	}
	t->at = clitic;
	put_word_or_number(t, start, bits, before);
	t->at = end;
	nd_put_word(t, clitic, nd_run_bits(clitic, end), 0);
	return true;
}

/* A straight double quote at t->at stands between two letters of Hebrew. */
static bool is_hebrew_gershayim(const nd_tokenizer *t)
{
	return *t->at == '"' && t->at - t->text >= 2 && (unsigned char)t->at[-2] == 0xD7 &&
	       nd_byte_at(t, t->at + 1) == 0xD7;
}

/* Goes on with the word behind a byte that may join it to what follows; false where the word ends. */
static bool join(nd_tokenizer *t, uint8_t *bits)
{
	const char *next = t->at;
	uint32_t code = nd_utf8_next(&next, t->end);
	uint32_t class = nd_unicode_class(code);
	if (code >= 0x80 && nd_goes_on_word(code)) {
		*bits |= ND_SHAPE_NON_ASCII;
		*bits |= (class & ND_UC_UPPER) != 0 ? ND_SHAPE_HAS_UPPER : (class & ND_UC_LOWER) != 0 ? ND_SHAPE_HAS_LOWER : 0;
		t->at = next;
		return true;
	}
	bool is_arabic_mark = code == 0x66B || code == 0x66C; /* of decimals, of thousands */
	bool is_inner = nd_is_apostrophe(code) || code == '&' || code == 0xAD || code == 0x200C || code == 0x200D ||
	                code == 0xB7 || code == 0x5F3 || code == 0x5F4 || /* Catalan "l·l", Hebrew geresh and gershayim */
	                (code == '"' && is_hebrew_gershayim(t)) || /* in place of U+05F4 */
	                (is_arabic_mark && (nd_unicode_class(nd_code_at(t, next)) & ND_UC_DIGIT) != 0) ||
	                (code == '.' && nd_ascii_is_digit(t->at[-1]) && nd_ascii_is_digit((char)nd_byte_at(t, next)));
	if (!is_inner || !nd_goes_on_word(nd_code_at(t, next)))
		return false;
	t->at = next;
	*bits |= code >= 0x80 ? ND_SHAPE_NON_ASCII : 0;
	return true;
}

void nd_finish_word(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	while (t->at < t->end && ((nd_class_of[(unsigned char)*t->at] & ND_BYTE_JOINER) != 0 || is_hebrew_gershayim(t))) {
		const char *next = t->at;
		uint32_t code = nd_utf8_next(&next, t->end);
		if (nd_is_apostrophe(code) && put_word_with_clitic(t, start, next, bits, before))
			return;
		if (!join(t, &bits)) {
			if (code == '.' && nd_put_word_with_point(t, start, bits, before))
				return;
			break;
		}
		t->at = nd_run_of_word(t, t->at, &bits);
	}
	put_word_or_number(t, start, bits, before);
}

/* The "s" of a decade at the end of [start, t->at): "1990s", "80s". */
static bool is_decade(const nd_tokenizer *t, const char *start)
{
	ptrdiff_t digits = t->at - start - 1;
	return (digits == 4 || digits == 2) && t->at[-1] == 's' && t->at[-2] == '0';
}

/* Goes on with groups of three digits, each behind one space that breaks no line ("10 000"). */
static void take_spaced_thousands(nd_tokenizer *t)
{
	while (t->at < t->end && (unsigned char)*t->at >= 0xC2) {
		const char *group = t->at;
		uint32_t space = nd_utf8_next(&group, t->end);
		bool is_space = space == 0xA0 || space == 0x202F || space == 0x2009;
		uint32_t digits = 0;
		while (digits < 4 && nd_ascii_is_digit((char)nd_byte_at(t, group + digits)))
			digits++;
		if (!is_space || digits != 3 || nd_goes_on_word(nd_code_at(t, group + 3)))
			return;
		t->at = group + 3;
	}
}

/* Goes on behind the letters and digits [start, t->at) with groups of three digits: "Rs5,000". */
static void take_thousands(nd_tokenizer *t)
{
	while (nd_ascii_is_digit(t->at[-1]) && nd_byte_at(t, t->at) == ',') {
		uint32_t digits = 0;
		while (digits < 4 && nd_ascii_is_digit((char)nd_byte_at(t, t->at + 1 + digits)))
			digits++;
		if (digits != 3 || nd_goes_on_word(nd_code_at(t, t->at + 4)))
			return;
		t->at += 4;
	}
}

/* Digits up to t->at, perhaps with points, commas and colons between: a number; with letters behind, a word ("20th").
 * The "s" of a decade is a token of its own, as "'s" is. */
static void finish_number(nd_tokenizer *t, const char *start, uint8_t before)
{
	uint8_t bits = ND_SHAPE_HAS_DIGIT;
	const char *keycap = t->at - start == 1 ? nd_keycap_end(t->at, t->end) : NULL;
	if (keycap != NULL) {
		t->at = keycap;
		nd_put(t, start, ND_TOKEN_SYMBOL, before | ND_SHAPE_HAS_DIGIT | ND_SHAPE_NON_ASCII);
		return;
	}
	if (t->at - start <= 3)
		take_spaced_thousands(t);
	while (t->at + 1 < t->end && (*t->at == '.' || *t->at == ',' || *t->at == ':') && nd_ascii_is_digit(t->at[1]) &&
	       (bits & ND_BYTE_SHAPE) == ND_SHAPE_HAS_DIGIT)
		t->at = nd_run_of_word(t, t->at + 1, &bits);
	if ((bits & ND_BYTE_SHAPE) == ND_SHAPE_HAS_DIGIT && (t->at == t->end || (unsigned char)*t->at < 0x80))
		nd_put(t, start, ND_TOKEN_NUMBER, ND_SHAPE_HAS_DIGIT | before);
	else
		nd_finish_word(t, start, bits, before);
}

/* A decade, [start, t->at). */
static void put_decade(nd_tokenizer *t, const char *start, uint8_t before)
{
	const char *plural = --t->at;
	nd_put(t, start, ND_TOKEN_NUMBER, ND_SHAPE_HAS_DIGIT | before);
	t->at++;
	nd_put(t, plural, ND_TOKEN_WORD, ND_SHAPE_HAS_LOWER);
}

static bool put_email(nd_tokenizer *t, const char *start, uint8_t before)
{
	const char *end = nd_email_end(start, t->next_at_sign, t->end);
	if (end == NULL)
		return false;
	t->at = end;
	nd_put(t, start, ND_TOKEN_URL, nd_word_shape(t, start, nd_run_bits(start, end), before));
	return true;
}

void nd_put_special_word(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	const char *end;
	bool near_at_sign = t->next_at_sign < t->end && t->next_at_sign - start <= ND_LONGEST_LOCAL_PART;
	if (near_at_sign && put_email(t, start, before))
		return;
	if ((bits & ND_BYTE_SHAPE) == ND_SHAPE_HAS_DIGIT) {
		finish_number(t, start, before);
	} else if (nd_ascii_is_digit(*start) && is_decade(t, start)) {
		put_decade(t, start, before);
	} else if (nd_ascii_is_alpha(*start) && nd_byte_at(t, t->at) == ',') {
		take_thousands(t);
		nd_finish_word(t, start, bits, before);
	} else if (nd_byte_at(t, t->at) == ':' && (end = nd_url_end(start, t->end)) != NULL) {
		t->at = end;
		nd_put(t, start, ND_TOKEN_URL, nd_word_shape(t, start, nd_run_bits(start, t->at), before));
	} else {
		nd_finish_word(t, start, bits, before);
	}
}
