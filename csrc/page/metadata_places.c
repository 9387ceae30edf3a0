/* Where a place stands on the page. */
#include "page/elementtext.h"
#include "page/metadata_parts.h"

/* Bytes of the page where the article's text begins and ends; empty where that is not known. */
static nd_span article_source(const nd_page *page)
{
	if (page->run_count == 0)
		return (nd_span){0, 0};
	return (nd_span){page->runs[0].source.start, page->runs[page->run_count - 1].source.end};
}

/* What stands near the heading is of the article; what stands far from it is of the site. */
static int score_distance(const nd_metadata_reader *r, uint32_t position)
{
	enum { BESIDE = 1200, NEAR = 2500, FAR = 6000, FARTHEST = 30000, NEAR_BEFORE = 1200, FAR_BEFORE = 4000 };
	if (r->heading == ND_NONE)
		return 0;
	int64_t distance = (int64_t)position - r->tree->nodes[r->heading].source.start;
	if (distance < 0)
		return distance > -NEAR_BEFORE ? 8 : distance > -FAR_BEFORE ? 3 : -10;
	if (distance < BESIDE)
		return ND_NEARNESS_BESIDE;
	return distance < NEAR ? 12 : distance < FAR ? 6 : distance < FARTHEST ? 0 : -8;
}

int nd_metadata_nearness(const nd_metadata_reader *r, const nd_place *place)
{
	nd_span article = article_source(r->page);
	bool behind = article.end > 0 && place->source.start > article.end;
	return score_distance(r, place->source.start) - (behind ? 8 : 0);
}

unsigned nd_metadata_apart(const nd_metadata_reader *r, const nd_place *place)
{
	return nd_element_surroundings(r->tree, place->node) & ~r->heading_surroundings;
}
