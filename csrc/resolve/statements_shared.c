/* Verbs that share a subject: "X won the vote, took office in May and was re-elected". */
#include "resolve/statements_parts.h"

enum { MOST_SHARED = 4 /* further verbs of one subject */ };

nd_verb_group nd_read_verbs(const nd_statement_maker *m, uint32_t at)
{
	nd_verb_group group = {.first = nd_verb_from(m, at)};
	uint32_t i = group.first;
	while (nd_token_verb(m, i) == ND_VERB_AUXILIARY || nd_token_is(m, i, "been") || nd_token_is(m, i, "be") ||
	       (i > group.first && nd_token_is_adverb(m, i))) {
		group.is_passive |= nd_is_form_of_be(nd_token_text(m, i));
		i++;
	}
	group.verb = i;
	group.end = i + 1;
	return group;
}

static bool is_reporting(const nd_statement_maker *m, uint32_t verb)
{
	static const char *const words[] = {"said",     "says",      "told",   "added",    "announced", "argued",
	                                    "claimed",  "confirmed", "warned", "reported", "denied",    "alleged",
	                                    "insisted", "explained", "noted",  "believed"};
	return ND_TOKEN_IS_AMONG(m, verb, words);
}

static bool is_joint(const nd_statement_maker *m, uint32_t at)
{
	return nd_token_is(m, at, "and") || nd_token_is(m, at, "but") || nd_token_is(m, at, "then");
}

/* "was arrested but not charged" */
static bool is_negated(const nd_statement_maker *m, uint32_t first, uint32_t verb)
{
	for (uint32_t i = first; i < verb; i++)
		if (nd_token_is(m, i, "not") || nd_token_is(m, i, "never"))
			return true;
	return false;
}

/* The verb behind a joint that shares the subject; m->count where the words between tell of another. */
static uint32_t next_shared_verb(const nd_statement_maker *m, const nd_verb_group *group, uint32_t end)
{
	for (uint32_t i = group->end; i < end && !nd_token_is_stop(m, i); i++) {
		bool is_comma = m->tokens[i].role == ND_ROLE_COMMA;
		bool may_share = is_comma || is_joint(m, i);
		uint32_t behind = may_share ? nd_verb_from(m, i + 1 + (is_comma && is_joint(m, i + 1))) : m->count;
		if (may_share && nd_verb_is_finite(nd_token_verb(m, behind)) &&
		    (!is_comma || is_joint(m, i + 1) || !nd_begins_participial(m, behind)))
			return behind < end && !is_negated(m, i + 1, behind) ? behind : m->count;
		if (is_comma && nd_token_verb(m, i + 1) == ND_VERB_GERUND)
			return i + 1 < end ? i + 1 : m->count;
		if (nd_token_is_relative(m, i) || (nd_verb_is_finite(nd_token_verb(m, i)) && !nd_role_is(m, i + 1, ND_ROLE_WORD)) ||
		    nd_token_verb(m, i) == ND_VERB_AUXILIARY ||
		    (is_reporting(m, group->verb) && nd_verb_is_finite(nd_token_verb(m, i))))
			return m->count;
	}
	return m->count;
}

/* "charged with fraud" under "was arrested and": a participle, for no object follows. */
static bool stays_passive(const nd_statement_maker *m, uint32_t verb)
{
	nd_verb_like form = nd_token_verb(m, verb);
	bool has_object = nd_role_is(m, verb + 1, ND_ROLE_NAME) || nd_token_is(m, verb + 1, "the") ||
	                  nd_token_is(m, verb + 1, "a") || nd_token_is(m, verb + 1, "an") ||
	                  nd_token_is(m, verb + 1, "his") || nd_token_is(m, verb + 1, "her") ||
	                  nd_token_is(m, verb + 1, "its");
	return form == ND_VERB_PARTICIPLE || (form == ND_VERB_PAST && !has_object);
}

uint32_t nd_clause_start(const nd_statement_maker *m, uint32_t at)
{
	while (at > 0 && m->tokens[at - 1].role != ND_ROLE_COMMA && !nd_token_is_stop(m, at - 1))
		at--;
	return at;
}

/* From "Ada Stone won the vote, took office in May and was re-elected": a statement for each verb but the first. */
void nd_make_shared(nd_statement_maker *m, uint32_t subject, uint32_t first_verb, uint32_t end)
{
	nd_verb_group group = nd_read_verbs(m, first_verb);
	nd_statement_part lead = nd_part_of(nd_clause_start(m, subject), subject + 1);
	for (uint32_t steps = 0; steps < MOST_SHARED; steps++) {
		uint32_t verb = next_shared_verb(m, &group, end);
		if (verb >= m->count)
			return;
		bool has_own = nd_token_verb(m, verb) == ND_VERB_AUXILIARY || nd_token_verb(m, verb) == ND_VERB_GERUND;
		bool shares = !has_own && group.verb > group.first && (!group.is_passive || stays_passive(m, verb));
		nd_statement_part auxiliaries = nd_part_of(group.first, shares ? group.verb : group.first);
		ND_MAKE_STATEMENT(m, lead, auxiliaries, nd_part_of(verb, end));
		nd_verb_group next = nd_read_verbs(m, verb);
		if (shares) /* a third verb may share them too */
			group.end = next.end;
		else
			group = next;
	}
}
