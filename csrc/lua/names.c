/* newsdesk.names: a user's own names, compiled. A list is closed by the collector alone: articles hold it by a user
 * value until they are annotated. */
#include <string.h>

#include "base/str.h"
#include "binding.h"

static int close_names(lua_State *L)
{
	nd_name_list **box = luaL_checkudata(L, 1, ND_LUA_NAMES);
	nd_name_list_free(*box);
	*box = NULL;
	return 0;
}

void nd_lua_names_open(lua_State *L)
{
	luaL_newmetatable(L, ND_LUA_NAMES);
	lua_pushcfunction(L, close_names);
	lua_setfield(L, -2, "__gc");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
}

int nd_lua_compile_names(lua_State *L, const nd_name_entry *entries, uint32_t count)
{
	nd_error error;
	nd_name_list **box = lua_newuserdatauv(L, sizeof *box, 0);
	*box = NULL;
	luaL_setmetatable(L, ND_LUA_NAMES);
	if (nd_name_list_compile(entries, count, box, &error) != ND_OK)
		return nd_lua_fail(L, &error);
	return 1;
}

bool nd_lua_name_type(nd_str word, nd_type *type)
{
	*type = nd_str_equal(word, ND_STR("none")) ? ND_NO_NAME : nd_lua_type(word);
	return nd_str_equal(word, ND_STR("none")) || (*type >= ND_PERSON && *type <= ND_MISC);
}

bool nd_lua_name_case(nd_str word, nd_name_case *letter_case)
{
	static const nd_str words[] = {
	        [ND_CASE_CAPITAL] = {"capital", 7}, [ND_CASE_EXACT] = {"exact", 5}, [ND_CASE_ANY] = {"any", 3}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		*letter_case = (nd_name_case)i;
		if (nd_str_equal(word, words[i]))
			return true;
	}
	return false;
}

/* ---- names from a Lua table -------------------------------------------------------------------------------------- */

/* Tables are read raw and hold their strings, so that texts of the entries stay alive until they are compiled. */

static void refuse(lua_State *L, lua_Integer item, const char *what)
{
	luaL_argerror(L, 1, lua_pushfstring(L, "entry %I: %s", item, what));
}

static nd_str checked_string(lua_State *L, lua_Integer item, const char *key)
{
	if (lua_type(L, -1) != LUA_TSTRING)
		refuse(L, item, lua_pushfstring(L, "'%s' must be a string", key));
	return nd_lua_str(L, -1);
}

/* Takes the field whose key and value are on top of the stack. */
static void read_field(lua_State *L, lua_Integer item, nd_name_entry *entry, bool *has_type)
{
	const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
	if (strcmp(key, "name") == 0) {
		entry->name = nd_str_trim(checked_string(L, item, key));
	} else if (strcmp(key, "id") == 0) {
		entry->id = checked_string(L, item, key);
	} else if (strcmp(key, "type") == 0) {
		*has_type = true;
		if (!nd_lua_name_type(checked_string(L, item, key), &entry->type))
			refuse(L, item, lua_pushfstring(L, "unknown type '%s'", lua_tostring(L, -1)));
	} else if (strcmp(key, "case") == 0) {
		if (!nd_lua_name_case(checked_string(L, item, key), &entry->letter_case))
			refuse(L, item, "'case' must be 'capital', 'exact' or 'any'");
	} else if (strcmp(key, "aliases") == 0) {
		if (!lua_istable(L, -1) || !nd_lua_is_array(L, -1))
			refuse(L, item, "'aliases' must be an array of strings");
	} else {
		refuse(L, item, lua_pushfstring(L, "unknown field '%s'", luaL_tolstring(L, -2, NULL)));
	}
}

/* The name of the item on top of the stack. */
static nd_name_entry read_item(lua_State *L, lua_Integer item)
{
	nd_name_entry entry = {0};
	bool has_type = false;
	if (!lua_istable(L, -1))
		refuse(L, item, "a table is wanted");
	for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1))
		read_field(L, item, &entry, &has_type);
	if (entry.name.size == 0)
		refuse(L, item, "'name' is missing or empty");
	if (!has_type)
		refuse(L, item, "'type' is missing");
	return entry;
}

/* Pushes the aliases of the item on top of the stack, and gives how many there are at most. */
static lua_Unsigned push_aliases(lua_State *L)
{
	lua_pushliteral(L, "aliases");
	return lua_rawget(L, -2) == LUA_TTABLE ? lua_rawlen(L, -1) : 0;
}

/* At least as many as there are names and aliases. */
static lua_Unsigned count_names(lua_State *L, lua_Integer items)
{
	lua_Unsigned count = 0;
	for (lua_Integer i = 1; i <= items; i++, lua_pop(L, 1)) {
		count++;
		if (lua_rawgeti(L, 1, i) != LUA_TTABLE)
			continue;
		count += push_aliases(L);
		lua_pop(L, 1);
	}
	return count;
}

int nd_lua_names(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_Integer items = (lua_Integer)lua_rawlen(L, 1);
	luaL_argcheck(L, nd_lua_is_array(L, 1), 1, "an array of entries is wanted");
	lua_Unsigned most = count_names(L, items);
	luaL_argcheck(L, most < INT32_MAX, 1, "too many names");
	uint32_t count = 0;
	nd_name_entry *entries = lua_newuserdatauv(L, ((size_t)most + 1) * sizeof *entries, 0);
	for (lua_Integer i = 1; i <= items; i++, lua_pop(L, 2)) {
		lua_rawgeti(L, 1, i);
		nd_name_entry entry = entries[count++] = read_item(L, i);
		lua_Integer aliases = (lua_Integer)push_aliases(L);
		for (lua_Integer k = 1; k <= aliases; k++, lua_pop(L, 1)) {
			lua_rawgeti(L, -1, k);
			entry.name = nd_str_trim(checked_string(L, i, "aliases"));
			if (entry.name.size == 0)
				refuse(L, i, "an alias is empty");
			entries[count++] = entry;
		}
	}
	return nd_lua_compile_names(L, entries, count);
}
