#include "page/phrases.h"

#include <string.h>

#include "base/bytes16.h"
#include "base/unicode.h"
#include "base/utf8.h"

uint32_t nd_fold(uint32_t code)
{
	if (code < 0x80)
		return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
	return nd_unicode_base(nd_unicode_lower(code));
}

uint32_t nd_fold_word(nd_str word, char *out, uint32_t capacity)
{
	uint32_t used = 0;
	for (const char *at = word.data, *end = at + word.size; at < end;) {
		uint32_t code = nd_fold(nd_utf8_next(&at, end));
		if (capacity - used < 4)
			return 0;
		used += nd_utf8_put(out + used, code);
	}
	return used;
}

static bool is_space(uint32_t code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0;
}

/* No letter or digit goes on after a phrase that ends in a letter of a script with spaces. */
static bool ends_word(uint32_t last, const char *at, const char *end)
{
	uint32_t letters = ND_UC_LETTER | ND_UC_DIGIT;
	if (at == end || !(nd_unicode_class(last) & letters) || (nd_unicode_class(last) & ND_UC_IDEOGRAPH))
		return true;
	return !(nd_unicode_class(nd_utf8_next(&at, end)) & letters);
}

/* End in text of the phrase that begins at p, or NULL. */
static const char *match(const char *p, const char *end, const char *phrase, const char *phrase_end)
{
	uint32_t last = 0;
	while (phrase < phrase_end) {
		uint32_t want = nd_utf8_next(&phrase, phrase_end);
		if (p == end)
			return NULL;
		last = nd_utf8_next(&p, end);
		if (want != ' ' ? nd_fold(last) != want : !is_space(last))
			return NULL;
		if (want != ' ')
			continue;
		for (const char *next = p; next < end && is_space(nd_utf8_next(&next, end));)
			p = next;
	}
	return ends_word(last, p, end) ? p : NULL;
}

/* A phrase begins with the folded character, as far as its first byte tells. */
static bool may_begin(const char *phrase, uint32_t first)
{
	return first < 0x80 ? (unsigned char)*phrase == first : (unsigned char)*phrase >= 0x80;
}

/* The next phrase that may begin so and has its bar at at or after it; NULL where none has. */
static const char *next_phrase(const char *at, const char *end, uint32_t first)
{
#if ND_HAS_BYTES16
	const nd_bytes16 bar = nd_bytes16_all('|'), letter = nd_bytes16_all((char)first);
	for (; end - at > 16; at += 16) {
		nd_bytes16 next = nd_bytes16_load(at + 1);
		nd_bytes16 begins = first < 0x80 ? (nd_bytes16)(next == letter) : nd_bytes16_high(next);
		uint32_t place = nd_bytes16_first((nd_bytes16)(nd_bytes16_load(at) == bar) & begins);
		if (place < 16)
			return at + place + 1;
	}
#endif
	for (; at < end; at++)
		if (*at == '|' && may_begin(at + 1, first))
			return at + 1;
	return NULL;
}

uint32_t nd_phrase_at(nd_str text, uint32_t at, const char *list)
{
	const char *start = text.data + at, *end = text.data + text.size, *longest = NULL, *list_end = list + strlen(list);
	if (at >= text.size)
		return 0;
	uint32_t first = nd_fold((unsigned char)*start < 0x80 ? (unsigned char)*start : nd_utf8_next(&(const char *){start}, end));
	const char *phrase = may_begin(list, first) ? list : next_phrase(list, list_end, first);
	while (phrase != NULL) {
		const char *bar = memchr(phrase, '|', (size_t)(list_end - phrase)), *stop = bar != NULL ? bar : list_end;
		const char *hit = match(start, end, phrase, stop);
		if (hit != NULL && (longest == NULL || hit > longest))
			longest = hit;
		phrase = next_phrase(stop, list_end, first);
	}
	return longest == NULL ? 0 : (uint32_t)(longest - text.data);
}

bool nd_phrase_within(nd_str text, const char *list)
{
	bool in_word = false;
	for (const char *at = text.data, *end = at + text.size; at < end;) {
		const char *here = at;
		bool letter = (nd_unicode_class(nd_utf8_next(&at, end)) & (ND_UC_LETTER | ND_UC_DIGIT)) != 0;
		if (!in_word && nd_phrase_at(text, (uint32_t)(here - text.data), list) != 0)
			return true;
		in_word = letter;
	}
	return false;
}
