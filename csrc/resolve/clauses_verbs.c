/* Whether a word that could be a reporting verb is one. */
#include <string.h>

#include "base/str.h"
#include "resolve/clauses_parts.h"

uint32_t nd_cue_end(const finder *in, uint32_t verb)
{
	return verb + (in->words->items[verb].cue->particle != NULL ? 2 : 1);
}

uint32_t nd_group_start(const finder *in, uint32_t verb)
{
	uint32_t first = verb;
	while (first > 0 && verb - first < 8 && same_run(in, first - 1, verb) &&
	       is(in, first - 1, ND_WORD_AUXILIARY | ND_WORD_ADVERB) && !is(in, first - 1, ND_WORD_NAME))
		first--;
	return first;
}

bool nd_group_has(const finder *in, uint32_t first, uint32_t verb, uint32_t classes)
{
	for (uint32_t i = first; i < verb; i++)
		if (is(in, i, classes))
			return true;
	return false;
}

/* Is the word no noun whatever stands before it? */
static bool is_told_apart(const nd_word *word)
{
	static const char *const plain[] = {"say",     "tell",  "argue", "write",    "insist",
	                                    "believe", "think", "add",   "maintain", "explain"};
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (strcmp(word->cue->lemma, plain[i]) == 0)
			return true;
	return false;
}

static bool ends_in_s(const finder *in, uint32_t word)
{
	return in->words->text.data[in->words->items[word].span.end - 1] == 's' ||
	       nd_word_equals(in->words, word, "people") || nd_word_equals(in->words, word, "police") ||
	       nd_word_equals(in->words, word, "some");
}

bool nd_is_as_told(const finder *in, uint32_t verb)
{
	return verb > 0 && same_run(in, verb - 1, verb) && nd_word_equals(in->words, verb - 1, "as") &&
	       nd_word_equals(in->words, verb + 1, "by");
}

static bool is_plural_noun(const finder *in, uint32_t word, uint32_t verb)
{
	return same_run(in, word, verb) && is(in, word, ND_WORD_PLAIN | NOUNS) && !is(in, word, ND_WORD_NAME) && ends_in_s(in, word);
}

/* "that have": a relative clause, whose subject "that" is. */
static bool begins_relative(const finder *in, uint32_t word, uint32_t verb)
{
	return same_run(in, word + 1, verb) && is(in, word, ND_WORD_THAT) &&
	       (is(in, word + 1, ND_WORD_AUXILIARY) || in->words->items[word + 1].is_past);
}

/* Does a noun phrase that ends with the word have a plural as its head, and something behind that? */
static bool has_plural_head(const finder *in, uint32_t last, uint32_t verb)
{
	if (!same_run(in, last, verb) || !is(in, last, ND_WORD_PLAIN | ND_WORD_NAME | NOUNS))
		return false;
	nd_noun_phrase phrase = nd_noun_phrase_before(in->words, in->mentions, last);
	return !nd_noun_phrase_is_empty(phrase) && phrase.head < last && is(in, phrase.head, NOUNS) && ends_in_s(in, phrase.head);
}

/* "multiple reported cases", "or alleged offenders": a participle between an adjective and the noun. */
static bool is_adjective(const finder *in, uint32_t verb, uint32_t before, bool introduces)
{
	static const char *const lemmas[] = {"allege", "report", "suspect", "propose", "expect", "estimate", "project"};
	bool is_one = false;
	for (size_t i = 0; i < sizeof lemmas / sizeof *lemmas; i++)
		is_one = is_one || strcmp(in->words->items[verb].cue->lemma, lemmas[i]) == 0;
	if (!is_one || introduces || !same_run(in, verb, verb + 1) || !is(in, verb + 1, ND_WORD_PLAIN | ND_WORD_PERSON) ||
	    is(in, verb + 1, ND_WORD_CAPITAL) || in->words->items[verb + 1].form == ND_VERB_ING)
		return false;
	bool after_adjective = before & ND_WORD_PLAIN && !(before & (NOUNS | ND_WORD_NAME)) && !ends_in_s(in, verb - 1);
	uint32_t mention = verb > 0 ? in->words->items[verb - 1].mention : ND_NONE;
	bool after_people = mention != ND_NONE && in->mentions[mention].type == ND_NORP;
	bool first_of_phrase = strcmp(in->words->items[verb].cue->lemma, "allege") == 0 && before & ND_WORD_CONJUNCTION;
	return after_adjective || after_people || first_of_phrase;
}

bool nd_is_used_as_verb(const finder *in, uint32_t verb, uint32_t first)
{
	static const char *const perfect[] = {"has", "have", "had"};
	const nd_word *word = &in->words->items[verb];
	if (word->form == ND_VERB_BASE && first < verb && ND_WORD_EQUALS_ANY(in->words, verb - 1, perfect))
		return false; /* has direct ties */
	if (first < verb && nd_group_has(in, first, verb, ND_WORD_AUXILIARY))
		return word->form != ND_VERB_THIRD && (word->form != ND_VERB_BASE || !is(in, verb - 1, ND_WORD_BE));
	uint32_t before = first > 0 && same_run(in, first - 1, verb) ? in->words->items[first - 1].classes : 0;
	bool introduces = is(in, verb + 1, ND_WORD_COMMA | ND_WORD_COLON | ND_WORD_THAT | ND_WORD_SUBJECT) && same_run(in, verb, verb + 1);
	bool stands_alone = first > 0 && (is_told_apart(word) || introduces) && nd_is_indefinite(in, first - 1); /* some say */
	bool is_object = before & ND_WORD_OBJECT && first > 1 && is(in, first - 2, ND_WORD_TO | ND_WORD_PREPOSITION); /* close to her */
	bool after_noun_sign = !stands_alone && !is_object &&
			before & (ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_GENITIVE | ND_WORD_PREPOSITION) &&
	                       !(before & (ND_WORD_NAME | ND_WORD_SUBJECT | ND_WORD_TO | ND_WORD_THAT));
	switch (word->form) {
	case ND_VERB_BASE:
		if (before & (ND_WORD_SUBJECT | ND_WORD_TO | ND_WORD_RELATIVE))
			return true;
		if (stands_alone || (is_told_apart(word) && before & (ND_WORD_NAME | ND_WORD_VALUE | NOUNS)))
			return true;
		if (is_told_apart(word) && first > 0 && !after_noun_sign && has_plural_head(in, first - 1, verb))
			return true; /* many officials on the island believe */
		bool says_something = introduces || (strcmp(word->cue->lemma, "say") == 0 && same_run(in, verb, verb + 1) &&
		                                     is(in, verb + 1, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_NAME));
		if (is_told_apart(word) && says_something && before & (ND_WORD_PLAIN | ND_WORD_COMMA | ND_WORD_DASH) && !after_noun_sign)
			return true; /* those surveyed say they; others, however, say that */
		if (first > 0 && in->words->items[first - 1].cue != NULL && in->words->items[first - 1].form == ND_VERB_THIRD && !(before & NOUNS))
			return false; /* blames state “neglect” */
		return first > 0 && before & (ND_WORD_PLAIN | NOUNS | ND_WORD_NAME) && ends_in_s(in, first - 1) &&
				!after_noun_sign;
	case ND_VERB_THIRD:
		if (word->classes & NOUNS && same_run(in, verb, verb + 1) && in->words->items[verb + 1].cue != NULL &&
		    in->words->items[verb + 1].form == ND_VERB_BASE && before & (ND_WORD_PLAIN | ND_WORD_CAPITAL) &&
		    !(before & (ND_WORD_NAME | ND_WORD_SUBJECT)))
			return false; /* official reports show */
		if (word->classes & NOUNS && begins_relative(in, verb + 1, verb))
			return false; /* northern states that have voted */
		if (before & ND_WORD_PLAIN && !(before & NOUNS) && !is_told_apart(word))
			return false; /* brief opening remarks */
		return !after_noun_sign && (!(word->classes & NOUNS) ||
		                            before & (ND_WORD_SUBJECT | ND_WORD_NAME | ND_WORD_RELATIVE | NOUNS | ND_WORD_CLOSE | ND_WORD_COMMA));
	case ND_VERB_PAST:
		if (before & ND_WORD_VALUE && (is_plural_noun(in, verb + 1, verb) ||
		                               (!introduces && strcmp(word->cue->lemma, "allege") == 0)))
			return false; /* 270 pledged delegates; 300 alleged illegal executions */
		if (is_adjective(in, verb, before, introduces))
			return false;
		return !after_noun_sign || nd_is_as_told(in, verb);
	case ND_VERB_PARTICIPLE:
		return false; /* it needs an auxiliary */
	case ND_VERB_ING:
		return !(before & (ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_GENITIVE)) ||
				before & ND_WORD_SUBJECT;
	}
	return false;
}
