#include <stdio.h>
#include <string.h>

#include "annotate/timex.h"
#include "base/str.h"

void nd_timex_set_text(nd_timex *found, const char *value)
{
	snprintf(found->value, sizeof found->value, "%s", value);
}

void nd_timex_set_day(nd_timex *found, int32_t days)
{
	nd_day day = nd_day_of(days);
	snprintf(found->value, sizeof found->value, "%04d-%02d-%02d", day.year, day.month, day.day);
	found->is_day = true;
	found->days = days;
	found->year = day.year;
}

void nd_timex_set_year(nd_timex *found, int32_t year)
{
	snprintf(found->value, sizeof found->value, "%04d", year);
	found->year = year;
}

void nd_timex_set_month(nd_timex *found, int32_t year, int32_t month)
{
	snprintf(found->value, sizeof found->value, "%04d-%02d", year, month);
	found->year = year;
}

void nd_timex_set_quarter(nd_timex *found, int32_t year, int32_t quarter)
{
	snprintf(found->value, sizeof found->value, "%04d-Q%d", year, quarter);
	found->year = year;
	found->quarter = quarter;
}

void nd_timex_set_season(nd_timex *found, int32_t year, int32_t season)
{
	static const char *const names[] = {"SP", "SU", "FA", "WI"};
	snprintf(found->value, sizeof found->value, "%04d-%s", year, names[season]);
	found->year = year;
}

void nd_timex_add_daypart(nd_timex *found, int32_t daypart)
{
	static const char *const names[] = {"TMO", "TAF", "TEV", "TNI"};
	found->type = ND_DATE_TIME;
	size_t used = strlen(found->value);
	if (used > 0)
		snprintf(found->value + used, sizeof found->value - used, "%s", names[daypart]);
}

static void set_week(nd_timex *found, int32_t days, bool weekend)
{
	int32_t year, week = nd_iso_week_of(days, &year);
	snprintf(found->value, sizeof found->value, "%04d-W%02d%s", year, week, weekend ? "-WE" : "");
	found->year = year;
}

void nd_timex_set_offset(const nd_timex_reader *r, nd_timex *found, int32_t unit, int32_t offset)
{
	enum { FARTHEST = 5000 };
	int32_t quarters = r->today.year * 4 + (r->today.month - 1) / 3 + offset;
	*found = (nd_timex){.end = found->end, .type = found->type};
	if (!r->anchored || offset > FARTHEST || offset < -FARTHEST)
		return;
	nd_day month = nd_add_months(r->today, unit == ND_MONTH ? offset : 0);
	int32_t year = r->today.year + offset;
	switch (unit) {
	case ND_DAY: nd_timex_set_day(found, r->today_days + offset); break;
	case ND_WEEK: set_week(found, r->today_days + 7 * offset, false); break;
	case ND_FORTNIGHT: set_week(found, r->today_days + 14 * offset, false); break;
	case ND_WEEKEND: set_week(found, r->today_days + 7 * offset, true); break;
	case ND_MONTH:
		if (month.year > 0)
			nd_timex_set_month(found, month.year, month.month);
		break;
	case ND_QUARTER:
		if (quarters > 0)
			nd_timex_set_quarter(found, quarters / 4, quarters % 4 + 1);
		break;
	case ND_YEAR:
		if (year > 0)
			nd_timex_set_year(found, year);
		break;
	case ND_DECADE: snprintf(found->value, sizeof found->value, "%03d", r->today.year / 10 + offset); break;
	case ND_CENTURY: snprintf(found->value, sizeof found->value, "%02d", r->today.year / 100 + offset); break;
	default: break;
	}
	if (found->value[0] == '-')
		*found = (nd_timex){.end = found->end, .type = found->type};
}

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

nd_time_word nd_timex_word(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	if (!nd_word_gate_may_be(&r->time_words, token))
		return (nd_time_word){ND_TIME_NONE, 0};
	nd_timex_known *known = &r->known[i % ND_TIMEX_KNOWN];
	if (known->token != i)
		*known = (nd_timex_known){i, nd_time_word_of(token)};
	return known->word;
}

bool nd_timex_is_dash(const nd_timex_reader *r, uint32_t i)
{
	return nd_timex_is(r, i, "-") || nd_timex_is(r, i, "\u2013") || nd_timex_is(r, i, "\u2014") || nd_timex_is(r, i, "--");
}

bool nd_timex_has_point(nd_str token)
{
	return token.size > 3 && nd_ascii_is_digit(token.data[0]) && token.data[token.size - 1] == '.' &&
	       nd_ascii_lower(token.data[token.size - 2]) == 'm' && nd_ascii_is_alpha(token.data[token.size - 3]);
}

bool nd_timex_is_attached(const nd_timex_reader *r, uint32_t i)
{
	return i < r->end && (r->tokens[i].shape & ND_SHAPE_SPACE_BEFORE) == 0;
}

/* ---- tense ------------------------------------------------------------------------------------------------------ */

static bool is_future_cue(const nd_timex_reader *r, uint32_t i)
{
	if (nd_timex_is_any(r, i, " will 'll \u2019ll wo shall begins starts opens runs meets resumes reopens becomes expires flies travels "))
		return true;
	bool present = nd_timex_is_any(r, i, " open reopen begin start resume "); /* "the polls open on Sunday" */
	if (present)
		return i == r->first || !nd_timex_is_any(r, i - 1, " not did to could may might be an the ");
	return nd_timex_is(r, i, "to") && i > r->first && nd_timex_is_any(r, i - 1, " is are "); /* "is to resume" */
}

static bool is_past_cue(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	if (nd_timex_is_any(r, i, " was were had did said quit told came went took held met left made rose fell began won lost got "
	                          "gave found saw led became sent kept knew thought ran wrote shot hit died since ago has "
	                          "have been "))
		return true;
	return token.size > 4 && nd_str_ends(token, ND_STR("ed")) && !nd_timex_is_any(r, i, " need speed indeed exceed proceed ");
}

static bool ends_clause(const nd_timex_reader *r, uint32_t i)
{
	return nd_timex_is(r, i, ";") || nd_timex_is(r, i, "\u201c") || nd_timex_is(r, i, "\u201d") || nd_timex_is(r, i, "\"");
}

/* "held" in "will be held" is no past tense, nor is "planned" in "the planned visit". */
static bool is_passive_infinitive(const nd_timex_reader *r, uint32_t i)
{
	return i > r->first && nd_timex_is_any(r, i - 1, " be not a an the its their his her our this these ");
}

static bool is_participle_of_plan(const nd_timex_reader *r, uint32_t i)
{
	return nd_timex_is_any(r, i, " scheduled expected due slated set planned planning plans poised likely supposed ") &&
	       nd_timex_is_any(r, i + 1, " to for on in ");
}

/* What had been planned is past: "had been due to expire on Friday". */
static bool is_pluperfect(const nd_timex_reader *r, uint32_t i)
{
	enum { REACH = 4 };
	for (uint32_t k = i; k > r->first && i - k < REACH; k--)
		if (nd_timex_is_any(r, k - 1, " had originally previously "))
			return true;
	return false;
}

/* "unless it received $5 million by July", "ordered them to reopen the road by Thursday". */
static bool is_deadline(const nd_timex_reader *r, uint32_t i)
{
	enum { REACH = 14 };
	bool by = i > r->first && nd_timex_is(r, i - 1, "by");
	for (uint32_t k = i; by && k > r->first && i - k < REACH && !ends_clause(r, k - 1); k--) {
		bool is_infinitive = nd_timex_is(r, k - 1, "to") && (r->tokens[k].shape & ND_SHAPE_HAS_UPPER) == 0 &&
		                     r->tokens[k].kind == ND_TOKEN_WORD &&
		                     !nd_timex_is_any(r, k, " the a an its his her their have about at just nearly almost more ");
		if (is_infinitive || nd_timex_is_any(r, k - 1, " unless must "))
			return true;
		if (nd_timex_is_any(r, k - 1, " had been "))
			return false;
	}
	return false;
}

/* "as early as Tuesday", "postponed until Monday": what stands before the date speaks of what is to come. */
static bool is_led_to_future(const nd_timex_reader *r, uint32_t i)
{
	enum { REACH = 9 };
	bool as = i > r->first + 2 && nd_timex_is(r, i - 1, "as") && nd_timex_is_any(r, i - 2, " early soon late ") &&
	          nd_timex_is(r, i - 3, "as");
	bool until = i > r->first && nd_timex_is_any(r, i - 1, " until till ");
	for (uint32_t k = i - until; until && k > r->first && i - k < REACH; k--)
		if (nd_timex_is_any(r, k - 1, " postponed delayed adjourned extended closed suspended remain remains postpone delay extend "
		                           "adjourn suspend charge "))
			return true;
	bool is_set = i > r->first && nd_timex_is(r, i - 1, "for");
	for (uint32_t k = i; is_set && k > r->first && i - k < REACH; k--)
		if (nd_timex_is_any(r, k - 1, " called announced "))
			return true; /* "called a strike for Friday" */
	return as || is_deadline(r, i);
}

int nd_timex_tense(const nd_timex_reader *r, uint32_t i)
{
	enum { REACH = 10 };
	if (is_led_to_future(r, i))
		return 1;
	bool is_before_verb = nd_timex_word(r, i).class == ND_TIME_WEEKDAY && i > r->first && nd_timex_is(r, i - 1, "on") &&
	                      is_past_cue(r, i + 1) && !nd_timex_is_any(r, i + 1, " has have been since ");
	if (is_before_verb) /* "will pay after Peru on Thursday became" */
		return -1;
	for (uint32_t k = i; k > r->first && i - k < REACH && !ends_clause(r, k - 1); k--) {
		bool would = nd_timex_is_any(r, k - 1, " would should ") && !nd_timex_is(r, k, "have"); /* said it would meet on Friday */
		bool plan = is_participle_of_plan(r, k - 1);
		if (plan && is_pluperfect(r, k - 1))
			return -1;
		if (would || plan || is_future_cue(r, k - 1))
			return 1;
		if (is_past_cue(r, k - 1) && !is_passive_infinitive(r, k - 1))
			return -1;
	}
	if (i > r->first && nd_timex_is(r, i - 1, "by"))
		return 1; /* by March */
	for (uint32_t k = i + 1; k < r->end && k - i < REACH && !ends_clause(r, k); k++) {
		if (is_future_cue(r, k) || is_participle_of_plan(r, k))
			return 1;
		if (is_past_cue(r, k))
			return -1;
	}
	return 0;
}
