#include "base/unicode.h"

struct record {
	uint16_t class;
	int32_t to_lower, to_upper;
};

#include "base/unicode_tables.inc"

enum { LAST_CODE = 0x10FFFF };

/* Two stages: the block of a code point, then its record in that block. Equal blocks are stored once. */
static const struct record *record(uint32_t code)
{
	if (code > LAST_CODE)
		code = 0; /* U+0000 has no property */
	return &records[record_of[(uint32_t)block_of[code / BLOCK_SIZE] * BLOCK_SIZE + code % BLOCK_SIZE]];
}

uint32_t nd_unicode_class(uint32_t code)
{
	return record(code)->class;
}

uint32_t nd_unicode_lower(uint32_t code)
{
	return code + (uint32_t)record(code)->to_lower;
}

uint32_t nd_unicode_upper(uint32_t code)
{
	return code + (uint32_t)record(code)->to_upper;
}

uint32_t nd_unicode_base(uint32_t code)
{
	if (code >= 0xC0 && code - 0xC0 < sizeof base_from_00c0 / sizeof base_from_00c0[0])
		return base_from_00c0[code - 0xC0];
	if (code >= 0x1E00 && code - 0x1E00 < sizeof base_from_1e00 / sizeof base_from_1e00[0])
		return base_from_1e00[code - 0x1E00];
	return code;
}
