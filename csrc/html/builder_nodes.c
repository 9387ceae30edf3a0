/* Making nodes and putting them in their places. */
#include <string.h>

#include "base/str.h"
#include "html/builder.h"

/* More attributes than this are not merged into an element that has some already: merging compares them all. */
enum { MOST_MERGED_ATTRIBUTES = 256 };

/* ---- links ------------------------------------------------------------------------------------------------------ */

uint32_t nd_builder_new_node(nd_builder *b, nd_node_kind kind, nd_str text, nd_span source)
{
	uint32_t node = b->nodes.count;
	*nd_array_push(b->arena, &b->nodes) = (nd_node){
	        .kind = (uint8_t)kind,
	        .parent = ND_NONE,
	        .first_child = ND_NONE,
	        .last_child = ND_NONE,
	        .previous = ND_NONE,
	        .next = ND_NONE,
	        .text = text,
	        .source = source,
	};
	return node;
}

void nd_builder_attach(nd_builder *b, uint32_t node, nd_place place)
{
	nd_node *nodes = b->nodes.items, *parent = &nodes[place.parent];
	uint32_t previous = place.before == ND_NONE ? parent->last_child : nodes[place.before].previous;
	nodes[node].parent = place.parent;
	nodes[node].previous = previous;
	nodes[node].next = place.before;
	if (previous == ND_NONE)
		parent->first_child = node;
	else
		nodes[previous].next = node;
	if (place.before == ND_NONE)
		parent->last_child = node;
	else
		nodes[place.before].previous = node;
}

void nd_builder_detach(nd_builder *b, uint32_t node)
{
	nd_node *nodes = b->nodes.items, *n = &nodes[node];
	if (n->parent == ND_NONE)
		return;
	if (n->previous == ND_NONE)
		nodes[n->parent].first_child = n->next;
	else
		nodes[n->previous].next = n->next;
	if (n->next == ND_NONE)
		nodes[n->parent].last_child = n->previous;
	else
		nodes[n->next].previous = n->previous;
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

/* Appends to a text node. Its text moves to a buffer of its own, whose size stands in first_attribute, unless what is
 * appended comes right behind it in memory. */
static void append_text(nd_builder *b, uint32_t node, nd_str text, nd_span source)
{
	nd_node *n = &b->nodes.items[node];
	if (text.size > UINT32_MAX - n->text.size)
		return;
	uint32_t size = n->text.size + text.size;
	n->source.end = source.end > n->source.end ? source.end : n->source.end;
	if (n->first_attribute == 0 && n->text.data + n->text.size == text.data) {
		n->text.size = size;
		return;
	}
	if (n->first_attribute < size) {
		uint32_t room = size > UINT32_MAX / 2 ? UINT32_MAX : size * 2;
		char *buffer = nd_arena_take(b->arena, room);
		memcpy(buffer, n->text.data, n->text.size);
		n->text.data = buffer;
		n->first_attribute = room;
	}
	memcpy((char *)n->text.data + n->text.size, text.data, text.size);
	n->text.size = size;
}

void nd_builder_insert_text(nd_builder *b, nd_str text, nd_span source)
{
	if (text.size == 0)
		return;
	nd_place place = nd_builder_place(b, nd_builder_current(b)->node);
	const nd_node *nodes = b->nodes.items;
	uint32_t previous = place.before == ND_NONE ? nodes[place.parent].last_child : nodes[place.before].previous;
	if (previous != ND_NONE && nodes[previous].kind == ND_NODE_TEXT)
		append_text(b, previous, text, source);
	else
		nd_builder_attach(b, nd_builder_new_node(b, ND_NODE_TEXT, text, source), place);
}

void nd_builder_insert_comment(nd_builder *b, uint32_t parent)
{
	const nd_html_token *token = &b->tokens.token;
	uint32_t node = nd_builder_new_node(b, ND_NODE_COMMENT, token->text, token->source);
	bool is_template = is_html_tag(&b->nodes.items[parent], ND_TAG_TEMPLATE);
	nd_builder_attach(b, node, (nd_place){is_template ? parent + 1 : parent, ND_NONE});
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static uint32_t new_element(nd_builder *b, nd_namespace namespace_, nd_tag tag, nd_str name, nd_span source)
{
	uint32_t node = nd_builder_new_node(b, ND_NODE_ELEMENT, name, source);
	b->nodes.items[node].namespace_ = (uint8_t)namespace_;
	b->nodes.items[node].tag = (uint16_t)tag;
	if (tag == ND_TAG_TEMPLATE && namespace_ == ND_NS_HTML)
		nd_builder_new_node(b, ND_NODE_DOCUMENT, (nd_str){NULL, 0}, source); /* nd_tree_content relies on this */
	return node;
}

uint32_t nd_builder_clone(nd_builder *b, uint32_t node)
{
	nd_node original = b->nodes.items[node];
	uint32_t clone = new_element(b, original.namespace_, original.tag, original.text,
	                             (nd_span){original.source.end, original.source.end});
	b->nodes.items[clone].first_attribute = original.first_attribute;
	b->nodes.items[clone].attribute_count = original.attribute_count;
	b->clones_left--;
	return clone;
}

static uint32_t new_token_element(nd_builder *b, nd_namespace namespace_)
{
	const nd_html_token *token = &b->tokens.token;
	uint32_t node = new_element(b, namespace_, token->tag, token->name, token->source);
	b->nodes.items[node].first_attribute = token->first_attribute;
	b->nodes.items[node].attribute_count = token->attribute_count;
	b->keeps_attributes = true;
	return node;
}

/* Makes way for one more open element at the greatest depth: the new one stands beside the current one. */
static void keep_depth(nd_builder *b)
{
	if (b->open.count >= b->max_depth)
		nd_builder_pop(b);
}

static void attach_to_current(nd_builder *b, uint32_t node)
{
	nd_builder_attach(b, node, nd_builder_place(b, nd_builder_current(b)->node));
}

uint32_t nd_builder_insert_element(nd_builder *b)
{
	keep_depth(b);
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
	keep_depth(b);
	uint32_t node = new_token_element(b, namespace_);
	nd_str encoding = nd_builder_token_attribute(b, ND_STR("encoding"));
	attach_to_current(b, node);
	nd_builder_push(b, node, ND_TAG_OTHER, nd_foreign_traits(namespace_, b->tokens.token.tag, encoding));
	return node;
}

uint32_t nd_builder_insert_implied(nd_builder *b, nd_tag tag)
{
	keep_depth(b);
	uint32_t before = b->tokens.token.source.start;
	uint32_t node = new_element(b, ND_NS_HTML, tag, nd_tag_name(tag), (nd_span){before, before});
	if (b->open.count == 0)
		nd_builder_attach(b, node, (nd_place){0, ND_NONE});
	else
		attach_to_current(b, node);
	nd_builder_push(b, node, (uint16_t)tag, nd_html_traits(tag));
	return node;
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */

static nd_str find_attribute(const nd_attribute *attributes, uint32_t count, nd_str name)
{
	for (uint32_t i = 0; i < count; i++)
		if (nd_str_equal(attributes[i].name, name))
			return attributes[i].value;
	return (nd_str){NULL, 0};
}

nd_str nd_builder_token_attribute(const nd_builder *b, nd_str name)
{
	const nd_html_token *token = &b->tokens.token;
	return find_attribute(b->tokens.attributes.items + token->first_attribute, token->attribute_count, name);
}

/* The element's attributes move behind the token's: they are the last ones, and those that stay follow each other. */
void nd_builder_merge_attributes(nd_builder *b, uint32_t element)
{
	nd_html_token token = b->tokens.token;
	nd_node *node = &b->nodes.items[element];
	uint32_t old_count = node->attribute_count, first = b->tokens.attributes.count, added = 0;
	if (token.attribute_count == 0 || old_count + token.attribute_count > MOST_MERGED_ATTRIBUTES)
		return;
	for (uint32_t i = 0; i < old_count; i++) {
		nd_attribute *item = nd_array_push(b->arena, &b->tokens.attributes);
		*item = b->tokens.attributes.items[node->first_attribute + i];
	}
	for (uint32_t i = 0; i < token.attribute_count; i++) {
		nd_attribute attribute = b->tokens.attributes.items[token.first_attribute + i];
		if (find_attribute(b->tokens.attributes.items + first, old_count, attribute.name).data != NULL)
			continue;
		*nd_array_push(b->arena, &b->tokens.attributes) = attribute;
		added++;
	}
	if (added == 0)
		return;
	node->first_attribute = first;
	node->attribute_count = old_count + added;
	b->keeps_attributes = true;
}
