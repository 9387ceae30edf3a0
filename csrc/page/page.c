#include "page/page.h"

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
