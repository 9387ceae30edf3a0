#include "page/pagedate_parts.h"

#include "base/str.h"
#include "page/phrases.h"

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
	int sign = nd_date_byte(text, at) == '-' ? -1 : 1;
	uint32_t end = nd_date_digits(text, at + 1, 4, 4, &hours);
	if (end != 0) {
		minutes = hours % 100;
		hours /= 100;
	} else if ((end = nd_date_digits(text, at + 1, 1, 2, &hours)) == 0) {
		return 0;
	} else if (nd_date_byte(text, end) == ':') {
		uint32_t past = nd_date_digits(text, end + 1, 2, 2, &minutes);
		end = past != 0 ? past : end;
	}
	if (hours > 14 || minutes > 59)
		return 0;
	*offset = (int16_t)(sign * (hours * 60 + minutes));
	return end;
}

uint32_t nd_date_zone(nd_str text, uint32_t at, bool glued, int16_t *offset)
{
	uint32_t start = nd_date_skip_space(text, at);
	if (nd_date_byte(text, start) == '(')
		start++;
	for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
		uint32_t end = nd_phrase_at(text, start, zones[i].names);
		if (end == 0)
			continue;
		*offset = zones[i].offset;
		char sign = nd_date_byte(text, end);
		uint32_t past = zones[i].offset == 0 && (sign == '+' || sign == '-') ? read_numeric_offset(text, end, offset) : 0;
		return past != 0 ? past : end;
	}
	char sign = nd_date_byte(text, start);
	int hours;
	bool plain = glued || nd_date_digits(text, start + 1, 4, 4, &hours) != 0 || nd_date_byte(text, start + 3) == ':';
	return (sign == '+' || sign == '-') && plain ? read_numeric_offset(text, start, offset) : 0;
}

/* Before the time of day. */
#define MORNING "午前|上午|凌晨|早上|오전"
#define AFTERNOON "午後|下午|晚上|오후"

/* "am", "p.m." … after a twelve-hour time; *hour is made a 24-hour one. */
static uint32_t read_half_day(nd_str text, uint32_t at, int *hour)
{
	uint32_t start = nd_date_skip_space(text, at);
	char letter = nd_ascii_lower(nd_date_byte(text, start));
	if ((letter != 'a' && letter != 'p') || *hour > 12 || *hour == 0)
		return 0;
	uint32_t end = start + 1;
	if (nd_date_byte(text, end) == '.')
		end++;
	if (nd_ascii_lower(nd_date_byte(text, end)) != 'm' || nd_ascii_is_alpha(nd_date_byte(text, end + 1)))
		return 0;
	end++;
	if (nd_date_byte(text, end) == '.')
		end++;
	*hour = *hour % 12 + (letter == 'p' ? 12 : 0);
	return end;
}

/* "10時05分", "14시 33분", "8点". */
static uint32_t read_hour_and_minute_words(nd_str text, uint32_t at, int *minute)
{
	uint32_t hour = nd_phrase_at(text, at, "時|时|点|點|시");
	uint32_t digits = hour != 0 ? nd_date_digits(text, nd_date_skip_space(text, hour), 1, 2, minute) : 0;
	uint32_t end = digits != 0 ? nd_phrase_at(text, digits, "分|분") : 0;
	if (end == 0)
		*minute = 0;
	return end != 0 ? end : hour;
}

uint32_t nd_date_time(nd_str text, uint32_t at, nd_page_date *date)
{
	int hour, minute = 0, second = -1;
	bool morning = nd_phrase_at(text, at, MORNING) != 0;
	uint32_t half_day = nd_phrase_at(text, at, MORNING "|" AFTERNOON);
	uint32_t end = nd_date_digits(text, half_day != 0 ? nd_date_skip_space(text, half_day) : at, 1, 2, &hour);
	if (end == 0 || hour > (half_day != 0 ? 12 : 24))
		return 0;
	if (half_day != 0)
		hour = hour % 12 + (morning ? 0 : 12);
	char mark = nd_date_byte(text, end);
	uint32_t past = mark != '\0' && strchr(":.hH", mark) != NULL ? nd_date_digits(text, end + 1, 2, 2, &minute) : 0;
	bool glued = past != 0;
	if (past == 0 && (mark == 'h' || mark == ' ')) { /* "18 h 10", "18 Uhr" */
		past = nd_phrase_at(text, nd_date_skip_space(text, end), "h|uhr");
		uint32_t more = past != 0 && mark == ' ' ? nd_date_digits(text, nd_date_skip_space(text, past), 2, 2, &minute) : 0;
		past = more != 0 ? more : past;
	}
	if (past == 0)
		past = read_hour_and_minute_words(text, end, &minute);
	if (past != 0)
		end = past;
	if (glued && mark == ':' && nd_date_byte(text, end) == ':' && (past = nd_date_digits(text, end + 1, 1, 2, &second)) != 0) {
		end = past;
		if (nd_date_byte(text, end) == '.' || nd_date_byte(text, end) == ',')
			for (uint32_t digit = end + 1; nd_ascii_is_digit(nd_date_byte(text, digit)); digit++)
				end = digit + 1;
	}
	uint32_t half = read_half_day(text, end, &hour);
	if (past == 0 && half == 0 && !glued)
		return 0;
	if (hour == 24)
		hour = 0;
	if (minute > 59 || second > 60 || (mark == '.' && nd_ascii_is_digit(nd_date_byte(text, end))))
		return 0;
	end = half != 0 ? half : end;
	date->hour = (int8_t)hour;
	date->minute = (int8_t)minute;
	date->second = (int8_t)second;
	uint32_t zone = nd_date_zone(text, end, glued, &date->offset);
	return zone != 0 ? zone : end;
}

uint32_t nd_date_skip_between(nd_str text, uint32_t at)
{
	enum { LONGEST_GAP = 16 };
	static const char words[] = "at|um|a|as|a las|alle|alle ore|ore|om|klo|kl|kl.|o|godz.|godz|v|в|о|saat|ora|de|,|-|–|—|/|·|•|"
	                            "(|г.|г|р.|р|uhr|time|ώρα";
	uint32_t limit = at + LONGEST_GAP < text.size ? at + LONGEST_GAP : text.size;
	for (;;) {
		at = nd_date_skip_space(text, at);
		uint32_t end = nd_phrase_at(text, at, words);
		bool glued = nd_ascii_lower(nd_date_byte(text, at)) == 't' && nd_ascii_is_digit(nd_date_byte(text, at + 1));
		if (glued || nd_date_byte(text, at) == '|')
			end = at + 1;
		if (end == 0 || end > limit)
			return at;
		at = end;
	}
}

void nd_date_time_before(nd_str text, uint32_t from, nd_page_date *date)
{
	enum { FARTHEST = 28 };
	uint32_t stop = date->span.start - from > FARTHEST ? date->span.start - FARTHEST : from;
	for (uint32_t at = date->span.start; at > stop; at--) {
		bool starts = nd_ascii_is_digit(text.data[at - 1]) && (at == 1 || !nd_ascii_is_digit(text.data[at - 2]));
		if (!starts)
			continue;
		nd_page_date with = *date;
		uint32_t end = nd_date_time(text, at - 1, &with);
		bool clock = end != 0 && end <= date->span.start &&
		             nd_str_find(nd_str_cut(text, (nd_span){at - 1, end}), ND_STR(":"), 0) != ND_NONE;
		if (!clock)
			continue;
		end = nd_date_skip_between(text, end);
		uint32_t word = nd_date_word_end(text, end); /* a weekday */
		if (end < date->span.start && nd_date_skip_between(text, word) >= date->span.start)
			end = date->span.start;
		if (end >= date->span.start) {
			with.span.start = at - 1;
			*date = with;
		}
		return;
	}
}
