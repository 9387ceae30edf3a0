/* Dates of the calendar: days, weekdays, months; and the order in which all of its patterns are tried. */
#include <stdio.h>

#include "annotate/dates_quarters.h"
#include "annotate/dates_told.h"
#include "annotate/dates_years.h"
#include "annotate/numbers.h"
#include "base/str.h"

/* The day of a month at token i: "5", "5th"; else -1. */
static int32_t day_number(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	int32_t value = token.size <= 2 ? nd_timex_plain_number(r, i) : -1;
	if (value < 0 && token.size > 0 && nd_ascii_is_digit(token.data[0]))
		value = (int32_t)nd_ordinal(token);
	if (value < 1 || value > 31)
		return -1;
	bool of_something = nd_timex_is_any(r, i + 1, " % percent million billion thousand hundred trillion ");
	return of_something ? -1 : value;
}

/* The year of a day that is named without one: the nearest to today, unless tense speaks against it. */
static int32_t year_of_day(const nd_timex_reader *r, uint32_t i, int32_t month, int32_t day)
{
	enum { HALF_A_YEAR = 183, CLEARLY_PAST = -31, CLEARLY_FUTURE = 90 }; /* days */
	int32_t year = r->today.year, distance = (month - r->today.month) * 30 + day - r->today.day;
	int32_t nearest = distance > HALF_A_YEAR ? -1 : distance < -HALF_A_YEAR ? 1 : 0;
	distance += 360 * nearest;
	if (distance > 0 && i > r->first && nd_timex_is(r, i - 1, "ended"))
		return year + nearest - 1;
	if (distance < CLEARLY_PAST && nd_timex_tense(r, i) > 0)
		return year + nearest + 1;
	return year + nearest - (distance > CLEARLY_FUTURE && nd_timex_tense(r, i) < 0);
}

/* The year of a month that is named without one, by tense: the last one where nothing says, unless it is soon. */
static int32_t year_of_month(const nd_timex_reader *r, uint32_t i, int32_t month)
{
	int32_t year = r->today.year, distance = month - r->today.month;
	int tense = nd_timex_tense(r, i);
	if (tense > 0)
		return distance < -3 ? year + 1 : year;
	if (tense < 0)
		return distance > 1 ? year - 1 : year;
	return distance > 4 ? year - 1 : distance < -9 ? year + 1 : year;
}

/* "in March last year, then by Peru in May": a month behind one of a year that is over, in the same sentence. */
static bool follows_in_list(const nd_timex_reader *r, uint32_t i, int32_t month)
{
	enum { NEAR = 8, MONTH = 5, MONTH_SIZE = 7 };
	const char *value = r->last.value;
	bool is_month = r->last.end > 0 && strlen(value) == MONTH_SIZE && value[MONTH] >= '0' && value[MONTH] <= '9';
	return is_month && r->last.year < r->today.year && i - r->last.end < NEAR &&
	       10 * (value[MONTH] - '0') + value[MONTH + 1] - '0' < month && nd_timex_tense(r, i) <= 0;
}

static void set_month_or_day(const nd_timex_reader *r, uint32_t i, int32_t year, int32_t month, int32_t day, nd_timex *found)
{
	if (year < 0 && !r->anchored)
		return;
	if (year < 0 && day == 0 && follows_in_list(r, i, month))
		year = r->last.year;
	if (year < 0)
		year = day > 0 ? year_of_day(r, i, month, day) : year_of_month(r, i, month);
	if (day == 0)
		nd_timex_set_month(found, year, month);
	else if (nd_day_exists((nd_day){year, month, day}))
		nd_timex_set_day(found, nd_days_of((nd_day){year, month, day}));
}

/* "between January and May", "March and April", "February/March". */
static bool is_joined_month(const nd_timex_reader *r, uint32_t i)
{
	bool behind = i > r->first + 1 && (nd_timex_is_any(r, i - 1, " and or to through & / ") || nd_timex_is_dash(r, i - 1)) &&
	              nd_timex_word(r, i - 2).class == ND_TIME_MONTH;
	bool before = (nd_timex_is_any(r, i + 1, " and or to through & / ") || nd_timex_is_dash(r, i + 1)) &&
	              nd_timex_word(r, i + 2).class == ND_TIME_MONTH;
	return behind || before;
}

/* "the May elections", "its March report"; "the May government" is a person's. */
static bool is_month_of_event(const nd_timex_reader *r, uint32_t i)
{
	bool determined = i > r->first && nd_timex_is_any(r, i - 1, " the its their a ");
	bool before_noun = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_WORD &&
	                   (r->tokens[i + 1].shape & ND_SHAPE_HAS_UPPER) == 0;
	return determined && before_noun && nd_timex_token(r, i).size > 2 && (r->tokens[i].shape & ND_SHAPE_ALL_UPPER) == 0 &&
	       !nd_timex_is_any(r, i + 1, " government cabinet administration team family of on in to and is was has had from ");
}

/* A month's name that is another word or a name unless something beside it says otherwise. */
static bool is_surely_month(const nd_timex_reader *r, uint32_t i)
{
	bool preposition = i > r->first && nd_timex_is_any(r, i - 1, " in since until till by of last this next early late from "
	                                                            "through during to for before after mid between around "
	                                                            "previous - ");
	if (nd_timex_is(r, i, "mar"))
		return false;
	if (nd_timex_is_any(r, i, " may march "))
		return preposition || is_joined_month(r, i) || is_month_of_event(r, i);
	bool name_before = i > r->first && (r->tokens[i - 1].shape & ND_SHAPE_UPPER_FIRST) != 0 && i - 1 > r->first &&
	                   r->tokens[i - 1].kind == ND_TOKEN_WORD;
	bool name_behind = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_WORD &&
	                   (r->tokens[i + 1].shape & ND_SHAPE_UPPER_FIRST) != 0;
	bool speaks = nd_timex_is_any(r, i + 1, " says said told added adds recalls recalled asked asks replied ");
	if (speaks && !preposition)
		return false; /* a woman of that name */
	bool full = nd_timex_is_any(r, i, " january february july september october november december ");
	return full || preposition || (!name_before && !name_behind);
}

/* The year of the first month or day of "January through June 2022", "2 March to 9 April 2020": it stands behind the second,
 * what joins them at token i. -1 for none. */
static int32_t year_of_range(const nd_timex_reader *r, uint32_t i, int32_t month)
{
	uint32_t at = i + 1, end;
	if (!nd_timex_is_dash(r, i) && !nd_timex_is_any(r, i, " to through until till and "))
		return -1;
	if (day_number(r, at) > 0)
		at++;
	nd_time_word second = nd_timex_word(r, at);
	if (second.class != ND_TIME_MONTH)
		return -1;
	at++;
	if (at == i + 2 && day_number(r, at) > 0)
		at++;
	int32_t year = nd_timex_year_behind(r, at, &end);
	bool crosses = year > 0 && second.value < month && !nd_timex_is(r, i, "and"); /* "November to March 2020" */
	return crosses ? year - 1 : year;
}

/* "July 3, 2024", "July 3", "March of 2023", "July". */
static bool month_first(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word month = nd_timex_word(r, i);
	if (month.class != ND_TIME_MONTH)
		return false;
	uint32_t at = i + 1;
	bool parted = nd_timex_is(r, at, ",") && day_number(r, at + 1) > 0 && nd_timex_is(r, at + 2, ",") &&
	              nd_timex_year_at(r, at + 3) > 0; /* "July, 26, 1999" */
	at += parted;
	int32_t day = day_number(r, at);
	if (day > 0)
		at++;
	int32_t year = nd_timex_year_behind(r, at, &found->end);
	if (year < 0)
		year = nd_timex_same_year(r, at, &found->end);
	if (day < 0 && year < 0 && !is_surely_month(r, i))
		return false;
	found->type = ND_DATE_DATE;
	bool range = day > 0 && year < 0 && (nd_timex_is_dash(r, at) || nd_timex_is_any(r, at, " to and through ")) &&
	             day_number(r, at + 1) > day;
	if (range) { /* the year may stand behind the second day */
		uint32_t behind;
		year = nd_timex_year_behind(r, at + 2, &behind);
	}
	if (year < 0)
		year = year_of_range(r, at, month.value);
	set_month_or_day(r, i, year, month.value, day > 0 ? day : 0, found);
	return true;
}

/* "3 July 2024", "the 3rd of July". */
static bool day_first(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	int32_t day = day_number(r, i);
	uint32_t at = i + 1;
	at += nd_timex_is(r, at, "day") && nd_timex_is(r, at + 1, "of");
	at += nd_timex_is(r, at, "of");
	nd_time_word month = nd_timex_word(r, at);
	if (day > 0 && month.class == ND_TIME_NONE)
		month = nd_time_name_of(nd_timex_token(r, at));
	if (day < 0 || month.class != ND_TIME_MONTH)
		return false;
	int32_t year = nd_timex_year_behind(r, at + 1, &found->end);
	if (year < 0)
		year = year_of_range(r, at + 1, month.value);
	found->type = ND_DATE_DATE;
	set_month_or_day(r, i, year, month.value, day, found);
	return true;
}

/* "the 9th of this month". */
static bool day_of_this_month(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	int32_t day = nd_timex_is(r, i + 1, "of") ? day_number(r, i) : -1;
	nd_time_word which = nd_timex_word(r, i + 2);
	bool relative = which.class == ND_TIME_LAST || which.class == ND_TIME_THIS || which.class == ND_TIME_NEXT;
	if (day < 0 || !relative || !nd_timex_is(r, i + 3, "month"))
		return false;
	found->end = i + 4;
	found->type = ND_DATE_DATE;
	if (!r->anchored)
		return true;
	nd_day of = nd_add_months(r->today, which.class == ND_TIME_LAST ? -1 : which.class == ND_TIME_NEXT);
	of.day = day;
	if (nd_day_exists(of))
		nd_timex_set_day(found, nd_days_of(of));
	return true;
}

/* The first day of "3 to 5 July", "3rd & 4th July 2022": its month stands behind the second. */
static bool day_before_day(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	int32_t day = day_number(r, i), other = day > 0 ? day_number(r, i + 2) : -1;
	bool joined = other > day && (nd_timex_is_dash(r, i + 1) || nd_timex_is_any(r, i + 1, " to and or through & / "));
	if (!joined)
		return false;
	uint32_t at = nd_timex_is(r, i + 3, "of") ? i + 4 : i + 3, behind;
	nd_time_word month = nd_timex_word(r, at);
	if (month.class != ND_TIME_MONTH)
		return false;
	found->end = i + 1;
	found->type = ND_DATE_DATE;
	set_month_or_day(r, i, nd_timex_year_behind(r, at + 1, &behind), month.value, day, found);
	return true;
}

/* The second day of "July 3-5". */
static bool day_of_range(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	int32_t day = day_number(r, i);
	if (day < 0)
		return false;
	bool joined = i > r->first + 1 && (nd_timex_is_dash(r, i - 1) || nd_timex_is_any(r, i - 1, " to and or through & / "));
	int32_t before = joined ? day_number(r, i - 2) : -1;
	bool follows = before > 0 && i > r->first + 2 && nd_timex_word(r, i - 3).class == ND_TIME_MONTH && day > before;
	if (!follows)
		return false;
	nd_timex_year_behind(r, i + 1, &found->end);
	found->type = ND_DATE_DATE;
	nd_day first = nd_day_of(r->last.days);
	bool known = r->last.is_day && r->last.end == i - 1 && nd_day_exists((nd_day){first.year, first.month, day});
	if (known)
		nd_timex_set_day(found, nd_days_of((nd_day){first.year, first.month, day}));
	return true;
}

/* Sets the day of two numbers that may be day and month or month and day: the reading that exists, else that of the page's
 * country, else the one nearer to today within a year, else none. */
static void set_numeric(const nd_timex_reader *r, int32_t a, int32_t b, int32_t year, nd_timex *found)
{
	enum { NEAR = 366 }; /* days */
	nd_day month_first_day = {year, a, b}, day_first_day = {year, b, a};
	bool one = nd_day_exists(month_first_day), other = nd_day_exists(day_first_day);
	if (one && other && r->order != ND_ORDER_UNKNOWN) {
		one = r->order == ND_ORDER_MONTH_FIRST;
	} else if (one && other && a != b) {
		if (!r->anchored)
			return;
		int32_t from_one = nd_days_of(month_first_day) - r->today_days, from_other = nd_days_of(day_first_day) - r->today_days;
		int32_t one_away = from_one < 0 ? -from_one : from_one, other_away = from_other < 0 ? -from_other : from_other;
		if (one_away > NEAR && other_away > NEAR)
			return;
		one = one_away <= other_away;
	}
	if (one || other)
		nd_timex_set_day(found, nd_days_of(one ? month_first_day : day_first_day));
}

/* "2024-07-03", "07/03/2024", "3.7.2024". */
static bool numeric_day(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_str token = nd_timex_token(r, i);
	found->type = ND_DATE_DATE;
	int a, b, c, used = 0;
	char copy[12];
	bool pointed = token.size >= 8 && token.size <= 10 && r->tokens[i].kind == ND_TOKEN_NUMBER;
	if (pointed) {
		memcpy(copy, token.data, token.size);
		copy[token.size] = '\0';
		if (sscanf(copy, "%2d.%2d.%4d%n", &a, &b, &c, &used) == 3 && (uint32_t)used == token.size && c >= ND_FIRST_YEAR) {
			found->end = i + 1;
			set_numeric(r, a, b, c, found);
			return found->value[0] != '\0';
		}
	}
	nd_str mark = nd_timex_token(r, i + 1);
	bool joined = mark.size == 1 && (mark.data[0] == '-' || mark.data[0] == '/') && nd_timex_is_attached(r, i + 1) &&
	              nd_timex_is_attached(r, i + 2) && nd_timex_is_attached(r, i + 3) && nd_timex_is_attached(r, i + 4) &&
	              nd_str_equal(nd_timex_token(r, i + 3), mark);
	if (!joined)
		return false;
	a = nd_timex_plain_number(r, i);
	b = nd_timex_plain_number(r, i + 2);
	c = nd_timex_plain_number(r, i + 4);
	found->end = i + 5;
	if (nd_timex_year_at(r, i) > 0 && b >= 0 && c >= 0 && nd_day_exists((nd_day){a, b, c}))
		nd_timex_set_day(found, nd_days_of((nd_day){a, b, c}));
	else if (nd_timex_year_at(r, i + 4) > 0 && a >= 0 && b >= 0)
		set_numeric(r, a, b, c, found);
	else if (r->anchored && mark.data[0] == '/' && nd_timex_token(r, i + 4).size == 2 && a >= 1 && a <= 31 && b >= 1 && b <= 31)
		set_numeric(r, a, b, c + (c <= r->today.year % 100 + 10 ? 2000 : 1900), found); /* "7/8/07" */
	return found->value[0] != '\0' || (nd_timex_year_at(r, i + 4) > 0 && a >= 1 && a <= 31 && b >= 1 && b <= 31);
}

/* "Good Friday", "Black Monday": a day of its own. */
static bool is_named_weekday(const nd_timex_reader *r, uint32_t i)
{
	return i > r->first && (r->tokens[i - 1].shape & ND_SHAPE_UPPER_FIRST) != 0 &&
	       nd_timex_is_any(r, i - 1, " good black ash palm easter bloody super cyber fat maundy holy whit blue ");
}

/* "6th". */
static bool is_ordinal_day(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	return token.size > 2 && nd_ascii_is_digit(token.data[0]) && day_number(r, i) > 0;
}

/* The nearest such day of a month before today, or from today on if the tense says so; also of that weekday if it is not
 * negative. */
static void set_day_of_month(const nd_timex_reader *r, uint32_t i, int32_t day, int32_t weekday, nd_timex *found)
{
	enum { FARTHEST = 62 }; /* days */
	int32_t step = nd_timex_tense(r, i) > 0 ? 1 : -1;
	for (int32_t away = 0; away <= FARTHEST; away++) {
		int32_t days = r->today_days + step * away;
		if (nd_day_of(days).day == day && (weekday < 0 || nd_weekday_of(days) == weekday)) {
			nd_timex_set_day(found, days);
			return;
		}
	}
}

/* "on the 6th", where no noun follows. */
static bool day_alone(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	bool said = i > r->first + 1 && nd_timex_is(r, i - 1, "the") && nd_timex_is_any(r, i - 2, " on until by ");
	bool ends = i + 1 == r->end || r->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION ||
	            nd_timex_is_any(r, i + 1, " he she it they we and but when after before ");
	if (!said || !ends || nd_timex_is_dash(r, i + 1) || !is_ordinal_day(r, i))
		return false;
	found->end = i + 1;
	found->type = ND_DATE_DATE;
	if (r->anchored)
		set_day_of_month(r, i, day_number(r, i), -1, found);
	return true;
}

/* "Monday of last week". */
static bool weekday_of_week(const nd_timex_reader *r, uint32_t i, int32_t weekday, nd_timex *found)
{
	nd_time_word which = nd_timex_word(r, i + 2);
	bool relative = which.class == ND_TIME_LAST || which.class == ND_TIME_THIS || which.class == ND_TIME_NEXT;
	if (!nd_timex_is(r, i + 1, "of") || !relative || !nd_timex_is(r, i + 3, "week"))
		return false;
	int32_t weeks = which.class == ND_TIME_LAST ? -1 : which.class == ND_TIME_NEXT;
	found->end = i + 4;
	if (r->anchored) /* weeks begin on Monday */
		nd_timex_set_day(found, r->today_days + 7 * weeks + weekday - nd_weekday_of(r->today_days));
	return true;
}

/* A day of the week, and what goes on with it: a date, a part of the day. */
static bool weekday(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word day = nd_timex_word(r, i);
	if (day.class == ND_TIME_NONE && i > r->first && nd_timex_is_any(r, i - 1, " on last next this a "))
		day = nd_time_name_of(nd_timex_token(r, i));
	if (day.class != ND_TIME_WEEKDAY || is_named_weekday(r, i))
		return false;
	if (nd_timex_weekday_parts(r, i, found))
		return true;
	uint32_t at = nd_timex_is(r, i + 1, ",") ? i + 2 : i + 1;
	at += nd_timex_is(r, at, "the") && day_number(r, at + 1) > 0;
	nd_timex date = {0};
	bool dated = month_first(r, at, &date) || day_first(r, at, &date) || numeric_day(r, at, &date);
	if (dated && (date.is_day || date.value[0] == '\0')) {
		*found = date;
		return true;
	}
	*found = (nd_timex){.end = i + 1, .type = ND_DATE_DATE};
	if (weekday_of_week(r, i, day.value, found))
		return true;
	if (nd_timex_is(r, at - 1, "the") && is_ordinal_day(r, at) && nd_timex_word(r, at + 1).class == ND_TIME_NONE) {
		found->end = at + 1;
		if (r->anchored)
			set_day_of_month(r, i, day_number(r, at), day.value, found);
		return true;
	}
	if (r->anchored) {
		int32_t back = (nd_weekday_of(r->today_days) - day.value + 7) % 7, on = (7 - back) % 7;
		bool until = r->last.end > 0 && r->last.is_day && r->last.end + 1 == i &&
		             (nd_timex_is_any(r, i - 1, " through to until till and ") || nd_timex_is_dash(r, i - 1)) &&
		             nd_timex_word(r, r->last.end - 1).class == ND_TIME_WEEKDAY;
		bool week_on = i > r->first && nd_timex_is(r, i - 1, "on") && nd_timex_is(r, i - 2, "week") && nd_timex_is(r, i - 3, "a");
		if (week_on) /* "a week on Tuesday" */
			nd_timex_set_day(found, r->today_days + 7 + (on == 0 ? 7 : on));
		else if (until && !nd_timex_is(r, i - 1, "and"))
			nd_timex_set_day(found, r->last.days + 1 + (day.value - nd_weekday_of(r->last.days) + 6) % 7);
		else
			nd_timex_set_day(found, r->today_days + (nd_timex_tense(r, i) > 0 ? on : -back));
	}
	return true;
}

/* "the first Monday in May", "the last Friday of each month": the day, or one that is not known. */
static bool weekday_of_month(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	enum { LAST = 5 };
	int32_t which = nd_timex_is(r, i, "last") ? LAST : (int32_t)nd_ordinal(nd_timex_token(r, i));
	nd_time_word day = nd_timex_word(r, i + 1);
	if (which < 1 || which > LAST || day.class != ND_TIME_WEEKDAY || !nd_timex_is_any(r, i + 2, " of in "))
		return false;
	nd_time_word each = nd_timex_word(r, i + 3);
	nd_timex month = {0};
	found->type = ND_DATE_DATE;
	found->end = i + 2;
	if (each.class == ND_TIME_EVERY && nd_timex_is(r, i + 4, "month")) {
		found->type = ND_DATE_SET;
		found->end = i + 5;
		nd_timex_set_text(found, "P1M");
	} else if (each.class == ND_TIME_MONTH && month_first(r, i + 3, &month) && !month.is_day) {
		found->end = month.end;
		if (month.value[0] == '\0')
			return true;
		nd_day first = {month.year, each.value, 1};
		int32_t from = nd_days_of(first), on = (day.value - nd_weekday_of(from) + 7) % 7;
		int32_t length = nd_month_length(first.year, first.month), at = on + 7 * (which - 1);
		if (at < length || which == LAST)
			nd_timex_set_day(found, from + (at < length ? at : at - 7));
	}
	return true;
}

/* What none of the patterns begins with is turned away at once. */
static bool may_begin(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	nd_time_word word = nd_timex_word(r, i);
	if (token.size == 0 || nd_ascii_is_digit(token.data[0]) || r->tokens[i].kind == ND_TOKEN_NUMBER)
		return token.size > 0;
	return word.class == ND_TIME_MONTH || word.class == ND_TIME_WEEKDAY || word.class == ND_TIME_SEASON ||
	       nd_ordinal(token) > 0 || (word.class == ND_TIME_LAST && nd_timex_word(r, i + 1).class == ND_TIME_WEEKDAY) || nd_time_name_of(token).class == ND_TIME_WEEKDAY ||
	       nd_timex_is(r, i + 1, "century") || (token.size >= 4 && token.data[0] == 'F' && token.data[1] == 'Y') ||
	       nd_str_is_any(token, " ad fiscal fy nineteen q1 q2 q3 q4 h1 h2 twenties thirties forties fifties sixties seventies eighties "
	                            "nineties ");
}

bool nd_timex_calendar(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static bool (*const patterns[])(const nd_timex_reader *, uint32_t, nd_timex *) = {
	        weekday_of_month, weekday,     month_first,     day_first,        day_of_this_month, day_before_day,
	        day_of_range,     numeric_day, nd_timex_decade, nd_timex_quarter, nd_timex_season,   day_alone,
	        nd_timex_year};
	*found = (nd_timex){0};
	if (!may_begin(r, i))
		return false;
	for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
		*found = (nd_timex){0};
		if (patterns[k](r, i, found))
			return true;
	}
	return false;
}
