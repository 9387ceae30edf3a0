#include "base/str.h"
#include "resolve/facts.h"

typedef struct compile_job {
	const nd_rule *sources;
	uint32_t count;
	bool deferred;
	nd_rules *rules;
	uint32_t failed;
} compile_job;

static nd_compiled_rule compiled_rule(nd_arena *arena, const nd_rule *source)
{
	return (nd_compiled_rule){
	        .name = nd_arena_copy(arena, source->name),
	        .predicate = nd_arena_copy(arena, source->predicate),
	        .implied_object = source->implied_object,
	        .implied_subject = source->implied_subject,
	};
}

static nd_status compile(nd_arena *arena, void *what, nd_error *error)
{
	compile_job *job = what;
	nd_rules *rules = nd_arena_new(arena, nd_rules);
	nd_compiled_rule *items = nd_arena_new_n(arena, nd_compiled_rule, job->count);
	nd_pattern_source *patterns = nd_arena_new_n(arena, nd_pattern_source, job->count);
	for (uint32_t i = 0; i < job->count; i++) {
		patterns[i] = (nd_pattern_source){job->sources[i].name, job->sources[i].expression};
		items[i] = compiled_rule(arena, &job->sources[i]);
	}
	rules->items = items;
	job->rules = rules;
	const nd_patterns_how how = {ND_STR("subject"), job->deferred};
	return nd_patterns_read(arena, patterns, job->count, how, &rules->patterns, &job->failed, error);
}

static nd_status compile_rules(compile_job *job, nd_rules **rules, uint32_t *failed, nd_error *error)
{
	nd_arena arena;
	*rules = NULL;
	nd_arena_init(&arena, NULL);
	nd_status status = nd_arena_run(&arena, compile, job, "no memory for the rules", error);
	if (failed != NULL)
		*failed = job->failed;
	if (status != ND_OK) {
		nd_arena_destroy(&arena);
		return status;
	}
	job->rules->arena = arena;
	*rules = job->rules;
	return ND_OK;
}

nd_status nd_rules_compile(const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed, nd_error *error)
{
	compile_job job = {.sources = sources, .count = count, .failed = ND_NONE};
	return compile_rules(&job, rules, failed, error);
}

nd_status nd_rules_defer(const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed, nd_error *error)
{
	compile_job job = {.sources = sources, .count = count, .deferred = true, .failed = ND_NONE};
	return compile_rules(&job, rules, failed, error);
}

void nd_rules_free(nd_rules *rules)
{
	if (rules == NULL)
		return;
	nd_arena arena = rules->arena; /* the struct lives in it */
	nd_arena_destroy(&arena);
}
