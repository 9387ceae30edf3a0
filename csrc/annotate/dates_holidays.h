/* Days that are known by a name: "Christmas Eve", "Good Friday", "Thanksgiving". Only those whose day of the year follows
 * from the year, in the Western calendars; American where states differ. */
#ifndef ND_ANNOTATE_DATES_HOLIDAYS_H
#define ND_ANNOTATE_DATES_HOLIDAYS_H

#include "annotate/timex.h"

/* How many tokens the holiday's name at token i takes, before token end; 0: there is none. */
uint32_t nd_holiday_at(const nd_document *document, uint32_t i, uint32_t end);

/* A pattern, as in timex.h: "Christmas Day 2015", "last Thanksgiving". */
bool nd_timex_holiday(const nd_timex_reader *r, uint32_t i, nd_timex *found);

/* Lets through the words that a holiday's name begins with. */
void nd_holiday_words(nd_word_gate *gate);

#endif
