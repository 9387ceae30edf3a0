/* Tokens, numbers and ranges for the annotator of amounts. */
#include <string.h>

#include "annotate/amounts_reader.h"
#include "annotate/currencies.h"

bool nd_amount_is_dash(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is(r, i, "-") || nd_amount_is(r, i, "\u2013") || nd_amount_is(r, i, "\u2014");
}

bool nd_amount_is_capitalised(const nd_amount_reader *r, uint32_t i)
{
	return i < r->end && i >= r->first && r->tokens[i].kind == ND_TOKEN_WORD &&
	       (r->tokens[i].shape & ND_SHAPE_UPPER_FIRST) != 0;
}

bool nd_amount_is_lower_word(const nd_amount_reader *r, uint32_t i)
{
	return i < r->end && r->tokens[i].kind == ND_TOKEN_WORD &&
	       (r->tokens[i].shape & (ND_SHAPE_HAS_UPPER | ND_SHAPE_HAS_DIGIT)) == 0;
}

bool nd_amount_is_function_word(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(
	        r, i,
	        " and or in on at by for with from to that which who as than was were is are has have had will would "
	        "could can may said over under after before since during not of the a an but while when if it they he "
	        "she we per because until into about against between through this these those its their his her ");
}

bool nd_amount_is_plural(nd_str word)
{
	return word.size > 3 && word.data[word.size - 1] == 's' && memchr("sui'", word.data[word.size - 2], 4) == NULL;
}

uint32_t nd_amount_skip_hyphen(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is(r, i, "-") && nd_amount_is_attached(r, i) && nd_amount_is_attached(r, i + 1) ? i + 1 : i;
}

uint32_t nd_amount_divisor(nd_str word)
{
	bool plural = word.size > 4 && nd_ascii_lower(word.data[word.size - 1]) == 's';
	nd_str one = {word.data, word.size - plural};
	if (nd_str_equal_nocase(one, ND_STR("half")) || nd_str_equal_nocase(word, ND_STR("halves")))
		return 2;
	if (nd_str_equal_nocase(one, ND_STR("quarter")))
		return 4;
	uint32_t ordinal = word.size == 0 || nd_ascii_is_digit(word.data[0]) ? 0 : nd_ordinal(one);
	return ordinal >= 3 && ordinal <= 10 ? ordinal : 0;
}

/* "between" stands before the number at i or before its currency. */
static bool is_between(const nd_amount_reader *r, uint32_t i)
{
	enum { LONGEST_CURRENCY = 2 };
	for (uint32_t back = 1; back <= LONGEST_CURRENCY + 1 && i >= r->first + back; back++)
		if (nd_amount_is(r, i - back, "between"))
			return true;
	return false;
}

/* The token behind the sign of percent at i, else i. */
static uint32_t skip_percent(const nd_amount_reader *r, uint32_t i)
{
	if (nd_amount_is(r, i, "per") && nd_amount_is(r, i + 1, "cent"))
		return i + 2;
	return nd_amount_is_any(r, i, " % percent pct ") ? i + 1 : i;
}

/* "raised from 5 to 7 percent": a verb in front that says so makes of the two where it was and where it is. */
static bool is_told_change(const nd_amount_reader *r, uint32_t i)
{
	enum { REACH = 9 };
	if (!nd_amount_is(r, i - (i > r->first), "from"))
		return false;
	for (uint32_t back = 2; back <= REACH && i >= r->first + back; back++)
		if (nd_amount_is_any(
		            r, i - back,
		            " rose rise rises rising risen raise raised raises raising grew grow grows grown growing "
		            "increase "
		            "increased increases increasing climbed jumped surged soared lifted doubled lift up lower "
		            "lowered "
		            "cut cuts cutting fell fall falls fallen falling dropped drop drops reduced reduce "
		            "declined shrank "
		            "slipped eased down went changed moved expanded expand widened widen improved improve "))
			return true;
	return false;
}

/* "between 5% and 7%", "$5 to $7": both ends carry their sign. But what rises from one such end to the other is no
 * range. */
static bool is_change(const nd_amount_reader *r, uint32_t i)
{
	enum { LONGEST_CURRENCY = 2 };
	for (uint32_t back = 1; back <= LONGEST_CURRENCY + 1 && i >= r->first + back; back++)
		if (nd_amount_is(r, i - back, "from"))
			return true;
	return false;
}

nd_number_range nd_amount_number(const nd_amount_reader *r, uint32_t i, bool scales)
{
	nd_number low = nd_number_at(r->document, i, r->end, scales);
	if (low.tokens == 0 || low.ordinal)
		return (nd_number_range){0};
	nd_number_range found = {.number = low};
	uint32_t low_end = skip_percent(r, i + low.tokens), at = low_end;
	bool has_percent = low_end > i + low.tokens, between = is_between(r, i);
	if (!nd_amount_is_dash(r, at) && !nd_amount_is_any(r, at, " to or ") &&
	    !(between && nd_amount_is(r, at, "and")))
		return found;
	uint32_t high_first = ++at;
	if (nd_amount_is(r, at, "us"))
		at++;
	if (nd_amount_is_symbol(r, at) && nd_currency_of_symbol(nd_amount_token(r, at), (nd_str){"", 0}).data != NULL)
		at++;
	nd_number high = nd_number_at(r->document, at, r->end, scales);
	if (high.tokens == 0 || high.ordinal || high.indefinite || high.in_words != low.in_words)
		return found;
	bool both = at > high_first || has_percent, is_joined = nd_amount_is_dash(r, high_first - 1);
	if ((both && is_change(r, i)) || (has_percent && skip_percent(r, at + high.tokens) == at + high.tokens))
		return found;
	double scale = 1;
	if (high.scaled && !low.scaled && low.value < 1000) {
		nd_number plain = nd_number_at(r->document, at, at + 1, false);
		scale = plain.tokens == 1 && plain.value > 0 ? high.value / plain.value : 1;
	}
	if (nd_amount_is(r, high_first - 1, "to") && is_told_change(r, i)) {
		high.tokens = at + high.tokens - i;
		return (nd_number_range){.number = high};
	}
	if (low.value * scale >= high.value)
		return found;
	high.value = (low.value * scale + high.value) / 2;
	high.tokens = at + high.tokens - i;
	bool parts = both && !is_joined;
	return (nd_number_range){high, true, parts ? low_end : 0, parts ? high_first : 0};
}
