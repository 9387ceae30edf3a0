#include "resolve/role_words.h"
#include "resolve/statements_parts.h"

enum {
	LONGEST_INSERT = 45, /* tokens between the commas that an insert stands between */
	LONGEST_PARENTHESIS = 12,
	LONGEST_HEAD = 8, /* of "the Basel-based utility's former head, X" */
	MOST_GROWTH = 6   /* statements of a sentence together, in its own length */
};

static void cut(nd_statement_maker *m, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		m->tokens[i].is_cut = true;
}

static void cut_parentheses(nd_statement_maker *m)
{
	for (uint32_t i = 0; i < m->count; i++) {
		if (!nd_token_is(m, i, "("))
			continue;
		uint32_t end = i + 1;
		while (end < m->count && end < i + LONGEST_PARENTHESIS && !nd_token_is(m, end, ")"))
			end++;
		if (nd_token_is(m, end, ")"))
			cut(m, i, end + 1);
	}
}

/* The comma before a name, or before "Mr" or "the critic" in front of it; the token before the name where there is none. */
static uint32_t comma_before(const nd_statement_maker *m, uint32_t name)
{
	static const char *const titles[] = {"the", "Mr", "Mrs", "Ms", "Dr", "Sir", "Dame", "Madam"};
	uint32_t at = name - (name > 0);
	if (ND_TOKEN_IS_AMONG(m, at, titles))
		return at - (at > 0);
	for (uint32_t i = at; i + 3 > at && i > 0; i--) {
		if (nd_token_is(m, i, "the") && nd_role_is(m, i - 1, ND_ROLE_COMMA))
			return i - 1;
		if (!nd_role_is(m, i, ND_ROLE_WORD) || nd_token_verb(m, i) != ND_VERB_NONE)
			break;
	}
	return at;
}

/* "The chairman of the board, Ada Stone,": from "The" where "the board" is no person. */
static uint32_t first_of_head(const nd_statement_maker *m, uint32_t first, uint32_t comma)
{
	static const char *const prepositions[] = {"of", "in", "at", "for"};
	uint32_t at = first - (first > 0);
	if (nd_is_role_head(nd_token_text(m, comma - 1)) || !ND_TOKEN_IS_AMONG(m, at, prepositions))
		return first;
	while (at > 0 && first - at < LONGEST_HEAD && nd_role_is(m, at - 1, ND_ROLE_WORD) &&
	       nd_token_verb(m, at - 1) == ND_VERB_NONE && !ND_TOKEN_IS_AMONG(m, at - 1, prepositions)) {
		at--;
		if (nd_token_is(m, at, "the") || nd_token_is(m, at, "The"))
			return first - at > 2 && nd_is_role_head(nd_token_text(m, first - 2)) ? at : first;
	}
	return first;
}

/* "its founder, Ada Stone, resigned": the words before the name, and both commas. */
static void cut_head_of_apposition(nd_statement_maker *m, uint32_t name)
{
	static const char *const determiners[] = {"the", "The", "a",   "A",   "an",  "An",    "his",
	                                          "His", "her", "Her", "its", "Its", "their", "Their",
	                                          "two", "Two", "three", "Three", "another", "Another"};
	uint32_t comma = comma_before(m, name);
	uint32_t last = nd_token_is(m, name + 1, "and") && nd_role_is(m, name + 2, ND_ROLE_NAME) ? name + 2
	                                                                                         : nd_list_last(m, name);
	bool is_apposed =
	        name >= 3 && m->tokens[comma].role == ND_ROLE_COMMA &&
	        (nd_role_is(m, last + 1, ND_ROLE_COMMA) || last + 1 >= m->count || nd_token_is(m, last + 1, "."));
	if (!is_apposed || comma < 2 || m->tokens[comma].is_cut)
		return;
	uint32_t first = comma - 1;
	while (first > 0 && comma - first < LONGEST_HEAD && m->tokens[first].role == ND_ROLE_WORD &&
	       nd_token_verb(m, first) == ND_VERB_NONE && !ND_TOKEN_IS_AMONG(m, first, determiners))
		first--;
	bool begins = ND_TOKEN_IS_AMONG(m, first, determiners) ||
	              m->tokens[first].role == ND_ROLE_NAME || /* "its" that is understood */
	              (first == 0 && m->tokens[first].role == ND_ROLE_VALUE); /* "Two brothers" */
	if (m->tokens[first].role == ND_ROLE_GENITIVE && first > 0 && m->tokens[first - 1].role == ND_ROLE_NAME) {
		first--;
		begins = true;
	}
	if (!begins || first == comma - 1)
		return;
	cut(m, first_of_head(m, first, comma), name);
	if (nd_role_is(m, last + 1, ND_ROLE_COMMA))
		cut(m, last + 1, last + 2);
}

/* ---- a sentence -------------------------------------------------------------------------------------------------- */

static void drop_cut(nd_statement_maker *m)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < m->count; i++)
		if (!m->tokens[i].is_cut)
			m->tokens[kept++] = m->tokens[i];
	m->count = kept;
}

static bool has_verb_before(const nd_statement_maker *m, uint32_t name)
{
	for (uint32_t i = name; i > 0 && !nd_token_is_stop(m, i - 1); i--)
		if (nd_verb_is_finite(nd_token_verb(m, i - 1)))
			return true;
	return false;
}

/* "In Basel, the mayor, Ada Stone, said": what stands behind the comma is no insert. */
static bool is_adverbial_in_front(const nd_statement_maker *m, uint32_t name)
{
	uint32_t first = name - (name > 0 && nd_token_is(m, name - 1, "the"));
	bool is_led = first == 1 && m->tokens[0].role == ND_ROLE_WORD;
	return is_led && (nd_token_is(m, 0, "In") || nd_token_is(m, 0, "At") || nd_token_is(m, 0, "On") ||
	                  nd_token_is(m, 0, "Near") || nd_token_is(m, 0, "Outside"));
}

/* ", the Norland capital,": a phrase that means the name before it. */
static bool is_apposed_reference(const nd_statement_maker *m, uint32_t name, uint32_t phrase)
{
	if (!nd_role_is(m, phrase, ND_ROLE_NAME))
		return false;
	const nd_mark *a = &m->base->marks.items[nd_reading_mark(m->base, m->tokens[name].span.start)];
	const nd_mark *b = &m->base->marks.items[nd_reading_mark(m->base, m->tokens[phrase].span.start)];
	return a->entity_count == 1 && b->entity_count == 1 && a->entities[0] == b->entities[0];
}

/* The comma behind which the clause that an insert behind the name interrupts goes on; m->count where there is none.
 * Where the clause has a verb already, a participle there may belong to the insert: "is based in Basel, the home of X,
 * seized by". */
static uint32_t closing_comma(const nd_statement_maker *m, uint32_t name)
{
	uint32_t from = name + 2;
	if (is_adverbial_in_front(m, name))
		return m->count;
	bool has_article = nd_token_is(m, from, "a") || nd_token_is(m, from, "an") || nd_token_is(m, from, "the");
	bool is_described = is_apposed_reference(m, name, from) ||
	                    (has_article && (!nd_role_is(m, from + 1, ND_ROLE_NAME) || nd_role_is(m, from + 2, ND_ROLE_WORD)));
	for (uint32_t i = from + 1; i < m->count && i < from + LONGEST_INSERT && !nd_token_is_stop(m, i); i++) {
		if (m->tokens[i].role != ND_ROLE_COMMA)
			continue;
		if (nd_begins_verbs(m, i + 1))
			return nd_begins_participial(m, nd_verb_from(m, i + 1)) && has_verb_before(m, name) ? m->count : i;
		if (is_described &&
		    (nd_token_is_preposition(m, i + 1) || nd_token_is(m, i + 1, "as") || nd_token_is(m, i + 1, "after")))
			return i;
	}
	return m->count;
}

static void cut_inserts(nd_statement_maker *m)
{
	for (uint32_t i = 0; i < m->count; i++) {
		if (m->tokens[i].role != ND_ROLE_NAME || m->tokens[i].is_cut)
			continue;
		bool may_insert = nd_role_is(m, i + 1, ND_ROLE_COMMA) && nd_list_last(m, i) == i;
		uint32_t close = may_insert ? closing_comma(m, i) : m->count;
		cut_head_of_apposition(m, i);
		if (close < m->count)
			cut(m, i + 1, close + 1);
	}
}

static bool names_any(const nd_statement_maker *m, const nd_reading_unit *unit)
{
	for (uint32_t i = unit->first_mark; i < unit->end_mark; i++)
		if (nd_token_code_is_name(m->base->marks.items[i].code))
			return true;
	return false;
}

static void read_sentence(nd_statement_maker *m, const nd_reading_unit *unit)
{
	m->made = 0;
	m->limit = m->out->subject.count + MOST_GROWTH * (unit->span.end - unit->span.start);
	if (!names_any(m, unit) || !nd_read_statement_tokens(m, unit->span) || m->count == 0 ||
	    nd_token_is(m, m->count - 1, "?"))
		return;
	uint32_t whole = m->count;
	cut_parentheses(m);
	drop_cut(m);
	nd_make_clauses(m);
	nd_make_beings(m);
	for (uint32_t i = 0; i < m->count; i++)
		if (m->tokens[i].role == ND_ROLE_NAME && nd_begins_verbs(m, i + 1))
			nd_make_gapped(m, i);
	cut_inserts(m);
	drop_cut(m);
	nd_make_front(m);
	if (m->count < whole && m->count > 0)
		ND_MAKE_STATEMENT(m, nd_part_of(0, m->count));
	for (uint32_t i = 0; i < m->count; i++)
		if (m->tokens[i].role == ND_ROLE_NAME && nd_begins_verbs(m, i + 1))
			nd_make_shared(m, i, i + 1, m->count);
}

void nd_statements_read(nd_arena *arena, const nd_reading *base, nd_reading *statements)
{
	*statements = (nd_reading){0};
	nd_statement_maker m = {.arena = arena, .base = base, .out = statements};
	for (uint32_t i = 0; i < base->units.count; i++)
		read_sentence(&m, &base->units.items[i]);
}
