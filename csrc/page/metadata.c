#include "page/metadata.h"

void nd_page_metadata_from_html(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, const nd_page_hints *hints,
                                nd_page *page)
{
	(void)arena, (void)scratch, (void)tree, (void)hints;
	page->metadata = (nd_metadata){0};
}
