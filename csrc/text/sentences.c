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
	if (first == s->end)
		return;
	note_list(s);
	if (s->is_all_speech)
		nd_hold_speech(s);
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

/* "… Tower Photo: Jane Roe": a credit at token i, behind a caption without a point. */
static bool is_credit(const nd_splitter *s, uint32_t i)
{
	static const char *const labels[] = {"Image", "Photo", "Picture", "Photograph", "Credit"};
	return i > s->first && nd_is_char(s, i + 1, ':') && !nd_has_space_before(s, i + 1) && nd_is_word_token(s, i - 1) &&
	       ND_STR_IS_ONE_OF(nd_token_text(s, i), labels);
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
	s.is_all_speech = nd_is_all_speech(&s);
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
		nd_note_bracket(&s, i);
		if (i < looked_at)
			continue;
		uint32_t next = nd_sentence_end_behind(&s, i, &last);
		looked_at = last + 1;
		if (next != 0)
			end_sentence(&s, next);
	}
	end_sentence(&s, s.end);
}
