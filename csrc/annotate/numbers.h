/* Numbers as news writes them, in digits and in words, over the tokens of a text. */
#ifndef ND_ANNOTATE_NUMBERS_H
#define ND_ANNOTATE_NUMBERS_H

#include "annotate/annotate.h"
#include "annotate/wordgate.h"

typedef struct nd_number {
	double value;
	uint32_t tokens;  /* how many it takes; 0: there is none */
	bool in_words;    /* no digit in it */
	bool indefinite;  /* "a", "an", "half a": counts only before a unit; "a dozen" is definite */
	bool scaled;      /* ends in a scale word or suffix: "5 million", "2.3bn" */
	bool ordinal;     /* "third", "20th" */
	bool approximate; /* "600-plus", "20-odd" */
	bool grouped;     /* has a comma or decimal point: no year, no day of a month */
} nd_number;

/* The number that begins at token i, before token end: "1,234.5", "two and a half million", "a hundred", "1 1/2",
 * "5m" (of which the suffix is read as a scale only if scales is true: in a quantity "5m" may be metres). */
nd_number nd_number_at(const nd_document *document, uint32_t i, uint32_t end, bool scales);

/* The number whose digits begin offset bytes into token i: 7.8 million of "RM7.8 million". */
nd_number nd_number_within(const nd_document *document, uint32_t i, uint32_t offset, uint32_t end, bool scales);

/* Digits with separators, and nothing else: their value. */
bool nd_number_read(nd_str text, double *value);

/* Lets through the words that a number may begin with. */
void nd_number_words(nd_word_gate *gate);

/* "third" and "3rd" are 3; 0 if the token is no ordinal. */
uint32_t nd_ordinal(nd_str token);

#endif
