/* Parts of a sentence, and the statements that are made of them, for statements.c: each kind of statement is in a file of
 * its own. */
#ifndef ND_RESOLVE_STATEMENTS_PARTS_H
#define ND_RESOLVE_STATEMENTS_PARTS_H

#include "resolve/statement_tokens.h"

static inline nd_statement_part nd_part_of(uint32_t first, uint32_t end)
{
	return (nd_statement_part){first, end, NULL};
}

static inline nd_statement_part nd_part_said(const char *literal)
{
	return (nd_statement_part){0, 0, literal};
}

/* A statement of these parts. */
#define ND_MAKE_STATEMENT(m, ...)                                                                                      \
	nd_make_statement(m, (const nd_statement_part[]){__VA_ARGS__},                                                 \
	                  sizeof((const nd_statement_part[]){__VA_ARGS__}) / sizeof(nd_statement_part))

/* ---- where parts begin and end (statements_bounds.c) ------------------------------------------------------------- */

bool nd_token_is_adverb(const nd_statement_maker *m, uint32_t at);
bool nd_token_is_date(const nd_statement_maker *m, uint32_t at);
bool nd_token_is_relative(const nd_statement_maker *m, uint32_t at);
bool nd_token_is_preposition(const nd_statement_maker *m, uint32_t at);
bool nd_token_is_stop(const nd_statement_maker *m, uint32_t at);

static inline bool nd_verb_is_finite(nd_verb_like verb)
{
	return verb == ND_VERB_AUXILIARY || verb == ND_VERB_PAST || verb == ND_VERB_PRESENT;
}

/* Past adverbs and a date: "on Tuesday reluctantly", to where a verb may stand. */
uint32_t nd_verb_from(const nd_statement_maker *m, uint32_t at);

bool nd_begins_verbs(const nd_statement_maker *m, uint32_t at);

/* "founded by Ada Stone in 2012", "based in Basel" behind a comma. */
bool nd_begins_participial(const nd_statement_maker *m, uint32_t at);

/* The ends of "Norland, Sudland and Westland", which names of one kind make: its first token, given the last, and its
 * last, given the first; the token itself where there is no such list. */
uint32_t nd_list_start(const nd_statement_maker *m, uint32_t last);
uint32_t nd_list_last(const nd_statement_maker *m, uint32_t first);

/* Where a clause that begins at from ends: at a comma that does not part a list. */
uint32_t nd_clause_end(const nd_statement_maker *m, uint32_t from);

/* ---- verbs (statements_shared.c) --------------------------------------------------------------------------------- */

/* The verbs of one subject: "has resigned", with the auxiliaries in front. */
typedef struct nd_verb_group {
	uint32_t first, verb, end;
	bool is_passive;
} nd_verb_group;

nd_verb_group nd_read_verbs(const nd_statement_maker *m, uint32_t at);

/* The first token of the clause that holds the token. */
uint32_t nd_clause_start(const nd_statement_maker *m, uint32_t at);

/* ---- kinds of statements ----------------------------------------------------------------------------------------- */

/* "Ada Stone won the vote, took office in May and was re-elected": one for each verb but the first. */
void nd_make_shared(nd_statement_maker *m, uint32_t subject, uint32_t first_verb, uint32_t end);

/* "Norland joined the Union in 2007 and the Pact, a trade bloc, in 2018": one for each further object with a date. */
void nd_make_gapped(nd_statement_maker *m, uint32_t subject);

/* "Born in Basel in 1971, Ada Stone joined": what the participle in front says of the subject. */
void nd_make_front(nd_statement_maker *m);

/* "Ada Stone returned to Basel after being dismissed by Acme": what the participle says of the subject. */
void nd_make_beings(nd_statement_maker *m);

/* Relative clauses, participles and appositions beside names. */
void nd_make_clauses(nd_statement_maker *m);

#endif
