#include "page/pagedate.h"

#include <stdio.h>

#include "base/str.h"
#include "page/pagedate_parts.h"
#include "page/phrases.h"

enum { LONGEST_LINE = 40 };

typedef struct reader {
	nd_str text;
	uint32_t from; /* nothing before it belongs to the date */
	nd_date_order order;
} reader;

/* ---- dates ------------------------------------------------------------------------------------------------------- */

/* Weekday named just before a numeric date ("Wed, 07/03/2024"): 0 is Monday; -1 where none is. */
static int weekday_before(nd_str text, uint32_t at)
{
	static const char *const names[] = {"mon|monday|lun|lunes|lundi|lunedi|mo|montag|ma|maandag|seg|segunda",
	                                    "tue|tues|tuesday|mar|martes|mardi|martedi|di|dienstag|dinsdag|ter|terca",
	                                    "wed|weds|wednesday|mie|miercoles|mercredi|mercoledi|mi|mittwoch|wo|woensdag|qua|quarta",
	                                    "thu|thur|thurs|thursday|jue|jueves|jeudi|giovedi|gio|do|donnerstag|donderdag|qui|quinta",
	                                    "fri|friday|vie|viernes|vendredi|ven|venerdi|fr|freitag|vrijdag|sex|sexta",
	                                    "sat|saturday|sab|sabado|samedi|sabato|sa|samstag|zaterdag|za",
	                                    "sun|sunday|dom|domingo|dimanche|domenica|so|sonntag|zondag|zo"};
	enum { LONGEST_GAP = 3, LONGEST_NAME = 16 };
	uint32_t end = at;
	while (end > 0 && at - end < LONGEST_GAP && strchr(" ,.", text.data[end - 1]) != NULL)
		end--;
	uint32_t start = end;
	while (start > 0 && end - start < LONGEST_NAME &&
	       (nd_ascii_is_alpha(text.data[start - 1]) || (unsigned char)text.data[start - 1] >= 0x80))
		start--;
	for (int day = 0; start < end && day < 7; day++)
		if (nd_phrase_is(nd_str_cut(text, (nd_span){start, end}), names[day]))
			return day;
	return -1;
}

/* Numbers a and b before a year, in an order that must be worked out. */
static bool set_numeric(const reader *r, uint32_t start, char mark, int a, int b, int year, nd_page_date *date)
{
	bool day_first = nd_date_is_day(year, b, a), month_first = nd_date_is_day(year, a, b);
	if (!day_first && !month_first)
		return false;
	bool as_day_first = day_first;
	if (day_first && month_first && a != b && mark != '.') {
		int weekday = weekday_before(r->text, start);
		bool day_fits = weekday == nd_date_weekday(year, b, a), month_fits = weekday == nd_date_weekday(year, a, b);
		date->ambiguous = day_fits == month_fits && r->order == ND_ORDER_UNKNOWN;
		as_day_first = day_fits != month_fits ? day_fits : r->order == ND_ORDER_DAY_FIRST;
	}
	return as_day_first ? nd_date_set_day(date, year, b, a) : nd_date_set_day(date, year, a, b);
}

/* "2024-07-03", "2024/7/3", "2024.07.03", "2024年7月3日", "2024년 7월 3일", "2024. július 3." */
static uint32_t read_year_first(nd_str text, uint32_t at, int year, nd_page_date *date)
{
	int month, day;
	char mark = nd_date_byte(text, at);
	uint32_t end = nd_phrase_at(text, at, "年|년");
	if (end != 0) {
		end = nd_date_digits(text, nd_date_skip_space(text, end), 1, 2, &month);
		end = end != 0 ? nd_phrase_at(text, end, "月|월") : 0;
		end = end != 0 ? nd_date_digits(text, nd_date_skip_space(text, end), 1, 2, &day) : 0;
		end = end != 0 ? nd_phrase_at(text, end, "日|일") : 0;
		return end != 0 && nd_date_set_day(date, year, month, day) ? end : 0;
	}
	if (mark != '\0' && strchr("-/.", mark) != NULL) {
		uint32_t next = mark == '.' ? nd_date_skip_space(text, at + 1) : at + 1;
		end = nd_date_digits(text, next, 1, 2, &month);
		if (end != 0 && nd_date_byte(text, end) == mark) {
			end = nd_date_digits(text, mark == '.' ? nd_date_skip_space(text, end + 1) : end + 1, 1, 2, &day);
			return end != 0 && nd_date_set_day(date, year, month, day) ? end : 0;
		}
	}
	uint32_t name = nd_date_skip_space(text, at);
	name = nd_phrase_at(text, name, "m.|.|,|m") != 0 ? nd_phrase_at(text, name, "m.|.|,|m") : name;
	end = nd_date_month_name(text, nd_date_skip_space(text, name), &month);
	end = end != 0 ? nd_date_digits(text, nd_date_skip_space(text, end), 1, 2, &day) : 0;
	return end != 0 && nd_date_byte(text, end) != ':' && nd_date_set_day(date, year, month, day) ? end : 0;
}

/* "/07/2024", ". 7. 2024", "/07/24" after a first number; "7.24" only where hardly anything else is said. */
static uint32_t read_numeric(const reader *r, uint32_t start, uint32_t at, int first, nd_page_date *date)
{
	nd_str text = r->text;
	int second, year;
	char mark = nd_date_byte(text, at);
	if (mark == '\0' || strchr("-/.", mark) == NULL)
		return 0;
	uint32_t next = mark == '.' ? nd_date_skip_space(text, at + 1) : at + 1;
	uint32_t end = nd_date_digits(text, next, 1, 2, &second);
	if (end == 0 || nd_date_byte(text, end) != mark)
		return 0;
	uint32_t end_of_second = end;
	bool padded = (end - next == 2 && at - start == 2) || (mark == '.' && text.size <= LONGEST_LINE);
	next = mark == '.' ? nd_date_skip_space(text, end + 1) : end + 1;
	end = nd_date_year(text, next, &year);
	if (end == 0 && padded && next == end_of_second + 1 && (end = nd_date_digits(text, next, 2, 2, &year)) != 0) {
		year += year < 70 ? 2000 : 1900;
		if (mark == '-' || nd_date_byte(text, end) == mark || nd_date_byte(text, end) == ':')
			return 0;
	}
	return end != 0 && set_numeric(r, start, mark, first, second, year, date) ? end : 0;
}

/* "3rd of July 2024", "3. Juli 2024", "3 de julio de 2024", "03-Jul-2024" after the day's number. */
static uint32_t read_day_name(nd_str text, uint32_t at, int day, nd_page_date *date)
{
	static const char after_day[] = "st|nd|rd|th|er|re|.|º|ª|°|-a|η|ª de|.º";
	static const char between[] = "de|of|,|-|/|den|di|del|d’|d'|.";
	int month, year;
	uint32_t end = nd_phrase_at(text, at, after_day);
	at = nd_date_skip_space(text, end != 0 ? end : at);
	if ((end = nd_phrase_at(text, at, between)) != 0)
		at = nd_date_skip_space(text, end);
	if ((end = nd_date_month_name(text, at, &month)) == 0)
		return 0;
	at = nd_date_skip_space(text, end);
	for (int marks = 0; marks < 2 && (end = nd_phrase_at(text, at, "de|del|,|-|/|'|’|.")) != 0; marks++)
		at = nd_date_skip_space(text, end);
	end = nd_date_year(text, at, &year);
	return end != 0 && nd_date_set_day(date, year, month, day) ? end : 0;
}

/* "18:10:05 2024" after the day, as the C library's asctime writes it ("Wed Jul  3 18:10:05 2024"). */
static uint32_t read_time_and_year(nd_str text, uint32_t at, int *year, nd_page_date *date)
{
	int number;
	uint32_t digits = nd_date_digits(text, at, 2, 2, &number);
	uint32_t end = digits != 0 && nd_date_byte(text, digits) == ':' ? nd_date_time(text, at, date) : 0;
	end = end != 0 ? nd_date_year(text, nd_date_skip_space(text, end), year) : 0;
	if (end == 0)
		date->hour = -1;
	return end;
}

/* "July 3, 2024", "Jul. 3rd 2024". */
static uint32_t read_month_first(nd_str text, uint32_t at, nd_page_date *date)
{
	int month, day, year;
	uint32_t end = nd_date_month_name(text, at, &month);
	if (end == 0)
		return 0;
	at = nd_date_skip_space(text, end);
	if (nd_date_byte(text, at) == '-' || nd_date_byte(text, at) == '/')
		at++;
	if ((end = nd_date_digits(text, at, 1, 2, &day)) == 0)
		return 0;
	uint32_t suffix = nd_phrase_at(text, end, "st|nd|rd|th|.");
	at = nd_date_skip_space(text, suffix != 0 ? suffix : end);
	if (nd_date_byte(text, at) == ',' || nd_date_byte(text, at) == '-' || nd_date_byte(text, at) == '/')
		at = nd_date_skip_space(text, at + 1);
	end = nd_date_year(text, at, &year);
	if (end == 0)
		end = read_time_and_year(text, at, &year, date);
	return end != 0 && nd_date_set_day(date, year, month, day) ? end : 0;
}

uint32_t nd_date_compact(nd_str text, uint32_t at, nd_page_date *date)
{
	int value, clock;
	uint32_t end = nd_date_digits(text, at, 8, 8, &value);
	if (end == 0 || !nd_date_set_day(date, value / 10000, value / 100 % 100, value % 100))
		return 0;
	uint32_t time = nd_date_byte(text, end) == 'T' ? nd_date_digits(text, end + 1, 6, 6, &clock) : 0;
	if (time == 0 || clock / 10000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59)
		return end;
	date->hour = (int8_t)(clock / 10000);
	date->minute = (int8_t)(clock / 100 % 100);
	date->second = (int8_t)(clock % 100);
	uint32_t zone = nd_date_zone(text, time, true, &date->offset);
	return zone != 0 ? zone : time;
}

static uint32_t read_from_digit(const reader *r, uint32_t at, nd_page_date *date)
{
	int number;
	uint32_t end = nd_date_year(r->text, at, &number);
	if (end != 0)
		return read_year_first(r->text, end, number, date);
	if ((end = nd_date_digits(r->text, at, 1, 2, &number)) == 0)
		return nd_date_compact(r->text, at, date);
	uint32_t past = read_numeric(r, at, end, number, date);
	return past != 0 ? past : read_day_name(r->text, end, number, date);
}

/* Reads the date that begins at this byte, and the time of day beside it. */
static bool read_date(const reader *r, uint32_t at, nd_page_date *date)
{
	*date = (nd_page_date){.hour = -1, .minute = -1, .second = -1, .offset = ND_NO_OFFSET};
	bool digit = nd_ascii_is_digit(r->text.data[at]);
	uint32_t end = digit ? read_from_digit(r, at, date) : read_month_first(r->text, at, date);
	if (end == 0 || (nd_ascii_is_digit(r->text.data[end - 1]) && nd_ascii_is_digit(nd_date_byte(r->text, end))))
		return false;
	date->span = (nd_span){at, end};
	if (date->hour >= 0)
		return true;
	uint32_t time = nd_date_time(r->text, nd_date_skip_between(r->text, end), date);
	if (time != 0)
		date->span.end = time;
	else
		nd_date_time_before(r->text, r->from, date);
	return true;
}

bool nd_page_date_find(nd_str text, uint32_t from, nd_date_order order, nd_page_date *date)
{
	reader r = {text, from, order};
	for (uint32_t at = from; at < text.size;) {
		bool digit = nd_ascii_is_digit(text.data[at]);
		uint32_t end = digit ? at + 1 : nd_date_word_end(text, at);
		while (digit && nd_ascii_is_digit(nd_date_byte(text, end)))
			end++;
		if (end == at) {
			at++;
			continue;
		}
		bool may = digit || nd_ascii_is_digit(nd_date_byte(text, nd_date_skip_space(text, nd_date_byte(text, end) == '.' ? end + 1 : end)));
		if (may && read_date(&r, at, date))
			return true;
		at = end;
	}
	return false;
}

nd_date_order nd_date_order_of(nd_str language)
{
	if (nd_str_starts_nocase(language, ND_STR("en-US")))
		return ND_ORDER_MONTH_FIRST;
	if (nd_str_equal_nocase(language, ND_STR("en")) || language.size == 0)
		return ND_ORDER_UNKNOWN;
	return ND_ORDER_DAY_FIRST;
}

/* ---- writing --------------------------------------------------------------------------------------------------------- */

nd_str nd_page_date_format(nd_arena *arena, const nd_page_date *date)
{
	enum { LONGEST = 40 };
	char *out = nd_arena_take(arena, LONGEST);
	int size = snprintf(out, LONGEST, "%04d-%02d-%02d", date->year, date->month, date->day);
	if (date->hour >= 0)
		size += snprintf(out + size, (size_t)(LONGEST - size), "T%02d:%02d", date->hour, date->minute);
	if (date->hour >= 0 && date->second >= 0)
		size += snprintf(out + size, (size_t)(LONGEST - size), ":%02d", date->second);
	if (date->hour >= 0 && date->offset != ND_NO_OFFSET) {
		int minutes = date->offset < 0 ? -date->offset : date->offset;
		size += date->offset == 0 ? snprintf(out + size, (size_t)(LONGEST - size), "Z")
		                          : snprintf(out + size, (size_t)(LONGEST - size), "%c%02d:%02d",
		                                     date->offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
	}
	return nd_str_of(out, (size_t)size);
}
