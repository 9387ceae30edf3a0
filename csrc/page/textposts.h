/* Posts of social networks that were pasted into a text as their words. */
#ifndef ND_PAGE_TEXTPOSTS_H
#define ND_PAGE_TEXTPOSTS_H

#include "page/textunits.h"

typedef ND_ARRAY(nd_embed) nd_embeds;

/* Finds the posts among the units, gives their units the role ND_UNIT_POST, and adds an embed for each to embeds; what
 * that holds lives in arena. */
void nd_text_posts(nd_arena *arena, nd_str text, nd_units *units, nd_embeds *embeds);

/* The line with the time of a post that was copied as it looks ("Name", "@name", its text, "Aug 28, 2031, 7:45 AM" on lines
 * of their own), where unit i is its handle; else ND_NONE. */
uint32_t nd_text_post_time(nd_str text, const nd_units *units, uint32_t i);

/* As nd_text_posts in the paragraphs and quotations of a page, which become blocks of posts by it. The posts are signed with a date
 * there, as authors sign with their handles too; their addresses are among the links in them. links and embeds are in
 * the order of the text. */
void nd_text_posts_in_blocks(nd_arena *arena, nd_arena *scratch, nd_str text, nd_block *blocks, uint32_t block_count,
                             const nd_link *links, uint32_t link_count, nd_embeds *embeds);

#endif
