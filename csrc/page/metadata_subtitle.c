/* Which subtitle to believe: one that the page shows below its title, then one that it declares. */
#include "base/str.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"

enum { LEAST = 20, LONGEST = 500 };

static bool is_part_of(nd_str subtitle, nd_str title)
{
	char x[ND_LONGEST_FOLDED], y[ND_LONGEST_FOLDED];
	nd_str part = nd_metadata_fold(subtitle, x);
	return part.size == 0 || nd_str_find(nd_metadata_fold(title, y), part, 0) != ND_NONE;
}

/* It stands below the title, and not behind where the article's text begins. */
static bool is_below_title(const nd_metadata_reader *r, nd_span source)
{
	enum { FARTHEST = 2500 };
	if (r->heading == ND_NONE)
		return false;
	uint32_t heading = r->tree->nodes[r->heading].source.start;
	nd_span article = nd_metadata_article_source(r);
	bool before_text = article.start == article.end || source.start <= article.start || heading > article.start;
	return source.start > heading && source.start - heading < FARTHEST && before_text;
}

static bool is_apart(const nd_metadata_reader *r, uint32_t element)
{
	unsigned in = nd_element_surroundings(r->tree, r->surroundings, element) & ~r->heading_surroundings;
	return (in & (ND_IN_COMMENTS | ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT | ND_IN_LINK)) != 0;
}

/* A byline, or a line of a date and little else. */
static bool is_credit(const nd_metadata_reader *r, nd_str text)
{
	enum { LINE = 100 };
	nd_page_date date;
	return nd_byline_opening(text) > 0 || (text.size < LINE && nd_page_date_find(text, 0, r->order, &date));
}

/* It stands below the title, is set apart neither by its surroundings nor by what it says. */
static bool is_shown_below(const nd_metadata_reader *r, const nd_candidate *c)
{
	return c->value.size >= LEAST && is_below_title(r, c->source) && !is_apart(r, c->node) && !is_credit(r, c->value);
}

/* ---- by its name or by a declaration ---------------------------------------------------------------------------------- */

static const nd_candidate *best_candidate(const nd_metadata_reader *r, nd_str title)
{
	enum { MOST = 64 };
	const nd_candidate_list *list = &r->candidates.of[ND_META_SUBTITLE];
	const nd_candidate *best = NULL;
	for (uint32_t i = 0; i < list->count && i < MOST; i++) {
		const nd_candidate *c = &list->items[i];
		bool is_shown = c->origin == ND_ORIGIN_PAGE;
		if ((is_shown && !is_shown_below(r, c)) || is_part_of(c->value, title))
			continue;
		bool was_shown = best != NULL && best->origin == ND_ORIGIN_PAGE;
		if (best == NULL || (is_shown == was_shown ? c->rank > best->rank : is_shown))
			best = c;
	}
	return best;
}

/* ---- by its place ------------------------------------------------------------------------------------------------------ */

static uint32_t next_element(const nd_tree *tree, uint32_t node)
{
	do
		node = tree->nodes[node].next;
	while (node != ND_NONE && tree->nodes[node].kind != ND_NODE_ELEMENT);
	return node;
}

/* What is declared as the page's description. */
static bool is_description(const nd_metadata_reader *r, nd_str text)
{
	const nd_candidate_list *list = &r->candidates.of[ND_META_DESCRIPTION];
	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i].value.size <= LONGEST && is_part_of(text, list->items[i].value) && is_part_of(list->items[i].value, text))
			return true;
	return false;
}

/* A lesser heading right behind the title, which heads no text; or what is near there and the description. */
static nd_field beside_title(const nd_metadata_reader *r, nd_str title)
{
	enum { NEAR = 3 };
	uint32_t at = r->heading;
	for (int i = 0; i < NEAR && at != ND_NONE && (at = next_element(r->tree, at)) != ND_NONE; i++) {
		uint16_t tag = r->tree->nodes[at].tag;
		bool is_heading = tag >= ND_TAG_H2 && tag <= ND_TAG_H4, is_text = is_heading || tag == ND_TAG_P || tag == ND_TAG_DIV;
		nd_place place = {.node = at};
		place.text = is_text ? nd_element_text(r->scratch, r->tree, at, LONGEST, NULL, &place.source) : (nd_str){0};
		if (place.text.size < LEAST || is_part_of(place.text, title) || is_apart(r, at) || nd_metadata_in_text(r, &place))
			continue;
		bool is_first = i == 0 && is_heading && !is_credit(r, place.text) && is_below_title(r, place.source);
		if (is_first || is_description(r, place.text))
			return nd_field_of(r->arena, place.text, ND_ORIGIN_PAGE, place.source);
	}
	return (nd_field){0};
}

nd_field nd_metadata_subtitle(const nd_metadata_reader *r, nd_str title)
{
	const nd_candidate *best = best_candidate(r, title);
	if (best != NULL && best->origin == ND_ORIGIN_PAGE)
		return nd_field_of(r->arena, best->value, best->origin, best->source);
	nd_field shown = beside_title(r, title);
	if (shown.value.data != NULL || best == NULL)
		return shown;
	return nd_field_of(r->arena, best->value, best->origin, best->source);
}
