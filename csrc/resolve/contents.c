/* What was said, in indirect speech: the clause that a reporting clause governs. */
#include <string.h>

#include "resolve/contents_parts.h"

/* "When X said that Y, Z": the reporting clause itself hangs on another, which a comma parts from it. */
static bool is_subordinate(const nd_attributing *in, const nd_report *report)
{
	uint32_t before = report->first;
	return before > 0 && same_sentence(in, before - 1, before) && is(in, before - 1, ND_WORD_SUBORDINATOR) &&
	       !is(in, before - 1, ND_WORD_NAME);
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

/* "the courses users want", "something she hopes to do", "the race that they want to win": what is wanted stands before. */
static bool has_object_before(const nd_attributing *in, const nd_report *report)
{
	uint32_t before = report->first - 1;
	if (!(report->frames & ND_CUE_THINKS) || !(report->frames & ND_CUE_INFINITIVE) || report->order != ND_REPORT_AHEAD ||
	    report->relative != ND_NONE || report->first == 0 || !same_sentence(in, before, report->verb) || is_quoted(in, before))
		return false;
	if (is(in, before, ND_WORD_THAT | ND_WORD_RELATIVE) && before > 0) {
		uint32_t noun = before - 1;
		return same_sentence(in, noun, before) && is(in, noun, ND_WORD_PLAIN | ND_WORD_SOURCE | ND_WORD_GROUP) &&
		       in->words->items[noun].cue == NULL && !nd_is_finite_verb(in, noun);
	}
	static const char *const things[] = {"all", "anything", "everything", "something", "nothing", "way", "what", "thing", "things"};
	if (ND_WORD_EQUALS_ANY(in->words, before, things))
		return true;
	nd_noun_phrase noun = nd_noun_phrase_before(in->words, in->state->mentions, before);
	return !nd_noun_phrase_is_empty(noun) && is(in, noun.first, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) && noun.first < before &&
	       is(in, noun.head, ND_WORD_PLAIN) && !is(in, noun.head, ND_WORD_TIME | ND_WORD_CAPITAL);
}

/* "may want", "would know": a thought that is only possible. */
static bool is_only_possible(const nd_attributing *in, const nd_report *report)
{
	static const char *const modals[] = {"can", "could", "may", "might", "should", "would"};
	bool prefers = nd_word_equals(in->words, report->verb, "prefer"); /* would prefer */
	if (prefers || !(report->frames & ND_CUE_THINKS) || report->form != ND_VERB_BASE || report->verb == 0)
		return false;
	uint32_t modal = report->verb - 1;
	while (modal > 0 && is(in, modal, ND_WORD_ADVERB) && same_sentence(in, modal - 1, report->verb))
		modal--;
	return ND_WORD_EQUALS_ANY(in->words, modal, modals);
}

/* "it is worth noting that", "if we compare": the author's own voice. */
static bool is_authors(const nd_attributing *in, const nd_report *report)
{
	static const char *const authors[] = {"i", "we", "you"};
	bool is_worth = report->form == ND_VERB_ING && report->verb > 0 && nd_word_equals(in->words, report->verb - 1, "worth");
	bool is_condition = report->first > 0 && nd_word_equals(in->words, report->first - 1, "if") &&
	                    same_sentence(in, report->first - 1, report->verb) &&
	                    ND_WORD_EQUALS_ANY(in->words, report->speaker.head, authors);
	bool feels = nd_word_equals(in->words, report->speaker.head, "it") && report->frames & ND_CUE_THINKS &&
	             strcmp(in->words->items[report->verb].cue != NULL ? in->words->items[report->verb].cue->lemma : "", "feel") == 0;
	return is_worth || is_condition || (feels && !nd_noun_phrase_is_empty(report->speaker));
}

/* "a series which recognises writers": what cannot speak says something by "that" and its like alone. */
static bool is_said_of_thing(const nd_attributing *in, const nd_report *report, uint32_t first)
{
	static const uint32_t speaks = ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_SUBJECT | ND_WORD_CAPITAL;
	if (report->relative == ND_NONE || nd_word_equals(in->words, report->relative, "who") || nd_noun_phrase_is_empty(report->speaker))
		return false;
	return !is(in, report->speaker.head, speaks) && !nd_ends_as_person(in, report->speaker.head) &&
	       !is(in, first, ND_WORD_THAT | ND_WORD_QUESTION | ND_WORD_SUBJECT);
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
	static const char *const words[] = {"failed", "fails", "fail", "failing", "unable", "forgot", "neglected", "authorized", "authorised",
	                                    "declined", "declines", "declining", "refused", "refuses", "refusing"};
	uint32_t to = report->verb - (report->verb > 0);
	return report->form == ND_VERB_BASE && to > 0 && is(in, to, ND_WORD_TO) && same_sentence(in, to - 1, report->verb) &&
	       ND_WORD_EQUALS_ANY(in->words, to - 1, words);
}

/* "asked not to be named", "asked to remain anonymous": who it is, not what was said. */
static bool is_anonymity(const nd_attributing *in, const nd_content *content)
{
	if (is(in, content->first, ND_WORD_TO) && nd_word_equals(in->words, content->first + 2, "anonymous"))
		return true;
	static const char *const words[] = {"named", "identified", "quoted"};
	return content->end - content->first <= 6 && is(in, content->first, ND_WORD_TO) && nd_word_equals(in->words, content->first + 1, "be") &&
	       ND_WORD_EQUALS_ANY(in->words, content->first + 2, words);
}

static bool find_told(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	if (nd_report_is_label(report)) {
		*content = (nd_content){.first = report->cue_end, .end = report->content_end};
		return true;
	}
	if (is_hypothetical(in, report) || is_display(in, report) || is_not_done(in, report) || has_object_before(in, report) ||
	    is_only_possible(in, report) || is_authors(in, report))
		return false;
	if (nd_content_beside_as(in, report, content))
		return true;
	uint32_t first = nd_content_after(in, report);
	if (first != ND_NONE) {
		uint32_t end = nd_content_end(in, first);
		if (report->content_end > first && report->content_end < end)
			end = report->content_end; /* Noting that Y, X left */
		else if (is_subordinate(in, report))
			end = nd_first_comma(in, first, end, false);
		else if (report->relative != ND_NONE && report->relative > 0 &&
				is(in, report->relative - 1, ND_WORD_COMMA))
			end = nd_first_comma(in, first, end, true);
		else if (nd_is_told_of_relative(in, report, first))
			end = nd_first_comma(in, first, end, false);
		*content = (nd_content){.first = first, .end = end};
		return content->end > content->first + 1 && !is_anonymity(in, content);
	}
	return nd_content_before(in, report, content) || nd_content_judged(in, report, content) ||
	       nd_content_object(in, report, content) || nd_content_found(in, report, content);
}

/* "the courses users want to see are full" */
static bool is_gap(const nd_attributing *in, const nd_content *content)
{
	return is(in, content->first, ND_WORD_TO) && is(in, content->first + 2, ND_WORD_BE) && same_sentence(in, content->first, content->first + 2);
}

static bool find_content(const nd_attributing *in, const nd_report *report, nd_content *content)
{
	return find_told(in, report, content) && !is_said_of_thing(in, report, content->first) && !is_gap(in, content);
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
	if (report->order == ND_REPORT_NOMINAL && nd_holds_quotation(in, content->first, content->end))
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
		content.has_quotation = nd_holds_quotation(in, content.first, content.end);
		content.claimed = false;
		*nd_array_push(in->arena, &in->contents) = content;
	}
}
