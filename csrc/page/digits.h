/* Decimal digits of other scripts. */
#ifndef ND_PAGE_DIGITS_H
#define ND_PAGE_DIGITS_H

#include "base/arena.h"

/* The text with the decimal digits of other scripts (Arabic, Devanagari, Thai, full-width …) as ASCII; itself where it has
 * none. */
nd_str nd_ascii_digits(nd_arena *arena, nd_str text);

#endif
