#include "page/markdownlinks.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/str.h"
#include "page/url.h"

typedef ND_ARRAY(nd_link) links;
typedef ND_ARRAY(nd_image) images;

typedef struct finder {
	nd_arena *arena;
	nd_str text, base;
	const nd_markdown_definitions *definitions;
	links links;
	images images;
} finder;

/* ---- definitions ---------------------------------------------------------------------------------------------------- */

enum { LONGEST_LABEL = 999 }; /* CommonMark's */

static nd_str normal_label(nd_arena *arena, nd_str label)
{
	label = nd_str_trim(label);
	if (label.size == 0 || label.size > LONGEST_LABEL)
		return (nd_str){0};
	char *out = nd_arena_take(arena, label.size);
	uint32_t size = 0;
	for (uint32_t i = 0; i < label.size; i++) {
		char c = nd_ascii_is_space(label.data[i]) ? ' ' : label.data[i];
		if (c == ' ' && size > 0 && out[size - 1] == ' ')
			continue;
		out[size++] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	return nd_str_of(out, size);
}

/* The first word of a text, or what stands in angle brackets. */
static nd_str first_address(nd_str text)
{
	text = nd_str_trim(text);
	uint32_t size = 0;
	while (size < text.size && !nd_ascii_is_space(text.data[size]))
		size++;
	bool angled = size >= 2 && text.data[0] == '<' && text.data[size - 1] == '>';
	return angled ? nd_str_of(text.data + 1, size - 2) : nd_str_of(text.data, size);
}

bool nd_markdown_define(nd_arena *arena, nd_markdown_definitions *definitions, nd_str line)
{
	uint32_t close = line.size > 0 && line.data[0] == '[' ? nd_str_find(line, ND_STR("]:"), 1) : ND_NONE;
	if (close == ND_NONE || close < 2 || line.data[1] == '^' || memchr(line.data + 1, ']', close - 1) != NULL)
		return false;
	nd_str address = first_address(nd_str_cut(line, (nd_span){close + 2, line.size}));
	nd_str label = address.size > 0 ? normal_label(arena, nd_str_cut(line, (nd_span){1, close})) : (nd_str){0};
	if (label.data == NULL)
		return false;
	*nd_array_push(arena, definitions) = (nd_markdown_definition){label, address};
	return true;
}

/* By label; of one label that which stands first. */
static int compare_definitions(const void *a, const void *b)
{
	const nd_markdown_definition *x = a, *y = b;
	uint32_t shorter = x->label.size < y->label.size ? x->label.size : y->label.size;
	int order = memcmp(x->label.data, y->label.data, shorter);
	if (order != 0)
		return order;
	if (x->label.size != y->label.size)
		return x->label.size < y->label.size ? -1 : 1;
	return x->address.data < y->address.data ? -1 : x->address.data > y->address.data;
}

/* Address of a label, or absent. */
static nd_str defined(const finder *f, nd_str label)
{
	nd_str normal = f->definitions->count > 0 ? normal_label(f->arena, label) : (nd_str){0};
	uint32_t low = 0, high = normal.data != NULL ? f->definitions->count : 0;
	nd_markdown_definition wanted = {normal, {NULL, 0}};
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (compare_definitions(&f->definitions->items[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = normal.data != NULL && low < f->definitions->count && nd_str_equal(f->definitions->items[low].label, normal);
	return found ? f->definitions->items[low].address : (nd_str){0};
}

/* ---- links ---------------------------------------------------------------------------------------------------------- */

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
	*address = first_address(nd_str_cut(text, (nd_span){at + 1, end}));
	return end + 1;
}

/* "[label]", "[]" or nothing behind the text of a link that stands from open to close: the end of the link, or 0. */
static uint32_t read_reference(const finder *f, uint32_t open, uint32_t close, uint32_t limit, nd_str *address)
{
	nd_str text = f->text;
	uint32_t end = close + 1;
	nd_span label = {open + 1, close};
	if (end < limit && text.data[end] == '[') {
		uint32_t last = end + 1;
		while (last < limit && text.data[last] != ']' && last - end <= LONGEST_LABEL)
			last++;
		if (last >= limit || text.data[last] != ']')
			return 0;
		label = last > end + 1 ? (nd_span){end + 1, last} : label;
		end = last + 1;
	}
	*address = defined(f, nd_str_cut(text, label));
	return address->data != NULL ? end : 0;
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
			end = end != 0 ? end : read_reference(f, open, at, block.end, &address);
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

void nd_markdown_links(nd_arena *arena, nd_str text, const nd_block *blocks, uint32_t count,
                       nd_markdown_definitions *definitions, nd_page *page)
{
	finder f = {.arena = arena, .text = text, .base = page->metadata.url.value, .definitions = definitions};
	if (definitions->count > 0)
		qsort(definitions->items, definitions->count, sizeof *definitions->items, compare_definitions);
	for (uint32_t i = 0; i < count; i++)
		if (blocks[i].kind != ND_BLOCK_CODE)
			find_in(&f, blocks[i].span);
	page->links = f.links.items;
	page->link_count = f.links.count;
	page->images = f.images.items;
	page->image_count = f.images.count;
}
