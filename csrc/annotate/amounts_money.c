/* Sums of money: "$40 billion", "RM7.8 million", "2.3 crore rupees", "300 Canadian dollars", "a 20-million-peso deal". */
#include <math.h>

#include "annotate/amounts_reader.h"
#include "annotate/currencies.h"

static const nd_str NOTHING = {"", 0};

/* ---- numbers behind a currency ---------------------------------------------------------------------------------- */

/* Three digits behind a space: "50 000". */
static void join_spaced_thousands(const nd_amount_reader *r, uint32_t i, nd_number *number)
{
	uint32_t at = i + number->tokens;
	double group;
	bool fits = number->tokens == 1 && !number->scaled && !number->grouped && number->value >= 1 && number->value < 1000;
	while (fits && at < r->end && r->tokens[at].kind == ND_TOKEN_NUMBER && nd_amount_token(r, at).size == 3 &&
	       r->text.data[r->tokens[at].span.start - 1] == ' ' && nd_number_read(nd_amount_token(r, at), &group) &&
	       group < 1000 && nd_number_at(r->document, at, at + 1, false).grouped == false) {
		number->value = number->value * 1000 + group;
		number->grouped = true;
		number->tokens++;
		at++;
	}
}

static bool is_large(const nd_number *number)
{
	return number->scaled || (number->grouped && number->value >= 1000);
}

/* ---- the currency before the number ----------------------------------------------------------------------------- */

typedef struct prefix {
	nd_str code;     /* absent: there is none */
	uint32_t tokens; /* that it takes before the number */
	uint32_t letters; /* of the number's own token: "RM7.8" */
	bool is_word;
} prefix;

/* "US$", "GH\u00a2", "US $" and their like, of two tokens. */
static prefix prefixed_symbol(const nd_amount_reader *r, uint32_t i)
{
	nd_str letters = nd_amount_token(r, i), symbol = nd_amount_token(r, i + 1);
	bool spaced = !nd_amount_is_attached(r, i + 1);
	if (spaced && !nd_str_equal(letters, ND_STR("US")) && !nd_str_equal(letters, ND_STR("U.S.")))
		return (prefix){0};
	return (prefix){.code = nd_currency_of_symbol(symbol, letters), .tokens = 2};
}

/* "RM7.8", "USD105": letters and digits of one token. */
static prefix joined_code(const nd_amount_reader *r, uint32_t i)
{
	nd_str text = nd_amount_token(r, i);
	uint32_t letters = 0;
	while (letters < text.size && nd_ascii_is_alpha(text.data[letters]))
		letters++;
	if (letters == 0 || letters == text.size || !nd_ascii_is_digit(text.data[letters]))
		return (prefix){0};
	prefix found = {.letters = letters};
	found.code = nd_currency_of_code((nd_str){text.data, letters}, &found.is_word);
	return found;
}

static prefix prefix_at(const nd_amount_reader *r, uint32_t i)
{
	prefix found = {.tokens = 1};
	if (nd_amount_is_symbol(r, i)) {
		found.code = nd_currency_of_symbol(nd_amount_token(r, i), NOTHING);
		return found;
	}
	if (!nd_amount_is_capitalised(r, i))
		return (prefix){0};
	if (nd_amount_is_symbol(r, i + 1))
		return prefixed_symbol(r, i);
	if (r->tokens[i].shape & ND_SHAPE_HAS_DIGIT)
		return joined_code(r, i);
	bool is_sol = nd_str_equal(nd_amount_token(r, i), ND_STR("S")) && nd_amount_is(r, i + 1, "/") &&
	              nd_amount_is_attached(r, i + 1) && nd_amount_is_attached(r, i + 2); /* "S/500" */
	if (is_sol)
		return (prefix){.code = ND_STR("PEN"), .tokens = 2, .is_word = true};
	found.code = nd_currency_of_code(nd_amount_token(r, i), &found.is_word);
	return found;
}

/* ---- the currency behind the number ----------------------------------------------------------------------------- */

uint32_t nd_amount_currency_noun(const nd_amount_reader *r, uint32_t i, nd_str *code, double *factor)
{
	enum { MOST_ORIGIN_WORDS = 2 };
	for (uint32_t at = i, words = 0; words <= MOST_ORIGIN_WORDS && at < r->end; words++) {
		*code = nd_currency_of_noun(nd_amount_token(r, at), at > i ? nd_amount_token(r, at - 1) : NOTHING, factor);
		if (code->data == NULL && at > i + 1 && nd_amount_is_dash(r, at - 1)) /* "US-dollar" */
			*code = nd_currency_of_noun(nd_amount_token(r, at), nd_amount_token(r, at - 2), factor);
		if (code->data != NULL)
			return at + 1;
		if (!nd_amount_is_capitalised(r, at))
			return 0;
		at = nd_amount_skip_hyphen(r, at + 1);
	}
	return 0;
}

/* A sign or code behind the number: "100 \u20ac", "3,000 EUR"; the token behind it, or 0. */
static uint32_t sign_behind(const nd_amount_reader *r, uint32_t i, const nd_number *number, nd_str *code)
{
	bool is_word = false;
	if (i >= r->end)
		return 0;
	if (nd_amount_is_symbol(r, i)) {
		bool is_of_next = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_NUMBER && nd_amount_is_attached(r, i + 1);
		*code = is_of_next ? (nd_str){NULL, 0} : nd_currency_of_symbol(nd_amount_token(r, i), NOTHING);
	} else if (nd_amount_is_capitalised(r, i) && nd_amount_token(r, i).size > 1) {
		*code = nd_currency_of_code(nd_amount_token(r, i), &is_word);
		is_word |= i + 1 < r->end && (nd_ascii_is_digit(nd_amount_token(r, i + 1).data[0]) || nd_amount_is_symbol(r, i + 1));
	} else {
		return 0;
	}
	return code->data != NULL && (!is_word || is_large(number)) ? i + 1 : 0;
}

/* Digits and a code in one token: "12CUP", "80p". */
static bool money_in_token(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	enum { MOST_PENCE = 99, CODE_SIZE = 3 };
	nd_str text = nd_amount_token(r, i);
	uint32_t digits = text.size;
	bool is_word;
	while (digits > 0 && nd_ascii_is_alpha(text.data[digits - 1]))
		digits--;
	nd_str letters = {text.data + digits, text.size - digits};
	if (letters.size == 0 || !nd_number_read((nd_str){text.data, digits}, &found->value))
		return false;
	bool is_pence = nd_str_equal(letters, ND_STR("p")) && found->value <= MOST_PENCE;
	found->unit = is_pence                    ? ND_STR("GBP")
	              : letters.size == CODE_SIZE ? nd_currency_of_code(letters, &is_word)
	                                          : (nd_str){NULL, 0};
	if (found->unit.data == NULL)
		return false;
	found->value = is_pence ? found->value / 100 : found->value;
	found->end = i + 1;
	found->kind = ND_AMOUNT_MONEY;
	return true;
}

/* ---- sums ------------------------------------------------------------------------------------------------------- */

static void set_money(nd_found_amount *found, const nd_number_range *range, uint32_t end, nd_str unit, double value)
{
	found->end = end;
	found->kind = ND_AMOUNT_MONEY;
	found->value = value;
	found->unit = unit.size > 0 ? unit : (nd_str){NULL, 0};
	found->approximate = range->is_range || range->number.approximate;
	found->low_end = range->low_end;
	found->high = range->high;
}

static bool money_with_prefix(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	prefix before = prefix_at(r, i);
	uint32_t at = i + before.tokens;
	nd_str digits = nd_amount_token(r, at);
	if (before.code.data == NULL || digits.size == 0)
		return false;
	nd_number_range range = {0};
	if (before.letters > 0)
		range.number = nd_number_within(r->document, i, before.letters, r->end, true);
	else if (nd_ascii_is_digit(digits.data[digits.data[0] == '.' && digits.size > 1]))
		range = nd_amount_number(r, at, true);
	if (range.number.tokens == 0)
		return false;
	if (!range.is_range)
		join_spaced_thousands(r, at, &range.number);
	if (before.is_word && !is_large(&range.number))
		return false;
	double factor;
	nd_str named;
	uint32_t end = at + range.number.tokens;
	uint32_t behind = nd_amount_currency_noun(r, nd_amount_skip_hyphen(r, end), &named, &factor);
	if (behind > 0 && factor > 0.5)
		end = behind;
	else if (nd_str_equal(nd_amount_token(r, end), before.code) ||
	         (nd_amount_is(r, end, "(") && nd_str_equal(nd_amount_token(r, end + 1), before.code)))
		end += nd_amount_is(r, end, "(") ? 3 : 1;
	set_money(found, &range, end < r->end ? end : r->end, before.code, range.number.value);
	return true;
}

static bool money_with_suffix(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	double factor = 1;
	nd_str unit;
	nd_number_range range = nd_amount_number(r, i, true);
	if (range.number.tokens == 0)
		return money_in_token(r, i, found);
	if (!range.is_range && !range.number.in_words)
		join_spaced_thousands(r, i, &range.number);
	uint32_t at = i + range.number.tokens;
	uint32_t end = range.number.indefinite && !range.number.scaled ? 0 : sign_behind(r, at, &range.number, &unit);
	if (end == 0) {
		uint32_t noun = nd_amount_skip_hyphen(r, at);
		end = nd_amount_currency_noun(r, noun, &unit, &factor);
		bool plain = end == noun + 1 && !range.number.scaled;
		bool other_sense = plain && nd_amount_is_any(r, noun, " won pound pounds crown crowns sol soles lira pula real birr "
		                                                      "kip dram drams ");
		bool is_adjective = noun > at && nd_amount_is_any(r, i, " a an "); /* "a billion-dollar deal" */
		if (end == 0 || other_sense || is_adjective || (range.number.indefinite && factor < 0.5))
			return false;
		if (unit.size == 0 && range.number.scaled && nd_amount_is_any(r, end - 1, " pounds pound "))
			unit = ND_STR("GBP");
	}
	set_money(found, &range, end, unit, range.number.value * factor);
	return true;
}

/* "a billion-dollar deal", "multimillion-pound": no number is said. */
static bool vague_money(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	double factor;
	nd_str unit;
	nd_number_range none = {.number.approximate = true};
	uint32_t at = nd_amount_skip_hyphen(r, i + 1);
	if (!nd_amount_is_any(r, i, " million billion trillion multimillion multibillion multitrillion "))
		return false;
	uint32_t end = at > i + 1 ? nd_amount_currency_noun(r, at, &unit, &factor) : 0;
	if (end == 0)
		return false;
	set_money(found, &none, end, unit, NAN);
	found->vague = true;
	return true;
}

bool nd_amount_money(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	return money_with_prefix(r, i, found) || money_with_suffix(r, i, found) || vague_money(r, i, found);
}
