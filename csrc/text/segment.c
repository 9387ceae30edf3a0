#include "text/sentences.h"
#include "text/text.h"

#include "base/str.h"

/* News has about five and a half bytes a token. */
enum { BYTES_PER_TOKEN = 5, BYTES_PER_MARK = 50 };

struct segmenter {
	nd_arena *arena;
	nd_str text;
	nd_tokens tokens;
	nd_sentence_array sentences;
};

static void segment_region(struct segmenter *s, nd_span region)
{
	if (region.start >= region.end)
		return;
	uint32_t first_token = s->tokens.all.count, first_mark = s->tokens.marks.count;
	nd_tokenize(s->arena, s->text, region, &s->tokens);
	nd_split_sentences(s->arena, s->text, &s->tokens, first_token, first_mark, &s->sentences);
}

/* Where the sentences of a list item begin: at the marker before it on its line, which is no part of the block but of
 * the sentence, as GUM and the golden rules have it; or at its start, if more than a marker stands there. */
static uint32_t item_line_start(nd_str text, uint32_t start, uint32_t limit)
{
	enum { LONGEST_MARKER = 8 };
	uint32_t at = start;
	while (at > limit && start - at < LONGEST_MARKER && text.data[at - 1] != '\n' && text.data[at - 1] != '\r')
		at--;
	bool is_line_start = at == limit || text.data[at - 1] == '\n' || text.data[at - 1] == '\r';
	return is_line_start ? at : start;
}

static void reserve(struct segmenter *s)
{
	s->tokens.all.capacity = s->text.size / BYTES_PER_TOKEN + 16;
	s->tokens.all.items = nd_arena_take(s->arena, s->tokens.all.capacity * sizeof(nd_token));
	s->tokens.marks.capacity = s->text.size / BYTES_PER_MARK + 16;
	s->tokens.marks.items = nd_arena_take(s->arena, s->tokens.marks.capacity * sizeof(uint32_t));
}

void nd_text_segment(nd_arena *arena, nd_str text, const nd_block *blocks, uint32_t block_count, nd_segmentation *out)
{
	struct segmenter s = {.arena = arena, .text = text};
	uint32_t done = 0;
	reserve(&s);
	for (uint32_t i = 0; i < block_count; i++) {
		nd_span block = blocks[i].span;
		if (block.start < done)
			block.start = done; /* blocks do not overlap; if they did, the first has the text */
		if (block.start >= block.end)
			continue;
		if (blocks[i].kind == ND_BLOCK_LIST_ITEM)
			block.start = item_line_start(text, block.start, done);
		segment_region(&s, (nd_span){done, block.start});
		segment_region(&s, block);
		done = block.end;
	}
	segment_region(&s, (nd_span){done, text.size});
	*out = (nd_segmentation){s.tokens.all.items, s.sentences.items, s.tokens.all.count, s.sentences.count};
}
