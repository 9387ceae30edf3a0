#define _GNU_SOURCE /* memmem */
#include "base/str.h"

#include "base/bytes16.h"

int nd_str_compare(nd_str a, nd_str b)
{
	uint32_t common = a.size < b.size ? a.size : b.size;
	int order = common == 0 ? 0 : memcmp(a.data, b.data, common);
	return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

bool nd_str_equal_nocase(nd_str a, nd_str b)
{
	return a.size == b.size && nd_str_starts_nocase(a, b);
}

/* The next place in a list of words where one begins that has such a first letter; end where there is none. */
static const char *next_word(const char *at, const char *end, char first)
{
#if ND_HAS_BYTES16
	const nd_bytes16 spaces = nd_bytes16_all(' '), letters = nd_bytes16_all(first);
	for (; end - at > (ptrdiff_t)sizeof spaces; at += sizeof spaces) {
		uint32_t place = nd_bytes16_first((nd_bytes16)(nd_bytes16_load(at) == spaces) & (nd_bytes16)(nd_bytes16_load(at + 1) == letters));
		if (place < sizeof spaces)
			return at + place;
	}
#endif
	while (at < end && !(at[0] == ' ' && at[1] == first))
		at++;
	return at;
}

/* Whether text, without case, is the word there, which a space ends. */
static bool is_word_at(nd_str text, const char *lower)
{
	for (uint32_t i = 0; i < text.size; i++)
		if (nd_ascii_lower(text.data[i]) != lower[i] || lower[i] == ' ')
			return false;
	return lower[text.size] == ' ';
}

/* Lists are long, and few words are in them: they are searched for its first letter, many bytes at a time. */
bool nd_str_is_among(nd_str text, nd_str words)
{
	if (text.size == 0)
		return false;
	const char *end = words.data + words.size;
	char first = nd_ascii_lower(text.data[0]);
	for (const char *at = next_word(words.data, end, first); end - at > (ptrdiff_t)text.size + 1; at = next_word(at + 1, end, first))
		if (is_word_at(text, at + 1))
			return true;
	return false;
}

bool nd_str_has_word(nd_str text, nd_str word)
{
	for (uint32_t at = nd_str_find(text, word, 0); at != ND_NONE; at = nd_str_find(text, word, at + 1)) {
		uint32_t end = at + word.size;
		bool begins = at == 0 || nd_ascii_is_space(text.data[at - 1]);
		if (begins && (end == text.size || nd_ascii_is_space(text.data[end])))
			return true;
	}
	return false;
}

bool nd_str_starts_nocase(nd_str text, nd_str prefix)
{
	if (text.size < prefix.size)
		return false;
	for (uint32_t i = 0; i < prefix.size; i++)
		if (nd_ascii_lower(text.data[i]) != nd_ascii_lower(prefix.data[i]))
			return false;
	return true;
}

uint32_t nd_str_find(nd_str text, nd_str needle, uint32_t from)
{
	if (from > text.size || needle.size > text.size - from)
		return ND_NONE;
	if (needle.size == 0)
		return from;
	if (text.size - from < needle.size)
		return ND_NONE;
	const char *hit = memmem(text.data + from, text.size - from, needle.data, needle.size);
	return hit == NULL ? ND_NONE : (uint32_t)(hit - text.data);
}

nd_str nd_str_trim(nd_str text)
{
	while (text.size > 0 && nd_ascii_is_space(text.data[0])) {
		text.data++;
		text.size--;
	}
	while (text.size > 0 && nd_ascii_is_space(text.data[text.size - 1]))
		text.size--;
	return text;
}
