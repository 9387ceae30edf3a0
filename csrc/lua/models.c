/* newsdesk.models: the open models of a data folder, one for a Lua state, and the rules of the facts that ship, which
 * are loaded when the first fact is asked for. User values: the function that gives the rules (all compiled, if its
 * argument is true), the rules. */
#define _XOPEN_SOURCE 700 /* stat, realpath */
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "binding.h"

enum { LOADER = 1, RULES, VALUES = RULES };

static int close_models(lua_State *L)
{
	nd_models **box = luaL_checkudata(L, 1, ND_LUA_MODELS);
	nd_models_close(*box);
	*box = NULL;
	return 0;
}

/* Only the collector closes models: articles hold them by a user value, and Lua finalizes in reverse order of making. */
void nd_lua_models_open(lua_State *L)
{
	luaL_newmetatable(L, ND_LUA_MODELS);
	lua_pushcfunction(L, close_models);
	lua_setfield(L, -2, "__gc");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
}

nd_models *nd_lua_check_models(lua_State *L, int index)
{
	nd_models **box = luaL_checkudata(L, index, ND_LUA_MODELS);
	luaL_argcheck(L, *box != NULL, index, "the models are closed");
	return *box;
}

int nd_lua_models(lua_State *L)
{
	const char *folder = luaL_checkstring(L, 1);
	luaL_checktype(L, 2, LUA_TFUNCTION);
	nd_models **box = lua_newuserdatauv(L, sizeof *box, VALUES);
	*box = NULL;
	luaL_setmetatable(L, ND_LUA_MODELS);
	lua_pushvalue(L, 2);
	lua_setiuservalue(L, -2, LOADER);
	nd_error error;
	if (nd_models_open(folder, box, &error) != ND_OK)
		return nd_lua_fail(L, &error);
	return 1;
}

/* Pushes the rules, or the reason why there are none. */
static bool load_rules(lua_State *L, int index, bool checked)
{
	lua_getiuservalue(L, index, LOADER);
	lua_pushboolean(L, checked);
	lua_call(L, 1, 2);
	bool has_rules = !lua_isnil(L, -2);
	lua_remove(L, has_rules ? -1 : -2);
	return has_rules;
}

bool nd_lua_push_rules(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	if (lua_getiuservalue(L, index, RULES) != LUA_TNIL)
		return true;
	lua_pop(L, 1);
	if (!load_rules(L, index, false))
		return false;
	nd_lua_check_rules(L, -1);
	lua_pushvalue(L, -1);
	lua_setiuservalue(L, index, RULES);
	return true;
}

bool nd_lua_push_bad_rule(lua_State *L, int index)
{
	if (!load_rules(L, index, true))
		return true;
	lua_pop(L, 1);
	return false;
}

int nd_lua_folder(lua_State *L)
{
	int count = lua_gettop(L);
	for (int i = 1; i <= count; i++) {
		struct stat info;
		char absolute[PATH_MAX];
		const char *path = luaL_checkstring(L, i);
		if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode) || realpath(path, absolute) == NULL)
			continue;
		lua_pushstring(L, absolute);
		return 1;
	}
	lua_pushnil(L);
	return 1;
}
