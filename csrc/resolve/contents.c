/* What was said, in indirect speech: the clause that a reporting clause governs. */
#include "base/str.h"
#include "resolve/speakers.h"

enum {
	ADJUNCT_WORDS = 14, /* between the verb and "that": said in a statement on Monday that */
	CONTENT_WORDS = 256, /* outside quotations: clauses are nested, and no real one is longer */
	OBJECT_WORDS = 40,
	LEAST_WORDS = 4,    /* of a clause before the one that reports it: "it was, X said, a" is none yet */
	JUDGED_WORDS = 14   /* between "called" and the quotation that belongs to it */
};

static bool is(const nd_attributing *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

static bool same_sentence(const nd_attributing *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence;
}

static bool is_quoted(const nd_attributing *in, uint32_t word)
{
	return word < in->words->count && in->words->items[word].quotation != ND_NONE;
}

/* ---- where it begins --------------------------------------------------------------------------------------------- */

/* An amount is the subject of what was said: said 85 people were injured. */
static bool is_amount(const nd_attributing *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	nd_type type = mention != ND_NONE ? in->state->mentions[mention].type : 0;
	return type == ND_MONEY || type == ND_PERCENT || type == ND_QUANTITY;
}

static uint32_t skip_adverbs(const nd_attributing *in, uint32_t word, uint32_t verb)
{
	while (same_sentence(in, word, verb) && !is_quoted(in, word)) {
		bool is_time = nd_word_equals(in->words, word, "this") && is(in, word + 1, ND_WORD_TIME); /* this week */
		bool is_subject = is(in, word, ND_WORD_VALUE) && is(in, word + 1, ND_WORD_AUXILIARY); /* said 2016 had been */
		bool is_adverb = is_time || (!is_subject && is(in, word, ND_WORD_ADVERB | ND_WORD_VALUE | ND_WORD_TIME) &&
		                             !is(in, word, ND_WORD_QUESTION) && !is_amount(in, word));
		if (!is_adverb)
			break;
		word++;
	}
	return word;
}

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

/* Is there a verb in the words from first to end that could be a clause's own? */
static bool has_verb(const nd_attributing *in, uint32_t from, uint32_t end)
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

static bool begins_clause(const nd_attributing *in, uint32_t word)
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
			has_verb(in, word, in->words->count);
}

/* A verb in a finite form, whatever its meaning. */
static bool is_finite_verb(const nd_attributing *in, uint32_t word)
{
	if (word >= in->words->count)
		return false;
	const nd_word *w = &in->words->items[word];
	nd_str text = nd_str_cut(in->words->text, w->span);
	bool inflected = w->classes & ND_WORD_PLAIN && text.size > 3 &&
	                 (nd_str_ends(text, ND_STR("ed")) || text.data[text.size - 1] == 's');
	return w->classes & ND_WORD_AUXILIARY || w->is_past || inflected || (w->cue != NULL && w->form != ND_VERB_ING);
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

/* "…, which critics said was unfair": the relative pronoun is the subject of what was said. */
static bool is_told_of_relative(const nd_attributing *in, const nd_report *report, uint32_t next)
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
	for (uint32_t i = from; i < from + ADJUNCT_WORDS && same_sentence(in, i, verb); i++) {
		if (is_quoted(in, i) || is(in, i, ND_WORD_STOP | ND_WORD_COLON | ND_WORD_AUXILIARY | ND_WORD_RELATIVE))
			return ND_NONE;
		if (is(in, i, ND_WORD_SUBORDINATOR) || nd_word_equals(in->words, i, "as"))
			takes_clause = false; /* said X as he closed */
		if (is(in, i, ND_WORD_THAT)) /* before a verb it is relative: in a school that serves as a shelter */
			return begins_clause(in, i + 1) || is(in, i + 1, ND_WORD_PREPOSITION) ? i : ND_NONE;
		if (takes_clause && is_personal_subject(in, i))
			return i;
		if (takes_clause && nd_word_equals(in->words, i, "it") && begins_clause(in, i))
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

static uint32_t sentence_start(const nd_attributing *in, uint32_t word)
{
	uint32_t token_start = in->state->document->segments.sentences[in->words->items[word].sentence].span.start;
	return nd_words_at(in->words, token_start);
}

/* "X, an analyst at Y,", "friends, aides and allies,": the comma that closes what goes on behind one, where a clause follows
 * that; else the first comma. */
static uint32_t after_apposition(const nd_attributing *in, uint32_t comma)
{
	enum { MOST_WORDS = 14 };
	for (uint32_t i = comma + 1; i < comma + MOST_WORDS && same_sentence(in, i, comma) && !is_quoted(in, i); i++)
		if (is(in, i, ND_WORD_COMMA))
			return !has_verb(in, comma + 1, i) && begins_clause(in, i + 1) ? i : comma;
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
		if (is(in, i, ND_WORD_COMMA) && begins_clause(in, i + 1))
			return false;
	return true;
}

static bool is_plural(const nd_attributing *in, uint32_t word)
{
	nd_str text = word < in->words->count ? nd_str_cut(in->words->text, in->words->items[word].span) : (nd_str){0};
	return is(in, word, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP) && text.size > 3 && nd_str_ends(text, ND_STR("s")) &&
	       !nd_str_ends(text, ND_STR("ss")) && !nd_str_ends(text, ND_STR("us"));
}

static uint32_t content_after(const nd_attributing *in, const nd_report *report)
{
	uint32_t end = report->end;
	if (report->order == ND_REPORT_ACCORDING) {
		uint32_t start = sentence_start(in, report->verb);
		bool opens = report->first == start || !is(in, report->first - 1, ND_WORD_COMMA) ||
		             (report->first > start && !has_verb(in, start, report->first - 1));
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
	bool asked = nd_word_equals(in->words, next, "when") && is(in, next + 1, ND_WORD_PLAIN) && is_finite_verb(in, next + 1); /* when asked */
	if (!asked && is(in, next, ND_WORD_QUESTION) && report->frames & ND_CUE_QUESTION && report->order != ND_REPORT_INVERTED)
		return next;
	if (is_circumstance(in, next))
		return ND_NONE;
	if (is_agreed_thing(in, report, next))
		return ND_NONE;
	if (report->frames & ND_CUE_CLAUSE && (begins_clause(in, next) || begins_bare_clause(in, report, next)))
		return next;
	return is_told_of_relative(in, report, next) ? next : ND_NONE;
}

/* ---- where it ends ----------------------------------------------------------------------------------------------- */

/* Index of the first report whose verb is not before word. */
static uint32_t report_at(const nd_attributing *in, uint32_t word)
{
	uint32_t low = 0, high = in->reports.count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (in->reports.items[middle].verb < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Does another reporting clause take over at a comma or conjunction: ", adding that", "and said", ", she said"? */
static bool turns_to_report(const nd_attributing *in, uint32_t at)
{
	uint32_t next = at + 1;
	if (is(in, next, ND_WORD_CONJUNCTION))
		next++;
	uint32_t index = report_at(in, next);
	if (index == in->reports.count)
		return false;
	const nd_report *report = &in->reports.items[index];
	if (!same_sentence(in, report->verb, at) || report->first > next + 1 || report->relative != ND_NONE ||
	    report->order == ND_REPORT_NOMINAL)
		return false;
	if (is(in, at, ND_WORD_CONJUNCTION))
		return report->order == ND_REPORT_SHARED && report->form != ND_VERB_ING && !(report->frames & ND_CUE_THINKS); /* said she was tired and wanted */
	return report->order != ND_REPORT_SHARED || report->form == ND_VERB_ING || is(in, at + 1, ND_WORD_CONJUNCTION);
}

/* The full stop within the marks is the sentence's own; a question mark may be. */
static bool ends_sentence(const nd_attributing *in, uint32_t quotation, uint32_t next)
{
	nd_span content = in->state->annotations->quotations.items[quotation].content;
	char last = content.end > content.start ? in->words->text.data[content.end - 1] : ' ';
	return last == '.' || ((last == '?' || last == '!') && is(in, next, ND_WORD_CAPITAL));
}

/* "When X said that Y, Z": the reporting clause itself hangs on another, which a comma parts from it. */
static bool is_subordinate(const nd_attributing *in, const nd_report *report)
{
	uint32_t before = report->first;
	return before > 0 && same_sentence(in, before - 1, before) && is(in, before - 1, ND_WORD_SUBORDINATOR) &&
	       !is(in, before - 1, ND_WORD_NAME);
}

/* before_verb: a comma that a verb follows, as it closes a relative clause. */
static uint32_t first_comma(const nd_attributing *in, uint32_t first, uint32_t end, bool before_verb)
{
	for (uint32_t i = first; i < end && i < first + CONTENT_WORDS; i++) {
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

/* ", sparking protests", ", but his rivals disagreed", ", which opened in May": at the comma, the article's own voice takes
 * over more often than not, unless words are quoted later on or the clause goes on behind a second comma. */
static bool is_afterthought(const nd_attributing *in, uint32_t comma)
{
	static const char *const openers[] = {"but", "which", "while", "although", "where", "compared"};
	static const char *const prepositions[] = {"including", "following", "during", "according", "regarding", "concerning"};
	enum { REST = 60 };
	uint32_t next = comma + 1, end = next;
	if (!same_sentence(in, comma, next) || is_quoted(in, next))
		return false;
	nd_str text = nd_str_cut(in->words->text, in->words->items[next].span);
	bool found = is(in, next, ND_WORD_PLAIN) && text.size > 5 && nd_str_ends(text, ND_STR("ing"));
	for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++)
		found = found && !nd_word_equals(in->words, next, prepositions[i]);
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		found = found || nd_word_equals(in->words, next, openers[i]);
	if (!found)
		return false;
	for (; end - next < REST && same_sentence(in, end, next); end++)
		if (is_quoted(in, end))
			return false;
	return first_comma(in, next, end, true) == end;
}

/* One past the last word of a content that begins at first. A quotation in it is taken as a whole. */
static uint32_t content_end(const nd_attributing *in, uint32_t first)
{
	uint32_t i = first;
	for (uint32_t steps = 0; i < in->words->count && steps < CONTENT_WORDS; steps++) {
		if (is_quoted(in, i)) {
			uint32_t end = nd_quotation_words(in, in->words->items[i].quotation).end;
			if (!same_sentence(in, end, first) || ends_sentence(in, in->words->items[i].quotation, end))
				return end;
			i = end;
			continue;
		}
		if (!same_sentence(in, i, first))
			return i;
		bool parts = nd_word_equals(in->words, i, ";") && !is_finite_verb(in, i + 1) && !is(in, i + 1, ND_WORD_CONJUNCTION);
		if (is(in, i, ND_WORD_STOP) && (parts || !same_sentence(in, i + 1, first)))
			return i;
		if (i > first + 1 && is(in, i, ND_WORD_COMMA) && is_afterthought(in, i))
			return i;
		if (i > first + 1 && is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION | ND_WORD_DASH) &&
				turns_to_report(in, i))
			return i;
		i++;
	}
	return i;
}

static bool holds_quotation(const nd_attributing *in, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end && i < first + CONTENT_WORDS; i++)
		if (is_quoted(in, i))
			return true;
	return false;
}

/* ---- what stands before ------------------------------------------------------------------------------------------ */

static bool ends_clause(const nd_attributing *in, uint32_t word, uint32_t verb)
{
	return !same_sentence(in, word, verb) ||
	       is(in, word, ND_WORD_STOP | ND_WORD_COMMA | ND_WORD_PREPOSITION | ND_WORD_VALUE | ND_WORD_TIME | ND_WORD_DASH |
	                            ND_WORD_ADVERB | ND_WORD_SUBORDINATOR | ND_WORD_RELATIVE) ||
	       in->words->items[word].form == ND_VERB_ING;
}

/* Does a quotation follow that the clause introduces: , "…" or : "…"? */
static bool introduces_quotation(const nd_attributing *in, const nd_report *report)
{
	for (uint32_t i = report->end; i < report->end + ADJUNCT_WORDS && same_sentence(in, i, report->verb); i++)
		if (is_quoted(in, i))
			return is(in, i - 1, ND_WORD_COMMA | ND_WORD_COLON);
		else if (in->words->items[i].cue != NULL && in->words->items[i].form == ND_VERB_ING)
			return false; /* the quotation is that verb's: X said, adding, "…" */
	return false;
}

/* Behind "X said,": a remark on X or on what was said, rather than more of it: a senior analyst; who; a step that */
static bool begins_aside(const nd_attributing *in, uint32_t word)
{
	return is(in, word, ND_WORD_DETERMINER | ND_WORD_RELATIVE | ND_WORD_POSSESSIVE) ||
	       (is(in, word, ND_WORD_PLAIN | ND_WORD_PERSON) && !is_finite_verb(in, word) && !is(in, word, ND_WORD_ADVERB));
}

/* Are the words behind a comma, up to the end, no more than a noun phrase? */
static bool names_somebody(const nd_attributing *in, uint32_t from, uint32_t end)
{
	uint32_t first = is(in, from, ND_WORD_COMMA) ? from + 1 : from;
	nd_noun_phrase phrase = nd_noun_phrase_after(in->words, in->state->mentions, first);
	return !nd_noun_phrase_is_empty(phrase) && phrase.end >= end;
}

/* What stands before, a clause of its own: "The plan had failed, X said." Where the sentence goes on behind the
 * reporting clause, "The plan, X said, had failed", all of it is what was said. */
static bool find_content_before(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	bool may = report->order == ND_REPORT_ACCORDING ||
	           (report->frames & ND_CUE_CLAUSE && report->frames & (ND_CUE_QUOTES | ND_CUE_SHOWS | ND_CUE_THINKS) &&
	            report->order != ND_REPORT_SHARED && report->relative == ND_NONE);
	if (!may || report->first == 0)
		return false;
	uint32_t end = report->first - 1;
	bool closes = (report->order == ND_REPORT_ACCORDING && is(in, end, ND_WORD_COMMA)) || ends_clause(in, report->end, report->verb);
	if (!closes || introduces_quotation(in, report))
		return false;
	uint32_t start = sentence_start(in, report->verb);
	bool paused = is(in, end, ND_WORD_COMMA | ND_WORD_DASH) || is_quoted(in, end);
	if (!paused && report->order != ND_REPORT_ACCORDING)
		return false;
	if (!is(in, end, ND_WORD_COMMA | ND_WORD_DASH))
		end++;
	uint32_t from = start;
	if (start < end && is_quoted(in, start)) {
		nd_span quotation = nd_quotation_words(in, in->words->items[start].quotation);
		start = quotation.start;
		from = quotation.end;
		if (from + 1 >= end || names_somebody(in, from, end))
			return false; /* "… No," said X; "…," another friend, X, said */
	}
	bool quoted = from > start && in->state->annotations->quotations.items[in->words->items[start].quotation].kind == ND_QUOTE_DIRECT;
	bool complete = has_verb(in, from, end), is_long = end >= start + LEAST_WORDS;
	bool says_something = start + 2 <= end && from + 2 <= end && (quoted || complete);
	bool goes_on = is(in, report->end, ND_WORD_COMMA) && same_sentence(in, report->end + 4, report->verb) &&
	               in->words->items[report->end + 1].form != ND_VERB_ING && report->order != ND_REPORT_ACCORDING &&
	               !(complete && is_long && !is(in, start, ND_WORD_PREPOSITION) && begins_aside(in, report->end + 1));
	if (goes_on && start + 1 == end && is(in, start, ND_WORD_PLAIN | ND_WORD_NAME | ND_WORD_SUBJECT) &&
	    !is(in, start, ND_WORD_ADVERB) && is_finite_verb(in, report->end + 1)) { /* Peace, X said, depends on … */
		*content = (nd_content){.first = start, .end = content_end(in, report->end)};
		return true;
	}
	if (goes_on && start + 2 <= end) {
		*content = (nd_content){.first = start, .end = content_end(in, report->end)};
		return true;
	}
	if (goes_on) { /* Still, X said, … */
		*content = (nd_content){.first = report->end + 1, .end = content_end(in, report->end + 1)};
		return true;
	}
	*content = (nd_content){.first = start, .end = end};
	return says_something;
}

/* "called the plan “a mess”": up to the quotation's end. */
static bool find_judgement(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	if (!(report->frames & ND_CUE_JUDGES) || report->order == ND_REPORT_INVERTED)
		return false;
	for (uint32_t i = report->cue_end; i < report->cue_end + JUDGED_WORDS && same_sentence(in, i,
			report->verb); i++) {
		if (is_quoted(in, i)) {
			*content = (nd_content){.first = report->cue_end, .end = content_end(in, report->cue_end)};
			return true;
		}
		if (is(in, i, ND_WORD_STOP | ND_WORD_COLON) || (in->words->items[i].cue != NULL &&
				is(in, i - 1, ND_WORD_SUBJECT)))
			return false;
	}
	return false;
}

/* ---- an object instead of a clause ------------------------------------------------------------------------------- */

/* Is the word one of a list parted by spaces? */
static bool is_listed(const nd_attributing *in, uint32_t word, const char *list)
{
	char buffer[24];
	nd_str folded = nd_word_folded(in->words, word, buffer);
	for (const char *p = list; p != NULL && *p != '\0' && folded.data != NULL;) {
		size_t size = strcspn(p, " ");
		if (nd_str_equal(folded, nd_str_of(p, size)))
			return true;
		p += size + (p[size] == ' ');
	}
	return false;
}

/* including, such as, especially: what was named goes on. */
static bool begins_examples(const nd_attributing *in, uint32_t word)
{
	static const char *const openers[] = {"including", "like", "such", "especially", "particularly", "notably"};
	return ND_WORD_EQUALS_ANY(in->words, word, openers);
}

/* Where the words about time, occasion and circumstance begin, or another clause. */
static bool ends_object(const nd_attributing *in, uint32_t word, uint32_t first, bool judges)
{
	uint32_t next = word + 1;
	if (is(in, word, ND_WORD_COMMA) && begins_examples(in, next))
		return false;
	bool describes = judges && nd_word_equals(in->words, word, "as"); /* portrayed X as Y */
	if (is(in, word, ND_WORD_STOP | ND_WORD_COMMA | ND_WORD_COLON | ND_WORD_DASH | ND_WORD_SUBORDINATOR | ND_WORD_OPEN) && !describes)
		return true;
	if (nd_word_equals(in->words, word, "of"))
		return false;
	if (is(in, word, ND_WORD_PREPOSITION))
		return is(in, next, ND_WORD_VALUE | ND_WORD_TIME) || nd_word_equals(in->words, word, "during") ||
		       (nd_word_equals(in->words, word, "in") && is(in, next, ND_WORD_DETERMINER) &&
				is(in, next + 1, ND_WORD_SOURCE));
	if (is(in, word, ND_WORD_VALUE | ND_WORD_TIME) && word > first)
		return !is(in, word - 1, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_VALUE | ND_WORD_PREPOSITION);
	if (!is(in, word, ND_WORD_CONJUNCTION))
		return false;
	return is(in, next, ND_WORD_SUBJECT | ND_WORD_AUXILIARY | ND_WORD_ADVERB) ||
	       (same_sentence(in, next, word) && in->words->items[next].cue != NULL);
}

static uint32_t object_end(const nd_attributing *in, uint32_t first, bool judges)
{
	uint32_t i = first;
	while (same_sentence(in, i, first) && i - first < OBJECT_WORDS && !is_quoted(in, i) && !ends_object(in, i, first, judges)) {
		bool tells = i > first && is(in, i, ND_WORD_THAT) && begins_clause(in, i + 1);
		if (tells)
			return content_end(in, i); /* rejected the notion that … */
		i++;
	}
	return i;
}

static bool is_gerund(const nd_attributing *in, uint32_t word)
{
	if (!is(in, word, ND_WORD_PLAIN))
		return false;
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	return text.size > 5 && nd_str_ends(text, ND_STR("ing"));
}

static bool is_person_name(const nd_attributing *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && in->state->mentions[mention].type == ND_PERSON;
}

/* A noun whose ending tells that it is somebody: pilot is none, employer, organizers and pollster are. */
static bool ends_as_person(const nd_attributing *in, uint32_t word)
{
	static const nd_str endings[] = {{"er", 2}, {"ers", 3}, {"or", 2}, {"ors", 3}, {"ist", 3}, {"ists", 4}, {"ian", 3}, {"ians", 4}};
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	for (size_t i = 0; is(in, word, ND_WORD_PLAIN) && text.size > 5 && i < sizeof endings / sizeof *endings; i++)
		if (nd_str_ends(text, endings[i]))
			return true;
	return false;
}

static bool is_somebody(const nd_attributing *in, nd_noun_phrase speaker)
{
	return !nd_noun_phrase_is_empty(speaker) &&
	       (is(in, speaker.head, ND_WORD_NAME | ND_WORD_SUBJECT | ND_WORD_POSSESSIVE | ND_WORD_PERSON | ND_WORD_GROUP) ||
	        ends_as_person(in, speaker.head));
}

/* "called a vote", "called her mother", "a party called Alba": a name or a noun alone, of which nothing is said. */
static bool is_mere_call(const nd_attributing *in, const nd_report *report, uint32_t first, uint32_t end)
{
	const nd_cue *cue = in->words->items[report->verb].cue;
	if (cue == NULL || strcmp(cue->lemma, "call") != 0 || first != report->cue_end)
		return false;
	return nd_noun_phrase_after(in->words, in->state->mentions, first).end >= end;
}

/* "announced a plan", "called for talks": what was said is named rather than told. */
static bool find_object(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	static const uint32_t begins = ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_OBJECT | ND_WORD_PLAIN | ND_WORD_NAME |
	                               ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_TITLE | ND_WORD_QUESTION;
	uint32_t next = report->cue_end;
	bool hears = !nd_noun_phrase_is_empty(report->addressee) && report->addressee.first == next &&
	             report->frames & ND_CUE_ADDRESSEE;
	if (hears && is_listed(in, report->addressee.end, report->prepositions))
		next = report->addressee.end; /* asked X about Y */
	bool gerund = is(in, next, ND_WORD_ADVERB) && is_gerund(in, next + 1); /* proposed temporarily banning */
	if (is(in, next, ND_WORD_ADVERB) && !is_quoted(in, next) && is_listed(in, next + 1, report->prepositions))
		next++; /* talks freely of */
	if (report->passive || report->order == ND_REPORT_INVERTED || !is_somebody(in, report->speaker) ||
	    !same_sentence(in, next, report->verb))
		return false;
	if (is(in, next, ND_WORD_PREPOSITION | ND_WORD_TO) && is_listed(in, next, report->prepositions)) {
		next++;
		gerund = gerund || (is(in, next, ND_WORD_ADVERB) && is(in, next + 1, ND_WORD_PLAIN)); /* complained of long queues */
	} else if (!(report->frames & ND_CUE_OBJECT) || is(in, next, ND_WORD_PREPOSITION | ND_WORD_TO))
		return false;
	if (!same_sentence(in, next, report->verb) || is_quoted(in, next) || !(gerund || is(in, next, begins)))
		return false;
	*content = (nd_content){.first = next, .end = object_end(in, next, (report->frames & ND_CUE_JUDGES) != 0)};
	if (is_mere_call(in, report, next, content->end))
		return false;
	for (uint32_t i = next; i < content->end && report->order == ND_REPORT_NOMINAL; i++)
		if (is(in, i, ND_WORD_AUXILIARY) || in->words->items[i].is_past)
			return false; /* a clause goes on */
	return content->end > content->first;
}

/* "if she hopes to win", "until he learned who it was", "what I want": no report of anything. */
static bool is_hypothetical(const nd_attributing *in, const nd_report *report)
{
	bool is_told = report->frames & ND_CUE_QUOTES && report->frames & ND_CUE_CLAUSE && !(report->frames & ND_CUE_THINKS);
	if (!(report->frames & (ND_CUE_THINKS | ND_CUE_INFINITIVE)) || report->frames & ND_CUE_ADDRESSEE || is_told)
		return false;
	uint32_t before = report->first;
	bool asks = before > 0 && same_sentence(in, before - 1, before) && is(in, before - 1, ND_WORD_QUESTION);
	bool is_first_person = nd_word_equals(in->words, report->speaker.head, "i") ||
	                       nd_word_equals(in->words, report->speaker.head, "we") ||
	                       nd_word_equals(in->words, report->speaker.head, "you");
	return asks || is_first_person;
}

/* "As X reported, Y"; "Y, as X reported": what stands on the other side of the comma. */
static bool find_content_beside_as(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	uint32_t as = report->first - 1, start = sentence_start(in, report->verb), end = report->end;
	if (report->first == 0 || as < start || !nd_word_equals(in->words, as, "as") || report->frames & ND_CUE_JUDGES ||
	    !(report->frames & (ND_CUE_QUOTES | ND_CUE_SHOWS)))
		return false;
	bool opens = as == start || (as == start + 2 && is(in, start, ND_WORD_ADVERB)) || (as == start + 1 && is(in, start, ND_WORD_CONJUNCTION));
	if (opens && is(in, end, ND_WORD_COMMA) && same_sentence(in, end + 3, as) && !is_quoted(in, end + 1)) {
		*content = (nd_content){.first = end + 1, .end = content_end(in, end + 1)};
		return true;
	}
	bool closes = as > start + LEAST_WORDS && is(in, as - 1, ND_WORD_COMMA) && is(in, end, ND_WORD_STOP);
	*content = (nd_content){.first = start, .end = as - 1};
	return closes && has_verb(in, start, as - 1);
}

/* "a poll shows X leading by six points": what a source shows, though no clause. */
static bool find_findings(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	uint32_t next = report->cue_end;
	bool shows = report->frames & ND_CUE_SHOWS && report->order == ND_REPORT_AHEAD && !report->passive &&
	             !nd_noun_phrase_is_empty(report->speaker) && is(in, report->speaker.head, ND_WORD_SOURCE);
	if (!shows || !same_sentence(in, next + 2, report->verb) || is_quoted(in, next) ||
	    !is(in, next, ND_WORD_NAME | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_TITLE |
	                   ND_WORD_CAPITAL | ND_WORD_PLAIN))
		return false;
	*content = (nd_content){.first = next, .end = content_end(in, next)};
	return content->end > next + 2;
}

/* "who showed no emotion": what somebody shows is told only by "that", "how" and their like. */
static bool is_display(const nd_attributing *in, const nd_report *report)
{
	uint32_t head = report->speaker.head;
	bool is_person = (is(in, head, ND_WORD_SUBJECT) && !nd_word_equals(in->words, head, "it")) || is_person_name(in, head) ||
	                 nd_word_equals(in->words, report->relative, "who");
	const nd_cue *cue = in->words->items[report->verb].cue;
	return cue != NULL && strcmp(cue->lemma, "show") == 0 && !nd_noun_phrase_is_empty(report->speaker) && is_person &&
	       !is(in, report->cue_end, ND_WORD_THAT | ND_WORD_QUESTION | ND_WORD_SUBJECT);
}

/* "failed to agree", "was unable to say": nothing was said. */
static bool is_not_done(const nd_attributing *in, const nd_report *report)
{
	static const char *const words[] = {"failed", "fails", "fail", "failing", "unable", "forgot", "neglected",
	                                    "declined", "declines", "declining", "refused", "refuses", "refusing"};
	uint32_t to = report->verb - (report->verb > 0);
	return report->form == ND_VERB_BASE && to > 0 && is(in, to, ND_WORD_TO) && same_sentence(in, to - 1, report->verb) &&
	       ND_WORD_EQUALS_ANY(in->words, to - 1, words);
}

/* "asked not to be named": who it is, not what was said. */
static bool is_anonymity(const nd_attributing *in, const nd_content *content)
{
	static const char *const words[] = {"named", "identified", "quoted"};
	return content->end - content->first <= 6 && is(in, content->first, ND_WORD_TO) && nd_word_equals(in->words, content->first + 1, "be") &&
	       ND_WORD_EQUALS_ANY(in->words, content->first + 2, words);
}

static bool find_content(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	if (nd_report_is_label(report)) {
		*content = (nd_content){.first = report->cue_end, .end = report->content_end};
		return true;
	}
	if (is_hypothetical(in, report) || is_display(in, report) || is_not_done(in, report))
		return false;
	if (find_content_beside_as(in, report, content))
		return true;
	uint32_t first = content_after(in, report);
	if (first != ND_NONE) {
		uint32_t end = content_end(in, first);
		if (report->content_end > first && report->content_end < end)
			end = report->content_end; /* Noting that Y, X left */
		else if (is_subordinate(in, report))
			end = first_comma(in, first, end, false);
		else if (report->relative != ND_NONE && report->relative > 0 &&
				is(in, report->relative - 1, ND_WORD_COMMA))
			end = first_comma(in, first, end, true);
		else if (is_told_of_relative(in, report, first))
			end = first_comma(in, first, end, false);
		*content = (nd_content){.first = first, .end = end};
		return content->end > content->first + 1 && !is_anonymity(in, content);
	}
	return find_content_before(in, report, content) || find_judgement(in, report, content) ||
	       find_object(in, report, content) || find_findings(in, report, content);
}

/* Thoughts, intentions and mere mentions within what somebody said are part of it: X said she hoped to win, that Y had
 * criticized the deal. */
static bool is_within_last(const nd_attributing *in, const nd_content *content, const nd_report *report)
{
	bool tells = report->order != ND_REPORT_NOMINAL && (is(in, content->first, ND_WORD_THAT) || report->frames & ND_CUE_CLAUSE);
	bool is_part = report->frames & (ND_CUE_THINKS | ND_CUE_INFINITIVE) || !tells;
	if (!is_part || in->contents.count == 0)
		return false;
	const nd_content *last = &in->contents.items[in->contents.count - 1];
	if (report->order == ND_REPORT_NOMINAL && holds_quotation(in, content->first, content->end))
		return false;
	return last->first <= report->verb && content->end <= last->end;
}

void nd_contents_find(nd_attributing *in)
{
	for (uint32_t i = 0; i < in->reports.count; i++) {
		nd_content content;
		if (!find_content(in, &in->reports.items[i], &content) || is_within_last(in, &content,
				&in->reports.items[i]))
			continue;
		content.report = i;
		content.has_quotation = holds_quotation(in, content.first, content.end);
		content.claimed = false;
		*nd_array_push(in->arena, &in->contents) = content;
	}
}
