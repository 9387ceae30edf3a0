/* Durations ("three days", "the past two years") and sets ("every Monday", "weekly"). */
#include <math.h>
#include <stdio.h>

#include "annotate/numbers.h"
#include "annotate/timex.h"
#include "base/str.h"

enum { MOST_UNITS = 1000000 };

/* How a unit is written in a period, and how many of the written unit it is. */
static const struct {
	const char *period;
	int32_t factor;
	const char *half; /* of one: "6M" of a year; NULL if it can't be written */
} periods[] = {
        [ND_SECOND] = {"T%lldS", 1, NULL},     [ND_MINUTE] = {"T%lldM", 1, "30S"}, [ND_HOUR] = {"T%lldH", 1, "30M"},
        [ND_DAY] = {"%lldD", 1, "T12H"},       [ND_WEEK] = {"%lldW", 1, NULL},     [ND_WEEKEND] = {"%lldWE", 1, NULL},
        [ND_MONTH] = {"%lldM", 1, "15D"},      [ND_QUARTER] = {"%lldQ", 1, NULL},  [ND_HALF] = {"%lldM", 6, NULL},
        [ND_YEAR] = {"%lldY", 1, "6M"},        [ND_DECADE] = {"%lldY", 10, NULL},  [ND_CENTURY] = {"%lldY", 100, NULL},
        [ND_FORTNIGHT] = {"%lldW", 2, NULL},
};

static void set_period(nd_timex *found, int32_t unit, double count)
{
	double scaled = count * periods[unit].factor, whole = floor(scaled);
	bool has_half = scaled - whole > 0.49 && scaled - whole < 0.51;
	if (count > MOST_UNITS || (!has_half && scaled > whole) || (has_half && periods[unit].half == NULL))
		return;
	int used = 1;
	found->value[0] = 'P';
	if (whole > 0)
		used += snprintf(found->value + 1, sizeof found->value - 1, periods[unit].period, (long long)whole);
	else if (unit == ND_HOUR || unit == ND_MINUTE)
		used += snprintf(found->value + 1, sizeof found->value - 1, "T");
	if (has_half)
		snprintf(found->value + used, sizeof found->value - (size_t)used, "%s", periods[unit].half);
}

static void set_vague_period(nd_timex *found, int32_t unit)
{
	static const char *const vague[] = {
	        [ND_SECOND] = "PTXS", [ND_MINUTE] = "PTXM", [ND_HOUR] = "PTXH",  [ND_DAY] = "PXD",     [ND_WEEK] = "PXW",
	        [ND_WEEKEND] = "PXWE", [ND_MONTH] = "PXM",  [ND_QUARTER] = "PXQ", [ND_HALF] = "PXM",   [ND_YEAR] = "PXY",
	        [ND_DECADE] = "PXE",  [ND_CENTURY] = "PXC", [ND_FORTNIGHT] = "PXW"};
	nd_timex_set_text(found, vague[unit]);
}

static bool is_unit(nd_time_word word)
{
	return (word.class == ND_TIME_UNIT || word.class == ND_TIME_UNITS) && word.value != ND_HALF;
}

/* "-old", "old", "of age" behind a unit. */
static bool is_age(const nd_timex_reader *r, uint32_t i)
{
	return nd_timex_is(r, i, "old") || (nd_timex_is(r, i, "-") && nd_timex_is(r, i + 1, "old")) ||
	       (nd_timex_is(r, i, "of") && nd_timex_is(r, i + 1, "age"));
}

/* "three days", "nine-month", "two and a half years", "half an hour", "a few weeks", "the past two years". */
static bool counted_units(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	uint32_t at = i;
	nd_time_word lead = nd_timex_word(r, at);
	bool led = lead.class == ND_TIME_LAST || lead.class == ND_TIME_NEXT || lead.class == ND_TIME_THIS ||
	           nd_timex_is(r, at, "first") || nd_timex_is(r, at, "final");
	at += led;
	bool a_few = nd_timex_is(r, at, "a") && nd_timex_word(r, at + 1).class == ND_TIME_VAGUE;
	at += a_few;
	bool vague = nd_timex_word(r, at).class == ND_TIME_VAGUE;
	bool pair = vague && nd_timex_is(r, at, "couple");
	nd_number number = {.tokens = 1, .value = 2};
	if (pair)
		at += nd_timex_is(r, at + 1, "of");
	else if (!vague)
		number = nd_number_at(r->document, at, r->end, false);
	bool as_many = vague && at > r->first && nd_timex_is(r, at - 1, "as");
	if (number.tokens == 0 || number.ordinal || as_many)
		return false;
	at += number.tokens;
	if (nd_timex_is(r, at, "-") && !(r->tokens[at].shape & ND_SHAPE_SPACE_BEFORE))
		at++;
	if (nd_timex_is_any(r, at, " more consecutive straight full whole trading business working "))
		at++;
	nd_time_word unit = nd_timex_word(r, at);
	bool is_share = unit.value == ND_QUARTER && (number.value == 3 || number.indefinite) && !led && nd_timex_is(r, at + 1, "of");
	if (!is_unit(unit) || is_age(r, at + 1) || is_share)
		return false;
	bool and_a_half = nd_timex_is(r, at + 1, "and") && nd_timex_is(r, at + 2, "a") && nd_timex_is(r, at + 3, "half");
	if (number.indefinite && !and_a_half && (unit.value < ND_HOUR || number.value > 0.9)) {
		bool measured = i > r->first && nd_timex_is_any(r, i - 1, " for in within after over than nearly about almost under least "
		                                                          "most around quite lasted took spent of ");
		bool rate = unit.value == ND_DAY && !nd_timex_is_any(r, i - 1, " for in within after ");
		if (!measured || rate || unit.value == ND_SECOND)
			return false;
	}
	found->type = ND_DATE_DURATION;
	found->end = at + 1;
	if (and_a_half) {
		found->end = at + 4;
		number.value += 0.5;
	}
	if (vague && !pair)
		set_vague_period(found, unit.value);
	else
		set_period(found, unit.value, number.value);
	return true;
}

/* "the past year", "for years". */
static bool bare_units(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word unit = nd_timex_word(r, i);
	if (unit.class != ND_TIME_UNITS)
		return false;
	bool over_the = i > r->first + 1 && nd_timex_is(r, i - 1, "the") && nd_timex_is_any(r, i - 2, " over through throughout ");
	bool measured = over_the || (i > r->first && nd_timex_is_any(r, i - 1, " for in over after within of last past "));
	if (!measured || unit.value == ND_SECOND || unit.value == ND_QUARTER)
		return false;
	found->type = ND_DATE_DURATION;
	found->end = i + 1;
	set_vague_period(found, unit.value);
	return true;
}

static void set_every_weekday(nd_timex *found, int32_t weekday)
{
	found->type = ND_DATE_SET;
	snprintf(found->value, sizeof found->value, "XXXX-WXX-%d", weekday + 1);
}

/* "every Monday", "each year", "every two weeks", "every morning". */
static bool every(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static const char *const parts[] = {"XXXX-XX-XXTMO", "XXXX-XX-XXTAF", "XXXX-XX-XXTEV", "XXXX-XX-XXTNI"};
	if (nd_timex_word(r, i).class != ND_TIME_EVERY)
		return false;
	nd_time_word what = nd_timex_word(r, i + 1);
	found->type = ND_DATE_SET;
	found->end = i + 2;
	if (what.class == ND_TIME_WEEKDAY) {
		nd_time_word part = nd_timex_word(r, i + 2);
		set_every_weekday(found, what.value);
		if (part.class == ND_TIME_DAYPART) {
			found->end++;
			nd_timex_add_daypart(found, part.value);
			found->type = ND_DATE_SET;
		}
		return true;
	}
	if (what.class == ND_TIME_MONTH) {
		snprintf(found->value, sizeof found->value, "XXXX-%02d", what.value);
		return true;
	}
	if (what.class == ND_TIME_DAYPART) {
		nd_timex_set_text(found, parts[what.value]);
		return true;
	}
	bool other = nd_timex_is(r, i + 1, "other"); /* every second one */
	if (other) {
		what = nd_timex_word(r, i + 2);
		found->end = i + 3;
	}
	if (is_unit(what)) {
		set_period(found, what.value, other ? 2 : 1);
		return true;
	}
	if (other)
		return false;
	nd_number number = nd_number_at(r->document, i + 1, r->end, false);
	nd_time_word unit = nd_timex_word(r, i + 1 + number.tokens);
	if (number.tokens == 0 || number.ordinal || !is_unit(unit))
		return false;
	found->end = i + 2 + number.tokens;
	set_period(found, unit.value, number.value);
	return true;
}

/* "Tuesday nights": the part of the day of each such day. */
bool nd_timex_weekday_parts(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word day = nd_timex_word(r, i);
	nd_str plural = nd_timex_token(r, i + 1);
	if (day.class != ND_TIME_WEEKDAY || plural.size < 2 || plural.data[plural.size - 1] != 's')
		return false;
	nd_time_word part = nd_time_word_of((nd_str){plural.data, plural.size - 1});
	if (part.class != ND_TIME_DAYPART)
		return false;
	set_every_weekday(found, day.value);
	nd_timex_add_daypart(found, part.value);
	found->type = ND_DATE_SET;
	found->end = i + 2;
	return true;
}

/* "twice a month", "three times a year". */
static bool frequency(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	uint32_t at = i + 1;
	if (!nd_timex_is_any(r, i, " once twice thrice ")) {
		nd_number number = nd_number_at(r->document, i, r->end, false);
		bool several = nd_timex_word(r, i).class == ND_TIME_VAGUE;
		at = i + (several ? 1 : number.tokens);
		if (at == i || number.ordinal || number.indefinite || !nd_timex_is(r, at, "times"))
			return false;
		at++;
	}
	nd_time_word unit = nd_timex_word(r, at + 1);
	if (!nd_timex_is_any(r, at, " a an per each every ") || unit.class != ND_TIME_UNIT || !is_unit(unit))
		return false;
	found->type = ND_DATE_SET;
	found->end = at + 2;
	set_period(found, unit.value, 1);
	return true;
}

/* "400 trucks a day", "$3 million a year": behind what is counted. */
static bool rate(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word unit = nd_timex_word(r, i + 1);
	bool leads = (nd_timex_is_any(r, i, " a an ")) && unit.class == ND_TIME_UNIT && unit.value >= ND_HOUR && unit.value != ND_HALF &&
	             unit.value != ND_QUARTER && i > r->first;
	if (!leads || nd_timex_is_any(r, i + 2, " after before since of into apart old - ago earlier later ahead behind "))
		return false;
	bool amount = r->tokens[i - 1].kind == ND_TOKEN_NUMBER || nd_timex_is_any(r, i - 1, " million billion thousand hundred ");
	nd_str noun = nd_timex_token(r, i - 1);
	bool counted = noun.size > 3 && noun.data[noun.size - 1] == 's' && nd_timex_word(r, i - 1).class == ND_TIME_NONE &&
	               i > r->first + 1 && (r->tokens[i - 2].kind == ND_TOKEN_NUMBER ||
	                                    nd_timex_is_any(r, i - 2, " million billion thousand hundred dozen "));
	if (!amount && !counted)
		return false;
	found->type = ND_DATE_SET;
	found->end = i + 2;
	set_period(found, unit.value, 1);
	return true;
}

/* "Mondays", "daily". */
static bool recurring(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word word = nd_timex_word(r, i);
	found->type = ND_DATE_SET;
	found->end = i + 1;
	if (word.class == ND_TIME_REGULAR) {
		set_period(found, word.value, 1);
		return (r->tokens[i].shape & ND_SHAPE_UPPER_FIRST) == 0 || i == r->first;
	}
	nd_str token = nd_timex_token(r, i);
	if (token.size < 7 || token.data[token.size - 1] != 's')
		return false;
	nd_time_word day = nd_time_word_of((nd_str){token.data, token.size - 1});
	if (day.class != ND_TIME_WEEKDAY)
		return false;
	set_every_weekday(found, day.value);
	return true;
}

bool nd_timex_duration(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	static bool (*const patterns[])(const nd_timex_reader *, uint32_t, nd_timex *) = {every,     frequency,     recurring,
	                                                                                  rate,      counted_units, bare_units};
	for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
		*found = (nd_timex){0};
		if (patterns[k](r, i, found))
			return true;
	}
	return false;
}
