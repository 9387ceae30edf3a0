#include "resolve/clauses.h"

#include "base/str.h"

#include <string.h>

enum {
	FAR = 40, /* words: no clause is looked for beyond */
	NOUNS = ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE,
	SPEAKS = NOUNS | ND_WORD_NAME | ND_WORD_SUBJECT
};

typedef struct finder {
	nd_arena *arena;
	const nd_words *words;
	const nd_mention *mentions;
	nd_report_array *reports;
} finder;

static bool is(const finder *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

static bool same_run(const finder *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence &&
	       words[a].quotation == words[b].quotation;
}

/* ---- the verb ---------------------------------------------------------------------------------------------------- */

/* Word after the verb and its particle. */
static uint32_t cue_end(const finder *in, uint32_t verb)
{
	return verb + (in->words->items[verb].cue->particle != NULL ? 2 : 1);
}

/* The words before the verb that belong to it: has also been saying. Gives the first of them. */
static uint32_t group_start(const finder *in, uint32_t verb)
{
	uint32_t first = verb;
	while (first > 0 && verb - first < 8 && same_run(in, first - 1, verb) &&
	       is(in, first - 1, ND_WORD_AUXILIARY | ND_WORD_ADVERB) && !is(in, first - 1, ND_WORD_NAME))
		first--;
	return first;
}

static bool group_has(const finder *in, uint32_t first, uint32_t verb, uint32_t classes)
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

static bool is_indefinite(const finder *in, uint32_t word)
{
	static const char *const words[] = {"some", "many", "one", "another", "most", "others", "few", "several",
	                                    "both", "all",  "two", "three",   "four", "five",   "10"};
	return ND_WORD_EQUALS_ANY(in->words, word, words);
}

/* "as reported by X" */
static bool is_as_told(const finder *in, uint32_t verb)
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

/* Many of these verbs are nouns and adjectives too: "reports", "the proposed plan", "a note". */
static bool is_used_as_verb(const finder *in, uint32_t verb, uint32_t first)
{
	static const char *const perfect[] = {"has", "have", "had"};
	const nd_word *word = &in->words->items[verb];
	if (word->form == ND_VERB_BASE && first < verb && ND_WORD_EQUALS_ANY(in->words, verb - 1, perfect))
		return false; /* has direct ties */
	if (first < verb && group_has(in, first, verb, ND_WORD_AUXILIARY))
		return word->form != ND_VERB_THIRD && (word->form != ND_VERB_BASE || !is(in, verb - 1, ND_WORD_BE));
	uint32_t before = first > 0 && same_run(in, first - 1, verb) ? in->words->items[first - 1].classes : 0;
	bool introduces = is(in, verb + 1, ND_WORD_COMMA | ND_WORD_COLON | ND_WORD_THAT | ND_WORD_SUBJECT) && same_run(in, verb, verb + 1);
	bool stands_alone = first > 0 && (is_told_apart(word) || introduces) && is_indefinite(in, first - 1); /* some say */
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
		return first > 0 && before & (ND_WORD_PLAIN | NOUNS | ND_WORD_NAME) && ends_in_s(in, first - 1) &&
				!after_noun_sign;
	case ND_VERB_THIRD:
		if (word->classes & NOUNS && begins_relative(in, verb + 1, verb))
			return false; /* northern states that have voted */
		if (before & ND_WORD_PLAIN && !(before & NOUNS) && !is_told_apart(word))
			return false; /* brief opening remarks */
		return !after_noun_sign && (!(word->classes & NOUNS) ||
		                            before & (ND_WORD_SUBJECT | ND_WORD_NAME | ND_WORD_RELATIVE | NOUNS | ND_WORD_CLOSE | ND_WORD_COMMA));
	case ND_VERB_PAST:
		if (before & ND_WORD_VALUE && is_plural_noun(in, verb + 1, verb))
			return false; /* 270 pledged delegates */
		return !after_noun_sign || is_as_told(in, verb);
	case ND_VERB_PARTICIPLE:
		return false; /* it needs an auxiliary */
	case ND_VERB_ING:
		return !(before & (ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_GENITIVE)) ||
				before & ND_WORD_SUBJECT;
	}
	return false;
}

/* ---- who speaks -------------------------------------------------------------------------------------------------- */

static bool can_speak(const finder *in, nd_noun_phrase phrase)
{
	if (nd_noun_phrase_is_empty(phrase))
		return false;
	uint32_t classes = in->words->items[phrase.head].classes;
	return classes & (SPEAKS | ND_WORD_PLAIN | ND_WORD_DETERMINER | ND_WORD_VALUE) &&
	       !nd_word_equals(in->words, phrase.head, "ago") && !(classes & ND_WORD_TIME && !(classes & SPEAKS));
}

/* Someone or something that is known to speak, rather than any noun. */
static bool surely_speaks(const finder *in, nd_noun_phrase phrase)
{
	return !nd_noun_phrase_is_empty(phrase) && is(in, phrase.head, SPEAKS) && !is(in, phrase.head, ND_WORD_VALUE);
}

static bool is_person_name(const finder *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && in->mentions[mention].type == ND_PERSON;
}

static nd_noun_phrase phrase_before(const finder *in, uint32_t last)
{
	return nd_noun_phrase_before(in->words, in->mentions, last);
}

static nd_noun_phrase phrase_after(const finder *in, uint32_t first)
{
	return nd_noun_phrase_after(in->words, in->mentions, first);
}

/* "a resident, X, 34, said": with the description that opens the clause before the name. */
static nd_noun_phrase with_description(const finder *in, nd_noun_phrase name)
{
	uint32_t comma = name.first - 1;
	if (name.first < 2 || !is(in, comma, ND_WORD_COMMA) || !same_run(in, comma - 1, name.first))
		return name;
	nd_noun_phrase description = phrase_before(in, comma - 1);
	bool opens = can_speak(in, description) && !is_person_name(in, description.head) &&
	             (description.first == 0 || !same_run(in, description.first - 1, name.first));
	return opens ? (nd_noun_phrase){description.first, name.end, name.head} : name;
}

/* "The clerk of four years, a man who had met her, said": the person whom the sentence begins with, before a comma or "of". */
static nd_noun_phrase opening_subject(const finder *in, uint32_t comma)
{
	uint32_t first = comma;
	while (first > 0 && comma - first < FAR && same_run(in, first - 1, comma))
		first--;
	nd_noun_phrase phrase = phrase_after(in, first);
	bool opens = first == 0 || !same_run(in, first - 1, comma);
	bool speaks = !nd_noun_phrase_is_empty(phrase) && (is(in, phrase.head, ND_WORD_PERSON) || is_person_name(in, phrase.head));
	bool is_described = is(in, phrase.end, ND_WORD_COMMA | ND_WORD_OPEN | ND_WORD_DASH) || nd_word_equals(in->words, phrase.end, "of");
	return opens && speaks && is_described && phrase.end < comma ? phrase : (nd_noun_phrase){0, 0, 0};
}

/* "X, the president of Y, said": comma is the one before the verb. Commas to its left are tried from the nearest on; the
 * first that a name of a person or body stands before, or else a noun that speaks. A name that stands alone between the
 * commas is the speaker itself: "the president, X, said". */
static nd_noun_phrase speaker_before_comma(const finder *in, uint32_t comma)
{
	nd_noun_phrase best = {0, 0, 0}, opening = {0, 0, 0};
	nd_noun_phrase inner = phrase_before(in, comma - 1);
	for (uint32_t i = comma - 1, steps = 0; i > 0 && steps < FAR; i--, steps++) {
		if (!same_run(in, i, comma))
			break;
		if (!is(in, i, ND_WORD_COMMA | ND_WORD_DASH))
			continue;
		nd_noun_phrase candidate = phrase_before(in, i - 1);
		if (!can_speak(in, candidate) || !same_run(in, candidate.first, comma))
			continue;
		bool inner_is_name = !nd_noun_phrase_is_empty(inner) && is_person_name(in, inner.head) && inner.first == i + 1 &&
		                     inner.end == comma;
		if (inner_is_name && !is_person_name(in, candidate.head))
			return (nd_noun_phrase){candidate.first, inner.end, inner.head};
		if (candidate.first == 0 || !same_run(in, candidate.first - 1, comma))
			opening = candidate; /* "Teck, the mining company, said" */
		if (!surely_speaks(in, candidate))
			continue;
		if (is_person_name(in, candidate.head))
			return with_description(in, candidate);
		if (nd_noun_phrase_is_empty(best))
			best = candidate;
	}
	if (!nd_noun_phrase_is_empty(best))
		return best;
	return surely_speaks(in, inner) ? opening : opening_subject(in, comma);
}

/* who, which, and "that" behind a noun: it stands for what is before it. */
static bool is_relative(const finder *in, uint32_t word)
{
	if (word == 0 || is(in, word, ND_WORD_NAME) || !same_run(in, word - 1, word))
		return false;
	if (is(in, word, ND_WORD_RELATIVE))
		return true;
	return is(in, word, ND_WORD_THAT) && is(in, word - 1, NOUNS | ND_WORD_PLAIN | ND_WORD_NAME) &&
	       in->words->items[word - 1].cue == NULL;
}

/* "X on Thursday evening said": the word before what tells the time; word itself where nothing does. */
static uint32_t before_time(const finder *in, uint32_t word)
{
	static const char *const comparing[] = {"less", "more", "than", "about"};
	uint32_t left = word;
	for (uint32_t steps = 0; left > 1 && steps < 6 && same_run(in, left - 1, word); steps++) {
		uint32_t mention = in->words->items[left].mention;
		bool is_date = mention != ND_NONE && in->mentions[mention].type == ND_DATE;
		bool measures = left < word && !is(in, left, ND_WORD_NAME) && is(in, left + 1, ND_WORD_TIME) &&
		                (is(in, left, ND_WORD_VALUE) || is_indefinite(in, left));
		bool compares = left < word && ND_WORD_EQUALS_ANY(in->words, left, comparing);
		if (!is_date && !measures && !compares && !nd_word_equals(in->words, left, "ago") &&
		    !(is(in, left, ND_WORD_TIME) && !is(in, left, ND_WORD_NAME)))
			break;
		left--;
	}
	if (left < word && left > 1 && is(in, left, ND_WORD_PREPOSITION) && same_run(in, left - 1, word))
		left--;
	return left;
}

/* "officials there say": the word before the adverb, which is no subject here; word itself where it is. */
static uint32_t before_place(const finder *in, uint32_t word)
{
	bool is_adverb = nd_word_equals(in->words, word, "there") || nd_word_equals(in->words, word, "here");
	return is_adverb && word > 0 && same_run(in, word - 1, word) && is(in, word - 1, NOUNS) ? word - 1 : word;
}

/* "polls released Sunday showed": the noun before the participle. */
static uint32_t before_participle(const finder *in, uint32_t word)
{
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	bool is_participle = is(in, word, ND_WORD_PLAIN) && nd_str_ends(text, ND_STR("ed"));
	return is_participle && word > 0 && same_run(in, word - 1, word) && is(in, word - 1, NOUNS) ? word - 1 : word;
}

static bool is_reflexive(const finder *in, uint32_t word)
{
	return nd_word_equals(in->words, word, "himself") || nd_word_equals(in->words, word, "herself") ||
	       nd_word_equals(in->words, word, "itself") || nd_word_equals(in->words, word, "themselves");
}

static bool begins_clause_at(const finder *in, uint32_t word, uint32_t verb)
{
	return word == 0 || !same_run(in, word - 1, verb) ||
	      
			is(in, word - 1, ND_WORD_COMMA | ND_WORD_DASH | ND_WORD_CONJUNCTION | ND_WORD_SUBORDINATOR | ND_WORD_THAT);
}

/* "said its director, X": the description and the name that follows it. */
static nd_noun_phrase with_name_behind(const finder *in, nd_noun_phrase phrase)
{
	if (nd_noun_phrase_is_empty(phrase) || is_person_name(in, phrase.head) || !is(in, phrase.end, ND_WORD_COMMA) ||
	    !same_run(in, phrase.end + 1, phrase.first) || !is(in, phrase.head, ND_WORD_PERSON))
		return phrase;
	nd_noun_phrase name = phrase_after(in, phrase.end + 1);
	bool is_name = !nd_noun_phrase_is_empty(name) && is_person_name(in, name.head) && name.first == phrase.end + 1;
	return is_name ? (nd_noun_phrase){phrase.first, name.end, name.head} : phrase;
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
		nd_noun_phrase named = with_name_behind(in, phrase);
		bool is_named = named.end > phrase.end && is(in, named.end, ND_WORD_COMMA);
		return opens || is_named ? named : none; /* X, the president, …; In May, the president, X, … */
	}
	if (nd_word_equals(in->words, phrase.head, "there"))
		return none;
	bool before_verb = is(in, next, ND_WORD_PLAIN | ND_WORD_AUXILIARY | ND_WORD_ADVERB) &&
			!is(in, next, ND_WORD_PREPOSITION);
	return before_verb || next == verb ? phrase : none;
}

/* The subject of the clause before, for verbs that share it: "X smiled and said", "In Paris, X won, adding that …". */
static nd_noun_phrase subject_before(const finder *in, uint32_t verb)
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

/* The clause's own subject, to the left of the verb group; empty if there is none. */
static nd_noun_phrase speaker_to_the_left(const finder *in, uint32_t first)
{
	nd_noun_phrase none = {0, 0, 0};
	if (first == 0 || !same_run(in, first - 1, first))
		return none;
	uint32_t left = first - 1;
	if (is(in, left, ND_WORD_COMMA | ND_WORD_DASH))
		return left > 0 && same_run(in, left - 1, first) ? speaker_before_comma(in, left) : none;
	if (is_relative(in, left)) {
		uint32_t back = is(in, left - 1, ND_WORD_COMMA) ? left - 1 : left;
		return back > 0 && same_run(in, back - 1, first) ? phrase_before(in, back - 1) : none;
	}
	left = before_participle(in, before_place(in, before_time(in, left)));
	if (left > 0 && is_reflexive(in, left) && same_run(in, left - 1, first))
		left--; /* X himself said */
	nd_noun_phrase phrase = phrase_before(in, left);
	bool is_aside = !nd_noun_phrase_is_empty(phrase) && phrase.first > 1 &&
			is(in, phrase.first - 1, ND_WORD_PREPOSITION) &&
	                same_run(in, phrase.first - 2, first);
	nd_noun_phrase before = is_aside ? phrase_before(in, phrase.first - 2) : none;
	if (surely_speaks(in, before) && !is_person_name(in, phrase.head))
		return before; /* X at the time said */
	if (is_aside && is(in, phrase.first - 2, ND_WORD_AUXILIARY)) { /* X, who has in the past said */
		uint32_t group = group_start(in, phrase.first - 1);
		return group > 0 && is_relative(in, group - 1) && is(in, group - 2, ND_WORD_COMMA) && group > 2
		               ? phrase_before(in, group - 3)
		               : group > 0 ? phrase_before(in, group - 1) : none;
	}
	if (is_aside && !surely_speaks(in, phrase)) {
		nd_noun_phrase opening = subject_before(in, first);
		if (!nd_noun_phrase_is_empty(opening))
			return opening; /* leaders of parties that sit in the assembly say */
	}
	return can_speak(in, phrase) ? phrase : none;
}

/* "said lobbyist and strategist X": a second description, and the name. */
static nd_noun_phrase over_and(const finder *in, nd_noun_phrase phrase)
{
	if (nd_noun_phrase_is_empty(phrase) || is(in, phrase.head, ND_WORD_SUBJECT) ||
	    !nd_word_equals(in->words, phrase.end, "and") || !same_run(in, phrase.end + 1, phrase.first))
		return phrase;
	nd_noun_phrase second = phrase_after(in, phrase.end + 1);
	if (is(in, phrase.head, ND_WORD_NAME)) { /* said X and others, … */
		bool closes = surely_speaks(in, second) && is(in, second.end, ND_WORD_COMMA | ND_WORD_STOP);
		return closes ? (nd_noun_phrase){phrase.first, second.end, phrase.head} : phrase;
	}
	bool is_named = !nd_noun_phrase_is_empty(second) && is_person_name(in, second.end - 1) && second.first < second.head;
	return is_named ? (nd_noun_phrase){phrase.first, second.end, second.end - 1} : phrase;
}

/* "…," said X. Not "said the plan had failed": after the phrase the clause must end or turn aside. */
static nd_noun_phrase speaker_to_the_right(const finder *in, uint32_t verb)
{
	nd_noun_phrase none = {0, 0, 0};
	uint32_t next = cue_end(in, verb);
	while (next < verb + 3 && is(in, next, ND_WORD_ADVERB) && same_run(in, next, verb))
		next++;
	if (next >= in->words->count || !same_run(in, next, verb))
		return none;
	nd_noun_phrase phrase = with_name_behind(in, over_and(in, phrase_after(in, next)));
	if (nd_word_equals(in->words, next, "it"))
		return none; /* as X put it */
	bool after_mark = verb > 0 && (in->words->items[verb - 1].quotation != ND_NONE ||
	                               (verb > 1 && in->words->items[verb - 2].quotation != ND_NONE));
	if (after_mark && !nd_noun_phrase_is_empty(phrase) &&
			is(in, phrase.first, ND_WORD_DETERMINER | ND_WORD_NAME | ND_WORD_PERSON))
		return phrase; /* nothing else stands there: "…," said the 46-year-old */
	if (!surely_speaks(in, phrase))
		return none;
	uint32_t end = phrase.end;
	if (end >= in->words->count || in->words->items[end].sentence != in->words->items[verb].sentence)
		return phrase;
	if (!same_run(in, end, verb))
		return none; /* asked the crowd "…" */
	bool ends =
			is(in, end, ND_WORD_PUNCTUATION | ND_WORD_PREPOSITION | ND_WORD_VALUE | ND_WORD_TIME | ND_WORD_SUBORDINATOR |
	                                ND_WORD_RELATIVE | ND_WORD_CONJUNCTION) ||
	            (after_mark && is(in, end, ND_WORD_ADVERB)) || in->words->items[end].form == ND_VERB_ING;
	return ends ? phrase : none;
}

/* The speaker of the last clause in the sentence that reported words, else the subject before. */
static nd_noun_phrase shared_speaker(const finder *in, uint32_t verb)
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
	return subject_before(in, verb);
}

/* "went on to say", "continued to insist": the subject stands before the verb that "to" depends on. */
static nd_noun_phrase speaker_before_infinitive(const finder *in, uint32_t to)
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

/* "but went on to say": the verb that "to" depends on shares its subject with a clause before. */
static bool is_shared_infinitive(const finder *in, uint32_t to)
{
	static const char *const verbs[] = {"went", "goes", "continued", "continues", "proceeded"};
	uint32_t verb = to > 1 && nd_word_equals(in->words, to - 1, "on") ? to - 2 : to - 1;
	if (to == 0 || verb == 0 || !same_run(in, verb - 1, to) || !is(in, verb - 1, ND_WORD_CONJUNCTION))
		return false;
	return ND_WORD_EQUALS_ANY(in->words, verb, verbs);
}

/* ---- who is spoken to -------------------------------------------------------------------------------------------- */

static bool is_communication(const finder *in, uint32_t word)
{
	static const char *const nouns[] = {
	        "remarks", "remark", "speech",  "letter", "statement", "comments", "message", "interview",
	        "address", "call",   "meeting", "talks",  "testimony", "email",    "note",    "conversation",
	};
	return ND_WORD_EQUALS_ANY(in->words, word, nouns);
}

/* "remarks to X", "an interview with X", "said to X". */
static nd_noun_phrase addressee_by_preposition(const finder *in, uint32_t from)
{
	nd_noun_phrase none = {0, 0, 0};
	for (uint32_t i = from; i < from + 12 && i + 1 < in->words->count && same_run(in, i, from); i++) {
		if (is(in, i, ND_WORD_STOP | ND_WORD_COLON | ND_WORD_THAT | ND_WORD_MARK))
			return none;
		bool to = is(in, i, ND_WORD_TO), with = nd_word_equals(in->words, i, "with");
		if (!(to && i == from) && !((to || with) && i > from && is_communication(in, i - 1)))
			continue;
		nd_noun_phrase phrase = same_run(in, i + 1, from) ? phrase_after(in, i + 1) : none;
		if (nd_noun_phrase_is_empty(phrase) ||
				!is(in, phrase.head, ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_OBJECT))
			return none;
		return phrase;
	}
	return none;
}

/* "told the Post and the Courier that": with the name behind "and". */
static nd_noun_phrase with_second_name(const finder *in, nd_noun_phrase phrase)
{
	uint32_t and = phrase.end;
	if (nd_noun_phrase_is_empty(phrase) || !is(in, phrase.head, ND_WORD_NAME) || !nd_word_equals(in->words, and, "and") ||
	    !same_run(in, and + 1, phrase.first))
		return phrase;
	nd_noun_phrase second = phrase_after(in, and + 1);
	return !nd_noun_phrase_is_empty(second) && is(in, second.head, ND_WORD_NAME) ? (nd_noun_phrase){phrase.first, second.end, phrase.head}
	                                                                             : phrase;
}

static nd_noun_phrase find_addressee(const finder *in, const nd_report *report)
{
	nd_noun_phrase none = {0, 0, 0};
	uint32_t next = report->order == ND_REPORT_INVERTED ? report->speaker.end : report->cue_end;
	if (next >= in->words->count || !same_run(in, next, report->verb))
		return none;
	if (report->frames & ND_CUE_ADDRESSEE && report->order != ND_REPORT_INVERTED) {
		nd_noun_phrase object = with_second_name(in, phrase_after(in, next));
		bool is_subject = !nd_noun_phrase_is_empty(object) && report->frames & ND_CUE_CLAUSE && is(in, object.head, ND_WORD_SUBJECT) &&
		                  is(in, object.end, ND_WORD_AUXILIARY);
		if (is_subject)
			return none; /* warned it could */
		if (!nd_noun_phrase_is_empty(object) &&
		    is(in, object.head, ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_OBJECT | ND_WORD_PLAIN))
			return object;
	}
	return report->frames & ND_CUE_QUOTES ? addressee_by_preposition(in, next) : none;
}

/* ---- clauses ----------------------------------------------------------------------------------------------------- */

/* "Y was told": who was told is no speaker; "by X" names one. */
static void read_passive(const finder *in, nd_report *report)
{
	uint32_t next = report->verb + 1;
	report->passive = true;
	report->addressee = report->frames & ND_CUE_ADDRESSEE ? report->speaker : (nd_noun_phrase){0, 0, 0};
	report->speaker = (nd_noun_phrase){0, 0, 0};
	if (nd_word_equals(in->words, next, "by") && same_run(in, next, report->verb)) {
		nd_noun_phrase agent = phrase_after(in, next + 1);
		if (surely_speaks(in, agent))
			report->speaker = agent;
	}
}

/* A comma or colon and a quotation right behind the verb. */
static bool introduces_quotation(const finder *in, const nd_report *report)
{
	uint32_t next = report->cue_end;
	return report->frames & ND_CUE_QUOTES && is(in, next, ND_WORD_COMMA | ND_WORD_COLON) && next + 1 < in->words->count &&
	       in->words->items[next + 1].quotation != ND_NONE && in->words->items[next + 1].sentence == in->words->items[next].sentence;
}

static bool opens_sentence(const finder *in, uint32_t word)
{
	return word == 0 || in->words->items[word - 1].sentence != in->words->items[word].sentence;
}

/* "Noting that Y, X said", "While saying that Y, X": the subject behind the comma that ends what the verb tells, and that
 * comma; empty if there is none. */
static nd_noun_phrase subject_of_main_clause(const finder *in, uint32_t verb, uint32_t *comma)
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

/* "with X tweeting that": the participle's own subject; empty where it shares that of its clause. */
static nd_noun_phrase subject_of_participle(const finder *in, uint32_t left, uint32_t verb)
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

/* Does a quotation end right before the word, or before the comma that stands there? */
static bool is_behind_quotation(const finder *in, uint32_t word, uint32_t verb)
{
	uint32_t sentence = in->words->items[verb].sentence;
	if (word > 0 && is(in, word - 1, ND_WORD_COMMA | ND_WORD_DASH) && in->words->items[word - 1].quotation == ND_NONE)
		word--;
	return word > 0 && in->words->items[word - 1].quotation != ND_NONE && in->words->items[word - 1].sentence == sentence;
}

/* "Their former manager, X, said": the description opens the sentence, and the name stands alone between it and the comma. */
static bool ends_described_name(const finder *in, uint32_t comma)
{
	nd_noun_phrase name = comma > 0 ? phrase_before(in, comma - 1) : (nd_noun_phrase){0, 0, 0};
	if (nd_noun_phrase_is_empty(name) || !is_person_name(in, name.head) || name.end != comma || name.first < 2 ||
	    !is(in, name.first - 1, ND_WORD_COMMA) || !same_run(in, name.first - 2, comma))
		return false;
	nd_noun_phrase description = phrase_before(in, name.first - 2);
	return !nd_noun_phrase_is_empty(description) && is(in, description.head, NOUNS) && !is_person_name(in, description.head) &&
	       (description.first == 0 || !same_run(in, description.first - 1, comma));
}

static bool find_speaker(const finder *in, nd_report *report, uint32_t first)
{
	bool finite = report->form == ND_VERB_PAST || report->form == ND_VERB_THIRD || report->form == ND_VERB_BASE;
	uint32_t left = first > 0 && same_run(in, first - 1, report->verb) ? first - 1 : ND_NONE;
	bool after_pause = left == ND_NONE || is(in, left, ND_WORD_COMMA | ND_WORD_DASH | ND_WORD_MARK);
	bool bare = first == report->verb;
	report->order = ND_REPORT_AHEAD;
	bool after_comma = left != ND_NONE && is(in, left, ND_WORD_COMMA | ND_WORD_DASH) &&
			(left == 0 || in->words->items[left - 1].quotation == ND_NONE);
	bool hears = report->frames & ND_CUE_ADDRESSEE; /* told X: X is no subject */
	bool after_quotation = is_behind_quotation(in, first, report->verb);
	bool may_invert = report->frames & ND_CUE_QUOTES &&
	                  (after_quotation || ((!after_comma || (report->frames & ND_CUE_CLAUSE && !hears)) &&
	                                       !(hears && report->frames & ND_CUE_CLAUSE)));
	if (after_pause && bare && finite && may_invert && !(after_comma && !after_quotation && ends_described_name(in, left))) {
		report->speaker = speaker_to_the_right(in, report->verb);
		report->order = ND_REPORT_INVERTED;
		if (!nd_noun_phrase_is_empty(report->speaker))
			return true;
		report->order = ND_REPORT_AHEAD;
	}
	if (report->form == ND_VERB_ING && bare && (left == ND_NONE || (is(in, left, ND_WORD_SUBORDINATOR) && opens_sentence(in, left)))) {
		report->order = ND_REPORT_SHARED;
		report->speaker = subject_of_main_clause(in, report->verb, &report->content_end);
		return !nd_noun_phrase_is_empty(report->speaker);
	}
	if (left == ND_NONE)
		return false;
	if (is(in, left, ND_WORD_TO)) {
		report->speaker = speaker_before_infinitive(in, left);
		if (nd_noun_phrase_is_empty(report->speaker) && is_shared_infinitive(in, left))
			report->speaker = shared_speaker(in, report->verb);
		if (nd_noun_phrase_is_empty(report->speaker) && introduces_quotation(in, report))
			report->speaker = subject_before(in, report->verb); /* cut in to say: "…" */
		return true;
	}
	bool shares = is(in, left, ND_WORD_CONJUNCTION) || (report->form == ND_VERB_ING && bare) ||
	              (is(in, left, ND_WORD_PREPOSITION) && report->form == ND_VERB_ING);
	if (report->form == ND_VERB_ING && bare)
		report->speaker = subject_of_participle(in, left, report->verb);
	if (!shares) {
		report->speaker = speaker_to_the_left(in, first);
		report->relative = is_relative(in, left) && !nd_noun_phrase_is_empty(report->speaker) ? left : ND_NONE;
	}
	if (nd_noun_phrase_is_empty(report->speaker) && (shares || after_pause)) {
		report->order = ND_REPORT_SHARED;
		report->speaker = shared_speaker(in, report->verb);
	}
	return true;
}

static uint32_t later(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static void set_bounds(nd_report *report, uint32_t first)
{
	report->first = first;
	report->end = report->cue_end;
	if (!nd_noun_phrase_is_empty(report->speaker) && report->order != ND_REPORT_SHARED) {
		if (report->speaker.first < first)
			report->first = report->speaker.first;
		report->end = later(report->end, report->speaker.end);
	}
	if (!nd_noun_phrase_is_empty(report->addressee))
		report->end = later(report->end, report->addressee.end);
}

/* "a book called “Tides”": the thing has that name. */
static bool is_named_thing(const finder *in, const nd_report *report)
{
	static const char *const verbs[] = {"called", "dubbed", "nicknamed", "labeled", "labelled", "termed", "billed"};
	uint32_t next = report->cue_end;
	if (report->order != ND_REPORT_AHEAD || report->verb != report->speaker.end || report->relative != ND_NONE ||
	    nd_noun_phrase_is_empty(report->speaker) || !ND_WORD_EQUALS_ANY(in->words, report->verb, verbs) ||
	    next >= in->words->count || in->words->items[next].sentence != in->words->items[report->verb].sentence)
		return false;
	bool names = in->words->items[next].quotation != ND_NONE || is(in, next, ND_WORD_NAME | ND_WORD_CAPITAL);
	return names && !is(in, report->speaker.head, SPEAKS & ~(uint32_t)ND_WORD_SOURCE);
}

/* "Asked by X whether", "when asked by X about" */
static bool is_asked_by(const finder *in, uint32_t verb, uint32_t first)
{
	uint32_t left = first - (first > 0);
	bool opens = first == 0 || !same_run(in, left, verb) || is(in, left, ND_WORD_COMMA) || nd_word_equals(in->words, left, "when");
	return opens && first == verb && nd_word_equals(in->words, verb + 1, "by") && same_run(in, verb + 1, verb);
}

static void read_verb(finder *in, uint32_t verb)
{
	const nd_word *word = &in->words->items[verb];
	uint32_t first = group_start(in, verb);
	if (!is_used_as_verb(in, verb, first))
		return;
	nd_report report = {.verb = verb, .cue_end = cue_end(in, verb), .relative = ND_NONE, 
	                    .frames = word->cue->frames, .prepositions = word->cue->prepositions, .form = word->form};
	bool participle = word->form == ND_VERB_PAST || word->form == ND_VERB_PARTICIPLE;
	if (!find_speaker(in, &report, first) || is_named_thing(in, &report))
		return;
	bool has = verb - first == 1 && nd_word_equals(in->words, first, "'s") && !(report.frames & ND_CUE_ADDRESSEE); /* he's said */
	if (participle && ((is_asked_by(in, verb, first)) || (first < verb && group_has(in, first, verb, ND_WORD_BE) && !has) || is_as_told(in, verb)))
		read_passive(in, &report);
	else
		report.addressee = find_addressee(in, &report);
	set_bounds(&report, first);
	*nd_array_push(in->arena, in->reports) = report;
}

/* "according to X" */
static bool read_according(finder *in, uint32_t word)
{
	if (!nd_word_equals(in->words, word, "according") || !is(in, word + 1, ND_WORD_TO) ||
			!same_run(in, word + 1, word))
		return false;
	nd_noun_phrase speaker = {0, 0, 0};
	for (uint32_t i = word + 2; i < word + 6 && same_run(in, i, word) && nd_noun_phrase_is_empty(speaker); i++) {
		speaker = phrase_after(in, i);
		if (!is(in, i, ND_WORD_VALUE | ND_WORD_GENITIVE | ND_WORD_ADVERB | ND_WORD_TIME))
			break; /* early, June's and last week's results */
	}
	if (nd_noun_phrase_is_empty(speaker))
		return false;
	*nd_array_push(in->arena, in->reports) = (nd_report){
	        .first = word,
	        .end = speaker.end,
	        .verb = word,
	        .cue_end = word + 2,
	        .relative = ND_NONE,
	        .frames = ND_CUE_QUOTES | ND_CUE_CLAUSE,
	        .order = ND_REPORT_ACCORDING,
	        .speaker = speaker,
	};
	return true;
}

/* Whose the noun is: "his claim", "X's repeated claim"; empty if nobody's, or the author's. */
static nd_noun_phrase possessor(const finder *in, uint32_t noun)
{
	enum { MOST_ADJECTIVES = 3 };
	nd_noun_phrase none = {0, 0, 0};
	for (uint32_t i = noun; i > 0 && noun - i <= MOST_ADJECTIVES && same_run(in, i - 1, noun); i--) {
		uint32_t word = i - 1;
		if (is(in, word, ND_WORD_GENITIVE))
			return word > 0 && same_run(in, word - 1, noun) ? phrase_before(in, word - 1) : none;
		if (is(in, word, ND_WORD_POSSESSIVE)) {
			bool author = nd_word_equals(in->words, word, "my") || nd_word_equals(in->words, word, "our") ||
			              nd_word_equals(in->words, word, "your");
			return author ? none : (nd_noun_phrase){word, word + 1, word};
		}
		if (!is(in, word, ND_WORD_PLAIN | ND_WORD_TIME | ND_WORD_SOURCE) || is(in, word, ND_WORD_DETERMINER))
			return none;
	}
	return none;
}

/* Does a preposition or a verb that reports nothing stand before the noun phrase? A subject's own clause goes on behind what
 * it tells, and nothing shows where. */
static bool is_governed(const finder *in, uint32_t first)
{
	if (first == 0 || !same_run(in, first - 1, first))
		return false;
	const nd_word *before = &in->words->items[first - 1];
	nd_str text = nd_str_cut(in->words->text, before->span);
	bool is_verb = before->is_past || (before->classes & ND_WORD_PLAIN && before->cue == NULL && nd_str_ends(text, ND_STR("ed")));
	return is_verb || before->classes & (ND_WORD_PREPOSITION | ND_WORD_BE);
}

/* "X's claim that …", "his call for …" */
static bool read_noun(finder *in, uint32_t word)
{
	char buffer[24];
	nd_str folded = nd_word_folded(in->words, word, buffer);
	const nd_cue *cue = folded.data != NULL ? nd_cue_find_noun(folded) : NULL;
	nd_noun_phrase speaker = cue != NULL ? possessor(in, word) : (nd_noun_phrase){0, 0, 0};
	if (nd_noun_phrase_is_empty(speaker) || !is(in, speaker.head, SPEAKS | ND_WORD_POSSESSIVE) ||
	    !is_governed(in, speaker.first))
		return false;
	*nd_array_push(in->arena, in->reports) = (nd_report){
	        .first = speaker.first,
	        .end = word + 1,
	        .verb = word,
	        .cue_end = word + 1,
	        .relative = ND_NONE,
	        .frames = cue->frames,
	        .prepositions = cue->prepositions,
	        .order = ND_REPORT_NOMINAL,
	        .speaker = speaker,
	};
	return true;
}

void nd_reports_find(nd_arena *arena, const nd_words *words, const nd_mention *mentions, nd_report_array *reports)
{
	finder in = {arena, words, mentions, reports};
	for (uint32_t i = 0; i < words->count; i++) {
		if (words->items[i].quotation != ND_NONE)
			continue;
		if (words->items[i].classes & (ND_WORD_PLAIN | ND_WORD_SOURCE) && read_noun(&in, i))
			continue;
		if (words->items[i].cue != NULL)
			read_verb(&in, i);
		else if (words->items[i].classes & ND_WORD_PLAIN)
			read_according(&in, i);
	}
}

nd_noun_phrase nd_subject_before(const nd_words *words, const nd_mention *mentions, uint32_t word)
{
	finder in = {.words = words, .mentions = mentions};
	return subject_before(&in, word);
}
