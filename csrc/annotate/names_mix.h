/* Cheap hashes of 32 bits for features. Part of the model's format. */
#ifndef ND_ANNOTATE_NAMES_MIX_H
#define ND_ANNOTATE_NAMES_MIX_H

#include <stdint.h>

static inline uint32_t nd_mix2(uint32_t a, uint32_t b)
{
	uint64_t x = ((uint64_t)a << 32 | b) * UINT64_C(0x9E3779B97F4A7C15);
	x ^= x >> 29;
	return (uint32_t)(x * UINT64_C(0xBF58476D1CE4E5B9) >> 32);
}

#endif
