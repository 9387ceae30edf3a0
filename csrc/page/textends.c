#include "page/textends.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/byline.h"
#include "page/credits.h"
#include "page/dateline.h"
#include "page/phrases.h"
#include "page/textposts.h"

enum { LONGEST_TITLE = 250, LONGEST_SUBTITLE = 400, LONGEST_SHORT_LINE = 200, MOST_END_UNITS = 6, LEAST_BODY = 60, LONGEST_SENTENCE_TITLE = 120 };

static const char published_labels[] =
        "published|posted|first published|date|publie|publie le|paru le|veroffentlicht|veroffentlicht am|erstellt|stand|"
        "publicado|pubblicato|gepubliceerd|опубликовано|created|issued|released|dated|filed|print|online|created on|"
        "for immediate release|for release|press release|news release|media release|release date|date of release|"
        "published on|posted on|published at|publicada|julkaistu|publicerad|publisert|udgivet|opublikowano|yayin|"
        "yayinlanma|发布时间|发布|公開|配信|게시|입력|تاريخ النشر|data|datum|fecha|дата";

static const char modified_labels[] =
        "updated|last updated|modified|last modified|update|edited|last edited|revised|aktualisiert|zuletzt aktualisiert|"
        "mis a jour|mis a jour le|mise a jour|modifie|modifie le|actualizado|actualizada|actualizado el|aggiornato|"
        "bijgewerkt|laatst bijgewerkt|обновлено|atualizado|atualizado em|zaktualizowano|aktualizacja|guncelleme|"
        "guncellenme|paivitetty|uppdaterad|oppdatert|opdateret|更新|更新时间|수정|correction|corrected";

/* What else may stand in a line that says no more than when. */
static const char around_dates[] =
        "on|at|le|el|il|am|den|op|vom|de|du|um|uhr|a|as|alle|ore|the|of|o|v|в|г|г.|um|kl|klo|time|local|et|est|edt|ct|pt|"
        "pst|gmt|utc|ist|cet|cest|bst|hrs|hours|min|mins|minutes|read|lecture|lesezeit|ago|"
        "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
        "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|"
        "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|"
        "lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|segunda|terca|quarta|quinta|sexta|feira|"
        "segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|"
        "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|понедельник|вторник|среда|четверг|пятница|суббота|"
        "воскресенье|poniedzialek|wtorek|sroda|czwartek|piatek|sobota|niedziela|pm|p.m|am|a.m";

static bool is_empty(nd_span span)
{
	return span.start == span.end;
}

static nd_str text_of(nd_str text, const nd_units *units, uint32_t i)
{
	return nd_str_cut(text, units->items[i].span);
}

/* ---- time lines ----------------------------------------------------------------------------------------------------- */

/* Nothing but words of the three lists, numbers and marks. A label that is found is told. */
static bool is_around_dates(nd_str part, bool *published, bool *modified)
{
	for (uint32_t at = 0; at < part.size;) {
		const char *p = part.data + at;
		uint32_t end, class = nd_unicode_class(nd_utf8_next(&p, part.data + part.size));
		if (!(class & ND_UC_LETTER)) {
			at = (uint32_t)(p - part.data);
			continue;
		}
		if ((end = nd_phrase_at(part, at, modified_labels)) != 0)
			*modified = true;
		else if ((end = nd_phrase_at(part, at, published_labels)) != 0)
			*published = true;
		else if ((end = nd_phrase_at(part, at, around_dates)) == 0)
			return false;
		at = end;
	}
	return true;
}

/* A line that says no more than when: "Published: 3 July 2024 18:10 GMT | Updated 4 July 2024". */
static bool read_time_line(nd_str line, nd_date_order order, nd_page_date *published, nd_page_date *modified)
{
	nd_page_date date;
	bool any = false;
	uint32_t from = 0;
	published->span = modified->span = (nd_span){0, 0};
	if (line.size > LONGEST_SHORT_LINE)
		return false;
	while (nd_page_date_find(line, from, order, &date)) {
		bool says_published = false, says_modified = false;
		if (!is_around_dates(nd_str_cut(line, (nd_span){from, date.span.start}), &says_published, &says_modified))
			return false;
		nd_page_date *as = says_modified && !says_published ? modified : published;
		if (is_empty(as->span))
			*as = date;
		any = true;
		from = date.span.end;
	}
	bool ignored;
	return any && is_around_dates(nd_str_cut(line, (nd_span){from, line.size}), &ignored, &ignored);
}

static void move_span(nd_page_date *date, uint32_t by)
{
	date->span.start += by;
	date->span.end += by;
}

/* Keeps the first of each; what day an ambiguous one means stays unsaid. */
static void keep_dates(nd_text_ends *ends, nd_page_date published, nd_page_date modified, uint32_t start)
{
	move_span(&published, start);
	move_span(&modified, start);
	if (is_empty(ends->published.span) && !is_empty(published.span) && !published.ambiguous)
		ends->published = published;
	if (is_empty(ends->modified.span) && !is_empty(modified.span) && !modified.ambiguous)
		ends->modified = modified;
}

static bool take_time_line(nd_str text, nd_units *units, uint32_t i, nd_text_ends *ends)
{
	nd_page_date published, modified;
	nd_unit *unit = &units->items[i];
	if (!read_time_line(nd_str_cut(text, unit->span), ends->order, &published, &modified))
		return false;
	unit->role = ND_UNIT_TIME;
	keep_dates(ends, published, modified, unit->span.start);
	return true;
}

/* ---- bylines -------------------------------------------------------------------------------------------------------- */

static bool all_are_names(nd_str names)
{
	nd_span found[ND_MOST_AUTHORS];
	uint32_t count = nd_byline_names(names, (nd_str){0}, found);
	for (uint32_t i = 0; i < count; i++)
		if (!nd_byline_is_name(nd_str_cut(names, found[i])))
			return false;
	return count > 0;
}

/* A name and no abbreviated place ("Springfield Va."). */
static bool is_bare_name(nd_str line)
{
	uint32_t word = line.size;
	while (word > 0 && line.data[word - 1] != ' ')
		word--;
	nd_str last = nd_str_cut(line, (nd_span){word, line.size});
	bool abbreviated = nd_str_ends(last, ND_STR(".")) && last.size <= 5 && !nd_phrase_is(last, "jr.|sr.");
	return nd_byline_is_name(line) && !abbreviated;
}

/* What may stand between names and behind them: what joins them, and the roles of those named ("…, Political Editor, and"). */
static bool is_between_names(nd_str gap, bool *with_role)
{
	static const char joins[] = "and|und|et|y|e|en|och|og|i|ve";
	for (uint32_t at = 0, end; at < gap.size; at = end + 1) {
		for (end = at; end < gap.size && strchr(",;|/&", gap.data[end]) == NULL;)
			end++;
		nd_str part = nd_str_trim(nd_str_cut(gap, (nd_span){at, end}));
		bool role = nd_byline_is_role(part), where = *with_role && nd_phrase_at(part, 0, "in|at") != 0; /* "…, in Vienna" */
		*with_role = *with_role || role;
		if (part.size > 0 && !role && !where && !nd_str_equal(part, ND_STR("-")) && !nd_phrase_is(part, joins))
			return false;
	}
	return true;
}

/* Nothing but bare names, what joins them and their roles: "Jane Doe and John Roe", "Jane Doe, Political Editor |". */
static bool are_bare_names(nd_str line, bool *with_role)
{
	nd_span names[ND_MOST_AUTHORS];
	uint32_t count = nd_byline_names(line, (nd_str){0}, names), at = 0;
	*with_role = false;
	for (uint32_t i = 0; i <= count; i++) {
		nd_str gap = nd_str_cut(line, (nd_span){at, i < count ? names[i].start : line.size});
		if (!is_between_names(gap, with_role) || (i < count && !is_bare_name(nd_str_cut(line, names[i]))))
			return false;
		if (i < count)
			at = names[i].end;
	}
	return count > 0;
}

/* The part of a byline before a date that stands in the same line ("By Jane Doe | July 3, 2024"). */
static nd_span names_part(nd_str line, nd_date_order order, nd_page_date *date)
{
	nd_span names = {nd_byline_opening(line), line.size};
	date->span = (nd_span){0, 0};
	if (nd_page_date_find(line, names.start, order, date))
		names.end = date->span.start;
	else
		date->span = (nd_span){0, 0};
	return names;
}

/* "By Jane Doe and John Roe, Agency"; "(Reporting by Jane Doe; Editing by John Roe)"; behind a title or a sentence
 * "Jane Doe, Political Editor"; with bare, also "Jane Doe", "— Jane Doe and John Roe" and "Jane Doe | July 3, 2024". */
static bool take_byline(nd_str text, nd_units *units, uint32_t i, bool bare, nd_text_ends *ends)
{
	nd_unit *unit = &units->items[i];
	nd_str line = nd_str_cut(text, unit->span);
	if (line.size > LONGEST_SHORT_LINE || !is_empty(ends->byline))
		return false;
	uint32_t open = line.data[0] == '(' ? 1 : nd_str_starts(line, ND_STR("\xE2\x80\x94")) ? 3 : 0;
	nd_str inside = nd_str_trim(nd_str_cut(line, (nd_span){open, line.size - (open == 1 && nd_str_ends(line, ND_STR(")")))}));
	uint32_t shift = (uint32_t)(inside.data - line.data);
	nd_page_date date;
	nd_span part = names_part(inside, ends->order, &date);
	nd_str names = nd_str_cut(inside, part);
	bool ignored, opened = part.start > 0;
	bool only_dates = is_around_dates(nd_str_cut(inside, (nd_span){date.span.end, inside.size}), &ignored, &ignored);
	bool with_role = false, known_place = bare || !is_empty(ends->title);
	bool only_names = !opened && known_place && are_bare_names(names, &with_role) && (bare || with_role);
	if (opened ? !all_are_names(names) : !only_names || (!is_empty(date.span) && !only_dates))
		return false;
	unit->role = ND_UNIT_BYLINE;
	ends->byline = unit->span;
	ends->names = (nd_span){unit->span.start + shift, unit->span.start + shift + part.end};
	keep_dates(ends, date, (nd_page_date){.span = {0, 0}}, unit->span.start + shift);
	return true;
}

/* ---- notes ---------------------------------------------------------------------------------------------------------- */

/* "(c) Example News | Last updated: 3 July 2024": a date that a label names, between marks. */
static void take_labelled_dates(nd_str line, uint32_t start, nd_text_ends *ends)
{
	nd_page_date published, modified;
	for (uint32_t at = 0, end; at < line.size; at = end + 1) {
		for (end = at; end < line.size && line.data[end] != '|' && line.data[end] != '.';)
			end++;
		nd_str part = nd_str_trim(nd_str_cut(line, (nd_span){at, end}));
		bool labelled = nd_phrase_at(part, 0, modified_labels) != 0 || nd_phrase_at(part, 0, published_labels) != 0;
		if (labelled && read_time_line(part, ends->order, &published, &modified))
			keep_dates(ends, published, modified, start + (uint32_t)(part.data - line.data));
	}
}

/* "FOR IMMEDIATE RELEASE", "Media contact: Jane Doe, jane@example.org". */
static bool is_release_note(nd_str line)
{
	static const char labels[] = "contact|contacts|media contact|media contacts|press contact|press contacts|media enquiries|"
	                             "media inquiries|press enquiries|press inquiries|notes to editors|note to editors";
	static const char releases[] = "for immediate release|for release|press release|news release|media release";
	uint32_t end = nd_phrase_at(line, 0, labels);
	nd_str bare = nd_str_ends(line, ND_STR(":")) ? nd_str_cut(line, (nd_span){0, line.size - 1}) : line;
	return (end != 0 && end < line.size && line.data[end] == ':') || nd_phrase_is(bare, releases);
}

static bool is_note(nd_str line)
{
	return line.size <= LONGEST_SHORT_LINE && (nd_credits_is_line(line) || nd_credits_is_rights(line) || is_release_note(line));
}

static bool take_note(nd_str text, nd_units *units, uint32_t i, nd_text_ends *ends)
{
	nd_str line = text_of(text, units, i);
	if (!is_note(line))
		return false;
	units->items[i].role = ND_UNIT_NOTE;
	if (nd_credits_is_rights(line))
		take_labelled_dates(line, units->items[i].span.start, ends);
	return true;
}

/* ---- title ---------------------------------------------------------------------------------------------------------- */

static bool ends_with_any(nd_str text, const char *const *marks)
{
	for (; *marks != NULL; marks++)
		if (nd_str_ends(text, nd_str_of(*marks, strlen(*marks))))
			return true;
	return false;
}

static bool ends_as_sentence(nd_str text)
{
	static const char *const marks[] = {".",    "!",    "?",   ".\"", "?\"", "!\"", ".'", ".)", ".\xE2\x80\x9D", "?\xE2\x80\x9D",
	                                    "!\xE2\x80\x9D", ",\xE2\x80\x9D", "\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x81", "\xC2\xBB.", NULL};
	return ends_with_any(text, marks);
}

static bool is_body(nd_str unit)
{
	return unit.size >= LEAST_BODY && ends_as_sentence(unit);
}

/* Most longer words are capitalised, as headlines in title case have them. */
static bool is_title_case(nd_str text)
{
	enum { SHORT_WORD = 4 };
	uint32_t words = 0, capitalised = 0;
	for (uint32_t at = 0, end; at < text.size; at = end) {
		for (end = at; end < text.size && text.data[end] != ' ';)
			end++;
		if (end - at >= SHORT_WORD) {
			const char *p = text.data + at;
			words++;
			capitalised += !(nd_unicode_class(nd_utf8_next(&p, text.data + end)) & ND_UC_LOWER);
		}
		end += end < text.size;
	}
	return words >= 2 && capitalised * 10 >= words * 9;
}

/* Short and without a final point, unless it is set off by an empty line and in title case. */
static bool is_title(nd_str text, const nd_units *units, uint32_t i)
{
	static const char *const open_marks[] = {",", ";", ":", "-", "\xE2\x80\x94", "\xE2\x80\x93", "_", NULL};
	nd_str line = text_of(text, units, i);
	bool short_enough = line.size <= LONGEST_TITLE && line.size >= 3 && memchr(line.data, ' ', line.size) != NULL;
	if (i + 1 >= units->count || !short_enough || ends_with_any(line, open_marks))
		return false;
	bool speech = nd_str_find(line, ND_STR(",\xE2\x80\x9D"), 0) != ND_NONE || nd_str_find(line, ND_STR(",\""), 0) != ND_NONE;
	if (speech || nd_str_find(line, ND_STR("://"), 0) != ND_NONE)
		return false;
	if (ends_as_sentence(line) && line.size > LONGEST_SENTENCE_TITLE)
		return false;
	if (nd_str_ends(line, ND_STR(".")) && !nd_str_ends(line, ND_STR("...")))
		return units->items[i + 1].gap && is_title_case(line);
	return !nd_str_ends(line, ND_STR(".\"")) && !nd_str_ends(line, ND_STR(".\xE2\x80\x9D"));
}

/* A short line between the title and what is plainly not it. */
static bool is_subtitle(nd_str text, const nd_units *units, uint32_t i, const nd_text_ends *ends)
{
	nd_str line = text_of(text, units, i);
	if (is_empty(ends->title) || !is_empty(ends->subtitle) || i + 1 >= units->count || line.size > LONGEST_SUBTITLE)
		return false;
	nd_page_date published, modified;
	nd_str next = text_of(text, units, i + 1);
	bool before_line = read_time_line(next, ends->order, &published, &modified) ||
	                   (next.size <= LONGEST_SHORT_LINE && nd_byline_opening(next) > 0 && all_are_names(next));
	if (nd_phrase_within(line, "photo|photos|image|picture|photograph|foto|bild|credit"))
		return false; /* a caption */
	return before_line || (!ends_as_sentence(line) && is_title(text, units, i) && is_empty(ends->byline));
}

/* ---- the two ends --------------------------------------------------------------------------------------------------- */

static uint32_t take_address(nd_str text, nd_units *units, nd_text_ends *ends)
{
	nd_str line = units->count > 0 ? text_of(text, units, 0) : (nd_str){0};
	bool address = nd_str_starts_nocase(line, ND_STR("http://")) || nd_str_starts_nocase(line, ND_STR("https://"));
	if (!address || memchr(line.data, ' ', line.size) != NULL)
		return 0;
	units->items[0].role = ND_UNIT_ADDRESS;
	ends->address = units->items[0].span;
	return 1;
}

static uint32_t take_head(nd_str text, nd_units *units, uint32_t first, uint32_t last, nd_text_ends *ends)
{
	uint32_t i = first;
	for (; i < last && i - first < MOST_END_UNITS; i++) {
		nd_unit *unit = &units->items[i];
		bool next_is_time = i + 1 < last && !is_empty(ends->title);
		nd_page_date published, modified;
		bool next_is_filed = next_is_time && !is_empty(nd_dateline_find(text, units->items[i + 1].span));
		next_is_time = next_is_time && read_time_line(text_of(text, units, i + 1), ends->order, &published, &modified);
		bool sentence = ends_as_sentence(text_of(text, units, i));
		if (take_time_line(text, units, i, ends) || take_byline(text, units, i, next_is_time || next_is_filed, ends) ||
		    (!sentence && take_note(text, units, i, ends)))
			continue;
		if (is_empty(ends->title) && is_title(text, units, i)) {
			unit->role = ND_UNIT_TITLE;
			ends->title = unit->span;
		} else if (is_subtitle(text, units, i, ends)) {
			unit->role = ND_UNIT_SUBTITLE;
			ends->subtitle = unit->span;
		} else {
			break;
		}
	}
	return i;
}

/* The time of a post that the text closes with. */
static bool is_time_of_post(nd_str text, const nd_units *units, uint32_t i)
{
	enum { MOST_POST_UNITS = 9 };
	for (uint32_t handle = i; handle-- > 0 && i - handle <= MOST_POST_UNITS;)
		if (nd_text_post_time(text, units, handle) == i)
			return true;
	return false;
}

/* A bare name counts where it closes the text, or where a time line follows it. */
static uint32_t take_tail(nd_str text, nd_units *units, uint32_t first, uint32_t last, nd_text_ends *ends)
{
	uint32_t taken = 0;
	while (last > first && taken < MOST_END_UNITS) {
		bool bare = last >= 2 && ends_as_sentence(text_of(text, units, last - 2));
		if (is_time_of_post(text, units, last - 1))
			break;
		if (!take_time_line(text, units, last - 1, ends) && !take_byline(text, units, last - 1, bare || taken > 0, ends) &&
		    !take_note(text, units, last - 1, ends))
			break;
		last--;
		taken++;
	}
	return last;
}

static uint32_t count_body(nd_str text, const nd_units *units, uint32_t from)
{
	uint32_t count = 0;
	for (uint32_t i = from; i < units->count; i++)
		count += is_body(text_of(text, units, i));
	return count;
}

/* "ASTANA, July 3, 2024 (Agency) —". */
static void read_dateline(nd_str text, nd_text_ends *ends)
{
	nd_page_date date;
	if (!nd_page_date_find(nd_str_cut(text, ends->dateline), 0, ends->order, &date) || date.ambiguous)
		return;
	move_span(&date, ends->dateline.start);
	ends->filed = date;
}

void nd_text_find_ends(nd_str text, nd_date_order order, nd_units *units, nd_text_ends *ends)
{
	*ends = (nd_text_ends){.order = order};
	uint32_t first = take_address(text, units, ends), last = units->count;
	if (count_body(text, units, first) == 0)
		return;
	while (last > first && units->count - last < MOST_END_UNITS &&
	       (!is_body(text_of(text, units, last - 1)) || is_note(text_of(text, units, last - 1))))
		last--;
	uint32_t body_end = last;
	first = take_head(text, units, first, body_end - 1, ends);
	take_tail(text, units, body_end, units->count, ends);
	if (first < units->count && units->items[first].role == ND_UNIT_BODY)
		ends->dateline = nd_dateline_find(text, units->items[first].span);
	read_dateline(text, ends);
}
