/* Dates told from another date of the text: "the year after", "that month", "three weeks later", "the year-ago quarter". */
#ifndef ND_ANNOTATE_DATES_TOLD_H
#define ND_ANNOTATE_DATES_TOLD_H

#include "annotate/timex.h"

/* Patterns, as in timex.h. */
bool nd_timex_same_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found);      /* "that year", "these days" */
bool nd_timex_neighbour_unit(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* "year before" */
bool nd_timex_adjacent(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* "following month", "next day" */

/* "of that year", "in the same year" behind a month: the year last spoken of, and the token behind it; else -1. */
int32_t nd_timex_same_year(const nd_timex_reader *r, uint32_t i, uint32_t *end);

/* "the year-ago quarter": goes on with what stands at token i, behind "year-ago". */
void nd_timex_extend_year_ago(const nd_timex_reader *r, uint32_t i, nd_timex *found);

/* A year before the quarter that is spoken of; false if that was too long ago. */
bool nd_timex_year_before_quarter(const nd_timex_reader *r, nd_timex *found);

/* What lies count units from the date last spoken of in the sentence, or (anywhere) also in the one before: days and weeks
 * from a day, months from a month, years from a year. False if that date is not so exact. */
bool nd_timex_set_told(const nd_timex_reader *r, bool anywhere, int32_t unit, int32_t count, nd_timex *found);

#endif
