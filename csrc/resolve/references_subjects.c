/* Which names and phrases are subjects, as far as the words around them tell. */
#include "base/str.h"
#include "resolve/references.h"

static nd_type entity_type(const nd_referring *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention == ND_NONE ? (nd_type)0 : in->state->mentions[mention].type;
}

static bool is_hyphen(const nd_referring *in, uint32_t word)
{
	return word < in->words->count && nd_word_equals(in->words, word, "-");
}

/* Does the word before a name belong to its noun phrase: a title, an article, a capital, "the veteran" before it? */
static bool leads_to_name(const nd_referring *in, uint32_t word)
{
	uint32_t classes = in->words->items[word].classes;
	if (classes & ND_WORD_NAME)
		return entity_type(in, word) == ND_NORP;
	bool is_hyphened = is_hyphen(in, word) || (word > 0 && is_hyphen(in, word - 1)) || is_hyphen(in, word + 1);
	if ((in->words->items[word].cue != NULL && !is_hyphened) || classes & ND_WORD_PREPOSITION)
		return false;
	if (classes & (ND_WORD_TITLE | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE))
		return true;
	return classes & ND_WORD_PLAIN && (classes & ND_WORD_CAPITAL || is_hyphened || (word > 0 &&
			nd_is(in, word - 1, ND_WORD_DETERMINER)));
}

/* "filed", where no "by" makes it a participle. */
static bool is_regular_past(const nd_referring *in, uint32_t word)
{
	if (!nd_is(in, word, ND_WORD_PLAIN) || nd_word_equals(in->words, word + 1, "by"))
		return false;
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	return text.size > 4 && nd_str_ends(text, ND_STR("ed")) && !is_hyphen(in, word - (word > 0));
}

/* May the word be the verb of a clause whose subject stands before it? */
static bool may_be_verb(const nd_referring *in, uint32_t word, uint32_t subject)
{
	const nd_word *words = in->words->items;
	return nd_same_sentence(in, word, subject) &&
	       (words[word].classes & (ND_WORD_AUXILIARY | ND_WORD_ADVERB) || words[word].is_past || is_regular_past(in, word) ||
	        (words[word].cue != NULL && words[word].quotation == words[subject].quotation));
}

/* "X from Norvik University said", "X of the Works Union said": the word behind where somebody is from, if a verb follows
 * it, else end. */
static uint32_t behind_home(const nd_referring *in, uint32_t first, uint32_t end)
{
	static const char *const prepositions[] = {"from", "of", "at"};
	uint32_t name = end + 1 + nd_word_equals(in->words, end + 1, "the");
	if (!nd_same_sentence(in, name, first) || !ND_WORD_EQUALS_ANY(in->words, end, prepositions) || !nd_is(in, name, ND_WORD_NAME))
		return end;
	uint32_t mention = in->words->items[name].mention, next = name + 1;
	while (nd_same_sentence(in, next, first) && (in->words->items[next].mention == mention || nd_is(in, next, ND_WORD_GROUP)))
		next++;
	return may_be_verb(in, next, first) ? next : end;
}

/* "X, the president of Y, said", "the president, X, said": the word behind the closing comma where a verb follows it,
 * else end. */
static uint32_t behind_apposition(const nd_referring *in, uint32_t first, uint32_t end)
{
	enum { LONGEST_APPOSITION = 14 };
	end = behind_home(in, first, end);
	if (!nd_is(in, end, ND_WORD_COMMA) || !nd_same_sentence(in, end, first))
		return end;
	for (uint32_t comma = end; comma < end + LONGEST_APPOSITION && nd_same_sentence(in, comma, first); comma++) {
		if (nd_is(in, comma, ND_WORD_COMMA) && may_be_verb(in, comma + 1, first))
			return comma + 1;
		if (comma > end && (nd_is(in, comma, ND_WORD_AUXILIARY) || in->words->items[comma].cue != NULL))
			return end;
	}
	return end;
}

/* Does a description open the sentence and the name follow it: "the president, X,"? */
static bool follows_description(const nd_referring *in, uint32_t first, uint32_t end)
{
	enum { LONGEST_DESCRIPTION = 10 };
	if (first < 2 || !nd_is(in, first - 1, ND_WORD_COMMA) || !nd_is(in, end, ND_WORD_COMMA))
		return false;
	for (uint32_t i = first - 1; i > 0 && first - i < LONGEST_DESCRIPTION; i--) {
		if (!nd_same_sentence(in, i - 1, first))
			return true;
		if (nd_is(in, i - 1, ND_WORD_PUNCTUATION | ND_WORD_AUXILIARY) || in->words->items[i - 1].cue != NULL)
			return in->words->items[i - 1].quotation != in->words->items[first].quotation;
	}
	return first < LONGEST_DESCRIPTION;
}

/* "Norvik spokeswoman Ada Stone", "US car maker Tern": the name only says which. */
static bool is_modifier(const nd_referring *in, uint32_t end, uint32_t first)
{
	enum { MOST_BETWEEN = 2 };
	const nd_word *words = in->words->items;
	for (uint32_t i = end; i <= end + MOST_BETWEEN && nd_same_sentence(in, i, first) && words[i].cue == NULL; i++) {
		if (nd_is(in, i, ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_TITLE))
			return true;
		if (!nd_is(in, i, ND_WORD_PLAIN) || is_regular_past(in, i) || words[i].is_past ||
		    in->words->text.data[words[i].span.end - 1] == 's')
			return false;
	}
	return false;
}

/* "to buy X", "praising X" */
static bool is_object(const nd_referring *in, uint32_t start)
{
	if (start == 0 || !nd_is(in, start - 1, ND_WORD_PLAIN))
		return false;
	bool is_infinitive = start > 1 && nd_is(in, start - 2, ND_WORD_TO);
	return is_infinitive || nd_str_ends(nd_str_cut(in->words->text, in->words->items[start - 1].span), ND_STR("ing"));
}

/* No preposition, verb or genitive governs it, and it stands first in its clause or before a verb. */
bool nd_looks_like_subject(const nd_referring *in, uint32_t first, uint32_t end)
{
	uint32_t start = first;
	while (start > 0 && nd_same_sentence(in, start - 1, first) && first - start < 6 && leads_to_name(in, start - 1))
		start--;
	if (start > 1 && nd_word_equals(in->words, start - 2, "according"))
		return true; /* according to X */
	bool governed = start > 0 && nd_same_sentence(in, start - 1, first) &&
	                nd_is(in, start - 1, ND_WORD_PREPOSITION | ND_WORD_TO | ND_WORD_GENITIVE | ND_WORD_AUXILIARY);
	if (governed || nd_is(in, end, ND_WORD_GENITIVE) || is_modifier(in, end, first))
		return false;
	bool begins = start == 0 || !nd_same_sentence(in, start - 1, first) || follows_description(in, first, end);
	if (!begins && nd_same_sentence(in, start - 1, first) && is_object(in, start))
		return false;
	return begins || may_be_verb(in, behind_apposition(in, first, end), first);
}

/* "X said", "said X" */
bool nd_is_before_report(const nd_referring *in, uint32_t end, uint32_t first)
{
	end = behind_apposition(in, first, end);
	uint32_t verb = nd_same_sentence(in, end, first) && in->words->items[end].cue != NULL ? end : first - (first > 0);
	const nd_cue *cue = in->words->items[verb].cue;
	return cue != NULL && nd_same_sentence(in, verb, first) && cue->frames & ND_CUE_QUOTES;
}
