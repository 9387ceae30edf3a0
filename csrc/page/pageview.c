#include "page/pageview.h"

#include <string.h>

static bool holds_text_alone(uint16_t tag)
{
	switch (tag) {
	case ND_TAG_P: case ND_TAG_LI: case ND_TAG_BLOCKQUOTE: case ND_TAG_PRE: case ND_TAG_TD: case ND_TAG_DD: case ND_TAG_DT:
	case ND_TAG_H1: case ND_TAG_H2: case ND_TAG_H3: case ND_TAG_H4: case ND_TAG_H5: case ND_TAG_H6:
		return true;
	default:
		return false;
	}
}

static void find_best_box(nd_arena *scratch, nd_page_view *view)
{
	const nd_segmented *page = view->page;
	uint32_t *score = nd_arena_new_n(scratch, uint32_t, page->box_count);
	for (uint32_t i = 0; i < page->segment_count; i++) {
		const nd_segment *segment = &page->segments[i];
		if (!segment->good)
			continue;
		uint32_t holder = segment->box;
		if (holds_text_alone(page->boxes[holder].tag) && holder != 0)
			holder = page->boxes[holder].parent;
		score[holder] += segment->stats.chars;
		if (holder != 0)
			score[page->boxes[holder].parent] += segment->stats.chars / 2;
	}
	for (uint32_t i = 1; i < page->box_count; i++)
		if (score[i] > score[view->best])
			view->best = i;
	nd_arena_give(scratch, score, page->box_count * sizeof *score);
	const nd_box *best = &page->boxes[view->best];
	view->first_good = view->last_good = best->end_segment;
	for (uint32_t i = best->first_segment; i < best->end_segment; i++) {
		if (!page->segments[i].good)
			continue;
		if (view->first_good == best->end_segment)
			view->first_good = i;
		view->last_good = i + 1;
	}
}

static void measure_distances(nd_arena *scratch, nd_page_view *view)
{
	const nd_segmented *page = view->page;
	view->inside = nd_arena_take(scratch, page->box_count);
	view->outside = nd_arena_take(scratch, page->box_count);
	memset(view->outside, 255, page->box_count);
	uint32_t level = 0;
	for (uint32_t box = view->best; box != ND_NONE; box = page->boxes[box].parent) {
		view->inside[box] = nd_clamp_step(level++);
		view->outside[box] = 0;
	}
	for (uint32_t i = 1; i < page->box_count; i++) {
		if (view->outside[i] == 0)
			continue;
		uint32_t parent = page->boxes[i].parent;
		view->inside[i] = view->inside[parent];
		view->outside[i] = nd_clamp_step(view->outside[parent] + UINT32_C(1));
	}
}

static void measure_runs(nd_arena *scratch, nd_page_view *view)
{
	const nd_segmented *page = view->page;
	uint32_t count = page->segment_count, chars = 0, since = 255;
	view->chars_before = nd_arena_take(scratch, count * sizeof(uint32_t));
	view->since_good = nd_arena_take(scratch, count);
	view->until_good = nd_arena_take(scratch, count);
	for (uint32_t i = 0; i < count; i++) {
		view->chars_before[i] = chars;
		view->since_good[i] = nd_clamp_step(since);
		since = page->segments[i].good ? 1 : since + 1;
		chars += page->segments[i].good ? page->segments[i].stats.chars : 0;
	}
	view->good_chars = chars;
	uint32_t until = 255;
	for (uint32_t i = count; i-- > 0;) {
		view->until_good[i] = nd_clamp_step(until);
		until = page->segments[i].good ? 1 : until + 1;
	}
}

static void count_repeats(nd_arena *scratch, nd_page_view *view)
{
	const nd_segmented *page = view->page;
	uint32_t size = 4;
	while (size < page->segment_count * 2)
		size *= 2;
	view->repeats = nd_arena_new_n(scratch, uint8_t, page->segment_count + 1);
	struct slot {
		uint32_t hash;
		uint8_t count;
	} *slots = nd_arena_take_zeroed(scratch, size, sizeof *slots);
	for (int pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < page->segment_count; i++) {
			uint32_t hash = page->segments[i].stats.hash | 1, at = hash * UINT32_C(0x9E3779B1) >> 9;
			for (int probe = 0; probe < 16; probe++, at++) {
				struct slot *slot = &slots[at & (size - 1)];
				if (slot->count != 0 && slot->hash != hash)
					continue;
				slot->hash = hash;
				if (pass == 0)
					slot->count = nd_clamp_step(slot->count + UINT32_C(1));
				view->repeats[i] = slot->count;
				break;
			}
		}
	nd_arena_give(scratch, slots, size * sizeof *slots);
}

static nd_word_view view_words(const nd_word_weights *weights, const nd_page_words *words, const nd_text_stats *stats)
{
	nd_word_view view = nd_view_words(weights, stats);
	view.in_title = nd_word_set_share(&words->title, stats);
	view.in_description = nd_word_set_share(&words->description, stats);
	view.in_body = nd_run_set_share(&words->body, stats);
	return view;
}

static void read_words(nd_arena *scratch, nd_page_view *view, const nd_page_words *words)
{
	const nd_segmented *page = view->page;
	uint32_t headline = ND_NONE;
	view->words = nd_arena_take(scratch, page->segment_count * sizeof(nd_word_view));
	view->headline = nd_arena_take(scratch, page->segment_count * sizeof(uint32_t));
	for (uint32_t i = 0; i < page->segment_count; i++) {
		view->words[i] = view_words(view->weights, words, &page->segments[i].stats);
		view->headline[i] = headline;
		if (nd_heading_level(page->boxes[page->segments[i].box].tag) > 1)
			headline = i;
	}
}

static void find_body_end(nd_page_view *view, const nd_page_words *words)
{
	enum { MOST_OF_IT = 200, LONG = 12 };
	const nd_segmented *page = view->page;
	for (uint32_t i = 0; words->body.bits != NULL && i < page->segment_count; i++) {
		uint8_t share = view->words[i].in_body;
		if (page->segments[i].stats.hash_count >= LONG && share > MOST_OF_IT && share != ND_RUNS_UNKNOWN)
			view->body_end = i + 1;
	}
}

static void list_rows(nd_arena *scratch, nd_page_view *view)
{
	const nd_segmented *page = view->page;
	view->rows = nd_arena_take(scratch, page->segment_count * sizeof(uint32_t));
	for (uint32_t i = 0; i < page->segment_count; i++)
		if (!page->boxes[page->segments[i].box].furniture)
			view->rows[view->row_count++] = i;
}

uint32_t nd_page_view_rows(const nd_page_view *view, const uint32_t **segments)
{
	*segments = view->rows;
	return view->row_count;
}

nd_page_view *nd_page_view_new(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page,
                               const nd_page_words *words, const nd_word_weights *weights)
{
	nd_page_view *view = nd_arena_new(scratch, nd_page_view);
	view->scratch = scratch;
	view->page = page;
	view->tree = tree;
	view->weights = weights;
	if (page->segment_count == 0)
		return view;
	list_rows(scratch, view);
	find_best_box(scratch, view);
	measure_distances(scratch, view);
	measure_runs(scratch, view);
	count_repeats(scratch, view);
	read_words(scratch, view, words);
	find_body_end(view, words);
	return view;
}
