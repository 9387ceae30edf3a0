#include "page/elementtext.h"

#include "base/str.h"
#include "page/phrases.h"

/* Any of the parts, a list that ends with an absent one, stands in the name without regard to case. */
static bool names_any(nd_str name, const nd_str *parts)
{
	for (uint32_t at = 0; at < name.size; at++) {
		char first = nd_ascii_lower(name.data[at]);
		for (const nd_str *part = parts; part->data != NULL; part++)
			if (*part->data == first && nd_str_starts_nocase(nd_str_cut(name, (nd_span){at, name.size}), *part))
				return true;
	}
	return false;
}

static bool is_unseen(uint16_t tag)
{
	return tag == ND_TAG_SCRIPT || tag == ND_TAG_STYLE || tag == ND_TAG_NOSCRIPT || tag == ND_TAG_TEMPLATE ||
	       tag == ND_TAG_SVG || tag == ND_TAG_SELECT || tag == ND_TAG_BUTTON;
}

static bool is_block(uint16_t tag)
{
	switch (tag) {
	case ND_TAG_P: case ND_TAG_DIV: case ND_TAG_LI: case ND_TAG_UL: case ND_TAG_BR: case ND_TAG_TD: case ND_TAG_TR:
	case ND_TAG_H1: case ND_TAG_H2: case ND_TAG_H3: case ND_TAG_H4: case ND_TAG_SECTION: case ND_TAG_HEADER:
	case ND_TAG_DD: case ND_TAG_DT: case ND_TAG_FIGCAPTION: case ND_TAG_HR: case ND_TAG_IMG: case ND_TAG_TABLE:
		return true;
	default:
		return false;
	}
}

typedef struct gatherer {
	char *out;
	uint32_t used, limit;
	bool space, line; /* to be put before the next character */
	bool full;
} gatherer;

static void put(gatherer *g, nd_str text)
{
	for (uint32_t i = 0; i < text.size && !g->full; i++) {
		bool wide = text.size - i >= 2 && text.data[i] == '\xC2' && text.data[i + 1] == '\xA0';
		if (wide || nd_ascii_is_space(text.data[i])) {
			g->space = true;
			i += wide;
			continue;
		}
		if ((g->space || g->line) && g->used > 0 && g->used < g->limit)
			g->out[g->used++] = g->line ? '\n' : ' ';
		g->space = g->line = false;
		g->full = g->used >= g->limit;
		if (!g->full)
			g->out[g->used++] = text.data[i];
	}
}

/* "Jane Doe" and "Reporter" side by side with no white space: style alone parts the texts of two elements. */
static bool parts_words(const gatherer *g, nd_str text)
{
	char last = g->used > 0 && !g->space ? g->out[g->used - 1] : ' ';
	return last >= 'a' && last <= 'z' && text.size > 0 && text.data[0] >= 'A' && text.data[0] <= 'Z';
}

nd_str nd_element_text(nd_arena *arena, const nd_tree *tree, uint32_t element, uint32_t limit, const nd_str *marks,
                       nd_span *source)
{
	enum { MOST_NODES = 300 };
	char text[ND_LONGEST_ELEMENT_TEXT];
	gatherer g = {.out = text, .limit = limit < sizeof text ? limit : (uint32_t)sizeof text};
	uint32_t nodes = 0;
	*source = (nd_span){0, 0};
	for (uint32_t at = nd_tree_next(tree, element, element); at != ND_NONE && !g.full;) {
		const nd_node *node = &tree->nodes[at];
		if (++nodes > MOST_NODES)
			return (nd_str){0};
		nd_str class = marks != NULL && node->kind == ND_NODE_ELEMENT ? nd_attribute_of(tree, at, "class") : (nd_str){0};
		bool marked = class.size > 0 && (names_any(class, marks) || nd_str_has_word(class, ND_STR("hidden")));
		if (marked || (node->kind == ND_NODE_ELEMENT && is_unseen(node->tag))) {
			at = nd_tree_next_beside(tree, at, element);
			continue;
		}
		g.line = g.line || (node->kind == ND_NODE_ELEMENT && is_block(node->tag));
		if (node->kind == ND_NODE_TEXT) {
			uint32_t before = g.used;
			g.line = g.line || (marks == NULL && parts_words(&g, nd_tree_text(tree, at)));
			put(&g, nd_tree_text(tree, at));
			if (before == 0 && g.used > 0)
				source->start = node->source.start;
			if (g.used > before)
				source->end = node->source.end;
		}
		at = nd_tree_next(tree, at, element);
	}
	return g.full ? (nd_str){0} : nd_arena_copy(arena, nd_str_of(text, g.used));
}

/* ---- surroundings --------------------------------------------------------------------------------------------------- */

static unsigned by_tag(uint16_t tag)
{
	switch (tag) {
	case ND_TAG_ARTICLE: case ND_TAG_MAIN:
		return ND_IN_ARTICLE;
	case ND_TAG_HEADER:
		return ND_IN_HEADER;
	case ND_TAG_NAV: case ND_TAG_ASIDE: case ND_TAG_FOOTER:
		return ND_IN_ASIDE_ELEMENT;
	case ND_TAG_BLOCKQUOTE:
		return ND_IN_COMMENTS;
	case ND_TAG_A:
		return ND_IN_LINK;
	default:
		return 0;
	}
}

#define NAME(text) {text, sizeof(text) - 1}
static const nd_str of_comments[] = {NAME("comment"), NAME("disqus"), NAME("respond"), NAME("kommentar"), NAME("reply-"), {0}};
static const nd_str of_asides[] = {
        NAME("sidebar"),   NAME("related"),   NAME("widget"),     NAME("footer"),   NAME("recommend"), NAME("teaser"),
        NAME("popular"),   NAME("trending"),  NAME("most-read"),  NAME("mostread"), NAME("newsletter"), NAME("promo"),
        NAME("more-"),     NAME("latest"),    NAME("recent"),     NAME("breadcrumb"), NAME("menu"),    NAME("navbar"),
        NAME("carousel"),  NAME("slider"),    NAME("copyright"),  NAME("read-next"), NAME("readnext"), NAME("also-like"),
        NAME("outbrain"),  NAME("taboola"),   NAME("similar"),    NAME("upnext"),   NAME("up-next"),   NAME("weather"),
        NAME("cookie"),    NAME("banner"),    NAME("masthead"),   NAME("site-header"), NAME("topbar"),
        NAME("wm-ipp"), /* of the Wayback Machine */
        {0},
};
#undef NAME

static unsigned by_name(nd_str name)
{
	enum { LONGEST = 400 };
	unsigned found = 0;
	if (name.size > LONGEST)
		name.size = LONGEST;
	if (name.size == 0)
		return 0;
	if (names_any(name, of_comments))
		found |= ND_IN_COMMENTS;
	if (names_any(name, of_asides))
		found |= ND_IN_ASIDE;
	return found;
}

static unsigned by_element(const nd_tree *tree, uint32_t at)
{
	const nd_node *node = &tree->nodes[at];
	if (node->kind != ND_NODE_ELEMENT || node->tag == ND_TAG_BODY || node->tag == ND_TAG_HTML)
		return 0;
	return by_tag(node->tag) | by_name(nd_attribute_of(tree, at, "class")) | by_name(nd_attribute_of(tree, at, "id"));
}

unsigned nd_element_surroundings(const nd_tree *tree, uint8_t *known, uint32_t element)
{
	enum { HIGHEST = 64, KNOWN = 128 };
	uint32_t path[HIGHEST], count = 0;
	unsigned found = 0;
	for (uint32_t at = element; at != ND_NONE && count < HIGHEST; at = tree->nodes[at].parent) {
		if (known[at] & KNOWN) {
			found = known[at] & ~(unsigned)KNOWN;
			break;
		}
		path[count++] = at;
	}
	while (count > 0) {
		uint32_t at = path[--count];
		found |= by_element(tree, at);
		known[at] = (uint8_t)(found | KNOWN);
	}
	return found;
}
