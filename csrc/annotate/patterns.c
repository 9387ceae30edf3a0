#include "annotate/patterns.h"

#include <stdlib.h>

#include "annotate/needs.h"
#include "base/status.h"
#include "base/str.h"

/* PCRE2 writes its messages into a buffer, newsdesk's are constants: these are its errors that users meet, in words of
 * their own. Numbers: pcre2.h, PCRE2_ERROR_*. */
static const char *message_of(int code)
{
	switch (code) {
	case PCRE2_ERROR_END_BACKSLASH: return "the expression ends with a backslash";
	case PCRE2_ERROR_UNKNOWN_ESCAPE: return "no such escape";
	case PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER: return "the numbers of a quantifier are out of order";
	case PCRE2_ERROR_QUANTIFIER_TOO_BIG: return "a quantifier is too big";
	case PCRE2_ERROR_MISSING_SQUARE_BRACKET: return "a character class is not closed by ]";
	case PCRE2_ERROR_ESCAPE_INVALID_IN_CLASS: return "no such escape in a character class";
	case PCRE2_ERROR_CLASS_RANGE_ORDER: return "a range of a character class is out of order";
	case PCRE2_ERROR_QUANTIFIER_INVALID: return "a quantifier has nothing to repeat";
	case PCRE2_ERROR_INVALID_AFTER_PARENS_QUERY: return "no such construct after (?";
	case PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS: return "a parenthesis is not closed";
	case PCRE2_ERROR_BAD_SUBPATTERN_REFERENCE: return "no group of that number";
	case PCRE2_ERROR_MISSING_COMMENT_CLOSING: return "a comment is not closed by )";
	case PCRE2_ERROR_PATTERN_TOO_LARGE: return "the expression is too large";
	case PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS: return "a closing parenthesis has no partner";
	case PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH: return "a lookbehind has no fixed length";
	case PCRE2_ERROR_UNKNOWN_POSIX_CLASS: return "no such POSIX class";
	case PCRE2_ERROR_MISSING_NAME_TERMINATOR: return "a group's name is not closed";
	case PCRE2_ERROR_UNKNOWN_UNICODE_PROPERTY: return "no such Unicode property";
	case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP: return "parentheses nest too deep";
	case PCRE2_ERROR_BACKSLASH_C_CALLER_DISABLED: return "\\C is not allowed";
	default: return code < 0 ? "the expression is not valid UTF-8" : "the expression is not valid";
	}
}

/* ---- code -------------------------------------------------------------------------------------------------------- */

static pcre2_code *compile_expanded(const nd_expansion *expansion, nd_error *error)
{
	int code;
	size_t offset;
	const char *text = expansion->text.count > 0 ? expansion->text.items : "";
	pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)text, expansion->text.count,
	                                     PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_DUPNAMES, &code, &offset, NULL);
	if (compiled != NULL)
		return compiled;
	if (code == PCRE2_ERROR_HEAP_FAILED)
		nd_fail(error, ND_NO_MEMORY, "no memory for the pattern", 0);
	else
		nd_fail(error, ND_BAD_PATTERN, message_of(code), nd_expansion_source(expansion, offset));
	return NULL;
}

static void free_code(nd_pattern_code *made)
{
	pcre2_code_free(made->interpreted);
	pcre2_code_free(atomic_load(&made->machine));
	free(made);
}

/* Takes the code over. NULL where there is no memory. */
static nd_pattern_code *with_groups(pcre2_code *code)
{
	uint32_t groups = 0, names = 0, entry_size = 0;
	PCRE2_SPTR table = NULL;
	pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
	pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &names);
	pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &entry_size);
	pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &table);
	nd_pattern_code *made = calloc(1, sizeof *made + ((size_t)groups + 1) * sizeof made->groups[0]);
	if (made == NULL) {
		pcre2_code_free(code);
		return NULL;
	}
	made->interpreted = code;
	atomic_init(&made->machine, NULL);
	atomic_init(&made->searches, 0);
	made->group_count = groups;
	for (uint32_t i = 0; i < names; i++) {
		const unsigned char *entry = table + (size_t)i * entry_size; /* number, big-endian; name, NUL */
		const char *name = (const char *)entry + 2;
		made->groups[entry[0] << 8 | entry[1]] = nd_str_of(name, strlen(name));
	}
	return made;
}

typedef struct expand_job {
	nd_str expression;
	pcre2_code *code;
} expand_job;

static nd_status expand_and_compile(nd_arena *arena, void *what, nd_error *error)
{
	expand_job *job = what;
	nd_expansion expansion;
	nd_status status = nd_expand_placeholders(arena, job->expression, &expansion, error);
	if (status == ND_OK)
		job->code = compile_expanded(&expansion, error);
	return job->code != NULL ? ND_OK : error->status;
}

/* NULL with an error. */
static pcre2_code *compile_expression(nd_str expression, nd_error *error)
{
	nd_arena arena;
	expand_job job = {expression, NULL};
	nd_arena_init(&arena, NULL);
	(void)nd_arena_run(&arena, expand_and_compile, &job, "no memory for the pattern", error);
	nd_arena_destroy(&arena);
	return job.code;
}

/* NULL with an error. */
static nd_pattern_code *make_code(const nd_pattern *pattern, nd_error *error)
{
	pcre2_code *code = compile_expression(pattern->expression, error);
	if (code == NULL)
		return NULL;
	nd_pattern_code *made = with_groups(code);
	if (made == NULL) {
		nd_fail(error, ND_NO_MEMORY, "no memory for the pattern", 0);
		return NULL;
	}
	if (pattern->wanted_group.data == NULL || nd_pattern_group(made, pattern->wanted_group) != 0)
		return made;
	free_code(made);
	nd_fail(error, ND_BAD_PATTERN, "a rule's pattern has no group named subject", 0);
	return NULL;
}

/* Of several threads that compile it at once, one is heard. */
nd_status nd_pattern_code_of(const nd_pattern *pattern, nd_pattern_code **code, nd_error *error)
{
	nd_error local;
	nd_pattern_code *made = atomic_load_explicit(pattern->code, memory_order_acquire), *other = NULL;
	if (made == NULL) {
		made = make_code(pattern, error != NULL ? error : (error = &local));
		if (made == NULL)
			return error->status;
		if (!atomic_compare_exchange_strong_explicit(pattern->code, &other, made, memory_order_acq_rel,
		                                             memory_order_acquire)) {
			free_code(made);
			made = other;
		}
	}
	*code = made;
	return ND_OK;
}

/* A copy, as other threads may be reading the code. */
const pcre2_code *nd_pattern_machine_code(nd_pattern_code *code)
{
	pcre2_code *made = atomic_load_explicit(&code->machine, memory_order_acquire), *other = NULL;
	if (made != NULL)
		return made;
	made = pcre2_code_copy(code->interpreted);
	if (made == NULL)
		return NULL;
	(void)pcre2_jit_compile(made, PCRE2_JIT_COMPLETE);
	if (atomic_compare_exchange_strong_explicit(&code->machine, &other, made, memory_order_acq_rel, memory_order_acquire))
		return made;
	pcre2_code_free(made);
	return other;
}

uint32_t nd_pattern_group(const nd_pattern_code *code, nd_str name)
{
	for (uint32_t i = 1; i <= code->group_count; i++)
		if (code->groups[i].data != NULL && nd_str_equal(code->groups[i], name))
			return i;
	return 0;
}

/* ---- one pattern ------------------------------------------------------------------------------------------------- */

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static nd_pattern_need numbered(nd_arena *arena, const nd_need *need, nd_literals *literals)
{
	uint32_t *numbers = nd_arena_new_n(arena, uint32_t, need->pieces.count), count = 0;
	for (uint32_t i = 0; i < need->pieces.count; i++)
		numbers[i] = nd_literals_add(arena, literals, need->pieces.items[i]);
	if (need->pieces.count > 0)
		qsort(numbers, need->pieces.count, sizeof *numbers, by_number);
	for (uint32_t i = 0; i < need->pieces.count; i++)
		if (i == 0 || numbers[i] != numbers[count - 1])
			numbers[count++] = numbers[i];
	return (nd_pattern_need){need->codes, need->passed, numbers, count};
}

static nd_status read_needs(nd_arena *arena, nd_literals *literals, nd_pattern *pattern, nd_error *error)
{
	nd_arena *scratch = nd_arena_within(arena);
	nd_needs needs;
	nd_status status = nd_needs_read(scratch, pattern->expression, &needs, error);
	nd_pattern_need *items = nd_arena_new_n(arena, nd_pattern_need, needs.items.count);
	for (uint32_t i = 0; i < needs.items.count; i++)
		items[i] = numbered(arena, &needs.items.items[i], literals);
	uint32_t *marks = nd_arena_new_n(arena, uint32_t, needs.marks.count);
	if (needs.marks.count > 0)
		memcpy(marks, needs.marks.items, needs.marks.count * sizeof *marks);
	pattern->marks = marks;
	pattern->mark_count = needs.marks.count;
	pattern->needs = items;
	pattern->need_count = needs.items.count;
	pattern->reads_quotes = needs.reads_quotes;
	nd_arena_destroy(scratch);
	return status;
}

static nd_status read_pattern(nd_arena *arena, nd_str expression, nd_patterns_how how, nd_literals *literals,
                              nd_pattern *pattern, nd_error *error)
{
	pattern->expression = nd_arena_copy(arena, expression);
	pattern->wanted_group = how.wanted_group;
	nd_status status = read_needs(arena, literals, pattern, error);
	if (status != ND_OK)
		return status;
	nd_pattern_code *code;
	return how.deferred ? ND_OK : nd_pattern_code_of(pattern, &code, error);
}

/* ---- several together ------------------------------------------------------------------------------------------- */

static bool is_met_by_text(const nd_pattern_need *need)
{
	return need->codes == 0;
}

static uint32_t shortest_literal(const nd_literals *literals, const nd_pattern_need *need)
{
	uint32_t shortest = UINT32_MAX;
	for (uint32_t i = 0; i < need->literal_count; i++)
		if (literals->items.items[need->literals[i]].what.text.size < shortest)
			shortest = literals->items.items[need->literals[i]].what.text.size;
	return shortest;
}

/* The need of the longest pieces is likely to be met least. An empty one where none is met by text alone. */
static nd_pattern_need rarest_need(const nd_literals *literals, const nd_pattern *pattern)
{
	nd_pattern_need rarest = {0};
	for (uint32_t i = 0; i < pattern->need_count; i++) {
		const nd_pattern_need *need = &pattern->needs[i];
		if (is_met_by_text(need) && (rarest.literal_count == 0 ||
		                             shortest_literal(literals, need) > shortest_literal(literals, &rarest)))
			rarest = *need;
	}
	return rarest;
}

static void index_by_literal(nd_arena *arena, nd_patterns *patterns)
{
	uint32_t *first = nd_arena_new_n(arena, uint32_t, (size_t)patterns->literals.items.count + 2), all = 0;
	uint64_t *without_text = nd_arena_new_n(arena, uint64_t, nd_pattern_words(patterns));
	for (uint32_t i = 0; i < patterns->count; i++) {
		nd_pattern_need rarest = rarest_need(&patterns->literals, &patterns->items[i]);
		if (rarest.literal_count == 0)
			without_text[i / 64] |= UINT64_C(1) << i % 64;
		for (uint32_t k = 0; k < rarest.literal_count; k++)
			first[rarest.literals[k] + 2]++; /* counted two ahead: placing moves each one on by its count */
		all += rarest.literal_count;
	}
	for (uint32_t i = 2; i < patterns->literals.items.count + 2; i++)
		first[i] += first[i - 1];
	uint32_t *with = nd_arena_new_n(arena, uint32_t, all);
	for (uint32_t i = 0; i < patterns->count; i++) {
		nd_pattern_need rarest = rarest_need(&patterns->literals, &patterns->items[i]);
		for (uint32_t k = 0; k < rarest.literal_count; k++)
			with[first[rarest.literals[k] + 1]++] = i;
	}
	patterns->first_with = first;
	patterns->with_literal = with;
	patterns->without_text = without_text;
}

static void gather_marks(nd_arena *arena, nd_patterns *patterns)
{
	uint32_t(*marks)[ND_NEAR_MARKS] = nd_arena_take(arena, patterns->count * sizeof *marks);
	for (uint32_t i = 0; i < patterns->count; i++)
		for (uint32_t k = 0; k < ND_NEAR_MARKS; k++)
			marks[i][k] = k < patterns->items[i].mark_count ? patterns->items[i].marks[k] : UINT32_MAX;
	patterns->marks = (const uint32_t(*)[ND_NEAR_MARKS])marks;
}

static void release_codes(void *codes)
{
	const nd_patterns *patterns = codes;
	for (uint32_t i = 0; i < patterns->count; i++) {
		nd_pattern_code *code = atomic_load(&patterns->codes[i]);
		if (code != NULL)
			free_code(code);
	}
}

nd_status nd_patterns_read(nd_arena *arena, const nd_pattern_source *sources, uint32_t count, nd_patterns_how how,
                           nd_patterns **patterns, uint32_t *failed, nd_error *error)
{
	nd_patterns *read = nd_arena_new(arena, nd_patterns);
	read->items = nd_arena_new_n(arena, nd_pattern, count);
	read->codes = nd_arena_take(arena, count * sizeof *read->codes);
	read->count = count;
	for (uint32_t i = 0; i < count; i++)
		atomic_init(&read->codes[i], NULL);
	nd_arena_defer(arena, release_codes, read);
	nd_literals_init(&read->literals);
	for (uint32_t i = 0; i < count; i++) {
		*failed = i;
		read->items[i].code = &read->codes[i];
		nd_status status = read_pattern(arena, sources[i].expression, how, &read->literals, &read->items[i], error);
		if (status != ND_OK)
			return status;
	}
	index_by_literal(arena, read);
	gather_marks(arena, read);
	*failed = ND_NONE;
	*patterns = read;
	return ND_OK;
}

typedef struct compile_job {
	const nd_pattern_source *sources;
	uint32_t count;
	nd_patterns *patterns;
	uint32_t failed;
} compile_job;

static nd_status compile(nd_arena *arena, void *what, nd_error *error)
{
	compile_job *job = what;
	return nd_patterns_read(arena, job->sources, job->count, (nd_patterns_how){0}, &job->patterns, &job->failed, error);
}

nd_status nd_patterns_compile(const nd_pattern_source *sources, uint32_t count, nd_patterns **patterns, uint32_t *failed,
                              nd_error *error)
{
	nd_arena arena;
	compile_job job = {sources, count, NULL, ND_NONE};
	*patterns = NULL;
	nd_arena_init(&arena, NULL);
	nd_status status = nd_arena_run(&arena, compile, &job, "no memory for the patterns", error);
	if (failed != NULL)
		*failed = job.failed;
	if (status != ND_OK) {
		nd_arena_destroy(&arena);
		return status;
	}
	job.patterns->arena = arena;
	*patterns = job.patterns;
	return ND_OK;
}

void nd_patterns_free(nd_patterns *patterns)
{
	if (patterns == NULL)
		return;
	nd_arena arena = patterns->arena; /* the struct lives in it */
	nd_arena_destroy(&arena);
}
