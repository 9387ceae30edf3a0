/* Decoding: single bytes by the standard's tables, UTF-16 here, the rest by iconv. POSIX: iconv. */
#define _POSIX_C_SOURCE 200809L
#include <iconv.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "page/charset_map.h"
#include "page/charset_parts.h"

/* Bytes of text for one byte of input at most: U+FFFD for one that is ill-formed, and what a byte of these encodings
 * stands for needs three as well. */
enum { GROWTH = 3, SLACK = 16 };

/* Whether bytes below 0x80 stand for themselves, unless they follow one that does not. */
static bool extends_ascii(nd_encoding encoding)
{
	return encoding != ND_ENCODING_ISO_2022_JP && encoding != ND_ENCODING_UTF_16BE && encoding != ND_ENCODING_UTF_16LE &&
	       encoding != ND_ENCODING_REPLACEMENT;
}

/* Bytes of text at most. */
static size_t room_for(nd_str bytes, nd_encoding encoding)
{
	size_t high = 0;
	if (encoding == ND_ENCODING_UTF_16BE || encoding == ND_ENCODING_UTF_16LE)
		return (size_t)bytes.size / 2 * GROWTH + SLACK;
	if (!extends_ascii(encoding))
		return (size_t)bytes.size * GROWTH + SLACK;
	for (uint32_t i = 0; i < bytes.size; i++)
		high += (unsigned char)bytes.data[i] >> 7;
	return bytes.size + high * (GROWTH - 1) + SLACK;
}

typedef struct converter {
	nd_str bytes;
	uint32_t at; /* of bytes */
	char *text;
	size_t size, room; /* of text */
	nd_charset_map *map;
} converter;

/* What count bytes of input stand for, which has just been written. */
static void step(converter *c, uint32_t count, size_t written)
{
	nd_charset_map_add(c->map, c->at, (uint32_t)c->size, (uint32_t)written);
	c->at += count;
	c->size += written;
}

static void put(converter *c, uint32_t count, uint32_t code)
{
	step(c, count, nd_utf8_put(c->text + c->size, code));
}

uint32_t nd_single_byte_code(nd_encoding encoding, unsigned char byte)
{
	if (byte < 0x80)
		return byte;
	uint16_t code = nd_single_bytes[encoding - ND_FIRST_SINGLE][byte - 0x80];
	return code != 0 ? code : ND_REPLACEMENT;
}

static void convert_single(converter *c, nd_encoding encoding)
{
	while (c->at < c->bytes.size)
		put(c, 1, nd_single_byte_code(encoding, (unsigned char)c->bytes.data[c->at]));
}

/* ---- UTF-16 ----------------------------------------------------------------------------------------------------- */

static uint32_t utf16_unit(const converter *c, uint32_t at, bool big_endian)
{
	uint32_t first = (unsigned char)c->bytes.data[at], second = (unsigned char)c->bytes.data[at + 1];
	return big_endian ? first << 8 | second : second << 8 | first;
}

static bool is_surrogate(uint32_t unit, uint32_t first)
{
	return unit >= first && unit < first + 0x400;
}

static void convert_utf16(converter *c, bool big_endian)
{
	while (c->bytes.size - c->at >= 2) {
		uint32_t unit = utf16_unit(c, c->at, big_endian);
		uint32_t next = c->bytes.size - c->at >= 4 ? utf16_unit(c, c->at + 2, big_endian) : 0;
		if (is_surrogate(unit, 0xD800) && is_surrogate(next, 0xDC00))
			put(c, 4, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
		else
			put(c, 2, unit >= 0xD800 && unit < 0xE000 ? ND_REPLACEMENT : unit);
	}
	if (c->at < c->bytes.size)
		put(c, 1, ND_REPLACEMENT);
}

/* ---- iconv ------------------------------------------------------------------------------------------------------ */

/* Bytes of the character at that place, which is well-formed. in_pairs is the state of ISO-2022-JP. */
static uint32_t character_length(nd_encoding encoding, const unsigned char *at, bool in_pairs)
{
	switch (encoding) {
	case ND_ENCODING_GBK:
	case ND_ENCODING_GB18030: return at[0] < 0x80 ? 1 : at[1] >= 0x30 && at[1] <= 0x39 ? 4 : 2;
	case ND_ENCODING_EUC_JP: return at[0] < 0x80 ? 1 : at[0] == 0x8F ? 3 : 2;
	case ND_ENCODING_SHIFT_JIS: return at[0] <= 0x80 || (at[0] >= 0xA0 && at[0] <= 0xDF) || at[0] >= 0xFD ? 1 : 2;
	case ND_ENCODING_ISO_2022_JP: return in_pairs ? 2 : 1;
	default: return at[0] < 0x80 ? 1 : 2;
	}
}

/* Big5 has four characters that are two code points. */
static bool is_double(nd_encoding encoding, const unsigned char *at)
{
	return encoding == ND_ENCODING_BIG5 && at[0] == 0x88 &&
	       (at[1] == 0x62 || at[1] == 0x64 || at[1] == 0xA3 || at[1] == 0xA5);
}

/* Maps the characters of the input up to end, whose text has been written up to written. */
static void map_characters(converter *c, nd_encoding encoding, uint32_t end, size_t written, bool *in_pairs)
{
	const unsigned char *bytes = (const unsigned char *)c->bytes.data;
	while (c->at < end) {
		if (encoding == ND_ENCODING_ISO_2022_JP && bytes[c->at] == 0x1B && end - c->at >= 3) {
			*in_pairs = bytes[c->at + 1] == '$';
			step(c, bytes[c->at + 2] == '(' && end - c->at >= 4 ? 4 : 3, 0);
			continue;
		}
		const char *after = c->text + c->size, *stop = c->text + written;
		uint32_t length = end - c->at > 1 ? character_length(encoding, bytes + c->at, *in_pairs) : 1;
		bool twice = length == 2 && is_double(encoding, bytes + c->at);
		for (int i = 0; i <= twice && after < stop; i++)
			nd_utf8_next(&after, stop);
		step(c, length < end - c->at ? length : end - c->at, (size_t)(after - c->text) - c->size);
	}
	c->size = written;
}

/* What is no character: U+FFFD, for one byte where the next may begin another. */
static void put_ill_formed(converter *c, nd_encoding encoding)
{
	const unsigned char *at = (const unsigned char *)c->bytes.data + c->at;
	bool is_gb = encoding == ND_ENCODING_GBK || encoding == ND_ENCODING_GB18030;
	if (is_gb && at[0] == 0x80) {
		put(c, 1, 0x20AC);
		return;
	}
	bool takes_next = at[0] >= 0x80 && c->bytes.size - c->at > 1 && at[1] >= 0x80;
	put(c, takes_next ? 2 : 1, ND_REPLACEMENT);
}

static void convert_by(converter *c, iconv_t handle, nd_encoding encoding)
{
	bool in_pairs = false;
	while (c->at < c->bytes.size) {
		char *in = (char *)c->bytes.data + c->at, *out = c->text + c->size;
		size_t in_left = c->bytes.size - c->at, out_left = c->room - c->size;
		size_t result = iconv(handle, &in, &in_left, &out, &out_left);
		iconv(handle, NULL, NULL, &out, &out_left); /* some keep a character back, as the next may combine with it */
		map_characters(c, encoding, (uint32_t)(in - c->bytes.data), (size_t)(out - c->text), &in_pairs);
		if (result == (size_t)-1 && c->at < c->bytes.size)
			put_ill_formed(c, encoding);
	}
}

/* The handle lives between two uses of the arena: converting takes no memory from it. */
static bool convert_multiple(converter *c, nd_encoding encoding)
{
	iconv_t handle = iconv_open("UTF-8", nd_iconv_names[encoding]);
	if (handle == (iconv_t)-1)
		return false;
	convert_by(c, handle, encoding);
	iconv_close(handle);
	return true;
}

bool nd_charset_convert(nd_arena *arena, nd_arena *text_arena, nd_str bytes, nd_encoding encoding, nd_str *text,
                        const nd_charset_map **map)
{
	converter c = {.bytes = bytes, .map = nd_charset_map_new(arena, bytes, extends_ascii(encoding)), .room = room_for(bytes, encoding)};
	c.text = nd_arena_take(text_arena, c.room);
	bool is_known = true;
	if (encoding >= ND_FIRST_SINGLE && encoding <= ND_LAST_SINGLE)
		convert_single(&c, encoding);
	else if (encoding == ND_ENCODING_UTF_16BE || encoding == ND_ENCODING_UTF_16LE)
		convert_utf16(&c, encoding == ND_ENCODING_UTF_16BE);
	else if (encoding == ND_ENCODING_REPLACEMENT)
		put(&c, bytes.size, ND_REPLACEMENT);
	else
		is_known = convert_multiple(&c, encoding);
	nd_charset_map_end(c.map, (uint32_t)c.size);
	*text = nd_str_of(nd_arena_grow(text_arena, c.text, c.room, c.size), c.size);
	*map = c.map;
	return is_known;
}
