/* Folding by carry-less multiplication (Gopal and others 2009, "Fast CRC Computation for Generic Polynomials Using
 * PCLMULQDQ Instruction"): the bytes are taken as one polynomial, of which 64 bytes at a time are multiplied by what x to
 * the distance leaves when divided by the CRC's polynomial, until 16 bytes are left that have the same remainder. zlib
 * works that out, and goes on with the bytes behind. ARM has instructions for this very CRC, most 64-bit machines do. */
#include "base/checksum.h"

#include <zlib.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

enum { BLOCK = 64 };

/* from times the powers in by, one for each half, and what stands at that distance. */
__attribute__((target("pclmul"))) static inline __m128i fold(__m128i from, __m128i by, __m128i at)
{
	__m128i low = _mm_clmulepi64_si128(from, by, 0x00), high = _mm_clmulepi64_si128(from, by, 0x11);
	return _mm_xor_si128(_mm_xor_si128(low, high), at);
}

__attribute__((target("pclmul"))) static uint32_t checksum_folded(const unsigned char *bytes, size_t size)
{
	const __m128i by_64 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4); /* x^(512-32), x^(512+32), bits reflected */
	const __m128i by_16 = _mm_set_epi64x(0x0ccaa009e, 0x1751997d0); /* x^(128-32), x^(128+32) */
	const __m128i *at = (const __m128i *)(const void *)bytes;
	__m128i a = _mm_loadu_si128(at), b = _mm_loadu_si128(at + 1), c = _mm_loadu_si128(at + 2), d = _mm_loadu_si128(at + 3);
	a = _mm_xor_si128(a, _mm_cvtsi32_si128(-1)); /* a CRC begins with all bits set */
	size_t left = size - BLOCK;
	for (at += 4; left >= BLOCK; left -= BLOCK, at += 4) {
		a = fold(a, by_64, _mm_loadu_si128(at));
		b = fold(b, by_64, _mm_loadu_si128(at + 1));
		c = fold(c, by_64, _mm_loadu_si128(at + 2));
		d = fold(d, by_64, _mm_loadu_si128(at + 3));
	}
	__m128i rest = fold(fold(fold(a, by_16, b), by_16, c), by_16, d);
	unsigned char last[16];
	_mm_storeu_si128((__m128i *)(void *)last, rest);
	uint32_t checksum = (uint32_t)crc32(0xFFFFFFFF, last, sizeof last); /* from no bits set: they are in the rest */
	return (uint32_t)crc32_z(checksum, bytes + (size - left), left);
}
#elif defined(__aarch64__) && defined(__GNUC__) && defined(__linux__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#include <arm_acle.h>
#include <string.h>
#include <sys/auxv.h>

enum { BLOCK = 8 };

__attribute__((target("+crc"))) static uint32_t checksum_by_instruction(const unsigned char *bytes, size_t size)
{
	uint32_t checksum = UINT32_MAX;
	for (; size >= BLOCK; size -= BLOCK, bytes += BLOCK) {
		uint64_t eight;
		memcpy(&eight, bytes, BLOCK);
		checksum = __crc32d(checksum, eight);
	}
	for (; size > 0; size--)
		checksum = __crc32b(checksum, *bytes++);
	return ~checksum;
}
#endif

uint32_t nd_checksum(const unsigned char *bytes, size_t size)
{
#if defined(__x86_64__) && defined(__GNUC__)
	if (size >= BLOCK && __builtin_cpu_supports("pclmul"))
		return checksum_folded(bytes, size);
#elif defined(__aarch64__) && defined(__GNUC__) && defined(__linux__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (size >= BLOCK && (getauxval(AT_HWCAP) & HWCAP_CRC32) != 0)
		return checksum_by_instruction(bytes, size);
#endif
	return (uint32_t)crc32_z(0, bytes, size);
}
