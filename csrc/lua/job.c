/* One line of a job list: a JSON object (RFC 8259) of which six members count and all others are only checked. */
#include <string.h>

#include "base/bytes16.h"
#include "base/str.h"
#include "base/utf8.h"
#include "binding.h"
#include "object.h"

enum {
	DEEPEST = 512,   /* nesting of ignored members */
	LONGEST_NAME = 9 /* of the members that count: "published" */
};

typedef struct cursor {
	const char *at, *end;
	const char *error;
} cursor;

static bool fail(cursor *cursor, const char *error)
{
	if (cursor->error == NULL)
		cursor->error = error;
	return false;
}

static bool is_space(char c)
{
	return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
}

static inline void skip_space(cursor *cursor)
{
	while (cursor->at < cursor->end && is_space(*cursor->at))
		cursor->at++;
}

static inline bool take(cursor *cursor, char c)
{
	skip_space(cursor);
	if (cursor->at == cursor->end || *cursor->at != c)
		return false;
	cursor->at++;
	return true;
}

static inline bool expect(cursor *cursor, char c, const char *error)
{
	return take(cursor, c) || fail(cursor, error);
}

/* ---- strings ----------------------------------------------------------------------------------------------------- */

typedef struct string {
	const char *start, *end; /* within the quotation marks */
	bool has_escapes;
} string;

/* Four hexadecimal digits, or -1. */
static int32_t read_hex(const char *at, const char *end)
{
	int32_t value = 0;
	if (end - at < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		char c = nd_ascii_lower(at[i]);
		bool is_letter = c >= 'a' && c <= 'f';
		if (!is_letter && !nd_ascii_is_digit(c))
			return -1;
		value = value * 16 + (is_letter ? c - 'a' + 10 : c - '0');
	}
	return value;
}

/* Afterwards every escape in it is known to be whole. */
static bool scan_string(cursor *cursor, string *out)
{
	if (!expect(cursor, '"', "a string is missing"))
		return false;
	*out = (string){.start = cursor->at};
	for (;; cursor->at++) {
		cursor->at = nd_json_plain_end(cursor->at, cursor->end);
		if (cursor->at == cursor->end || *cursor->at == '"')
			break;
		if ((unsigned char)*cursor->at < 0x20)
			return fail(cursor, "a control character stands in a string");
		out->has_escapes = true;
		if (++cursor->at == cursor->end)
			break;
		if (*cursor->at == '\0' || strchr("\"\\/bfnrtu", *cursor->at) == NULL)
			return fail(cursor, "an escape is unknown");
		if (*cursor->at == 'u' && read_hex(cursor->at + 1, cursor->end) < 0)
			return fail(cursor, "an escape is damaged");
	}
	out->end = cursor->at;
	return cursor->at < cursor->end ? (cursor->at++, true) : fail(cursor, "a string does not end");
}

static bool is_surrogate(int32_t code, int32_t first)
{
	return code >= first && code < first + 0x400;
}

/* Reads what follows "\u"; a surrogate without its partner is U+FFFD, as in text that was cut. */
static uint32_t read_code(const char **at, const char *end)
{
	int32_t code = read_hex(*at, end);
	*at += 4;
	bool has_partner = is_surrogate(code, 0xD800) && end - *at >= 6 && (*at)[0] == '\\' && (*at)[1] == 'u' &&
	                   is_surrogate(read_hex(*at + 2, end), 0xDC00);
	if (has_partner) {
		uint32_t low = (uint32_t)read_hex(*at + 2, end) - 0xDC00;
		*at += 6;
		return 0x10000 + (((uint32_t)code - 0xD800) << 10) + low;
	}
	return is_surrogate(code, 0xD800) || is_surrogate(code, 0xDC00) ? ND_REPLACEMENT : (uint32_t)code;
}

static char simple_escape(char c)
{
	switch (c) {
	case 'b': return '\b';
	case 'f': return '\f';
	case 'n': return '\n';
	case 'r': return '\r';
	case 't': return '\t';
	default: return c;
	}
}

/* Writes the decoded string to out, which is never longer than what it is read from. */
static size_t decode(const string *from, char *out)
{
	char *put = out;
	for (const char *at = from->start; at < from->end;) {
		const char *escape = memchr(at, '\\', (size_t)(from->end - at));
		size_t plain = (size_t)((escape != NULL ? escape : from->end) - at);
		memcpy(put, at, plain);
		put += plain;
		at += plain;
		if (escape == NULL)
			break;
		at += 2;
		if (at[-1] == 'u')
			put += nd_utf8_put(put, read_code(&at, from->end));
		else
			*put++ = simple_escape(at[-1]);
	}
	return (size_t)(put - out);
}

/* Pushes the string; on failure nothing. */
static bool push_string(lua_State *L, cursor *cursor)
{
	string raw;
	if (!scan_string(cursor, &raw))
		return false;
	size_t size = (size_t)(raw.end - raw.start);
	if (!raw.has_escapes) {
		lua_pushlstring(L, raw.start, size);
		return true;
	}
	luaL_Buffer buffer;
	char *out = luaL_buffinitsize(L, &buffer, size);
	luaL_pushresultsize(&buffer, decode(&raw, out));
	return true;
}

/* ---- other values ------------------------------------------------------------------------------------------------ */

static inline bool skip_digits(cursor *cursor)
{
	const char *start = cursor->at;
	while (cursor->at < cursor->end && nd_ascii_is_digit(*cursor->at))
		cursor->at++;
	return cursor->at > start || fail(cursor, "a number is damaged");
}

static bool skip_sign(cursor *cursor, const char *signs)
{
	if (cursor->at < cursor->end && *cursor->at != '\0' && strchr(signs, *cursor->at) != NULL)
		cursor->at++;
	return true;
}

__attribute__((always_inline)) static inline bool skip_number(cursor *cursor)
{
	cursor->at += *cursor->at == '-';
	bool is_zero = cursor->at < cursor->end && *cursor->at == '0';
	if (is_zero)
		cursor->at++;
	else if (!skip_digits(cursor))
		return false;
	if (cursor->at < cursor->end && *cursor->at == '.') {
		cursor->at++;
		if (!skip_digits(cursor))
			return false;
	}
	if (cursor->at < cursor->end && (*cursor->at == 'e' || *cursor->at == 'E')) {
		cursor->at++;
		return skip_sign(cursor, "+-") && skip_digits(cursor);
	}
	return true;
}

static bool take_word(cursor *cursor, const char *word)
{
	size_t size = strlen(word);
	if ((size_t)(cursor->end - cursor->at) < size || memcmp(cursor->at, word, size) != 0)
		return false;
	cursor->at += size;
	return true;
}

/* The next character that is no white space, or NUL at the end. */
static inline char next(cursor *cursor)
{
	skip_space(cursor);
	return cursor->at < cursor->end ? *cursor->at : '\0';
}

/* Takes a copy, as a cursor whose address goes out of the loop over values is kept in memory. */
static inline bool skip_long_string(cursor *cursor)
{
	struct cursor here = *cursor;
	string ignored;
	bool is_whole = scan_string(&here, &ignored);
	*cursor = here;
	return is_whole;
}

/* A string that is not needed. Most are keys, which sixteen bytes hold with the mark that ends them. */
static inline bool skip_string(cursor *cursor)
{
#if ND_HAS_BYTES16
	enum { BLOCK = 16 };
	if (next(cursor) == '"' && cursor->end - cursor->at > BLOCK) {
		const char *at = cursor->at + 1;
		nd_bytes16 bytes = nd_bytes16_load(at);
		nd_bytes16 stops = (nd_bytes16)(bytes == nd_bytes16_all('"')) | (nd_bytes16)(bytes == nd_bytes16_all('\\')) |
		                   (nd_bytes16)(bytes < nd_bytes16_all(' '));
		uint32_t length = nd_bytes16_first(stops);
		if (length < BLOCK && at[length] == '"') {
			cursor->at = at + length + 1;
			return true;
		}
	}
#endif
	return skip_long_string(cursor);
}

static inline bool skip_scalar(cursor *cursor)
{
	char first = next(cursor);
	if (cursor->at == cursor->end)
		return fail(cursor, "a value is missing");
	if (first == '"')
		return skip_string(cursor);
	if (first == '-' || nd_ascii_is_digit(first))
		return skip_number(cursor);
	return take_word(cursor, "true") || take_word(cursor, "false") || take_word(cursor, "null") ||
	       fail(cursor, "a value is neither string, number, object, array, true, false nor null");
}

static inline bool skip_key(cursor *cursor)
{
	return skip_string(cursor) && expect(cursor, ':', "a colon is missing");
}

/* Any value, without recursion: closers holds what each open object or array ends with. */
__attribute__((always_inline)) static inline bool skip_value_at(cursor *cursor)
{
	char closers[DEEPEST];
	int depth = 0;
	do {
		char first = next(cursor);
		if (first == '{' || first == '[') {
			if (depth == DEEPEST)
				return fail(cursor, "values are nested too deep");
			cursor->at++;
			closers[depth++] = first == '{' ? '}' : ']';
			if (next(cursor) != closers[depth - 1]) {
				if (first == '{' && !skip_key(cursor))
					return false;
				continue;
			}
		} else if (!skip_scalar(cursor)) {
			return false;
		}
		while (depth > 0 && next(cursor) == closers[depth - 1]) {
			cursor->at++;
			depth--;
		}
		if (depth > 0) {
			if (!expect(cursor, ',', "a comma is missing"))
				return false;
			if (closers[depth - 1] == '}' && !skip_key(cursor))
				return false;
		}
	} while (depth > 0);
	return true;
}

static bool skip_value(cursor *cursor)
{
	struct cursor here = *cursor;
	bool is_whole = skip_value_at(&here);
	*cursor = here;
	return is_whole;
}

/* ---- members ----------------------------------------------------------------------------------------------------- */

/* "id" is a string or a number: as text at id, and at id_json as it goes into the output. */
static bool read_id(lua_State *L, cursor *cursor, int job)
{
	skip_space(cursor);
	const char *start = cursor->at;
	if (take_word(cursor, "null"))
		return true;
	if (start < cursor->end && *start == '"') {
		if (!push_string(L, cursor))
			return false;
		lua_pushcfunction(L, nd_lua_json_string);
		lua_pushvalue(L, -2);
		lua_call(L, 1, 1);
	} else if (start < cursor->end && (*start == '-' || nd_ascii_is_digit(*start)) && skip_number(cursor)) {
		lua_pushlstring(L, start, (size_t)(cursor->at - start));
		lua_pushvalue(L, -1);
	} else {
		return fail(cursor, "\"id\" is neither a string nor a number");
	}
	lua_setfield(L, job, "id_json");
	lua_setfield(L, job, "id");
	return true;
}

static bool read_text(lua_State *L, cursor *cursor, int job, const char *name)
{
	skip_space(cursor);
	if (take_word(cursor, "null"))
		return true;
	if (cursor->at == cursor->end || *cursor->at != '"') {
		lua_pushfstring(L, "\"%s\" is not a string", name);
		lua_setfield(L, job, "error");
		return skip_value(cursor);
	}
	if (!push_string(L, cursor))
		return false;
	lua_setfield(L, job, name);
	return true;
}

static bool read_member(lua_State *L, cursor *cursor, int job)
{
	static const char *const texts[] = {"file", "html", "text", "url", "published"};
	string key;
	char decoded[6 * LONGEST_NAME];
	if (!scan_string(cursor, &key) || !expect(cursor, ':', "a colon is missing"))
		return false;
	nd_str name = nd_str_of(key.start, (size_t)(key.end - key.start));
	if (key.has_escapes && name.size <= sizeof decoded)
		name = nd_str_of(decoded, decode(&key, decoded));
	if (nd_str_equal(name, ND_STR("id")))
		return read_id(L, cursor, job);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (nd_str_equal(name, nd_str_of(texts[i], strlen(texts[i]))))
			return read_text(L, cursor, job, texts[i]);
	return skip_value(cursor);
}

static bool read_object(lua_State *L, cursor *cursor, int job)
{
	if (!expect(cursor, '{', "a job is a JSON object"))
		return false;
	if (!take(cursor, '}')) {
		do
			if (!read_member(L, cursor, job))
				return false;
		while (take(cursor, ','));
		if (!expect(cursor, '}', "a comma or a closing brace is missing"))
			return false;
	}
	skip_space(cursor);
	return cursor->at == cursor->end || fail(cursor, "something follows the object");
}

/* The message "… at byte n", from 1; the id where the line got that far. */
static int push_failure(lua_State *L, const char *message, int job)
{
	lua_pushnil(L);
	lua_pushstring(L, message);
	lua_getfield(L, job, "id_json");
	return 3;
}

int nd_lua_job(lua_State *L)
{
	size_t size;
	const char *line = luaL_checklstring(L, 1, &size);
	cursor cursor = {.at = line, .end = line + size};
	lua_settop(L, 1);
	lua_createtable(L, 0, 6);
	if (!read_object(L, &cursor, 2))
		return push_failure(L, lua_pushfstring(L, "%s at byte %I", cursor.error, (lua_Integer)(cursor.at - line) + 1), 2);
	if (lua_getfield(L, 2, "error") == LUA_TSTRING)
		return push_failure(L, lua_tostring(L, -1), 2);
	lua_settop(L, 2);
	return 1;
}
