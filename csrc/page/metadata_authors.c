/* Which authors to believe. */
#include "base/str.h"
#include "page/byline.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"

/* Adds the names in a value to the authors, as far as they are new. */
static void add_names(nd_metadata_reader *r, nd_str value, nd_origin origin, nd_span source, nd_metadata *metadata,
                      nd_field *authors)
{
	nd_metadata found = {0};
	nd_fields_of_byline(r->arena, value, r->site.value, origin, source, &found);
	for (uint32_t i = 0; i < found.author_count && metadata->author_count < ND_MOST_AUTHORS; i++) {
		bool is_new = true;
		for (uint32_t k = 0; k < metadata->author_count; k++)
			is_new = is_new && !nd_str_equal_nocase(authors[k].value, found.authors[i].value);
		if (is_new)
			authors[metadata->author_count++] = found.authors[i];
	}
}

static void keep_byline(nd_metadata_reader *r, nd_str value, nd_origin origin, nd_span source, nd_metadata *metadata)
{
	if (metadata->byline.value.data == NULL)
		metadata->byline = nd_field_of(r->arena, value, origin, source);
}

/* All candidates of the best rank that give names. */
static bool take_declared(nd_metadata_reader *r, uint8_t least, nd_metadata *metadata, nd_field *authors)
{
	const nd_candidate_list *list = &r->candidates.of[ND_META_AUTHOR];
	for (int rank = 99; rank >= least; rank--) {
		for (uint32_t i = 0; i < list->count; i++) {
			const nd_candidate *c = &list->items[i];
			if (c->rank != rank)
				continue;
			uint32_t before = metadata->author_count;
			add_names(r, c->value, c->origin, c->source, metadata, authors);
			if (metadata->author_count > before)
				keep_byline(r, c->value, c->origin, c->source, metadata);
		}
		if (metadata->author_count > 0)
			return true;
	}
	return false;
}

/* ---- the visible byline --------------------------------------------------------------------------------------------- */

/* Bytes of the page where the article's text begins and ends; empty where that is not known. */
static nd_span article_source(const nd_page *page)
{
	if (page->run_count == 0)
		return (nd_span){0, 0};
	return (nd_span){page->runs[0].source.start, page->runs[page->run_count - 1].source.end};
}

static int score_place(const nd_metadata_reader *r, const nd_place *place)
{
	static const int by_kind[] = {[ND_AUTHOR_PROPERTY] = 40, [ND_AUTHOR_REL] = 34, [ND_AUTHOR_NAMED] = 26, [ND_AUTHOR_TEXT] = 24};
	unsigned in = nd_element_surroundings(r->tree, place->node) & ~r->heading_surroundings;
	nd_span article = article_source(r->page);
	int score = by_kind[place->kind];
	if (in & ND_IN_COMMENTS)
		return 0;
	if (in & ND_IN_ASIDE)
		score -= 20;
	if (in & ND_IN_ARTICLE)
		score += 6;
	if (r->heading != ND_NONE && place->source.start > r->tree->nodes[r->heading].source.start)
		score += 5;
	if (article.end > 0 && place->source.start > article.end)
		score -= 6;
	if (nd_byline_opening(place->text) > 0)
		score += 6;
	return score;
}

/* Names that are worth something without a declaration: persons' names, or what a byline's opening stands before. */
static bool gives_names(const nd_metadata_reader *r, const nd_place *place)
{
	nd_span names[ND_MOST_AUTHORS];
	uint32_t count = nd_byline_names(place->text, r->site.value, names);
	bool opened = nd_byline_opening(place->text) > 0 && place->kind != ND_AUTHOR_TEXT;
	bool trusted = place->kind == ND_AUTHOR_PROPERTY || place->kind == ND_AUTHOR_REL;
	return count > 0 && (opened || trusted || nd_byline_is_name(nd_str_cut(place->text, names[0])));
}

static void take_visible(nd_metadata_reader *r, int least, nd_metadata *metadata, nd_field *authors)
{
	int best_score = least - 1;
	const nd_place *best = NULL;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		int score = score_place(r, &r->authors.items[i]);
		if (score > best_score && gives_names(r, &r->authors.items[i])) {
			best_score = score;
			best = &r->authors.items[i];
		}
	}
	if (best == NULL)
		return;
	/* the other authors stand beside the first: same kind, same parent or grandparent */
	uint32_t parent = r->tree->nodes[best->node].parent;
	uint32_t above = parent != ND_NONE ? r->tree->nodes[parent].parent : ND_NONE;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		const nd_place *place = &r->authors.items[i];
		uint32_t its = r->tree->nodes[place->node].parent;
		bool beside = its == parent || (its != ND_NONE && above != ND_NONE && r->tree->nodes[its].parent == above);
		if (place != best && (place->kind != best->kind || !beside || place->kind > ND_AUTHOR_REL))
			continue;
		add_names(r, place->text, ND_ORIGIN_PAGE, place->source, metadata, authors);
	}
	keep_byline(r, best->text, ND_ORIGIN_PAGE, best->source, metadata);
}

void nd_metadata_authors(nd_metadata_reader *r, nd_metadata *metadata)
{
	enum { STRONG = 70, LEAST_VISIBLE = 20 };
	nd_field *authors = nd_arena_new_n(r->arena, nd_field, ND_MOST_AUTHORS);
	metadata->authors = authors;
	if (!take_declared(r, STRONG, metadata, authors))
		take_visible(r, LEAST_VISIBLE, metadata, authors);
	if (metadata->author_count == 0)
		take_declared(r, 1, metadata, authors);
}
