/* Posts of social networks that were pasted into a plain text. */
#ifndef ND_PAGE_TEXTPOSTS_H
#define ND_PAGE_TEXTPOSTS_H

#include "page/textunits.h"

typedef ND_ARRAY(nd_embed) nd_embeds;

/* Finds the posts among the units, gives their units the role ND_UNIT_POST, and adds an embed for each to embeds; what
 * that holds lives in arena. */
void nd_text_posts(nd_arena *arena, nd_str text, nd_units *units, nd_embeds *embeds);

#endif
