#include <stdio.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "resolve/entities.h"
#include "resolve/forms.h"

enum { MOST_ALIASES = 64, LONGEST_SLUG = 120 };

/* ---- the fullest form -------------------------------------------------------------------------------------------- */

typedef struct fullness {
	bool has_lower; /* "United Nations" before "UNITED NATIONS", and an expansion before its acronym */
	uint32_t words;
	uint32_t size;
} fullness;

static nd_span surface_of(const nd_resolving *state, uint32_t mention)
{
	nd_str text = state->document->page->text;
	nd_span surface = nd_form_surface(text, state->mentions[mention].span);
	return state->mentions[mention].type == ND_PERSON ? nd_without_titles(text, surface) : surface;
}

static fullness fullness_of(nd_str name)
{
	fullness f = {.size = name.size, .words = 1};
	const char *at = name.data, *end = name.data + name.size;
	while (at < end) {
		uint32_t code = nd_utf8_next(&at, end), class = nd_unicode_class(code);
		f.has_lower |= (class & ND_UC_LOWER) != 0 || ((class & ND_UC_LETTER) != 0 && (class & ND_UC_UPPER) == 0);
		f.words += (class & ND_UC_SPACE) != 0;
	}
	return f;
}

static bool is_fuller(fullness a, fullness b)
{
	if (a.has_lower != b.has_lower)
		return a.has_lower;
	if (a.words != b.words)
		return a.words > b.words;
	return a.words > 1 && a.size > b.size;
}

static nd_span fullest_surface(const nd_resolving *state, const nd_entity *entity)
{
	nd_str text = state->document->page->text;
	nd_span best = surface_of(state, entity->mentions[0]);
	fullness best_fullness = fullness_of(nd_str_cut(text, best));
	for (uint32_t i = 1; i < entity->mention_count && entity->type != ND_NORP; i++) {
		nd_span surface = surface_of(state, entity->mentions[i]);
		fullness f = fullness_of(nd_str_cut(text, surface));
		if (is_fuller(f, best_fullness)) {
			best = surface;
			best_fullness = f;
		}
	}
	return best;
}

/* A copy with runs of white space, as line ends within a name, made one space. */
static nd_str spaced_copy(nd_arena *arena, nd_str name)
{
	char *copy = nd_arena_take(arena, (size_t)name.size + 1);
	uint32_t size = 0;
	for (uint32_t i = 0; i < name.size; i++) {
		bool is_space = nd_ascii_is_space(name.data[i]);
		if (!is_space || (size > 0 && copy[size - 1] != ' '))
			copy[size++] = is_space ? ' ' : name.data[i];
	}
	copy[size] = '\0';
	return nd_str_of(copy, size);
}

/* Words of a place's name that stay small: "Rio de Janeiro". */
static bool is_small(nd_str word)
{
	static const char *const words[] = {"de", "da", "do", "del", "la", "le", "of", "the", "and", "upon", "on", "sur", "am"};
	return ND_STR_IS_ONE_OF_NOCASE(word, words);
}

/* A place that the text has in capitals alone, as datelines do, is "Port Louis" in those of a name: its name is made anew. */
static nd_str in_title_case(nd_arena *arena, nd_str name)
{
	char *made = nd_arena_take(arena, (size_t)name.size * 3 + 4); /* a byte that is no UTF-8 becomes three */
	uint32_t size = 0;
	for (uint32_t start = 0; start < name.size;) {
		uint32_t end = nd_str_find(name, ND_STR(" "), start);
		end = end == ND_NONE ? name.size : end;
		bool keeps = start > 0 && is_small(nd_str_cut(name, (nd_span){start, end})), begins = true;
		const char *at = name.data + start, *stop = name.data + end;
		while (at < stop) {
			uint32_t code = nd_utf8_next(&at, stop);
			bool is_letter = (nd_unicode_class(code) & ND_UC_LETTER) != 0;
			size += nd_utf8_put(made + size, begins && !keeps ? code : nd_unicode_lower(code));
			begins = !is_letter && code != '\'' && code != 0x2019;
		}
		if (end < name.size)
			made[size++] = ' ';
		start = end + 1;
	}
	made[size] = '\0';
	return nd_str_of(made, size);
}

static bool is_shouted_place(const nd_entity *entity, nd_str name)
{
	enum { LONGEST_ACRONYM = 4 };
	return entity->type == ND_LOCATION && name.size > LONGEST_ACRONYM && !fullness_of(name).has_lower &&
	       memchr(name.data, '.', name.size) == NULL;
}

/* ---- aliases ---------------------------------------------------------------------------------------------------- */

static bool is_known(const nd_entity *entity, const nd_str *aliases, uint32_t count, nd_str name)
{
	if (nd_str_equal(entity->name, name))
		return true;
	for (uint32_t i = 0; i < count; i++)
		if (nd_str_equal(aliases[i], name))
			return true;
	return false;
}

static void list_aliases(nd_arena *arena, const nd_resolving *state, nd_entity *entity)
{
	nd_str found[MOST_ALIASES];
	uint32_t count = 0;
	for (uint32_t i = 0; i < entity->mention_count && count < MOST_ALIASES; i++) {
		nd_str raw = nd_str_cut(state->document->page->text, surface_of(state, entity->mentions[i]));
		if (is_known(entity, found, count, raw))
			continue;
		nd_str name = spaced_copy(arena, raw);
		if (!is_known(entity, found, count, name))
			found[count++] = name;
	}
	nd_str *aliases = nd_arena_new_n(arena, nd_str, count);
	if (count > 0)
		memcpy(aliases, found, count * sizeof *found);
	entity->aliases = aliases;
	entity->alias_count = count;
}

/* ---- ids -------------------------------------------------------------------------------------------------------- */

/* "person/vladimir-putin"; letters without an ASCII base stay as they are. A number follows where the id is taken. */
static nd_str slug(nd_arena *arena, const nd_entity *entity, uint32_t number)
{
	nd_form form = {0};
	const char *type = nd_type_name(entity->type);
	size_t type_size = strlen(type);
	nd_form_fold(arena, entity->name, &form);
	uint32_t key_size = form.key.size;
	while (key_size > LONGEST_SLUG || (key_size < form.key.size && ((unsigned char)form.key.data[key_size] & 0xC0) == 0x80))
		key_size = key_size > LONGEST_SLUG ? LONGEST_SLUG : key_size - 1;
	char *id = nd_arena_take(arena, type_size + key_size + 16);
	size_t size = type_size;
	memcpy(id, type, type_size);
	id[size++] = '/';
	for (uint32_t i = 0; i < key_size; i++)
		id[size++] = form.key.data[i] == ' ' ? '-' : form.key.data[i];
	if (number > 1)
		size += (size_t)snprintf(id + size, 12, "-%u", number);
	id[size] = '\0';
	return nd_str_of(id, size);
}

/* The numbers of one slug count up from 2, so that no number is tried twice. */
static nd_str unique_id(nd_arena *arena, nd_name_index *taken, const nd_entity *entity)
{
	nd_str id = slug(arena, entity, 1);
	uint32_t *last = nd_name_index_put(taken, nd_name_key(id, 0));
	if (last == NULL || *last == ND_NONE) {
		if (last != NULL)
			*last = 1;
		return id;
	}
	nd_str numbered;
	uint32_t *other;
	do {
		numbered = slug(arena, entity, ++*last);
		other = nd_name_index_put(taken, nd_name_key(numbered, 0));
	} while (other != NULL && *other != ND_NONE);
	if (other != NULL)
		*other = 1;
	return numbered;
}

static void take_given_ids(nd_name_index *taken, const nd_resolving *state)
{
	for (uint32_t i = 0; i < state->entities.count; i++) {
		nd_str id = state->entities.items[i].id;
		uint32_t *last = id.data != NULL ? nd_name_index_put(taken, nd_name_key(id, 0)) : NULL;
		if (last != NULL)
			*last = 1;
	}
}

void nd_name_entities(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	nd_name_index taken;
	nd_name_index_init(scratch, &taken, 2 * state->entities.count);
	take_given_ids(&taken, state);
	for (uint32_t i = 0; i < state->entities.count; i++) {
		nd_entity *entity = &state->entities.items[i];
		nd_span fullest = fullest_surface(state, entity);
		nd_str known = {0};
		if (entity->type == ND_COUNTRY)
			known = nd_gazetteer_country_name(state->gazetteer, entity->country);
		if (known.data != NULL)
			entity->name = nd_arena_copy(arena, known);
		else
			entity->name = spaced_copy(arena, nd_str_cut(state->document->page->text, fullest));
		if (is_shouted_place(entity, entity->name))
			entity->name = in_title_case(arena, entity->name);
		list_aliases(arena, state, entity);
		if (entity->id.data == NULL)
			entity->id = unique_id(arena, &taken, entity);
	}
}
