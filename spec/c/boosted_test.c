/* Boosted trees: leaves are added by what a row answers, and trees that ask for what there is not are found out. */
#include "base/boosted.h"

#include <string.h>

#include "check.h"

enum { FEATURES = 2, ROWS = 2 * ND_TREE_LANES };

static uint8_t columns[FEATURES][ROWS];

/* Asks whether a feature is more than a threshold, at every depth. */
static nd_boosted_tree tree_of(uint8_t feature, uint8_t threshold, int16_t no, int16_t yes)
{
	nd_boosted_tree tree = {.leaf = {[0] = no, [ND_TREE_LEAVES - 1] = yes}};
	for (int level = 0; level < ND_TREE_DEPTH; level++) {
		tree.feature[level] = feature;
		tree.threshold[level] = threshold;
	}
	return tree;
}

static void adds_the_leaves_of_each_row(void)
{
	nd_boosted_tree trees[] = {tree_of(0, 10, -100, 100), tree_of(1, 0, -7, 1)};
	int32_t odds[ND_TREE_LANES];
	for (uint32_t row = 0; row < ROWS; row++) {
		columns[0][row] = (uint8_t)row;
		columns[1][row] = row % 2 == 0;
	}
	for (uint32_t start = 0; start < ROWS; start += ND_TREE_LANES) {
		nd_boosted_odds(trees, 2, &columns[0][start], ROWS, odds);
		for (uint32_t lane = 0; lane < ND_TREE_LANES; lane++)
			CHECK_INT(odds[lane], (start + lane > 10 ? 100 : -100) + ((start + lane) % 2 == 0 ? 1 : -7));
	}
}

static void tells_levels_apart(void)
{
	nd_boosted_tree tree = tree_of(0, 255, 0, 0);
	int32_t odds[ND_TREE_LANES];
	memset(columns, 1, sizeof columns);
	tree.threshold[2] = 0; /* the third question alone is answered yes */
	tree.leaf[1 << 2] = INT16_MIN;
	nd_boosted_odds(&tree, 1, &columns[0][0], ROWS, odds);
	CHECK_INT(odds[ND_TREE_LANES - 1], INT16_MIN);
}

/* Whatever the machine has: the sum by its definition. */
static void adds_as_defined(void)
{
	enum { TREES = 200 };
	static nd_boosted_tree trees[TREES];
	uint32_t random = 1;
	int32_t odds[ND_TREE_LANES];
	for (uint32_t i = 0; i < sizeof trees; i++)
		((unsigned char *)trees)[i] = (unsigned char)((random = random * UINT32_C(1664525) + UINT32_C(1013904223)) >> 24);
	for (uint32_t i = 0; i < sizeof columns; i++)
		columns[i / ROWS][i % ROWS] = (uint8_t)((random = random * UINT32_C(1664525) + UINT32_C(1013904223)) >> 24);
	for (uint32_t i = 0; i < TREES; i++)
		for (int level = 0; level < ND_TREE_DEPTH; level++)
			trees[i].feature[level] %= FEATURES;
	nd_boosted_odds(trees, TREES, &columns[0][0], ROWS, odds);
	for (uint32_t row = 0; row < ND_TREE_LANES; row++) {
		int32_t sum = 0;
		for (uint32_t i = 0; i < TREES; i++) {
			uint32_t leaf = 0;
			for (uint32_t level = 0; level < ND_TREE_DEPTH; level++)
				leaf |= (uint32_t)(columns[trees[i].feature[level]][row] > trees[i].threshold[level]) << level;
			sum += trees[i].leaf[leaf];
		}
		CHECK_INT(odds[row], sum);
	}
}

static void finds_unsound_trees(void)
{
	nd_boosted_tree trees[] = {tree_of(0, 0, 0, 0), tree_of(1, 0, 0, 0)};
	CHECK(nd_boosted_is_sound(trees, 2, FEATURES));
	CHECK(!nd_boosted_is_sound(trees, 2, 1));
	trees[1].feature[ND_TREE_DEPTH - 1] = FEATURES;
	CHECK(!nd_boosted_is_sound(trees, 2, FEATURES));
	CHECK(nd_boosted_is_sound(trees, 1, FEATURES));
}

int main(void)
{
	adds_the_leaves_of_each_row();
	tells_levels_apart();
	adds_as_defined();
	finds_unsound_trees();
	return check_result();
}
