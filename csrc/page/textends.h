/* What stands at the two ends of a plain text besides its body: address, title, subtitle, byline, time lines; and the
 * dateline that opens the body. */
#ifndef ND_PAGE_TEXTENDS_H
#define ND_PAGE_TEXTENDS_H

#include "page/pagedate.h"
#include "page/textunits.h"

typedef struct nd_text_ends {
	nd_span address, title, subtitle, byline, dateline; /* empty: none */
	nd_span names; /* of the byline: where to look for authors */
	nd_page_date published, modified; /* span empty: none; spans are of the text */
	nd_page_date filed; /* the day that the dateline names with its year */
	nd_date_order order; /* of numeric dates */
} nd_text_ends;

/* Gives the units at the ends their roles. Says nothing where what is left would be no body. */
void nd_text_find_ends(nd_str text, nd_date_order order, nd_units *units, nd_text_ends *ends);

#endif
