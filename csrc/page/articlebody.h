/* What the page's JSON-LD gives as the text of its article ("articleBody"). Few pages have it, and on some it is cut short
 * or of another article: it is evidence of which segments belong, and never the text itself. */
#ifndef ND_PAGE_ARTICLEBODY_H
#define ND_PAGE_ARTICLEBODY_H

#include "html/tree.h"
#include "page/textstats.h"

/* The longest one of the page, as plain text; absent where there is none. Linear in the tree and its scripts. */
nd_str nd_article_body_text(nd_arena *scratch, const nd_tree *tree);

/* The runs of words of a text, as a set; a few others may seem to be in it. */
typedef struct nd_run_set {
	uint64_t *bits; /* NULL: of no text */
} nd_run_set;

nd_run_set nd_run_set_of(nd_arena *arena, nd_str text);

enum { ND_RUNS_ALL = 250, ND_RUNS_UNKNOWN = 255 };

/* How many of the runs among a segment's first words are in the set: 0 to ND_RUNS_ALL; ND_RUNS_UNKNOWN without a set, or
 * where the words are too few to tell. */
uint8_t nd_run_set_share(const nd_run_set *set, const nd_text_stats *stats);

#endif
