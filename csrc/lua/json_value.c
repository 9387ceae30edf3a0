/* newsdesk.core.json: JSON of Lua values, with the keys of objects in order, so that the same value is always the same
 * text. */
#include <string.h>

#include "binding.h"
#include "object.h"

enum { MOST_DEPTH = 32, MOST_KEYS = 64 };

/* The value lies on a stack of its own: lua_next and the like need none of the buffer's, and raise nothing there. */
typedef struct writer {
	lua_State *L, *values;
	nd_json json;
} writer;

static void refuse(const writer *w, const char *message)
{
	luaL_error(w->L, "JSON cannot hold %s", message);
}

static void write_value(writer *w, uint32_t depth);

static void write_array(writer *w, uint32_t depth)
{
	lua_Integer count = (lua_Integer)lua_rawlen(w->values, -1);
	w->json.sink.open(&w->json.sink, true);
	for (lua_Integer i = 1; i <= count; i++) {
		lua_rawgeti(w->values, -1, i);
		write_value(w, depth + 1);
	}
	w->json.sink.close(&w->json.sink, true);
}

typedef struct key {
	nd_str name;
	int at; /* on the stack of values */
} key;

/* Leaves the keys of the table on top of the stack above it, and gives them in order. */
static uint32_t push_keys(const writer *w, key keys[MOST_KEYS])
{
	uint32_t count = 0;
	int table = lua_gettop(w->values);
	for (lua_pushnil(w->values); lua_next(w->values, table); count++) {
		lua_pop(w->values, 1);
		if (lua_type(w->values, -1) != LUA_TSTRING || count == MOST_KEYS)
			refuse(w, "such a key, or so many of them");
		key next = {nd_lua_str(w->values, -1), lua_gettop(w->values)};
		if (nd_json_plain_end(next.name.data, next.name.data + next.name.size) != next.name.data + next.name.size)
			refuse(w, "such a key");
		uint32_t at = count;
		for (; at > 0 && strcmp(keys[at - 1].name.data, next.name.data) > 0; at--)
			keys[at] = keys[at - 1];
		keys[at] = next;
		lua_pushvalue(w->values, -1); /* lua_next takes this one */
	}
	return count;
}

static void write_object(writer *w, uint32_t depth)
{
	key keys[MOST_KEYS];
	int table = lua_gettop(w->values);
	uint32_t count = push_keys(w, keys);
	w->json.sink.open(&w->json.sink, false);
	for (uint32_t i = 0; i < count; i++) {
		w->json.sink.key(&w->json.sink, keys[i].name.data);
		lua_pushvalue(w->values, keys[i].at);
		lua_rawget(w->values, table);
		write_value(w, depth + 1);
	}
	w->json.sink.close(&w->json.sink, false);
	lua_settop(w->values, table);
}

/* Writes the value on top of the stack of values, and takes it off. An empty table is an array. */
static void write_value(writer *w, uint32_t depth)
{
	nd_sink *sink = &w->json.sink;
	lua_State *values = w->values;
	if (depth > MOST_DEPTH || !lua_checkstack(values, MOST_KEYS + 8))
		refuse(w, "tables so deep");
	switch (lua_type(values, -1)) {
	case LUA_TSTRING: sink->string(sink, nd_lua_str(values, -1)); break;
	case LUA_TBOOLEAN: sink->boolean(sink, lua_toboolean(values, -1)); break;
	case LUA_TNIL: sink->null(sink); break;
	case LUA_TNUMBER:
		if (lua_isinteger(values, -1))
			sink->integer(sink, lua_tointeger(values, -1));
		else
			sink->number(sink, lua_tonumber(values, -1));
		break;
	case LUA_TTABLE:
		lua_pushnil(values);
		if (!lua_next(values, -2))
			write_array(w, depth);
		else {
			bool is_array = lua_isinteger(values, -2);
			lua_pop(values, 2);
			(is_array ? write_array : write_object)(w, depth);
		}
		break;
	default: refuse(w, lua_typename(values, lua_type(values, -1)));
	}
	lua_pop(values, 1);
}

int nd_lua_json_value(lua_State *L)
{
	luaL_checkany(L, 1);
	writer w = {.L = L, .values = lua_newthread(L)};
	lua_pushvalue(L, 1);
	lua_xmove(L, w.values, 1);
	nd_json_begin(L, &w.json);
	write_value(&w, 0);
	nd_json_end(&w.json);
	return 1;
}
