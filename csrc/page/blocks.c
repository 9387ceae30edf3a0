#include "page/blocks.h"

#include "base/str.h"
#include "page/embedmarkup.h"
#include "page/embeds.h"
#include "page/listitems.h"
#include "page/pagedate.h"
#include "page/roles.h"
#include "page/text_builder.h"
#include "page/textposts.h"
#include "page/url.h"

typedef struct writer {
	nd_arena *arena, *scratch;
	const nd_tree *tree;
	const nd_content *content;
	const nd_role *roles;
	nd_str base;
	nd_text_builder builder;
	uint32_t anchor, anchor_start; /* the link that is being written */
	uint32_t next_image, next_frame, next_box;
	uint32_t captioned; /* figure whose caption its first picture has */
	uint32_t quotation; /* box of the last */
	nd_list_items items;
	ND_ARRAY(nd_block) blocks;
	nd_embeds embeds;
	ND_ARRAY(nd_link) links;
	ND_ARRAY(nd_image) images;
} writer;

/* ---- links ------------------------------------------------------------------------------------------------------ */

static bool leads_somewhere(nd_str address)
{
	address = nd_str_trim(address);
	return address.size > 0 && address.data[0] != '#' && !nd_str_starts_nocase(address, ND_STR("javascript:"));
}

static void close_link(writer *w)
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

static void add_piece(writer *w, const nd_piece *piece)
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

static void add_segment(writer *w, const nd_segment *segment)
{
	for (uint32_t i = 0; i < segment->piece_count; i++)
		add_piece(w, &w->content->page.pieces[segment->first_piece + i]);
	close_link(w);
}

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

static nd_block kind_of(const writer *w, const nd_segment *segment)
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

static void finish_block(writer *w, nd_block block)
{
	block.span = nd_text_builder_end(&w->builder);
	block.continues = block.continues && w->blocks.count > 0 && w->blocks.items[w->blocks.count - 1].kind == block.kind;
	if (block.span.end > block.span.start)
		*nd_array_push(w->scratch, &w->blocks) = block;
}

/* Whether a box stands in the same quotation as the last that was written. */
static bool continues_quotation(writer *w, uint32_t box)
{
	const nd_box *boxes = w->content->page.boxes;
	while (boxes[box].tag != ND_TAG_BLOCKQUOTE)
		box = boxes[box].parent;
	bool same = box == w->quotation;
	w->quotation = box;
	return same;
}

static void write_segment(writer *w, uint32_t index)
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
static uint32_t write_table(writer *w, uint32_t first)
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

/* Whether what a box shows is the article's: beside kept text, not in teasers and menus. */
static bool is_among_kept(const writer *w, uint32_t box)
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

/* ---- embeds ----------------------------------------------------------------------------------------------------- */

/* A post may stand in one place as its box, the frame in that and a script behind: it is recorded once, with its text. */
static void add_embed(writer *w, const nd_embed *embed)
{
	enum { MOST_FORMS = 4, GAP = 2 }; /* bytes between blocks */
	for (uint32_t i = w->embeds.count, forms = 0; i-- > 0 && forms < MOST_FORMS; forms++) {
		nd_embed *earlier = &w->embeds.items[i];
		if (embed->span.start - earlier->span.end > GAP)
			break;
		if (!nd_embed_same(earlier->url, embed->url))
			continue;
		if (earlier->span.start == earlier->span.end && embed->span.end > embed->span.start)
			*earlier = *embed;
		return;
	}
	*nd_array_push(w->scratch, &w->embeds) = *embed;
}

static void add_empty_embed(writer *w, nd_str url, nd_str provider, uint32_t position)
{
	add_embed(w, &(nd_embed){.span = {position, position},
	                         .provider = provider,
	                         .url = url,
	                         .handle = nd_embed_handle(w->arena, url)});
}

static nd_str date_of(writer *w, nd_str text)
{
	nd_page_date date;
	if (text.data == NULL || !nd_page_date_find(text, 0, ND_ORDER_UNKNOWN, &date) || date.ambiguous)
		return (nd_str){0};
	return nd_page_date_format(w->arena, &date);
}

/* Reads the line that signs the post: its last, or one behind which stands no more than where to see it. */
static void read_signature(writer *w, nd_embed *embed)
{
	enum { LAST_LINES = 2 };
	nd_str text = nd_str_of(w->builder.data + embed->span.start, embed->span.end - embed->span.start);
	for (int tries = 0; tries < LAST_LINES && text.size > 0; tries++) {
		uint32_t line = text.size;
		while (line > 0 && text.data[line - 1] != '\n')
			line--;
		nd_signature signature = {0};
		nd_str last = nd_str_of(text.data + line, text.size - line);
		text = nd_str_trim(nd_str_of(text.data, line));
		if (!nd_embed_signature(last, &signature) && !nd_embed_credit(last, &signature))
			continue;
		embed->author = signature.author.data != NULL ? nd_arena_copy(w->arena, signature.author) : (nd_str){0};
		embed->handle = signature.handle.data != NULL ? nd_arena_copy(w->arena, signature.handle) : (nd_str){0};
		embed->published = date_of(w, signature.date);
		return;
	}
}

/* Address of the post among the links of its segments: the last one that is a post's. */
static nd_str linked_post(writer *w, uint32_t first_link)
{
	for (uint32_t i = w->links.count; i-- > first_link;)
		if (nd_embed_provider(w->links.items[i].url).data != NULL)
			return w->links.items[i].url;
	return (nd_str){0};
}

static nd_str provider_by_name(const writer *w, uint32_t node)
{
	static const nd_str names[][2] = {{{"twitter-", 8}, {"twitter", 7}},   {{"instagram-", 10}, {"instagram", 9}},
	                                  {{"tiktok-", 7}, {"tiktok", 6}},     {{"fb-", 3}, {"facebook", 8}},
	                                  {{"bluesky-", 8}, {"bluesky", 7}},   {{"mastodon-", 9}, {"mastodon", 8}},
	                                  {{"text-post-", 10}, {"threads", 7}}, {{"reddit-", 7}, {"reddit", 6}},
	                                  {{"telegram-", 9}, {"telegram", 8}}};
	nd_str class = nd_tree_attribute(w->tree, node, ND_STR("class"));
	for (size_t i = 0; class.data != NULL && i < sizeof(names) / sizeof(names[0]); i++)
		if (nd_str_find(class, names[i][0], 0) != ND_NONE)
			return names[i][1];
	return (nd_str){0};
}

/* Writes the segments of an embedded post from first on, a block each, and its record; gives the segment after it. */
static uint32_t write_post(writer *w, uint32_t first)
{
	const nd_segmented *page = &w->content->page;
	uint32_t box = w->roles[page->segments[first].box].embed, node = page->boxes[box].node, i = first;
	uint32_t first_block = w->blocks.count, first_link = w->links.count;
	for (; i < page->boxes[box].end_segment; i++)
		write_segment(w, i);
	for (uint32_t k = first_block + 1; k < w->blocks.count; k++)
		w->blocks.items[k].continues = true;
	nd_embed embed = {0};
	if (w->blocks.count > first_block) {
		nd_span last = w->blocks.items[w->blocks.count - 1].span;
		embed.span = (nd_span){w->blocks.items[first_block].span.start, last.end};
		read_signature(w, &embed);
	}
	embed.url = nd_embed_address(w->arena, w->tree, node, w->base);
	if (embed.url.data == NULL)
		embed.url = linked_post(w, first_link);
	if (embed.url.data == NULL)
		embed.url = nd_embed_at_uri(w->arena, w->tree, node);
	embed.provider = nd_embed_provider(embed.url);
	if (embed.provider.data == NULL)
		embed.provider = provider_by_name(w, node);
	if (embed.handle.data == NULL)
		embed.handle = nd_embed_handle(w->arena, embed.url);
	add_embed(w, &embed);
	return i;
}

static void write_frame(writer *w, uint32_t node)
{
	nd_str url = nd_embed_address(w->arena, w->tree, node, w->base), provider = nd_embed_provider(url);
	if (provider.data != NULL)
		add_empty_embed(w, url, provider, w->builder.size);
}

/* The box of a post that has no text: the address is in its attributes, or in a link without words. */
static void write_empty_post(writer *w, uint32_t post)
{
	uint32_t root = w->content->page.boxes[post].node;
	nd_str url = nd_embed_address(w->arena, w->tree, root, w->base);
	for (uint32_t node = root; url.data == NULL && node != ND_NONE; node = nd_tree_next(w->tree, node, root)) {
		bool anchor = w->tree->nodes[node].kind == ND_NODE_ELEMENT && w->tree->nodes[node].tag == ND_TAG_A;
		nd_str href = anchor ? nd_tree_attribute(w->tree, node, ND_STR("href")) : (nd_str){0};
		nd_str target = href.data != NULL ? nd_url_resolve(w->arena, w->base, href) : href;
		url = nd_embed_provider(target).data != NULL ? target : url;
	}
	nd_str provider = nd_embed_provider(url);
	if (provider.data != NULL)
		add_empty_embed(w, url, provider, w->builder.size);
}

static bool is_one_word(nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		if (nd_ascii_is_space(text.data[i]))
			return false;
	return text.size > 0;
}

/* A paragraph that is nothing but the address of a post or video: what publishing systems make an embed of. */
static void take_address(writer *w, uint32_t first_block, uint32_t first_link)
{
	if (w->blocks.count == first_block)
		return;
	nd_block *block = &w->blocks.items[w->blocks.count - 1];
	nd_str text = nd_str_of(w->builder.data + block->span.start, block->span.end - block->span.start);
	if (block->kind != ND_BLOCK_PARAGRAPH || !nd_str_starts_nocase(text, ND_STR("http")) || !is_one_word(text))
		return;
	nd_str url = w->links.count > first_link ? w->links.items[w->links.count - 1].url : text;
	nd_str provider = nd_embed_provider(url);
	if (provider.data == NULL)
		return;
	block->kind = ND_BLOCK_EMBED;
	add_empty_embed(w, nd_arena_copy(w->arena, url), provider, block->span.start);
}

/* The address that is all a box holds, and no text of the article; else absent. */
static nd_str dropped_address(const writer *w, uint32_t index)
{
	const nd_box *box = &w->content->page.boxes[index];
	const nd_segment *segment = &w->content->page.segments[box->first_segment];
	if (box->end_segment != box->first_segment + 1 || segment->box != index || segment->piece_count != 1 ||
	    w->content->kept[box->first_segment])
		return (nd_str){0};
	nd_str text = nd_str_trim(nd_tree_text(w->tree, w->content->page.pieces[segment->first_piece].node));
	return nd_str_starts_nocase(text, ND_STR("http")) && is_one_word(text) ? text : (nd_str){0};
}

/* A box that stands for a post without being text of the article. */
static void write_textless(writer *w, uint32_t index)
{
	bool post = w->roles[index].embed == index && w->content->page.boxes[index].chars <= 1;
	nd_str address = post ? (nd_str){0} : dropped_address(w, index);
	nd_str provider = nd_embed_provider(address);
	if ((post || provider.data != NULL) && !is_among_kept(w, index))
		return;
	if (post)
		write_empty_post(w, index);
	else if (provider.data != NULL)
		add_empty_embed(w, nd_arena_copy(w->arena, address), provider, w->builder.size);
}

/* ---- images ----------------------------------------------------------------------------------------------------- */

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

/* Text of the segments of a figure that are its caption. */
static nd_str caption_of(writer *w, uint32_t figure)
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

static void write_image(writer *w, const nd_segment_mark *mark)
{
	nd_str address = image_address(w->tree, mark->node);
	if (address.size == 0 || is_tiny(w->tree, mark->node))
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

/* ---- what stands between the segments --------------------------------------------------------------------------- */

/* Pictures for sharing; boxes of that name also hold embedded posts. */
static bool is_for_sharing(const writer *w, uint32_t box)
{
	enum { LEVELS = 6 };
	const nd_box *boxes = w->content->page.boxes;
	for (int level = 0; level < LEVELS && box != ND_NONE; level++, box = boxes[box].parent)
		if (nd_box_shows(&boxes[box], ND_SIGN_SHARE))
			return true;
	return false;
}

static void write_marks(writer *w, uint32_t segment)
{
	const nd_segmented *page = &w->content->page;
	for (; w->next_image < page->image_count && page->images[w->next_image].segment <= segment; w->next_image++)
		if (!is_for_sharing(w, page->images[w->next_image].box) && is_among_kept(w, page->images[w->next_image].box))
			write_image(w, &page->images[w->next_image]);
	for (; w->next_frame < page->frame_count && page->frames[w->next_frame].segment <= segment; w->next_frame++)
		if (is_among_kept(w, page->frames[w->next_frame].box))
			write_frame(w, page->frames[w->next_frame].node);
	for (; w->next_box < page->box_count && page->boxes[w->next_box].first_segment <= segment; w->next_box++)
		write_textless(w, w->next_box);
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

static void write_content(writer *w)
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
			i = write_post(w, i);
		} else if (role->table != ND_NONE) {
			i = write_table(w, i);
		} else {
			uint32_t first_block = w->blocks.count, first_link = w->links.count;
			write_segment(w, i);
			take_address(w, first_block, first_link);
			i++;
		}
	}
	if (w->blocks.count > 0)
		write_marks(w, page->segment_count);
}

/* Bytes of text that the article has at most, or a few less. */
static uint32_t count_bytes(const writer *w)
{
	const nd_segmented *page = &w->content->page;
	uint64_t bytes = 0;
	for (uint32_t i = 0; i < page->segment_count; i++) {
		const nd_segment *segment = &page->segments[i];
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
	writer w = {.arena = arena, .scratch = scratch, .tree = tree, .content = content, .base = base,
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
