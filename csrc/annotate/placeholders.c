#include "annotate/placeholders.h"

#include <limits.h>
#include <stdio.h>

#include "base/status.h"
#include "base/str.h"

enum { LONGEST_EXPRESSION = 1 << 16 };

/* What may part two members of a list. Spaces are written so that they also count under (?x). */
#define SEPARATOR "(?:,?\\x20(?:and|or|as\\x20well\\x20as|along\\x20with)\\x20|,\\x20|\\x20?&\\x20?)(?:the\\x20)?"

typedef struct expander {
	nd_arena *arena;
	nd_str source;
	uint32_t at;
	nd_expansion *out;
} expander;

#define CODE_BIT(code) (UINT32_C(1) << ((code) - ND_CODE_FIRST))
#define TYPE_BIT(type) CODE_BIT(nd_code_of(type))

/* ---- writing ---------------------------------------------------------------------------------------------------- */

static void begin_piece(expander *x, bool fixed)
{
	*nd_array_push(x->arena, &x->out->pieces) = (nd_expansion_piece){x->out->text.count, x->at, fixed};
}

static void put(expander *x, const char *bytes, uint32_t size)
{
	memcpy(nd_array_push_n(x->arena, &x->out->text, size), bytes, size);
}

/* Copies up to (not including) end, with ’ made '. */
static void copy_until(expander *x, uint32_t end)
{
	const nd_str curly = ND_STR("\xE2\x80\x99");
	while (x->at < end) {
		nd_str rest = nd_str_cut(x->source, (nd_span){x->at, end});
		bool is_curly = rest.data[0] == curly.data[0] && nd_str_starts(rest, curly);
		if (is_curly) {
			put(x, "'", 1);
			x->at += curly.size;
			begin_piece(x, false);
			continue;
		}
		const char *next = rest.size > 1 ? memchr(rest.data + 1, curly.data[0], rest.size - 1) : NULL;
		uint32_t plain = next == NULL ? rest.size : (uint32_t)(next - rest.data);
		put(x, rest.data, plain);
		x->at += plain;
	}
}

static void put_class(expander *x, uint32_t codes)
{
	put(x, "[", 1);
	for (uint32_t n = 0, end; n <= ND_CODE_LAST - ND_CODE_FIRST; n = end + 1) {
		char range[32];
		for (end = n; (codes >> end & 1) != 0;)
			end++;
		if (end == n)
			continue;
		int size = snprintf(range, sizeof range, end > n + 1 ? "\\x{%X}-\\x{%X}" : "\\x{%X}", ND_CODE_FIRST + n,
		                    ND_CODE_FIRST + end - 1);
		put(x, range, (uint32_t)size);
	}
	put(x, "]", 1);
}

static void put_placeholder(expander *x, nd_placeholder p)
{
	if (!p.is_list) {
		put_class(x, p.codes);
		return;
	}
	put(x, "(?:", 3);
	put_class(x, p.codes);
	put(x, "(?:" SEPARATOR, sizeof "(?:" SEPARATOR - 1);
	put_class(x, p.codes);
	put(x, ")*)", 3);
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

static char peek(const expander *x, uint32_t ahead)
{
	return x->at + ahead < x->source.size ? x->source.data[x->at + ahead] : '\0';
}

/* The byte behind the next occurrence of mark at or after from, or the end of the expression. */
static uint32_t behind(nd_str source, nd_str mark, uint32_t from)
{
	uint32_t found = from <= source.size ? nd_str_find(source, mark, from) : ND_NONE;
	return found == ND_NONE ? source.size : found + mark.size;
}

uint32_t nd_pattern_escape_end(nd_str source, uint32_t at)
{
	if (at + 1 >= source.size)
		return source.size;
	char what = source.data[at + 1];
	if (what == 'Q')
		return behind(source, ND_STR("\\E"), at + 2);
	bool may_have_braces = strchr("pPxNogku", what) != NULL;
	if (may_have_braces && at + 2 < source.size && source.data[at + 2] == '{')
		return behind(source, ND_STR("}"), at + 3);
	return at + 2;
}

uint32_t nd_pattern_class_end(nd_str source, uint32_t at)
{
	uint32_t size = source.size;
	const char *text = source.data;
	at++;
	at += at < size && text[at] == '^';
	at += at < size && text[at] == ']';
	while (at < size && text[at] != ']') {
		if (text[at] == '\\')
			at = nd_pattern_escape_end(source, at);
		else if (text[at] == '[' && at + 1 < size && text[at + 1] == ':')
			at = behind(source, ND_STR(":]"), at + 2);
		else
			at++;
	}
	return at < size ? at + 1 : size;
}

static uint32_t codes_of(nd_str word)
{
	uint32_t names = 0;
	for (nd_type type = ND_PERSON; type <= ND_MISC; type++)
		names |= TYPE_BIT(type);
	if (nd_str_equal(word, ND_STR("name")))
		return names;
	if (nd_str_equal(word, ND_STR("amount")))
		return TYPE_BIT(ND_MONEY) | TYPE_BIT(ND_PERCENT) | TYPE_BIT(ND_QUANTITY) | CODE_BIT(ND_CODE_AGE) |
		       CODE_BIT(ND_CODE_SCORE);
	if (nd_str_equal(word, ND_STR("age")))
		return CODE_BIT(ND_CODE_AGE);
	if (nd_str_equal(word, ND_STR("score")))
		return CODE_BIT(ND_CODE_SCORE);
	if (nd_str_equal(word, ND_STR("quote")))
		return CODE_BIT(ND_CODE_QUOTE);
	for (nd_type type = ND_PERSON; type < ND_TYPE_COUNT; type++) {
		const char *name = nd_type_name(type);
		if (nd_str_equal(word, nd_str_of(name, strlen(name))))
			return TYPE_BIT(type);
	}
	return 0;
}

bool nd_placeholder_begins(nd_str source, uint32_t at)
{
	char next = at + 1 < source.size ? source.data[at + 1] : '\0';
	return at < source.size && source.data[at] == '{' && (nd_ascii_is_alpha(next) || next == ' ');
}

nd_status nd_placeholder_read(nd_str source, uint32_t at, nd_placeholder *p, uint32_t *end, nd_error *error)
{
	uint32_t close = nd_str_find(source, ND_STR("}"), at);
	*p = (nd_placeholder){0};
	*end = close == ND_NONE ? source.size : close + 1;
	if (close == ND_NONE)
		return nd_fail(error, ND_BAD_PATTERN, "a placeholder is not closed by }", at);
	p->is_list = source.data[close - 1] == '+';
	uint32_t stop = close - (p->is_list ? 1 : 0);
	for (uint32_t from = at + 1; from <= stop;) {
		uint32_t to = from;
		while (to < stop && source.data[to] != '|')
			to++;
		uint32_t codes = codes_of(nd_str_cut(source, (nd_span){from, to}));
		if (codes == 0)
			return nd_fail(error, ND_BAD_PATTERN, "a placeholder names no type of mention", from);
		p->codes |= codes;
		from = to + 1;
	}
	return ND_OK;
}

static nd_status expand_placeholder(expander *x, nd_error *error)
{
	nd_placeholder p;
	uint32_t end;
	nd_status status = nd_placeholder_read(x->source, x->at, &p, &end, error);
	if (status != ND_OK)
		return status;
	begin_piece(x, true);
	put_placeholder(x, p);
	x->at = end;
	begin_piece(x, false);
	return ND_OK;
}

static bool is_quantifier(char c)
{
	return c == '?' || c == '*' || c == '+' || c == '{';
}

/* The end of the letters and spaces at x->at, but for the last one where it has a quantifier behind it. */
static uint32_t letters_end(const expander *x)
{
	uint32_t end = x->at;
	while (end < x->source.size && (nd_ascii_is_alpha(x->source.data[end]) || x->source.data[end] == ' '))
		end++;
	return end - (end > x->at && end < x->source.size && is_quantifier(x->source.data[end]));
}

/* The end of what begins at x->at: an escape, a class, a comment, a character. */
static uint32_t item_end(const expander *x)
{
	char c = peek(x, 0);
	if (c == '\\')
		return nd_pattern_escape_end(x->source, x->at);
	if (c == '[')
		return nd_pattern_class_end(x->source, x->at);
	if (c == '(' && peek(x, 1) == '?' && peek(x, 2) == '#')
		return behind(x->source, ND_STR(")"), x->at);
	bool is_group = c == '(' && peek(x, 1) == '?' && (peek(x, 2) == ':' || peek(x, 2) == '!' || peek(x, 2) == '=');
	bool is_three = is_group || ((unsigned char)c == 0xE2 && x->at + 3 <= x->source.size);
	return x->at + (is_three ? 3 : 1);
}

nd_status nd_expand_placeholders(nd_arena *arena, nd_str expression, nd_expansion *expansion, nd_error *error)
{
	*expansion = (nd_expansion){0};
	if (expression.size > LONGEST_EXPRESSION)
		return nd_fail(error, ND_BAD_PATTERN, "the expression is longer than 64 KiB", LONGEST_EXPRESSION);
	expander x = {arena, expression, 0, expansion};
	nd_status status = ND_OK;
	(void)nd_array_push_n(arena, &expansion->text, 2 * expression.size); /* about what it takes */
	expansion->text.count = 0;
	begin_piece(&x, false);
	while (x.at < expression.size && status == ND_OK) {
		uint32_t letters = letters_end(&x);
		put(&x, expression.data + x.at, letters - x.at);
		x.at = letters;
		if (x.at == expression.size)
			break;
		if (nd_placeholder_begins(expression, x.at))
			status = expand_placeholder(&x, error);
		else
			copy_until(&x, item_end(&x));
	}
	return status;
}

uint32_t nd_expansion_source(const nd_expansion *expansion, size_t expanded)
{
	uint32_t low = 0, high = expansion->pieces.count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (expansion->pieces.items[middle].expanded <= expanded)
			low = middle;
		else
			high = middle;
	}
	const nd_expansion_piece *piece = &expansion->pieces.items[low];
	return piece->fixed ? piece->source : piece->source + (uint32_t)(expanded - piece->expanded);
}
