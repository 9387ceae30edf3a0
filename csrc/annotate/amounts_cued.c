/* Numbers without a unit that words around them make amounts: victims ("killing six", "20 dead"), crowds, children, and
 * magnitudes of earthquakes. */
#include "annotate/amounts_reader.h"

/* ---- people ------------------------------------------------------------------------------------------------------ */

/* The token before "at least", "some", "another" and their like that end before token i; i - 1 where none does. */
static uint32_t before_approximation(const nd_amount_reader *r, uint32_t i)
{
	enum { MOST_WORDS = 3 };
	uint32_t at = i;
	for (uint32_t words = 0; words < MOST_WORDS && at > r->first + 1; words++, at--)
		if (!nd_amount_is_any(r, at - 1, " at least more than some about nearly over up to another further additional almost around as many "
		                                 "a an estimated only just "))
			break;
	return at - 1;
}

/* "the death toll rose to 31", "the number of those killed has reached 31" */
static bool is_toll(const nd_amount_reader *r, uint32_t i)
{
	enum { WORDS_TO_NOUN = 14 };
	if (!nd_amount_is_any(r, i - 1, " to at reached hit passed topped than of "))
		return false;
	for (uint32_t back = 2; back <= WORDS_TO_NOUN && i >= r->first + back; back++) {
		if (nd_amount_is_any(r, i - back, " ; : "))
			return false;
		if (nd_amount_is_any(r, i - back, " toll deaths killed dead injured wounded missing ") &&
		    (nd_amount_is(r, i - back, "toll") || nd_amount_is_any(r, i - back - 2, " number ") ||
		     nd_amount_is_any(r, i - back - 3, " number ")))
			return true;
	}
	return false;
}

static bool follows_cue(const nd_amount_reader *r, uint32_t i)
{
	uint32_t before = before_approximation(r, i);
	if (before < r->first || before >= i)
		return false;
	if (nd_amount_is_any(r, before, " killed kills killing drowning wounded wounds wounding injured injures injuring arrested arresting detained "
	                                "detaining rescued rescuing kidnapped abducted "))
		return true;
	bool is_of = nd_amount_is(r, before, "of") && before > r->first;
	return is_of && nd_amount_is_any(r, before - 1, " father mother dad mum grandfather grandmother parents crowd crowds attendance audience "
	                                                "congregation population ");
}

static bool precedes_cue(const nd_amount_reader *r, uint32_t end)
{
	static const char states[] = " dead injured wounded missing killed hurt arrested detained homeless hospitalised hospitalized rescued "
	                             "evacuated unaccounted aboard drowned ";
	if (nd_amount_is_any(r, end, states) || (nd_amount_is(r, end, "on") && nd_amount_is(r, end + 1, "board")))
		return true;
	uint32_t at = end;
	if (nd_amount_is_any(r, at, " were was are is remain remained have had "))
		at++;
	if (at == end)
		return false;
	while (at < end + 4 && nd_amount_is_any(r, at, " been still later also reported slightly seriously critically badly "))
		at++;
	return nd_amount_is_any(r, at, states) || nd_amount_is_any(r, at, " died perished abducted kidnapped shot stabbed ");
}

/* "aged 16", "aged between 16 and 21" */
static bool is_of_age(const nd_amount_reader *r, uint32_t i)
{
	enum { WORDS_TO_AGED = 4 };
	for (uint32_t back = 1; back <= WORDS_TO_AGED && i >= r->first + back; back++)
		if (nd_amount_is_any(r, i - back, " aged age ages "))
			return true;
	return false;
}

bool nd_amount_counts_people(const nd_amount_reader *r, uint32_t i, uint32_t end)
{
	if (is_of_age(r, i))
		return false;
	return i > r->first ? follows_cue(r, i) || precedes_cue(r, end) || is_toll(r, i) : precedes_cue(r, end);
}

/* ---- magnitudes -------------------------------------------------------------------------------------------------- */

static bool is_near_quake(const nd_amount_reader *r, uint32_t i)
{
	enum { NEAR = 8 };
	for (uint32_t k = i > r->first + NEAR ? i - NEAR : r->first; k < i + NEAR; k++)
		if (nd_amount_is_any(r, k, " earthquake earthquakes quake quakes tremor tremors temblor aftershock aftershocks foreshock richter "))
			return true;
	return false;
}

static bool is_measured(const nd_amount_reader *r, uint32_t i)
{
	uint32_t before = i - (i > r->first && nd_amount_is(r, i - 1, "-"));
	if (before > r->first && nd_amount_is(r, before - 1, "magnitude"))
		return true;
	bool is_of = before == i && i > r->first + 1 && nd_amount_is_any(r, i - 1, " of at ");
	if (is_of && nd_amount_is(r, i - 2, "magnitude"))
		return true;
	uint32_t behind = nd_amount_skip_hyphen(r, i + 1);
	if (nd_amount_is(r, behind, "magnitude"))
		return true;
	return i > r->first && nd_amount_is_any(r, i - 1, " measuring measured registered registering ") && is_near_quake(r, i);
}

bool nd_amount_magnitude(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	enum { STRONGEST = 10 };
	nd_str text = nd_amount_token(r, i);
	bool is_number = r->tokens[i].kind == ND_TOKEN_NUMBER && text.size <= 4 && nd_number_read(text, &found->value);
	if (!is_number || !(found->value > 0 && found->value < STRONGEST) || !is_measured(r, i))
		return false;
	found->end = i + 1;
	found->kind = ND_AMOUNT_QUANTITY;
	found->unit = ND_STR("magnitude");
	return true;
}
