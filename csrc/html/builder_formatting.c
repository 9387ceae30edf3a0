/* The list of active formatting elements. */
#include "base/hash.h"
#include "html/builder.h"

/* A longer list forgets its oldest entry. Pages that nest unclosed formatting deeper than this exist to do harm: each
 * paragraph that they begin would make all of it anew. */
enum { LONGEST_LIST = 512, MOST_ALIKE = 3 };

static void remove_entry(nd_builder *b, uint32_t index)
{
	b->formatting.count--;
	for (uint32_t i = index; i < b->formatting.count; i++)
		b->formatting.items[i] = b->formatting.items[i + 1];
}

static uint32_t entry_of(const nd_builder *b, uint32_t node)
{
	for (uint32_t i = b->formatting.count; i-- > 0;)
		if (b->formatting.items[i].node == node)
			return i;
	return ND_NONE;
}

/* ---- pushing ---------------------------------------------------------------------------------------------------- */

/* Of an element's attributes, in whatever order; never 0. Two sets that are made to agree cost a page one formatting
 * element. */
static uint64_t hash_of_attributes(const nd_tree *tree, uint32_t node)
{
	uint64_t sum = 0;
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, node); i < count; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, node, i);
		sum += nd_hash_pair(nd_hash_bytes(attribute.name.data, attribute.name.size),
		                    nd_hash_bytes(attribute.value.data, attribute.value.size));
	}
	return sum != 0 ? sum : 1;
}

static bool is_alike_so_far(const nd_node *a, const nd_node *b)
{
	return a->tag == b->tag && a->attribute_count == b->attribute_count;
}

/* "Noah's Ark": of elements with the same name and attributes, three are kept. */
/* Gives the hash of the new element's attributes, or 0 where it was not needed. */
static uint64_t keep_three_alike(nd_builder *b, uint32_t index)
{
	const nd_node *nodes = b->nodes.items, *node = &nodes[index];
	uint32_t candidates = 0, alike = 0, first = b->formatting.count;
	for (; first > 0 && b->formatting.items[first - 1].node != ND_NONE; first--)
		candidates += is_alike_so_far(&nodes[b->formatting.items[first - 1].node], node);
	if (candidates < MOST_ALIKE)
		return 0;
	nd_tree tree = nd_builder_tree(b);
	uint64_t hash = hash_of_attributes(&tree, index);
	for (uint32_t i = b->formatting.count; i-- > first;) {
		nd_formatting *other = &b->formatting.items[i];
		if (!is_alike_so_far(&nodes[other->node], node))
			continue;
		if (other->hash == 0)
			other->hash = hash_of_attributes(&tree, other->node);
		alike += other->hash == hash;
		if (alike == MOST_ALIKE) {
			remove_entry(b, i);
			break;
		}
	}
	return hash;
}

static void push(nd_builder *b, nd_formatting entry)
{
	if (b->formatting.count >= LONGEST_LIST)
		remove_entry(b, 0);
	*nd_array_push(b->scratch, &b->formatting) = entry;
}

void nd_builder_push_formatting(nd_builder *b, uint32_t node)
{
	uint64_t hash = keep_three_alike(b, node);
	push(b, (nd_formatting){node, b->open.count - 1, hash});
}

void nd_builder_push_marker(nd_builder *b)
{
	push(b, (nd_formatting){.node = ND_NONE});
}

void nd_builder_clear_to_marker(nd_builder *b)
{
	while (b->formatting.count > 0 && b->formatting.items[--b->formatting.count].node != ND_NONE)
		;
}

/* ---- asking and reconstructing ---------------------------------------------------------------------------------- */

uint32_t nd_builder_formatting_of(const nd_builder *b, nd_tag tag)
{
	for (uint32_t i = b->formatting.count; i-- > 0 && b->formatting.items[i].node != ND_NONE;)
		if (b->nodes.items[b->formatting.items[i].node].tag == tag)
			return i;
	return ND_NONE;
}

void nd_builder_remove_formatting(nd_builder *b, uint32_t node)
{
	uint32_t entry = entry_of(b, node);
	if (entry != ND_NONE)
		remove_entry(b, entry);
}

static bool is_open(nd_builder *b, nd_formatting *entry)
{
	if (entry->depth < b->open.count && b->open.items[entry->depth].node == entry->node)
		return true;
	uint32_t depth = nd_builder_depth_of(b, entry->node);
	if (depth != ND_NONE)
		entry->depth = depth;
	return depth != ND_NONE;
}

/* Makes the entry's element anew, as the current node. */
static void reopen(nd_builder *b, nd_formatting *entry)
{
	nd_builder_keep_depth(b);
	uint32_t clone = nd_builder_clone(b, entry->node);
	nd_tag tag = b->nodes.items[clone].tag;
	nd_builder_attach(b, clone, nd_builder_place(b, nd_builder_current(b)->node));
	nd_builder_push(b, clone, (uint16_t)tag, nd_html_traits(tag));
	*entry = (nd_formatting){clone, b->open.count - 1, entry->hash};
}

void nd_builder_reconstruct(nd_builder *b)
{
	uint32_t entry = b->formatting.count;
	while (entry > 0 && b->formatting.items[entry - 1].node != ND_NONE && !is_open(b, &b->formatting.items[entry - 1]))
		entry--;
	for (; entry < b->formatting.count && b->clones_left > 0; entry++)
		reopen(b, &b->formatting.items[entry]);
	b->formatting.count = entry; /* what cannot be made any more is forgotten */
}

/* ---- the adoption agency ---------------------------------------------------------------------------------------- */

/* Depth of the topmost special element below that depth, or ND_NONE. */
static uint32_t furthest_block(const nd_builder *b, uint32_t depth)
{
	for (uint32_t i = depth + 1; i < b->open.count; i++)
		if ((b->open.items[i].traits & ND_IS_SPECIAL) != 0)
			return i;
	return ND_NONE;
}

/* The inner loop: rebuilds the formatting elements between the formatting element and its furthest block around the
 * latter. Returns the outermost of them; *bookmark is where in the list the formatting element's heir belongs. */
static uint32_t wrap_furthest_block(nd_builder *b, uint32_t formatting_depth, uint32_t *block_depth, uint32_t *bookmark)
{
	enum { MOST_WRAPPERS = 3 };
	uint32_t block = b->open.items[*block_depth].node, last = block;
	uint32_t depth = *block_depth;
	for (uint32_t step = 1; --depth > formatting_depth; step++) {
		nd_open_element *element = &b->open.items[depth];
		uint32_t entry = entry_of(b, element->node);
		if (step > MOST_WRAPPERS && entry != ND_NONE) {
			remove_entry(b, entry);
			*bookmark -= entry < *bookmark;
			entry = ND_NONE;
		}
		if (entry == ND_NONE) {
			nd_builder_take_out(b, depth);
			*block_depth -= 1;
			continue;
		}
		uint32_t clone = nd_builder_clone(b, element->node);
		b->formatting.items[entry] = (nd_formatting){clone, depth, b->formatting.items[entry].hash};
		element->node = clone;
		if (last == block)
			*bookmark = entry + 1;
		nd_builder_detach(b, last);
		nd_builder_attach(b, last, (nd_place){clone, ND_NONE});
		last = clone;
	}
	return last;
}

/* After an adoption, of the open elements from first to the heir, each in the one before, and those in the heir: none is at a
 * greater level than it was, as the heir takes the place of the formatting element, and what was dropped in between is
 * gone. */
static void settle_levels(nd_builder *b, uint32_t first, uint32_t heir, uint32_t block_level)
{
	nd_open_element *open = b->open.items;
	for (uint32_t i = first; i <= heir; i++)
		open[i].level = open[i - 1].level + 1;
	for (uint32_t i = heir + 1; i < b->open.count; i++)
		open[i].level -= block_level - open[heir].level;
}

/* Puts the heir of the formatting element in its place: in the list, and on the stack below the furthest block; gives the
 * latter. */
static uint32_t replace_formatting(nd_builder *b, uint32_t formatting, uint32_t heir, uint32_t block, uint32_t bookmark)
{
	uint32_t entry = entry_of(b, formatting);
	remove_entry(b, entry);
	bookmark -= entry < bookmark;
	nd_array_push(b->scratch, &b->formatting);
	for (uint32_t i = b->formatting.count - 1; i > bookmark; i--)
		b->formatting.items[i] = b->formatting.items[i - 1];
	nd_open_element element = b->open.items[nd_builder_depth_of(b, formatting)];
	nd_builder_take_out(b, nd_builder_depth_of(b, formatting));
	uint32_t depth = nd_builder_depth_of(b, block) + 1;
	nd_builder_push(b, heir, element.tag, element.traits);
	for (uint32_t i = b->open.count - 1; i > depth; i--)
		b->open.items[i] = b->open.items[i - 1];
	b->open.items[depth] = (nd_open_element){.node = heir, .tag = element.tag, .traits = element.traits};
	b->formatting.items[bookmark] = (nd_formatting){.node = heir, .depth = depth};
	return depth;
}

/* One turn of the outer loop for an open formatting element that has a furthest block. */
static void adopt_once(nd_builder *b, uint32_t entry, uint32_t depth, uint32_t block_depth)
{
	uint32_t formatting = b->open.items[depth].node, block = b->open.items[block_depth].node, bookmark = entry;
	uint32_t common_ancestor = b->open.items[depth - 1].node, block_level = b->open.items[block_depth].level;
	uint32_t last = wrap_furthest_block(b, depth, &block_depth, &bookmark);
	nd_builder_detach(b, last);
	nd_builder_attach(b, last, nd_builder_place(b, common_ancestor));
	uint32_t heir = nd_builder_clone(b, formatting);
	nd_builder_move_children(b, block, heir);
	nd_builder_attach(b, heir, (nd_place){block, ND_NONE});
	uint32_t heir_depth = replace_formatting(b, formatting, heir, block, bookmark);
	settle_levels(b, depth, heir_depth, block_level);
}

bool nd_builder_adopt(nd_builder *b, nd_tag subject)
{
	enum { MOST_TURNS = 8, MOST_CLONES = 4 }; /* of one turn */
	const nd_open_element *current = nd_builder_current(b);
	if (current->tag == subject && entry_of(b, current->node) == ND_NONE) {
		nd_builder_pop(b);
		return true;
	}
	for (int turn = 0; turn < MOST_TURNS; turn++) {
		uint32_t entry = nd_builder_formatting_of(b, subject);
		if (entry == ND_NONE)
			return false;
		uint32_t formatting = b->formatting.items[entry].node, depth = nd_builder_depth_of(b, formatting);
		if (depth == ND_NONE) {
			remove_entry(b, entry);
			return true;
		}
		if (!nd_builder_node_in_scope(b, formatting))
			return true;
		uint32_t block_depth = furthest_block(b, depth);
		if (block_depth == ND_NONE || b->clones_left < MOST_CLONES) {
			nd_builder_pop_to(b, depth);
			nd_builder_remove_formatting(b, formatting);
			return true;
		}
		adopt_once(b, entry, depth, block_depth);
	}
	return true;
}
