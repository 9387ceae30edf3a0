/* Seasons, quarters and halves of years. */
#ifndef ND_ANNOTATE_DATES_QUARTERS_H
#define ND_ANNOTATE_DATES_QUARTERS_H

#include "annotate/timex.h"

/* Patterns, as in timex.h. */
bool nd_timex_season(const nd_timex_reader *r, uint32_t i, nd_timex *found);  /* "summer of 1998", "until the autumn" */
bool nd_timex_quarter(const nd_timex_reader *r, uint32_t i, nd_timex *found); /* "Q3 2021", "first half of 2020" */

#endif
