/* Dates told from today: "last week", "two years ago", "yesterday", "now". */
#include "annotate/dates_told.h"
#include "annotate/dates_years.h"
#include "annotate/numbers.h"
#include "base/str.h"

enum { MOST_UNITS = 5000 };

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

/* "this Monday, July 18": its date says more. */
static bool dated_weekday(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_timex dated;
	if (!nd_timex_calendar(r, i, &dated) || dated.end == i + 1 || dated.type != ND_DATE_DATE)
		return false;
	*found = dated;
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
	if (at == i + 1 && nd_timex_adjacent(r, i, found))
		return true;
	found->type = ND_DATE_DATE;
	found->end = at + 1;
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
		if (dated_weekday(r, at, found))
			return true;
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

/* "two weeks from today" is a day; "five years' time", behind "in". */
static bool counted_on(const nd_timex_reader *r, uint32_t i, int32_t unit, int32_t count, nd_timex *found)
{
	nd_time_word from = nd_timex_is(r, i, "from") ? nd_timex_word(r, i + 1) : (nd_time_word){0};
	uint32_t behind = nd_timex_is_any(r, i, " ' \u2019 's \u2019s ") ? i + 1 : i;
	found->type = ND_DATE_DATE;
	if (from.class == ND_TIME_DAY && (unit == ND_DAY || unit == ND_WEEK)) {
		found->end = i + 2;
		if (r->anchored)
			nd_timex_set_day(found, r->today_days + from.value + count * (unit == ND_WEEK ? 7 : 1));
		return true;
	}
	if (behind == i || !nd_timex_is(r, behind, "time"))
		return false;
	found->end = behind + 1;
	nd_timex_set_offset(r, found, unit, count);
	return true;
}

/* Hours count as days where they are whole ones. */
static void set_counted_back(const nd_timex_reader *r, int32_t unit, int32_t count, nd_timex *found)
{
	enum { HOURS_OF_DAY = 24 };
	if (unit == ND_DECADE)
		nd_timex_set_offset(r, found, ND_YEAR, 10 * count);
	else if (unit == ND_HOUR && count % HOURS_OF_DAY == 0)
		nd_timex_set_offset(r, found, ND_DAY, count / HOURS_OF_DAY);
	else
		nd_timex_set_offset(r, found, unit, count);
}

/* Nothing follows "before" or "after" that it could be told from. */
static bool stands_alone(const nd_timex_reader *r, uint32_t i)
{
	return i + 1 >= r->end || r->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION || nd_timex_is_any(r, i + 1, " and but when ");
}

/* "had done so a year earlier": than what was told before. */
static bool is_pluperfect(const nd_timex_reader *r, uint32_t i)
{
	enum { REACH = 8 };
	for (uint32_t k = i; k > r->first && i - k < REACH; k--)
		if (nd_timex_is(r, k - 1, "had"))
			return true;
	return false;
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
	bool within = i > r->first && nd_timex_is(r, i - 1, "in"), few = number.value >= 1 && number.value <= MOST_UNITS;
	if (few && !plain_year && (within || !nd_timex_is_any(r, at, " ' \u2019 's \u2019s ")) &&
	    counted_on(r, at, unit.value, (int32_t)number.value, found))
		return true;
	bool from_now = nd_timex_is(r, at, "from") && nd_timex_is(r, at + 1, "now");
	bool fits = which.class == ND_TIME_AGO || which.class == ND_TIME_EARLIER || which.class == ND_TIME_LATER || from_now;
	if (!fits || (plain_year && !hyphen) || number.value > MOST_UNITS)
		return false;
	found->type = unit.value < ND_DAY ? ND_DATE_TIME : ND_DATE_DATE;
	found->end = at + 1 + from_now;
	if (nd_timex_is(r, at, "before") && (r->last.end == 0 || !stands_alone(r, at)))
		return false;
	int32_t direction = from_now ? 1 : direction_of(which.class), count = (int32_t)number.value;
	bool year_ago = unit.value == ND_YEAR && count == 1 && direction < 0;
	if (year_ago && r->anchored && nd_timex_year_before_quarter(r, found)) {
		nd_timex_extend_year_ago(r, found->end, found);
		return true;
	}
	bool later = which.class == ND_TIME_LATER, earlier = which.class == ND_TIME_EARLIER;
	bool had = earlier && r->last.end == 0 && is_pluperfect(r, i);
	bool from_other = later || had || (earlier && r->last.end > 0);
	bool told = from_other && count > 0 && nd_timex_set_told(r, later || had, unit.value, direction * count, found);
	if (!told && !later && count > 0)
		set_counted_back(r, unit.value, direction * count, found);
	if (plain_year && year_ago)
		nd_timex_extend_year_ago(r, found->end, found);
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
	if (units && nd_timex_is(r, i, "coming")) {
		found->end = i + 2;
		nd_timex_set_text(found, "FUTURE_REF");
		return true;
	}
	bool article = i > r->first && nd_timex_is(r, i - 1, "the");
	bool ends = i + 1 == r->end || r->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION ||
	            nd_timex_is_any(r, i + 1, " i he she it they we you that and but to when who has have had is was were ");
	if (nd_timex_is(r, i, "future") && article && nd_timex_is(r, i - 2, "in") && !nd_timex_is(r, i + 1, "of"))
		nd_timex_set_text(found, "FUTURE_REF");
	else if (nd_timex_is(r, i, "past") && article && nd_timex_is_any(r, i - 2, " in of from ") && ends)
		nd_timex_set_text(found, "PAST_REF");
	else
		return false;
	return true;
}

/* "the end of the month". */
static bool is_part_of_unit(const nd_timex_reader *r, uint32_t i)
{
	return i > r->first + 2 && nd_timex_is(r, i - 2, "of") && nd_timex_is_any(r, i - 3, " end beginning start middle ");
}

/* "the year ended March 31", "the quarter ending in June": as long as that. */
static bool ended_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	uint32_t at = i + nd_timex_is(r, i, "fiscal");
	nd_time_word unit = nd_timex_word(r, at);
	bool to_month = nd_timex_is(r, at + 1, "to") && nd_timex_word(r, at + 2).class == ND_TIME_MONTH;
	if (unit.class != ND_TIME_UNIT || (unit.value != ND_YEAR && unit.value != ND_QUARTER) ||
	    !(to_month || nd_timex_is_any(r, at + 1, " ended ending ")))
		return false;
	found->type = ND_DATE_DURATION;
	found->end = at + 1;
	nd_timex_set_text(found, unit.value == ND_YEAR ? "P1Y" : "P1Q");
	return true;
}

/* "by year-end", "at year's end 2023": of this year, or of the last one where its end is told of early in the next. */
static bool year_end(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	enum { EARLY = 6 }; /* months */
	uint32_t end = i + 1;
	end += nd_timex_is_dash(r, end) || nd_timex_is_any(r, end, " 's \u2019s ");
	bool said = i > r->first && nd_timex_is_any(r, i - 1, " by at before until till from since ");
	if (!said || !nd_timex_is(r, i, "year") || !nd_timex_is(r, end, "end"))
		return false;
	int32_t year = nd_timex_year_behind(r, end + 1, &found->end);
	bool is_last = nd_timex_is_any(r, i - 1, " at from since ") && r->today.month <= EARLY && nd_timex_tense(r, i) <= 0;
	found->type = ND_DATE_DATE;
	if (year > 0)
		nd_timex_set_year(found, year);
	else
		nd_timex_set_offset(r, found, ND_YEAR, is_last ? -1 : 0);
	return true;
}

/* "the quarter", "the latest quarter": the one spoken of, else the last. "the year" is this one, "the weekend" the one
 * before or after by tense. */
static bool known_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	bool article = i > r->first && nd_timex_is(r, i - 1, "the");
	if (article && (nd_timex_neighbour_unit(r, i, found) || ended_unit(r, i, found)))
		return true;
	uint32_t at = i + (nd_timex_is_any(r, i, " latest full "));
	nd_time_word unit = nd_timex_word(r, at);
	if (article && r->anchored && r->quarter != 0 && nd_timex_is(r, i, "latest") && nd_timex_is(r, at, "period")) {
		found->type = ND_DATE_DATE;
		found->end = at + 1;
		nd_timex_set_quarter(found, r->quarter_year, r->quarter);
		return true;
	}
	uint32_t numbered = i;
	int32_t year = unit.value == ND_YEAR && at == i ? nd_timex_year_behind(r, i + 1, &numbered) : -1;
	if (article && year > 0 && numbered > i + 1 && !nd_timex_is_any(r, i + 1, " , of in ")) { /* "the year 2000" */
		found->type = ND_DATE_DATE;
		found->end = numbered;
		nd_timex_set_year(found, year);
		return true;
	}
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
	else if (!nd_timex_is(r, i, "latest") && (unit.value == ND_YEAR || (unit.value == ND_MONTH && is_part_of_unit(r, i))))
		nd_timex_set_offset(r, found, unit.value, 0);
	else
		return false;
	return true;
}

bool nd_timex_relative(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static bool (*const patterns[])(const nd_timex_reader *, uint32_t, nd_timex *) = {
	        year_end, counted, long_ago, named_day, reference, nd_timex_same_unit, known_unit};
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
