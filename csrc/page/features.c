#include "page/pageview.h"

#include <string.h>

static void put_body(nd_row *row, const nd_page_view *view, uint32_t index)
{
	nd_row_put(row, view->words[index].in_body);
	nd_row_put(row, view->body_end == 0 ? 0 : index < view->body_end ? 1 : 2);
}

static void put_text(nd_row *row, const nd_page_view *view, const nd_segment *segment, uint32_t index)
{
	const nd_text_stats *stats = &segment->stats;
	nd_row_put(row, nd_log_step(stats->words));
	nd_row_put(row, nd_log_step(stats->chars));
	nd_row_put(row, nd_share_step(segment->link_chars, stats->chars));
	nd_row_put(row, nd_share_step(segment->bold_chars, stats->chars));
	nd_row_put(row, nd_share_step(segment->emphasis_chars, stats->chars));
	nd_row_put(row, nd_share_step(segment->time_chars, stats->chars));
	nd_row_put(row, nd_share_step(stats->upper, stats->chars));
	nd_row_put(row, nd_share_step(stats->digits, stats->chars));
	nd_row_put(row, nd_clamp_step(stats->commas));
	nd_row_put(row, nd_clamp_step(stats->stops));
	nd_row_put(row, stats->first);
	nd_row_put(row, stats->last);
	nd_row_put(row, nd_clamp_step(stats->words > 0 ? stats->chars * 8 / stats->words : 0));
	nd_row_put(row, nd_share_step(stats->upper, stats->words));
	nd_row_put(row, nd_clamp_step(segment->links));
	nd_row_put(row, nd_clamp_step(segment->piece_count));
	nd_row_put(row, segment->good);
	nd_row_put(row, segment->after_rule);
	nd_row_put(row, nd_share_step(stats->ideographs, stats->chars));
	nd_row_put(row, view->words[index].in_title);
	nd_row_put(row, view->words[index].in_description);
	nd_row_put(row, nd_clamp_step(stats->rights));
	nd_row_put(row, segment->media_before);
	nd_row_put(row, index + 1 < view->page->segment_count ? view->page->segments[index + 1].media_before : 0);
	nd_row_put(row, view->repeats[index]);
}

static void put_words(nd_row *row, const nd_page_view *view, uint32_t index)
{
	const nd_word_view *words = &view->words[index];
	uint32_t headline = view->headline[index];
	nd_row_put(row, words->sum);
	nd_row_put(row, words->least);
	nd_row_put(row, words->first);
	nd_row_put(row, words->pairs);
	nd_row_put(row, words->least_pair);
	nd_row_put(row, words->first_pair);
	nd_row_put(row, words->most);
	nd_row_put(row, words->last);
	nd_row_put(row, words->last_pair);
	nd_row_put(row, index > 0 ? view->words[index - 1].sum : 128);
	nd_row_put(row, index > 0 ? view->words[index - 1].pairs : 128);
	nd_row_put(row, headline != ND_NONE ? view->words[headline].sum : 128);
	nd_row_put(row, headline != ND_NONE ? view->words[headline].pairs : 128);
	nd_row_put(row, headline != ND_NONE ? nd_clamp_step(index - headline) : 255);
}

static void put_place(nd_row *row, const nd_page_view *view, const nd_segment *segment, uint32_t index)
{
	const nd_segmented *page = view->page;
	uint32_t heading = page->heading != ND_NONE ? page->heading : 0, box = segment->box;
	nd_row_put(row, nd_share_step(index, page->segment_count));
	nd_row_put(row, page->heading == ND_NONE ? 0 : index < heading ? 1 : index == heading ? 2 : 3);
	nd_row_put(row, index >= heading ? nd_log_step(index - heading) : 0);
	nd_row_put(row, nd_share_step(view->chars_before[index], view->good_chars));
	nd_row_put(row, nd_log_step(view->chars_before[index]));
	nd_row_put(row, nd_log_step(view->good_chars - view->chars_before[index]));
	nd_row_put(row, view->since_good[index]);
	nd_row_put(row, view->until_good[index]);
	nd_row_put(row, view->inside[box]);
	nd_row_put(row, view->outside[box]);
	nd_row_put(row, index < view->first_good ? 0 : index < view->last_good ? 1 : 2);
	nd_row_put(row, nd_log_step(index < view->first_good ? view->first_good - index : index - view->first_good));
	nd_row_put(row, nd_log_step(index < view->last_good ? view->last_good - index : index - view->last_good));
	nd_row_put(row, nd_log_step(view->good_chars));
	nd_row_put(row, nd_share_step(page->boxes[view->best].good_chars, view->good_chars));
	nd_row_put(row, nd_log_step(page->segment_count));
	nd_row_put(row, page->boxes[box].depth);
}

static void put_kind(nd_row *row, const nd_box *box)
{
	uint16_t tag = box->tag;
	nd_row_put(row, tag == ND_TAG_P);
	nd_row_put(row, nd_heading_level(tag));
	nd_row_put(row, tag == ND_TAG_LI);
	nd_row_put(row, tag == ND_TAG_TD || tag == ND_TAG_TH);
	nd_row_put(row, tag == ND_TAG_DIV || tag == ND_TAG_SECTION || tag == ND_TAG_ARTICLE || tag == ND_TAG_BODY ||
	                        tag == ND_TAG_CENTER);
	nd_row_put(row, tag == ND_TAG_BLOCKQUOTE);
	nd_row_put(row, tag == ND_TAG_PRE);
	nd_row_put(row, tag == ND_TAG_BUTTON);
	nd_row_put(row, tag == ND_TAG_DT || tag == ND_TAG_DD);
	nd_row_put(row, box->apart);
}

static void put_holders(nd_row *row, const nd_page_view *view, uint32_t box)
{
	const nd_segmented *page = view->page;
	for (int level = 0; level < ND_HOLDER_LEVELS; level++) {
		const nd_box *holder = &page->boxes[box];
		uint32_t segments = holder->end_segment - holder->first_segment;
		nd_row_put(row, nd_log_step(holder->chars));
		nd_row_put(row, nd_share_step(holder->link_chars, holder->chars));
		nd_row_put(row, nd_share_step(holder->good_chars, view->good_chars));
		nd_row_put(row, nd_share_step(holder->good_segments, segments));
		nd_row_put(row, nd_log_step(segments));
		nd_row_put(row, holder->alike);
		box = holder->parent != ND_NONE ? holder->parent : 0;
	}
}

static uint8_t relation(const nd_segmented *page, uint32_t box, uint32_t other)
{
	if (box == other)
		return 3;
	if (page->boxes[box].parent == page->boxes[other].parent)
		return page->boxes[box].look == page->boxes[other].look ? 2 : 1;
	return 0;
}

static void put_neighbours(nd_row *row, const nd_page_view *view, uint32_t index)
{
	static const int offsets[] = {-1, 1, -2, 2};
	const nd_segmented *page = view->page;
	for (size_t i = 0; i < sizeof(offsets) / sizeof(offsets[0]); i++) {
		int64_t other = (int64_t)index + offsets[i];
		if (other < 0 || other >= page->segment_count) {
			for (int k = 0; k < 6; k++)
				nd_row_put(row, 0);
			continue;
		}
		const nd_segment *segment = &page->segments[other];
		nd_row_put(row, nd_log_step(segment->stats.words));
		nd_row_put(row, nd_share_step(segment->link_chars, segment->stats.chars));
		nd_row_put(row, nd_heading_level(page->boxes[segment->box].tag));
		nd_row_put(row, segment->good);
		nd_row_put(row, relation(page, page->segments[index].box, segment->box));
		nd_row_put(row, segment->stats.last);
	}
}

static void measure_signs(nd_sign_distances *own, const nd_sign_distances *outer, uint64_t signs)
{
	for (int i = 0; i < ND_SIGN_ROOM; i++)
		own->far[i] = (uint8_t)(outer->far[i] + (outer->far[i] < ND_SIGN_FAR));
	for (int i = 0; signs != 0; i++, signs >>= 1)
		if ((signs & 1) != 0)
			own->far[i] = 0;
}

/* Goes on from the box of the nd_row before. Rows come in the order of the page, so that each box is come to once. */
static const uint8_t *find_signs(nd_page_view *view, uint32_t index)
{
	const nd_box *boxes = view->page->boxes;
	uint32_t box = view->page->segments[index].box;
	while (view->path.count > 0 && index >= boxes[view->path.items[view->path.count - 1].box].end_segment)
		view->path.count--;
	uint32_t shared = view->path.count, added = 0, reached = shared > 0 ? view->path.items[shared - 1].box : ND_NONE;
	for (uint32_t at = box; at != reached; at = boxes[at].parent)
		added++;
	nd_sign_distances *inner = nd_array_push_n(view->scratch, &view->path, added);
	for (; added-- > 0; box = boxes[box].parent)
		inner[added].box = box;
	for (uint32_t i = shared; i < view->path.count; i++) {
		nd_sign_distances *own = &view->path.items[i];
		if (i == 0) { /* the names on the body speak of the page as a whole */
			memset(own->far, ND_SIGN_FAR, sizeof own->far);
			own->names = (nd_name_view){128, 128, 128};
			continue;
		}
		measure_signs(own, own - 1, boxes[own->box].signs);
		own->names = nd_view_names(view->weights, view->tree, boxes[own->box].node);
	}
	return view->path.items[view->path.count - 1].far;
}

/* Of the box whose path was found last, and those around it. */
static void put_names(nd_row *row, const nd_page_view *view)
{
	for (uint32_t level = 1; level <= ND_HOLDER_LEVELS; level++) {
		uint32_t at = level < view->path.count ? view->path.count - level : 0;
		nd_row_put(row, view->path.items[at].names.sum);
		nd_row_put(row, view->path.items[at].names.least);
		nd_row_put(row, view->path.items[at].names.most);
	}
}

nd_features nd_features_new(nd_arena *arena, uint32_t rows)
{
	return (nd_features){nd_arena_take_zeroed(arena, (size_t)ND_FEATURES * rows + ND_FEATURE_LANES, 1), rows, rows};
}

void nd_features_first(nd_page_view *view, uint32_t from, nd_features *out)
{
	if (from == 0)
		view->path.count = 0;
	for (uint32_t k = 0; k < out->rows; k++) {
		uint32_t i = view->rows[from + k];
		const nd_segment *segment = &view->page->segments[i];
		const uint8_t *far = find_signs(view, i);
		nd_row row = {out->columns + k, out->stride};
		put_text(&row, view, segment, i);
		put_words(&row, view, i);
		put_place(&row, view, segment, i);
		put_kind(&row, &view->page->boxes[segment->box]);
		put_holders(&row, view, segment->box);
		put_neighbours(&row, view, i);
		for (int sign = 0; sign < ND_SIGN_COUNT; sign++)
			nd_row_put(&row, far[sign]);
		put_body(&row, view, i);
		put_names(&row, view);
	}
}
