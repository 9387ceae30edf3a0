/* Points inside terms of languages other than English. */
#include "text/splitter.h"

/* "am 1. FC", "im 19. Jahrhundert", "der 2. Weltkrieg", "3. Mai": German writes an ordinal with a point. Months that
 * English spells the same way need one of the words before. */
static bool is_german_ordinal(const nd_splitter *s, uint32_t i, uint32_t word)
{
	enum { MOST_DIGITS = 2 };
	static const char *const months[] = {"Januar", "Februar", "M\u00e4rz", "Mai", "Juni", "Juli", "Oktober", "Dezember"};
	static const char *const before[] = {"der", "den", "dem", "des", "Der", "Den", "Dem", "Des", "im", "Im",
	                                     "vom", "Vom", "zum", "Zum", "zur", "Zur", "beim", "Beim"};
	bool is_ordinal = i > s->first && nd_is_number_token(s, i - 1) && nd_token_size(s, i - 1) <= MOST_DIGITS;
	if (!is_ordinal)
		return false;
	if (ND_STR_IS_ONE_OF(nd_token_text(s, word), months))
		return true;
	if (i < s->first + 2)
		return false;
	nd_str article = nd_token_text(s, i - 2);
	bool i_am = i >= s->first + 3 && nd_is_char(s, i - 3, 'I');
	return ND_STR_IS_ONE_OF(article, before) ||
	       (nd_str_equal_nocase(article, ND_STR("am")) && !i_am);
}

/* "z. B.", "u. a.": a letter in lower case, and behind the point one more. */
static bool is_spaced_abbreviation(const nd_splitter *s, uint32_t i, uint32_t word)
{
	bool first = nd_token_size(s, i - 1) == 1 && nd_first_byte(s, i - 1) >= 'a' && nd_first_byte(s, i - 1) <= 'z';
	nd_str second = nd_token_text(s, word);
	return first && ((second.size == 2 && second.data[1] == '.') || (second.size == 1 && nd_is_char(s, word + 1, '.')));
}

static bool is_doubled_capital(nd_str word)
{
	return word.size == 2 && word.data[0] == word.data[1] && word.data[0] >= 'A' && word.data[0] <= 'Z';
}

bool nd_is_within_foreign_term(const nd_splitter *s, uint32_t i, uint32_t word)
{
	if (!nd_is_char(s, i, '.') || word != i + 1 || i == s->first)
		return false;
	bool plural = is_doubled_capital(nd_token_text(s, i - 1)) && is_doubled_capital(nd_token_text(s, word));
	return plural || is_spaced_abbreviation(s, i, word) || is_german_ordinal(s, i, word);
}
