#include "html/decode.h"

#include "base/str.h"
#include "base/utf8.h"
#include "html/entity_table.h"
#include "html/scan.h"

enum { LONGEST_CHARACTER = 8 }; /* bytes that one reference or byte of input decodes to: two code points at most */

/* ---- named references ------------------------------------------------------------------------------------------- */

static nd_str entity_name(uint32_t entity)
{
	uint32_t start = nd_entity_offsets[entity];
	return nd_str_of(nd_entity_names + start, nd_entity_offsets[entity + 1] - start);
}

/* The first of the sorted names in [low, high) whose byte at depth is at least wanted; all share what comes before. */
static uint32_t lower_bound(uint32_t low, uint32_t high, uint32_t depth, unsigned char wanted)
{
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		nd_str name = entity_name(middle);
		if (name.size > depth && (unsigned char)name.data[depth] >= wanted)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* The longest name that text begins with, or ND_NONE. */
static uint32_t longest_entity(nd_str text)
{
	if (text.size == 0 || !nd_ascii_is_alpha(text.data[0]))
		return ND_NONE;
	const uint16_t *starts = &nd_entity_starts[text.data[0] - 'A'];
	uint32_t best = ND_NONE, low = starts[0], high = starts[1];
	for (uint32_t depth = 1; low < high; depth++) {
		if (entity_name(low).size == depth)
			best = low++; /* a name stands before those that it begins */
		if (depth == text.size)
			break;
		unsigned char wanted = (unsigned char)text.data[depth];
		low = lower_bound(low, high, depth, wanted);
		high = lower_bound(low, high, depth, (unsigned char)(wanted + 1));
	}
	return best;
}

/* The standard's exception for old addresses: "?a=b&copy=1" in an attribute. */
static bool is_part_of_address(nd_str text, nd_str name, unsigned decoding)
{
	if ((decoding & ND_DECODE_ATTRIBUTE) == 0 || name.data[name.size - 1] == ';' || text.size <= name.size)
		return false;
	char next = text.data[name.size];
	return next == '=' || nd_ascii_is_digit(next) || nd_ascii_is_alpha(next);
}

/* ---- numeric references ----------------------------------------------------------------------------------------- */

/* What the standard reads the numbers 0x80 to 0x9F as: those of windows-1252; 0 where it has none. */
static const uint16_t WINDOWS_1252[32] = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static uint32_t referenced_code(uint32_t number)
{
	if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
		return ND_REPLACEMENT;
	if (number >= 0x80 && number <= 0x9F && WINDOWS_1252[number - 0x80] != 0)
		return WINDOWS_1252[number - 0x80];
	return number;
}

static int digit_value(char c, bool hexadecimal)
{
	if (nd_ascii_is_digit(c))
		return c - '0';
	char lower = nd_ascii_lower(c);
	return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* text begins behind "&#". Returns how many bytes of it the reference takes; 0 where it is none. */
static uint32_t read_number(nd_str text, uint32_t *code)
{
	bool hexadecimal = text.size > 0 && nd_ascii_lower(text.data[0]) == 'x';
	uint32_t at = hexadecimal ? 1 : 0, first = at, number = 0;
	for (int digit; at < text.size && (digit = digit_value(text.data[at], hexadecimal)) >= 0; at++)
		number = number > 0x10FFFF ? number : number * (hexadecimal ? 16 : 10) + (uint32_t)digit;
	if (at == first)
		return 0;
	*code = referenced_code(number);
	return at < text.size && text.data[at] == ';' ? at + 1 : at;
}

/* ---- a piece of text -------------------------------------------------------------------------------------------- */

/* Decodes the reference at *at, an "&", into out and steps past it; a mere "&" gives itself. Returns bytes written. */
static uint32_t decode_reference(const char **at, const char *end, unsigned decoding, char *out)
{
	nd_str rest = nd_str_of(*at + 1, (size_t)(end - *at - 1));
	*at += 1;
	if (rest.size > 0 && rest.data[0] == '#') {
		uint32_t code = 0, length = read_number(nd_str_of(rest.data + 1, rest.size - 1), &code);
		if (length != 0) {
			*at += length + 1;
			return nd_utf8_put(out, code);
		}
	}
	uint32_t entity = longest_entity(rest);
	if (entity == ND_NONE || is_part_of_address(rest, entity_name(entity), decoding)) {
		*out = '&';
		return 1;
	}
	*at += entity_name(entity).size;
	uint32_t written = nd_utf8_put(out, nd_entity_values[entity].first);
	if (nd_entity_values[entity].second != 0)
		written += nd_utf8_put(out + written, nd_entity_values[entity].second);
	return written;
}

/* Decodes what stands at *at (below end) into out and steps past it. Returns bytes written. */
static uint32_t decode_one(const char **at, const char *end, unsigned decoding, char *out)
{
	char c = **at;
	if (c == '&' && (decoding & ND_DECODE_REFERENCES) != 0)
		return decode_reference(at, end, decoding, out);
	if ((c & 0x80) != 0)
		return nd_utf8_put(out, nd_utf8_next(at, end));
	*at += 1;
	if (c == '\r') {
		if (*at < end && **at == '\n')
			*at += 1;
		c = '\n';
	}
	if (c == '\0' && (decoding & ND_DECODE_NUL) != 0)
		return nd_utf8_put(out, ND_REPLACEMENT);
	*out = (decoding & ND_DECODE_LOWER) != 0 ? nd_ascii_lower(c) : c;
	return 1;
}

/* Of sound text only references and line ends change: what is between them is copied as it is. */
static uint32_t decode_runs(nd_str raw, unsigned decoding, char *text)
{
	char *out = text, reference = (decoding & ND_DECODE_REFERENCES) != 0 ? '&' : '\r';
	for (const char *at = raw.data, *end = raw.data + raw.size; at < end;) {
		const char *next = nd_scan_either(at, end, reference, '\r');
		memcpy(out, at, (size_t)(next - at));
		out += next - at;
		at = next;
		if (at < end)
			out += decode_one(&at, end, decoding, out);
	}
	return (uint32_t)(out - text);
}

static nd_str decode_sound(nd_arena *arena, nd_str raw, unsigned decoding)
{
	/* A reference of five bytes, the shortest with two code points, grows to six; no other grows. */
	size_t room = (size_t)raw.size + raw.size / 5 + LONGEST_CHARACTER;
	char *text = nd_arena_take(arena, room);
	uint32_t size = decode_runs(raw, decoding, text);
	return (nd_str){nd_arena_grow(arena, text, room, size), size};
}

nd_str nd_html_decode(nd_arena *arena, nd_str raw, unsigned decoding)
{
	if ((decoding & ND_DECODE_SOUND) != 0 && (decoding & ND_DECODE_LOWER) == 0)
		return decode_sound(arena, raw, decoding);
	/* A byte that is ill-formed or NUL grows to three; a reference of five bytes, the shortest with two code points,
	 * to six. */
	size_t room = (size_t)raw.size * 3 + LONGEST_CHARACTER;
	char *text = nd_arena_take(arena, room);
	uint32_t size = 0;
	for (const char *at = raw.data, *end = raw.data + raw.size; at < end && size <= UINT32_MAX - LONGEST_CHARACTER;)
		size += decode_one(&at, end, decoding, text + size);
	return (nd_str){nd_arena_grow(arena, text, room, size), size};
}

uint32_t nd_html_decoded_source(nd_str raw, unsigned decoding, uint32_t count)
{
	const char *at = raw.data, *end = raw.data + raw.size;
	char ignored[LONGEST_CHARACTER];
	for (uint32_t size = 0; size < count && at < end;)
		size += decode_one(&at, end, decoding, ignored);
	return (uint32_t)(at - raw.data);
}
