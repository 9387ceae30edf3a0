#include "page/page.h"

void nd_page_from_markdown(nd_arena *arena, nd_arena *scratch, nd_str text, const nd_page_hints *hints, nd_page *page)
{
	nd_page_from_text(arena, scratch, text, hints, page);
}
