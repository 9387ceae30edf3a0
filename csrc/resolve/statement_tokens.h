/* The words of a sentence as its simple statements are made of them, for statements.c: tokens of a reading, and the
 * writing of a statement from parts of them. */
#ifndef ND_RESOLVE_STATEMENT_TOKENS_H
#define ND_RESOLVE_STATEMENT_TOKENS_H

#include "annotate/placeholders.h"
#include "base/str.h"
#include "resolve/statements.h"

enum { ND_MOST_STATEMENT_TOKENS = 220 }; /* of a sentence; a longer one is left as it stands */

typedef enum nd_token_role {
	ND_ROLE_WORD,
	ND_ROLE_NAME,
	ND_ROLE_VALUE,
	ND_ROLE_GENITIVE,
	ND_ROLE_COMMA,
	ND_ROLE_OTHER
} nd_token_role;

typedef struct nd_statement_token {
	nd_span span; /* of the base reading's subject */
	uint8_t role; /* nd_token_role */
	uint8_t verb; /* nd_verb_like */
	bool is_cut;  /* not in the main statement */
} nd_statement_token;

/* What a statement is put together of: tokens [first, end), or a word that the text does not have. */
typedef struct nd_statement_part {
	uint32_t first, end;
	const char *literal; /* with a space in front; NULL for tokens */
} nd_statement_part;

typedef struct nd_statement_maker {
	nd_arena *arena;
	const nd_reading *base;
	nd_reading *out;
	nd_statement_token tokens[ND_MOST_STATEMENT_TOKENS];
	uint32_t count, made;
	uint32_t limit; /* of bytes in out, for this sentence */
} nd_statement_maker;

static inline nd_str nd_token_text(const nd_statement_maker *m, uint32_t at)
{
	if (at >= m->count)
		return (nd_str){0};
	return nd_str_of(m->base->subject.items + m->tokens[at].span.start,
	                 m->tokens[at].span.end - m->tokens[at].span.start);
}

static inline bool nd_token_is(const nd_statement_maker *m, uint32_t at, const char *word)
{
	return nd_str_compare_word(nd_token_text(m, at), word) == 0;
}

#define ND_TOKEN_IS_AMONG(m, at, words) ND_STR_IS_ONE_OF(nd_token_text(m, at), words)

static inline bool nd_role_is(const nd_statement_maker *m, uint32_t at, nd_token_role role)
{
	return at < m->count && m->tokens[at].role == role;
}

static inline nd_verb_like nd_token_verb(const nd_statement_maker *m, uint32_t at)
{
	return at < m->count ? (nd_verb_like)m->tokens[at].verb : ND_VERB_NONE;
}

static inline bool nd_token_code_is_name(uint32_t code)
{
	return code >= nd_code_of(ND_PERSON) && code <= nd_code_of(ND_MISC);
}

/* Reads the tokens of a unit of the base reading. False where it has too many. */
bool nd_read_statement_tokens(nd_statement_maker *m, nd_span unit);

/* Adds the statement of these parts, with a space where what stood between two of them was left out. */
void nd_make_statement(nd_statement_maker *m, const nd_statement_part *parts, uint32_t count);

#endif
