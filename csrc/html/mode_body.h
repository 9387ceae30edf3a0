/* What the files of the "in body" insertion mode and of foreign content share. */
#ifndef ND_HTML_MODE_BODY_H
#define ND_HTML_MODE_BODY_H

#include "html/builder.h"

static inline bool nd_html_is_heading(nd_tag tag)
{
	return tag >= ND_TAG_H1 && tag <= ND_TAG_H6;
}

/* Start tags "in body"; whether the token is to be processed again. */
bool nd_body_start(nd_builder *b);

/* "Any other end tag". */
void nd_body_any_other_end(nd_builder *b);

/* Makes a foreign element of the current start tag, with the standard's adjustments of its names. */
void nd_foreign_insert(nd_builder *b, nd_namespace namespace_);

#endif
