#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "object.h"
#include "binding.h"

/* ---- strings ----------------------------------------------------------------------------------------------------- */

const char *nd_json_plain_end(const char *at, const char *end)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	/* Eight bytes at a time: the high bit of each byte that is not plain, and of some behind the first such one. */
	const uint64_t ones = UINT64_C(0x0101010101010101), highs = UINT64_C(0x8080808080808080);
	for (uint64_t bytes; end - at >= 8; at += 8) {
		memcpy(&bytes, at, sizeof bytes);
		uint64_t quotes = bytes ^ ones * '"', escapes = bytes ^ ones * '\\';
		uint64_t hits = (((quotes - ones) & ~quotes) | ((escapes - ones) & ~escapes) | ((bytes - ones * 0x20) & ~bytes)) & highs;
		if (hits != 0)
			return at + __builtin_ctzll(hits) / 8;
	}
#endif
	while (at < end && (unsigned char)*at >= 0x20 && *at != '"' && *at != '\\')
		at++;
	return at;
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
		at = nd_json_plain_end(at, end);
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

enum { MOST_DIGITS = 20 };

static uint32_t count_digits(uint64_t value)
{
	uint32_t count = 1;
	for (; value >= 10000; value /= 10000)
		count += 4;
	return count + (value >= 10) + (value >= 100) + (value >= 1000);
}

/* Writes the decimal digits of value to out and gives the byte behind them. */
static char *put_digits(char *out, uint64_t value)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
	                            "49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
	                            "9899";
	char *end = out + count_digits(value), *at = end;
	for (; value >= 100; value /= 100)
		memcpy(at -= 2, pairs + 2 * (value % 100), 2);
	if (value >= 10)
		memcpy(at - 2, pairs + 2 * value, 2);
	else
		at[-1] = (char)('0' + value);
	return end;
}

static void add_integer(luaL_Buffer *buffer, int64_t value)
{
	char *start = luaL_prepbuffsize(buffer, MOST_DIGITS + 1), *out = start;
	if (value < 0)
		*out++ = '-';
	out = put_digits(out, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
	luaL_addsize(buffer, (size_t)(out - start));
}

/* A number of up to six decimals, as nearly all are: the division is rounded as reading the decimals would be, and no two
 * decimals of so few digits are read as the same number, so these are the shortest. False for any other. */
static bool add_decimals(luaL_Buffer *buffer, double value)
{
	enum { DECIMALS = 6, SCALE = 1000000 };
	double size = fabs(value), scaled = round(size * SCALE);
	if (size < 1e-4 || size >= 1e6 || scaled / SCALE != size)
		return false;
	uint64_t whole = (uint64_t)scaled / SCALE, fraction = (uint64_t)scaled % SCALE;
	char *start = luaL_prepbuffsize(buffer, MOST_DIGITS + 2 + DECIMALS), *out = start;
	if (value < 0)
		*out++ = '-';
	out = put_digits(out, whole);
	/* the leading 1 of the scale keeps the fraction's zeros, and becomes the point */
	char *point = out;
	out = put_digits(out, SCALE + fraction);
	*point = '.';
	while (out[-1] == '0')
		out--;
	luaL_addsize(buffer, (size_t)(out - start));
	return true;
}

/* The shortest of 6 to 17 significant digits that reads back as the same number. The C library writes and reads in the
 * host's locale, whose decimal point is then made JSON's. */
static void add_number(luaL_Buffer *buffer, double value)
{
	char out[40];
	int size = 0;
	if (add_decimals(buffer, value))
		return;
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

/* Tokens make most of the output: both members are written at once. */
static void span(nd_sink *sink, nd_span span)
{
	luaL_Buffer *buffer = begin_value(sink);
	char *start = luaL_prepbuffsize(buffer, sizeof "\"start\":,\"end\":" + 2 * MOST_DIGITS), *out = start;
	memcpy(out, "\"start\":", 8);
	out = put_digits(out + 8, span.start);
	memcpy(out, ",\"end\":", 7);
	out = put_digits(out + 7, span.end);
	luaL_addsize(buffer, (size_t)(out - start));
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
	json->sink = (nd_sink){open, close, key, string, raw, integer, span, number, boolean, null};
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
