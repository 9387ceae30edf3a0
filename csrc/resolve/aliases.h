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

/* Full names with and without middle names, initials and suffixes; then names alone, as nd_alias_surnames does. */
void nd_alias_persons(nd_aliases *aliases);

/* What the text says somebody is also called. */
void nd_alias_called(nd_aliases *aliases);

/* Mention by mention, surnames and given names alone: the bearer that was named last, else the first to come. A title
 * tells Mr Stone from Mrs Stone, and who comes in as somebody's wife or brother does not take over the surname. */
void nd_alias_surnames(nd_aliases *aliases);

/* A person's name of two words at least. */
static inline bool nd_is_full_name(const nd_form *form)
{
	return form->type == ND_PERSON && form->word_count >= 2;
}

/* Words of a full name without a suffix: "Jr" is nobody's surname. */
uint32_t nd_name_words(const nd_form *form);

static inline nd_str nd_last_name(const nd_form *form)
{
	return form->words[nd_name_words(form) - 1];
}

/* Companies that were read as persons become organizations, where what stands beside them says so. */
void nd_alias_firms(nd_aliases *aliases);

/* Acronyms with their expansions, "(SCO)" behind a name, and shortened names of organisations. */
void nd_alias_organizations(nd_aliases *aliases);

#endif
