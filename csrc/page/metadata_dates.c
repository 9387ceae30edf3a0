/* Which dates to believe: when it was published, and when it was changed. */
#include "base/str.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"

static const char published_words[] = "published|publish|posted|first published|erstellt|veroffentlicht|publie|publicado|"
                                      "pubblicato|geplaatst|gepubliceerd|опубликовано|publicada|date|datum|fecha|"
                                      "erschienen|created|opublikowano|publiceret|julkaistu|发布|公開";
static const char modified_words[] = "updated|update|modified|last modified|last updated|aktualisiert|geandert|mis a jour|"
                                     "modifie|actualizado|actualizada|aggiornato|bijgewerkt|обновлено|atualizado|"
                                     "letzte anderung|stand|zaktualizowano|guncelleme|paivitetty|uppdaterad|opdateret|更新";
static const char copyright_words[] = "copyright|©|(c)|all rights reserved|alle rechte|est.|since|seit";

enum { FIRST_YEAR_OF_THE_WEB = 1990 };

typedef struct dated {
	nd_page_date date;
	const nd_place *place;
	int score;
} dated;

typedef struct chosen {
	nd_page_date date;
	nd_origin origin;
	nd_span source;
} chosen;

/* The whole value is a date, or begins with one. */
static bool read_declared(const nd_metadata_reader *r, const nd_candidate *candidate, nd_page_date *date)
{
	enum { LONGEST = 100 };
	if (candidate->value.size > LONGEST)
		return false;
	return nd_page_date_find(candidate->value, 0, r->order, date) && !date->ambiguous && date->year >= FIRST_YEAR_OF_THE_WEB;
}

/* The date of the best candidate from this rank on that can be read. */
static bool best_declared(const nd_metadata_reader *r, nd_meta_field field, int least, chosen *best)
{
	const nd_candidate_list *list = &r->candidates.of[field];
	int best_rank = least - 1;
	nd_page_date date;
	for (uint32_t i = 0; i < list->count; i++) {
		const nd_candidate *c = &list->items[i];
		if (c->rank <= best_rank || !read_declared(r, c, &date))
			continue;
		best_rank = c->rank;
		*best = (chosen){date, c->origin, c->source};
	}
	return best_rank >= least;
}

/* ---- visible dates -------------------------------------------------------------------------------------------------- */

/* Text goes on beside the element: the date is one of a sentence. */
static bool is_in_sentence(const nd_metadata_reader *r, const nd_place *place)
{
	enum { LONG_ENOUGH = 20 };
	uint32_t at = place->node, parent = r->tree->nodes[at].parent;
	uint16_t tag = parent != ND_NONE ? r->tree->nodes[parent].tag : ND_TAG_OTHER;
	if (tag == ND_TAG_STRONG || tag == ND_TAG_B || tag == ND_TAG_EM || tag == ND_TAG_I || tag == ND_TAG_A)
		at = parent;
	uint32_t before = r->tree->nodes[at].previous, after = r->tree->nodes[at].next;
	bool goes_on = after != ND_NONE && r->tree->nodes[after].kind == ND_NODE_TEXT && r->tree->nodes[after].text.size > LONG_ENOUGH;
	return goes_on || (before != ND_NONE && r->tree->nodes[before].kind == ND_NODE_TEXT &&
	                   r->tree->nodes[before].text.size > LONG_ENOUGH);
}

/* What the words around the date in its place say. */
static int score_words(const nd_metadata_reader *r, const nd_place *place, const nd_page_date *date)
{
	enum { SHORT_AROUND = 20, LONG_BEFORE = 25, LONG_AROUND = 80 };
	nd_str before = nd_str_cut(place->text, (nd_span){0, date->span.start});
	uint32_t length = date->span.end - date->span.start;
	uint32_t around = place->text.size - (length < place->text.size ? length : place->text.size);
	int score = around <= SHORT_AROUND ? 6 : around > LONG_AROUND ? -14 : 0;
	if (nd_phrase_within(before, copyright_words))
		score -= 30;
	else if (nd_phrase_within(before, published_words))
		score += 8;
	else if (before.size > LONG_BEFORE && place->kind == ND_DATE_TEXT)
		score -= 8;
	return score - (place->kind == ND_DATE_TEXT && is_in_sentence(r, place) ? 12 : 0);
}

static int score_place(const nd_metadata_reader *r, const nd_place *place, const nd_page_date *date)
{
	static const int by_kind[] = {[ND_DATE_TIME_ELEMENT] = 40, [ND_DATE_NAMED] = 36, [ND_DATE_PROPERTY] = 44, [ND_DATE_TEXT] = 24};
	unsigned in = nd_metadata_apart(r, place);
	int score = by_kind[place->kind];
	if (in & ND_IN_COMMENTS)
		return 0;
	int nearness = nd_metadata_nearness(r, place);
	if (in & (ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT))
		score += (in & ND_IN_ASIDE_ELEMENT) && nearness < ND_NEARNESS_BESIDE ? -56 : -22;
	score += (in & ND_IN_HEADER) ? -8 : 0;
	score += (in & ND_IN_ARTICLE) ? 6 : 0;
	return score + score_words(r, place, date) + nearness;
}

/* The best visible date that is, or is not, said to be of a change. */
static bool best_visible(const nd_metadata_reader *r, bool modified, dated *best)
{
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

static chosen chosen_visible(const dated *d)
{
	return (chosen){d->date, ND_ORIGIN_PAGE, d->place->source};
}

/* ---- choosing ------------------------------------------------------------------------------------------------------- */

static bool url_date(const nd_metadata_reader *r, chosen *out)
{
	nd_str said = r->hints != NULL ? r->hints->url : (nd_str){0};
	out->origin = ND_ORIGIN_URL;
	out->source = (nd_span){0, 0};
	bool found = (r->address.value.data != NULL && nd_page_date_in_url(r->address.value, &out->date)) ||
	             (said.data != NULL && nd_page_date_in_url(said, &out->date));
	return found && out->date.year >= FIRST_YEAR_OF_THE_WEB;
}

static bool days_touch(const nd_page_date *utc, const nd_page_date *local)
{
	int32_t apart = nd_page_date_days(local) - nd_page_date_days(utc);
	return (apart == 1 && utc->hour >= 10) || (apart == -1 && utc->hour <= 12);
}

/* A time stamp in UTC near midnight may be of another day than the page's own calendar: what the address or the byline
 * says is then the day, because the text counts its "today" from it. */
static chosen in_local_days(const nd_metadata_reader *r, chosen stamp, int least)
{
	chosen of_url;
	dated visible;
	if (stamp.date.hour < 0 || stamp.date.offset != 0)
		return stamp;
	bool seen = best_visible(r, false, &visible) && visible.score >= least;
	bool in_url = url_date(r, &of_url);
	if (seen && days_touch(&stamp.date, &visible.date) &&
	    (!in_url || nd_page_date_days(&of_url.date) == nd_page_date_days(&visible.date)) && visible.date.offset != 0)
		return chosen_visible(&visible);
	return in_url && days_touch(&stamp.date, &of_url.date) ? of_url : stamp;
}

static bool find_published(const nd_metadata_reader *r, chosen *out)
{
	enum { STRONG_VISIBLE = 36, WEAK_VISIBLE = 8 };
	dated visible;
	if (best_declared(r, ND_META_PUBLISHED, ND_RANK_STRONG, out)) {
		*out = in_local_days(r, *out, STRONG_VISIBLE);
		return true;
	}
	if (url_date(r, out))
		return true;
	bool seen = best_visible(r, false, &visible);
	if (!(seen && visible.score >= STRONG_VISIBLE) && best_declared(r, ND_META_PUBLISHED, 1, out))
		return true;
	if (seen && visible.score >= WEAK_VISIBLE)
		*out = chosen_visible(&visible);
	return seen && visible.score >= WEAK_VISIBLE;
}

static bool find_modified(const nd_metadata_reader *r, chosen *out)
{
	enum { LEAST = 30 };
	dated visible;
	if (best_declared(r, ND_META_MODIFIED, 1, out))
		return true;
	bool seen = best_visible(r, true, &visible) && visible.score >= LEAST;
	if (seen)
		*out = chosen_visible(&visible);
	return seen;
}

void nd_metadata_dates(nd_metadata_reader *r, nd_metadata *metadata)
{
	chosen found;
	if (metadata->published.value.data == NULL && find_published(r, &found))
		metadata->published = nd_field_of_date(r->arena, &found.date, found.origin, found.source);
	if (find_modified(r, &found))
		metadata->modified = nd_field_of_date(r->arena, &found.date, found.origin, found.source);
}
