#include "page/blockmodel.h"

#include <string.h>

#include "base/status.h"

_Static_assert((int)ND_FEATURES <= (int)ND_TREE_FEATURES_MOST, "a feature's number is one byte");
_Static_assert((int)ND_FEATURE_LANES == (int)ND_TREE_LANES, "rows are judged by as many as may be read");

static nd_status check(nd_block_model *model, nd_error *error)
{
	const nd_datafile *file = &model->file;
	if (file->size < ND_BLOCK_TREES)
		return nd_fail(error, ND_BAD_DATA, "blocks.model is cut short", 0);
	uint32_t features = nd_load_u32(file->payload);
	uint32_t first = nd_load_u32(file->payload + 4), second = nd_load_u32(file->payload + 8);
	if (features != ND_FEATURES)
		return nd_fail(error, ND_BAD_DATA, "blocks.model was made for other features", 0);
	if (first > ND_TREES_MOST || second > ND_TREES_MOST)
		return nd_fail(error, ND_BAD_DATA, "blocks.model has more trees than can be added up", 0);
	if (((uint64_t)first + second) * sizeof(nd_boosted_tree) != file->size - ND_BLOCK_TREES)
		return nd_fail(error, ND_BAD_DATA, "blocks.model has another size than it says", 0);
	const nd_boosted_tree *trees = (const void *)(file->payload + ND_BLOCK_TREES);
	if (!nd_boosted_is_sound(trees, first + second, ND_FEATURES))
		return nd_fail(error, ND_BAD_DATA, "blocks.model asks for a feature that is none", 0);
	model->weights.words = (const void *)(file->payload + ND_BLOCK_HEADER);
	model->weights.pairs = model->weights.words + ND_WORD_SLOTS;
	model->weights.names = model->weights.pairs + ND_WORD_SLOTS;
	model->stages[0] = trees;
	model->stages[1] = trees + first;
	model->counts[0] = first;
	model->counts[1] = second;
	return ND_OK;
}

nd_status nd_block_model_open(const char *folder, nd_block_model *model, nd_error *error)
{
	*model = (nd_block_model){0};
	nd_status status = nd_datafile_open(folder, "blocks.model", "blocks", ND_BLOCK_MODEL_VERSION, &model->file, error);
	if (status == ND_OK)
		status = check(model, error);
	if (status != ND_OK)
		nd_block_model_close(model);
	return status;
}

void nd_block_model_close(nd_block_model *model)
{
	nd_datafile_close(&model->file);
	*model = (nd_block_model){0};
}

/* 255 / (1 + e^-x) with x in 1/1024, from a table: the same on every machine. */
static uint8_t probability_of(int32_t odds)
{
	/* 255 / (1 + exp(-i / 8)), i = 0 … 48 */
	static const uint8_t curve[49] = {128, 135, 143, 151, 159, 166, 173, 180, 186, 193, 198, 203, 208, 213, 217, 221, 225,
	                                  228, 231, 233, 236, 238, 240, 241, 243, 244, 245, 247, 248, 248, 249, 250, 250, 251,
	                                  251, 252, 252, 253, 253, 253, 253, 254, 254, 254, 254, 254, 254, 254, 255};
	int32_t size = odds < 0 ? -odds : odds;
	int32_t step = size / 128, rest = size % 128;
	uint8_t value = 255;
	if (step < 48)
		value = (uint8_t)(curve[step] + (curve[step + 1] - curve[step]) * rest / 128);
	return odds < 0 ? (uint8_t)(255 - value) : value;
}

void nd_block_model_predict(const nd_boosted_tree *trees, uint32_t count, const nd_features *features, uint8_t *probability)
{
	for (uint32_t start = 0; start < features->rows; start += ND_TREE_LANES) {
		int32_t odds[ND_TREE_LANES];
		nd_boosted_odds(trees, count, features->columns + start, features->stride, odds);
		for (uint32_t i = start; i < features->rows && i < start + ND_TREE_LANES; i++)
			probability[i] = probability_of(odds[i - start]);
	}
}
