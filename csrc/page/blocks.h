/* The chosen segments written out: text, blocks, embeds, links, images and where each byte comes from. */
#ifndef ND_PAGE_BLOCKS_H
#define ND_PAGE_BLOCKS_H

#include "page/content.h"
#include "page/page.h"

/* Fills all of *page but its metadata. What it gives lives in arena. base is the address that links are relative to;
 * it may be absent. */
void nd_blocks_write(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, nd_str base, const nd_content *content,
                     nd_page *page);

#endif
