#include "page/json.h"

#include "base/array.h"
#include "base/str.h"
#include "base/utf8.h"

typedef ND_ARRAY(nd_json_node) nodes;

typedef struct reader {
	nd_arena *arena;
	nd_str text;
	uint32_t at;
	nodes nodes;
	uint32_t open;             /* the array or object that is being filled, or ND_NONE */
	uint32_t depth;
	uint32_t last[ND_JSON_DEPTH + 1]; /* by depth: the last child so far, or ND_NONE */
} reader;

static char peek(const reader *r)
{
	return r->at < r->text.size ? r->text.data[r->at] : '\0';
}

static bool looking_at(const reader *r, nd_str word)
{
	return nd_str_starts(nd_str_cut(r->text, (nd_span){r->at, r->text.size}), word);
}

static void skip_past(reader *r, nd_str end, uint32_t opening)
{
	uint32_t found = nd_str_find(r->text, end, r->at + opening);
	r->at = found == ND_NONE ? r->text.size : found + end.size;
}

/* White space, and the comments that pages wrap scripts in. */
static void skip_space(reader *r)
{
	for (;;) {
		while (r->at < r->text.size && nd_ascii_is_space(r->text.data[r->at]))
			r->at++;
		if (looking_at(r, ND_STR("/*")))
			skip_past(r, ND_STR("*/"), 2);
		else if (looking_at(r, ND_STR("//")))
			skip_past(r, ND_STR("\n"), 2);
		else if (looking_at(r, ND_STR("<!--")))
			r->at += 4;
		else if (looking_at(r, ND_STR("-->")))
			r->at += 3;
		else if (looking_at(r, ND_STR("<![CDATA[")))
			r->at += 9;
		else
			return;
	}
}

/* What may stand behind a string, white space aside. */
static bool ends_string(const reader *r, uint32_t at)
{
	while (at < r->text.size && nd_ascii_is_space(r->text.data[at]))
		at++;
	return at == r->text.size || strchr(",:}]/<;", r->text.data[at]) != NULL;
}

/* A string in either kind of quotation marks; one that nothing behind it ends is a mark that should have been escaped. */
static bool read_string(reader *r, nd_span *inside, bool *escaped)
{
	char quote = peek(r);
	uint32_t start = ++r->at;
	*escaped = false;
	while (r->at < r->text.size && !(r->text.data[r->at] == quote && ends_string(r, r->at + 1))) {
		bool escape = r->text.data[r->at] == '\\';
		*escaped = *escaped || escape;
		r->at += escape ? 2 : 1;
	}
	if (r->at >= r->text.size)
		return false;
	*inside = (nd_span){start, r->at++};
	return true;
}

static bool is_mark(char c)
{
	return c == ',' || c == '}' || c == ']' || c == '\n';
}

/* Characters without quotation marks up to what ends a value; the next mark of the structure if there are none. */
static nd_span read_bare(reader *r)
{
	uint32_t start = r->at;
	while (r->at < r->text.size && !is_mark(r->text.data[r->at]))
		r->at++;
	uint32_t end = r->at;
	while (end > start && nd_ascii_is_space(r->text.data[end - 1]))
		end--;
	return (nd_span){start, end};
}

static uint32_t add_node(reader *r, nd_json_kind kind, nd_span key)
{
	uint32_t index = r->nodes.count, before = r->last[r->depth];
	*nd_array_push(r->arena, &r->nodes) = (nd_json_node){.key = key,
	                                                     .value = {r->at, r->at},
	                                                     .parent = r->open,
	                                                     .first_child = ND_NONE,
	                                                     .next = ND_NONE,
	                                                     .kind = (uint8_t)kind};
	if (before != ND_NONE)
		r->nodes.items[before].next = index;
	else if (r->open != ND_NONE)
		r->nodes.items[r->open].first_child = index;
	r->last[r->depth] = index;
	return index;
}

static bool read_scalar(reader *r, nd_span key)
{
	static const struct {
		const char *word;
		nd_json_kind kind;
	} words[] = {{"null", ND_JSON_NULL}, {"true", ND_JSON_TRUE}, {"false", ND_JSON_FALSE}};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		nd_str word = nd_str_of(words[i].word, strlen(words[i].word));
		if (!looking_at(r, word))
			continue;
		add_node(r, words[i].kind, key);
		r->at += word.size;
		return true;
	}
	if (!nd_ascii_is_digit(peek(r)) && peek(r) != '-') {
		uint32_t bare = add_node(r, ND_JSON_STRING, key);
		r->nodes.items[bare].value = read_bare(r);
		return r->at < r->text.size;
	}
	uint32_t node = add_node(r, ND_JSON_NUMBER, key);
	while (r->at < r->text.size && (nd_ascii_is_digit(peek(r)) || strchr("+-.eE", peek(r)) != NULL))
		r->at++;
	r->nodes.items[node].value.end = r->at;
	return true;
}

/* A value begins here; an array or object is opened and left open. */
static bool read_value(reader *r, nd_span key)
{
	char c = peek(r);
	if (c == '{' || c == '[') {
		if (r->depth == ND_JSON_DEPTH)
			return false;
		r->open = add_node(r, c == '{' ? ND_JSON_OBJECT : ND_JSON_ARRAY, key);
		r->last[++r->depth] = ND_NONE;
		r->at++;
		return true;
	}
	if (c != '"' && c != '\'')
		return read_scalar(r, key);
	nd_span inside;
	bool escaped;
	uint32_t node = add_node(r, ND_JSON_STRING, key);
	if (!read_string(r, &inside, &escaped)) {
		r->nodes.items[node].kind = ND_JSON_NULL;
		return false;
	}
	r->nodes.items[node].value = inside;
	r->nodes.items[node].escaped = escaped;
	return true;
}

static void close_container(reader *r)
{
	nd_json_node *node = &r->nodes.items[r->open];
	node->value.end = ++r->at;
	r->open = node->parent;
	r->depth--;
}

static bool is_name_letter(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '_' || c == '$' || c == '@';
}

/* A member's key, quoted or not, up to its colon; what is none, as the rest of a string that a mark within it ended, is
 * passed over. */
static bool read_key(reader *r, nd_span *key)
{
	bool escaped;
	if (peek(r) == '"' || peek(r) == '\'') {
		if (!read_string(r, key, &escaped))
			return false;
	} else {
		*key = (nd_span){r->at, r->at};
		while (is_name_letter(peek(r)))
			r->at++;
		key->end = r->at;
	}
	skip_space(r);
	if (peek(r) == ':' && key->end > key->start)
		return true;
	uint32_t before = r->at;
	read_bare(r);
	r->at += r->at == before && r->at < r->text.size;
	return false;
}

/* One step within an array or object: an item, a member, or its end. */
static bool step(reader *r)
{
	bool object = r->nodes.items[r->open].kind == ND_JSON_OBJECT;
	skip_space(r);
	while (peek(r) == ',') {
		r->at++;
		skip_space(r);
	}
	if (peek(r) == (object ? '}' : ']')) {
		close_container(r);
		return true;
	}
	if (!object && peek(r) == '}') { /* closes nothing */
		r->at++;
		return true;
	}
	if (!object)
		return read_value(r, (nd_span){0, 0});
	nd_span key;
	if (!read_key(r, &key))
		return r->at < r->text.size;
	r->at++;
	skip_space(r);
	return read_value(r, key);
}

/* What was open when the text ended or went wrong ends there. */
static void close_all(reader *r)
{
	for (; r->open != ND_NONE; r->open = r->nodes.items[r->open].parent)
		r->nodes.items[r->open].value.end = r->at < r->text.size ? r->at : r->text.size;
}

/* Another array or object behind the one that is read. */
static bool finds_next(reader *r)
{
	skip_space(r);
	while (peek(r) == ',' || peek(r) == ';') {
		r->at++;
		skip_space(r);
	}
	return peek(r) == '{' || peek(r) == '[';
}

void nd_json_read(nd_arena *arena, nd_str text, nd_json *json)
{
	reader r = {.arena = arena, .text = text, .open = ND_NONE, .last = {ND_NONE}};
	skip_space(&r);
	bool good = read_value(&r, (nd_span){0, 0});
	while (good && (r.open != ND_NONE || finds_next(&r)))
		good = r.open != ND_NONE ? step(&r) : read_value(&r, (nd_span){0, 0});
	close_all(&r);
	*json = (nd_json){text, r.nodes.items, r.nodes.count};
}

uint32_t nd_json_member(const nd_json *json, uint32_t object, nd_str key)
{
	if (object == ND_NONE || json->nodes[object].kind != ND_JSON_OBJECT)
		return ND_NONE;
	uint32_t at = json->nodes[object].first_child;
	while (at != ND_NONE && !nd_str_equal(nd_str_cut(json->text, json->nodes[at].key), key))
		at = json->nodes[at].next;
	return at;
}

/* ---- escapes -------------------------------------------------------------------------------------------------------- */

static uint32_t read_hex(nd_str text, uint32_t at, uint32_t *code)
{
	*code = 0;
	for (uint32_t i = 0; i < 4; i++) {
		char c = at + i < text.size ? nd_ascii_lower(text.data[at + i]) : '\0';
		if (!nd_ascii_is_digit(c) && !(c >= 'a' && c <= 'f'))
			return 0;
		*code = *code * 16 + (uint32_t)(nd_ascii_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return at + 4;
}

uint32_t nd_json_code(nd_str text, uint32_t at, uint32_t *code)
{
	uint32_t low, end = read_hex(text, at, code);
	if (end == 0) {
		*code = ND_REPLACEMENT;
		return at;
	}
	bool high = *code >= 0xD800 && *code < 0xDC00;
	bool pair = high && end + 1 < text.size && text.data[end] == '\\' && text.data[end + 1] == 'u';
	uint32_t past = pair ? read_hex(text, end + 2, &low) : 0;
	if (past != 0 && low >= 0xDC00 && low < 0xE000) {
		*code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
		return past;
	}
	if (*code >= 0xD800 && *code < 0xE000)
		*code = ND_REPLACEMENT;
	return end;
}

static char simple_escape(char c)
{
	switch (c) {
	case 'n': return '\n';
	case 't': return '\t';
	case 'r': return '\r';
	case 'b': return '\b';
	case 'f': return '\f';
	default: return c;
	}
}

static nd_str decode(nd_arena *arena, nd_str text)
{
	char *out = nd_arena_take(arena, text.size);
	uint32_t used = 0;
	for (uint32_t at = 0; at < text.size;) {
		if (text.data[at] != '\\' || at + 1 >= text.size) {
			out[used++] = text.data[at++];
		} else if (text.data[at + 1] == 'u') {
			uint32_t code;
			at = nd_json_code(text, at + 2, &code); /* two bytes read at least give three at most: a lone \u has five */
			char put[4];
			uint32_t size = nd_utf8_put(put, code);
			if (used + size > at) /* only "\u" that is cut off: two bytes read */
				continue;
			memcpy(out + used, put, size);
			used += size;
		} else {
			out[used++] = simple_escape(text.data[at + 1]);
			at += 2;
		}
	}
	return nd_str_of(out, used);
}

nd_str nd_json_string(nd_arena *arena, const nd_json *json, uint32_t node)
{
	if (node == ND_NONE)
		return (nd_str){0};
	const nd_json_node *n = &json->nodes[node];
	if (n->kind != ND_JSON_STRING && n->kind != ND_JSON_NUMBER)
		return (nd_str){0};
	nd_str raw = nd_str_cut(json->text, n->value);
	return n->escaped ? decode(arena, raw) : raw;
}
