/* Clauses beside a name: relative, participial, apposed. */
#include "resolve/statements_parts.h"

enum {
	LONGEST_HEAD = 8,   /* tokens of "the Basel-based utility's former head" */
	LONGEST_FRONT = 25, /* tokens of a participle's clause in front of a sentence */
	LONGEST_PARTICIPLE = 14,
	FARTHEST_SUBJECT = 60 /* tokens before "after being" */
};

/* "…, which Ada Stone founded in 2012" and "…, the firm she founded in 2012": the name before it is the object. */
static void make_object_clause(nd_statement_maker *m, uint32_t name, uint32_t subject, uint32_t end)
{
	uint32_t verb = nd_verb_from(m, subject + 1);
	while (nd_token_verb(m, verb) == ND_VERB_AUXILIARY || nd_token_is_adverb(m, verb))
		verb++;
	bool is_verb =
	        verb < end && (nd_token_verb(m, verb) == ND_VERB_PAST || nd_token_verb(m, verb) == ND_VERB_PARTICIPLE);
	bool has_object = nd_role_is(m, verb + 1, ND_ROLE_NAME) || nd_token_is(m, verb + 1, "the") ||
	                  nd_token_is(m, verb + 1, "a") || nd_token_is(m, verb + 1, "that");
	if (is_verb && !has_object)
		ND_MAKE_STATEMENT(m, nd_part_of(subject, verb + 1), nd_part_of(name, name + 1), nd_part_of(verb + 1, end));
}

/* "…, from which Norland withdrew in 2018" */
static void make_prepositional_clause(nd_statement_maker *m, uint32_t name, uint32_t preposition)
{
	uint32_t subject = preposition + 2, end = nd_clause_end(m, subject), verb = nd_verb_from(m, subject + 1);
	if (!nd_role_is(m, subject, ND_ROLE_NAME) || nd_token_verb(m, verb) != ND_VERB_PAST || verb >= end)
		return;
	ND_MAKE_STATEMENT(m, nd_part_of(subject, verb + 1), nd_part_of(preposition, preposition + 1), nd_part_of(name, name + 1),
	     nd_part_of(verb + 1, end));
}

/* Behind "…, the": the subject of a clause that has the name for its object. */
static uint32_t subject_of_contact_clause(const nd_statement_maker *m, uint32_t determiner)
{
	if (!nd_token_is(m, determiner, "the") && !nd_token_is(m, determiner, "a") && !nd_token_is(m, determiner, "an"))
		return m->count;
	uint32_t i = determiner + 1;
	while (i < determiner + 5 && nd_role_is(m, i, ND_ROLE_WORD) && nd_token_verb(m, i) == ND_VERB_NONE &&
	       !nd_token_is_preposition(m, i))
		i++;
	return i > determiner + 1 && nd_role_is(m, i, ND_ROLE_NAME) &&
	                       nd_token_verb(m, nd_verb_from(m, i + 1)) == ND_VERB_PAST
	               ? i
	               : m->count;
}

/* "in 2004 and 2007": several dates tell of several names. */
static bool lists_dates(const nd_statement_maker *m, uint32_t from, uint32_t end)
{
	for (uint32_t i = from; i + 2 < end; i++)
		if (nd_token_is_date(m, i) && nd_token_is(m, i + 1, "and") && nd_token_is_date(m, i + 2))
			return true;
	return false;
}

/* The first of the names that the clause tells of: all of a list where the verb is plural, the last where it may be
 * singular. */
static uint32_t first_antecedent(const nd_statement_maker *m, uint32_t name, uint32_t verb, uint32_t end)
{
	bool is_plural = nd_token_is(m, verb, "were") || nd_token_is(m, verb, "are") || nd_token_is(m, verb, "have") ||
	                 lists_dates(m, verb, end);
	return is_plural ? nd_list_start(m, name) : name;
}

/* "…, who took office in 2019 and was re-elected in 2023": a statement for each verb. */
static void make_relative_clause(nd_statement_maker *m, uint32_t name, uint32_t pronoun, uint32_t end)
{
	uint32_t first = first_antecedent(m, name, nd_verb_from(m, pronoun + 1), end);
	ND_MAKE_STATEMENT(m, nd_part_of(first, name + 1), nd_part_of(pronoun + 1, end));
	nd_make_shared(m, name, pronoun + 1, end);
}

static void make_clause_behind_comma(nd_statement_maker *m, uint32_t name, uint32_t at)
{
	uint32_t end = nd_clause_end(m, at), subject = subject_of_contact_clause(m, at);
	if (nd_token_is_relative(m, at) && nd_begins_verbs(m, at + 1) && end > at + 1)
		make_relative_clause(m, name, at, end);
	else if (nd_token_is_relative(m, at) && nd_role_is(m, at + 1, ND_ROLE_NAME))
		make_object_clause(m, name, at + 1, end);
	else if (nd_token_is_preposition(m, at) && nd_token_is(m, at + 1, "which"))
		make_prepositional_clause(m, name, at);
	else if (nd_begins_participial(m, nd_verb_from(m, at)) && end > at)
		ND_MAKE_STATEMENT(m, nd_part_of(name, name + 1), nd_part_said(" was"), nd_part_of(at, end));
	else if (subject < end)
		make_object_clause(m, name, subject, end);
}

/* "a start-up founded by Ada Stone", "the candidate who won": no comma parts it from the name. */
static void make_clause_behind_name(nd_statement_maker *m, uint32_t name, uint32_t at)
{
	uint32_t end = nd_clause_end(m, at);
	if (nd_token_is_relative(m, at) && nd_begins_verbs(m, at + 1) && end > at + 1)
		ND_MAKE_STATEMENT(m, nd_part_of(name, name + 1), nd_part_of(at + 1, end));
}

/* "a move which", "the deal that": what is apposed to a sentence, not to a name. */
static bool is_happening(const nd_statement_maker *m, uint32_t at)
{
	static const char *const words[] = {"move", "result", "decision", "step",   "deal",   "claim", "policy",
	                                    "fact", "figure", "win",      "defeat", "attack", "day",   "year",
	                                    "week", "month",  "time",     "record", "number"};
	return ND_TOKEN_IS_AMONG(m, at, words);
}

/* "Polaris Labs, a start-up founded by Ada Stone": the participle tells of the name before the comma. */
static void make_clause_of_apposition(nd_statement_maker *m, uint32_t name, uint32_t at)
{
	uint32_t i = at, end = nd_clause_end(m, at);
	bool is_apposed = nd_token_is(m, at, "a") || nd_token_is(m, at, "an") || nd_token_is(m, at, "the");
	while (is_apposed && i + 1 < end && i < at + LONGEST_HEAD && !nd_begins_participial(m, i) && !nd_token_is_relative(m, i) &&
	       !nd_token_is_preposition(m, i))
		i++;
	if (!is_apposed || i + 1 >= end || i == at + 1 || is_happening(m, i - 1))
		return;
	if (nd_begins_participial(m, i) && !nd_role_is(m, i - 1, ND_ROLE_NAME))
		ND_MAKE_STATEMENT(m, nd_part_of(name, name + 1), nd_part_said(" was"), nd_part_of(i, end));
	else if (nd_token_is_relative(m, i) && nd_begins_verbs(m, i + 1))
		ND_MAKE_STATEMENT(m, nd_part_of(name, name + 1), nd_part_of(i + 1, end));
}

void nd_make_clauses(nd_statement_maker *m)
{
	for (uint32_t i = 0; i + 1 < m->count; i++) {
		if (m->tokens[i].role != ND_ROLE_NAME)
			continue;
		if (m->tokens[i + 1].role == ND_ROLE_COMMA) {
			make_clause_behind_comma(m, i, i + 2);
			make_clause_of_apposition(m, i, i + 2);
		} else {
			make_clause_behind_name(m, i, i + 1);
		}
	}
}

/* ---- "after being" ------------------------------------------------------------------------------------------------ */

/* The subject of the nearest finite verb before the token, also through "who"; m->count where it is no name. */
static uint32_t subject_before(const nd_statement_maker *m, uint32_t at)
{
	uint32_t i = at;
	while (i > 0 && at - i < FARTHEST_SUBJECT && !nd_token_is_stop(m, i - 1) && !nd_verb_is_finite(nd_token_verb(m, i - 1)))
		i--;
	while (i > 0 && (nd_verb_is_finite(nd_token_verb(m, i - 1)) || nd_token_is_adverb(m, i - 1) || nd_token_is_date(m, i - 1)))
		i--;
	if (i > 1 && nd_token_is_relative(m, i - 1))
		i -= 1 + nd_role_is(m, i - 2, ND_ROLE_COMMA);
	return i > 0 && nd_role_is(m, i - 1, ND_ROLE_NAME) ? i - 1 : m->count;
}

/* "Ada Stone returned to Basel after being dismissed by Acme": what the participle says of the subject. */
static void make_being(nd_statement_maker *m, uint32_t being)
{
	uint32_t participle = nd_verb_from(m, being + 1), end = nd_clause_end(m, participle);
	nd_verb_like form = nd_token_verb(m, participle);
	uint32_t subject = form == ND_VERB_PAST || form == ND_VERB_PARTICIPLE ? subject_before(m, being - 1) : m->count;
	if (subject < m->count)
		ND_MAKE_STATEMENT(m, nd_part_of(subject, subject + 1), nd_part_said(" was"), nd_part_of(participle, end));
}

void nd_make_beings(nd_statement_maker *m)
{
	static const char *const conjunctions[] = {"after", "before", "since", "despite", "upon"};
	for (uint32_t i = 1; i + 1 < m->count; i++)
		if (nd_token_is(m, i, "being") && ND_TOKEN_IS_AMONG(m, i - 1, conjunctions))
			make_being(m, i);
}

/* ---- in front ---------------------------------------------------------------------------------------------------- */

/* " was born" for "Born"; NULL where the word is no participle. */
static const char *as_predicate(const nd_statement_maker *m, nd_str word)
{
	char *said = nd_arena_take(m->arena, LONGEST_PARTICIPLE + 6);
	bool is_capital = word.size > 3 && word.size <= LONGEST_PARTICIPLE && word.data[0] >= 'A' && word.data[0] <= 'Z';
	if (!is_capital)
		return NULL;
	memcpy(said, " was ", 5);
	memcpy(said + 5, word.data, word.size);
	said[5] = nd_ascii_lower(said[5]);
	said[5 + word.size] = '\0';
	nd_verb_like verb = nd_verb_like_of(nd_str_of(said + 5, word.size));
	return verb == ND_VERB_PAST || verb == ND_VERB_PARTICIPLE ? said : NULL;
}

/* "After being dismissed", "Having been dismissed": the participle's token; 0 where the sentence begins otherwise. */
static uint32_t participle_in_front(const nd_statement_maker *m)
{
	static const char *const conjunctions[] = {"After", "Before", "Since", "Despite", "Upon"};
	bool is_led = (ND_TOKEN_IS_AMONG(m, 0, conjunctions) && nd_token_is(m, 1, "being")) ||
	              (nd_token_is(m, 0, "Having") && nd_token_is(m, 1, "been"));
	nd_verb_like form = is_led ? nd_token_verb(m, 2) : ND_VERB_NONE;
	return form == ND_VERB_PAST || form == ND_VERB_PARTICIPLE ? 2 : 0;
}

void nd_make_front(nd_statement_maker *m)
{
	uint32_t from = participle_in_front(m);
	const char *said = " was";
	if (from == 0) {
		from = 1;
		said = nd_role_is(m, 0, ND_ROLE_WORD) ? as_predicate(m, nd_token_text(m, 0)) : NULL;
		if (said == NULL || !(nd_token_is_preposition(m, 1) || nd_token_is_date(m, 1) || nd_token_is(m, 1, "as")))
			return;
	}
	for (uint32_t i = from + 1; i < m->count && i < LONGEST_FRONT && !nd_token_is_stop(m, i); i++) {
		uint32_t subject = i + 1 + (nd_token_is(m, i + 1, "the") || nd_token_is(m, i + 1, "The"));
		if (nd_verb_is_finite(nd_token_verb(m, i)))
			return;
		if (!nd_role_is(m, i, ND_ROLE_COMMA) || !nd_role_is(m, subject, ND_ROLE_NAME))
			continue;
		if (nd_begins_verbs(m, subject + 1)) {
			ND_MAKE_STATEMENT(m, nd_part_of(subject, subject + 1), nd_part_said(said), nd_part_of(from, i));
			return;
		}
	}
}
