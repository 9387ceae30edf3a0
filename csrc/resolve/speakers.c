/* Quotes: each quotation and each piece of indirect speech with who said it, to whom. */
#include "resolve/labels.h"

#include <stdlib.h>

#include "base/str.h"
#include "resolve/references.h"

static uint32_t first_of_mention(const nd_attributing *in, nd_noun_phrase phrase)
{
	uint32_t first = phrase.first;
	while (first < phrase.head && in->words->items[first].mention != in->words->items[phrase.head].mention)
		first++;
	return first;
}

/* "X and Y", of one kind: both speak. */
static bool joins_names(const nd_attributing *in, nd_noun_phrase phrase)
{
	uint32_t mention = in->words->items[phrase.head].mention, and = phrase.head + 1;
	while (and < phrase.end && in->words->items[and].mention == mention)
		and++;
	uint32_t second = phrase.end - 1;
	return and + 1 < phrase.end && nd_word_equals(in->words, and, "and") && in->words->items[second].mention != ND_NONE &&
	       in->state->mentions[in->words->items[second].mention].type == in->state->mentions[mention].type;
}

/* The words of a phrase, or the one mention that is its head, or the names that are. */
static nd_span phrase_span(const nd_attributing *in, nd_noun_phrase phrase)
{
	const nd_word *head = &in->words->items[phrase.head];
	bool is_name = head->mention != ND_NONE && head->classes & ND_WORD_NAME;
	if (is_name && !joins_names(in, phrase))
		return in->state->mentions[head->mention].span;
	if (is_name)
		phrase.first = first_of_mention(in, phrase);
	else if (head->mention != ND_NONE && in->words->items[phrase.first].mention == head->mention && phrase.first > 0 &&
	         is(in, phrase.first - 1, ND_WORD_DETERMINER) && !is(in, phrase.first - 1, ND_WORD_THAT))
		phrase.first--; /* the 34-year-old */
	return (nd_span){in->words->items[phrase.first].span.start, in->words->items[phrase.end - 1].span.end};
}

/* The one entity that a reference about the word stands for, or ND_NONE. */
static uint32_t referent(const nd_attributing *in, uint32_t head)
{
	nd_span span = in->words->items[head].span;
	const nd_reference_array *references = &in->state->references;
	uint32_t low = 0, high = references->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (references->items[middle].span.end <= span.start)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == references->count || references->items[low].span.start >= span.end ||
			references->items[low].entity_count != 1)
		return ND_NONE;
	return references->items[low].entities[0];
}

static uint32_t phrase_entity(const nd_attributing *in, nd_noun_phrase phrase)
{
	const nd_word *head = &in->words->items[phrase.head];
	uint32_t meant = referent(in, phrase.head);
	if (head->mention == ND_NONE || !(head->classes & ND_WORD_NAME)) /* "the 34-year-old" is an amount, too */
		return meant;
	bool is_demonym = in->state->mentions[head->mention].type == ND_NORP; /* "the Italian" is a person */
	return is_demonym && meant != ND_NONE ? meant : in->state->mentions[head->mention].entity;
}

static nd_span words_span(const nd_attributing *in, uint32_t first, uint32_t end)
{
	return (nd_span){in->words->items[first].span.start, in->words->items[end - 1].span.end};
}

static nd_quote new_quote(nd_quote_kind kind, nd_span span, uint32_t embed)
{
	return (nd_quote){
	        .span = span, .kind = kind, .speaker_entity = ND_NONE, .addressee_entity = ND_NONE, .embed = embed};
}

static void set_speaker(const nd_attributing *in, nd_quote *quote, nd_noun_phrase phrase)
{
	if (nd_noun_phrase_is_empty(phrase))
		return;
	quote->speaker = phrase_span(in, phrase);
	quote->speaker_entity = phrase_entity(in, phrase);
}

static void set_report(const nd_attributing *in, nd_quote *quote, const nd_report *report)
{
	set_speaker(in, quote, report->speaker);
	bool beside = in->words->items[nd_words_at(in->words, quote->span.start)].sentence == in->words->items[report->verb].sentence;
	if (report->relative != ND_NONE && beside)
		quote->speaker = in->words->items[report->relative].span;
	if (!nd_report_is_label(report))
		quote->cue = words_span(in, report->verb, report->cue_end);
	if (nd_noun_phrase_is_empty(report->addressee))
		return;
	quote->addressee = phrase_span(in, report->addressee);
	quote->addressee_entity = phrase_entity(in, report->addressee);
}

static uint32_t embed_at(const nd_attributing *in, uint32_t position)
{
	const nd_page *page = in->state->document->page;
	uint32_t low = 0, high = page->embed_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (page->embeds[middle].span.end <= position)
			low = middle + 1;
		else
			high = middle;
	}
	return low < page->embed_count && page->embeds[low].span.start <= position ? low : ND_NONE;
}

static void add_quotations(nd_arena *arena, const nd_attributing *in, nd_quote_array *quotes)
{
	const nd_quotation_array *quotations = &in->state->annotations->quotations;
	for (uint32_t i = 0; i < quotations->count; i++) {
		const nd_quotation *quotation = &quotations->items[i];
		const nd_attribution *given = &in->attributions[i];
		bool fragment = quotation->kind == ND_QUOTE_MIXED;
		bool attributed = given->report != ND_NONE || !nd_noun_phrase_is_empty(given->speaker);
		if (given->content != ND_NONE || (fragment && !attributed))
			continue;
		nd_quote quote = new_quote(ND_QUOTE_DIRECT, quotation->span, quotation->embed);
		if (given->report != ND_NONE)
			set_report(in, &quote, &in->reports.items[given->report]);
		else
			set_speaker(in, &quote, given->speaker);
		*nd_array_push(arena, quotes) = quote;
	}
}

static void add_contents(nd_arena *arena, const nd_attributing *in, nd_quote_array *quotes)
{
	for (uint32_t i = 0; i < in->contents.count; i++) {
		const nd_content *content = &in->contents.items[i];
		const nd_report *report = &in->reports.items[content->report];
		if (content->has_quotation && !content->claimed && report->order != ND_REPORT_TURN)
			continue; /* its quotations are other people's, or stand for themselves */
		if (nd_noun_phrase_is_empty(report->speaker))
			continue;
		nd_span span = words_span(in, content->first, content->end);
		nd_quote_kind kind = report->order == ND_REPORT_TURN ? ND_QUOTE_DIRECT : content->claimed ? ND_QUOTE_MIXED : ND_QUOTE_INDIRECT;
		nd_quote quote = new_quote(kind, span, embed_at(in, span.start));
		set_report(in, &quote, report);
		*nd_array_push(arena, quotes) = quote;
	}
}

static int by_position(const void *a, const void *b)
{
	const nd_quote *x = a, *y = b;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return (x->cue.start > y->cue.start) - (x->cue.start < y->cue.start);
}

/* Of quotes within quotes the outer ones stay: a text that reports of reports without end would else give each of them the
 * rest of the sentence. They are in order of position. */
static void drop_nested(nd_quote_array *quotes)
{
	enum { MOST_NESTED = 4 };
	uint32_t ends[MOST_NESTED], depth = 0, kept = 0;
	for (uint32_t i = 0; i < quotes->count; i++) {
		nd_quote quote = quotes->items[i];
		uint32_t open = 0;
		for (uint32_t k = 0; k < depth; k++)
			if (ends[k] > quote.span.start)
				ends[open++] = ends[k];
		depth = open;
		if (depth == MOST_NESTED)
			continue;
		ends[depth++] = quote.span.end;
		quotes->items[kept++] = quote;
	}
	quotes->count = kept;
}

/* ---- who "I" is -------------------------------------------------------------------------------------------------- */

static bool is_first_person(const nd_words *words, uint32_t word)
{
	static const char *const forms[] = {"i", "me", "my", "mine", "myself"};
	if (!nd_word_is(words, word, ND_WORD_SUBJECT | ND_WORD_OBJECT | ND_WORD_POSSESSIVE | ND_WORD_PLAIN))
		return false;
	return ND_WORD_EQUALS_ANY(words, word, forms);
}

static void add_reference(nd_arena *arena, nd_resolving *state, const nd_word *word, uint32_t entity)
{
	uint32_t *referents = nd_arena_new_n(arena, uint32_t, 1);
	referents[0] = entity;
	*nd_array_push(arena, &state->references) =
	        (nd_reference){.span = word->span, .entities = referents, .entity_count = 1,
			.sentence = word->sentence};
}

/* The first person of a direct quotation is its speaker, where that is a person. */
static void add_first_persons(nd_arena *arena, nd_resolving *state, const nd_words *words)
{
	for (uint32_t i = 0; i < state->quotes.count; i++) {
		const nd_quote *quote = &state->quotes.items[i];
		if (quote->kind != ND_QUOTE_DIRECT || quote->speaker_entity == ND_NONE ||
		    state->entities.items[quote->speaker_entity].type != ND_PERSON)
			continue;
		for (uint32_t w = nd_words_at(words, quote->span.start); w < words->count &&
				words->items[w].span.end <= quote->span.end; w++)
			if (is_first_person(words, w))
				add_reference(arena, state, &words->items[w], quote->speaker_entity);
	}
}

static int reference_by_position(const void *a, const void *b)
{
	const nd_reference *x = a, *y = b;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

void nd_resolve_speakers(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	const nd_words *words = state->words;
	nd_attributing in = {.arena = scratch, .state = state, .words = words};
	if (words->count == 0)
		return;
	nd_reports_find(scratch, words, state->mentions, &in.reports);
	nd_labels_find(&in);
	nd_contents_find(&in);
	nd_attribute_quotations(&in);
	add_quotations(arena, &in, &state->quotes);
	add_contents(arena, &in, &state->quotes);
	if (state->quotes.count > 1)
		qsort(state->quotes.items, state->quotes.count, sizeof(nd_quote), by_position);
	drop_nested(&state->quotes);
	nd_reference_array others = {0};
	nd_refer_quoted_persons(arena, state, &others);
	add_first_persons(arena, state, words);
	for (uint32_t i = 0; i < others.count; i++)
		*nd_array_push(arena, &state->references) = others.items[i];
	if (state->references.count > 1)
		qsort(state->references.items, state->references.count, sizeof(nd_reference), reference_by_position);
}
