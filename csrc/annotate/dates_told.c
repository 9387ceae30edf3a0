#include "annotate/dates_told.h"

#include <string.h>

#include "annotate/numbers.h"
#include "base/str.h"

/* The date last spoken of, in this sentence or the one before; its year is 0 if there is none. */
static const nd_timex *reference(const nd_timex_reader *r)
{
	return r->last.year > 0 ? &r->last : &r->earlier;
}

static bool names_month(const nd_timex *found)
{
	enum { MONTH = 5, MONTH_SIZE = 7 };
	return strlen(found->value) >= MONTH_SIZE && nd_ascii_is_digit(found->value[MONTH]) &&
	       nd_ascii_is_digit(found->value[MONTH + 1]);
}

static int32_t month_of(const nd_timex *found)
{
	return 10 * (found->value[5] - '0') + found->value[6] - '0';
}

bool nd_timex_set_told(const nd_timex_reader *r, bool anywhere, int32_t unit, int32_t count, nd_timex *found)
{
	enum { FARTHEST = 2000 }; /* units */
	const nd_timex *from = anywhere ? reference(r) : &r->last;
	int32_t days = unit == ND_DAY ? 1 : unit == ND_WEEK ? 7 : unit == ND_FORTNIGHT ? 14 : 0;
	if (from->year <= 0 || count > FARTHEST || count < -FARTHEST)
		return false;
	if (unit == ND_YEAR && from->year + count > 0)
		nd_timex_set_year(found, from->year + count);
	else if (unit == ND_MONTH && names_month(from)) {
		nd_day month = nd_add_months((nd_day){from->year, month_of(from), 1}, count);
		if (month.year <= 0)
			return false;
		nd_timex_set_month(found, month.year, month.month);
	} else if (days > 0 && from->is_day)
		nd_timex_set_day(found, from->days + days * count);
	else
		return false;
	return true;
}

/* "that year", "the same day", "these days": the time last spoken of, in this sentence or the one before. */
bool nd_timex_same_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	if (nd_timex_is(r, i, "these") && nd_timex_is(r, i + 1, "days")) {
		found->type = ND_DATE_DATE;
		found->end = i + 2;
		nd_timex_set_text(found, "PRESENT_REF");
		return true;
	}
	bool that = nd_timex_is(r, i, "that");
	uint32_t at = i + that + nd_timex_is(r, i + that, "same");
	nd_time_word unit = nd_timex_word(r, at);
	if (at == i || unit.class != ND_TIME_UNIT || nd_timex_is_dash(r, at + 1))
		return false;
	const nd_timex *last = reference(r);
	if (unit.value == ND_MONTH && !names_month(last))
		last = &r->earlier;
	if (last->year <= 0)
		return false;
	found->type = ND_DATE_DATE;
	found->end = at + 1;
	if (unit.value == ND_YEAR)
		nd_timex_set_year(found, last->year);
	else if (unit.value == ND_DAY && last->is_day)
		nd_timex_set_day(found, last->days);
	else if (unit.value == ND_MONTH && names_month(last))
		nd_timex_set_month(found, last->year, month_of(last));
	else if (unit.value == ND_QUARTER && r->quarter != 0)
		nd_timex_set_quarter(found, r->quarter_year, r->quarter);
	else
		return false;
	return true;
}

int32_t nd_timex_same_year(const nd_timex_reader *r, uint32_t i, uint32_t *end)
{
	uint32_t at = i + 2 + nd_timex_is(r, i + 2, "same");
	bool fits = nd_timex_is_any(r, i, " of in ") && nd_timex_is_any(r, i + 1, " that the ") && nd_timex_is(r, at, "year");
	bool is_same = fits && (nd_timex_is(r, i + 1, "that") || at > i + 2);
	if (!is_same || reference(r)->year <= 0)
		return -1;
	*end = at + 1;
	return reference(r)->year;
}

bool nd_timex_neighbour_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word unit = nd_timex_word(r, i);
	int32_t direction = nd_timex_is_any(r, i + 1, " before previous ") ? -1 : nd_timex_is(r, i + 1, "after") ? 1 : 0;
	bool alone = i + 2 >= r->end || r->tokens[i + 2].kind == ND_TOKEN_PUNCTUATION || nd_timex_is_any(r, i + 2, " and but when ");
	if (direction == 0 || !alone || unit.class != ND_TIME_UNIT || unit.value < ND_DAY || unit.value == ND_WEEK)
		return false;
	found->type = ND_DATE_DATE;
	found->end = i + 2;
	return nd_timex_set_told(r, true, unit.value, direction, found);
}

/* The first such weekday behind the day last spoken of, or the last one before it. */
static void set_weekday_told(const nd_timex_reader *r, int32_t weekday, int32_t direction, nd_timex *found)
{
	const nd_timex *from = reference(r);
	if (from->year <= 0 || !from->is_day)
		return;
	int32_t on = (weekday - nd_weekday_of(from->days) + 7) % 7;
	nd_timex_set_day(found, from->days + (direction < 0 ? on - 7 : on == 0 ? 7 : on));
}

/* "following month", "previous day", "following Tuesday"; "the next day", which in a story is not tomorrow. */
bool nd_timex_adjacent(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	bool article = i > r->first && nd_timex_is(r, i - 1, "the");
	nd_time_word what = nd_timex_word(r, i + 1);
	bool of_day = what.class == ND_TIME_DAYPART;
	bool next_day = article && nd_timex_is(r, i, "next") && (of_day || (what.class == ND_TIME_UNIT && what.value == ND_DAY));
	int32_t direction = next_day || nd_timex_is(r, i, "following") ? 1 : nd_timex_is_any(r, i, " previous preceding ") ? -1 : 0;
	if (direction == 0)
		return false;
	found->type = ND_DATE_DATE;
	found->end = i + 2;
	if (what.class == ND_TIME_WEEKDAY) {
		set_weekday_told(r, what.value, direction, found);
		return true;
	}
	if (of_day) {
		bool is_known = article && nd_timex_set_told(r, true, ND_DAY, direction, found);
		nd_timex_add_daypart(found, what.value);
		return is_known;
	}
	bool is_plain = what.class == ND_TIME_UNIT && what.value != ND_WEEK && what.value != ND_FORTNIGHT;
	return (is_plain && nd_timex_set_told(r, next_day || r->last.end == 0, what.value, direction, found)) || next_day;
}

void nd_timex_extend_year_ago(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	int32_t number = (int32_t)nd_ordinal(nd_timex_token(r, i)), year = r->quarter != 0 ? r->quarter_year : r->today.year;
	bool numbered = number >= 1 && number <= 4 && nd_timex_is(r, i + 1, "quarter");
	bool quarter = nd_timex_is(r, i, "quarter"), spoken_of = r->quarter != 0 && (quarter || nd_timex_is(r, i, "period"));
	if (!numbered && !quarter && !spoken_of)
		return;
	found->end = i + 1 + numbered;
	if (!numbered && !spoken_of)
		nd_timex_set_offset(r, found, ND_QUARTER, -5); /* a year before the last one */
	else if (r->anchored)
		nd_timex_set_quarter(found, year - 1, numbered ? number : r->quarter);
}

bool nd_timex_year_before_quarter(const nd_timex_reader *r, nd_timex *found)
{
	enum { NEAR = 4 }; /* sentences */
	bool is_year_since = r->last.year > 0 && r->last.quarter == 0 && strlen(r->last.value) == 4;
	if (r->quarter == 0 || is_year_since || r->sentence - r->quarter_sentence > NEAR)
		return false;
	nd_timex_set_quarter(found, r->quarter_year - 1, r->quarter);
	return true;
}
