/* UTF-8: decoding one character at a time, and the well-formed prefix, which is found in blocks, agree. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "check.h"

/* The slow way: up to the first character that reads as U+FFFD without being written so. */
static size_t prefix_by_characters(const char *text, size_t size)
{
	const char *at = text, *end = text + size;
	while (at < end) {
		const char *before = at;
		uint32_t code = nd_utf8_next(&at, end);
		bool is_written = at - before == 3 && memcmp(before, "\xEF\xBF\xBD", 3) == 0;
		if (code == ND_REPLACEMENT && !is_written)
			return (size_t)(before - text);
	}
	return size;
}

static void maximal_subparts(void)
{
	static const struct {
		const char *bytes;
		uint32_t replacements; /* before the "x" that follows */
	} cases[] = {
	        {"\x80", 1},         {"\xC0\x80", 2},     {"\xC2", 1},         {"\xE0\x80\x80", 3}, {"\xE2\x82", 1},
	        {"\xED\xA0\x80", 3}, {"\xF0\x9F\x98", 1}, {"\xF4\x90\x80", 3}, {"\xF5\x80", 2},     {"\xFF", 1},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[8];
		snprintf(text, sizeof text, "%sx", cases[i].bytes);
		const char *at = text, *end = text + strlen(text);
		uint32_t count = 0;
		while (nd_utf8_next(&at, end) == ND_REPLACEMENT)
			count++;
		CHECK_INT(count, cases[i].replacements);
		CHECK(at == end);
		CHECK_INT(nd_utf8_valid_prefix(text, strlen(text)), 0);
	}
}

/* Every kind of sequence, whole and cut, at every distance from the beginning and from the end of a block. */
static void prefixes(void)
{
	static const char *const pieces[] = {"x",        "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xEF\xBF\xBD", "\x80",
	                                     "\xE2\x82", "\xC3",     "\xF0\x9F",     "\xED\xA0\x80",     "\xC0\x80"};
	char text[80];
	for (uint32_t before = 0; before < 34; before++)
		for (uint32_t after = 0; after < 34; after++)
			for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
				size_t length = strlen(pieces[i]);
				memset(text, 'a', sizeof text);
				memcpy(text + before, pieces[i], length);
				size_t size = before + length + after;
				CHECK_INT(nd_utf8_valid_prefix(text, size), prefix_by_characters(text, size));
			}
}

/* What is put is what is read, forwards and backwards. */
static void round_trips(void)
{
	static const uint32_t codes[] = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		char text[4];
		uint32_t size = nd_utf8_put(text, codes[i]);
		const char *forwards = text, *backwards = text + size;
		CHECK_INT(nd_utf8_next(&forwards, text + size), codes[i]);
		CHECK(forwards == text + size);
		CHECK_INT(nd_utf8_previous(&backwards, text), codes[i]);
		CHECK(backwards == text);
	}
}

int main(void)
{
	maximal_subparts();
	prefixes();
	round_trips();
	return check_result();
}
