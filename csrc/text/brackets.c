/* Brackets and quotes that hold a sentence together although sentences end within them. */
#include "text/splitter.h"

enum { DOUBLED_APOSTROPHE = 0x110000 }; /* no code point: stands for the opening mark '' */

static const struct {
	uint32_t opening;
	nd_str close;
	bool is_apostrophe, is_double_quote;
} kinds[ND_PROTECTING] = {
        {'(', {")", 1}, false, false},
        {'[', {"]", 1}, false, false},
        {'\'', {"'", 1}, true, false},
        {0x2018, {"\u2019", 3}, true, false},
        {'"', {"\"", 1}, false, true},
        {0x201C, {"\u201D", 3}, false, true},
        {DOUBLED_APOSTROPHE, {"''", 2}, false, true},
};

/* Of kinds, the one that token i opens, or ND_PROTECTING. */
static uint32_t kind_of(const nd_splitter *s, uint32_t i)
{
	unsigned char first = (unsigned char)nd_first_byte(s, i);
	if (first < 0xE2 && first != '(' && first != '[' && first != '\'' && first != '"')
		return ND_PROTECTING; /* nearly always a point */
	bool doubled = nd_first_byte(s, i) == '\'' && nd_token_size(s, i) == 2;
	uint32_t kind = 0, code = doubled ? DOUBLED_APOSTROPHE : nd_first_code(s, i);
	while (kind < ND_PROTECTING && kinds[kind].opening != code)
		kind++;
	return kind;
}

/* The first byte of the mark that closes what opens at start, before limit, or ND_NONE. An apostrophe within a word
 * closes nothing. */
static uint32_t find_close(const nd_splitter *s, uint32_t kind, uint32_t start, uint32_t limit)
{
	nd_str before_limit = nd_str_of(s->text.data, limit), close = kinds[kind].close;
	uint32_t at = start + close.size - 1;
	while ((at = nd_str_find(before_limit, close, at + 1)) != ND_NONE) {
		uint32_t behind = at + close.size;
		bool in_word = behind < limit && nd_ascii_is_alpha(s->text.data[behind]);
		if (!kinds[kind].is_apostrophe || (!in_word && s->text.data[at - 1] != ' '))
			return at;
	}
	return ND_NONE;
}

/* The same for what opens at start, looked for once each. */
static uint32_t close_of(nd_splitter *s, uint32_t kind, uint32_t start)
{
	uint32_t *close = &s->next_close[kind];
	if (*close <= start)
		*close = find_close(s, kind, start, s->tokens[s->end - 1].span.end);
	return *close;
}

/* A double quote at token i is the object of a verb, no comma between: 'said "We won. We are glad."'. */
static bool is_object(const nd_splitter *s, uint32_t i)
{
	return nd_is_said_verb(nd_token_text(s, i - 1)) || nd_str_equal(nd_token_text(s, i - 1), ND_STR("that"));
}

/* Behind the double quote that ends at byte behind, the sentence goes on: 'called "Run! Run!" and ran'. */
static bool goes_on_behind(const nd_splitter *s, uint32_t behind)
{
	static const char *const connectives[] = {
	        "about", "after", "and", "are", "as", "at", "because", "before", "but", "by", "during",
	        "for", "from", "had", "has", "have", "in", "is", "of", "on", "or", "than", "that",
	        "through", "to", "until", "was", "were", "when", "while", "with", "without",
	};
	const char *p = s->text.data + behind, *end = s->text.data + s->tokens[s->end - 1].span.end;
	p += p < end && *p == ',';
	p += p < end && *p == ' ';
	const char *word = p;
	while (p < end && *p >= 'a' && *p <= 'z')
		p++;
	return ND_STR_IS_ONE_OF(nd_str_of(word, (size_t)(p - word)), connectives);
}

void nd_note_bracket(nd_splitter *s, uint32_t i)
{
	uint32_t start = s->tokens[i].span.start;
	if (s->tokens[i].kind != ND_TOKEN_PUNCTUATION || i <= s->first || start < s->bracket_end)
		return;
	uint32_t kind = kind_of(s, i);
	if (kind == ND_PROTECTING)
		return;
	bool omission = i + 2 < s->end && nd_terminator_of(s, i + 1) == ND_END_ELLIPSIS && nd_is_char(s, i + 2, ']');
	bool two_digits = nd_is_number_token(s, i + 1) && nd_token_size(s, i + 1) == 2;
	bool decade = kinds[kind].is_apostrophe && two_digits; /* "the '90s" */
	if (omission || decade)
		return;
	uint32_t close = close_of(s, kind, start);
	if (close == ND_NONE || close - start > ND_LONGEST_PROTECTED)
		return;
	if (!kinds[kind].is_double_quote || is_object(s, i) || goes_on_behind(s, close + kinds[kind].close.size))
		s->bracket_end = close;
}

/* Nothing but white space behind the region. */
static bool is_text_end(const nd_splitter *s)
{
	enum { MOST_SPACES = 16 };
	uint32_t at = s->tokens[s->end - 1].span.end;
	if (s->text.size - at > MOST_SPACES)
		return false;
	while (at < s->text.size && nd_ascii_is_space(s->text.data[at]))
		at++;
	return at == s->text.size;
}

bool nd_is_all_speech(const nd_splitter *s)
{
	uint32_t open = kind_of(s, s->first); /* the kind that is open */
	if (s->first != 0 || open == ND_PROTECTING || !kinds[open].is_double_quote || !is_text_end(s))
		return false;
	open = ND_PROTECTING;
	for (uint32_t i = 0; i < s->end; i++) {
		if (open == ND_PROTECTING) {
			open = kind_of(s, i);
			bool begins_part = open != ND_PROTECTING && (kinds[open].is_double_quote || kinds[open].opening == '(');
			if (!begins_part)
				return false;
		} else if (nd_str_equal(nd_token_text(s, i), kinds[open].close)) {
			open = ND_PROTECTING;
		}
	}
	return open == ND_PROTECTING;
}

void nd_hold_speech(nd_splitter *s)
{
	uint32_t kind = kind_of(s, s->first), start = s->tokens[s->first].span.start;
	uint32_t close = kind != ND_PROTECTING ? close_of(s, kind, start) : ND_NONE;
	if (close != ND_NONE && close - start <= ND_LONGEST_PROTECTED)
		s->bracket_end = close;
}
