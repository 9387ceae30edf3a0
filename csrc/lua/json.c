#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "object.h"
#include "binding.h"

/* ---- strings ----------------------------------------------------------------------------------------------------- */

static bool is_plain(unsigned char c)
{
	return c >= 0x20 && c != '"' && c != '\\';
}

static void add_escape(luaL_Buffer *buffer, unsigned char c)
{
	static const char letters[32] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};
	char *out = luaL_prepbuffsize(buffer, 6);
	char letter = c < 32 ? letters[c] : (char)c;
	if (letter != 0) {
		out[0] = '\\';
		out[1] = letter;
		luaL_addsize(buffer, 2);
		return;
	}
	static const char digits[] = "0123456789abcdef";
	memcpy(out, "\\u00", 4);
	out[4] = digits[c >> 4];
	out[5] = digits[c & 15];
	luaL_addsize(buffer, 6);
}

/* Bytes up to end are well-formed UTF-8. */
static void add_well_formed(luaL_Buffer *buffer, const char *at, const char *end)
{
	while (at < end) {
		const char *run = at;
		while (at < end && is_plain((unsigned char)*at))
			at++;
		luaL_addlstring(buffer, run, (size_t)(at - run));
		if (at < end)
			add_escape(buffer, (unsigned char)*at++);
	}
}

static void add_string(luaL_Buffer *buffer, nd_str text)
{
	const char *at = text.data, *end = at + text.size;
	luaL_addchar(buffer, '"');
	while (at < end) {
		const char *well_formed = at + nd_utf8_valid_prefix(at, (size_t)(end - at));
		add_well_formed(buffer, at, well_formed);
		at = well_formed;
		if (at < end) {
			nd_utf8_next(&at, end);
			luaL_addlstring(buffer, "\xEF\xBF\xBD", 3);
		}
	}
	luaL_addchar(buffer, '"');
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

static void add_integer(luaL_Buffer *buffer, int64_t value)
{
	char digits[20];
	size_t count = 0;
	uint64_t left = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	do {
		digits[count++] = (char)('0' + left % 10);
		left /= 10;
	} while (left != 0);
	char *out = luaL_prepbuffsize(buffer, 21);
	size_t size = 0;
	if (value < 0)
		out[size++] = '-';
	while (count > 0)
		out[size++] = digits[--count];
	luaL_addsize(buffer, size);
}

/* The shortest of 6 to 17 significant digits that reads back as the same number. The C library writes and reads in the
 * host's locale, whose decimal point is then made JSON's. */
static void add_number(luaL_Buffer *buffer, double value)
{
	char out[40];
	int size = 0;
	for (int digits = 6; digits <= 17; digits++) {
		size = snprintf(out, sizeof out, "%.*g", digits, value);
		if (strtod(out, NULL) == value)
			break;
	}
	for (int i = 0; i < size; i++)
		if (strchr("0123456789+-e", out[i]) == NULL)
			out[i] = '.';
	luaL_addlstring(buffer, out, (size_t)size);
}

/* ---- the sink ---------------------------------------------------------------------------------------------------- */

static luaL_Buffer *begin_value(nd_sink *sink)
{
	nd_json *json = (nd_json *)sink;
	if (json->has_item)
		luaL_addchar(&json->buffer, ',');
	json->has_item = true;
	return &json->buffer;
}

static void open(nd_sink *sink, bool is_array)
{
	luaL_Buffer *buffer = begin_value(sink);
	luaL_addchar(buffer, is_array ? '[' : '{');
	((nd_json *)sink)->has_item = false;
}

static void close(nd_sink *sink, bool is_array)
{
	nd_json *json = (nd_json *)sink;
	luaL_addchar(&json->buffer, is_array ? ']' : '}');
	json->has_item = true;
}

static void key(nd_sink *sink, const char *name)
{
	size_t size = strlen(name);
	luaL_Buffer *buffer = begin_value(sink);
	char *out = luaL_prepbuffsize(buffer, size + 3);
	out[0] = '"';
	memcpy(out + 1, name, size);
	out[size + 1] = '"';
	out[size + 2] = ':';
	luaL_addsize(buffer, size + 3);
	((nd_json *)sink)->has_item = false;
}

static void null(nd_sink *sink)
{
	luaL_Buffer *buffer = begin_value(sink);
	luaL_addlstring(buffer, "null", 4);
}

static void string(nd_sink *sink, nd_str text)
{
	if (text.data == NULL)
		null(sink);
	else
		add_string(begin_value(sink), text);
}

static void raw(nd_sink *sink, nd_str json)
{
	luaL_Buffer *buffer = begin_value(sink);
	luaL_addlstring(buffer, json.data, json.size);
}

static void integer(nd_sink *sink, int64_t value)
{
	add_integer(begin_value(sink), value);
}

static void number(nd_sink *sink, double value)
{
	if (!isfinite(value))
		null(sink);
	else if (value == floor(value) && fabs(value) < 9007199254740992.0)
		add_integer(begin_value(sink), (int64_t)value);
	else
		add_number(begin_value(sink), value);
}

static void boolean(nd_sink *sink, bool value)
{
	luaL_Buffer *buffer = begin_value(sink);
	luaL_addstring(buffer, value ? "true" : "false");
}

void nd_json_begin(lua_State *L, nd_json *json)
{
	json->sink = (nd_sink){open, close, key, string, raw, integer, number, boolean, null};
	json->has_item = false;
	luaL_buffinit(L, &json->buffer);
}

void nd_json_end(nd_json *json)
{
	luaL_pushresult(&json->buffer);
}

int nd_lua_json_string(lua_State *L)
{
	luaL_Buffer buffer;
	luaL_checkstring(L, 1);
	nd_str text = nd_lua_str(L, 1);
	luaL_buffinit(L, &buffer);
	add_string(&buffer, text);
	luaL_pushresult(&buffer);
	return 1;
}
