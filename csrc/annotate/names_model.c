#include "annotate/names_evidence.h"
#include "base/status.h"

#include <math.h>
#include <string.h>

enum { MOST_BITS = 20, MOST_TRANSITION = 2000 };

static int16_t load_i16(const unsigned char *p)
{
	return (int16_t)(uint16_t)(p[0] | p[1] << 8);
}

static float load_f32(const unsigned char *p)
{
	uint32_t bits = nd_load_u32(p);
	float value;
	memcpy(&value, &bits, sizeof value);
	return value;
}

/* What is no valid sequence is forbidden whatever the file says; the rest is cut to a range that keeps sums in theirs. */
static void read_transitions(const unsigned char *from_file, nd_names_pass *pass)
{
	for (uint32_t from = 0; from < ND_LABELS; from++) {
		for (uint32_t to = 0; to < ND_LABELS; to++) {
			int16_t weight = load_i16(from_file + (from * ND_LABELS + to) * sizeof(int16_t));
			bool allowed = from < ND_LABELS_USED && to < ND_LABELS_USED && nd_label_may_follow(from, to);
			if (weight > MOST_TRANSITION)
				weight = MOST_TRANSITION;
			if (weight < -MOST_TRANSITION)
				weight = -MOST_TRANSITION;
			pass->transitions[from][to] = allowed ? weight : ND_FORBIDDEN;
		}
	}
}

static bool read_payload(nd_names_model *opened)
{
	const unsigned char *payload = opened->file.payload;
	if (opened->file.size < ND_NAMES_HEAD || nd_load_u32(payload + 16) != ND_NAMES_SCHEME)
		return false;
	float scale = load_f32(payload + 8), temperature = load_f32(payload + 12), least = load_f32(payload + 20);
	uint32_t tree_count = nd_load_u32(payload + 24);
	if (tree_count > ND_TREES_MOST)
		return false;
	size_t expected = ND_NAMES_HEAD + tree_count * sizeof(nd_boosted_tree);
	for (uint32_t pass = 0; pass < ND_NAMES_PASSES; pass++) {
		opened->passes[pass].bits = nd_load_u32(payload + 4 * pass);
		if (opened->passes[pass].bits < 1 || opened->passes[pass].bits > MOST_BITS)
			return false;
		expected += ND_LABELS * ND_LABELS * sizeof(int16_t) + ((size_t)ND_LABELS << opened->passes[pass].bits);
	}
	bool sound = isfinite(scale) && isfinite(temperature) && scale > 0 && temperature > 0 && isfinite(scale / temperature) &&
	             least > 0 && least < 1;
	if (opened->file.size != expected || !sound)
		return false;
	const unsigned char *at = payload + ND_NAMES_HEAD;
	for (uint32_t pass = 0; pass < ND_NAMES_PASSES; pass++, at += ND_LABELS * ND_LABELS * sizeof(int16_t))
		read_transitions(at, &opened->passes[pass]);
	for (uint32_t pass = 0; pass < ND_NAMES_PASSES; pass++) {
		opened->passes[pass].rows = (const signed char *)at;
		at += (size_t)ND_LABELS << opened->passes[pass].bits;
	}
	nd_names_choice_set(&opened->choice, &opened->passes[ND_NAMES_PASSES - 1], scale / temperature);
	opened->choice.trees = (const void *)at;
	opened->choice.tree_count = tree_count;
	opened->choice.least = least;
	return nd_boosted_is_sound(opened->choice.trees, tree_count, ND_NAME_COLUMNS);
}

nd_status nd_names_model_open(const char *folder, nd_names_model *opened, nd_error *error)
{
	*opened = (nd_names_model){0};
	nd_status status = nd_datafile_open(folder, "names.model", "names", ND_NAMES_VERSION, &opened->file, error);
	if (status != ND_OK)
		return status;
	if (read_payload(opened))
		return ND_OK;
	nd_names_model_close(opened);
	return nd_fail(error, ND_BAD_DATA, "the model of names does not fit this version's features", 0);
}

void nd_names_model_close(nd_names_model *opened)
{
	nd_datafile_close(&opened->file);
	*opened = (nd_names_model){0};
}
