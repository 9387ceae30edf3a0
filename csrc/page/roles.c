#include "page/roles.h"

#include "base/array.h"
#include "base/str.h"
#include "page/embeds.h"

/* ---- embedded posts --------------------------------------------------------------------------------------------- */

/* A quotation of which the markup says that it is a post, or which holds nothing but a link to one. */
static bool quotes_a_post(const nd_tree *tree, const nd_segmented *page, const nd_box *quotation)
{
	if (nd_embed_provider(nd_tree_attribute(tree, quotation->node, ND_STR("cite"))).data != NULL)
		return true;
	if (quotation->chars == 0 || quotation->link_chars < quotation->chars)
		return false;
	uint32_t anchor = page->pieces[page->segments[quotation->first_segment].first_piece].anchor;
	return anchor != ND_NONE && nd_embed_provider(nd_tree_attribute(tree, anchor, ND_STR("href"))).data != NULL;
}

static bool is_embed(const nd_tree *tree, const nd_segmented *page, const nd_box *box)
{
	static const nd_str classes[] = {
	        {"twitter-tweet", 13},   {"twitter-video", 13},  {"instagram-media", 15}, {"tiktok-embed", 12},
	        {"fb-post", 7},          {"fb-video", 8},        {"bluesky-embed", 13},   {"mastodon-embed", 14},
	        {"text-post-media", 15}, {"reddit-embed-bq", 15}, {"telegram-post", 13},  {"twitter-quote", 13},
	        {"fb-xfbml-parse-ignore", 21},
	};
	if (!nd_box_shows(box, ND_SIGN_POST) && !nd_box_shows(box, ND_SIGN_MEDIA) && box->tag != ND_TAG_BLOCKQUOTE)
		return false;
	nd_str class = nd_tree_attribute(tree, box->node, ND_STR("class"));
	for (size_t i = 0; class.data != NULL && i < sizeof(classes) / sizeof(classes[0]); i++)
		if (nd_str_has_word(class, classes[i]))
			return true;
	return box->tag == ND_TAG_BLOCKQUOTE && quotes_a_post(tree, page, box);
}

/* ---- data tables ------------------------------------------------------------------------------------------------ */

typedef struct table_shape {
	uint32_t rows, cells, segments, nested;
} table_shape;

/* A table that holds data rather than the page's layout: rows of several cells, little text in each, no table in it. */
static bool holds_data(const table_shape *shape, const nd_box *table)
{
	if (shape->nested > 0 || shape->rows < 2 || shape->cells < shape->rows * 3 / 2)
		return false;
	return table->chars / shape->cells < 250;
}

/* One shape for each table, in their order. */
static table_shape *measure_tables(nd_arena *scratch, const nd_segmented *page)
{
	ND_ARRAY(table_shape) shapes = {0};
	uint32_t *around = nd_arena_take(scratch, page->box_count * sizeof(uint32_t)); /* table around each box, itself included */
	for (uint32_t i = 0; i < page->box_count; i++) {
		const nd_box *box = &page->boxes[i];
		uint32_t outer = box->parent != ND_NONE ? around[box->parent] : ND_NONE;
		around[i] = box->tag == ND_TAG_TABLE ? shapes.count : outer;
		if (box->tag == ND_TAG_TABLE)
			*nd_array_push(scratch, &shapes) = (table_shape){0};
		if (outer == ND_NONE)
			continue;
		shapes.items[outer].nested += box->tag == ND_TAG_TABLE;
		shapes.items[outer].rows += box->tag == ND_TAG_TR;
		shapes.items[outer].cells += box->tag == ND_TAG_TD || box->tag == ND_TAG_TH;
	}
	return shapes.items;
}

/* ---- roles ------------------------------------------------------------------------------------------------------ */

static void take_role(nd_role *role, const nd_box *box, uint32_t index)
{
	switch (box->tag) {
	case ND_TAG_UL: case ND_TAG_OL: case ND_TAG_MENU: case ND_TAG_DL: case ND_TAG_DIR:
		role->list_depth = (uint8_t)(role->list_depth + (role->list_depth < 255));
		break;
	case ND_TAG_BLOCKQUOTE:
		role->quote_depth = (uint8_t)(role->quote_depth + (role->quote_depth < 255));
		break;
	case ND_TAG_PRE: case ND_TAG_XMP: case ND_TAG_LISTING: case ND_TAG_PLAINTEXT:
		role->preformatted = true;
		break;
	case ND_TAG_FIGURE:
		role->figure = index;
		break;
	default:
		break;
	}
}

nd_table_place nd_table_place_of(const nd_box *boxes, uint32_t box)
{
	nd_table_place place = {ND_NONE, ND_NONE};
	for (; box != ND_NONE && place.row == ND_NONE; box = boxes[box].parent) {
		uint16_t tag = boxes[box].tag;
		if ((tag == ND_TAG_TD || tag == ND_TAG_TH) && place.cell == ND_NONE)
			place.cell = box;
		else if (tag == ND_TAG_TR)
			place.row = box;
	}
	return place;
}

nd_role *nd_roles_of(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page)
{
	nd_role *roles = nd_arena_new_n(scratch, nd_role, page->box_count + 1);
	nd_arena *measuring = nd_arena_within(scratch);
	const table_shape *shapes = measure_tables(measuring, page);
	uint32_t tables = 0;
	static const nd_role none = {.table = ND_NONE, .embed = ND_NONE, .figure = ND_NONE};
	for (uint32_t i = 0; i < page->box_count; i++) {
		const nd_box *box = &page->boxes[i];
		nd_role *role = &roles[i];
		*role = box->parent != ND_NONE ? roles[box->parent] : none;
		take_role(role, box, i);
		const table_shape *shape = box->tag == ND_TAG_TABLE ? &shapes[tables++] : NULL;
		if (shape != NULL && role->table == ND_NONE && holds_data(shape, box))
			role->table = i;
		if (role->embed == ND_NONE && box->parent != ND_NONE && is_embed(tree, page, box))
			role->embed = i;
	}
	nd_arena_destroy(measuring);
	return roles;
}
