/* Names of persons that are no byline and still tell who wrote: a signature below the text, or who holds its copyright. */
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/byline.h"
#include "page/elementtext.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"

static bool is_blank(const nd_tree *tree, uint32_t node)
{
	const nd_node *n = &tree->nodes[node];
	return n->kind == ND_NODE_COMMENT || (n->kind == ND_NODE_TEXT && nd_str_trim(nd_tree_text(tree, node)).size == 0) ||
	       (n->kind == ND_NODE_ELEMENT && n->tag == ND_TAG_BR);
}

static bool is_inline(uint16_t tag)
{
	return tag == ND_TAG_B || tag == ND_TAG_STRONG || tag == ND_TAG_EM || tag == ND_TAG_I || tag == ND_TAG_SPAN ||
	       tag == ND_TAG_SMALL || tag == ND_TAG_FONT || tag == ND_TAG_U || tag == ND_TAG_CITE;
}

/* A line of its own: nothing after it in its paragraph, and before it nothing or a line break. */
static bool stands_alone(const nd_tree *tree, uint32_t at)
{
	for (;;) {
		uint32_t before = nd_tree_previous(tree, at), after = tree->nodes[at].next, parent = tree->nodes[at].parent;
		while (after != ND_NONE && is_blank(tree, after))
			after = tree->nodes[after].next;
		bool broken = before != ND_NONE && tree->nodes[before].kind == ND_NODE_ELEMENT && tree->nodes[before].tag == ND_TAG_BR;
		while (before != ND_NONE && !broken && is_blank(tree, before))
			before = nd_tree_previous(tree, before);
		if (after != ND_NONE || (before != ND_NONE && !broken) || parent == ND_NONE)
			return false;
		if (!is_inline(tree->nodes[parent].tag))
			return tree->nodes[parent].tag == ND_TAG_P || tree->nodes[parent].tag == ND_TAG_DIV;
		at = parent;
	}
}

/* Set apart from what is read: emphasised, to the right, or behind a dash or in brackets. */
static bool is_set_apart(const nd_tree *tree, uint32_t at, nd_str text, nd_str bare)
{
	uint32_t parent = tree->nodes[at].parent;
	if (text.data != bare.data || parent == ND_NONE)
		return true;
	for (int height = 0; height < 3 && parent != ND_NONE; height++, parent = tree->nodes[parent].parent) {
		uint16_t tag = tree->nodes[parent].tag;
		nd_str style = nd_attribute_of(tree, parent, "style");
		if (tag == ND_TAG_B || tag == ND_TAG_STRONG || tag == ND_TAG_EM || tag == ND_TAG_I || tag == ND_TAG_SMALL ||
		    (style.size > 0 && nd_str_find(style, ND_STR("right"), 0) != ND_NONE))
			return true;
	}
	return false;
}

/* In a figure, a table, a list, a heading or a link a name is of what stands there. */
static bool is_of_something_else(const nd_tree *tree, uint32_t at)
{
	enum { HIGHEST = 5 };
	for (int height = 0; at != ND_NONE && height < HIGHEST; at = tree->nodes[at].parent, height++) {
		uint16_t tag = tree->nodes[at].tag;
		if (tree->nodes[at].kind == ND_NODE_ELEMENT &&
		    (tag == ND_TAG_FIGURE || tag == ND_TAG_FIGCAPTION || tag == ND_TAG_TABLE || tag == ND_TAG_LI || tag == ND_TAG_A ||
		     tag == ND_TAG_BLOCKQUOTE || tag == ND_TAG_ASIDE || tag == ND_TAG_NAV))
			return true;
	}
	return false;
}

/* Without brackets, dashes and quotation marks around it. */
static nd_str without_brackets(nd_str text)
{
	static const char marks[] = "()[]-/*~ \t\r\n,";
	while (text.size > 0 && strchr(marks, text.data[0]) != NULL)
		text = nd_str_of(text.data + 1, text.size - 1);
	while (text.size > 0 && strchr(marks, text.data[text.size - 1]) != NULL)
		text.size--;
	return text;
}

static bool is_unread(uint16_t tag)
{
	return tag == ND_TAG_SCRIPT || tag == ND_TAG_STYLE || tag == ND_TAG_NOSCRIPT || tag == ND_TAG_TITLE || tag == ND_TAG_SELECT;
}

/* The next text of the page, or ND_NONE. */
static uint32_t next_text(const nd_tree *tree, uint32_t at)
{
	while (at != ND_NONE) {
		bool unread = tree->nodes[at].kind == ND_NODE_ELEMENT && is_unread(tree->nodes[at].tag);
		at = unread ? nd_tree_next_beside(tree, at, 0) : nd_tree_next(tree, at, 0);
		if (at != ND_NONE && tree->nodes[at].kind == ND_NODE_TEXT)
			return at;
	}
	return ND_NONE;
}

bool nd_metadata_signature(const nd_metadata_reader *r, nd_place *signature)
{
	enum { BEHIND_END = 400, LONGEST = 60 };
	const nd_page *page = r->page;
	uint32_t last = page->run_count > 0 ? page->runs[page->run_count - 1].source.start : 0;
	uint32_t end = nd_metadata_article_source(r).end;
	for (uint32_t at = end > 0 ? next_text(r->tree, 0) : ND_NONE; at != ND_NONE; at = next_text(r->tree, at)) {
		const nd_node *node = &r->tree->nodes[at];
		if (node->source.start < last || node->source.start > end + BEHIND_END)
			continue;
		nd_str text = nd_str_trim(nd_tree_text(r->tree, at)), bare = without_brackets(text);
		*signature = (nd_place){.text = bare, .source = node->source, .node = at};
		if (bare.size <= LONGEST && stands_alone(r->tree, at) && is_set_apart(r->tree, at, text, bare) &&
		    !is_of_something_else(r->tree, at) && nd_byline_is_name(bare) &&
		    (nd_metadata_apart(r, signature) & (ND_IN_COMMENTS | ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT)) == 0)
			return true;
	}
	return false;
}

/* ---- copyright ------------------------------------------------------------------------------------------------------ */

/* What stands behind the mark and its years, up to what parts it from the rest; absent where there is no mark. */
static nd_str holder_in(nd_str text)
{
	static const char marks[] = "©|(c)|copyright|by|von|de";
	uint32_t at = 0, end = 0;
	while (at < text.size && (text.data[at] != '\xC2' && text.data[at] != '(' && text.data[at] != 'C' && text.data[at] != 'c'))
		at++;
	if (nd_phrase_at(text, at, "©|(c)|copyright") == 0)
		return (nd_str){0};
	for (uint32_t next = at; next < text.size; at = next) {
		if ((end = nd_phrase_at(text, at, marks)) != 0)
			next = end;
		else if (nd_ascii_is_digit(text.data[at]) || strchr(" -,:\t\r\n", text.data[at]) != NULL)
			next = at + 1;
		else if (nd_str_starts(nd_str_cut(text, (nd_span){at, text.size}), ND_STR("\xE2\x80\x93")))
			next = at + 3;
		else
			break;
	}
	for (end = at; end < text.size && strchr(".,|(\n\xE2\xC2", text.data[end]) == NULL;)
		end++;
	return nd_str_trim(nd_str_cut(text, (nd_span){at, end}));
}

bool nd_metadata_copyright_holder(const nd_metadata_reader *r, nd_place *holder)
{
	enum { LONGEST = 120, AROUND = 800 };
	nd_span article = nd_metadata_article_source(r);
	for (uint32_t at = next_text(r->tree, 0); at != ND_NONE; at = next_text(r->tree, at)) {
		const nd_node *node = &r->tree->nodes[at];
		nd_str text = nd_str_trim(nd_tree_text(r->tree, at));
		nd_str name = text.size <= LONGEST ? holder_in(text) : (nd_str){0};
		bool at_end = article.end > 0 && node->source.start + AROUND > article.end && node->source.start < article.end + AROUND;
		if (name.size == 0 || !at_end || is_of_something_else(r->tree, at) || !nd_byline_is_name(name))
			continue;
		*holder = (nd_place){.text = name, .source = node->source, .node = at};
		return true;
	}
	return false;
}
