#include "page/content.h"

#include <string.h>

#include "base/str.h"

/* ---- titles ----------------------------------------------------------------------------------------------------- */

static uint32_t find_child(const nd_tree *tree, uint32_t parent, nd_tag tag)
{
	if (parent == ND_NONE)
		return ND_NONE;
	uint32_t child = tree->nodes[parent].first_child;
	while (child != ND_NONE && !(tree->nodes[child].kind == ND_NODE_ELEMENT && tree->nodes[child].tag == tag))
		child = tree->nodes[child].next;
	return child;
}

nd_title_words nd_content_title(const nd_tree *tree, const nd_segmented *page)
{
	nd_title_words words = {0};
	uint32_t title = find_child(tree, tree->head, ND_TAG_TITLE);
	uint32_t text = title != ND_NONE ? tree->nodes[title].first_child : ND_NONE;
	if (text != ND_NONE)
		nd_title_words_add(&words, tree->nodes[text].text);
	if (page->heading == ND_NONE)
		return words;
	const nd_segment *heading = &page->segments[page->heading];
	for (uint32_t i = 0; i < heading->piece_count; i++)
		nd_title_words_add(&words, tree->nodes[page->pieces[heading->first_piece + i].node].text);
	return words;
}

/* ---- the choice ------------------------------------------------------------------------------------------------- */

void nd_content_choose(nd_arena *scratch, const nd_tree *tree, const nd_block_model *model, nd_content *out)
{
	nd_features features;
	*out = (nd_content){0};
	nd_segment_page(scratch, tree, &out->page);
	nd_title_words title = nd_content_title(tree, &out->page);
	nd_features_first(scratch, &out->page, &title, &model->weights, &features);
	uint32_t count = out->page.segment_count;
	out->probability = nd_arena_new_n(scratch, uint8_t, count + 1);
	out->kept = nd_arena_new_n(scratch, bool, count + 1);
	nd_block_model_predict(scratch, model->stages[0], model->counts[0], &features, out->probability);
	nd_features_second(scratch, &out->page, out->probability, &features);
	nd_block_model_predict(scratch, model->stages[1], model->counts[1], &features, out->probability);
	for (uint32_t i = 0; i < count; i++)
		out->kept[i] = out->probability[i] > 128;
}
