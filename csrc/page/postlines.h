/* Lines around a post that was copied as it looks on its service, or is quoted with its source: the handle by itself, the
 * time, "Name, Facebook, 12 June 2022". */
#ifndef ND_PAGE_POSTLINES_H
#define ND_PAGE_POSTLINES_H

#include "page/embeds.h"

/* "@name", "@name@server" or "Display Name @name", and no more. Author and handle are spans of the line; author is absent
 * where it says none. The provider is known by a handle with a server or a host alone. */
bool nd_post_handle_line(nd_str line, nd_signature *out);

/* A short line that may be the display name above a handle; without the marks behind it. Absent where it is none. */
nd_str nd_post_name_line(nd_str line);

/* "Aug 28, 2031, 7:45 AM", "7:45 AM · Aug 28, 2031": a day with its year and a time of day, and no more. */
bool nd_post_time_line(nd_str line);

/* "12 Retweets 40 Likes". */
bool nd_post_counts_line(nd_str line);

/* "Name, Facebook, 12 June 2022", "— Name on Twitter, 12 June 2022": who wrote a quoted post, where, when. */
bool nd_post_source_line(nd_str line, nd_signature *out);

#endif
