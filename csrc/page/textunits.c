#include "page/textunits.h"

#include "base/bytes16.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/embeds.h"

typedef struct line {
	nd_span span;      /* without white space at either end */
	uint32_t indent;   /* bytes of white space before it */
	uint32_t width;    /* characters */
	bool gap;          /* an empty line stands before it */
	bool space_behind; /* white space stood at its end */
} line;

typedef ND_ARRAY(line) lines;

static uint32_t count_characters(nd_str text)
{
	uint32_t count = 0, i = 0;
#if ND_HAS_BYTES16
	for (; text.size - i >= 16; i += 16)
		count += 16 - nd_bytes16_count((nd_bytes16)((nd_bytes16_load(text.data + i) & 0xC0) == nd_bytes16_all('\x80')));
#endif
	for (; i < text.size; i++)
		count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
	return count;
}

static nd_span trim(nd_str text, nd_span span)
{
	nd_str inside = nd_str_trim(nd_str_cut(text, span));
	while (inside.size >= 2 && memcmp(inside.data, "\xC2\xA0", 2) == 0)
		inside = nd_str_trim(nd_str_of(inside.data + 2, inside.size - 2));
	while (inside.size >= 2 && memcmp(inside.data + inside.size - 2, "\xC2\xA0", 2) == 0)
		inside = nd_str_trim(nd_str_of(inside.data, inside.size - 2));
	uint32_t start = inside.size == 0 ? span.start : (uint32_t)(inside.data - text.data);
	return (nd_span){start, start + inside.size};
}

static uint32_t line_end(nd_str text, uint32_t at)
{
#if ND_HAS_BYTES16
	const nd_bytes16 feeds = nd_bytes16_all('\n'), returns = nd_bytes16_all('\r');
	for (; text.size - at >= 16; at += 16) {
		nd_bytes16 bytes = nd_bytes16_load(text.data + at);
		uint32_t place = nd_bytes16_first((nd_bytes16)(bytes == feeds) | (nd_bytes16)(bytes == returns));
		if (place < 16)
			return at + place;
	}
#endif
	while (at < text.size && text.data[at] != '\n' && text.data[at] != '\r')
		at++;
	return at;
}

static void cut_lines(nd_arena *arena, nd_str text, lines *out)
{
	static const char mark[] = "\xEF\xBB\xBF";
	bool gap = false;
	uint32_t start = text.size >= 3 && memcmp(text.data, mark, 3) == 0 ? 3 : 0;
	while (start < text.size) {
		uint32_t end = line_end(text, start);
		nd_span span = trim(text, (nd_span){start, end});
		if (span.start == span.end) {
			gap = true;
		} else {
			*nd_array_push(arena, out) = (line){.span = span,
			                                    .indent = span.start - start,
			                                    .width = count_characters(nd_str_cut(text, span)),
			                                    .gap = gap,
			                                    .space_behind = span.end < end};
			gap = false;
		}
		bool pair = end + 1 < text.size && text.data[end] == '\r' && text.data[end + 1] == '\n';
		start = end + (pair ? 2 : 1);
	}
}

/* ---- what lines are ------------------------------------------------------------------------------------------------- */

/* Ends as a sentence or clause does, closing marks aside. */
static bool ends_sentence(nd_str text)
{
	while (text.size > 0) {
		const char *end = text.data + text.size, *at = end;
		uint32_t code = nd_utf8_previous(&at, text.data);
		if (code == '.' || code == '!' || code == '?' || code == ':' || code == 0x2026 || code == 0x3002 || code == 0xFF01 ||
		    code == 0xFF1F)
			return true;
		bool closing = code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x201D || code == 0x2019 ||
		               code == 0xBB || code == 0x201C;
		if (!closing)
			return false;
		text.size -= (uint32_t)(end - at);
	}
	return false;
}

static bool begins_lower(nd_str text)
{
	const char *at = text.data;
	return text.size > 0 && (nd_unicode_class(nd_utf8_next(&at, text.data + text.size)) & ND_UC_LOWER);
}

/* "- ", "* ", "• ", "1. ", "a) ", "> ". */
static bool begins_item(nd_str text)
{
	uint32_t at = 0;
	if (nd_str_starts(text, ND_STR("\xE2\x80\xA2")) || nd_str_starts(text, ND_STR(">")) || nd_str_starts(text, ND_STR("- ")) ||
	    nd_str_starts(text, ND_STR("* ")))
		return true;
	while (at < text.size && at < 3 && nd_ascii_is_digit(text.data[at]))
		at++;
	bool letter = at == 0 && text.size > 0 && nd_ascii_is_alpha(text.data[0]);
	at += letter;
	return at > 0 && at + 1 < text.size && (text.data[at] == ')' || (text.data[at] == '.' && !letter)) &&
	       nd_ascii_is_space(text.data[at + 1]);
}

static uint32_t first_word_width(nd_str text)
{
	uint32_t end = 0;
	while (end < text.size && !nd_ascii_is_space(text.data[end]))
		end++;
	return count_characters(nd_str_cut(text, (nd_span){0, end}));
}

/* The widest of the lines that another follows at once. */
static uint32_t widest_followed(const lines *in)
{
	uint32_t widest = 0;
	for (uint32_t i = 0; i + 1 < in->count; i++)
		if (!in->items[i + 1].gap && in->items[i].width > widest)
			widest = in->items[i].width;
	return widest;
}

/* The width that the lines are wrapped to, or 0 where they are not: most lines that another follows at once are about
 * as wide as the widest of them, many go on in lower case, and few lines are wider. */
static uint32_t wrap_width(nd_str text, const lines *in)
{
	enum { WIDEST = 120, LEAST_PAIRS = 3 };
	uint32_t widest = widest_followed(in), pairs = 0, full = 0, lower = 0, wider = 0;
	for (uint32_t i = 0; i < in->count; i++) {
		wider += in->items[i].width * 4 > widest * 5;
		if (i + 1 == in->count || in->items[i + 1].gap)
			continue;
		nd_str next = nd_str_cut(text, in->items[i + 1].span);
		pairs++;
		full += (in->items[i].width + 1 + first_word_width(next)) * 10 > widest * 8;
		lower += begins_lower(next);
	}
	bool wrapped = widest <= WIDEST && pairs >= LEAST_PAIRS && full * 10 >= pairs * 6 && lower * 4 >= pairs;
	return wrapped && wider * 4 < in->count ? widest : 0;
}

static uint32_t count_spaces(nd_str text)
{
	uint32_t count = 0, i = 0;
#if ND_HAS_BYTES16
	for (; text.size - i >= 16; i += 16)
		count += nd_bytes16_count((nd_bytes16)(nd_bytes16_load(text.data + i) == nd_bytes16_all(' ')));
#endif
	for (; i < text.size; i++)
		count += text.data[i] == ' ';
	return count;
}

static bool is_address(nd_str text)
{
	return nd_str_starts_nocase(text, ND_STR("http")) && nd_embed_provider(text).data != NULL && count_spaces(text) == 0;
}

/* The second line goes on with the paragraph of the first. */
static bool goes_on(nd_str text, const line *first, const line *second, uint32_t width)
{
	enum { LONG_ENOUGH = 4 };
	nd_str above = nd_str_cut(text, first->span), below = nd_str_cut(text, second->span);
	nd_signature signature;
	if (second->gap || begins_item(below) || nd_embed_signature(below, &signature) || is_address(below))
		return false;
	if (width > 0 && (first->width + 1 + first_word_width(below)) * 10 > width * 8)
		return second->indent <= first->indent;
	if (ends_sentence(above))
		return false;
	bool remark = first->space_behind && nd_str_starts(below, ND_STR("("));
	return remark || (begins_lower(below) && (first->space_behind || count_spaces(above) >= LONG_ENOUGH));
}

void nd_text_units(nd_arena *arena, nd_str text, nd_units *units)
{
	lines in = {0};
	cut_lines(arena, text, &in);
	uint32_t width = wrap_width(text, &in);
	for (uint32_t i = 0; i < in.count; i++) {
		if (i > 0 && goes_on(text, &in.items[i - 1], &in.items[i], width)) {
			nd_unit *last = &units->items[units->count - 1];
			last->span.end = in.items[i].span.end;
			last->one_line = false;
		} else {
			*nd_array_push(arena, units) =
			        (nd_unit){.span = in.items[i].span, .gap = in.items[i].gap, .one_line = true};
		}
	}
}
