/* Counts of things ("15 of 27 member states", "two dozen houses") and large numbers alone. */
#include <math.h>

#include "annotate/amounts_reader.h"
#include "annotate/timewords.h"

/* "81 Afghans", "12 Israelis": a people's name in the plural, and not in front of a noun. */
static bool is_people_named(const nd_amount_reader *r, uint32_t i)
{
	nd_str word = nd_amount_token(r, i);
	bool goes_on = nd_amount_is_lower_word(r, i + 1) && !nd_amount_is_function_word(r, i + 1) &&
	               nd_amount_is_plural(nd_amount_token(r, i + 1));
	return nd_amount_is_capitalised(r, i) && word.size > 5 && !goes_on && !nd_amount_is_capitalised(r, i + 1) &&
	       (nd_str_ends(word, ND_STR("ans")) || nd_str_ends(word, ND_STR("lis")) || nd_str_ends(word, ND_STR("qis")) ||
	        nd_str_ends(word, ND_STR("nis")));
}

/* The plural noun that is counted, within a few words from token i; r->end if there is none. */
static uint32_t counted_noun(const nd_amount_reader *r, uint32_t i)
{
	enum { MOST_WORDS = 4 };
	for (uint32_t at = i; at < r->end && at - i < MOST_WORDS; at++) {
		nd_str word = nd_amount_token(r, at);
		if (nd_amount_is_function_word(r, at) || r->tokens[at].kind != ND_TOKEN_WORD || nd_time_word_of(word).class != ND_TIME_NONE)
			return r->end;
		if (nd_amount_is_any(r, at, " people men women children police troops personnel staff fish sheep aircraft "))
			return at;
		if ((nd_amount_is_plural(word) && nd_amount_is_lower_word(r, at)) || (at == i && is_people_named(r, at)))
			return at;
	}
	return r->end;
}

/* The number is a part of a name ("Boeing 737", "Covid-19"), a label ("Article 5") or goes on with a hyphen
 * ("12-member"). */
static bool is_part_of_name(const nd_amount_reader *r, uint32_t i, uint32_t end, const nd_number *number)
{
	bool hyphen_before = i > r->first && nd_amount_is_dash(r, i - 1) && nd_amount_is_attached(r, i);
	bool hyphen_behind = nd_amount_is_dash(r, end) && nd_amount_is_attached(r, end);
	bool behind_name = i > r->first && (r->tokens[i - 1].shape & ND_SHAPE_HAS_UPPER) != 0 && !number->in_words &&
	                   !number->grouped &&
	                   !nd_amount_is_any(r, i - 1, " in at on of by for with from about some over nearly around only all the and or these "
	                                     "those more than least between both up to another ");
	return hyphen_before || hyphen_behind || behind_name ||
	       (i > r->first && nd_amount_is_any(r, i - 1, " no. nos. number page chapter section article aged age / : # "));
}

/* "the 2018 protests", "their 1892 elections": a year, not a number of them. */
static bool is_year_of_event(const nd_amount_reader *r, uint32_t i, const nd_number *number)
{
	enum { FIRST_YEAR = 1500, LAST_YEAR = 2100 };
	bool year = number->tokens == 1 && !number->in_words && !number->grouped && !number->scaled && number->value >= FIRST_YEAR &&
	            number->value < LAST_YEAR;
	bool follows = i > r->first && nd_amount_is_any(r, i - 1, " the its their his her our this that those 's \u2019s ");
	return (year && follows) || nd_amount_is_any(r, i + number->tokens, " 's \u2019s ");
}

/* The token behind "or more" and its like, which make a number approximate, else i. */
static uint32_t skip_or_more(const nd_amount_reader *r, uint32_t i)
{
	bool more = nd_amount_is(r, i, "or") && nd_amount_is_any(r, i + 1, " so more fewer less ");
	return more ? i + 2 : i;
}

/* "one person": a noun that no plural tells. */
static bool names_one_person(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(r, i,
	                        " person man woman child boy girl soldier policeman officer firefighter civilian passenger "
	                        "resident protester worker student driver pilot guard miner sailor villager teenager ");
}

static bool count(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_number_range range = nd_amount_number(r, i, true);
	nd_number number = range.number;
	uint32_t end = i + number.tokens;
	if (number.tokens == 0 || number.indefinite || is_part_of_name(r, i, end, &number) || is_year_of_event(r, i, &number))
		return false;
	uint32_t behind = skip_or_more(r, end);
	uint32_t of = end + 1 + nd_amount_is(r, end + 1, "the"); /* "12 of the 20 seats" */
	nd_number whole = nd_amount_is(r, end, "of") ? nd_number_at(r->document, of, r->end, true) : (nd_number){0};
	bool part = whole.tokens > 0 && !whole.indefinite && !whole.ordinal;
	uint32_t noun = counted_noun(r, part ? of + whole.tokens : behind);
	bool large = number.scaled || (number.grouped && number.value >= 1000);
	bool of_group = number.value > 1 && nd_amount_is(r, end, "of") &&
	                nd_amount_is_any(r, end + 1, " the them those these its their our his her ") && number.in_words;
	bool of_people = noun == r->end && nd_amount_counts_people(r, i, behind + names_one_person(r, behind));
	if (noun == r->end && !part && !large && !of_group && !of_people)
		return false;
	if (number.value == 1 && (noun != r->end || (i > r->first && nd_amount_is_any(r, i - 1, " no any every each some "))))
		return false;
	if (noun < r->end && nd_amount_is(r, noun, "times") && range.is_range)
		return false;
	found->end = end;
	found->kind = ND_AMOUNT_COUNT;
	found->value = number.value;
	found->unit = noun < r->end ? nd_amount_token(r, noun) : (nd_str){NULL, 0};
	found->approximate = range.is_range || number.approximate || behind > end;
	return true;
}

/* "a quarter of a million", "three-quarters of a billion". */
static bool part_of_scale(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_number part = {.tokens = 1, .value = 1};
	if (!nd_amount_is_any(r, i, " a one "))
		part = nd_number_at(r->document, i, r->end, false);
	if (part.tokens != 1 || part.ordinal || !(part.value >= 1 && part.value < 10))
		return false;
	uint32_t at = nd_amount_skip_hyphen(r, i + 1), divisor = nd_amount_divisor(nd_amount_token(r, at));
	if (divisor == 0 || part.value >= divisor || !nd_amount_is(r, at + 1, "of") || !nd_amount_is(r, at + 2, "a"))
		return false;
	nd_number scale = nd_number_at(r->document, at + 2, r->end, false);
	if (!scale.scaled)
		return false;
	uint32_t noun = counted_noun(r, at + 2 + scale.tokens);
	found->end = at + 2 + scale.tokens;
	found->kind = ND_AMOUNT_COUNT;
	found->value = part.value / divisor * scale.value;
	found->unit = noun < r->end ? nd_amount_token(r, noun) : (nd_str){NULL, 0};
	found->approximate = true;
	return true;
}

/* "hundreds of people", "tens of thousands", "billions of dollars": no number is said. */
static bool vague_count(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	double factor;
	uint32_t at = i;
	if (!nd_amount_is_any(r, i, " tens dozens scores hundreds thousands millions billions trillions lakhs crores "))
		return false;
	if (nd_amount_is(r, at + 1, "of") && nd_amount_is_any(r, at + 2, " thousands millions billions trillions lakhs crores "))
		at += 2;
	found->end = at + 1;
	found->value = NAN;
	found->vague = found->approximate = true;
	found->kind = ND_AMOUNT_COUNT;
	if (!nd_amount_is(r, at + 1, "of"))
		return (nd_amount_is_lower_word(r, at + 1) && counted_noun(r, at + 1) == at + 1) ||
		       nd_amount_counts_people(r, i, at + 1);
	nd_str code;
	uint32_t end = nd_amount_currency_noun(r, at + 2, &code, &factor);
	if (end > 0) {
		found->end = end;
		found->kind = ND_AMOUNT_MONEY;
		found->unit = code.size > 0 ? code : (nd_str){NULL, 0};
		return true;
	}
	uint32_t noun = counted_noun(r, at + 2);
	found->unit = noun < r->end ? nd_amount_token(r, noun) : (nd_str){NULL, 0};
	return noun < r->end;
}

bool nd_amount_count(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	return part_of_scale(r, i, found) || count(r, i, found) || vague_count(r, i, found);
}
