/* Reporting clauses: a verb of speech or thought, who speaks, who is spoken to, and where what was said may begin. */
#ifndef ND_RESOLVE_CLAUSES_H
#define ND_RESOLVE_CLAUSES_H

#include "resolve/words.h"

/* Words [first, end); head is the noun, name or pronoun that it is about. Empty where first == end. */
typedef struct nd_noun_phrase {
	uint32_t first, end, head;
} nd_noun_phrase;

typedef enum nd_report_order {
	ND_REPORT_AHEAD = 1, /* X said …: what was said follows, or stands before: "…," X said */
	ND_REPORT_INVERTED,  /* "…," said X */
	ND_REPORT_SHARED,    /* and said, adding …: the speaker is that of the clause before */
	ND_REPORT_ACCORDING, /* according to X */
	ND_REPORT_NOMINAL,   /* X's claim that …: the cue is a noun */
	ND_REPORT_LABEL,     /* X: … in a headline; the cue is the colon */
	ND_REPORT_TURN       /* the same in a transcript, where all of the line is X's words */
} nd_report_order;

typedef struct nd_report {
	uint32_t first; /* words of the clause: from the speaker or the verb group on, */
	uint32_t end;   /* to the verb, the speaker or the addressee, whichever comes last */
	uint32_t verb;  /* the cue */
	uint32_t cue_end; /* word after it: "according to" has two */
	uint32_t relative; /* the word that stands for the speaker: who, which; or ND_NONE */
	uint32_t frames;  /* nd_cue_frame bits */
	const char *prepositions; /* nd_cue's */
	uint8_t form;     /* nd_verb_form */
	uint8_t order;    /* nd_report_order */
	bool passive;
	uint32_t content_end; /* one past the last word of what is said, where the clause shows that: behind a colon, before the
	                       * speaker of "Noting that Y, X left"; else 0 */
	nd_noun_phrase speaker, addressee;
} nd_report;

typedef ND_ARRAY(nd_report) nd_report_array;

/* The reporting clauses of a document that are not themselves quoted, by verb. Linear. */
void nd_reports_find(nd_arena *arena, const nd_words *words, const nd_mention *mentions, nd_report_array *reports);

/* The noun phrase that ends with word last, or begins with word first; empty if none does. */
nd_noun_phrase nd_noun_phrase_before(const nd_words *words, const nd_mention *mentions, uint32_t last);
nd_noun_phrase nd_noun_phrase_after(const nd_words *words, const nd_mention *mentions, uint32_t first);

/* The subject of the clause that a word stands in, or of the one before it in its sentence; empty if none was found. */
nd_noun_phrase nd_subject_before(const nd_words *words, const nd_mention *mentions, uint32_t word);

static inline bool nd_noun_phrase_is_empty(nd_noun_phrase phrase)
{
	return phrase.first >= phrase.end;
}

#endif
