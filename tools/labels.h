/* Which segments of a page belong to its article, worked out from a gold text or from gold snippets. */
#ifndef ND_TOOLS_LABELS_H
#define ND_TOOLS_LABELS_H

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/segments.h"

typedef struct label {
	float target, weight; /* weight 0: not known */
} label;

typedef ND_ARRAY(uint32_t) word_array;

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* Hashes of the words (runs of letters, digits and underscores) of text, appended; *open carries a word over the edge. */
static void append_words(nd_arena *arena, word_array *words, nd_str text, uint32_t *open)
{
	const char *at = text.data, *end = text.data + text.size;
	while (at < end) {
		uint32_t code = nd_utf8_next(&at, end);
		bool in_word = code == '_' || (nd_unicode_class(code) & (ND_UC_LETTER | ND_UC_DIGIT | ND_UC_NUMBER)) != 0;
		if (in_word) {
			*open = ((*open != 0 ? *open : UINT32_C(0x811C9DC5)) ^ code) * UINT32_C(0x01000193);
		} else if (*open != 0) {
			*nd_array_push(arena, words) = *open;
			*open = 0;
		}
	}
}

static void end_word_of(nd_arena *arena, word_array *words, uint32_t *open)
{
	if (*open != 0)
		*nd_array_push(arena, words) = *open;
	*open = 0;
}

static word_array words_of_text(nd_arena *arena, nd_str text)
{
	word_array words = {0};
	uint32_t open = 0;
	append_words(arena, &words, text, &open);
	end_word_of(arena, &words, &open);
	return words;
}

static word_array words_of_segment(nd_arena *arena, const nd_tree *tree, const nd_segmented *page, uint32_t index)
{
	word_array words = {0};
	uint32_t open = 0;
	const nd_segment *segment = &page->segments[index];
	for (uint32_t i = 0; i < segment->piece_count; i++) {
		const nd_piece *piece = &page->pieces[segment->first_piece + i];
		if (piece->flags & (ND_PIECE_SPACE | ND_PIECE_BREAK))
			end_word_of(arena, &words, &open);
		append_words(arena, &words, nd_tree_text(tree, piece->node), &open);
	}
	end_word_of(arena, &words, &open);
	return words;
}

/* ---- alignment with a gold text --------------------------------------------------------------------------------- */

typedef struct match {
	uint32_t segment, start, end; /* words of the gold text */
	uint32_t score;
	uint32_t before; /* match that comes before it in the best chain, or ND_NONE */
} match;

/* best[p]: index of the match with the highest score that ends at or before p; a Fenwick tree of maxima. */
typedef struct chain {
	uint32_t *best;
	uint32_t size;
	const match *matches;
} chain;

static uint32_t chain_find(const chain *c, uint32_t end)
{
	uint32_t found = ND_NONE;
	for (uint32_t i = end + 1; i > 0; i -= i & (~i + 1))
		if (c->best[i] != ND_NONE && (found == ND_NONE || c->matches[c->best[i]].score > c->matches[found].score))
			found = c->best[i];
	return found;
}

static void chain_add(const chain *c, uint32_t index)
{
	for (uint32_t i = c->matches[index].end + 1; i <= c->size; i += i & (~i + 1))
		if (c->best[i] == ND_NONE || c->matches[index].score > c->matches[c->best[i]].score)
			c->best[i] = index;
}

/* Gold positions by word. */
typedef struct position_index {
	uint32_t *heads, *next; /* chains of positions; ND_NONE ends one */
	uint32_t mask;
} position_index;

static position_index index_positions(nd_arena *arena, const word_array *gold)
{
	uint32_t size = 1024;
	while (size < gold->count * 2)
		size *= 2;
	position_index index = {nd_arena_take(arena, size * sizeof(uint32_t)), nd_arena_take(arena, (gold->count + 1) * sizeof(uint32_t)), size - 1};
	memset(index.heads, 0xFF, size * sizeof(uint32_t));
	for (uint32_t i = gold->count; i-- > 0;) {
		uint32_t slot = gold->items[i] * UINT32_C(0x9E3779B1) & index.mask;
		index.next[i] = index.heads[slot];
		index.heads[slot] = i;
	}
	return index;
}

static bool stands_at(const word_array *gold, uint32_t start, const word_array *words)
{
	return words->count <= gold->count - start &&
	       memcmp(gold->items + start, words->items, words->count * sizeof(uint32_t)) == 0;
}

/* Share of the segment's runs of four words that the gold text has. */
static double share_in_gold(const word_array *gold, const position_index *index, const word_array *words)
{
	uint32_t hits = 0, all = 0;
	for (uint32_t i = 0; i + 4 <= words->count; i++, all++) {
		word_array run = {words->items + i, 4, 4};
		for (uint32_t p = index->heads[run.items[0] * UINT32_C(0x9E3779B1) & index->mask]; p != ND_NONE; p = index->next[p])
			if (stands_at(gold, p, &run)) {
				hits++;
				break;
			}
	}
	return all > 0 ? (double)hits / all : 0;
}

/* Labels segments by the heaviest chain of them that stand in the gold text, whole and in order. */
static void label_by_text(nd_arena *arena, const nd_tree *tree, const nd_segmented *page, const word_array *gold, float weight,
                          label *labels)
{
	enum { MOST = 300 };
	ND_ARRAY(match) matches = {0};
	position_index index = index_positions(arena, gold);
	chain c = {nd_arena_take(arena, (gold->count + 3) * sizeof(uint32_t)), gold->count + 2, NULL};
	memset(c.best, 0xFF, (gold->count + 3) * sizeof(uint32_t));
	for (uint32_t i = 0; i < page->segment_count; i++) {
		word_array words = words_of_segment(arena, tree, page, i);
		labels[i] = (label){0, words.count > 0 ? weight : 0};
		if (words.count == 0 || gold->count == 0)
			continue;
		/* of a text that stands on the page twice, the article's is not the one in a caption or aside */
		bool shown_elsewhere = page->boxes[page->segments[i].box].apart ||
		                       nd_box_is_within(page->boxes, page->segments[i].box, ND_SIGN_CAPTION);
		uint32_t first = matches.count, seen = 0;
		for (uint32_t p = index.heads[words.items[0] * UINT32_C(0x9E3779B1) & index.mask]; p != ND_NONE && seen < MOST; p = index.next[p], seen++)
			if (stands_at(gold, p, &words)) {
				c.matches = matches.items;
				uint32_t before = chain_find(&c, p);
				uint32_t score = words.count * 4 - (shown_elsewhere ? 2 : 0) + (before != ND_NONE ? matches.items[before].score + (matches.items[before].end == p) : 0);
				*nd_array_push(arena, &matches) = (match){i, p, p + words.count, score, before};
			}
		c.matches = matches.items;
		for (uint32_t k = first; k < matches.count; k++)
			chain_add(&c, k);
		if (first == matches.count && share_in_gold(gold, &index, &words) > 0.5)
			labels[i] = (label){1, weight / 2};
	}
	for (uint32_t k = matches.count > 0 ? chain_find(&c, gold->count) : ND_NONE; k != ND_NONE; k = matches.items[k].before)
		labels[matches.items[k].segment].target = 1;
}

/* ---- snippets --------------------------------------------------------------------------------------------------- */

typedef struct squashed {
	char *data;
	uint32_t size;
	uint32_t *segment; /* of each byte */
} squashed;

static uint32_t squash_into(char *out, nd_str text)
{
	uint32_t size = 0, i = 0;
	while (i < text.size) {
		uint32_t lead = nd_text_leading_space(nd_str_of(text.data + i, text.size - i));
		if (lead > 0)
			i += lead;
		else
			out[size++] = text.data[i++];
	}
	return size;
}

static squashed squash_page(nd_arena *arena, const nd_tree *tree, const nd_segmented *page)
{
	size_t room = 1;
	for (uint32_t i = 0; i < page->piece_count; i++)
		room += nd_tree_text(tree, page->pieces[i].node).size;
	squashed out = {nd_arena_take(arena, room), 0, nd_arena_take(arena, room * sizeof(uint32_t))};
	for (uint32_t s = 0; s < page->segment_count; s++)
		for (uint32_t i = 0; i < page->segments[s].piece_count; i++) {
			const nd_piece *piece = &page->pieces[page->segments[s].first_piece + i];
			uint32_t size = squash_into(out.data + out.size, nd_tree_text(tree, piece->node));
			for (uint32_t k = 0; k < size; k++)
				out.segment[out.size + k] = s;
			out.size += size;
		}
	return out;
}

/* Labels the segments that a snippet stands in; one that should be there and stands in several places is passed over. */
static void label_by_snippet(nd_arena *arena, const squashed *page, nd_str snippet, bool belongs, label *labels)
{
	enum { MOST = 20 };
	static const float weight = 2.5F; /* they are few on a page, and were chosen for what is hard to tell */
	char *bytes = nd_arena_take(arena, (size_t)snippet.size + 1);
	nd_str needle = nd_str_of(bytes, squash_into(bytes, snippet));
	nd_str all = nd_str_of(page->data, page->size);
	uint32_t places[MOST], count = 0;
	if (needle.size == 0)
		return;
	for (uint32_t at = nd_str_find(all, needle, 0); at != ND_NONE && count < MOST; at = nd_str_find(all, needle, at + 1))
		places[count++] = at;
	if (belongs && count != 1)
		return;
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t k = places[i]; k < places[i] + needle.size; k++)
			labels[page->segment[k]] = (label){belongs ? 1 : 0, weight};
}

#endif
