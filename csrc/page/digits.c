#include "page/digits.h"

#include "base/str.h"
#include "base/utf8.h"

/* Value of a decimal digit above ASCII, or -1. Zeros by the Unicode Character Database, general category Nd. */
static int digit_value(uint32_t code)
{
	static const uint16_t zeros[] = {0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66,
	                                 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0xFF10};
	for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++)
		if (code >= zeros[i] && code < zeros[i] + 10U)
			return (int)(code - zeros[i]);
	return -1;
}

/* A byte that the digits of the zeros above begin with. */
static bool may_begin_digit(char byte)
{
	unsigned char c = (unsigned char)byte;
	return c == 0xD9 || c == 0xDB || c == 0xE0 || c == 0xE1 || c == 0xEF;
}

nd_str nd_ascii_digits(nd_arena *arena, nd_str text)
{
	char *out = NULL;
	uint32_t used = 0;
	const char *end = text.data + text.size;
	for (const char *at = text.data; at < end;) {
		const char *next = at;
		uint32_t code = may_begin_digit(*at) ? nd_utf8_next(&next, end) : 0;
		int digit = code != 0 ? digit_value(code) : -1;
		next = next == at ? at + 1 : next;
		if (digit >= 0 && out == NULL) {
			out = nd_arena_take(arena, text.size);
			used = (uint32_t)(at - text.data);
			memcpy(out, text.data, used);
		}
		if (digit >= 0) {
			out[used++] = (char)('0' + digit);
		} else if (out != NULL) {
			memcpy(out + used, at, (size_t)(next - at));
			used += (uint32_t)(next - at);
		}
		at = next;
	}
	return out != NULL ? nd_str_of(out, used) : text;
}
