/* What the sources of a page say for each field of its metadata, before it is decided which to believe. */
#ifndef ND_PAGE_CANDIDATES_H
#define ND_PAGE_CANDIDATES_H

#include "base/array.h"

typedef enum nd_meta_field {
	ND_META_NONE = 0,
	ND_META_TITLE,
	ND_META_SUBTITLE,
	ND_META_AUTHOR,
	ND_META_PUBLISHED,
	ND_META_MODIFIED,
	ND_META_SITE,
	ND_META_URL,
	ND_META_LANGUAGE,
	ND_META_DESCRIPTION,
	ND_META_KEYWORDS,
	ND_META_SECTION,
	ND_META_IMAGE,
	ND_META_FIELD_COUNT
} nd_meta_field;

typedef struct nd_candidate {
	nd_str value;
	nd_span source; /* bytes of the page; empty where not known */
	nd_origin origin;
	uint8_t rank;   /* what its kind of source is worth for this field, 1 to 99 */
	bool person;    /* of an author: said to be a person */
	uint32_t node;  /* the element whose text or attribute it is, or ND_NONE */
} nd_candidate;

typedef ND_ARRAY(nd_candidate) nd_candidate_list;

typedef struct nd_candidates {
	nd_arena *arena; /* of the lists, and of the values that had to be copied */
	nd_candidate_list of[ND_META_FIELD_COUNT];
} nd_candidates;

enum { ND_MOST_CANDIDATES = 128 }; /* of a field: what comes later is left out */

/* Adds a value, unless it is empty but for white space or the field has its fill. */
void nd_candidate_add(nd_candidates *candidates, nd_meta_field field, nd_candidate candidate);

/* The first of the highest rank, or NULL. */
const nd_candidate *nd_candidate_best(const nd_candidates *candidates, nd_meta_field field);

#endif
