/* What the words around a match say of it: whether it is stated at all, and when it was. */
#ifndef ND_RESOLVE_CONTEXTS_H
#define ND_RESOLVE_CONTEXTS_H

#include "resolve/matches.h"

/* False behind "if", "denied that", "rumours that" and their like in its clause, in a question, within a quotation (that is
 * what somebody says), and where a preposition governs what the match takes for the subject of its verb. */
bool nd_is_stated(const nd_analysis *analysis, const nd_matched *matched);

/* The date that the clause of a match names where the pattern took none: behind it ("… on Monday"), at the start of the
 * sentence ("In 2018, …") or between its verb and its names. Dates that bound or measure ("since 2010", "for the first time
 * in a decade"), durations, and dates of further clauses are not meant. NULL if there is none. */
const nd_date *nd_clause_date(const nd_analysis *analysis, const nd_matched *matched);

/* The date that a mark stands for, or NULL. */
const nd_date *nd_date_of_mark(const nd_analysis *analysis, const nd_mark *mark);

#endif
