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
	uint32_t row, cell; /* boxes of the row and cell around it in that table, or ND_NONE */
} nd_role;

/* One role for each box. */
nd_role *nd_roles_of(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page);

#endif
