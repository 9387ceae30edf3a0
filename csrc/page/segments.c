#include "page/segments.h"

#include "base/array.h"
#include "base/str.h"
#include "page/boxes.h"
#include "page/embedmarkup.h"

/* What holds around the node that is being entered. */
typedef struct context {
	uint32_t box, anchor;
	uint8_t flags; /* of nd_piece_flag, those that are inherited */
} context;

typedef struct walk {
	nd_arena *scratch, *hashes;
	const nd_tree *tree;
	ND_ARRAY(nd_box) boxes;
	ND_ARRAY(nd_segment) segments;
	ND_ARRAY(nd_piece) pieces;
	ND_ARRAY(nd_segment_mark) images;
	ND_ARRAY(nd_segment_mark) frames;
	ND_ARRAY(context) stack;
	context here;
	nd_segment open; /* the segment in the making; it has pieces if there is one */
	nd_text_counter counter; /* of its text */
	bool space, rule;
	uint32_t breaks; /* br elements since the last text */
	bool in_unshown;     /* what stands in noscript and template is visited too */
	bool passed_unshown; /* some that hold something were not */
	uint32_t heading;
} walk;

/* ---- kinds of elements ------------------------------------------------------------------------------------------ */

typedef enum element_kind { INLINE = 0, BLOCK, SKIPPED, BREAK, RULE, IMAGE, FRAME } element_kind;

static const uint8_t kinds[ND_TAG_COUNT] = {
        [ND_TAG_ADDRESS] = BLOCK,  [ND_TAG_ARTICLE] = BLOCK,    [ND_TAG_ASIDE] = BLOCK,    [ND_TAG_BLOCKQUOTE] = BLOCK,
        [ND_TAG_BODY] = BLOCK,     [ND_TAG_BUTTON] = BLOCK,     [ND_TAG_CAPTION] = BLOCK,  [ND_TAG_CENTER] = BLOCK,
        [ND_TAG_DD] = BLOCK,       [ND_TAG_DETAILS] = BLOCK,    [ND_TAG_DIALOG] = BLOCK,   [ND_TAG_DIR] = BLOCK,
        [ND_TAG_DIV] = BLOCK,      [ND_TAG_DL] = BLOCK,         [ND_TAG_DT] = BLOCK,       [ND_TAG_FIELDSET] = BLOCK,
        [ND_TAG_FIGCAPTION] = BLOCK, [ND_TAG_FIGURE] = BLOCK,   [ND_TAG_FOOTER] = BLOCK,   [ND_TAG_FORM] = BLOCK,
        [ND_TAG_H1] = BLOCK,       [ND_TAG_H2] = BLOCK,         [ND_TAG_H3] = BLOCK,       [ND_TAG_H4] = BLOCK,
        [ND_TAG_H5] = BLOCK,       [ND_TAG_H6] = BLOCK,         [ND_TAG_HEADER] = BLOCK,   [ND_TAG_HGROUP] = BLOCK,
        [ND_TAG_LEGEND] = BLOCK,   [ND_TAG_LI] = BLOCK,         [ND_TAG_MAIN] = BLOCK,     [ND_TAG_MENU] = BLOCK,
        [ND_TAG_NAV] = BLOCK,      [ND_TAG_OL] = BLOCK,         [ND_TAG_P] = BLOCK,        [ND_TAG_PRE] = BLOCK,
        [ND_TAG_SEARCH] = BLOCK,   [ND_TAG_SECTION] = BLOCK,    [ND_TAG_SUMMARY] = BLOCK,  [ND_TAG_TABLE] = BLOCK,
        [ND_TAG_TBODY] = BLOCK,    [ND_TAG_TD] = BLOCK,         [ND_TAG_TFOOT] = BLOCK,    [ND_TAG_TH] = BLOCK,
        [ND_TAG_THEAD] = BLOCK,    [ND_TAG_TR] = BLOCK,         [ND_TAG_UL] = BLOCK,       [ND_TAG_XMP] = BLOCK,
        [ND_TAG_PLAINTEXT] = BLOCK, [ND_TAG_LISTING] = BLOCK,   [ND_TAG_SCRIPT] = SKIPPED, [ND_TAG_STYLE] = SKIPPED,
        [ND_TAG_NOSCRIPT] = SKIPPED, [ND_TAG_TEMPLATE] = SKIPPED, [ND_TAG_SELECT] = SKIPPED, [ND_TAG_DATALIST] = SKIPPED,
        [ND_TAG_TEXTAREA] = SKIPPED, [ND_TAG_OBJECT] = SKIPPED, [ND_TAG_CANVAS] = SKIPPED, [ND_TAG_NOFRAMES] = SKIPPED,
        [ND_TAG_NOEMBED] = SKIPPED, [ND_TAG_TITLE] = SKIPPED,   [ND_TAG_SVG] = SKIPPED,    [ND_TAG_AUDIO] = SKIPPED,
        [ND_TAG_RT] = SKIPPED,     [ND_TAG_RP] = SKIPPED,
        [ND_TAG_VIDEO] = SKIPPED,  [ND_TAG_HEAD] = SKIPPED,     [ND_TAG_FRAMESET] = SKIPPED, [ND_TAG_BR] = BREAK,
        [ND_TAG_HR] = RULE,        [ND_TAG_IMG] = IMAGE,        [ND_TAG_IFRAME] = FRAME,   [ND_TAG_EMBED] = FRAME,
};

static const uint8_t inline_flags[ND_TAG_COUNT] = {
        [ND_TAG_B] = ND_PIECE_BOLD,     [ND_TAG_STRONG] = ND_PIECE_BOLD, [ND_TAG_EM] = ND_PIECE_EMPHASIS,
        [ND_TAG_I] = ND_PIECE_EMPHASIS, [ND_TAG_TIME] = ND_PIECE_TIME,   [ND_TAG_PRE] = ND_PIECE_KEEP,
        [ND_TAG_XMP] = ND_PIECE_KEEP,   [ND_TAG_LISTING] = ND_PIECE_KEEP, [ND_TAG_PLAINTEXT] = ND_PIECE_KEEP,
};

static element_kind kind_of(const walk *w, const nd_node *node)
{
	if (node->namespace_ == ND_NS_SVG)
		return SKIPPED;
	if (node->tag == ND_TAG_NOSCRIPT && w->in_unshown)
		return BLOCK;
	return node->namespace_ == ND_NS_HTML ? (element_kind)kinds[node->tag] : INLINE;
}

/* ---- boxes ------------------------------------------------------------------------------------------------------ */

static void open_box(walk *w, uint32_t index)
{
	const nd_node *node = &w->tree->nodes[index];
	uint32_t parent = w->here.box;
	nd_box *box = nd_array_push(w->scratch, &w->boxes);
	*box = (nd_box){.parent = parent, .node = index, .tag = node->tag, .first_segment = w->segments.count};
	w->here.box = w->boxes.count - 1;
	if (parent == ND_NONE)
		return; /* the names on the body speak of the page as a whole */
	const nd_box *outer = &w->boxes.items[parent];
	box->depth = (uint8_t)(outer->depth + (outer->depth < UINT8_MAX));
	nd_box_read_signs(w->tree, box);
	if (w->here.anchor != ND_NONE)
		box->signs |= UINT64_C(1) << ND_SIGN_LINK_ELEMENT;
}

/* ---- segments --------------------------------------------------------------------------------------------------- */

/* Reads as running text: sentences rather than labels, and not mostly links. The bounds are those under which the text
 * density methods (Kohlschütter et al., Boilerplate Detection using Shallow Text Features, 2010) find full text. */
static bool is_running_text(const nd_segment *segment)
{
	const nd_text_stats *stats = &segment->stats;
	if (segment->link_chars * 3 > stats->chars)
		return false;
	return stats->words >= 20 || (stats->words >= 8 && stats->stops > 0);
}

static void keep_stats(walk *w)
{
	nd_text_stats *stats = &w->open.stats;
	*stats = w->counter.stats;
	size_t size = stats->hash_count * sizeof *stats->hashes;
	stats->hashes = memcpy(nd_arena_take(w->hashes, size), w->counter.hashes, size);
}

static void close_segment(walk *w)
{
	w->space = false;
	w->breaks = 0;
	if (w->open.piece_count == 0)
		return;
	nd_text_count_space(&w->counter);
	keep_stats(w);
	w->open.good = is_running_text(&w->open);
	w->open.after_rule = w->rule;
	w->rule = false;
	if (w->heading == ND_NONE && w->boxes.items[w->open.box].tag == ND_TAG_H1)
		w->heading = w->segments.count;
	*nd_array_push(w->scratch, &w->segments) = w->open;
	w->open.piece_count = 0;
}

static void begin_segment(walk *w)
{
	w->open = (nd_segment){.box = w->here.box, .first_piece = w->pieces.count};
	w->counter.stats = (nd_text_stats){0};
	w->counter.in_word = false;
}

/* Two br with nothing between them part paragraphs, except where white space counts. */
static void add_break(walk *w)
{
	w->space = true;
	nd_text_count_space(&w->counter);
	if (++w->breaks >= 2 && (w->here.flags & ND_PIECE_KEEP) == 0 && w->open.piece_count > 0) {
		close_segment(w);
		w->rule = true;
	}
}

static void add_text(walk *w, uint32_t node)
{
	nd_str text = nd_tree_text(w->tree, node);
	uint32_t lead = nd_text_leading_space(text);
	bool keep = (w->here.flags & ND_PIECE_KEEP) != 0;
	if (lead == text.size && !(keep && w->open.piece_count > 0)) {
		if (lead > 0) {
			w->space = true;
			nd_text_count_space(&w->counter);
		}
		return;
	}
	if (w->open.piece_count == 0)
		begin_segment(w);
	nd_segment *segment = &w->open;
	uint8_t flags = w->here.flags;
	if (w->space || lead > 0)
		flags |= ND_PIECE_SPACE;
	if (w->breaks > 0)
		flags |= ND_PIECE_BREAK;
	uint32_t before = w->counter.stats.chars;
	nd_text_count(&w->counter, text);
	uint32_t chars = w->counter.stats.chars - before;
	uint32_t last_anchor = segment->piece_count > 0 ? w->pieces.items[w->pieces.count - 1].anchor : ND_NONE;
	if (w->here.anchor != ND_NONE) {
		segment->link_chars += chars;
		segment->links += w->here.anchor != last_anchor;
	}
	segment->bold_chars += (flags & ND_PIECE_BOLD) ? chars : 0;
	segment->emphasis_chars += (flags & ND_PIECE_EMPHASIS) ? chars : 0;
	segment->time_chars += (flags & ND_PIECE_TIME) ? chars : 0;
	*nd_array_push(w->scratch, &w->pieces) = (nd_piece){node, w->here.anchor, flags};
	segment->piece_count++;
	w->space = false; /* trailing space of this text counts through the white space of its end, see the builder */
	w->breaks = 0;
}

/* ---- the walk --------------------------------------------------------------------------------------------------- */

static nd_segment_mark mark_here(const walk *w, uint32_t node)
{
	return (nd_segment_mark){node, w->here.box, w->segments.count, w->here.anchor};
}

/* Scripts, boxes and elements of no standard that a post or video is made of are marked like frames. */
static void mark_placeholder(walk *w, uint32_t index)
{
	const nd_node *node = &w->tree->nodes[index];
	bool may_be = node->attribute_count > 0 &&
	              (kinds[node->tag] == BLOCK || node->tag == ND_TAG_SCRIPT || node->tag == ND_TAG_OTHER);
	if (may_be && node->namespace_ == ND_NS_HTML && nd_embed_is_placeholder(w->tree, index))
		*nd_array_push(w->scratch, &w->frames) = mark_here(w, index);
}

/* Whether it is a noscript or template with something in it. */
static bool holds_unshown(const nd_tree *tree, uint32_t index)
{
	uint32_t content = nd_tree_content(tree, index);
	uint32_t holder = content != ND_NONE ? content : tree->nodes[index].tag == ND_TAG_NOSCRIPT ? index : ND_NONE;
	return holder != ND_NONE && tree->nodes[holder].first_child != ND_NONE;
}

/* Enters a node; false when nothing below it is to be visited. */
static bool enter(walk *w, uint32_t index)
{
	const nd_node *node = &w->tree->nodes[index];
	if (node->kind == ND_NODE_TEXT)
		add_text(w, index);
	if (node->kind != ND_NODE_ELEMENT)
		return false;
	mark_placeholder(w, index);
	switch (kind_of(w, node)) {
	case SKIPPED:
		w->passed_unshown = w->passed_unshown || holds_unshown(w->tree, index);
		return false;
	case BREAK:
		add_break(w);
		return false;
	case RULE:
		close_segment(w);
		w->rule = true;
		return false;
	case IMAGE:
		*nd_array_push(w->scratch, &w->images) = mark_here(w, index);
		return false;
	case FRAME:
		close_segment(w);
		*nd_array_push(w->scratch, &w->frames) = mark_here(w, index);
		return false;
	case BLOCK:
		close_segment(w);
		break;
	case INLINE:
		break;
	}
	if (node->first_child == ND_NONE)
		return false;
	*nd_array_push(w->scratch, &w->stack) = w->here;
	w->here.flags |= inline_flags[node->tag];
	if (node->tag == ND_TAG_A)
		w->here.anchor = index;
	if (kind_of(w, node) == BLOCK)
		open_box(w, index);
	return true;
}

static void leave(walk *w)
{
	context outer = w->stack.items[--w->stack.count];
	if (outer.box != w->here.box) {
		close_segment(w);
		w->boxes.items[w->here.box].end_segment = w->segments.count;
	}
	w->here = outer;
}

static void walk_tree(walk *w, uint32_t root)
{
	const nd_node *nodes = w->tree->nodes;
	uint32_t at = root;
	for (;;) {
		if (enter(w, at)) {
			at = nodes[at].first_child;
			continue;
		}
		while (at != root && nodes[at].next == ND_NONE) {
			at = nodes[at].parent;
			leave(w);
		}
		if (at == root)
			return;
		at = nodes[at].next;
	}
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

/* Makes room for all that there can be: these arrays are the most of what a page of many tags takes, and growing ones
 * take as much again. */
static void reserve(walk *w)
{
	uint32_t blocks = 0, texts = 0;
	for (uint32_t i = 0; i < w->tree->node_count; i++) {
		const nd_node *node = &w->tree->nodes[i];
		if (node->kind == ND_NODE_ELEMENT) {
			blocks += node->first_child != ND_NONE && kind_of(w, node) == BLOCK;
		} else if (node->kind == ND_NODE_TEXT) {
			nd_str text = nd_tree_text(w->tree, i);
			texts += nd_text_leading_space(text) < text.size;
		}
	}
	w->boxes.items = nd_arena_take(w->scratch, blocks * sizeof *w->boxes.items);
	w->segments.items = nd_arena_take(w->scratch, texts * sizeof *w->segments.items);
	w->pieces.items = nd_arena_take(w->scratch, texts * sizeof *w->pieces.items);
	w->boxes.capacity = blocks;
	w->segments.capacity = w->pieces.capacity = texts;
}

/* Gives back the stack, and the room that the arrays of boxes and segments have beyond what they hold. */
static void trim(walk *w)
{
	nd_arena_give(w->scratch, w->stack.items, w->stack.capacity * sizeof *w->stack.items);
	nd_array_trim(w->scratch, &w->boxes);
	nd_array_trim(w->scratch, &w->segments);
	nd_array_trim(w->scratch, &w->pieces);
}

/* Contents of templates are no part of the tree: they come behind all else, in their order. */
static void walk_templates(walk *w)
{
	const nd_node *nodes = w->tree->nodes;
	w->here.box = 0;
	for (uint32_t i = 0; i < w->tree->node_count; i++) {
		uint32_t content = nd_tree_content(w->tree, i);
		uint32_t child = content != ND_NONE ? nodes[content].first_child : ND_NONE;
		for (; child != ND_NONE; child = nodes[child].next)
			walk_tree(w, child);
		close_segment(w);
	}
}

/* In memory of its own within scratch. */
static walk walk_page(nd_arena *scratch, nd_arena *hashes, const nd_tree *tree, bool in_unshown)
{
	walk w = {.scratch = nd_arena_within(scratch), .hashes = hashes, .tree = tree, .here = {ND_NONE, ND_NONE, 0},
	          .heading = ND_NONE, .in_unshown = in_unshown};
	reserve(&w);
	walk_tree(&w, tree->body);
	if (in_unshown && w.boxes.count > 0)
		walk_templates(&w);
	close_segment(&w);
	if (w.boxes.count > 0)
		w.boxes.items[0].end_segment = w.segments.count;
	trim(&w);
	return w;
}

static void count_media(walk *w)
{
	for (int kind = 0; kind < 2; kind++) {
		const nd_segment_mark *marks = kind == 0 ? w->images.items : w->frames.items;
		uint32_t count = kind == 0 ? w->images.count : w->frames.count;
		for (uint32_t i = 0; i < count; i++) {
			bool shown = kinds[w->tree->nodes[marks[i].node].tag] == (kind == 0 ? IMAGE : FRAME); /* no placeholder */
			nd_segment *next = marks[i].segment < w->segments.count ? &w->segments.items[marks[i].segment] : NULL;
			if (shown && next != NULL && next->media_before < UINT8_MAX)
				next->media_before++;
		}
	}
}

static uint32_t count_running_text(const walk *w)
{
	uint32_t chars = 0;
	for (uint32_t i = 0; i < w->segments.count; i++)
		chars += w->segments.items[i].good ? w->segments.items[i].stats.chars : 0;
	return chars;
}

/* What stands in noscript is for readers without scripts, mostly a notice, and what stands in template is for scripts to
 * use; on a page that has no text elsewhere either may be the page: written so, or by an end tag that was left out. */
static walk walk_page_or_unshown(nd_arena *scratch, nd_arena *hashes, const nd_tree *tree)
{
	enum { NO_NOTICE = 600 };
	walk w = walk_page(scratch, hashes, tree, false);
	if (!w.passed_unshown || count_running_text(&w) > 0)
		return w;
	walk more = walk_page(scratch, hashes, tree, true);
	bool is_page = count_running_text(&more) >= NO_NOTICE;
	nd_arena_destroy(is_page ? w.scratch : more.scratch);
	return is_page ? more : w;
}

void nd_segment_page(nd_arena *scratch, nd_arena *hashes, const nd_tree *tree, nd_segmented *out)
{
	*out = (nd_segmented){.heading = ND_NONE};
	if (tree->body == ND_NONE || tree->nodes[tree->body].tag != ND_TAG_BODY)
		return;
	walk w = walk_page_or_unshown(scratch, hashes, tree);
	if (w.boxes.count == 0)
		return;
	count_media(&w);
	*out = (nd_segmented){w.boxes.items,   w.segments.items, w.pieces.items,   w.images.items, w.frames.items,
	                      w.boxes.count,   w.segments.count, w.pieces.count,   w.images.count, w.frames.count,
	                      w.heading};
	nd_boxes_settle(w.scratch, out);
}
