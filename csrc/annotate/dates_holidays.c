#include "annotate/dates_holidays.h"

#include "annotate/dates_years.h"

enum rule { FIXED, FROM_EASTER, WEEKDAY_OF_MONTH, LAST_WEEKDAY_OF_MONTH };

/* Of names that begin alike the longer ones come first. */
static const struct holiday {
	const char *name; /* tokens in lower case, parted by spaces */
	uint8_t rule, month;
	int8_t day;     /* of the month; or days after Easter Sunday; or which of the month's weekdays, from 1 */
	uint8_t weekday; /* 0 Monday */
} holidays[] = {
        {"ash wednesday", FROM_EASTER, 3, -46, 0},
        {"bastille day", FIXED, 7, 14, 0},
        {"boxing day", FIXED, 12, 26, 0},
        {"christmas day", FIXED, 12, 25, 0},
        {"christmas eve", FIXED, 12, 24, 0},
        {"christmas", FIXED, 12, 25, 0},
        {"easter monday", FROM_EASTER, 4, 1, 0},
        {"easter sunday", FROM_EASTER, 4, 0, 0},
        {"easter", FROM_EASTER, 4, 0, 0},
        {"good friday", FROM_EASTER, 4, -2, 0},
        {"halloween", FIXED, 10, 31, 0},
        {"juneteenth", FIXED, 6, 19, 0},
        {"labor day", WEEKDAY_OF_MONTH, 9, 1, 0},
        {"may day", FIXED, 5, 1, 0},
        {"memorial day", LAST_WEEKDAY_OF_MONTH, 5, 0, 0},
        {"new year 's day", FIXED, 1, 1, 0},
        {"new year 's eve", FIXED, 12, 31, 0},
        {"palm sunday", FROM_EASTER, 4, -7, 0},
        {"thanksgiving day", WEEKDAY_OF_MONTH, 11, 4, 3},
        {"thanksgiving", WEEKDAY_OF_MONTH, 11, 4, 3},
        {"valentine 's day", FIXED, 2, 14, 0},
        {"veterans day", FIXED, 11, 11, 0},
};

enum { HOLIDAYS = sizeof holidays / sizeof *holidays };

/* How many tokens name takes at token i, all but "'s" with a capital; 0 if it does not stand there. */
static uint32_t name_at(const nd_document *document, uint32_t i, uint32_t end, const char *name)
{
	const nd_token *tokens = document->segments.tokens;
	uint32_t at = i;
	for (; *name != '\0'; at++) {
		size_t size = strcspn(name, " ");
		if (at >= end)
			return 0;
		nd_str token = nd_str_cut(document->page->text, tokens[at].span);
		bool possessive = name[0] == '\'' && nd_str_genitive(token) == token.size;
		bool named = (tokens[at].shape & ND_SHAPE_UPPER_FIRST) != 0 && nd_str_equal_nocase(token, nd_str_of(name, size));
		if (!possessive && !named)
			return 0;
		name += name[size] == ' ' ? size + 1 : size;
	}
	return at - i;
}

/* "Johnny Christmas", "Bing Easter": a name goes before it, where no word says that a day is meant. */
static bool continues_name(const nd_document *document, uint32_t first, uint32_t i)
{
	const nd_token *tokens = document->segments.tokens;
	bool named = i > first + 1 && tokens[i - 1].kind == ND_TOKEN_WORD && (tokens[i - 1].shape & ND_SHAPE_UPPER_FIRST) != 0;
	return named && !nd_str_is_any(nd_str_cut(document->page->text, tokens[i - 1].span),
	                               " orthodox coptic eastern western greek russian american happy merry pre post the last next "
	                               "this every each on at by for of in over until before after since and or from with ");
}

/* The holiday at token i; a name that goes on with a capital is another one's ("Easter Island"). */
static const struct holiday *find(const nd_document *document, uint32_t i, uint32_t end, uint32_t *tokens)
{
	for (uint32_t k = 0; k < HOLIDAYS; k++) {
		*tokens = name_at(document, i, end, holidays[k].name);
		if (*tokens == 0)
			continue;
		const nd_token *behind = &document->segments.tokens[i + *tokens];
		bool goes_on = i + *tokens < end && behind->kind == ND_TOKEN_WORD && (behind->shape & ND_SHAPE_UPPER_FIRST) != 0;
		return goes_on ? NULL : &holidays[k];
	}
	return NULL;
}

uint32_t nd_holiday_at(const nd_document *document, uint32_t i, uint32_t end)
{
	uint32_t tokens;
	return find(document, i, end, &tokens) != NULL ? tokens : 0;
}

/* Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
static int32_t easter_of(int32_t year)
{
	int32_t golden = year % 19, century = year / 100, rest = year % 100;
	int32_t moon = (century - (century + 8) / 25 + 1) / 3;
	int32_t epact = (19 * golden + century - century / 4 - moon + 15) % 30;
	int32_t weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
	int32_t shift = (golden + 11 * epact + 22 * weekday) / 451, sum = epact + weekday - 7 * shift + 114;
	return nd_days_of((nd_day){year, sum / 31, sum % 31 + 1});
}

static int32_t day_of(const struct holiday *holiday, int32_t year)
{
	int32_t month = holiday->month, weekday = holiday->weekday;
	int32_t first = nd_days_of((nd_day){year, month, 1});
	int32_t last = first + nd_month_length(year, month) - 1;
	switch (holiday->rule) {
	case FROM_EASTER: return easter_of(year) + holiday->day;
	case WEEKDAY_OF_MONTH: return first + (weekday - nd_weekday_of(first) + 7) % 7 + 7 * (holiday->day - 1);
	case LAST_WEEKDAY_OF_MONTH: return last - (nd_weekday_of(last) - weekday + 7) % 7;
	default: return first + holiday->day - 1;
	}
}

/* The last one before today, or the next one from today on. */
static int32_t nearest(const nd_timex_reader *r, const struct holiday *holiday, bool is_next)
{
	int32_t days = day_of(holiday, r->today.year);
	if (is_next)
		return days >= r->today_days ? days : day_of(holiday, r->today.year + 1);
	return days < r->today_days ? days : day_of(holiday, r->today.year - 1);
}

bool nd_timex_holiday(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	enum { SOON = 60 }; /* days, in which what is not said to have been is what comes */
	nd_time_word which = nd_timex_word(r, i);
	bool directed = which.class == ND_TIME_LAST || which.class == ND_TIME_THIS || which.class == ND_TIME_NEXT;
	uint32_t tokens, at = i + directed;
	if (at >= r->end || (r->tokens[at].shape & ND_SHAPE_UPPER_FIRST) == 0)
		return false;
	const struct holiday *holiday = find(r->document, at, r->end, &tokens);
	if (holiday == NULL || (tokens == 1 && !directed && continues_name(r->document, r->first, at)))
		return false;
	int32_t year = nd_timex_year_behind(r, at + tokens, &found->end);
	found->type = ND_DATE_DATE;
	if (year > 0)
		nd_timex_set_day(found, day_of(holiday, year));
	else if (r->anchored && which.class == ND_TIME_THIS)
		nd_timex_set_day(found, day_of(holiday, r->today.year));
	else if (r->anchored) {
		int tense = which.class == ND_TIME_LAST ? -1 : which.class == ND_TIME_NEXT ? 1 : nd_timex_tense(r, i);
		bool is_soon = tense == 0 && nearest(r, holiday, true) - r->today_days < SOON;
		nd_timex_set_day(found, nearest(r, holiday, tense > 0 || is_soon));
	}
	return true;
}

void nd_holiday_words(nd_word_gate *gate)
{
	for (uint32_t k = 0; k < HOLIDAYS; k++)
		nd_word_gate_add(gate, nd_str_of(holidays[k].name, strcspn(holidays[k].name, " ")));
}
