/* The features of one token, as numbers of rows in the model's table (feature hashing: Weinberger and others 2009).
 *
 * Decoding and training call the same functions; any change of them makes another model (ND_NAMES_SCHEME). */
#ifndef ND_ANNOTATE_NAMES_FEATURES_H
#define ND_ANNOTATE_NAMES_FEATURES_H

#include "annotate/names_labels.h"
#include "annotate/names_words.h"

enum {
	ND_FEATURES_MOST = 256,
	ND_WINDOW_TOKENS = 1024,
	ND_SECTION_TOKENS = 32768, /* read together; a section may be longer by less than a window */
	ND_NAME_PARTS = 4
};

typedef struct nd_name_features {
	uint32_t count;
	uint32_t shift; /* 64 less log2 of the rows */
	const signed char *table; /* of the rows, which lie far apart: each is brought nearer as it is named; NULL: none is */
	uint32_t rows[ND_FEATURES_MOST];
} nd_name_features;

/* The tokens that are labelled together: a sentence, or a piece of a very long one. */
typedef struct nd_name_window {
	const nd_name_words *words;
	uint32_t start, end; /* tokens; at most ND_WINDOW_TOKENS */
	bool headline;
	bool scored[ND_WINDOW_TOKENS]; /* within two tokens of a capital, a digit or a currency sign; the others are O */
	/* Classes of the longest gazetteer phrases over each token, by its part of the phrase. */
	uint32_t classes[ND_WINDOW_TOKENS][ND_NAME_PARTS];
} nd_name_window;

/* Sets the window on tokens of words. gazetteer may be NULL for the second pass, which reads no classes. */
void nd_name_window_set(nd_name_window *window, const nd_name_words *words, const nd_gazetteer *gazetteer, nd_span tokens);

/* Features of the first pass of a scored token of the window. */
void nd_names_features(const nd_name_window *window, uint32_t token, nd_name_features *features);

typedef struct nd_label_scores {
	int16_t of[ND_LABELS];
} nd_label_scores;

/* What the first pass found in the whole document: how often each word and each phrase was labelled how. */
typedef struct nd_first_pass {
	const uint8_t *labels; /* of each token */
	const nd_label_scores *scores; /* of each token */
	uint16_t (*of_word)[ND_NAME_CLASSES];
	uint16_t (*of_phrase)[ND_NAME_CLASSES]; /* whole mentions */
	uint16_t (*within)[ND_NAME_CLASSES];    /* phrases inside longer mentions */
	nd_index phrases;                       /* hash of a phrase to its index in both */
	int32_t (*evidence)[ND_NAME_CLASSES];   /* of each word: how far each class was behind the best, summed */
} nd_first_pass;

void nd_first_pass_read(nd_arena *scratch, const nd_name_words *words, const uint8_t *labels, const nd_label_scores *scores,
                        nd_first_pass *pass);

/* Features of the second pass: they are added to the scores of the first. */
void nd_names_second_features(const nd_name_window *window, const nd_first_pass *pass, uint32_t token,
                              nd_name_features *features);

static inline void nd_feature_add(nd_name_features *features, uint32_t template, uint32_t value)
{
	uint64_t h = ((uint64_t)value << 16 | template) * UINT64_C(0x9E3779B97F4A7C15);
	h ^= h >> 32;
	uint32_t row = (uint32_t)(h * UINT64_C(0xD6E8FEB86659FD93) >> features->shift);
	__builtin_prefetch(features->table + (size_t)row * ND_LABELS);
	if (features->count < ND_FEATURES_MOST)
		features->rows[features->count++] = row;
}

#endif
