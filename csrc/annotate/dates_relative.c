/* Dates told from today: "last week", "two years ago", "yesterday", "now". */
#include <string.h>

#include "annotate/numbers.h"
#include "annotate/timex.h"
#include "base/str.h"

/* How often a unit is counted back or forth: the words differ, the arithmetic is one. */
static int32_t direction_of(enum nd_time_class class)
{
	return class == ND_TIME_LAST || class == ND_TIME_AGO || class == ND_TIME_EARLIER ? -1 : class == ND_TIME_THIS ? 0 : 1;
}

static bool is_direction(nd_time_word word)
{
	return word.class == ND_TIME_LAST || word.class == ND_TIME_THIS || word.class == ND_TIME_NEXT;
}

static void set_weekday(const nd_timex_reader *r, int32_t weekday, int32_t direction, nd_timex *found)
{
	int32_t from = nd_weekday_of(r->today_days);
	int32_t on = (weekday - from + 7) % 7, back = (from - weekday + 7) % 7;
	if (direction < 0)
		nd_timex_set_day(found, r->today_days - (back == 0 ? 7 : back));
	else
		nd_timex_set_day(found, r->today_days + (direction > 0 && on == 0 ? 7 : on));
}

static void set_month(const nd_timex_reader *r, int32_t month, int32_t direction, nd_timex *found)
{
	int32_t year = r->today.year;
	if (direction < 0 && month >= r->today.month)
		year--;
	if (direction > 0 && month <= r->today.month)
		year++;
	nd_timex_set_month(found, year, month);
}

static void set_season(const nd_timex_reader *r, int32_t season, int32_t direction, nd_timex *found)
{
	int32_t year = r->today.year, starts = 3 * (season + 1);
	if (direction < 0 && starts + 2 >= r->today.month)
		year--;
	if (direction > 0 && starts <= r->today.month)
		year++;
	nd_timex_set_season(found, year, season);
}

/* "this year's third quarter", "last year's quarter". */
static bool quarter_of_year(const nd_timex_reader *r, uint32_t i, int32_t direction, nd_timex *found)
{
	bool of_year = nd_timex_is(r, i, "year") && nd_timex_is_any(r, i + 1, " 's \u2019s ");
	int32_t number = (int32_t)nd_ordinal(nd_timex_token(r, i + 2));
	uint32_t at = i + 3 + nd_timex_is(r, i + 3, "-");
	if (of_year && number == 0 && r->quarter != 0 && nd_timex_is_any(r, i + 2, " quarter period ")) {
		number = r->quarter;
		at = i + 2;
	}
	if (!of_year || number < 1 || number > 4 || !nd_timex_is_any(r, at, " quarter period "))
		return false;
	found->end = at + 1;
	if (r->anchored)
		nd_timex_set_quarter(found, r->today.year + direction, number);
	return true;
}

/* Of today or of the evening before: "this morning", "last night". */
static bool part_of_day(const nd_timex_reader *r, uint32_t i, int32_t direction, nd_timex *found)
{
	nd_time_word part = nd_timex_word(r, i);
	bool fits = part.class == ND_TIME_DAYPART && (direction == 0 || (direction < 0 && part.value == ND_NIGHT));
	if (!fits)
		return false;
	found->end = i + 1;
	nd_timex_set_offset(r, found, ND_DAY, direction);
	nd_timex_add_daypart(found, part.value);
	return true;
}

/* "the following year", "the previous day" are told from the date before them in the sentence. */
static bool told_from_last(const nd_timex_reader *r, uint32_t i, nd_time_word what, nd_timex *found)
{
	int32_t direction = nd_timex_is(r, i, "following") ? 1 : nd_timex_is_any(r, i, " previous preceding ") ? -1 : 0;
	if (direction == 0 || what.class != ND_TIME_UNIT || r->last.end == 0)
		return false;
	if (what.value == ND_YEAR && r->last.year > 0)
		nd_timex_set_year(found, r->last.year + direction);
	else if (what.value == ND_DAY && r->last.is_day)
		nd_timex_set_day(found, r->last.days + direction);
	else
		return false;
	return true;
}

/* "last", "this", "next" and what they go before. */
static bool directed(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word which = nd_timex_word(r, i);
	if (!is_direction(which))
		return false;
	uint32_t at = i + 1;
	int32_t direction = direction_of(which.class);
	bool this_past = which.class == ND_TIME_THIS && nd_timex_is_any(r, at, " past coming ");
	if (this_past)
		direction = nd_timex_is(r, at++, "past") ? -1 : 1;
	if (nd_timex_is(r, at, "fiscal"))
		at++;
	nd_time_word what = nd_timex_word(r, at);
	found->type = ND_DATE_DATE;
	found->end = at + 1;
	if (quarter_of_year(r, at, direction, found) || part_of_day(r, at, direction, found))
		return true;
	if (told_from_last(r, i, what, found))
		return true;
	bool is_span = nd_timex_is(r, at - 1, "past") && what.class == ND_TIME_UNIT &&
	               (what.value == ND_DECADE || what.value == ND_CENTURY);
	if (is_span) { /* "over the past decade": ten years, not those of the calendar */
		found->type = ND_DATE_DURATION;
		nd_timex_set_text(found, what.value == ND_DECADE ? "P10Y" : "P100Y");
		return true;
	}
	switch (what.class) {
	case ND_TIME_UNIT:
		if (what.value < ND_DAY || what.value == ND_HALF || (what.value == ND_DAY && direction == 0))
			return false;
		nd_timex_set_offset(r, found, what.value, direction);
		break;
	case ND_TIME_WEEKDAY:
		if (r->anchored)
			set_weekday(r, what.value, direction, found);
		break;
	case ND_TIME_MONTH:
		if (nd_timex_token(r, at + 1).size > 0 && nd_ascii_is_digit(nd_timex_token(r, at + 1).data[0]))
			return false; /* "this May 5": a day of the calendar */
		if (r->anchored)
			set_month(r, what.value, direction, found);
		break;
	case ND_TIME_SEASON:
		if (r->anchored)
			set_season(r, what.value, direction, found);
		break;
	default: return false;
	}
	nd_time_word part = nd_timex_word(r, found->end);
	if (found->is_day && part.class == ND_TIME_DAYPART) {
		found->end++;
		nd_timex_add_daypart(found, part.value);
	}
	return true;
}

/* A year before the quarter that is spoken of. */
static bool year_before_quarter(const nd_timex_reader *r, nd_timex *found)
{
	enum { NEAR = 4 }; /* sentences */
	if (r->quarter == 0 || r->sentence - r->quarter_sentence > NEAR)
		return false;
	nd_timex_set_quarter(found, r->quarter_year - 1, r->quarter);
	return true;
}

/* "two years ago", "a week earlier", "a month from now", "a year-ago". */
static bool counted(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_number number = nd_number_at(r->document, i, r->end, false);
	bool plain_year = nd_timex_is_any(r, i, " year ");
	if (plain_year)
		number = (nd_number){.value = 1};
	else if (number.tokens == 0 || number.ordinal)
		return false;
	uint32_t at = i + number.tokens;
	at += nd_timex_is(r, at, "-");
	nd_time_word unit = nd_timex_word(r, at), which;
	if (unit.class != ND_TIME_UNIT && unit.class != ND_TIME_UNITS)
		return false;
	at++;
	bool hyphen = nd_timex_is(r, at, "-");
	if (nd_timex_is_any(r, at, " or ") && nd_timex_is(r, at + 1, "so"))
		at += 2;
	at += hyphen;
	which = nd_timex_word(r, at);
	bool from_now = nd_timex_is(r, at, "from") && nd_timex_is(r, at + 1, "now");
	bool fits = which.class == ND_TIME_AGO || which.class == ND_TIME_EARLIER || which.class == ND_TIME_LATER || from_now;
	if (!fits || (plain_year && !hyphen) || number.value > 5000)
		return false;
	found->type = ND_DATE_DATE;
	found->end = at + 1 + from_now;
	if (which.class == ND_TIME_EARLIER && nd_timex_is(r, at, "before") && r->last.end == 0)
		return false;
	int32_t direction = from_now ? 1 : direction_of(which.class), count = (int32_t)number.value;
	bool year_ago = unit.value == ND_YEAR && count == 1 && direction < 0;
	if (year_ago && r->anchored && year_before_quarter(r, found))
		return true;
	bool from_other = which.class == ND_TIME_LATER || (which.class == ND_TIME_EARLIER && r->last.end > 0);
	if (from_other && r->last.end > 0 && r->last.year > 0 && unit.value == ND_YEAR)
		nd_timex_set_year(found, r->last.year + direction * count);
	else if (from_other && r->last.end > 0 && r->last.is_day && unit.value == ND_DAY)
		nd_timex_set_day(found, r->last.days + direction * count);
	else if (which.class != ND_TIME_LATER && unit.value == ND_DECADE)
		nd_timex_set_offset(r, found, ND_YEAR, 10 * direction * count);
	else if (which.class != ND_TIME_LATER && number.value >= 1)
		nd_timex_set_offset(r, found, unit.value, direction * count);
	return true;
}

/* "several years ago", "months ago". */
static bool long_ago(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	uint32_t at = i + nd_timex_is(r, i, "a");
	at += nd_timex_word(r, at).class == ND_TIME_VAGUE && !nd_timex_is(r, at, "couple");
	bool fits = nd_timex_word(r, at).class == ND_TIME_UNITS && nd_timex_word(r, at + 1).class == ND_TIME_AGO;
	found->type = ND_DATE_DATE;
	found->end = at + 2;
	nd_timex_set_text(found, "PAST_REF");
	return fits;
}

/* "today", "yesterday evening", "tonight". */
static bool named_day(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word day = nd_timex_word(r, i);
	bool is_over_next = nd_timex_is(r, i, "day") && ((nd_timex_is(r, i + 1, "before") && nd_timex_is(r, i + 2, "yesterday")) ||
	                                                 (nd_timex_is(r, i + 1, "after") && nd_timex_is(r, i + 2, "tomorrow")));
	if (is_over_next) {
		found->type = ND_DATE_DATE;
		found->end = i + 3;
		nd_timex_set_offset(r, found, ND_DAY, nd_timex_is(r, i + 1, "before") ? -2 : 2);
		return true;
	}
	if (day.class != ND_TIME_DAY)
		return false;
	found->type = ND_DATE_DATE;
	found->end = i + 1;
	nd_timex_set_offset(r, found, ND_DAY, day.value);
	if (nd_timex_is(r, i, "tonight")) {
		nd_timex_add_daypart(found, ND_NIGHT);
		return true;
	}
	nd_time_word part = nd_timex_word(r, i + 1);
	if (part.class == ND_TIME_DAYPART) {
		found->end++;
		nd_timex_add_daypart(found, part.value);
	}
	return true;
}

/* "now", "recently", "the future": no date, but a time. */
static bool reference(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static const char *const values[] = {[ND_TIME_NOW] = "PRESENT_REF", [ND_TIME_RECENT] = "PAST_REF", [ND_TIME_SOON] = "FUTURE_REF"};
	nd_time_word word = nd_timex_word(r, i);
	found->type = ND_DATE_DATE;
	found->end = i + 1;
	if (word.class == ND_TIME_NOW || word.class == ND_TIME_RECENT || word.class == ND_TIME_SOON) {
		nd_timex_set_text(found, values[word.class]);
		return !(word.class == ND_TIME_NOW && nd_timex_is(r, i + 1, "that")) &&
		       !(word.class == ND_TIME_SOON && (nd_timex_is_any(r, i + 1, " as after enough ")));
	}
	nd_time_word behind = nd_timex_word(r, i + 1);
	bool units = behind.class == ND_TIME_UNITS && behind.value >= ND_DAY;
	if (units && nd_timex_is_any(r, i, " recent coming ")) {
		found->end = i + 2;
		nd_timex_set_text(found, nd_timex_is(r, i, "recent") ? "PAST_REF" : "FUTURE_REF");
		return true;
	}
	bool article = i > r->first && nd_timex_is(r, i - 1, "the");
	if (nd_timex_is(r, i, "future") && article)
		nd_timex_set_text(found, "FUTURE_REF");
	else if (nd_timex_is(r, i, "past") && article && nd_timex_is_any(r, i - 2, " in of from ") && behind.class == ND_TIME_NONE &&
	         (i + 1 == r->end || r->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION))
		nd_timex_set_text(found, "PAST_REF");
	else
		return false;
	return true;
}

static bool names_month(const nd_timex *found)
{
	enum { MONTH_SIZE = 7 };
	return strlen(found->value) >= MONTH_SIZE && nd_ascii_is_digit(found->value[MONTH_SIZE - 1]);
}

/* "that year", "the same day", "these days": the time last spoken of, in this sentence or the one before. */
static bool same_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
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
	const nd_timex *last = r->last.year > 0 ? &r->last : &r->earlier;
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
		nd_timex_set_month(found, last->year, 10 * (last->value[5] - '0') + last->value[6] - '0');
	else if (unit.value == ND_QUARTER && r->quarter != 0)
		nd_timex_set_quarter(found, r->quarter_year, r->quarter);
	else
		return false;
	return true;
}

/* "the year before", "the day after": beside the time last spoken of. */
static bool neighbour_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word unit = nd_timex_word(r, i);
	int32_t direction = nd_timex_is_any(r, i + 1, " before previous ") ? -1 : nd_timex_is(r, i + 1, "after") ? 1 : 0;
	bool alone = i + 2 >= r->end || r->tokens[i + 2].kind == ND_TOKEN_PUNCTUATION || nd_timex_is_any(r, i + 2, " and but when ");
	const nd_timex *last = r->last.year > 0 ? &r->last : &r->earlier;
	if (direction == 0 || !alone || unit.class != ND_TIME_UNIT || last->year <= 0)
		return false;
	found->type = ND_DATE_DATE;
	found->end = i + 2;
	if (unit.value == ND_YEAR)
		nd_timex_set_year(found, last->year + direction);
	else if (unit.value == ND_DAY && last->is_day)
		nd_timex_set_day(found, last->days + direction);
	else
		return false;
	return true;
}

/* "the end of the month". */
static bool is_part_of_unit(const nd_timex_reader *r, uint32_t i)
{
	return i > r->first + 2 && nd_timex_is(r, i - 2, "of") && nd_timex_is_any(r, i - 3, " end beginning start middle ");
}

/* "the quarter", "the latest quarter": the one spoken of, else the last. "the year" is this one, "the weekend" the one
 * before or after by tense. */
static bool known_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	bool article = i > r->first && nd_timex_is(r, i - 1, "the");
	if (article && neighbour_unit(r, i, found))
		return true;
	uint32_t at = i + nd_timex_is(r, i, "latest");
	nd_time_word unit = nd_timex_word(r, at);
	if (!article || unit.class != ND_TIME_UNIT || nd_timex_is_dash(r, at + 1) ||
	    nd_timex_is_any(r, at + 1, " before after previous "))
		return false; /* the quarter-finals */
	found->type = ND_DATE_DATE;
	found->end = at + 1;
	if (unit.value == ND_QUARTER && at == i && r->quarter != 0 && r->anchored)
		nd_timex_set_quarter(found, r->quarter_year, r->quarter);
	else if (unit.value == ND_QUARTER)
		nd_timex_set_offset(r, found, ND_QUARTER, -1);
	else if (unit.value == ND_WEEKEND)
		nd_timex_set_offset(r, found, ND_WEEKEND, nd_timex_tense(r, i) > 0 || nd_weekday_of(r->today_days) > 4 ? 0 : -1);
	else if (at == i && (unit.value == ND_YEAR || (unit.value == ND_MONTH && is_part_of_unit(r, i))))
		nd_timex_set_offset(r, found, unit.value, 0);
	else
		return false;
	return true;
}

bool nd_timex_relative(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static bool (*const patterns[])(const nd_timex_reader *, uint32_t, nd_timex *) = {
	        counted, long_ago, named_day, reference, same_unit, known_unit};
	*found = (nd_timex){0};
	if (directed(r, i, found))
		return true;
	for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
		*found = (nd_timex){0};
		if (patterns[k](r, i, found))
			return true;
	}
	return false;
}
