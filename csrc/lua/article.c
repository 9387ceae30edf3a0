/* newsdesk.article: an article, its fields and its methods. Its annotations are made when the first is asked for. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "binding.h"
#include "object.h"

/* The collector sees a userdata of a few bytes. It is made to work as if an article took this many times its input, so
 * that scripts which never close one do not pile them up. */
enum { TIMES_INPUT = 8 };

/* What the userdata holds. Facts are found once: each search would take memory of the article anew. */
typedef struct box {
	nd_article *article; /* NULL: closed */
	const nd_fact *facts;
	uint32_t fact_count;
	bool has_facts;
} box;

/* ---- life -------------------------------------------------------------------------------------------------------- */

static int close_article(lua_State *L)
{
	box *box = luaL_checkudata(L, 1, ND_LUA_ARTICLE);
	nd_article_free(box->article);
	box->article = NULL;
	return 0;
}

static box *check_box(lua_State *L, int index)
{
	box *box = luaL_checkudata(L, index, ND_LUA_ARTICLE);
	luaL_argcheck(L, box->article != NULL, index, "the article is closed");
	return box;
}

nd_article *nd_lua_check_article(lua_State *L, int index)
{
	return check_box(L, index)->article;
}

int nd_lua_parse(lua_State *L)
{
	nd_options options;
	nd_error error;
	size_t size;
	const char *bytes = luaL_checklstring(L, 1, &size);
	lua_settop(L, 3);
	nd_lua_check_options(L, 2, &options);
	if (!lua_isnil(L, 4))
		lua_copy(L, 4, 3);
	const nd_models *models = nd_lua_check_models(L, 3);
	box *made = lua_newuserdatauv(L, sizeof *made, ND_LUA_ARTICLE_VALUES);
	*made = (box){0};
	luaL_setmetatable(L, ND_LUA_ARTICLE);
	lua_pushvalue(L, 3);
	lua_setiuservalue(L, -2, ND_LUA_ARTICLE_MODELS);
	lua_pushvalue(L, -3);
	lua_setiuservalue(L, -2, ND_LUA_ARTICLE_PATTERNS);
	lua_pushvalue(L, -2);
	lua_setiuservalue(L, -2, ND_LUA_ARTICLE_NAMES);
	if (nd_article_parse(models, bytes, size, &options, &made->article, &error) != ND_OK)
		return nd_lua_fail(L, &error);
	if (lua_gc(L, LUA_GCISRUNNING))
		lua_gc(L, LUA_GCSTEP, (int)(size / 1024 * TIMES_INPUT));
	return 1;
}

bool nd_lua_annotate(lua_State *L, int index)
{
	nd_error error;
	if (nd_article_annotate(nd_lua_check_article(L, index), &error) == ND_OK)
		return true;
	nd_lua_fail(L, &error);
	return false;
}

/* nil, message, status, with the message on top. */
static bool fail_by_rule(lua_State *L)
{
	lua_pushnil(L);
	lua_insert(L, -2);
	lua_pushstring(L, nd_status_name(ND_BAD_PATTERN));
	return false;
}

/* Pushes nil, message, status where there is no memory, or the rules that ship do not compile. */
static bool find_facts(lua_State *L, int index, box *box)
{
	nd_error error;
	lua_getiuservalue(L, index, ND_LUA_ARTICLE_MODELS);
	const nd_rules *rules = nd_lua_rules_of(L, -1);
	if (rules == NULL)
		return fail_by_rule(L);
	nd_status status = nd_article_facts(box->article, rules, &box->facts, &box->fact_count, &error);
	if (status == ND_BAD_PATTERN && nd_lua_push_bad_rule(L, -1))
		return fail_by_rule(L);
	lua_pop(L, 1);
	box->has_facts = status == ND_OK;
	if (!box->has_facts)
		nd_lua_fail(L, &error);
	return box->has_facts;
}

bool nd_lua_facts(lua_State *L, int index, const nd_fact **facts, uint32_t *count)
{
	box *box = check_box(L, index);
	if (!box->has_facts && !find_facts(L, index, box))
		return false;
	*facts = box->facts;
	*count = box->fact_count;
	return true;
}

/* ---- fields ------------------------------------------------------------------------------------------------------ */

static void push_text(lua_State *L)
{
	if (lua_getiuservalue(L, 1, ND_LUA_ARTICLE_TEXT) == LUA_TSTRING)
		return;
	nd_str text = nd_article_text(nd_lua_check_article(L, 1));
	lua_pushlstring(L, text.data != NULL ? text.data : "", text.size);
	lua_pushvalue(L, -1);
	lua_setiuservalue(L, 1, ND_LUA_ARTICLE_TEXT);
}

static void push_fields(lua_State *L, const nd_field *fields, uint32_t count)
{
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		nd_lua_push(L, fields[i].value);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
}

static void push_word_count(lua_State *L)
{
	const nd_token *tokens;
	lua_Integer words = 0;
	if (!nd_lua_annotate(L, 1)) {
		lua_pushnil(L);
		return;
	}
	uint32_t count = nd_article_tokens(nd_lua_check_article(L, 1), &tokens);
	for (uint32_t i = 0; i < count; i++)
		words += tokens[i].kind == ND_TOKEN_WORD || tokens[i].kind == ND_TOKEN_NUMBER;
	lua_pushinteger(L, words);
}

static void push_lead(lua_State *L, const nd_article *article)
{
	nd_span lead = nd_article_lead(article);
	if (lead.start == lead.end)
		lua_pushnil(L);
	else
		nd_lua_push(L, nd_str_cut(nd_article_text(article), lead));
}

/*** An article: what newsdesk.parse and newsdesk.read give. Read-only, and for one Lua state.
 *
 * Methods give new tables, in text order unless they say otherwise, and raise on wrong arguments and on a closed article;
 * without memory they give nil, a message and a status. Annotations are made when one is first asked for. A passage is a
 * record with `text`, `start` and `stop`: `article.text:sub(start, stop) == text`, in bytes, from 1, inclusive.
 * @classmod newsdesk.article */

/*** Fields; absent ones are nil.
 * @table fields
 * @tfield string text of a text the input, byte for byte; of a page its blocks, parted by one empty line
 * @tfield ?string title
 * @tfield ?string subtitle
 * @tfield ?string byline
 * @tfield {string,…} authors
 * @tfield ?string published ISO 8601: a day, with time and offset where the source has them
 * @tfield ?string modified ISO 8601
 * @tfield ?string site
 * @tfield ?string url
 * @tfield ?string language BCP 47
 * @tfield ?string description
 * @tfield {string,…} keywords
 * @tfield ?string section
 * @tfield ?string image address
 * @tfield ?string lead the first paragraph that is a full sentence
 * @tfield integer word_count number of words and numbers
 * @tfield string format what the input was read as: "html", "text" or "markdown" */
enum field {
	TITLE = 1, SUBTITLE, BYLINE, AUTHORS, PUBLISHED, MODIFIED, SITE, URL, LANGUAGE, DESCRIPTION, KEYWORDS, SECTION, IMAGE,
	TEXT, LEAD, WORD_COUNT, FORMAT, FIELD_COUNT
};

static const char *const FIELD_NAMES[FIELD_COUNT] = {
        [TITLE] = "title",     [SUBTITLE] = "subtitle",       [BYLINE] = "byline",     [AUTHORS] = "authors",
        [PUBLISHED] = "published", [MODIFIED] = "modified",   [SITE] = "site",         [URL] = "url",
        [LANGUAGE] = "language", [DESCRIPTION] = "description", [KEYWORDS] = "keywords", [SECTION] = "section",
        [IMAGE] = "image",     [TEXT] = "text",               [LEAD] = "lead",         [WORD_COUNT] = "word_count",
        [FORMAT] = "format",
};

static void push_field(lua_State *L, const nd_article *article, enum field field)
{
	nd_metadata meta = nd_article_metadata(article);
	switch (field) {
	case TITLE: nd_lua_push(L, meta.title.value); break;
	case SUBTITLE: nd_lua_push(L, meta.subtitle.value); break;
	case BYLINE: nd_lua_push(L, meta.byline.value); break;
	case AUTHORS: push_fields(L, meta.authors, meta.author_count); break;
	case PUBLISHED: nd_lua_push(L, meta.published.value); break;
	case MODIFIED: nd_lua_push(L, meta.modified.value); break;
	case SITE: nd_lua_push(L, meta.site.value); break;
	case URL: nd_lua_push(L, meta.url.value); break;
	case LANGUAGE: nd_lua_push(L, meta.language.value); break;
	case DESCRIPTION: nd_lua_push(L, meta.description.value); break;
	case KEYWORDS: push_fields(L, meta.keywords, meta.keyword_count); break;
	case SECTION: nd_lua_push(L, meta.section.value); break;
	case IMAGE: nd_lua_push(L, meta.image.value); break;
	case TEXT: push_text(L); break;
	case LEAD: push_lead(L, article); break;
	case WORD_COUNT: push_word_count(L); break;
	case FORMAT: lua_pushstring(L, nd_lua_format(nd_article_format(article))); break;
	case FIELD_COUNT: lua_pushnil(L); break;
	}
}

/* Upvalues: the methods, the numbers of the fields. A closed article still has its methods, so that it can be closed
 * again. */
static int index_article(lua_State *L)
{
	lua_settop(L, 2);
	lua_pushvalue(L, 2);
	if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
		return 1;
	const nd_article *article = nd_lua_check_article(L, 1);
	lua_pushvalue(L, 2);
	if (lua_rawget(L, lua_upvalueindex(2)) == LUA_TNIL)
		return 1;
	push_field(L, article, (enum field)lua_tointeger(L, -1));
	return 1;
}

static int refuse_assignment(lua_State *L)
{
	return luaL_error(L, "an article is read-only");
}

static int describe(lua_State *L)
{
	box *box = luaL_checkudata(L, 1, ND_LUA_ARTICLE);
	if (box->article == NULL) {
		lua_pushliteral(L, ND_LUA_ARTICLE " (closed)");
		return 1;
	}
	nd_str title = nd_article_metadata(box->article).title.value;
	lua_pushliteral(L, ND_LUA_ARTICLE ": ");
	if (title.data != NULL)
		nd_lua_push(L, title);
	else
		lua_pushfstring(L, "%d bytes of text", (int)nd_article_text(box->article).size);
	lua_concat(L, 2);
	return 1;
}

/* ---- methods ----------------------------------------------------------------------------------------------------- */

/*** Where a passage stood in the input (of a gzipped file: as it is inflated).
 * @function article:source
 * @tparam integer start 1 to #article.text
 * @tparam integer stop start to #article.text
 * @treturn ?integer first byte, from 1; nothing where the passage comes from no byte of the input
 * @treturn ?integer last byte */
static int source(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	lua_Integer size = nd_article_text(article).size;
	lua_Integer start = luaL_checkinteger(L, 2), stop = luaL_checkinteger(L, 3);
	luaL_argcheck(L, start >= 1 && start <= size, 2, "start is outside the text");
	luaL_argcheck(L, stop >= start && stop <= size, 3, "stop is outside the text or before start");
	nd_span found = nd_article_source(article, (nd_span){(uint32_t)start - 1, (uint32_t)stop});
	if (found.start == found.end)
		return 0;
	lua_pushinteger(L, (lua_Integer)found.start + 1);
	lua_pushinteger(L, found.end);
	return 2;
}

static bool wants_annotations(lua_State *L)
{
	static const char *const names[] = {"id", "annotations", NULL};
	bool wanted = true;
	nd_lua_check_keys(L, 2, names);
	if (lua_istable(L, 2)) {
		int type = lua_getfield(L, 2, "annotations");
		luaL_argcheck(L, type == LUA_TNIL || type == LUA_TBOOLEAN, 2, "option 'annotations' must be a boolean");
		wanted = type == LUA_TNIL || lua_toboolean(L, -1);
		lua_pop(L, 1);
	}
	return wanted;
}

/* Pushes the JSON of options.id, which is a string or a number, or nil. */
static void push_id(lua_State *L)
{
	int type = lua_istable(L, 2) ? lua_getfield(L, 2, "id") : (lua_pushnil(L), LUA_TNIL);
	if (type == LUA_TNIL)
		return;
	if (type != LUA_TSTRING && type != LUA_TNUMBER)
		luaL_argerror(L, 2, "option 'id' must be a string or a number");
	nd_json json;
	nd_json_begin(L, &json);
	if (type == LUA_TSTRING)
		json.sink.string(&json.sink, nd_lua_str(L, -2));
	else if (lua_isinteger(L, -2))
		json.sink.integer(&json.sink, lua_tointeger(L, -2));
	else
		json.sink.number(&json.sink, lua_tonumber(L, -2));
	nd_json_end(&json);
	lua_remove(L, -2);
}

/* Fills the parts of an article's object that its annotations are; false with nil, message, status pushed. */
static bool open_object(lua_State *L, int index, bool annotations, nd_object *object)
{
	object->article = nd_lua_check_article(L, index);
	object->annotations = annotations;
	return !annotations || (nd_lua_annotate(L, index) && nd_lua_facts(L, index, &object->facts, &object->fact_count));
}

int nd_lua_encode(lua_State *L)
{
	nd_object object = {0};
	nd_json json;
	lua_settop(L, 3);
	if (!lua_isnil(L, 2))
		luaL_checktype(L, 2, LUA_TSTRING);
	if (!open_object(L, 1, lua_toboolean(L, 3), &object))
		return 3;
	object.id = lua_isnil(L, 2) ? ND_STR("null") : nd_lua_str(L, 2);
	nd_json_begin(L, &json);
	nd_object_write(&object, &json.sink);
	nd_json_end(&json);
	return 1;
}

/*** The article as the JSON object of docs/schema.json: positions in bytes from 0, half open, indexes from 0.
 * @function article:to_json
 * @tparam[opt] table options id (string or number), annotations (false leaves them out)
 * @treturn string valid UTF-8, without a line end */
static int to_json(lua_State *L)
{
	nd_lua_check_article(L, 1);
	bool annotations = wants_annotations(L);
	push_id(L);
	lua_replace(L, 2);
	lua_settop(L, 2);
	lua_pushboolean(L, annotations);
	return nd_lua_encode(L);
}

/*** The same object as tables: null is absent.
 * @function article:to_table
 * @tparam[opt] table options as of to_json
 * @treturn table */
static int to_table(lua_State *L)
{
	nd_object object = {0};
	nd_tables tables;
	nd_lua_check_article(L, 1);
	if (!open_object(L, 1, wants_annotations(L), &object))
		return 3;
	nd_tables_begin(L, &tables);
	nd_object_write(&object, &tables.sink);
	if (lua_istable(L, 2)) {
		push_id(L);
		lua_pop(L, 1);
		lua_getfield(L, 2, "id");
		lua_setfield(L, -2, "id");
	}
	return 1;
}

/*** Frees the article at once; once more does nothing. Records that it gave stay. A to-be-closed variable and the collector
 * do the same.
 * @function article:close */
static const luaL_Reg METHODS[] = {
        {"blocks", nd_lua_blocks},         {"embeds", nd_lua_embeds},     {"links", nd_lua_links},
        {"images", nd_lua_images},         {"sentences", nd_lua_sentences}, {"tokens", nd_lua_tokens},
        {"mentions", nd_lua_mentions},     {"entities", nd_lua_entities}, {"quotes", nd_lua_quotes},
        {"references", nd_lua_references}, {"dates", nd_lua_dates},       {"amounts", nd_lua_amounts},
        {"facts", nd_lua_facts_of},        {"matches", nd_lua_matches},   {"source", source},
        {"to_json", to_json},              {"to_table", to_table},        {"close", close_article},
        {NULL, NULL},
};

static const luaL_Reg METAMETHODS[] = {
        {"__gc", close_article}, {"__close", close_article}, {"__tostring", describe}, {"__newindex", refuse_assignment},
        {NULL, NULL},
};

void nd_lua_article_open(lua_State *L)
{
	luaL_newmetatable(L, ND_LUA_ARTICLE);
	luaL_setfuncs(L, METAMETHODS, 0);
	luaL_newlib(L, METHODS);
	lua_createtable(L, 0, FIELD_COUNT);
	for (int field = 1; field < FIELD_COUNT; field++)
		nd_lua_set_integer(L, FIELD_NAMES[field], field);
	lua_pushcclosure(L, index_article, 2);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}
