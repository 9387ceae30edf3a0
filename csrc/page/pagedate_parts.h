/* What the readers of calendar dates share; for pagedate*.c alone. A function that reads gives the end of what it read, or 0;
 * at is where it begins. */
#ifndef ND_PAGE_PAGEDATE_PARTS_H
#define ND_PAGE_PAGEDATE_PARTS_H

#include "page/pagedate.h"

static inline char nd_date_byte(nd_str text, uint32_t at)
{
	return at < text.size ? text.data[at] : '\0';
}

/* A number of so many digits, no more. */
uint32_t nd_date_digits(nd_str text, uint32_t at, uint32_t least, uint32_t most, int *value);

/* A year of four digits that an article can be of. */
uint32_t nd_date_year(nd_str text, uint32_t at, int *year);

/* The name of a month in any language, with its abbreviation's point; *month is 1 to 12. */
uint32_t nd_date_month_name(nd_str text, uint32_t at, int *month);

/* "20240703", "20240703T181000". */
uint32_t nd_date_compact(nd_str text, uint32_t at, nd_page_date *date);

/* "18:10", "18:10:05.123+02:00", "6:10 p.m. ET", "6pm", "18h10", "18.10 Uhr", "10時05分", "오후 2:33". */
uint32_t nd_date_time(nd_str text, uint32_t at, nd_page_date *date);

/* An abbreviation or number, in minutes east of UTC. glued: it may follow the time without a space, as in ISO 8601. */
uint32_t nd_date_zone(nd_str text, uint32_t at, bool glued, int16_t *offset);

/* A time of day that ends, with nothing but separators after it, where the date begins; it moves the start of the date's
 * span. Nothing before from belongs to the date. */
void nd_date_time_before(nd_str text, uint32_t from, nd_page_date *date);

/* These give where reading goes on: behind white space, behind letters, behind what may stand between a date and its time
 * of day. */
uint32_t nd_date_skip_space(nd_str text, uint32_t at);
uint32_t nd_date_word_end(nd_str text, uint32_t at);
uint32_t nd_date_skip_between(nd_str text, uint32_t at);

/* Whether there is such a day, in a year that an article can be of. Months and days count from 1. */
bool nd_date_is_day(int year, int month, int day);

/* Sets the day, if there is such a day. */
bool nd_date_set_day(nd_page_date *date, int year, int month, int day);

/* 0 is Monday. */
int nd_date_weekday(int year, int month, int day);

#endif
