/* 64-bit hashing for tables and hashed features. Not for anything that an attacker may flood: tables that are keyed by
 * input text bound their probes or grow by count. Values are part of the model files' format: never change them. */
#ifndef ND_BASE_HASH_H
#define ND_BASE_HASH_H

#include <stdint.h>
#include <string.h>

/* The finaliser of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
static inline uint64_t nd_hash_mix(uint64_t x)
{
	x ^= x >> 33;
	x *= UINT64_C(0xff51afd7ed558ccd);
	x ^= x >> 33;
	x *= UINT64_C(0xc4ceb9fe1a85ec53);
	return x ^ x >> 33;
}

static inline uint64_t nd_hash_pair(uint64_t a, uint64_t b)
{
	return nd_hash_mix(a + UINT64_C(0x9E3779B97F4A7C15) * (b + 1));
}

/* Little-endian eight bytes at a time, so that the value is the same on every machine. */
static inline uint64_t nd_hash_bytes(const char *data, size_t size)
{
	uint64_t h = size * UINT64_C(0x9E3779B97F4A7C15);
	for (; size > 0;) {
		size_t n = size < 8 ? size : 8;
		uint64_t word = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		memcpy(&word, data, n);
#else
		for (size_t i = 0; i < n; i++)
			word |= (uint64_t)(unsigned char)data[i] << (8 * i);
#endif
		h = nd_hash_mix(h ^ word) + UINT64_C(0x2545F4914F6CDD1D);
		data += n;
		size -= n;
	}
	return nd_hash_mix(h);
}

#endif
