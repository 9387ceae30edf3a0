/* What the files of the amount annotator share: where it reads, and what it found. */
#ifndef ND_ANNOTATE_AMOUNTS_READER_H
#define ND_ANNOTATE_AMOUNTS_READER_H

#include "annotate/annotate.h"
#include "annotate/numbers.h"
#include "annotate/wordgate.h"
#include "base/str.h"

typedef struct nd_amount_reader {
	const nd_document *document;
	nd_str text;
	const nd_token *tokens;
	uint32_t first, end; /* tokens of the sentence */
	const nd_date_array *dates;
	uint32_t date; /* the first that ends behind the token that is read */
	nd_word_gate openers; /* words that an amount may begin with */
} nd_amount_reader;

/* One amount. */
typedef struct nd_found_amount {
	uint32_t first, end; /* tokens */
	uint32_t low_end, high; /* of a range whose ends both carry their sign: behind the first, at the second; else 0 */
	nd_amount_kind kind;
	double value;
	nd_str unit;
	bool approximate, vague;
	bool precedes_whole; /* what it is a part of follows without "of": "half the seats", "one in five pupils" */
} nd_found_amount;

/* A number, or a range of which the value is the middle. */
typedef struct nd_number_range {
	nd_number number;
	bool is_range;
	uint32_t low_end, high; /* as in nd_found_amount */
} nd_number_range;

/* ---- tokens; beyond the sentence they are nothing ---- */

static inline nd_str nd_amount_token(const nd_amount_reader *r, uint32_t i)
{
	return i >= r->first && i < r->end ? nd_str_cut(r->text, r->tokens[i].span) : (nd_str){"", 0};
}

/* word: in lower case. */
static inline bool nd_amount_is(const nd_amount_reader *r, uint32_t i, const char *word)
{
	return nd_str_is_word(nd_amount_token(r, i), word);
}

/* words: in lower case, parted and surrounded by spaces. */
static inline bool nd_amount_is_any(const nd_amount_reader *r, uint32_t i, const char *words)
{
	return nd_str_is_any(nd_amount_token(r, i), words);
}

/* No space before it. */
static inline bool nd_amount_is_attached(const nd_amount_reader *r, uint32_t i)
{
	return i < r->end && (r->tokens[i].shape & ND_SHAPE_SPACE_BEFORE) == 0;
}

static inline bool nd_amount_is_symbol(const nd_amount_reader *r, uint32_t i)
{
	return i < r->end && r->tokens[i].kind == ND_TOKEN_SYMBOL;
}

bool nd_amount_is_dash(const nd_amount_reader *r, uint32_t i);
bool nd_amount_is_capitalised(const nd_amount_reader *r, uint32_t i);
bool nd_amount_is_lower_word(const nd_amount_reader *r, uint32_t i);
bool nd_amount_is_function_word(const nd_amount_reader *r, uint32_t i);

/* Looks like a plural noun. */
bool nd_amount_is_plural(nd_str word);

/* ---- numbers ---- */

/* The number or range at token i ("5-7", "three to five", "between 10 and 20"); of tokens 0 for none. A scale, a sign of
 * currency or of percent may stand at the second alone, or at both. scales: see nd_number_at. */
nd_number_range nd_amount_number(const nd_amount_reader *r, uint32_t i, bool scales);

/* The token behind "-" where it joins token i to the one before it, else i. */
uint32_t nd_amount_skip_hyphen(const nd_amount_reader *r, uint32_t i);

/* What a fraction's last word divides by: 5 for "fifth" and "fifths"; 0 for any other word. */
uint32_t nd_amount_divisor(nd_str word);

/* Whether a number that counts no noun beside it, at tokens i to end, counts people by the words around it: "killing six",
 * "20 dead", "the toll rose to 31", "a crowd of 60". */
bool nd_amount_counts_people(const nd_amount_reader *r, uint32_t i, uint32_t end);

/* ---- patterns: each true if an amount begins at token i, which is found's first ---- */

bool nd_amount_money(const nd_amount_reader *r, uint32_t i, nd_found_amount *found);    /* of a currency that is named */
bool nd_amount_share(const nd_amount_reader *r, uint32_t i, nd_found_amount *found);    /* percentages, fractions */
bool nd_amount_ratio(const nd_amount_reader *r, uint32_t i, nd_found_amount *found);    /* "one in five" */
bool nd_amount_quantity(const nd_amount_reader *r, uint32_t i, nd_found_amount *found); /* of a unit of measure */
bool nd_amount_age(const nd_amount_reader *r, uint32_t i, nd_found_amount *found);      /* "52" of "Ada Stone, 52," */
bool nd_amount_score(const nd_amount_reader *r, uint32_t i, nd_found_amount *found);    /* of a game: "3-1", "16-all" */
bool nd_amount_magnitude(const nd_amount_reader *r, uint32_t i, nd_found_amount *found); /* of an earthquake */
bool nd_amount_count(const nd_amount_reader *r, uint32_t i, nd_found_amount *found);    /* of things, or large */

/* What the amount is of, with what makes it approximate taken already: "of global GDP", "in bribes", "a budget of $3 million",
 * "revenue rose to $3 million"; empty where the sentence does not say. before: the amount in front of it in its sentence, or
 * NULL. */
nd_span nd_amount_whole(const nd_amount_reader *r, const nd_found_amount *amount, const nd_amount *before);

/* A currency's name at token i or at most two words of origin behind it ("yuan", "Hong Kong dollars"): the token behind
 * it, or 0. code is as nd_currency_of_noun says. */
uint32_t nd_amount_currency_noun(const nd_amount_reader *r, uint32_t i, nd_str *code, double *factor);

#endif
