#include "annotate/annotate.h"

void nd_annotate_handles(nd_arena *arena, const nd_document *document, nd_mention_array *mentions)
{
	for (uint32_t i = 0; i < document->segments.token_count; i++) {
		const nd_token *token = &document->segments.tokens[i];
		if (token->kind == ND_TOKEN_HANDLE)
			*nd_array_push(arena, mentions) = (nd_mention){
			        .span = token->span, .type = ND_HANDLE, .entity = ND_NONE, .probability = -1};
	}
}
