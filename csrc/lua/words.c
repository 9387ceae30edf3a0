/* Words of a text as a corpus looks for them: in lower case and without diacritics, with where they stand. */
#include <stdio.h>

#include "base/hash.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "binding.h"

static bool is_word(uint32_t code)
{
	return (nd_unicode_class(code) & (ND_UC_LETTER | ND_UC_DIGIT | ND_UC_NUMBER | ND_UC_MARK)) != 0;
}

/* Adds a folded character; a mark that stands alone after folding is dropped. */
static void add_folded(luaL_Buffer *buffer, uint32_t code)
{
	uint32_t folded = nd_unicode_lower(nd_unicode_base(code));
	if ((nd_unicode_class(folded) & ND_UC_MARK) != 0)
		return;
	char *out = luaL_prepbuffsize(buffer, 4);
	luaL_addsize(buffer, nd_utf8_put(out, folded));
}

/* fold(text) → text in lower case and without diacritics; ill-formed bytes are U+FFFD */
int nd_lua_fold(lua_State *L)
{
	luaL_Buffer buffer;
	luaL_checkstring(L, 1);
	nd_str text = nd_lua_str(L, 1);
	const char *at = text.data, *end = at + text.size;
	luaL_buffinit(L, &buffer);
	while (at < end)
		add_folded(&buffer, nd_utf8_next(&at, end));
	luaL_pushresult(&buffer);
	return 1;
}

/* The next word at or after *at: pushes it folded, and gives its span; false at the end. */
static bool push_word(lua_State *L, nd_str text, const char **at, nd_span *span)
{
	luaL_Buffer buffer;
	const char *end = text.data + text.size, *before = *at;
	uint32_t code = 0;
	while (*at < end && (before = *at, code = nd_utf8_next(at, end), !is_word(code)))
		;
	if (*at == end && !is_word(code))
		return false;
	span->start = (uint32_t)(before - text.data);
	luaL_buffinit(L, &buffer);
	do {
		add_folded(&buffer, code);
		before = *at;
	} while (*at < end && (code = nd_utf8_next(at, end), is_word(code)));
	span->end = (uint32_t)(before - text.data);
	*at = before;
	luaL_pushresult(&buffer);
	return true;
}

/* words(text) → array of folded words, arrays of their starts and stops */
int nd_lua_words(lua_State *L)
{
	nd_span span;
	luaL_checkstring(L, 1);
	nd_str text = nd_lua_str(L, 1);
	const char *at = text.data;
	lua_settop(L, 1);
	lua_newtable(L);
	lua_newtable(L);
	lua_newtable(L);
	for (lua_Integer i = 1; push_word(L, text, &at, &span); i++) {
		lua_rawseti(L, 2, i);
		lua_pushinteger(L, (lua_Integer)span.start + 1);
		lua_rawseti(L, 3, i);
		lua_pushinteger(L, span.end);
		lua_rawseti(L, 4, i);
	}
	return 3;
}

/* hash(text) → 16 hexadecimal digits that are the same on every machine; no defence against an attacker */
int nd_lua_hash(lua_State *L)
{
	char digits[17];
	luaL_checkstring(L, 1);
	nd_str text = nd_lua_str(L, 1);
	snprintf(digits, sizeof digits, "%016llx", (unsigned long long)nd_hash_bytes(text.data, text.size));
	lua_pushlstring(L, digits, 16);
	return 1;
}
