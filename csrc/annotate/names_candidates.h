/* What may be a mention: every stretch of tokens of which that is probable enough to be looked at. */
#ifndef ND_ANNOTATE_NAMES_CANDIDATES_H
#define ND_ANNOTATE_NAMES_CANDIDATES_H

#include "annotate/names_lattice.h"
#include "base/array.h"

#define ND_UNLIKELY 0.04f /* a mention of a class that is less probable is not looked at */

enum { ND_LONGEST_NAME = 24 /* tokens */ };

typedef struct nd_name_candidate {
	uint32_t start, end;       /* tokens of the document; at most ND_LONGEST_NAME */
	uint32_t window;           /* in which they stand */
	float of[ND_NAME_CLASSES]; /* how probable each class is: 0 where it is less than ND_UNLIKELY; at 0, their sum */
} nd_name_candidate;

typedef ND_ARRAY(nd_name_candidate) nd_name_candidate_array;

/* Adds what may be a mention in a chain that begins at the token first, in the order of beginnings. Candidates over one
 * token are at most 1 / ND_UNLIKELY, since no two of them hold together. */
void nd_names_find_candidates(nd_arena *scratch, const nd_lattice *in, const nd_names_choice *by, uint32_t first,
                              uint32_t window, nd_name_candidate_array *candidates);

/* Adds the second pass to the scores of the first, and the candidates of one window of the words. window and lattice are
 * working memory. */
void nd_names_second_pass(nd_arena *scratch, const nd_names_pass *pass, const nd_names_choice *by, const nd_first_pass *found,
                          const nd_name_words *words, const nd_span *windows, uint32_t number, nd_name_window *window,
                          nd_lattice *lattice, nd_label_scores *scores, nd_name_candidate_array *candidates);

#endif
