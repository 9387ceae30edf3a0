/* Years, decades and centuries. */
#include <stdio.h>

#include "annotate/dates_years.h"
#include "annotate/numbers.h"
#include "base/str.h"

enum { FIRST_LIKELY_YEAR = 1500, FIRST_PLAIN_YEAR = 1900, LAST_PLAIN_YEAR = 2059, LAST_SAID_YEAR = 2100 };

int32_t nd_timex_plain_number(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	int32_t value = 0;
	if (token.size == 0 || token.size > 4)
		return -1;
	for (uint32_t k = 0; k < token.size; k++) {
		if (!nd_ascii_is_digit(token.data[k]))
			return -1;
		value = value * 10 + (token.data[k] - '0');
	}
	return value;
}

int32_t nd_timex_year_at(const nd_timex_reader *r, uint32_t i)
{
	int32_t year = nd_timex_token(r, i).size == 4 ? nd_timex_plain_number(r, i) : -1;
	return year >= ND_FIRST_YEAR && year <= ND_LAST_YEAR ? year : -1;
}

/* "nineteen ninety-six", as it is spoken. */
static int32_t spoken_year(const nd_timex_reader *r, uint32_t i, uint32_t *end)
{
	nd_number number = nd_timex_is(r, i, "nineteen") ? nd_number_at(r->document, i + 1, r->end, false) : (nd_number){0};
	bool fits = number.tokens > 0 && number.in_words && !number.ordinal && !number.scaled && number.value >= 20 &&
	            number.value <= 99;
	*end = i + 1 + number.tokens;
	return fits ? 1900 + (int32_t)number.value : -1;
}

int32_t nd_timex_year_behind(const nd_timex_reader *r, uint32_t i, uint32_t *end)
{
	uint32_t at = nd_timex_is(r, i, ",") || nd_timex_is(r, i, "of") || nd_timex_is(r, i, "in") ? i + 1 : i;
	at += nd_timex_is(r, at, "fiscal");
	int32_t year = nd_timex_year_at(r, at);
	*end = i;
	if (year < 0 && (year = spoken_year(r, at, end)) > 0)
		return year;
	*end = i;
	if (year >= 0) {
		*end = at + 1;
		return year;
	}
	nd_time_word which = nd_timex_word(r, at);
	bool relative = which.class == ND_TIME_LAST || which.class == ND_TIME_THIS || which.class == ND_TIME_NEXT;
	if (!relative || !nd_timex_is(r, at + 1, "year") || !r->anchored || nd_timex_is(r, i, ","))
		return -1;
	*end = at + 2;
	return r->today.year + (which.class == ND_TIME_LAST ? -1 : which.class == ND_TIME_NEXT);
}

/* "XIX" is 19; 0 for what is no number below forty. */
static int32_t roman_number(nd_str text)
{
	int32_t value = 0;
	uint32_t i = 0;
	for (; i < text.size && i < 3 && text.data[i] == 'X'; i++)
		value += 10;
	bool nine = text.size == i + 2 && text.data[i] == 'I' && text.data[i + 1] == 'X';
	bool four = text.size == i + 2 && text.data[i] == 'I' && text.data[i + 1] == 'V';
	if (nine || four)
		return value + (nine ? 9 : 4);
	if (i < text.size && text.data[i] == 'V') {
		value += 5;
		i++;
	}
	for (uint32_t ones = 0; i < text.size && ones < 3 && text.data[i] == 'I'; i++, ones++)
		value++;
	return i == text.size ? value : 0;
}

/* "1990s", "'90s", "nineties"; "19th century". */
bool nd_timex_decade(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static const char *const names[] = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"};
	int32_t number = nd_timex_plain_number(r, i);
	found->type = ND_DATE_DATE;
	found->end = i + 2;
	bool plural = nd_timex_is_any(r, i + 1, " s 's \u2019s ");
	bool round = number >= 0 && number % 10 == 0 && (nd_timex_year_at(r, i) > 0 || nd_timex_token(r, i).size == 2);
	if (plural && nd_timex_is_attached(r, i + 1) && round) {
		bool short_form = number < 100;
		if (short_form && number < 20)
			return false;
		snprintf(found->value, sizeof found->value, "%03d", (short_form ? 1900 + number : number) / 10);
		return true;
	}
	for (int32_t k = 0; k < (int32_t)(sizeof names / sizeof *names); k++) {
		if (nd_timex_is(r, i, names[k]) && i > r->first && nd_timex_is_any(r, i - 1, " the early late mid - ")) {
			found->end = i + 1;
			snprintf(found->value, sizeof found->value, "19%d", k + 2);
			return true;
		}
	}
	uint32_t hyphen = nd_timex_is(r, i + 1, "-");
	int32_t century = (int32_t)nd_ordinal(nd_timex_token(r, i));
	if (century == 0)
		century = roman_number(nd_timex_token(r, i));
	if (century < 1 || century > 21 || !nd_timex_is(r, i + 1 + hyphen, "century"))
		return false;
	found->end = i + 2 + hyphen;
	snprintf(found->value, sizeof found->value, "%02d", century - 1);
	return true;
}

/* Behind a year of the sentence and what joins two: "1632 to 1688", "2014, 2015, and 2017". */
static bool follows_year(const nd_timex_reader *r, uint32_t i)
{
	if (r->last.end == 0 || r->last.year == 0 || r->last.end >= i || nd_timex_year_at(r, r->last.end - 1) < 0)
		return false;
	uint32_t at = i - 1;
	if (nd_timex_is_any(r, at, " and or ") && at > r->last.end && nd_timex_is(r, at - 1, ","))
		at--;
	return at == r->last.end && (nd_timex_is_dash(r, at) || nd_timex_is_any(r, i - 1, " , and or to through until & / "));
}

/* What a number of that size would be counted in. */
static bool is_measured(const nd_timex_reader *r, uint32_t i)
{
	return nd_timex_is_any(r, i, " people percent % year years km kms miles metres meters metre meter feet foot million billion kg hp cc mm "
	                             "acres hectares yards m pm am pc : ");
}

/* "(1886)", "(1482-1573)": in parentheses alone. */
static bool is_parenthesised(const nd_timex_reader *r, uint32_t i)
{
	bool open = i > r->first && nd_timex_is_any(r, i - 1, " ( [ ");
	return open && (nd_timex_is_any(r, i + 1, " ) ] ") || (nd_timex_is_dash(r, i + 1) && nd_timex_year_at(r, i + 2) > 0));
}

/* "around 1559, but", "better than 2021,": behind a word that measures, at the end of a clause. */
static bool ends_clause(const nd_timex_reader *r, uint32_t i, int32_t value)
{
	bool measured = i > r->first && nd_timex_is_any(r, i - 1, " around about circa c. than over ");
	bool rather_year = value % 100 != 0 && (nd_timex_is_any(r, i - 1, " around about circa c. ") || r->last.end > 0);
	bool ends = i + 1 == r->end || (r->tokens[i + 1].kind == ND_TOKEN_PUNCTUATION && !nd_timex_is_dash(r, i + 1));
	return measured && rather_year && ends;
}

/* "2021-22", "2021/22": the season's second year, short or whole, is the next. */
static bool begins_season(const nd_timex_reader *r, uint32_t i, int32_t value)
{
	if (!nd_timex_is(r, i + 1, "/") || !nd_timex_is_attached(r, i + 1) || !nd_timex_is_attached(r, i + 2))
		return false;
	int32_t second = nd_timex_plain_number(r, i + 2);
	return nd_timex_token(r, i + 2).size == 2 ? second == (value + 1) % 100 : second == value + 1;
}

/* The noun behind the number is a plural that it may count: "2016 protests" beside "the 2017 protests". */
static bool may_count(const nd_timex_reader *r, uint32_t i, int32_t value)
{
	nd_str next = nd_timex_token(r, i + 1);
	bool plural = next.size > 2 && r->tokens[i + 1].kind == ND_TOKEN_WORD && next.data[next.size - 1] == 's' &&
	              next.data[next.size - 2] != '\'' && (r->tokens[i + 1].shape & ND_SHAPE_UPPER_FIRST) == 0 &&
	              !nd_timex_is_any(r, i + 1, " was is has \u2019s ");
	bool determined = i > r->first && nd_timex_is_any(r, i - 1, " the its their his her our 's \u2019s ");
	return plural && !(value % 100 != 0 && determined);
}

/* A year of this time or the last, with nothing that speaks against it. */
static bool is_plain_year(const nd_timex_reader *r, uint32_t i, int32_t value)
{
	bool amount = i > r->first && (r->tokens[i - 1].kind == ND_TOKEN_SYMBOL || r->tokens[i - 1].kind == ND_TOKEN_NUMBER ||
	                               nd_timex_is_any(r, i - 1, " # no. nos. some about over nearly around only than least most "
	                                                         "rs. act law resolution highway route flight "));
	bool part_of_name = nd_timex_is_attached(r, i) && i > r->first && !nd_timex_is(r, i - 1, "(") && !nd_timex_is(r, i - 1, "/");
	bool behind_hyphen = i > r->first + 1 && nd_timex_is_dash(r, i - 1) && nd_timex_token(r, i - 2).size > 1;
	return value >= FIRST_PLAIN_YEAR && value <= LAST_PLAIN_YEAR && !amount && (!part_of_name || behind_hyphen) &&
	       !may_count(r, i, value) && !nd_timex_is(r, i + 1, "/");
}

/* "the 1833 constitution", "a 1929 agreement": behind a determiner, and before what it can't count. */
static bool is_of_event(const nd_timex_reader *r, uint32_t i, int32_t value)
{
	bool determined = i > r->first && nd_timex_is_any(r, i - 1, " the its their his her a an 's \u2019s ");
	bool before_word = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_WORD;
	return determined && before_word && value >= FIRST_LIKELY_YEAR && value <= LAST_PLAIN_YEAR && value % 100 != 0 &&
	       !may_count(r, i, value);
}

/* "in 1998", "summer 2010", "dates back to 1535". */
static bool is_said(const nd_timex_reader *r, uint32_t i)
{
	if (i > r->first && nd_timex_is(r, i - 1, "to") && nd_timex_is_any(r, i - 2, " back dating prior "))
		return true;
	return i > r->first && nd_timex_is_any(r, i - 1, " in since by of from until till through during before after "
	                                                 "between early late mid year summer winter spring autumn "
	                                                 "fall season election ");
}

/* "a survey of 1709 schoolchildren": a number too low for a year of our time, and a noun that it counts. */
static bool counts_noun(const nd_timex_reader *r, uint32_t i, int32_t value)
{
	bool noun = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_WORD && (r->tokens[i + 1].shape & ND_SHAPE_UPPER_FIRST) == 0;
	return noun && value < FIRST_PLAIN_YEAR && nd_timex_is(r, i - 1, "of") &&
	       !nd_timex_is_any(r, i + 1, " and or to until when as by in on at he she it they we the a an with for was were is had has "
	                                  "which that but after before through from would who ");
}

/* "AD 850", "500 BC", "70 CE". */
static bool year_of_era(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	bool before = nd_str_equal(nd_timex_token(r, i), ND_STR("AD"));
	int32_t value = nd_timex_plain_number(r, i + before);
	nd_str era = nd_timex_token(r, i + 1);
	bool is_bc = nd_str_equal(era, ND_STR("BC")) || nd_str_equal(era, ND_STR("BCE")) || nd_str_equal(era, ND_STR("B.C."));
	bool is_ad = before || nd_str_equal(era, ND_STR("AD")) || nd_str_equal(era, ND_STR("CE")) || nd_str_equal(era, ND_STR("A.D."));
	if (value < 1 || (!is_bc && !is_ad))
		return false;
	found->end = i + 2;
	found->type = ND_DATE_DATE;
	snprintf(found->value, sizeof found->value, is_bc ? "BC%04d" : "%04d", value);
	return true;
}

/* "FY2023", "FY23". */
static bool short_fiscal_year(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_str token = nd_timex_token(r, i);
	int32_t year = 0;
	if ((token.size != 4 && token.size != 6) || token.data[0] != 'F' || token.data[1] != 'Y')
		return false;
	for (uint32_t k = 2; k < token.size; k++) {
		if (!nd_ascii_is_digit(token.data[k]))
			return false;
		year = year * 10 + (token.data[k] - '0');
	}
	found->end = i + 1;
	found->type = ND_DATE_DATE;
	nd_timex_set_year(found, token.size == 4 ? 2000 + year : year);
	return true;
}

bool nd_timex_year(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	uint32_t at = nd_timex_is_any(r, i, " fiscal fy ") ? i + 1 : i;
	at += at > i && nd_timex_is(r, at, "year");
	if (year_of_era(r, i, found) || short_fiscal_year(r, i, found))
		return true;
	int32_t value = spoken_year(r, at, &found->end);
	if (value < 0) {
		value = nd_timex_year_at(r, at);
		found->end = at + 1;
		if (value < 0 || is_measured(r, at + 1))
			return false;
		bool said = at > i || (is_said(r, i) && !counts_noun(r, i, value)) || follows_year(r, i);
		bool fits = said ? value <= LAST_SAID_YEAR
		                 : is_plain_year(r, i, value) || is_of_event(r, i, value) || begins_season(r, i, value) ||
		                           ends_clause(r, i, value) ||
		                           (is_parenthesised(r, i) && value <= LAST_PLAIN_YEAR &&
		                            (value >= FIRST_LIKELY_YEAR || nd_timex_is_dash(r, i + 1)));
		if (!fits)
			return false;
	}
	found->type = ND_DATE_DATE;
	nd_timex_set_year(found, value);
	return true;
}
