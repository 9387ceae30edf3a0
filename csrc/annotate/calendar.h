/* Days of the proleptic Gregorian calendar, counted from 1970-01-01. */
#ifndef ND_ANNOTATE_CALENDAR_H
#define ND_ANNOTATE_CALENDAR_H

#include "newsdesk.h"

typedef struct nd_day {
	int32_t year;
	int32_t month; /* 1 to 12 */
	int32_t day;   /* 1 to 31 */
} nd_day;

/* After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
int32_t nd_days_of(nd_day day);
nd_day nd_day_of(int32_t days);

/* 0 Monday to 6 Sunday. */
int32_t nd_weekday_of(int32_t days);

/* ISO 8601 week, 1 to 53, and the year that it belongs to. */
int32_t nd_iso_week_of(int32_t days, int32_t *year);

int32_t nd_month_length(int32_t year, int32_t month);
bool nd_day_exists(nd_day day);

/* The day so many months away; the month's last day where it is shorter. */
nd_day nd_add_months(nd_day day, int32_t months);

/* "YYYY-MM-DD" at the start of text. */
bool nd_day_parse(nd_str text, nd_day *day);

#endif
