/* The pieces of plain text that a match of a pattern must hold: of each choice at least one. A sentence without them need
 * not be searched. Kept while an expression is read from left to right; where it holds a construct that is not known here,
 * nothing is required. */
#ifndef ND_ANNOTATE_REQUIRED_TEXT_H
#define ND_ANNOTATE_REQUIRED_TEXT_H

#include "annotate/literals.h"

/* Pieces first to end. */
typedef struct nd_text_choice {
	uint32_t first, end;
} nd_text_choice;

typedef struct nd_text_group {
	uint32_t first_choice, first_piece; /* made in the group */
	uint32_t chosen_end; /* pieces from first_piece on: one for each alternative that was read, or several of which one holds */
	bool has_alternatives, has_free_alternative; /* a free one requires nothing */
	bool is_look_around;
} nd_text_group;

typedef struct nd_required_text {
	ND_ARRAY(nd_str) pieces; /* views of the expression, of ND_LITERAL_SHORTEST bytes or more */
	ND_ARRAY(nd_text_choice) choices;
	ND_ARRAY(nd_text_group) open;
	nd_str run;         /* plain characters that are being read */
	const char *resume; /* what stands before it is no plain text: the head of a group, a quantifier */
	bool is_unknown;    /* nothing can be said of the expression */
} nd_required_text;

/* Before anything else: the expression is a group of its own. */
void nd_required_text_begin(nd_arena *arena, nd_required_text *required);

/* A group that a match may do without; the quantifier behind it may follow. */
void nd_required_text_pass(nd_arena *arena, nd_required_text *required);

/* rest begins with "(". */
void nd_required_text_open(nd_arena *arena, nd_required_text *required, nd_str rest);

/* "|". */
void nd_required_text_alternative(nd_arena *arena, nd_required_text *required);

/* ")"; behind: what follows it. */
void nd_required_text_close(nd_arena *arena, nd_required_text *required, nd_str behind);

/* rest begins with a backslash. */
void nd_required_text_escape(nd_arena *arena, nd_required_text *required, nd_str rest);

/* rest begins with any other character, a character class or a placeholder. */
void nd_required_text_character(nd_arena *arena, nd_required_text *required, nd_str rest);

/* Letters and spaces, none of which has a quantifier. */
void nd_required_text_letters(nd_required_text *required, nd_str letters);

/* At the end of the expression: only now are its choices known. */
void nd_required_text_end(nd_arena *arena, nd_required_text *required);

#endif
