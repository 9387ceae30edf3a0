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
        "contributed to the reporting|contributed to this dispatch|contributed research|contributed from";

static bool is_credits(nd_str line)
{
	if (line.size > LONGEST_LINE)
		return false;
	uint32_t at = 0;
	while (at < line.size && (nd_str_starts(nd_str_cut(line, (nd_span){at, line.size}), ND_STR("\xE2\x80\x94")) ||
	                          strchr("(-\x80\x94 *_[", line.data[at]) != NULL))
		at++;
	return nd_phrase_at(line, at, openings) != 0 || nd_phrase_within(line, closings);
}

/* A rule of dashes or underscores, an empty line. */
static bool is_bare(nd_str line)
{
	for (uint32_t i = 0; i < line.size; i++)
		if (nd_ascii_is_alpha(line.data[i]) || nd_ascii_is_digit(line.data[i]) || (unsigned char)line.data[i] >= 0x80)
			return false;
	return true;
}

void nd_page_find_credits(nd_page *page)
{
	uint32_t lines = 0;
	for (uint32_t i = page->block_count; i-- > 0 && lines < MOST_LINES;) {
		nd_span span = page->blocks[i].span;
		nd_str line = nd_str_cut(page->text, span);
		if (nd_page_is_credit(page, span) || is_bare(line))
			continue;
		if (!is_credits(line))
			return;
		bool is_first = page->credits_span.start == page->credits_span.end;
		page->credits_span = (nd_span){span.start, is_first ? span.end : page->credits_span.end};
		lines++;
	}
}
