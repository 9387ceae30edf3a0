/* Words of roles: what the phrases are made of that say what somebody is ("former deputy prime minister"). Compared
 * without case. */
#ifndef ND_RESOLVE_ROLE_WORDS_H
#define ND_RESOLVE_ROLE_WORDS_H

#include "base/str.h"

/* Nouns that a role ends with. */
bool nd_is_role_head(nd_str word);

/* Words that stand before a head and belong to it. */
bool nd_is_role_modifier(nd_str word);

/* "former French president": what stood in front of the country says that the office is over, or not yet held. */
bool nd_is_role_past(nd_str word);

/* Titles that belong to the manners of naming, not to what somebody is. */
bool nd_is_honorific(nd_str word);

/* "the wife of the president, Ada Stone,": whose the office is cannot be told. */
bool nd_is_role_relation(nd_str word);

/* A word that may stand in a noun phrase before its head: written small, and no preposition, conjunction or pronoun. */
bool nd_is_role_plain(nd_str word);

#endif
