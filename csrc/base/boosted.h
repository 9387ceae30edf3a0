/* Gradient-boosted oblivious trees over columns of bytes: every node of one depth asks the same question, so a tree is a
 * few comparisons and one look-up, done for many rows at once. Trained by tools/boost.h. */
#ifndef ND_BASE_BOOSTED_H
#define ND_BASE_BOOSTED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	ND_TREE_DEPTH = 5,
	ND_TREE_LEAVES = 1 << ND_TREE_DEPTH,
	ND_TREE_LANES = 16,                     /* rows that are judged together */
	ND_TREES_MOST = INT32_MAX / -INT16_MIN, /* their sum must fit in 32 bits */
	ND_TREE_FEATURES_MOST = 256             /* a feature's number is one byte */
};

#define ND_TREE_UNIT (1.0f / 1024) /* of log odds */

/* As a tree lies in a data file: */
typedef struct nd_boosted_tree {
	uint8_t feature[8];   /* ND_TREE_DEPTH are used */
	uint8_t threshold[8]; /* bit of the leaf: value > threshold */
	int16_t leaf[ND_TREE_LEAVES]; /* added log odds, in ND_TREE_UNIT; little-endian */
} nd_boosted_tree;

/* Whether the trees ask for the first so many features alone. */
bool nd_boosted_is_sound(const nd_boosted_tree *trees, uint32_t count, uint32_t features);

/* Sets the log odds of ND_TREE_LANES rows. columns: the first row's byte of the first feature; stride: from one feature's
 * column to the next one's. At most ND_TREES_MOST trees. */
void nd_boosted_odds(const nd_boosted_tree *trees, uint32_t count, const uint8_t *columns, size_t stride,
                     int32_t odds[ND_TREE_LANES]);

#endif
