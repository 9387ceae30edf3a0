/* The part of a time expression that names a date of the calendar ("Monday" of "last Monday", "July 3" of "8 a.m. on
 * July 3"): what counts as a mention. Relative times have none. */
#include "annotate/annotate.h"
#include "annotate/dates_holidays.h"
#include "annotate/numbers.h"
#include "annotate/timewords.h"
#include "base/str.h"

struct reader {
	const nd_document *document;
	nd_str text;
	const nd_token *tokens;
	uint32_t first, end; /* tokens of the expression */
};

static nd_str token(const struct reader *r, uint32_t i)
{
	return i >= r->first && i < r->end ? nd_str_cut(r->text, r->tokens[i].span) : (nd_str){"", 0};
}

static bool is_month(const struct reader *r, uint32_t i)
{
	return nd_time_word_of(token(r, i)).class == ND_TIME_MONTH || nd_time_name_of(token(r, i)).class == ND_TIME_MONTH;
}

static bool is_weekday(const struct reader *r, uint32_t i)
{
	nd_str word = token(r, i);
	bool plural = word.size > 6 && word.data[word.size - 1] == 's';
	return nd_time_word_of(word).class == ND_TIME_WEEKDAY || nd_time_name_of(word).class == ND_TIME_WEEKDAY ||
	       (plural && nd_time_word_of((nd_str){word.data, word.size - 1}).class == ND_TIME_WEEKDAY);
}

static bool is_number(const struct reader *r, uint32_t i)
{
	nd_str word = token(r, i);
	return word.size > 0 && nd_ascii_is_digit(word.data[0]);
}

static bool is_all_digits(nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		if (!nd_ascii_is_digit(text.data[i]))
			return false;
	return true;
}

static bool is_year(const struct reader *r, uint32_t i)
{
	return token(r, i).size == 4 && is_all_digits(token(r, i));
}

/* What parts of one date are joined by: "Monday, the 24th day of July, 2023". */
static bool is_mark(const struct reader *r, uint32_t i)
{
	return nd_str_is_any(token(r, i), " , of the day ");
}

static bool names_day(const struct reader *r, uint32_t i)
{
	uint32_t behind = i + 1;
	while (behind < i + 3 && is_mark(r, behind))
		behind++;
	bool after_month = is_month(r, i - 1) || (is_mark(r, i - 1) && is_month(r, i - 2));
	return is_number(r, i) && token(r, i).size <= 4 && (is_month(r, behind) || after_month);
}

static bool is_part(const struct reader *r, uint32_t i)
{
	return is_month(r, i) || is_weekday(r, i) || is_year(r, i) || names_day(r, i);
}

/* A date in numbers: "2024-07-03", "Friday 03/07/2024". */
static bool is_numeric(const struct reader *r)
{
	uint32_t at = r->first;
	if (is_weekday(r, at))
		at += nd_str_equal(token(r, at + 1), ND_STR(",")) ? 2 : 1;
	return r->end == at + 5 && is_number(r, at) && is_number(r, at + 2) && is_number(r, at + 4);
}

/* The second day of a range ("16" of "July 14 to 16", "16, 2022"): it goes on with the mention before. */
static bool is_second_day(const struct reader *r)
{
	bool with_year = r->end - r->first == 3 && is_year(r, r->first + 2);
	return is_number(r, r->first) && token(r, r->first).size <= 4 && !is_year(r, r->first) && (r->end - r->first == 1 || with_year);
}

static uint32_t holiday_at(const struct reader *r, uint32_t i)
{
	bool named = (r->tokens[i].shape & ND_SHAPE_UPPER_FIRST) != 0;
	return named ? nd_holiday_at(r->document, i, r->end) : 0;
}

static nd_span name_of(const struct reader *r)
{
	uint32_t first = r->first, last;
	if (is_numeric(r))
		return (nd_span){r->tokens[r->first].span.start, r->tokens[r->end - 1].span.end};
	uint32_t holiday = 0;
	while (first < r->end && !is_part(r, first) && (holiday = holiday_at(r, first)) == 0)
		first++;
	if (first == r->end)
		return (nd_span){0, 0};
	last = holiday > 0 ? first + holiday - 1 : first;
	bool of_month = is_weekday(r, first) && nd_str_equal_nocase(token(r, first + 1), ND_STR("of")); /* "last Monday of May" */
	for (uint32_t i = last + 1; !of_month && i < r->end && (is_part(r, i) || is_mark(r, i)); i++)
		if (is_part(r, i))
			last = i;
	return (nd_span){r->tokens[first].span.start, r->tokens[last].span.end};
}

/* "Monday night" is a part of the day, not the day; "8 a.m. on Monday" names it. */
static bool ends_in_weekday(const struct reader *r)
{
	return is_weekday(r, r->end - 1);
}

/* "early Monday", "late on Monday" is one as well. */
static bool is_part_of_day(const struct reader *r)
{
	uint32_t at = r->first;
	while (at < r->end && !is_weekday(r, at))
		at++;
	if (at + 1 != r->end)
		return false;
	nd_str before[2] = {{"", 0}, {"", 0}};
	for (uint32_t k = 0; k < 2 && at > k; k++)
		before[k] = nd_str_cut(r->text, r->tokens[at - k - 1].span);
	return nd_str_is_any(before[nd_str_equal_nocase(before[0], ND_STR("on"))], " early late ");
}

static bool has_month(const struct reader *r)
{
	for (uint32_t i = r->first; i < r->end; i++)
		if (is_month(r, i))
			return true;
	return false;
}

static void add(nd_arena *arena, nd_mention_array *mentions, nd_span span)
{
	*nd_array_push(arena, mentions) = (nd_mention){.span = span, .type = ND_DATE, .entity = ND_NONE, .probability = -1};
}

/* The mention ends one joining token before the expression: "2019-2021", "July 14 to 16". */
static bool joins(const struct reader *r, const nd_mention *before, bool any)
{
	if (r->first < 2 || before->span.end != r->tokens[r->first - 2].span.end)
		return false;
	nd_str joint = nd_str_cut(r->text, r->tokens[r->first - 1].span);
	bool dash = nd_str_equal(joint, ND_STR("-")) || nd_str_equal(joint, ND_STR("\u2013"));
	return dash || (any && nd_str_is_any(joint, " to and or through & / "));
}

/* The first day of "3 to 5 July", of which only the second names its month: its own is the mention that follows. */
static bool is_first_day(const struct reader *r)
{
	return r->end - r->first == 1 && is_number(r, r->first) && !is_year(r, r->first) && token(r, r->first).size <= 4;
}

/* The second year of a season behind a year: "2021-22", "2021/2022"; at most token_count. */
static uint32_t season_end(const nd_document *document, uint32_t end)
{
	const nd_token *tokens = document->segments.tokens;
	if (end + 1 >= document->segments.token_count)
		return end;
	nd_str joint = nd_str_cut(document->page->text, tokens[end].span), year = nd_str_cut(document->page->text, tokens[end + 1].span);
	bool joined = (nd_str_equal(joint, ND_STR("-")) || nd_str_equal(joint, ND_STR("/")) || nd_str_equal(joint, ND_STR("\u2013"))) &&
	              ((tokens[end].shape | tokens[end + 1].shape) & ND_SHAPE_SPACE_BEFORE) == 0;
	return joined && (year.size == 1 || year.size == 2 || year.size == 4) && is_all_digits(year) ? end + 2 : end;
}

/* The mention of the expression that r holds; first_day is the start of such a day right before it, or ND_NONE. */
static void add_name(const struct reader *r, nd_arena *arena, const nd_document *document, const nd_date *date,
                     uint32_t first_day, uint32_t own, nd_mention_array *mentions)
{
	nd_span name = name_of(r);
	bool is_hour = is_part_of_day(r) || (date->type == ND_DATE_TIME && !ends_in_weekday(r) && !has_month(r));
	nd_mention *before = mentions->count > own ? &mentions->items[mentions->count - 1] : NULL;
	bool is_within = before != NULL && name.end > name.start && name.start < before->span.end; /* "2023" of "2022/2023" */
	if (is_hour || is_within)
		return;
	nd_span last = r->tokens[r->end - 1].span;
	bool second_day = is_second_day(r), year = is_year(r, r->end - 1) && name.start == last.start && name.end == last.end;
	if (before != NULL && (second_day || (year && r->end - r->first == 1)) && joins(r, before, second_day))
		before->span.end = date->span.end;
	else if (year)
		add(arena, mentions, (nd_span){name.start, r->tokens[season_end(document, r->end) - 1].span.end});
	else if (name.start < name.end)
		add(arena, mentions, (nd_span){first_day < name.start ? first_day : name.start, name.end});
}

void nd_annotate_date_names(nd_arena *arena, const nd_document *document, const nd_date_array *dates,
                            nd_mention_array *mentions)
{
	struct reader r = {.document = document, .text = document->page->text, .tokens = document->segments.tokens};
	uint32_t at = 0, own = mentions->count, first_day = ND_NONE, first_day_end = 0;
	for (uint32_t k = 0; k < dates->count; k++) {
		const nd_date *date = &dates->items[k];
		if (date->type == ND_DATE_DURATION)
			continue;
		while (r.tokens[at].span.start < date->span.start)
			at++;
		r.first = at;
		for (r.end = at; r.end < document->segments.token_count && r.tokens[r.end].span.end <= date->span.end;)
			r.end++;
		bool continues = first_day != ND_NONE && r.first == first_day_end + 1;
		add_name(&r, arena, document, date, continues ? first_day : ND_NONE, own, mentions);
		first_day = is_first_day(&r) ? date->span.start : ND_NONE;
		first_day_end = r.end;
	}
}
