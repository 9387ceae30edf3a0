/* Links and images that stand in the blocks of a Markdown text: "[text](address)", "![text](address)", "<address>". */
#ifndef ND_PAGE_MARKDOWNLINKS_H
#define ND_PAGE_MARKDOWNLINKS_H

#include "page/page.h"

/* Fills page->links and page->images; addresses are resolved against page->metadata.url. Linear. */
void nd_markdown_links(nd_arena *arena, nd_str text, const nd_block *blocks, uint32_t count, nd_page *page);

#endif
