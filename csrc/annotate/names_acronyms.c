#include "annotate/names_acronyms.h"

#include "annotate/names_labels.h"
#include "base/str.h"

enum { FEWEST_LETTERS = 2, MOST_LETTERS = 7 };

typedef struct acronyms {
	nd_arena *scratch;
	nd_str text;
	const nd_name_words *words;
	nd_index common; /* hashes of acronyms of common words */
} acronyms;

static nd_str text_of(const acronyms *in, uint32_t token)
{
	return nd_str_cut(in->text, in->words->tokens[token].span);
}

/* "PPP" of "PPPs". */
static nd_str singular(nd_str acronym)
{
	return (nd_str){acronym.data, acronym.size - (acronym.size > 1 && acronym.data[acronym.size - 1] == 's')};
}

static uint64_t key_of(nd_str acronym)
{
	acronym = singular(acronym);
	return nd_hash_bytes(acronym.data, acronym.size);
}

/* Its capitals, "MU" of "MoU"; 0 where it has other signs than letters, too few or too many. */
static uint32_t capitals_of(nd_str acronym, char capitals[MOST_LETTERS])
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < acronym.size; i++) {
		char c = acronym.data[i];
		bool is_capital = c >= 'A' && c <= 'Z', is_small = c >= 'a' && c <= 'z';
		if ((!is_capital && !is_small) || (is_capital && count == MOST_LETTERS))
			return 0;
		if (is_capital)
			capitals[count++] = c;
	}
	return count >= FEWEST_LETTERS ? count : 0;
}

static bool is_passed_over(nd_str token)
{
	return nd_str_is_any(token, " of for and the in on to a - ");
}

/* Whether the words that end before a token have these initials and are all common ones; of the first of a sentence a
 * capital does not say that it is none. */
static bool stands_for_common_words(const acronyms *in, const char *capitals, uint32_t count, uint32_t token,
                                    uint32_t start)
{
	if (token == start || nd_name_word_at(in->words, token - 1)->entry & ND_ENTRY_CLASS(ND_CLASS_ORGANIZATION_WORD))
		return false;
	while (count > 0 && token-- > start) {
		nd_str word = text_of(in, token);
		char initial = token == start ? nd_ascii_lower(word.data[0]) : word.data[0];
		if (initial == nd_ascii_lower(capitals[count - 1]))
			count--;
		else if (!is_passed_over(word))
			return false;
	}
	return count == 0;
}

static void find_common_ones(acronyms *in, nd_span window)
{
	char capitals[MOST_LETTERS];
	for (uint32_t i = window.start + 1; i + 2 < window.end; i++) {
		if (!nd_str_equal(text_of(in, i), ND_STR("(")) || !nd_str_equal(text_of(in, i + 2), ND_STR(")")))
			continue;
		uint32_t count = capitals_of(singular(text_of(in, i + 1)), capitals);
		if (count > 0 && stands_for_common_words(in, capitals, count, i, window.start))
			*nd_index_at(in->scratch, &in->common, key_of(text_of(in, i + 1))) = 1;
	}
}

void nd_names_read_acronyms(nd_arena *scratch, nd_str text, const nd_name_words *words, const nd_span *windows,
                            uint32_t window_count, uint8_t *labels)
{
	acronyms in = {.scratch = scratch, .text = text, .words = words};
	uint8_t organization = (uint8_t)nd_label_of(ND_NAME_ORGANIZATION, ND_PART_SINGLE);
	nd_index_init(scratch, &in.common, 16);
	for (uint32_t i = 0; i < window_count; i++)
		find_common_ones(&in, windows[i]);
	if (in.common.count == 0)
		return;
	for (uint32_t i = 0; i < words->token_count; i++)
		if (labels[i] == organization && nd_index_find(&in.common, key_of(text_of(&in, i))) != ND_NONE)
			labels[i] = (uint8_t)nd_label_of(ND_NAME_MISC, ND_PART_SINGLE);
}
