/* The choice of the article's segments among those of a page. */
#ifndef ND_PAGE_CONTENT_H
#define ND_PAGE_CONTENT_H

#include "page/blockmodel.h"
#include "page/roles.h"

typedef struct nd_content {
	nd_segmented page;
	nd_role *roles;       /* of each box */
	uint8_t *probability; /* of each segment, 0 to 255, to belong to the article */
	bool *kept;           /* of each segment */
} nd_content;

/* Linear in the tree. All memory is scratch's. */
void nd_content_choose(nd_arena *scratch, const nd_tree *tree, const nd_block_model *model, nd_content *out);

/* Takes all of a text that is an article's already, but for captions and what it calls no part of it. */
void nd_content_take(nd_arena *scratch, const nd_tree *tree, nd_content *out);

/* Whether so little was chosen that the page, as it stands, holds no article. */
bool nd_content_is_bare(const nd_content *content);

/* The words of the page's title element, first h1, descriptions and JSON-LD. */
nd_page_words nd_content_words(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page);

#endif
