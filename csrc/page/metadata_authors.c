/* Which authors to believe. */
#include "base/str.h"
#include "page/byline.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"

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

static int score_place(const nd_metadata_reader *r, const nd_place *place)
{
	static const int by_kind[] = {[ND_AUTHOR_PROPERTY] = 40, [ND_AUTHOR_REL] = 36, [ND_AUTHOR_LINK] = 34, [ND_AUTHOR_OPENED] = 36,
	                              [ND_AUTHOR_NAMED] = 30, [ND_AUTHOR_TEXT] = 26};
	unsigned in = nd_metadata_apart(r, place);
	int score = by_kind[place->kind];
	if (in & ND_IN_COMMENTS)
		return 0;
	score += (in & (ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT)) ? -18 : 0;
	score += (in & ND_IN_ARTICLE) ? 4 : 0;
	score += nd_byline_opening(place->text) > 0 ? 6 : 0;
	return score + nd_metadata_nearness(r, place);
}

/* Whether the first name in a place is a person's; false in *any where it gives none that is worth something without a
 * declaration: a pseudonym must be all that the place says, or stand behind a byline's opening. */
static bool gives_person(const nd_metadata_reader *r, const nd_place *place, bool *any)
{
	enum { LONGEST_PSEUDONYM = 30 };
	nd_span names[ND_MOST_AUTHORS];
	uint32_t count = nd_byline_names(place->text, r->site.value, names);
	*any = false;
	if (count == 0)
		return false;
	nd_str first = nd_str_cut(place->text, names[0]);
	bool person = nd_byline_is_name(first);
	bool opened = nd_byline_opening(place->text) > 0 && first.size <= LONGEST_PSEUDONYM;
	bool whole = first.size + 2 >= place->text.size && first.size <= LONGEST_PSEUDONYM && memchr(first.data, ' ', first.size) == NULL;
	if (place->kind == ND_AUTHOR_TEXT && nd_byline_opening(place->text) == 0)
		opened = whole = false; /* a date line: a name at its end alone counts */
	if (place->kind == ND_AUTHOR_OPENED)
		opened = first.size <= LONGEST_PSEUDONYM;
	*any = person || (place->kind != ND_AUTHOR_TEXT && (opened || whole));
	return person;
}

/* The best visible byline, persons before pseudonyms and desks; NULL where none scores enough. */
static const nd_place *best_place(const nd_metadata_reader *r, int least, bool persons_only)
{
	enum { PERSON = 6 };
	const nd_place *best = NULL;
	int best_score = least - 1;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		const nd_place *place = &r->authors.items[i];
		bool any, person = gives_person(r, place, &any);
		int score = any ? score_place(r, place) + (person ? PERSON : 0) : 0;
		if (score <= best_score || (persons_only && !person))
			continue;
		best_score = score;
		best = place;
	}
	return best;
}

/* Takes the names of a place, and of those of its kind beside it: with the same parent or grandparent. */
static void take_place(nd_metadata_reader *r, const nd_place *best, nd_metadata *metadata, nd_field *authors)
{
	uint32_t parent = r->tree->nodes[best->node].parent;
	uint32_t above = parent != ND_NONE ? r->tree->nodes[parent].parent : ND_NONE;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		const nd_place *place = &r->authors.items[i];
		uint32_t its = r->tree->nodes[place->node].parent;
		bool beside = its == parent || (its != ND_NONE && above != ND_NONE && r->tree->nodes[its].parent == above);
		if (place == best || (place->kind == best->kind && beside && place->kind <= ND_AUTHOR_LINK))
			add_names(r, place->text, ND_ORIGIN_PAGE, place->source, metadata, authors);
	}
	keep_byline(r, best->text, ND_ORIGIN_PAGE, best->source, metadata);
}

/* The page shows a declared first name or account with the rest of the name: "Jane" as "Jane Doe". */
static bool completes(const nd_metadata_reader *r, const nd_place *place, const nd_metadata *metadata)
{
	nd_span names[ND_MOST_AUTHORS];
	uint32_t count = nd_byline_names(place->text, r->site.value, names);
	return count > 0 && metadata->author_count > 0 &&
	       nd_str_starts_nocase(nd_str_cut(place->text, names[0]), metadata->authors[0].value);
}

static bool has_person(const nd_metadata *metadata)
{
	for (uint32_t i = 0; i < metadata->author_count; i++)
		if (nd_byline_is_name(metadata->authors[i].value))
			return true;
	return false;
}

/* Declared persons win. Where only an account's name or an organisation is declared, a person that the page shows near
 * its heading does. */
void nd_metadata_authors(nd_metadata_reader *r, nd_metadata *metadata)
{
	enum { STRONG = 70, LEAST = 22, LEAST_AGAINST_DECLARED = 40 };
	nd_field *authors = nd_arena_new_n(r->arena, nd_field, ND_MOST_AUTHORS);
	metadata->authors = authors;
	take_declared(r, STRONG, metadata, authors);
	if (has_person(metadata))
		return;
	bool declared = metadata->author_count > 0;
	const nd_place *shown = best_place(r, declared ? LEAST_AGAINST_DECLARED : LEAST, declared);
	if (shown == NULL && declared) {
		shown = best_place(r, LEAST, true);
		shown = shown != NULL && completes(r, shown, metadata) ? shown : NULL;
	}
	if (shown != NULL) {
		metadata->author_count = 0;
		metadata->byline = (nd_field){0};
		take_place(r, shown, metadata, authors);
	}
	if (metadata->author_count == 0)
		take_declared(r, 1, metadata, authors);
}
