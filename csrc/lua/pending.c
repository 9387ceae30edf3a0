/* Stands in for patterns and facts until the library has them: nothing matches, and no fact is found. */
#include <stddef.h>

#include "newsdesk.h"

#ifdef NEWSDESK_PATTERNS_PENDING

struct nd_patterns {
	char none;
};
struct nd_rules {
	char none;
};

static nd_status no_patterns(nd_error *error)
{
	*error = (nd_error){.status = ND_BAD_PATTERN, .message = "patterns are not there yet"};
	return ND_BAD_PATTERN;
}

nd_status nd_patterns_compile(const nd_pattern_source *sources, uint32_t count, nd_patterns **patterns, uint32_t *failed,
                              nd_error *error)
{
	(void)sources, (void)count, (void)patterns;
	*failed = 0;
	return no_patterns(error);
}

void nd_patterns_free(nd_patterns *patterns)
{
	(void)patterns;
}

nd_status nd_article_match(nd_article *article, const nd_patterns *patterns, const nd_match **items, uint32_t *count,
                           nd_error *error)
{
	(void)article, (void)patterns, (void)items, (void)count;
	return no_patterns(error);
}

nd_status nd_rules_compile(const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed, nd_error *error)
{
	static nd_rules none;
	(void)sources, (void)count, (void)error;
	*failed = 0;
	*rules = &none;
	return ND_OK;
}

void nd_rules_free(nd_rules *rules)
{
	(void)rules;
}

nd_status nd_article_facts(nd_article *article, const nd_rules *rules, const nd_fact **items, uint32_t *count,
                           nd_error *error)
{
	(void)article, (void)rules, (void)error;
	*items = NULL;
	*count = 0;
	return ND_OK;
}

#else

typedef int nd_translation_unit_is_not_empty;

#endif
