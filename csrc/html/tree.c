#include "html/tree.h"

#include "base/str.h"

nd_str nd_tree_attribute(const nd_tree *tree, uint32_t element, nd_str name)
{
	const nd_node *node = &tree->nodes[element];
	for (uint32_t i = 0; i < node->attribute_count; i++) {
		const nd_attribute *attribute = &tree->attributes[node->first_attribute + i];
		if (nd_str_equal(attribute->name, name))
			return attribute->value;
	}
	return (nd_str){NULL, 0};
}

uint32_t nd_tree_content(const nd_tree *tree, uint32_t node)
{
	const nd_node *n = &tree->nodes[node];
	bool is_template = n->kind == ND_NODE_ELEMENT && n->namespace_ == ND_NS_HTML && n->tag == ND_TAG_TEMPLATE;
	return is_template ? node + 1 : ND_NONE; /* the builder makes the two together */
}

uint32_t nd_tree_next_beside(const nd_tree *tree, uint32_t node, uint32_t root)
{
	while (node != root && node != ND_NONE) {
		if (tree->nodes[node].next != ND_NONE)
			return tree->nodes[node].next;
		node = tree->nodes[node].parent;
	}
	return ND_NONE;
}

uint32_t nd_tree_next(const nd_tree *tree, uint32_t node, uint32_t root)
{
	uint32_t child = tree->nodes[node].first_child;
	return child != ND_NONE ? child : nd_tree_next_beside(tree, node, root);
}
