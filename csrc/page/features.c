#include "page/features.h"

#include <string.h>

#include "base/array.h"
#include "base/str.h"

/* ---- numbers made small ----------------------------------------------------------------------------------------- */

/* 16 steps to the doubling. */
static uint8_t log_step(uint32_t x)
{
	if (x == 0)
		return 0;
	uint32_t exponent = 31 - (uint32_t)__builtin_clz(x);
	uint32_t step = exponent * 16 + (uint32_t)((uint64_t)(x - (UINT32_C(1) << exponent)) * 16 >> exponent) + 1;
	return (uint8_t)(step > 255 ? 255 : step);
}

static uint8_t share(uint32_t part, uint32_t whole)
{
	if (whole == 0)
		return 0;
	uint64_t value = (uint64_t)part * 250 / whole;
	return (uint8_t)(value > 255 ? 255 : value);
}

static uint8_t clamp(uint32_t x)
{
	return (uint8_t)(x > 255 ? 255 : x);
}

/* ---- sets of words ---------------------------------------------------------------------------------------------- */

static uint32_t word_bit(uint32_t hash)
{
	return hash * UINT32_C(0x9E3779B1) >> 24;
}

void nd_word_set_add(nd_word_set *set, nd_str text)
{
	nd_text_counter counter = {0};
	nd_text_count(&counter, text);
	nd_text_count_space(&counter);
	for (uint32_t i = 0; i < counter.stats.hash_count; i++) {
		uint32_t bit = word_bit(counter.hashes[i]);
		set->bits[bit / 64] |= UINT64_C(1) << bit % 64;
	}
}

/* How much of a text's first words are in a set. */
static uint8_t share_in_set(const nd_word_set *set, const nd_text_stats *stats)
{
	uint32_t shared = 0;
	for (uint32_t i = 0; i < stats->hash_count; i++) {
		uint32_t bit = word_bit(stats->hashes[i]);
		shared += (uint32_t)(set->bits[bit / 64] >> bit % 64 & 1);
	}
	return share(shared, stats->hash_count);
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

uint32_t nd_word_slot(uint32_t hash)
{
	return hash * UINT32_C(0x9E3779B1) >> (32 - 13);
}

uint32_t nd_pair_slot(uint32_t first, uint32_t second)
{
	return (first * UINT32_C(0x85EBCA6B) ^ second) * UINT32_C(0x9E3779B1) >> (32 - 13);
}

_Static_assert(ND_WORD_SLOTS == 1 << 13, "the shifts above");

uint32_t nd_name_slots(const nd_tree *tree, uint32_t node, uint32_t slots[ND_NAME_WORDS])
{
	uint32_t count = 0;
	for (uint32_t i = 0, all = nd_tree_attribute_count(tree, node); i < all; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, node, i);
		uint64_t key;
		if (!nd_names_element(attribute.name))
			continue;
		for (uint32_t at = 0; count < ND_NAME_WORDS && nd_name_next(attribute.value, &at, &key);)
			slots[count++] = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - 13));
	}
	return count;
}

/* What the words of a segment say; 128 is nothing. */
typedef struct word_view {
	uint8_t sum, least, most, first, last, pairs, least_pair, first_pair, last_pair;
} word_view;

static uint8_t centred(int32_t x)
{
	return (uint8_t)(x < -128 ? 0 : x > 127 ? 255 : x + 128);
}

/* What the names of a box say; 128 is nothing. */
typedef struct name_view {
	uint8_t sum, least, most;
} name_view;

static name_view view_names(const nd_word_weights *weights, const nd_tree *tree, uint32_t node)
{
	uint32_t slots[ND_NAME_WORDS];
	int32_t sum = 0, least = 0, most = 0;
	for (uint32_t i = 0, count = nd_name_slots(tree, node, slots); i < count; i++) {
		int32_t weight = weights->names[slots[i]];
		sum += weight;
		least = weight < least ? weight : least;
		most = weight > most ? weight : most;
	}
	return (name_view){centred(sum), centred(least), centred(most)};
}

static word_view view_words(const nd_word_weights *weights, const nd_text_stats *stats)
{
	int32_t sum = 0, least = 0, most = 0, pairs = 0, least_pair = 0, weight = 0, pair = 0;
	uint32_t count = stats->hash_count;
	word_view view;
	memset(&view, 128, sizeof(view));
	if (stats->words > ND_WORDY || count == 0)
		return view;
	for (uint32_t i = 0; i < count; i++) {
		weight = weights->words[nd_word_slot(stats->hashes[i])];
		sum += weight;
		least = weight < least ? weight : least;
		most = weight > most ? weight : most;
		if (i == 0)
			view.first = centred(weight);
		if (i + 1 == count)
			break;
		pair = weights->pairs[nd_pair_slot(stats->hashes[i], stats->hashes[i + 1])];
		pairs += pair;
		least_pair = pair < least_pair ? pair : least_pair;
		if (i == 0)
			view.first_pair = centred(pair);
	}
	view.sum = centred(sum);
	view.least = centred(least);
	view.most = centred(most);
	view.pairs = centred(pairs);
	view.least_pair = centred(least_pair);
	if (count < ND_TEXT_WORDS) { /* else the last words are not known */
		view.last = centred(weight);
		view.last_pair = count > 1 ? centred(pair) : 128;
	}
	return view;
}

/* ---- the page as a whole ---------------------------------------------------------------------------------------- */

enum { SIGN_ROOM = 48, FAR = 255 };
_Static_assert((int)ND_SIGN_COUNT <= (int)SIGN_ROOM, "one distance for each sign");

/* For each nd_sign: levels up from a box to the nearest that shows it, or FAR. */
typedef struct sign_distances {
	uint32_t box;
	name_view names;
	uint8_t far[SIGN_ROOM];
} sign_distances;

/* Of the first stage's guesses. */
typedef struct vote {
	uint32_t yes; /* characters, weighted by probability */
	uint32_t sum; /* of the probabilities of its segments */
} vote;

/* What is said of the segments whose boxes look alike, inside parents that look alike: templates repeat. */
typedef struct look_vote {
	uint32_t look, segments, sum;
} look_vote;

struct nd_page_view {
	nd_arena *scratch;
	const nd_tree *tree;
	const nd_segmented *page;
	const nd_page_words *page_words;
	const nd_word_weights *weights;
	uint32_t best;              /* box that holds the most running text as its children, as Readability looks for it */
	uint32_t first_good, last_good; /* good segments of the best box: the first, and the one after the last */
	uint8_t *inside, *outside;  /* of each box: levels up to the best box's ancestors or itself; levels down from there */
	uint32_t *chars_before;     /* of each segment: characters of good segments before it */
	uint8_t *since_good, *until_good; /* segments since the last, until the next good one; at most 255 */
	uint8_t *repeats;           /* of each segment: how often its text stands on the page */
	word_view *words;           /* of each segment */
	uint32_t *headline;         /* of each segment: the last heading before it, or ND_NONE */
	uint32_t body_end;          /* the segment after the last one that the JSON-LD's text has; 0 if it has none */
	uint32_t good_chars;
	uint32_t *rows, row_count;  /* segments that the model is asked about */
	ND_ARRAY(sign_distances) path; /* from the body to the box of the row that was made last */
	const uint8_t *probability;    /* from here on, of the second stage */
	const vote *votes;             /* of each box */
	look_vote *look_votes;         /* by hash; look_mask is their number less one */
	uint32_t look_mask;
	uint8_t *until_sure;           /* segments until the next sure one, at most 255 */
	uint32_t last_sure;            /* before the row that comes next; ND_NONE */
	uint32_t yes_before;
};

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
	nd_arena *scoring = nd_arena_within(scratch);
	uint32_t *score = nd_arena_new_n(scoring, uint32_t, page->box_count);
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
	nd_arena_destroy(scoring);
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
		view->inside[box] = clamp(level++);
		view->outside[box] = 0;
	}
	for (uint32_t i = 1; i < page->box_count; i++) {
		if (view->outside[i] == 0)
			continue;
		uint32_t parent = page->boxes[i].parent;
		view->inside[i] = view->inside[parent];
		view->outside[i] = clamp(view->outside[parent] + UINT32_C(1));
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
		view->since_good[i] = clamp(since);
		since = page->segments[i].good ? 1 : since + 1;
		chars += page->segments[i].good ? page->segments[i].stats.chars : 0;
	}
	view->good_chars = chars;
	uint32_t until = 255;
	for (uint32_t i = count; i-- > 0;) {
		view->until_good[i] = clamp(until);
		until = page->segments[i].good ? 1 : until + 1;
	}
}

static void count_repeats(nd_arena *scratch, nd_page_view *view)
{
	const nd_segmented *page = view->page;
	uint32_t size = 64;
	while (size < page->segment_count * 2)
		size *= 2;
	nd_arena *counting = nd_arena_within(scratch);
	struct slot {
		uint32_t hash;
		uint8_t count;
	} *slots = nd_arena_take_zeroed(counting, size, sizeof *slots);
	view->repeats = nd_arena_new_n(scratch, uint8_t, page->segment_count + 1);
	for (int pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < page->segment_count; i++) {
			uint32_t hash = page->segments[i].stats.hash | 1, at = hash * UINT32_C(0x9E3779B1) >> 9;
			for (int probe = 0; probe < 16; probe++, at++) {
				struct slot *slot = &slots[at & (size - 1)];
				if (slot->count != 0 && slot->hash != hash)
					continue;
				slot->hash = hash;
				if (pass == 0)
					slot->count = clamp(slot->count + UINT32_C(1));
				view->repeats[i] = slot->count;
				break;
			}
		}
	nd_arena_destroy(counting);
}

static uint8_t heading_level(uint16_t tag)
{
	return tag >= ND_TAG_H1 && tag <= ND_TAG_H6 ? (uint8_t)(tag - ND_TAG_H1 + 1) : 0;
}

static void read_words(nd_arena *scratch, nd_page_view *view, const nd_word_weights *weights)
{
	const nd_segmented *page = view->page;
	uint32_t headline = ND_NONE;
	view->words = nd_arena_take(scratch, page->segment_count * sizeof(word_view));
	view->headline = nd_arena_take(scratch, page->segment_count * sizeof(uint32_t));
	for (uint32_t i = 0; i < page->segment_count; i++) {
		view->words[i] = view_words(weights, &page->segments[i].stats);
		view->headline[i] = headline;
		if (heading_level(page->boxes[page->segments[i].box].tag) > 1)
			headline = i;
	}
}

/* ---- columns ---------------------------------------------------------------------------------------------------- */

typedef struct row {
	uint8_t *at; /* the row's place in the next column */
	uint32_t stride;
	uint32_t column;
} row;

static void put(row *row, uint8_t value)
{
	*row->at = value;
	row->at += row->stride;
	row->column++;
}

static void find_body_end(nd_page_view *view)
{
	enum { MOST_OF_IT = 200, LONG = 12 };
	const nd_segmented *page = view->page;
	for (uint32_t i = 0; view->page_words->body.bits != NULL && i < page->segment_count; i++) {
		uint8_t share = nd_run_set_share(&view->page_words->body, &page->segments[i].stats);
		if (page->segments[i].stats.hash_count >= LONG && share > MOST_OF_IT && share != ND_RUNS_UNKNOWN)
			view->body_end = i + 1;
	}
}

static void put_body(row *row, const nd_page_view *view, const nd_segment *segment, uint32_t index)
{
	put(row, nd_run_set_share(&view->page_words->body, &segment->stats));
	put(row, view->body_end == 0 ? 0 : index < view->body_end ? 1 : 2);
}

static void put_text(row *row, const nd_page_view *view, const nd_segment *segment, uint32_t index)
{
	const nd_text_stats *stats = &segment->stats;
	put(row, log_step(stats->words));
	put(row, log_step(stats->chars));
	put(row, share(segment->link_chars, stats->chars));
	put(row, share(segment->bold_chars, stats->chars));
	put(row, share(segment->emphasis_chars, stats->chars));
	put(row, share(segment->time_chars, stats->chars));
	put(row, share(stats->upper, stats->chars));
	put(row, share(stats->digits, stats->chars));
	put(row, clamp(stats->commas));
	put(row, clamp(stats->stops));
	put(row, stats->first);
	put(row, stats->last);
	put(row, clamp(stats->words > 0 ? stats->chars * 8 / stats->words : 0));
	put(row, share(stats->upper, stats->words));
	put(row, clamp(segment->links));
	put(row, clamp(segment->piece_count));
	put(row, segment->good);
	put(row, segment->after_rule);
	put(row, share(stats->ideographs, stats->chars));
	put(row, share_in_set(&view->page_words->title, stats));
	put(row, share_in_set(&view->page_words->description, stats));
	put(row, clamp(stats->rights));
	put(row, segment->media_before);
	put(row, index + 1 < view->page->segment_count ? view->page->segments[index + 1].media_before : 0);
	put(row, view->repeats[index]);
}

static void put_words(row *row, const nd_page_view *view, uint32_t index)
{
	const word_view *words = &view->words[index];
	uint32_t headline = view->headline[index];
	put(row, words->sum);
	put(row, words->least);
	put(row, words->first);
	put(row, words->pairs);
	put(row, words->least_pair);
	put(row, words->first_pair);
	put(row, words->most);
	put(row, words->last);
	put(row, words->last_pair);
	put(row, index > 0 ? view->words[index - 1].sum : 128);
	put(row, index > 0 ? view->words[index - 1].pairs : 128);
	put(row, headline != ND_NONE ? view->words[headline].sum : 128);
	put(row, headline != ND_NONE ? view->words[headline].pairs : 128);
	put(row, headline != ND_NONE ? clamp(index - headline) : 255);
}

static void put_place(row *row, const nd_page_view *view, const nd_segment *segment, uint32_t index)
{
	const nd_segmented *page = view->page;
	uint32_t heading = page->heading != ND_NONE ? page->heading : 0, box = segment->box;
	put(row, share(index, page->segment_count));
	put(row, page->heading == ND_NONE ? 0 : index < heading ? 1 : index == heading ? 2 : 3);
	put(row, index >= heading ? log_step(index - heading) : 0);
	put(row, share(view->chars_before[index], view->good_chars));
	put(row, log_step(view->chars_before[index]));
	put(row, log_step(view->good_chars - view->chars_before[index]));
	put(row, view->since_good[index]);
	put(row, view->until_good[index]);
	put(row, view->inside[box]);
	put(row, view->outside[box]);
	put(row, index < view->first_good ? 0 : index < view->last_good ? 1 : 2);
	put(row, log_step(index < view->first_good ? view->first_good - index : index - view->first_good));
	put(row, log_step(index < view->last_good ? view->last_good - index : index - view->last_good));
	put(row, log_step(view->good_chars));
	put(row, share(page->boxes[view->best].good_chars, view->good_chars));
	put(row, log_step(page->segment_count));
	put(row, page->boxes[box].depth);
}

static void put_kind(row *row, const nd_box *box)
{
	uint16_t tag = box->tag;
	put(row, tag == ND_TAG_P);
	put(row, heading_level(tag));
	put(row, tag == ND_TAG_LI);
	put(row, tag == ND_TAG_TD || tag == ND_TAG_TH);
	put(row, tag == ND_TAG_DIV || tag == ND_TAG_SECTION || tag == ND_TAG_ARTICLE || tag == ND_TAG_BODY || tag == ND_TAG_CENTER);
	put(row, tag == ND_TAG_BLOCKQUOTE);
	put(row, tag == ND_TAG_PRE);
	put(row, tag == ND_TAG_BUTTON);
	put(row, tag == ND_TAG_DT || tag == ND_TAG_DD);
	put(row, box->apart);
}

enum { LEVELS = 4 };

static void put_holders(row *row, const nd_page_view *view, uint32_t box)
{
	const nd_segmented *page = view->page;
	for (int level = 0; level < LEVELS; level++) {
		const nd_box *holder = &page->boxes[box];
		uint32_t segments = holder->end_segment - holder->first_segment;
		put(row, log_step(holder->chars));
		put(row, share(holder->link_chars, holder->chars));
		put(row, share(holder->good_chars, view->good_chars));
		put(row, share(holder->good_segments, segments));
		put(row, log_step(segments));
		put(row, holder->alike);
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

static void put_neighbours(row *row, const nd_page_view *view, uint32_t index)
{
	static const int offsets[] = {-1, 1, -2, 2};
	const nd_segmented *page = view->page;
	for (size_t i = 0; i < sizeof(offsets) / sizeof(offsets[0]); i++) {
		int64_t other = (int64_t)index + offsets[i];
		if (other < 0 || other >= page->segment_count) {
			for (int k = 0; k < 6; k++)
				put(row, 0);
			continue;
		}
		const nd_segment *segment = &page->segments[other];
		put(row, log_step(segment->stats.words));
		put(row, share(segment->link_chars, segment->stats.chars));
		put(row, heading_level(page->boxes[segment->box].tag));
		put(row, segment->good);
		put(row, relation(page, page->segments[index].box, segment->box));
		put(row, segment->stats.last);
	}
}

static void measure_signs(sign_distances *own, const sign_distances *outer, uint64_t signs)
{
	for (int i = 0; i < SIGN_ROOM; i++)
		own->far[i] = (uint8_t)(outer->far[i] + (outer->far[i] < FAR));
	for (int i = 0; signs != 0; i++, signs >>= 1)
		if ((signs & 1) != 0)
			own->far[i] = 0;
}

/* Goes on from the box of the row before. Rows come in the order of the page, so that each box is come to once. */
static const uint8_t *find_signs(nd_page_view *view, uint32_t index)
{
	const nd_box *boxes = view->page->boxes;
	uint32_t box = view->page->segments[index].box;
	while (view->path.count > 0 && index >= boxes[view->path.items[view->path.count - 1].box].end_segment)
		view->path.count--;
	uint32_t shared = view->path.count, reached = shared > 0 ? view->path.items[shared - 1].box : ND_NONE;
	for (uint32_t at = box; at != reached; at = boxes[at].parent)
		nd_array_push(view->scratch, &view->path);
	for (uint32_t i = view->path.count; i-- > shared; box = boxes[box].parent)
		view->path.items[i].box = box;
	for (uint32_t i = shared; i < view->path.count; i++) {
		sign_distances *own = &view->path.items[i];
		if (i == 0) { /* the names on the body speak of the page as a whole */
			memset(own->far, FAR, sizeof own->far);
			own->names = (name_view){128, 128, 128};
			continue;
		}
		measure_signs(own, own - 1, boxes[own->box].signs);
		own->names = view_names(view->weights, view->tree, boxes[own->box].node);
	}
	return view->path.items[view->path.count - 1].far;
}

/* Of the box whose path was found last, and those around it. */
static void put_names(row *row, const nd_page_view *view)
{
	for (uint32_t level = 1; level <= LEVELS; level++) {
		uint32_t at = level < view->path.count ? view->path.count - level : 0;
		put(row, view->path.items[at].names.sum);
		put(row, view->path.items[at].names.least);
		put(row, view->path.items[at].names.most);
	}
}

nd_features nd_features_new(nd_arena *arena, uint32_t rows)
{
	uint32_t stride = (rows + ND_FEATURE_LANES - 1) / ND_FEATURE_LANES * ND_FEATURE_LANES;
	return (nd_features){nd_arena_take_zeroed(arena, ND_FEATURES, stride), rows, stride};
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
	view->page_words = words;
	view->weights = weights;
	if (page->segment_count == 0)
		return view;
	list_rows(scratch, view);
	find_best_box(scratch, view);
	measure_distances(scratch, view);
	measure_runs(scratch, view);
	count_repeats(scratch, view);
	read_words(scratch, view, weights);
	find_body_end(view);
	return view;
}

void nd_features_first(nd_page_view *view, uint32_t from, nd_features *out)
{
	if (from == 0)
		view->path.count = 0;
	for (uint32_t k = 0; k < out->rows; k++) {
		uint32_t i = view->rows[from + k];
		const nd_segment *segment = &view->page->segments[i];
		const uint8_t *far = find_signs(view, i);
		row row = {out->columns + k, out->stride, 0};
		put_text(&row, view, segment, i);
		put_words(&row, view, i);
		put_place(&row, view, segment, i);
		put_kind(&row, &view->page->boxes[segment->box]);
		put_holders(&row, view, segment->box);
		put_neighbours(&row, view, i);
		for (int sign = 0; sign < ND_SIGN_COUNT; sign++)
			put(&row, far[sign]);
		put_body(&row, view, segment, i);
		put_names(&row, view);
	}
}

/* ---- second stage ----------------------------------------------------------------------------------------------- */

static vote *count_votes(nd_arena *scratch, const nd_segmented *page, const uint8_t *probability)
{
	vote *votes = nd_arena_new_n(scratch, vote, page->box_count);
	for (uint32_t i = 0; i < page->segment_count; i++) {
		uint32_t chars = page->segments[i].stats.chars;
		vote *own = &votes[page->segments[i].box];
		own->yes += (uint32_t)((uint64_t)chars * probability[i] / 255);
		own->sum += probability[i];
	}
	for (uint32_t i = page->box_count; i-- > 1;) {
		vote *outer = &votes[page->boxes[i].parent];
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

static look_vote *find_look_vote(look_vote *votes, uint32_t mask, uint32_t look)
{
	uint32_t at = look * UINT32_C(0x9E3779B1) >> 7;
	for (int probe = 0; probe < 16; probe++, at++)
		if (votes[at & mask].look == 0 || votes[at & mask].look == look)
			return &votes[at & mask];
	return NULL;
}

static look_vote *count_look_votes(nd_arena *scratch, const nd_segmented *page, const uint8_t *probability, uint32_t *mask)
{
	uint32_t size = 64;
	while (size < page->segment_count * 2)
		size *= 2;
	*mask = size - 1;
	look_vote *votes = nd_arena_new_n(scratch, look_vote, size);
	for (uint32_t i = 0; i < page->segment_count; i++) {
		uint32_t look = look_of(page, page->segments[i].box);
		look_vote *vote = find_look_vote(votes, *mask, look);
		if (vote != NULL)
			*vote = (look_vote){look, vote->segments + 1, vote->sum + probability[i]};
	}
	return votes;
}

static void put_look_vote(row *row, const nd_page_view *view, uint32_t box, uint8_t own)
{
	uint32_t look = look_of(view->page, box);
	const look_vote *vote = find_look_vote(view->look_votes, view->look_mask, look);
	uint32_t others = vote != NULL && vote->look == look ? vote->segments - 1 : 0;
	put(row, (uint8_t)(others > 0 ? (vote->sum - own) / others : 128));
	put(row, clamp(others));
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
		view->until_sure[i] = clamp(next);
		next = probability[i] >= SURE ? 1 : next + 1;
	}
	view->last_sure = ND_NONE;
	view->yes_before = 0;
}

static void put_votes(row *row, const nd_page_view *view, uint32_t box)
{
	for (int level = 0; level < LEVELS; level++) {
		const nd_box *holder = &view->page->boxes[box];
		const vote *vote = &view->votes[box];
		uint32_t segments = holder->end_segment - holder->first_segment;
		put(row, share(vote->yes, holder->chars));
		put(row, share(vote->yes, view->votes[0].yes));
		put(row, (uint8_t)(segments > 0 ? vote->sum / segments : 0));
		box = holder->parent != ND_NONE ? holder->parent : 0;
	}
}

static void put_guesses(row *row, const nd_page_view *view, uint32_t index)
{
	const uint8_t *probability = view->probability;
	uint32_t all = view->votes[0].yes;
	put(row, probability[index]);
	for (uint32_t k = 1; k <= 3; k++) {
		put(row, index >= k ? probability[index - k] : 0);
		put(row, index + k < view->page->segment_count ? probability[index + k] : 0);
	}
	put(row, view->last_sure != ND_NONE ? clamp(index - view->last_sure) : 255);
	put(row, view->until_sure[index]);
	put(row, log_step(view->yes_before));
	put(row, log_step(all - view->yes_before));
	put(row, share(view->yes_before, all));
}

void nd_features_second(nd_page_view *view, uint32_t from, nd_features *out)
{
	for (uint32_t k = 0; k < out->rows; k++) {
		uint32_t i = view->rows[from + k];
		const nd_segment *segment = &view->page->segments[i];
		row row = {out->columns + (size_t)ND_FEATURES_FIRST * out->stride + k, out->stride, 0};
		put_guesses(&row, view, i);
		put_votes(&row, view, segment->box);
		put_look_vote(&row, view, segment->box, view->probability[i]);
		view->yes_before += (uint32_t)((uint64_t)segment->stats.chars * view->probability[i] / 255);
		if (view->probability[i] >= SURE)
			view->last_sure = i;
	}
}
