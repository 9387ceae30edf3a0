/* Noun phrases, found from one end by the classes of their words. */
#include "base/str.h"
#include "resolve/clauses.h"

enum {
	LONGEST_PHRASE = 40,
	NOUNS = ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE,
	INNER = NOUNS | ND_WORD_NAME | ND_WORD_PLAIN | ND_WORD_TITLE
};

static const nd_noun_phrase NO_PHRASE = {0, 0, 0};

static bool is(const nd_words *words, uint32_t word, uint32_t classes)
{
	return nd_word_is(words, word, classes);
}

/* Do the two words stand side by side in one sentence, quoted alike? */
static bool joined(const nd_words *words, uint32_t left, uint32_t right)
{
	return right < words->count && words->items[left].sentence == words->items[right].sentence &&
	       words->items[left].quotation == words->items[right].quotation;
}

static nd_type name_type(const nd_words *words, const nd_mention *mentions, uint32_t word)
{
	uint32_t mention = words->items[word].mention;
	return mention == ND_NONE ? (nd_type)0 : mentions[mention].type;
}

static bool is_person_name(const nd_words *words, const nd_mention *mentions, uint32_t word)
{
	return word < words->count && name_type(words, mentions, word) == ND_PERSON;
}

static bool is_verb(const nd_words *words, uint32_t word)
{
	const nd_word *w = &words->items[word];
	return w->is_past || (w->cue != NULL && (w->form == ND_VERB_PAST || w->form == ND_VERB_THIRD) && !(w->classes & NOUNS));
}

/* "a handful of Democrats", "the majority of them": what is meant stands behind "of". */
static bool is_part(const nd_words *words, uint32_t word)
{
	static const char *const parts[] = {"handful", "number", "group", "majority", "minority", "couple", "half", "dozen",
	                                    "dozens", "scores", "hundreds", "thousands", "most", "some", "many", "all", "series"};
	return nd_word_equals(words, word + 1, "of") && ND_WORD_EQUALS_ANY(words, word, parts);
}

/* A hyphen between two parts of one word. */
static bool is_compound_hyphen(const nd_words *words, uint32_t word)
{
	nd_span span = words->items[word].span;
	return word > 0 && word + 1 < words->count && words->text.data[span.start] == '-' &&
	       words->items[word - 1].span.end == span.start && words->items[word + 1].span.start == span.end;
}

/* Head of the words [first, end): the last noun before the first preposition, of the first of several. */
static uint32_t head_of(const nd_words *words, uint32_t first, uint32_t end)
{
	uint32_t head = first;
	bool seen = false;
	for (uint32_t i = first; i < end; i++) {
		uint32_t classes = words->items[i].classes;
		bool breaks = classes & (ND_WORD_PREPOSITION | ND_WORD_TO | ND_WORD_CONJUNCTION | ND_WORD_PUNCTUATION) &&
		              !(classes & ND_WORD_NAME);
		if (breaks && seen && !(i > first && i + 1 < end && is_part(words, i - 1)))
			break;
		if (classes & (INNER | ND_WORD_SUBJECT) || (!seen && classes & ND_WORD_DETERMINER)) {
			head = i;
			seen = seen || classes & (INNER | ND_WORD_SUBJECT);
		}
	}
	return head;
}

/* "Secretary of State Ada Stone", "co-founder and CEO Ada Stone": an office of several words in front of the name that ends
 * the phrase. Not "daughter of President Stone", "officials and CEO Ada Stone". */
static bool is_office_of_name(const nd_words *words, uint32_t head, uint32_t name)
{
	uint32_t link = head + 1;
	nd_span noun = words->items[head].span;
	if (!is(words, head, ND_WORD_PERSON) || is(words, head, ND_WORD_NAME) || words->text.data[noun.end - 1] == 's' ||
	    name <= link + 1)
		return false;
	bool is_and = nd_word_equals(words, link, "and"), is_of = nd_word_equals(words, link, "of");
	for (uint32_t i = link + 1 + (is_of && nd_word_equals(words, link + 1, "the")); i < name; i++)
		if (!is(words, i, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP) || is(words, i, ND_WORD_NAME | ND_WORD_TITLE) ||
		    (is_of && is(words, i, ND_WORD_PERSON)))
			return false;
	return is_of || (is_and && is(words, name - 1, ND_WORD_PERSON));
}

static nd_noun_phrase make_phrase(const nd_words *words, uint32_t first, uint32_t end)
{
	nd_noun_phrase phrase = {first, end, head_of(words, first, end)};
	uint32_t name = end - 1;
	if (phrase.head + 2 >= name || !is(words, name, ND_WORD_NAME) || is(words, first, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE))
		return phrase;
	while (name > first && words->items[name - 1].mention == words->items[end - 1].mention)
		name--;
	if (is_office_of_name(words, phrase.head, name))
		phrase.head = end - 1;
	return phrase;
}

/* ---- from its last word to the left ------------------------------------------------------------------------------ */

static bool is_participle(const nd_words *words, uint32_t word)
{
	static const char *const adjectives[] = {"familiar", "close", "loyal", "aware", "critical"};
	nd_span span = words->items[word].span;
	nd_str text = {words->text.data + span.start, span.end - span.start};
	bool is_inflected = nd_str_ends(text, ND_STR("ed")) || nd_str_ends(text, ND_STR("ing"));
	return is(words, word, ND_WORD_PLAIN) && (is_inflected || ND_WORD_EQUALS_ANY(words, word, adjectives));
}

/* May a preposition at word at join the noun to its left with what follows: "the head of", "a spokesman for"? */
static bool attaches(const nd_words *words, uint32_t at)
{
	if (at == 0 || !joined(words, at - 1, at))
		return false;
	uint32_t left = words->items[at - 1].classes;
	if (left & (NOUNS | ND_WORD_NAME) && !(left & ND_WORD_VALUE))
		return !(left & ND_WORD_NAME) || nd_word_equals(words, at, "of");
	bool is_of = nd_word_equals(words, at, "of");
	if (at >= 2 && is_participle(words, at - 1) && is(words, at - 2, NOUNS) && joined(words, at - 2, at))
		return true; /* a letter obtained by, a source speaking to */
	if (left & (ND_WORD_DETERMINER | ND_WORD_VALUE))
		return is_of; /* some of, two of */
	if (!(left & ND_WORD_PLAIN) || is_verb(words, at - 1))
		return false;
	return is_of || (at >= 2 && is(words, at - 2, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_GENITIVE));
}

/* Does a name that is followed at once by the phrase's first word belong to it? "US officials", not "in Iowa Trump". */
static bool modifies(const nd_words *words, const nd_mention *mentions, uint32_t left, uint32_t first)
{
	if (words->items[left].mention == words->items[first].mention)
		return true;
	if (!is(words, first, ND_WORD_NAME))
		return true;
	nd_type type = name_type(words, mentions, left);
	return type == ND_NORP || (type == ND_COUNTRY && !is_person_name(words, mentions, first));
}

static uint32_t name_end(const nd_words *words, uint32_t word)
{
	uint32_t mention = words->items[word].mention;
	while (word < words->count && words->items[word].mention == mention)
		word++;
	return word;
}

static uint32_t value_start(const nd_words *words, uint32_t word)
{
	uint32_t mention = words->items[word].mention;
	while (word > 0 && words->items[word - 1].mention == mention)
		word--;
	return word;
}

static bool is_article(const nd_words *words, uint32_t word)
{
	return nd_word_equals(words, word, "a") || nd_word_equals(words, word, "an") || nd_word_equals(words, word, "the");
}

/* What stands behind the comma of a company's name. */
static bool is_company_form(const nd_words *words, uint32_t word)
{
	static const char *const forms[] = {"inc", "inc.", "ltd", "ltd.", "llc", "plc", "corp", "corp.", "lp", "l.p."};
	return ND_WORD_EQUALS_ANY(words, word, forms);
}

/* The word to the left of first that joins the phrase, as a new first; first itself if none does. */
static uint32_t extend_left(const nd_words *words, const nd_mention *mentions, uint32_t first)
{
	if (first == 0 || !joined(words, first - 1, first))
		return first;
	uint32_t left = first - 1, classes = words->items[left].classes;
	if (left > 0 && is_compound_hyphen(words, left) && joined(words, left - 1, left))
		return left - 1; /* mother-of-two */
	if (left > 0 && classes & ND_WORD_COMMA && is_company_form(words, first) && is(words, left - 1, ND_WORD_NAME))
		return left - 1; /* X, Inc. */
	if (words->items[left].mention != ND_NONE && words->items[left].mention == words->items[first].mention)
		return left;
	bool closed = is(words, first, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE);
	if (classes & ND_WORD_VALUE)
		return !closed && is(words, first, NOUNS) && name_type(words, mentions, left) != ND_DATE ? value_start(words, left) : first;
	if (classes & ND_WORD_NAME)
		return !closed && modifies(words, mentions, left, first) ? left : first;
	if (classes & ND_WORD_GENITIVE)
		return left > 0 && is(words, left - 1, INNER) ? left - 1 : first;
	if (classes & ND_WORD_THAT)
		return first; /* far more often the conjunction */
	if (classes & (ND_WORD_DETERMINER | ND_WORD_POSSESSIVE))
		return left;
	if (classes & ND_WORD_PREPOSITION && left > 0 && is_article(words, left - 1) && joined(words, left - 1, left))
		return left - 1; /* an inside source */
	if (classes & ND_WORD_PREPOSITION || classes & ND_WORD_TO)
		return attaches(words, left) ? left - 1 : first;
	bool is_possessor = is(words, first, ND_WORD_NAME) && is(words, name_end(words, first), ND_WORD_GENITIVE);
	if (closed || (is_possessor && classes & ND_WORD_PLAIN && !(classes & (NOUNS | ND_WORD_CAPITAL))))
		return first; /* at a moment Ukraine's president */
	return classes & (INNER | ND_WORD_TITLE) && !is_verb(words, left) ? left : first;
}

/* "X and Y said": the words to the left of "and" if they begin their clause. */
static uint32_t extend_over_and(const nd_words *words, const nd_mention *mentions, uint32_t first)
{
	if (first < 2 || !joined(words, first - 2, first) || !nd_word_equals(words, first - 1, "and") ||
	    !is(words, first - 2, ND_WORD_NAME | NOUNS))
		return first;
	uint32_t start = first - 2;
	for (uint32_t steps = 0; steps < LONGEST_PHRASE; steps++) {
		uint32_t left = extend_left(words, mentions, start);
		if (left == start)
			break;
		start = left;
	}
	bool begins = start == 0 || !joined(words, start - 1, start) ||
	              is(words, start - 1, ND_WORD_COMMA | ND_WORD_THAT | ND_WORD_SUBORDINATOR);
	return begins ? start : first;
}

/* "X (D-Ohio) said": the word before the bracket. */
static uint32_t skip_bracket(const nd_words *words, uint32_t last)
{
	if (!is(words, last, ND_WORD_CLOSE))
		return last;
	for (uint32_t i = last, steps = 0; i > 0 && steps < 12; i--, steps++)
		if (is(words, i, ND_WORD_OPEN))
			return i - 1;
	return last;
}

/* "the group's advocates said": of two verbs the first, in -s, is a plural noun. */
static bool is_plural_before_verb(const nd_words *words, uint32_t word)
{
	const nd_word *cue = &words->items[word];
	return cue->cue != NULL && cue->form == ND_VERB_THIRD && joined(words, word, word + 1) &&
	       words->items[word + 1].cue != NULL &&
	       (words->items[word + 1].form == ND_VERB_PAST || words->items[word + 1].form == ND_VERB_BASE);
}

nd_noun_phrase nd_noun_phrase_before(const nd_words *words, const nd_mention *mentions, uint32_t last)
{
	uint32_t end = last + 1;
	if (last >= words->count) /* the word before the first */
		return NO_PHRASE;
	last = skip_bracket(words, last);
	uint32_t classes = words->items[last].classes;
	if (classes & ND_WORD_SUBJECT)
		return make_phrase(words, last, end);
	if (classes & ND_WORD_VALUE) /* 18 percent say */
		return name_type(words, mentions, last) == ND_DATE ? NO_PHRASE : make_phrase(words, value_start(words,
				last), end);
	bool is_of_them = classes & ND_WORD_OBJECT && last > 1 && nd_word_equals(words, last - 1, "of") && joined(words, last - 2, last) &&
	                  is(words, last - 2, NOUNS | ND_WORD_DETERMINER | ND_WORD_PLAIN); /* most of them */
	if (classes & ND_WORD_OBJECT && last > 2 && nd_word_equals(words, last - 1, "to") && joined(words, last - 3, last) &&
	    is(words, last - 2, ND_WORD_PLAIN) && is(words, last - 3, NOUNS))
		is_of_them = true; /* a source close to him */
	bool is_noun = classes & (INNER | ND_WORD_DETERMINER | ND_WORD_GENITIVE) && (!is_verb(words, last) || is_plural_before_verb(words, last));
	if (!is_noun && !is_of_them)
		return NO_PHRASE;
	uint32_t first = is_of_them ? last - 2 : last;
	for (uint32_t steps = 0; steps < LONGEST_PHRASE; steps++) {
		uint32_t left = extend_left(words, mentions, first);
		if (left == first)
			break;
		first = left;
	}
	first = extend_over_and(words, mentions, first);
	return make_phrase(words, first, end);
}

/* ---- from its first word to the right ---------------------------------------------------------------------------- */

/* After a name, a common noun goes on with the phrase only where it is known to: "Clinton campaign manager Mook". */
static bool goes_on_after_name(const nd_words *words, uint32_t next)
{
	for (uint32_t i = next, left = 3; left > 0 && i < words->count; i++) {
		if (is(words, i, ND_WORD_NAME | NOUNS) && joined(words, next - 1, i))
			return true;
		nd_str text = nd_str_cut(words->text, words->items[i].span);
		bool is_inflected = nd_str_ends(text, ND_STR("ed")) && !is(words, i, ND_WORD_CAPITAL) && !is_compound_hyphen(words, i - 1);
		if (!is(words, i, ND_WORD_PLAIN) || is_verb(words, i) || is_inflected)
			return false;
		bool is_joined = is_compound_hyphen(words, i) || is_compound_hyphen(words, i + 1);
		left -= !is_joined;
	}
	return false;
}

/* "the bank held its rate": no determiner follows a noun at once, so the word between is the clause's verb. */
static bool is_verb_before_object(const nd_words *words, uint32_t word)
{
	return is(words, word, ND_WORD_PLAIN) && !is(words, word, NOUNS) && is(words, word - 1, NOUNS) &&
	       word + 1 < words->count && joined(words, word, word + 1) &&
	       is(words, word + 1, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) && !is(words, word + 1, ND_WORD_THAT);
}

/* "the judge sided with", "activists clamoring to": behind a noun that acts, a word in -ed or -ing before what a verb
 * governs. */
static bool is_acting(const nd_words *words, uint32_t word)
{
	nd_str text = nd_str_cut(words->text, words->items[word].span);
	bool is_inflected = nd_str_ends(text, ND_STR("ed")) || (text.size > 5 && nd_str_ends(text, ND_STR("ing")));
	return is_inflected && is(words, word, ND_WORD_PLAIN) && !is(words, word, NOUNS) && is(words, word - 1, NOUNS) &&
	       word + 1 < words->count && joined(words, word, word + 1) &&
	       is(words, word + 1, ND_WORD_PREPOSITION | ND_WORD_TO | ND_WORD_ADVERB | ND_WORD_SUBJECT | ND_WORD_THAT | ND_WORD_QUESTION |
	                                   ND_WORD_CONJUNCTION);
}

static bool extends_right(const nd_words *words, const nd_mention *mentions, uint32_t first, uint32_t next)
{
	if (!joined(words, next - 1, next))
		return false;
	uint32_t classes = words->items[next].classes, before = words->items[next - 1].classes;
	bool same_name = words->items[next].mention != ND_NONE &&
			words->items[next].mention == words->items[next - 1].mention;
	if (same_name || (classes & ND_WORD_GENITIVE && before & INNER))
		return true;
	if (is_person_name(words, mentions, next - 1) && !is(words, first, ND_WORD_DETERMINER))
		return before & ND_WORD_GENITIVE || (classes & NOUNS && !(words->items[next].cue != NULL)) ||
		       (classes & ND_WORD_PLAIN && goes_on_after_name(words, next));
	if (classes & ND_WORD_VALUE) /* a 2013 article, the 46-year-old */
		return next == first + 1 && before & ND_WORD_DETERMINER && next + 1 < words->count && joined(words, next, next + 1) &&
		       is(words, next + 1, INNER) && !is_verb(words, next + 1);
	if (classes & ND_WORD_NAME)
		return true;
	if (classes & (ND_WORD_DETERMINER | ND_WORD_POSSESSIVE))
		return before & (ND_WORD_PREPOSITION | ND_WORD_DETERMINER);
	if (nd_word_equals(words, next, "of") || nd_word_equals(words, next, "for"))
		return next > first && before & (INNER | ND_WORD_DETERMINER) && next + 1 < words->count &&
		       joined(words, next, next + 1) && is(words, next + 1,
				INNER | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE);
	if (!(classes & INNER) || is_verb(words, next) || is_verb_before_object(words, next) || is_acting(words, next))
		return false;
	if (before & ND_WORD_NAME)
		return classes & (NOUNS | ND_WORD_TITLE) || is(words, first, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) ||
		       goes_on_after_name(words, next);
	return true;
}

nd_noun_phrase nd_noun_phrase_after(const nd_words *words, const nd_mention *mentions, uint32_t first)
{
	if (first >= words->count)
		return NO_PHRASE;
	uint32_t classes = words->items[first].classes;
	if (classes & (ND_WORD_SUBJECT | ND_WORD_OBJECT) && !(classes & ND_WORD_POSSESSIVE))
		return make_phrase(words, first, first + 1);
	if (classes & (ND_WORD_VALUE | ND_WORD_THAT) ||
			!(classes & (INNER | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE)) || is_verb(words, first))
		return NO_PHRASE;
	uint32_t end = first + 1;
	while (end < words->count && end - first < LONGEST_PHRASE && extends_right(words, mentions, first, end))
		end++;
	return make_phrase(words, first, end);
}
