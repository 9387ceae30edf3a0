#include "resolve/statement_tokens.h"

enum {
	LONGEST_INSERT = 45, /* tokens between the commas of a relative clause or an apposition */
	LONGEST_PARENTHESIS = 12,
	LONGEST_HEAD = 8, /* of "the Basel-based utility's former head, X" */
	MOST_GROWTH = 6,  /* statements of a sentence together, in its own length */
	MOST_SHARED = 4   /* further verbs of one subject */
};

static nd_statement_part tokens(uint32_t first, uint32_t end)
{
	return (nd_statement_part){first, end, NULL};
}

static nd_statement_part added(const char *literal)
{
	return (nd_statement_part){0, 0, literal};
}

/* A statement of these parts. */
#define MAKE(m, ...)                                                                                                   \
	nd_make_statement(m, (const nd_statement_part[]){__VA_ARGS__},                                                 \
	                  sizeof((const nd_statement_part[]){__VA_ARGS__}) / sizeof(nd_statement_part))

/* ---- where parts end --------------------------------------------------------------------------------------------- */

static bool is_adverb(const nd_statement_maker *m, uint32_t at)
{
	static const char *const words[] = {"also",     "later",   "then",  "now",     "never",   "once",
	                                    "recently", "first",   "not",   "himself", "herself", "itself",
	                                    "still",    "already", "since", "soon",    "twice"};
	nd_str word = nd_token_text(m, at);
	return nd_role_is(m, at, ND_ROLE_WORD) &&
	       (ND_TOKEN_IS_AMONG(m, at, words) || (word.size > 4 && nd_str_ends(word, ND_STR("ly"))));
}

static bool is_date(const nd_statement_maker *m, uint32_t at)
{
	if (!nd_role_is(m, at, ND_ROLE_VALUE))
		return false;
	const nd_mark *mark = &m->base->marks.items[nd_reading_mark(m->base, m->tokens[at].span.start)];
	return mark->code == nd_code_of(ND_DATE);
}

/* Past adverbs and a date: "on Tuesday reluctantly", to where a verb may stand. */
static uint32_t to_verb(const nd_statement_maker *m, uint32_t at)
{
	for (uint32_t steps = 0; steps < 4; steps++) {
		if (is_adverb(m, at) || is_date(m, at))
			at++;
		else if ((nd_token_is(m, at, "on") || nd_token_is(m, at, "in")) && is_date(m, at + 1))
			at += 2;
		else
			break;
	}
	return at;
}

static bool is_finite(nd_verb_like verb)
{
	return verb == ND_VERB_AUXILIARY || verb == ND_VERB_PAST || verb == ND_VERB_PRESENT;
}

static bool begins_verb_group(const nd_statement_maker *m, uint32_t at)
{
	return is_finite(nd_token_verb(m, to_verb(m, at)));
}

static bool is_stop(const nd_statement_maker *m, uint32_t at)
{
	return at >= m->count || (m->tokens[at].role == ND_ROLE_OTHER && !nd_token_is(m, at, ".") &&
	                          !nd_token_is(m, at, "%") && !nd_token_is(m, at, "$"));
}

/* Where a relative clause that begins at from ends: at a comma that does not part a list. */
static uint32_t clause_end(const nd_statement_maker *m, uint32_t from)
{
	uint32_t i = from;
	for (; i < m->count && i < from + LONGEST_INSERT && !is_stop(m, i); i++) {
		if (m->tokens[i].role != ND_ROLE_COMMA)
			continue;
		bool is_list = nd_role_is(m, i + 1, ND_ROLE_NAME) && nd_role_is(m, i - 1, ND_ROLE_NAME) &&
		               !begins_verb_group(m, i + 2);
		if (!is_list)
			break;
	}
	return i;
}

static bool is_relative(const nd_statement_maker *m, uint32_t at)
{
	return nd_token_is(m, at, "who") || nd_token_is(m, at, "which") || nd_token_is(m, at, "that");
}

static bool is_preposition(const nd_statement_maker *m, uint32_t at)
{
	static const char *const words[] = {"from", "to", "by", "in", "for", "with", "against", "at", "on", "of"};
	return ND_TOKEN_IS_AMONG(m, at, words);
}

/* "founded by Ada Stone in 2012", "based in Basel" behind a comma. */
static bool begins_participial(const nd_statement_maker *m, uint32_t at)
{
	nd_verb_like verb = nd_token_verb(m, at);
	return (verb == ND_VERB_PAST || verb == ND_VERB_PARTICIPLE) &&
	       (is_preposition(m, at + 1) || is_date(m, at + 1) || nd_token_is(m, at + 1, "as"));
}

/* ---- verbs that share a subject ---------------------------------------------------------------------------------- */

/* The verbs of one subject: "has resigned", with the auxiliaries in front. */
typedef struct verb_group {
	uint32_t first, verb, end;
	bool is_passive;
} verb_group;

static verb_group read_verb_group(const nd_statement_maker *m, uint32_t at)
{
	verb_group group = {.first = to_verb(m, at)};
	uint32_t i = group.first;
	while (nd_token_verb(m, i) == ND_VERB_AUXILIARY || nd_token_is(m, i, "been") || nd_token_is(m, i, "be") ||
	       (i > group.first && is_adverb(m, i))) {
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

/* The verb behind a joint that shares the subject; m->count where the words between tell of another. */
static uint32_t next_shared_verb(const nd_statement_maker *m, const verb_group *group, uint32_t end)
{
	for (uint32_t i = group->end; i < end && !is_stop(m, i); i++) {
		bool is_comma = m->tokens[i].role == ND_ROLE_COMMA;
		uint32_t behind = to_verb(m, i + 1 + (is_comma && is_joint(m, i + 1)));
		if ((is_joint(m, i) || is_comma) && is_finite(nd_token_verb(m, behind)) &&
		    (!is_comma || is_joint(m, i + 1) || !begins_participial(m, behind)))
			return behind < end ? behind : m->count;
		if (is_comma && nd_token_verb(m, i + 1) == ND_VERB_GERUND)
			return i + 1 < end ? i + 1 : m->count;
		if (is_relative(m, i) || (is_finite(nd_token_verb(m, i)) && !nd_role_is(m, i + 1, ND_ROLE_WORD)) ||
		    nd_token_verb(m, i) == ND_VERB_AUXILIARY ||
		    (is_reporting(m, group->verb) && is_finite(nd_token_verb(m, i))))
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

static uint32_t start_of_clause(const nd_statement_maker *m, uint32_t at)
{
	while (at > 0 && m->tokens[at - 1].role != ND_ROLE_COMMA && !is_stop(m, at - 1))
		at--;
	return at;
}

/* From "Ada Stone won the vote, took office in May and was re-elected": a statement for each verb but the first. */
static void make_shared(nd_statement_maker *m, uint32_t subject, uint32_t first_verb, uint32_t end)
{
	verb_group group = read_verb_group(m, first_verb);
	nd_statement_part lead = tokens(start_of_clause(m, subject), subject + 1);
	for (uint32_t steps = 0; steps < MOST_SHARED; steps++) {
		uint32_t verb = next_shared_verb(m, &group, end);
		if (verb >= m->count)
			return;
		bool has_own = nd_token_verb(m, verb) == ND_VERB_AUXILIARY || nd_token_verb(m, verb) == ND_VERB_GERUND;
		bool shares = !has_own && group.verb > group.first && (!group.is_passive || stays_passive(m, verb));
		nd_statement_part auxiliaries = tokens(group.first, shares ? group.verb : group.first);
		MAKE(m, lead, auxiliaries, tokens(verb, end));
		verb_group next = read_verb_group(m, verb);
		if (shares) /* a third verb may share them too */
			group.end = next.end;
		else
			group = next;
	}
}

/* ---- clauses beside a name --------------------------------------------------------------------------------------- */

/* "…, which Ada Stone founded in 2012" and "…, the firm she founded in 2012": the name before it is the object. */
static void make_object_clause(nd_statement_maker *m, uint32_t name, uint32_t subject, uint32_t end)
{
	uint32_t verb = to_verb(m, subject + 1);
	while (nd_token_verb(m, verb) == ND_VERB_AUXILIARY || is_adverb(m, verb))
		verb++;
	bool is_verb =
	        verb < end && (nd_token_verb(m, verb) == ND_VERB_PAST || nd_token_verb(m, verb) == ND_VERB_PARTICIPLE);
	bool has_object = nd_role_is(m, verb + 1, ND_ROLE_NAME) || nd_token_is(m, verb + 1, "the") ||
	                  nd_token_is(m, verb + 1, "a") || nd_token_is(m, verb + 1, "that");
	if (is_verb && !has_object)
		MAKE(m, tokens(subject, verb + 1), tokens(name, name + 1), tokens(verb + 1, end));
}

/* "…, from which Norland withdrew in 2018" */
static void make_prepositional_clause(nd_statement_maker *m, uint32_t name, uint32_t preposition)
{
	uint32_t subject = preposition + 2, end = clause_end(m, subject), verb = to_verb(m, subject + 1);
	if (!nd_role_is(m, subject, ND_ROLE_NAME) || nd_token_verb(m, verb) != ND_VERB_PAST || verb >= end)
		return;
	MAKE(m, tokens(subject, verb + 1), tokens(preposition, preposition + 1), tokens(name, name + 1),
	     tokens(verb + 1, end));
}

/* Behind "…, the": the subject of a clause that has the name for its object. */
static uint32_t subject_of_contact_clause(const nd_statement_maker *m, uint32_t determiner)
{
	if (!nd_token_is(m, determiner, "the") && !nd_token_is(m, determiner, "a") && !nd_token_is(m, determiner, "an"))
		return m->count;
	uint32_t i = determiner + 1;
	while (i < determiner + 5 && nd_role_is(m, i, ND_ROLE_WORD) && nd_token_verb(m, i) == ND_VERB_NONE &&
	       !is_preposition(m, i))
		i++;
	return i > determiner + 1 && nd_role_is(m, i, ND_ROLE_NAME) &&
	                       nd_token_verb(m, to_verb(m, i + 1)) == ND_VERB_PAST
	               ? i
	               : m->count;
}

/* "…, who took office in 2019 and was re-elected in 2023": a statement for each verb. */
static void make_relative_clause(nd_statement_maker *m, uint32_t name, uint32_t pronoun, uint32_t end)
{
	MAKE(m, tokens(name, name + 1), tokens(pronoun + 1, end));
	make_shared(m, name, pronoun + 1, end);
}

static void make_clause_behind_comma(nd_statement_maker *m, uint32_t name, uint32_t at)
{
	uint32_t end = clause_end(m, at), subject = subject_of_contact_clause(m, at);
	if (is_relative(m, at) && begins_verb_group(m, at + 1) && end > at + 1)
		make_relative_clause(m, name, at, end);
	else if (is_relative(m, at) && nd_role_is(m, at + 1, ND_ROLE_NAME))
		make_object_clause(m, name, at + 1, end);
	else if (is_preposition(m, at) && nd_token_is(m, at + 1, "which"))
		make_prepositional_clause(m, name, at);
	else if (begins_participial(m, to_verb(m, at)) && end > at)
		MAKE(m, tokens(name, name + 1), added(" was"), tokens(at, end));
	else if (subject < end)
		make_object_clause(m, name, subject, end);
}

/* "a start-up founded by Ada Stone", "the candidate who won": no comma parts it from the name. */
static void make_clause_behind_name(nd_statement_maker *m, uint32_t name, uint32_t at)
{
	uint32_t end = clause_end(m, at);
	if (is_relative(m, at) && begins_verb_group(m, at + 1) && end > at + 1)
		MAKE(m, tokens(name, name + 1), tokens(at + 1, end));
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
	uint32_t i = at, end = clause_end(m, at);
	bool is_apposed = nd_token_is(m, at, "a") || nd_token_is(m, at, "an") || nd_token_is(m, at, "the");
	while (is_apposed && i + 1 < end && i < at + LONGEST_HEAD && !begins_participial(m, i) && !is_relative(m, i) &&
	       !is_preposition(m, i))
		i++;
	if (!is_apposed || i + 1 >= end || i == at + 1 || is_happening(m, i - 1))
		return;
	if (begins_participial(m, i) && !nd_role_is(m, i - 1, ND_ROLE_NAME))
		MAKE(m, tokens(name, name + 1), added(" was"), tokens(i, end));
	else if (is_relative(m, i) && begins_verb_group(m, i + 1))
		MAKE(m, tokens(name, name + 1), tokens(i + 1, end));
}

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

/* "its founder, Ada Stone, resigned": the words before the name, and both commas. */
static void cut_head_of_apposition(nd_statement_maker *m, uint32_t name)
{
	static const char *const determiners[] = {"the", "The", "a",   "A",   "an",  "An",    "his",
	                                          "His", "her", "Her", "its", "Its", "their", "Their"};
	uint32_t comma = name >= 2 && nd_token_is(m, name - 1, "the") ? name - 2 : name - 1;
	bool is_apposed =
	        name >= 3 && m->tokens[comma].role == ND_ROLE_COMMA &&
	        (nd_role_is(m, name + 1, ND_ROLE_COMMA) || name + 1 >= m->count || nd_token_is(m, name + 1, "."));
	if (!is_apposed || comma < 2 || m->tokens[comma].is_cut)
		return;
	uint32_t first = comma - 1;
	while (first > 0 && comma - first < LONGEST_HEAD && m->tokens[first].role == ND_ROLE_WORD &&
	       nd_token_verb(m, first) == ND_VERB_NONE && !ND_TOKEN_IS_AMONG(m, first, determiners))
		first--;
	bool begins = ND_TOKEN_IS_AMONG(m, first, determiners) ||
	              m->tokens[first].role == ND_ROLE_NAME; /* "its" that is understood */
	if (m->tokens[first].role == ND_ROLE_GENITIVE && first > 0 && m->tokens[first - 1].role == ND_ROLE_NAME) {
		first--;
		begins = true;
	}
	if (!begins || first == comma - 1)
		return;
	cut(m, first, name);
	if (nd_role_is(m, name + 1, ND_ROLE_COMMA))
		cut(m, name + 1, name + 2);
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

static void make_clauses(nd_statement_maker *m)
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

static bool has_verb_before(const nd_statement_maker *m, uint32_t name)
{
	for (uint32_t i = name; i > 0 && !is_stop(m, i - 1); i--)
		if (is_finite(nd_token_verb(m, i - 1)))
			return true;
	return false;
}

/* The comma behind which the clause that an insert behind the name interrupts goes on; m->count where there is none.
 * Where the clause has a verb already, a participle there may belong to the insert: "is based in Basel, the home of X,
 * seized by". */
static uint32_t closing_comma(const nd_statement_maker *m, uint32_t name)
{
	uint32_t from = name + 2;
	bool is_described = (nd_token_is(m, from, "a") || nd_token_is(m, from, "an") || nd_token_is(m, from, "the")) &&
	                    !nd_role_is(m, from + 1, ND_ROLE_NAME);
	for (uint32_t i = from + 1; i < m->count && i < from + LONGEST_INSERT && !is_stop(m, i); i++) {
		if (m->tokens[i].role != ND_ROLE_COMMA)
			continue;
		if (begins_verb_group(m, i + 1))
			return begins_participial(m, to_verb(m, i + 1)) && has_verb_before(m, name) ? m->count : i;
		if (is_described &&
		    (is_preposition(m, i + 1) || nd_token_is(m, i + 1, "as") || nd_token_is(m, i + 1, "after")))
			return i;
	}
	return m->count;
}

static void cut_inserts(nd_statement_maker *m)
{
	for (uint32_t i = 0; i < m->count; i++) {
		if (m->tokens[i].role != ND_ROLE_NAME || m->tokens[i].is_cut)
			continue;
		uint32_t close = nd_role_is(m, i + 1, ND_ROLE_COMMA) ? closing_comma(m, i) : m->count;
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
	make_clauses(m);
	cut_inserts(m);
	drop_cut(m);
	if (m->count < whole && m->count > 0)
		MAKE(m, tokens(0, m->count));
	for (uint32_t i = 0; i < m->count; i++)
		if (m->tokens[i].role == ND_ROLE_NAME && begins_verb_group(m, i + 1))
			make_shared(m, i, i + 1, m->count);
}

void nd_statements_read(nd_arena *arena, const nd_reading *base, nd_reading *statements)
{
	*statements = (nd_reading){0};
	nd_statement_maker m = {.arena = arena, .base = base, .out = statements};
	for (uint32_t i = 0; i < base->units.count; i++)
		read_sentence(&m, &base->units.items[i]);
}
