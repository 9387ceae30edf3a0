/* Where what was said begins: behind the verb, its addressee and its adjuncts. */
#include <string.h>

#include "base/str.h"
#include "resolve/contents_parts.h"

/* "this week", "the same month" */
static bool is_time_phrase(const nd_attributing *in, uint32_t word)
{
	static const char *const orders[] = {"same", "following", "previous"};
	if (nd_word_equals(in->words, word, "this"))
		return is(in, word + 1, ND_WORD_TIME);
	return nd_word_equals(in->words, word, "the") && ND_WORD_EQUALS_ANY(in->words, word + 1, orders) && is(in, word + 2, ND_WORD_TIME) &&
	       !is(in, word + 3, ND_WORD_AUXILIARY);
}

static uint32_t skip_adverbs(const nd_attributing *in, uint32_t word, uint32_t verb)
{
	while (same_sentence(in, word, verb) && !is_quoted(in, word)) {
		if (is_time_phrase(in, word)) {
			word += nd_word_equals(in->words, word, "this") ? 2 : 3;
			continue;
		}
		bool is_subject = is(in, word, ND_WORD_VALUE) && is(in, word + 1, ND_WORD_AUXILIARY); /* said 2016 had been */
		bool is_adverb = !is_subject && is(in, word, ND_WORD_ADVERB | ND_WORD_VALUE | ND_WORD_TIME) &&
		                 !is(in, word, ND_WORD_QUESTION) && !nd_is_amount(in, word); /* an amount is a subject: 85 people were hurt */
		if (!is_adverb)
			break;
		word++;
	}
	return word;
}

/* "said having it both ways is wrong": a gerund that is the subject of a verb soon behind it. */
static bool begins_with_gerund(const nd_attributing *in, uint32_t word)
{
	enum { MOST_WORDS = 14 };
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	if (text.size < 5 || !nd_str_ends(text, ND_STR("ing")))
		return false;
	for (uint32_t i = word + 2; i < word + MOST_WORDS && same_sentence(in, i, word) && !is_quoted(in, i); i++) {
		if (is(in, i, ND_WORD_PUNCTUATION | ND_WORD_THAT | ND_WORD_SUBORDINATOR | ND_WORD_RELATIVE | ND_WORD_SUBJECT))
			return false;
		if (is(in, i, ND_WORD_AUXILIARY))
			return true;
	}
	return false;
}

/* "said people misunderstand him": a plural and a verb without an ending, which an object follows. */
static bool begins_bare_clause(const nd_attributing *in, const nd_report *report, uint32_t word)
{
	static const uint32_t objects = ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_OBJECT | ND_WORD_NAME | ND_WORD_TO;
	if (!(report->frames & ND_CUE_QUOTES) || !is(in, word, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_AUXILIARY) ||
	    is(in, word, ND_WORD_NAME))
		return false;
	nd_str noun = nd_str_cut(in->words->text, in->words->items[word].span);
	bool is_plural = nd_word_equals(in->words, word, "people") || (noun.size > 3 && noun.data[noun.size - 1] == 's');
	if (begins_with_gerund(in, word))
		return true;
	return is_plural && same_sentence(in, word + 2, word) && is(in, word + 1, ND_WORD_PLAIN) && !is(in, word + 1, ND_WORD_CAPITAL) &&
	       is(in, word + 2, objects);
}

bool nd_is_told_of_relative(const nd_attributing *in, const nd_report *report, uint32_t next)
{
	uint32_t pronoun = report->first - (report->first > 0);
	bool is_relative = is(in, pronoun, ND_WORD_RELATIVE | ND_WORD_THAT) || nd_word_equals(in->words, pronoun, "what");
	return is_relative && same_sentence(in, pronoun, next) && report->order == ND_REPORT_AHEAD && report->frames & ND_CUE_CLAUSE &&
	       report->frames & (ND_CUE_QUOTES | ND_CUE_THINKS) && !nd_noun_phrase_is_empty(report->speaker) &&
	       (is(in, next, ND_WORD_AUXILIARY) || in->words->items[next].is_past);
}

static bool is_personal_subject(const nd_attributing *in, uint32_t word)
{
	return is(in, word, ND_WORD_SUBJECT) && !is(in, word, ND_WORD_OBJECT);
}

/* "that", or a pronoun that begins a clause, after an adjunct: said in a statement on Monday that. ND_NONE if a verb or
 * an end comes first. */
static uint32_t find_that(const nd_attributing *in, uint32_t from, uint32_t verb, bool takes_clause)
{
	for (uint32_t i = from; i < from + ND_ADJUNCT_WORDS && same_sentence(in, i, verb); i++) {
		if (is_quoted(in, i) || is(in, i, ND_WORD_STOP | ND_WORD_COLON | ND_WORD_AUXILIARY | ND_WORD_RELATIVE))
			return ND_NONE;
		if (is(in, i, ND_WORD_SUBORDINATOR) || nd_word_equals(in->words, i, "as"))
			takes_clause = false; /* said X as he closed */
		if (is(in, i, ND_WORD_THAT)) /* before a verb it is relative: in a school that serves as a shelter */
			return nd_begins_clause(in, i + 1) || is(in, i + 1, ND_WORD_PREPOSITION) ? i : ND_NONE;
		if (takes_clause && is_personal_subject(in, i))
			return i;
		if (takes_clause && nd_word_equals(in->words, i, "it") && nd_begins_clause(in, i))
			return i;
		if (is(in, i, ND_WORD_SUBJECT))
			return ND_NONE;
		const nd_word *word = &in->words->items[i];
		if (word->cue != NULL && (word->form == ND_VERB_PAST || word->form == ND_VERB_ING) &&
				!is(in, i, ND_WORD_SOURCE))
			return ND_NONE;
	}
	return ND_NONE;
}

/* "X, an analyst at Y,", "friends, aides and allies,": the comma that closes what goes on behind one, where a clause follows
 * that; else the first comma. */
static uint32_t after_apposition(const nd_attributing *in, uint32_t comma)
{
	enum { MOST_WORDS = 14 };
	for (uint32_t i = comma + 1; i < comma + MOST_WORDS && same_sentence(in, i, comma) && !is_quoted(in, i); i++)
		if (is(in, i, ND_WORD_COMMA))
			return !nd_has_verb(in, comma + 1, i) && nd_begins_clause(in, i + 1) ? i : comma;
		else if (i == comma + 1 && is(in, i, ND_WORD_SUBJECT | ND_WORD_AUXILIARY | ND_WORD_PREPOSITION | ND_WORD_NAME))
			break;
	return comma;
}

/* "According to a poll of voters released on Monday, …": the comma behind what else is said of the source, or ND_NONE. */
static uint32_t comma_after_source(const nd_attributing *in, uint32_t end, uint32_t verb)
{
	enum { MOST_WORDS = 30 };
	bool is_relative = false;
	for (uint32_t i = end; i < end + MOST_WORDS && same_sentence(in, i, verb) && !is_quoted(in, i); i++) {
		if (is(in, i, ND_WORD_COMMA))
			return after_apposition(in, i);
		is_relative = is_relative || is(in, i, ND_WORD_RELATIVE | ND_WORD_THAT);
		if (is(in, i, ND_WORD_STOP | ND_WORD_SUBORDINATOR) || (is(in, i, ND_WORD_AUXILIARY | ND_WORD_SUBJECT) && !is_relative))
			break;
	}
	return ND_NONE;
}

/* "Ministers agree output cut", in headlines: a bare noun is what was agreed. */
static bool is_agreed_thing(const nd_attributing *in, const nd_report *report, uint32_t word)
{
	const nd_cue *cue = in->words->items[report->verb].cue;
	return cue != NULL && strcmp(cue->lemma, "agree") == 0 &&
	       !is(in, word, ND_WORD_SUBJECT | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_NAME | ND_WORD_THAT);
}

/* "said when asked about it": a clause that tells when, and no other clause behind its comma. */
static bool is_circumstance(const nd_attributing *in, uint32_t word)
{
	static const char *const conjunctions[] = {"when", "while", "after", "before", "until", "as", "once"};
	enum { LONGEST_CLAUSE = 30 };
	if (!ND_WORD_EQUALS_ANY(in->words, word, conjunctions))
		return false;
	for (uint32_t i = word; i < word + LONGEST_CLAUSE && same_sentence(in, i, word); i++)
		if (is(in, i, ND_WORD_COMMA) && nd_begins_clause(in, i + 1))
			return false;
	return true;
}

static bool is_plural(const nd_attributing *in, uint32_t word)
{
	nd_str text = word < in->words->count ? nd_str_cut(in->words->text, in->words->items[word].span) : (nd_str){0};
	return is(in, word, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP) && text.size > 3 && nd_str_ends(text, ND_STR("s")) &&
	       !nd_str_ends(text, ND_STR("ss")) && !nd_str_ends(text, ND_STR("us"));
}

/* Verbs that seldom have any object but what was told. */
static bool takes_clauses_alone(const nd_cue *cue)
{
	static const char *const verbs[] = {"say", "argue", "insist", "hope", "contend", "reply", "think", "believe", "tell"};
	for (size_t i = 0; cue != NULL && i < sizeof verbs / sizeof *verbs; i++)
		if (strcmp(cue->lemma, verbs[i]) == 0)
			return true;
	return false;
}

/* "claims the plan has failed", but not "claims six lives". */
static bool begins_told_clause(const nd_attributing *in, const nd_report *report, uint32_t word)
{
	return takes_clauses_alone(in->words->items[report->verb].cue) ? nd_begins_clause(in, word) : nd_begins_clause_surely(in, word);
}

uint32_t nd_content_after(const nd_attributing *in, const nd_report *report)
{
	uint32_t end = report->end;
	if (report->order == ND_REPORT_ACCORDING) {
		uint32_t start = nd_sentence_start(in, report->verb);
		bool opens = report->first == start || !is(in, report->first - 1, ND_WORD_COMMA) ||
		             (report->first > start && !nd_has_verb(in, start, report->first - 1));
		uint32_t comma = comma_after_source(in, end, report->verb);
		return opens && comma != ND_NONE && same_sentence(in, comma + 1, report->verb) ? comma + 1 : ND_NONE;
	}
	if (!nd_noun_phrase_is_empty(report->addressee) && report->addressee.first >= report->cue_end &&
			report->addressee.end < end)
		end = report->addressee.end;
	uint32_t next = skip_adverbs(in, end, report->verb);
	if (!same_sentence(in, next, report->verb) || is_quoted(in, next))
		return ND_NONE;
	bool hears = next == report->addressee.end && report->addressee.first == report->cue_end && report->frames & ND_CUE_ADDRESSEE;
	if (hears && is(in, next, ND_WORD_TO) && report->frames & ND_CUE_INFINITIVE && !is_quoted(in, next + 1) &&
	    !is_plural(in, next + 1))
		return report->addressee.first; /* urged X to act: X's acting is what was urged */
	if (is(in, next, ND_WORD_THAT) && report->frames & ND_CUE_THAT)
		return next;
	if (is(in, next, ND_WORD_TO) && report->frames & ND_CUE_INFINITIVE &&
	    is(in, next + 1, ND_WORD_PLAIN | ND_WORD_BE | ND_WORD_AUXILIARY | ND_WORD_MARK | ND_WORD_ADVERB) && !is_plural(in, next + 1))
		return next;
	if (is(in, next, ND_WORD_PREPOSITION | ND_WORD_TO | ND_WORD_COMMA) && report->frames & ND_CUE_THAT) {
		bool takes_clause = report->frames & ND_CUE_CLAUSE && !is(in, next, ND_WORD_COMMA);
		return find_that(in, next, report->verb, takes_clause);
	}
	bool asked = nd_word_equals(in->words, next, "when") && is(in, next + 1, ND_WORD_PLAIN) && nd_is_finite_verb(in, next + 1); /* when asked */
	if (!asked && is(in, next, ND_WORD_QUESTION) && report->frames & ND_CUE_QUESTION && report->order != ND_REPORT_INVERTED)
		return next;
	if (is_circumstance(in, next))
		return ND_NONE;
	if (is_agreed_thing(in, report, next))
		return ND_NONE;
	if (report->frames & ND_CUE_CLAUSE && (begins_told_clause(in, report, next) || begins_bare_clause(in, report, next)))
		return next;
	return nd_is_told_of_relative(in, report, next) ? next : ND_NONE;
}
