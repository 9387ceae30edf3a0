/* Patterns, compiled: PCRE2 expressions over sentences whose mentions are single code points (placeholders.h). */
#ifndef ND_ANNOTATE_PATTERNS_H
#define ND_ANNOTATE_PATTERNS_H

#ifndef PCRE2_CODE_UNIT_WIDTH
#define PCRE2_CODE_UNIT_WIDTH 8
#endif
#include <pcre2.h>

#include <stdatomic.h>

#include "annotate/literals.h"
#include "annotate/placeholders.h"

/* As nd_need, with the numbers of the pieces. */
typedef struct nd_pattern_need {
	uint32_t codes, passed;
	const uint32_t *literals; /* in ascending order */
	uint32_t literal_count;
} nd_pattern_need;

/* What PCRE2 made of a pattern. To translate it into machine code takes as long as some fifteen searches that interpret
 * it, and most patterns are searched for less often than that in a run over few articles. */
typedef struct nd_pattern_code {
	pcre2_code *interpreted;
	_Atomic(pcre2_code *) machine; /* NULL until it is asked for: nd_pattern_machine_code */
	atomic_uint searches;          /* with the interpreted code, so far */
	uint32_t group_count;
	nd_str groups[]; /* names of groups 1 to group_count, from index 1; absent for a numbered group */
} nd_pattern_code;

typedef struct nd_pattern {
	nd_str expression; /* owned by the arena */
	nd_str wanted_group;              /* that it must have, or absent; outlives it */
	_Atomic(nd_pattern_code *) *code; /* NULL until it is asked for: nd_pattern_code_of */
	const nd_pattern_need *needs;     /* of every match (needs.h) */
	const uint32_t *marks;            /* that every match holds (needs.h) */
	uint32_t need_count, mark_count;
	bool reads_quotes; /* it holds {quote} */
} nd_pattern;

enum { ND_NEAR_MARKS = 2 };

struct nd_patterns {
	nd_arena arena; /* of nd_patterns_compile: owns all, the struct too */
	nd_pattern *items;
	_Atomic(nd_pattern_code *) *codes; /* of each */
	uint32_t count;
	nd_literals literals; /* of all needs */
	/* Those with literal n in the need that is met least: with_literal[first_with[n]] up to that of n + 1. */
	const uint32_t *first_with, *with_literal;
	const uint64_t *without_text; /* set of those without such a need: bit n of word w for pattern 64 w + n */
	/* The first two marks of each pattern. They lie together, as they turn most patterns away. */
	const uint32_t (*marks)[ND_NEAR_MARKS];
};

/* How patterns are compiled. */
typedef struct nd_patterns_how {
	nd_str wanted_group; /* that each of them must have, or absent; outlives them */
	bool deferred; /* each when its code is first asked for: what PCRE2 does not like of it shows only then */
} nd_patterns_how;

/* Into an armed arena, which then owns them. On ND_BAD_PATTERN, *failed is the index of the source and error->offset the
 * byte of its expression. */
nd_status nd_patterns_read(nd_arena *arena, const nd_pattern_source *sources, uint32_t count, nd_patterns_how how,
                           nd_patterns **patterns, uint32_t *failed, nd_error *error);

/* The code of a pattern, compiled now if it was not; for any thread. It lives as long as the pattern. */
nd_status nd_pattern_code_of(const nd_pattern *pattern, nd_pattern_code **code, nd_error *error);

/* The code as machine code, translated now if it was not; where there is no JIT, it is interpreted too. NULL where there
 * is no memory. For any thread. */
const pcre2_code *nd_pattern_machine_code(nd_pattern_code *code);

/* Words of a set of the patterns. */
static inline uint32_t nd_pattern_words(const nd_patterns *patterns)
{
	return (patterns->count + 63) / 64;
}

/* Number of the group of that name, or 0. Of several with one name, the first. */
uint32_t nd_pattern_group(const nd_pattern_code *code, nd_str name);

#endif
