/* What the block model sees of each segment of a page: small numbers, 0 to 255, by one definition for training and use.
 *
 * Columns are features, rows are segments; a column holds its rows side by side, so that a tree is evaluated for
 * ND_FEATURE_LANES segments at once: from any of them on as many bytes may be read. A page's rows are made some at a time:
 * all of them would take more room than the page. */
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

/* Room for as many rows, cleared. */
nd_features nd_features_new(nd_arena *arena, uint32_t rows);

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
 * of two words in a row; and what the words of the names say that its boxes bear (class, id and their like). Learnt, not
 * listed: "Related", "Photo by", "Weiterlesen", whatever the language. */
enum { ND_WORD_SLOTS = 8192 };

typedef struct nd_word_weights {
	const int8_t *words, *pairs, *names; /* ND_WORD_SLOTS each */
} nd_word_weights;

uint32_t nd_word_slot(uint32_t hash);
uint32_t nd_pair_slot(uint32_t first, uint32_t second);

/* The slots of the first words of the names that a box bears; how many. */
enum { ND_NAME_WORDS = 8 };
uint32_t nd_name_slots(const nd_tree *tree, uint32_t node, uint32_t slots[ND_NAME_WORDS]);

/* Segments with more words than this are judged by other signs than single words. */
enum { ND_WORDY = 60 };

/* What the features of each segment need to know of the page as a whole. */
typedef struct nd_page_view nd_page_view;

/* The segments that the model is asked about, in their order, and how many: not those of the page's furniture. */
uint32_t nd_page_view_rows(const nd_page_view *view, const uint32_t **segments);

/* tree, page and weights must outlive the view; the words of the page and of its segments are not needed again. */
nd_page_view *nd_page_view_new(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page,
                               const nd_page_words *words, const nd_word_weights *weights);

/* Adds the first stage's probabilities, 0 to 255, one a segment; they must outlive the view. */
void nd_page_view_add(nd_page_view *view, const uint8_t *probability);

/* Fill the columns of a stage with out->rows segments from that one on. A page's segments are asked for in order, as often
 * as one likes from the first; those of the second stage once. */
void nd_features_first(nd_page_view *view, uint32_t from, nd_features *out);
void nd_features_second(nd_page_view *view, uint32_t from, nd_features *out);

#endif
