/* Currencies and units of measure, by the words and symbols that English news uses. */
#ifndef ND_ANNOTATE_UNITS_H
#define ND_ANNOTATE_UNITS_H

#include "annotate/wordgate.h"

/* ISO 4217 code of a currency symbol ("$", "€"), absent for none. prefix is the token right before it, or "":
 * "US", "A", "HK". */
nd_str nd_currency_of_symbol(nd_str symbol, nd_str prefix);

/* A code or abbreviation that stands before the number ("USD", "EUR", "Rs"). */
nd_str nd_currency_of_code(nd_str token);

/* Lets these codes through. */
void nd_currency_codes(nd_word_gate *gate);

/* A currency's noun ("dollars", "rupees"). origin is the word before it ("Swiss", "Australian"), or "". factor is 0.01
 * for its hundredth ("cents"), else 1. Absent for none; empty, not absent, where many states share the name ("pesos"). */
nd_str nd_currency_of_noun(nd_str noun, nd_str origin, double *factor);

/* The unit's symbol ("km", "°C"), absent for none. token is a word or symbol, also with a plural s. */
nd_str nd_unit_of(nd_str token);

/* The symbol of the unit's square ("square miles"), absent if it is no length. */
nd_str nd_square_unit_of(nd_str token);

#endif
