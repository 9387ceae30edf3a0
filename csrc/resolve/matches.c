#include "resolve/matches.h"

#include <stdlib.h>

#include "annotate/placeholders.h"
#include "base/status.h"
#include "base/str.h"
#include "resolve/chances.h"

/* What one search in one sentence may cost; beyond it, the pattern finds nothing more there. */
enum { MATCH_LIMIT = 50000, DEPTH_LIMIT = 1000, HEAP_LIMIT_KIB = 4096, JIT_STACK_FIRST = 1 << 15, JIT_STACK_MOST = 1 << 19 };
enum { FEWEST_PAIRS = 16 };

/* Of a pattern, the first searches are interpreted, unless they take long: see nd_pattern_code. What ends within so few
 * steps is far from any limit that it could meet in machine code, so that both find the same. */
enum { SEARCHES_INTERPRETED = 16, INTERPRETED_LIMIT = 10000 };

typedef struct matcher {
	nd_arena *arena;
	const nd_reading *reading;
	const nd_pattern *pattern;
	nd_pattern_code *code;       /* of the pattern, once it is needed */
	uint32_t index;              /* of the pattern */
	pcre2_match_context *context, *interpreting;
	pcre2_match_data *data; /* with room for data_pairs of offsets */
	uint32_t data_pairs;
	nd_status status;
	nd_error *error;
} matcher;

/* ---- PCRE2's own memory ----------------------------------------------------------------------------------------- */

static void release_context(void *context)
{
	pcre2_match_context_free(context);
}

static void release_data(void *data)
{
	pcre2_match_data_free(data);
}

static void release_stack(void *stack)
{
	pcre2_jit_stack_free(stack);
}

static bool no_memory(matcher *m)
{
	m->status = nd_fail(m->error, ND_NO_MEMORY, "no memory to match a pattern", 0);
	return false;
}

static pcre2_match_context *new_context(matcher *m, uint32_t match_limit)
{
	pcre2_match_context *context = pcre2_match_context_create(NULL);
	if (context == NULL)
		return NULL;
	nd_arena_defer(m->arena, release_context, context);
	pcre2_set_match_limit(context, match_limit);
	pcre2_set_depth_limit(context, DEPTH_LIMIT);
	pcre2_set_heap_limit(context, HEAP_LIMIT_KIB);
	return context;
}

/* False with a status where there is no memory. */
static bool prepare(matcher *m)
{
	m->context = new_context(m, MATCH_LIMIT);
	m->interpreting = m->context != NULL ? new_context(m, INTERPRETED_LIMIT) : NULL;
	if (m->interpreting == NULL)
		return no_memory(m);
	pcre2_jit_stack *stack = pcre2_jit_stack_create(JIT_STACK_FIRST, JIT_STACK_MOST, NULL);
	if (stack != NULL) {
		nd_arena_defer(m->arena, release_stack, stack);
		pcre2_jit_stack_assign(m->context, NULL, stack);
	}
	return true;
}

/* Has the pattern's code, and room for its groups. False with a status where there is none. */
static bool has_code(matcher *m)
{
	if (m->code != NULL)
		return true;
	m->status = nd_pattern_code_of(m->pattern, &m->code, m->error);
	if (m->status != ND_OK)
		return false;
	if (m->code->group_count < m->data_pairs)
		return true;
	m->data_pairs = 2 * m->code->group_count + FEWEST_PAIRS;
	m->data = pcre2_match_data_create(m->data_pairs, NULL);
	if (m->data == NULL)
		return no_memory(m);
	nd_arena_defer(m->arena, release_data, m->data);
	return true;
}

/* ---- one pattern, one reading ----------------------------------------------------------------------------------- */

static nd_matched_group group_of(const matcher *m, size_t start, size_t end, uint32_t base)
{
	if (start == PCRE2_UNSET || end < start)
		return (nd_matched_group){0};
	uint32_t from = base + (uint32_t)start, to = base + (uint32_t)end;
	uint32_t first = nd_reading_mark(m->reading, from), last = nd_reading_mark(m->reading, to);
	nd_span span = {nd_reading_text(m->reading, from), nd_reading_text(m->reading, to)};
	for (uint32_t i = first; i < last; i++) { /* a statement may tell the text out of order */
		nd_span mark = m->reading->marks.items[i].span;
		span.start = mark.start < span.start ? mark.start : span.start;
		span.end = mark.end > span.end ? mark.end : span.end;
	}
	return (nd_matched_group){
	        .span = span,
	        .marks = m->reading->marks.items + first,
	        .mark_count = last - first,
	        .took_part = true,
	};
}

static void add_match(matcher *m, nd_span unit, nd_matched_array *found)
{
	const char *subject = m->reading->subject.items;
	uint32_t base = unit.start;
	const size_t *offsets = pcre2_get_ovector_pointer(m->data);
	uint32_t groups = m->code->group_count;
	nd_matched_group *items = nd_arena_new_n(m->arena, nd_matched_group, (size_t)groups + 1);
	for (uint32_t i = 1; i <= groups; i++)
		items[i] = group_of(m, offsets[2 * i], offsets[2 * i + 1], base);
	uint32_t start = base + (uint32_t)offsets[0], end = base + (uint32_t)offsets[1];
	*nd_array_push(m->arena, found) = (nd_matched){
	        .pattern = m->index,
	        .whole = group_of(m, offsets[0], offsets[1], base),
	        .code = m->code,
	        .groups = items,
	        .before = nd_str_of(subject + base, start - base),
	        .behind = nd_str_of(subject + end, unit.end - end),
	};
}

static bool is_limit(int result)
{
	return result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_DEPTHLIMIT || result == PCRE2_ERROR_HEAPLIMIT;
}

/* Whether the pattern matches behind byte at of a unit; then the match data says where. */
static bool search(matcher *m, PCRE2_SPTR subject, size_t size, size_t at)
{
	const uint32_t options = PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK;
	if (atomic_fetch_add_explicit(&m->code->searches, 1, memory_order_relaxed) < SEARCHES_INTERPRETED) {
		int result = pcre2_match(m->code->interpreted, subject, size, at, options, m->data, m->interpreting);
		if (!is_limit(result))
			return result > 0;
	}
	const pcre2_code *code = nd_pattern_machine_code(m->code);
	return code != NULL ? pcre2_match(code, subject, size, at, options, m->data, m->context) > 0 : no_memory(m);
}

static void match_unit(matcher *m, nd_span unit, nd_matched_array *found)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)m->reading->subject.items + unit.start;
	size_t size = unit.end - unit.start, at = 0;
	while (at < size && search(m, subject, size, at)) {
		const size_t *offsets = pcre2_get_ovector_pointer(m->data);
		bool moves_on = offsets[1] > at && offsets[0] < offsets[1]; /* \K in a lookahead can break both */
		if (!moves_on)
			return;
		add_match(m, unit, found);
		at = offsets[1];
	}
}

static void match_reading(matcher *m, const nd_searched *in, nd_matched_array *found)
{
	*found = (nd_matched_array){0};
	m->reading = &in->reading;
	for (uint32_t i = in->first[m->index]; i != ND_NONE && has_code(m); i = in->chances.items[i].next)
		match_unit(m, in->reading.units.items[in->chances.items[i].unit].span, found);
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static bool overlap(nd_span a, nd_span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Both are in text order, and neither overlaps itself. */
static void keep(nd_arena *arena, nd_matched_array *kept, const nd_matched_array *first, const nd_matched_array *second)
{
	for (uint32_t i = 0; i < first->count; i++)
		*nd_array_push(arena, kept) = first->items[i];
	for (uint32_t i = 0, k = 0; k < second->count; k++) {
		nd_span span = second->items[k].whole.span;
		while (i < first->count && first->items[i].whole.span.end <= span.start)
			i++;
		if (i == first->count || !overlap(first->items[i].whole.span, span))
			*nd_array_push(arena, kept) = second->items[k];
	}
}

static int by_position(const void *a, const void *b)
{
	const nd_matched *x = a, *y = b;
	if (x->whole.span.start != y->whole.span.start)
		return x->whole.span.start < y->whole.span.start ? -1 : 1;
	if (x->pattern != y->pattern)
		return x->pattern < y->pattern ? -1 : 1;
	return (x->whole.span.end > y->whole.span.end) - (x->whole.span.end < y->whole.span.end);
}

static void set_pattern(matcher *m, const nd_patterns *patterns, uint32_t index)
{
	m->index = index;
	m->pattern = &patterns->items[index];
	m->code = NULL;
}

nd_status nd_match_patterns(nd_arena *arena, const nd_analysis *analysis, const nd_patterns *patterns,
                            nd_matched_array *found, nd_error *error)
{
	nd_searched *readings = nd_arena_new_n(arena, nd_searched, 3);
	bool any_reads_quotes = false;
	matcher m = {.arena = arena, .error = error};
	*found = (nd_matched_array){0};
	if (!prepare(&m))
		return m.status;
	for (uint32_t i = 0; i < patterns->count; i++)
		any_reads_quotes |= patterns->items[i].reads_quotes;
	for (int kind = ND_READ_NAMES; kind <= (any_reads_quotes ? ND_READ_QUOTES : ND_READ_REFERENCES); kind++) {
		nd_read(arena, analysis, (nd_reading_kind)kind, &readings[kind].reading);
		nd_find_chances(arena, patterns, &readings[kind]);
	}
	for (uint32_t i = 0; i < patterns->count && m.status == ND_OK; i++) {
		nd_matched_array first, second = {0};
		set_pattern(&m, patterns, i);
		match_reading(&m, &readings[m.pattern->reads_quotes ? ND_READ_QUOTES : ND_READ_REFERENCES], &first);
		if (!m.pattern->reads_quotes)
			match_reading(&m, &readings[ND_READ_NAMES], &second);
		keep(arena, found, &first, &second);
	}
	nd_sort_matches(found);
	return m.status;
}

nd_status nd_match_reading(nd_arena *arena, const nd_reading *reading, const nd_patterns *patterns, nd_matched_array *found,
                           nd_error *error)
{
	matcher m = {.arena = arena, .error = error};
	nd_searched *in = nd_arena_new(arena, nd_searched); /* matches point into it */
	if (!prepare(&m))
		return m.status;
	in->reading = *reading;
	nd_find_chances(arena, patterns, in);
	for (uint32_t i = 0; i < patterns->count && m.status == ND_OK; i++) {
		nd_matched_array matched;
		set_pattern(&m, patterns, i);
		match_reading(&m, in, &matched);
		for (uint32_t k = 0; k < matched.count; k++)
			*nd_array_push(arena, found) = matched.items[k];
	}
	return m.status;
}

void nd_sort_matches(nd_matched_array *found)
{
	if (found->count > 0)
		qsort(found->items, found->count, sizeof(nd_matched), by_position);
}

uint32_t nd_matched_entity(const nd_matched_group *group)
{
	uint32_t entity = ND_NONE;
	for (uint32_t i = 0; i < group->mark_count; i++)
		for (uint32_t k = 0; k < group->marks[i].entity_count; k++) {
			if (entity != ND_NONE && group->marks[i].entities[k] != entity)
				return ND_NONE;
			entity = group->marks[i].entities[k];
		}
	return entity;
}
