#include "text/sentences.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/lines.h"
#include "text/markup.h"

/* How the items of a list within the text are marked. */
enum marker_style { NO_LIST = 0, NUMBER_POINT, NUMBER_BRACKET, LETTER_POINT, LETTER_BRACKET, BULLET };

enum {
	PROTECTING = 6,       /* kinds of brackets and quotes that hold a sentence together */
	LONGEST_BRACKET = 300 /* bytes; what is longer has sentences of its own */
};

struct splitter {
	nd_arena *arena;
	nd_str text;
	const nd_token *tokens;
	uint32_t first, end; /* of the sentence that is open; of the region */
	nd_sentence_array *sentences;
	nd_lines lines;
	uint32_t bracket_end;   /* byte where the bracket or quote closes that holds the sentence together; 0 for none */
	uint32_t next_close[PROTECTING]; /* of each kind: the first behind the last opening one, or ND_NONE; found once each */
	enum marker_style list; /* of the list that the last sentences were items of */
	uint32_t list_value;
};


/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static nd_str token_text(const struct splitter *s, uint32_t i)
{
	return nd_str_cut(s->text, s->tokens[i].span);
}

static uint32_t token_size(const struct splitter *s, uint32_t i)
{
	return s->tokens[i].span.end - s->tokens[i].span.start;
}

static char first_byte(const struct splitter *s, uint32_t i)
{
	return s->text.data[s->tokens[i].span.start];
}

static uint32_t first_code(const struct splitter *s, uint32_t i)
{
	const char *p = s->text.data + s->tokens[i].span.start;
	return nd_utf8_next(&p, s->text.data + s->tokens[i].span.end);
}

static bool is_char(const struct splitter *s, uint32_t i, char c)
{
	return i < s->end && token_size(s, i) == 1 && first_byte(s, i) == c;
}

static bool has_shape(const struct splitter *s, uint32_t i, uint8_t shape)
{
	return (s->tokens[i].shape & shape) == shape;
}

static bool has_space_before(const struct splitter *s, uint32_t i)
{
	return has_shape(s, i, ND_SHAPE_SPACE_BEFORE);
}

static bool is_word(const struct splitter *s, uint32_t i)
{
	return s->tokens[i].kind == ND_TOKEN_WORD;
}

static bool is_number(const struct splitter *s, uint32_t i)
{
	return i < s->end && s->tokens[i].kind == ND_TOKEN_NUMBER;
}

static nd_str without_point(nd_str word)
{
	word.size -= word.size > 0 && word.data[word.size - 1] == '.';
	return word;
}

/* ---- kinds of tokens -------------------------------------------------------------------------------------------- */

enum terminator { NO_TERMINATOR, POINT, ABBREVIATION, ELLIPSIS, STRONG, FULL_WIDTH };

static enum terminator terminator_of(const struct splitter *s, uint32_t i)
{
	nd_str text = token_text(s, i);
	if (is_word(s, i))
		return text.size > 1 && text.data[text.size - 1] == '.' ? ABBREVIATION : NO_TERMINATOR;
	switch (first_code(s, i)) {
	case '.': return s->tokens[i].kind == ND_TOKEN_NUMBER ? NO_TERMINATOR : text.size == 1 ? POINT : ELLIPSIS;
	case 0x2026: return ELLIPSIS;
	case '!':
	case '?':
	case 0x203C:
	case 0x2047:
	case 0x2048:
	case 0x2049:
	case 0x203D: return STRONG;
	case 0x3002:
	case 0xFF0E:
	case 0xFF61:
	case 0xFF01:
	case 0xFF1F:
	case 0x0964:
	case 0x061F:
	case 0x06D4:
	case 0x1362: return FULL_WIDTH;
	default: return NO_TERMINATOR;
	}
}

/* A tag of HTML that the text still holds. */
static bool is_tag(const struct splitter *s, uint32_t i)
{
	char first = first_byte(s, i);
	return s->tokens[i].kind == ND_TOKEN_SYMBOL && token_size(s, i) > 2 && (first == '<' || first == '&');
}

static bool is_closing_tag(const struct splitter *s, uint32_t i)
{
	nd_str text = token_text(s, i);
	return is_tag(s, i) && (nd_str_starts(text, ND_STR("</")) || nd_str_starts(text, ND_STR("&lt;/")));
}

static bool is_block_tag(const struct splitter *s, uint32_t i)
{
	return is_tag(s, i) && nd_tag_parts_blocks(token_text(s, i));
}

/* Line ends written out ("\n"). */
static bool is_escape(const struct splitter *s, uint32_t i)
{
	return s->tokens[i].kind == ND_TOKEN_SYMBOL && token_size(s, i) > 1 && first_byte(s, i) == '\\' &&
	       nd_ascii_is_alpha(s->text.data[s->tokens[i].span.start + 1]);
}

/* A line drawn with characters ("-----", "////"). */
static bool is_drawn_line(const struct splitter *s, uint32_t i)
{
	enum { SHORTEST = 4 };
	char first = first_byte(s, i);
	return token_size(s, i) >= SHORTEST && (unsigned char)first < 0x80 && !nd_ascii_is_alpha(first) &&
	       !nd_ascii_is_digit(first) && memchr(".!?&<@#$'", first, 9) == NULL &&
	       first == s->text.data[s->tokens[i].span.end - 1] && first == s->text.data[s->tokens[i].span.start + 1];
}

/* Stands around sentences and is in none. */
static bool is_no_text(const struct splitter *s, uint32_t i)
{
	if (nd_ascii_is_alpha(first_byte(s, i)) || token_size(s, i) == 1)
		return false;
	return is_tag(s, i) || is_escape(s, i) || is_drawn_line(s, i);
}

static bool is_bullet(uint32_t code)
{
	return code == 0x2022 || code == 0x2023 || code == 0x2043 || code == 0x25AA || code == 0x25CF || code == 0x25A0 ||
	       code == 0x25E6;
}

/* Marks that close what the sentence holds: quotes and brackets that stand right behind. */
static bool closes(const struct splitter *s, uint32_t i)
{
	uint32_t code = first_code(s, i);
	if (s->tokens[i].kind != ND_TOKEN_PUNCTUATION)
		return !has_space_before(s, i) && is_closing_tag(s, i);
	if (code == 0x201D)
		return true;
	bool straight = code == '"' || code == '\'';
	bool closing = code == ')' || code == ']' || code == '}' || code == 0x2019 || code == 0xBB || code == 0x203A;
	return (straight || closing) && !has_space_before(s, i);
}

static bool opens(const struct splitter *s, uint32_t i)
{
	switch (first_code(s, i)) {
	case '"':
	case '\'':
	case '(':
	case '[':
	case '-':
	case '*':
	case 0x00A1:
	case 0x00AB:
	case 0x00BF:
	case 0x2013:
	case 0x2014:
	case 0x2018:
	case 0x201C:
	case 0x2039: return s->tokens[i].kind == ND_TOKEN_PUNCTUATION;
	default: return is_bullet(first_code(s, i)) || is_tag(s, i);
	}
}

/* ---- lists ------------------------------------------------------------------------------------------------------ */

/* The marker that begins at token i: its style and value, and in *last its last token. "3.", "3)", "3.)", "(c)", "c.",
 * "•". */
static enum marker_style marker_at(const struct splitter *s, uint32_t i, uint32_t *value, uint32_t *last)
{
	*value = 0;
	*last = i;
	if (is_bullet(first_code(s, i))) {
		bool numbered = is_number(s, i + 1) && is_char(s, i + 2, '.');
		*last = numbered ? i + 2 : i;
		return BULLET;
	}
	uint32_t label = is_char(s, i, '(') ? i + 1 : i;
	if (label >= s->end || token_size(s, label) > 3)
		return NO_LIST;
	bool number = is_number(s, label), letter = token_size(s, label) == 1 && is_word(s, label);
	nd_str text = token_text(s, label);
	bool pointed_letter = is_word(s, label) && text.size == 2 && text.data[1] == '.';
	if (!number && !letter && !pointed_letter)
		return NO_LIST;
	for (uint32_t k = 0; number && k < text.size; k++) {
		if (!nd_ascii_is_digit(text.data[k]))
			return NO_LIST;
		*value = *value * 10 + (uint32_t)(text.data[k] - '0');
	}
	if (!number) /* capitals are numbered apart, so that an initial goes on no list in lower case */
		*value = (uint32_t)((unsigned char)text.data[0] < 'a' ? (unsigned char)text.data[0] : text.data[0] - 'a' + 1);
	bool point = pointed_letter || is_char(s, label + 1, '.');
	uint32_t bracket = label + 1 + (point && !pointed_letter);
	if (is_char(s, bracket, ')') && !has_space_before(s, bracket)) {
		*last = bracket;
		return number ? NUMBER_BRACKET : LETTER_BRACKET;
	}
	if (!point || label != i)
		return NO_LIST;
	*last = bracket - 1;
	return number ? NUMBER_POINT : LETTER_POINT;
}

/* The token that the marker which token i is a part of begins at. */
static uint32_t marker_start(const struct splitter *s, uint32_t i)
{
	uint32_t start = i;
	if (is_char(s, i, ')') && start > s->first)
		start--;
	if (is_char(s, start, '.') && start > s->first)
		start--;
	return start > s->first && is_char(s, start - 1, '(') ? start - 1 : start;
}

/* Token i ends a marker that goes on the list: the sentence before ends at its start. */
static bool goes_on_list(struct splitter *s, uint32_t i, uint32_t *start)
{
	uint32_t value, last;
	if (s->list == NO_LIST)
		return false;
	*start = marker_start(s, i);
	if (*start <= s->first || !has_space_before(s, *start))
		return false;
	enum marker_style style = marker_at(s, *start, &value, &last);
	bool next_item = style == s->list && (style == BULLET || value == s->list_value + 1);
	bool other_list = style != NO_LIST && (style == BULLET || value == 1);
	return last >= i && last + 1 < s->end && (next_item || other_list);
}

/* An item begins at token i, the first of its list unless its marker has a bracket ("1.", "a.", "f)"). */
static bool begins_list(const struct splitter *s, uint32_t i)
{
	uint32_t value, last;
	enum marker_style style = marker_at(s, i, &value, &last);
	bool plain = style == NUMBER_POINT || style == LETTER_POINT;
	return style != NO_LIST && (!plain || value == 1) && last + 1 < s->end;
}

/* Is token i within the marker that begins the open sentence? */
static bool is_in_first_marker(const struct splitter *s, uint32_t i)
{
	uint32_t value, last;
	return marker_at(s, s->first, &value, &last) != NO_LIST && i <= last && last + 1 < s->end;
}

/* ---- boundaries ------------------------------------------------------------------------------------------------- */

static void note_list(struct splitter *s)
{
	uint32_t value, last;
	enum marker_style style = marker_at(s, s->first, &value, &last);
	if (style == NO_LIST)
		return;
	s->list = style;
	s->list_value = value;
}

static void open_sentence(struct splitter *s, uint32_t first)
{
	while (first < s->end && is_no_text(s, first))
		first++;
	s->first = first;
	s->bracket_end = 0;
	if (first < s->end)
		note_list(s);
}

/* Ends the open sentence before token next, and opens the one that begins there. */
static void end_sentence(struct splitter *s, uint32_t next)
{
	if (next <= s->first)
		return;
	uint32_t end = next;
	while (end > s->first && is_no_text(s, end - 1))
		end--;
	if (end > s->first)
		*nd_array_push(s->arena, s->sentences) =
		        (nd_sentence){{s->tokens[s->first].span.start, s->tokens[end - 1].span.end}, s->first, end - s->first};
	open_sentence(s, next);
}

static bool is_said_verb(nd_str word)
{
	static const nd_str verbs[] = {
	        {"said", 4}, {"says", 4}, {"asked", 5}, {"asks", 4}, {"told", 4}, {"tells", 5}, {"added", 5}, {"wrote", 5},
	        {"tweeted", 7}, {"replied", 7}, {"shouted", 7}, {"exclaimed", 9}, {"wondered", 8}, {"continued", 9},
	        {"declared", 8}, {"stated", 6}, {"announced", 9}, {"insisted", 8}, {"explained", 9}, {"argued", 6},
	        {"claimed", 7}, {"warned", 6}, {"noted", 5},
	};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (nd_str_equal(word, verbs[i]))
			return true;
	return false;
}

/* '… “Why?” Ms. Roe asked': a name and a verb of saying at token i. */
static bool is_attribution(const struct splitter *s, uint32_t i)
{
	enum { LONGEST_NAME = 5 };
	for (uint32_t length = 0; length <= LONGEST_NAME && i < s->end; length++, i++) {
		if (length > 0 && is_said_verb(token_text(s, i)))
			return true;
		if (!is_word(s, i) || !has_shape(s, i, ND_SHAPE_UPPER_FIRST))
			return false;
	}
	return false;
}

/* A short opening phrase ("At 5 p.m.") is all that the sentence has up to token i. */
static bool is_opening_phrase(const struct splitter *s, uint32_t i)
{
	static const nd_str prepositions[] = {{"At", 2}, {"By", 2}, {"From", 4}, {"Around", 6}, {"About", 5}, {"On", 2},
	                                      {"In", 2}, {"Until", 5}, {"Before", 6}, {"After", 5}, {"Since", 5}};
	enum { LONGEST_PHRASE = 4 };
	if (i - s->first >= LONGEST_PHRASE)
		return false;
	for (size_t k = 0; k < sizeof prepositions / sizeof *prepositions; k++)
		if (nd_str_equal(token_text(s, s->first), prepositions[k]))
			return true;
	return false;
}

/* Behind "8 p.m.": the zone or day, not a new sentence. */
static bool is_time_detail(nd_str word)
{
	static const nd_str details[] = {
	        {"Eastern", 7},  {"Central", 7}, {"Pacific", 7}, {"Mountain", 8}, {"Greenwich", 9}, {"Monday", 6},
	        {"Tuesday", 7},  {"Wednesday", 9}, {"Thursday", 8}, {"Friday", 6}, {"Saturday", 8}, {"Sunday", 6},
	        {"January", 7},  {"February", 8}, {"March", 5},   {"April", 5},    {"May", 3},       {"June", 4},
	        {"July", 4},     {"August", 6},  {"September", 9}, {"October", 7}, {"November", 8},  {"December", 8},
	};
	for (size_t i = 0; i < sizeof details / sizeof *details; i++)
		if (nd_str_equal(word, details[i]))
			return true;
	return false;
}

/* Behind the abbreviation i stands the capitalised word: does a sentence begin with it? */
static bool ends_at_abbreviation(const struct splitter *s, uint32_t i, uint32_t word)
{
	nd_str abbreviation = without_point(token_text(s, i)), next = token_text(s, word);
	bool opener = nd_is_sentence_opener(next);
	bool titled = nd_abbreviation_of(without_point(next)) == ND_ABBREVIATION_TITLE && next.size <= 4 &&
	              next.data[next.size - 1] == '.';
	if (abbreviation.size == 1)
		return opener && next.size > 1 && i > s->first;
	switch (nd_abbreviation_of(abbreviation)) {
	case ND_ABBREVIATION_TITLE: {
		bool street = abbreviation.size == 2 && nd_ascii_lower(abbreviation.data[1]) == 't' && i > s->first;
		return street && opener && is_word(s, i - 1) && has_shape(s, i - 1, ND_SHAPE_HAS_LOWER | ND_SHAPE_UPPER_FIRST);
	}
	case ND_ABBREVIATION_NUMBER:
	case ND_ABBREVIATION_INNER: return false;
	case ND_ABBREVIATION_TIME:
		return !is_opening_phrase(s, i) && !is_time_detail(next) && !has_shape(s, word, ND_SHAPE_ALL_UPPER);
	case ND_ABBREVIATION_NONE:
	case ND_ABBREVIATION_EITHER:
	case ND_ABBREVIATION_STATE: return opener || titled;
	}
	return false;
}

/* Two sentences without a space between ("end.Next"): a word in lower case or a number, a point, a capitalised word. */
static bool is_jammed_end(const struct splitter *s, uint32_t i, uint32_t next)
{
	if (i == s->first || !has_shape(s, next, ND_SHAPE_UPPER_FIRST) || has_space_before(s, i))
		return false;
	bool before = is_number(s, i - 1) ||
	              (token_size(s, i - 1) > 1 && has_shape(s, i - 1, ND_SHAPE_HAS_LOWER)) || closes(s, i - 1);
	return before && (has_shape(s, next, ND_SHAPE_HAS_LOWER) || token_size(s, next) == 1);
}

/* Footnote numbers right behind the point ("end.[3][4]", "end.11 12"): the token behind them. */
static uint32_t skip_footnotes(const struct splitter *s, uint32_t point, uint32_t next)
{
	while (is_char(s, next, '[') && !has_space_before(s, next) && is_number(s, next + 1) && is_char(s, next + 2, ']'))
		next += 3;
	bool behind_word = point > s->first && !is_number(s, point - 1);
	if (behind_word && next == point + 1 && is_number(s, next) && !has_space_before(s, next) && token_size(s, next) <= 3)
		while (is_number(s, next))
			next++;
	return next;
}

/* Does the point at i part "N°" from its number, or is there nothing before it? */
static bool is_number_sign(const struct splitter *s, uint32_t i)
{
	return i > s->first && s->tokens[i - 1].kind == ND_TOKEN_SYMBOL && (first_code(s, i - 1) == 0xB0);
}

/* A remark in brackets from token i to the region's end: behind a quotation, it is a part of the sentence. */
static bool is_remark_at_end(const struct splitter *s, uint32_t i)
{
	return is_char(s, i, '(') && is_char(s, s->end - 1, ')') &&
	       s->tokens[s->end - 1].span.end - s->tokens[i].span.start <= LONGEST_BRACKET;
}

static bool is_dash(const struct splitter *s, uint32_t i)
{
	uint32_t code = first_code(s, i);
	return code == '-' || code == 0x2013 || code == 0x2014;
}

/* The point at i stands behind a word in lower case that can be no abbreviation: it ends a sentence although what follows
 * is in lower case. */
static bool ends_plain_word(const struct splitter *s, uint32_t i)
{
	enum { SHORTEST = 4 };
	char capitalised[16];
	if (i == s->first || has_space_before(s, i) || !is_word(s, i - 1))
		return false;
	nd_str word = token_text(s, i - 1);
	bool plain = (s->tokens[i - 1].shape & ~ND_SHAPE_SPACE_BEFORE) == ND_SHAPE_HAS_LOWER && word.size >= SHORTEST;
	if (!plain || word.size > sizeof capitalised)
		return plain;
	memcpy(capitalised, word.data, word.size);
	capitalised[0] = (char)(capitalised[0] - 'a' + 'A');
	return nd_abbreviation_of(nd_str_of(capitalised, word.size)) == ND_ABBREVIATION_NONE;
}

/* Token i is a terminator, next the token behind it and what closes there, word the first behind what opens: does a
 * sentence begin at next? */
static bool begins_sentence(const struct splitter *s, enum terminator kind, uint32_t i, uint32_t next, uint32_t word)
{
	bool after_space = has_space_before(s, next);
	uint32_t class = nd_unicode_class(first_code(s, word));
	if (kind == FULL_WIDTH)
		return true;
	if (begins_list(s, next) && after_space && kind != ABBREVIATION)
		return true;
	switch (s->tokens[word].kind) {
	case ND_TOKEN_WORD: break;
	case ND_TOKEN_NUMBER:
		return after_space && (kind == POINT || kind == STRONG) && !(kind == POINT && is_number_sign(s, i));
	case ND_TOKEN_SYMBOL:
	case ND_TOKEN_URL:
	case ND_TOKEN_HANDLE:
	case ND_TOKEN_HASHTAG: return after_space && (kind == POINT || kind == STRONG);
	default: return false;
	}
	bool capital = has_shape(s, word, ND_SHAPE_UPPER_FIRST) || (has_shape(s, word, ND_SHAPE_HAS_UPPER));
	bool caseless = (class & (ND_UC_LETTER | ND_UC_UPPER | ND_UC_LOWER)) == ND_UC_LETTER;
	bool digit = (class & ND_UC_DIGIT) != 0;
	if (!capital && !caseless && !digit)
		return kind == POINT && after_space && word == i + 1 && token_size(s, word) > 1 &&
		       terminator_of(s, word) == NO_TERMINATOR && ends_plain_word(s, i);
	if (next > i + 1 && (is_attribution(s, word) || is_remark_at_end(s, next)))
		return false;
	bool signature = next > i + 1 && word > next && is_dash(s, next);
	if (signature)
		return false;
	switch (kind) {
	case ABBREVIATION: return after_space && capital && ends_at_abbreviation(s, i, word);
	case ELLIPSIS: {
		bool attached = !has_space_before(s, i) && !(i > s->first && is_char(s, i - 1, '[')); /* "[...]" is an omission */
		return after_space && (attached || nd_is_sentence_opener(token_text(s, word)));
	}
	default: return after_space || is_jammed_end(s, i, next);
	}
}

/* "end. . . . Next": tokens of points that stand apart, the first of them at i or right behind the point at i. Gives
 * the last of them, and in *next where a sentence begins, or 0. */
static uint32_t spaced_points(const struct splitter *s, uint32_t i, uint32_t *next)
{
	uint32_t last = i;
	*next = 0;
	while (is_char(s, last + 1, '.') && has_space_before(s, last + 1))
		last++;
	if (last == i)
		return i;
	uint32_t behind = last + 1;
	while (behind < s->end && closes(s, behind))
		behind++;
	bool capital = behind < s->end && has_shape(s, behind, ND_SHAPE_UPPER_FIRST);
	if (!capital)
		return last;
	if (!has_space_before(s, i))
		*next = i + 1;
	else if (last - i + 1 > 3)
		*next = behind;
	return last;
}

/* Where the sentence ends that token i may end: the first token of the next one, or 0. *last is the last token looked
 * at as a part of the terminator. */
static uint32_t end_behind(const struct splitter *s, uint32_t i, uint32_t *last)
{
	enum terminator kind = terminator_of(s, i);
	*last = i;
	if (kind == NO_TERMINATOR || is_in_first_marker(s, i))
		return 0;
	uint32_t behind = s->tokens[i].span.end;
	if (behind < s->bracket_end) /* what closes right behind may close the sentence too */
		return 0;
	uint32_t next = 0;
	if (kind == POINT) {
		*last = spaced_points(s, i, &next);
		if (*last > i)
			return next;
	}
	next = i + 1;
	bool is_prefix = kind == STRONG && has_space_before(s, i) && next < s->end && !has_space_before(s, next);
	if (is_prefix)
		return 0;
	while (next < s->end && (closes(s, next) || (!has_space_before(s, next) && terminator_of(s, next) != NO_TERMINATOR &&
	                                            !is_word(s, next))))
		next++;
	next = skip_footnotes(s, i, next);
	if (next >= s->end)
		return 0;
	uint32_t word = next;
	while (word < s->end && opens(s, word))
		word++;
	if (word == s->end)
		return 0;
	return begins_sentence(s, kind, i, next, word) ? next : 0;
}

/* The first byte of the mark that closes what opens at start, before limit, or ND_NONE. An apostrophe within a word
 * closes nothing. */
static uint32_t find_close(const struct splitter *s, nd_str close, bool is_apostrophe, uint32_t start, uint32_t limit)
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
static void note_bracket(struct splitter *s, uint32_t i)
{
	static const struct {
		uint32_t opening;
		nd_str close;
		bool is_apostrophe;
	} kinds[PROTECTING] = {
	        {'(', {")", 1}, false},   {'[', {"]", 1}, false},       {'\'', {"'", 1}, true},
	        {0x2018, {"\u2019", 3}, true}, {'"', {"\"", 1}, false}, {0x201C, {"\u201D", 3}, false}};
	uint32_t kind = 0, code = first_code(s, i), start = s->tokens[i].span.start;
	while (kind < PROTECTING && kinds[kind].opening != code)
		kind++;
	if (kind == PROTECTING || s->tokens[i].kind != ND_TOKEN_PUNCTUATION || i <= s->first || start < s->bracket_end)
		return;
	bool is_object = is_said_verb(token_text(s, i - 1)) || nd_str_equal(token_text(s, i - 1), ND_STR("that"));
	if ((code == '"' || code == 0x201C) && !is_object)
		return;
	bool omission = i + 2 < s->end && terminator_of(s, i + 1) == ELLIPSIS && is_char(s, i + 2, ']');
	if (omission)
		return;
	uint32_t *close = &s->next_close[kind];
	if (*close <= start)
		*close = find_close(s, kinds[kind].close, kinds[kind].is_apostrophe, start, s->tokens[s->end - 1].span.end);
	if (*close != ND_NONE && *close - start <= LONGEST_BRACKET)
		s->bracket_end = *close;
}

/* "… Tower Photo: Jane Roe": a credit at token i, behind a caption without a point. */
static bool is_credit(const struct splitter *s, uint32_t i)
{
	static const nd_str labels[] = {{"Image", 5}, {"Photo", 5}, {"Picture", 7}, {"Photograph", 10}, {"Credit", 6}};
	if (i <= s->first || !is_char(s, i + 1, ':') || has_space_before(s, i + 1))
		return false;
	for (size_t k = 0; k < sizeof labels / sizeof *labels; k++)
		if (nd_str_equal(token_text(s, i), labels[k]))
			return is_word(s, i - 1);
	return false;
}

/* All of the region is a short number: of a page, of a column. */
static bool is_page_number(const struct splitter *s)
{
	enum { MOST_DIGITS = 3 };
	return s->end - s->first == 1 && is_number(s, s->first) && token_size(s, s->first) <= MOST_DIGITS;
}

void nd_split_sentences(nd_arena *arena, nd_str text, const nd_tokens *tokens, uint32_t first_token,
                        uint32_t first_mark, nd_sentence_array *sentences)
{
	struct splitter s = {.arena = arena,
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
		if (has_shape(&s, i, ND_SHAPE_LINE_START) && i > s.first &&
		    nd_line_ends_sentence(&s.lines, text, s.tokens, first_token, s.end, i))
			end_sentence(&s, i);
		else if (is_block_tag(&s, i) || is_escape(&s, i))
			end_sentence(&s, i);
		else if (goes_on_list(&s, i, &start))
			end_sentence(&s, start);
		else if (is_char(&s, i, ':') && i > s.first && is_credit(&s, i - 1))
			end_sentence(&s, i - 1);
		note_bracket(&s, i);
		if (i < looked_at)
			continue;
		uint32_t next = end_behind(&s, i, &last);
		looked_at = last + 1;
		if (next != 0)
			end_sentence(&s, next);
	}
	end_sentence(&s, s.end);
}
