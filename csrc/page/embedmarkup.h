/* What elements say by their attributes of a post or video that they stand for: frames, also those that a script loads
 * late, the boxes and scripts from which a service's script makes a post, and AMP's elements. */
#ifndef ND_PAGE_EMBEDMARKUP_H
#define ND_PAGE_EMBEDMARKUP_H

#include "html/tree.h"

/* Whether an element that is no frame may stand for a post or video by itself. */
bool nd_embed_is_placeholder(const nd_tree *tree, uint32_t element);

/* Address of the post or video that an element stands for, absolute against base; absent where it names none. */
nd_str nd_embed_address(nd_arena *arena, const nd_tree *tree, uint32_t element, nd_str base);

/* Address of a Bluesky post by the "at://" URI that its embed code names; absent where there is none. */
nd_str nd_embed_at_uri(nd_arena *arena, const nd_tree *tree, uint32_t element);

#endif
