/* What a box is in the article's structure, from the boxes around it: in a list item, a quotation, a table, an embedded
 * post, a figure. */
#ifndef ND_PAGE_ROLES_H
#define ND_PAGE_ROLES_H

#include "page/segments.h"

typedef struct nd_role {
	uint8_t list_depth, quote_depth; /* 0: in none */
	bool preformatted;
	uint32_t table;  /* box of the data table around it, or ND_NONE */
	uint32_t embed;  /* box of the embedded post around it, or ND_NONE */
	uint32_t figure; /* box of the nearest figure around it, or ND_NONE */
} nd_role;

/* Boxes of the table row and, in that row, of the cell around a box; or ND_NONE. */
typedef struct nd_table_place {
	uint32_t row, cell;
} nd_table_place;

nd_table_place nd_table_place_of(const nd_box *boxes, uint32_t box);

/* One role for each box. */
nd_role *nd_roles_of(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page);

#endif
