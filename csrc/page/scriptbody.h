/* The article of a page that shows none, from the data that its scripts would show: the state of its framework, JSON-LD,
 * the properties of a component. Only what stands beside the page's own title there is believed, and only one text or one
 * list of paragraphs; else the page has no article. */
#ifndef ND_PAGE_SCRIPTBODY_H
#define ND_PAGE_SCRIPTBODY_H

#include "page/page.h"

typedef struct nd_script_body {
	nd_str html; /* absent: there is none */
	const nd_source_run *runs; /* text: spans of html; source: of the page */
	uint32_t run_count;
} nd_script_body;

/* Linear in the tree and its scripts. Memory is scratch's. */
nd_script_body nd_script_body_find(nd_arena *scratch, const nd_tree *tree);

/* Makes the runs of a page that was read from body->html tell where the text stands in the page that holds the script. */
void nd_script_body_trace(nd_arena *arena, const nd_script_body *body, nd_page *page);

#endif
