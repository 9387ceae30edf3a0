/* Bodies by what the text calls them: "the relief agency" is UNHCR after "the U.N. refugee agency, UNHCR,". */
#include "resolve/references_phrases.h"

static const uint32_t SEVERAL = ND_NONE - 1;

/* Nouns that so many bodies go by that a description settles nothing. */
static bool is_any_body(const nd_referring *in, uint32_t word)
{
	static const char *const nouns[] = {"company", "firm", "group", "organisation", "organization", "union", "operator", "party"};
	return ND_WORD_EQUALS_ANY(in->words, word, nouns);
}

static bool is_kind(const nd_referring *in, uint32_t word)
{
	return word < in->words->count && !nd_is(in, word, ND_WORD_NAME | ND_WORD_CAPITAL) && nd_is_body_noun(in, word) &&
	       !is_any_body(in, word);
}

static uint64_t key_of(const nd_referring *in, uint32_t word)
{
	char buffer[24];
	return nd_name_key(nd_word_folded(in->words, word, buffer), 0);
}

static void note(nd_referring *in, uint32_t word, uint32_t entity)
{
	uint32_t *known = nd_name_index_put(&in->kinds, key_of(in, word));
	if (known != NULL)
		*known = *known == ND_NONE || *known == entity ? entity : SEVERAL;
}

/* "X, a regional bloc": the noun of an apposition that begins at word, or ND_NONE. */
static uint32_t apposed_noun(const nd_referring *in, uint32_t word)
{
	enum { LONGEST_APPOSITION = 6 };
	if (!nd_is(in, word, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE))
		return ND_NONE;
	for (uint32_t i = word + 1; i < word + LONGEST_APPOSITION && nd_same_run(in, i, word); i++) {
		bool is_last = !nd_same_run(in, i + 1, word) ||
		               nd_is(in, i + 1, ND_WORD_PUNCTUATION | ND_WORD_PREPOSITION | ND_WORD_RELATIVE | ND_WORD_THAT);
		if (is_last)
			return is_kind(in, i) ? i : ND_NONE;
		if (nd_is(in, i, ND_WORD_AUXILIARY | ND_WORD_PUNCTUATION | ND_WORD_CONJUNCTION))
			return ND_NONE;
	}
	return ND_NONE;
}

void nd_note_kind(nd_referring *in, uint32_t first, uint32_t end, uint32_t entity)
{
	if (in->state->entities.items[entity].type != ND_ORGANIZATION)
		return;
	uint32_t before = ND_NONE;
	if (first > 1 && nd_is(in, first - 1, ND_WORD_COMMA) && nd_is(in, end, ND_WORD_COMMA) && nd_same_run(in, first - 2, first))
		before = first - 2; /* the refugee agency, X, */
	else if (first > 0 && nd_same_run(in, first - 1, first))
		before = first - 1; /* the trade bloc X */
	if (before != ND_NONE && is_kind(in, before))
		note(in, before, entity);
	uint32_t behind = nd_is(in, end, ND_WORD_COMMA) && nd_same_run(in, end + 1, first) ? apposed_noun(in, end + 1) : ND_NONE;
	if (behind != ND_NONE)
		note(in, behind, entity);
}

uint32_t nd_body_of_kind(const nd_referring *in, uint32_t noun)
{
	uint32_t entity = nd_name_index_get(&in->kinds, key_of(in, noun));
	return entity == SEVERAL ? ND_NONE : entity;
}
