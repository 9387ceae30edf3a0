/* The trained classifier that tells an article's segments from the rest of a page.
 *
 * Two stages of gradient-boosted trees. The second stage also sees what the first one says of the neighbourhood (stacked
 * generalisation, Wolpert 1992). Trained by tools/train_blocks.c. */
#ifndef ND_PAGE_BLOCKMODEL_H
#define ND_PAGE_BLOCKMODEL_H

#include "base/boosted.h"
#include "base/datafile.h"
#include "page/features.h"

enum { ND_BLOCK_MODEL_VERSION = 8 };

/* The file: u32 ND_FEATURES, u32 trees of the first stage, u32 trees of the second, padding to ND_BLOCK_HEADER bytes; the
 * weights of words, of pairs, of names; from ND_BLOCK_TREES on the trees. */
enum { ND_BLOCK_HEADER = 32, ND_BLOCK_TREES = ND_BLOCK_HEADER + 3 * ND_WORD_SLOTS };

typedef struct nd_block_model {
	nd_datafile file;
	const nd_boosted_tree *stages[2]; /* NULL without a model file */
	uint32_t counts[2];
	nd_word_weights weights;
} nd_block_model;

/* Opens folder/blocks.model. A model must match this code's features. */
nd_status nd_block_model_open(const char *folder, nd_block_model *model, nd_error *error);
void nd_block_model_close(nd_block_model *model);

/* Probability of each row to belong to the article, 0 to 255, by one stage's trees. */
void nd_block_model_predict(const nd_boosted_tree *trees, uint32_t count, const nd_features *features, uint8_t *probability);

#endif
