#include "page/pagedate.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/phrases.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 2099, LONGEST_MONTH = 40, LONGEST_LINE = 40 };

typedef struct reader {
	nd_str text;
	uint32_t from; /* nothing before it belongs to the date */
	nd_date_order order;
} reader;

/* ---- small readers: each returns the end of what it read, or 0 --------------------------------------------------- */

static char byte_at(nd_str text, uint32_t at)
{
	return at < text.size ? text.data[at] : '\0';
}

static uint32_t read_digits(nd_str text, uint32_t at, uint32_t least, uint32_t most, int *value)
{
	uint32_t end = at;
	*value = 0;
	while (end - at <= most && nd_ascii_is_digit(byte_at(text, end)))
		*value = *value * 10 + (text.data[end++] - '0');
	return end - at >= least && end - at <= most ? end : 0;
}

static uint32_t skip_space(nd_str text, uint32_t at)
{
	for (;;) {
		if (nd_ascii_is_space(byte_at(text, at)))
			at++;
		else if (byte_at(text, at) == '\xC2' && byte_at(text, at + 1) == '\xA0')
			at += 2;
		else if (byte_at(text, at) == '\xE2' && byte_at(text, at + 1) == '\x80' && byte_at(text, at + 2) == '\xAF')
			at += 3; /* U+202F, as CLDR has it before "PM" */
		else
			return at;
	}
}

static uint32_t word_end(nd_str text, uint32_t at)
{
	const char *p = text.data + at, *end = text.data + text.size;
	while (p < end) {
		const char *next = p;
		if (!(nd_unicode_class(nd_utf8_next(&next, end)) & (ND_UC_LETTER | ND_UC_MARK)))
			break;
		p = next;
	}
	return (uint32_t)(p - text.data);
}

struct month_name {
	const char *name;
	int8_t month;
};

static int compare_month(const void *key, const void *item)
{
	return strcmp(key, ((const struct month_name *)item)->name);
}

/* Sorted by the folded name. */
#include "page/month_names.inc"

static uint32_t read_month_name(nd_str text, uint32_t at, int *month)
{
	char folded[LONGEST_MONTH + 1];
	uint32_t end = word_end(text, at);
	uint32_t size = end == at ? 0 : nd_fold_word(nd_str_cut(text, (nd_span){at, end}), folded, LONGEST_MONTH);
	folded[size] = '\0';
	const struct month_name *found =
	        bsearch(folded, month_names, sizeof month_names / sizeof month_names[0], sizeof month_names[0], compare_month);
	if (found == NULL)
		return 0;
	*month = found->month;
	return byte_at(text, end) == '.' ? end + 1 : end;
}

/* ---- the calendar ------------------------------------------------------------------------------------------------ */

static int days_in_month(int year, int month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

static bool is_day(int year, int month, int day)
{
	return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days_in_month(year, month);
}

/* Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
static int32_t days_of(int year, int month, int day)
{
	year -= month <= 2;
	int era = year / 400, year_of_era = year - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

int32_t nd_page_date_days(const nd_page_date *date)
{
	return days_of(date->year, date->month, date->day);
}

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

static int weekday_of(int year, int month, int day)
{
	return (int)(((days_of(year, month, day) + 3) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */
}

/* ---- time of day ------------------------------------------------------------------------------------------------- */

static const struct zone {
	const char *names;
	int16_t offset;
} zones[] = {
        /* only abbreviations that mean one offset to nearly every reader of news (tz database, "Theory and pragmatics") */
        {"z|gmt|utc|wet", 0},   {"bst|cet|mez|west", 60}, {"cest|mesz|eet|sast", 120}, {"eest|msk|trt", 180},
        {"gst", 240},           {"pkt", 300},             {"hkt|sgt|awst", 480},       {"jst|kst", 540},
        {"aest", 600},          {"aedt", 660},            {"nzst", 720},               {"nzdt", 780},
        {"art|brt", -180},      {"edt", -240},            {"est|cdt", -300},           {"mdt", -360},
        {"mst|pdt", -420},      {"pst", -480},
};

/* "+02:00", "+0200", "+2". */
static uint32_t read_numeric_offset(nd_str text, uint32_t at, int16_t *offset)
{
	int hours, minutes = 0;
	int sign = byte_at(text, at) == '-' ? -1 : 1;
	uint32_t end = read_digits(text, at + 1, 4, 4, &hours);
	if (end != 0) {
		minutes = hours % 100;
		hours /= 100;
	} else if ((end = read_digits(text, at + 1, 1, 2, &hours)) == 0) {
		return 0;
	} else if (byte_at(text, end) == ':') {
		uint32_t past = read_digits(text, end + 1, 2, 2, &minutes);
		end = past != 0 ? past : end;
	}
	if (hours > 14 || minutes > 59)
		return 0;
	*offset = (int16_t)(sign * (hours * 60 + minutes));
	return end;
}

static uint32_t read_zone(nd_str text, uint32_t at, bool glued, int16_t *offset)
{
	uint32_t start = skip_space(text, at);
	if (byte_at(text, start) == '(')
		start++;
	for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
		uint32_t end = nd_phrase_at(text, start, zones[i].names);
		if (end == 0)
			continue;
		*offset = zones[i].offset;
		char sign = byte_at(text, end);
		uint32_t past = zones[i].offset == 0 && (sign == '+' || sign == '-') ? read_numeric_offset(text, end, offset) : 0;
		return past != 0 ? past : end;
	}
	char sign = byte_at(text, start);
	int hours;
	bool plain = glued || read_digits(text, start + 1, 4, 4, &hours) != 0 || byte_at(text, start + 3) == ':';
	return (sign == '+' || sign == '-') && plain ? read_numeric_offset(text, start, offset) : 0;
}

/* "am", "p.m." … after a twelve-hour time; *hour is made a 24-hour one. */
static uint32_t read_half_day(nd_str text, uint32_t at, int *hour)
{
	uint32_t start = skip_space(text, at);
	char letter = nd_ascii_lower(byte_at(text, start));
	if ((letter != 'a' && letter != 'p') || *hour > 12 || *hour == 0)
		return 0;
	uint32_t end = start + 1;
	if (byte_at(text, end) == '.')
		end++;
	if (nd_ascii_lower(byte_at(text, end)) != 'm' || nd_ascii_is_alpha(byte_at(text, end + 1)))
		return 0;
	end++;
	if (byte_at(text, end) == '.')
		end++;
	*hour = *hour % 12 + (letter == 'p' ? 12 : 0);
	return end;
}

/* "18:10", "18:10:05.123+02:00", "6:10 p.m. ET", "6pm", "18h10", "18.10 Uhr". */
static uint32_t read_time(nd_str text, uint32_t at, nd_page_date *date)
{
	int hour, minute = 0, second = -1;
	uint32_t end = read_digits(text, at, 1, 2, &hour);
	if (end == 0 || hour > 24)
		return 0;
	char mark = byte_at(text, end);
	uint32_t past = mark != '\0' && strchr(":.hH", mark) != NULL ? read_digits(text, end + 1, 2, 2, &minute) : 0;
	bool glued = past != 0;
	if (past == 0 && (mark == 'h' || mark == ' ')) { /* "18 h 10", "18 Uhr" */
		past = nd_phrase_at(text, skip_space(text, end), "h|uhr");
		uint32_t more = past != 0 && mark == ' ' ? read_digits(text, skip_space(text, past), 2, 2, &minute) : 0;
		past = more != 0 ? more : past;
	}
	if (past != 0)
		end = past;
	if (glued && mark == ':' && byte_at(text, end) == ':' && (past = read_digits(text, end + 1, 1, 2, &second)) != 0) {
		end = past;
		if (byte_at(text, end) == '.' || byte_at(text, end) == ',')
			for (uint32_t digit = end + 1; nd_ascii_is_digit(byte_at(text, digit)); digit++)
				end = digit + 1;
	}
	uint32_t half = read_half_day(text, end, &hour);
	if (past == 0 && half == 0 && !glued)
		return 0;
	if (hour == 24)
		hour = 0;
	if (minute > 59 || second > 60 || (mark == '.' && nd_ascii_is_digit(byte_at(text, end))))
		return 0;
	end = half != 0 ? half : end;
	date->hour = (int8_t)hour;
	date->minute = (int8_t)minute;
	date->second = (int8_t)second;
	uint32_t zone = read_zone(text, end, glued, &date->offset);
	return zone != 0 ? zone : end;
}

/* What may stand between a date and its time of day. */
static uint32_t skip_between(nd_str text, uint32_t at)
{
	enum { LONGEST_GAP = 16 };
	static const char words[] = "at|um|a|as|a las|alle|alle ore|ore|om|klo|kl|kl.|o|godz.|godz|v|в|о|saat|ora|de|,|-|–|—|/|·|•|"
	                            "(|г.|г|р.|р|uhr|time|ώρα";
	uint32_t limit = at + LONGEST_GAP < text.size ? at + LONGEST_GAP : text.size;
	for (;;) {
		at = skip_space(text, at);
		uint32_t end = nd_phrase_at(text, at, words);
		bool glued = nd_ascii_lower(byte_at(text, at)) == 't' && nd_ascii_is_digit(byte_at(text, at + 1));
		if (glued || byte_at(text, at) == '|')
			end = at + 1;
		if (end == 0 || end > limit)
			return at;
		at = end;
	}
}

/* A time of day that ends, with nothing but separators after it, where the date begins; it moves the span's start. */
static void read_time_before(const reader *r, nd_page_date *date)
{
	enum { FARTHEST = 28 };
	nd_str text = r->text;
	uint32_t stop = date->span.start - r->from > FARTHEST ? date->span.start - FARTHEST : r->from;
	for (uint32_t at = date->span.start; at > stop; at--) {
		bool starts = nd_ascii_is_digit(text.data[at - 1]) && (at == 1 || !nd_ascii_is_digit(text.data[at - 2]));
		if (!starts)
			continue;
		nd_page_date with = *date;
		uint32_t end = read_time(text, at - 1, &with);
		bool clock = end != 0 && end <= date->span.start &&
		             nd_str_find(nd_str_cut(text, (nd_span){at - 1, end}), ND_STR(":"), 0) != ND_NONE;
		if (!clock)
			continue;
		end = skip_between(text, end);
		uint32_t word = word_end(text, end); /* a weekday */
		if (end < date->span.start && skip_between(text, word) >= date->span.start)
			end = date->span.start;
		if (end >= date->span.start) {
			with.span.start = at - 1;
			*date = with;
		}
		return;
	}
}

/* ---- dates --------------------------------------------------------------------------------------------------------- */

static bool set_day(nd_page_date *date, int year, int month, int day)
{
	if (!is_day(year, month, day))
		return false;
	date->year = (int16_t)year;
	date->month = (int8_t)month;
	date->day = (int8_t)day;
	return true;
}

/* Numbers a and b before a year, in an order that must be worked out. */
static bool set_numeric(const reader *r, uint32_t start, char mark, int a, int b, int year, nd_page_date *date)
{
	bool day_first = is_day(year, b, a), month_first = is_day(year, a, b);
	if (!day_first && !month_first)
		return false;
	bool as_day_first = day_first;
	if (day_first && month_first && a != b && mark != '.') {
		int weekday = weekday_before(r->text, start);
		bool day_fits = weekday == weekday_of(year, b, a), month_fits = weekday == weekday_of(year, a, b);
		date->ambiguous = day_fits == month_fits && r->order == ND_ORDER_UNKNOWN;
		as_day_first = day_fits != month_fits ? day_fits : r->order == ND_ORDER_DAY_FIRST;
	}
	return as_day_first ? set_day(date, year, b, a) : set_day(date, year, a, b);
}

/* "2024-07-03", "2024/7/3", "2024.07.03", "2024年7月3日", "2024년 7월 3일", "2024. július 3." */
static uint32_t read_year_first(nd_str text, uint32_t at, int year, nd_page_date *date)
{
	int month, day;
	char mark = byte_at(text, at);
	uint32_t end = nd_phrase_at(text, at, "年|년");
	if (end != 0) {
		end = read_digits(text, skip_space(text, end), 1, 2, &month);
		end = end != 0 ? nd_phrase_at(text, end, "月|월") : 0;
		end = end != 0 ? read_digits(text, skip_space(text, end), 1, 2, &day) : 0;
		end = end != 0 ? nd_phrase_at(text, end, "日|일") : 0;
		return end != 0 && set_day(date, year, month, day) ? end : 0;
	}
	if (mark != '\0' && strchr("-/.", mark) != NULL) {
		uint32_t next = mark == '.' ? skip_space(text, at + 1) : at + 1;
		end = read_digits(text, next, 1, 2, &month);
		if (end != 0 && byte_at(text, end) == mark) {
			end = read_digits(text, mark == '.' ? skip_space(text, end + 1) : end + 1, 1, 2, &day);
			return end != 0 && set_day(date, year, month, day) ? end : 0;
		}
	}
	uint32_t name = skip_space(text, at);
	name = nd_phrase_at(text, name, "m.|.|,|m") != 0 ? nd_phrase_at(text, name, "m.|.|,|m") : name;
	end = read_month_name(text, skip_space(text, name), &month);
	end = end != 0 ? read_digits(text, skip_space(text, end), 1, 2, &day) : 0;
	return end != 0 && byte_at(text, end) != ':' && set_day(date, year, month, day) ? end : 0;
}

static uint32_t read_year(nd_str text, uint32_t at, int *year)
{
	uint32_t end = read_digits(text, at, 4, 4, year);
	return end != 0 && *year >= FIRST_YEAR && *year <= LAST_YEAR ? end : 0;
}

/* "/07/2024", ". 7. 2024", "/07/24" after a first number; "7.24" only where hardly anything else is said. */
static uint32_t read_numeric(const reader *r, uint32_t start, uint32_t at, int first, nd_page_date *date)
{
	nd_str text = r->text;
	int second, year;
	char mark = byte_at(text, at);
	if (mark == '\0' || strchr("-/.", mark) == NULL)
		return 0;
	uint32_t next = mark == '.' ? skip_space(text, at + 1) : at + 1;
	uint32_t end = read_digits(text, next, 1, 2, &second);
	if (end == 0 || byte_at(text, end) != mark)
		return 0;
	uint32_t end_of_second = end;
	bool padded = (end - next == 2 && at - start == 2) || (mark == '.' && text.size <= LONGEST_LINE);
	next = mark == '.' ? skip_space(text, end + 1) : end + 1;
	end = read_year(text, next, &year);
	if (end == 0 && padded && next == end_of_second + 1 && (end = read_digits(text, next, 2, 2, &year)) != 0) {
		year += year < 70 ? 2000 : 1900;
		if (mark == '-' || byte_at(text, end) == mark || byte_at(text, end) == ':')
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
	at = skip_space(text, end != 0 ? end : at);
	if ((end = nd_phrase_at(text, at, between)) != 0)
		at = skip_space(text, end);
	if ((end = read_month_name(text, at, &month)) == 0)
		return 0;
	at = skip_space(text, end);
	for (int marks = 0; marks < 2 && (end = nd_phrase_at(text, at, "de|del|,|-|/|'|’|.")) != 0; marks++)
		at = skip_space(text, end);
	end = read_year(text, at, &year);
	return end != 0 && set_day(date, year, month, day) ? end : 0;
}

/* "18:10:05 2024" after the day, as the C library's asctime writes it ("Wed Jul  3 18:10:05 2024"). */
static uint32_t read_time_and_year(nd_str text, uint32_t at, int *year, nd_page_date *date)
{
	int number;
	uint32_t digits = read_digits(text, at, 2, 2, &number);
	uint32_t end = digits != 0 && byte_at(text, digits) == ':' ? read_time(text, at, date) : 0;
	end = end != 0 ? read_year(text, skip_space(text, end), year) : 0;
	if (end == 0)
		date->hour = -1;
	return end;
}

/* "July 3, 2024", "Jul. 3rd 2024". */
static uint32_t read_month_first(nd_str text, uint32_t at, nd_page_date *date)
{
	int month, day, year;
	uint32_t end = read_month_name(text, at, &month);
	if (end == 0)
		return 0;
	at = skip_space(text, end);
	if (byte_at(text, at) == '-' || byte_at(text, at) == '/')
		at++;
	if ((end = read_digits(text, at, 1, 2, &day)) == 0)
		return 0;
	uint32_t suffix = nd_phrase_at(text, end, "st|nd|rd|th|.");
	at = skip_space(text, suffix != 0 ? suffix : end);
	if (byte_at(text, at) == ',' || byte_at(text, at) == '-' || byte_at(text, at) == '/')
		at = skip_space(text, at + 1);
	end = read_year(text, at, &year);
	if (end == 0)
		end = read_time_and_year(text, at, &year, date);
	return end != 0 && set_day(date, year, month, day) ? end : 0;
}

/* "20240703", "20240703T181000". */
static uint32_t read_compact(nd_str text, uint32_t at, nd_page_date *date)
{
	int value, clock;
	uint32_t end = read_digits(text, at, 8, 8, &value);
	if (end == 0 || !set_day(date, value / 10000, value / 100 % 100, value % 100))
		return 0;
	uint32_t time = byte_at(text, end) == 'T' ? read_digits(text, end + 1, 6, 6, &clock) : 0;
	if (time == 0 || clock / 10000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59)
		return end;
	date->hour = (int8_t)(clock / 10000);
	date->minute = (int8_t)(clock / 100 % 100);
	date->second = (int8_t)(clock % 100);
	uint32_t zone = read_zone(text, time, true, &date->offset);
	return zone != 0 ? zone : time;
}

static uint32_t read_from_digit(const reader *r, uint32_t at, nd_page_date *date)
{
	int number;
	uint32_t end = read_year(r->text, at, &number);
	if (end != 0)
		return read_year_first(r->text, end, number, date);
	if ((end = read_digits(r->text, at, 1, 2, &number)) == 0)
		return read_compact(r->text, at, date);
	uint32_t past = read_numeric(r, at, end, number, date);
	return past != 0 ? past : read_day_name(r->text, end, number, date);
}

/* Reads the date that begins at this byte, and the time of day beside it. */
static bool read_date(const reader *r, uint32_t at, nd_page_date *date)
{
	*date = (nd_page_date){.hour = -1, .minute = -1, .second = -1, .offset = ND_NO_OFFSET};
	bool digit = nd_ascii_is_digit(r->text.data[at]);
	uint32_t end = digit ? read_from_digit(r, at, date) : read_month_first(r->text, at, date);
	if (end == 0 || nd_ascii_is_digit(byte_at(r->text, end)))
		return false;
	date->span = (nd_span){at, end};
	if (date->hour >= 0)
		return true;
	uint32_t time = read_time(r->text, skip_between(r->text, end), date);
	if (time != 0)
		date->span.end = time;
	else
		read_time_before(r, date);
	return true;
}

bool nd_page_date_find(nd_str text, uint32_t from, nd_date_order order, nd_page_date *date)
{
	reader r = {text, from, order};
	for (uint32_t at = from; at < text.size;) {
		bool digit = nd_ascii_is_digit(text.data[at]);
		uint32_t end = digit ? at + 1 : word_end(text, at);
		while (digit && nd_ascii_is_digit(byte_at(text, end)))
			end++;
		if (end == at) {
			at++;
			continue;
		}
		bool may = digit || nd_ascii_is_digit(byte_at(text, skip_space(text, byte_at(text, end) == '.' ? end + 1 : end)));
		if (may && read_date(&r, at, date))
			return true;
		at = end;
	}
	return false;
}

/* ---- addresses ----------------------------------------------------------------------------------------------------- */

static bool is_url_mark(char c)
{
	return c == '/' || c == '-' || c == '_' || c == '.' || c == '=';
}

/* Year, month and day with the same mark between; the day's end, or 0. */
static uint32_t read_url_day(nd_str url, uint32_t at, nd_page_date *date)
{
	int year, month, day;
	uint32_t end = read_year(url, at, &year), compact = end == 0 ? read_compact(url, at, date) : 0;
	if (compact != 0)
		return compact;
	char mark = byte_at(url, end);
	if (end != 0 && is_url_mark(mark)) {
		end = read_digits(url, end + 1, 1, 2, &month);
		bool marked = end != 0 && (byte_at(url, end) == mark || byte_at(url, end) == '/');
		end = marked ? read_digits(url, end + 1, 1, 2, &day) : 0;
		return end != 0 && set_day(date, year, month, day) ? end : 0;
	}
	end = read_digits(url, at, 2, 2, &day);
	mark = byte_at(url, end);
	if (end == 0 || (mark != '/' && mark != '-' && mark != '.'))
		return 0;
	end = read_digits(url, end + 1, 2, 2, &month);
	end = end != 0 && byte_at(url, end) == mark ? read_year(url, end + 1, &year) : 0;
	bool closed = end != 0 && (end == url.size || byte_at(url, end) == '/');
	return closed && (mark == '/' || day > 12) && set_day(date, year, month, day) ? end : 0;
}

/* An address within an address: an archive's own date stands before the page's. */
static uint32_t inner_address(nd_str url)
{
	uint32_t inner = nd_str_find(url, ND_STR("/http"), 1);
	return inner == ND_NONE ? 1 : inner + 1;
}

bool nd_page_date_in_url(nd_str url, nd_page_date *date)
{
	for (uint32_t at = inner_address(url); at < url.size; at++) {
		if (!nd_ascii_is_digit(url.data[at]) || !is_url_mark(url.data[at - 1]))
			continue;
		*date = (nd_page_date){.hour = -1, .minute = -1, .second = -1, .offset = ND_NO_OFFSET};
		uint32_t end = read_url_day(url, at, date);
		if (end != 0 && !nd_ascii_is_digit(byte_at(url, end))) {
			date->span = (nd_span){at, end};
			return true;
		}
	}
	return false;
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
