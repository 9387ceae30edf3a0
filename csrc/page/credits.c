#include "page/credits.h"

#include "page/phrases.h"

enum { LONGEST_LINE = 400, MOST_LINES = 4 };

static const char openings[] =
        "reporting by|additional reporting by|additional reporting from|reporting and writing by|reporting and editing by|"
        "reported by|writing by|written by|editing by|edited by|compiled by|translated by|translation by|research by|"
        "graphics by|with reporting by|with reporting from|with additional reporting by|with contributions from|"
        "with inputs from|with agency inputs|with files from";

static const char closings[] =
        "contributed to this report|contributed to this story|contributed to this article|contributed reporting|"
        "contributed to the reporting|contributed to this dispatch|contributed research|contributed from|"
        "additional reporting by|additional reporting from";

/* Behind brackets, dashes and marks of emphasis. */
static bool opens_as_credits(nd_str line)
{
	uint32_t at = 0;
	while (at < line.size && (nd_str_starts(nd_str_cut(line, (nd_span){at, line.size}), ND_STR("\xE2\x80\x94")) ||
	                          strchr("(-\x80\x94 *_[", line.data[at]) != NULL))
		at++;
	return nd_phrase_at(line, at, openings) != 0;
}

bool nd_credits_is_line(nd_str line)
{
	return line.size <= LONGEST_LINE && (opens_as_credits(line) || nd_phrase_within(line, closings));
}

bool nd_credits_is_rights(nd_str line)
{
	enum { LONGEST_RIGHTS = 200 };
	if (line.size > LONGEST_RIGHTS)
		return false;
	if (nd_str_starts(line, ND_STR("\xC2\xA9")) || nd_str_starts_nocase(line, ND_STR("(c) ")))
		return true;
	uint32_t end = nd_phrase_at(line, 0, "copyright");
	nd_str rest = nd_str_trim(nd_str_cut(line, (nd_span){end, line.size}));
	return end != 0 && rest.size > 0 && /* "Copyright law is about to change." tells of it */
	       (nd_ascii_is_digit(rest.data[0]) || nd_str_starts(rest, ND_STR("\xC2\xA9")) ||
	        nd_str_starts_nocase(rest, ND_STR("(c)")));
}

/* A rule of dashes or underscores, an empty line. */
static bool is_bare(nd_str line)
{
	for (uint32_t i = 0; i < line.size; i++)
		if (nd_ascii_is_alpha(line.data[i]) || nd_ascii_is_digit(line.data[i]) || (unsigned char)line.data[i] >= 0x80)
			return false;
	return true;
}

/* "Last updated: 3 July 2024". */
static bool is_dated(nd_str line)
{
	enum { LONGEST_TIME_LINE = 60 };
	return line.size <= LONGEST_TIME_LINE && !nd_str_ends(line, ND_STR(".")) &&
	       nd_phrase_at(line, 0, "last updated|updated|last modified|published|first published") != 0;
}

static void find_closing_credits(nd_page *page)
{
	uint32_t lines = 0;
	for (uint32_t i = page->block_count; i-- > 0 && lines < MOST_LINES;) {
		nd_span span = page->blocks[i].span;
		nd_str line = nd_str_cut(page->text, span);
		if (nd_page_is_credit(page, span) || is_bare(line) || is_dated(line))
			continue;
		if (!nd_credits_is_line(line) && !nd_credits_is_rights(line))
			return;
		bool is_first = page->credits_span.start == page->credits_span.end;
		page->credits_span = (nd_span){span.start, is_first ? span.end : page->credits_span.end};
		lines++;
	}
}

/* A sentence that begins with such words ("Written by a nurse, the book …") is the article's. */
static bool names_contributors(const nd_page *page, nd_str line)
{
	enum { LONGEST_HEAD_LINE = 200 };
	bool sentence = nd_str_ends(line, ND_STR(".")) || nd_str_ends(line, ND_STR("\"")) ||
	                nd_str_ends(line, ND_STR("\xE2\x80\x9D"));
	bool byline = page->metadata.byline.value.data != NULL && nd_str_equal(line, page->metadata.byline.value);
	return byline || (line.size <= LONGEST_HEAD_LINE && !sentence && opens_as_credits(line));
}

/* The byline of a page and the lines of contributors behind it. */
static void find_contributors(nd_page *page)
{
	enum { MOST_BLOCKS = 6 };
	bool found = false;
	for (uint32_t i = 0; i < page->block_count && i < MOST_BLOCKS; i++) {
		nd_span span = page->blocks[i].span;
		bool here = page->blocks[i].kind == ND_BLOCK_PARAGRAPH && names_contributors(page, nd_str_cut(page->text, span));
		if (!here && found)
			return;
		if (here)
			page->contributors_span = (nd_span){found ? page->contributors_span.start : span.start, span.end};
		found = found || here;
	}
}

void nd_page_find_credits(nd_page *page)
{
	find_closing_credits(page);
	find_contributors(page);
}
