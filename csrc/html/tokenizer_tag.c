/* Tags and their attributes. */
#include <string.h>

#include "base/str.h"
#include "html/scan.h"
#include "html/tokenizer_parts.h"

/* From here on a tag's names are told apart by sorting, so that a million of them stay cheap. */
enum { FEW_ATTRIBUTES = 24 };

enum character {
	SPACE = 1, /* white space, also CR */
	SLASH = 2,
	GREATER = 4,
	EQUALS = 8,
	UPPER = 16, /* upper-case letters, and NUL: what has to be changed in a name */
	ENDS_TAG_NAME = SPACE | SLASH | GREATER,
	ENDS_ATTRIBUTE_NAME = SPACE | SLASH | GREATER | EQUALS,
};

#define UPPER_13 UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER
static const unsigned char CHARACTERS[256] = {
        [0] = UPPER, ['\t'] = SPACE, ['\n'] = SPACE, ['\f'] = SPACE, ['\r'] = SPACE, [' '] = SPACE,
        ['/'] = SLASH, ['='] = EQUALS, ['>'] = GREATER, ['A'] = UPPER_13, UPPER_13,
};

static unsigned character(const char *at)
{
	return CHARACTERS[(unsigned char)*at];
}

static const char *skip_space(const char *at, const char *end)
{
	while (at < end && (character(at) & SPACE) != 0)
		at++;
	return at;
}

/* Reads the name that begins at start, up to one of those that end it but for its first character. Returns its end. */
static const char *read_name(nd_html_tokenizer *t, const char *start, unsigned ends, nd_str *name)
{
	const char *at = start, *end = t->end;
	unsigned seen = 0;
	do
		seen |= character(at++);
	while (at < end && (character(at) & ends) == 0);
	*name = nd_html_read(t, start, at, ND_DECODE_NUL | ((seen & UPPER) != 0 ? ND_DECODE_LOWER : 0));
	return at;
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */

static bool is_repeated(const nd_html_tokenizer *t, nd_str name)
{
	for (uint32_t i = 0; i < t->attributes.count; i++)
		if (nd_str_equal(t->attributes.items[i].name, name))
			return true;
	return false;
}

/* The value is [start, end). */
static void add_attribute(nd_html_tokenizer *t, nd_str name, const char *start, const char *end, bool has_references)
{
	if (t->token.kind == ND_HTML_END_TAG || (t->attributes.count < FEW_ATTRIBUTES && is_repeated(t, name)))
		return;
	unsigned decoding = ND_DECODE_NUL | (has_references ? ND_DECODE_REFERENCES | ND_DECODE_ATTRIBUTE : 0);
	nd_str value = nd_html_read(t, start, end, decoding);
	nd_span source = {nd_html_offset(t, start), nd_html_offset(t, end)};
	*nd_array_push(t->scratch, &t->attributes) = (nd_attribute){name, value, source};
}

/* Reads the value behind "=" and adds the attribute. Returns where it ends, or NULL at the end of the input. */
static const char *read_value(nd_html_tokenizer *t, nd_str name, const char *at)
{
	at = skip_space(at, t->end);
	if (at == t->end)
		return NULL;
	bool is_quoted = *at == '"' || *at == '\'', has_references = false;
	const char *start = at + is_quoted, *end = start;
	if (is_quoted) {
		end = nd_scan_either(start, t->end, *at, '&');
		has_references = end < t->end && *end == '&';
		if (has_references)
			end = nd_scan_one(end, t->end, *at);
	} else {
		for (; end < t->end && (character(end) & (SPACE | GREATER)) == 0; end++)
			has_references |= *end == '&';
	}
	if (end == t->end)
		return NULL;
	add_attribute(t, name, start, end, has_references);
	return end + is_quoted;
}

/* Reads one attribute. Returns where it ends, or NULL at the end of the input. */
static const char *read_attribute(nd_html_tokenizer *t, const char *at)
{
	nd_str name;
	at = read_name(t, at, ENDS_ATTRIBUTE_NAME, &name); /* an "=" in front belongs to the name */
	const char *name_end = at;
	at = skip_space(at, t->end);
	if (at == t->end)
		return NULL;
	if (*at == '=')
		return read_value(t, name, at + 1);
	add_attribute(t, name, name_end, name_end, false);
	return at;
}

/* Reads attributes up to the tag's ">". Returns what is behind it, or NULL at the end of the input. */
static const char *read_attributes(nd_html_tokenizer *t, const char *at)
{
	while ((at = skip_space(at, t->end)) < t->end) {
		if (*at == '>')
			return at + 1;
		if (*at == '/') {
			at++;
			t->token.self_closing = at < t->end && *at == '>';
			continue;
		}
		at = read_attribute(t, at);
		if (at == NULL)
			return NULL;
	}
	return NULL;
}

/* ---- many attributes -------------------------------------------------------------------------------------------- */

/* Merges two neighbouring sorted runs of indexes; of equal names the first in the tag comes first. */
static void merge(const nd_attribute *attributes, const uint32_t *from, uint32_t middle, uint32_t count, uint32_t *to)
{
	uint32_t left = 0, right = middle;
	for (uint32_t i = 0; i < count; i++) {
		bool takes_left = right == count;
		if (!takes_left && left < middle)
			takes_left = nd_str_compare(attributes[from[left]].name, attributes[from[right]].name) <= 0;
		to[i] = from[takes_left ? left++ : right++];
	}
}

static uint32_t *sorted_by_name(nd_arena *arena, const nd_attribute *attributes, uint32_t count)
{
	uint32_t *from = nd_arena_new_n(arena, uint32_t, count), *to = nd_arena_new_n(arena, uint32_t, count);
	for (uint32_t i = 0; i < count; i++)
		from[i] = i;
	for (uint32_t width = 1; width < count; width *= 2) {
		for (uint32_t i = 0; i < count; i += 2 * width) {
			uint32_t run = count - i < 2 * width ? count - i : 2 * width;
			merge(attributes, from + i, run < width ? run : width, run, to + i);
		}
		uint32_t *swapped = from;
		from = to;
		to = swapped;
	}
	return from;
}

/* Of attributes with one name, keeps the first. */
static void drop_repeated(nd_html_tokenizer *t)
{
	nd_attribute *attributes = t->attributes.items;
	uint32_t count = t->attributes.count, kept = 0;
	nd_arena *sorting = nd_arena_within(t->scratch);
	uint32_t *order = sorted_by_name(sorting, attributes, count);
	bool *repeated = nd_arena_new_n(sorting, bool, count);
	for (uint32_t i = 1; i < count; i++)
		repeated[order[i]] = nd_str_equal(attributes[order[i]].name, attributes[order[i - 1]].name);
	for (uint32_t i = 0; i < count; i++)
		if (!repeated[i])
			attributes[kept++] = attributes[i];
	t->attributes.count = kept;
	nd_arena_destroy(sorting);
}

/* ---- tags ------------------------------------------------------------------------------------------------------- */

static bool read_tag(nd_html_tokenizer *t, nd_html_token_kind kind, const char *name_start)
{
	uint32_t start = nd_html_offset(t, t->at);
	nd_str name;
	const char *at = read_name(t, name_start, ENDS_TAG_NAME, &name);
	nd_tag tag = nd_tag_of(name);
	t->attributes.count = 0;
	t->token = (nd_html_token){
	        .kind = (uint8_t)kind,
	        .tag = (uint16_t)tag,
	        .name = tag != ND_TAG_OTHER ? nd_tag_name(tag) : name,
	};
	at = read_attributes(t, at);
	t->at = at != NULL ? at : t->end;
	t->token.source = (nd_span){start, nd_html_offset(t, t->at)};
	if (at != NULL && t->attributes.count > FEW_ATTRIBUTES)
		drop_repeated(t);
	return at != NULL;
}

bool nd_html_read_start_tag(nd_html_tokenizer *t)
{
	bool is_whole = read_tag(t, ND_HTML_START_TAG, t->at + 1);
	if (is_whole)
		t->last_start_tag = t->token.name;
	return is_whole;
}

bool nd_html_read_end_tag(nd_html_tokenizer *t)
{
	return read_tag(t, ND_HTML_END_TAG, t->at + 2);
}
