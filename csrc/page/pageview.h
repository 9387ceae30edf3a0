/* What the features of a page's segments are made of; for features*.c, pageview.c and wordviews.c alone. */
#ifndef ND_PAGE_PAGEVIEW_H
#define ND_PAGE_PAGEVIEW_H

#include "base/array.h"
#include "page/features.h"

/* ---- numbers made small ----------------------------------------------------------------------------------------- */

/* 16 steps to the doubling. */
static inline uint8_t nd_log_step(uint32_t x)
{
	if (x == 0)
		return 0;
	uint32_t exponent = 31 - (uint32_t)__builtin_clz(x);
	uint32_t step = exponent * 16 + (uint32_t)((uint64_t)(x - (UINT32_C(1) << exponent)) * 16 >> exponent) + 1;
	return (uint8_t)(step > 255 ? 255 : step);
}

/* Of 250. */
static inline uint8_t nd_share_step(uint32_t part, uint32_t whole)
{
	if (whole == 0)
		return 0;
	uint64_t value = (uint64_t)part * 250 / whole;
	return (uint8_t)(value > 255 ? 255 : value);
}

static inline uint8_t nd_clamp_step(uint32_t x)
{
	return (uint8_t)(x > 255 ? 255 : x);
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* What the words of a segment say; 128 is nothing. And how many of them are in the page's titles and descriptions, and in
 * the article's text of its JSON-LD. */
typedef struct nd_word_view {
	uint8_t sum, least, most, first, last, pairs, least_pair, first_pair, last_pair;
	uint8_t in_title, in_description, in_body;
} nd_word_view;

/* What the names of a box say; 128 is nothing. */
typedef struct nd_name_view {
	uint8_t sum, least, most;
} nd_name_view;

nd_word_view nd_view_words(const nd_word_weights *weights, const nd_text_stats *stats);
nd_name_view nd_view_names(const nd_word_weights *weights, const nd_tree *tree, uint32_t node);

/* How much of a text's first words are in a set. */
uint8_t nd_word_set_share(const nd_word_set *set, const nd_text_stats *stats);

/* ---- the page as a whole ---------------------------------------------------------------------------------------- */

enum { ND_SIGN_ROOM = 48, ND_SIGN_FAR = 255 };
_Static_assert((int)ND_SIGN_COUNT <= (int)ND_SIGN_ROOM, "one distance for each sign");

/* For each nd_sign: levels up from a box to the nearest that shows it, or ND_SIGN_FAR. */
typedef struct nd_sign_distances {
	uint32_t box;
	nd_name_view names;
	uint8_t far[ND_SIGN_ROOM];
} nd_sign_distances;

/* Of the first stage's guesses. */
typedef struct nd_vote {
	uint32_t yes; /* characters, weighted by probability */
	uint32_t sum; /* of the probabilities of its segments */
} nd_vote;

/* What is said of the segments whose boxes look alike, inside parents that look alike: templates repeat. */
typedef struct nd_look_vote {
	uint32_t look, segments, sum;
} nd_look_vote;

struct nd_page_view {
	nd_arena *scratch;
	const nd_tree *tree;
	const nd_segmented *page;
	const nd_word_weights *weights;
	uint32_t best;              /* box that holds the most running text as its children, as Readability looks for it */
	uint32_t first_good, last_good; /* good segments of the best box: the first, and the one after the last */
	uint8_t *inside, *outside;  /* of each box: levels up to the best box's ancestors or itself; levels down from there */
	uint32_t *chars_before;     /* of each segment: characters of good segments before it */
	uint8_t *since_good, *until_good; /* segments since the last, until the next good one; at most 255 */
	uint8_t *repeats;           /* of each segment: how often its text stands on the page */
	nd_word_view *words;        /* of each segment */
	uint32_t *headline;         /* of each segment: the last heading before it, or ND_NONE */
	uint32_t body_end;          /* the segment after the last one that the JSON-LD's text has; 0 if it has none */
	uint32_t good_chars;
	uint32_t *rows, row_count;  /* segments that the model is asked about */
	ND_ARRAY(nd_sign_distances) path; /* from the body to the box of the row that was made last */
	const uint8_t *probability;    /* from here on, of the second stage */
	const nd_vote *votes;          /* of each box */
	nd_look_vote *look_votes;      /* by hash; look_mask is their number less one */
	uint32_t look_mask;
	uint8_t *until_sure;           /* segments until the next sure one, at most 255 */
	uint32_t last_sure;            /* before the row that comes next; ND_NONE */
	uint32_t yes_before;
};

static inline uint8_t nd_heading_level(uint16_t tag)
{
	return tag >= ND_TAG_H1 && tag <= ND_TAG_H6 ? (uint8_t)(tag - ND_TAG_H1 + 1) : 0;
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

enum { ND_HOLDER_LEVELS = 4 }; /* boxes around a segment that its features tell of */

/* Where the values of a row go, column by column. */
typedef struct nd_row {
	uint8_t *at; /* the row's place in the next column */
	uint32_t stride;
} nd_row;

static inline void nd_row_put(nd_row *row, uint8_t value)
{
	*row->at = value;
	row->at += row->stride;
}

#endif
