/* An exponential of our own: the same on every machine, and plain enough for the compiler to make vectors of. */
#ifndef ND_ANNOTATE_NAMES_EXPONENTIAL_H
#define ND_ANNOTATE_NAMES_EXPONENTIAL_H

#include <stdint.h>
#include <string.h>

/* e to the x within a few units of the last place, for |x| < 87; x beyond is cut. */
static inline float nd_exponential(float x)
{
	x = x < -87.0f ? -87.0f : x > 87.0f ? 87.0f : x;
	float scaled = x * 1.44269504f + 12582912.0f; /* rounds to an integer in the low bits */
	int32_t whole;
	memcpy(&whole, &scaled, sizeof whole);
	whole -= 0x4B400000;
	float rest = x - (float)whole * 0.693359375f + (float)whole * 2.12194440e-4f;
	float power = 1.0f + rest * (1.0f + rest * (0.5f + rest * (0.166666657f + rest * (0.0416669f + rest * 0.00833f))));
	int32_t bits = (whole + 127) << 23;
	float scale;
	memcpy(&scale, &bits, sizeof scale);
	return power * scale;
}

#endif
