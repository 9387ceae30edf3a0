/* The block model's file: the shipped one opens; a damaged one with a right checksum is refused, or does no harm. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "check.h"
#include "page/content.h"

static nd_block_model shipped;

/* ---- a model in a folder of its own -------------------------------------------------------------------------------- */

static nd_status open_payload(const unsigned char *payload, size_t size, nd_block_model *model)
{
	char folder[] = "/tmp/newsdesk-blocks-XXXXXX", path[64];
	nd_error error = {0};
	if (mkdtemp(folder) == NULL)
		abort();
	snprintf(path, sizeof path, "%s/blocks.model", folder);
	CHECK_INT(nd_datafile_write(path, "blocks", ND_BLOCK_MODEL_VERSION, payload, size, &error), ND_OK);
	nd_status status = nd_block_model_open(folder, model, &error);
	CHECK((status == ND_OK) == (model->file.mapping != NULL));
	CHECK(status == ND_OK || error.message != NULL);
	remove(path);
	rmdir(folder);
	return status;
}

static unsigned char *copy_of_payload(void)
{
	unsigned char *payload = malloc(shipped.file.size);
	if (payload == NULL)
		abort();
	return memcpy(payload, shipped.file.payload, shipped.file.size);
}

/* How the shipped model opens with four bytes changed, or cut to a size. */
static nd_status open_changed(size_t at, uint32_t value, size_t size)
{
	unsigned char *payload = copy_of_payload();
	nd_block_model model;
	for (size_t i = 0; i < 4; i++)
		payload[at + i] = (unsigned char)(value >> (8 * i));
	nd_status status = open_payload(payload, size, &model);
	nd_block_model_close(&model);
	free(payload);
	return status;
}

/* ---- what is refused ----------------------------------------------------------------------------------------------- */

static void a_file_that_is_cut_short_is_refused(void)
{
	size_t whole = shipped.file.size, trees = ND_BLOCK_TREES;
	uint32_t features = nd_load_u32(shipped.file.payload);
	const size_t sizes[] = {0, 3, 12, ND_BLOCK_HEADER, trees - 1, trees, trees + 1, whole - sizeof(nd_boosted_tree), whole - 1};
	CHECK_INT(open_changed(0, features, whole), ND_OK);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		CHECK_INT(open_changed(0, features, sizes[i]), ND_BAD_DATA);
}

static void counts_that_are_wrong_are_refused(void)
{
	size_t whole = shipped.file.size;
	uint32_t first = nd_load_u32(shipped.file.payload + 4), second = nd_load_u32(shipped.file.payload + 8);
	CHECK_INT(open_changed(0, ND_FEATURES + 1, whole), ND_BAD_DATA);
	CHECK_INT(open_changed(0, 0, whole), ND_BAD_DATA);
	CHECK_INT(open_changed(4, first + 1, whole), ND_BAD_DATA);
	CHECK_INT(open_changed(4, UINT32_MAX, whole), ND_BAD_DATA);
	CHECK_INT(open_changed(8, second - 1, whole), ND_BAD_DATA);
	CHECK_INT(open_changed(8, UINT32_MAX - first + 1, whole), ND_BAD_DATA); /* their sum would be 0 in 32 bits */
}

/* Trees of the greatest leaves: more of them than fit in the sum are refused. */
static void too_many_trees_are_refused(void)
{
	enum { MANY = 70000 };
	size_t before = ND_BLOCK_TREES, size = before + MANY * sizeof(nd_boosted_tree);
	unsigned char *payload = calloc(1, size);
	nd_block_model model;
	if (payload == NULL)
		abort();
	memcpy(payload, shipped.file.payload, before);
	const uint32_t counts[] = {MANY, 0};
	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < 4; i++)
			payload[4 + 4 * k + i] = (unsigned char)(counts[k] >> (8 * i));
	CHECK_INT(open_payload(payload, size, &model), ND_BAD_DATA);
	free(payload);
}

static void a_feature_that_is_none_is_refused(void)
{
	size_t trees = ND_BLOCK_TREES, last = shipped.file.size - sizeof(nd_boosted_tree);
	if (ND_FEATURES > UINT8_MAX)
		return; /* any byte is one */
	CHECK_INT(open_changed(trees, 0xFFFFFFFF, shipped.file.size), ND_BAD_DATA);
	CHECK_INT(open_changed(last + 1, (uint32_t)ND_FEATURES << 24, shipped.file.size), ND_BAD_DATA); /* the last level's */
}

/* ---- what is not refused does no harm ------------------------------------------------------------------------------ */

/* How many segments of a page the model keeps. */
static uint32_t count_kept(const nd_block_model *model)
{
	static const char page[] = "<title>Rain</title><nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>Rain</h1>"
	                           "<p>It rained on Monday in the valley, and the river rose by a metre, officials said.</p>"
	                           "<p>Nobody was hurt, but two roads were closed until the evening, the police said.</p>"
	                           "<aside>Read more</aside><footer>All rights reserved</footer>";
	nd_arena arena;
	nd_tree tree;
	nd_content content;
	uint32_t kept = 0;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, nd_str_of(page, sizeof page - 1), 512, &tree);
	nd_content_choose(&arena, &tree, model, &content);
	for (uint32_t i = 0; i < content.page.segment_count; i++)
		kept += content.kept[i];
	CHECK(kept <= content.page.segment_count);
	nd_arena_destroy(&arena);
	return kept;
}

static void flipped_bits_do_no_harm(void)
{
	enum { ROUNDS = 300, FLIPS = 8 };
	uint32_t random = 1, opened = 0;
	unsigned char *payload = copy_of_payload();
	for (int round = 0; round < ROUNDS; round++) {
		memcpy(payload, shipped.file.payload, shipped.file.size);
		for (int flip = 0; flip < FLIPS; flip++) {
			random = random * UINT32_C(1664525) + UINT32_C(1013904223);
			payload[(random >> 8) % shipped.file.size] ^= (unsigned char)(1u << (random >> 5 & 7));
		}
		nd_block_model model;
		if (open_payload(payload, shipped.file.size, &model) == ND_OK) {
			opened++;
			count_kept(&model);
		}
		nd_block_model_close(&model);
	}
	CHECK(opened > 0 && opened < ROUNDS); /* some were refused, and some had to be borne with */
	free(payload);
}

int main(void)
{
	nd_error error = {0};
	if (nd_block_model_open("data", &shipped, &error) != ND_OK) {
		fprintf(stderr, "%s\n", error.message);
		return 1;
	}
	CHECK_INT(count_kept(&shipped), 2);
	a_file_that_is_cut_short_is_refused();
	counts_that_are_wrong_are_refused();
	too_many_trees_are_refused();
	a_feature_that_is_none_is_refused();
	flipped_bits_do_no_harm();
	nd_block_model_close(&shipped);
	return check_result();
}
