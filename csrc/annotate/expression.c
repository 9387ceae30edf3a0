#include "annotate/expression.h"

#include <limits.h>

#include "base/status.h"
#include "base/str.h"

enum {
	MOST_TEXTS = 48, /* of one part */
	LONGEST_TEXT = 64,
	MOST_MEMBERS = 4, /* of a class that is read as so many texts */
	DEEPEST = 64      /* groups within groups */
};

typedef struct parser {
	nd_arena *arena;
	nd_str source;
	uint32_t at, depth;
	bool is_unknown; /* a construct that is not known here was met */
	nd_status status;
	nd_error *error;
} parser;

static const nd_str empty_text = {"", 0};

/* ---- texts ------------------------------------------------------------------------------------------------------ */

/* A view of it where it is in lower case. */
static nd_str in_lower_case(nd_arena *arena, nd_str text)
{
	uint32_t at = 0;
	while (at < text.size && nd_ascii_lower(text.data[at]) == text.data[at])
		at++;
	if (at == text.size)
		return text;
	char *lower = nd_arena_take(arena, text.size);
	for (uint32_t i = 0; i < text.size; i++)
		lower[i] = nd_ascii_lower(text.data[i]);
	return (nd_str){lower, text.size};
}

static bool is_empty_text(nd_texts texts)
{
	return texts.count == 1 && texts.items[0].size == 0;
}

static nd_str join(nd_arena *arena, nd_str a, nd_str b)
{
	if (a.size == 0 || b.size == 0)
		return a.size == 0 ? b : a;
	char *bytes = nd_arena_take(arena, (size_t)a.size + b.size);
	memcpy(bytes, a.data, a.size);
	memcpy(bytes + a.size, b.data, b.size);
	return (nd_str){bytes, a.size + b.size};
}

bool nd_texts_join(nd_arena *arena, nd_texts first, nd_texts second, nd_texts *joined)
{
	uint32_t count = 0;
	if (is_empty_text(first) || is_empty_text(second)) {
		*joined = is_empty_text(first) ? second : first;
		return true;
	}
	if (first.count * second.count > MOST_TEXTS)
		return false;
	nd_str *items = nd_arena_new_n(arena, nd_str, first.count * second.count);
	for (uint32_t i = 0; i < first.count; i++)
		for (uint32_t k = 0; k < second.count; k++) {
			if (first.items[i].size + second.items[k].size > LONGEST_TEXT)
				return false;
			items[count++] = join(arena, first.items[i], second.items[k]);
		}
	*joined = (nd_texts){items, count};
	return true;
}

/* Those of all parts, one of which matches; with the empty one where none of them need match. */
static nd_texts texts_of_any(nd_arena *arena, const nd_expression *parts, bool or_none)
{
	uint32_t count = or_none;
	for (const nd_expression *part = parts; part != NULL; part = part->next) {
		if (part->texts.count == 0)
			return (nd_texts){0};
		count += part->texts.count;
	}
	if (count > MOST_TEXTS)
		return (nd_texts){0};
	nd_str *items = nd_arena_new_n(arena, nd_str, count);
	if (or_none)
		items[0] = empty_text;
	count = or_none;
	for (const nd_expression *part = parts; part != NULL; part = part->next) {
		memcpy(items + count, part->texts.items, part->texts.count * sizeof *items);
		count += part->texts.count;
	}
	return (nd_texts){items, count};
}

static nd_texts texts_of_sequence(nd_arena *arena, const nd_expression *parts)
{
	nd_texts texts = {&empty_text, 1};
	for (const nd_expression *part = parts; part != NULL; part = part->next)
		if (part->texts.count == 0)
			return (nd_texts){0};
	for (const nd_expression *part = parts; part != NULL; part = part->next)
		if (!nd_texts_join(arena, texts, part->texts, &texts))
			return (nd_texts){0};
	return texts;
}

/* ---- leaves ----------------------------------------------------------------------------------------------------- */

uint32_t nd_set_of(char c)
{
	if (c == ' ')
		return ND_SET_SPACE;
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '_' ? ND_SET_WORD : ND_SET_OTHER;
}

static nd_expression *new_part(parser *p, nd_expression_kind kind)
{
	nd_expression *part = nd_arena_new(p->arena, nd_expression);
	part->kind = kind;
	return part;
}

static nd_expression *unknown(parser *p)
{
	p->is_unknown = true;
	return new_part(p, ND_EXPRESSION_NOTHING);
}

static nd_expression *nothing(parser *p, nd_expression_kind kind)
{
	nd_expression *part = new_part(p, kind);
	part->may_be_empty = true;
	return part;
}

/* One character of the set. */
static nd_expression *character(parser *p, uint32_t set)
{
	nd_expression *part = new_part(p, ND_EXPRESSION_LEAF);
	part->first = part->last = part->all = set;
	return part;
}

static nd_expression *plain_text(parser *p, nd_str text)
{
	nd_expression *part = new_part(p, ND_EXPRESSION_LEAF);
	part->first = nd_set_of(text.data[0]);
	part->last = nd_set_of(text.data[text.size - 1]);
	part->all = ND_SET_TEXT;
	part->text = in_lower_case(p->arena, text);
	if (text.size <= LONGEST_TEXT)
		part->texts = (nd_texts){&part->text, 1};
	return part;
}

static char peek(const parser *p, uint32_t ahead)
{
	return p->at + ahead < p->source.size ? p->source.data[p->at + ahead] : '\0';
}

static nd_str rest_of(const parser *p)
{
	return nd_str_cut(p->source, (nd_span){p->at, p->source.size});
}

/* What an escape of one letter stands for; 0 for one that is no set. */
static uint32_t set_of_escape(char letter)
{
	switch (letter) {
	case 'd': case 'w': return ND_SET_WORD | ND_SET_OTHER;
	case 'h': case 's': case 'v': return ND_SET_SPACE | ND_SET_OTHER;
	case 'W': return ND_SET_ALL & ~ND_SET_WORD;
	case 'S': return ND_SET_ALL & ~ND_SET_SPACE;
	case 'D': case 'H': case 'V': case 'N': return ND_SET_ALL;
	default: return 0;
	}
}

static bool is_letter_or_digit(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c);
}

/* The placeholder at p->at. */
static nd_expression *read_placeholder(parser *p)
{
	nd_placeholder placeholder;
	uint32_t end;
	p->status = nd_placeholder_read(p->source, p->at, &placeholder, &end, p->error);
	nd_expression *part = character(p, placeholder.codes);
	part->all |= placeholder.is_list ? ND_SET_TEXT : 0;
	p->at = end;
	return part;
}

/* The escape at p->at. */
static nd_expression *read_escape(parser *p)
{
	char letter = peek(p, 1);
	uint32_t set = set_of_escape(letter);
	p->at += 2;
	if (p->at > p->source.size)
		return unknown(p);
	if (set != 0)
		return character(p, set);
	if ((unsigned char)letter >= 0x80)
		return unknown(p);
	if (!is_letter_or_digit(letter))
		return plain_text(p, nd_str_cut(p->source, (nd_span){p->at - 1, p->at}));
	if (letter == 'b')
		return nothing(p, ND_EXPRESSION_BOUNDARY);
	return strchr("BAzZK", letter) != NULL ? nothing(p, ND_EXPRESSION_NOTHING) : unknown(p);
}

/* ---- classes ---------------------------------------------------------------------------------------------------- */

typedef struct class_reader {
	uint32_t set;
	bool has_space, has_words; /* the space, and all that ND_SET_WORD stands for */
	char members[MOST_MEMBERS];
	uint32_t count; /* of the members, MOST_MEMBERS + 1 where there are more or other ones */
} class_reader;

static void add_member(class_reader *c, char member)
{
	c->set |= nd_set_of(member);
	c->has_space |= member == ' ';
	for (uint32_t i = 0; i < c->count && i < MOST_MEMBERS; i++)
		if (c->members[i] == nd_ascii_lower(member))
			return;
	if (c->count < MOST_MEMBERS)
		c->members[c->count] = nd_ascii_lower(member);
	c->count += c->count <= MOST_MEMBERS;
}

static void add_set(class_reader *c, uint32_t set)
{
	c->set |= set;
	c->count = MOST_MEMBERS + 1;
}

/* The escape at p->at. */
static void add_escape(parser *p, class_reader *c)
{
	char letter = peek(p, 1);
	uint32_t set = set_of_escape(letter), end = nd_pattern_escape_end(p->source, p->at);
	bool begins_range = end < p->source.size && p->source.data[end] == '-';
	if (set != 0)
		add_set(c, set);
	else if (is_letter_or_digit(letter) || (unsigned char)letter >= 0x80 || begins_range)
		add_set(c, ND_SET_ALL);
	else
		add_member(c, letter);
	c->has_space |= letter == 's' || letter == 'h';
	c->has_words |= letter == 'w';
	p->at = end;
}

/* What stands at p->at: a character, a range of them, [:name:]. */
static void add_item(parser *p, class_reader *c)
{
	char first = peek(p, 0);
	nd_str rest = rest_of(p);
	if (nd_str_starts(rest, ND_STR("[:"))) {
		uint32_t end = nd_str_find(p->source, ND_STR(":]"), p->at + 2);
		add_set(c, ND_SET_ALL);
		p->at = end == ND_NONE ? p->source.size : end + 2;
		return;
	}
	bool is_range = peek(p, 1) == '-' && peek(p, 2) != ']';
	char last = is_range ? peek(p, 2) : first;
	p->at += is_range ? 3 : 1;
	if ((unsigned char)first >= 0x80)
		add_set(c, is_range ? ND_SET_ALL : ND_SET_OTHER); /* one byte of several, or what is no range at all */
	else if ((unsigned char)last >= 0x80 || last == '\\' || last == '[')
		add_set(c, ND_SET_ALL);
	else
		for (int member = first; member <= last; member++)
			add_member(c, (char)member);
	if (is_range && last == '\\')
		p->at = nd_pattern_escape_end(p->source, p->at - 1);
}

static nd_expression *class_part(parser *p, const class_reader *c, bool is_negated)
{
	uint32_t left_out = (c->has_space ? ND_SET_SPACE : 0) | (c->has_words ? ND_SET_WORD : 0);
	nd_expression *part = character(p, is_negated ? ND_SET_ALL & ~left_out : c->set);
	if (is_negated || c->count > MOST_MEMBERS)
		return part;
	nd_str *items = nd_arena_new_n(p->arena, nd_str, c->count);
	const char *members = memcpy(nd_arena_take(p->arena, c->count), c->members, c->count);
	for (uint32_t i = 0; i < c->count; i++)
		items[i] = (nd_str){members + i, 1};
	part->texts = (nd_texts){items, c->count};
	return part;
}

/* The class at p->at; a "]" that comes first is a member. */
static nd_expression *read_class(parser *p)
{
	class_reader c = {0};
	p->at++;
	bool is_negated = peek(p, 0) == '^';
	p->at += is_negated;
	for (bool is_first = true; p->at < p->source.size && (is_first || peek(p, 0) != ']'); is_first = false) {
		if (peek(p, 0) == '\\' && (peek(p, 1) == 'Q' || peek(p, 1) == 'E'))
			return unknown(p);
		if (peek(p, 0) == '\\')
			add_escape(p, &c);
		else
			add_item(p, &c);
	}
	if (p->at >= p->source.size)
		return unknown(p);
	p->at++;
	return class_part(p, &c, is_negated);
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

static nd_expression *read_choice(parser *p);

/* Size of what makes "(" a group of its kind; 0 where the kind is not known. */
static uint32_t head_size(nd_str rest)
{
	if (rest.size < 2 || (rest.data[1] != '?' && rest.data[1] != '*'))
		return 1;
	if (nd_str_starts(rest, ND_STR("(?:")) || nd_str_starts(rest, ND_STR("(?=")) || nd_str_starts(rest, ND_STR("(?!")))
		return 3;
	if (nd_str_starts(rest, ND_STR("(?<=")) || nd_str_starts(rest, ND_STR("(?<!")) || nd_str_starts(rest, ND_STR("(?i:")))
		return 4;
	uint32_t close = nd_str_starts(rest, ND_STR("(?<")) ? nd_str_find(rest, ND_STR(">"), 3) : ND_NONE;
	return close == ND_NONE ? 0 : close + 1;
}

static bool is_look_around(nd_str rest)
{
	return nd_str_starts(rest, ND_STR("(?=")) || nd_str_starts(rest, ND_STR("(?!")) || nd_str_starts(rest, ND_STR("(?<=")) ||
	       nd_str_starts(rest, ND_STR("(?<!"));
}

/* The lookaround at p->at, whatever it looks for. */
static nd_expression *pass_look_around(parser *p)
{
	uint32_t open = 0;
	nd_expression *part = nothing(p, ND_EXPRESSION_NOTHING);
	part->texts = (nd_texts){&empty_text, 1};
	do {
		char c = peek(p, 0);
		open += c == '(';
		open -= c == ')';
		if (nd_str_starts(rest_of(p), ND_STR("(?#")))
			return unknown(p);
		p->at = c == '\\'  ? nd_pattern_escape_end(p->source, p->at)
		        : c == '[' ? nd_pattern_class_end(p->source, p->at)
		                   : p->at + 1;
	} while (open > 0 && p->at < p->source.size);
	return open > 0 ? unknown(p) : part;
}

/* The group at p->at. */
static nd_expression *read_group(parser *p)
{
	nd_str rest = rest_of(p);
	uint32_t head = head_size(rest);
	if (head == 0 || p->depth >= DEEPEST)
		return unknown(p);
	if (is_look_around(rest))
		return pass_look_around(p);
	p->at += head;
	p->depth++;
	nd_expression *part = read_choice(p);
	p->depth--;
	if (peek(p, 0) != ')')
		return unknown(p);
	p->at++;
	return part;
}

static bool is_plain(char c)
{
	static const bool is_special[UCHAR_MAX + 1] = {['\\'] = true, ['^'] = true, ['$'] = true, ['.'] = true,
	                                               ['['] = true,  ['|'] = true, ['('] = true, [')'] = true,
	                                               ['?'] = true,  ['*'] = true, ['+'] = true, ['{'] = true};
	return c >= ' ' && c <= '~' && !is_special[(unsigned char)c];
}

static bool is_quantifier(const parser *p, uint32_t at)
{
	char c = at < p->source.size ? p->source.data[at] : '\0';
	return c == '?' || c == '*' || c == '+' || (c == '{' && !nd_placeholder_begins(p->source, at));
}

/* Plain characters from p->at on, but for the last of several where a quantifier follows. */
static nd_expression *read_plain(parser *p)
{
	uint32_t first = p->at, end = first;
	while (end < p->source.size && is_plain(p->source.data[end]))
		end++;
	p->at = end - (end > first + 1 && is_quantifier(p, end));
	return plain_text(p, nd_str_cut(p->source, (nd_span){first, p->at}));
}

/* A control character, or one that is not ASCII. */
static nd_expression *read_other(parser *p)
{
	do
		p->at++;
	while (((unsigned char)peek(p, 0) & 0xC0) == 0x80);
	return character(p, ND_SET_OTHER);
}

static nd_expression *read_item(parser *p)
{
	char c = peek(p, 0);
	if (is_plain(c))
		return read_plain(p);
	if (nd_placeholder_begins(p->source, p->at))
		return read_placeholder(p);
	switch (c) {
	case '\\': return read_escape(p);
	case '[': return read_class(p);
	case '(': return read_group(p);
	case '.': p->at++; return character(p, ND_SET_ALL);
	case '^': case '$': p->at++; return nothing(p, ND_EXPRESSION_NOTHING);
	default: return (unsigned char)c >= 0x80 || (unsigned char)c < ' ' || c == 0x7F ? read_other(p) : unknown(p);
	}
}

/* "{2}", "{2,}" or "{2,3}" at p->at. */
static void read_counts(parser *p, nd_expression *repeat)
{
	uint32_t digits = 0;
	repeat->may_be_absent = true;
	for (p->at++; nd_ascii_is_digit(peek(p, 0)); p->at++, digits++)
		repeat->may_be_absent &= peek(p, 0) == '0';
	repeat->repeats = true;
	p->at += peek(p, 0) == ',';
	while (nd_ascii_is_digit(peek(p, 0)))
		p->at++;
	p->is_unknown |= digits == 0 || peek(p, 0) != '}';
	p->at++;
}

/* The part, repeated as the quantifier at p->at says. */
static nd_expression *read_quantifier(parser *p, nd_expression *part)
{
	nd_expression *repeat = new_part(p, ND_EXPRESSION_REPEAT);
	char c = peek(p, 0);
	if (c == '{') {
		read_counts(p, repeat);
	} else {
		repeat->may_be_absent = c != '+';
		repeat->repeats = c != '?';
		p->at++;
	}
	if (peek(p, 0) == '?' || peek(p, 0) == '+')
		p->at++;
	repeat->child = part;
	repeat->first = part->first;
	repeat->last = part->last;
	repeat->all = part->all;
	repeat->may_be_empty = part->may_be_empty || repeat->may_be_absent;
	if (repeat->may_be_absent && !repeat->repeats)
		repeat->texts = texts_of_any(p->arena, part, true);
	return repeat;
}

static void add_part(nd_expression *sequence, const nd_expression *part)
{
	sequence->first |= sequence->may_be_empty ? part->first : 0;
	sequence->last = part->last | (part->may_be_empty ? sequence->last : 0);
	sequence->all |= part->all;
	sequence->may_be_empty &= part->may_be_empty;
}

static nd_expression *read_sequence(parser *p)
{
	nd_expression sequence = {.kind = ND_EXPRESSION_SEQUENCE, .may_be_empty = true}, *part = NULL;
	const nd_expression **end = &sequence.child;
	while (p->at < p->source.size && peek(p, 0) != '|' && peek(p, 0) != ')' && !p->is_unknown && p->status == ND_OK) {
		part = read_item(p);
		while (is_quantifier(p, p->at) && !p->is_unknown)
			part = read_quantifier(p, part);
		add_part(&sequence, part);
		*end = part;
		end = &part->next;
	}
	if (part != NULL && sequence.child == part)
		return part;
	sequence.texts = texts_of_sequence(p->arena, sequence.child);
	part = new_part(p, ND_EXPRESSION_SEQUENCE);
	*part = sequence;
	return part;
}

static nd_expression *read_choice(parser *p)
{
	nd_expression *choice = new_part(p, ND_EXPRESSION_CHOICE), *part;
	const nd_expression **end = &choice->child;
	do {
		p->at += choice->child != NULL;
		part = read_sequence(p);
		choice->first |= part->first;
		choice->last |= part->last;
		choice->all |= part->all;
		choice->may_be_empty |= part->may_be_empty;
		*end = part;
		end = &part->next;
	} while (peek(p, 0) == '|' && !p->is_unknown && p->status == ND_OK);
	if (choice->child == part)
		return part;
	choice->texts = texts_of_any(p->arena, choice->child, false);
	return choice;
}

nd_status nd_expression_read(nd_arena *arena, nd_str source, const nd_expression **expression, nd_error *error)
{
	parser p = {.arena = arena, .source = source, .status = ND_OK, .error = error};
	*expression = NULL;
	const nd_expression *read = read_choice(&p);
	if (p.status == ND_OK && !p.is_unknown && p.at == source.size)
		*expression = read;
	return p.status;
}
