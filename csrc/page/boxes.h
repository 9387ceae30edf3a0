/* What the boxes of a page show and hold; for segments.c alone, which makes them. */
#ifndef ND_PAGE_BOXES_H
#define ND_PAGE_BOXES_H

#include "page/segments.h"

/* Sets the signs and the look of a box from its element. */
void nd_box_read_signs(const nd_tree *tree, nd_box *box);

/* Once all boxes and segments are made: sums up what each box holds, finds which are apart and which look alike. What is apart
 * has no good segments. */
void nd_boxes_settle(nd_arena *scratch, nd_segmented *page);

#endif
