#include "page/sniff.h"

#include <string.h>

#include "base/str.h"

enum { SAMPLE = 4096 };

static nd_str beginning(nd_str bytes)
{
	return nd_str_of(bytes.data, bytes.size < SAMPLE ? bytes.size : SAMPLE);
}

static bool has_utf16_mark(nd_str bytes)
{
	return nd_str_starts(bytes, ND_STR("\xFF\xFE")) || nd_str_starts(bytes, ND_STR("\xFE\xFF"));
}

/* ---- binary ----------------------------------------------------------------------------------------------------- */

/* Formats that people may hand in for a page by mistake and whose first bytes could pass for text. */
static bool has_magic(nd_str bytes)
{
	static const nd_str magics[] = {
#define MAGIC(text) {text, sizeof(text) - 1}
	        MAGIC("%PDF-"),     MAGIC("%!PS-Adobe"),   MAGIC("GIF87a"),       MAGIC("GIF89a"),
	        MAGIC("PK\x03\x04"), MAGIC("\x1F\x8B\x08"), MAGIC("\x89PNG\r\n"), MAGIC("\xFF\xD8\xFF"), MAGIC("\x7F" "ELF"),
#undef MAGIC
	};
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (nd_str_starts(bytes, magics[i]))
			return true;
	return false;
}

/* Control characters that the MIME Sniffing standard calls binary data bytes, NUL apart. */
static bool is_binary_byte(unsigned char byte)
{
	return (byte >= 0x01 && byte <= 0x08) || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) ||
	       (byte >= 0x1C && byte <= 0x1F);
}

bool nd_sniff_binary(nd_str bytes)
{
	enum { FEW = 32 /* one stray byte in so many is a page's mistake */ };
	nd_str sample = beginning(bytes);
	uint32_t binary = 0, nul[2] = {0, 0};
	if (has_magic(bytes))
		return true;
	for (uint32_t i = 0; i < sample.size; i++) {
		binary += is_binary_byte((unsigned char)sample.data[i]);
		nul[i % 2] += sample.data[i] == '\0';
	}
	bool is_utf16 = has_utf16_mark(bytes) || ((nul[0] == 0) != (nul[1] == 0) && (nul[0] + nul[1]) * 4 > sample.size);
	return binary + (is_utf16 ? 0 : nul[0] + nul[1]) > sample.size / FEW;
}

/* ---- format ----------------------------------------------------------------------------------------------------- */

/* The part of an address, or of a file's name, that an ending would stand at the end of. */
static nd_str path_of(nd_str url)
{
	uint32_t end = 0;
	while (end < url.size && url.data[end] != '?' && url.data[end] != '#')
		end++;
	nd_str path = nd_str_of(url.data, end);
	bool is_gzip = path.size > 3 && nd_str_equal_nocase(nd_str_of(path.data + path.size - 3, 3), ND_STR(".gz"));
	return nd_str_of(path.data, path.size - (is_gzip ? 3 : 0));
}

static bool ends_nocase(nd_str text, nd_str ending)
{
	return text.size > ending.size &&
	       nd_str_equal_nocase(nd_str_of(text.data + text.size - ending.size, ending.size), ending);
}

static nd_format format_of_name(nd_str url)
{
	nd_str path = path_of(url);
	if (ends_nocase(path, ND_STR(".html")) || ends_nocase(path, ND_STR(".htm")) || ends_nocase(path, ND_STR(".xhtml")))
		return ND_FORMAT_HTML;
	if (ends_nocase(path, ND_STR(".md")) || ends_nocase(path, ND_STR(".markdown")))
		return ND_FORMAT_MARKDOWN;
	return ends_nocase(path, ND_STR(".txt")) || ends_nocase(path, ND_STR(".text")) ? ND_FORMAT_TEXT : ND_FORMAT_AUTO;
}

static bool is_name_end(nd_str text, uint32_t at)
{
	return at == text.size || text.data[at] == '>' || text.data[at] == '/' || nd_ascii_is_space(text.data[at]);
}

static bool begins_tag(nd_str text, const char *name_text)
{
	nd_str name = nd_str_of(name_text, strlen(name_text));
	nd_str rest = text.size > 1 && text.data[0] == '<' ? nd_str_of(text.data + 1, text.size - 1) : (nd_str){"", 0};
	return nd_str_starts_nocase(rest, name) && is_name_end(rest, name.size);
}

/* Whether what only a page has stands anywhere in the text, as behind a warning that a server put in front. */
static bool has_page(nd_str text)
{
	for (uint32_t at = 0; (at = nd_str_find(text, ND_STR("<"), at)) != ND_NONE; at++) {
		nd_str rest = nd_str_cut(text, (nd_span){at, text.size});
		if (nd_str_starts_nocase(rest, ND_STR("<!doctype html")) || begins_tag(rest, "html") || begins_tag(rest, "body"))
			return true;
	}
	return false;
}

/* Whether a tag that pages are made of begins there, or a declaration or comment. */
static bool begins_page(nd_str text)
{
	static const char *const names[] = {"html", "head", "body",    "title", "meta",   "script", "style", "link",
	                                    "div",  "p",    "article", "main",  "h1",     "h2",     "table", "section",
	                                    "a",    "br",   "ul",      "ol",    "header", "nav",    "img",   "span",
	                                    "b",    "font", "center",  "iframe", "figure", "blockquote"};
	if (nd_str_starts_nocase(text, ND_STR("<!doctype")) || nd_str_starts(text, ND_STR("<!--")) ||
	    nd_str_starts(text, ND_STR("<?xml")))
		return true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (begins_tag(text, names[i]))
			return true;
	return has_page(text);
}

/* Of UTF-16 with a mark, only the one byte of each character that is not NUL counts; so NULs are passed over. */
static nd_str without_nul(nd_str bytes, char *copy)
{
	uint32_t size = 0;
	for (uint32_t i = 0; i < bytes.size; i++)
		if (bytes.data[i] != '\0')
			copy[size++] = bytes.data[i];
	return nd_str_of(copy, size);
}

static nd_str without_mark(nd_str text)
{
	uint32_t size = nd_str_starts(text, ND_STR("\xEF\xBB\xBF")) ? 3 : has_utf16_mark(text) ? 2 : 0;
	return nd_str_of(text.data + size, text.size - size);
}

/* Lines that Markdown alone begins or ends so; "#" and a blank for a heading, a link in brackets, a fence. */
static bool looks_like_markdown(nd_str text)
{
	uint32_t headings = 0, others = 0;
	for (uint32_t at = 0; at < text.size;) {
		uint32_t end = nd_str_find(text, ND_STR("\n"), at);
		nd_str line = nd_str_cut(text, (nd_span){at, end == ND_NONE ? text.size : end});
		uint32_t level = 0;
		while (level < line.size && level < 7 && line.data[level] == '#')
			level++;
		headings += level >= 1 && level <= 6 && level < line.size && line.data[level] == ' ';
		others += nd_str_starts(line, ND_STR("```")) || nd_str_find(line, ND_STR("]("), 0) != ND_NONE ||
		          nd_str_starts(line, ND_STR("![")) || nd_str_find(line, ND_STR("**"), 0) != ND_NONE;
		at = end == ND_NONE ? text.size : end + 1;
	}
	return headings >= 2 || (headings >= 1 && others >= 1) || others >= 3;
}

nd_format nd_sniff_format(nd_str bytes, nd_str url)
{
	char copy[SAMPLE];
	nd_str text = nd_str_trim(without_mark(without_nul(without_mark(beginning(bytes)), copy)));
	nd_format named = format_of_name(url);
	if (begins_page(text))
		return named == ND_FORMAT_MARKDOWN || named == ND_FORMAT_TEXT ? named : ND_FORMAT_HTML;
	if (named == ND_FORMAT_MARKDOWN || named == ND_FORMAT_TEXT)
		return named;
	if (named == ND_FORMAT_HTML && nd_str_find(text, ND_STR("<"), 0) != ND_NONE)
		return named;
	return looks_like_markdown(text) ? ND_FORMAT_MARKDOWN : ND_FORMAT_TEXT;
}
