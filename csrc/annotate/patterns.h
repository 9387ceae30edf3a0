/* Patterns, compiled: PCRE2 expressions over sentences whose mentions are single code points (placeholders.h). */
#ifndef ND_ANNOTATE_PATTERNS_H
#define ND_ANNOTATE_PATTERNS_H

#ifndef PCRE2_CODE_UNIT_WIDTH
#define PCRE2_CODE_UNIT_WIDTH 8
#endif
#include <pcre2.h>

#include "base/arena.h"

typedef struct nd_pattern {
	pcre2_code *code;
	const nd_str *groups; /* names of groups 1 to group_count, from index 1; absent for a numbered group */
	uint32_t group_count;
	const uint32_t *required; /* codes of required_count placeholders (requirements.h) */
	uint32_t required_count;
	bool reads_quotes; /* it is to be matched with text whose quotations are single code points too */
} nd_pattern;

struct nd_patterns {
	nd_arena arena; /* owns all, the struct too */
	nd_pattern *items;
	uint32_t count;
};

/* Number of the group of that name, or 0. Of several with one name, the first. */
uint32_t nd_pattern_group(const nd_pattern *pattern, nd_str name);

/* The work of nd_patterns_compile, into an armed arena. The compiled code is released with the arena. */
nd_status nd_pattern_compile(nd_arena *arena, nd_str expression, nd_pattern *pattern, nd_error *error);

#endif
