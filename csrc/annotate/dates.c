/* Time expressions of the text, with their TIMEX3 values. */
#include <string.h>

#include "annotate/dates_holidays.h"
#include "annotate/dates_years.h"
#include "annotate/numbers.h"
#include "annotate/timex.h"
#include "base/str.h"
#include "page/url.h"

/* A part of a longer time: "early", "late", "mid-", "earlier", "the end of". The token behind it, or i. */
static uint32_t skip_part(const nd_timex_reader *r, uint32_t i)
{
	nd_time_word word = nd_timex_word(r, i);
	if (word.class == ND_TIME_PART)
		return i + 1 + nd_timex_is(r, i + 1, "-");
	if (nd_timex_is_any(r, i, " earlier later "))
		return i + 1;
	bool edge = nd_timex_is_any(r, i, " end beginning start middle close ") && nd_timex_is(r, i + 1, "of");
	return edge ? i + 2 : i;
}

/* "Tuesday morning", "July 3 at 8 a.m.". */
static void extend_day(const nd_timex_reader *r, nd_timex *found)
{
	nd_time_word part = nd_timex_word(r, found->end);
	uint32_t at = found->end, end;
	char clock[ND_TIMEX_SIZE];
	if (part.class == ND_TIME_DAYPART && found->type == ND_DATE_DATE) {
		found->end++;
		nd_timex_add_daypart(found, part.value);
		found->is_day = false;
		return;
	}
	at += nd_timex_is(r, at, ",");
	at += nd_timex_is(r, at, "at");
	if (!nd_timex_hour(r, at, at > found->end, &end, clock))
		return;
	found->end = end;
	found->type = ND_DATE_TIME;
	found->is_day = false;
	if (found->value[0] != '\0')
		memcpy(found->value + 10, clock, sizeof found->value - 10);
}

static bool is_day_word(const nd_timex_reader *r, uint32_t i, const nd_timex *found)
{
	return found->is_day || (nd_timex_word(r, i).class == ND_TIME_WEEKDAY && found->value[0] == '\0');
}

/* "the morning of April 5": of a day that is named. */
static bool daypart_of_day(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	nd_time_word part = nd_timex_word(r, i);
	if (part.class != ND_TIME_DAYPART || !nd_timex_is(r, i + 1, "of"))
		return false;
	uint32_t at = i + 2 + nd_timex_is(r, i + 2, "the");
	if (!nd_timex_calendar(r, at, found) || !is_day_word(r, at, found) || found->type != ND_DATE_DATE)
		return false;
	nd_timex_add_daypart(found, part.value);
	found->is_day = false;
	return true;
}

/* Without what goes before it: article, part. */
static bool find_core(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	if (nd_timex_clock(r, i, found) || nd_timex_holiday(r, i, found))
		return true;
	if (nd_timex_calendar(r, i, found)) {
		if (is_day_word(r, i, found))
			extend_day(r, found);
		return true;
	}
	return daypart_of_day(r, i, found) || nd_timex_relative(r, i, found) || nd_timex_duration(r, i, found);
}

/* The expression that begins at token i, with article and part: "the end of last year", "late Monday". */
static bool find_expression(const nd_timex_reader *r, uint32_t i, nd_timex *found)
{
	bool article = nd_timex_is(r, i, "the");
	uint32_t at = skip_part(r, i + article);
	if (at > i + article && nd_timex_is(r, at, "the"))
		at++;
	if (at == i)
		return find_core(r, i, found);
	if (!find_core(r, at, found))
		return false;
	bool part = at > i + article;
	bool whole = found->type == ND_DATE_DATE || found->type == ND_DATE_TIME;
	if (part && (!whole || strstr(found->value, "REF") != NULL))
		return false;
	bool bare_article = article && !part;
	/* "the" belongs to what is no name of a day, month or year */
	nd_time_word word = nd_timex_word(r, at);
	bool year = nd_timex_year_at(r, at) > 0 && found->end == at + 1;
	bool named = (found->is_day && word.class != ND_TIME_UNIT) || word.class == ND_TIME_WEEKDAY || word.class == ND_TIME_MONTH;
	return !bare_article || (!named && !year);
}

/* The byline, and the article's date where it stands behind the text, are metadata; a date at its head is read. */
static bool is_metadata(const nd_page *page, nd_span span)
{
	bool signs = page->block_count > 0 && page->published_span.end >= page->blocks[page->block_count - 1].span.end;
	return nd_span_overlaps(span, page->byline_span) || (signs && nd_span_overlaps(span, page->published_span));
}

static void note(nd_timex_reader *r, const nd_timex *found)
{
	if (found->type == ND_DATE_DATE || found->type == ND_DATE_TIME) {
		bool known = found->year > 0;
		if (known || !r->anchored) /* "in February from a year earlier" is told from February */
			r->last = *found;
	}
	bool is_comparison = r->quarter != 0 && found->year < r->quarter_year; /* "a year earlier" */
	if (found->quarter > 0 && !is_comparison) {
		r->quarter = found->quarter;
		r->quarter_year = found->year;
		r->quarter_sentence = r->sentence;
	}
}

static bool may_open(const nd_timex_reader *r, uint32_t i)
{
	nd_str token = nd_timex_token(r, i);
	if (token.size == 0)
		return false;
	uint8_t shape = r->tokens[i].shape;
	bool named = (shape & ND_SHAPE_UPPER_FIRST) != 0 &&
	             ((shape & ND_SHAPE_HAS_DIGIT) != 0 || nd_word_gate_may_be(&r->names, token)); /* "FY2023", "Easter" */
	return named || nd_ascii_is_digit(token.data[0]) || nd_word_gate_may_be(&r->openers, token);
}

/* Can an expression begin at token i? An article needs another such word behind it. */
static bool may_begin(const nd_timex_reader *r, uint32_t i)
{
	if (r->tokens[i].kind != ND_TOKEN_WORD && r->tokens[i].kind != ND_TOKEN_NUMBER)
		return false;
	return may_open(r, i) && (!nd_timex_is_any(r, i, " the a an that these same ") || may_open(r, i + 1));
}

static void read_sentence(nd_timex_reader *r, nd_arena *arena, nd_date_array *dates)
{
	r->earlier = r->last;
	r->last = (nd_timex){0};
	for (uint32_t i = r->first; i < r->end;) {
		nd_timex found;
		if (!may_begin(r, i) || !find_expression(r, i, &found)) {
			i++;
			continue;
		}
		bool has_point = nd_timex_has_point(nd_timex_token(r, found.end - 1));
		nd_span span = {r->tokens[i].span.start, r->tokens[found.end - 1].span.end - has_point};
		if (!is_metadata(r->document->page, span)) {
			nd_str value = nd_str_of(found.value, strlen(found.value));
			nd_date date = {.span = span, .type = found.type};
			if (value.size > 0)
				date.value = nd_arena_copy(arena, value);
			*nd_array_push(arena, dates) = date;
		}
		note(r, &found);
		i = found.end;
	}
}

static void set_sentence(nd_timex_reader *r, uint32_t index)
{
	const nd_sentence *sentence = &r->document->segments.sentences[index];
	r->first = sentence->first_token;
	r->end = sentence->first_token + sentence->token_count;
	r->sentence = (int32_t)index;
}

static void anchor(nd_timex_reader *r, nd_day today)
{
	r->anchored = true;
	r->today = today;
	r->today_days = nd_days_of(today);
}

/* How "04/05/2024" is meant: by the region of the page's language, else by the country that its address ends in. Canada and the
 * Philippines write both; some countries' endings are sold to all. */
static nd_date_order order_of(const nd_page *page)
{
	nd_str language = page->metadata.language.value;
	nd_str region = nd_str_starts_nocase(language, ND_STR("en-")) ? (nd_str){language.data + 3, language.size - 3} : (nd_str){"", 0};
	if (region.size == 0)
		region = nd_url_country(page->metadata.url.value);
	if (nd_str_equal_nocase(region, ND_STR("us")))
		return ND_ORDER_MONTH_FIRST;
	return region.size != 2 || nd_str_is_any(region, " ca ph ai co fm gg io ly me tv to ws ") ? ND_ORDER_UNKNOWN : ND_ORDER_DAY_FIRST;
}

/* An article that says no day of publication was filed on the day of its dateline. */
static void anchor_on_dateline(nd_timex_reader *r)
{
	nd_span dateline = r->document->page->dateline_span;
	for (uint32_t k = 0; !r->anchored && k < r->document->segments.sentence_count; k++) {
		nd_span sentence = r->document->segments.sentences[k].span;
		if (sentence.start >= dateline.end)
			return;
		if (!nd_span_overlaps(sentence, dateline))
			continue;
		set_sentence(r, k);
		nd_timex found;
		for (uint32_t i = r->first; i < r->end && !r->anchored && r->tokens[i].span.end <= dateline.end; i++)
			if (may_begin(r, i) && nd_timex_calendar(r, i, &found) && found.is_day)
				anchor(r, nd_day_of(found.days));
	}
}

void nd_annotate_dates(nd_arena *arena, const nd_document *document, nd_date_array *dates)
{
	nd_timex_reader r = {.document = document, .text = document->page->text, .tokens = document->segments.tokens};
	nd_timex_known known[ND_TIMEX_KNOWN];
	r.known = known;
	for (uint32_t i = 0; i < ND_TIMEX_KNOWN; i++)
		known[i].token = ND_NONE;
	nd_time_words(&r.time_words);
	r.openers = r.time_words;
	nd_holiday_words(&r.names);
	nd_number_words(&r.openers);
	nd_word_gate_add_all(&r.openers, " fy the that these same once twice thrice end beginning start middle close full h1 h2 "
	                                 "final fiscal latest future q1 q2 q3 q4 twenties thirties "
	                                 "forties fifties sixties seventies eighties nineties mondays tuesdays wednesdays "
	                                 "thursdays fridays saturdays sundays ad xii xiii xiv xv xvi xvii xviii xix xx xxi ");
	r.order = order_of(document->page);
	nd_day published;
	if (nd_day_parse(document->page->metadata.published.value, &published))
		anchor(&r, published);
	else
		anchor_on_dateline(&r);
	for (uint32_t k = 0; k < document->segments.sentence_count; k++) {
		set_sentence(&r, k);
		read_sentence(&r, arena, dates);
	}
}
