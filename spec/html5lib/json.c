#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "html5lib.h"

typedef struct reader {
	nd_arena *arena;
	const char *at, *end;
} reader;

static _Noreturn void fail(void)
{
	fprintf(stderr, "html5lib: a file is no JSON\n");
	exit(2);
}

static char peek(reader *r)
{
	while (r->at < r->end && nd_ascii_is_space(*r->at))
		r->at++;
	if (r->at == r->end)
		fail();
	return *r->at;
}

static void expect(reader *r, char c)
{
	if (peek(r) != c)
		fail();
	r->at++;
}

/* ---- strings ---------------------------------------------------------------------------------------------------- */

/* Four hexadecimal digits behind "\u" at that place, or UINT32_MAX. */
static uint32_t escaped_unit(const char *at, const char *end)
{
	if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
		return UINT32_MAX;
	char digits[5] = {at[2], at[3], at[4], at[5], '\0'};
	char *stop;
	unsigned long unit = strtoul(digits, &stop, 16);
	return *stop == '\0' ? (uint32_t)unit : UINT32_MAX;
}

/* Reads "\uHHHH", or two of them that are a pair. Returns how many bytes that took. */
static uint32_t read_escaped(const char *at, const char *end, uint32_t *code)
{
	uint32_t unit = escaped_unit(at, end);
	*code = unit;
	if (unit < 0xD800 || unit > 0xDFFF)
		return 6;
	uint32_t low = unit < 0xDC00 ? escaped_unit(at + 6, end) : UINT32_MAX;
	if (low < 0xDC00 || low > 0xDFFF) {
		*code = ND_REPLACEMENT;
		return 6;
	}
	*code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
	return 12;
}

nd_str json_unescape(nd_arena *arena, nd_str text)
{
	text_buffer out = {0};
	const char *end = text.data + text.size;
	for (const char *at = text.data; at < end;) {
		uint32_t code;
		if (escaped_unit(at, end) == UINT32_MAX) {
			*nd_array_push(arena, &out) = *at++;
			continue;
		}
		at += read_escaped(at, end, &code);
		append_code(arena, &out, code);
	}
	return text_of(&out);
}

static nd_str read_string(reader *r)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	text_buffer out = {0};
	expect(r, '"');
	while (r->at < r->end && *r->at != '"') {
		uint32_t code;
		if (*r->at != '\\') {
			*nd_array_push(r->arena, &out) = *r->at++;
		} else if (escaped_unit(r->at, r->end) != UINT32_MAX) {
			r->at += read_escaped(r->at, r->end, &code);
			append_code(r->arena, &out, code);
		} else {
			const char *name = r->at[1] != '\0' ? strchr(names, r->at[1]) : NULL;
			if (name == NULL)
				fail();
			*nd_array_push(r->arena, &out) = values[name - names];
			r->at += 2;
		}
	}
	expect(r, '"');
	return text_of(&out);
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

static json *read_value(reader *r);

static json *read_items(reader *r, json_kind kind, char end)
{
	json *all = nd_arena_new(r->arena, json), **last = &all->first;
	all->kind = kind;
	r->at++;
	while (peek(r) != end) {
		nd_str key = {NULL, 0};
		if (kind == JSON_OBJECT) {
			peek(r);
			key = read_string(r);
			expect(r, ':');
		}
		*last = read_value(r);
		(*last)->key = key;
		last = &(*last)->next;
		if (peek(r) == ',')
			r->at++;
	}
	r->at++;
	return all;
}

static json *read_value(reader *r)
{
	char c = peek(r);
	if (c == '[')
		return read_items(r, JSON_ARRAY, ']');
	if (c == '{')
		return read_items(r, JSON_OBJECT, '}');
	json *value = nd_arena_new(r->arena, json);
	value->kind = c == '"' ? JSON_STRING : c == 't' ? JSON_TRUE : c == 'f' ? JSON_FALSE : c == 'n' ? JSON_NULL : JSON_NUMBER;
	if (c == '"') {
		value->string = read_string(r);
		return value;
	}
	const char *start = r->at;
	while (r->at < r->end && (nd_ascii_is_alpha(*r->at) || nd_ascii_is_digit(*r->at) || *r->at == '-' || *r->at == '.'))
		r->at++;
	if (r->at == start)
		fail();
	return value;
}

json *json_read(nd_arena *arena, nd_str text)
{
	reader r = {arena, text.data, text.data + text.size};
	return read_value(&r);
}

const json *json_member(const json *object, const char *name)
{
	for (const json *member = object->first; member != NULL; member = member->next)
		if (nd_str_equal(member->key, nd_str_of(name, strlen(name))))
			return member;
	return NULL;
}
