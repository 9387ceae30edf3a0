/* newsdesk.patterns and newsdesk.rules: compiled patterns of the user, and of the facts that ship. */
#include <stdlib.h>

#include "binding.h"

enum { NAMES = 1, VALUES = NAMES };

static int close_patterns(lua_State *L)
{
	nd_patterns **box = luaL_checkudata(L, 1, ND_LUA_PATTERNS);
	nd_patterns_free(*box);
	*box = NULL;
	return 0;
}

static int close_rules(lua_State *L)
{
	nd_rules **box = luaL_checkudata(L, 1, ND_LUA_RULES);
	nd_rules_free(*box);
	*box = NULL;
	return 0;
}

static const luaL_Reg METHODS[] = {{"close", close_patterns}, {NULL, NULL}};
static const luaL_Reg METAMETHODS[] = {{"__gc", close_patterns}, {"__close", close_patterns}, {NULL, NULL}};

void nd_lua_patterns_open(lua_State *L)
{
	luaL_newmetatable(L, ND_LUA_PATTERNS);
	luaL_setfuncs(L, METAMETHODS, 0);
	luaL_newlib(L, METHODS);
	lua_setfield(L, -2, "__index");
	luaL_newmetatable(L, ND_LUA_RULES);
	lua_pushcfunction(L, close_rules);
	lua_setfield(L, -2, "__gc");
	lua_pop(L, 2);
}

nd_patterns *nd_lua_check_patterns(lua_State *L, int index)
{
	nd_patterns **box = luaL_checkudata(L, index, ND_LUA_PATTERNS);
	luaL_argcheck(L, *box != NULL, index, "the patterns are closed");
	return *box;
}

nd_rules *nd_lua_take_rules(lua_State *L, int index)
{
	nd_rules **box = luaL_checkudata(L, index, ND_LUA_RULES), *rules = *box;
	*box = NULL;
	return rules;
}

void nd_lua_push_pattern_name(lua_State *L, int index, uint32_t i)
{
	lua_getiuservalue(L, index, NAMES);
	lua_rawgeti(L, -1, (lua_Integer)i + 1);
	lua_remove(L, -2);
}

/* A string field of the table on top of the stack, which keeps it alive. */
static nd_str field(lua_State *L, const char *name, bool is_optional)
{
	int type = lua_getfield(L, -1, name);
	if (type != LUA_TSTRING && !(is_optional && type == LUA_TNIL))
		luaL_argerror(L, 1, lua_pushfstring(L, "'%s' must be a string", name));
	nd_str value = type == LUA_TNIL ? (nd_str){NULL, 0} : nd_lua_str(L, -1);
	lua_pop(L, 1);
	return value;
}

/* An optional field that names a type of entities; 0 where there is none. */
static nd_type type_field(lua_State *L, const char *name)
{
	nd_str said = field(L, name, true);
	nd_type type = said.data == NULL ? 0 : nd_lua_type(said);
	if (said.data != NULL && type == 0)
		luaL_argerror(L, 1, lua_pushfstring(L, "'%s' is no type", name));
	return type;
}

static uint32_t check_list(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_Unsigned count = lua_rawlen(L, 1);
	luaL_argcheck(L, count < INT32_MAX, 1, "too many patterns");
	return (uint32_t)count;
}

static void push_item(lua_State *L, uint32_t i)
{
	lua_rawgeti(L, 1, (lua_Integer)i + 1);
	luaL_argcheck(L, lua_istable(L, -1), 1, "a list of tables is wanted");
}

/* nil, "name: message at offset n", status. The offset is a byte of the expression, from 0. */
static int fail(lua_State *L, nd_str name, const nd_error *error)
{
	lua_pushnil(L);
	nd_lua_push(L, name);
	if (error->status == ND_BAD_PATTERN)
		lua_pushfstring(L, ": %s at offset %I", error->message, (lua_Integer)error->offset);
	else
		lua_pushfstring(L, ": %s", error->message);
	lua_concat(L, 2);
	lua_pushstring(L, nd_status_name(error->status));
	return 3;
}

int nd_lua_patterns(lua_State *L)
{
	uint32_t count = check_list(L), failed = 0;
	nd_error error;
	nd_pattern_source *sources = lua_newuserdatauv(L, (count + 1) * sizeof *sources, 0);
	nd_patterns **box = lua_newuserdatauv(L, sizeof *box, VALUES);
	*box = NULL;
	luaL_setmetatable(L, ND_LUA_PATTERNS);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		push_item(L, i);
		sources[i] = (nd_pattern_source){field(L, "name", false), field(L, "expression", false)};
		lua_getfield(L, -1, "name");
		lua_rawseti(L, -3, (lua_Integer)i + 1);
		lua_pop(L, 1);
	}
	lua_setiuservalue(L, -2, NAMES);
	if (nd_patterns_compile(sources, count, box, &failed, &error) != ND_OK)
		return fail(L, failed < count ? sources[failed].name : (nd_str){"patterns", 8}, &error);
	return 1;
}

int nd_lua_rules(lua_State *L)
{
	uint32_t count = check_list(L), failed = 0;
	bool deferred = lua_toboolean(L, 2);
	nd_error error;
	nd_rule *sources = lua_newuserdatauv(L, (count + 1) * sizeof *sources, 0);
	nd_rules **box = lua_newuserdatauv(L, sizeof *box, 0);
	*box = NULL;
	luaL_setmetatable(L, ND_LUA_RULES);
	for (uint32_t i = 0; i < count; i++) {
		push_item(L, i);
		sources[i] = (nd_rule){.name = field(L, "name", false),
		                       .predicate = field(L, "predicate", false),
		                       .expression = field(L, "expression", false),
		                       .implied_object = type_field(L, "implied_object"),
		                       .implied_subject = type_field(L, "implied_subject")};
		lua_pop(L, 1);
	}
	if ((deferred ? nd_rules_defer : nd_rules_compile)(sources, count, box, &failed, &error) != ND_OK)
		return fail(L, failed < count ? sources[failed].name : (nd_str){"rules", 5}, &error);
	return 1;
}
