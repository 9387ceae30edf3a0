#include "page/pagedate_parts.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/phrases.h"

enum { LONGEST_MONTH = 40 };

uint32_t nd_date_digits(nd_str text, uint32_t at, uint32_t least, uint32_t most, int *value)
{
	uint32_t end = at;
	*value = 0;
	while (end - at <= most && nd_ascii_is_digit(nd_date_byte(text, end)))
		*value = *value * 10 + (text.data[end++] - '0');
	return end - at >= least && end - at <= most ? end : 0;
}

uint32_t nd_date_year(nd_str text, uint32_t at, int *year)
{
	uint32_t end = nd_date_digits(text, at, 4, 4, year);
	return end != 0 && nd_date_is_day(*year, 1, 1) ? end : 0;
}

uint32_t nd_date_skip_space(nd_str text, uint32_t at)
{
	for (;;) {
		if (nd_ascii_is_space(nd_date_byte(text, at)))
			at++;
		else if (nd_date_byte(text, at) == '\xC2' && nd_date_byte(text, at + 1) == '\xA0')
			at += 2;
		else if (nd_date_byte(text, at) == '\xE2' && nd_date_byte(text, at + 1) == '\x80' && nd_date_byte(text, at + 2) == '\xAF')
			at += 3; /* U+202F, as CLDR has it before "PM" */
		else if (nd_date_byte(text, at) == '\xE3' && nd_date_byte(text, at + 1) == '\x80' && nd_date_byte(text, at + 2) == '\x80')
			at += 3; /* ideographic space */
		else
			return at;
	}
}

uint32_t nd_date_word_end(nd_str text, uint32_t at)
{
	const char *p = text.data + at, *end = text.data + text.size;
	while (p < end) {
		const char *next = p;
		if (!(nd_unicode_class(nd_utf8_next(&next, end)) & (ND_UC_LETTER | ND_UC_MARK)))
			break;
		p = next;
	}
	return (uint32_t)(p - text.data);
}

struct month_name {
	const char *name;
	int8_t month;
};

static int compare_month(const void *key, const void *item)
{
	return strcmp(key, ((const struct month_name *)item)->name);
}

/* Sorted by the folded name. */
#include "page/month_names.inc"

uint32_t nd_date_month_name(nd_str text, uint32_t at, int *month)
{
	char folded[LONGEST_MONTH + 1];
	uint32_t end = nd_date_word_end(text, at);
	uint32_t size = end == at ? 0 : nd_fold_word(nd_str_cut(text, (nd_span){at, end}), folded, LONGEST_MONTH);
	folded[size] = '\0';
	const struct month_name *found =
	        bsearch(folded, month_names, sizeof month_names / sizeof month_names[0], sizeof month_names[0], compare_month);
	if (found == NULL)
		return 0;
	*month = found->month;
	return nd_date_byte(text, end) == '.' ? end + 1 : end;
}
