/* The inline marks of Markdown (CommonMark 0.31, section 6). */
#ifndef ND_PAGE_MARKDOWNINLINE_H
#define ND_PAGE_MARKDOWNINLINE_H

#include "base/arena.h"

/* What a reader sees of a text: without the marks of emphasis and code, escapes, and addresses of links. A text of
 * more than 4096 bytes, which is no title, as it is: runs of marks would cost their square. */
nd_str nd_markdown_plain(nd_arena *arena, nd_str text);

#endif
