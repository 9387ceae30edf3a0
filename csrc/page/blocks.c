#include "page/blocks.h"

#include "base/str.h"
#include "page/blockwriter.h"
#include "page/url.h"

/* ---- links ------------------------------------------------------------------------------------------------------ */

static bool leads_somewhere(nd_str address)
{
	address = nd_str_trim(address);
	return address.size > 0 && address.data[0] != '#' && !nd_str_starts_nocase(address, ND_STR("javascript:"));
}

static void close_link(nd_block_writer *w)
{
	uint32_t anchor = w->anchor, start = w->anchor_start;
	w->anchor = ND_NONE;
	if (anchor == ND_NONE || w->builder.size <= start)
		return;
	nd_str address = nd_tree_attribute(w->tree, anchor, ND_STR("href"));
	if (!leads_somewhere(address))
		return;
	while (start < w->builder.size && nd_ascii_is_space(w->builder.data[start]))
		start++;
	*nd_array_push(w->scratch, &w->links) =
	        (nd_link){{start, w->builder.size}, nd_url_resolve(w->arena, w->base, address)};
}

static void add_piece(nd_block_writer *w, const nd_piece *piece)
{
	if (piece->anchor != w->anchor) {
		close_link(w);
		if (piece->flags & ND_PIECE_SPACE)
			nd_text_builder_space(&w->builder);
		w->anchor = piece->anchor;
		w->anchor_start = w->builder.size;
	}
	nd_text_builder_add(&w->builder, piece);
}

static void add_segment(nd_block_writer *w, const nd_segment *segment)
{
	for (uint32_t i = 0; i < segment->piece_count; i++)
		add_piece(w, &w->content->page.pieces[segment->first_piece + i]);
	close_link(w);
}

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

static nd_block kind_of(const nd_block_writer *w, const nd_segment *segment)
{
	const nd_box *box = &w->content->page.boxes[segment->box];
	const nd_role *role = &w->roles[segment->box];
	if (role->embed != ND_NONE)
		return (nd_block){.kind = ND_BLOCK_EMBED};
	if (box->tag >= ND_TAG_H1 && box->tag <= ND_TAG_H6)
		return (nd_block){.kind = ND_BLOCK_HEADING, .level = (uint8_t)(box->tag - ND_TAG_H1 + 1)};
	if (role->preformatted)
		return (nd_block){.kind = ND_BLOCK_CODE};
	if (role->list_depth > 0)
		return (nd_block){.kind = ND_BLOCK_LIST_ITEM, .level = role->list_depth};
	if (role->quote_depth > 0)
		return (nd_block){.kind = ND_BLOCK_QUOTATION, .level = role->quote_depth};
	return (nd_block){.kind = ND_BLOCK_PARAGRAPH};
}

static void finish_block(nd_block_writer *w, nd_block block)
{
	block.span = nd_text_builder_end(&w->builder);
	block.continues = block.continues && w->blocks.count > 0 && w->blocks.items[w->blocks.count - 1].kind == block.kind;
	if (block.span.end > block.span.start)
		*nd_array_push(w->scratch, &w->blocks) = block;
}

/* Whether a box stands in the same quotation as the last that was written. */
static bool continues_quotation(nd_block_writer *w, uint32_t box)
{
	const nd_box *boxes = w->content->page.boxes;
	while (boxes[box].tag != ND_TAG_BLOCKQUOTE)
		box = boxes[box].parent;
	bool same = box == w->quotation;
	w->quotation = box;
	return same;
}

void nd_blocks_segment(nd_block_writer *w, uint32_t index)
{
	const nd_segment *segment = &w->content->page.segments[index];
	nd_text_builder_begin(&w->builder);
	add_segment(w, segment);
	nd_block block = kind_of(w, segment);
	block.number = ND_NONE;
	if (block.kind == ND_BLOCK_LIST_ITEM)
		nd_list_items_place(w->scratch, &w->items, index, &block);
	else if (block.kind == ND_BLOCK_QUOTATION)
		block.continues = continues_quotation(w, segment->box);
	finish_block(w, block);
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* Steps over the cells of a row from one cell (ND_NONE: before the first) to another: how many tabs lie between. */
static uint32_t count_cells_between(const nd_tree *tree, uint32_t from, uint32_t to)
{
	uint32_t count = 0;
	uint32_t at = from != ND_NONE ? from : tree->nodes[tree->nodes[to].parent].first_child;
	for (; at != to && at != ND_NONE; at = tree->nodes[at].next) {
		uint16_t tag = tree->nodes[at].tag;
		count += tree->nodes[at].kind == ND_NODE_ELEMENT && (tag == ND_TAG_TD || tag == ND_TAG_TH);
	}
	return count;
}

/* Writes the segments of a data table from first on as one block; gives the segment after it. */
static uint32_t write_table(nd_block_writer *w, uint32_t first)
{
	const nd_segmented *page = &w->content->page;
	uint32_t table = w->roles[page->segments[first].box].table, i = first;
	nd_table_place last = {ND_NONE, ND_NONE};
	nd_text_builder_begin(&w->builder);
	for (; i < page->boxes[table].end_segment; i++) {
		nd_table_place place = nd_table_place_of(page->boxes, page->segments[i].box);
		if (place.row != last.row && i > first)
			nd_text_builder_put(&w->builder, '\n');
		if (place.row != last.row)
			last.cell = ND_NONE;
		if (place.cell != last.cell && place.cell != ND_NONE) {
			uint32_t from = last.cell != ND_NONE ? page->boxes[last.cell].node : ND_NONE;
			for (uint32_t tabs = count_cells_between(w->tree, from, page->boxes[place.cell].node); tabs > 0; tabs--)
				nd_text_builder_put(&w->builder, '\t');
		} else {
			nd_text_builder_space(&w->builder);
		}
		last = place;
		add_segment(w, &page->segments[i]);
	}
	finish_block(w, (nd_block){.kind = ND_BLOCK_TABLE, .number = ND_NONE});
	return i;
}

/* ---- what stands between the segments --------------------------------------------------------------------------- */

bool nd_blocks_is_among_kept(const nd_block_writer *w, uint32_t box)
{
	const nd_box *boxes = w->content->page.boxes;
	for (int level = 0; level < 6 && box != ND_NONE; level++, box = boxes[box].parent) {
		if (nd_box_shows(&boxes[box], ND_SIGN_NAV_ELEMENT) || nd_box_shows(&boxes[box], ND_SIGN_RELATED) ||
		    nd_box_shows(&boxes[box], ND_SIGN_COMMENT) || nd_box_shows(&boxes[box], ND_SIGN_ADVERT))
			return false;
		for (uint32_t i = boxes[box].first_segment; i < boxes[box].end_segment && i < boxes[box].first_segment + 40; i++)
			if (w->content->kept[i])
				return true;
	}
	return false;
}

static void write_marks(nd_block_writer *w, uint32_t segment)
{
	const nd_segmented *page = &w->content->page;
	for (; w->next_image < page->image_count && page->images[w->next_image].segment <= segment; w->next_image++)
		if (nd_blocks_is_among_kept(w, page->images[w->next_image].box))
			nd_blocks_image(w, &page->images[w->next_image]);
	for (; w->next_frame < page->frame_count && page->frames[w->next_frame].segment <= segment; w->next_frame++)
		if (nd_blocks_is_among_kept(w, page->frames[w->next_frame].box))
			nd_blocks_frame(w, page->frames[w->next_frame].node);
	for (; w->next_box < page->box_count && page->boxes[w->next_box].first_segment <= segment; w->next_box++)
		nd_blocks_textless(w, w->next_box);
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

static void write_content(nd_block_writer *w)
{
	const nd_segmented *page = &w->content->page;
	for (uint32_t i = 0; i < page->segment_count;) {
		if (!w->content->kept[i]) {
			i++;
			continue;
		}
		write_marks(w, i);
		const nd_role *role = &w->roles[page->segments[i].box];
		if (role->embed != ND_NONE) {
			i = nd_blocks_post(w, i);
		} else if (role->table != ND_NONE) {
			i = write_table(w, i);
		} else {
			uint32_t first_block = w->blocks.count, first_link = w->links.count;
			nd_blocks_segment(w, i);
			nd_blocks_take_address(w, first_block, first_link);
			i++;
		}
	}
	if (w->blocks.count > 0)
		write_marks(w, page->segment_count);
}

/* Bytes of text that the article has at most, with the empty lines between its blocks; or a few less. */
static uint32_t count_bytes(const nd_block_writer *w)
{
	const nd_segmented *page = &w->content->page;
	uint64_t bytes = 1;
	for (uint32_t i = 0; i < page->segment_count; i++) {
		const nd_segment *segment = &page->segments[i];
		bytes += w->content->kept[i] ? 2 : 0;
		for (uint32_t k = 0; w->content->kept[i] && k < segment->piece_count; k++)
			bytes += nd_tree_text(w->tree, page->pieces[segment->first_piece + k].node).size + 1;
	}
	return bytes < UINT32_MAX / 2 ? (uint32_t)bytes : 0;
}

static void *keep(nd_arena *arena, const void *items, size_t count, size_t size)
{
	void *kept = nd_arena_take(arena, count * size);
	if (count > 0)
		memcpy(kept, items, count * size);
	return kept;
}

void nd_blocks_write(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, nd_str base, const nd_content *content,
                     nd_page *page)
{
	nd_block_writer w = {.arena = arena, .scratch = scratch, .tree = tree, .content = content, .base = base,
	            .anchor = ND_NONE, .captioned = ND_NONE, .quotation = ND_NONE, .roles = content->roles};
	w.items = nd_list_items_of(scratch, tree, &content->page);
	w.builder = (nd_text_builder){.arena = arena, .tree = tree};
	nd_text_builder_reserve(&w.builder, count_bytes(&w));
	write_content(&w);
	page->text = nd_text_builder_finish(&w.builder);
	nd_text_posts_in_blocks(arena, scratch, page->text, w.blocks.items, w.blocks.count, w.links.items, w.links.count, &w.embeds);
	page->blocks = keep(arena, w.blocks.items, w.blocks.count, sizeof(nd_block));
	page->embeds = keep(arena, w.embeds.items, w.embeds.count, sizeof(nd_embed));
	page->links = keep(arena, w.links.items, w.links.count, sizeof(nd_link));
	page->images = keep(arena, w.images.items, w.images.count, sizeof(nd_image));
	page->runs = w.builder.runs.items;
	page->block_count = w.blocks.count;
	page->embed_count = w.embeds.count;
	page->link_count = w.links.count;
	page->image_count = w.images.count;
	page->run_count = w.builder.runs.count;
}
