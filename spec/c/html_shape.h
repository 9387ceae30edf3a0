/* A tree as a line of text, for specs: name[attribute=value](children), 'text', {comment}, !doctype, svg:name,
 * math:name, template(#(contents)). */
#ifndef ND_SPEC_HTML_SHAPE_H
#define ND_SPEC_HTML_SHAPE_H

#include "base/array.h"
#include "base/str.h"
#include "html/tree.h"

typedef struct html_shape {
	nd_arena *arena;
	const nd_tree *tree;
	ND_ARRAY(char) out;
} html_shape;

static inline void shape_put(html_shape *s, nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		*nd_array_push(s->arena, &s->out) = text.data[i];
}

static inline void shape_children(html_shape *s, uint32_t parent);

static inline void shape_element(html_shape *s, uint32_t index)
{
	const nd_node *node = &s->tree->nodes[index];
	shape_put(s, node->namespace_ == ND_NS_SVG      ? ND_STR("svg:")
	             : node->namespace_ == ND_NS_MATHML ? ND_STR("math:")
	                                                : ND_STR(""));
	shape_put(s, nd_tree_name(s->tree, index));
	for (uint32_t i = 0; i < nd_tree_attribute_count(s->tree, index); i++) {
		const nd_attribute own = nd_tree_attribute_at(s->tree, index, i), *attribute = &own;
		shape_put(s, ND_STR("["));
		shape_put(s, attribute->name);
		shape_put(s, ND_STR("="));
		shape_put(s, attribute->value);
		shape_put(s, ND_STR("]"));
	}
	uint32_t content = nd_tree_content(s->tree, index);
	if (content != ND_NONE) {
		shape_put(s, ND_STR("(#"));
		shape_children(s, content);
		shape_put(s, ND_STR(")"));
	}
	shape_children(s, index);
}

static inline void shape_node(html_shape *s, uint32_t index)
{
	const nd_node *node = &s->tree->nodes[index];
	switch (node->kind) {
	case ND_NODE_ELEMENT: shape_element(s, index); break;
	case ND_NODE_DOCTYPE:
		shape_put(s, ND_STR("!"));
		shape_put(s, nd_tree_name(s->tree, index));
		break;
	default:
		shape_put(s, node->kind == ND_NODE_TEXT ? ND_STR("'") : ND_STR("{"));
		shape_put(s, nd_tree_text(s->tree, index));
		shape_put(s, node->kind == ND_NODE_TEXT ? ND_STR("'") : ND_STR("}"));
		break;
	}
}

static inline void shape_children(html_shape *s, uint32_t parent)
{
	const nd_node *nodes = s->tree->nodes;
	if (nodes[parent].first_child == ND_NONE)
		return;
	shape_put(s, ND_STR("("));
	for (uint32_t child = nodes[parent].first_child; child != ND_NONE; child = nodes[child].next) {
		if (child != nodes[parent].first_child)
			shape_put(s, ND_STR(" "));
		shape_node(s, child);
	}
	shape_put(s, ND_STR(")"));
}

/* Of what is below the node. */
static inline nd_str shape_of(nd_arena *arena, const nd_tree *tree, uint32_t root)
{
	html_shape s = {.arena = arena, .tree = tree};
	shape_children(&s, root);
	return nd_str_of(s.out.count == 0 ? "" : s.out.items, s.out.count);
}

#endif
