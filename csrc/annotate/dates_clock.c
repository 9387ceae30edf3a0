/* Times of day: "8 a.m. EST", "18:10", "noon". */
#include <stdio.h>
#include <string.h>

#include "annotate/timex.h"
#include "base/str.h"

/* "8", "8:30", "18:10:05" of size bytes: false if it is none of these. What is not said is -1. */
static bool read_hour(const char *text, uint32_t size, int32_t *hour, int32_t *minute, int32_t *second)
{
	uint32_t i = 0;
	*hour = 0;
	*minute = *second = -1;
	bool seconds = size > 6 && text[size - 3] == ':' && text[size - 6] == ':' && nd_ascii_is_digit(text[size - 2]) &&
	               nd_ascii_is_digit(text[size - 1]);
	if (seconds) {
		*second = (text[size - 2] - '0') * 10 + (text[size - 1] - '0');
		size -= 3;
	}
	for (; i < size && i < 2 && nd_ascii_is_digit(text[i]); i++)
		*hour = *hour * 10 + (text[i] - '0');
	if (i == 0 || *hour > 24)
		return false;
	if (i == size)
		return true;
	bool minutes = size == i + 3 && (text[i] == ':' || text[i] == '.') && nd_ascii_is_digit(text[i + 1]) &&
	               nd_ascii_is_digit(text[i + 2]);
	if (!minutes)
		return false;
	*minute = (text[i + 1] - '0') * 10 + (text[i + 2] - '0');
	return *minute < 60 && *second < 60;
}

/* "1500" of "1500 GMT", "0900 hours". */
static bool read_four_digits(nd_str text, int32_t *hour, int32_t *minute)
{
	if (text.size != 4)
		return false;
	for (uint32_t i = 0; i < 4; i++)
		if (!nd_ascii_is_digit(text.data[i]))
			return false;
	*hour = (text.data[0] - '0') * 10 + (text.data[1] - '0');
	*minute = (text.data[2] - '0') * 10 + (text.data[3] - '0');
	return *hour < 24 && *minute < 60;
}

/* 1 for a.m., 2 for p.m., else 0. */
static int half_of_day(nd_str word)
{
	if (nd_str_equal_nocase(word, ND_STR("a.m.")) || nd_str_equal_nocase(word, ND_STR("am")) ||
	    nd_str_equal_nocase(word, ND_STR("a.m")))
		return 1;
	bool pm = nd_str_equal_nocase(word, ND_STR("p.m.")) || nd_str_equal_nocase(word, ND_STR("pm")) ||
	          nd_str_equal_nocase(word, ND_STR("p.m"));
	return pm ? 2 : 0;
}

static uint32_t skip_zone(const nd_timex_reader *r, uint32_t i, bool *universal)
{
	*universal = nd_timex_is(r, i, "utc") || nd_timex_is(r, i, "gmt");
	if (nd_timex_is(r, i, "local") && nd_timex_is(r, i + 1, "time"))
		return i + 2;
	bool named = nd_timex_is_any(r, i, " eastern central pacific mountain ") &&
	             (nd_timex_is(r, i + 1, "time") || nd_timex_is_any(r, i + 1, " standard daylight "));
	if (named)
		return i + 2 + !nd_timex_is(r, i + 1, "time");
	bool zone = *universal || ((r->tokens[i < r->end ? i : r->first].shape & ND_SHAPE_ALL_UPPER) != 0 &&
	                           nd_timex_is_any(r, i, " et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest eet eest msk "
	                                                 "ist jst kst sgt hkt aest aedt wat eat cat sast wib "));
	return zone ? i + 1 : i;
}

/* "4 in the morning", "11 at night": 1 for hours before noon, 2 behind it, else 0; *end is the token behind. */
static int said_half_of_day(const nd_timex_reader *r, uint32_t i, int32_t hour, uint32_t *end)
{
	bool at_night = nd_timex_is(r, i, "at") && nd_timex_is(r, i + 1, "night");
	nd_time_word part = nd_timex_is(r, i, "in") && nd_timex_is(r, i + 1, "the") ? nd_timex_word(r, i + 2) : (nd_time_word){0};
	if (at_night || part.class == ND_TIME_DAYPART) {
		*end = i + (at_night ? 2 : 3);
		bool morning = at_night ? hour < 6 || hour == 12 : part.value == ND_MORNING;
		return morning ? 1 : 2;
	}
	return 0;
}

/* "1500 GMT on Friday". */
static bool military_hour(const nd_timex_reader *r, uint32_t i, uint32_t *end, char clock[ND_TIMEX_SIZE])
{
	int32_t hour, minute;
	bool universal = false;
	if (!read_four_digits(nd_timex_token(r, i), &hour, &minute))
		return false;
	bool said = hour < 10 || nd_timex_is_any(r, i - 1, " at by from until around about since before after ");
	*end = nd_timex_is_any(r, i + 1, " hours hrs ") ? i + 2 : skip_zone(r, i + 1, &universal);
	if (*end == i + 1 || (!universal && !said))
		return false;
	snprintf(clock, ND_TIMEX_SIZE, "T%02d:%02d%s", hour, minute, universal ? "Z" : "");
	return true;
}

bool nd_timex_hour(const nd_timex_reader *r, uint32_t i, bool plain, uint32_t *end, char clock[ND_TIMEX_SIZE])
{
	nd_str token = nd_timex_token(r, i);
	nd_time_word word = nd_timex_word(r, i);
	int32_t hour = 0, minute = 0, second = -1;
	bool universal;
	if (word.class == ND_TIME_CLOCK) {
		*end = i + 1;
		snprintf(clock, ND_TIMEX_SIZE, "T%02d:00", word.value);
		return true;
	}
	if (token.size == 0 || !nd_ascii_is_digit(token.data[0]))
		return false;
	if (military_hour(r, i, end, clock))
		return true;
	if (nd_timex_has_point(token))
		token.size--;
	uint32_t suffix = token.size > 2 ? token.size - 2 : token.size;
	int half = half_of_day((nd_str){token.data + suffix, token.size - suffix});
	if (!read_hour(token.data, half != 0 ? suffix : token.size, &hour, &minute, &second))
		return false;
	uint32_t at = i + 1;
	if (half == 0 && (half = half_of_day(nd_timex_token(r, at))) != 0)
		at++;
	bool clock_word = half == 0 && (nd_timex_is_any(r, at, " o'clock o\u2019clock hrs "));
	at += clock_word;
	if (half == 0 && !clock_word && plain && hour > 0 && hour <= 12)
		half = said_half_of_day(r, at, hour, &at);
	*end = skip_zone(r, at, &universal);
	bool said = half != 0 || clock_word || *end > at;
	bool colon = minute >= 0 && memchr(token.data, ':', token.size) != NULL;
	if ((half != 0 && (hour == 0 || hour > 12)) || (!said && !(plain && colon)) || (minute < 0 && half == 0 && !clock_word))
		return false;
	if (half != 0)
		hour = hour % 12 + (half == 2 ? 12 : 0);
	char seconds[ND_TIMEX_SIZE] = "";
	if (second >= 0)
		snprintf(seconds, sizeof seconds, ":%02d", second);
	snprintf(clock, ND_TIMEX_SIZE, "T%02d:%02d%.3s%s", hour, minute < 0 ? 0 : minute, seconds, universal ? "Z" : "");
	return true;
}

/* The day behind a time: "8 a.m. Tuesday", "8 a.m. on July 3"; *day is found's end where there is none. */
static bool day_behind(const nd_timex_reader *r, uint32_t i, nd_timex *day)
{
	uint32_t at = nd_timex_is(r, i, ",") || nd_timex_is(r, i, "on") ? i + 1 : i;
	return (nd_timex_calendar(r, at, day) && (day->is_day || nd_timex_word(r, at).class == ND_TIME_WEEKDAY)) ||
	       (nd_timex_word(r, at).class == ND_TIME_DAY && nd_timex_relative(r, at, day));
}

bool nd_timex_clock(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	char clock[ND_TIMEX_SIZE];
	nd_timex day = {0};
	bool plain = i > r->first && nd_timex_is_any(r, i - 1, " at by from until till around about before after since between ");
	*found = (nd_timex){.type = ND_DATE_TIME};
	if (!nd_timex_hour(r, i, plain, &found->end, clock))
		return false;
	bool has_day = day_behind(r, found->end, &day);
	if (has_day)
		found->end = day.end;
	else if (r->last.end > 0 && r->last.is_day)
		day = r->last;
	else if (r->anchored)
		nd_timex_set_day(&day, r->today_days);
	if (day.is_day) {
		nd_timex_set_day(found, day.days);
		found->is_day = false;
		snprintf(found->value + 10, sizeof found->value - 10, "%.12s", clock);
	}
	return true;
}
