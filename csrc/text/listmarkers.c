/* Markers of list items within running text. */
#include "text/splitter.h"

nd_marker_style nd_list_marker_at(const nd_splitter *s, uint32_t i, uint32_t *value, uint32_t *last)
{
	enum { LONGEST_LABEL = 3 };
	*value = 0;
	*last = i;
	if (nd_is_word_token(s, i) && nd_token_size(s, i) > LONGEST_LABEL)
		return ND_MARKER_NONE; /* nearly every sentence */
	if (nd_is_bullet(nd_first_code(s, i))) {
		bool numbered = nd_is_number_token(s, i + 1) && nd_is_char(s, i + 2, '.');
		*last = numbered ? i + 2 : i;
		return ND_MARKER_BULLET;
	}
	uint32_t label = nd_is_char(s, i, '(') ? i + 1 : i;
	if (label >= s->end || nd_token_size(s, label) > LONGEST_LABEL)
		return ND_MARKER_NONE;
	bool number = nd_is_number_token(s, label), letter = nd_token_size(s, label) == 1 && nd_is_word_token(s, label);
	nd_str text = nd_token_text(s, label);
	bool pointed_letter = nd_is_word_token(s, label) && text.size == 2 && text.data[1] == '.';
	if (!number && !letter && !pointed_letter)
		return ND_MARKER_NONE;
	for (uint32_t k = 0; number && k < text.size; k++) {
		if (!nd_ascii_is_digit(text.data[k]))
			return ND_MARKER_NONE;
		*value = *value * 10 + (uint32_t)(text.data[k] - '0');
	}
	if (!number) /* capitals are numbered apart, so that an initial goes on no list in lower case */
		*value = (uint32_t)((unsigned char)text.data[0] < 'a' ? (unsigned char)text.data[0] : text.data[0] - 'a' + 1);
	bool point = pointed_letter || nd_is_char(s, label + 1, '.');
	uint32_t bracket = label + 1 + (point && !pointed_letter);
	if (nd_is_char(s, bracket, ')') && !nd_has_space_before(s, bracket)) {
		*last = bracket;
		return number ? ND_MARKER_NUMBER_BRACKET : ND_MARKER_LETTER_BRACKET;
	}
	if (!point || label != i)
		return ND_MARKER_NONE;
	*last = bracket - 1;
	return number ? ND_MARKER_NUMBER_POINT : ND_MARKER_LETTER_POINT;
}

/* The token that the marker which token i is a part of begins at. */
static uint32_t marker_start(const nd_splitter *s, uint32_t i)
{
	uint32_t start = i;
	if (nd_is_char(s, i, ')') && start > s->first)
		start--;
	if (nd_is_char(s, start, '.') && start > s->first)
		start--;
	return start > s->first && nd_is_char(s, start - 1, '(') ? start - 1 : start;
}

bool nd_goes_on_list(const nd_splitter *s, uint32_t i, uint32_t *start)
{
	uint32_t value, last;
	if (s->list == ND_MARKER_NONE)
		return false;
	*start = marker_start(s, i);
	if (*start <= s->first || !nd_has_space_before(s, *start))
		return false;
	nd_marker_style style = nd_list_marker_at(s, *start, &value, &last);
	bool next_item = style == s->list && (style == ND_MARKER_BULLET || value == s->list_value + 1);
	bool other_list = style != ND_MARKER_NONE && (style == ND_MARKER_BULLET || value == 1);
	return last >= i && last + 1 < s->end && (next_item || other_list);
}

bool nd_begins_list(const nd_splitter *s, uint32_t i)
{
	uint32_t value, last;
	nd_marker_style style = nd_list_marker_at(s, i, &value, &last);
	bool plain = style == ND_MARKER_NUMBER_POINT || style == ND_MARKER_LETTER_POINT;
	return style != ND_MARKER_NONE && (!plain || value == 1) && last + 1 < s->end;
}

bool nd_is_in_first_marker(const nd_splitter *s, uint32_t i)
{
	enum { MOST_TOKENS = 4 }; /* "(3.)" */
	uint32_t value, last;
	return i - s->first < MOST_TOKENS && nd_list_marker_at(s, s->first, &value, &last) != ND_MARKER_NONE && i <= last &&
	       last + 1 < s->end;
}
