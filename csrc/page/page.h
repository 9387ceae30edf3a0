/* A page or text, read: its article as text and blocks, and what the page says about itself.
 *
 * Three readers (html, text, markdown) give the same struct. */
#ifndef ND_PAGE_PAGE_H
#define ND_PAGE_PAGE_H

#include "base/array.h"
#include "base/str.h"
#include "html/tree.h"
#include "page/blockmodel.h"

/* A run of the text whose bytes stand in the input (UTF-8, before nd_decoded_source) one for one, or, where
 * source.end - source.start differs from the text's length, as a whole. Sorted by text; gaps come from no source. */
typedef struct nd_source_run {
	nd_span text, source;
} nd_source_run;

typedef struct nd_page {
	nd_str text;
	nd_metadata metadata;
	const nd_block *blocks;
	const nd_embed *embeds;
	const nd_link *links;
	const nd_image *images;
	const nd_source_run *runs; /* NULL with run_count 0: text is the input itself */
	uint32_t block_count, embed_count, link_count, image_count, run_count;
	nd_span title_span; /* where title, byline and dates stand in the text (plain text and Markdown; else empty); */
	nd_span byline_span; /* names within these are no mentions of the article */
	nd_span dateline_span; /* "ASTANA, July 3 (Agency) —": place and day from where it was filed */
	nd_span published_span;
	nd_span credits_span; /* lines at the end that say who worked on it */
	nd_span contributors_span; /* at the head: a page's byline within its text, "Additional reporting by …" */
} nd_page;

/* Whether a span touches the byline, the time line or the credits: what these name is no mention of the article. */
static inline bool nd_page_is_credit(const nd_page *page, nd_span span)
{
	return nd_span_overlaps(span, page->byline_span) || nd_span_overlaps(span, page->published_span) ||
	       nd_span_overlaps(span, page->credits_span) || nd_span_overlaps(span, page->contributors_span);
}

/* What the caller said; absent where it did not. */
typedef struct nd_page_hints {
	nd_str url, published, language;
} nd_page_hints;

/* arena: the article's; scratch: given back after the call. */
void nd_page_from_html(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, const nd_page_hints *hints,
                       const nd_block_model *model, nd_page *page);
void nd_page_from_text(nd_arena *arena, nd_arena *scratch, nd_str text, const nd_page_hints *hints, nd_page *page);
void nd_page_from_markdown(nd_arena *arena, nd_arena *scratch, nd_str text, const nd_page_hints *hints, nd_page *page);

/* Bytes of the input (UTF-8, before nd_decoded_source) that a span of the text comes from, from the first to the last;
 * empty where it comes from none. */
nd_span nd_page_source(const nd_page *page, nd_span span);

#endif
