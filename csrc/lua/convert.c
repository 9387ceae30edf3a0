#include <math.h>
#include <string.h>

#include "base/str.h"
#include "binding.h"

int nd_lua_fail(lua_State *L, const nd_error *error)
{
	lua_pushnil(L);
	lua_pushstring(L, error->message);
	lua_pushstring(L, nd_status_name(error->status));
	return 3;
}

void nd_lua_push(lua_State *L, nd_str text)
{
	if (text.data == NULL)
		lua_pushnil(L);
	else
		lua_pushlstring(L, text.data, text.size);
}

void nd_lua_set(lua_State *L, const char *key, nd_str text)
{
	if (text.data == NULL)
		return;
	lua_pushlstring(L, text.data, text.size);
	lua_setfield(L, -2, key);
}

void nd_lua_set_integer(lua_State *L, const char *key, lua_Integer value)
{
	lua_pushinteger(L, value);
	lua_setfield(L, -2, key);
}

void nd_lua_set_number(lua_State *L, const char *key, double value)
{
	if (isnan(value))
		return;
	lua_Integer whole;
	if (lua_numbertointeger(value, &whole) && (double)whole == value)
		lua_pushinteger(L, whole);
	else
		lua_pushnumber(L, value);
	lua_setfield(L, -2, key);
}

void nd_lua_set_span(lua_State *L, nd_span span)
{
	nd_lua_set_integer(L, "start", (lua_Integer)span.start + 1);
	nd_lua_set_integer(L, "stop", span.end);
}

double nd_lua_share(float value)
{
	return round((double)value * 1e6) / 1e6;
}

nd_str nd_lua_str(lua_State *L, int index)
{
	size_t size;
	const char *data = lua_tolstring(L, index, &size);
	return nd_str_of(data, size);
}

void nd_lua_check_keys(lua_State *L, int argument, const char *const *known)
{
	if (lua_isnoneornil(L, argument))
		return;
	luaL_checktype(L, argument, LUA_TTABLE);
	lua_pushnil(L);
	while (lua_next(L, argument) != 0) {
		bool is_known = false;
		for (const char *const *name = known; *name != NULL && !is_known; name++)
			is_known = lua_type(L, -2) == LUA_TSTRING && strcmp(lua_tostring(L, -2), *name) == 0;
		if (!is_known) {
			const char *key = luaL_tolstring(L, -2, NULL);
			luaL_argerror(L, argument, lua_pushfstring(L, "unknown field '%s'", key));
		}
		lua_pop(L, 1);
	}
}

bool nd_lua_is_array(lua_State *L, int index)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, index), seen = 0;
	index = lua_absindex(L, index);
	for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1), seen++) {
		lua_Integer key = lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
		if (key < 1 || key > count) {
			lua_pop(L, 2);
			return false;
		}
	}
	return seen == count;
}

void nd_lua_check_no_filter(lua_State *L)
{
	luaL_argcheck(L, lua_isnoneornil(L, 2), 2, "this method takes no filter");
}

nd_type nd_lua_type(nd_str name)
{
	for (int type = 1; type < ND_TYPE_COUNT; type++) {
		const char *known = nd_type_name((nd_type)type);
		if (nd_str_equal(name, nd_str_of(known, strlen(known))))
			return (nd_type)type;
	}
	return 0;
}

int nd_lua_is_type(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_pushboolean(L, lua_type(L, 1) == LUA_TSTRING && nd_lua_type(nd_lua_str(L, 1)) != 0);
	return 1;
}

const char *nd_lua_block_kind(nd_block_kind kind)
{
	switch (kind) {
	case ND_BLOCK_PARAGRAPH: return "paragraph";
	case ND_BLOCK_HEADING: return "heading";
	case ND_BLOCK_QUOTATION: return "quotation";
	case ND_BLOCK_LIST_ITEM: return "list_item";
	case ND_BLOCK_TABLE: return "table";
	case ND_BLOCK_CAPTION: return "caption";
	case ND_BLOCK_EMBED: return "embed";
	case ND_BLOCK_CODE: return "code";
	}
	return "paragraph";
}

const char *nd_lua_format(nd_format format)
{
	switch (format) {
	case ND_FORMAT_AUTO: break;
	case ND_FORMAT_HTML: return "html";
	case ND_FORMAT_TEXT: return "text";
	case ND_FORMAT_MARKDOWN: return "markdown";
	}
	return "auto";
}

const char *nd_lua_token_kind(uint8_t kind)
{
	switch ((nd_token_kind)kind) {
	case ND_TOKEN_WORD: return "word";
	case ND_TOKEN_NUMBER: return "number";
	case ND_TOKEN_PUNCTUATION: return "punctuation";
	case ND_TOKEN_SYMBOL: return "symbol";
	case ND_TOKEN_URL: return "url";
	case ND_TOKEN_HANDLE: return "handle";
	case ND_TOKEN_HASHTAG: return "hashtag";
	}
	return "word";
}

const char *nd_lua_quote_kind(nd_quote_kind kind)
{
	return kind == ND_QUOTE_INDIRECT ? "indirect" : kind == ND_QUOTE_MIXED ? "mixed" : "direct";
}

const char *nd_lua_date_type(nd_date_type type)
{
	switch (type) {
	case ND_DATE_DATE: return "DATE";
	case ND_DATE_TIME: return "TIME";
	case ND_DATE_DURATION: return "DURATION";
	case ND_DATE_SET: return "SET";
	}
	return "DATE";
}

const char *nd_lua_amount_kind(nd_amount_kind kind)
{
	switch (kind) {
	case ND_AMOUNT_MONEY: return "money";
	case ND_AMOUNT_PERCENT: return "percent";
	case ND_AMOUNT_QUANTITY: return "quantity";
	case ND_AMOUNT_COUNT: return "count";
	}
	return "quantity";
}
