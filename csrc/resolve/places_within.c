#include <math.h>
#include <string.h>

#include "base/str.h"
#include "resolve/forms.h"
#include "resolve/places_parts.h"

enum { KIND = 3, MOST_NAMES = 1 << 16 };

static bool may_hold(const nd_entity *entity)
{
	return entity->type == ND_LOCATION && !isnan(entity->lat) && entity->geonameid != 0;
}

/* The names of all places that are known, each with its entity. */
static void index_places(nd_arena *scratch, const nd_resolving *state, nd_name_index *index)
{
	uint32_t held = 0;
	for (uint32_t i = 0; i < state->entities.count && held < MOST_NAMES; i++)
		held += may_hold(&state->entities.items[i]);
	nd_name_index_init(scratch, index, held);
	for (uint32_t i = 0; i < state->entities.count && held > 0; i++) {
		if (!may_hold(&state->entities.items[i]))
			continue;
		nd_form form = {0};
		nd_form_fold(scratch, state->entities.items[i].name, &form);
		uint32_t *value = form.key.size > 0 ? nd_name_index_put(index, nd_name_key(form.key, KIND)) : NULL;
		if (value != NULL && *value == ND_NONE)
			*value = i;
		held--;
	}
}

/* A street is called after places elsewhere. */
static bool is_street(const nd_form *form)
{
	return nd_str_is_any(form->words[form->word_count - 1], " street st avenue ave road rd boulevard blvd drive lane highway route "
	                                                        "parkway way square terrace court place expressway freeway turnpike ");
}

static void set_within(nd_arena *scratch, const nd_name_index *index, nd_resolving *state, nd_entity *entity)
{
	enum { MOST_WORDS = 3 };
	nd_form form = {0};
	nd_form_fold(scratch, entity->name, &form);
	if (form.word_count < 2 || is_street(&form))
		return;
	uint32_t words = form.word_count - 1;
	for (words = words < MOST_WORDS ? words : MOST_WORDS; words > 0; words--) {
		uint32_t found = nd_name_index_get(index, nd_name_key(nd_form_part(&form, 0, words), KIND));
		if (found == ND_NONE)
			continue;
		const nd_entity *place = &state->entities.items[found];
		entity->lat = place->lat;
		entity->lon = place->lon;
		memcpy(entity->country, place->country, sizeof entity->country);
		return;
	}
}

void nd_places_set_within(nd_arena *scratch, nd_resolving *state)
{
	nd_name_index index;
	index_places(scratch, state, &index);
	for (uint32_t i = 0; i < state->entities.count; i++) {
		nd_entity *entity = &state->entities.items[i];
		if ((entity->type == ND_LOCATION || entity->type == ND_FACILITY) && isnan(entity->lat))
			set_within(scratch, &index, state, entity);
	}
}
