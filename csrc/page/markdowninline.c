#include "page/markdowninline.h"

#include "base/str.h"

static bool is_word_at(nd_str text, uint32_t at)
{
	if (at >= text.size)
		return false;
	unsigned char c = (unsigned char)text.data[at];
	return c >= 0x80 || nd_ascii_is_alpha((char)c) || nd_ascii_is_digit((char)c);
}

/* An underscore within a word is no mark, nor is a star or an underscore between spaces. */
static bool is_mark(nd_str text, uint32_t at)
{
	char c = text.data[at];
	if (c == '`')
		return true;
	if (c != '*' && c != '_')
		return false;
	uint32_t end = at + 1, start = at;
	while (end < text.size && text.data[end] == c)
		end++;
	while (start > 0 && text.data[start - 1] == c)
		start--;
	bool before = start > 0 && !nd_ascii_is_space(text.data[start - 1]), after = end < text.size && !nd_ascii_is_space(text.data[end]);
	if (c == '_' && start > 0 && is_word_at(text, start - 1) && is_word_at(text, end))
		return false;
	return before || after;
}

/* Where the "(address)" or "[label]" behind a link's text ends, or at if there is none. */
static uint32_t skip_target(nd_str text, uint32_t at)
{
	enum { LONGEST = 2000 };
	char open = at < text.size ? text.data[at] : ' ', close = open == '(' ? ')' : ']';
	if (open != '(' && open != '[')
		return at;
	uint32_t depth = 0;
	for (uint32_t i = at; i < text.size && i - at < LONGEST; i++) {
		depth += text.data[i] == open;
		depth -= text.data[i] == close;
		if (depth == 0)
			return i + 1;
	}
	return at;
}

nd_str nd_markdown_plain(nd_arena *arena, nd_str text)
{
	enum { LONGEST_PLAIN = 4096 };
	if (text.size > LONGEST_PLAIN)
		return text;
	char *out = nd_arena_take(arena, (size_t)text.size + 1);
	uint32_t size = 0, opened = 0; /* brackets whose text is being written */
	for (uint32_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool escape = c == '\\' && i + 1 < text.size && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text.data[i + 1]) != NULL;
		if (escape) {
			out[size++] = text.data[++i];
		} else if (c == '[' || (c == '!' && i + 1 < text.size && text.data[i + 1] == '[')) {
			uint32_t label = c == '!' ? i + 1 : i, end = skip_target(text, label);
			if (end > label && skip_target(text, end) > end) {
				opened++;
				i = label;
			} else {
				out[size++] = c;
			}
		} else if (c == ']' && opened > 0) {
			opened--;
			i = skip_target(text, i + 1) - 1;
		} else if (!is_mark(text, i)) {
			out[size++] = c;
		}
	}
	return nd_str_of(out, size);
}
