/* Percentages and fractions: "5 per cent", "two-thirds of members", "one in five". */
#include "annotate/amounts_reader.h"
#include "annotate/timewords.h"

static void set_percent(nd_found_amount *found, double value, uint32_t end)
{
	found->end = end;
	found->kind = ND_AMOUNT_PERCENT;
	found->value = value;
	found->unit = ND_STR("%");
}

/* Digits and the sign in one token: "61.5pc". */
static bool joined_percent(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_str text = nd_amount_token(r, i);
	uint32_t sign = nd_str_ends(text, ND_STR("pc")) ? 2 : nd_str_ends(text, ND_STR("pct")) ? 3 : 0;
	double value;
	if (sign == 0 || !nd_number_read((nd_str){text.data, text.size - sign}, &value))
		return false;
	set_percent(found, value, i + 1);
	return true;
}

static bool percent(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_number_range range = nd_amount_number(r, i, false);
	uint32_t at = i + range.number.tokens;
	if (range.number.tokens == 0)
		return false;
	at += nd_amount_is(r, at, "-") && nd_amount_is_attached(r, at);
	if (nd_amount_is(r, at, "per") && nd_amount_is(r, at + 1, "cent"))
		at += 2;
	else if (nd_amount_is_any(r, at, " % percent pct ") ||
	         (nd_amount_is(r, at, "percentage") && nd_amount_is_any(r, at + 1, " point points ")))
		at += 1;
	else
		return false;
	bool points = nd_amount_is_any(r, at, " point points ");
	set_percent(found, range.number.value, at + points);
	found->unit = points ? ND_STR("percentage points") : found->unit;
	found->approximate = range.is_range || range.number.approximate;
	found->low_end = range.low_end;
	found->high = range.high;
	return true;
}

bool nd_amount_ratio(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_number part = nd_number_at(r->document, i, r->end, false);
	if (part.tokens != 1 || part.value < 1 || part.ordinal || part.grouped || part.indefinite)
		return false;
	bool out_of = nd_amount_is(r, i + 1, "out") && nd_amount_is(r, i + 2, "of");
	uint32_t at = i + 1 + (out_of ? 2u : nd_amount_is(r, i + 1, "in") ? 1u : 0u);
	at += at > i + 1 && nd_amount_is(r, at, "every");
	nd_number whole = nd_number_at(r->document, at, r->end, false);
	bool small = at > i + 1 && whole.tokens == 1 && !whole.ordinal && !whole.indefinite && part.value < whole.value &&
	             part.value <= 10 && whole.value <= 100 && (part.in_words || at > i + 2);
	if (!small || nd_time_word_of(nd_amount_token(r, at + 1)).class != ND_TIME_NONE)
		return false;
	set_percent(found, 100 * part.value / whole.value, at + 1);
	found->precedes_whole = !nd_amount_is(r, at + 1, "of");
	return true;
}

/* "two-thirds is needed", "fell by a third": a fraction that does not say of what. The token behind it is at end. */
static bool stands_alone(const nd_amount_reader *r, uint32_t i, uint32_t end, bool is_counted)
{
	bool ends = end == r->end || r->tokens[end].kind == ND_TOKEN_PUNCTUATION || nd_amount_is_function_word(r, end);
	if (is_counted)
		return ends || nd_amount_is_any(r, end, " majority vote quorum ");
	bool about =
	        i > r->first && nd_amount_is_any(r, i - 1, " about almost nearly around roughly only just some over ");
	uint32_t before = about ? i - 1 : i;
	bool of_which = before > r->first + 1 && nd_amount_is_any(r, before - 1, " which whom ") &&
	                nd_amount_is(r, before - 2, "of");
	ends = ends || (of_which && nd_amount_is_lower_word(r, end));
	return ends && before > r->first && (of_which || nd_amount_is(r, before - 1, "by"));
}

/* "a fifth of", "two-thirds", "half of" somebody or something; "a quarter of a million" is a number. */
static bool fraction(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_number part = {.tokens = 1, .value = 1};
	bool bare = nd_amount_is(r, i, "half");
	if (bare)
		part.tokens = 0;
	else if (!nd_amount_is_any(r, i, " a one "))
		part = nd_number_at(r->document, i, r->end, false);
	if ((part.tokens == 0 && !bare) || part.tokens > 1 || part.ordinal || !(part.value >= 1 && part.value < 10))
		return false;
	uint32_t at = i + part.tokens;
	bool hyphen = nd_amount_is(r, at, "-") && nd_amount_is_attached(r, at);
	at += hyphen;
	uint32_t divisor = nd_amount_divisor(nd_amount_token(r, at));
	bool described = bare && i > r->first && r->tokens[i - 1].kind == ND_TOKEN_WORD &&
	                 !nd_amount_is_function_word(r, i - 1) &&
	                 !nd_amount_is_any(r, i - 1, " about almost nearly around roughly only just some whom ");
	bool after_article =
	        bare && i > r->first &&
	        nd_amount_is_any(r, i - 1, nd_amount_is(r, i + 1, "of") ? " the this other " : " the this that other ");
	if (divisor == 0 || part.value >= divisor || described || after_article)
		return false;
	bool is_counted = part.value > 1 && (hyphen || divisor != 4);
	bool half_the = bare && nd_amount_is_any(r, at + 1, " the its their his her our ") && /* "half the seats" */
	                !nd_amount_is_any(r, at + 2, " time way distance battle job story fun ");
	bool of_number = nd_number_at(r->document, at + 2, r->end, true).tokens > 0 && !nd_amount_is_any(r, at + 2, " the all ");
	if (nd_amount_is(r, at + 1, "of") ? of_number : !half_the && !stands_alone(r, i, at + 1, is_counted))
		return false;
	set_percent(found, 100 * part.value / divisor, at + 1);
	found->precedes_whole = half_the && !nd_amount_is(r, at + 1, "of");
	return true;
}

bool nd_amount_share(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	return joined_percent(r, i, found) || percent(r, i, found) || fraction(r, i, found);
}
