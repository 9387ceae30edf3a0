/* Facts that rules find: a rule is a pattern whose named groups say which part is which (see nd_rule). */
#ifndef ND_RESOLVE_FACTS_H
#define ND_RESOLVE_FACTS_H

#include "resolve/matches.h"

typedef struct nd_compiled_rule {
	nd_str name, predicate;
	nd_type implied_object, implied_subject;
} nd_compiled_rule;

struct nd_rules {
	nd_arena arena; /* owns all, the struct too */
	nd_patterns *patterns;
	const nd_compiled_rule *items; /* patterns->count of them */
};

typedef ND_ARRAY(nd_fact) nd_fact_array;

/* Facts in text order, each once: of several with one predicate, subject and object, one gives way to another that has its
 * time and amount, or more. Posts from elsewhere are not the article's voice and state no facts. */
nd_status nd_find_facts(nd_arena *arena, nd_arena *scratch, const nd_analysis *analysis, const nd_rules *rules,
                        nd_fact_array *facts, nd_error *error);

#endif
