#include "resolve/contents_parts.h"

#include "base/str.h"

enum { FARTHEST_VERB = 30 /* words behind the start of a clause */ };

/* The word that closes what a bracket opens; the bracket itself where none does soon. */
static uint32_t bracket_end(const nd_attributing *in, uint32_t open)
{
	enum { LONGEST_BRACKET = 30 };
	for (uint32_t i = open + 1; i < open + LONGEST_BRACKET && same_sentence(in, i, open); i++)
		if (is(in, i, ND_WORD_CLOSE))
			return i;
	return open;
}

/* Does the word stand where only a noun does: the failures, of attacks, her claims? */
static bool is_noun_by_place(const nd_attributing *in, uint32_t word, uint32_t from)
{
	static const char *const articles[] = {"the", "a", "an"};
	if (word == from)
		return false;
	return is(in, word - 1, ND_WORD_POSSESSIVE | ND_WORD_GENITIVE | ND_WORD_PREPOSITION) ||
	       ND_WORD_EQUALS_ANY(in->words, word - 1, articles);
}

bool nd_has_verb(const nd_attributing *in, uint32_t from, uint32_t end)
{
	static const char *const before_verbs[] = {"never", "also", "always", "still", "not", "often", "rarely"};
	bool headline = from > 0 && same_sentence(in, from - 1, from) && in->words->items[from - 1].cue != NULL &&
	                is(in, from - 1, ND_WORD_CAPITAL); /* X Says Y Hacked Z */
	for (uint32_t i = from; i < end && same_sentence(in, i, from) && i < from + 60; i++) {
		const nd_word *word = &in->words->items[i];
		if (word->classes & ND_WORD_STOP && !is_quoted(in, i))
			return false;
		if (word->classes & ND_WORD_OPEN) {
			i = bracket_end(in, i);
			if (is(in, i + 1, ND_WORD_COMMA | ND_WORD_STOP))
				return false; /* said this phrase (as he had before), but … */
			continue;
		}
		bool is_other = word->classes & ND_WORD_CONJUNCTION && i > from && i + 1 < in->words->count && in->words->items[i + 1].cue != NULL &&
		                in->words->items[i + 1].form != ND_VERB_ING && is(in, i + 2, ND_WORD_THAT | ND_WORD_QUESTION | ND_WORD_SUBJECT);
		if (is_other)
			return false; /* acknowledge the risk but argue that */
		if (word->classes & ND_WORD_AUXILIARY || word->is_past ||
		    (word->classes & ND_WORD_PLAIN && i > from && ND_WORD_EQUALS_ANY(in->words, i - 1, before_verbs)))
			return true;
		if (is_noun_by_place(in, i, from))
			continue;
		if (word->cue != NULL && word->form != ND_VERB_ING)
			return true;
		nd_str text = {in->words->text.data + word->span.start, word->span.end - word->span.start};
		bool plain = word->classes & ND_WORD_PLAIN && (headline || !(word->classes & ND_WORD_CAPITAL)) && i > from;
		if (plain && text.size > 3 && (memcmp(text.data + text.size - 2, "ed", 2) == 0 ||
				text.data[text.size - 1] == 's'))
			return true;
	}
	return false;
}

bool nd_begins_clause(const nd_attributing *in, uint32_t word)
{
	if (is(in, word, ND_WORD_SUBJECT)) {
		uint32_t verb = is(in, word + 1, ND_WORD_ADVERB) ? word + 2 : word + 1;
		if (is(in, word + 1, ND_WORD_COMMA) && is(in, word + 2, ND_WORD_ADVERB) && is(in, word + 3, ND_WORD_COMMA))
			verb = word + 4; /* they, too, have */
		return same_sentence(in, verb, word) &&
				!is(in, verb, ND_WORD_PREPOSITION | ND_WORD_STOP | ND_WORD_COMMA | ND_WORD_TO);
	}
	return is(in, word, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP |
	                            ND_WORD_SOURCE | ND_WORD_PLAIN | ND_WORD_TITLE | ND_WORD_SUBORDINATOR | ND_WORD_VALUE) &&
	       !is(in, word, ND_WORD_PREPOSITION) && in->words->items[word].form != ND_VERB_ING &&
			nd_has_verb(in, word, in->words->count);
}

/* Past tenses that are no participles: what they follow is their subject. */
static bool is_pure_past(const nd_attributing *in, uint32_t word)
{
	static const char *const pasts[] = {"became", "began", "blew",  "broke", "came", "chose", "drank", "drew",     "drove",    "fell",
	                                    "flew",   "gave",  "grew",  "knew",  "ran",  "rose",  "sank",  "shook",    "spoke",    "stole",
	                                    "swore",  "threw", "took",  "went",  "woke", "wore",  "wrote", "underwent", "withdrew"};
	return ND_WORD_EQUALS_ANY(in->words, word, pasts);
}

/* "the deal reached on Monday", "a plan backed by": a form in -ed that may as well belong to the noun before it. */
static bool may_be_participle(const nd_attributing *in, uint32_t verb)
{
	nd_str text = nd_str_cut(in->words->text, in->words->items[verb].span);
	bool present = !in->words->items[verb].is_past && nd_str_ends(text, ND_STR("s")) && is(in, verb - 1, ND_WORD_NAME);
	return !present && !is_pure_past(in, verb) &&
	       is(in, verb + 1, ND_WORD_PREPOSITION | ND_WORD_TO | ND_WORD_STOP | ND_WORD_COMMA | ND_WORD_VALUE | ND_WORD_TIME |
	                                ND_WORD_CONJUNCTION);
}

static uint32_t noun_phrase_end(const nd_attributing *in, uint32_t first)
{
	nd_noun_phrase phrase = nd_noun_phrase_after(in->words, in->state->mentions, first);
	return nd_noun_phrase_is_empty(phrase) ? first + 1 : phrase.end;
}

/* One past the words from at on that say more of the noun before them: prepositions and conjunctions with their nouns, numbers
 * and adverbs. */
static uint32_t skip_attributes(const nd_attributing *in, uint32_t at, uint32_t first)
{
	while (at < first + FARTHEST_VERB && same_sentence(in, at, first) && !is_quoted(in, at) &&
	       !is(in, at, ND_WORD_AUXILIARY | ND_WORD_THAT) &&
	       is(in, at, ND_WORD_PREPOSITION | ND_WORD_CONJUNCTION | ND_WORD_VALUE | ND_WORD_TIME | ND_WORD_ADVERB)) {
		bool joins = is(in, at, ND_WORD_PREPOSITION | ND_WORD_CONJUNCTION);
		at = joins && same_sentence(in, at + 1, first) ? noun_phrase_end(in, at + 1) : at + 1;
	}
	return at;
}

bool nd_is_amount(const nd_attributing *in, uint32_t word)
{
	uint32_t mention = word < in->words->count ? in->words->items[word].mention : ND_NONE;
	nd_type type = mention != ND_NONE ? in->state->mentions[mention].type : 0;
	return type == ND_MONEY || type == ND_PERCENT || type == ND_QUANTITY;
}

bool nd_begins_clause_surely(const nd_attributing *in, uint32_t word)
{
	if (!nd_begins_clause(in, word))
		return false;
	if (is(in, word, ND_WORD_SUBJECT | ND_WORD_SUBORDINATOR))
		return true;
	bool is_relative = false;
	uint32_t i = is(in, word, ND_WORD_VALUE) ? word : noun_phrase_end(in, word);
	while (i < word + FARTHEST_VERB) {
		i = skip_attributes(in, i, word);
		if (!same_sentence(in, i, word))
			return false;
		if (is_quoted(in, i))
			return true;
		if (is(in, i, ND_WORD_RELATIVE | ND_WORD_THAT | ND_WORD_COMMA)) {
			is_relative = is_relative || !is(in, i, ND_WORD_COMMA);
			i++;
			continue;
		}
		bool verb = is(in, i, ND_WORD_AUXILIARY) || (nd_is_finite_verb(in, i) && !may_be_participle(in, i));
		if (verb && !is_relative)
			return true;
		if (verb || nd_is_finite_verb(in, i)) {
			do
				i++;
			while (i < word + FARTHEST_VERB && (is(in, i, ND_WORD_AUXILIARY | ND_WORD_ADVERB) || nd_is_finite_verb(in, i)));
			is_relative = false;
			continue;
		}
		bool parted = is(in, i - 1, ND_WORD_COMMA | ND_WORD_CONJUNCTION);
		if (is(in, i, ND_WORD_PUNCTUATION | ND_WORD_SUBORDINATOR | ND_WORD_QUESTION) || (parted && is(in, i, ND_WORD_SUBJECT)))
			return false;
		is_relative = is_relative || is(in, i, ND_WORD_SUBJECT); /* the music he will perform */
		uint32_t next = noun_phrase_end(in, i);
		i = next > i ? next : i + 1;
	}
	return false;
}

bool nd_is_finite_verb(const nd_attributing *in, uint32_t word)
{
	if (word >= in->words->count)
		return false;
	const nd_word *w = &in->words->items[word];
	nd_str text = nd_str_cut(in->words->text, w->span);
	bool inflected = w->classes & ND_WORD_PLAIN && text.size > 3 &&
	                 (nd_str_ends(text, ND_STR("ed")) || text.data[text.size - 1] == 's');
	return w->classes & ND_WORD_AUXILIARY || w->is_past || inflected || (w->cue != NULL && w->form != ND_VERB_ING);
}

uint32_t nd_sentence_start(const nd_attributing *in, uint32_t word)
{
	uint32_t token_start = in->state->document->segments.sentences[in->words->items[word].sentence].span.start;
	return nd_words_at(in->words, token_start);
}

uint32_t nd_first_comma(const nd_attributing *in, uint32_t first, uint32_t end, bool before_verb)
{
	for (uint32_t i = first; i < end && i < first + ND_CONTENT_WORDS; i++) {
		if (!is(in, i, ND_WORD_COMMA) || is_quoted(in, i) || i + 1 >= in->words->count)
			continue;
		const nd_word *next = &in->words->items[i + 1];
		nd_str text = nd_str_cut(in->words->text, next->span);
		bool is_verb = next->classes & ND_WORD_AUXILIARY || (next->cue != NULL && next->form != ND_VERB_ING) ||
		               next->is_past || (next->classes & ND_WORD_PLAIN && nd_str_ends(text, ND_STR("ed")));
		if (!before_verb || is_verb)
			return i;
	}
	return end;
}

bool nd_holds_quotation(const nd_attributing *in, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end && i < first + ND_CONTENT_WORDS; i++)
		if (is_quoted(in, i))
			return true;
	return false;
}

bool nd_ends_as_person(const nd_attributing *in, uint32_t word)
{
	static const nd_str endings[] = {{"er", 2}, {"ers", 3}, {"or", 2}, {"ors", 3}, {"ist", 3}, {"ists", 4}, {"ian", 3}, {"ians", 4}};
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	for (size_t i = 0; is(in, word, ND_WORD_PLAIN) && text.size > 5 && i < sizeof endings / sizeof *endings; i++)
		if (nd_str_ends(text, endings[i]))
			return true;
	return false;
}
