#include "page/language.h"

#include "base/str.h"

nd_str nd_language_detect(nd_str text)
{
	(void)text;
	return (nd_str){0};
}

static nd_str next_subtag(nd_str tag, uint32_t from)
{
	uint32_t end = from;
	while (end < tag.size && (nd_ascii_is_alpha(tag.data[end]) || nd_ascii_is_digit(tag.data[end])))
		end++;
	return nd_str_cut(tag, (nd_span){from, end});
}

/* RFC 5646, section 2.1.1: language lower case, script title case, region upper case. */
nd_str nd_language_tag(nd_str declared, char buffer[ND_LANGUAGE_SIZE])
{
	nd_str tag = nd_str_trim(declared);
	uint32_t used = 0;
	for (uint32_t at = 0; at < tag.size;) {
		nd_str part = next_subtag(tag, at);
		bool first = at == 0;
		if (part.size > 8 || used + part.size + 1 >= ND_LANGUAGE_SIZE || (first && (part.size < 2 || part.size > 3)))
			return (nd_str){0};
		if (part.size == 0)
			break;
		if (!first)
			buffer[used++] = '-';
		for (uint32_t i = 0; i < part.size; i++) {
			char lower = nd_ascii_lower(part.data[i]);
			bool upper = !first && (part.size == 2 || (part.size == 4 && i == 0)) && nd_ascii_is_alpha(lower);
			buffer[used++] = upper ? (char)(lower - ('a' - 'A')) : lower;
		}
		at += part.size;
		if (at >= tag.size || (tag.data[at] != '-' && tag.data[at] != '_'))
			break;
		at++;
	}
	return used == 0 ? (nd_str){0} : nd_str_of(buffer, used);
}
