/* How much an article is about an entity, and the final order of the entities.
 *
 * Each mention adds a weight that falls with the sentence's number, as news tells what matters first; pronouns and noun
 * phrases add half of one; being named in the title or in the first sentences adds to it. A name that comes back in many
 * paragraphs counts more than one that is repeated in one. The shape follows what was found to tell salient entities in
 * news: position of the first mention, title, and frequency (Dunietz and Gillick, EACL 2014). */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "resolve/resolve.h"

enum { FALL_OFF = 8, LEAD_SENTENCES = 2, TITLE_NAMES = 4, LONGEST_TITLE = 512 };
static const double TITLE_WEIGHT = 3, LEAD_WEIGHT = 1, REFERENCE_SHARE = 0.5, PARAGRAPH_WEIGHT = 0.5;

typedef struct tally {
	double weight;
	uint32_t last_block; /* plus one; 0: none yet */
} tally;

/* Walks through sentences and blocks along with rising positions. */
typedef struct cursor {
	const nd_document *document;
	uint32_t sentence, block;
} cursor;

static void advance(cursor *c, uint32_t position)
{
	const nd_segmentation *segments = &c->document->segments;
	const nd_page *page = c->document->page;
	while (c->sentence + 1 < segments->sentence_count && segments->sentences[c->sentence + 1].span.start <= position)
		c->sentence++;
	while (c->block + 1 < page->block_count && page->blocks[c->block + 1].span.start <= position)
		c->block++;
}

static double weight_at(const cursor *c)
{
	return 1.0 / (1.0 + (double)c->sentence / FALL_OFF) + (c->sentence < LEAD_SENTENCES ? LEAD_WEIGHT : 0);
}

static void add_at(tally *t, const cursor *c, double share)
{
	t->weight += share * weight_at(c);
	if (t->last_block != c->block + 1)
		t->weight += share * PARAGRAPH_WEIGHT;
	t->last_block = c->block + 1;
}

static void add_mentions(const nd_resolving *state, tally *tallies)
{
	cursor c = {.document = state->document};
	for (uint32_t i = 0; i < state->annotations->mentions.count; i++) {
		advance(&c, state->mentions[i].span.start);
		if (state->mentions[i].entity != ND_NONE)
			add_at(&tallies[state->mentions[i].entity], &c, 1);
	}
}

static void add_references(nd_resolving *state, tally *tallies)
{
	cursor c = {.document = state->document};
	for (uint32_t i = 0; i < state->references.count; i++) {
		const nd_reference *reference = &state->references.items[i];
		advance(&c, reference->span.start);
		for (uint32_t k = 0; k < reference->entity_count; k++) {
			add_at(&tallies[reference->entities[k]], &c, REFERENCE_SHARE);
			state->entities.items[reference->entities[k]].count++;
		}
	}
}

static bool title_names(nd_str title, const nd_entity *entity)
{
	if (nd_str_find(title, entity->name, 0) != ND_NONE)
		return true;
	for (uint32_t i = 0; i < entity->alias_count && i < TITLE_NAMES; i++)
		if (nd_str_find(title, entity->aliases[i], 0) != ND_NONE)
			return true;
	return false;
}

static void add_title(const nd_resolving *state, tally *tallies)
{
	nd_str title = state->document->page->metadata.title.value;
	if (title.size > LONGEST_TITLE)
		title.size = LONGEST_TITLE;
	for (uint32_t i = 0; i < state->entities.count && title.size > 0; i++)
		if (title_names(title, &state->entities.items[i]))
			tallies[i].weight += TITLE_WEIGHT;
}

static void set_salience(nd_resolving *state, const tally *tallies)
{
	double sum = 0;
	for (uint32_t i = 0; i < state->entities.count; i++)
		sum += tallies[i].weight;
	for (uint32_t i = 0; i < state->entities.count && sum > 0; i++)
		state->entities.items[i].salience = (float)(tallies[i].weight / sum);
}

/* ---- order ------------------------------------------------------------------------------------------------------ */

typedef struct ranked {
	float salience;
	uint32_t index;
} ranked;

static int by_rank(const void *a, const void *b)
{
	const ranked *x = a, *y = b;
	if (x->salience != y->salience)
		return x->salience > y->salience ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

static void renumber(uint32_t *entity, const uint32_t *number_of)
{
	if (*entity != ND_NONE)
		*entity = number_of[*entity];
}

static void renumber_all(nd_arena *arena, nd_resolving *state, const uint32_t *number_of)
{
	for (uint32_t i = 0; i < state->annotations->mentions.count; i++)
		renumber(&state->mentions[i].entity, number_of);
	for (uint32_t i = 0; i < state->references.count; i++) {
		nd_reference *reference = &state->references.items[i];
		uint32_t *entities = nd_arena_new_n(arena, uint32_t, reference->entity_count);
		for (uint32_t k = 0; k < reference->entity_count; k++)
			entities[k] = number_of[reference->entities[k]];
		reference->entities = entities;
	}
	for (uint32_t i = 0; i < state->quotes.count; i++) {
		renumber(&state->quotes.items[i].speaker_entity, number_of);
		renumber(&state->quotes.items[i].addressee_entity, number_of);
	}
}

static void put_in_order(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	uint32_t count = state->entities.count;
	ranked *order = nd_arena_new_n(scratch, ranked, count);
	uint32_t *number_of = nd_arena_new_n(scratch, uint32_t, count);
	nd_entity *before = nd_arena_new_n(scratch, nd_entity, count);
	if (count == 0)
		return;
	memcpy(before, state->entities.items, count * sizeof *before);
	for (uint32_t i = 0; i < count; i++)
		order[i] = (ranked){before[i].salience, i};
	qsort(order, count, sizeof *order, by_rank);
	for (uint32_t i = 0; i < count; i++) {
		number_of[order[i].index] = i;
		state->entities.items[i] = before[order[i].index];
	}
	renumber_all(arena, state, number_of);
}

void nd_resolve_salience(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	tally *tallies = nd_arena_new_n(scratch, tally, state->entities.count);
	add_mentions(state, tallies);
	add_references(state, tallies);
	add_title(state, tallies);
	set_salience(state, tallies);
	put_in_order(arena, scratch, state);
}
