/* newsdesk.core: the C functions under lua/newsdesk/init.lua, which gives them their names and defaults. */
#include "binding.h"

static const luaL_Reg FUNCTIONS[] = {
        {"models", nd_lua_models},
        {"parse", nd_lua_parse},
        {"limit", nd_lua_limit},
        {"encode", nd_lua_encode},
        {"patterns", nd_lua_patterns},
        {"rules", nd_lua_rules},
        {"names", nd_lua_names},
        {"names_file", nd_lua_names_file},
        {"job", nd_lua_job},
        {"json_string", nd_lua_json_string},
        {"json", nd_lua_json_value},
        {"stream", nd_lua_stream},
        {"inflate", nd_lua_inflate},
        {"fold", nd_lua_fold},
        {"words", nd_lua_words},
        {"hash", nd_lua_hash},
        {"is_type", nd_lua_is_type},
        {"is_terminal", nd_lua_is_terminal},
        {"folder", nd_lua_folder},
        {NULL, NULL},
};

ND_API int luaopen_newsdesk_core(lua_State *L);

int luaopen_newsdesk_core(lua_State *L)
{
	nd_lua_models_open(L);
	nd_lua_article_open(L);
	nd_lua_patterns_open(L);
	nd_lua_names_open(L);
	nd_lua_stream_open(L);
	luaL_newlib(L, FUNCTIONS);
	lua_pushliteral(L, ND_VERSION);
	lua_setfield(L, -2, "version");
	return 1;
}
