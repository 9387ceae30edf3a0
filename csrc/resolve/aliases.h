/* Which names mean the same: the union of forms, step by step. For entities.c. */
#ifndef ND_RESOLVE_ALIASES_H
#define ND_RESOLVE_ALIASES_H

#include "resolve/forms.h"

typedef struct nd_aliases {
	nd_arena *scratch;
	nd_str text;
	const nd_mention *mentions;
	uint32_t mention_count;
	nd_form_array forms;   /* in order of first mention */
	uint32_t *form_of;     /* of each mention; ND_NONE for what is no name */
} nd_aliases;

/* The earliest form of those that were joined with this one. */
uint32_t nd_aliases_root(nd_aliases *aliases, uint32_t form);

/* Forms that the user gave different ids stay apart. */
void nd_aliases_join(nd_aliases *aliases, uint32_t a, uint32_t b);

/* Full names with and without middle names, initials and suffixes; then, mention by mention, surnames and given names
 * alone: the bearer that was named last, else the first to come. */
void nd_alias_persons(nd_aliases *aliases);

/* Acronyms with their expansions, "(SCO)" behind a name, and shortened names of organisations. */
void nd_alias_organizations(nd_aliases *aliases);

#endif
