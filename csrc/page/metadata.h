/* What an HTML page says about itself: JSON-LD, OpenGraph and other meta elements, microdata, RDFa, links, and the
 * visible heading, byline and dates. Every source gives candidates; for each field the best evidence wins. */
#ifndef ND_PAGE_METADATA_H
#define ND_PAGE_METADATA_H

#include "page/page.h"

/* Fills page->metadata. Call it once page->text is there: an undeclared language is detected from it. One walk over the
 * tree. What it gives lives in arena; source spans are bytes of tree->input. hints may be NULL. */
void nd_page_metadata_from_html(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, const nd_page_hints *hints,
                                nd_page *page);

#endif
