/* Gradient boosting of oblivious trees for a yes-or-no question, on columns of bytes. Logistic loss, second-order leaf
 * values (Friedman 2001; Chen and Guestrin 2016), rows and columns sampled for each tree; of each split the fewer rows are
 * counted (Ke and others 2017). The result may be the mean of several such models (bagging; Breiman 1996). The same input
 * gives the same trees. */
#ifndef ND_TOOLS_BOOST_H
#define ND_TOOLS_BOOST_H

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/boosted.h"

typedef struct boost_data {
	const uint8_t *const *columns; /* feature_count of them, each row_count long; a NULL column is not used */
	const float *target;           /* 0 to 1 */
	const float *weight;
	uint32_t row_count, feature_count;
} boost_data;

typedef struct boost_options {
	uint32_t trees;
	double rate, regularization;
	double row_share, column_share;
	uint32_t bags; /* models of as many trees each, made independently: their mean is the result (0 is 1) */
} boost_options;

/* Thresholds are looked for between quantiles of a feature's values: more of them fit the pages at hand, not others. */
enum { BOOST_BINS = 96 };

typedef struct boost_sum {
	float gradient, curvature;
} boost_sum;

/* A feature's values in bins. */
typedef struct boost_feature {
	uint8_t *bins; /* of every row; NULL: not used */
	uint8_t last[BOOST_BINS]; /* highest value of each bin */
	uint32_t bin_count;
} boost_feature;

typedef struct boost_state {
	const boost_data *data;
	const boost_options *options;
	float *odds;
	boost_sum *slope; /* of the loss, by row */
	uint32_t *sample; /* rows of this tree */
	uint32_t sample_count;
	uint32_t *counted; /* those rows of the sample that a level counts */
	uint32_t counted_count;
	bool counts_yes;   /* those that answered the last question with yes; else with no, or all at the first level */
	uint8_t *leaf; /* of every row */
	boost_feature *features;
	boost_sum (*histograms)[BOOST_BINS][ND_TREE_LEAVES]; /* of the features that a tree may use */
	uint64_t random;
} boost_state;

static void boost_make_bins(const uint8_t *column, uint32_t row_count, boost_feature *feature)
{
	uint32_t counts[256] = {0}, left = row_count, inside = 0;
	uint8_t bin_of[256];
	for (uint32_t i = 0; i < row_count; i++)
		counts[column[i]]++;
	feature->bin_count = 0;
	for (int value = 0; value < 256; value++) {
		inside += counts[value];
		bin_of[value] = (uint8_t)feature->bin_count;
		feature->last[feature->bin_count] = (uint8_t)value;
		uint32_t bins_left = BOOST_BINS - feature->bin_count;
		if (counts[value] > 0 && bins_left > 1 && inside >= left / bins_left) {
			left -= inside;
			inside = 0;
			feature->bin_count++;
		}
	}
	feature->bin_count += inside > 0;
	feature->bins = malloc(row_count + 1);
	for (uint32_t i = 0; i < row_count; i++)
		feature->bins[i] = bin_of[column[i]];
}

static uint32_t boost_random(boost_state *state)
{
	state->random = state->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(state->random >> 33);
}

static bool boost_chance(boost_state *state, double share)
{
	return boost_random(state) < share * 2147483648.0;
}

static void boost_begin_tree(boost_state *state)
{
	const boost_data *data = state->data;
	state->sample_count = 0;
	for (uint32_t i = 0; i < data->row_count; i++) {
		double probability = 1 / (1 + exp(-(double)state->odds[i]));
		state->slope[i].gradient = (float)((probability - (double)data->target[i]) * (double)data->weight[i]);
		state->slope[i].curvature = (float)(probability * (1 - probability) * (double)data->weight[i]);
		if (data->weight[i] > 0 && boost_chance(state, state->options->row_share))
			state->sample[state->sample_count++] = i;
	}
	memset(state->leaf, 0, data->row_count);
}

/* Sums by bin of a feature and leaf. Rows take turns at sets of them, so that one need not wait for the other. */
enum { BOOST_TURNS = 2 };

typedef struct boost_sums {
	boost_sum turn[BOOST_TURNS][BOOST_BINS][ND_TREE_LEAVES];
	boost_sum all[ND_TREE_LEAVES]; /* by leaf */
} boost_sums;

/* Those of one feature, kept from one level of a tree to the next. */
typedef boost_sum boost_histogram[BOOST_BINS][ND_TREE_LEAVES];

/* Sums up the rows that this level counts. */
static void boost_fill_bins(const boost_state *state, const boost_feature *feature, boost_sums *sums)
{
	for (int turn = 0; turn < BOOST_TURNS; turn++)
		memset(sums->turn[turn], 0, feature->bin_count * sizeof(sums->turn[turn][0]));
	for (uint32_t i = 0; i < state->counted_count; i++) {
		uint32_t row = state->counted[i];
		boost_sum *sum = &sums->turn[i % BOOST_TURNS][feature->bins[row]][state->leaf[row]];
		sum->gradient += state->slope[row].gradient;
		sum->curvature += state->slope[row].curvature;
	}
}

/* Takes a feature's sums from those of the level above to this one: one half of each leaf is counted, the other is what is
 * left of it. */
static void boost_split_histogram(const boost_state *state, const boost_feature *feature, int level, boost_sums *sums,
                                  boost_histogram histogram)
{
	uint32_t leaves = UINT32_C(1) << level, halves = level > 0 ? leaves / 2 : 1;
	uint32_t counted = state->counts_yes ? halves : 0, rest = level > 0 ? halves - counted : 0;
	boost_fill_bins(state, feature, sums);
	for (uint32_t bin = 0; bin < feature->bin_count; bin++)
		for (uint32_t leaf = 0; leaf < halves; leaf++) {
			boost_sum sum = {0, 0}, all = histogram[bin][leaf];
			for (int turn = 0; turn < BOOST_TURNS; turn++) {
				sum.gradient += sums->turn[turn][bin][counted + leaf].gradient;
				sum.curvature += sums->turn[turn][bin][counted + leaf].curvature;
			}
			if (level > 0)
				histogram[bin][rest + leaf] = (boost_sum){all.gradient - sum.gradient, fmaxf(all.curvature - sum.curvature, 0)};
			histogram[bin][counted + leaf] = sum;
		}
}

/* The best threshold of one feature for all leaves at once; its gain. */
static float boost_best_threshold(const boost_state *state, const boost_feature *feature, uint32_t leaves,
                                  const boost_sum *all, const boost_histogram histogram, uint8_t *threshold)
{
	float best = -1, lambda = (float)state->options->regularization;
	boost_sum left[ND_TREE_LEAVES] = {{0}};
	for (uint32_t bin = 0; bin + 1 < feature->bin_count; bin++) {
		float gain = 0;
		for (uint32_t leaf = 0; leaf < leaves; leaf++) {
			left[leaf].gradient += histogram[bin][leaf].gradient;
			left[leaf].curvature += histogram[bin][leaf].curvature;
			float g = left[leaf].gradient, h = left[leaf].curvature;
			float rest_g = all[leaf].gradient - g, rest_h = all[leaf].curvature - h;
			rest_h = rest_h > 0 ? rest_h : 0;
			gain += g * g / (h + lambda) + rest_g * rest_g / (rest_h + lambda);
		}
		if (gain > best) {
			best = gain;
			*threshold = feature->last[bin];
		}
	}
	return best;
}

static void boost_sum_leaves(const boost_state *state, boost_sums *sums)
{
	memset(sums->all, 0, sizeof(sums->all));
	for (uint32_t i = 0; i < state->sample_count; i++) {
		uint32_t row = state->sample[i];
		sums->all[state->leaf[row]].gradient += state->slope[row].gradient;
		sums->all[state->leaf[row]].curvature += state->slope[row].curvature;
	}
}

/* Of the rows that a level's question parts, the fewer are to be counted. */
static void boost_choose_counted(boost_state *state, int level)
{
	uint32_t yes = 0, bit = level > 0 ? UINT32_C(1) << (level - 1) : 0;
	state->counted_count = 0;
	for (uint32_t i = 0; i < state->sample_count; i++)
		yes += (state->leaf[state->sample[i]] & bit) != 0;
	state->counts_yes = level > 0 && yes * 2 < state->sample_count;
	for (uint32_t i = 0; i < state->sample_count; i++)
		if (((state->leaf[state->sample[i]] & bit) != 0) == state->counts_yes)
			state->counted[state->counted_count++] = state->sample[i];
}

static void boost_grow_level(boost_state *state, nd_boosted_tree *tree, int level, const bool *allowed, boost_sums *sums)
{
	float best = -1;
	boost_sum_leaves(state, sums);
	boost_choose_counted(state, level);
	for (uint32_t feature = 0, k = 0; feature < state->data->feature_count; feature++) {
		uint8_t threshold = 0;
		if (!allowed[feature])
			continue;
		boost_histogram *histogram = &state->histograms[k++];
		boost_split_histogram(state, &state->features[feature], level, sums, *histogram);
		float gain = boost_best_threshold(state, &state->features[feature], UINT32_C(1) << level, sums->all,
		                                  (const boost_sum (*)[ND_TREE_LEAVES])*histogram, &threshold);
		if (gain > best) {
			best = gain;
			tree->feature[level] = (uint8_t)feature;
			tree->threshold[level] = threshold;
		}
	}
	const uint8_t *column = state->data->columns[tree->feature[level]];
	for (uint32_t i = 0; i < state->data->row_count; i++)
		state->leaf[i] = (uint8_t)(state->leaf[i] | (column[i] > tree->threshold[level]) << level);
}

static void boost_set_leaves(boost_state *state, nd_boosted_tree *tree, boost_sums *sums)
{
	double lambda = state->options->regularization;
	boost_sum_leaves(state, sums);
	for (int leaf = 0; leaf < ND_TREE_LEAVES; leaf++) {
		double value = -state->options->rate * (double)sums->all[leaf].gradient / ((double)sums->all[leaf].curvature + lambda);
		value = fmax(-4, fmin(4, value));
		tree->leaf[leaf] = (int16_t)lround(value / (double)ND_TREE_UNIT);
	}
	for (uint32_t i = 0; i < state->data->row_count; i++)
		state->odds[i] += (float)tree->leaf[state->leaf[i]] * ND_TREE_UNIT;
}

/* One model of the bag: odds start at 0. */
static void boost_train_bag(boost_state *state, uint32_t count, nd_boosted_tree *trees, boost_sums *sums)
{
	bool allowed[ND_TREE_FEATURES_MOST];
	memset(state->odds, 0, state->data->row_count * sizeof *state->odds);
	for (uint32_t t = 0; t < count; t++) {
		boost_begin_tree(state);
		for (uint32_t f = 0; f < state->data->feature_count; f++)
			allowed[f] = state->data->columns[f] != NULL && boost_chance(state, state->options->column_share);
		memset(&trees[t], 0, sizeof(nd_boosted_tree));
		for (int level = 0; level < ND_TREE_DEPTH; level++)
			boost_grow_level(state, &trees[t], level, allowed, sums);
		boost_set_leaves(state, &trees[t], sums);
	}
}

/* Makes the sum over the trees of all models their mean. */
static void boost_average(uint32_t bags, uint32_t count, nd_boosted_tree *trees)
{
	for (uint32_t t = 0; bags > 1 && t < count; t++)
		for (int leaf = 0; leaf < ND_TREE_LEAVES; leaf++)
			trees[t].leaf[leaf] = (int16_t)lround((double)trees[t].leaf[leaf] / bags);
}

/* Trains options->trees trees, a multiple of the bags, into trees. */
static void boost_train(const boost_data *data, const boost_options *options, nd_boosted_tree *trees)
{
	boost_state state = {.data = data, .options = options, .random = 20240703};
	uint32_t bags = options->bags > 0 ? options->bags : 1, count = options->trees / bags;
	state.odds = calloc(data->row_count, sizeof(float));
	state.slope = calloc(data->row_count, sizeof *state.slope);
	state.sample = calloc(data->row_count, sizeof(uint32_t));
	state.counted = calloc(data->row_count, sizeof(uint32_t));
	state.leaf = calloc(data->row_count, 1);
	state.histograms = calloc(data->feature_count, sizeof *state.histograms);
	state.features = calloc(data->feature_count, sizeof *state.features);
	boost_sums *sums = calloc(1, sizeof *sums);
	for (uint32_t f = 0; f < data->feature_count; f++)
		if (data->columns[f] != NULL)
			boost_make_bins(data->columns[f], data->row_count, &state.features[f]);
	for (uint32_t bag = 0; bag < bags; bag++)
		boost_train_bag(&state, count, trees + bag * count, sums);
	boost_average(bags, bags * count, trees);
	free(state.odds);
	free(state.slope);
	free(state.sample);
	free(state.counted);
	free(state.leaf);
	free(state.histograms);
	for (uint32_t f = 0; f < data->feature_count; f++)
		free(state.features[f].bins);
	free(state.features);
	free(sums);
}

#endif
