/* Amounts of the text: money, percentages, quantities with a unit, counts of things. */
#include <math.h>
#include <string.h>

#include "annotate/annotate.h"
#include "annotate/numbers.h"
#include "annotate/timewords.h"
#include "annotate/units.h"
#include "base/str.h"

struct reader {
	const nd_document *document;
	nd_str text;
	const nd_token *tokens;
	uint32_t first, end; /* tokens of the sentence */
	const nd_date_array *dates;
	uint32_t date; /* the first that ends behind the token that is read */
	nd_word_gate openers; /* words that an amount may begin with */
};

/* One amount, or the part of it that a pattern reads. */
struct amount {
	uint32_t first, end; /* tokens */
	nd_amount_kind kind;
	double value;
	nd_str unit;
	bool approximate, vague;
};

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static nd_str token(const struct reader *r, uint32_t i)
{
	return i >= r->first && i < r->end ? nd_str_cut(r->text, r->tokens[i].span) : (nd_str){"", 0};
}

static bool is(const struct reader *r, uint32_t i, const char *word)
{
	return nd_str_is_word(token(r, i), word, '\0');
}

/* words: parted and surrounded by spaces. */
static bool is_any(const struct reader *r, uint32_t i, const char *words)
{
	return nd_str_is_any(token(r, i), words);
}

static bool is_attached(const struct reader *r, uint32_t i)
{
	return i < r->end && (r->tokens[i].shape & ND_SHAPE_SPACE_BEFORE) == 0;
}

static bool is_symbol(const struct reader *r, uint32_t i)
{
	return i < r->end && r->tokens[i].kind == ND_TOKEN_SYMBOL;
}

static bool is_dash(const struct reader *r, uint32_t i)
{
	return is(r, i, "-") || is(r, i, "\u2013") || is(r, i, "\u2014");
}

static bool is_capitalised(const struct reader *r, uint32_t i)
{
	return i < r->end && i >= r->first && r->tokens[i].kind == ND_TOKEN_WORD && (r->tokens[i].shape & ND_SHAPE_UPPER_FIRST) != 0;
}

static bool is_lower_word(const struct reader *r, uint32_t i)
{
	return i < r->end && r->tokens[i].kind == ND_TOKEN_WORD &&
	       (r->tokens[i].shape & (ND_SHAPE_HAS_UPPER | ND_SHAPE_HAS_DIGIT)) == 0;
}

/* ---- numbers and ranges ----------------------------------------------------------------------------------------- */

/* Three digits behind a space: "50 000". */
static void join_spaced_thousands(const struct reader *r, uint32_t i, nd_number *number)
{
	uint32_t at = i + number->tokens;
	bool fits = number->tokens == 1 && !number->scaled && !number->grouped && number->value >= 1 && number->value < 1000;
	while (fits && at < r->end && r->tokens[at].kind == ND_TOKEN_NUMBER && token(r, at).size == 3 &&
	       r->text.data[r->tokens[at].span.start - 1] == ' ' && memchr(token(r, at).data, '.', 3) == NULL) {
		number->value = number->value * 1000 + nd_number_at(r->document, at, at + 1, false).value;
		number->grouped = true;
		number->tokens++;
		at++;
	}
}

/* "between" stands before the number at i or before its currency. */
static bool is_between(const struct reader *r, uint32_t i)
{
	enum { LONGEST_CURRENCY = 2 };
	for (uint32_t back = 1; back <= LONGEST_CURRENCY + 1 && i >= r->first + back; back++)
		if (is(r, i - back, "between"))
			return true;
	return false;
}

/* A number, or a range ("5-7", "three to five", "between 10 and 20"), of which the value is the middle. A scale or
 * currency symbol may stand at the second alone, or at both. */
static nd_number number_or_range(const struct reader *r, uint32_t i, bool scales, bool *range)
{
	nd_number low = nd_number_at(r->document, i, r->end, scales);
	*range = false;
	if (low.tokens == 0 || low.ordinal)
		return (nd_number){0};
	uint32_t at = i + low.tokens;
	bool between = is_between(r, i);
	if (!is_dash(r, at) && !is_any(r, at, " to or ") && !(between && is(r, at, "and")))
		return low;
	at++;
	if (is(r, at, "us"))
		at++;
	if (is_symbol(r, at) && nd_currency_of_symbol(token(r, at), (nd_str){"", 0}).data != NULL)
		at++;
	nd_number high = nd_number_at(r->document, at, r->end, scales);
	if (high.tokens == 0 || high.ordinal || high.indefinite || high.in_words != low.in_words)
		return low;
	double scale = 1;
	if (high.scaled && !low.scaled && low.value < 1000) {
		nd_number plain = nd_number_at(r->document, at, at + 1, false);
		scale = plain.tokens == 1 && plain.value > 0 ? high.value / plain.value : 1;
	}
	if (low.value * scale >= high.value)
		return low;
	*range = true;
	high.value = (low.value * scale + high.value) / 2;
	high.tokens = at + high.tokens - i;
	return high;
}

/* ---- what goes before and behind -------------------------------------------------------------------------------- */

/* Phrases that make the number behind them approximate, from the longest. */
static const char *const approximations[] = {"no more than", "no less than", "as much as", "as many as", "just over", "just under",
                                             "well over",    "more than",    "less than",  "fewer than", "at least",  "at most",
                                             "up to",        "close to",     "an estimated", "some",     "about",     "around",
                                             "approximately", "roughly",     "nearly",     "almost",     "over",      "under",
                                             "above",        "below",        "between",    "estimated",  "~"};

/* The first token of the phrase that ends before token i, or i if it does not. */
static uint32_t phrase_before(const struct reader *r, uint32_t i, const char *phrase)
{
	const char *end = phrase + strlen(phrase);
	uint32_t at = i;
	while (end > phrase) {
		const char *word = end;
		while (word > phrase && word[-1] != ' ')
			word--;
		if (at == r->first || !nd_str_equal_nocase(token(r, at - 1), nd_str_of(word, (size_t)(end - word))))
			return i;
		at--;
		end = word > phrase ? word - 1 : phrase;
	}
	return at;
}

static void take_approximation(const struct reader *r, struct amount *amount)
{
	for (size_t k = 0; k < sizeof approximations / sizeof *approximations; k++) {
		uint32_t first = phrase_before(r, amount->first, approximations[k]);
		if (first < amount->first) {
			amount->first = first;
			amount->approximate = true;
			return;
		}
	}
}

static bool is_function_word(const struct reader *r, uint32_t i)
{
	return is_any(r, i, " and or in on at by for with from to that which who as than was were is are has have had will would "
	                    "could can may said over under after before since during not of the a an but while when if it they he "
	                    "she we per because until into about against between through this these those its their his her ");
}

/* The verb behind a share's noun: "40 % of its budget comes from". */
static bool is_common_verb(const struct reader *r, uint32_t i)
{
	return is_any(r, i, " comes goes gets gives takes makes shows says remains lives works uses needs wants thinks believes "
	                    "supports backs came went got gave took made said rose fell grew fled voted died lost won lived "
	                    "come go live work vote back support remain say think believe want need ");
}

static bool is_plural(nd_str word)
{
	return word.size > 3 && word.data[word.size - 1] == 's' && memchr("sui'", word.data[word.size - 2], 4) == NULL;
}

/* "of global GDP" behind the amount: what it is a part of. */
static nd_span part_of(const struct reader *r, uint32_t end)
{
	enum { MOST_WORDS = 6 };
	if (!is(r, end, "of"))
		return (nd_span){0, 0};
	uint32_t first = end + 1, at;
	if (is_any(r, first, " the all a an "))
		first++;
	uint32_t start = first;
	if (is_any(r, first, " its their his her our these those this that "))
		first++;
	for (at = first; at < r->end && at - first < MOST_WORDS; at++) {
		bool fits = r->tokens[at].kind == ND_TOKEN_WORD || r->tokens[at].kind == ND_TOKEN_NUMBER ||
		            (is(r, at, "-") && is_attached(r, at));
		if (!fits || is_function_word(r, at) || (at > first && is_common_verb(r, at)))
			break;
		if (is_lower_word(r, at) && is_plural(token(r, at))) {
			at++; /* a verb may follow */
			break;
		}
	}
	return at > first ? (nd_span){r->tokens[start].span.start, r->tokens[at - 1].span.end} : (nd_span){0, 0};
}

/* The plural noun that is counted, within a few words from token i; r->end if there is none. */
static uint32_t counted_noun(const struct reader *r, uint32_t i)
{
	enum { MOST_WORDS = 4 };
	for (uint32_t at = i; at < r->end && at - i < MOST_WORDS; at++) {
		nd_str word = token(r, at);
		if (is_function_word(r, at) || r->tokens[at].kind != ND_TOKEN_WORD || nd_time_word_of(word).class != ND_TIME_NONE)
			return r->end;
		if (is_any(r, at, " people men women children police troops personnel staff fish sheep aircraft "))
			return at;
		if (is_plural(word) && is_lower_word(r, at))
			return at;
	}
	return r->end;
}

/* ---- money ------------------------------------------------------------------------------------------------------ */

/* The currency that stands before a number at *at, which is moved there. */
static nd_str currency_before(const struct reader *r, uint32_t *at)
{
	nd_str code = {NULL, 0};
	if (is_symbol(r, *at)) {
		code = nd_currency_of_symbol(token(r, *at), (nd_str){"", 0});
	} else if (is_capitalised(r, *at) && is_symbol(r, *at + 1) && is_attached(r, *at + 1)) {
		code = nd_currency_of_symbol(token(r, *at + 1), token(r, *at));
		*at += code.data != NULL;
	} else if (is_capitalised(r, *at)) {
		code = nd_currency_of_code(token(r, *at));
	}
	*at += code.data != NULL;
	return code;
}

/* A currency's name behind the number ("yuan", "Swiss francs", "Hong Kong dollars"): the token behind it, or 0. */
static uint32_t currency_behind(const struct reader *r, uint32_t i, nd_str *code, double *factor)
{
	enum { MOST_ORIGIN_WORDS = 2 };
	for (uint32_t at = i; at <= i + MOST_ORIGIN_WORDS && at < r->end; at++) {
		*code = nd_currency_of_noun(token(r, at), at > i ? token(r, at - 1) : (nd_str){"", 0}, factor);
		if (code->data != NULL)
			return at + 1;
		if (!is_capitalised(r, at))
			return 0;
	}
	return 0;
}

static bool money_with_symbol(const struct reader *r, uint32_t i, struct amount *found)
{
	uint32_t at = i;
	nd_str code = currency_before(r, &at);
	bool range;
	nd_str digits = token(r, at);
	if (code.data == NULL || digits.size == 0 || !nd_ascii_is_digit(digits.data[digits.data[0] == '.' && digits.size > 1]))
		return false;
	nd_number number = number_or_range(r, at, true, &range);
	if (number.tokens == 0)
		return false;
	if (!range)
		join_spaced_thousands(r, at, &number);
	double factor;
	nd_str named;
	found->end = at + number.tokens;
	uint32_t behind = currency_behind(r, found->end, &named, &factor);
	if (behind > 0 && factor > 0.5)
		found->end = behind;
	else if (nd_str_equal(token(r, found->end), code) || (is(r, found->end, "(") && nd_str_equal(token(r, found->end + 1), code)))
		found->end += is(r, found->end, "(") ? 3 : 1;
	found->end = found->end < r->end ? found->end : r->end;
	found->kind = ND_AMOUNT_MONEY;
	found->value = number.value;
	found->unit = code;
	found->approximate = range;
	return true;
}

static bool money_with_noun(const struct reader *r, uint32_t i, struct amount *found)
{
	bool range;
	double factor;
	nd_number number = number_or_range(r, i, true, &range);
	if (number.tokens == 0)
		return false;
	uint32_t at = i + number.tokens;
	uint32_t end = currency_behind(r, at, &found->unit, &factor);
	bool plain = end == at + 1 && !number.scaled;
	bool other_sense = plain && is_any(r, at, " won pound pounds crown crowns sol soles lira pula real birr ");
	if (end == 0 || other_sense || (number.indefinite && factor < 0.5))
		return false;
	if (found->unit.size == 0 && number.scaled && is_any(r, end - 1, " pounds "))
		found->unit = ND_STR("GBP");
	if (found->unit.size == 0)
		found->unit = (nd_str){NULL, 0};
	found->end = end;
	found->kind = ND_AMOUNT_MONEY;
	found->value = number.value * factor;
	found->approximate = range;
	return true;
}

/* ---- percent ---------------------------------------------------------------------------------------------------- */

static bool percent(const struct reader *r, uint32_t i, struct amount *found)
{
	bool range;
	nd_number number = number_or_range(r, i, false, &range);
	uint32_t at = i + number.tokens;
	if (number.tokens == 0)
		return false;
	at += is(r, at, "-") && is_attached(r, at);
	if (is(r, at, "per") && is(r, at + 1, "cent"))
		at += 2;
	else if (is_any(r, at, " % percent pct ") || (is(r, at, "percentage") && is_any(r, at + 1, " point points ")))
		at += 1;
	else
		return false;
	bool points = is_any(r, at, " point points ");
	found->end = at + points;
	found->kind = ND_AMOUNT_PERCENT;
	found->value = number.value;
	found->unit = points ? ND_STR("percentage points") : ND_STR("%");
	found->approximate = range;
	return true;
}

/* "one in five", "two out of three". */
static bool ratio(const struct reader *r, uint32_t i, struct amount *found)
{
	nd_number part = nd_number_at(r->document, i, r->end, false);
	if (part.tokens != 1 || part.value < 1 || part.ordinal || part.grouped || part.indefinite)
		return false;
	uint32_t at = i + 1 + (is(r, i + 1, "out") && is(r, i + 2, "of") ? 2u : is(r, i + 1, "in") ? 1u : 0u);
	nd_number whole = nd_number_at(r->document, at, r->end, false);
	bool small = at > i + 1 && whole.tokens == 1 && !whole.ordinal && !whole.indefinite && part.value < whole.value &&
	             part.value <= 10 && whole.value <= 100 && (part.in_words || at > i + 2);
	if (!small || nd_time_word_of(token(r, at + 1)).class != ND_TIME_NONE)
		return false;
	found->end = at + 1;
	found->kind = ND_AMOUNT_PERCENT;
	found->value = 100 * part.value / whole.value;
	found->unit = ND_STR("%");
	return true;
}

/* What a fraction's last word divides by: 5 for "fifth" and "fifths"; 0 for any other word. */
static uint32_t divisor_of(nd_str word)
{
	bool plural = word.size > 4 && nd_ascii_lower(word.data[word.size - 1]) == 's';
	nd_str one = {word.data, word.size - plural};
	if (nd_str_equal_nocase(one, ND_STR("half")) || nd_str_equal_nocase(word, ND_STR("halves")))
		return 2;
	if (nd_str_equal_nocase(one, ND_STR("quarter")))
		return 4;
	uint32_t ordinal = nd_ascii_is_digit(word.data[0]) ? 0 : nd_ordinal(one);
	return ordinal >= 3 && ordinal <= 10 ? ordinal : 0;
}

/* "a fifth of", "two-thirds of", "half of" somebody or something; "a quarter of a million" is a number. */
static bool fraction(const struct reader *r, uint32_t i, struct amount *found)
{
	nd_number part = {.tokens = 1, .value = 1};
	bool bare = is(r, i, "half");
	if (bare)
		part.tokens = 0;
	else if (!is_any(r, i, " a one "))
		part = nd_number_at(r->document, i, r->end, false);
	if ((part.tokens == 0 && !bare) || part.tokens > 1 || part.ordinal || !(part.value >= 1 && part.value < 10))
		return false;
	uint32_t at = i + part.tokens;
	at += is(r, at, "-") && is_attached(r, at);
	uint32_t divisor = divisor_of(token(r, at));
	bool described = bare && i > r->first && r->tokens[i - 1].kind == ND_TOKEN_WORD && !is_function_word(r, i - 1) &&
	                 !is_any(r, i - 1, " about almost nearly around roughly only just some ");
	bool after_article = bare && i > r->first && is_any(r, i - 1, " the this that other ");
	if (divisor == 0 || part.value >= divisor || described || after_article || !is(r, at + 1, "of"))
		return false;
	if (nd_number_at(r->document, at + 2, r->end, true).tokens > 0 && !is_any(r, at + 2, " the all "))
		return false;
	found->end = at + 1;
	found->kind = ND_AMOUNT_PERCENT;
	found->value = 100 * part.value / divisor;
	found->unit = ND_STR("%");
	return true;
}

/* ---- quantities ------------------------------------------------------------------------------------------------- */

/* Digits and a unit in one token: "10km", "35C". */
static bool joined_quantity(const struct reader *r, uint32_t i, struct amount *found)
{
	nd_str text = token(r, i);
	uint32_t digits = 0;
	while (digits < text.size && (nd_ascii_is_digit(text.data[digits]) || text.data[digits] == '.' || text.data[digits] == ','))
		digits++;
	if (digits == 0 || digits == text.size || !nd_ascii_is_digit(text.data[0]) || text.size - digits == 1)
		return false;
	nd_str unit = nd_unit_of((nd_str){text.data + digits, text.size - digits});
	if (unit.data == NULL || digits > 12)
		return false;
	char number[16];
	uint32_t used = 0;
	for (uint32_t k = 0; k < digits; k++)
		if (text.data[k] != ',')
			number[used++] = text.data[k];
	double value = 0, place = 0;
	for (uint32_t k = 0; k < used; k++) {
		if (number[k] == '.')
			place = 1;
		else if (place == 0)
			value = value * 10 + (number[k] - '0');
		else
			value += (number[k] - '0') * (place /= 10);
	}
	found->end = i + 1;
	found->kind = ND_AMOUNT_QUANTITY;
	found->value = value;
	found->unit = unit;
	return true;
}

/* The unit at token i and the token behind it. */
static nd_str unit_at(const struct reader *r, uint32_t i, uint32_t *end)
{
	static const nd_str none = {NULL, 0};
	nd_str word = token(r, i), unit = none;
	*end = i + 1;
	if (is_any(r, i, " square sq sq. ")) {
		*end = i + 2;
		return nd_square_unit_of(token(r, i + 1));
	}
	if (is(r, i, "metric") && is_any(r, i + 1, " ton tons tonnes ")) {
		*end = i + 2;
		return ND_STR("t");
	}
	if (is(r, i, "nautical") && is_any(r, i + 1, " mile miles ")) {
		*end = i + 2;
		return ND_STR("nmi");
	}
	if (is(r, i, "basis") && is_any(r, i + 1, " point points ")) {
		*end = i + 2;
		return ND_STR("basis points");
	}
	bool degrees = is_any(r, i, " degrees degree \u00b0 \u00ba ");
	if (degrees) {
		*end = i + 2;
		if (is_any(r, i + 1, " celsius c centigrade "))
			return ND_STR("\u00b0C");
		return is_any(r, i + 1, " fahrenheit f ") ? ND_STR("\u00b0F") : none;
	}
	if (word.size == 1 || is_any(r, i, " in c f "))
		return none;
	if (is_any(r, i, " points point "))
		return ND_STR("points"); /* of an index, a poll, a game */
	if (is_any(r, i, " pounds pound "))
		return ND_STR("lb"); /* the money has been looked for before */
	unit = nd_unit_of(word);
	bool per_hour = (is(r, i + 1, "per") || is(r, i + 1, "an")) && is(r, i + 2, "hour");
	bool slash_hour = is(r, i + 1, "/") && is_any(r, i + 2, " h hr ");
	bool km = nd_str_equal(unit, ND_STR("km")), mile = nd_str_equal(unit, ND_STR("mi"));
	if ((per_hour || slash_hour) && (km || mile)) {
		*end = i + 3;
		return km ? ND_STR("km/h") : ND_STR("mph");
	}
	return unit;
}

static bool quantity(const struct reader *r, uint32_t i, struct amount *found)
{
	bool range;
	if (joined_quantity(r, i, found))
		return true;
	nd_number number = number_or_range(r, i, false, &range);
	uint32_t at = i + number.tokens;
	if (number.tokens == 0 || (number.indefinite && number.value > 0.9))
		return false;
	at += is(r, at, "-") && is_attached(r, at) && is_attached(r, at + 1);
	found->unit = unit_at(r, at, &found->end);
	found->kind = ND_AMOUNT_QUANTITY;
	found->value = number.value;
	found->approximate = range;
	return found->unit.data != NULL;
}

/* ---- counts ----------------------------------------------------------------------------------------------------- */

/* The number is a part of a name ("Boeing 737", "Covid-19"), a label ("Article 5") or goes on with a hyphen
 * ("12-member"). */
static bool is_part_of_name(const struct reader *r, uint32_t i, uint32_t end, const nd_number *number)
{
	bool hyphen_before = i > r->first && is_dash(r, i - 1) && is_attached(r, i);
	bool hyphen_behind = is_dash(r, end) && is_attached(r, end);
	bool behind_name = i > r->first && (r->tokens[i - 1].shape & ND_SHAPE_HAS_UPPER) != 0 && !number->in_words &&
	                   !number->grouped &&
	                   !is_any(r, i - 1, " in at on of by for with from about some over nearly around only all the and or these "
	                                     "those more than least between both up to another ");
	return hyphen_before || hyphen_behind || behind_name ||
	       (i > r->first && is_any(r, i - 1, " no. nos. number page chapter section article aged age / : # "));
}

static bool count(const struct reader *r, uint32_t i, struct amount *found)
{
	bool range;
	nd_number number = number_or_range(r, i, true, &range);
	uint32_t end = i + number.tokens;
	if (number.tokens == 0 || number.indefinite || is_part_of_name(r, i, end, &number))
		return false;
	nd_number whole = is(r, end, "of") ? nd_number_at(r->document, end + 1, r->end, true) : (nd_number){0};
	bool part = whole.tokens > 0 && !whole.indefinite && !whole.ordinal;
	uint32_t noun = counted_noun(r, part ? end + 1 + whole.tokens : end);
	bool large = number.scaled || (number.grouped && number.value >= 1000);
	bool of_group = number.value > 1 && is(r, end, "of") && is_any(r, end + 1, " the them those these its their our his her ") && number.in_words;
	if (noun == r->end && !part && !large && !of_group)
		return false;
	if (number.value == 1 && noun != r->end)
		return false;
	if (noun < r->end && is_any(r, noun, " times ") && range)
		return false;
	found->end = end;
	found->kind = ND_AMOUNT_COUNT;
	found->value = number.value;
	found->unit = noun < r->end ? token(r, noun) : (nd_str){NULL, 0};
	found->approximate = range;
	return true;
}

/* "hundreds of people", "tens of thousands", "billions of dollars": no number is said. */
static bool vague_count(const struct reader *r, uint32_t i, struct amount *found)
{
	double factor;
	uint32_t at = i;
	if (!is_any(r, i, " tens dozens scores hundreds thousands millions billions trillions "))
		return false;
	if (is(r, at + 1, "of") && is_any(r, at + 2, " thousands millions billions "))
		at += 2;
	found->end = at + 1;
	found->value = NAN;
	found->vague = found->approximate = true;
	found->kind = ND_AMOUNT_COUNT;
	if (!is(r, at + 1, "of"))
		return is_lower_word(r, at + 1) && counted_noun(r, at + 1) == at + 1;
	nd_str code;
	uint32_t end = currency_behind(r, at + 2, &code, &factor);
	if (end > 0) {
		found->end = end;
		found->kind = ND_AMOUNT_MONEY;
		found->unit = code.size > 0 ? code : (nd_str){NULL, 0};
		return true;
	}
	uint32_t noun = counted_noun(r, at + 2);
	found->unit = noun < r->end ? token(r, noun) : (nd_str){NULL, 0};
	return noun < r->end;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static bool may_begin(const struct reader *r, uint32_t i)
{
	nd_str text = token(r, i);
	switch (r->tokens[i].kind) {
	case ND_TOKEN_NUMBER:
	case ND_TOKEN_SYMBOL: return true;
	case ND_TOKEN_WORD: break;
	default: return false;
	}
	bool prefix = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_SYMBOL;
	if (prefix || nd_ascii_is_digit(text.data[0]))
		return true;
	if (!nd_word_gate_may_be(&r->openers, text))
		return false;
	bool article = text.size <= 2 && nd_ascii_lower(text.data[0]) == 'a';
	return !article || nd_word_gate_may_be(&r->openers, token(r, i + 1));
}

/* "a million" in "three quarters of a million" is not what is meant. */
static bool is_divided(const struct reader *r, uint32_t i)
{
	return i > r->first + 1 && is(r, i, "a") && is(r, i - 1, "of") && divisor_of(token(r, i - 2)) > 0;
}

static bool find_amount(const struct reader *r, uint32_t i, struct amount *found)
{
	static bool (*const patterns[])(const struct reader *, uint32_t, struct amount *) = {
	        money_with_symbol, money_with_noun, percent, fraction, quantity, ratio, count, vague_count};
	for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
		*found = (struct amount){.first = i};
		if (patterns[k](r, i, found))
			return true;
	}
	return false;
}

/* Token i lies in a date; else r->date is moved on to the first date that may hold it. */
static bool is_in_date(struct reader *r, uint32_t i)
{
	nd_span span = r->tokens[i].span;
	while (r->date < r->dates->count && r->dates->items[r->date].span.end <= span.start)
		r->date++;
	return r->date < r->dates->count && r->dates->items[r->date].span.start <= span.start;
}

static void add(const struct reader *r, nd_arena *arena, struct amount *found, nd_amount_array *amounts)
{
	take_approximation(r, found);
	nd_amount amount = {.span = {r->tokens[found->first].span.start, r->tokens[found->end - 1].span.end},
	                    .kind = found->kind,
	                    .value = found->value,
	                    .unit = found->unit,
	                    .approximate = found->approximate,
	                    .of = found->vague ? (nd_span){0, 0} : part_of(r, found->end)};
	*nd_array_push(arena, amounts) = amount;
}

static void read_sentence(struct reader *r, nd_arena *arena, nd_amount_array *amounts)
{
	for (uint32_t i = r->first; i < r->end;) {
		struct amount found;
		if (!may_begin(r, i) || is_in_date(r, i) || is_divided(r, i) || !find_amount(r, i, &found)) {
			i++;
			continue;
		}
		add(r, arena, &found, amounts);
		i = found.end;
	}
}

void nd_annotate_amounts(nd_arena *arena, const nd_document *document, const nd_date_array *dates,
                         nd_amount_array *amounts)
{
	struct reader r = {
	        .document = document, .text = document->page->text, .tokens = document->segments.tokens, .dates = dates};
	nd_number_words(&r.openers);
	nd_currency_codes(&r.openers);
	nd_word_gate_add_all(&r.openers, " tens dozens scores hundreds thousands millions billions trillions third quarter fourth "
	                                 "fifth sixth seventh eighth ninth tenth ");
	for (uint32_t k = 0; k < document->segments.sentence_count; k++) {
		const nd_sentence *sentence = &document->segments.sentences[k];
		r.first = sentence->first_token;
		r.end = sentence->first_token + sentence->token_count;
		read_sentence(&r, arena, amounts);
	}
}
