#include "page/boxes.h"

#include "base/str.h"

/* ---- what a box shows -------------------------------------------------------------------------------------------- */

/* 1 more than the sign that the element itself gives; 0 for none. */
static const uint8_t element_signs[ND_TAG_COUNT] = {
        [ND_TAG_ARTICLE] = ND_SIGN_ARTICLE_ELEMENT + 1, [ND_TAG_MAIN] = ND_SIGN_MAIN_ELEMENT + 1,
        [ND_TAG_ASIDE] = ND_SIGN_ASIDE_ELEMENT + 1,     [ND_TAG_NAV] = ND_SIGN_NAV_ELEMENT + 1,
        [ND_TAG_HEADER] = ND_SIGN_HEADER_ELEMENT + 1,   [ND_TAG_FOOTER] = ND_SIGN_FOOTER_ELEMENT + 1,
        [ND_TAG_FIGURE] = ND_SIGN_FIGURE_ELEMENT + 1,   [ND_TAG_FIGCAPTION] = ND_SIGN_CAPTION + 1,
        [ND_TAG_SECTION] = ND_SIGN_SECTION_ELEMENT + 1, [ND_TAG_TABLE] = ND_SIGN_TABLE_ELEMENT + 1,
        [ND_TAG_UL] = ND_SIGN_LIST_ELEMENT + 1,         [ND_TAG_OL] = ND_SIGN_LIST_ELEMENT + 1,
        [ND_TAG_MENU] = ND_SIGN_LIST_ELEMENT + 1,       [ND_TAG_DL] = ND_SIGN_LIST_ELEMENT + 1,
        [ND_TAG_BLOCKQUOTE] = ND_SIGN_QUOTE_ELEMENT + 1, [ND_TAG_FORM] = ND_SIGN_FORM + 1,
        [ND_TAG_BUTTON] = ND_SIGN_FORM + 1,             [ND_TAG_FIELDSET] = ND_SIGN_FORM + 1,
        [ND_TAG_DIALOG] = ND_SIGN_NOTICE + 1,
};

static bool hides(nd_str style)
{
	uint32_t at = nd_str_find(style, ND_STR("display"), 0);
	if (at == ND_NONE)
		return false;
	uint32_t room = style.size - at < 20 ? style.size - at : 20; /* "display: none", with some white space */
	return nd_str_find(nd_str_of(style.data + at, room), ND_STR("none"), 0) != ND_NONE;
}

static uint64_t signs_of_attribute(const nd_attribute *attribute)
{
	nd_str name = attribute->name, value = attribute->value;
	if (nd_names_element(name)) {
		bool body = nd_str_equal(name, ND_STR("itemprop")) && nd_str_find(value, ND_STR("articleBody"), 0) != ND_NONE;
		return nd_signs_of_name(value) | (uint64_t)body << ND_SIGN_ARTICLE_BODY;
	}
	bool hidden = nd_str_equal(name, ND_STR("hidden")) || (nd_str_equal(name, ND_STR("style")) && hides(value));
	return (uint64_t)hidden << ND_SIGN_HIDDEN;
}

static uint32_t hash_look(uint32_t hash, nd_str text)
{
	uint32_t end = text.size < 40 ? text.size : 40;
	for (uint32_t i = 0; i < end; i++) {
		if (nd_ascii_is_digit(text.data[i]))
			continue;
		hash = (hash ^ (unsigned char)text.data[i]) * UINT32_C(0x01000193);
	}
	return hash;
}

void nd_box_read_signs(const nd_tree *tree, nd_box *box)
{
	box->look = UINT32_C(0x811C9DC5) + box->tag;
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, box->node); i < count; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, box->node, i);
		box->signs |= signs_of_attribute(&attribute);
		if (nd_str_equal(attribute.name, ND_STR("class")))
			box->look = hash_look(box->look, attribute.value);
	}
	if (nd_box_shows(box, ND_SIGN_LIVE)) /* a running commentary, not readers' comments */
		box->signs &= ~(UINT64_C(1) << ND_SIGN_COMMENT);
	if (element_signs[box->tag] != 0)
		box->signs |= UINT64_C(1) << (element_signs[box->tag] - 1);
}

bool nd_box_is_within(const nd_box *boxes, uint32_t box, nd_sign sign)
{
	while (box != ND_NONE && !nd_box_shows(&boxes[box], sign))
		box = boxes[box].parent;
	return box != ND_NONE;
}

/* ---- what it holds ------------------------------------------------------------------------------------------------ */

static void sum_boxes(nd_segmented *page)
{
	for (uint32_t i = 0; i < page->box_count; i++) {
		nd_box *box = &page->boxes[i];
		box->chars = box->link_chars = box->good_chars = box->good_segments = 0;
	}
	for (uint32_t i = 0; i < page->segment_count; i++) {
		const nd_segment *segment = &page->segments[i];
		nd_box *box = &page->boxes[segment->box];
		box->chars += segment->stats.chars;
		box->link_chars += segment->link_chars;
		box->good_chars += segment->good ? segment->stats.chars : 0;
		box->good_segments += segment->good;
	}
	for (uint32_t i = page->box_count; i-- > 1;) {
		const nd_box *box = &page->boxes[i];
		nd_box *outer = &page->boxes[box->parent];
		outer->chars += box->chars;
		outer->link_chars += box->link_chars;
		outer->good_chars += box->good_chars;
		outer->good_segments += box->good_segments;
	}
}

/* Whether an article element stands around the page's heading: then the page's other article elements are other articles,
 * teasers or comments. */
static bool has_headed_article(const nd_segmented *page)
{
	uint32_t box = page->heading != ND_NONE ? page->segments[page->heading].box : ND_NONE;
	while (box != ND_NONE && page->boxes[box].tag != ND_TAG_ARTICLE)
		box = page->boxes[box].parent;
	return box != ND_NONE;
}

static bool is_headed(const nd_segmented *page, const nd_box *box)
{
	return page->heading != ND_NONE && page->heading >= box->first_segment && page->heading < box->end_segment;
}

/* What never is an article's text, unless a page wraps its article in it: then it holds the heading or nearly all text. */
static bool is_apart(const nd_segmented *page, const nd_box *box)
{
	if (!nd_box_shows(box, ND_SIGN_COMMENT) && !nd_box_shows(box, ND_SIGN_ASIDE_ELEMENT) &&
	    !nd_box_shows(box, ND_SIGN_NAV_ELEMENT) && !nd_box_shows(box, ND_SIGN_FOOTER_ELEMENT))
		return false;
	return !is_headed(page, box) && (uint64_t)box->good_chars * 5 < (uint64_t)page->boxes[0].good_chars * 4;
}

static void set_apart(nd_segmented *page)
{
	bool headed_article = has_headed_article(page);
	for (uint32_t i = 1; i < page->box_count; i++) {
		nd_box *box = &page->boxes[i];
		const nd_box *outer = &page->boxes[box->parent];
		bool other_article = headed_article && box->tag == ND_TAG_ARTICLE && !is_headed(page, box) &&
		                     (uint64_t)box->good_chars * 2 < page->boxes[0].good_chars;
		bool apart_itself = other_article || is_apart(page, box);
		bool furniture = nd_box_shows(box, ND_SIGN_NAV_ELEMENT) || nd_box_shows(box, ND_SIGN_FOOTER_ELEMENT);
		box->apart = outer->apart || apart_itself;
		box->furniture = outer->furniture || (apart_itself && furniture);
		box->set_off = box->apart && (outer->set_off || (!outer->apart && box->tag == ND_TAG_ASIDE)) &&
		               (!apart_itself || box->tag == ND_TAG_ASIDE);
	}
	for (uint32_t i = 0; i < page->segment_count; i++) {
		nd_segment *segment = &page->segments[i];
		segment->good = segment->good && !page->boxes[segment->box].apart;
	}
}

typedef struct look_slot {
	uint32_t parent, look, count;
} look_slot;

static look_slot *find_look(look_slot *slots, uint32_t mask, const nd_box *box)
{
	uint32_t at = (box->look ^ box->parent * UINT32_C(0x85EBCA6B)) * UINT32_C(0x9E3779B1) >> 7;
	/* a flood of one hash ends at the last probe, and only counts too few */
	for (int probe = 0; probe < 16; probe++, at++) {
		look_slot *slot = &slots[at & mask];
		if (slot->count == 0 || (slot->parent == box->parent && slot->look == box->look))
			return slot;
	}
	return NULL;
}

static void count_alike(nd_arena *scratch, nd_segmented *page)
{
	uint32_t size = 4;
	while (size < page->box_count * 2)
		size *= 2;
	look_slot *slots = nd_arena_new_n(scratch, look_slot, size);
	for (uint32_t i = 1; i < page->box_count; i++) {
		const nd_box *box = &page->boxes[i];
		look_slot *slot = find_look(slots, size - 1, box);
		if (slot != NULL)
			*slot = (look_slot){box->parent, box->look, slot->count + 1};
	}
	for (uint32_t i = 1; i < page->box_count; i++) {
		look_slot *slot = find_look(slots, size - 1, &page->boxes[i]);
		uint32_t alike = slot != NULL ? slot->count : 1;
		page->boxes[i].alike = (uint8_t)(alike < UINT8_MAX ? alike : UINT8_MAX);
	}
	nd_arena_give(scratch, slots, size * sizeof *slots);
}

void nd_boxes_settle(nd_arena *scratch, nd_segmented *page)
{
	sum_boxes(page);
	set_apart(page);
	sum_boxes(page);
	count_alike(scratch, page);
}
