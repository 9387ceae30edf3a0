/* Years, decades and centuries; and what the other dates of the calendar need of them. */
#ifndef ND_ANNOTATE_DATES_YEARS_H
#define ND_ANNOTATE_DATES_YEARS_H

#include "annotate/timex.h"

enum { ND_FIRST_YEAR = 1000, ND_LAST_YEAR = 2199 };

/* Digits alone, up to four: their value, or -1. */
int32_t nd_timex_plain_number(const nd_timex_reader *r, uint32_t i);

/* Four digits that may be a year, or -1. */
int32_t nd_timex_year_at(const nd_timex_reader *r, uint32_t i);

/* The year behind a day or month: ", 2024", "2024", "of 2024", "last year"; -1 for none. *end is the token behind it,
 * or i. */
int32_t nd_timex_year_behind(const nd_timex_reader *r, uint32_t i, uint32_t *end);

/* Patterns, as in timex.h. */
bool nd_timex_year(const nd_timex_reader *r, uint32_t i, nd_timex *found);   /* "2019", "AD 850", "500 BC" */
bool nd_timex_decade(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* "1990s", "the nineties", "19th century" */

#endif
