#include "resolve/statements_parts.h"

enum { LONGEST_INSERT = 45 /* tokens of a relative clause or an apposition */ };

bool nd_token_is_adverb(const nd_statement_maker *m, uint32_t at)
{
	static const char *const words[] = {"also",     "later",   "then",  "now",     "never",   "once",
	                                    "recently", "first",   "not",   "himself", "herself", "itself",
	                                    "still",    "already", "since", "soon",    "twice"};
	nd_str word = nd_token_text(m, at);
	return nd_role_is(m, at, ND_ROLE_WORD) &&
	       (ND_TOKEN_IS_AMONG(m, at, words) || (word.size > 4 && nd_str_ends(word, ND_STR("ly"))));
}

bool nd_token_is_date(const nd_statement_maker *m, uint32_t at)
{
	if (!nd_role_is(m, at, ND_ROLE_VALUE))
		return false;
	const nd_mark *mark = &m->base->marks.items[nd_reading_mark(m->base, m->tokens[at].span.start)];
	return mark->code == nd_code_of(ND_DATE);
}

/* Past adverbs and a date: "on Tuesday reluctantly", to where a verb may stand. */
uint32_t nd_verb_from(const nd_statement_maker *m, uint32_t at)
{
	for (uint32_t steps = 0; steps < 4; steps++) {
		if (nd_token_is_adverb(m, at) || nd_token_is_date(m, at))
			at++;
		else if ((nd_token_is(m, at, "on") || nd_token_is(m, at, "in")) && nd_token_is_date(m, at + 1))
			at += 2;
		else
			break;
	}
	return at;
}

bool nd_begins_verbs(const nd_statement_maker *m, uint32_t at)
{
	return nd_verb_is_finite(nd_token_verb(m, nd_verb_from(m, at)));
}

bool nd_token_is_stop(const nd_statement_maker *m, uint32_t at)
{
	return at >= m->count || (m->tokens[at].role == ND_ROLE_OTHER && !nd_token_is(m, at, ".") &&
	                          !nd_token_is(m, at, "%") && !nd_token_is(m, at, "$"));
}

static uint32_t code_at(const nd_statement_maker *m, uint32_t name)
{
	return m->base->marks.items[nd_reading_mark(m->base, m->tokens[name].span.start)].code;
}

static bool are_alike(const nd_statement_maker *m, uint32_t a, uint32_t b)
{
	return nd_role_is(m, a, ND_ROLE_NAME) && nd_role_is(m, b, ND_ROLE_NAME) && code_at(m, a) == code_at(m, b);
}

uint32_t nd_list_start(const nd_statement_maker *m, uint32_t last)
{
	if (last < 2 || !nd_token_is(m, last - 1, "and"))
		return last;
	uint32_t first = last - 2;
	if (first > 0 && nd_role_is(m, first, ND_ROLE_COMMA))
		first--;
	if (!are_alike(m, first, last))
		return last;
	while (first >= 2 && nd_role_is(m, first - 1, ND_ROLE_COMMA) && are_alike(m, first - 2, last))
		first -= 2;
	return first;
}

uint32_t nd_list_last(const nd_statement_maker *m, uint32_t first)
{
	uint32_t last = first;
	while (nd_role_is(m, last + 1, ND_ROLE_COMMA) && are_alike(m, first, last + 2))
		last += 2;
	uint32_t joint = last + 1 + nd_role_is(m, last + 1, ND_ROLE_COMMA);
	return nd_token_is(m, joint, "and") && are_alike(m, first, joint + 1) ? joint + 1 : first;
}

/* Where a relative clause that begins at from ends: at a comma that does not part a list. */
uint32_t nd_clause_end(const nd_statement_maker *m, uint32_t from)
{
	uint32_t i = from;
	for (; i < m->count && i < from + LONGEST_INSERT && !nd_token_is_stop(m, i); i++) {
		if (m->tokens[i].role != ND_ROLE_COMMA)
			continue;
		bool is_list = nd_role_is(m, i + 1, ND_ROLE_NAME) && nd_role_is(m, i - 1, ND_ROLE_NAME) &&
		               !nd_begins_verbs(m, i + 2);
		if (!is_list)
			break;
	}
	return i;
}

bool nd_token_is_relative(const nd_statement_maker *m, uint32_t at)
{
	return nd_token_is(m, at, "who") || nd_token_is(m, at, "which") || nd_token_is(m, at, "that");
}

bool nd_token_is_preposition(const nd_statement_maker *m, uint32_t at)
{
	static const char *const words[] = {"from", "to", "by", "in", "for", "with", "against", "at", "on", "of"};
	return ND_TOKEN_IS_AMONG(m, at, words);
}

/* "founded by Ada Stone in 2012", "based in Basel" behind a comma. */
bool nd_begins_participial(const nd_statement_maker *m, uint32_t at)
{
	nd_verb_like verb = nd_token_verb(m, at);
	return (verb == ND_VERB_PAST || verb == ND_VERB_PARTICIPLE) &&
	       (nd_token_is_preposition(m, at + 1) || nd_token_is_date(m, at + 1) || nd_token_is(m, at + 1, "as"));
}
