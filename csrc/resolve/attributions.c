/* Which reporting clause, or which speaker named before, a quotation belongs to. */
#include "base/str.h"
#include "resolve/speakers.h"

enum {
	ADJUNCT_WORDS = 16, /* between a reporting clause and the quotation it introduces */
	LOOKBACK_WORDS = 60
};

static const nd_attribution NOBODY = {ND_NONE, ND_NONE, {0, 0, 0}};

static const nd_quotation *quotation(const nd_attributing *in, uint32_t index)
{
	return &in->state->annotations->quotations.items[index];
}

/* Does a line end, and so a paragraph, between the two words? */
static bool same_paragraph(const nd_attributing *in, uint32_t left, uint32_t right)
{
	if (right >= in->words->count)
		return false;
	uint32_t from = in->words->items[left].span.end, to = in->words->items[right].span.start;
	return to <= from || memchr(in->words->text.data + from, '\n', to - from) == NULL;
}

static nd_attribution by_report(uint32_t report)
{
	return (nd_attribution){report, ND_NONE, {0, 0, 0}};
}

/* ---- the clause after it: "…," X said ---------------------------------------------------------------------------- */

/* How a quotation's last character leaves the sentence open for a reporting clause: 2 surely, 1 perhaps, 0 not. */
static int openness(const nd_attributing *in, uint32_t index, uint32_t next)
{
	nd_span content = quotation(in, index)->content;
	char last = content.end > content.start ? in->words->text.data[content.end - 1] : ' ';
	if (last == ',' || is(in, next, ND_WORD_COMMA | ND_WORD_DASH))
		return 2;
	return last == '.' ? 0 : 1;
}

/* "…," another builder, X told: the word behind the description and its comma; word itself where there is none. */
static uint32_t behind_description(const nd_attributing *in, uint32_t word)
{
	nd_noun_phrase phrase = nd_noun_phrase_after(in->words, in->state->mentions, word);
	bool describes = !nd_noun_phrase_is_empty(phrase) && is(in, phrase.first, ND_WORD_DETERMINER) && is(in, phrase.head, ND_WORD_PERSON) &&
	                 is(in, phrase.end, ND_WORD_COMMA) && is(in, phrase.end + 1, ND_WORD_NAME);
	return describes ? phrase.end + 1 : word;
}

/* "…," X, who had proposed the plan, said: the report of the clause that X is the subject of, where the first of those
 * that begin at word next is a relative clause about X. */
static uint32_t main_report(const nd_attributing *in, uint32_t first, uint32_t next)
{
	enum { MOST_RELATIVES = 3 };
	for (uint32_t i = first; i < in->reports.count && i - first <= MOST_RELATIVES; i++) {
		const nd_report *report = &in->reports.items[i];
		if (report->first > behind_description(in, next) + 1)
			break;
		if (report->relative == ND_NONE && report->order == ND_REPORT_AHEAD)
			return i;
	}
	return first;
}

static uint32_t report_after(const nd_attributing *in, uint32_t index, nd_span words)
{
	uint32_t next = words.end;
	if (words.end == 0 || next >= in->words->count || !same_paragraph(in, next - 1, next))
		return ND_NONE;
	int open = openness(in, index, next);
	if (is(in, next, ND_WORD_COMMA | ND_WORD_DASH))
		next++;
	uint32_t found = main_report(in, report_at(in, next), next);
	if (found == in->reports.count)
		return ND_NONE;
	const nd_report *report = &in->reports.items[found];
	if (is(in, next, ND_WORD_ADVERB))
		next++;
	if (report->order == ND_REPORT_SHARED || report->order == ND_REPORT_NOMINAL || report->first > behind_description(in, next) ||
	    report->first < words.end ||
			nd_noun_phrase_is_empty(report->speaker))
		return ND_NONE;
	if (!(report->frames & ND_CUE_QUOTES) && open < 2)
		return ND_NONE;
	if (open == 2)
		return found;
	bool alone = report->end >= in->words->count || in->words->items[report->end].form == ND_VERB_ING ||
	             is(in, report->end, ND_WORD_STOP | ND_WORD_COMMA | ND_WORD_PREPOSITION | ND_WORD_VALUE | ND_WORD_TIME |
	                                         ND_WORD_RELATIVE);
	bool lower = !is(in, next, ND_WORD_CAPITAL) || is(in, next, ND_WORD_NAME | ND_WORD_TITLE);
	return alone && (open == 1 ? lower : is(in, report->end, ND_WORD_STOP)) ? found : ND_NONE;
}

/* A word that may be the finite verb of a clause, whatever its meaning: "retaliated", "starts", "won". */
static bool looks_like_verb(const nd_attributing *in, uint32_t word)
{
	if (word >= in->words->count || is(in, word, ND_WORD_CAPITAL | ND_WORD_NAME))
		return false;
	const nd_word *w = &in->words->items[word];
	nd_str text = nd_str_cut(in->words->text, w->span);
	bool inflected = w->classes & ND_WORD_PLAIN && text.size > 3 && (nd_str_ends(text, ND_STR("ed")) ||
			(text.data[text.size - 1] == 's' && text.data[text.size - 2] != 's'));
	return w->is_past || inflected || (w->cue != NULL && w->form != ND_VERB_ING);
}

/* "…," X retaliated: somebody and a verb that is none of speech, right behind a quotation that a comma or question mark
 * leaves open. */
static nd_attribution by_subject_after(const nd_attributing *in, uint32_t index, nd_span words)
{
	nd_span content = quotation(in, index)->content;
	char last = content.end > content.start ? in->words->text.data[content.end - 1] : ' ';
	if (words.end == 0 || (last != ',' && last != '?' && last != '!') || !same_paragraph(in, words.end - 1, words.end))
		return NOBODY;
	nd_noun_phrase subject = nd_noun_phrase_after(in->words, in->state->mentions, words.end);
	if (nd_noun_phrase_is_empty(subject) || (is(in, subject.first, ND_WORD_OBJECT) && !is(in, subject.first, ND_WORD_SUBJECT)) ||
	    !is(in, subject.head, ND_WORD_NAME | ND_WORD_SUBJECT | ND_WORD_PERSON | ND_WORD_SOURCE | ND_WORD_GROUP))
		return NOBODY;
	bool lower = last == ',' || !is(in, words.end, ND_WORD_CAPITAL) || is(in, words.end, ND_WORD_NAME | ND_WORD_TITLE);
	uint32_t verb = is(in, subject.end, ND_WORD_ADVERB) ? subject.end + 1 : subject.end;
	return lower && looks_like_verb(in, verb) ? (nd_attribution){ND_NONE, ND_NONE, subject} : NOBODY;
}

/* ---- the clause before it: X said, "…" --------------------------------------------------------------------------- */

static uint32_t report_before(const nd_attributing *in, nd_span words)
{
	uint32_t index = report_at(in, words.start);
	while (index > 0 && in->reports.items[index - 1].order == ND_REPORT_NOMINAL)
		index--;
	if (index == 0 || words.start == 0)
		return ND_NONE;
	index--;
	const nd_report *report = &in->reports.items[index];
	uint32_t last = words.start - 1;
	bool introduces = report->end >= words.start ||
			is(in, last, ND_WORD_COLON | ND_WORD_COMMA | ND_WORD_THAT | ND_WORD_DASH) ||
	                  last < report->end;
	if (!introduces || words.start - report->verb > ADJUNCT_WORDS || !same_paragraph(in, report->verb, words.start))
		return ND_NONE;
	for (uint32_t i = report->cue_end; i < words.start; i++) {
		bool in_phrases = i < report->end;
		if (is_quoted(in, i) || is(in, i, ND_WORD_STOP) || (!in_phrases && is(in, i, ND_WORD_AUXILIARY)))
			return ND_NONE;
	}
	bool by_colon = is(in, last, ND_WORD_COLON);
	bool takes = report->frames & ND_CUE_QUOTES || by_colon || is(in, last, ND_WORD_THAT);
	return takes ? index : ND_NONE;
}

/* ---- a content that it stands in: X said the plan is "a mess" ---------------------------------------------------- */

/* Does the clause report words, rather than a thought, a finding or an intention? */
static bool reports_words(const nd_attributing *in, uint32_t content)
{
	uint32_t frames = in->reports.items[in->contents.items[content].report].frames;
	return frames & (ND_CUE_QUOTES | ND_CUE_JUDGES) && !(frames & (ND_CUE_THINKS));
}

static bool is_narrower(const nd_attributing *in, uint32_t a, uint32_t b)
{
	const nd_content *x = &in->contents.items[a], *y = &in->contents.items[b];
	return x->end - x->first < y->end - y->first;
}

/* The innermost content that holds the quotation, one that reports words before others. Contents begin in nearly the
 * order of their reports. */
static uint32_t content_around(const nd_attributing *in, nd_span words)
{
	uint32_t best = ND_NONE;
	uint32_t low = 0, high = in->contents.count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (in->reports.items[in->contents.items[middle].report].verb < words.end + LOOKBACK_WORDS)
			low = middle + 1;
		else
			high = middle;
	}
	for (uint32_t i = low, steps = 0; i-- > 0 && steps < 16; steps++) {
		const nd_content *content = &in->contents.items[i];
		if (content->first > words.start || content->end < words.end)
			continue;
		if (nd_noun_phrase_is_empty(in->reports.items[content->report].speaker))
			continue;
		bool words_first = best != ND_NONE && reports_words(in, i) != reports_words(in, best);
		if (best == ND_NONE || (words_first ? reports_words(in, i) : is_narrower(in, i, best)))
			best = i;
	}
	return best;
}

/* ---- nothing in its own sentence --------------------------------------------------------------------------------- */

static bool begins_sentence(const nd_attributing *in, nd_span words)
{
	uint32_t start = words.start;
	return start == 0 || in->words->items[start - 1].sentence != in->words->items[start].sentence ||
	       is(in, start - 1, ND_WORD_STOP | ND_WORD_COLON) || is_quoted(in, start - 1);
}

/* Nothing but an adverb or adjunct stands before it in its sentence: But "…"; Now, "…"; In Europe, by contrast, "…" */
static bool follows_adverb(const nd_attributing *in, nd_span words)
{
	enum { MOST_WORDS = 7 };
	uint32_t start = words.start, sentence = in->words->items[words.start].sentence;
	while (start > 0 && in->words->items[start - 1].sentence == sentence) {
		if (words.start - start == MOST_WORDS || is_quoted(in, start - 1) ||
		    is(in, start - 1, ND_WORD_SUBJECT | ND_WORD_AUXILIARY | ND_WORD_STOP | ND_WORD_COLON | ND_WORD_RELATIVE) ||
		    in->words->items[start - 1].cue != NULL || in->words->items[start - 1].is_past)
			return false;
		start--;
	}
	bool paused = is(in, words.start - 1, ND_WORD_COMMA);
	bool adverb = words.start - start == 1 && is(in, start, ND_WORD_CONJUNCTION | ND_WORD_ADVERB);
	return start < words.start && (adverb || (paused && is(in, start, ND_WORD_ADVERB | ND_WORD_CONJUNCTION | ND_WORD_PREPOSITION |
	                                                                       ND_WORD_CAPITAL)));
}

/* "X, who wrote a book", "after X spoke" */
static bool hangs_on_another(const nd_attributing *in, uint32_t report)
{
	const nd_report *r = &in->reports.items[report];
	return r->relative != ND_NONE || (r->first > 0 && is(in, r->first - 1, ND_WORD_SUBORDINATOR));
}

/* A line that ends in a colon, before the quotation's paragraph or in it. */
static nd_attribution by_colon_before(const nd_attributing *in, nd_span words)
{
	if (words.start == 0 || !is(in, words.start - 1, ND_WORD_COLON))
		return NOBODY;
	uint32_t last = words.start - 1, index = report_at(in, last), hanging = ND_NONE;
	while (index > 0 && last - in->reports.items[index - 1].verb <= LOOKBACK_WORDS &&
	       in->words->items[in->reports.items[index - 1].verb].sentence == in->words->items[last].sentence) {
		index--;
		if (nd_noun_phrase_is_empty(in->reports.items[index].speaker) ||
		    in->reports.items[index].order == ND_REPORT_NOMINAL)
			continue;
		if (!hangs_on_another(in, index))
			return by_report(index);
		hanging = hanging == ND_NONE ? index : hanging;
	}
	if (hanging != ND_NONE)
		return by_report(hanging);
	if (last == 0)
		return NOBODY;
	nd_noun_phrase named = nd_noun_phrase_before(in->words, in->state->mentions, last - 1);
	if (!nd_noun_phrase_is_empty(named) && is(in, named.head, ND_WORD_NAME) &&
	    (named.first == 0 || !is(in, named.first - 1, ND_WORD_PLAIN | ND_WORD_PREPOSITION | ND_WORD_TO)))
		return (nd_attribution){ND_NONE, ND_NONE, named}; /* "X: …" */
	nd_noun_phrase subject = nd_subject_before(in->words, in->state->mentions, last);
	if (nd_noun_phrase_is_empty(subject) || !is(in, subject.head, ND_WORD_NAME | ND_WORD_SUBJECT | ND_WORD_PERSON))
		return NOBODY;
	return (nd_attribution){ND_NONE, ND_NONE, subject};
}

/* Is the quotation a paragraph of its own? */
static bool is_paragraph(const nd_attributing *in, uint32_t index, nd_span words)
{
	bool starts = words.start == 0 || !same_paragraph(in, words.start - 1, words.start);
	bool ends = words.end >= in->words->count || !same_paragraph(in, words.end - 1, words.end) ||
	            (is(in, words.end, ND_WORD_STOP) && !same_paragraph(in, words.end, words.end + 1));
	return starts && ends && quotation(in, index)->kind == ND_QUOTE_DIRECT;
}

/* Is there no line end in the text from start to end, or, where one is allowed, nothing but white space behind it? */
static bool ends_before_next_line(const nd_attributing *in, uint32_t start, uint32_t end, bool allowed)
{
	nd_str between = nd_str_cut(in->words->text, (nd_span){start, end});
	uint32_t line_end = nd_str_find(between, ND_STR("\n"), 0);
	if (line_end == ND_NONE)
		return true;
	return allowed && nd_str_trim((nd_str){between.data + line_end, between.size - line_end}).size == 0;
}

static bool is_somebodys(const nd_attribution *given)
{
	return given->report != ND_NONE || !nd_noun_phrase_is_empty(given->speaker);
}

/* The quotation before it has a speaker, and he goes on: in the same paragraph, or in a paragraph of his own words. */
static nd_attribution by_quotation_before(const nd_attributing *in, uint32_t index, nd_span words)
{
	if (index > 0 && quotation(in, index)->continues)
		return in->attributions[index - 1];
	for (uint32_t i = index; i-- > 0 && index - i <= 3;) {
		nd_span earlier = nd_quotation_words(in, i);
		if (words.start - earlier.end > LOOKBACK_WORDS || quotation(in, i)->embed != quotation(in,
				index)->embed)
			return NOBODY;
		if (!is_somebodys(&in->attributions[i]))
			continue;
		bool same_lines = ends_before_next_line(in, quotation(in, i)->span.end, quotation(in,
				index)->span.start, false);
		bool next_lines = is_paragraph(in, index, words) &&
		                  ends_before_next_line(in, quotation(in, i)->span.end, quotation(in,
				index)->span.start, true);
		if (!same_lines && !next_lines)
			return NOBODY;
		nd_attribution same = in->attributions[i];
		same.content = ND_NONE;
		return same;
	}
	return NOBODY;
}

/* "X agreed. “…”": the sentence before it, in the same paragraph, ends with a reporting clause that reports nothing. */
static nd_attribution by_sentence_before(const nd_attributing *in, nd_span words)
{
	if (words.start == 0 || !is(in, words.start - 1, ND_WORD_STOP) ||
			!same_paragraph(in, words.start - 1, words.start))
		return NOBODY;
	uint32_t index = report_at(in, words.start);
	if (index == 0)
		return NOBODY;
	uint32_t sentence = in->words->items[words.start - 1].sentence;
	while (index > 1 && hangs_on_another(in, index - 1) &&
			in->words->items[in->reports.items[index - 2].verb].sentence == sentence)
		index--;
	const nd_report *report = &in->reports.items[index - 1];
	bool before = in->words->items[report->verb].sentence == sentence && !hangs_on_another(in, index - 1);
	bool bare = report->frames & ND_CUE_QUOTES && report->order == ND_REPORT_AHEAD &&
			words.start - report->end < 12;
	if (!before || !bare || nd_noun_phrase_is_empty(report->speaker))
		return NOBODY;
	return by_report(index - 1);
}

/* "X said the talks had failed. “…”": a quotation, in the same paragraph or a paragraph of its own, goes on with what was
 * reported last. */
static nd_attribution by_report_before(const nd_attributing *in, uint32_t index, nd_span words)
{
	if (words.start == 0 || !is(in, words.start - 1, ND_WORD_STOP) ||
	    !(same_paragraph(in, words.start - 1, words.start) || is_paragraph(in, index, words)))
		return NOBODY;
	uint32_t sentence = in->words->items[words.start - 1].sentence;
	for (uint32_t i = report_at(in, words.start); i > 0; i--) {
		const nd_report *report = &in->reports.items[i - 1];
		if (in->words->items[report->verb].sentence != sentence || words.start - report->verb > LOOKBACK_WORDS)
			break;
		bool speaks = report->frames & ND_CUE_QUOTES && !(report->frames & ND_CUE_THINKS) && !report->passive;
		if (speaks && !hangs_on_another(in, i - 1) && !nd_noun_phrase_is_empty(report->speaker))
			return by_report(i - 1);
	}
	return NOBODY;
}

/* "She paused. “…”": who is the subject of the sentence before, in the same paragraph, where nothing else tells. */
static nd_attribution by_actor_before(const nd_attributing *in, uint32_t index, nd_span words)
{
	static const char *const persons[] = {"he", "she"};
	if (words.start == 0 || !is(in, words.start - 1, ND_WORD_STOP) || quotation(in, index)->kind != ND_QUOTE_DIRECT ||
	    !same_paragraph(in, words.start - 1, words.start))
		return NOBODY;
	uint32_t sentence = in->words->items[words.start - 1].sentence;
	uint32_t first = nd_words_at(in->words, in->state->document->segments.sentences[sentence].span.start);
	nd_noun_phrase subject = nd_noun_phrase_after(in->words, in->state->mentions, first);
	if (nd_noun_phrase_is_empty(subject) || is_quoted(in, first) || subject.end >= words.start || is(in, subject.end, ND_WORD_COMMA))
		return NOBODY;
	bool is_person = is_person_name(in, subject.head) || ND_WORD_EQUALS_ANY(in->words, subject.head, persons);
	bool acts = looks_like_verb(in, subject.end) || is(in, subject.end, ND_WORD_AUXILIARY | ND_WORD_ADVERB);
	return is_person && acts ? (nd_attribution){ND_NONE, ND_NONE, subject} : NOBODY;
}

/* "was branded a" */
static bool is_passive_before(const nd_attributing *in, nd_span words)
{
	uint32_t verb = words.start - 1;
	if (words.start < 3)
		return true;
	if (is(in, verb, ND_WORD_DETERMINER | ND_WORD_PREPOSITION))
		verb--;
	return is(in, verb - 1, ND_WORD_BE);
}

/* "For X, the head of Y, “…”": the person whose view a sentence opens with; empty where it opens with none. */
static nd_noun_phrase opening_holder(const nd_attributing *in, nd_span words)
{
	const nd_noun_phrase none = {0, 0, 0};
	uint32_t first = nd_words_at(in->words, in->state->document->segments.sentences[in->words->items[words.start].sentence].span.start);
	if (!nd_word_equals(in->words, first, "for") || !is(in, words.start - (words.start > 0), ND_WORD_COMMA))
		return none;
	nd_noun_phrase phrase = nd_noun_phrase_after(in->words, in->state->mentions, first + 1);
	bool is_holder = !nd_noun_phrase_is_empty(phrase) && is_person_name(in, phrase.head) && is(in, phrase.end, ND_WORD_COMMA);
	return is_holder && phrase.end < words.start ? phrase : none;
}

/* Words within a sentence that no reporting clause claims: those of its last speaker before them, or of the person that
 * the sentence is about. */
static nd_attribution by_sentence(const nd_attributing *in, nd_span words, bool fragment)
{
	uint32_t index = report_at(in, words.start), sentence = in->words->items[words.start].sentence;
	for (; index > 0; index--) {
		const nd_report *report = &in->reports.items[index - 1];
		if (in->words->items[report->verb].sentence != sentence || words.start - report->verb >= LOOKBACK_WORDS)
			break;
		if (!nd_noun_phrase_is_empty(report->speaker) && report->order != ND_REPORT_NOMINAL)
			return by_report(index - 1);
	}
	if (fragment)
		return NOBODY; /* scare quotes, as likely */
	nd_noun_phrase holder = opening_holder(in, words);
	if (!nd_noun_phrase_is_empty(holder))
		return (nd_attribution){ND_NONE, ND_NONE, holder};
	uint32_t start = words.start;
	while (start > 0 && words.start - start < LOOKBACK_WORDS &&
			in->words->items[start - 1].sentence == sentence && !is_quoted(in, start - 1))
		start--;
	nd_noun_phrase subject = nd_noun_phrase_after(in->words, in->state->mentions, start);
	bool speaks = !nd_noun_phrase_is_empty(subject) && !nd_word_equals(in->words, subject.head, "there") &&
	              is(in, subject.head, ND_WORD_SUBJECT | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_NAME);
	if (!speaks && !is_passive_before(in, words)) {
		subject = nd_subject_before(in->words, in->state->mentions, words.start);
		speaks = !nd_noun_phrase_is_empty(subject);
	}
	return speaks && subject.end < words.start ? (nd_attribution){ND_NONE, ND_NONE, subject} : NOBODY;
}

/* "“…”⏎- X, the mayor": who is named in the line below a paragraph of nothing but a quotation. */
static nd_attribution by_signature(const nd_attributing *in, uint32_t index, nd_span words)
{
	uint32_t next = words.end;
	while (is(in, next, ND_WORD_STOP))
		next++;
	if (!is(in, next, ND_WORD_DASH) || !is_paragraph(in, index, words) || same_paragraph(in, words.end - 1, next))
		return NOBODY;
	nd_noun_phrase named = nd_noun_phrase_after(in->words, in->state->mentions, next + 1);
	bool is_name = !nd_noun_phrase_is_empty(named) && is(in, named.head, ND_WORD_NAME);
	return is_name ? (nd_attribution){ND_NONE, ND_NONE, named} : NOBODY;
}

/* "SMITH: …" within the marks, as transcripts are quoted. */
static nd_attribution by_transcript(const nd_attributing *in, nd_span words)
{
	uint32_t first = words.start;
	while (first < words.end && is(in, first, ND_WORD_MARK))
		first++;
	uint32_t colon = first;
	while (colon < words.end && colon < first + 3 && in->words->items[colon].is_upper)
		colon++;
	if (colon == first || colon >= words.end || !is(in, colon, ND_WORD_COLON))
		return NOBODY;
	return (nd_attribution){ND_NONE, ND_NONE, {first, colon, colon - 1}};
}

static nd_attribution attribute(const nd_attributing *in, uint32_t index)
{
	nd_span words = nd_quotation_words(in, index);
	nd_attribution transcript = by_transcript(in, words);
	if (is_somebodys(&transcript))
		return transcript;
	bool fragment = quotation(in, index)->kind == ND_QUOTE_MIXED;
	uint32_t after = report_after(in, index, words);
	uint32_t around = content_around(in, words);
	bool begins = begins_sentence(in, words);
	if (after != ND_NONE && (begins || around == ND_NONE || in->contents.items[around].report != after))
		if (begins || is(in, words.start - 1, ND_WORD_COMMA | ND_WORD_COLON))
			return by_report(after);
	uint32_t before = report_before(in, words);
	if (before != ND_NONE && (around == ND_NONE || in->contents.items[around].report <= before)) {
		bool whole = around == ND_NONE || in->contents.items[around].end <= words.end + 1;
		if (whole || !is(in, words.start - 1, ND_WORD_THAT))
			return by_report(before);
	}
	if (around != ND_NONE)
		return (nd_attribution){in->contents.items[around].report, around, {0, 0, 0}};
	if (after != ND_NONE && !fragment)
		return by_report(after);
	nd_attribution subject = fragment ? NOBODY : by_subject_after(in, index, words);
	if (begins && is_somebodys(&subject))
		return subject;
	if (!begins && !(quotation(in, index)->kind == ND_QUOTE_DIRECT && follows_adverb(in, words)))
		return by_sentence(in, words, fragment);
	if (fragment)
		return NOBODY;
	nd_attribution found = by_signature(in, index, words);
	if (!is_somebodys(&found))
		found = by_colon_before(in, words);
	if (!is_somebodys(&found))
		found = by_sentence_before(in, words);
	if (!is_somebodys(&found))
		found = by_quotation_before(in, index, words);
	if (!is_somebodys(&found))
		found = by_report_before(in, index, words);
	return is_somebodys(&found) ? found : by_actor_before(in, index, words);
}

void nd_attribute_quotations(nd_attributing *in)
{
	uint32_t count = in->state->annotations->quotations.count;
	in->attributions = nd_arena_new_n(in->arena, nd_attribution, count);
	for (uint32_t i = 0; i < count; i++) {
		in->attributions[i] = attribute(in, i);
		if (in->attributions[i].content != ND_NONE)
			in->contents.items[in->attributions[i].content].claimed = true;
	}
}
