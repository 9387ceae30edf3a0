/* The paragraphs of a plain text, before anything is known of what they are. */
#ifndef ND_PAGE_TEXTUNITS_H
#define ND_PAGE_TEXTUNITS_H

#include "base/array.h"

typedef enum nd_unit_role {
	ND_UNIT_BODY = 0,
	ND_UNIT_ADDRESS, /* the address of the text, on a line of its own at the start */
	ND_UNIT_TITLE,
	ND_UNIT_SUBTITLE,
	ND_UNIT_BYLINE,
	ND_UNIT_TIME,
	ND_UNIT_NOTE, /* who helped, who holds the rights, whom to ask */
	ND_UNIT_POST /* of a post from elsewhere: its text, and the line that signs it */
} nd_unit_role;

typedef struct nd_unit {
	nd_span span;  /* without white space at either end; never empty */
	bool gap;      /* an empty line stands before it */
	bool one_line; /* it holds no line end */
	nd_unit_role role;
	bool quotation; /* the page marks it as one */
	bool continues; /* goes on with the quotation or post of the unit before */
} nd_unit;

typedef ND_ARRAY(nd_unit) nd_units;

/* Cuts text into paragraphs: at every line end where lines are paragraphs, at empty lines and after short lines where
 * lines are wrapped to a width. LF, CRLF and CR end lines. Linear. */
void nd_text_units(nd_arena *arena, nd_str text, nd_units *units);

#endif
