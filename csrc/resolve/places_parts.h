/* What the linking of places is made of beside the choice itself. */
#ifndef ND_RESOLVE_PLACES_PARTS_H
#define ND_RESOLVE_PLACES_PARTS_H

#include "resolve/resolve.h"

/* Who publishes a page, as far as its address tells. */
typedef struct nd_publisher {
	char country[4]; /* by a state's top-level domain, else "" */
	nd_str name;     /* host without "www." and top-level domain, where that is no state's; else absent */
} nd_publisher;

nd_publisher nd_publisher_of(nd_str url);

/* The publisher is named after a place ("theparisnews" after Paris). */
bool nd_publisher_is_named(const nd_publisher *publisher, nd_arena *scratch, nd_str place);

/* What is called after a place that the article names lies there: "Mansfield Public Library", where Mansfield is spoken of.
 * Sets coordinates and country of such places, no GeoNames id. */
void nd_places_set_within(nd_arena *scratch, nd_resolving *state);

#endif
