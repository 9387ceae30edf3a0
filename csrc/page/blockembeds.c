#include "base/str.h"
#include "page/blockwriter.h"
#include "page/embedmarkup.h"
#include "page/embeds.h"
#include "page/pagedate.h"
#include "page/url.h"

/* A post may stand in one place as its box, the frame in that and a script behind: it is recorded once, with its text. */
static void add_embed(nd_block_writer *w, const nd_embed *embed)
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

static void add_empty_embed(nd_block_writer *w, nd_str url, nd_str provider, uint32_t position)
{
	add_embed(w, &(nd_embed){.span = {position, position},
	                         .provider = provider,
	                         .url = url,
	                         .handle = nd_embed_handle(w->arena, url)});
}

static nd_str date_of(nd_block_writer *w, nd_str text)
{
	nd_page_date date;
	if (text.data == NULL || !nd_page_date_find(text, 0, ND_ORDER_UNKNOWN, &date) || date.ambiguous)
		return (nd_str){0};
	return nd_page_date_format(w->arena, &date);
}

/* Reads the line that signs the post: its last, or one behind which stands no more than where to see it. */
static void read_signature(nd_block_writer *w, nd_embed *embed)
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
static nd_str linked_post(nd_block_writer *w, uint32_t first_link)
{
	for (uint32_t i = w->links.count; i-- > first_link;)
		if (nd_embed_provider(w->links.items[i].url).data != NULL)
			return w->links.items[i].url;
	return (nd_str){0};
}

static nd_str provider_by_name(const nd_block_writer *w, uint32_t node)
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

uint32_t nd_blocks_post(nd_block_writer *w, uint32_t first)
{
	const nd_segmented *page = &w->content->page;
	uint32_t box = w->roles[page->segments[first].box].embed, node = page->boxes[box].node, i = first;
	uint32_t first_block = w->blocks.count, first_link = w->links.count;
	for (; i < page->boxes[box].end_segment; i++)
		nd_blocks_segment(w, i);
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

void nd_blocks_frame(nd_block_writer *w, uint32_t node)
{
	nd_str url = nd_embed_address(w->arena, w->tree, node, w->base), provider = nd_embed_provider(url);
	if (provider.data != NULL)
		add_empty_embed(w, url, provider, w->builder.size);
}

/* The box of a post that has no text: the address is in its attributes, or in a link without words. */
static void write_empty_post(nd_block_writer *w, uint32_t post)
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

void nd_blocks_take_address(nd_block_writer *w, uint32_t first_block, uint32_t first_link)
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
static nd_str dropped_address(const nd_block_writer *w, uint32_t index)
{
	const nd_box *box = &w->content->page.boxes[index];
	const nd_segment *segment = &w->content->page.segments[box->first_segment];
	if (box->end_segment != box->first_segment + 1 || segment->box != index || segment->piece_count != 1 ||
	    w->content->kept[box->first_segment])
		return (nd_str){0};
	nd_str text = nd_str_trim(nd_tree_text(w->tree, w->content->page.pieces[segment->first_piece].node));
	return nd_str_starts_nocase(text, ND_STR("http")) && is_one_word(text) ? text : (nd_str){0};
}

void nd_blocks_textless(nd_block_writer *w, uint32_t index)
{
	bool post = w->roles[index].embed == index && w->content->page.boxes[index].chars <= 1;
	nd_str address = post ? (nd_str){0} : dropped_address(w, index);
	nd_str provider = nd_embed_provider(address);
	if ((post || provider.data != NULL) && !nd_blocks_is_among_kept(w, index))
		return;
	if (post)
		write_empty_post(w, index);
	else if (provider.data != NULL)
		add_empty_embed(w, nd_arena_copy(w->arena, address), provider, w->builder.size);
}
