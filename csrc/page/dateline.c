#include "page/dateline.h"

#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "page/pagedate.h"
#include "page/phrases.h"

/* Size of the dash (spaced, or an em dash) or colon at this byte that ends a dateline, or 0. */
static uint32_t dateline_mark(nd_str text, uint32_t at)
{
	static const char *const marks[] = {"\xE2\x80\x94", "\xE2\x80\x93", "\xE2\x80\x95", "--", "-", "_"};
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		uint32_t size = (uint32_t)strlen(marks[i]);
		bool here = text.size - at > size && memcmp(text.data + at, marks[i], size) == 0;
		bool spaced = here && at > 0 && text.data[at - 1] == ' ' && text.data[at + size] == ' ';
		bool closed = here && at > 0 && text.data[at - 1] == ')';
		if (here && (spaced || closed || i == 0))
			return size;
	}
	return 0;
}

static bool is_capital_word(nd_str word)
{
	uint32_t capitals = 0;
	for (const char *at = word.data, *end = at + word.size; at < end;) {
		uint32_t class = nd_unicode_class(nd_utf8_next(&at, end));
		if (class & ND_UC_LOWER)
			return false;
		capitals += (class & ND_UC_UPPER) != 0;
	}
	return capitals >= 2;
}

/* What follows a dateline is a sentence of its own: "NATO — the alliance — said" has none. */
static bool opens_sentence(nd_str rest)
{
	const char *at = rest.data;
	return rest.size > 0 && (nd_unicode_class(nd_utf8_next(&at, rest.data + rest.size)) & ND_UC_LOWER) == 0;
}

/* "Astana, July 3, 2024": capitalised words, a comma, a day with its year, and no more. */
static bool is_dated_place(nd_str opening)
{
	enum { MOST_PLACE_BYTES = 50 };
	nd_page_date date;
	if (!nd_page_date_find(opening, 0, ND_ORDER_UNKNOWN, &date) || date.span.end != opening.size)
		return false;
	nd_str place = nd_str_trim(nd_str_cut(opening, (nd_span){0, date.span.start}));
	if (place.size > MOST_PLACE_BYTES || !nd_str_ends(place, ND_STR(",")))
		return false;
	for (uint32_t at = 0, end; at + 1 < place.size; at = end + 1) {
		for (end = at; end < place.size && place.data[end] != ' ';)
			end++;
		const char *letter = place.data + at;
		if (end > at && !(nd_unicode_class(nd_utf8_next(&letter, place.data + end)) & ND_UC_UPPER))
			return false;
	}
	static const char others[] = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|in|by|since|from|until|"
	                             "update|updated|published";
	return !nd_phrase_within(place, others);
}

/* "ASTANA, July 3 (Agency)", "LOS ANGELES", "Berlin (dpa)", "Astana, 3 July": a place in capitals; or a capitalised
 * place with an agency in brackets. */
static bool is_dateline(nd_str opening)
{
	uint32_t first = 0;
	const char *p = opening.data;
	while (first < opening.size && opening.data[first] != ' ' && opening.data[first] != ',' && opening.data[first] != '/')
		first++;
	if (opening.size < 2 || !(nd_unicode_class(nd_utf8_next(&p, opening.data + opening.size)) & ND_UC_UPPER))
		return false;
	bool agency = nd_str_ends(opening, ND_STR(")")) && nd_str_find(opening, ND_STR("("), 0) != ND_NONE;
	return agency || is_capital_word(nd_str_cut(opening, (nd_span){0, first})) || is_dated_place(opening);
}

nd_span nd_dateline_find(nd_str text, nd_span paragraph)
{
	enum { LONGEST_DATELINE = 90, MOST_SPACES = 9 };
	nd_str body = nd_str_cut(text, paragraph);
	uint32_t spaces = 0;
	for (uint32_t at = 1; at < body.size && at < LONGEST_DATELINE && spaces <= MOST_SPACES; at++) {
		uint32_t mark = dateline_mark(body, at);
		bool colon = body.data[at] == ':' && at + 1 < body.size && body.data[at + 1] == ' ';
		spaces += body.data[at] == ' ';
		if (mark == 0 && !colon)
			continue;
		uint32_t end = at + (colon ? 1 : mark);
		nd_str opening = nd_str_trim(nd_str_cut(body, (nd_span){0, at}));
		bool found = is_dateline(opening) && opens_sentence(nd_str_trim(nd_str_cut(body, (nd_span){end, body.size})));
		return found ? (nd_span){paragraph.start, paragraph.start + end} : (nd_span){0, 0};
	}
	return (nd_span){0, 0};
}
