#include "annotate/numbers.h"

#include <float.h>
#include <math.h>

#include "base/wordtable.h"

enum { LONGEST_WORD = 12, MOST_DIGITS = 15 };

struct word_value {
	char word[LONGEST_WORD + 1];
	double value;
};

/* Sorted by word. */
static const struct word_value cardinals[] = {
        {"eight", 8},    {"eighteen", 18}, {"eighty", 80},    {"eleven", 11}, {"fifteen", 15},  {"fifty", 50},
        {"five", 5},     {"forty", 40},    {"four", 4},       {"fourteen", 14}, {"nine", 9},    {"nineteen", 19},
        {"ninety", 90},  {"one", 1},       {"seven", 7},      {"seventeen", 17}, {"seventy", 70}, {"six", 6},
        {"sixteen", 16}, {"sixty", 60},    {"ten", 10},       {"thirteen", 13}, {"thirty", 30}, {"three", 3},
        {"twelve", 12},  {"twenty", 20},   {"two", 2},        {"zero", 0},
};

static const struct word_value ordinals[] = {
        {"eighteenth", 18}, {"eighth", 8},    {"eleventh", 11},  {"fifteenth", 15}, {"fifth", 5},
        {"first", 1},       {"fourteenth", 14}, {"fourth", 4},   {"nineteenth", 19}, {"ninth", 9},
        {"second", 2},      {"seventeenth", 17}, {"seventh", 7}, {"sixteenth", 16}, {"sixth", 6},
        {"tenth", 10},      {"third", 3},     {"thirteenth", 13}, {"thirtieth", 30}, {"twelfth", 12},
        {"twentieth", 20},
};

static const struct word_value scale_words[] = {
        {"billion", 1e9}, {"bn", 1e9},    {"cr", 1e7},       {"crore", 1e7},  {"crores", 1e7}, {"dozen", 12},      {"hundred", 100},
        {"lac", 1e5},     {"lacs", 1e5},  {"lakh", 1e5},     {"lakhs", 1e5},  {"million", 1e6}, {"mln", 1e6},      {"mn", 1e6},
        {"thousand", 1e3}, {"trillion", 1e12}, {"trn", 1e12},
};

static const struct word_value suffixes[] = {
        {"b", 1e9},     {"bil", 1e9},  {"billion", 1e9}, {"bn", 1e9},  {"cr", 1e7},  {"crore", 1e7}, {"k", 1e3},         {"lakh", 1e5},
        {"m", 1e6},     {"mil", 1e6},  {"million", 1e6}, {"mln", 1e6}, {"mn", 1e6},  {"t", 1e12},    {"tn", 1e12},       {"trillion", 1e12},
        {"trn", 1e12},
};

#define LOOK_UP(table, word) look_up(table, (uint32_t)(sizeof(table) / sizeof *(table)), word)

static const struct word_value *look_up(const struct word_value *table, uint32_t count, nd_str word)
{
	char folded[LONGEST_WORD];
	nd_str lower = nd_word_lower(word, folded, sizeof folded);
	uint32_t row = nd_word_row(table->word, count, sizeof *table, sizeof table->word, lower);
	return row != ND_NONE ? &table[row] : NULL;
}

static void add_words(const struct word_value *table, size_t count, nd_word_gate *gate)
{
	for (size_t i = 0; i < count; i++)
		nd_word_gate_add(gate, nd_str_of(table[i].word, strlen(table[i].word)));
}

void nd_number_words(nd_word_gate *gate)
{
	add_words(cardinals, sizeof cardinals / sizeof *cardinals, gate);
	add_words(ordinals, sizeof ordinals / sizeof *ordinals, gate);
	add_words(scale_words, sizeof scale_words / sizeof *scale_words, gate);
	nd_word_gate_add_all(gate, " a an half ");
}

static nd_str token_text(const nd_document *document, uint32_t i)
{
	return nd_str_cut(document->page->text, document->segments.tokens[i].span);
}

static bool is_token(const nd_document *document, uint32_t i, uint32_t end, const char *word)
{
	return i < end && nd_str_is_word(token_text(document, i), word);
}

static bool is_attached(const nd_document *document, uint32_t i, uint32_t end)
{
	return i < end && (document->segments.tokens[i].shape & ND_SHAPE_SPACE_BEFORE) == 0;
}

/* 2.01 million is 2010000, where the product of doubles falls a little short of it. */
static double scaled(double value, double scale)
{
	double product = value * scale, error = product * 2 * DBL_EPSILON;
	for (double parts = 1; parts <= 1000; parts *= 1000) {
		double nearest = rint(product * parts) / parts;
		if (fabs(nearest - product) <= error)
			return nearest;
	}
	return product;
}

/* Bytes of a mark beyond ASCII that parts groups of digits, if one is at i: a space that breaks no line, as French has
 * it, an apostrophe, as Swiss German has it; else 0. */
static uint32_t group_mark(nd_str text, uint32_t i)
{
	static const nd_str marks[] = {{"\u00a0", 2}, {"\u2009", 3}, {"\u202f", 3}, {"\u2019", 3}};
	for (size_t k = 0; k < sizeof marks / sizeof *marks && (unsigned char)text.data[i] >= 0x80; k++)
		if (nd_str_starts(nd_str_of(text.data + i, text.size - i), marks[k]))
			return marks[k].size;
	return 0;
}

/* Digits with points and commas up to *used. A comma parts groups of two or three digits, a point the decimals; several
 * points part groups. False for what is no number: a time, a version, an address. */
static bool read_digits(nd_str text, double *value, uint32_t *used, bool *grouped)
{
	uint32_t i = 0, digits = 0, points = 0;
	double all = 0, divisor = 1; /* both whole, so that the quotient is the nearest to what is written */
	*grouped = false;
	for (; i < text.size; i++) {
		char c = text.data[i];
		if (nd_ascii_is_digit(c)) {
			digits++;
			all = all * 10 + (c - '0');
			divisor *= points > 0 ? 10 : 1;
		} else if (c == '.' && points == 0) {
			points++;
			*grouped = true;
		} else if (c == ',' && points == 0) {
			*grouped = true;
		} else if (points == 0 && group_mark(text, i) > 0) {
			*grouped = true;
			i += group_mark(text, i) - 1;
		} else {
			break;
		}
	}
	*used = i;
	*value = all / divisor;
	return digits > 0 && digits <= MOST_DIGITS;
}

/* All ordinals, in words or digits, end so. */
static bool has_ordinal_ending(nd_str token)
{
	if (token.size < 3)
		return false;
	char first = nd_ascii_lower(token.data[token.size - 2]), second = nd_ascii_lower(token.data[token.size - 1]);
	return second == 'd' ? first == 'n' || first == 'r' : (second == 't' && first == 's') || (second == 'h' && first == 't');
}

uint32_t nd_ordinal(nd_str token)
{
	if (!has_ordinal_ending(token))
		return 0;
	const struct word_value *known = LOOK_UP(ordinals, token);
	if (known != NULL)
		return (uint32_t)known->value;
	uint32_t value = 0, i = 0;
	for (; i < token.size && i < 4 && nd_ascii_is_digit(token.data[i]); i++)
		value = value * 10 + (uint32_t)(token.data[i] - '0');
	return i > 0 && i + 2 == token.size ? value : 0;
}

/* "1/2" at tokens i to i + 2. */
static double fraction_at(const nd_document *document, uint32_t i, uint32_t end)
{
	double top, bottom;
	uint32_t used;
	bool grouped;
	if (i + 2 >= end || !is_token(document, i + 1, end, "/") || !is_attached(document, i + 1, end))
		return 0;
	bool fits = read_digits(token_text(document, i), &top, &used, &grouped) && !grouped && top > 0 && top < 100 &&
	            read_digits(token_text(document, i + 2), &bottom, &used, &grouped) && !grouped && bottom > top && bottom <= 100;
	return fits ? top / bottom : 0;
}

/* The value of "½" and its like, attached to what stands before it; else 0. */
static double vulgar_fraction(const nd_document *document, uint32_t i, uint32_t end)
{
	static const struct {
		const char *sign;
		double value;
	} fractions[] = {{"\u00bc", 0.25}, {"\u00bd", 0.5}, {"\u00be", 0.75}, {"\u2153", 1.0 / 3}, {"\u2154", 2.0 / 3}};
	if (!is_attached(document, i, end) || (unsigned char)token_text(document, i).data[0] < 0x80)
		return 0;
	for (size_t k = 0; k < sizeof fractions / sizeof *fractions; k++)
		if (is_token(document, i, end, fractions[k].sign))
			return fractions[k].value;
	return 0;
}

/* What follows digits that a currency's letters are written onto, where the token ends before the comma: "Dh5,000",
 * "R1,7 million". */
static void join_comma(const nd_document *document, uint32_t i, uint32_t end, nd_number *number)
{
	while (is_token(document, i + number->tokens, end, ",") && is_attached(document, i + number->tokens, end)) {
		uint32_t at = i + number->tokens + 1, used;
		double group;
		bool grouped;
		if (!is_attached(document, at, end) || !nd_ascii_is_digit(token_text(document, at).data[0]))
			return;
		nd_str text = token_text(document, at);
		if (!read_digits(text, &group, &used, &grouped) || used < text.size)
			return;
		uint32_t digits = 0;
		while (digits < text.size && nd_ascii_is_digit(text.data[digits]))
			digits++;
		bool is_thousands = digits == 3;
		if (!is_thousands && (grouped || digits > 2))
			return;
		double scale = 1;
		for (uint32_t k = 0, place = 0; k < text.size; k++)
			if (nd_ascii_is_digit(text.data[k]) && place == 0)
				scale *= 10;
			else if (text.data[k] == '.')
				place = 1;
		number->value = is_thousands ? number->value * scale + group : number->value + group / scale;
		number->grouped = true;
		number->tokens += 2;
		if (!is_thousands)
			return;
	}
}

/* Digits from the offset on, perhaps with a suffix or a fraction: "2.3", "5m", "1 1/2", "2½". */
static nd_number number_in_digits(const nd_document *document, uint32_t i, uint32_t offset, uint32_t end, bool scales)
{
	nd_str token = token_text(document, i), text = {token.data + offset, token.size - offset};
	nd_number number = {0};
	uint32_t used;
	if (document->segments.tokens[i].kind != ND_TOKEN_NUMBER && document->segments.tokens[i].kind != ND_TOKEN_WORD)
		return number;
	if (!read_digits(text, &number.value, &used, &number.grouped))
		return number;
	if (used < text.size) {
		const struct word_value *suffix = LOOK_UP(suffixes, ((nd_str){text.data + used, text.size - used}));
		if (suffix == NULL || !scales)
			return number;
		number.value = scaled(number.value, suffix->value);
		number.scaled = true;
	}
	number.tokens = 1;
	if (number.scaled)
		return number;
	if (offset > 0)
		join_comma(document, i, end, &number);
	double alone = fraction_at(document, i, end), behind = fraction_at(document, i + 1, end);
	double vulgar = vulgar_fraction(document, i + 1, end);
	if (alone > 0) {
		number.value = alone;
		number.tokens = 3;
		number.grouped = true;
	} else if (behind > 0 || vulgar > 0) {
		number.value += behind > 0 ? behind : vulgar;
		number.tokens = behind > 0 ? 4 : 2;
		number.grouped = true;
	}
	return number;
}

/* "twenty", "twenty-five", "seven": below a hundred, or tokens 0. */
static nd_number small_number_in_words(const nd_document *document, uint32_t i, uint32_t end)
{
	nd_number number = {.in_words = true};
	const struct word_value *first = i < end ? LOOK_UP(cardinals, token_text(document, i)) : NULL;
	if (first == NULL)
		return number;
	number.value = first->value;
	number.tokens = 1;
	bool tens = first->value >= 20;
	bool hyphen = is_token(document, i + 1, end, "-") && is_attached(document, i + 1, end);
	uint32_t at = i + 1 + hyphen;
	if (!tens || at >= end)
		return number;
	const struct word_value *unit = LOOK_UP(cardinals, token_text(document, at));
	if (unit != NULL && unit->value > 0 && unit->value < 10) {
		number.value += unit->value;
		number.tokens = at + 1 - i;
	}
	return number;
}

/* "and a half" behind a number: how many tokens. */
static uint32_t and_a_half(const nd_document *document, uint32_t i, uint32_t end)
{
	bool is = is_token(document, i, end, "and") && is_token(document, i + 1, end, "a") && is_token(document, i + 2, end, "half");
	return is ? 3 : 0;
}

static nd_number number_in_words(const nd_document *document, uint32_t i, uint32_t end)
{
	nd_number number = small_number_in_words(document, i, end);
	if (number.tokens > 0)
		return number;
	bool article = is_token(document, i, end, "a") || is_token(document, i, end, "an");
	if (is_token(document, i, end, "half") && (is_token(document, i + 1, end, "a") || is_token(document, i + 1, end, "an")))
		return (nd_number){.value = 0.5, .tokens = 2, .in_words = true, .indefinite = true};
	if (article && is_token(document, i + 1, end, "half"))
		return (nd_number){.value = 0.5, .tokens = 2, .in_words = true, .indefinite = true};
	if (article)
		return (nd_number){.value = 1, .tokens = 1, .in_words = true, .indefinite = true};
	return number;
}

/* Scale words behind the number, and what they add: "two hundred and fifty thousand". */
static void read_scales(const nd_document *document, uint32_t i, uint32_t end, nd_number *number)
{
	enum { MOST_PARTS = 6 };
	double total = 0, group = number->value;
	for (uint32_t parts = 0; parts < MOST_PARTS; parts++) {
		uint32_t at = i + number->tokens;
		bool hyphen = is_token(document, at, end, "-") && is_attached(document, at, end);
		at += hyphen;
		if (hyphen && (is_token(document, at, end, "plus") || is_token(document, at, end, "odd"))) {
			number->approximate = true;
			number->tokens = ++at - i;
		}
		const struct word_value *scale = at < end ? LOOK_UP(scale_words, token_text(document, at)) : NULL;
		if (scale == NULL)
			break;
		group = scaled(group, scale->value);
		number->tokens = at + 1 - i;
		number->scaled = true;
		number->indefinite = false;
		if (!number->in_words)
			continue;
		if (scale->value >= 1000) {
			total += group;
			group = 0;
		}
		uint32_t joined = is_token(document, at + 1, end, "and") ? at + 2 : at + 1;
		nd_number more = small_number_in_words(document, joined, end);
		if (more.tokens == 0 || scale->value == 12)
			break;
		group += more.value;
		number->tokens = joined + more.tokens - i;
	}
	number->value = total + group;
}

nd_number nd_number_within(const nd_document *document, uint32_t i, uint32_t offset, uint32_t end, bool scales)
{
	nd_number number = number_in_digits(document, i, offset, end, scales);
	if (number.tokens > 0 && !number.scaled)
		read_scales(document, i, end, &number);
	return number;
}

bool nd_number_read(nd_str text, double *value)
{
	uint32_t used;
	bool grouped;
	return text.size > 0 && nd_ascii_is_digit(text.data[0]) && read_digits(text, value, &used, &grouped) && used == text.size;
}

nd_number nd_number_at(const nd_document *document, uint32_t i, uint32_t end, bool scales)
{
	if (i >= end)
		return (nd_number){0};
	nd_str text = token_text(document, i);
	uint32_t ordinal = nd_ordinal(text);
	if (ordinal > 0)
		return (nd_number){.value = ordinal, .tokens = 1, .ordinal = true, .in_words = !nd_ascii_is_digit(*text.data)};
	bool digits = nd_ascii_is_digit(text.data[0]) || (text.data[0] == '.' && text.size > 1);
	nd_number number = digits ? number_in_digits(document, i, 0, end, scales) : number_in_words(document, i, end);
	if (number.tokens == 0)
		return number;
	uint32_t half = number.indefinite ? 0 : and_a_half(document, i + number.tokens, end);
	if (half > 0) {
		number.value += 0.5;
		number.tokens += half;
		number.grouped = true;
	}
	if (!number.scaled)
		read_scales(document, i, end, &number);
	return number;
}
