#include "page/page.h"

#include "base/str.h"
#include "base/utf8.h"

/* ---- provenance -------------------------------------------------------------------------------------------------- */

/* The first run that ends behind position, or run_count. */
static uint32_t run_behind(const nd_page *page, uint32_t position)
{
	uint32_t low = 0, high = page->run_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (page->runs[middle].text.end > position)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* Source of the part of a run that lies within span; all of the run's where its bytes do not correspond. */
static nd_span source_within(const nd_source_run *run, nd_span span)
{
	uint32_t length = run->text.end - run->text.start;
	if (run->source.end - run->source.start != length)
		return run->source;
	uint32_t start = span.start > run->text.start ? span.start : run->text.start;
	uint32_t end = span.end < run->text.end ? span.end : run->text.end;
	return (nd_span){run->source.start + (start - run->text.start), run->source.start + (end - run->text.start)};
}

nd_span nd_page_source(const nd_page *page, nd_span span)
{
	if (page->runs == NULL)
		return span;
	nd_span found = {0, 0};
	for (uint32_t i = run_behind(page, span.start); i < page->run_count && page->runs[i].text.start < span.end; i++) {
		nd_span source = source_within(&page->runs[i], span);
		if (found.start == found.end)
			found = source;
		if (source.start < found.start)
			found.start = source.start;
		if (source.end > found.end)
			found.end = source.end;
	}
	return found;
}

/* ---- lead -------------------------------------------------------------------------------------------------------- */

/* A final point, with or without closing marks behind it. */
static bool ends_sentence(nd_str text)
{
	const char *at = text.data + text.size;
	while (at > text.data) {
		uint32_t code = nd_utf8_previous(&at, text.data);
		bool closes = code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x2019 || code == 0x201D ||
		              code == 0xBB || code == 0x300D;
		if (!closes)
			return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002;
	}
	return false;
}

static bool overlaps(nd_span a, nd_span b)
{
	return a.start < b.end && b.start < a.end;
}

static bool is_frame(const nd_page *page, nd_span span)
{
	return overlaps(span, page->title_span) || overlaps(span, page->byline_span) || overlaps(span, page->published_span);
}

nd_span nd_page_lead(const nd_page *page)
{
	for (uint32_t i = 0; i < page->block_count; i++) {
		const nd_block *block = &page->blocks[i];
		if (block->kind != ND_BLOCK_PARAGRAPH || is_frame(page, block->span))
			continue;
		if (ends_sentence(nd_str_trim(nd_str_cut(page->text, block->span))))
			return block->span;
	}
	return (nd_span){0, 0};
}
