#include "resolve/statement_tokens.h"

#include "base/utf8.h"

enum { MOST_STATEMENTS = 40 }; /* of a sentence */

/* ---- tokens ------------------------------------------------------------------------------------------------------ */

static bool is_letter(uint32_t code)
{
	return (code < 0x80 && (nd_ascii_is_alpha((char)code) || nd_ascii_is_digit((char)code))) || code == '-' ||
	       code == '\'' || (code >= 0xC0 && code < 0x2000) || (code >= 0x3040 && code < ND_CODE_FIRST);
}

static nd_token_role role_of(uint32_t code)
{
	if (code >= ND_CODE_FIRST)
		return nd_token_code_is_name(code) ? ND_ROLE_NAME : ND_ROLE_VALUE;
	if (code == ',')
		return ND_ROLE_COMMA;
	return is_letter(code) ? ND_ROLE_WORD : ND_ROLE_OTHER;
}

bool nd_read_statement_tokens(nd_statement_maker *m, nd_span unit)
{
	const char *start = m->base->subject.items, *at = start + unit.start, *end = start + unit.end;
	m->count = 0;
	while (at < end) {
		const char *token_start = at;
		uint32_t code = nd_utf8_next(&at, end);
		if (code == ' ')
			continue;
		nd_token_role role = role_of(code);
		while (role == ND_ROLE_WORD && at < end) {
			const char *next = at;
			if (!is_letter(nd_utf8_next(&next, end)))
				break;
			at = next;
		}
		if (m->count == ND_MOST_STATEMENT_TOKENS)
			return false;
		m->tokens[m->count++] = (nd_statement_token){
		        {(uint32_t)(token_start - start), (uint32_t)(at - start)}, (uint8_t)role, 0, false};
		nd_statement_token *read = &m->tokens[m->count - 1];
		nd_str word = nd_token_text(m, m->count - 1);
		if (role == ND_ROLE_WORD && (nd_str_equal(word, ND_STR("'s")) || nd_str_equal(word, ND_STR("'"))))
			read->role = ND_ROLE_GENITIVE;
		else if (role == ND_ROLE_WORD)
			read->verb = (uint8_t)nd_verb_like_of(word);
	}
	return true;
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static void put_bytes(nd_statement_maker *m, const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		*nd_array_push(m->arena, &m->out->subject) = bytes[i];
}

static void begin_run(nd_statement_maker *m, uint32_t text)
{
	*nd_array_push(m->arena, &m->out->runs) = (nd_reading_run){m->out->subject.count, text};
}

/* A word that the text does not have; it lies where what was written last ends. */
static void put_literal(nd_statement_maker *m, uint32_t base_position, const char *word)
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

static void copy_bytes(nd_statement_maker *m, nd_span bytes)
{
	uint32_t to = m->out->subject.count;
	begin_run(m, nd_reading_text(m->base, bytes.start));
	for (uint32_t i = first_run_behind(m->base, bytes.start);
	     i < m->base->runs.count && m->base->runs.items[i].subject < bytes.end; i++)
		*nd_array_push(m->arena, &m->out->runs) = (nd_reading_run){
		        to + m->base->runs.items[i].subject - bytes.start, m->base->runs.items[i].text};
	for (uint32_t i = nd_reading_mark(m->base, bytes.start);
	     i < m->base->marks.count && m->base->marks.items[i].subject < bytes.end; i++) {
		nd_mark mark = m->base->marks.items[i];
		mark.subject = to + mark.subject - bytes.start;
		*nd_array_push(m->arena, &m->out->marks) = mark;
	}
	put_bytes(m, m->base->subject.items + bytes.start, bytes.end - bytes.start);
}

static bool are_adjacent(const nd_statement_token *a, const nd_statement_token *b)
{
	return b->span.start - a->span.end <= 1;
}

/* Copies tokens, with a space where what stood between two of them was left out. */
static void put_tokens(nd_statement_maker *m, uint32_t first, uint32_t last)
{
	for (uint32_t i = first, end; i < last; i = end) {
		for (end = i + 1; end < last && are_adjacent(&m->tokens[end - 1], &m->tokens[end]);)
			end++;
		nd_span bytes = {m->tokens[i].span.start, m->tokens[end - 1].span.end};
		uint8_t role = m->tokens[i].role;
		bool is_closing = role == ND_ROLE_COMMA || role == ND_ROLE_OTHER || role == ND_ROLE_GENITIVE;
		bool is_first = m->out->subject.count == 0 || m->out->subject.items[m->out->subject.count - 1] == '\n';
		if (!is_first && !is_closing)
			put_literal(m, bytes.start, " ");
		copy_bytes(m, bytes);
	}
}

void nd_make_statement(nd_statement_maker *m, const nd_statement_part *parts, uint32_t count)
{
	nd_span span = {m->out->subject.count, 0};
	uint32_t first_mark = m->out->marks.count, base_end = 0;
	if (m->made >= MOST_STATEMENTS || m->out->subject.count >= m->limit)
		return;
	for (uint32_t i = 0; i < count; i++) {
		if (parts[i].literal != NULL)
			put_literal(m, base_end, parts[i].literal);
		else if (parts[i].end > parts[i].first) {
			put_tokens(m, parts[i].first, parts[i].end);
			base_end = m->tokens[parts[i].end - 1].span.end;
		}
	}
	span.end = m->out->subject.count;
	if (span.end > span.start)
		*nd_array_push(m->arena, &m->out->units) = (nd_reading_unit){span, first_mark, m->out->marks.count};
	put_literal(m, base_end, "\n"); /* in no unit */
	m->made++;
}
