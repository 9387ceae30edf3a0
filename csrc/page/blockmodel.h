/* The trained classifier that tells an article's segments from the rest of a page.
 *
 * Two stages of gradient-boosted oblivious trees: every node of one depth asks the same question, so a tree is a few
 * comparisons and one look-up, done for many segments at once. The second stage also sees what the first one says of
 * the neighbourhood (stacked generalisation, Wolpert 1992). Trained by tools/train_blocks.c. */
#ifndef ND_PAGE_BLOCKMODEL_H
#define ND_PAGE_BLOCKMODEL_H

#include "base/datafile.h"
#include "page/features.h"

enum { ND_BLOCK_MODEL_VERSION = 8, ND_TREE_DEPTH = 5, ND_TREE_LEAVES = 1 << ND_TREE_DEPTH };

/* The file: u32 ND_FEATURES, u32 trees of the first stage, u32 trees of the second, padding to ND_BLOCK_HEADER bytes; the
 * weights of words, of pairs, of names; from ND_BLOCK_TREES on the trees. */
enum { ND_BLOCK_HEADER = 32, ND_BLOCK_TREES = ND_BLOCK_HEADER + 3 * ND_WORD_SLOTS };

/* As a tree lies there: */
typedef struct nd_block_tree {
	uint8_t feature[8];   /* ND_TREE_DEPTH are used */
	uint8_t threshold[8]; /* bit of the leaf: value > threshold */
	int16_t leaf[ND_TREE_LEAVES]; /* added log odds, in units of 1/1024; little-endian */
} nd_block_tree;

typedef struct nd_block_model {
	nd_datafile file;
	const nd_block_tree *stages[2]; /* NULL without a model file */
	uint32_t counts[2];
	nd_word_weights weights;
} nd_block_model;

/* Opens folder/blocks.model. A model must match this code's features. */
nd_status nd_block_model_open(const char *folder, nd_block_model *model, nd_error *error);
void nd_block_model_close(nd_block_model *model);

/* Probability of each row to belong to the article, 0 to 255, by one stage's trees. */
void nd_block_model_predict(const nd_block_tree *trees, uint32_t count, const nd_features *features, uint8_t *probability);

#endif
