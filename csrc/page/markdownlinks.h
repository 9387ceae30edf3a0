/* Links and images that stand in the blocks of a Markdown text: "[text](address)", "[text][label]", "[label]", the same
 * with "!" of images, "<address>". */
#ifndef ND_PAGE_MARKDOWNLINKS_H
#define ND_PAGE_MARKDOWNLINKS_H

#include "page/page.h"

/* What "[label]: address" says: of a label in lower case, each white space of it one space. */
typedef struct nd_markdown_definition {
	nd_str label, address;
} nd_markdown_definition;

typedef ND_ARRAY(nd_markdown_definition) nd_markdown_definitions;

/* Adds what a line defines; false where it defines nothing. */
bool nd_markdown_define(nd_arena *arena, nd_markdown_definitions *definitions, nd_str line);

/* Fills page->links and page->images; addresses are resolved against page->metadata.url. Sorts the definitions; linear
 * otherwise. */
void nd_markdown_links(nd_arena *arena, nd_str text, const nd_block *blocks, uint32_t count,
                       nd_markdown_definitions *definitions, nd_page *page);

#endif
