#include "resolve/statements.h"

#include "annotate/placeholders.h"
#include "base/str.h"
#include "base/utf8.h"

enum {
	MOST_TOKENS = 220,    /* of a sentence; a longer one is left as it stands */
	LONGEST_INSERT = 45,  /* tokens between the commas of a relative clause or an apposition */
	LONGEST_PARENTHESIS = 12,
	LONGEST_HEAD = 8,     /* of "the Basel-based utility's former head, X" */
	MOST_SHARED = 4,      /* further verbs of one subject */
	MOST_STATEMENTS = 40  /* of a sentence */
};

typedef enum token_kind { TOKEN_WORD, TOKEN_NAME, TOKEN_VALUE, TOKEN_GENITIVE, TOKEN_COMMA, TOKEN_OTHER } token_kind;

typedef struct token {
	nd_span span; /* of the base reading's subject */
	uint8_t kind;
	uint8_t verb;  /* nd_verb_like */
	bool is_cut;   /* not in the main statement */
} token;

/* Tokens [first, end). */
typedef struct range {
	uint32_t first, end;
} range;

typedef struct maker {
	nd_arena *arena;
	const nd_reading *base;
	nd_reading *out;
	token tokens[MOST_TOKENS];
	uint32_t count, made;
} maker;

/* ---- tokens ------------------------------------------------------------------------------------------------------ */

static nd_str text_of(const maker *m, uint32_t at)
{
	if (at >= m->count)
		return (nd_str){0};
	return nd_str_of(m->base->subject.items + m->tokens[at].span.start, m->tokens[at].span.end - m->tokens[at].span.start);
}

static bool is_word(const maker *m, uint32_t at, const char *word)
{
	return nd_str_compare_word(text_of(m, at), word) == 0;
}

static bool is_one_of(const maker *m, uint32_t at, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (is_word(m, at, words[i]))
			return true;
	return false;
}

#define IS_ONE_OF(m, at, words) is_one_of(m, at, words, sizeof words / sizeof *words)

static bool is_kind(const maker *m, uint32_t at, token_kind kind)
{
	return at < m->count && m->tokens[at].kind == kind;
}

static nd_verb_like verb_at(const maker *m, uint32_t at)
{
	return at < m->count ? (nd_verb_like)m->tokens[at].verb : ND_VERB_NONE;
}

static bool is_letter(uint32_t code)
{
	return (code < 0x80 && (nd_ascii_is_alpha((char)code) || nd_ascii_is_digit((char)code))) || code == '-' || code == '\'' ||
	       (code >= 0xC0 && code < 0x2000) || (code >= 0x3040 && code < ND_CODE_FIRST);
}

static bool is_name_code(uint32_t code)
{
	return code >= nd_code_of(ND_PERSON) && code <= nd_code_of(ND_MISC);
}

static token_kind kind_of(uint32_t code)
{
	if (code >= ND_CODE_FIRST)
		return is_name_code(code) ? TOKEN_NAME : TOKEN_VALUE;
	if (code == ',')
		return TOKEN_COMMA;
	return is_letter(code) ? TOKEN_WORD : TOKEN_OTHER;
}

/* False where the sentence has too many tokens. */
static bool read_tokens(maker *m, nd_span unit)
{
	const char *start = m->base->subject.items, *at = start + unit.start, *end = start + unit.end;
	m->count = 0;
	while (at < end) {
		const char *token_start = at;
		uint32_t code = nd_utf8_next(&at, end);
		if (code == ' ')
			continue;
		token_kind kind = kind_of(code);
		while (kind == TOKEN_WORD && at < end) {
			const char *next = at;
			if (!is_letter(nd_utf8_next(&next, end)))
				break;
			at = next;
		}
		if (m->count == MOST_TOKENS)
			return false;
		m->tokens[m->count++] = (token){{(uint32_t)(token_start - start), (uint32_t)(at - start)}, (uint8_t)kind, 0, false};
		token *read = &m->tokens[m->count - 1];
		nd_str word = text_of(m, m->count - 1);
		if (kind == TOKEN_WORD && (nd_str_equal(word, ND_STR("'s")) || nd_str_equal(word, ND_STR("'"))))
			read->kind = TOKEN_GENITIVE;
		else if (kind == TOKEN_WORD)
			read->verb = (uint8_t)nd_verb_like_of(word);
	}
	return true;
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static void put_bytes(maker *m, const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		*nd_array_push(m->arena, &m->out->subject) = bytes[i];
}

static void begin_run(maker *m, uint32_t text)
{
	*nd_array_push(m->arena, &m->out->runs) = (nd_reading_run){m->out->subject.count, text};
}

/* A word that the text does not have; it lies where what was written last ends. */
static void put_literal(maker *m, uint32_t base_position, const char *word)
{
	begin_run(m, nd_reading_text(m->base, base_position));
	put_bytes(m, word, strlen(word));
}

static uint32_t first_run_behind(const nd_reading *reading, uint32_t subject)
{
	uint32_t low = 0, high = reading->runs.count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (reading->runs.items[middle].subject <= subject)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void copy_bytes(maker *m, nd_span bytes)
{
	uint32_t to = m->out->subject.count;
	begin_run(m, nd_reading_text(m->base, bytes.start));
	for (uint32_t i = first_run_behind(m->base, bytes.start);
	     i < m->base->runs.count && m->base->runs.items[i].subject < bytes.end; i++)
		*nd_array_push(m->arena, &m->out->runs) =
		        (nd_reading_run){to + m->base->runs.items[i].subject - bytes.start, m->base->runs.items[i].text};
	for (uint32_t i = nd_reading_mark(m->base, bytes.start);
	     i < m->base->marks.count && m->base->marks.items[i].subject < bytes.end; i++) {
		nd_mark mark = m->base->marks.items[i];
		mark.subject = to + mark.subject - bytes.start;
		*nd_array_push(m->arena, &m->out->marks) = mark;
	}
	put_bytes(m, m->base->subject.items + bytes.start, bytes.end - bytes.start);
}

static bool are_adjacent(const token *a, const token *b)
{
	return b->span.start - a->span.end <= 1;
}

/* Copies tokens, with a space where what stood between two of them was left out. */
static void put_range(maker *m, range tokens)
{
	for (uint32_t i = tokens.first, end; i < tokens.end; i = end) {
		for (end = i + 1; end < tokens.end && are_adjacent(&m->tokens[end - 1], &m->tokens[end]);)
			end++;
		nd_span bytes = {m->tokens[i].span.start, m->tokens[end - 1].span.end};
		uint8_t kind = m->tokens[i].kind;
		bool is_closing = kind == TOKEN_COMMA || kind == TOKEN_OTHER || kind == TOKEN_GENITIVE;
		bool is_first = m->out->subject.count == 0 || m->out->subject.items[m->out->subject.count - 1] == '\n';
		if (!is_first && !is_closing)
			put_literal(m, bytes.start, " ");
		copy_bytes(m, bytes);
	}
}

typedef struct draft {
	uint32_t start, first_mark;
} draft;

static draft begin_statement(const maker *m)
{
	return (draft){m->out->subject.count, m->out->marks.count};
}

static void end_statement(maker *m, draft draft, uint32_t base_end)
{
	nd_span span = {draft.start, m->out->subject.count};
	if (span.end > span.start)
		*nd_array_push(m->arena, &m->out->units) = (nd_reading_unit){span, draft.first_mark, m->out->marks.count};
	put_literal(m, base_end, "\n");
	m->made++;
}

static void make_of(maker *m, range first, const char *literal, range second, range third)
{
	if (m->made >= MOST_STATEMENTS)
		return;
	draft draft = begin_statement(m);
	put_range(m, first);
	if (literal != NULL)
		put_literal(m, m->tokens[first.end - 1].span.end, literal);
	put_range(m, second);
	put_range(m, third);
	range last = third.end > third.first ? third : second;
	end_statement(m, draft, m->tokens[last.end - 1].span.end);
}

/* ---- where parts end --------------------------------------------------------------------------------------------- */

static bool is_adverb(const maker *m, uint32_t at)
{
	static const char *const words[] = {"also", "later", "then", "now", "never", "once", "recently", "first", "not", "himself",
	                                    "herself", "itself", "still", "already", "since", "soon", "twice"};
	nd_str word = text_of(m, at);
	return is_kind(m, at, TOKEN_WORD) && (IS_ONE_OF(m, at, words) || (word.size > 4 && nd_str_ends(word, ND_STR("ly"))));
}

static bool is_date(const maker *m, uint32_t at)
{
	if (!is_kind(m, at, TOKEN_VALUE))
		return false;
	const nd_mark *mark = &m->base->marks.items[nd_reading_mark(m->base, m->tokens[at].span.start)];
	return mark->code == nd_code_of(ND_DATE);
}

/* Past adverbs and a date: "on Tuesday reluctantly", to where a verb may stand. */
static uint32_t to_verb(const maker *m, uint32_t at)
{
	for (uint32_t steps = 0; steps < 4; steps++) {
		if (is_adverb(m, at) || is_date(m, at))
			at++;
		else if ((is_word(m, at, "on") || is_word(m, at, "in")) && is_date(m, at + 1))
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

static bool begins_verb_group(const maker *m, uint32_t at)
{
	return is_finite(verb_at(m, to_verb(m, at)));
}

static bool is_stop(const maker *m, uint32_t at)
{
	return at >= m->count || (m->tokens[at].kind == TOKEN_OTHER && !is_word(m, at, ".") && !is_word(m, at, "%") &&
	                          !is_word(m, at, "$"));
}

/* Where a relative clause that begins at from ends: at a comma that does not part a list. */
static uint32_t clause_end(const maker *m, uint32_t from)
{
	uint32_t i = from;
	for (; i < m->count && i < from + LONGEST_INSERT && !is_stop(m, i); i++) {
		if (m->tokens[i].kind != TOKEN_COMMA)
			continue;
		bool is_list = is_kind(m, i + 1, TOKEN_NAME) && is_kind(m, i - 1, TOKEN_NAME) && !begins_verb_group(m, i + 2);
		if (!is_list)
			break;
	}
	return i;
}

/* ---- clauses beside a name --------------------------------------------------------------------------------------- */

static bool is_relative(const maker *m, uint32_t at)
{
	return is_word(m, at, "who") || is_word(m, at, "which") || is_word(m, at, "that");
}

static bool is_preposition(const maker *m, uint32_t at)
{
	static const char *const words[] = {"from", "to", "by", "in", "for", "with", "against", "at", "on", "of"};
	return IS_ONE_OF(m, at, words);
}

/* "…, which Ada Stone founded in 2012" and "…, the firm she founded in 2012": the name before it is the object. */
static void make_object_clause(maker *m, uint32_t name, uint32_t subject, uint32_t end)
{
	uint32_t verb = to_verb(m, subject + 1);
	while (verb_at(m, verb) == ND_VERB_AUXILIARY || is_adverb(m, verb))
		verb++;
	bool is_verb = verb < end && (verb_at(m, verb) == ND_VERB_PAST || verb_at(m, verb) == ND_VERB_PARTICIPLE);
	bool has_object = is_kind(m, verb + 1, TOKEN_NAME) || is_word(m, verb + 1, "the") || is_word(m, verb + 1, "a") ||
	                  is_word(m, verb + 1, "that");
	if (is_verb && !has_object)
		make_of(m, (range){subject, verb + 1}, NULL, (range){name, name + 1}, (range){verb + 1, end});
}

/* "…, from which Norland withdrew in 2018" */
static void make_prepositional_clause(maker *m, uint32_t name, uint32_t preposition)
{
	uint32_t subject = preposition + 2, end = clause_end(m, subject), verb = to_verb(m, subject + 1);
	if (!is_kind(m, subject, TOKEN_NAME) || verb_at(m, verb) != ND_VERB_PAST || verb >= end || m->made >= MOST_STATEMENTS)
		return;
	draft draft = begin_statement(m);
	put_range(m, (range){subject, verb + 1});
	put_range(m, (range){preposition, preposition + 1});
	put_range(m, (range){name, name + 1});
	put_range(m, (range){verb + 1, end});
	end_statement(m, draft, m->tokens[end - 1].span.end);
}

/* "founded by Ada Stone in 2012", "based in Basel" behind a comma. */
static bool begins_participial(const maker *m, uint32_t at)
{
	nd_verb_like verb = verb_at(m, at);
	return (verb == ND_VERB_PAST || verb == ND_VERB_PARTICIPLE) &&
	       (is_preposition(m, at + 1) || is_date(m, at + 1) || is_word(m, at + 1, "as"));
}

/* Behind "…, the": the subject of a clause that has the name for its object. */
static uint32_t subject_of_contact_clause(const maker *m, uint32_t determiner)
{
	if (!is_word(m, determiner, "the") && !is_word(m, determiner, "a") && !is_word(m, determiner, "an"))
		return m->count;
	uint32_t i = determiner + 1;
	while (i < determiner + 5 && is_kind(m, i, TOKEN_WORD) && verb_at(m, i) == ND_VERB_NONE && !is_preposition(m, i))
		i++;
	return i > determiner + 1 && is_kind(m, i, TOKEN_NAME) && verb_at(m, to_verb(m, i + 1)) == ND_VERB_PAST ? i : m->count;
}

static void make_clause_behind_comma(maker *m, uint32_t name, uint32_t at)
{
	uint32_t end = clause_end(m, at), subject = subject_of_contact_clause(m, at);
	range none = {0};
	if (is_relative(m, at) && begins_verb_group(m, at + 1) && end > at + 1)
		make_of(m, (range){name, name + 1}, NULL, (range){at + 1, end}, none);
	else if (is_relative(m, at) && is_kind(m, at + 1, TOKEN_NAME))
		make_object_clause(m, name, at + 1, end);
	else if (is_preposition(m, at) && is_word(m, at + 1, "which"))
		make_prepositional_clause(m, name, at);
	else if (begins_participial(m, to_verb(m, at)) && end > at)
		make_of(m, (range){name, name + 1}, " was", (range){at, end}, none);
	else if (subject < end)
		make_object_clause(m, name, subject, end);
}

/* "a start-up founded by Ada Stone", "the candidate who won": no comma parts it from the name. */
static void make_clause_behind_name(maker *m, uint32_t name, uint32_t at)
{
	uint32_t end = clause_end(m, at);
	range none = {0};
	if (is_relative(m, at) && begins_verb_group(m, at + 1) && end > at + 1)
		make_of(m, (range){name, name + 1}, NULL, (range){at + 1, end}, none);
}

/* "a move which", "the deal that": what is apposed to a sentence, not to a name. */
static bool is_happening(const maker *m, uint32_t at)
{
	static const char *const words[] = {"move", "result", "decision", "step", "deal", "claim", "policy", "fact", "figure", "win",
	                                    "defeat", "attack", "day", "year", "week", "month", "time", "record", "number"};
	return IS_ONE_OF(m, at, words);
}

/* "Polaris Labs, a start-up founded by Ada Stone": the participle tells of the name before the comma. */
static void make_clause_of_apposition(maker *m, uint32_t name, uint32_t at)
{
	uint32_t i = at, end = clause_end(m, at);
	bool is_apposed = is_word(m, at, "a") || is_word(m, at, "an") || is_word(m, at, "the");
	while (is_apposed && i + 1 < end && i < at + LONGEST_HEAD && !begins_participial(m, i) && !is_relative(m, i) &&
	       !is_preposition(m, i))
		i++;
	if (!is_apposed || i + 1 >= end || i == at + 1 || is_happening(m, i - 1))
		return;
	if (begins_participial(m, i))
		make_of(m, (range){name, name + 1}, " was", (range){i, end}, (range){0});
	else if (is_relative(m, i) && begins_verb_group(m, i + 1))
		make_of(m, (range){name, name + 1}, NULL, (range){i + 1, end}, (range){0});
}

static void cut(maker *m, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		m->tokens[i].is_cut = true;
}

static void cut_parentheses(maker *m)
{
	for (uint32_t i = 0; i < m->count; i++) {
		if (!is_word(m, i, "("))
			continue;
		uint32_t end = i + 1;
		while (end < m->count && end < i + LONGEST_PARENTHESIS && !is_word(m, end, ")"))
			end++;
		if (is_word(m, end, ")"))
			cut(m, i, end + 1);
	}
}

/* "its founder, Ada Stone, resigned": the words before the name, and both commas. */
static void cut_head_of_apposition(maker *m, uint32_t name)
{
	static const char *const determiners[] = {"the", "The", "a", "A", "an", "An", "his", "His", "her", "Her", "its", "Its",
	                                          "their", "Their"};
	uint32_t comma = name >= 2 && is_word(m, name - 1, "the") ? name - 2 : name - 1;
	bool is_apposed = name >= 3 && m->tokens[comma].kind == TOKEN_COMMA &&
	                  (is_kind(m, name + 1, TOKEN_COMMA) || name + 1 >= m->count || is_word(m, name + 1, "."));
	if (!is_apposed || comma < 2 || m->tokens[comma].is_cut)
		return;
	uint32_t first = comma - 1;
	while (first > 0 && comma - first < LONGEST_HEAD && m->tokens[first].kind == TOKEN_WORD &&
	       verb_at(m, first) == ND_VERB_NONE && !IS_ONE_OF(m, first, determiners))
		first--;
	bool begins = IS_ONE_OF(m, first, determiners) || m->tokens[first].kind == TOKEN_NAME; /* "its" that is understood */
	if (m->tokens[first].kind == TOKEN_GENITIVE && first > 0 && m->tokens[first - 1].kind == TOKEN_NAME) {
		first--;
		begins = true;
	}
	if (!begins || first == comma - 1)
		return;
	cut(m, first, name);
	if (is_kind(m, name + 1, TOKEN_COMMA))
		cut(m, name + 1, name + 2);
}

/* ---- verbs that share a subject ---------------------------------------------------------------------------------- */

/* The verbs of one subject: "has resigned", with the auxiliaries in front. */
typedef struct verb_group {
	uint32_t first, verb, end;
	bool is_passive;
} verb_group;

static verb_group read_verb_group(const maker *m, uint32_t at)
{
	verb_group group = {.first = to_verb(m, at)};
	uint32_t i = group.first;
	while (verb_at(m, i) == ND_VERB_AUXILIARY || is_word(m, i, "been") || is_word(m, i, "be") || (i > group.first && is_adverb(m, i))) {
		group.is_passive |= nd_is_form_of_be(text_of(m, i));
		i++;
	}
	group.verb = i;
	group.end = i + 1;
	return group;
}

static bool is_reporting(const maker *m, uint32_t verb)
{
	static const char *const words[] = {"said", "says", "told", "added", "announced", "argued", "claimed", "confirmed", "warned",
	                                    "reported", "denied", "alleged", "insisted", "explained", "noted", "believed"};
	return IS_ONE_OF(m, verb, words);
}

static bool is_joint(const maker *m, uint32_t at)
{
	return is_word(m, at, "and") || is_word(m, at, "but") || is_word(m, at, "then");
}

/* The verb behind a joint that shares the subject; m->count where the words between tell of another. */
static uint32_t next_shared_verb(const maker *m, const verb_group *group, uint32_t *joint)
{
	for (uint32_t i = group->end; i < m->count && !is_stop(m, i); i++) {
		bool is_comma = m->tokens[i].kind == TOKEN_COMMA;
		uint32_t behind = to_verb(m, i + 1 + (is_comma && is_joint(m, i + 1)));
		if ((is_joint(m, i) || is_comma) && is_finite(verb_at(m, behind)) &&
		    (!is_comma || is_joint(m, i + 1) || !begins_participial(m, behind))) {
			*joint = i;
			return behind;
		}
		if (is_comma && verb_at(m, i + 1) == ND_VERB_GERUND) {
			*joint = i;
			return i + 1;
		}
		if (is_relative(m, i) || (is_finite(verb_at(m, i)) && !is_kind(m, i + 1, TOKEN_WORD)) ||
		    verb_at(m, i) == ND_VERB_AUXILIARY || (is_reporting(m, group->verb) && is_finite(verb_at(m, i))))
			return m->count;
	}
	return m->count;
}

/* "charged with fraud" under "was arrested and": a participle, for no object follows. */
static bool stays_passive(const maker *m, uint32_t verb)
{
	nd_verb_like form = verb_at(m, verb);
	bool has_object = is_kind(m, verb + 1, TOKEN_NAME) || is_word(m, verb + 1, "the") || is_word(m, verb + 1, "a") ||
	                  is_word(m, verb + 1, "an") || is_word(m, verb + 1, "his") || is_word(m, verb + 1, "her") ||
	                  is_word(m, verb + 1, "its");
	return form == ND_VERB_PARTICIPLE || (form == ND_VERB_PAST && !has_object);
}

static uint32_t start_of_clause(const maker *m, uint32_t at)
{
	while (at > 0 && m->tokens[at - 1].kind != TOKEN_COMMA && !is_stop(m, at - 1))
		at--;
	return at;
}

/* From "Ada Stone won the vote, took office in May and was re-elected": a statement for each verb but the first. */
static void make_shared(maker *m, uint32_t subject)
{
	verb_group group = read_verb_group(m, subject + 1);
	range lead = {start_of_clause(m, subject), subject + 1};
	uint32_t joint = 0;
	for (uint32_t steps = 0; steps < MOST_SHARED; steps++) {
		uint32_t verb = next_shared_verb(m, &group, &joint);
		if (verb >= m->count)
			return;
		bool has_own = verb_at(m, verb) == ND_VERB_AUXILIARY || verb_at(m, verb) == ND_VERB_GERUND;
		bool shares = !has_own && group.verb > group.first && (!group.is_passive || stays_passive(m, verb));
		range auxiliaries = shares ? (range){group.first, group.verb} : (range){0};
		make_of(m, lead, NULL, auxiliaries, (range){verb, m->count});
		verb_group next = read_verb_group(m, verb);
		if (shares) /* a third verb may share them too */
			group.end = next.end;
		else
			group = next;
	}
}

/* ---- a sentence -------------------------------------------------------------------------------------------------- */

static void drop_cut(maker *m)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < m->count; i++)
		if (!m->tokens[i].is_cut)
			m->tokens[kept++] = m->tokens[i];
	m->count = kept;
}

static void make_clauses(maker *m)
{
	for (uint32_t i = 0; i + 1 < m->count; i++) {
		if (m->tokens[i].kind != TOKEN_NAME)
			continue;
		if (m->tokens[i + 1].kind == TOKEN_COMMA) {
			make_clause_behind_comma(m, i, i + 2);
			make_clause_of_apposition(m, i, i + 2);
		} else {
			make_clause_behind_name(m, i, i + 1);
		}
	}
}

static bool has_verb_before(const maker *m, uint32_t name)
{
	for (uint32_t i = name; i > 0 && !is_stop(m, i - 1); i--)
		if (is_finite(verb_at(m, i - 1)))
			return true;
	return false;
}

/* The comma behind which the clause that an insert behind the name interrupts goes on; m->count where there is none. Where
 * the clause has a verb already, a participle there may belong to the insert: "is based in Basel, the home of X, seized by". */
static uint32_t closing_comma(const maker *m, uint32_t name)
{
	uint32_t from = name + 2;
	bool is_described = (is_word(m, from, "a") || is_word(m, from, "an") || is_word(m, from, "the")) && !is_kind(m, from + 1, TOKEN_NAME);
	for (uint32_t i = from + 1; i < m->count && i < from + LONGEST_INSERT && !is_stop(m, i); i++) {
		if (m->tokens[i].kind != TOKEN_COMMA)
			continue;
		if (begins_verb_group(m, i + 1))
			return begins_participial(m, to_verb(m, i + 1)) && has_verb_before(m, name) ? m->count : i;
		if (is_described && (is_preposition(m, i + 1) || is_word(m, i + 1, "as") || is_word(m, i + 1, "after")))
			return i;
	}
	return m->count;
}

static void cut_inserts(maker *m)
{
	for (uint32_t i = 0; i < m->count; i++) {
		if (m->tokens[i].kind != TOKEN_NAME || m->tokens[i].is_cut)
			continue;
		uint32_t close = is_kind(m, i + 1, TOKEN_COMMA) ? closing_comma(m, i) : m->count;
		cut_head_of_apposition(m, i);
		if (close < m->count)
			cut(m, i + 1, close + 1);
	}
}

static bool names_any(const maker *m, const nd_reading_unit *unit)
{
	for (uint32_t i = unit->first_mark; i < unit->end_mark; i++)
		if (is_name_code(m->base->marks.items[i].code))
			return true;
	return false;
}

static void read_sentence(maker *m, const nd_reading_unit *unit)
{
	m->made = 0;
	if (!names_any(m, unit) || !read_tokens(m, unit->span) || m->count == 0 || is_word(m, m->count - 1, "?"))
		return;
	uint32_t whole = m->count;
	cut_parentheses(m);
	drop_cut(m);
	make_clauses(m);
	cut_inserts(m);
	drop_cut(m);
	if (m->count < whole && m->count > 0)
		make_of(m, (range){0}, NULL, (range){0, m->count}, (range){0});
	for (uint32_t i = 0; i < m->count; i++)
		if (m->tokens[i].kind == TOKEN_NAME && begins_verb_group(m, i + 1))
			make_shared(m, i);
}

void nd_statements_read(nd_arena *arena, const nd_reading *base, nd_reading *statements)
{
	*statements = (nd_reading){0};
	maker m = {.arena = arena, .base = base, .out = statements};
	for (uint32_t i = 0; i < base->units.count; i++)
		read_sentence(&m, &base->units.items[i]);
}
