#include "base/utf8.h"

#include <string.h>

#include "base/bytes16.h"

static bool is_continuation(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Table 3-7 of the Unicode standard: the second byte's range depends on the first. */
static bool second_byte_fits(unsigned char first, unsigned char second)
{
	switch (first) {
	case 0xE0: return second >= 0xA0 && second <= 0xBF;
	case 0xED: return second >= 0x80 && second <= 0x9F;
	case 0xF0: return second >= 0x90 && second <= 0xBF;
	case 0xF4: return second >= 0x80 && second <= 0x8F;
	default: return is_continuation(second);
	}
}

static uint32_t length_of(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

uint32_t nd_utf8_next_slow(const char **at, const char *end)
{
	const unsigned char *p = (const unsigned char *)*at;
	size_t left = (size_t)(end - *at);
	uint32_t length = length_of(p[0]), seen = 1;
	*at += 1;
	if (length <= 1)
		return length == 1 ? p[0] : ND_REPLACEMENT;
	uint32_t code = p[0] & (0x7Fu >> length);
	for (; seen < length; seen++) {
		bool fits = seen < left && (seen == 1 ? second_byte_fits(p[0], p[1]) : is_continuation(p[seen]));
		if (!fits)
			return ND_REPLACEMENT;
		code = code << 6 | (p[seen] & 0x3F);
		*at += 1;
	}
	return code;
}

uint32_t nd_utf8_previous(const char **at, const char *start)
{
	const char *end = *at, *p = end - 1;
	while (p > start && end - p < 4 && is_continuation((unsigned char)*p))
		p--;
	const char *after = p;
	uint32_t code = nd_utf8_next(&after, end);
	if (after != end) {
		*at = end - 1;
		return ND_REPLACEMENT;
	}
	*at = p;
	return code;
}

uint32_t nd_utf8_put(char out[4], uint32_t code)
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	uint32_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	for (uint32_t i = length - 1; i > 0; i--, code >>= 6)
		out[i] = (char)(0x80 | (code & 0x3F));
	out[0] = (char)((0xF00u >> length & 0xF0) | code);
	return length;
}

static const unsigned char *skip_ascii(const unsigned char *at, const unsigned char *end)
{
#if ND_HAS_BYTES16
	for (; end - at >= 16; at += 16) {
		uint32_t first = nd_bytes16_first(nd_bytes16_high(nd_bytes16_load((const char *)at)));
		if (first < 16)
			return at + first;
	}
#endif
	uint64_t eight;
	while (end - at >= 8 && (memcpy(&eight, at, 8), (eight & UINT64_C(0x8080808080808080)) == 0))
		at += 8;
	while (at < end && *at < 0x80)
		at++;
	return at;
}

const char *nd_utf8_skip_ascii(const char *at, const char *end)
{
	return (const char *)skip_ascii((const unsigned char *)at, (const unsigned char *)end);
}

/* Length of the well-formed sequence at that place, or 0. */
static uint32_t well_formed_length(const unsigned char *at, const unsigned char *end)
{
	uint32_t length = length_of(at[0]);
	if (length < 2)
		return length;
	if ((size_t)(end - at) < length || !second_byte_fits(at[0], at[1]))
		return 0;
	for (uint32_t i = 2; i < length; i++)
		if (!is_continuation(at[i]))
			return 0;
	return length;
}

size_t nd_utf8_valid_prefix(const char *data, size_t size)
{
	const unsigned char *start = (const unsigned char *)data, *at = start, *end = start + size;
	while ((at = skip_ascii(at, end)) < end) {
		do {
			uint32_t length = well_formed_length(at, end);
			if (length == 0)
				return (size_t)(at - start);
			at += length;
		} while (at < end && *at >= 0x80);
	}
	return size;
}
