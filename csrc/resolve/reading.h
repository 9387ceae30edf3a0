/* One way to read the sentences of an article as subjects of patterns: each mention is one private-use code point, runs
 * of white space are one space, ’ is ', and what is no valid UTF-8 or one of those code points itself is U+FFFD. */
#ifndef ND_RESOLVE_READING_H
#define ND_RESOLVE_READING_H

#include "resolve/resolve.h"

/* What patterns see of an article. */
typedef struct nd_analysis {
	const nd_document *document;
	const nd_annotations *annotations;
	const nd_resolution *resolution;
} nd_analysis;

/* What one code point of the subject stands for. */
typedef struct nd_mark {
	nd_span span; /* in the text */
	uint32_t code;
	uint32_t subject;         /* byte of the subject where its code point stands */
	const uint32_t *entities; /* one; several for a plural reference; none for a date, an amount, a quotation */
	uint32_t entity_count;
} nd_mark;

/* From byte subject of the subject on, bytes come from byte text of the article's text, one for one. */
typedef struct nd_reading_run {
	uint32_t subject, text;
} nd_reading_run;

/* What is matched at a time: a sentence or a piece of a long one. */
typedef struct nd_reading_unit {
	nd_span span; /* of the subject */
	uint32_t first_mark, end_mark;
} nd_reading_unit;

typedef struct nd_reading {
	ND_ARRAY(char) subject;
	ND_ARRAY(nd_mark) marks; /* in text order */
	ND_ARRAY(nd_reading_run) runs;
	ND_ARRAY(nd_reading_unit) units;
} nd_reading;

typedef enum nd_reading_kind {
	ND_READ_NAMES,      /* mentions alone */
	ND_READ_REFERENCES, /* references too, which stand for the type of their entities; only sentences that hold some */
	ND_READ_QUOTES,     /* references and quotations too; sentences that a quotation joins are one unit */
	ND_READ_ALL         /* references too, as in ND_READ_REFERENCES, but all sentences */
} nd_reading_kind;

void nd_read(nd_arena *arena, const nd_analysis *analysis, nd_reading_kind kind, nd_reading *reading);

/* Where in the text a boundary between two characters of the subject lies. */
uint32_t nd_reading_text(const nd_reading *reading, uint32_t subject);

/* Index of the first mark at or after a byte of the subject. */
uint32_t nd_reading_mark(const nd_reading *reading, uint32_t subject);

#endif
