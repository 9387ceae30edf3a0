/* Sixteen bytes at a time, where the machine compares them at once: SSE2, which each x86-64 has, or NEON, which each
 * 64-bit ARM has. Operators (== gives bytes of 0 or 255, | & ~) are the compiler's, for vectors; what it has no operator
 * for is here. Without ND_HAS_BYTES16 nothing else is declared, and a byte at a time must do. */
#ifndef ND_BASE_BYTES16_H
#define ND_BASE_BYTES16_H

#include <stdint.h>
#include <string.h>

#if defined(__GNUC__) && defined(__SSE2__)
#define ND_HAS_BYTES16 1
#include <emmintrin.h>
#elif defined(__GNUC__) && defined(__aarch64__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define ND_HAS_BYTES16 1
#include <arm_neon.h>
#else
#define ND_HAS_BYTES16 0
#endif

#if ND_HAS_BYTES16

typedef uint8_t nd_bytes16 __attribute__((vector_size(16)));

/* From any address. */
static inline nd_bytes16 nd_bytes16_load(const char *at)
{
	nd_bytes16 bytes;
	memcpy(&bytes, at, sizeof bytes);
	return bytes;
}

static inline nd_bytes16 nd_bytes16_all(char byte)
{
	return (nd_bytes16){0} + (uint8_t)byte;
}

/* 255 where the highest bit is set, else 0. */
static inline nd_bytes16 nd_bytes16_high(nd_bytes16 bytes)
{
	typedef int8_t signed_bytes __attribute__((vector_size(16)));
	return (nd_bytes16)((signed_bytes)bytes < 0);
}

/* The place of the first byte of 255 among bytes of 0 and 255, or 16. */
static inline uint32_t nd_bytes16_first(nd_bytes16 hits)
{
#if defined(__SSE2__)
	uint32_t mask = (uint32_t)_mm_movemask_epi8((__m128i)hits);
	return mask != 0 ? (uint32_t)__builtin_ctz(mask) : 16;
#else /* each byte to four bits, as 64 can be looked at (Kutenin 2022) */
	uint8x8_t narrow = vshrn_n_u16((uint16x8_t)hits, 4);
	uint64_t mask = vget_lane_u64(vreinterpret_u64_u8(narrow), 0);
	return mask != 0 ? (uint32_t)__builtin_ctzll(mask) / 4 : 16;
#endif
}

/* How many of 16 bytes of 0 and 255 are 255. */
static inline uint32_t nd_bytes16_count(nd_bytes16 hits)
{
#if defined(__SSE2__)
	__m128i sums = _mm_sad_epu8((__m128i)(hits & 1), _mm_setzero_si128());
	return (uint32_t)_mm_cvtsi128_si32(sums) + (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(sums, 8));
#else
	return vaddvq_u8(hits & 1);
#endif
}

#endif
#endif
