#include "text/sentences.h"

#include "text/splitter.h"

static void note_list(nd_splitter *s)
{
	uint32_t value, last;
	nd_marker_style style = nd_list_marker_at(s, s->first, &value, &last);
	if (style == ND_MARKER_NONE)
		return;
	s->list = style;
	s->list_value = value;
}

static void open_sentence(nd_splitter *s, uint32_t first)
{
	while (first < s->end && nd_is_no_text(s, first))
		first++;
	s->first = first;
	s->bracket_end = 0;
	if (first < s->end)
		note_list(s);
}

/* Ends the open sentence before token next, and opens the one that begins there. */
static void end_sentence(nd_splitter *s, uint32_t next)
{
	if (next <= s->first)
		return;
	uint32_t end = next;
	while (end > s->first && nd_is_no_text(s, end - 1))
		end--;
	if (end > s->first)
		*nd_array_push(s->arena, s->sentences) =
		        (nd_sentence){{s->tokens[s->first].span.start, s->tokens[end - 1].span.end}, s->first, end - s->first};
	open_sentence(s, next);
}

/* The first byte of the mark that closes what opens at start, before limit, or ND_NONE. An apostrophe within a word
 * closes nothing. */
static uint32_t find_close(const nd_splitter *s, nd_str close, bool is_apostrophe, uint32_t start, uint32_t limit)
{
	nd_str before_limit = nd_str_of(s->text.data, limit);
	uint32_t at = start;
	while ((at = nd_str_find(before_limit, close, at + 1)) != ND_NONE) {
		uint32_t behind = at + close.size;
		bool in_word = behind < limit && nd_ascii_is_alpha(s->text.data[behind]);
		if (!is_apostrophe || (!in_word && s->text.data[at - 1] != ' '))
			return at;
	}
	return ND_NONE;
}

/* A bracket or quote that opens at token i, within the sentence: up to its end, no sentence ends. A double quote only
 * as the object of a verb, no comma between: 'said "We won. We are glad."'. */
static void note_bracket(nd_splitter *s, uint32_t i)
{
	static const struct {
		uint32_t opening;
		nd_str close;
		bool is_apostrophe;
	} kinds[ND_PROTECTING] = {
	        {'(', {")", 1}, false},   {'[', {"]", 1}, false},       {'\'', {"'", 1}, true},
	        {0x2018, {"\u2019", 3}, true}, {'"', {"\"", 1}, false}, {0x201C, {"\u201D", 3}, false}};
	uint32_t kind = 0, code = nd_first_code(s, i), start = s->tokens[i].span.start;
	while (kind < ND_PROTECTING && kinds[kind].opening != code)
		kind++;
	if (kind == ND_PROTECTING || s->tokens[i].kind != ND_TOKEN_PUNCTUATION || i <= s->first || start < s->bracket_end)
		return;
	bool is_object = nd_is_said_verb(nd_token_text(s, i - 1)) || nd_str_equal(nd_token_text(s, i - 1), ND_STR("that"));
	if ((code == '"' || code == 0x201C) && !is_object)
		return;
	bool omission = i + 2 < s->end && nd_terminator_of(s, i + 1) == ND_END_ELLIPSIS && nd_is_char(s, i + 2, ']');
	if (omission)
		return;
	uint32_t *close = &s->next_close[kind];
	if (*close <= start)
		*close = find_close(s, kinds[kind].close, kinds[kind].is_apostrophe, start, s->tokens[s->end - 1].span.end);
	if (*close != ND_NONE && *close - start <= ND_LONGEST_PROTECTED)
		s->bracket_end = *close;
}

/* "… Tower Photo: Jane Roe": a credit at token i, behind a caption without a point. */
static bool is_credit(const nd_splitter *s, uint32_t i)
{
	static const nd_str labels[] = {{"Image", 5}, {"Photo", 5}, {"Picture", 7}, {"Photograph", 10}, {"Credit", 6}};
	if (i <= s->first || !nd_is_char(s, i + 1, ':') || nd_has_space_before(s, i + 1))
		return false;
	for (size_t k = 0; k < sizeof labels / sizeof *labels; k++)
		if (nd_str_equal(nd_token_text(s, i), labels[k]))
			return nd_is_word_token(s, i - 1);
	return false;
}

/* All of the region is a short number: of a page, of a column. */
static bool is_page_number(const nd_splitter *s)
{
	enum { MOST_DIGITS = 3 };
	return s->end - s->first == 1 && nd_is_number_token(s, s->first) && nd_token_size(s, s->first) <= MOST_DIGITS;
}

void nd_split_sentences(nd_arena *arena, nd_str text, const nd_tokens *tokens, uint32_t first_token,
                        uint32_t first_mark, nd_sentence_array *sentences)
{
	nd_splitter s = {.arena = arena,
	                     .text = text,
	                     .tokens = tokens->all.items,
	                     .first = first_token,
	                     .end = tokens->all.count,
	                     .sentences = sentences};
	uint32_t looked_at = first_token;
	if (first_token == s.end || is_page_number(&s))
		return;
	open_sentence(&s, first_token);
	for (uint32_t m = first_mark; m < tokens->marks.count; m++) {
		uint32_t i = tokens->marks.items[m], start, last;
		if (i < s.first)
			continue;
		if (nd_has_shape(&s, i, ND_SHAPE_LINE_START) && i > s.first &&
		    nd_line_ends_sentence(&s.lines, text, s.tokens, first_token, s.end, i))
			end_sentence(&s, i);
		else if (nd_is_block_tag(&s, i) || nd_is_escape(&s, i))
			end_sentence(&s, i);
		else if (nd_goes_on_list(&s, i, &start))
			end_sentence(&s, start);
		else if (nd_is_char(&s, i, ':') && i > s.first && is_credit(&s, i - 1))
			end_sentence(&s, i - 1);
		note_bracket(&s, i);
		if (i < looked_at)
			continue;
		uint32_t next = nd_sentence_end_behind(&s, i, &last);
		looked_at = last + 1;
		if (next != 0)
			end_sentence(&s, next);
	}
	end_sentence(&s, s.end);
}
