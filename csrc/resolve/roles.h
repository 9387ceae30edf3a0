/* Inside the roles of persons: looking around a mention for what the text says that somebody is. */
#ifndef ND_RESOLVE_ROLES_H
#define ND_RESOLVE_ROLES_H

#include "base/str.h"
#include "resolve/resolve.h"

enum { ND_ROLE_WORDS = 8 };

typedef struct nd_found_role {
	nd_span span; /* of the role's words; empty if none */
	nd_span past; /* "former", "ex", where the country stands between it and the role; else empty */
	char country[4];
} nd_found_role;

typedef struct nd_role_looker {
	const nd_resolving *state;
	nd_str text;
	uint32_t mention;
	nd_span sentence;
} nd_role_looker;

/* The word that ends at end, or an empty span. */
nd_span nd_role_word_before(nd_str text, uint32_t end, uint32_t limit);

/* The word that starts at start, or an empty span. */
nd_span nd_role_word_after(nd_str text, uint32_t start, uint32_t limit);

/* The mention that ends at position, or NULL; looks back from the looker's own. */
const nd_mention *nd_role_mention_before(const nd_role_looker *l, uint32_t position);

/* The country of what is mentioned; mention may be NULL. */
void nd_role_copy_country(const nd_role_looker *l, const nd_mention *mention, nd_found_role *role);

/* What stands before position, without spaces, a possessive and "then", "new" …, names the country: "Russian", "US",
 * "Ukraine's". */
void nd_role_country_before(const nd_role_looker *l, uint32_t position, nd_found_role *role);

/* "secretary of state", "chief of staff", "head of state": the words from the head on end at end. */
nd_span nd_role_compound_head(const nd_role_looker *l, uint32_t end);

/* "Russian President " in front of a name. */
nd_found_role nd_role_before(const nd_role_looker *l, uint32_t name_start);

/* "the Liberal Party's leader, Jens Aker,": a phrase with an article or an owner, and the name behind its comma. */
nd_found_role nd_role_before_comma(const nd_role_looker *l, nd_span name);

/* "Ada Stone, Ukraine's foreign minister," and "Ada Stone, the chief executive of Northwind". */
nd_found_role nd_role_after(const nd_role_looker *l, uint32_t name_end);

#endif
