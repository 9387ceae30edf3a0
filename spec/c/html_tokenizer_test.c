/* The tokenizer, state by state, by examples. */
#include <string.h>

#include "base/str.h"
#include "check.h"
#include "html/tokenizer.h"

/* Writes the tokens of the text as one line: <name a="b" /> for start tags, </name>, 'text', {comment}, !name. */
static size_t describe(const nd_html_tokenizer *t, char *out, size_t room)
{
	const nd_html_token *token = &t->token;
	size_t size = 0;
	switch (token->kind) {
	case ND_HTML_START_TAG:
		size = (size_t)snprintf(out, room, "<%.*s", (int)token->name.size, token->name.data);
		for (uint32_t i = 0; i < t->attributes.count; i++) {
			const nd_attribute *a = &t->attributes.items[i];
			size += (size_t)snprintf(out + size, room - size, " %.*s=\"%.*s\"", (int)a->name.size, a->name.data,
			                         (int)a->value.size, a->value.data);
		}
		return size + (size_t)snprintf(out + size, room - size, token->self_closing ? "/>" : ">");
	case ND_HTML_END_TAG: return (size_t)snprintf(out, room, "</%.*s>", (int)token->name.size, token->name.data);
	case ND_HTML_TEXT: return (size_t)snprintf(out, room, "'%.*s'", (int)token->text.size, token->text.data);
	case ND_HTML_COMMENT: return (size_t)snprintf(out, room, "{%.*s}", (int)token->text.size, token->text.data);
	default:
		return (size_t)snprintf(out, room, "!%.*s%s%s%s", (int)token->name.size, token->name.data,
		                        token->public_id.data != NULL ? " public" : "",
		                        token->system_id.data != NULL ? " system" : "", token->force_quirks ? " quirks" : "");
	}
}

static void check_tokens(int line, nd_html_state state, const char *last_start_tag, const char *html, const char *want)
{
	char got[1024] = "";
	size_t size = 0;
	nd_arena arena;
	nd_html_tokenizer t;
	nd_arena_init(&arena, NULL);
	nd_html_tokenizer_init(&t, &arena, &arena, nd_str_of(html, strlen(html)));
	t.state = state;
	t.last_start_tag = nd_str_of(last_start_tag, strlen(last_start_tag));
	for (nd_html_tokenizer_next(&t); t.token.kind != ND_HTML_END_OF_FILE; nd_html_tokenizer_next(&t))
		size += describe(&t, got + size, sizeof got - size);
	check_str(__FILE__, line, html, nd_str_of(got, size), want);
	nd_arena_destroy(&arena);
}

#define TOKENS(html, want) check_tokens(__LINE__, ND_HTML_DATA, "", html, want)
#define TOKENS_IN(state, tag, html, want) check_tokens(__LINE__, state, tag, html, want)

static void tags(void)
{
	TOKENS("<A B=c D='e' F=\"g\" h>", "<a b=\"c\" d=\"e\" f=\"g\" h=\"\">");
	TOKENS("<a b = c / d/>", "<a b=\"c\" d=\"\"/>");
	TOKENS("<a b=c/>", "<a b=\"c/\">");
	TOKENS("<a b=1 B=2 c=3>", "<a b=\"1\" c=\"3\">");
	TOKENS("<a =b=c 'd\"<e>", "<a =b=\"c\" 'd\"<e=\"\">");
	TOKENS("<a b='c'd=e>", "<a b=\"c\" d=\"e\">");
	TOKENS("<a b=>c", "<a b=\"\">'c'");
	TOKENS("</A b=c/>d", "</a>'d'");
	TOKENS("a<b c='d>e", "'a'");
	TOKENS("a<b", "'a'");
	TOKENS("a < b <3 <", "'a < b <3 <'");
	TOKENS("</>a</ b>c</", "'a'{ b}'c</'");
	TOKENS("<b\xC3\xA9 \xC3\xA9=1>", "<b\xC3\xA9 \xC3\xA9=\"1\">");
}

static void comments(void)
{
	TOKENS("<!--a-->b", "{a}'b'");
	TOKENS("<!-->a<!--->b<!---->c", "{}'a'{}'b'{}'c'");
	TOKENS("<!--a--!>b<!--a--x-->", "{a}'b'{a--x}");
	TOKENS("<!--a--", "{a}");
	TOKENS("<!--a--!", "{a}");
	TOKENS("<!--a-", "{a}");
	TOKENS("<!--a<!--b-->c", "{a<!--b}'c'");
	TOKENS("<!a><?b><!>", "{a}{?b}{}");
	TOKENS("<![CDATA[a]]>", "{[CDATA[a]]}");
}

static void doctypes(void)
{
	TOKENS("<!DOCTYPE HTML>", "!html");
	TOKENS("<!doctype html PUBLIC \"a\" 'b'>", "!html public system");
	TOKENS("<!doctype html public \"a\">", "!html public");
	TOKENS("<!doctype html system 'a' b>c", "!html system'c'");
	TOKENS("<!doctype html public>a", "!html quirks'a'");
	TOKENS("<!doctype html \"a\">b", "!html quirks'b'");
	TOKENS("<!doctype>a<!doctype html", "! quirks'a'!html quirks");
	TOKENS("<!doctype html public 'a>b", "!html public quirks'b'");
}

static void raw_text(void)
{
	TOKENS_IN(ND_HTML_RCDATA, "title", "a<b>&amp;</tit></TITLE x>c<d>", "'a<b>&</tit>'</title>'c'<d>");
	TOKENS_IN(ND_HTML_RAWTEXT, "style", "a<b>&amp;</styles></style/>c", "'a<b>&amp;</styles>'</style>'c'");
	TOKENS_IN(ND_HTML_RAWTEXT, "style", "a</style", "'a</style'");
	TOKENS_IN(ND_HTML_PLAINTEXT, "plaintext", "a</plaintext>&lt;", "'a</plaintext>&lt;'");
	TOKENS_IN(ND_HTML_CDATA, "", "a]]]><b>", "'a]'<b>");
	TOKENS_IN(ND_HTML_CDATA, "", "a]]", "'a]]'");
}

/* "<!--" in a script, and a script's tag in that, keep "</script>" from ending it. */
static void scripts(void)
{
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "a<b</scripts></script>c", "'a<b</scripts>'</script>'c'");
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "<!--a</script>b", "'<!--a'</script>'b'");
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "<!--<script>a</script>b</script>c", "'<!--<script>a</script>b'</script>'c'");
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "<!--<script>--></script>a", "'<!--<script>-->'</script>'a'");
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "<!--<script></script><script></script>-->a</script>",
	          "'<!--<script></script><script></script>-->a'</script>");
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "<!--><script></script>", "'<!--><script>'</script>");
	TOKENS_IN(ND_HTML_SCRIPT_DATA, "script", "<!--<scripty></script>", "'<!--<scripty>'</script>");
}

static void references(void)
{
	TOKENS("&amp;&AMP;&amp&ampx", "'&&&&x'");
	TOKENS("&notin;&notin&not", "'\xE2\x88\x89\xC2\xAC" "in\xC2\xAC'");
	TOKENS("&NotEqualTilde;", "'\xE2\x89\x82\xCC\xB8'");
	TOKENS("&#65;&#x42;&#X43&#68x", "'ABCDx'");
	TOKENS("&#x110000;&#xD800;&#99999999999;&#;&#x;", "'\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD&#;&#x;'");
	TOKENS("&#150;&#x9F;", "'\xE2\x80\x93\xC5\xB8'");
	TOKENS("&zz;&", "'&zz;&'");
	TOKENS("<a b='&amp' c='&ampx' d='&amp=' e='&amp;x' f=&lt;>", "<a b=\"&\" c=\"&ampx\" d=\"&amp=\" e=\"&x\" f=\"<\">");
}

/* More attributes than are compared one by one: the first of each name stays, in order. */
static void many_attributes(void)
{
	char html[1024] = "<a", want[1024] = "<a";
	for (int turn = 0; turn < 2; turn++)
		for (int i = 40; i > 0; i--)
			snprintf(html + strlen(html), sizeof html - strlen(html), " n%d=%d", i, turn);
	for (int i = 40; i > 0; i--)
		snprintf(want + strlen(want), sizeof want - strlen(want), " n%d=\"0\"", i);
	TOKENS(strcat(html, ">"), strcat(want, ">"));
}

/* NUL bytes: kept in data, replaced elsewhere. */
static void nuls(void)
{
	static const nd_str html = {"a\0b<c\0 d\0=\0><!--\0-->", 21};
	nd_arena arena;
	nd_html_tokenizer t;
	nd_arena_init(&arena, NULL);
	nd_html_tokenizer_init(&t, &arena, &arena, html);
	nd_html_tokenizer_next(&t);
	CHECK(nd_str_equal(t.token.text, nd_str_of("a\0b", 3)));
	CHECK(t.token.has_nul);
	nd_html_tokenizer_next(&t);
	CHECK_STR(t.token.name, "c\xEF\xBF\xBD");
	CHECK_STR(t.attributes.items[0].name, "d\xEF\xBF\xBD");
	CHECK_STR(t.attributes.items[0].value, "\xEF\xBF\xBD");
	nd_html_tokenizer_next(&t);
	CHECK_STR(t.token.text, "\xEF\xBF\xBD");
	nd_arena_destroy(&arena);
}

int main(void)
{
	tags();
	comments();
	doctypes();
	raw_text();
	scripts();
	references();
	many_attributes();
	nuls();
	return check_result();
}
