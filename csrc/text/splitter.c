/* What tokens are to the splitter of sentences. */
#include "text/splitter.h"

#include "text/markup.h"

/* Speech breaks off at the dash i: a quote closes right behind it. */
static bool is_broken_off(const nd_splitter *s, uint32_t i)
{
	uint32_t quote = i + 1;
	bool is_long = nd_token_size(s, i) > 1;
	return is_long && quote < s->end && nd_closes(s, quote) && !nd_has_space_before(s, quote) &&
	       (nd_first_code(s, quote) == '"' || nd_first_code(s, quote) == 0x201D);
}

nd_terminator nd_terminator_of(const nd_splitter *s, uint32_t i)
{
	nd_str text = nd_token_text(s, i);
	if (nd_is_word_token(s, i))
		return text.size > 1 && text.data[text.size - 1] == '.' ? ND_END_ABBREVIATION : ND_END_NONE;
	uint32_t code = nd_first_code(s, i);
	if (code == '.')
		return s->tokens[i].kind == ND_TOKEN_NUMBER ? ND_END_NONE : text.size == 1 ? ND_END_POINT : ND_END_ELLIPSIS;
	if (nd_is_dash(s, i))
		return is_broken_off(s, i) ? ND_END_BROKEN_OFF : ND_END_NONE;
	return nd_terminator_of_code(code);
}

/* A tag of HTML that the text still holds. */
static bool is_tag(const nd_splitter *s, uint32_t i)
{
	char first = nd_first_byte(s, i);
	return s->tokens[i].kind == ND_TOKEN_SYMBOL && nd_token_size(s, i) > 2 && (first == '<' || first == '&');
}

static bool is_closing_tag(const nd_splitter *s, uint32_t i)
{
	nd_str text = nd_token_text(s, i);
	return is_tag(s, i) && (nd_str_starts(text, ND_STR("</")) || nd_str_starts(text, ND_STR("&lt;/")));
}

bool nd_is_block_tag(const nd_splitter *s, uint32_t i)
{
	return is_tag(s, i) && nd_tag_parts_blocks(nd_token_text(s, i));
}

bool nd_is_escape(const nd_splitter *s, uint32_t i)
{
	return s->tokens[i].kind == ND_TOKEN_SYMBOL && nd_token_size(s, i) > 1 && nd_first_byte(s, i) == '\\' &&
	       nd_ascii_is_alpha(s->text.data[s->tokens[i].span.start + 1]);
}

/* A line drawn with characters ("-----", "////"). */
static bool is_drawn_line(const nd_splitter *s, uint32_t i)
{
	enum { SHORTEST = 4 };
	char first = nd_first_byte(s, i);
	return nd_token_size(s, i) >= SHORTEST && (unsigned char)first < 0x80 && !nd_ascii_is_alpha(first) &&
	       !nd_ascii_is_digit(first) && memchr(".!?&<@#$'", first, 9) == NULL &&
	       first == s->text.data[s->tokens[i].span.end - 1] && first == s->text.data[s->tokens[i].span.start + 1];
}

bool nd_is_no_text(const nd_splitter *s, uint32_t i)
{
	if (nd_ascii_is_alpha(nd_first_byte(s, i)) || nd_token_size(s, i) == 1)
		return false;
	return is_tag(s, i) || nd_is_escape(s, i) || is_drawn_line(s, i);
}

bool nd_is_dash(const nd_splitter *s, uint32_t i)
{
	uint32_t code = nd_first_code(s, i);
	return code == '-' || code == 0x2013 || code == 0x2014;
}

bool nd_closes(const nd_splitter *s, uint32_t i)
{
	if (s->tokens[i].kind != ND_TOKEN_PUNCTUATION)
		return !nd_has_space_before(s, i) && is_closing_tag(s, i);
	bool is_attached = !nd_has_space_before(s, i);
	bool is_free_behind = i + 1 == s->end || nd_has_space_before(s, i + 1) ||
	                      s->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION;
	switch (nd_first_code(s, i)) {
	case '"':
	case '\'':
	case ')':
	case ']':
	case '}':
	case 0x2019:
	case 0x203A: return is_attached;
	case 0xBB: return is_attached || is_free_behind; /* French has a space before it */
	case 0xAB:
	case 0x201C: return is_attached && is_free_behind; /* German closes with these */
	case 0x201D:
	case 0x3009:
	case 0x300B:
	case 0x300D:
	case 0x300F:
	case 0x3011:
	case 0xFF09: return true;
	default: return false;
	}
}

bool nd_opens(const nd_splitter *s, uint32_t i)
{
	switch (nd_first_code(s, i)) {
	case '"':
	case '\'':
	case '(':
	case '[':
	case '-':
	case '*':
	case '`':
	case 0x00A1:
	case 0x00AB:
	case 0x00BB:
	case 0x00BF:
	case 0x2013:
	case 0x2014:
	case 0x2018:
	case 0x201A:
	case 0x201C:
	case 0x201E:
	case 0x2039: return s->tokens[i].kind != ND_TOKEN_WORD;
	default: return nd_is_bullet(nd_first_code(s, i)) || is_tag(s, i);
	}
}
