/* Currencies, by the words, codes and symbols that English news uses. */
#ifndef ND_ANNOTATE_CURRENCIES_H
#define ND_ANNOTATE_CURRENCIES_H

#include "annotate/wordgate.h"

/* ISO 4217 code of a currency symbol ("$", "€"), absent for none. prefix is the token right before it, or "":
 * "US", "A", "HK", "COP". */
nd_str nd_currency_of_symbol(nd_str symbol, nd_str prefix);

/* The currency of a code or abbreviation that stands before the number ("USD", "EUR", "Rs", "R"): absent for none; empty, not
 * absent, where many states share it ("Sh"). is_word: the same letters also stand for something else. */
nd_str nd_currency_of_code(nd_str token, bool *is_word);

/* Lets these codes through. */
void nd_currency_codes(nd_word_gate *gate);

/* A currency's noun ("dollars", "rupees"). origin is the word before it ("Swiss", "Australian"), or "". factor is 0.01
 * for its hundredth ("cents"), else 1. Absent for none; empty, not absent, where many states share the name ("pesos"). */
nd_str nd_currency_of_noun(nd_str noun, nd_str origin, double *factor);

#endif
