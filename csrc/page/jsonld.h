/* Schema.org data of a page as JSON-LD: graphs, arrays and references by @id included, contexts and other vocabularies
 * left aside. */
#ifndef ND_PAGE_JSONLD_H
#define ND_PAGE_JSONLD_H

#include "page/candidates.h"

/* Adds what one script of type application/ld+json says of the page's article. source is the bytes of the page that
 * hold the script's text. */
void nd_jsonld_read(nd_str script, nd_span source, nd_candidates *candidates);

#endif
