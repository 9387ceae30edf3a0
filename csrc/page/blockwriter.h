/* What writes the blocks of a page; for blocks.c and the files of the embeds and images that it writes. */
#ifndef ND_PAGE_BLOCKWRITER_H
#define ND_PAGE_BLOCKWRITER_H

#include "page/content.h"
#include "page/listitems.h"
#include "page/page.h"
#include "page/text_builder.h"
#include "page/textposts.h"

typedef struct nd_block_writer {
	nd_arena *arena, *scratch;
	const nd_tree *tree;
	const nd_content *content;
	const nd_role *roles;
	nd_str base;
	nd_text_builder builder;
	uint32_t anchor, anchor_start; /* the link that is being written */
	uint32_t next_image, next_frame, next_box;
	uint32_t captioned; /* figure whose caption its first picture has */
	uint32_t quotation; /* box of the last */
	nd_list_items items;
	ND_ARRAY(nd_block) blocks;
	nd_embeds embeds;
	ND_ARRAY(nd_link) links;
	ND_ARRAY(nd_image) images;
} nd_block_writer;

/* Writes a segment as a block. */
void nd_blocks_segment(nd_block_writer *w, uint32_t index);

/* Whether what a box shows is the article's: beside kept text, not in teasers and menus. */
bool nd_blocks_is_among_kept(const nd_block_writer *w, uint32_t box);

/* ---- embeds ----------------------------------------------------------------------------------------------------- */

/* Writes the segments of an embedded post from first on, a block each, and its record; gives the segment after it. */
uint32_t nd_blocks_post(nd_block_writer *w, uint32_t first);

/* A frame, and a box that stands for a post without being text of the article. */
void nd_blocks_frame(nd_block_writer *w, uint32_t node);
void nd_blocks_textless(nd_block_writer *w, uint32_t box);

/* Makes an embed of the last paragraph, if one was written since there were so many blocks and links, and it is nothing but
 * the address of a post or video: what publishing systems make one of. */
void nd_blocks_take_address(nd_block_writer *w, uint32_t first_block, uint32_t first_link);

/* ---- images ----------------------------------------------------------------------------------------------------- */

/* A picture, unless it is tiny or for sharing. */
void nd_blocks_image(nd_block_writer *w, const nd_segment_mark *mark);

#endif
