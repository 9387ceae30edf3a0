/* Who and what the mentions mean, and who said the quotations: entities, references, places, speakers, salience. */
#ifndef ND_RESOLVE_RESOLVE_H
#define ND_RESOLVE_RESOLVE_H

#include "annotate/annotate.h"
#include "resolve/places.h"

typedef struct nd_resolution {
	const nd_mention *mentions; /* the annotations' with their entity */
	uint32_t mention_count;
	const nd_entity *entities; /* most salient first */
	uint32_t entity_count;
	const nd_reference *references; /* in text order; not mentions, but counted in nd_entity.count */
	uint32_t reference_count;
	const nd_quote *quotes; /* direct, indirect and mixed, in text order */
	uint32_t quote_count;
} nd_resolution;

/* The models that the steps use; a view of nd_models. */
typedef struct nd_resolvers {
	const nd_gazetteer *gazetteer;
	const nd_places *places;
} nd_resolvers;

void nd_resolve(nd_arena *arena, nd_arena *scratch, const nd_resolvers *with, const nd_document *document,
                const nd_annotations *annotations, nd_resolution *out);

/* The steps of nd_resolve, each in its own file; later ones read what earlier ones wrote. Entities are in order of
 * first mention until the last step orders them and rewrites every index. */
typedef ND_ARRAY(nd_entity) nd_entity_array;
typedef ND_ARRAY(nd_reference) nd_reference_array;
typedef ND_ARRAY(nd_quote) nd_quote_array;

typedef struct nd_resolving {
	const nd_document *document;
	const nd_annotations *annotations;
	const nd_gazetteer *gazetteer;
	const nd_places *places;
	nd_mention *mentions; /* annotations->mentions.count of them, with their entity */
	nd_entity_array entities;
	nd_reference_array references;
	nd_quote_array quotes;
	const struct nd_words *words; /* read by references, for speakers; in scratch memory */
	const uint8_t *genders;       /* nd_gender of each entity, as above */
} nd_resolving;

void nd_resolve_entities(nd_arena *arena, nd_arena *scratch, nd_resolving *state);   /* aliases merged, roles, ids */
void nd_resolve_places(nd_arena *arena, nd_arena *scratch, nd_resolving *state);     /* countries, coordinates */
void nd_resolve_references(nd_arena *arena, nd_arena *scratch, nd_resolving *state); /* pronouns, noun phrases */
void nd_resolve_speakers(nd_arena *arena, nd_arena *scratch, nd_resolving *state);   /* quotes, indirect speech too */
void nd_resolve_salience(nd_arena *arena, nd_arena *scratch, nd_resolving *state);   /* counts, order */

#endif
