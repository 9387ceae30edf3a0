/* Who is spoken to: "told X", "in remarks to X". */
#include "resolve/clauses_parts.h"

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

nd_noun_phrase nd_find_addressee(const finder *in, const nd_report *report)
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
