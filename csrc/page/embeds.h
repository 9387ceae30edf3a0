/* Posts and videos from elsewhere: whose service an address belongs to, and the line that signs a quoted post.
 *
 * Forms by the services' own embed codes: blockquotes of class twitter-tweet, instagram-media, tiktok-embed, fb-post,
 * bluesky-embed, mastodon-embed, text-post-media; iframes; telegram-post scripts. */
#ifndef ND_PAGE_EMBEDS_H
#define ND_PAGE_EMBEDS_H

#include "base/arena.h"

/* Name of the service whose post or video has this address ("twitter", "youtube" …, a constant), or absent. A profile's
 * or a service's own page is no post. */
nd_str nd_embed_provider(nd_str url);

/* Handle, with its "@", that the address of a post names; absent where it names none. */
nd_str nd_embed_handle(nd_arena *arena, nd_str url);

/* "— Display Name (@handle) July 3, 2024", as embed codes end a quoted post. */
typedef struct nd_signature {
	nd_str author, handle, date; /* spans of the line; handle with its "@"; date as it is written, perhaps absent */
	nd_str provider;             /* a constant, by the words of a credit or the form of the handle */
} nd_signature;

/* Reads a line as a signature, from a dash on. False where it is none. */
bool nd_embed_signature(nd_str line, nd_signature *out);

/* Reads a line as "A post shared by Display Name (@handle) on July 3, 2024" or "Posted by Page on …", as the embed codes
 * of Instagram, Facebook and Mastodon say it in their languages. False where it is none. */
bool nd_embed_credit(nd_str line, nd_signature *out);

/* Whether two addresses are of the same post or video, in whatever form. */
bool nd_embed_same(nd_str a, nd_str b);

#endif
