/* Tokens that begin with a byte beyond ASCII. */
#include "text/tokenizer.h"

#include "text/characters.h"
#include "text/emoji.h"

static bool stands_alone(uint32_t code)
{
	return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0x2039 || code == 0x203A ||
	       (code >= 0x3008 && code <= 0x301B);
}

void nd_scan_beyond_ascii(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	uint32_t code = nd_code_at(t, start);
	uint32_t class = nd_unicode_class(code);
	if (nd_is_apostrophe(code)) {
		nd_scan_apostrophe(t, before);
		return;
	}
	nd_utf8_next(&t->at, t->end);
	if (nd_goes_on_word(code) && (class & ND_UC_MARK) == 0) {
		uint8_t bits = ND_SHAPE_NON_ASCII;
		bits |= (class & ND_UC_UPPER) != 0 ? ND_SHAPE_HAS_UPPER : (class & ND_UC_LOWER) != 0 ? ND_SHAPE_HAS_LOWER : 0;
		bits |= (class & ND_UC_DIGIT) != 0 ? ND_SHAPE_HAS_DIGIT : 0;
		t->at = nd_run_of_word(t, t->at, &bits);
		nd_finish_word(t, start, bits, before);
		return;
	}
	bool may_be_elision = code == 0x2018 && before != 0; /* word processors turn the apostrophe the wrong way */
	const char *elision = may_be_elision ? nd_elision_end(t, t->at) : NULL;
	if (elision != NULL) {
		t->at = elision;
		nd_put_word(t, start, nd_run_bits(start, elision), before);
		return;
	}
	before |= ND_SHAPE_NON_ASCII;
	if ((class & ND_UC_IDEOGRAPH) != 0 && (class & ND_UC_PUNCTUATION) == 0) {
		while (t->at < t->end && (nd_unicode_class(nd_code_at(t, t->at)) & ND_UC_IDEOGRAPH) != 0)
			nd_utf8_next(&t->at, t->end);
		nd_put(t, start, ND_TOKEN_WORD, before);
		return;
	}
	if ((class & ND_UC_EMOJI) != 0)
		t->at = nd_emoji_end(code, t->at, t->end);
	else if (!stands_alone(code))
		while (t->at < t->end && nd_code_at(t, t->at) == code)
			nd_utf8_next(&t->at, t->end);
	if (code == 0x201C || code == 0x201D) {
		nd_put_double_quote(t, start, before & (uint8_t)~ND_SHAPE_NON_ASCII);
		return;
	}
	nd_put(t, start, (class & ND_UC_PUNCTUATION) != 0 ? ND_TOKEN_PUNCTUATION : ND_TOKEN_SYMBOL, before);
	if (nd_terminator_of_code(code) != ND_END_NONE || nd_is_bullet(code) || code == 0x2018)
		nd_mark_last(t);
}
