/* Which sentences a pattern may match: those that hold the mentions and the text that no match of it can do without,
 * in their order (needs.h). */
#ifndef ND_RESOLVE_CHANCES_H
#define ND_RESOLVE_CHANCES_H

#include "annotate/patterns.h"
#include "resolve/reading.h"

/* A unit of a reading that a pattern may match. */
typedef struct nd_chance {
	uint32_t unit;
	uint32_t next; /* of the same pattern, in a later unit; or ND_NONE */
} nd_chance;

/* A reading, and which of its units each pattern may match. */
typedef struct nd_searched {
	nd_reading reading;
	ND_ARRAY(nd_chance) chances;
	uint32_t *first, *last; /* chances of each pattern, or ND_NONE */
} nd_searched;

/* Of a reading that is there already. */
void nd_find_chances(nd_arena *arena, const nd_patterns *patterns, nd_searched *in);

#endif
