/* Objects that share a verb, each with its date: "Norland joined the Union in 2007 and the Pact, a trade bloc, in 2018". */
#include "resolve/statements_parts.h"

enum {
	MOST_GAPPED = 6,
	LONGEST_INSERT = 14, /* tokens between the commas behind a further object */
	WORDS_TO_OBJECT = 8
};

static uint32_t code_of(const nd_statement_maker *m, uint32_t name)
{
	return m->base->marks.items[nd_reading_mark(m->base, m->tokens[name].span.start)].code;
}

/* The token behind "in 2007" or "2007" at that token, or the token. */
static uint32_t behind_date(const nd_statement_maker *m, uint32_t at)
{
	uint32_t date = at + (nd_token_is(m, at, "in") || nd_token_is(m, at, "on"));
	return nd_token_is_date(m, date) ? date + 1 : at;
}

/* Past ", a trade bloc," behind a name; the token behind the name where there is none. */
static uint32_t behind_insert(const nd_statement_maker *m, uint32_t at)
{
	if (!nd_role_is(m, at, ND_ROLE_COMMA))
		return at;
	for (uint32_t i = at + 1; i < m->count && i < at + LONGEST_INSERT && !nd_token_is_stop(m, i); i++) {
		if (nd_role_is(m, i, ND_ROLE_COMMA))
			return i + 1;
		if (nd_verb_is_finite(nd_token_verb(m, i)))
			break;
	}
	return at;
}

/* Past ", and the" and their like to a name; m->count where something else follows. */
static uint32_t next_object(const nd_statement_maker *m, uint32_t at)
{
	uint32_t i = at + nd_role_is(m, at, ND_ROLE_COMMA);
	i += nd_token_is(m, i, "and");
	if (i == at)
		return m->count;
	i += nd_token_is(m, i, "the");
	return nd_role_is(m, i, ND_ROLE_NAME) && !nd_begins_verbs(m, i + 1) ? i : m->count;
}

/* The first name behind the verb, with only words between; m->count if there is none. */
static uint32_t object_of(const nd_statement_maker *m, uint32_t verb)
{
	uint32_t i = verb;
	while (i < verb + WORDS_TO_OBJECT && nd_role_is(m, i, ND_ROLE_WORD) && !nd_verb_is_finite(nd_token_verb(m, i)))
		i++;
	return nd_role_is(m, i, ND_ROLE_NAME) ? i : m->count;
}

void nd_make_gapped(nd_statement_maker *m, uint32_t subject)
{
	nd_verb_group verbs = nd_read_verbs(m, subject + 1);
	uint32_t first = object_of(m, verbs.end);
	uint32_t at = first < m->count ? behind_date(m, first + 1) : first;
	if (first >= m->count || at == first + 1)
		return;
	for (uint32_t made = 0; made < MOST_GAPPED; made++) {
		uint32_t object = next_object(m, at);
		uint32_t date = object < m->count ? behind_insert(m, object + 1) : m->count;
		uint32_t end = date < m->count ? behind_date(m, date) : m->count;
		if (date >= m->count || end == date || code_of(m, object) != code_of(m, first))
			return;
		ND_MAKE_STATEMENT(m, nd_part_of(nd_clause_start(m, subject), subject + 1), nd_part_of(verbs.first, first),
		                  nd_part_of(object, object + 1), nd_part_of(date, end));
		at = end;
	}
}
