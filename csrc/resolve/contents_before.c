/* What was said stands before the clause that reports it: "The plan had failed, X said". */
#include "resolve/contents_parts.h"

enum { LEAST_WORDS = 4 /* of a clause before the one that reports it: "it was, X said, a" is none yet */ };

static bool ends_clause(const nd_attributing *in, uint32_t word, uint32_t verb)
{
	return !same_sentence(in, word, verb) || (is(in, word, ND_WORD_VALUE) && !nd_is_amount(in, word)) ||
	       is(in, word, ND_WORD_STOP | ND_WORD_COMMA | ND_WORD_PREPOSITION | ND_WORD_TIME | ND_WORD_DASH | ND_WORD_ADVERB |
	                            ND_WORD_SUBORDINATOR | ND_WORD_RELATIVE) ||
	       in->words->items[word].form == ND_VERB_ING;
}

/* Does a quotation follow that the clause introduces: , "…" or : "…"? */
static bool introduces_quotation(const nd_attributing *in, const nd_report *report)
{
	for (uint32_t i = report->end; i < report->end + ND_ADJUNCT_WORDS && same_sentence(in, i, report->verb); i++)
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
	       (is(in, word, ND_WORD_PLAIN | ND_WORD_PERSON) && !nd_is_finite_verb(in, word) && !is(in, word, ND_WORD_ADVERB));
}

/* Are the words behind a comma, up to the end, no more than a noun phrase? */
static bool names_somebody(const nd_attributing *in, uint32_t from, uint32_t end)
{
	uint32_t first = is(in, from, ND_WORD_COMMA) ? from + 1 : from;
	nd_noun_phrase phrase = nd_noun_phrase_after(in->words, in->state->mentions, first);
	return !nd_noun_phrase_is_empty(phrase) && phrase.end >= end;
}

bool nd_content_before(const nd_attributing *in, const nd_report *report, nd_content *content)
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
	uint32_t start = nd_sentence_start(in, report->verb);
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
	bool complete = nd_has_verb(in, from, end), is_long = end >= start + LEAST_WORDS;
	bool says_something = start + 2 <= end && from + 2 <= end && (quoted || complete);
	bool is_hanging = is(in, start, ND_WORD_SUBORDINATOR) && report->order == ND_REPORT_AHEAD &&
	                  nd_first_comma(in, start, end, false) == end; /* Unless it rains, X says, the … */
	bool goes_on = is(in, report->end, ND_WORD_COMMA) && same_sentence(in, report->end + 4, report->verb) &&
	               in->words->items[report->end + 1].form != ND_VERB_ING && report->order != ND_REPORT_ACCORDING &&
	               !(complete && is_long && !is(in, start, ND_WORD_PREPOSITION) && !is_hanging && begins_aside(in, report->end + 1));
	if (goes_on && start + 1 == end && is(in, start, ND_WORD_PLAIN | ND_WORD_NAME | ND_WORD_SUBJECT) &&
	    !is(in, start, ND_WORD_ADVERB) && nd_is_finite_verb(in, report->end + 1)) { /* Peace, X said, depends on … */
		*content = (nd_content){.first = start, .end = nd_content_end(in, report->end)};
		return true;
	}
	if (goes_on && start + 2 <= end) {
		*content = (nd_content){.first = start, .end = nd_content_end(in, report->end)};
		return true;
	}
	if (goes_on) { /* Still, X said, … */
		*content = (nd_content){.first = report->end + 1, .end = nd_content_end(in, report->end + 1)};
		return true;
	}
	*content = (nd_content){.first = start, .end = end};
	return says_something;
}

bool nd_content_beside_as(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	uint32_t as = report->first - 1, start = nd_sentence_start(in, report->verb), end = report->end;
	if (report->first == 0 || as < start || !nd_word_equals(in->words, as, "as") || report->frames & ND_CUE_JUDGES ||
	    !(report->frames & (ND_CUE_QUOTES | ND_CUE_SHOWS)))
		return false;
	bool opens = as == start || (as == start + 2 && is(in, start, ND_WORD_ADVERB)) || (as == start + 1 && is(in, start, ND_WORD_CONJUNCTION));
	if (opens && is(in, end, ND_WORD_COMMA) && same_sentence(in, end + 3, as) && !is_quoted(in, end + 1)) {
		*content = (nd_content){.first = end + 1, .end = nd_content_end(in, end + 1)};
		return true;
	}
	bool closes = as > start + LEAST_WORDS && is(in, as - 1, ND_WORD_COMMA) && is(in, end, ND_WORD_STOP);
	*content = (nd_content){.first = start, .end = as - 1};
	return closes && nd_has_verb(in, start, as - 1);
}
