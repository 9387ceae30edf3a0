/* Making nodes and putting them in their places. */
#include <string.h>

#include "base/str.h"
#include "html/builder.h"

/* More attributes than this are not merged into an element that has some already: merging compares them all. */
enum { MOST_MERGED_ATTRIBUTES = 256 };

/* ---- links ------------------------------------------------------------------------------------------------------ */

uint32_t nd_builder_new_node(nd_builder *b, nd_node_kind kind, nd_span source)
{
	uint32_t node = b->nodes.count;
	*nd_array_push(b->arena, &b->nodes) = (nd_node){
	        .kind = (uint8_t)kind,
	        .parent = ND_NONE,
	        .first_child = ND_NONE,
	        .next = ND_NONE,
	        .previous = ND_NONE,
	        .rewritten = ND_NONE,
	        .source = source,
	};
	return node;
}

void nd_builder_attach(nd_builder *b, uint32_t node, nd_place place)
{
	nd_node *nodes = b->nodes.items, *parent = &nodes[place.parent], *n = &nodes[node];
	uint32_t first = parent->first_child;
	n->parent = place.parent;
	n->next = place.before;
	if (first == ND_NONE) {
		parent->first_child = n->previous = node;
		return;
	}
	uint32_t behind = place.before != ND_NONE ? place.before : first; /* whose previous it becomes */
	n->previous = nodes[behind].previous;
	nodes[behind].previous = node;
	if (place.before == first)
		parent->first_child = node;
	else
		nodes[n->previous].next = node;
}

void nd_builder_detach(nd_builder *b, uint32_t node)
{
	nd_node *nodes = b->nodes.items, *n = &nodes[node];
	if (n->parent == ND_NONE)
		return;
	nd_node *parent = &nodes[n->parent];
	if (parent->first_child == node)
		parent->first_child = n->next;
	else
		nodes[n->previous].next = n->next;
	if (n->next != ND_NONE)
		nodes[n->next].previous = n->previous;
	else if (parent->first_child != ND_NONE)
		nodes[parent->first_child].previous = n->previous;
	n->parent = n->previous = n->next = ND_NONE;
}

void nd_builder_move_children(nd_builder *b, uint32_t from, uint32_t to)
{
	nd_node *nodes = b->nodes.items;
	for (uint32_t child = nodes[from].first_child, next; child != ND_NONE; child = next) {
		next = nodes[child].next;
		nd_builder_detach(b, child);
		nd_builder_attach(b, child, (nd_place){to, ND_NONE});
	}
}

/* ---- places ----------------------------------------------------------------------------------------------------- */

/* Where what a table does not hold goes: before the table, or where that cannot be, near it. */
static nd_place foster_place(nd_builder *b)
{
	uint32_t table = nd_builder_last_open(b, ND_TAG_TABLE), template = nd_builder_last_open(b, ND_TAG_TEMPLATE);
	if (template != ND_NONE && (table == ND_NONE || template > table))
		return (nd_place){b->open.items[template].node + 1, ND_NONE};
	if (table == ND_NONE)
		return (nd_place){b->open.items[0].node, ND_NONE};
	uint32_t node = b->open.items[table].node, parent = b->nodes.items[node].parent;
	if (parent != ND_NONE)
		return (nd_place){parent, node};
	return (nd_place){b->open.items[table - 1].node, ND_NONE};
}

static bool is_html_tag(const nd_node *node, nd_tag tag)
{
	return node->tag == tag && node->namespace_ == ND_NS_HTML;
}

nd_place nd_builder_place(nd_builder *b, uint32_t target)
{
	const nd_node *node = &b->nodes.items[target];
	if (b->fosters && node->namespace_ == ND_NS_HTML && (nd_html_traits(node->tag) & ND_IS_TABLE_PART) != 0)
		return foster_place(b);
	return (nd_place){is_html_tag(node, ND_TAG_TEMPLATE) ? target + 1 : target, ND_NONE};
}

/* ---- text and comments ------------------------------------------------------------------------------------------ */

/* Another entry of what is no piece of the input. */
static uint32_t add_rewritten(nd_builder *b, nd_rewritten rewritten)
{
	if (b->rewritten.count >= UINT32_MAX - 2 - b->tree->input.size)
		nd_arena_take(b->arena, SIZE_MAX); /* jumps: an index could not be told from a place in the input */
	*nd_array_push(b->arena, &b->rewritten) = rewritten;
	return b->rewritten.count - 1;
}

static nd_rewritten text_as_it_is(nd_str text)
{
	return (nd_rewritten){.data = text.data, .size = text.size};
}

static uint32_t new_text(nd_builder *b, nd_node_kind kind, nd_str text, nd_span source)
{
	uint32_t node = nd_builder_new_node(b, kind, source);
	bool is_source = text.data == b->tree->input.data + source.start && text.size == source.end - source.start;
	if (!is_source)
		b->nodes.items[node].rewritten = add_rewritten(b, text_as_it_is(text));
	return node;
}

/* Appends to a text node, in a buffer of its own unless what is appended comes right behind it in the input. */
static void append_text(nd_builder *b, uint32_t node, nd_str text, nd_span source)
{
	nd_node *n = &b->nodes.items[node];
	const char *end = b->tree->input.data + n->source.end;
	if (n->rewritten == ND_NONE && source.start == n->source.end && text.data == end &&
	    text.size == source.end - source.start) {
		n->source.end = source.end;
		return;
	}
	if (n->rewritten == ND_NONE)
		n->rewritten = add_rewritten(b, text_as_it_is(nd_str_cut(b->tree->input, n->source)));
	n->source.end = source.end > n->source.end ? source.end : n->source.end;
	nd_rewritten *all = &b->rewritten.items[n->rewritten];
	if (text.size > UINT32_MAX / 2 - all->size)
		return;
	uint32_t size = all->size + text.size;
	if (all->room < size) {
		char *buffer = all->room == 0 ? nd_arena_take(b->arena, size * 2)
		                              : nd_arena_grow(b->arena, (char *)all->data, all->room, size * 2);
		if (all->room == 0)
			memcpy(buffer, all->data, all->size);
		all->data = buffer;
		all->room = size * 2;
	}
	memcpy((char *)all->data + all->size, text.data, text.size);
	all->size = size;
}

void nd_builder_insert_text(nd_builder *b, nd_str text, nd_span source)
{
	if (text.size == 0)
		return;
	nd_place place = nd_builder_place(b, nd_builder_current(b)->node);
	const nd_node *nodes = b->nodes.items;
	uint32_t first = nodes[place.parent].first_child, previous = ND_NONE;
	if (first != ND_NONE && first != place.before)
		previous = nodes[place.before == ND_NONE ? first : place.before].previous;
	if (previous != ND_NONE && nodes[previous].kind == ND_NODE_TEXT)
		append_text(b, previous, text, source);
	else
		nd_builder_attach(b, new_text(b, ND_NODE_TEXT, text, source), place);
}

void nd_builder_insert_comment(nd_builder *b, uint32_t parent)
{
	const nd_html_token *token = &b->tokens.token;
	uint32_t node = new_text(b, ND_NODE_COMMENT, token->text, token->source);
	bool is_template = is_html_tag(&b->nodes.items[parent], ND_TAG_TEMPLATE);
	nd_builder_attach(b, node, (nd_place){is_template ? parent + 1 : parent, ND_NONE});
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */

static nd_tree_string kept_string(nd_builder *b, nd_str text, nd_span source)
{
	nd_str input = b->tree->input;
	if (text.data == NULL)
		return (nd_tree_string){ND_NONE, 0};
	uintptr_t at = (uintptr_t)text.data - (uintptr_t)input.data; /* the two may be of different objects */
	if (at < input.size || (at == input.size && text.size == 0))
		return (nd_tree_string){(uint32_t)at, text.size};
	uint32_t index = add_rewritten(b, (nd_rewritten){.data = text.data, .source = source});
	return (nd_tree_string){input.size + 1 + index, text.size};
}

static void keep_attribute(nd_builder *b, const nd_attribute *attribute)
{
	nd_tree_string name = kept_string(b, attribute->name, (nd_span){0, 0});
	nd_tree_string value = kept_string(b, attribute->value, attribute->source);
	*nd_array_push(b->arena, &b->attributes) = (nd_kept_attribute){name, value};
}

void nd_builder_keep_attributes(nd_builder *b, uint32_t node, nd_str name, const nd_attribute *attributes,
                                uint32_t count)
{
	nd_node *n = &b->nodes.items[node];
	bool has_name = nd_node_has_name(n);
	if (count == 0 && !has_name)
		return;
	if (count >= ND_MANY_ATTRIBUTES || has_name) {
		nd_tree_string kept = has_name ? kept_string(b, name, (nd_span){0, 0}) : (nd_tree_string){ND_NONE, 0};
		*nd_array_push(b->arena, &b->attributes) = (nd_kept_attribute){kept, {ND_NONE, count}};
	}
	n->first_attribute = b->attributes.count;
	n->attribute_count = (uint8_t)(count < ND_MANY_ATTRIBUTES ? count : ND_MANY_ATTRIBUTES);
	for (uint32_t i = 0; i < count; i++)
		keep_attribute(b, &attributes[i]);
}

static nd_str find_attribute(const nd_attribute *attributes, uint32_t count, nd_str name)
{
	for (uint32_t i = 0; i < count; i++)
		if (nd_str_equal(attributes[i].name, name))
			return attributes[i].value;
	return (nd_str){NULL, 0};
}

nd_str nd_builder_token_attribute(const nd_builder *b, nd_str name)
{
	return find_attribute(b->tokens.attributes.items, b->tokens.attributes.count, name);
}

nd_tree nd_builder_tree(const nd_builder *b)
{
	nd_tree tree = *b->tree;
	tree.nodes = b->nodes.items;
	tree.attributes = b->attributes.items;
	tree.rewritten = b->rewritten.items;
	tree.node_count = b->nodes.count;
	tree.attribute_count = b->attributes.count;
	tree.rewritten_count = b->rewritten.count;
	return tree;
}

nd_str nd_builder_name(const nd_builder *b, uint32_t element)
{
	nd_tree tree = nd_builder_tree(b);
	return nd_tree_name(&tree, element);
}

void nd_builder_merge_attributes(nd_builder *b, uint32_t element)
{
	nd_tree tree = nd_builder_tree(b);
	nd_attribute merged[MOST_MERGED_ATTRIBUTES];
	uint32_t own = nd_tree_attribute_count(&tree, element), count = own;
	if (own + b->tokens.attributes.count > MOST_MERGED_ATTRIBUTES)
		return;
	for (uint32_t i = 0; i < own; i++)
		merged[i] = nd_tree_attribute_at(&tree, element, i);
	for (uint32_t i = 0; i < b->tokens.attributes.count; i++)
		if (find_attribute(merged, own, b->tokens.attributes.items[i].name).data == NULL)
			merged[count++] = b->tokens.attributes.items[i];
	if (count > own)
		nd_builder_keep_attributes(b, element, nd_builder_name(b, element), merged, count);
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static uint32_t new_element(nd_builder *b, nd_namespace namespace_, nd_tag tag, nd_span source)
{
	uint32_t node = nd_builder_new_node(b, ND_NODE_ELEMENT, source);
	b->nodes.items[node].namespace_ = (uint8_t)namespace_;
	b->nodes.items[node].tag = (uint8_t)tag;
	if (tag == ND_TAG_TEMPLATE && namespace_ == ND_NS_HTML)
		nd_builder_new_node(b, ND_NODE_DOCUMENT, source); /* nd_tree_content relies on this */
	return node;
}

uint32_t nd_builder_clone(nd_builder *b, uint32_t node)
{
	nd_node original = b->nodes.items[node];
	uint32_t clone = new_element(b, original.namespace_, original.tag,
	                             (nd_span){original.source.end, original.source.end});
	b->nodes.items[clone].first_attribute = original.first_attribute;
	b->nodes.items[clone].attribute_count = original.attribute_count;
	b->clones_left--;
	return clone;
}

static uint32_t new_token_element(nd_builder *b, nd_namespace namespace_)
{
	const nd_html_token *token = &b->tokens.token;
	uint32_t node = new_element(b, namespace_, token->tag, token->source);
	nd_builder_keep_attributes(b, node, token->name, b->tokens.attributes.items, b->tokens.attributes.count);
	return node;
}

void nd_builder_keep_depth(nd_builder *b)
{
	if (b->open.count != 0 && nd_builder_current(b)->level >= b->max_depth)
		nd_builder_pop(b);
}

static void attach_to_current(nd_builder *b, uint32_t node)
{
	nd_builder_attach(b, node, nd_builder_place(b, nd_builder_current(b)->node));
}

uint32_t nd_builder_insert_element(nd_builder *b)
{
	nd_builder_keep_depth(b);
	uint32_t node = new_token_element(b, ND_NS_HTML);
	nd_tag tag = b->tokens.token.tag;
	attach_to_current(b, node);
	nd_builder_push(b, node, (uint16_t)tag, nd_html_traits(tag));
	return node;
}

void nd_builder_insert_void(nd_builder *b)
{
	attach_to_current(b, new_token_element(b, ND_NS_HTML));
}

uint32_t nd_builder_insert_foreign(nd_builder *b, nd_namespace namespace_)
{
	nd_builder_keep_depth(b);
	uint32_t node = new_token_element(b, namespace_);
	nd_str encoding = nd_builder_token_attribute(b, ND_STR("encoding"));
	attach_to_current(b, node);
	nd_builder_push(b, node, ND_TAG_OTHER, nd_foreign_traits(namespace_, b->tokens.token.tag, encoding));
	return node;
}

uint32_t nd_builder_insert_implied(nd_builder *b, nd_tag tag)
{
	nd_builder_keep_depth(b);
	uint32_t before = b->tokens.token.source.start;
	uint32_t node = new_element(b, ND_NS_HTML, tag, (nd_span){before, before});
	if (b->open.count == 0)
		nd_builder_attach(b, node, (nd_place){0, ND_NONE});
	else
		attach_to_current(b, node);
	nd_builder_push(b, node, (uint16_t)tag, nd_html_traits(tag));
	return node;
}
