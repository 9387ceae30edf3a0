/* Properties of code points, from the Unicode Character Database (tables by tools/unicode_tables.pl, version there).
 * A code point beyond U+10FFFF or a surrogate has no property. */
#ifndef ND_BASE_UNICODE_H
#define ND_BASE_UNICODE_H

#include "newsdesk.h"

enum nd_unicode_class {
	ND_UC_UPPER = 1,  /* Lu, Lt */
	ND_UC_LOWER = 2,  /* Ll */
	ND_UC_LETTER = 4, /* L*, also without case */
	ND_UC_DIGIT = 8,  /* Nd */
	ND_UC_NUMBER = 16, /* Nl, No */
	ND_UC_MARK = 32,  /* M* */
	ND_UC_SPACE = 64, /* White_Space */
	ND_UC_SYMBOL = 128, /* S* */
	ND_UC_PUNCTUATION = 256, /* P* */
	ND_UC_EMOJI = 512, /* Extended_Pictographic, regional indicators */
	ND_UC_IDEOGRAPH = 1024 /* scripts written without spaces: Han, Kana, Thai, Lao, Khmer, Myanmar */
};

/* Bits of nd_unicode_class; 0 for what is in none. */
uint32_t nd_unicode_class(uint32_t code);

/* Simple case mappings; the code itself where it has none. */
uint32_t nd_unicode_lower(uint32_t code);
uint32_t nd_unicode_upper(uint32_t code);

/* The base letter of a Latin letter with diacritics, by canonical decomposition and a short list (ø o, ł l, đ d …);
 * the code itself elsewhere. */
uint32_t nd_unicode_base(uint32_t code);

#endif
