#include "annotate/dates_quarters.h"

#include <stdio.h>

#include "annotate/dates_years.h"
#include "annotate/numbers.h"
#include "base/str.h"

/* "until the autumn", "in the early summer": of this year, or the last or the next one by tense. */
static bool bare_season(const nd_timex_reader *r, uint32_t i, int32_t season, nd_timex *found)
{
	uint32_t at = i;
	bool part = at > r->first && nd_timex_word(r, at - 1).class == ND_TIME_PART;
	at -= part;
	bool said = at > r->first + 1 && nd_timex_is(r, at - 1, "the") &&
	            nd_timex_is_any(r, at - 2, " in by until till during over through throughout since into before ");
	bool ends = i + 1 == r->end || r->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION ||
	            nd_timex_is_any(r, i + 1, " and but when as after before he she it they we which that at on ");
	if (!said || !ends || nd_timex_is_dash(r, i + 1) || nd_timex_is(r, i, "fall"))
		return false;
	found->end = i + 1;
	if (!r->anchored)
		return true;
	int32_t first_month = 3 * (season + 1), tense = nd_timex_tense(r, i), year = r->today.year;
	bool begun = first_month <= r->today.month, is_over = first_month + 2 < r->today.month;
	nd_timex_set_season(found, year + (tense > 0 && is_over) - (tense < 0 && !begun), season);
	return true;
}

/* A season: "summer of 1998", "spring 2010". */
bool nd_timex_season(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word which = nd_timex_word(r, i);
	if (which.class != ND_TIME_SEASON)
		return false;
	int32_t year = nd_timex_year_behind(r, i + 1, &found->end);
	found->type = ND_DATE_DATE;
	if (year > 0)
		nd_timex_set_season(found, year, which.value);
	return year > 0 || bare_season(r, i, which.value, found);
}

/* "third quarter", "third-quarter", "fourth quarter of 2019", "first half of the year", "Q3 2020". */
static bool numbered_quarter(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_str token = nd_timex_token(r, i);
	uint32_t at = i;
	bool short_half = token.size == 2 && token.data[0] == 'H' && (token.data[1] == '1' || token.data[1] == '2');
	bool short_form = short_half || (token.size == 2 && token.data[0] == 'Q' && token.data[1] >= '1' && token.data[1] <= '4');
	int32_t number = short_form ? token.data[1] - '0' : (int32_t)nd_ordinal(token);
	if (nd_timex_is(r, i, "fiscal"))
		number = (int32_t)nd_ordinal(nd_timex_token(r, ++at));
	if (number < 1 || number > 4)
		return false;
	if (!short_form)
		at += nd_timex_is(r, at + 1, "-") || nd_timex_is(r, at + 1, "fiscal") ? 2 : 1;
	bool half = short_half || nd_timex_is(r, at, "half");
	if (!short_form && !half && !nd_timex_is(r, at, "quarter"))
		return false;
	int32_t year = nd_timex_year_behind(r, at + 1, &found->end);
	bool of_the_year = nd_timex_is(r, at + 1, "of") && nd_timex_is(r, at + 2, "the") && nd_timex_is(r, at + 3, "year");
	if (half && year < 0 && r->anchored && of_the_year) {
		year = r->today.year;
		found->end = at + 4;
	}
	if (half && (number > 2 || year < 0))
		return false;
	found->type = ND_DATE_DATE;
	if (year < 0 && !r->anchored)
		return true;
	int32_t now = (r->today.month - 1) / 3 + 1;
	bool last_year = number - now >= 2 && nd_timex_tense(r, i) <= 0;
	if (year < 0)
		year = r->today.year - last_year;
	if (half)
		snprintf(found->value, sizeof found->value, "%04d-H%d", year, number);
	else
		nd_timex_set_quarter(found, year, number);
	return true;
}

/* "1988 period", "1988 second quarter": the quarter that is spoken of, in another year. */
static bool quarter_of_year(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	int32_t year = nd_timex_year_at(r, i), number = (int32_t)nd_ordinal(nd_timex_token(r, i + 1));
	bool named = number >= 1 && number <= 4 && nd_timex_is(r, i + 2, "quarter");
	if (year < 0 || (!named && (r->quarter == 0 || !nd_timex_is_any(r, i + 1, " period quarter "))))
		return false;
	found->type = ND_DATE_DATE;
	found->end = i + 2 + named;
	nd_timex_set_quarter(found, year, named ? number : r->quarter);
	return true;
}

bool nd_timex_quarter(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	if (quarter_of_year(r, i, found))
		return true;
	*found = (nd_timex){0};
	return numbered_quarter(r, i, found);
}
