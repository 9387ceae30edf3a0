#include "annotate/phrase.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"

static const uint32_t RIGHT_SINGLE_QUOTE = 0x2019, MODIFIER_APOSTROPHE = 0x02BC;

static nd_phrase add_code(nd_phrase phrase, uint32_t code)
{
	char bytes[4];
	if (code == RIGHT_SINGLE_QUOTE || code == MODIFIER_APOSTROPHE)
		code = '\'';
	uint32_t size = nd_utf8_put(bytes, nd_unicode_base(nd_unicode_lower(code)));
	for (uint32_t i = 0; i < size; i++)
		phrase = nd_phrase_byte(phrase, (unsigned char)bytes[i]);
	return phrase;
}

nd_phrase nd_phrase_of(nd_str text)
{
	nd_phrase phrase = ND_PHRASE_EMPTY;
	bool space = false;
	text = nd_str_trim(text);
	for (const char *at = text.data, *end = at + text.size; at < end;) {
		if (nd_ascii_is_space(*at)) {
			space = true;
			at++;
			continue;
		}
		if (space)
			phrase = nd_phrase_byte(phrase, ' ');
		space = false;
		if ((unsigned char)*at < 0x80)
			phrase = nd_phrase_byte(phrase, (unsigned char)nd_ascii_lower(*at++));
		else
			phrase = add_code(phrase, nd_utf8_next(&at, end));
	}
	return phrase;
}

static bool is_word_byte(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || (unsigned char)c >= 0x80;
}

bool nd_phrase_may_break(nd_str text, uint32_t at)
{
	bool before = is_word_byte(text.data[at - 1]), behind = is_word_byte(text.data[at]);
	return (before != behind || !behind) && !nd_ascii_is_space(text.data[at - 1]);
}
