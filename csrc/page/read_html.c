#include "page/page.h"

void nd_page_from_html(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, const nd_page_hints *hints,
                       const nd_block_model *model, nd_page *page)
{
	(void)arena, (void)scratch, (void)tree, (void)hints, (void)model;
	*page = (nd_page){.text = {"", 0}};
}
