/* Markup that plain text still holds: tags, escaped tags, escaped line ends. Within the layer only. */
#ifndef ND_TEXT_MARKUP_H
#define ND_TEXT_MARKUP_H

#include "newsdesk.h"

/* The end of the tag that begins at start, with "<" or "&lt;" ("</p>", "<a href=\"…\">", "&lt;b&gt;"), or NULL. Bare
 * attributes are not taken: "<b and c>" is text. */
const char *nd_tag_end(const char *start, const char *end);

/* The tag begins or ends a block ("<p>", "</li>", "<br/>"). */
bool nd_tag_parts_blocks(nd_str tag);

/* The end of the written-out line ends and tabs that begin at start (a backslash and "n", "r" or "t", perhaps several),
 * where they stand between sentences and in no path; or NULL. text is where reading back must stop. */
const char *nd_escape_end(const char *text, const char *start, const char *end);

#endif
