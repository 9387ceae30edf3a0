/* Amounts without a unit that are known by where they stand: ages ("Ada Stone, 52,", "aged 91", "a 44-year-old") and scores
 * of games ("won 3-1", "6-4 3-6 7-5"). */
#include <math.h>

#include "annotate/amounts_reader.h"
#include "annotate/timewords.h"

enum { OLDEST = 120, LONGEST_SCORE = 3 /* digits of a side */, MOST_SETS = 5 };

/* Units that no other amounts have. */
static const char AGE[] = "years", SCORE[] = "score";

static bool is_dash(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_attached(r, i) && nd_amount_is_attached(r, i + 1) && (nd_amount_is(r, i, "-") || nd_amount_is(r, i, "\u2013"));
}

/* The whole number of so many digits at most at token i; NaN for anything else. */
static double digits_at(const nd_amount_reader *r, uint32_t i, uint32_t most)
{
	nd_str text = nd_amount_token(r, i);
	double value = 0;
	for (uint32_t k = 0; k < text.size; k++) {
		if (!nd_ascii_is_digit(text.data[k]))
			return NAN;
		value = value * 10 + (text.data[k] - '0');
	}
	return text.size > 0 && text.size <= most ? value : NAN;
}

/* A word with a capital that is no month and no day, and does not number things. */
static bool is_name_like(const nd_amount_reader *r, uint32_t i)
{
	return i >= r->first && i < r->end && r->tokens[i].kind == ND_TOKEN_WORD &&
	       (r->tokens[i].shape & ND_SHAPE_UPPER_FIRST) != 0 && nd_time_word_of(nd_amount_token(r, i)).class == ND_TIME_NONE &&
	       !nd_amount_is_any(r, i, " chapter section article page room route no verse act ");
}

/* ---- ages ------------------------------------------------------------------------------------------------------- */

/* "Ada Stone, 52,", "Ada Stone, 52." */
static bool is_apposed_age(const nd_amount_reader *r, uint32_t i)
{
	return i >= r->first + 2 && nd_amount_is(r, i - 1, ",") && is_name_like(r, i - 2) &&
	       (nd_amount_is(r, i + 1, ",") || (nd_amount_is(r, i + 1, ".") && i + 2 >= r->end));
}

/* "Ms Stone (46)," but not the goals of several: "Stone (46) and Berg (51)". */
static bool is_age_in_parentheses(const nd_amount_reader *r, uint32_t i)
{
	if (i < r->first + 2 || !nd_amount_is(r, i - 1, "(") || !nd_amount_is(r, i + 1, ")") || !is_name_like(r, i - 2))
		return false;
	enum { NEAR = 40 };
	for (uint32_t k = i > r->first + NEAR ? i - NEAR : r->first; k + 2 < r->end && k < i + NEAR; k++)
		if (k + 1 != i && nd_amount_is(r, k, "(") && !isnan(digits_at(r, k + 1, 3)) && nd_amount_is(r, k + 2, ")"))
			return false;
	bool goes_on = i + 2 < r->end && r->tokens[i + 2].kind == ND_TOKEN_WORD && (r->tokens[i + 2].shape & ND_SHAPE_HAS_UPPER) == 0;
	return digits_at(r, i, 3) >= 16 && (nd_amount_is(r, i + 2, ",") || goes_on) && !(nd_amount_is(r, i + 2, "and") && is_name_like(r, i + 3));
}

/* "aged 91", "at the age of 58", "she was 91.", "he turns 80 on Monday" */
static bool is_told_age(const nd_amount_reader *r, uint32_t i)
{
	bool is_open = nd_amount_is_any(r, i + 1, " year years per % percent million billion hundred thousand times minutes points days weeks months "
	                                "hours goals runs - \u2013 ");
	if (i <= r->first || is_open)
		return false;
	if (nd_amount_is_any(r, i - 1, " aged age ") || (nd_amount_is(r, i - 1, "of") && i >= r->first + 2 && nd_amount_is(r, i - 2, "age")))
		return true;
	bool is_close = nd_amount_is_any(r, i + 1, " . , ; when on in this next last ") || i + 1 >= r->end;
	bool is_person = i >= r->first + 2 && nd_amount_is_any(r, i - 2, " he she ");
	return is_close && is_person && nd_amount_is_any(r, i - 1, " was is turned turns ");
}

/* "44-year-old", "44 years old" */
static uint32_t behind_years_old(const nd_amount_reader *r, uint32_t i)
{
	if (is_dash(r, i + 1) && nd_amount_is(r, i + 2, "year") && is_dash(r, i + 3) && nd_amount_is(r, i + 4, "old"))
		return i + 5;
	return nd_amount_is_any(r, i + 1, " years year ") && nd_amount_is(r, i + 2, "old") ? i + 3 : i;
}

static bool is_age(const nd_amount_reader *r, uint32_t i)
{
	return is_apposed_age(r, i) || is_age_in_parentheses(r, i) || is_told_age(r, i) || behind_years_old(r, i) > i;
}

/* ---- scores ------------------------------------------------------------------------------------------------------ */

/* The token behind the score at i ("3-1", "16-all"), or i. */
static uint32_t behind_score(const nd_amount_reader *r, uint32_t i)
{
	bool opens = !isnan(digits_at(r, i, LONGEST_SCORE)) && is_dash(r, i + 1) && !(nd_amount_is_attached(r, i) && i > r->first && !nd_amount_is(r, i - 1, "("));
	bool closes = opens && (!isnan(digits_at(r, i + 2, LONGEST_SCORE)) || nd_amount_is(r, i + 2, "all"));
	bool goes_on = closes && nd_amount_is_attached(r, i + 3) && nd_amount_is_any(r, i + 3, " - \u2013 / : % ");
	return closes && !goes_on ? i + 3 : i;
}

static bool tells_result(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(r, i, " win wins winner winners victor victors victory defeat defeats loss losses draw draws tie lead leads thrashing triumph success rout hammering "
	                    "drubbing aggregate scoreline deficit advantage stalemate ");
}

/* Beside a result, a verb of winning, or between two names: "Norwood 4-1 Kingsport". */
static bool is_score(const nd_amount_reader *r, uint32_t i, uint32_t end)
{
	enum { WORDS_TO_VERB = 8 };
	if (tells_result(r, end) || tells_result(r, end + 1))
		return true;
	if (i > r->first && is_name_like(r, i - 1) && is_name_like(r, end))
		return true;
	for (uint32_t back = 1; back <= WORDS_TO_VERB && i >= r->first + back; back++) {
		if (nd_amount_is_any(r, i - back, " . ; : bill motion vote voted ruling ruled measure law court senate house committee "))
			return false;
		if (nd_amount_is_any(r, i - back,
		           " beat beats beating beaten won win wins winning lost lose losing loses drew draw drawn defeated defeating defeat "
		           "thrashed thumped edged downed trounced routed led leading lead leads trailed trailing trail overcame "
		           "hammered crushed stunned victory tied "))
			return true;
	}
	return false;
}

/* "6-4 3-6 7-5", "6-4, 3-6, 7-5" */
static uint32_t behind_sets(const nd_amount_reader *r, uint32_t end)
{
	for (uint32_t sets = 1; sets < MOST_SETS; sets++) {
		uint32_t next = end + nd_amount_is(r, end, ",");
		uint32_t behind = next < r->end ? behind_score(r, next) : next;
		if (behind == next)
			return end;
		end = behind;
	}
	return end;
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

bool nd_amount_age(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	double value = digits_at(r, i, LONGEST_SCORE);
	if (!(value > 0 && value <= OLDEST) || !is_age(r, i))
		return false;
	uint32_t behind = behind_years_old(r, i);
	found->end = behind > i ? behind : i + 1;
	found->kind = ND_AMOUNT_QUANTITY;
	found->value = value;
	found->unit = nd_str_of(AGE, strlen(AGE));
	return true;
}

bool nd_amount_score(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	uint32_t end = behind_score(r, i);
	uint32_t sets_end = end > i ? behind_sets(r, end) : i;
	if (end == i || !(is_score(r, i, end) || is_score(r, i, sets_end)))
		return false;
	found->end = sets_end;
	found->kind = ND_AMOUNT_COUNT;
	found->value = NAN;
	found->unit = nd_str_of(SCORE, strlen(SCORE));
	return true;
}

bool nd_amount_is_age(const nd_amount *amount)
{
	return amount->kind == ND_AMOUNT_QUANTITY && nd_str_compare_word(amount->unit, AGE) == 0;
}

bool nd_amount_is_score(const nd_amount *amount)
{
	return amount->kind == ND_AMOUNT_COUNT && isnan(amount->value) && nd_str_compare_word(amount->unit, SCORE) == 0;
}
