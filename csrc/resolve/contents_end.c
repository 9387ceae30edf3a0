/* Where what was said ends. */
#include "resolve/contents_parts.h"
#include "base/str.h"

/* Does another reporting clause take over at a comma or conjunction: ", adding that", "and said", ", she said"? */
static bool turns_to_report(const nd_attributing *in, uint32_t at, uint32_t first)
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
	bool goes_on = !nd_noun_phrase_is_empty(report->speaker) && report->order == ND_REPORT_AHEAD && report->relative == ND_NONE &&
	               report->speaker.first >= first && report->speaker.first < at;
	if (goes_on)
		return false; /* said that X, who was away, had denied it */
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

/* "but his rivals disagreed", rather than "but never again". */
static bool has_subject(const nd_attributing *in, uint32_t word)
{
	return is(in, word, ND_WORD_SUBJECT | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE | ND_WORD_NAME | ND_WORD_TITLE | ND_WORD_PERSON |
	                            ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_CAPITAL);
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
	if (!found || (nd_word_equals(in->words, next, "but") && is(in, next + 1, ND_WORD_ADVERB) && !has_subject(in, next + 2)))
		return false;
	for (; end - next < REST && same_sentence(in, end, next); end++)
		if (is_quoted(in, end))
			return false;
	return nd_first_comma(in, next, end, true) == end;
}

/* "that despite the rain, he thought": the first comma, behind the words that lead to the clause told, ends nothing. */
static bool closes_introduction(const nd_attributing *in, uint32_t comma, bool *introduced, uint32_t first)
{
	uint32_t start = is(in, first, ND_WORD_THAT) ? first + 1 : first;
	bool introduces = is(in, start, ND_WORD_PREPOSITION | ND_WORD_SUBORDINATOR) && !is(in, start, ND_WORD_NAME | ND_WORD_TO) &&
	                  !nd_word_equals(in->words, start, "of");
	bool closes = !*introduced && comma > start && introduces;
	*introduced = true;
	return closes && nd_begins_clause(in, comma + 1);
}

uint32_t nd_content_end(const nd_attributing *in, uint32_t first)
{
	uint32_t i = first;
	bool introduced = false;
	for (uint32_t steps = 0; i < in->words->count && steps < ND_CONTENT_WORDS; steps++) {
		if (is_quoted(in, i)) {
			uint32_t end = nd_quotation_words(in, in->words->items[i].quotation).end;
			if (!same_sentence(in, end, first) || ends_sentence(in, in->words->items[i].quotation, end))
				return end;
			i = end;
			continue;
		}
		if (!same_sentence(in, i, first))
			return i;
		bool parts = nd_word_equals(in->words, i, ";") && !nd_is_finite_verb(in, i + 1) && !is(in, i + 1, ND_WORD_CONJUNCTION);
		if (is(in, i, ND_WORD_STOP) && (parts || !same_sentence(in, i + 1, first)))
			return i;
		if (is(in, i, ND_WORD_COMMA) && closes_introduction(in, i, &introduced, first)) {
			i++;
			continue;
		}
		if (i > first + 1 && is(in, i, ND_WORD_COMMA) && is_afterthought(in, i))
			return i;
		if (i > first + 1 && is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION | ND_WORD_DASH) &&
				turns_to_report(in, i, first))
			return i;
		i++;
	}
	return i;
}
