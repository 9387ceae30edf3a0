#include "page/sniff.h"

#include <string.h>

#include "base/bytes16.h"
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

/* Where the high byte of each two bytes of UTF-16 stands, 0 or 1, by the mark in front or by where the NULs are; NO_UTF16
 * for what is none. */
enum { NO_UTF16 = 2 };

static uint32_t high_byte_of_utf16(nd_str bytes, nd_str sample)
{
	enum { MANY = 4 /* one in four */ };
	uint32_t nul[2] = {0, 0};
	if (has_utf16_mark(bytes))
		return bytes.data[0] == '\xFF';
	for (uint32_t i = 0; i < sample.size; i++)
		nul[i % 2] += sample.data[i] == '\0';
	if ((nul[0] == 0) == (nul[1] == 0) || (nul[0] + nul[1]) * MANY <= sample.size)
		return NO_UTF16;
	return nul[1] != 0;
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

/* Control characters that the MIME Sniffing standard calls binary data bytes, with NUL. */
static bool is_binary_byte(unsigned char byte)
{
	return byte <= 0x08 || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) ||
	       (byte >= 0x1C && byte <= 0x1F);
}

/* The next control character, or the text's end. */
static uint32_t skip_printable(nd_str text, uint32_t at)
{
#if ND_HAS_BYTES16
	for (; text.size - at >= 16; at += 16) {
		uint32_t place = nd_bytes16_first((nd_bytes16)(nd_bytes16_load(text.data + at) < nd_bytes16_all(' ')));
		if (place < 16)
			return at + place;
	}
#endif
	while (at < text.size && (unsigned char)text.data[at] >= ' ')
		at++;
	return at;
}

bool nd_sniff_binary(nd_str bytes)
{
	enum { FEW = 32 /* one stray byte in so many is a page's mistake */ };
	nd_str sample = beginning(bytes);
	uint32_t binary = 0, high = high_byte_of_utf16(bytes, sample), step = high == NO_UTF16 ? 1 : 2;
	if (has_magic(bytes))
		return true;
	for (uint32_t i = step == 1 ? 0 : 1 - high; i < sample.size; i += step) {
		if (step == 1 && (i = skip_printable(sample, i)) == sample.size)
			break;
		bool is_low = step == 1 || (i - 1 + 2 * high < sample.size && sample.data[i - 1 + 2 * high] == '\0');
		binary += is_low && is_binary_byte((unsigned char)sample.data[i]);
	}
	return binary > sample.size / FEW;
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

/* ---- Markdown --------------------------------------------------------------------------------------------------- */

/* What a text shows of Markdown. Plain texts underline a heading, begin lines with hyphens and quote with '>' as well,
 * and have stars, and files of settings have comments by '#'; but no links in brackets, nor a line by '#' that stands
 * alone below an empty one. */
typedef struct markdown_evidence {
	uint32_t headings, subheadings, links, fences, bold;
	bool first_heading; /* the text begins with a heading by '#' and an empty line, or is no more */
	bool underlined, item, quotation;
} markdown_evidence;

static nd_str next_line(nd_str text, uint32_t *at)
{
	uint32_t end = nd_str_find(text, ND_STR("\n"), *at);
	nd_str line = nd_str_cut(text, (nd_span){*at, end == ND_NONE ? text.size : end});
	*at = end == ND_NONE ? text.size : end + 1;
	while (line.size > 0 && nd_ascii_is_space(line.data[line.size - 1]))
		line.size--;
	return line;
}

/* Of "# Title" 1, of "## Part" 2 …; else 0. */
static uint32_t heading_level(nd_str line)
{
	uint32_t level = 0;
	while (level < line.size && line.data[level] == '#')
		level++;
	return level <= 6 && level < line.size && line.data[level] == ' ' ? level : 0;
}

static bool is_all(nd_str line, char mark)
{
	for (uint32_t i = 0; i < line.size; i++)
		if (line.data[i] != mark)
			return false;
	return line.size >= 3;
}

/* "[words](https://…)" or "](/…)", "](#…)", also of a picture; or the definition "[words]: http…". */
static bool has_link(nd_str line)
{
	static const nd_str targets[] = {{"http", 4}, {"<http", 5}, {"/", 1}, {"#", 1}, {"mailto:", 7}};
	uint32_t middle = line.size > 0 && line.data[0] == '[' ? nd_str_find(line, ND_STR("]: http"), 1) : ND_NONE;
	if (middle != ND_NONE)
		return true;
	for (uint32_t at = nd_str_find(line, ND_STR("]("), 0); at != ND_NONE; at = nd_str_find(line, ND_STR("]("), at + 2)) {
		nd_str rest = nd_str_cut(line, (nd_span){at + 2, line.size});
		bool target = memchr(line.data, '[', at) != NULL && nd_str_find(rest, ND_STR(")"), 0) != ND_NONE;
		for (size_t i = 0; target && i < sizeof targets / sizeof *targets; i++)
			if (nd_str_starts(rest, targets[i]))
				return true;
	}
	return false;
}

/* "**words**" */
static bool has_bold(nd_str line)
{
	uint32_t open = nd_str_find(line, ND_STR("**"), 0);
	uint32_t close = open != ND_NONE ? nd_str_find(line, ND_STR("**"), open + 2) : ND_NONE;
	return close != ND_NONE && close > open + 2 && line.data[open + 2] != ' ' && line.data[open + 2] != '*';
}

static markdown_evidence find_evidence(nd_str text)
{
	markdown_evidence found = {0};
	nd_str above = {0};
	for (uint32_t at = 0, lines = 0; at < text.size; lines++) {
		nd_str line = next_line(text, &at);
		uint32_t behind = at;
		nd_str below = at < text.size ? next_line(text, &behind) : (nd_str){"", 0};
		uint32_t level = above.size == 0 && heading_level(below) == 0 ? heading_level(line) : 0;
		found.headings += level == 1;
		found.subheadings += level > 1;
		found.first_heading = found.first_heading || (level > 0 && lines == 0 && below.size == 0);
		found.links += has_link(line);
		found.fences += nd_str_starts(line, ND_STR("```"));
		found.bold += has_bold(line);
		found.underlined = found.underlined || (above.size > 0 && (is_all(line, '=') || is_all(line, '-')));
		found.item = found.item || nd_str_starts(line, ND_STR("- ")) || nd_str_starts(line, ND_STR("* "));
		found.quotation = found.quotation || nd_str_starts(line, ND_STR("> "));
		above = line;
	}
	return found;
}

/* Front matter: lines of "key: value" between two of three hyphens at the start, lists and nested values aside. */
static bool has_front_matter(nd_str text)
{
	uint32_t at = 0, keys = 0;
	if (!nd_str_equal(next_line(text, &at), ND_STR("---")))
		return false;
	while (at < text.size) {
		nd_str line = next_line(text, &at);
		if (nd_str_equal(line, ND_STR("---")))
			return keys > 0;
		uint32_t colon = nd_str_find(line, ND_STR(":"), 0);
		bool nested = line.size == 0 || nd_ascii_is_space(line.data[0]) || line.data[0] == '-' || line.data[0] == '#';
		bool key = !nested && colon != ND_NONE && memchr(line.data, ' ', colon) == NULL;
		if (!key && !nested)
			return false;
		keys += key;
	}
	return false;
}

/* Whether a text begins as nothing but Markdown does, even where a page's tags are shown in it. */
static bool begins_as_markdown(nd_str text, const markdown_evidence *found)
{
	return found->first_heading || has_front_matter(text);
}

static bool looks_like_markdown(const markdown_evidence *found)
{
	enum { ENOUGH = 3 };
	uint32_t bold = found->bold < 2 ? found->bold : 2;
	uint32_t lines = (uint32_t)found->underlined + found->item + found->quotation;
	return found->headings * 2 + found->subheadings * 3 + found->links * 3 + found->fences + bold + lines >= ENOUGH;
}

/* Without the comments at the start, which pages and Markdown may both begin with. */
static nd_str without_comments(nd_str text)
{
	while (nd_str_starts(text, ND_STR("<!--"))) {
		uint32_t end = nd_str_find(text, ND_STR("-->"), 0);
		text = nd_str_trim(end == ND_NONE ? (nd_str){text.data, 0} : nd_str_cut(text, (nd_span){end + 3, text.size}));
	}
	return text;
}

nd_format nd_sniff_format(nd_str bytes, nd_str url)
{
	char copy[SAMPLE];
	nd_str text = nd_str_trim(without_mark(without_nul(without_mark(beginning(bytes)), copy)));
	nd_format named = format_of_name(url);
	if (named == ND_FORMAT_MARKDOWN || named == ND_FORMAT_TEXT)
		return named;
	nd_str content = without_comments(text);
	bool begins_with_tag = content.size > 0 && content.data[0] == '<';
	markdown_evidence found = begins_with_tag ? (markdown_evidence){0} : find_evidence(content);
	if (named != ND_FORMAT_HTML && begins_as_markdown(content, &found))
		return ND_FORMAT_MARKDOWN;
	if (begins_page(text) || (named == ND_FORMAT_HTML && nd_str_find(text, ND_STR("<"), 0) != ND_NONE))
		return ND_FORMAT_HTML;
	return looks_like_markdown(&found) ? ND_FORMAT_MARKDOWN : ND_FORMAT_TEXT;
}
