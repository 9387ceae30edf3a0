/* Text of a page put together from pieces of its tree: white space collapsed, and every byte's origin kept. */
#ifndef ND_PAGE_TEXT_BUILDER_H
#define ND_PAGE_TEXT_BUILDER_H

#include "base/array.h"
#include "page/page.h"
#include "page/segments.h"

typedef struct nd_text_builder {
	nd_arena *arena; /* of the text and the runs */
	const nd_tree *tree;
	char *data;
	uint32_t size, capacity;
	uint32_t block_start; /* where the block in the making begins */
	bool space;           /* white space is due before the next character of the block */
	ND_ARRAY(nd_source_run) runs;
} nd_text_builder;

/* Makes room for a text of that many bytes. It still grows beyond. */
void nd_text_builder_reserve(nd_text_builder *builder, uint32_t capacity);

/* The text, with a NUL behind it that does not count. Nothing is to be added any more. */
nd_str nd_text_builder_finish(nd_text_builder *builder);

/* Begins a block, parted from the text before by an empty line. */
void nd_text_builder_begin(nd_text_builder *builder);

/* Adds a piece of text to the block. */
void nd_text_builder_add(nd_text_builder *builder, const nd_piece *piece);

/* White space is due before whatever follows in the block. */
void nd_text_builder_space(nd_text_builder *builder);

/* A line end or tab, which takes the place of white space. */
void nd_text_builder_put(nd_text_builder *builder, char separator);

/* Ends the block: white space at its end goes. Gives its span, empty if it holds nothing (then it leaves no trace). */
nd_span nd_text_builder_end(nd_text_builder *builder);

#endif
