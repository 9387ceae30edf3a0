/* The English words that time expressions are made of. */
#ifndef ND_ANNOTATE_TIMEWORDS_H
#define ND_ANNOTATE_TIMEWORDS_H

#include "annotate/wordgate.h"

enum nd_time_class {
	ND_TIME_NONE = 0,
	ND_TIME_MONTH,    /* value 1 to 12 */
	ND_TIME_WEEKDAY,  /* 0 Monday to 6 Sunday */
	ND_TIME_UNIT,     /* enum nd_time_unit */
	ND_TIME_UNITS,    /* the same, plural */
	ND_TIME_SEASON,   /* 0 spring to 3 winter */
	ND_TIME_DAYPART,  /* enum nd_daypart */
	ND_TIME_DAY,      /* days from today: yesterday -1 */
	ND_TIME_NOW,      /* "now", "currently" */
	ND_TIME_RECENT,   /* "recently" */
	ND_TIME_SOON,
	ND_TIME_LAST,     /* "last", "past", "previous": one before */
	ND_TIME_THIS,     /* "this", "current" */
	ND_TIME_NEXT,     /* "next", "coming", "following" */
	ND_TIME_EVERY,    /* "every", "each" */
	ND_TIME_REGULAR,  /* "daily": the unit that it recurs in */
	ND_TIME_PART,     /* "early", "late", "mid": goes before a date */
	ND_TIME_AGO,
	ND_TIME_EARLIER,  /* "earlier", "before" */
	ND_TIME_LATER,
	ND_TIME_VAGUE,    /* "several", "few", "many": an unknown number */
	ND_TIME_CLOCK     /* "noon", "midnight": its hour */
};

enum nd_time_unit {
	ND_SECOND, ND_MINUTE, ND_HOUR, ND_DAY, ND_WEEK, ND_WEEKEND, ND_MONTH, ND_QUARTER, ND_HALF, ND_YEAR, ND_DECADE, ND_CENTURY,
	ND_FORTNIGHT
};

enum nd_daypart { ND_MORNING, ND_AFTERNOON, ND_EVENING, ND_NIGHT };

typedef struct nd_time_word {
	enum nd_time_class class;
	int32_t value;
} nd_time_word;

/* What the token is, or ND_TIME_NONE. Months and weekdays only with a capital, "may", "march" and "sun" only so. */
nd_time_word nd_time_word_of(nd_str token);

/* A month or weekday of four letters or more, also in lower case, as careless text has it; but not "march". */
nd_time_word nd_time_name_of(nd_str token);

/* Lets through all of these words. */
void nd_time_words(nd_word_gate *gate);

#endif
