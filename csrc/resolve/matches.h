/* Patterns matched with an article. */
#ifndef ND_RESOLVE_MATCHES_H
#define ND_RESOLVE_MATCHES_H

#include "annotate/patterns.h"
#include "resolve/reading.h"

typedef struct nd_matched_group {
	nd_span span;         /* of the text; empty at 0 where the group took no part */
	const nd_mark *marks; /* what is mentioned within it */
	uint32_t mark_count;
	bool took_part;
} nd_matched_group;

typedef struct nd_matched {
	uint32_t pattern;
	nd_matched_group whole;
	const nd_pattern_code *code;
	const nd_matched_group *groups; /* from index 1, as the code's */
	nd_str before, behind; /* what the pattern saw around it, to both ends of the sentence; their marks end where those of
	                          whole begin, and begin where those end */
} nd_matched;

typedef ND_ARRAY(nd_matched) nd_matched_array;

/* All matches, by start, then pattern. A sentence is matched as its words stand, and with pronouns and noun phrases
 * standing for whom they mean; of two matches of one pattern that overlap, the latter counts. */
nd_status nd_match_patterns(nd_arena *arena, const nd_analysis *analysis, const nd_patterns *patterns,
                            nd_matched_array *found, nd_error *error);

/* All matches in one reading, which must outlive them, in no certain order, added to those found. */
nd_status nd_match_reading(nd_arena *arena, const nd_reading *reading, const nd_patterns *patterns, nd_matched_array *found,
                           nd_error *error);

/* By start, then pattern. */
void nd_sort_matches(nd_matched_array *found);

/* The entity of all marks of the group, or ND_NONE where they have none, or several. */
uint32_t nd_matched_entity(const nd_matched_group *group);

#endif
