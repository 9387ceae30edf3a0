#include "text/markup.h"

#include "base/str.h"

enum { LONGEST_TAG = 512, LONGEST_TAG_NAME = 16 };

static const char *skip_spaces(const char *p, const char *end)
{
	while (p < end && nd_ascii_is_space(*p))
		p++;
	return p;
}

static const char *skip_name(const char *p, const char *end)
{
	while (p < end && (nd_ascii_is_alpha(*p) || nd_ascii_is_digit(*p) || *p == '-' || *p == ':' || *p == '_'))
		p++;
	return p;
}

static bool starts(const char *p, const char *end, nd_str prefix)
{
	return nd_str_starts(nd_str_of(p, (size_t)(end - p)), prefix);
}

/* Behind the attribute that begins at p, or NULL if none with a value does. */
static const char *skip_attribute(const char *p, const char *end)
{
	const char *name = p;
	p = skip_name(p, end);
	if (p == name || p == end || *p != '=')
		return NULL;
	p++;
	if (p < end && (*p == '"' || *p == '\'')) {
		const char *close = memchr(p + 1, *p, (size_t)(end - p - 1));
		return close != NULL ? close + 1 : NULL;
	}
	const char *value = p;
	while (p < end && !nd_ascii_is_space(*p) && *p != '<' && *p != '>' && *p != '&')
		p++;
	return p > value ? p : NULL;
}

const char *nd_tag_end(const char *start, const char *end)
{
	bool escaped = *start == '&';
	nd_str open = escaped ? ND_STR("&lt;") : ND_STR("<"), close = escaped ? ND_STR("&gt;") : ND_STR(">");
	if (end - start > LONGEST_TAG)
		end = start + LONGEST_TAG;
	if (!starts(start, end, open))
		return NULL;
	const char *p = start + open.size;
	p += p < end && *p == '/';
	const char *name = p;
	p = skip_name(p, end);
	if (p == name || !nd_ascii_is_alpha(*name) || p - name > LONGEST_TAG_NAME)
		return NULL;
	while (p < end) {
		const char *next = skip_spaces(p, end);
		next += next < end && *next == '/';
		if (starts(next, end, close))
			return next + close.size;
		if (next == p || (p = skip_attribute(next, end)) == NULL)
			return NULL;
	}
	return NULL;
}

bool nd_tag_parts_blocks(nd_str tag)
{
	static const char *const names[] = {
	        "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
	        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
	        "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
	};
	const char *end = tag.data + tag.size, *name = tag.data + (*tag.data == '&' ? 4 : 1);
	name += *name == '/';
	nd_str written = nd_str_of(name, (size_t)(skip_name(name, end) - name));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (nd_str_equal_nocase(written, nd_str_of(names[i], strlen(names[i]))))
			return true;
	return false;
}

static bool is_escape(const char *p, const char *end)
{
	return end - p >= 2 && *p == '\\' && (p[1] == 'n' || p[1] == 'r' || p[1] == 't');
}

const char *nd_escape_end(const char *text, const char *start, const char *end)
{
	const char *p = start;
	while (is_escape(p, end))
		p += 2;
	bool behind_sentence = start == text || nd_ascii_is_space(start[-1]) || memchr(".!?\"')", start[-1], 6) != NULL;
	bool before_sentence = p == end || (unsigned char)*p <= ' ' || *p == '"' || (*p >= 'A' && *p <= 'Z');
	return p > start && behind_sentence && before_sentence ? p : NULL;
}
