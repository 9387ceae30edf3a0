#include "base/str.h"
#include "page/blockwriter.h"
#include "page/url.h"

/* First address of a srcset. */
static nd_str first_source(nd_str set)
{
	set = nd_str_trim(set);
	uint32_t end = 0;
	while (end < set.size && !nd_ascii_is_space(set.data[end]))
		end++;
	while (end > 0 && set.data[end - 1] == ',')
		end--;
	return nd_str_of(set.data, end);
}

static nd_str image_address(const nd_tree *tree, uint32_t node)
{
	static const nd_str names[] = {{"data-src", 8}, {"data-lazy-src", 13}, {"data-original", 13}, {"src", 3}};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		nd_str address = nd_tree_attribute(tree, node, names[i]);
		if (address.size > 0 && !nd_str_starts_nocase(address, ND_STR("data:")))
			return address;
	}
	nd_str set = nd_tree_attribute(tree, node, ND_STR("srcset"));
	return set.data != NULL ? first_source(set) : set;
}

static bool is_tiny(const nd_tree *tree, uint32_t node)
{
	nd_str width = nd_tree_attribute(tree, node, ND_STR("width")), height = nd_tree_attribute(tree, node, ND_STR("height"));
	return (width.size == 1 && nd_ascii_is_digit(width.data[0])) || (height.size == 1 && nd_ascii_is_digit(height.data[0]));
}

/* Pictures for sharing; boxes of that name also hold embedded posts. */
static bool is_for_sharing(const nd_block_writer *w, uint32_t box)
{
	enum { LEVELS = 6 };
	const nd_box *boxes = w->content->page.boxes;
	for (int level = 0; level < LEVELS && box != ND_NONE; level++, box = boxes[box].parent)
		if (nd_box_shows(&boxes[box], ND_SIGN_SHARE))
			return true;
	return false;
}

/* Text of the segments of a figure that are its caption. */
static nd_str caption_of(nd_block_writer *w, uint32_t figure)
{
	const nd_segmented *page = &w->content->page;
	nd_text_builder builder = {.arena = w->scratch, .tree = w->tree};
	nd_text_builder_begin(&builder);
	for (uint32_t i = page->boxes[figure].first_segment; i < page->boxes[figure].end_segment; i++) {
		if (!nd_box_is_within(page->boxes, page->segments[i].box, ND_SIGN_CAPTION) || w->content->kept[i])
			continue;
		nd_text_builder_space(&builder);
		for (uint32_t k = 0; k < page->segments[i].piece_count; k++)
			nd_text_builder_add(&builder, &page->pieces[page->segments[i].first_piece + k]);
	}
	nd_span span = nd_text_builder_end(&builder);
	if (span.end == span.start)
		return (nd_str){0};
	return nd_arena_copy(w->arena, nd_str_of(builder.data, builder.size));
}

void nd_blocks_image(nd_block_writer *w, const nd_segment_mark *mark)
{
	nd_str address = image_address(w->tree, mark->node);
	if (address.size == 0 || is_tiny(w->tree, mark->node) || is_for_sharing(w, mark->box))
		return;
	nd_image image = {.url = nd_url_resolve(w->arena, w->base, address), .position = w->builder.size};
	nd_str text = nd_tree_attribute(w->tree, mark->node, ND_STR("alt"));
	if (text.data != NULL)
		text = nd_str_trim(text);
	image.text = text.size > 0 ? nd_arena_copy(w->arena, text) : (nd_str){0};
	uint32_t figure = w->roles[mark->box].figure;
	if (figure != ND_NONE && figure != w->captioned) {
		w->captioned = figure;
		image.caption = caption_of(w, figure);
	}
	*nd_array_push(w->scratch, &w->images) = image;
}
