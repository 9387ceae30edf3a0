#include "page/pageview.h"

static nd_vote *count_votes(nd_arena *scratch, const nd_segmented *page, const uint8_t *probability)
{
	nd_vote *votes = nd_arena_new_n(scratch, nd_vote, page->box_count);
	for (uint32_t i = 0; i < page->segment_count; i++) {
		uint32_t chars = page->segments[i].stats.chars;
		nd_vote *own = &votes[page->segments[i].box];
		own->yes += (uint32_t)((uint64_t)chars * probability[i] / 255);
		own->sum += probability[i];
	}
	for (uint32_t i = page->box_count; i-- > 1;) {
		nd_vote *outer = &votes[page->boxes[i].parent];
		outer->yes += votes[i].yes;
		outer->sum += votes[i].sum;
	}
	return votes;
}

static uint32_t look_of(const nd_segmented *page, uint32_t box)
{
	uint32_t parent = page->boxes[box].parent;
	return (page->boxes[box].look ^ (parent != ND_NONE ? page->boxes[parent].look * UINT32_C(0x85EBCA6B) : 0)) | 1;
}

static nd_look_vote *find_look_vote(nd_look_vote *votes, uint32_t mask, uint32_t look)
{
	uint32_t at = look * UINT32_C(0x9E3779B1) >> 7;
	for (int probe = 0; probe < 16; probe++, at++)
		if (votes[at & mask].look == 0 || votes[at & mask].look == look)
			return &votes[at & mask];
	return NULL;
}

static nd_look_vote *count_look_votes(nd_arena *scratch, const nd_segmented *page, const uint8_t *probability,
                                      uint32_t *mask)
{
	uint32_t size = 4;
	while (size < page->segment_count * 2)
		size *= 2;
	*mask = size - 1;
	nd_look_vote *votes = nd_arena_new_n(scratch, nd_look_vote, size);
	for (uint32_t i = 0; i < page->segment_count; i++) {
		uint32_t look = look_of(page, page->segments[i].box);
		nd_look_vote *vote = find_look_vote(votes, *mask, look);
		if (vote != NULL)
			*vote = (nd_look_vote){look, vote->segments + 1, vote->sum + probability[i]};
	}
	return votes;
}

static void put_look_vote(nd_row *row, const nd_page_view *view, uint32_t box, uint8_t own)
{
	uint32_t look = look_of(view->page, box);
	const nd_look_vote *vote = find_look_vote(view->look_votes, view->look_mask, look);
	uint32_t others = vote != NULL && vote->look == look ? vote->segments - 1 : 0;
	nd_row_put(row, (uint8_t)(others > 0 ? (vote->sum - own) / others : 128));
	nd_row_put(row, nd_clamp_step(others));
}

enum { SURE = 192 };

void nd_page_view_add(nd_page_view *view, const uint8_t *probability)
{
	uint32_t count = view->page->segment_count, next = 255;
	view->probability = probability;
	if (count == 0)
		return;
	view->votes = count_votes(view->scratch, view->page, probability);
	view->look_votes = count_look_votes(view->scratch, view->page, probability, &view->look_mask);
	view->until_sure = nd_arena_take(view->scratch, count);
	for (uint32_t i = count; i-- > 0;) {
		view->until_sure[i] = nd_clamp_step(next);
		next = probability[i] >= SURE ? 1 : next + 1;
	}
	view->last_sure = ND_NONE;
	view->yes_before = 0;
}

static void put_votes(nd_row *row, const nd_page_view *view, uint32_t box)
{
	for (int level = 0; level < ND_HOLDER_LEVELS; level++) {
		const nd_box *holder = &view->page->boxes[box];
		const nd_vote *vote = &view->votes[box];
		uint32_t segments = holder->end_segment - holder->first_segment;
		nd_row_put(row, nd_share_step(vote->yes, holder->chars));
		nd_row_put(row, nd_share_step(vote->yes, view->votes[0].yes));
		nd_row_put(row, (uint8_t)(segments > 0 ? vote->sum / segments : 0));
		box = holder->parent != ND_NONE ? holder->parent : 0;
	}
}

static void put_guesses(nd_row *row, const nd_page_view *view, uint32_t index)
{
	const uint8_t *probability = view->probability;
	uint32_t all = view->votes[0].yes;
	nd_row_put(row, probability[index]);
	for (uint32_t k = 1; k <= 3; k++) {
		nd_row_put(row, index >= k ? probability[index - k] : 0);
		nd_row_put(row, index + k < view->page->segment_count ? probability[index + k] : 0);
	}
	nd_row_put(row, view->last_sure != ND_NONE ? nd_clamp_step(index - view->last_sure) : 255);
	nd_row_put(row, view->until_sure[index]);
	nd_row_put(row, nd_log_step(view->yes_before));
	nd_row_put(row, nd_log_step(all - view->yes_before));
	nd_row_put(row, nd_share_step(view->yes_before, all));
}

void nd_features_second(nd_page_view *view, uint32_t from, nd_features *out)
{
	for (uint32_t k = 0; k < out->rows; k++) {
		uint32_t i = view->rows[from + k];
		const nd_segment *segment = &view->page->segments[i];
		nd_row row = {out->columns + (size_t)ND_FEATURES_FIRST * out->stride + k, out->stride};
		put_guesses(&row, view, i);
		put_votes(&row, view, segment->box);
		put_look_vote(&row, view, segment->box, view->probability[i]);
		view->yes_before += (uint32_t)((uint64_t)segment->stats.chars * view->probability[i] / 255);
		if (view->probability[i] >= SURE)
			view->last_sure = i;
	}
}
