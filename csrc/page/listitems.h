/* Items of lists: the number that each has in an ordered list, and which paragraphs are of the same item.
 *
 * Numbers by the HTML standard, section 4.4.8 (ordinal value of a li element): start, value and reversed are heeded. */
#ifndef ND_PAGE_LISTITEMS_H
#define ND_PAGE_LISTITEMS_H

#include "base/array.h"
#include "page/segments.h"

typedef struct nd_list_items {
	const nd_segmented *page;
	uint32_t *numbers; /* of each box that is an item of an ordered list; else ND_NONE. NULL: the page has no such list */
	ND_ARRAY(uint32_t) begun; /* boxes of the items around what was written last, each within the one before */
} nd_list_items;

/* Linear in the boxes and their siblings. */
nd_list_items nd_list_items_of(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page);

/* Sets number and continues of a list item's block that is made of a segment. Segments come in their order. */
void nd_list_items_place(nd_arena *scratch, nd_list_items *items, uint32_t segment, nd_block *block);

#endif
