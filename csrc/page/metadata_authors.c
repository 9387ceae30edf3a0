/* Which authors to believe. */
#include "base/str.h"
#include "page/byline.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"
#include "page/url.h"

/* Adds the names in a value to the authors, as far as they are new. */
static void add_names(nd_metadata_reader *r, nd_str value, nd_str site, nd_origin origin, nd_span source, nd_metadata *metadata,
                      nd_field *authors)
{
	nd_metadata found = {0};
	nd_fields_of_byline(r->arena, value, site, origin, source, &found);
	for (uint32_t i = 0; i < found.author_count && metadata->author_count < ND_MOST_AUTHORS; i++) {
		bool is_new = true;
		for (uint32_t k = 0; k < metadata->author_count; k++)
			is_new = is_new && !nd_str_equal_nocase(authors[k].value, found.authors[i].value);
		if (is_new)
			authors[metadata->author_count++] = found.authors[i];
	}
}

/* A byline without what stands behind its names for other ends: a date, a mark and what it parts from them. */
static nd_str without_tail(nd_str byline, nd_str site)
{
	nd_span names[ND_MOST_AUTHORS];
	nd_page_date date;
	uint32_t count = nd_byline_names(byline, site, names), end = count > 0 ? names[count - 1].end : byline.size;
	for (uint32_t at = end; at < byline.size; at++) {
		nd_str rest = nd_str_cut(byline, (nd_span){at, byline.size});
		bool point = nd_str_starts(rest, ND_STR("\xE2\x80\xA2")) || nd_str_starts(rest, ND_STR("\xC2\xB7"));
		if (point || rest.data[0] == '|' || rest.data[0] == '\n')
			return nd_str_trim(nd_str_cut(byline, (nd_span){0, at}));
	}
	bool dated = end < byline.size && nd_page_date_find(byline, end, ND_ORDER_DAY_FIRST, &date);
	return dated ? nd_str_trim(nd_str_cut(byline, (nd_span){0, date.span.start})) : byline;
}

static void keep_byline(nd_metadata_reader *r, nd_str value, nd_origin origin, nd_span source, nd_metadata *metadata)
{
	if (metadata->byline.value.data == NULL)
		metadata->byline = nd_field_of(r->arena, without_tail(value, r->site.value), origin, source);
}

/* Authors that were declared one by one, as one byline. */
static void join_byline(nd_metadata_reader *r, nd_metadata *metadata, const nd_field *authors)
{
	uint32_t size = 0, used = 0;
	for (uint32_t i = 0; i < metadata->author_count; i++)
		size += authors[i].value.size + 2;
	char *joined = nd_arena_take(r->arena, size);
	for (uint32_t i = 0; i < metadata->author_count; i++) {
		memcpy(joined + used, authors[i].value.data, authors[i].value.size);
		memcpy(joined + used + authors[i].value.size, ", ", 2);
		used += authors[i].value.size + 2;
	}
	metadata->byline.value = nd_str_of(joined, used - 2);
}

/* Beside persons, an agency or a name in capitals of several words is where they work. */
static void drop_houses(nd_metadata *metadata, nd_field *authors)
{
	uint32_t kept = 0, persons = 0;
	for (uint32_t i = 0; i < metadata->author_count; i++)
		persons += nd_byline_is_name(authors[i].value);
	for (uint32_t i = 0; i < metadata->author_count; i++) {
		nd_str name = authors[i].value;
		bool house = !nd_byline_is_name(name) && (nd_byline_is_agency(name) || memchr(name.data, ' ', name.size) != NULL);
		if (!house || persons == 0)
			authors[kept++] = authors[i];
	}
	metadata->author_count = kept;
}

/* "Jane Doe - http://theme.example": who made the design, on a site of somebody else's. */
static bool is_of_another_site(const nd_metadata_reader *r, nd_str value)
{
	uint32_t at = nd_str_find(value, ND_STR("http"), 0);
	if (at == ND_NONE || at == 0 || r->host.size == 0)
		return false;
	nd_str host = nd_url_host(nd_str_trim(nd_str_cut(value, (nd_span){at, value.size})));
	return host.size > 0 && nd_str_find(host, r->host, 0) == ND_NONE && nd_str_find(r->host, host, 0) == ND_NONE;
}

/* All candidates of the best rank that give names. */
static bool take_declared(nd_metadata_reader *r, uint8_t least, nd_metadata *metadata, nd_field *authors)
{
	const nd_candidate_list *list = &r->candidates.of[ND_META_AUTHOR];
	for (int rank = 99; rank >= least; rank--) {
		uint32_t sources = 0;
		for (uint32_t i = 0; i < list->count; i++) {
			const nd_candidate *c = &list->items[i];
			if (c->rank != rank || is_of_another_site(r, c->value))
				continue;
			uint32_t before = metadata->author_count;
			add_names(r, c->value, r->site.value, c->origin, c->source, metadata, authors);
			if (metadata->author_count > before)
				keep_byline(r, c->value, c->origin, c->source, metadata);
			sources += metadata->author_count > before;
		}
		if (sources > 1) {
			drop_houses(metadata, authors);
			join_byline(r, metadata, authors);
		}
		if (metadata->author_count > 0)
			return true;
	}
	return false;
}

/* The site's name where it is declared to be that of a person. */
static void take_personal_site(nd_metadata_reader *r, nd_metadata *metadata, nd_field *authors)
{
	const nd_candidate_list *list = &r->candidates.of[ND_META_AUTHOR];
	for (uint32_t i = 0; i < list->count && metadata->author_count == 0; i++) {
		const nd_candidate *c = &list->items[i];
		if (!c->person || !nd_str_equal_nocase(nd_str_trim(c->value), r->site.value))
			continue;
		add_names(r, c->value, (nd_str){0}, c->origin, c->source, metadata, authors);
		keep_byline(r, c->value, c->origin, c->source, metadata);
	}
}

/* ---- the visible byline --------------------------------------------------------------------------------------------- */

static int score_place(const nd_metadata_reader *r, const nd_place *place)
{
	static const char labels[] = "author|authors|autor|autorin|autoren|auteur|auteurs|autore|autora|autores|written by|"
	                             "geschrieben von|ecrit par|escrito por|scritto da|geschreven door|автор";
	static const int by_kind[] = {[ND_AUTHOR_PROPERTY] = 40, [ND_AUTHOR_REL] = 36, [ND_AUTHOR_LINK] = 34, [ND_AUTHOR_OPENED] = 36,
	                              [ND_AUTHOR_NAMED] = 30, [ND_AUTHOR_TEXT] = 26};
	unsigned in = nd_metadata_apart(r, place);
	int score = by_kind[place->kind];
	if (in & ND_IN_COMMENTS)
		return 0;
	score += (in & (ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT)) && !nd_metadata_in_text(r, place) ? -18 : 0;
	score += (in & ND_IN_ARTICLE) ? 4 : 0;
	score += nd_byline_opening(place->text) > 0 ? 6 : 0;
	score += nd_phrase_at(place->text, 0, labels) > 0 ? 8 : 0;
	return score + nd_metadata_nearness(r, place);
}

/* "by kittenpics on 3 July 2024": a pseudonym, with nothing but the date behind it. */
static bool is_dated_byline(const nd_place *place, nd_span name)
{
	enum { LONGEST_GAP = 6 };
	nd_page_date date;
	return nd_byline_opening(place->text) == name.start && nd_page_date_find(place->text, name.end, ND_ORDER_DAY_FIRST, &date) &&
	       date.span.start - name.end <= LONGEST_GAP;
}

/* What a place gives: its first name, whether that is a person's, and whether it is worth something without a
 * declaration. A pseudonym must be all that the place says, or stand behind a byline's opening. */
typedef struct judged {
	nd_str name;
	bool person, any;
} judged;

static judged judge(const nd_place *place, nd_str site)
{
	enum { LONGEST_PSEUDONYM = 30 };
	nd_span names[ND_MOST_AUTHORS];
	nd_page_date date;
	bool opens = nd_byline_opening(place->text) > 0, text = place->kind == ND_AUTHOR_TEXT;
	bool line = !text || opens || nd_page_date_find(place->text, 0, ND_ORDER_DAY_FIRST, &date);
	if (!line || nd_byline_names(place->text, site, names) == 0)
		return (judged){0};
	nd_str first = nd_str_cut(place->text, names[0]);
	judged of = {.name = first, .person = nd_byline_is_name(first)};
	of.any = of.person;
	bool one_word = memchr(first.data, ' ', first.size) == NULL;
	bool phrase = first.data[0] >= 'a' && first.data[0] <= 'z' && !one_word;
	bool loose = text && (phrase || !opens); /* at the end of a date line a person alone counts */
	if (of.person || loose || first.size > LONGEST_PSEUDONYM)
		return of;
	bool firm = !text || is_dated_byline(place, names[0]) || nd_byline_is_agency(first);
	bool whole = one_word && first.size + 2 >= place->text.size;
	of.any = firm && (opens || whole || place->kind == ND_AUTHOR_OPENED);
	return of;
}

/* One for each place of the list. */
static const judged *judge_all(const nd_metadata_reader *r, nd_str site)
{
	judged *all = nd_arena_new_n(r->scratch, judged, r->authors.count);
	for (uint32_t i = 0; i < r->authors.count; i++)
		all[i] = judge(&r->authors.items[i], site);
	return all;
}

/* The best visible byline, persons before pseudonyms and desks; NULL where none scores enough. */
static const nd_place *best_place(const nd_metadata_reader *r, const judged *given, int least, bool persons_only)
{
	enum { PERSON = 6 };
	const nd_place *best = NULL;
	int best_score = least - 1;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		const nd_place *place = &r->authors.items[i];
		if (!given[i].any || (persons_only && !given[i].person))
			continue;
		int score = score_place(r, place) + (given[i].person ? PERSON : 0);
		if (score <= best_score)
			continue;
		best_score = score;
		best = place;
	}
	return best;
}

/* The place says by more than a class name or a word at a line's start that it names an author, and it is no comment's. */
static bool is_explicit(const nd_metadata_reader *r, const nd_place *place, bool is_person)
{
	unsigned in = nd_metadata_apart(r, place);
	if (in & ND_IN_COMMENTS)
		return false;
	if (place->kind == ND_AUTHOR_TEXT)
		return is_person && nd_byline_opening(place->text) > 0 && !(in & (ND_IN_LINK | ND_IN_ASIDE_ELEMENT));
	return is_person || place->kind != ND_AUTHOR_NAMED || nd_byline_opening(place->text) > 0;
}

/* The only one whom bylines of the page name, wherever they stand, comments left out; NULL where they name several. A
 * pseudonym must be named twice. */
static const nd_place *only_author(const nd_metadata_reader *r, const judged *given)
{
	const nd_place *only = NULL;
	nd_str name = {0};
	uint32_t times = 0;
	for (int person = 1; person >= 0 && only == NULL; person--) {
		for (uint32_t i = 0; i < r->authors.count; i++) {
			const nd_place *place = &r->authors.items[i];
			if (!given[i].any || given[i].person != (person == 1) || !is_explicit(r, place, given[i].person))
				continue;
			if (only != NULL && !nd_str_equal_nocase(given[i].name, name))
				return NULL;
			only = only == NULL ? place : only;
			name = given[i].name;
			times++;
		}
	}
	return only != NULL && (times > 1 || nd_byline_is_name(name)) ? only : NULL;
}

/* Takes the names of a place, and of those of its kind beside it: with the same parent or grandparent. */
static void take_place(nd_metadata_reader *r, const nd_place *best, nd_str site, nd_metadata *metadata, nd_field *authors)
{
	uint32_t parent = r->tree->nodes[best->node].parent;
	uint32_t above = parent != ND_NONE ? r->tree->nodes[parent].parent : ND_NONE;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		const nd_place *place = &r->authors.items[i];
		uint32_t its = r->tree->nodes[place->node].parent;
		bool beside = its == parent || (its != ND_NONE && above != ND_NONE && r->tree->nodes[its].parent == above);
		if (place == best || (place->kind == best->kind && beside && place->kind <= ND_AUTHOR_LINK))
			add_names(r, place->text, site, ND_ORIGIN_PAGE, place->source, metadata, authors);
	}
	if (metadata->author_count == 0) /* no byline, but found elsewhere */
		add_names(r, best->text, site, ND_ORIGIN_PAGE, best->source, metadata, authors);
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

/* A byline of the page names the person too. */
static bool is_shown(const nd_metadata_reader *r, nd_str value)
{
	nd_span names[ND_MOST_AUTHORS], said[ND_MOST_AUTHORS];
	if (nd_byline_names(value, r->site.value, said) == 0 || !nd_byline_is_name(nd_str_cut(value, said[0])))
		return false;
	for (uint32_t i = 0; i < r->authors.count; i++) {
		const nd_place *place = &r->authors.items[i];
		bool same = place->kind <= ND_AUTHOR_NAMED && nd_byline_names(place->text, r->site.value, names) > 0 &&
		            nd_str_equal_nocase(nd_str_cut(place->text, names[0]), nd_str_cut(value, said[0]));
		if (same && !(nd_metadata_apart(r, place) & ND_IN_COMMENTS))
			return true;
	}
	return false;
}

/* What is declared for the page and shown in a byline, where the best declared names, which are of a plain meta element
 * as themes fill them, are shown in none. */
static bool take_shown(nd_metadata_reader *r, nd_metadata *metadata, nd_field *authors)
{
	enum { LEAST = 50 };
	const nd_candidate_list *list = &r->candidates.of[ND_META_AUTHOR];
	const nd_candidate *best = nd_candidate_best(&r->candidates, ND_META_AUTHOR);
	if (best == NULL || best->origin != ND_ORIGIN_META || is_shown(r, best->value))
		return false;
	for (uint32_t i = 0; i < list->count; i++) {
		const nd_candidate *c = &list->items[i];
		if (c == best || c->rank < LEAST || c->origin == ND_ORIGIN_META || !is_shown(r, c->value))
			continue;
		add_names(r, c->value, r->site.value, c->origin, c->source, metadata, authors);
		keep_byline(r, c->value, c->origin, c->source, metadata);
		return true;
	}
	return false;
}

static bool has_person(const nd_metadata *metadata)
{
	for (uint32_t i = 0; i < metadata->author_count; i++)
		if (nd_byline_is_name(metadata->authors[i].value))
			return true;
	return false;
}

static bool names_site(const nd_metadata_reader *r, const nd_place *place)
{
	nd_span names[ND_MOST_AUTHORS];
	return nd_byline_names(place->text, (nd_str){0}, names) > 0 && nd_byline_names(place->text, r->site.value, names) == 0;
}

/* Who is named outside bylines: the only one whom anything names, who signs at the end, the site where a byline names it
 * as the author, who holds the copyright. */
static void take_last_resort(nd_metadata_reader *r, const judged *given, int least, nd_metadata *metadata, nd_field *authors)
{
	nd_place found;
	nd_str site = r->site.value;
	const nd_place *place = only_author(r, given);
	if (place == NULL && nd_metadata_signature(r, &found))
		place = &found;
	if (place == NULL) {
		site = (nd_str){0};
		place = best_place(r, judge_all(r, site), least, false);
		if (place != NULL && !names_site(r, place))
			place = NULL;
	}
	if (place == NULL && nd_metadata_copyright_holder(r, &found))
		place = &found;
	if (place != NULL)
		take_place(r, place, site, metadata, authors);
}

/* Declared persons win. Where only an account's name or an organisation is declared, a person that the page shows near
 * its heading does. */
static void choose_authors(nd_metadata_reader *r, nd_metadata *metadata, nd_field authors[ND_MOST_AUTHORS])
{
	enum { STRONG = 70, LEAST = 22, LEAST_AGAINST_DECLARED = 40 };
	if (!take_shown(r, metadata, authors))
		take_declared(r, STRONG, metadata, authors);
	if (metadata->author_count == 0)
		take_personal_site(r, metadata, authors);
	if (has_person(metadata))
		return;
	bool declared = metadata->author_count > 0;
	const judged *given = judge_all(r, r->site.value);
	const nd_place *shown = best_place(r, given, declared ? LEAST_AGAINST_DECLARED : LEAST, declared);
	if (shown == NULL && declared) {
		shown = best_place(r, given, LEAST, true);
		shown = shown != NULL && completes(r, shown, metadata) ? shown : NULL;
	}
	if (shown != NULL) {
		metadata->author_count = 0;
		metadata->byline = (nd_field){0};
		take_place(r, shown, r->site.value, metadata, authors);
	}
	if (metadata->author_count == 0)
		take_declared(r, 1, metadata, authors);
	if (metadata->author_count == 0)
		take_last_resort(r, given, LEAST, metadata, authors);
}

void nd_metadata_authors(nd_metadata_reader *r, nd_metadata *metadata)
{
	nd_field authors[ND_MOST_AUTHORS] = {0};
	metadata->authors = authors;
	choose_authors(r, metadata, authors);
	metadata->authors = nd_fields_copy(r->arena, authors, metadata->author_count);
}
