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

/* The first size bytes, at most eight, as a little-endian number: without a call or a loop for the few that a word has. */
static inline uint64_t nd_load_le(const char *data, size_t size)
{
	uint64_t value = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint32_t low, high;
	if (size >= 8) {
		memcpy(&value, data, 8);
	} else if (size >= 4) {
		memcpy(&low, data, 4);
		memcpy(&high, data + size - 4, 4);
		value = (uint64_t)high << 8 * (size - 4) | low;
	} else if (size > 0) {
		value = (uint64_t)(unsigned char)data[0] | (uint64_t)(unsigned char)data[size / 2] << 8 * (size / 2) |
		        (uint64_t)(unsigned char)data[size - 1] << 8 * (size - 1);
	}
#else
	for (size_t i = 0; i < size && i < 8; i++)
		value |= (uint64_t)(unsigned char)data[i] << (8 * i);
#endif
	return value;
}

/* Little-endian eight bytes at a time, so that the value is the same on every machine. */
static inline uint64_t nd_hash_bytes(const char *data, size_t size)
{
	uint64_t h = size * UINT64_C(0x9E3779B97F4A7C15);
	for (; size > 0;) {
		size_t n = size < 8 ? size : 8;
		h = nd_hash_mix(h ^ nd_load_le(data, n)) + UINT64_C(0x2545F4914F6CDD1D);
		data += n;
		size -= n;
	}
	return nd_hash_mix(h);
}

#endif
