/* Patterns, compiled: PCRE2 expressions over sentences whose mentions are single code points (placeholders.h). */
#ifndef ND_ANNOTATE_PATTERNS_H
#define ND_ANNOTATE_PATTERNS_H

#ifndef PCRE2_CODE_UNIT_WIDTH
#define PCRE2_CODE_UNIT_WIDTH 8
#endif
#include <pcre2.h>

#include "annotate/literals.h"
#include "base/arena.h"

/* Literals of which a match holds at least one. */
typedef struct nd_literal_choice {
	const uint32_t *numbers;
	uint32_t count;
} nd_literal_choice;

typedef struct nd_pattern {
	pcre2_code *code;
	const nd_str *groups; /* names of groups 1 to group_count, from index 1; absent for a numbered group */
	uint32_t group_count;
	const uint32_t *required; /* codes of required_count placeholders (requirements.h) */
	uint32_t required_count;
	const nd_literal_choice *choices; /* every match meets all of them (required_text.h) */
	uint32_t choice_count;
	bool reads_quotes; /* it is to be matched with text whose quotations are single code points too */
} nd_pattern;

struct nd_patterns {
	nd_arena arena; /* owns all, the struct too */
	nd_pattern *items;
	uint32_t count;
	nd_literals literals; /* of all choices */
	/* Sets of patterns, bit n of word w for pattern 64 w + n: of each literal, those that have it in the choice that is met
	 * least; and those without any choice. */
	const uint64_t *of_literal, *without_text;
};

/* Words of a set of the patterns. */
static inline uint32_t nd_pattern_words(const nd_patterns *patterns)
{
	return (patterns->count + 63) / 64;
}

/* Number of the group of that name, or 0. Of several with one name, the first. */
uint32_t nd_pattern_group(const nd_pattern *pattern, nd_str name);

#endif
