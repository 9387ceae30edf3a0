/* Where a place stands on the page. */
#include "page/elementtext.h"
#include "page/metadata_parts.h"

nd_span nd_metadata_article_source(const nd_metadata_reader *r)
{
	const nd_page *page = r->page;
	if (page->run_count == 0)
		return (nd_span){0, 0};
	return (nd_span){page->runs[0].source.start, page->runs[page->run_count - 1].source.end};
}

/* Without a heading, what stands just before the article's text, or where it begins, is of the article. */
static int score_distance_from_text(nd_span article, uint32_t position)
{
	enum { NEAR_BEFORE = 2500, BEGINNING = 600, FAR = 6000 };
	if (article.end == 0)
		return 0;
	int64_t distance = (int64_t)position - article.start;
	if (distance < 0)
		return distance > -NEAR_BEFORE ? 12 : 0;
	bool behind = position > article.end; /* what that means is counted elsewhere */
	return distance < BEGINNING ? 12 : distance < FAR || behind ? 0 : -8;
}

/* What stands near the heading is of the article; what stands far from it is of the site. */
static int score_distance(const nd_metadata_reader *r, uint32_t position)
{
	enum { BESIDE = 1200, NEAR = 2500, FAR = 6000, FARTHEST = 30000, NEAR_BEFORE = 1200, FAR_BEFORE = 4000 };
	if (r->heading == ND_NONE)
		return score_distance_from_text(nd_metadata_article_source(r), position);
	int64_t distance = (int64_t)position - r->tree->nodes[r->heading].source.start;
	if (distance < 0)
		return distance > -NEAR_BEFORE ? 8 : distance > -FAR_BEFORE ? 3 : -10;
	if (distance < BESIDE)
		return ND_NEARNESS_BESIDE;
	return distance < NEAR ? 12 : distance < FAR ? 6 : distance < FARTHEST ? 0 : -8;
}

int nd_metadata_nearness(const nd_metadata_reader *r, const nd_place *place)
{
	nd_span article = nd_metadata_article_source(r);
	bool behind = article.end > 0 && place->source.start > article.end;
	return score_distance(r, place->source.start) - (behind ? 8 : 0);
}

bool nd_metadata_in_text(const nd_metadata_reader *r, const nd_place *place)
{
	for (uint32_t i = 0; i < r->page->run_count; i++) {
		nd_span run = r->page->runs[i].source;
		if (run.start <= place->source.start && place->source.start < run.end)
			return true;
	}
	return false;
}

unsigned nd_metadata_apart(const nd_metadata_reader *r, const nd_place *place)
{
	return nd_element_surroundings(r->tree, r->surroundings, place->node) & ~r->heading_surroundings;
}
