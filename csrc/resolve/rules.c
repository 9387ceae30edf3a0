#include "base/status.h"
#include "base/str.h"
#include "resolve/facts.h"

static void release_patterns(void *patterns)
{
	nd_patterns_free(patterns);
}

static nd_compiled_rule compiled_rule(nd_arena *arena, const nd_rule *source, const nd_pattern *pattern)
{
	return (nd_compiled_rule){
	        .name = nd_arena_copy(arena, source->name),
	        .predicate = nd_arena_copy(arena, source->predicate),
	        .implied_object = source->implied_object,
	        .pattern = pattern,
	};
}

static nd_status compile_all(nd_arena *arena, const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed,
                             nd_error *error)
{
	nd_rules *compiled = nd_arena_new(arena, nd_rules);
	nd_compiled_rule *items = nd_arena_new_n(arena, nd_compiled_rule, count);
	nd_pattern_source *patterns = nd_arena_new_n(arena, nd_pattern_source, count);
	for (uint32_t i = 0; i < count; i++)
		patterns[i] = (nd_pattern_source){sources[i].name, sources[i].expression};
	nd_status status = nd_patterns_compile(patterns, count, &compiled->patterns, failed, error);
	if (status != ND_OK)
		return status;
	nd_arena_defer(arena, release_patterns, compiled->patterns);
	for (uint32_t i = 0; i < count; i++) {
		items[i] = compiled_rule(arena, &sources[i], &compiled->patterns->items[i]);
		if (nd_pattern_group(items[i].pattern, ND_STR("subject")) == 0) {
			if (failed != NULL)
				*failed = i;
			return nd_fail(error, ND_BAD_PATTERN, "a rule's pattern has no group named subject", 0);
		}
	}
	compiled->items = items;
	*rules = compiled;
	return ND_OK;
}

/* Where running out of memory lands. */
static nd_status try_compile(nd_arena *arena, const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed,
                             nd_error *error)
{
	jmp_buf out_of_memory;
	if (nd_arena_try(arena, out_of_memory) != 0)
		return nd_fail(error, ND_NO_MEMORY, "no memory for the rules", 0);
	return compile_all(arena, sources, count, rules, failed, error);
}

nd_status nd_rules_compile(const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed, nd_error *error)
{
	nd_arena arena;
	nd_rules *compiled = NULL;
	*rules = NULL;
	nd_arena_init(&arena, NULL);
	nd_status status = try_compile(&arena, sources, count, &compiled, failed, error);
	arena.on_exhaustion = NULL;
	if (status != ND_OK) {
		nd_arena_destroy(&arena);
		return status;
	}
	compiled->arena = arena;
	*rules = compiled;
	return ND_OK;
}

void nd_rules_free(nd_rules *rules)
{
	if (rules == NULL)
		return;
	nd_arena arena = rules->arena; /* the struct lives in it */
	nd_arena_destroy(&arena);
}
