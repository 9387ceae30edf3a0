/* tree-construction/: the tree of each case, written as the suite writes it. */
#include <stdlib.h>
#include <string.h>

#include "html/tree.h"
#include "html5lib.h"

enum { DEPTH = 512 };

typedef struct writer {
	nd_arena *arena;
	const nd_tree *tree;
	text_buffer out;
} writer;

static void put(writer *w, const char *text)
{
	append(w->arena, &w->out, nd_str_of(text, strlen(text)));
}

static void put_indent(writer *w, uint32_t depth)
{
	put(w, "| ");
	for (uint32_t i = 0; i < depth; i++)
		put(w, "  ");
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */

static int compare_names(const void *a, const void *b)
{
	return nd_str_compare(((const nd_attribute *)a)->name, ((const nd_attribute *)b)->name);
}

/* Attributes of foreign elements with a namespace of their own are written "xlink href". */
static nd_str with_namespace(nd_arena *arena, nd_str name)
{
	static const char *const names[] = {"xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role",
	                                    "xlink:show",    "xlink:title",   "xlink:type", "xml:lang",
	                                    "xml:space",     "xmlns:xlink"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!nd_str_equal(name, nd_str_of(names[i], strlen(names[i]))))
			continue;
		nd_str copy = nd_arena_copy(arena, name);
		*strchr((char *)copy.data, ':') = ' ';
		return copy;
	}
	return name;
}

static void write_attributes(writer *w, uint32_t index, uint32_t depth)
{
	const nd_node *node = &w->tree->nodes[index];
	uint32_t count = nd_tree_attribute_count(w->tree, index);
	if (count == 0)
		return;
	nd_attribute *sorted = nd_arena_new_n(w->arena, nd_attribute, count);
	for (uint32_t i = 0; i < count; i++) {
		sorted[i] = nd_tree_attribute_at(w->tree, index, i);
		if (node->namespace_ != ND_NS_HTML)
			sorted[i].name = with_namespace(w->arena, sorted[i].name);
	}
	qsort(sorted, count, sizeof *sorted, compare_names);
	for (uint32_t i = 0; i < count; i++) {
		put_indent(w, depth);
		append(w->arena, &w->out, sorted[i].name);
		put(w, "=\"");
		append(w->arena, &w->out, sorted[i].value);
		put(w, "\"\n");
	}
}

/* ---- nodes ------------------------------------------------------------------------------------------------------ */

static void write_doctype(writer *w, uint32_t index)
{
	nd_str public_id = nd_tree_attribute(w->tree, index, ND_STR("public"));
	nd_str system_id = nd_tree_attribute(w->tree, index, ND_STR("system"));
	put(w, "<!DOCTYPE ");
	append(w->arena, &w->out, nd_tree_name(w->tree, index));
	if (public_id.size != 0 || system_id.size != 0) {
		put(w, " \"");
		append(w->arena, &w->out, public_id);
		put(w, "\" \"");
		append(w->arena, &w->out, system_id);
		put(w, "\"");
	}
	put(w, ">\n");
}

static void write_node(writer *w, uint32_t index, uint32_t depth)
{
	static const char *const prefixes[] = {[ND_NS_HTML] = "<", [ND_NS_SVG] = "<svg ", [ND_NS_MATHML] = "<math "};
	const nd_node *node = &w->tree->nodes[index];
	put_indent(w, depth);
	switch (node->kind) {
	case ND_NODE_DOCTYPE: write_doctype(w, index); break;
	case ND_NODE_ELEMENT:
		put(w, prefixes[node->namespace_]);
		append(w->arena, &w->out, nd_tree_name(w->tree, index));
		put(w, ">\n");
		write_attributes(w, index, depth + 1);
		break;
	case ND_NODE_TEXT:
		put(w, "\"");
		append(w->arena, &w->out, nd_tree_text(w->tree, index));
		put(w, "\"\n");
		break;
	case ND_NODE_COMMENT:
		put(w, "<!-- ");
		append(w->arena, &w->out, nd_tree_text(w->tree, index));
		put(w, " -->\n");
		break;
	default: put(w, "content\n"); break;
	}
}

/* Recursion ends at the depth that the parser keeps to. */
static void write_children(writer *w, uint32_t parent, uint32_t depth)
{
	const nd_node *nodes = w->tree->nodes;
	for (uint32_t child = nodes[parent].first_child; child != ND_NONE; child = nodes[child].next) {
		write_node(w, child, depth);
		uint32_t content = nodes[child].kind == ND_NODE_ELEMENT ? nd_tree_content(w->tree, child) : ND_NONE;
		if (content != ND_NONE) {
			write_node(w, content, depth + 1);
			write_children(w, content, depth + 2);
		}
		write_children(w, child, depth + 1);
	}
}

/* ---- cases ------------------------------------------------------------------------------------------------------ */

static void parse_fragment(nd_arena *arena, nd_str data, nd_str context, nd_tree *tree)
{
	nd_namespace namespace_ = ND_NS_HTML;
	if (nd_str_starts(context, ND_STR("svg ")))
		namespace_ = ND_NS_SVG;
	if (nd_str_starts(context, ND_STR("math ")))
		namespace_ = ND_NS_MATHML;
	uint32_t prefix = namespace_ == ND_NS_SVG ? 4 : namespace_ == ND_NS_MATHML ? 5 : 0;
	nd_str name = nd_str_cut(context, (nd_span){prefix, context.size});
	nd_html_parse_fragment(arena, data, namespace_, name, DEPTH, tree);
}

static nd_str trim_lines(nd_str text)
{
	while (text.size > 0 && text.data[text.size - 1] == '\n')
		text.size--;
	return text;
}

void run_tree_file(results *results, const char *path, nd_str file)
{
	dat_case one;
	for (uint32_t at = 0; next_case(file, &at, &one);) {
		if (one.needs_script)
			continue;
		nd_arena arena;
		nd_arena_init(&arena, NULL);
		nd_tree tree;
		nd_str data = one.data;
		if (data.size > 0)
			data.size--; /* its last line's end */
		bool is_fragment = one.fragment.data != NULL;
		if (is_fragment)
			parse_fragment(&arena, data, trim_lines(one.fragment), &tree);
		else
			nd_html_parse(&arena, data, DEPTH, &tree);
		writer w = {.arena = &arena, .tree = &tree};
		write_children(&w, is_fragment ? tree.html : 0, 0);
		count_case(results, path, data, trim_lines(text_of(&w.out)), trim_lines(one.document));
		nd_arena_destroy(&arena);
	}
}
