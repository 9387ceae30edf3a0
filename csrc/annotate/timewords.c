#include "annotate/timewords.h"

#include "base/wordtable.h"

enum { LONGEST_WORD = 10 };

struct row {
	char word[LONGEST_WORD + 1];
	uint8_t class;
	int8_t value;
};

#define AGO(word, value) {word, ND_TIME_AGO, value}
#define CLOCK(word, value) {word, ND_TIME_CLOCK, value}
#define DAY(word, value) {word, ND_TIME_DAY, value}
#define DAYPART(word, value) {word, ND_TIME_DAYPART, value}
#define EARLIER(word, value) {word, ND_TIME_EARLIER, value}
#define EVERY(word, value) {word, ND_TIME_EVERY, value}
#define LAST(word, value) {word, ND_TIME_LAST, value}
#define LATER(word, value) {word, ND_TIME_LATER, value}
#define MONTH(word, value) {word, ND_TIME_MONTH, value}
#define NEXT(word, value) {word, ND_TIME_NEXT, value}
#define NOW(word, value) {word, ND_TIME_NOW, value}
#define PART(word, value) {word, ND_TIME_PART, value}
#define RECENT(word, value) {word, ND_TIME_RECENT, value}
#define REGULAR(word, value) {word, ND_TIME_REGULAR, value}
#define SEASON(word, value) {word, ND_TIME_SEASON, value}
#define SOON(word, value) {word, ND_TIME_SOON, value}
#define THIS(word, value) {word, ND_TIME_THIS, value}
#define UNIT(word, value) {word, ND_TIME_UNIT, value}
#define UNITS(word, value) {word, ND_TIME_UNITS, value}
#define VAGUE(word, value) {word, ND_TIME_VAGUE, value}
#define WEEKDAY(word, value) {word, ND_TIME_WEEKDAY, value}

/* Sorted by word. */
static const struct row rows[] = {
        DAYPART("afternoon", ND_AFTERNOON), AGO("ago", 0), REGULAR("annually", ND_YEAR), MONTH("apr", 4),
        MONTH("apr.", 4), MONTH("april", 4), MONTH("aug", 8), MONTH("aug.", 8), MONTH("august", 8),
        SEASON("autumn", 2), EARLIER("before", 0), UNITS("centuries", ND_CENTURY), UNIT("century", ND_CENTURY),
        NEXT("coming", 0), VAGUE("couple", 0), THIS("current", 0), NOW("currently", 0),
        REGULAR("daily", ND_DAY), UNIT("day", ND_DAY), UNITS("days", ND_DAY), MONTH("dec", 12),
        MONTH("dec.", 12), UNIT("decade", ND_DECADE), UNITS("decades", ND_DECADE), MONTH("december", 12),
        EVERY("each", 0), EARLIER("earlier", 0), PART("early", 0), DAYPART("evening", ND_EVENING),
        EVERY("every", 0), SEASON("fall", 2), MONTH("feb", 2), MONTH("feb.", 2), MONTH("february", 2),
        VAGUE("few", 0), NEXT("following", 0), UNIT("fortnight", ND_FORTNIGHT),
        UNITS("fortnights", ND_FORTNIGHT), WEEKDAY("fri", 4), WEEKDAY("fri.", 4), WEEKDAY("friday", 4),
        UNIT("half", ND_HALF), UNIT("hour", ND_HOUR), REGULAR("hourly", ND_HOUR), UNITS("hours", ND_HOUR),
        UNIT("hr.", ND_HOUR), MONTH("jan", 1), MONTH("jan.", 1), MONTH("january", 1), MONTH("jul", 7),
        MONTH("jul.", 7), MONTH("july", 7), MONTH("jun", 6), MONTH("jun.", 6), MONTH("june", 6),
        LAST("last", 0), PART("late", 0), RECENT("lately", 0), LATER("later", 0), VAGUE("many", 0),
        MONTH("mar", 3), MONTH("mar.", 3), MONTH("march", 3), MONTH("may", 5), PART("mid", 0), CLOCK("midday", 12),
        CLOCK("midnight", 24), UNIT("min.", ND_MINUTE), UNIT("minute", ND_MINUTE), UNITS("minutes", ND_MINUTE),
        WEEKDAY("mon", 0), WEEKDAY("mon.", 0), WEEKDAY("monday", 0), UNIT("month", ND_MONTH),
        UNITS("months", ND_MONTH), DAYPART("morning", ND_MORNING), NEXT("next", 0), DAYPART("night", ND_NIGHT),
        CLOCK("noon", 12), MONTH("nov", 11), MONTH("nov.", 11), MONTH("november", 11), NOW("now", 0),
        NOW("nowadays", 0), MONTH("oct", 10), MONTH("oct.", 10), MONTH("october", 10), LAST("past", 0),
        LAST("preceding", 0), NOW("presently", 0), LAST("previous", 0), UNIT("quarter", ND_QUARTER),
        UNITS("quarters", ND_QUARTER), VAGUE("recent", 0), RECENT("recently", 0), WEEKDAY("sat", 5),
        WEEKDAY("sat.", 5), WEEKDAY("saturday", 5), UNIT("second", ND_SECOND), UNITS("seconds", ND_SECOND),
        MONTH("sep", 9), MONTH("sep.", 9), MONTH("sept", 9), MONTH("sept.", 9), MONTH("september", 9),
        VAGUE("several", 0), SOON("soon", 0), SEASON("spring", 0), SEASON("summer", 1), WEEKDAY("sun.", 6),
        WEEKDAY("sunday", 6), THIS("this", 0), WEEKDAY("thu", 3), WEEKDAY("thu.", 3), WEEKDAY("thur.", 3),
        WEEKDAY("thurs", 3), WEEKDAY("thurs.", 3), WEEKDAY("thursday", 3), DAY("today", 0), DAY("tomorrow", 1),
        DAY("tonight", 0), WEEKDAY("tue", 1), WEEKDAY("tue.", 1), WEEKDAY("tues", 1), WEEKDAY("tues.", 1),
        WEEKDAY("tuesday", 1), NEXT("upcoming", 0), WEEKDAY("wed", 2), WEEKDAY("wed.", 2),
        WEEKDAY("wednesday", 2), UNIT("week", ND_WEEK), UNIT("weekend", ND_WEEKEND),
        UNITS("weekends", ND_WEEKEND), REGULAR("weekly", ND_WEEK), UNITS("weeks", ND_WEEK), SEASON("winter", 3),
        UNIT("year", ND_YEAR), REGULAR("yearly", ND_YEAR), UNITS("years", ND_YEAR), DAY("yesterday", -1),
};

/* Its row, or ND_NONE. */
static uint32_t row_of(nd_str token)
{
	char folded[LONGEST_WORD];
	return token.size >= 3 ? ND_WORD_ROW(rows, nd_word_lower(token, folded, sizeof folded)) : ND_NONE;
}

static bool is_name(uint32_t row)
{
	return rows[row].class == ND_TIME_MONTH || rows[row].class == ND_TIME_WEEKDAY;
}

nd_time_word nd_time_word_of(nd_str token)
{
	uint32_t row = row_of(token);
	bool is_lower = token.size > 0 && token.data[0] >= 'a' && token.data[0] <= 'z';
	if (row == ND_NONE || (is_name(row) && is_lower))
		return (nd_time_word){ND_TIME_NONE, 0};
	return (nd_time_word){rows[row].class, rows[row].value};
}

nd_time_word nd_time_name_of(nd_str token)
{
	enum { SHORTEST = 4 };
	uint32_t row = token.size >= SHORTEST && !nd_str_is_any(token, " march ") ? row_of(token) : ND_NONE;
	if (row == ND_NONE || !is_name(row))
		return (nd_time_word){ND_TIME_NONE, 0};
	return (nd_time_word){rows[row].class, rows[row].value};
}

void nd_time_words(nd_word_gate *gate)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		nd_word_gate_add(gate, nd_str_of(rows[i].word, strlen(rows[i].word)));
}
