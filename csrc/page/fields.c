#include "page/fields.h"

#include "base/str.h"
#include "page/byline.h"
#include "page/language.h"

/* A soft hyphen says where a word may be broken, and nothing of the value. */
static bool is_soft_hyphen(nd_str text, uint32_t at)
{
	return text.data[at] == '\xC2' && text.size - at >= 2 && text.data[at + 1] == '\xAD';
}

/* Bytes of the white space character at this byte: ASCII, U+00A0, U+2000 to U+200B, U+202F, U+3000; or 0. */
static uint32_t space_size(nd_str text, uint32_t at)
{
	const unsigned char *p = (const unsigned char *)text.data + at;
	if (nd_ascii_is_space(text.data[at]))
		return 1;
	if (p[0] == 0xC2 && text.size - at >= 2 && p[1] == 0xA0)
		return 2;
	if (p[0] != 0xE2 && p[0] != 0xE3)
		return 0;
	if (text.size - at < 3)
		return 0;
	bool general = p[0] == 0xE2 && p[1] == 0x80 && (p[2] <= 0x8B || p[2] == 0xAF);
	return general || (p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80) ? 3 : 0;
}

static bool is_squeezed(nd_str text)
{
	for (uint32_t at = 0; at < text.size; at++) {
		uint32_t size = space_size(text, at);
		bool single = size == 1 && text.data[at] == ' ' && at > 0 && at + 1 < text.size && text.data[at - 1] != ' ';
		if ((size > 0 && !single) || is_soft_hyphen(text, at))
			return false;
	}
	return true;
}

nd_str nd_squeeze(nd_arena *arena, nd_str text)
{
	if (is_squeezed(text))
		return text;
	char *out = nd_arena_take(arena, text.size);
	uint32_t used = 0, size;
	for (uint32_t at = 0; at < text.size; at += size > 0 ? size : 1) {
		size = is_soft_hyphen(text, at) ? 2 : space_size(text, at);
		if (is_soft_hyphen(text, at))
			continue;
		if (size == 0)
			out[used++] = text.data[at];
		else if (used > 0 && out[used - 1] != ' ')
			out[used++] = ' ';
	}
	used -= used > 0 && out[used - 1] == ' ';
	return nd_str_of(out, used);
}

nd_field nd_field_of(nd_arena *arena, nd_str value, nd_origin origin, nd_span source)
{
	nd_str clean = nd_squeeze(arena, value);
	if (clean.size == 0)
		return (nd_field){0};
	return (nd_field){nd_arena_copy(arena, clean), origin, source};
}

const nd_field *nd_fields_copy(nd_arena *arena, const nd_field *fields, uint32_t count)
{
	nd_field *copy = nd_arena_new_n(arena, nd_field, count);
	for (uint32_t i = 0; i < count; i++)
		copy[i] = fields[i];
	return copy;
}

nd_field nd_field_of_date(nd_arena *arena, const nd_page_date *date, nd_origin origin, nd_span source)
{
	return (nd_field){nd_page_date_format(arena, date), origin, source};
}

void nd_fields_of_byline(nd_arena *arena, nd_str byline, nd_str site, nd_origin origin, nd_span source,
                         nd_metadata *metadata)
{
	nd_span names[ND_MOST_AUTHORS];
	uint32_t count = nd_byline_names(byline, site, names);
	nd_field *authors = nd_arena_new_n(arena, nd_field, count);
	bool verbatim = source.end - source.start == byline.size;
	for (uint32_t i = 0; i < count; i++) {
		nd_span of_name = {source.start + names[i].start, source.start + names[i].end};
		authors[i] = nd_field_of(arena, nd_str_cut(byline, names[i]), origin, verbatim ? of_name : source);
	}
	metadata->authors = authors;
	metadata->author_count = count;
}

void nd_fields_from_hints(nd_arena *arena, const nd_page_hints *hints, nd_metadata *metadata)
{
	static const nd_span nowhere = {0, 0};
	nd_page_date date;
	char tag[ND_LANGUAGE_SIZE];
	if (hints == NULL)
		return;
	if (hints->published.size > 0 && nd_page_date_find(hints->published, 0, ND_ORDER_UNKNOWN, &date) && date.span.start == 0)
		metadata->published = nd_field_of_date(arena, &date, ND_ORIGIN_OPTION, nowhere);
	if (hints->url.size > 0)
		metadata->url = nd_field_of(arena, hints->url, ND_ORIGIN_OPTION, nowhere);
	nd_str language = nd_language_tag(hints->language, tag);
	if (language.size > 0)
		metadata->language = nd_field_of(arena, language, ND_ORIGIN_OPTION, nowhere);
}
