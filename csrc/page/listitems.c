#include "page/listitems.h"

#include "base/str.h"

/* The largest number that Markdown can write. */
enum { LARGEST = 999999999 };

/* By the HTML standard's rules for parsing integers; nothing where the attribute is absent or no number. */
static bool read_integer(nd_str value, int64_t *number)
{
	value = value.data != NULL ? nd_str_trim(value) : value;
	uint32_t at = value.size > 0 && (value.data[0] == '-' || value.data[0] == '+');
	int64_t size = 0;
	if (at >= value.size || !nd_ascii_is_digit(value.data[at]))
		return false;
	for (; at < value.size && nd_ascii_is_digit(value.data[at]) && size <= LARGEST; at++)
		size = size * 10 + (value.data[at] - '0');
	*number = value.data[0] == '-' ? -size : size;
	return true;
}

typedef struct counter {
	int64_t next;
	int step;
} counter;

static int64_t count_items(const nd_tree *tree, uint32_t list)
{
	int64_t count = 0;
	for (uint32_t child = tree->nodes[list].first_child; child != ND_NONE; child = tree->nodes[child].next)
		count += tree->nodes[child].kind == ND_NODE_ELEMENT && tree->nodes[child].tag == ND_TAG_LI;
	return count;
}

static counter counter_of(const nd_tree *tree, uint32_t list)
{
	counter made = {1, 1};
	if (nd_tree_attribute(tree, list, ND_STR("reversed")).data != NULL)
		made = (counter){count_items(tree, list), -1};
	read_integer(nd_tree_attribute(tree, list, ND_STR("start")), &made.next);
	return made;
}

static uint32_t take_number(const nd_tree *tree, counter *list, uint32_t item)
{
	read_integer(nd_tree_attribute(tree, item, ND_STR("value")), &list->next);
	int64_t number = list->next;
	list->next += list->step;
	return number >= 0 && number <= LARGEST ? (uint32_t)number : ND_NONE;
}

static bool is_list(const nd_box *box)
{
	return box->tag == ND_TAG_UL || box->tag == ND_TAG_OL || box->tag == ND_TAG_MENU || box->tag == ND_TAG_DIR;
}

nd_list_items nd_list_items_of(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page)
{
	nd_list_items items = {.page = page};
	ND_ARRAY(counter) counters = {0};
	uint32_t *counter_around = NULL; /* of each box: counter of the nearest list around it, ND_NONE in an unordered one */
	for (uint32_t i = 0; i < page->box_count; i++) {
		const nd_box *box = &page->boxes[i];
		if (items.numbers == NULL && box->tag != ND_TAG_OL)
			continue;
		if (items.numbers == NULL) {
			items.numbers = nd_arena_take(scratch, page->box_count * sizeof(uint32_t));
			counter_around = nd_arena_take(scratch, page->box_count * sizeof(uint32_t));
			memset(items.numbers, 0xFF, page->box_count * sizeof(uint32_t));
			memset(counter_around, 0xFF, page->box_count * sizeof(uint32_t));
		}
		uint32_t outer = box->parent != ND_NONE ? counter_around[box->parent] : ND_NONE;
		counter_around[i] = is_list(box) ? ND_NONE : outer;
		if (box->tag == ND_TAG_OL) {
			counter_around[i] = counters.count;
			*nd_array_push(scratch, &counters) = counter_of(tree, box->node);
		} else if (box->tag == ND_TAG_LI && outer != ND_NONE) {
			items.numbers[i] = take_number(tree, &counters.items[outer], box->node);
		}
	}
	return items;
}

/* The box of the item that a box is or stands in, or ND_NONE. */
static uint32_t item_around(const nd_box *boxes, uint32_t box)
{
	for (; box != ND_NONE; box = boxes[box].parent) {
		uint16_t tag = boxes[box].tag;
		if (tag == ND_TAG_LI || tag == ND_TAG_DD || tag == ND_TAG_DT)
			return box;
		if (is_list(&boxes[box]) || tag == ND_TAG_DL)
			return ND_NONE;
	}
	return ND_NONE;
}

void nd_list_items_place(nd_arena *scratch, nd_list_items *items, uint32_t segment, nd_block *block)
{
	const nd_box *boxes = items->page->boxes;
	uint32_t item = item_around(boxes, items->page->segments[segment].box);
	while (items->begun.count > 0 && boxes[items->begun.items[items->begun.count - 1]].end_segment <= segment)
		items->begun.count--;
	if (item == ND_NONE)
		return;
	block->continues = items->begun.count > 0 && items->begun.items[items->begun.count - 1] == item;
	if (block->continues)
		return;
	*nd_array_push(scratch, &items->begun) = item;
	block->number = items->numbers != NULL ? items->numbers[item] : ND_NONE;
}
