#include "page/charset.h"

#include "base/status.h"
#include "base/str.h"
#include "base/utf8.h"
#include "page/charset_map.h"
#include "page/charset_parts.h"

/* ---- labels ----------------------------------------------------------------------------------------------------- */

static int compare_nocase(nd_str lower, nd_str text)
{
	for (uint32_t i = 0; i < lower.size && i < text.size; i++) {
		int difference = lower.data[i] - nd_ascii_lower(text.data[i]);
		if (difference != 0)
			return difference;
	}
	return (lower.size > text.size) - (lower.size < text.size);
}

nd_encoding nd_encoding_of(nd_str label)
{
	uint32_t low = 0, high = ND_LABEL_COUNT;
	label = nd_str_trim(label);
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = compare_nocase(nd_labels[middle].label, label);
		if (order == 0)
			return nd_labels[middle].encoding;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return ND_ENCODING_NONE;
}

/* ---- what is declared ------------------------------------------------------------------------------------------- */

typedef struct byte_order_mark {
	nd_encoding encoding; /* ND_ENCODING_NONE: there is none */
	uint32_t size;
} byte_order_mark;

static byte_order_mark mark_of(nd_str bytes)
{
	if (nd_str_starts(bytes, ND_STR("\xEF\xBB\xBF")))
		return (byte_order_mark){ND_ENCODING_UTF_8, 3};
	if (nd_str_starts(bytes, ND_STR("\xFE\xFF")))
		return (byte_order_mark){ND_ENCODING_UTF_16BE, 2};
	if (nd_str_starts(bytes, ND_STR("\xFF\xFE")))
		return (byte_order_mark){ND_ENCODING_UTF_16LE, 2};
	return (byte_order_mark){ND_ENCODING_NONE, 0};
}

static nd_encoding declared(nd_arena *scratch, nd_str bytes, nd_str label, bool is_html)
{
	nd_encoding encoding = mark_of(bytes).encoding;
	if (encoding == ND_ENCODING_NONE && label.data != NULL)
		encoding = nd_encoding_of(label);
	if (encoding == ND_ENCODING_NONE && is_html)
		encoding = nd_charset_prescan(scratch, bytes);
	return encoding;
}

nd_str nd_charset_declared(nd_arena *scratch, nd_str bytes, nd_str label, bool is_html)
{
	nd_encoding encoding = declared(scratch, bytes, label, is_html);
	return encoding == ND_ENCODING_NONE ? (nd_str){NULL, 0} : nd_encoding_names[encoding];
}

/* ---- what is true ----------------------------------------------------------------------------------------------- */

typedef struct utf8_facts {
	uint32_t characters;  /* well-formed, of two bytes and more */
	uint32_t ill_formed;
} utf8_facts;

/* Of the bytes up to where the answer is plain. */
static utf8_facts count_utf8(nd_str bytes)
{
	enum { ENOUGH = 1 << 16 };
	utf8_facts facts = {0};
	const char *at = bytes.data, *end = bytes.data + bytes.size;
	while ((at = nd_utf8_skip_ascii(at, end)) < end && facts.characters + facts.ill_formed < ENOUGH) {
		const char *before = at;
		bool is_replacement = nd_utf8_next(&at, end) == ND_REPLACEMENT;
		bool is_written_so = at - before == 3 && (unsigned char)before[0] == 0xEF && (unsigned char)before[1] == 0xBF;
		if (is_replacement && !is_written_so)
			facts.ill_formed++;
		else
			facts.characters++;
	}
	return facts;
}

/* ESC followed by what chooses one of the character sets of ISO-2022-JP. */
static bool has_japanese_escape(nd_str bytes)
{
	return nd_str_find(bytes, ND_STR("\x1B$B"), 0) != ND_NONE || nd_str_find(bytes, ND_STR("\x1B$@"), 0) != ND_NONE;
}

/* UTF-16 without a mark: of Latin text, every other byte is NUL. */
static nd_encoding guess_utf16(nd_str bytes)
{
	enum { SAMPLE = 1024, MANY = 4 /* one in four */ };
	uint32_t size = bytes.size < SAMPLE ? bytes.size : SAMPLE, nul[2] = {0, 0};
	for (uint32_t i = 0; i < size; i++)
		nul[i % 2] += bytes.data[i] == '\0';
	if (nul[0] * MANY > size && nul[1] == 0)
		return ND_ENCODING_UTF_16BE;
	return nul[1] * MANY > size && nul[0] == 0 ? ND_ENCODING_UTF_16LE : ND_ENCODING_NONE;
}

static nd_encoding guess(nd_arena *scratch, nd_str bytes)
{
	nd_encoding utf16 = guess_utf16(bytes);
	return utf16 != ND_ENCODING_NONE ? utf16 : nd_charset_guess(scratch, bytes);
}

/* Believes a declaration unless the bytes speak against it: text of another encoding is no UTF-8 but for a few
 * characters, and UTF-8 is what it says it is not surprisingly often. */
static nd_encoding settle(nd_arena *scratch, nd_str bytes, nd_encoding said)
{
	enum { SURE = 4, BROKEN_IN = 8 };
	utf8_facts facts = count_utf8(bytes);
	bool is_utf8 = facts.ill_formed == 0 || facts.characters / BROKEN_IN > facts.ill_formed;
	if (said == ND_ENCODING_UTF_16BE || said == ND_ENCODING_UTF_16LE || said == ND_ENCODING_REPLACEMENT)
		return said;
	if (facts.characters + facts.ill_formed == 0 && has_japanese_escape(bytes))
		return ND_ENCODING_ISO_2022_JP;
	if (said != ND_ENCODING_NONE && said != ND_ENCODING_UTF_8)
		return facts.ill_formed == 0 && facts.characters >= SURE ? ND_ENCODING_UTF_8 : nd_charset_doubt(scratch, bytes, said);
	if (!is_utf8 || facts.characters == 0)
		if (facts.ill_formed != 0 || guess_utf16(bytes) != ND_ENCODING_NONE)
			return guess(scratch, bytes);
	return ND_ENCODING_UTF_8;
}

/* ---- decoding --------------------------------------------------------------------------------------------------- */

static nd_encoding encoding_of(nd_arena *scratch, nd_str bytes, nd_str label, bool is_html)
{
	nd_arena *asking = nd_arena_within(scratch);
	nd_encoding encoding = settle(asking, bytes, declared(asking, bytes, label, is_html));
	nd_arena_destroy(asking);
	return encoding;
}

nd_status nd_charset_decode(nd_arena *arena, nd_arena *scratch, nd_str bytes, nd_str label, bool is_html,
                            nd_decoded *out, nd_error *error)
{
	*out = (nd_decoded){.text = bytes};
	if (label.data != NULL && nd_encoding_of(label) == ND_ENCODING_NONE)
		return nd_fail(error, ND_BAD_CHARSET, "the charset is no label of the Encoding standard", 0);
	byte_order_mark mark = mark_of(bytes);
	nd_encoding encoding = mark.encoding;
	if (encoding == ND_ENCODING_NONE)
		encoding = encoding_of(scratch, bytes, label, is_html);
	out->name = nd_encoding_names[encoding];
	out->skipped = mark.size;
	out->text = nd_str_of(bytes.data + mark.size, bytes.size - mark.size);
	if (encoding == ND_ENCODING_UTF_8 || out->text.size == 0)
		return ND_OK;
	if (out->text.size > UINT32_MAX / 4)
		return nd_fail(error, ND_TOO_LARGE, "the input is too large to be converted to UTF-8", 0);
	if (!nd_charset_convert(arena, scratch, out->text, encoding, &out->text, &out->map))
		return nd_fail(error, ND_BAD_CHARSET, "the system's iconv does not know the charset", 0);
	return ND_OK;
}

uint32_t nd_decoded_source(const nd_decoded *decoded, uint32_t offset)
{
	return decoded->skipped + (decoded->map != NULL ? nd_charset_map_source(decoded->map, offset) : offset);
}
