/* What the block model sees of each segment of a page: small numbers, 0 to 255, by one definition for training and use.
 *
 * Columns are features, rows are segments; a column holds its rows side by side, padded to a multiple of
 * ND_FEATURE_LANES, so that a tree is evaluated for many segments at once. */
#ifndef ND_PAGE_FEATURES_H
#define ND_PAGE_FEATURES_H

#include "page/articlebody.h"
#include "page/segments.h"

enum {
	ND_FEATURE_LANES = 16,
	ND_FEATURES_FIRST = 192, /* columns of the first stage; unused ones are 0 */
	ND_FEATURES_SECOND = 32, /* columns that the second stage adds */
	ND_FEATURES = ND_FEATURES_FIRST + ND_FEATURES_SECOND
};

typedef struct nd_features {
	uint8_t *columns; /* ND_FEATURES of them */
	uint32_t rows, stride;
} nd_features;

/* A set of words, for the share of a segment's words that are among them; a few others may seem to be. */
typedef struct nd_word_set {
	uint64_t bits[4];
} nd_word_set;

/* What the page says of itself: its titles, its descriptions, the article's text in its JSON-LD. */
typedef struct nd_page_words {
	nd_word_set title, description;
	nd_run_set body;
} nd_page_words;

/* Adds the first words of a text. */
void nd_word_set_add(nd_word_set *set, nd_str text);

/* What words say of the segment that they stand in: log odds in 1/16 to belong to an article, by a word's hash and by that
 * of two words in a row. Learnt, not listed: "Related", "Photo by", "Weiterlesen", whatever the language. */
enum { ND_WORD_SLOTS = 8192 };

typedef struct nd_word_weights {
	const int8_t *words, *pairs; /* ND_WORD_SLOTS each */
} nd_word_weights;

uint32_t nd_word_slot(uint32_t hash);
uint32_t nd_pair_slot(uint32_t first, uint32_t second);

/* Segments with more words than this are judged by other signs than single words. */
enum { ND_WORDY = 60 };

/* Fills the columns of the first stage. */
void nd_features_first(nd_arena *scratch, const nd_segmented *page, const nd_page_words *words,
                       const nd_word_weights *weights, nd_features *out);

/* Fills the columns of the second stage from the first stage's probabilities, 0 to 255, one a segment. */
void nd_features_second(nd_arena *scratch, const nd_segmented *page, const uint8_t *probability, nd_features *features);

#endif
