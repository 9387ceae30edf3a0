#include "resolve/clauses_parts.h"

/* "Y was told": who was told is no speaker; "by X" names one. */
static void read_passive(const finder *in, nd_report *report)
{
	uint32_t next = report->verb + 1;
	report->passive = true;
	report->addressee = report->frames & ND_CUE_ADDRESSEE ? report->speaker : (nd_noun_phrase){0, 0, 0};
	report->speaker = (nd_noun_phrase){0, 0, 0};
	if (nd_word_equals(in->words, next, "by") && same_run(in, next, report->verb)) {
		nd_noun_phrase agent = phrase_after(in, next + 1);
		if (surely_speaks(in, agent))
			report->speaker = agent;
	}
}

/* A comma or colon and a quotation right behind the verb. */
static bool introduces_quotation(const finder *in, const nd_report *report)
{
	uint32_t next = report->cue_end;
	return report->frames & ND_CUE_QUOTES && is(in, next, ND_WORD_COMMA | ND_WORD_COLON) && next + 1 < in->words->count &&
	       in->words->items[next + 1].quotation != ND_NONE && in->words->items[next + 1].sentence == in->words->items[next].sentence;
}

/* Does a quotation end right before the word, or before the comma that stands there? */
static bool is_behind_quotation(const finder *in, uint32_t word, uint32_t verb)
{
	uint32_t sentence = in->words->items[verb].sentence;
	if (word > 0 && is(in, word - 1, ND_WORD_COMMA | ND_WORD_DASH) && in->words->items[word - 1].quotation == ND_NONE)
		word--;
	return word > 0 && in->words->items[word - 1].quotation != ND_NONE && in->words->items[word - 1].sentence == sentence;
}

/* "Their former manager, X, said": the description opens the sentence, and the name stands alone between it and the comma. */
static bool ends_described_name(const finder *in, uint32_t comma)
{
	nd_noun_phrase name = comma > 0 ? phrase_before(in, comma - 1) : (nd_noun_phrase){0, 0, 0};
	if (nd_noun_phrase_is_empty(name) || !is_person_name(in, name.head) || name.end != comma || name.first < 2 ||
	    !is(in, name.first - 1, ND_WORD_COMMA) || !same_run(in, name.first - 2, comma))
		return false;
	nd_noun_phrase description = phrase_before(in, name.first - 2);
	return !nd_noun_phrase_is_empty(description) && is(in, description.head, NOUNS) && !is_person_name(in, description.head) &&
	       (description.first == 0 || !same_run(in, description.first - 1, comma));
}

static bool find_speaker(const finder *in, nd_report *report, uint32_t first)
{
	bool finite = report->form == ND_VERB_PAST || report->form == ND_VERB_THIRD || report->form == ND_VERB_BASE;
	uint32_t left = first > 0 && same_run(in, first - 1, report->verb) ? first - 1 : ND_NONE;
	bool after_pause = left == ND_NONE || is(in, left, ND_WORD_COMMA | ND_WORD_DASH | ND_WORD_MARK);
	bool bare = first == report->verb;
	report->order = ND_REPORT_AHEAD;
	bool after_comma = left != ND_NONE && is(in, left, ND_WORD_COMMA | ND_WORD_DASH) &&
			(left == 0 || in->words->items[left - 1].quotation == ND_NONE);
	bool hears = report->frames & ND_CUE_ADDRESSEE; /* told X: X is no subject */
	bool after_quotation = is_behind_quotation(in, first, report->verb);
	bool may_invert = report->frames & ND_CUE_QUOTES &&
	                  (after_quotation || ((!after_comma || (report->frames & ND_CUE_CLAUSE && !hears)) &&
	                                       !(hears && report->frames & ND_CUE_CLAUSE)));
	if (after_pause && bare && finite && may_invert && !(after_comma && !after_quotation && ends_described_name(in, left))) {
		report->speaker = nd_speaker_to_the_right(in, report->verb);
		report->order = ND_REPORT_INVERTED;
		if (!nd_noun_phrase_is_empty(report->speaker))
			return true;
		report->order = ND_REPORT_AHEAD;
	}
	if (report->form == ND_VERB_ING && bare && (left == ND_NONE || (is(in, left, ND_WORD_SUBORDINATOR) && nd_opens_sentence(in, left)))) {
		report->order = ND_REPORT_SHARED;
		report->speaker = nd_subject_of_main_clause(in, report->verb, &report->content_end);
		return !nd_noun_phrase_is_empty(report->speaker);
	}
	if (left == ND_NONE)
		return false;
	if (is(in, left, ND_WORD_TO)) {
		report->speaker = nd_speaker_before_infinitive(in, left);
		if (nd_noun_phrase_is_empty(report->speaker) && nd_is_shared_infinitive(in, left))
			report->speaker = nd_shared_speaker(in, report->verb);
		if (nd_noun_phrase_is_empty(report->speaker) && introduces_quotation(in, report))
			report->speaker = nd_subject_in_run(in, report->verb); /* cut in to say: "…" */
		return true;
	}
	bool shares = is(in, left, ND_WORD_CONJUNCTION) || (report->form == ND_VERB_ING && bare) ||
	              (is(in, left, ND_WORD_PREPOSITION) && report->form == ND_VERB_ING);
	if (report->form == ND_VERB_ING && bare)
		report->speaker = nd_subject_of_participle(in, left, report->verb);
	if (!shares) {
		report->speaker = nd_with_name_at_start(in, nd_speaker_to_the_left(in, first), report->cue_end);
		report->relative = nd_is_relative(in, left) && !nd_noun_phrase_is_empty(report->speaker) ? left : ND_NONE;
	}
	if (nd_noun_phrase_is_empty(report->speaker) && (shares || after_pause)) {
		report->order = ND_REPORT_SHARED;
		report->speaker = nd_shared_speaker(in, report->verb);
	}
	return true;
}

static uint32_t later(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static void set_bounds(nd_report *report, uint32_t first)
{
	report->first = first;
	report->end = report->cue_end;
	if (!nd_noun_phrase_is_empty(report->speaker) && report->order != ND_REPORT_SHARED) {
		if (report->speaker.first < first)
			report->first = report->speaker.first;
		report->end = later(report->end, report->speaker.end);
	}
	if (!nd_noun_phrase_is_empty(report->addressee))
		report->end = later(report->end, report->addressee.end);
}

/* "a book called “Tides”": the thing has that name. */
static bool is_named_thing(const finder *in, const nd_report *report)
{
	static const char *const verbs[] = {"called", "dubbed", "nicknamed", "labeled", "labelled", "termed", "billed"};
	uint32_t next = report->cue_end;
	if (report->order != ND_REPORT_AHEAD || report->verb != report->speaker.end || report->relative != ND_NONE ||
	    nd_noun_phrase_is_empty(report->speaker) || !ND_WORD_EQUALS_ANY(in->words, report->verb, verbs) ||
	    next >= in->words->count || in->words->items[next].sentence != in->words->items[report->verb].sentence)
		return false;
	bool names = in->words->items[next].quotation != ND_NONE || is(in, next, ND_WORD_NAME | ND_WORD_CAPITAL);
	return names && !is(in, report->speaker.head, SPEAKS & ~(uint32_t)ND_WORD_SOURCE);
}

/* "Asked by X whether", "when asked by X about" */
static bool is_asked_by(const finder *in, uint32_t verb, uint32_t first)
{
	uint32_t left = first - (first > 0);
	bool opens = first == 0 || !same_run(in, left, verb) || is(in, left, ND_WORD_COMMA) || nd_word_equals(in->words, left, "when");
	bool hears = in->words->items[verb].cue->frames & ND_CUE_ADDRESSEE; /* not: X, said by telephone */
	return opens && hears && first == verb && nd_word_equals(in->words, verb + 1, "by") && same_run(in, verb + 1, verb);
}

/* "the economy expected to grow": what cannot think is thought of. */
static bool is_thought_of(const finder *in, const nd_report *report, uint32_t first)
{
	static const char *const passives[] = {"expected", "believed", "known", "thought", "understood", "assumed", "feared"};
	return ND_WORD_EQUALS_ANY(in->words, report->verb, passives) && first == report->verb && is(in, report->cue_end, ND_WORD_TO) &&
	       !nd_noun_phrase_is_empty(report->speaker) && report->order == ND_REPORT_AHEAD && report->relative == ND_NONE &&
	       !is(in, report->speaker.head, SPEAKS & ~(uint32_t)ND_WORD_SOURCE);
}

static void read_verb(finder *in, uint32_t verb)
{
	const nd_word *word = &in->words->items[verb];
	uint32_t first = nd_group_start(in, verb);
	if (!nd_is_used_as_verb(in, verb, first))
		return;
	nd_report report = {.verb = verb, .cue_end = nd_cue_end(in, verb), .relative = ND_NONE, 
	                    .frames = word->cue->frames, .prepositions = word->cue->prepositions, .form = word->form};
	bool participle = word->form == ND_VERB_PAST || word->form == ND_VERB_PARTICIPLE;
	if (!find_speaker(in, &report, first) || is_named_thing(in, &report) || is_thought_of(in, &report, first))
		return;
	bool has = verb - first == 1 && nd_word_equals(in->words, first, "'s") && !(report.frames & ND_CUE_ADDRESSEE); /* he's said */
	if (participle && ((is_asked_by(in, verb, first)) || (first < verb && nd_group_has(in, first, verb, ND_WORD_BE) && !has) || nd_is_as_told(in, verb)))
		read_passive(in, &report);
	else
		report.addressee = nd_find_addressee(in, &report);
	set_bounds(&report, first);
	*nd_array_push(in->arena, in->reports) = report;
}

void nd_reports_find(nd_arena *arena, const nd_words *words, const nd_mention *mentions, nd_report_array *reports)
{
	finder in = {arena, words, mentions, reports};
	for (uint32_t i = 0; i < words->count; i++) {
		if (words->items[i].quotation != ND_NONE)
			continue;
		if (words->items[i].classes & (ND_WORD_PLAIN | ND_WORD_SOURCE) && nd_read_noun(&in, i))
			continue;
		if (words->items[i].cue != NULL)
			read_verb(&in, i);
		else if (words->items[i].classes & ND_WORD_PLAIN)
			nd_read_according(&in, i);
	}
}
