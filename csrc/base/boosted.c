#include "base/boosted.h"

#include <string.h>

_Static_assert(sizeof(nd_boosted_tree) == 16 + 2 * ND_TREE_LEAVES, "the layout in a file");

bool nd_boosted_is_sound(const nd_boosted_tree *trees, uint32_t count, uint32_t features)
{
	for (uint32_t i = 0; i < count; i++)
		for (int level = 0; level < ND_TREE_DEPTH; level++)
			if (trees[i].feature[level] >= features)
				return false;
	return true;
}

static void add_tree(const nd_boosted_tree *tree, const uint8_t *columns, size_t stride, int32_t *odds)
{
	uint8_t leaf[ND_TREE_LANES] = {0};
	for (int level = 0; level < ND_TREE_DEPTH; level++) {
		const uint8_t *column = columns + tree->feature[level] * stride;
		uint8_t threshold = tree->threshold[level];
		for (int lane = 0; lane < ND_TREE_LANES; lane++)
			leaf[lane] = (uint8_t)(leaf[lane] | (column[lane] > threshold) << level);
	}
	for (int lane = 0; lane < ND_TREE_LANES; lane++)
		odds[lane] += tree->leaf[leaf[lane]];
}

void nd_boosted_odds(const nd_boosted_tree *trees, uint32_t count, const uint8_t *columns, size_t stride,
                     int32_t odds[ND_TREE_LANES])
{
	memset(odds, 0, ND_TREE_LANES * sizeof *odds);
	for (uint32_t i = 0; i < count; i++)
		add_tree(&trees[i], columns, stride, odds);
}
