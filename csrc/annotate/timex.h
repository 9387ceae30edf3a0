/* What the files of the date annotator share: where it reads, what it found, and how TIMEX3 values are written
 * (ISO-TimeML; TIMEX3 annotation guidelines 1.2.1, Saurí and others 2006). */
#ifndef ND_ANNOTATE_TIMEX_H
#define ND_ANNOTATE_TIMEX_H

#include "annotate/annotate.h"
#include "annotate/calendar.h"
#include "annotate/timewords.h"
#include "base/str.h"
#include "page/pagedate.h"

enum { ND_TIMEX_SIZE = 32 };

/* One time expression. */
typedef struct nd_timex {
	uint32_t end; /* token behind it */
	nd_date_type type;
	char value[ND_TIMEX_SIZE]; /* "" while it can't be resolved */
	bool is_day;               /* value is the day days */
	int32_t days;
	int32_t year;    /* that it lies in; 0 if not known */
	int32_t quarter; /* 1 to 4 if it is a quarter, else 0 */
} nd_timex;

/* A token and its time word. The patterns ask for the same few again and again, so the last ones are kept. */
typedef struct nd_timex_known {
	uint32_t token; /* ND_NONE: none */
	nd_time_word word;
} nd_timex_known;

enum { ND_TIMEX_KNOWN = 8 };

typedef struct nd_timex_reader {
	const nd_document *document;
	nd_str text;
	const nd_token *tokens;
	uint32_t first, end; /* tokens of the sentence */
	nd_date_order order; /* of day and month in the page's numeric dates */
	bool anchored;       /* the day of publication is known */
	nd_day today;
	int32_t today_days;
	nd_timex last;         /* the date found before in the sentence; end 0: none */
	nd_timex earlier;      /* the last one of the sentence before; year 0: none */
	int32_t quarter, quarter_year, quarter_sentence; /* the quarter last spoken of, and where; quarter 0: none */
	int32_t sentence;
	nd_word_gate openers; /* words that an expression may begin with */
	nd_word_gate names;   /* the same, with a capital only */
	nd_word_gate time_words;
	nd_timex_known *known; /* ND_TIMEX_KNOWN of them */
} nd_timex_reader;

/* ---- tokens; beyond the sentence they are nothing ---- */

static inline nd_str nd_timex_token(const nd_timex_reader *r, uint32_t i)
{
	return i >= r->first && i < r->end ? nd_str_cut(r->text, r->tokens[i].span) : (nd_str){"", 0};
}

/* word: in lower case. */
static inline bool nd_timex_is(const nd_timex_reader *r, uint32_t i, const char *word)
{
	return nd_str_is_word(nd_timex_token(r, i), word);
}

/* words: in lower case, parted and surrounded by spaces. */
static inline bool nd_timex_is_any(const nd_timex_reader *r, uint32_t i, const char *words)
{
	return nd_str_is_any(nd_timex_token(r, i), words);
}

nd_time_word nd_timex_word(const nd_timex_reader *r, uint32_t i);
bool nd_timex_is_dash(const nd_timex_reader *r, uint32_t i);
bool nd_timex_is_attached(const nd_timex_reader *r, uint32_t i); /* without a space before it */

/* The token is a time of day and the point that ends the sentence: "10.45am." */
bool nd_timex_has_point(nd_str token);

/* 1 if the clause around token i speaks of the future, -1 of the past, 0 if nothing says. */
int nd_timex_tense(const nd_timex_reader *r, uint32_t i);

/* ---- patterns: each true if an expression begins at token i ---- */

bool nd_timex_calendar(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* days, months, years, quarters, decades */
bool nd_timex_relative(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* "last week", "two years ago", "today" */
bool nd_timex_duration(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* durations and sets */
bool nd_timex_weekday_parts(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* "Tuesday nights" */
bool nd_timex_clock(const nd_timex_reader *r, uint32_t i, nd_timex *found);    /* times of day, alone */

/* Hour and minute at token i, and the token behind them and their zone; false if there is no time of day. plain: also
 * "18:10" without anything that says that it is a time. */
bool nd_timex_hour(const nd_timex_reader *r, uint32_t i, bool plain, uint32_t *end, char clock[ND_TIMEX_SIZE]);

/* ---- values ---- */

void nd_timex_set_day(nd_timex *found, int32_t days);
void nd_timex_set_year(nd_timex *found, int32_t year);
void nd_timex_set_month(nd_timex *found, int32_t year, int32_t month);
void nd_timex_set_quarter(nd_timex *found, int32_t year, int32_t quarter);
void nd_timex_set_season(nd_timex *found, int32_t year, int32_t season);
void nd_timex_set_text(nd_timex *found, const char *value);
void nd_timex_add_daypart(nd_timex *found, int32_t daypart);

/* The unit that lies offset units from today: "last month" is -1 ND_MONTH. Leaves the value empty if not anchored. */
void nd_timex_set_offset(const nd_timex_reader *r, nd_timex *found, int32_t unit, int32_t offset);

#endif
