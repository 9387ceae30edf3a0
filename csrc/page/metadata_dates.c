/* Which dates to believe: when it was published, and when it was changed. */
#include "base/str.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"

static const char published_words[] = "published|publish|posted|first published|erstellt|veroffentlicht|publie|publicado|"
                                      "pubblicato|geplaatst|gepubliceerd|опубликовано|publicada|date|datum|fecha|"
                                      "erschienen|created|opublikowano|publiceret|julkaistu|发布|發布|发表|公開|掲載|입력|등록|게시|"
                                      "опубліковано|публикувано|δημοσιευση|δημοσιευτηκε|δημοσιευθηκε|vydano|megjelent|objavljeno|"
                                      "diterbitkan|dipublikasikan|xuat ban|yayinlanma|yayinlandi|نشر|نشرت|تاريخ النشر|פורסם|انتشار|"
                                      "प्रकाशित";
static const char modified_words[] = "updated|update|modified|last modified|last updated|aktualisiert|geandert|mis a jour|"
                                     "modifie|actualizado|actualizada|aggiornato|bijgewerkt|обновлено|atualizado|"
                                     "letzte anderung|stand|zaktualizowano|guncelleme|guncellendi|paivitetty|uppdaterad|opdateret|"
                                     "modificato|modificado|ultima modifica|更新|修改|수정|최종수정|업데이트|оновлено|обновена|ενημερωση|"
                                     "ενημερωθηκε|τελευταια ενημερωση|aktualizovano|frissitve|azurirano|diperbarui|cap nhat|تحديث|"
                                     "آخر تحديث|تم التحديث|עודכן|עדכון אחרון|به‌روزرسانی|بروزرسانی|अपडेट";
static const char copyright_words[] = "copyright|©|(c)|all rights reserved|alle rechte|est.|since|seit";

enum { FIRST_YEAR_OF_THE_WEB = 1990 };

bool nd_metadata_says_modified(nd_str text)
{
	return nd_phrase_at(text, 0, modified_words) != 0;
}

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
	uint32_t beside[] = {nd_tree_previous(r->tree, at), r->tree->nodes[at].next};
	for (int i = 0; i < 2; i++)
		if (beside[i] != ND_NONE && r->tree->nodes[beside[i]].kind == ND_NODE_TEXT &&
		    nd_tree_text(r->tree, beside[i]).size > LONG_ENOUGH)
			return true;
	return false;
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
		score -= 60;
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
	if ((in & (ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT)) && !nd_metadata_in_text(r, place))
		score += (in & ND_IN_ASIDE_ELEMENT) && nearness < ND_NEARNESS_BESIDE ? -56 : -22;
	score += (in & ND_IN_HEADER) ? -14 : 0;
	score += (in & ND_IN_ARTICLE) ? 6 : 0;
	return score + score_words(r, place, date) + nearness;
}

/* The two places stand at the same depth below something that holds both, not far above them. */
static bool are_alike(const nd_tree *tree, const nd_place *a, const nd_place *b)
{
	enum { HIGHEST = 6 };
	uint32_t x = a->node, y = b->node;
	for (int height = 0; height < HIGHEST && x != ND_NONE && y != ND_NONE && x != y; height++) {
		x = tree->nodes[x].parent;
		y = tree->nodes[y].parent;
	}
	return x == y && x != ND_NONE;
}

/* One of a list of dates that differ: of teasers, of comments, of events. */
static bool is_listed(const nd_metadata_reader *r, const nd_place *place, const nd_page_date *date)
{
	enum { LIST = 2, LONGEST = 60 };
	uint32_t others = 0;
	unsigned apart = nd_metadata_apart(r, place);
	for (uint32_t i = 0; i < r->dates.count && others < LIST; i++) {
		const nd_place *other = &r->dates.items[i];
		nd_page_date its;
		bool comparable = other->kind == place->kind && other->text.size <= LONGEST && other->node != place->node;
		if (comparable && are_alike(r->tree, place, other) && nd_page_date_find(other->text, 0, r->order, &its))
			others += nd_page_date_days(&its) != nd_page_date_days(date) && nd_metadata_apart(r, other) == apart;
	}
	return others >= LIST;
}

/* The best visible date that is, or is not, said to be of a change. */
static void best_visible(const nd_metadata_reader *r, bool modified, dated *best)
{
	enum { LISTED = 14 };
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
			if (score > best->score && is_listed(r, place, &date))
				score -= LISTED;
			if (score > best->score)
				*best = (dated){date, place, score};
		}
	}
}

static chosen chosen_visible(const dated *d)
{
	return (chosen){d->date, ND_ORIGIN_PAGE, d->place->source};
}

/* What is chosen among, and what was found for it already. */
typedef struct chooser {
	const nd_metadata_reader *r;
	dated visible[2]; /* the best date of the page's text that is, or is not, said to be of a change */
	bool looked[2];
} chooser;

static bool shown_date(chooser *c, bool modified, dated *shown)
{
	if (!c->looked[modified])
		best_visible(c->r, modified, &c->visible[modified]);
	c->looked[modified] = true;
	*shown = c->visible[modified];
	return shown->score > 0;
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
	return (apart == 1 && utc->hour >= 10) || (apart == -1 && utc->hour < 10);
}

/* A time stamp in UTC near midnight may be of another day than the page's own calendar: what the address or the byline
 * says is then the day, because the text counts its "today" from it. */
static chosen in_local_days(chooser *c, chosen stamp, int least)
{
	const nd_metadata_reader *r = c->r;
	chosen of_url;
	dated visible;
	if (stamp.date.hour < 0 || stamp.date.offset != 0)
		return stamp;
	bool seen = shown_date(c, false, &visible) && visible.score >= least;
	bool in_url = url_date(r, &of_url);
	if (seen && days_touch(&stamp.date, &visible.date) &&
	    (!in_url || nd_page_date_days(&of_url.date) == nd_page_date_days(&visible.date)) && visible.date.offset != 0)
		return chosen_visible(&visible);
	return in_url && days_touch(&stamp.date, &of_url.date) ? of_url : stamp;
}

/* A stamp that is the one of the last change as well is of a publication anew, where JSON-LD has an earlier one. */
static chosen first_publication(const nd_metadata_reader *r, chosen stamp)
{
	const nd_candidate_list *list = &r->candidates.of[ND_META_PUBLISHED];
	chosen changed;
	bool anew = stamp.origin != ND_ORIGIN_JSON_LD && best_declared(r, ND_META_MODIFIED, ND_RANK_STRONG, &changed) &&
	            stamp.date.hour >= 0 && changed.date.hour == stamp.date.hour && changed.date.minute == stamp.date.minute &&
	            changed.date.offset == stamp.date.offset &&
	            nd_page_date_days(&changed.date) == nd_page_date_days(&stamp.date);
	for (uint32_t i = 0; anew && i < list->count; i++) {
		nd_page_date date;
		bool stated = list->items[i].origin == ND_ORIGIN_JSON_LD && list->items[i].rank >= ND_RANK_STRONG;
		if (stated && read_declared(r, &list->items[i], &date) && nd_page_date_days(&date) < nd_page_date_days(&stamp.date) - 1)
			return (chosen){date, list->items[i].origin, list->items[i].source};
	}
	return stamp;
}

/* The page calls the date that it shows the one of publication: in a class name, or that of what is around it. */
static bool is_shown_as_publication(const nd_metadata_reader *r, const nd_place *place)
{
	enum { HIGHEST = 3 };
	uint32_t at = r->tree->nodes[place->node].kind == ND_NODE_TEXT ? r->tree->nodes[place->node].parent : place->node;
	for (int height = 0; height < HIGHEST && at != ND_NONE; height++, at = r->tree->nodes[at].parent) {
		nd_str class = nd_attribute_of(r->tree, at, "class");
		for (uint32_t i = 0; i < class.size; i++)
			if (nd_str_starts_nocase(nd_str_cut(class, (nd_span){i, class.size}), ND_STR("publi")))
				return true;
	}
	return false;
}

/* What is declared gives way to what the page shows beside its heading in two cases: it says publication, and is the day
 * that is declared for the change; or it is earlier, and the declared stamp no earlier than the one of the change, as
 * systems have it that stamp anew whenever they publish anew. */
static bool shows_otherwise(chooser *c, const chosen *declared, chosen *out)
{
	const nd_metadata_reader *r = c->r;
	enum { SURE = 48, NEAR = 6 };
	chosen changed;
	dated shown;
	if (!best_declared(r, ND_META_MODIFIED, ND_RANK_STRONG, &changed) || !shown_date(c, false, &shown) || shown.score < SURE ||
	    shown.place->kind == ND_DATE_TEXT || nd_metadata_nearness(r, shown.place) < NEAR)
		return false;
	int32_t published = nd_page_date_days(&declared->date), modified = nd_page_date_days(&changed.date);
	int32_t day = nd_page_date_days(&shown.date);
	bool utc = declared->date.offset == 0;
	bool renamed = day == modified && day > published + utc && is_shown_as_publication(r, shown.place);
	bool stamped = published >= modified && day < published - 1;
	if (renamed || stamped)
		*out = chosen_visible(&shown);
	return renamed || stamped;
}

/* In brackets at the end of the description, or at its start: "(News of 3 July 2024)". */
static bool described_date(const nd_metadata_reader *r, chosen *out)
{
	enum { LONGEST_LABEL = 40 };
	const nd_candidate_list *list = &r->candidates.of[ND_META_DESCRIPTION];
	for (uint32_t i = 0; i < list->count; i++) {
		nd_str text = nd_str_trim(list->items[i].value);
		uint32_t bracket = text.size;
		while (bracket > 0 && text.data[bracket - 1] != '(')
			bracket--;
		bool closed = bracket > 0 && text.data[text.size - 1] == ')' && text.size - bracket <= LONGEST_LABEL;
		bool found = nd_page_date_find(text, closed ? bracket : 0, r->order, &out->date) && !out->date.ambiguous;
		if (!found || !(closed ? out->date.span.end == text.size - 1 : out->date.span.start == 0))
			continue;
		out->origin = list->items[i].origin;
		out->source = list->items[i].source;
		return true;
	}
	return false;
}

static bool find_published(chooser *c, chosen *out)
{
	const nd_metadata_reader *r = c->r;
	enum { STRONG_VISIBLE = 36, WEAK_VISIBLE = 8 };
	dated visible;
	if (best_declared(r, ND_META_PUBLISHED, ND_RANK_STRONG, out)) {
		chosen local = in_local_days(c, first_publication(r, *out), STRONG_VISIBLE);
		if (!shows_otherwise(c, &local, out))
			*out = local;
		return true;
	}
	if (url_date(r, out))
		return true;
	bool seen = shown_date(c, false, &visible);
	if (!(seen && visible.score >= STRONG_VISIBLE) && best_declared(r, ND_META_PUBLISHED, 1, out))
		return true;
	if (seen && visible.score >= WEAK_VISIBLE)
		*out = chosen_visible(&visible);
	else if (nd_metadata_script_date(r, &out->date, &out->source))
		out->origin = ND_ORIGIN_SCRIPT;
	else
		return described_date(r, out);
	return true;
}

/* The date says more of the same: a time of day, or the zone of that time. */
static bool is_fuller(const nd_page_date *date, const nd_page_date *than)
{
	if (date->hour < 0 || nd_page_date_days(date) != nd_page_date_days(than))
		return false;
	bool same_time = date->hour == than->hour && date->minute == than->minute;
	return than->hour < 0 || (same_time && than->offset == ND_NO_OFFSET && date->offset != ND_NO_OFFSET);
}

/* A day, with the time of day of a declared stamp of that day, or of what the page shows. */
static chosen with_time(chooser *c, chosen day)
{
	enum { LEAST = 24 };
	const nd_candidate_list *list = &c->r->candidates.of[ND_META_PUBLISHED];
	dated visible;
	for (uint32_t i = 0; i < list->count; i++) {
		nd_page_date date;
		if (read_declared(c->r, &list->items[i], &date) && is_fuller(&date, &day.date))
			return (chosen){date, list->items[i].origin, list->items[i].source};
	}
	bool seen = day.date.hour < 0 && shown_date(c, false, &visible) && visible.score >= LEAST;
	return seen && is_fuller(&visible.date, &day.date) ? chosen_visible(&visible) : day;
}

static bool find_modified(chooser *c, chosen *out)
{
	const nd_metadata_reader *r = c->r;
	enum { LEAST = 30 };
	dated visible;
	if (best_declared(r, ND_META_MODIFIED, 1, out))
		return true;
	bool seen = shown_date(c, true, &visible) && visible.score >= LEAST;
	if (seen)
		*out = chosen_visible(&visible);
	return seen;
}

void nd_metadata_dates(nd_metadata_reader *r, nd_metadata *metadata)
{
	chooser c = {.r = r};
	chosen found;
	if (metadata->published.value.data == NULL && find_published(&c, &found)) {
		found = with_time(&c, found);
		metadata->published = nd_field_of_date(r->arena, &found.date, found.origin, found.source);
	}
	if (find_modified(&c, &found))
		metadata->modified = nd_field_of_date(r->arena, &found.date, found.origin, found.source);
}
