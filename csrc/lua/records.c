/* Records of what an article says: mentions, entities, quotes, dates, amounts, facts, matches; with their filters. */
#include <string.h>

#include "base/str.h"
#include "binding.h"

/* Everything that a record may point to. */
typedef struct view {
	nd_str text;
	const nd_mention *mentions;
	const nd_entity *entities;
	const nd_amount *amounts;
	uint32_t mention_count, entity_count, amount_count;
} view;

/* False with nil, message, status pushed. */
static bool open_view(lua_State *L, view *view)
{
	if (!nd_lua_annotate(L, 1))
		return false;
	const nd_article *article = nd_lua_check_article(L, 1);
	view->text = nd_article_text(article);
	view->mention_count = nd_article_mentions(article, &view->mentions);
	view->entity_count = nd_article_entities(article, &view->entities);
	view->amount_count = nd_article_amounts(article, &view->amounts);
	return true;
}

static void set_constant(lua_State *L, const char *key, const char *value)
{
	lua_pushstring(L, value);
	lua_setfield(L, -2, key);
}

static void set_range(lua_State *L, const view *view, nd_span span)
{
	nd_lua_set(L, "text", nd_str_cut(view->text, span));
	nd_lua_set_span(L, span);
}

/* An empty span sets nothing. */
static void set_cut(lua_State *L, const char *key, const view *view, nd_span span)
{
	if (span.start < span.end)
		nd_lua_set(L, key, nd_str_cut(view->text, span));
}

/* Of an entity that a record refers to: its name at key and its id at id_key. */
static void set_entity(lua_State *L, const char *key, const char *id_key, const view *view, uint32_t entity)
{
	if (entity >= view->entity_count)
		return;
	nd_lua_set(L, key, view->entities[entity].name);
	nd_lua_set(L, id_key, view->entities[entity].id);
}

/* ---- filters ----------------------------------------------------------------------------------------------------- */

/* Pushes the only field that the filter at argument 2 may have, or nil. */
static void push_filter(lua_State *L, const char *name)
{
	const char *const names[] = {name, NULL};
	nd_lua_check_keys(L, 2, names);
	if (lua_istable(L, 2))
		lua_getfield(L, 2, name);
	else
		lua_pushnil(L);
}

static uint32_t type_bit(lua_State *L, int index)
{
	nd_type type = lua_type(L, index) == LUA_TSTRING ? nd_lua_type(nd_lua_str(L, index)) : 0;
	if (type == 0) {
		const char *given = luaL_tolstring(L, index, NULL);
		luaL_argerror(L, 2, lua_pushfstring(L, "unknown type '%s'", given));
	}
	return UINT32_C(1) << type;
}

/* A bit for each type that {type = "person"} or {type = {"person", "country"}} wants; all without a filter. */
static uint32_t wanted_types(lua_State *L)
{
	uint32_t wanted = 0;
	push_filter(L, "type");
	if (lua_isnil(L, -1)) {
		wanted = UINT32_MAX;
	} else if (lua_istable(L, -1)) {
		lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
		luaL_argcheck(L, nd_lua_is_array(L, -1), 2, "'type' must be a type or an array of types");
		for (lua_Integer i = 1; i <= count; i++, lua_pop(L, 1)) {
			lua_rawgeti(L, -1, i);
			wanted |= type_bit(L, -1);
		}
	} else {
		wanted = type_bit(L, -1);
	}
	lua_pop(L, 1);
	return wanted;
}

/* The string that {name = "…"} asks for, absent without a filter. The caller's table keeps it alive. */
static nd_str wanted_string(lua_State *L, const char *name)
{
	push_filter(L, name);
	if (!lua_isnil(L, -1) && lua_type(L, -1) != LUA_TSTRING)
		luaL_argerror(L, 2, lua_pushfstring(L, "'%s' must be a string", name));
	nd_str wanted = lua_isnil(L, -1) ? (nd_str){NULL, 0} : nd_lua_str(L, -1);
	lua_pop(L, 1);
	return wanted;
}

/* By name, alias or id. */
static bool is_called(const nd_entity *entity, nd_str name)
{
	bool found = nd_str_equal_nocase(entity->name, name) || nd_str_equal(entity->id, name);
	for (uint32_t i = 0; i < entity->alias_count && !found; i++)
		found = nd_str_equal_nocase(entity->aliases[i], name);
	return found;
}

static bool is_said_by(const view *view, const nd_quote *quote, nd_str name)
{
	if (quote->speaker_entity < view->entity_count && is_called(&view->entities[quote->speaker_entity], name))
		return true;
	return quote->speaker.start < quote->speaker.end &&
	       nd_str_equal_nocase(nd_str_cut(view->text, quote->speaker), name);
}

/* ---- records ----------------------------------------------------------------------------------------------------- */

static void push_mention(lua_State *L, const view *view, const nd_mention *mention)
{
	lua_createtable(L, 0, 6);
	set_range(L, view, mention->span);
	set_constant(L, "type", nd_type_name(mention->type));
	set_entity(L, "entity", "entity_id", view, mention->entity);
	if (mention->probability >= 0)
		nd_lua_set_number(L, "probability", nd_lua_share(mention->probability));
}

/*** What an article says.
 * @classmod newsdesk.article */

/*** Names, dates, amounts and handles where they stand.
 * @function article:mentions
 * @tparam[opt] table filter type: one of "person", "organization", "location", "country", "facility", "norp", "event",
 *   "product", "work", "law", "language", "misc", "date", "money", "percent", "quantity", "handle", or an array of them
 * @treturn {table,…} passages with type, entity (name of the entity) and entity_id where it has one, probability (0 to 1) of
 *   names where options.probabilities asked for it */
int nd_lua_mentions(lua_State *L)
{
	view view;
	uint32_t wanted = wanted_types(L);
	if (!open_view(L, &view))
		return 3;
	lua_newtable(L);
	lua_Integer length = 0;
	for (uint32_t i = 0; i < view.mention_count; i++) {
		if ((wanted >> view.mentions[i].type & 1) == 0)
			continue;
		push_mention(L, &view, &view.mentions[i]);
		lua_rawseti(L, -2, ++length);
	}
	return 1;
}

static void set_aliases(lua_State *L, const nd_entity *entity)
{
	lua_createtable(L, (int)entity->alias_count, 0);
	for (uint32_t i = 0; i < entity->alias_count; i++) {
		nd_lua_push(L, entity->aliases[i]);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_setfield(L, -2, "aliases");
}

static void set_mentions(lua_State *L, const view *view, const nd_entity *entity)
{
	lua_createtable(L, (int)entity->mention_count, 0);
	for (uint32_t i = 0; i < entity->mention_count; i++) {
		push_mention(L, view, &view->mentions[entity->mentions[i]]);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_setfield(L, -2, "mentions");
}

static void push_entity(lua_State *L, const view *view, const nd_entity *entity)
{
	lua_createtable(L, 0, 12);
	nd_lua_set(L, "name", entity->name);
	set_constant(L, "type", nd_type_name(entity->type));
	nd_lua_set(L, "id", entity->id);
	if (entity->country[0] != '\0')
		set_constant(L, "country", entity->country);
	nd_lua_set_number(L, "lat", entity->lat);
	nd_lua_set_number(L, "lon", entity->lon);
	if (entity->geonameid != 0)
		nd_lua_set_integer(L, "geonameid", entity->geonameid);
	nd_lua_set(L, "role", entity->role);
	set_aliases(L, entity);
	set_mentions(L, view, entity);
	nd_lua_set_integer(L, "count", entity->count);
	nd_lua_set_number(L, "salience", nd_lua_share(entity->salience));
}

/*** Who and what is named, each once, the most salient first.
 * @function article:entities
 * @tparam[opt] table filter type, as of mentions
 * @treturn {table,…} name, type, id (of type and name, or that of options.names), country (ISO 3166-1 alpha-2), lat and lon
 *   (degrees, WGS 84), geonameid, role (of a person, as the text says it), aliases (strings), mentions (as of
 *   article:mentions), count (of mentions and references), salience (0 to 1, adds up to 1) */
int nd_lua_entities(lua_State *L)
{
	view view;
	uint32_t wanted = wanted_types(L);
	if (!open_view(L, &view))
		return 3;
	lua_newtable(L);
	lua_Integer length = 0;
	for (uint32_t i = 0; i < view.entity_count; i++) {
		if ((wanted >> view.entities[i].type & 1) == 0)
			continue;
		push_entity(L, &view, &view.entities[i]);
		lua_rawseti(L, -2, ++length);
	}
	return 1;
}

/* An array of the names, or ids, of the entities that a reference means. */
static void set_meant(lua_State *L, const char *key, const view *view, const nd_reference *reference, bool is_id)
{
	lua_createtable(L, (int)reference->entity_count, 0);
	for (uint32_t i = 0; i < reference->entity_count; i++) {
		const nd_entity *entity = &view->entities[reference->entities[i]];
		nd_lua_push(L, is_id ? entity->id : entity->name);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_setfield(L, -2, key);
}

/*** Pronouns and noun phrases ("she", "the bloc") whose meaning is clear; see docs/entities.md.
 * @function article:references
 * @treturn {table,…} passages with entities (names) and entity_ids: one of each, or several behind a plural */
int nd_lua_references(lua_State *L)
{
	view view;
	const nd_reference *references;
	nd_lua_check_no_filter(L);
	if (!open_view(L, &view))
		return 3;
	uint32_t count = nd_article_references(nd_lua_check_article(L, 1), &references);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 5);
		set_range(L, &view, references[i].span);
		set_meant(L, "entities", &view, &references[i], false);
		set_meant(L, "entity_ids", &view, &references[i], true);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

static void push_quote(lua_State *L, const view *view, const nd_quote *quote)
{
	lua_createtable(L, 0, 10);
	set_range(L, view, quote->span);
	set_constant(L, "kind", nd_lua_quote_kind(quote->kind));
	set_entity(L, "speaker", "speaker_id", view, quote->speaker_entity);
	set_cut(L, "speaker_text", view, quote->speaker);
	set_cut(L, "cue", view, quote->cue);
	set_entity(L, "addressee", "addressee_id", view, quote->addressee_entity);
	set_cut(L, "addressee_text", view, quote->addressee);
}

/*** Who said what.
 * @function article:quotes
 * @tparam[opt] table filter speaker: a name, alias or id of an entity, or the words at speaker_text, without case of ASCII
 * @treturn {table,…} passages with kind ("direct", "indirect", "mixed"), speaker and speaker_id (of the entity), speaker_text
 *   (the words beside the quotation, also a pronoun), cue ("told"), addressee, addressee_id, addressee_text */
int nd_lua_quotes(lua_State *L)
{
	view view;
	const nd_quote *quotes;
	nd_str speaker = wanted_string(L, "speaker");
	if (!open_view(L, &view))
		return 3;
	uint32_t count = nd_article_quotes(nd_lua_check_article(L, 1), &quotes);
	lua_newtable(L);
	lua_Integer length = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (speaker.data != NULL && !is_said_by(&view, &quotes[i], speaker))
			continue;
		push_quote(L, &view, &quotes[i]);
		lua_rawseti(L, -2, ++length);
	}
	return 1;
}

/*** Dates, times, durations.
 * @function article:dates
 * @treturn {table,…} passages with type ("DATE", "TIME", "DURATION", "SET") and value (TIMEX3), absent where it is not clear */
int nd_lua_dates(lua_State *L)
{
	view view;
	const nd_date *dates;
	nd_lua_check_no_filter(L);
	if (!open_view(L, &view))
		return 3;
	uint32_t count = nd_article_dates(nd_lua_check_article(L, 1), &dates);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 5);
		set_range(L, &view, dates[i].span);
		set_constant(L, "type", nd_lua_date_type(dates[i].type));
		nd_lua_set(L, "value", dates[i].value);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

static void push_amount(lua_State *L, const view *view, const nd_amount *amount)
{
	lua_createtable(L, 0, 8);
	set_range(L, view, amount->span);
	set_constant(L, "kind", nd_lua_amount_kind(amount->kind));
	nd_lua_set_number(L, "value", amount->value);
	nd_lua_set(L, "unit", amount->unit);
	lua_pushboolean(L, amount->approximate);
	lua_setfield(L, -2, "approximate");
	set_cut(L, "of", view, amount->of);
}

/*** Amounts of money, shares, measures, counts.
 * @function article:amounts
 * @treturn {table,…} passages with kind ("money", "percent", "quantity", "count"), value (a number, absent of "several"), unit
 *   (ISO 4217, "%", "percentage points", a symbol, or the noun counted), approximate (boolean), of ("global GDP") */
int nd_lua_amounts(lua_State *L)
{
	view view;
	nd_lua_check_no_filter(L);
	if (!open_view(L, &view))
		return 3;
	lua_createtable(L, (int)view.amount_count, 0);
	for (uint32_t i = 0; i < view.amount_count; i++) {
		push_amount(L, &view, &view.amounts[i]);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

static void push_fact(lua_State *L, const view *view, const nd_fact *fact)
{
	lua_createtable(L, 0, 9);
	nd_lua_set(L, "predicate", fact->predicate);
	set_entity(L, "subject", "subject_id", view, fact->subject);
	set_entity(L, "object", "object_id", view, fact->object);
	nd_lua_set(L, "time", fact->time);
	if (fact->amount < view->amount_count) {
		push_amount(L, view, &view->amounts[fact->amount]);
		lua_setfield(L, -2, "amount");
	}
	nd_lua_set(L, "rule", fact->rule);
	lua_createtable(L, 0, 3);
	set_range(L, view, fact->evidence);
	lua_setfield(L, -2, "evidence");
}

/*** What the rules state; see docs/patterns.md.
 * @function article:facts
 * @tparam[opt] table filter predicate
 * @treturn {table,…} predicate, subject, subject_id, object, object_id, time (TIMEX3), amount (a record as of
 *   article:amounts), rule (its name), evidence (a passage) */
int nd_lua_facts_of(lua_State *L)
{
	view view;
	const nd_fact *facts;
	uint32_t count;
	nd_str predicate = wanted_string(L, "predicate");
	if (!open_view(L, &view) || !nd_lua_facts(L, 1, &facts, &count))
		return 3;
	lua_newtable(L);
	lua_Integer length = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (predicate.data != NULL && !nd_str_equal(predicate, facts[i].predicate))
			continue;
		push_fact(L, &view, &facts[i]);
		lua_rawseti(L, -2, ++length);
	}
	return 1;
}

/* ---- matches ----------------------------------------------------------------------------------------------------- */

/* Captures by number, the named ones also by name; a group that took no part is absent. */
static void set_captures(lua_State *L, const view *view, const nd_match *match)
{
	lua_newtable(L);
	for (uint32_t i = 0; i < match->capture_count; i++) {
		const nd_capture *capture = &match->captures[i];
		if (capture->span.start == capture->span.end)
			continue;
		lua_createtable(L, 0, 5);
		set_range(L, view, capture->span);
		set_entity(L, "entity", "entity_id", view, capture->entity);
		if (capture->name.data != NULL) {
			nd_lua_push(L, capture->name);
			lua_pushvalue(L, -2);
			lua_rawset(L, -4);
		}
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_setfield(L, -2, "captures");
}

/*** Where patterns match, sentence by sentence.
 * @function article:matches
 * @tparam[opt] patterns patterns what newsdesk.patterns gives; by default those of the options
 * @treturn {table,…} passages with name (of the pattern) and captures: passages by number, and by name where the group has
 *   one, with entity and entity_id where the group holds one mention */
int nd_lua_matches(lua_State *L)
{
	view view;
	nd_error error;
	const nd_match *matches;
	uint32_t count;
	nd_article *article = nd_lua_check_article(L, 1);
	lua_settop(L, 2);
	if (lua_isnil(L, 2)) {
		lua_getiuservalue(L, 1, ND_LUA_ARTICLE_PATTERNS);
		lua_replace(L, 2);
		luaL_argcheck(L, !lua_isnil(L, 2), 2, "patterns wanted: the article was parsed without any");
	}
	const nd_patterns *patterns = nd_lua_check_patterns(L, 2);
	if (nd_article_match(article, patterns, &matches, &count, &error) != ND_OK)
		return nd_lua_fail(L, &error);
	if (!open_view(L, &view))
		return 3;
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 5);
		nd_lua_push_pattern_name(L, 2, matches[i].pattern);
		lua_setfield(L, -2, "name");
		set_range(L, &view, matches[i].span);
		set_captures(L, &view, &matches[i]);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}
