/* What was said is no clause but an object: "announced a plan", "called it “a mess”", "a poll shows X leading". */
#include <string.h>

#include "base/str.h"
#include "resolve/contents_parts.h"

enum {
	OBJECT_WORDS = 40,
	JUDGED_WORDS = 14 /* between "called" and the quotation that belongs to it */
};

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

static bool is_when(const nd_attributing *in, uint32_t word)
{
	return is(in, word, ND_WORD_VALUE | ND_WORD_TIME) && !nd_is_amount(in, word);
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
		return is_when(in, next) || nd_word_equals(in->words, word, "during") ||
		       (nd_word_equals(in->words, word, "in") && is(in, next, ND_WORD_DETERMINER) &&
				is(in, next + 1, ND_WORD_SOURCE));
	bool is_compound = word > first && in->words->text.data[in->words->items[word].span.start - 1] == '-'; /* its full-year aims */
	if (is_when(in, word) && word > first && !is_compound)
		return !is(in, word - 1, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_VALUE | ND_WORD_PREPOSITION);
	if (!is(in, word, ND_WORD_CONJUNCTION))
		return false;
	return is(in, next, ND_WORD_SUBJECT | ND_WORD_AUXILIARY | ND_WORD_ADVERB) ||
	       (same_sentence(in, next, word) && (in->words->items[next].cue != NULL || in->words->items[next].is_past));
}

static uint32_t object_end(const nd_attributing *in, uint32_t first, bool judges)
{
	uint32_t i = first;
	while (same_sentence(in, i, first) && i - first < OBJECT_WORDS && !ends_object(in, i, first, judges)) {
		if (is_quoted(in, i)) { /* announced the “end of an era” in the city */
			if (i == first || is(in, i - 1, ND_WORD_PUNCTUATION))
				break;
			i = nd_quotation_words(in, in->words->items[i].quotation).end;
			continue;
		}
		bool tells = i > first && is(in, i, ND_WORD_THAT) && nd_begins_clause(in, i + 1);
		if (tells)
			return nd_content_end(in, i); /* rejected the notion that … */
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

static bool is_somebody(const nd_attributing *in, nd_noun_phrase speaker)
{
	return !nd_noun_phrase_is_empty(speaker) &&
	       (is(in, speaker.head, ND_WORD_NAME | ND_WORD_SUBJECT | ND_WORD_POSSESSIVE | ND_WORD_PERSON | ND_WORD_GROUP) ||
	        nd_ends_as_person(in, speaker.head));
}

/* "called a vote", "called her mother", "a party called Alba": a name or a noun alone, of which nothing is said. */
static bool is_mere_call(const nd_attributing *in, const nd_report *report, uint32_t first, uint32_t end)
{
	const nd_cue *cue = in->words->items[report->verb].cue;
	if (cue == NULL || strcmp(cue->lemma, "call") != 0 || first != report->cue_end)
		return false;
	return nd_noun_phrase_after(in->words, in->state->mentions, first).end >= end;
}

static bool is_verb_of(const nd_attributing *in, const nd_report *report, const char *const *lemmas, size_t count)
{
	const nd_cue *cue = in->words->items[report->verb].cue;
	for (size_t i = 0; cue != NULL && i < count; i++)
		if (strcmp(cue->lemma, lemmas[i]) == 0)
			return true;
	return false;
}

#define IS_VERB_OF(in, report, lemmas) is_verb_of(in, report, lemmas, sizeof lemmas / sizeof *lemmas)

/* "did not announce a date", "plans to unveil a bridge": what has not been made known was not said. */
static bool is_untold(const nd_attributing *in, const nd_report *report)
{
	static const char *const telling[] = {"affirm", "announce", "confirm", "disclose", "note", "offer", "propose",
	                                      "recount", "report", "reveal", "state", "unveil"};
	static const char *const negations[] = {"not", "n't", "never", "nor"};
	static const char *const modals[] = {"can", "could", "may", "might", "must", "shall", "should", "will", "would", "to"};
	uint32_t verb = report->verb;
	if (!IS_VERB_OF(in, report, telling))
		return false;
	for (uint32_t i = verb; i > 0 && verb - i < 4 && same_sentence(in, i - 1, verb); i--) {
		nd_str before = nd_str_cut(in->words->text, in->words->items[i - 1].span);
		if (ND_WORD_EQUALS_ANY(in->words, i - 1, negations) || (report->form == ND_VERB_BASE && ND_WORD_EQUALS_ANY(in->words, i - 1, modals)) ||
		    nd_str_ends(before, ND_STR("n't")) || nd_str_ends(before, ND_STR("n\xE2\x80\x99t")))
			return true;
		if (!is(in, i - 1, ND_WORD_ADVERB | ND_WORD_AUXILIARY))
			break;
	}
	return false;
}

/* "to discuss talent", "the news to compare": an occasion or a purpose, at which nothing is said yet. */
static bool is_purpose(const nd_attributing *in, const nd_report *report)
{
	static const char *const verbs[] = {"compare", "describe", "discuss", "list", "outline"};
	return report->form == ND_VERB_BASE && report->verb > 0 && is(in, report->verb - 1, ND_WORD_TO) && IS_VERB_OF(in, report, verbs);
}

/* Does a word of speech or feeling stand in the words: offered an apology, but not a ride? */
static bool names_speech(const nd_attributing *in, uint32_t first, uint32_t end)
{
	static const char *const nouns[] = {"advice", "apologies", "apology", "assessment", "assurance", "assurances", "assessments", "comment",
	                                    "condolences", "congratulations", "criticism", "criticisms", "defense", "defence", "details",
	                                    "encouragement", "evidence", "excuse", "explanation", "explanations", "view", "views", "opinion",
	                                    "opinions", "praise", "prayers", "prediction", "rebuke", "remarks", "response", "suggestion",
	                                    "suggestions", "sympathy", "thanks", "thoughts", "warning", "words", "proof", "argument"};
	for (uint32_t i = first; i < end; i++)
		if (ND_WORD_EQUALS_ANY(in->words, i, nouns))
			return true;
	return false;
}

/* Is the object a thing that was done or given, though the verb may also tell? */
static bool is_deed(const nd_attributing *in, const nd_report *report, uint32_t first, uint32_t end)
{
	static const char *const offers[] = {"offer"}, *const denies[] = {"deny"}, *const quotes[] = {"quote"};
	static const char *const states[] = {"affirm", "note", "report", "state"};
	static const char *const pronouns[] = {"this", "that", "it"};
	static const char *const refused[] = {"access", "asylum", "bail", "entry", "parole", "permission", "service", "visas"};
	if (IS_VERB_OF(in, report, offers))
		return !names_speech(in, first, end);
	if (IS_VERB_OF(in, report, denies))
		return ND_WORD_EQUALS_ANY(in->words, first, refused);
	if (IS_VERB_OF(in, report, quotes))
		return is(in, first, ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_TITLE);
	bool is_told = (is(in, first, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) && !is(in, first, ND_WORD_NAME)) || is_gerund(in, first);
	if (IS_VERB_OF(in, report, states) && !is_told)
		return true; /* the states reached, the reporting function */
	bool judges = report->frames & ND_CUE_JUDGES;
	return !judges && end == first + 1 && ND_WORD_EQUALS_ANY(in->words, first, pronouns);
}

bool nd_content_object(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	static const uint32_t begins = ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_OBJECT | ND_WORD_PLAIN | ND_WORD_NAME |
	                               ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_TITLE | ND_WORD_QUESTION;
	if (is_untold(in, report) || is_purpose(in, report))
		return false;
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
	if (is_mere_call(in, report, next, content->end) || is_deed(in, report, next, content->end))
		return false;
	for (uint32_t i = next; i < content->end && report->order == ND_REPORT_NOMINAL; i++)
		if (is(in, i, ND_WORD_AUXILIARY) || in->words->items[i].is_past)
			return false; /* a clause goes on */
	return content->end > content->first;
}

bool nd_content_judged(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	if (!(report->frames & ND_CUE_JUDGES) || report->order == ND_REPORT_INVERTED)
		return false;
	for (uint32_t i = report->cue_end; i < report->cue_end + JUDGED_WORDS && same_sentence(in, i,
			report->verb); i++) {
		if (is_quoted(in, i)) {
			*content = (nd_content){.first = report->cue_end, .end = nd_content_end(in, report->cue_end)};
			return true;
		}
		if (is(in, i, ND_WORD_STOP | ND_WORD_COLON) || (in->words->items[i].cue != NULL &&
				is(in, i - 1, ND_WORD_SUBJECT)))
			return false;
	}
	return false;
}

bool nd_content_found(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	uint32_t next = report->cue_end;
	bool shows = report->frames & ND_CUE_SHOWS && report->order == ND_REPORT_AHEAD && !report->passive &&
	             !nd_noun_phrase_is_empty(report->speaker) && is(in, report->speaker.head, ND_WORD_SOURCE);
	if (!shows || !same_sentence(in, next + 2, report->verb) || is_quoted(in, next) ||
	    !is(in, next, ND_WORD_NAME | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_TITLE |
	                   ND_WORD_CAPITAL | ND_WORD_PLAIN))
		return false;
	*content = (nd_content){.first = next, .end = nd_content_end(in, next)};
	return content->end > next + 2;
}
