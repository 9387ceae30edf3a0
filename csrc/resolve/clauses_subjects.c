/* Who speaks where the verb has no subject of its own: "smiled and said", "Noting that Y, X left". */
#include "resolve/clauses_parts.h"

static bool begins_clause_at(const finder *in, uint32_t word, uint32_t verb)
{
	return word == 0 || !same_run(in, word - 1, verb) ||
	      
			is(in, word - 1, ND_WORD_COMMA | ND_WORD_DASH | ND_WORD_CONJUNCTION | ND_WORD_SUBORDINATOR | ND_WORD_THAT);
}

/* A noun phrase at the start of a clause, and its verb behind it. */
static nd_noun_phrase subject_at(const finder *in, uint32_t word, uint32_t verb)
{
	nd_noun_phrase none = {0, 0, 0}, phrase = phrase_after(in, word);
	if (!surely_speaks(in, phrase) || phrase.end > verb)
		return none;
	bool opens = word == 0 || !same_run(in, word - 1, verb);
	uint32_t next = phrase.end;
	if (is(in, next, ND_WORD_COMMA | ND_WORD_OPEN)) {
		nd_noun_phrase named = nd_with_name_behind(in, phrase);
		bool is_named = named.end > phrase.end && is(in, named.end, ND_WORD_COMMA);
		return opens || is_named ? named : none; /* X, the president, …; In May, the president, X, … */
	}
	if (nd_word_equals(in->words, phrase.head, "there"))
		return none;
	bool before_verb = is(in, next, ND_WORD_PLAIN | ND_WORD_AUXILIARY | ND_WORD_ADVERB) &&
			!is(in, next, ND_WORD_PREPOSITION);
	return before_verb || next == verb ? phrase : none;
}

nd_noun_phrase nd_subject_in_run(const finder *in, uint32_t verb)
{
	bool of_main_clause = in->words->items[verb].form == ND_VERB_ING && verb > 0 && is(in, verb - 1, ND_WORD_COMMA);
	for (uint32_t i = verb; i > 0 && verb - i < 2 * FAR && same_run(in, i - 1, verb); i--) {
		uint32_t word = i - 1;
		if (of_main_clause && word > 0 && is(in, word - 1, ND_WORD_THAT | ND_WORD_SUBORDINATOR | ND_WORD_RELATIVE))
			continue; /* X denied that Y had left, saying */
		if (nd_word_equals(in->words, word, "there"))
			continue;
		if (is(in, word, ND_WORD_SUBJECT) && !is(in, word, ND_WORD_OBJECT))
			return phrase_before(in, word);
		if (!begins_clause_at(in, word, verb))
			continue;
		nd_noun_phrase phrase = subject_at(in, word, verb);
		if (!nd_noun_phrase_is_empty(phrase))
			return phrase;
	}
	return (nd_noun_phrase){0, 0, 0};
}

nd_noun_phrase nd_shared_speaker(const finder *in, uint32_t verb)
{
	for (uint32_t i = in->reports->count, steps = 0; i-- > 0 && steps < 4; steps++) {
		const nd_report *last = &in->reports->items[i];
		if (in->words->items[last->verb].sentence != in->words->items[verb].sentence ||
				verb - last->verb > 2 * FAR)
			break;
		if (last->frames & ND_CUE_QUOTES && !(last->frames & ND_CUE_THINKS) &&
				!nd_noun_phrase_is_empty(last->speaker))
			return last->speaker;
	}
	return nd_subject_in_run(in, verb);
}

nd_noun_phrase nd_speaker_before_infinitive(const finder *in, uint32_t to)
{
	nd_noun_phrase none = {0, 0, 0};
	for (uint32_t i = to, steps = 0; i > 0 && steps < 5; i--, steps++) {
		if (!same_run(in, i - 1, to) ||
				is(in, i - 1, ND_WORD_PUNCTUATION | ND_WORD_OBJECT | ND_WORD_DETERMINER))
			return none;
		if (is(in, i - 1, ND_WORD_SUBJECT | ND_WORD_NAME | NOUNS) && i < to)
			return phrase_before(in, i - 1);
	}
	return none;
}

bool nd_is_shared_infinitive(const finder *in, uint32_t to)
{
	static const char *const verbs[] = {"went", "goes", "continued", "continues", "proceeded"};
	uint32_t verb = to > 1 && nd_word_equals(in->words, to - 1, "on") ? to - 2 : to - 1;
	if (to == 0 || verb == 0 || !same_run(in, verb - 1, to) || !is(in, verb - 1, ND_WORD_CONJUNCTION))
		return false;
	return ND_WORD_EQUALS_ANY(in->words, verb, verbs);
}

bool nd_opens_sentence(const finder *in, uint32_t word)
{
	return word == 0 || in->words->items[word - 1].sentence != in->words->items[word].sentence;
}

nd_noun_phrase nd_subject_of_main_clause(const finder *in, uint32_t verb, uint32_t *comma)
{
	for (uint32_t i = verb + 2; i < verb + FAR && same_run(in, i, verb); i++) {
		if (!is(in, i, ND_WORD_COMMA) || !same_run(in, i + 1, verb))
			continue;
		nd_noun_phrase phrase = phrase_after(in, i + 1);
		uint32_t next = phrase.end;
		bool acts = surely_speaks(in, phrase) && next < in->words->count && same_run(in, next, verb) &&
		            (is(in, next, ND_WORD_AUXILIARY) || in->words->items[next].is_past ||
		             (in->words->items[next].cue != NULL && in->words->items[next].form != ND_VERB_ING) ||
		             (is(in, next, ND_WORD_PLAIN) && is(in, phrase.head, ND_WORD_NAME | ND_WORD_SUBJECT)));
		if (!acts || is(in, phrase.head, ND_WORD_SOURCE))
			continue;
		*comma = i;
		return phrase;
	}
	return (nd_noun_phrase){0, 0, 0};
}

nd_noun_phrase nd_subject_of_participle(const finder *in, uint32_t left, uint32_t verb)
{
	nd_noun_phrase none = {0, 0, 0}, phrase = is(in, left, ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP) ? phrase_before(in, left) : none;
	static const char *const bearers[] = {"sign", "signs", "banner", "banners", "placard", "placards", "poster", "posters", "sticker",
	                                      "stickers", "shirt", "shirts", "plaque", "billboard", "headline"};
	bool shows = in->words->items[verb].cue->frames & ND_CUE_SHOWS && is(in, left, ND_WORD_PLAIN | ND_WORD_SOURCE) &&
	             (is(in, left, ND_WORD_SOURCE) || is(in, verb + 1, ND_WORD_THAT)) && !is(in, left, ND_WORD_NAME) && !in->words->items[left].is_past && in->words->items[left].cue == NULL;
	if (shows || ND_WORD_EQUALS_ANY(in->words, left, bearers))
		return phrase_before(in, left); /* held up a sign saying, evidence suggesting */
	bool absolute = !nd_noun_phrase_is_empty(phrase) && phrase.first > 0 && same_run(in, phrase.first - 1, left) &&
	                nd_word_equals(in->words, phrase.first - 1, "with");
	return absolute ? phrase : none;
}

nd_noun_phrase nd_subject_before(const nd_words *words, const nd_mention *mentions, uint32_t word)
{
	finder in = {.words = words, .mentions = mentions};
	return nd_subject_in_run(&in, word);
}
