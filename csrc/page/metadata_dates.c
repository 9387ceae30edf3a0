/* Which dates to believe: when it was published, and when it was changed. */
#include "base/str.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"

static const char published_words[] = "published|publish|posted|first published|erstellt|veroffentlicht|publie|publicado|"
                                      "pubblicato|geplaatst|gepubliceerd|опубликовано|publicada|date|datum|fecha|am|vom|on|"
                                      "created|opublikowano|publiceret|julkaistu|发布|公開";
static const char modified_words[] = "updated|update|modified|last modified|last updated|aktualisiert|geandert|mis a jour|"
                                     "modifie|actualizado|actualizada|aggiornato|bijgewerkt|обновлено|atualizado|"
                                     "letzte anderung|stand|zaktualizowano|guncelleme|paivitetty|uppdaterad|opdateret|更新";
static const char copyright_words[] = "copyright|©|(c)|all rights reserved|alle rechte|est.|since|seit";

typedef struct dated {
	nd_page_date date;
	const nd_place *place;
	int score;
} dated;

/* The whole value is a date, or begins with one. */
static bool read_declared(const nd_metadata_reader *r, const nd_candidate *candidate, nd_page_date *date)
{
	enum { LONGEST = 100, FIRST_YEAR_OF_THE_WEB = 1990 };
	if (candidate->value.size > LONGEST)
		return false;
	return nd_page_date_find(candidate->value, 0, r->order, date) && !date->ambiguous && date->year >= FIRST_YEAR_OF_THE_WEB;
}

static nd_field best_declared(const nd_metadata_reader *r, nd_meta_field field, int least)
{
	const nd_candidate_list *list = &r->candidates.of[field];
	const nd_candidate *best = NULL;
	nd_page_date best_date, date;
	for (uint32_t i = 0; i < list->count; i++) {
		const nd_candidate *c = &list->items[i];
		if (c->rank < least || (best != NULL && c->rank <= best->rank) || !read_declared(r, c, &date))
			continue;
		best = c;
		best_date = date;
	}
	return best == NULL ? (nd_field){0} : nd_field_of_date(r->arena, &best_date, best->origin, best->source);
}

/* ---- visible dates -------------------------------------------------------------------------------------------------- */

static nd_span article_source(const nd_page *page)
{
	if (page->run_count == 0)
		return (nd_span){0, 0};
	return (nd_span){page->runs[0].source.start, page->runs[page->run_count - 1].source.end};
}

static int score_place(const nd_metadata_reader *r, const nd_place *place, const nd_page_date *date)
{
	static const int by_kind[] = {[ND_DATE_TIME_ELEMENT] = 40, [ND_DATE_NAMED] = 36, [ND_DATE_PROPERTY] = 44, [ND_DATE_TEXT] = 24};
	unsigned in = nd_element_surroundings(r->tree, place->node);
	nd_span article = article_source(r->page);
	nd_str before = nd_str_cut(place->text, (nd_span){0, date->span.start});
	int score = by_kind[place->kind];
	if (in & ND_IN_COMMENTS)
		return 0;
	score += (in & ND_IN_ASIDE) ? -22 : 0;
	score += (in & ND_IN_ARTICLE) ? 6 : 0;
	if (nd_phrase_within(before, copyright_words))
		score -= 30;
	else if (nd_phrase_within(before, published_words))
		score += 8;
	uint32_t length = date->span.end - date->span.start;
	score += length * 10 >= place->text.size * 6 ? 6 : place->text.size > length + 80 ? -14 : 0;
	if (r->heading != ND_NONE && place->source.start > r->tree->nodes[r->heading].source.start)
		score += 4;
	if (article.end > 0 && place->source.start > article.end)
		score -= 8;
	else if (article.end > 0 && place->source.start > article.start && place->kind == ND_DATE_TEXT)
		score -= 6;
	return score;
}

/* The best visible date that is, or is not, said to be of a change. */
static bool best_visible(const nd_metadata_reader *r, bool modified, dated *best)
{
	enum { FIRST_YEAR_OF_THE_WEB = 1990 };
	best->score = 0;
	for (uint32_t i = 0; i < r->dates.count; i++) {
		const nd_place *place = &r->dates.items[i];
		nd_page_date date;
		for (uint32_t from = 0; nd_page_date_find(place->text, from, r->order, &date); from = date.span.end) {
			nd_str before = nd_str_cut(place->text, (nd_span){from, date.span.start});
			bool says_modified = nd_phrase_within(before, modified_words);
			if (date.ambiguous || date.year < FIRST_YEAR_OF_THE_WEB || says_modified != modified)
				continue;
			int score = score_place(r, place, &date);
			if (score > best->score)
				*best = (dated){date, place, score};
		}
	}
	return best->score > 0;
}

static nd_field field_of(const nd_metadata_reader *r, const dated *d)
{
	return nd_field_of_date(r->arena, &d->date, ND_ORIGIN_PAGE, d->place->source);
}

static nd_field field_of_url(const nd_metadata_reader *r)
{
	nd_page_date date;
	enum { FIRST_YEAR_OF_THE_WEB = 1990 };
	if (r->address.value.data == NULL || !nd_page_date_in_url(r->address.value, &date) || date.year < FIRST_YEAR_OF_THE_WEB)
		return (nd_field){0};
	return nd_field_of_date(r->arena, &date, ND_ORIGIN_URL, (nd_span){0, 0});
}

static bool is_absent(const nd_field *field)
{
	return field->value.data == NULL;
}

void nd_metadata_dates(nd_metadata_reader *r, nd_metadata *metadata)
{
	enum { STRONG_VISIBLE = 36, WEAK_VISIBLE = 8 };
	dated visible;
	nd_field published = best_declared(r, ND_META_PUBLISHED, ND_RANK_STRONG);
	if (is_absent(&published))
		published = field_of_url(r);
	bool seen = is_absent(&published) && best_visible(r, false, &visible);
	if (is_absent(&published) && seen && visible.score >= STRONG_VISIBLE)
		published = field_of(r, &visible);
	if (is_absent(&published))
		published = best_declared(r, ND_META_PUBLISHED, 1);
	if (is_absent(&published) && seen && visible.score >= WEAK_VISIBLE)
		published = field_of(r, &visible);
	if (is_absent(&metadata->published))
		metadata->published = published;
	metadata->modified = best_declared(r, ND_META_MODIFIED, 1);
	if (is_absent(&metadata->modified) && best_visible(r, true, &visible) && visible.score >= STRONG_VISIBLE)
		metadata->modified = field_of(r, &visible);
}
