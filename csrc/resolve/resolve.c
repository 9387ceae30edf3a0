#include "resolve/resolve.h"

#include <string.h>

void nd_resolve(nd_arena *arena, nd_arena *scratch, const nd_resolvers *with, const nd_document *document,
                const nd_annotations *annotations, nd_resolution *out)
{
	uint32_t count = annotations->mentions.count;
	nd_resolving state = {.document = document,
	                      .annotations = annotations,
	                      .gazetteer = with->gazetteer,
	                      .places = with->places};
	state.mentions = nd_arena_new_n(arena, nd_mention, count);
	if (count > 0)
		memcpy(state.mentions, annotations->mentions.items, count * sizeof(nd_mention));
	nd_resolve_entities(arena, scratch, &state);
	nd_resolve_places(arena, scratch, &state);
	nd_resolve_references(arena, scratch, &state);
	nd_resolve_speakers(arena, scratch, &state);
	nd_resolve_salience(arena, scratch, &state);
	*out = (nd_resolution){
	        .mentions = state.mentions,
	        .mention_count = count,
	        .entities = state.entities.items,
	        .entity_count = state.entities.count,
	        .references = state.references.items,
	        .reference_count = state.references.count,
	        .quotes = state.quotes.items,
	        .quote_count = state.quotes.count,
	};
}
