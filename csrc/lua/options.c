/* The options of newsdesk.parse and newsdesk.read, from a Lua table. */
#include <stdlib.h>
#include <string.h>

#include "binding.h"

static const char *const OPTION_NAMES[] = {"format", "url",   "published",     "charset", "language", "patterns",
                                           "limits", "names", "probabilities", "models",  NULL};

static _Noreturn void option_error(lua_State *L, int argument, const char *option, const char *want)
{
	luaL_argerror(L, argument, lua_pushfstring(L, "option '%s' must be %s", option, want));
	abort(); /* luaL_argerror does not return */
}

/* The option's string stays alive in the caller's table. */
static nd_str string_option(lua_State *L, int argument, const char *name)
{
	nd_str value = {NULL, 0};
	int type = lua_getfield(L, argument, name);
	if (type == LUA_TSTRING)
		value = nd_lua_str(L, -1);
	else if (type != LUA_TNIL)
		option_error(L, argument, name, "a string");
	lua_pop(L, 1);
	return value;
}

static nd_format format_option(lua_State *L, int argument)
{
	static const char *const names[] = {"auto", "html", "text", "markdown"};
	static const nd_format formats[] = {ND_FORMAT_AUTO, ND_FORMAT_HTML, ND_FORMAT_TEXT, ND_FORMAT_MARKDOWN};
	nd_str name = string_option(L, argument, "format");
	if (name.data == NULL)
		return ND_FORMAT_AUTO;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (name.size == strlen(names[i]) && memcmp(name.data, names[i], name.size) == 0)
			return formats[i];
	option_error(L, argument, "format", "'auto', 'html', 'text' or 'markdown'");
}

static lua_Integer limit_option(lua_State *L, int argument, const char *name, lua_Integer most)
{
	lua_Integer value = 0;
	if (lua_getfield(L, -1, name) != LUA_TNIL) {
		int is_integer;
		value = lua_tointegerx(L, -1, &is_integer);
		if (!is_integer || value < 1 || value > most)
			option_error(L, argument, "limits", lua_pushfstring(L, "a table with '%s' from 1 to %I", name, most));
	}
	lua_pop(L, 1);
	return value;
}

/* Of the table on top of the stack. */
static void check_limit_names(lua_State *L, int argument)
{
	for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
		const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
		if (strcmp(name, "bytes") != 0 && strcmp(name, "depth") != 0)
			option_error(L, argument, "limits", "a table with 'bytes' and 'depth' alone");
	}
}

static nd_limits limits_option(lua_State *L, int argument)
{
	nd_limits limits = {0};
	int type = lua_getfield(L, argument, "limits");
	if (type == LUA_TTABLE) {
		check_limit_names(L, argument);
		limits.bytes = (size_t)limit_option(L, argument, "bytes", INT32_MAX);
		limits.depth = (uint32_t)limit_option(L, argument, "depth", INT32_MAX);
	} else if (type != LUA_TNIL) {
		option_error(L, argument, "limits", "a table");
	}
	lua_pop(L, 1);
	return limits;
}

static bool boolean_option(lua_State *L, int argument, const char *name)
{
	int type = lua_getfield(L, argument, name);
	if (type != LUA_TNIL && type != LUA_TBOOLEAN)
		option_error(L, argument, name, "a boolean");
	bool value = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return value;
}

/* Pushes an option that is a userdata of the kind, or nil. */
static void push_object_option(lua_State *L, int argument, const char *name, const char *kind)
{
	lua_getfield(L, argument, name);
	if (!lua_isnil(L, -1) && luaL_testudata(L, -1, kind) == NULL)
		option_error(L, argument, name, lua_pushfstring(L, "what newsdesk.%s gives", name));
}

/* Leaves the option on the stack. */
static const nd_name_list *names_option(lua_State *L, int argument)
{
	push_object_option(L, argument, "names", ND_LUA_NAMES);
	nd_name_list **box = lua_touserdata(L, -1);
	return box != NULL ? *box : NULL;
}

void nd_lua_check_options(lua_State *L, int argument, nd_options *options)
{
	*options = ND_OPTIONS;
	nd_lua_check_keys(L, argument, OPTION_NAMES);
	if (lua_isnoneornil(L, argument)) {
		lua_settop(L, lua_gettop(L) + 3);
		return;
	}
	options->format = format_option(L, argument);
	options->url = string_option(L, argument, "url");
	options->published = string_option(L, argument, "published");
	options->charset = string_option(L, argument, "charset");
	options->language = string_option(L, argument, "language");
	options->limits = limits_option(L, argument);
	options->probabilities = boolean_option(L, argument, "probabilities");
	push_object_option(L, argument, "models", ND_LUA_MODELS);
	push_object_option(L, argument, "patterns", ND_LUA_PATTERNS);
	options->names = names_option(L, argument);
}

int nd_lua_limit(lua_State *L)
{
	nd_options options;
	nd_lua_check_options(L, 2, &options);
	if (options.limits.bytes == 0)
		lua_pushnil(L);
	else
		lua_pushinteger(L, (lua_Integer)options.limits.bytes);
	return 1;
}
