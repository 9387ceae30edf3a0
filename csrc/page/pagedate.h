/* Calendar dates and times of day as pages, feeds and bylines write them: ISO 8601, RFC 5322, numeric forms, and month
 * names of some forty-five languages (tools/page_words.py). Nothing relative, nothing without a year. */
#ifndef ND_PAGE_PAGEDATE_H
#define ND_PAGE_PAGEDATE_H

#include "base/arena.h"

enum { ND_NO_OFFSET = INT16_MAX };

typedef struct nd_page_date {
	nd_span span; /* of the date, and of the time of day beside it */
	int16_t year;
	int8_t month, day;           /* 1-based */
	int8_t hour, minute, second; /* -1: not said */
	int16_t offset;              /* minutes east of UTC, or ND_NO_OFFSET */
	bool ambiguous;              /* its day and month could be read the other way round */
} nd_page_date;

/* How "04/05/2024" is read where nothing in it decides. */
typedef enum nd_date_order { ND_ORDER_UNKNOWN = 0, ND_ORDER_DAY_FIRST, ND_ORDER_MONTH_FIRST } nd_date_order;

/* By language: English of the United States writes month first; of other countries, and other languages, day first. */
nd_date_order nd_date_order_of(nd_str language);

/* The first date of text at or after the byte from. Numeric dates with points are day first; those with strokes or
 * hyphens are read by a value above 12, by the weekday beside them, then by order; with ND_ORDER_UNKNOWN they come as
 * month first and marked ambiguous. Linear in the bytes passed over. */
bool nd_page_date_find(nd_str text, uint32_t from, nd_date_order order, nd_page_date *date);

/* ISO 8601: YYYY-MM-DD, with Thh:mm[:ss] and Z or ±hh:mm as far as they are known. */
nd_str nd_page_date_format(nd_arena *arena, const nd_page_date *date);

/* The day in an address: "/2024/07/03/", "/2024-07-03-", "/20240703", "/03/07/2024/", "/29-07-2024". Its span is of url. */
bool nd_page_date_in_url(nd_str url, nd_page_date *date);

/* Days since 1970-01-01 (proleptic Gregorian). */
int32_t nd_page_date_days(const nd_page_date *date);

#endif
