#include "html/tree.h"

#include "base/str.h"

/* ---- strings ------------------------------------------------------------------------------------------------------ */

static const nd_rewritten *rewritten_of(const nd_tree *tree, nd_tree_string string)
{
	return string.at > tree->input.size ? &tree->rewritten[string.at - tree->input.size - 1] : NULL;
}

static nd_str string_of(const nd_tree *tree, nd_tree_string string)
{
	if (string.at == ND_NONE)
		return (nd_str){NULL, 0};
	const nd_rewritten *rewritten = rewritten_of(tree, string);
	return (nd_str){rewritten != NULL ? rewritten->data : tree->input.data + string.at, string.size};
}

nd_str nd_tree_text(const nd_tree *tree, uint32_t node)
{
	const nd_node *n = &tree->nodes[node];
	if (n->rewritten == ND_NONE)
		return (nd_str){tree->input.data + n->source.start, n->source.end - n->source.start};
	const nd_rewritten *rewritten = &tree->rewritten[n->rewritten];
	return (nd_str){rewritten->data, rewritten->size};
}

/* ---- names and attributes ----------------------------------------------------------------------------------------- */

nd_str nd_tree_name(const nd_tree *tree, uint32_t node)
{
	const nd_node *n = &tree->nodes[node];
	return nd_node_has_name(n) ? string_of(tree, tree->attributes[n->first_attribute - 1].name) : nd_tag_name(n->tag);
}

uint32_t nd_tree_attribute_count(const nd_tree *tree, uint32_t element)
{
	const nd_node *n = &tree->nodes[element];
	return n->attribute_count < ND_MANY_ATTRIBUTES ? n->attribute_count
	                                               : tree->attributes[n->first_attribute - 1].value.size;
}

nd_attribute nd_tree_attribute_at(const nd_tree *tree, uint32_t element, uint32_t index)
{
	const nd_kept_attribute *kept = &tree->attributes[tree->nodes[element].first_attribute + index];
	const nd_rewritten *rewritten = rewritten_of(tree, kept->value);
	return (nd_attribute){
	        .name = string_of(tree, kept->name),
	        .value = string_of(tree, kept->value),
	        .source = rewritten != NULL ? rewritten->source
	                                    : (nd_span){kept->value.at, kept->value.at + kept->value.size},
	};
}

nd_str nd_tree_attribute(const nd_tree *tree, uint32_t element, nd_str name)
{
	uint32_t first = tree->nodes[element].first_attribute;
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, element); i < count; i++) {
		const nd_kept_attribute *kept = &tree->attributes[first + i];
		if (kept->name.size == name.size && nd_str_equal(string_of(tree, kept->name), name))
			return string_of(tree, kept->value);
	}
	return (nd_str){NULL, 0};
}

/* ---- walking ------------------------------------------------------------------------------------------------------ */

uint32_t nd_tree_previous(const nd_tree *tree, uint32_t node)
{
	const nd_node *n = &tree->nodes[node];
	return n->parent == ND_NONE || tree->nodes[n->parent].first_child == node ? ND_NONE : n->previous;
}

uint32_t nd_tree_last_child(const nd_tree *tree, uint32_t node)
{
	uint32_t first = tree->nodes[node].first_child;
	return first != ND_NONE ? tree->nodes[first].previous : ND_NONE;
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
