#include "annotate/patterns.h"

#include <stdlib.h>

#include "annotate/placeholders.h"
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

static void release_code(void *code)
{
	pcre2_code_free(code);
}

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

static void name_groups(nd_arena *arena, nd_pattern *pattern)
{
	uint32_t names = 0, entry_size = 0;
	PCRE2_SPTR table = NULL;
	pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &pattern->group_count);
	pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMECOUNT, &names);
	pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMEENTRYSIZE, &entry_size);
	pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMETABLE, &table);
	nd_str *groups = nd_arena_new_n(arena, nd_str, (size_t)pattern->group_count + 1);
	for (uint32_t i = 0; i < names; i++) {
		const unsigned char *entry = table + (size_t)i * entry_size; /* number, big-endian; name, NUL */
		const char *name = (const char *)entry + 2;
		groups[entry[0] << 8 | entry[1]] = nd_str_of(name, strlen(name));
	}
	pattern->groups = groups;
}

static void number_choices(nd_arena *arena, const nd_required_text *required, nd_literals *literals, nd_pattern *pattern)
{
	nd_literal_choice *choices = nd_arena_new_n(arena, nd_literal_choice, required->choices.count);
	for (uint32_t i = 0; i < required->choices.count; i++) {
		nd_text_choice choice = required->choices.items[i];
		uint32_t *numbers = nd_arena_new_n(arena, uint32_t, choice.end - choice.first);
		for (uint32_t k = choice.first; k < choice.end; k++)
			numbers[k - choice.first] = nd_literals_add(arena, literals, required->pieces.items[k]);
		choices[i] = (nd_literal_choice){numbers, choice.end - choice.first};
	}
	pattern->choices = choices;
	pattern->choice_count = required->choices.count;
}

/* Into an armed arena; the compiled code is released with it. */
static nd_status compile_pattern(nd_arena *arena, nd_str expression, nd_literals *literals, nd_pattern *pattern,
                                 nd_error *error)
{
	nd_expansion expansion;
	nd_error local = {0};
	nd_status status = nd_expand_placeholders(arena, expression, &expansion, error);
	if (status != ND_OK)
		return status;
	*pattern = (nd_pattern){
	        .required = expansion.requirements.codes.items,
	        .required_count = expansion.requirements.codes.count,
	        .reads_quotes = expansion.reads_quotes,
	};
	pattern->code = compile_expanded(&expansion, error != NULL ? error : &local);
	if (pattern->code == NULL)
		return error != NULL ? error->status : local.status;
	nd_arena_defer(arena, release_code, pattern->code);
	(void)pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE); /* where there is no JIT, the interpreter matches */
	name_groups(arena, pattern);
	number_choices(arena, &expansion.required_text, literals, pattern);
	return ND_OK;
}

uint32_t nd_pattern_group(const nd_pattern *pattern, nd_str name)
{
	for (uint32_t i = 1; i <= pattern->group_count; i++)
		if (pattern->groups[i].data != NULL && nd_str_equal(pattern->groups[i], name))
			return i;
	return 0;
}

/* ---- several together ------------------------------------------------------------------------------------------- */

static uint32_t shortest_literal(const nd_literals *literals, nd_literal_choice choice)
{
	uint32_t shortest = UINT32_MAX;
	for (uint32_t i = 0; i < choice.count; i++)
		if (literals->items.items[choice.numbers[i]].text.size < shortest)
			shortest = literals->items.items[choice.numbers[i]].text.size;
	return shortest;
}

/* The choice of the longest pieces is likely to be met least. */
static const nd_literal_choice *rarest_choice(const nd_literals *literals, const nd_pattern *pattern)
{
	const nd_literal_choice *rarest = &pattern->choices[0];
	for (uint32_t i = 1; i < pattern->choice_count; i++)
		if (shortest_literal(literals, pattern->choices[i]) > shortest_literal(literals, *rarest))
			rarest = &pattern->choices[i];
	return rarest;
}

static void index_by_literal(nd_arena *arena, nd_patterns *patterns)
{
	uint32_t words = nd_pattern_words(patterns);
	uint64_t *of_literal = nd_arena_take_zeroed(arena, patterns->literals.items.count, words * sizeof *of_literal);
	uint64_t *without_text = nd_arena_new_n(arena, uint64_t, words);
	for (uint32_t i = 0; i < patterns->count; i++) {
		uint64_t bit = UINT64_C(1) << i % 64;
		if (patterns->items[i].choice_count == 0) {
			without_text[i / 64] |= bit;
			continue;
		}
		const nd_literal_choice *rarest = rarest_choice(&patterns->literals, &patterns->items[i]);
		for (uint32_t k = 0; k < rarest->count; k++)
			of_literal[(size_t)rarest->numbers[k] * words + i / 64] |= bit;
	}
	patterns->of_literal = of_literal;
	patterns->without_text = without_text;
}

static nd_status compile_all(nd_arena *arena, const nd_pattern_source *sources, uint32_t count, nd_patterns **patterns,
                             uint32_t *failed, nd_error *error)
{
	nd_patterns *compiled = nd_arena_new(arena, nd_patterns);
	compiled->items = nd_arena_new_n(arena, nd_pattern, count);
	compiled->count = count;
	nd_literals_init(&compiled->literals);
	for (uint32_t i = 0; i < count; i++) {
		*failed = i;
		nd_status status = compile_pattern(arena, sources[i].expression, &compiled->literals, &compiled->items[i], error);
		if (status != ND_OK)
			return status;
	}
	index_by_literal(arena, compiled);
	*failed = ND_NONE;
	*patterns = compiled;
	return ND_OK;
}

/* Where running out of memory lands. */
static nd_status try_compile(nd_arena *arena, const nd_pattern_source *sources, uint32_t count, nd_patterns **patterns,
                             uint32_t *failed, nd_error *error)
{
	jmp_buf out_of_memory;
	if (nd_arena_try(arena, out_of_memory) != 0)
		return nd_fail(error, ND_NO_MEMORY, "no memory for the patterns", 0);
	return compile_all(arena, sources, count, patterns, failed, error);
}

nd_status nd_patterns_compile(const nd_pattern_source *sources, uint32_t count, nd_patterns **patterns, uint32_t *failed,
                              nd_error *error)
{
	uint32_t unused;
	nd_arena arena;
	nd_patterns *compiled = NULL;
	*patterns = NULL;
	nd_arena_init(&arena, NULL);
	nd_status status = try_compile(&arena, sources, count, &compiled, failed != NULL ? failed : &unused, error);
	arena.on_exhaustion = NULL;
	if (status != ND_OK) {
		nd_arena_destroy(&arena);
		return status;
	}
	compiled->arena = arena;
	*patterns = compiled;
	return ND_OK;
}

void nd_patterns_free(nd_patterns *patterns)
{
	if (patterns == NULL)
		return;
	nd_arena arena = patterns->arena; /* the struct lives in it */
	nd_arena_destroy(&arena);
}
