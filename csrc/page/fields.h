/* Building metadata fields: values made clean, with where they came from. */
#ifndef ND_PAGE_FIELDS_H
#define ND_PAGE_FIELDS_H

#include "page/page.h"
#include "page/pagedate.h"

/* Text with every run of white space made one space and none at either end, and no soft hyphens; itself where that changes nothing. */
nd_str nd_squeeze(nd_arena *arena, nd_str text);

/* The squeezed value with its origin; an absent field where nothing is left. */
nd_field nd_field_of(nd_arena *arena, nd_str value, nd_origin origin, nd_span source);

nd_field nd_field_of_date(nd_arena *arena, const nd_page_date *date, nd_origin origin, nd_span source);

/* So many fields in memory of the arena. */
const nd_field *nd_fields_copy(nd_arena *arena, const nd_field *fields, uint32_t count);

/* The names in a byline as author fields; byline begins at the byte start of the source, or source is of the whole. */
void nd_fields_of_byline(nd_arena *arena, nd_str byline, nd_str site, nd_origin origin, nd_span source,
                         nd_metadata *metadata);

/* What the caller said wins: published, address, language. */
void nd_fields_from_hints(nd_arena *arena, const nd_page_hints *hints, nd_metadata *metadata);

#endif
