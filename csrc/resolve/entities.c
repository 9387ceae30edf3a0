#include "resolve/entities.h"

#include <math.h>

#include "base/str.h"
#include "resolve/aliases.h"

/* ---- forms ------------------------------------------------------------------------------------------------------ */

/* A day of the week alone names nothing but the day. */
static bool is_weekday(nd_str name)
{
	static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	return ND_STR_IS_ONE_OF(name, days);
}

static bool is_name(const nd_resolving *state, const nd_mention *mention)
{
	return mention->type >= ND_PERSON && mention->type <= ND_MISC && !nd_page_is_credit(state->document->page, mention->span) &&
	       !is_weekday(nd_str_cut(state->document->page->text, mention->span));
}

/* Countries are one by code, however they are called; so are demonyms. */
static void find_country(const nd_resolving *state, nd_form *form, nd_str surface)
{
	if (form->type != ND_COUNTRY && form->type != ND_NORP && form->type != ND_LOCATION)
		return;
	nd_country_form kind = nd_gazetteer_country(state->gazetteer, surface, form->country);
	bool fits = form->type == ND_COUNTRY    ? kind == ND_COUNTRY_NAME
	            : form->type == ND_NORP     ? kind == ND_COUNTRY_DEMONYM
	                                        : kind == ND_COUNTRY_PART;
	if (!fits)
		form->country[0] = '\0';
}

static uint64_t identity(const nd_form *form)
{
	bool is_by_code = form->country[0] != '\0' && form->type != ND_LOCATION;
	nd_str key = is_by_code ? nd_str_of(form->country, strlen(form->country)) : form->key;
	return nd_name_key(key, (uint32_t)form->type << 1 | is_by_code);
}

/* "Glenmore Dairies", read as a person: a word that firms and bodies end with, and families do not. */
static bool is_firm(const nd_form *form)
{
	static const char *const ends[] = {
	        "airlines",  "airways",    "aerospace",   "association", "bancorp",     "biotech",       "brands",   "breweries",
	        "capital",   "committee",  "corp",        "creameries",  "dairies",     "electronics",   "energy",   "entertainment",
	        "federation", "financial", "foods",       "foundation",  "group",       "healthcare",    "holdings", "hospital",
	        "inc",       "industries", "institute",   "insurance",   "laboratories", "labs",         "llc",      "logistics",
	        "ltd",       "motors",     "partners",    "petroleum",   "pharma",      "pharmaceuticals", "plc",    "railways",
	        "resources", "robotics",   "securities",  "semiconductor", "studios",   "supermarkets",  "systems",  "technologies",
	        "telecom",   "therapeutics", "university", "ventures"};
	return form->type == ND_PERSON && form->word_count >= 2 &&
	       ND_STR_IS_ONE_OF(form->words[form->word_count - 1], ends);
}

static nd_form form_of_mention(nd_arena *scratch, const nd_resolving *state, uint32_t mention,
                               nd_str id)
{
	nd_str text = state->document->page->text;
	nd_form form = {.type = state->mentions[mention].type, .first_mention = mention, .id = id};
	nd_span surface = nd_form_surface(text, state->mentions[mention].span);
	if (form.type == ND_PERSON)
		surface = nd_without_titles(text, surface);
	nd_form_fold(scratch, nd_str_cut(text, surface), &form);
	if (is_firm(&form))
		form.type = ND_ORGANIZATION;
	find_country(state, &form, nd_str_cut(text, surface));
	return form;
}

/* The id that the user's list gives a mention, or absent. Mentions are asked for in text order; *next is where the last
 * one was found. */
static nd_str given_id(const nd_listed_span_array *listed, uint32_t *next, nd_span span)
{
	while (*next < listed->count && listed->items[*next].span.start < span.start)
		(*next)++;
	bool is_listed = *next < listed->count && listed->items[*next].span.start == span.start &&
	                 listed->items[*next].span.end == span.end;
	return is_listed ? listed->items[*next].id : (nd_str){NULL, 0};
}

static void collect_forms(nd_arena *scratch, const nd_resolving *state, nd_aliases *aliases)
{
	nd_name_index index;
	uint32_t next = 0;
	nd_name_index_init(scratch, &index, aliases->mention_count);
	for (uint32_t i = 0; i < aliases->mention_count; i++) {
		aliases->form_of[i] = ND_NONE;
		if (!is_name(state, &state->mentions[i]))
			continue;
		nd_str id = given_id(&state->annotations->listed, &next, state->mentions[i].span);
		nd_form form = form_of_mention(scratch, state, i, id);
		uint32_t *known = form.key.size > 0 ? nd_name_index_put(&index, identity(&form)) : NULL;
		if (known != NULL && *known != ND_NONE) {
			aliases->form_of[i] = *known;
			if (aliases->forms.items[*known].id.data == NULL)
				aliases->forms.items[*known].id = id;
			continue;
		}
		form.parent = aliases->forms.count;
		if (known != NULL)
			*known = form.parent;
		aliases->form_of[i] = form.parent;
		*nd_array_push(scratch, &aliases->forms) = form;
	}
}

uint32_t nd_aliases_root(nd_aliases *aliases, uint32_t form)
{
	nd_form *forms = aliases->forms.items;
	while (forms[form].parent != form) {
		forms[form].parent = forms[forms[form].parent].parent;
		form = forms[form].parent;
	}
	return form;
}

void nd_aliases_join(nd_aliases *aliases, uint32_t a, uint32_t b)
{
	uint32_t x = nd_aliases_root(aliases, a), y = nd_aliases_root(aliases, b);
	nd_form *first = &aliases->forms.items[x < y ? x : y], *second = &aliases->forms.items[x < y ? y : x];
	if (first->id.data != NULL && second->id.data != NULL && !nd_str_equal(first->id, second->id))
		return;
	second->parent = first->parent;
	if (first->id.data == NULL)
		first->id = second->id;
}

/* Forms to which the user gave one id. */
static void join_identified(nd_aliases *aliases)
{
	nd_name_index index;
	nd_name_index_init(aliases->scratch, &index, aliases->forms.count);
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		nd_str id = aliases->forms.items[i].id;
		uint32_t *known = id.data != NULL ? nd_name_index_put(&index, nd_name_key(id, 0)) : NULL;
		if (known == NULL)
			continue;
		if (*known == ND_NONE)
			*known = i;
		else
			nd_aliases_join(aliases, *known, i);
	}
}

/* ---- entities --------------------------------------------------------------------------------------------------- */

static uint32_t new_entity(nd_arena *arena, nd_resolving *state, const nd_form *root)
{
	nd_entity *entity = nd_array_push(arena, &state->entities);
	*entity = (nd_entity){.type = root->type, .id = root->id, .lat = NAN, .lon = NAN};
	memcpy(entity->country, root->country, sizeof entity->country);
	return state->entities.count - 1;
}

static void make_entities(nd_arena *arena, nd_arena *scratch, nd_resolving *state, nd_aliases *aliases)
{
	uint32_t *entity_of_root = nd_arena_new_n(scratch, uint32_t, aliases->forms.count);
	for (uint32_t i = 0; i < aliases->forms.count; i++)
		entity_of_root[i] = ND_NONE;
	for (uint32_t i = 0; i < aliases->mention_count; i++) {
		if (aliases->form_of[i] == ND_NONE)
			continue;
		uint32_t root = nd_aliases_root(aliases, aliases->form_of[i]);
		if (entity_of_root[root] == ND_NONE)
			entity_of_root[root] = new_entity(arena, state, &aliases->forms.items[root]);
		state->mentions[i].entity = entity_of_root[root];
		if (aliases->forms.items[aliases->form_of[i]].type == ND_ORGANIZATION)
			state->mentions[i].type = ND_ORGANIZATION; /* also where it was misread */
		state->entities.items[entity_of_root[root]].mention_count++;
	}
}

static void list_mentions(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	uint32_t **lists = nd_arena_new_n(scratch, uint32_t *, state->entities.count);
	uint32_t *filled = nd_arena_new_n(scratch, uint32_t, state->entities.count);
	for (uint32_t i = 0; i < state->entities.count; i++) {
		nd_entity *entity = &state->entities.items[i];
		lists[i] = nd_arena_new_n(arena, uint32_t, entity->mention_count);
		entity->mentions = lists[i];
		entity->count = entity->mention_count;
	}
	for (uint32_t i = 0; i < state->annotations->mentions.count; i++) {
		uint32_t entity = state->mentions[i].entity;
		if (entity != ND_NONE)
			lists[entity][filled[entity]++] = i;
	}
}

void nd_resolve_entities(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	uint32_t count = state->annotations->mentions.count;
	nd_aliases aliases = {.scratch = scratch,
	                      .text = state->document->page->text,
	                      .mentions = state->mentions,
	                      .mention_count = count,
	                      .form_of = nd_arena_new_n(scratch, uint32_t, count)};
	collect_forms(scratch, state, &aliases);
	join_identified(&aliases);
	nd_alias_firms(&aliases);
	nd_alias_organizations(&aliases);
	nd_alias_persons(&aliases);
	make_entities(arena, scratch, state, &aliases);
	list_mentions(arena, scratch, state);
	nd_name_entities(arena, scratch, state);
	nd_find_roles(arena, state);
}
