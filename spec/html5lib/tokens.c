/* tokenizer/: the tokens of each case, one a line, both as the suite expects them and as they come. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "html/tokenizer.h"
#include "html5lib.h"
#include "json.h"

/* A list of tokens as text; characters that follow each other are one token. */
typedef struct token_list {
	nd_arena *arena;
	text_buffer out;
	bool in_characters;
	bool as_xml; /* the tweaks of "coercing an HTML DOM into an infoset" that the suite's XML cases expect */
} token_list;

static void put(token_list *list, const char *text)
{
	append(list->arena, &list->out, nd_str_of(text, strlen(text)));
}

/* A text, or "null" where it is absent. */
static void put_field(token_list *list, nd_str text)
{
	put(list, text.data != NULL ? " \"" : " null");
	if (text.data == NULL)
		return;
	append(list->arena, &list->out, text);
	put(list, "\"");
}

static void begin(token_list *list, const char *kind)
{
	if (list->out.count > 0)
		put(list, "\n");
	put(list, kind);
	list->in_characters = false;
}

static void put_characters(token_list *list, nd_str text)
{
	if (text.size == 0)
		return;
	if (!list->in_characters)
		begin(list, "Character ");
	list->in_characters = true;
	append(list->arena, &list->out, text);
}

static int compare_names(const void *a, const void *b)
{
	return nd_str_compare(((const nd_attribute *)a)->name, ((const nd_attribute *)b)->name);
}

static void put_start_tag(token_list *list, nd_str name, nd_attribute *attributes, uint32_t count, bool self_closing)
{
	begin(list, "StartTag");
	put_field(list, name);
	if (count > 0)
		qsort(attributes, count, sizeof *attributes, compare_names);
	for (uint32_t i = 0; i < count; i++) {
		put_field(list, attributes[i].name);
		put_field(list, attributes[i].value);
	}
	if (self_closing)
		put(list, " self-closing");
}

static void put_doctype(token_list *list, nd_str name, nd_str public_id, nd_str system_id, bool is_correct)
{
	begin(list, "DOCTYPE");
	put_field(list, name);
	put_field(list, public_id);
	put_field(list, system_id);
	put(list, is_correct ? " correct" : " incorrect");
}

/* ---- what comes ------------------------------------------------------------------------------------------------- */

/* Characters that XML does not know, and "--" in a comment. */
static nd_str coerced(token_list *list, const nd_html_token *token)
{
	text_buffer out = {0};
	const char *at = token->text.data, *end = at + token->text.size;
	while (at < end) {
		uint32_t code = nd_utf8_next(&at, end);
		append_code(list->arena, &out, code == 0xFFFF ? ND_REPLACEMENT : code == '\f' ? ' ' : code);
		if (token->kind == ND_HTML_COMMENT && code == '-' && at < end && *at == '-')
			append(list->arena, &out, ND_STR(" "));
	}
	return text_of(&out);
}

static void put_token(token_list *list, nd_html_tokenizer *tokenizer)
{
	nd_html_token *token = &tokenizer->token;
	if (list->as_xml && (token->kind == ND_HTML_TEXT || token->kind == ND_HTML_COMMENT))
		token->text = coerced(list, token);
	switch (token->kind) {
	case ND_HTML_TEXT: put_characters(list, token->text); break;
	case ND_HTML_START_TAG:
		put_start_tag(list, token->name, tokenizer->attributes.items, tokenizer->attributes.count,
		              token->self_closing);
		break;
	case ND_HTML_END_TAG:
		begin(list, "EndTag");
		put_field(list, token->name);
		break;
	case ND_HTML_COMMENT:
		begin(list, "Comment");
		put_field(list, token->text);
		break;
	default: put_doctype(list, token->name, token->public_id, token->system_id, !token->force_quirks); break;
	}
}

static nd_str tokenize(nd_arena *arena, nd_str input, nd_html_state state, nd_str last_start_tag, bool as_xml)
{
	token_list list = {.arena = arena, .as_xml = as_xml};
	nd_html_tokenizer tokenizer;
	nd_html_tokenizer_init(&tokenizer, arena, arena, input);
	tokenizer.state = state;
	tokenizer.last_start_tag = last_start_tag;
	for (;;) {
		nd_html_tokenizer_next(&tokenizer);
		if (tokenizer.token.kind == ND_HTML_END_OF_FILE)
			return text_of(&list.out);
		put_token(&list, &tokenizer);
	}
}

/* ---- what is expected ------------------------------------------------------------------------------------------- */

typedef struct case_reader {
	nd_arena *arena;
	bool double_escaped;
} case_reader;

static nd_str string_of(const case_reader *r, const json *value)
{
	if (value == NULL || value->kind != JSON_STRING)
		return (nd_str){NULL, 0};
	return r->double_escaped ? json_unescape(r->arena, value->string) : value->string;
}

static const json *item(const json *array, int index)
{
	const json *at = array->first;
	while (at != NULL && index-- > 0)
		at = at->next;
	return at;
}

static void put_expected_start_tag(token_list *list, const case_reader *r, const json *token)
{
	ND_ARRAY(nd_attribute) attributes = {0};
	for (const json *member = item(token, 2)->first; member != NULL; member = member->next) {
		nd_str name = r->double_escaped ? json_unescape(r->arena, member->key) : member->key;
		*nd_array_push(r->arena, &attributes) = (nd_attribute){name, string_of(r, member), {0, 0}};
	}
	put_start_tag(list, string_of(r, item(token, 1)), attributes.items, attributes.count, item(token, 3) != NULL);
}

static void put_expected(token_list *list, const case_reader *r, const json *token)
{
	nd_str kind = token->first->string;
	if (nd_str_equal(kind, ND_STR("Character"))) {
		put_characters(list, string_of(r, item(token, 1)));
	} else if (nd_str_equal(kind, ND_STR("StartTag"))) {
		put_expected_start_tag(list, r, token);
	} else if (nd_str_equal(kind, ND_STR("DOCTYPE"))) {
		put_doctype(list, string_of(r, item(token, 1)), string_of(r, item(token, 2)), string_of(r, item(token, 3)),
		            item(token, 4)->kind == JSON_TRUE);
	} else {
		begin(list, nd_str_equal(kind, ND_STR("EndTag")) ? "EndTag" : "Comment");
		put_field(list, string_of(r, item(token, 1)));
	}
}

static nd_str expected(const case_reader *r, const json *tokens)
{
	token_list list = {.arena = r->arena};
	for (const json *token = tokens->first; token != NULL; token = token->next)
		put_expected(&list, r, token);
	return text_of(&list.out);
}

/* ---- cases ------------------------------------------------------------------------------------------------------ */

static nd_html_state state_named(nd_str name)
{
	static const char *const names[] = {
	        [ND_HTML_DATA] = "Data state",           [ND_HTML_RCDATA] = "RCDATA state",
	        [ND_HTML_RAWTEXT] = "RAWTEXT state",     [ND_HTML_SCRIPT_DATA] = "Script data state",
	        [ND_HTML_PLAINTEXT] = "PLAINTEXT state", [ND_HTML_CDATA] = "CDATA section state",
	};
	for (int i = 0; i <= ND_HTML_CDATA; i++)
		if (nd_str_equal(name, nd_str_of(names[i], strlen(names[i]))))
			return (nd_html_state)i;
	abort(); /* a state that the suite did not have */
}

static void run_case(results *results, const char *path, nd_arena *arena, const json *one, bool as_xml)
{
	static const json data_state = {.kind = JSON_STRING, .string = {"Data state", 10}};
	const json *double_escaped = json_member(one, "doubleEscaped"), *states = json_member(one, "initialStates");
	case_reader r = {arena, double_escaped != NULL && double_escaped->kind == JSON_TRUE};
	nd_str input = string_of(&r, json_member(one, "input"));
	nd_str last_start_tag = string_of(&r, json_member(one, "lastStartTag"));
	nd_str want = expected(&r, json_member(one, "output"));
	for (const json *state = states != NULL ? states->first : &data_state; state != NULL; state = state->next)
		count_case(results, path, input, tokenize(arena, input, state_named(state->string), last_start_tag, as_xml), want);
}

void run_tokenizer_file(results *results, const char *path, nd_str file)
{
	nd_arena arena;
	nd_arena_init(&arena, NULL);
	const json *all = json_read(&arena, file), *tests = json_member(all, "tests");
	bool as_xml = tests == NULL;
	if (as_xml)
		tests = json_member(all, "xmlViolationTests");
	for (const json *one = tests->first; one != NULL; one = one->next)
		run_case(results, path, &arena, one, as_xml);
	nd_arena_destroy(&arena);
}
