/* The HTML parser on any bytes: as a document, and as a fragment of an element that the first byte chooses. Aborts
 * where the tree's links disagree or it is deeper than asked for. */
#include <stdlib.h>

#include "html/tree.h"

enum { DEPTH = 24 };

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void check_node(const nd_tree *tree, uint32_t i)
{
	const nd_node *nodes = tree->nodes, *n = &nodes[i];
	if (n->next != ND_NONE)
		check(nd_tree_previous(tree, n->next) == i && nodes[n->next].parent == n->parent);
	else if (n->parent != ND_NONE)
		check(nd_tree_last_child(tree, n->parent) == i);
	if (nd_tree_previous(tree, i) == ND_NONE && n->parent != ND_NONE)
		check(nodes[n->parent].first_child == i);
	check(n->source.start <= n->source.end && n->source.end <= tree->input.size);
	if (n->kind == ND_NODE_TEXT || n->kind == ND_NODE_COMMENT)
		check(nd_tree_text(tree, i).data != NULL);
	else if (n->kind == ND_NODE_ELEMENT)
		check(nd_tree_name(tree, i).size > 0);
	for (uint32_t k = 0, count = nd_tree_attribute_count(tree, i); k < count; k++)
		check(n->first_attribute + k < tree->attribute_count && nd_tree_attribute_at(tree, i, k).value.data != NULL);
	uint32_t depth = 0;
	for (uint32_t up = n->parent; up != ND_NONE; up = nodes[up].parent)
		check(++depth <= DEPTH * 2 + 2);
}

static void check_tree(const nd_tree *tree)
{
	for (uint32_t i = 0; i < tree->node_count; i++)
		check_node(tree, i);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static const nd_str contexts[] = {{"div", 3}, {"table", 5}, {"tr", 2}, {"select", 6}, {"template", 8}, {"svg", 3},
	                                  {"title", 5}, {"colgroup", 8}, {"html", 4}, {"mi", 2}};
	nd_arena arena;
	nd_tree tree;
	if (size == 0)
		return 0;
	nd_str html = {(const char *)data + 1, (uint32_t)(size - 1)};
	nd_namespace namespace_ = (nd_namespace)(data[0] % 3);
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, html, DEPTH, &tree);
	check_tree(&tree);
	nd_html_parse_fragment(&arena, html, namespace_, contexts[data[0] / 3 % 10], DEPTH, &tree);
	check_tree(&tree);
	nd_arena_destroy(&arena);
	return 0;
}
