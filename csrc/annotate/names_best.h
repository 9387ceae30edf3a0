/* The highest of many scores, halved step by step so that the compiler makes vectors of it. */
#ifndef ND_ANNOTATE_NAMES_BEST_H
#define ND_ANNOTATE_NAMES_BEST_H

#include <stdint.h>

/* Of 16 scores from a on, and of 16 from b on; they may overlap. */
static inline int16_t nd_best_of_16(const int16_t *a, const int16_t *b)
{
	int16_t sixteen[16], eight[8], four[4];
	for (uint32_t k = 0; k < 16; k++)
		sixteen[k] = a[k] > b[k] ? a[k] : b[k];
	for (uint32_t k = 0; k < 8; k++)
		eight[k] = sixteen[k] > sixteen[k + 8] ? sixteen[k] : sixteen[k + 8];
	for (uint32_t k = 0; k < 4; k++)
		four[k] = eight[k] > eight[k + 4] ? eight[k] : eight[k + 4];
	int16_t first = four[0] > four[1] ? four[0] : four[1], second = four[2] > four[3] ? four[2] : four[3];
	return first > second ? first : second;
}

#endif
