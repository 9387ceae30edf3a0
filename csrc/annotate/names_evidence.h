/* What speaks for each candidate and class, as rows of small numbers for the trees that judge them: how probable the chain
 * finds it and its rivals, what the rest of the document says of the same words, of names that they are part of and of
 * their own parts, what stands beside it, how it is written. Linear in the document. */
#ifndef ND_ANNOTATE_NAMES_EVIDENCE_H
#define ND_ANNOTATE_NAMES_EVIDENCE_H

#include "annotate/names_candidates.h"

enum {
	ND_NAME_SOURCES = 12, /* of sums by class; two columns each: the class itself, all others */
	ND_NAME_TRAITS = 19,  /* columns of one number each */
	ND_NAME_COLUMNS = 2 * ND_NAME_SOURCES + ND_NAME_TRAITS,
	ND_NAME_ROWS = 256 /* judged together */
};

typedef struct nd_name_rows {
	uint8_t columns[ND_NAME_COLUMNS][ND_NAME_ROWS];
	uint32_t candidate[ND_NAME_ROWS];
	uint8_t class[ND_NAME_ROWS];
	uint32_t count;
} nd_name_rows;

typedef struct nd_name_string nd_name_string;

typedef struct nd_name_evidence {
	nd_str text;
	const nd_name_words *words;
	const nd_span *windows;
	const uint8_t *labels; /* of the first pass */
	const nd_name_candidate *candidates;
	uint32_t candidate_count, read; /* candidates that have their rows */
	nd_index index;                 /* hash of a candidate's words to its string */
	nd_name_string *strings;        /* of each distinct one */
	uint32_t *string_of;            /* of each candidate */
} nd_name_evidence;

/* Everything must outlive the evidence. */
void nd_names_gather_evidence(nd_arena *scratch, nd_str text, const nd_name_words *words, const nd_span *windows,
                              const uint8_t *labels, const nd_name_candidate_array *candidates, nd_name_evidence *evidence);

/* The next rows, in the candidates' order. False where there are no more. */
bool nd_names_next_rows(nd_name_evidence *evidence, nd_name_rows *rows);

#endif
