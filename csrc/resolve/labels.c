/* Speakers named before a colon: "Minister: no deal" in a headline, "ROTH: We tried." in a transcript. */
#include "resolve/labels.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/str.h"

enum {
	LONGEST_LABEL = 6,  /* words */
	LEAST_WORDS = 3,    /* of what a headline reports */
	LEAST_TURNS = 4,    /* of a transcript */
	MOST_NAMES = 64     /* of speakers of a transcript that are told apart */
};

/* The line that a block begins with, and the words before its colon. */
typedef struct labelled_line {
	uint32_t colon, end; /* words: the colon, one past the last of the line */
	nd_noun_phrase speaker;
} labelled_line;

typedef ND_ARRAY(labelled_line) line_array;

/* The first line of a block, if a noun phrase and a colon begin it; end 0 if not. */
static labelled_line read_line(const nd_attributing *in, nd_span block)
{
	nd_str text = nd_str_cut(in->words->text, block);
	uint32_t line_end = nd_str_find(text, ND_STR("\n"), 0);
	uint32_t stop = line_end == ND_NONE ? block.end : block.start + line_end;
	uint32_t first = nd_words_at(in->words, block.start), colon = first;
	while (colon < first + LONGEST_LABEL && colon < in->words->count && !is(in, colon, ND_WORD_COLON))
		colon++;
	labelled_line line = {.colon = colon};
	if (colon == first || !is(in, colon, ND_WORD_COLON) || in->words->items[colon].span.end >= stop ||
	    in->words->items[colon].quotation != ND_NONE ||
	    in->words->items[colon].span.end == in->words->items[colon + (colon + 1 < in->words->count)].span.start)
		return line;
	line.speaker = nd_noun_phrase_after(in->words, in->state->mentions, first);
	line.end = nd_words_at(in->words, stop);
	while (line.end > colon + 1 && is(in, line.end - 1, ND_WORD_STOP) && in->words->items[line.end - 1].quotation == ND_NONE)
		line.end--;
	if (line.speaker.first != first || line.speaker.end != colon)
		line.end = 0;
	return line;
}

static void add_label(nd_attributing *in, nd_report_array *labels, const labelled_line *line, bool is_verbatim)
{
	*nd_array_push(in->arena, labels) = (nd_report){
	        .first = line->speaker.first,
	        .end = line->colon + 1,
	        .verb = line->colon,
	        .cue_end = line->colon + 1,
	        .relative = ND_NONE,
	        .frames = ND_CUE_QUOTES,
	        .order = is_verbatim ? ND_REPORT_TURN : ND_REPORT_LABEL,
	        .speaker = line->speaker,
	        .content_end = line->end,
	};
}

/* ---- headlines --------------------------------------------------------------------------------------------------- */

/* Whom a word names, or ND_NONE. */
static uint32_t entity_of(const nd_attributing *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE ? in->state->mentions[mention].entity : ND_NONE;
}

/* For each entity whether a reporting clause of the article has it as its speaker. */
static bool *find_speaking(const nd_attributing *in)
{
	bool *speaking = nd_arena_new_n(in->arena, bool, in->state->entities.count + 1);
	for (uint32_t i = 0; i < in->reports.count; i++) {
		const nd_report *report = &in->reports.items[i];
		if (nd_noun_phrase_is_empty(report->speaker) || !(report->frames & ND_CUE_QUOTES) || report->frames & ND_CUE_THINKS)
			continue;
		uint32_t entity = entity_of(in, report->speaker.head);
		if (entity != ND_NONE)
			speaking[entity] = true;
	}
	return speaking;
}

/* A word that may be a headline's verb: capitals tell nothing there. */
static bool is_headline_verb(const nd_attributing *in, uint32_t word)
{
	const nd_word *w = &in->words->items[word];
	if (w->classes & (ND_WORD_AUXILIARY | ND_WORD_SUBJECT) || w->is_past || (w->cue != NULL && w->form != ND_VERB_ING))
		return true;
	nd_str text = nd_str_cut(in->words->text, w->span);
	return w->classes & ND_WORD_PLAIN && text.size > 3 &&
	       (nd_str_ends(text, ND_STR("ed")) || (nd_str_ends(text, ND_STR("s")) && !nd_str_ends(text, ND_STR("ss"))));
}

static bool tells_something(const nd_attributing *in, const labelled_line *line)
{
	if (line->end < line->colon + 1 + LEAST_WORDS || nd_word_equals(in->words, line->end, "?"))
		return false;
	bool has_verb = false;
	for (uint32_t i = line->colon + 1; i < line->end; i++) {
		if (is(in, i, ND_WORD_STOP))
			return false;
		bool may = i > line->colon + 1 || is(in, i, ND_WORD_SUBJECT);
		has_verb = has_verb || (may && is_headline_verb(in, i)) || in->words->items[i].quotation != ND_NONE;
	}
	return has_verb;
}

/* A name is as likely the topic, unless whoever has it speaks in the article too. */
static bool is_headline(const nd_attributing *in, const labelled_line *line, const bool *speaking)
{
	uint32_t head = line->speaker.head;
	if (!tells_something(in, line))
		return false;
	if (is(in, head, ND_WORD_NAME)) {
		uint32_t entity = entity_of(in, head);
		return is(in, line->speaker.end - 1, ND_WORD_NAME) && entity != ND_NONE && speaking[entity];
	}
	return is(in, head, ND_WORD_PERSON | ND_WORD_SOURCE) && line->speaker.end - line->speaker.first <= 3;
}

/* ---- transcripts ------------------------------------------------------------------------------------------------- */

static uint64_t label_hash(const nd_attributing *in, const labelled_line *line)
{
	nd_str last = nd_str_cut(in->words->text, in->words->items[line->speaker.end - 1].span);
	return nd_hash_bytes(last.data, last.size);
}

static bool names_speaker(const nd_attributing *in, const labelled_line *line)
{
	uint32_t last = line->speaker.end - 1;
	return is_person_name(in, last) || (in->words->items[last].is_upper && is(in, last, ND_WORD_PLAIN | ND_WORD_NAME));
}

/* "I", "you", a question: somebody speaks, and to somebody. */
static bool is_spoken(const nd_attributing *in, const labelled_line *line)
{
	static const char *const words[] = {"i", "i'm", "you", "we", "my", "me", "your", "our", "us", "yes", "no"};
	for (uint32_t i = line->colon + 1; i < line->end; i++)
		if (ND_WORD_EQUALS_ANY(in->words, i, words))
			return true;
	return nd_word_equals(in->words, line->end, "?");
}

/* How often a label stands among the lines. */
static uint32_t count_turns(const line_array *lines, const uint64_t *hashes, uint32_t line)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < lines->count; i++)
		count += hashes[i] == hashes[line];
	return count;
}

/* Do the lines take turns: two speakers or more, each more than once, who mostly say I or you? */
static bool is_transcript(const nd_attributing *in, const line_array *lines, const uint64_t *hashes)
{
	if (lines->count < LEAST_TURNS)
		return false;
	uint32_t spoken = 0, recurring = 0, others = 0;
	for (uint32_t i = 0; i < lines->count; i++) {
		spoken += is_spoken(in, &lines->items[i]);
		bool recurs = i < MOST_NAMES && count_turns(lines, hashes, i) > 1;
		recurring += recurs;
		others += recurs && hashes[i] != hashes[0];
	}
	return spoken * 2 >= lines->count && recurring >= LEAST_TURNS && others > 1;
}

static void find_turns(nd_attributing *in, const line_array *lines, nd_report_array *labels)
{
	uint64_t *hashes = nd_arena_new_n(in->arena, uint64_t, lines->count);
	for (uint32_t i = 0; i < lines->count; i++)
		hashes[i] = label_hash(in, &lines->items[i]);
	if (!is_transcript(in, lines, hashes))
		return;
	for (uint32_t i = 0; i < lines->count; i++)
		add_label(in, labels, &lines->items[i], true);
}

/* ---- both -------------------------------------------------------------------------------------------------------- */

static int by_verb(const void *a, const void *b)
{
	const nd_report *x = a, *y = b;
	return (x->verb > y->verb) - (x->verb < y->verb);
}

void nd_labels_find(nd_attributing *in)
{
	const nd_page *page = in->state->document->page;
	const bool *speaking = find_speaking(in);
	line_array lines = {0};
	nd_report_array labels = {0};
	for (uint32_t i = 0; i < page->block_count; i++) {
		const nd_block *block = &page->blocks[i];
		bool is_title = i == 0 || block->kind == ND_BLOCK_HEADING;
		if (!is_title && block->kind != ND_BLOCK_PARAGRAPH)
			continue;
		labelled_line line = read_line(in, block->span);
		if (line.end <= line.colon + 1)
			continue;
		if (is_title && is_headline(in, &line, speaking))
			add_label(in, &labels, &line, false);
		else if (!is_title && names_speaker(in, &line))
			*nd_array_push(in->arena, &lines) = line;
	}
	find_turns(in, &lines, &labels);
	if (labels.count == 0)
		return;
	memcpy(nd_array_push_n(in->arena, &in->reports, labels.count), labels.items, labels.count * sizeof(nd_report));
	qsort(in->reports.items, in->reports.count, sizeof(nd_report), by_verb);
}
