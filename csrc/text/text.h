/* Sentences and tokens of a text. */
#ifndef ND_TEXT_TEXT_H
#define ND_TEXT_TEXT_H

#include "base/arena.h"

typedef struct nd_segmentation {
	const nd_token *tokens;
	const nd_sentence *sentences;
	uint32_t token_count, sentence_count;
} nd_segmentation;

/* A sentence never crosses the edge of a block, and has no white space at its ends; a list marker before a block on its
 * line is in the block's first sentence. What stands between blocks is a block of its own. Within a block a sentence ends
 * with its line, unless the lines are wrapped to a width. Left-over markup and drawn lines ("-----") at its ends are in no
 * sentence, nor is a block of nothing but a short number, as of a page. Tokens cover all but white space, control and format
 * characters. Linear in text.size. */
void nd_text_segment(nd_arena *arena, nd_str text, const nd_block *blocks, uint32_t block_count, nd_segmentation *out);

#endif
