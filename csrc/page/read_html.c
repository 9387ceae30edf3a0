#include "page/blocks.h"
#include "page/content.h"
#include "page/dateline.h"
#include "page/metadata.h"
#include "page/page.h"
#include "page/scriptbody.h"
#include "page/url.h"

#include "base/str.h"

/* The address that the page's links are relative to: its own, or that of its first base element in the head. */
static nd_str base_address(nd_arena *scratch, const nd_tree *tree, nd_str url)
{
	if (tree->head == ND_NONE)
		return url;
	for (uint32_t node = tree->nodes[tree->head].first_child; node != ND_NONE; node = tree->nodes[node].next) {
		if (tree->nodes[node].kind != ND_NODE_ELEMENT || tree->nodes[node].tag != ND_TAG_BASE)
			continue;
		nd_str base = nd_url_resolve(scratch, url, nd_tree_attribute(tree, node, ND_STR("href")));
		if (base.data != NULL)
			return base;
	}
	return url;
}

static nd_span find_dateline(const nd_page *page)
{
	for (uint32_t i = 0; i < page->block_count; i++)
		if (page->blocks[i].kind == ND_BLOCK_PARAGRAPH)
			return nd_dateline_find(page->text, page->blocks[i].span);
	return (nd_span){0, 0};
}

/* The article's text and blocks from the page's scripts, if it is there; what the page shows stays if it is not. */
static void read_scripts(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, nd_str base, nd_page *page)
{
	enum { DEPTH = 512 };
	nd_script_body body = nd_script_body_find(scratch, tree);
	if (body.html.size == 0)
		return;
	nd_tree inner;
	nd_content content;
	nd_page found = {0};
	nd_html_parse(scratch, body.html, DEPTH, &inner);
	nd_content_take(scratch, &inner, &content);
	nd_blocks_write(arena, scratch, &inner, base, &content, &found);
	nd_script_body_trace(arena, &body, &found);
	if (found.text.size > page->text.size)
		*page = found;
}

void nd_page_from_html(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, const nd_page_hints *hints,
                       const nd_block_model *model, nd_page *page)
{
	nd_content content;
	nd_arena *extracting = nd_arena_within(scratch);
	*page = (nd_page){0};
	nd_content_choose(extracting, tree, model, &content);
	nd_str base = base_address(extracting, tree, hints->url);
	nd_blocks_write(arena, extracting, tree, base, &content, page);
	if (nd_content_is_bare(&content))
		read_scripts(arena, extracting, tree, base, page);
	nd_arena_destroy(extracting);
	nd_page_metadata_from_html(arena, scratch, tree, hints, page);
	page->dateline_span = find_dateline(page);
}
