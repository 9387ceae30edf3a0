/* Inside the step of speakers: quotations and reporting clauses, brought together. */
#ifndef ND_RESOLVE_SPEAKERS_H
#define ND_RESOLVE_SPEAKERS_H

#include "resolve/clauses.h"

/* What one reporting clause reports: words [first, end), empty where it is nothing that could be found. */
typedef struct nd_content {
	uint32_t first, end;
	uint32_t report;
	bool has_quotation; /* and so is mixed */
	bool claimed;       /* one of its quotations is given to it */
} nd_content;

typedef ND_ARRAY(nd_content) nd_content_array;

/* Whose words a quotation is. */
typedef struct nd_attribution {
	uint32_t report;  /* the clause that attributes it, or ND_NONE */
	uint32_t content; /* the content that it is a part of, or ND_NONE: it stands for itself */
	nd_noun_phrase speaker; /* where there is no report */
} nd_attribution;

typedef struct nd_attributing {
	nd_arena *arena; /* scratch */
	const nd_resolving *state;
	const nd_words *words;
	nd_report_array reports;
	nd_content_array contents;    /* at most one a report, in order of the reports */
	nd_attribution *attributions; /* one for each quotation of the annotations */
} nd_attributing;

/* Is the cue a colon behind a name, rather than a word? */
static inline bool nd_report_is_label(const nd_report *report)
{
	return report->order == ND_REPORT_LABEL || report->order == ND_REPORT_TURN;
}

/* What follows, or stands before, each reporting clause. */
void nd_contents_find(nd_attributing *in);

/* Gives each quotation its reporting clause or speaker. */
void nd_attribute_quotations(nd_attributing *in);

static inline bool is(const nd_attributing *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

static inline bool same_sentence(const nd_attributing *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence;
}

static inline bool is_quoted(const nd_attributing *in, uint32_t word)
{
	return word < in->words->count && in->words->items[word].quotation != ND_NONE;
}

/* Does the word stand in a person's name? */
static inline bool is_person_name(const nd_attributing *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && in->state->mentions[mention].type == ND_PERSON;
}

/* Index of the first report whose verb is not before word. */
static inline uint32_t report_at(const nd_attributing *in, uint32_t word)
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

/* First and one past the last word of a quotation. */
static inline nd_span nd_quotation_words(const nd_attributing *in, uint32_t quotation)
{
	nd_span span = in->state->annotations->quotations.items[quotation].span;
	return (nd_span){nd_words_at(in->words, span.start), nd_words_at(in->words, span.end)};
}

#endif
