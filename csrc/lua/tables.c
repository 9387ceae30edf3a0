#include <math.h>

#include "binding.h"
#include "object.h"

/* Takes the value on top of the stack into the table below it. In an object, its key lies between them. */
static void store(nd_tables *tables)
{
	if (tables->depth == 0)
		return;
	lua_Integer *length = &tables->lengths[tables->depth - 1];
	if (*length < 0)
		lua_rawset(tables->L, -3);
	else
		lua_rawseti(tables->L, -2, ++*length);
}

static void open(nd_sink *sink, bool is_array)
{
	nd_tables *tables = (nd_tables *)sink;
	lua_newtable(tables->L);
	tables->lengths[tables->depth++] = is_array ? 0 : -1;
}

static void close(nd_sink *sink, bool is_array)
{
	(void)is_array;
	nd_tables *tables = (nd_tables *)sink;
	tables->depth--;
	store(tables);
}

static void key(nd_sink *sink, const char *name)
{
	lua_pushstring(((nd_tables *)sink)->L, name);
}

static void null(nd_sink *sink)
{
	lua_pushnil(((nd_tables *)sink)->L);
	store((nd_tables *)sink);
}

static void string(nd_sink *sink, nd_str text)
{
	nd_lua_push(((nd_tables *)sink)->L, text);
	store((nd_tables *)sink);
}

static void raw(nd_sink *sink, nd_str json)
{
	(void)json; /* an id, which the caller has as a Lua value */
	null(sink);
}

static void integer(nd_sink *sink, int64_t value)
{
	lua_pushinteger(((nd_tables *)sink)->L, value);
	store((nd_tables *)sink);
}

static void span(nd_sink *sink, nd_span span)
{
	key(sink, "start");
	integer(sink, span.start);
	key(sink, "end");
	integer(sink, span.end);
}

static void number(nd_sink *sink, double value)
{
	lua_State *L = ((nd_tables *)sink)->L;
	lua_Integer whole;
	if (!isfinite(value))
		lua_pushnil(L);
	else if (lua_numbertointeger(value, &whole) && (double)whole == value)
		lua_pushinteger(L, whole);
	else
		lua_pushnumber(L, value);
	store((nd_tables *)sink);
}

static void boolean(nd_sink *sink, bool value)
{
	lua_pushboolean(((nd_tables *)sink)->L, value);
	store((nd_tables *)sink);
}

void nd_tables_begin(lua_State *L, nd_tables *tables)
{
	luaL_checkstack(L, 20, "no room for the tables of an article");
	*tables = (nd_tables){.sink = {open, close, key, string, raw, integer, span, number, boolean, null}, .L = L};
}
