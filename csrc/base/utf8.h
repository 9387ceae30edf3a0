/* UTF-8 (RFC 3629), on bytes that may be anything: no function reads outside its range or loops on bad input. */
#ifndef ND_BASE_UTF8_H
#define ND_BASE_UTF8_H

#include "newsdesk.h"

#define ND_REPLACEMENT UINT32_C(0xFFFD)

/* The code point at *at (which must be below end), stepping *at past it. An ill-formed sequence gives ND_REPLACEMENT
 * and steps past its maximal subpart, as the Encoding standard's decoder does. */
uint32_t nd_utf8_next_slow(const char **at, const char *end);

static inline uint32_t nd_utf8_next(const char **at, const char *end)
{
	if ((unsigned char)**at < 0x80)
		return (unsigned char)*(*at)++;
	return nd_utf8_next_slow(at, end);
}

/* The code point that ends at *at (which must be above start), stepping *at back to its first byte. */
uint32_t nd_utf8_previous(const char **at, const char *start);

/* Writes 1 to 4 bytes and returns how many. code must be a scalar value. */
uint32_t nd_utf8_put(char out[4], uint32_t code);

/* The first byte in [at, end) that is not ASCII, or end. */
const char *nd_utf8_skip_ascii(const char *at, const char *end);

/* Length of the longest well-formed prefix. */
size_t nd_utf8_valid_prefix(const char *data, size_t size);

#endif
