#include "page/markdownlinks.h"

#include "base/array.h"
#include "base/str.h"
#include "page/url.h"

typedef ND_ARRAY(nd_link) links;
typedef ND_ARRAY(nd_image) images;

typedef struct finder {
	nd_arena *arena;
	nd_str text, base;
	links links;
	images images;
} finder;

static void add_link(finder *f, nd_span span, nd_str address)
{
	nd_str url = nd_url_resolve(f->arena, f->base, address);
	if (url.data != NULL)
		*nd_array_push(f->arena, &f->links) = (nd_link){span, url};
}

static void add_image(finder *f, nd_span span, nd_str address)
{
	nd_str url = nd_url_resolve(f->arena, f->base, address);
	if (url.data != NULL)
		*nd_array_push(f->arena, &f->images) =
		        (nd_image){.url = url, .text = nd_str_cut(f->text, span), .position = span.start};
}

/* "(address "title")" at this byte: its end, or 0. */
static uint32_t read_address(nd_str text, uint32_t at, uint32_t limit, nd_str *address)
{
	enum { LONGEST = 2000, DEEPEST = 32 }; /* CommonMark asks for three levels of parentheses at least */
	if (at >= limit || text.data[at] != '(')
		return 0;
	uint32_t depth = 1, end = at + 1;
	while (end < limit && end - at < LONGEST && depth <= DEEPEST) {
		depth += text.data[end] == '(';
		depth -= text.data[end] == ')';
		if (depth == 0)
			break;
		end++;
	}
	if (depth != 0 || end >= limit)
		return 0;
	nd_str inside = nd_str_trim(nd_str_cut(text, (nd_span){at + 1, end}));
	uint32_t size = 0;
	while (size < inside.size && !nd_ascii_is_space(inside.data[size]))
		size++;
	*address = nd_str_of(inside.data, size);
	if (size >= 2 && inside.data[0] == '<' && inside.data[size - 1] == '>')
		*address = nd_str_of(inside.data + 1, size - 2);
	return end + 1;
}

/* Looks through one block: the brackets that are open are kept on a short stack; what is deeper is plain text. */
static void find_in(finder *f, nd_span block)
{
	enum { DEEPEST = 8 };
	uint32_t opened[DEEPEST], depth = 0;
	for (uint32_t at = block.start; at < block.end; at++) {
		char c = f->text.data[at];
		nd_str address;
		if (c == '\\') {
			at++;
		} else if (c == '[') {
			if (depth < DEEPEST)
				opened[depth++] = at;
		} else if (c == ']' && depth > 0) {
			uint32_t open = opened[--depth];
			uint32_t end = read_address(f->text, at + 1, block.end, &address);
			bool image = end != 0 && open > block.start && f->text.data[open - 1] == '!';
			if (image)
				add_image(f, (nd_span){open + 1, at}, address);
			else if (end != 0)
				add_link(f, (nd_span){open + 1, at}, address);
			at = end != 0 ? end - 1 : at;
		} else if (c == '<' && nd_str_starts_nocase(nd_str_cut(f->text, (nd_span){at + 1, block.end}), ND_STR("http"))) {
			uint32_t end = at + 1;
			while (end < block.end && f->text.data[end] != '>' && !nd_ascii_is_space(f->text.data[end]))
				end++;
			if (end < block.end && f->text.data[end] == '>')
				add_link(f, (nd_span){at + 1, end}, nd_str_cut(f->text, (nd_span){at + 1, end}));
			at = end;
		}
	}
}

void nd_markdown_links(nd_arena *arena, nd_str text, const nd_block *blocks, uint32_t count, nd_page *page)
{
	finder f = {.arena = arena, .text = text, .base = page->metadata.url.value};
	for (uint32_t i = 0; i < count; i++)
		if (blocks[i].kind != ND_BLOCK_CODE)
			find_in(&f, blocks[i].span);
	page->links = f.links.items;
	page->link_count = f.links.count;
	page->images = f.images.items;
	page->image_count = f.images.count;
}
