/* newsdesk.models: the open models of a data folder, one for a Lua state, and the rules of the facts that ship, which
 * are loaded when the first fact is asked for. Facts point into them, so both are freed together: when a state closes, a
 * userdata of the rules' own, made later than an article, would be finalized before it. User value: the function that
 * gives the rules (all compiled, if its argument is true). */
#define _XOPEN_SOURCE 700 /* stat, realpath */
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "binding.h"

enum { LOADER = 1, VALUES = LOADER };

typedef struct box {
	nd_models *models; /* NULL: closed */
	nd_rules *rules;   /* NULL: not yet loaded */
} box;

static int close_models(lua_State *L)
{
	box *box = luaL_checkudata(L, 1, ND_LUA_MODELS);
	nd_rules_free(box->rules);
	nd_models_close(box->models);
	box->rules = NULL;
	box->models = NULL;
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

static box *check_box(lua_State *L, int index)
{
	box *box = luaL_checkudata(L, index, ND_LUA_MODELS);
	luaL_argcheck(L, box->models != NULL, index, "the models are closed");
	return box;
}

nd_models *nd_lua_check_models(lua_State *L, int index)
{
	return check_box(L, index)->models;
}

int nd_lua_models(lua_State *L)
{
	const char *folder = luaL_checkstring(L, 1);
	luaL_checktype(L, 2, LUA_TFUNCTION);
	box *made = lua_newuserdatauv(L, sizeof *made, VALUES);
	*made = (box){0};
	luaL_setmetatable(L, ND_LUA_MODELS);
	lua_pushvalue(L, 2);
	lua_setiuservalue(L, -2, LOADER);
	nd_error error;
	if (nd_models_open(folder, &made->models, &error) != ND_OK)
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

const nd_rules *nd_lua_rules_of(lua_State *L, int index)
{
	box *box = check_box(L, index);
	if (box->rules == NULL) {
		if (!load_rules(L, lua_absindex(L, index), false))
			return NULL;
		box->rules = nd_lua_take_rules(L, -1);
		lua_pop(L, 1);
	}
	return box->rules;
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
