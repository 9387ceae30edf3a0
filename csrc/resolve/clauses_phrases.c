/* Who speaks: the noun phrases beside a reporting verb. */
#include "base/str.h"
#include "resolve/clauses_parts.h"

bool nd_is_indefinite(const finder *in, uint32_t word)
{
	static const char *const words[] = {"some", "many", "one", "another", "most", "others", "few", "several",
	                                    "both", "all",  "two", "three",   "four", "five",   "10"};
	return ND_WORD_EQUALS_ANY(in->words, word, words);
}

static bool ends_in_s(const finder *in, uint32_t word)
{
	return in->words->text.data[in->words->items[word].span.end - 1] == 's';
}

/* Does the phrase end with its name, at the word end? */
static bool is_last_of_name(const finder *in, nd_noun_phrase phrase, uint32_t end)
{
	uint32_t last = end - 1;
	return phrase.end == end && (in->words->items[last].mention == in->words->items[phrase.head].mention || is(in, last, ND_WORD_CLOSE));
}

static bool can_speak(const finder *in, nd_noun_phrase phrase)
{
	if (nd_noun_phrase_is_empty(phrase))
		return false;
	uint32_t classes = in->words->items[phrase.head].classes;
	return classes & (SPEAKS | ND_WORD_PLAIN | ND_WORD_DETERMINER | ND_WORD_VALUE) &&
	       !nd_word_equals(in->words, phrase.head, "ago") && !(classes & ND_WORD_TIME && !(classes & SPEAKS));
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
	bool opens = first == 0 || !same_run(in, first - 1, comma);
	first += is(in, first, ND_WORD_CONJUNCTION);
	nd_noun_phrase phrase = phrase_after(in, first);
	bool speaks = !nd_noun_phrase_is_empty(phrase) && (is(in, phrase.head, ND_WORD_PERSON) || is_person_name(in, phrase.head));
	bool is_described = is(in, phrase.end, ND_WORD_COMMA | ND_WORD_OPEN | ND_WORD_DASH) || nd_word_equals(in->words, phrase.end, "of");
	return opens && speaks && is_described && phrase.end < comma ? phrase : (nd_noun_phrase){0, 0, 0};
}

static bool is_governed(const finder *in, nd_noun_phrase phrase)
{
	return phrase.first > 0 && same_run(in, phrase.first - 1, phrase.first) && is(in, phrase.first - 1, ND_WORD_PREPOSITION);
}

static bool is_place(const finder *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && (in->mentions[mention].type == ND_LOCATION || in->mentions[mention].type == ND_COUNTRY);
}

/* "X, who was flanked by the secretary, Y, said": X, where who is named last only belongs to the relative clause. */
static nd_noun_phrase before_relative(const finder *in, nd_noun_phrase named, uint32_t comma)
{
	nd_noun_phrase opening = is_governed(in, named) ? opening_subject(in, comma) : (nd_noun_phrase){0, 0, 0};
	bool is_apart = !nd_noun_phrase_is_empty(opening) && is(in, opening.end, ND_WORD_COMMA) && is(in, opening.end + 1, ND_WORD_RELATIVE) &&
	                opening.end + 1 < named.first;
	return is_apart ? opening : named;
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
			return before_relative(in, (nd_noun_phrase){candidate.first, inner.end, inner.head}, comma);
		if (candidate.first == 0 || !same_run(in, candidate.first - 1, comma))
			opening = candidate; /* "Teck, the mining company, said" */
		if (!surely_speaks(in, candidate) || (is_place(in, candidate.head) && is_governed(in, candidate)))
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

bool nd_is_relative(const finder *in, uint32_t word)
{
	if (word == 0 || is(in, word, ND_WORD_NAME) || !same_run(in, word - 1, word))
		return false;
	if (is(in, word, ND_WORD_RELATIVE))
		return true;
	return is(in, word, ND_WORD_THAT) && is(in, word - 1, NOUNS | ND_WORD_PLAIN | ND_WORD_NAME) &&
	       in->words->items[word - 1].cue == NULL;
}

/* A name that what stands behind its comma describes, and where a word stands before that: "X, the head of Y, who",
 * "X, the bank, which". The phrase itself where no name stands before it. */
static nd_noun_phrase with_name_before(const finder *in, nd_noun_phrase phrase, bool of_person)
{
	uint32_t comma = phrase.first - 1;
	if (nd_noun_phrase_is_empty(phrase) || phrase.first < 2 || is(in, phrase.head, ND_WORD_NAME | ND_WORD_SUBJECT) ||
	    !is(in, comma, ND_WORD_COMMA) || !same_run(in, comma - 1, phrase.first))
		return phrase;
	nd_noun_phrase name = phrase_before(in, comma - 1);
	bool is_described = !nd_noun_phrase_is_empty(name) && is(in, name.head, ND_WORD_NAME) && is_person_name(in, name.head) == of_person &&
	                    is_last_of_name(in, name, comma);
	return is_described ? (nd_noun_phrase){name.first, phrase.end, name.head} : phrase;
}

/* Who or what a relative pronoun behind a comma or at once stands for: last is the word before that. */
static nd_noun_phrase antecedent(const finder *in, uint32_t relative, uint32_t last)
{
	bool is_who = nd_word_equals(in->words, relative, "who");
	uint32_t age = last;
	if (is_who && is(in, age, ND_WORD_VALUE | ND_WORD_PLAIN) && nd_ascii_is_digit(in->words->text.data[in->words->items[age].span.start])) {
		if (age > 1 && (nd_word_equals(in->words, age - 1, "now") || nd_word_equals(in->words, age - 1, "aged")))
			age--;
		if (age > 1 && is(in, age - 1, ND_WORD_COMMA) && same_run(in, age - 2, last))
			last = age - 2; /* X, now 26, who said */
	}
	nd_noun_phrase phrase = phrase_before(in, last);
	bool is_apart = is(in, relative - 1, ND_WORD_COMMA);
	if (is_who && is_person_name(in, last) && !nd_noun_phrase_is_empty(phrase) && !is(in, phrase.head, SPEAKS)) {
		while (phrase.first < last && in->words->items[phrase.first].mention != in->words->items[last].mention)
			phrase.first++; /* a feud with X, who said */
		return (nd_noun_phrase){phrase.first, last + 1, last};
	}
	bool describes = is_apart && !nd_noun_phrase_is_empty(phrase) && is(in, phrase.head, is_who ? ND_WORD_PERSON : ND_WORD_GROUP);
	return describes ? with_name_before(in, phrase, is_who) : phrase;
}

nd_noun_phrase nd_with_name_at_start(const finder *in, nd_noun_phrase phrase, uint32_t next)
{
	if (nd_noun_phrase_is_empty(phrase) || !is(in, phrase.head, ND_WORD_PERSON) || ends_in_s(in, phrase.head) ||
	    is(in, next, ND_WORD_COMMA | ND_WORD_STOP))
		return phrase;
	nd_noun_phrase named = with_name_before(in, phrase, true);
	bool opens = named.first == 0 || !same_run(in, named.first - 1, phrase.first);
	return opens ? named : phrase;
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
		                (is(in, left, ND_WORD_VALUE) || nd_is_indefinite(in, left));
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

nd_noun_phrase nd_with_name_behind(const finder *in, nd_noun_phrase phrase)
{
	if (nd_noun_phrase_is_empty(phrase) || is_person_name(in, phrase.head) || !is(in, phrase.end, ND_WORD_COMMA) ||
	    !same_run(in, phrase.end + 1, phrase.first) || !is(in, phrase.head, ND_WORD_PERSON))
		return phrase;
	nd_noun_phrase name = phrase_after(in, phrase.end + 1);
	bool is_name = !nd_noun_phrase_is_empty(name) && is_person_name(in, name.head) && name.first == phrase.end + 1;
	return is_name ? (nd_noun_phrase){phrase.first, name.end, name.head} : phrase;
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

nd_noun_phrase nd_speaker_to_the_left(const finder *in, uint32_t first)
{
	nd_noun_phrase none = {0, 0, 0};
	if (first == 0 || !same_run(in, first - 1, first))
		return none;
	uint32_t left = first - 1;
	if (is(in, left, ND_WORD_COMMA | ND_WORD_DASH))
		return left > 0 && same_run(in, left - 1, first) ? speaker_before_comma(in, left) : none;
	if (nd_is_relative(in, left)) {
		uint32_t back = is(in, left - 1, ND_WORD_COMMA) ? left - 1 : left;
		return back > 0 && same_run(in, back - 1, first) ? antecedent(in, left, back - 1) : none;
	}
	left = before_participle(in, before_place(in, before_time(in, left)));
	if (left > 0 && is_reflexive(in, left) && same_run(in, left - 1, first))
		left--; /* X himself said */
	nd_noun_phrase phrase = phrase_before(in, left);
	bool is_aside = !nd_noun_phrase_is_empty(phrase) && phrase.first > 1 &&
			is(in, phrase.first - 1, ND_WORD_PREPOSITION) &&
	                same_run(in, phrase.first - 2, first);
	nd_noun_phrase before = is_aside ? phrase_before(in, phrase.first - 2) : none;
	bool is_of_body = is_aside && is(in, phrase.first - 2, ND_WORD_COMMA) && nd_word_equals(in->words, phrase.first - 1, "of") &&
	                  is(in, phrase.head, ND_WORD_NAME) && !is_person_name(in, phrase.head);
	nd_noun_phrase member = is_of_body ? opening_subject(in, phrase.first - 2) : none;
	if (!nd_noun_phrase_is_empty(member) && is_person_name(in, member.head))
		return member; /* X, 61, of Norvik said */
	if (surely_speaks(in, before) && !is_person_name(in, phrase.head))
		return before; /* X at the time said */
	if (is_aside && is(in, phrase.first - 2, ND_WORD_AUXILIARY)) { /* X, who has in the past said */
		uint32_t group = nd_group_start(in, phrase.first - 1);
		return group > 0 && nd_is_relative(in, group - 1) && is(in, group - 2, ND_WORD_COMMA) && group > 2
		               ? phrase_before(in, group - 3)
		               : group > 0 ? phrase_before(in, group - 1) : none;
	}
	if (is_aside && !surely_speaks(in, phrase)) {
		nd_noun_phrase opening = nd_subject_in_run(in, first);
		if (!nd_noun_phrase_is_empty(opening))
			return opening; /* leaders of parties that sit in the assembly say */
	}
	return can_speak(in, phrase) ? phrase : none;
}

nd_noun_phrase nd_speaker_to_the_right(const finder *in, uint32_t verb)
{
	nd_noun_phrase none = {0, 0, 0};
	uint32_t next = nd_cue_end(in, verb);
	while (next < verb + 3 && is(in, next, ND_WORD_ADVERB) && same_run(in, next, verb))
		next++;
	if (next >= in->words->count || !same_run(in, next, verb))
		return none;
	nd_noun_phrase phrase = nd_with_name_behind(in, over_and(in, phrase_after(in, next)));
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
