/* The parts of nd_resolve_entities. */
#ifndef ND_RESOLVE_ENTITIES_H
#define ND_RESOLVE_ENTITIES_H

#include "resolve/resolve.h"

/* Gives every entity its name (the fullest of its mentions, or the gazetteer's name of a country), aliases, and an id where it
 * has none. */
void nd_name_entities(nd_arena *arena, nd_arena *scratch, nd_resolving *state);

/* Gives persons the role and country that the text says beside their names. */
void nd_find_roles(nd_arena *arena, nd_resolving *state);

/* Where a person's name begins behind titles: "Mr", "Dr", "President". */
nd_span nd_without_titles(nd_str text, nd_span name);

#endif
