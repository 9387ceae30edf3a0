/* Tree construction: each insertion mode of the HTML standard by examples. */
#include <string.h>

#include "check.h"
#include "html_shape.h"

enum { DEPTH = 64 };

/* want is the shape of the whole document. */
static void check_document(int line, const char *html, const char *want)
{
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, nd_str_of(html, strlen(html)), DEPTH, &tree);
	check_str(__FILE__, line, html, shape_of(&arena, &tree, 0), want);
	nd_arena_destroy(&arena);
}

/* want is the shape of what is in the body. */
static void check_body(int line, const char *html, const char *want)
{
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, nd_str_of(html, strlen(html)), DEPTH, &tree);
	CHECK(tree.body != ND_NONE);
	check_str(__FILE__, line, html, shape_of(&arena, &tree, tree.body), want);
	nd_arena_destroy(&arena);
}

static void check_fragment(int line, nd_namespace namespace_, const char *context, const char *html, const char *want)
{
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse_fragment(&arena, nd_str_of(html, strlen(html)), namespace_, nd_str_of(context, strlen(context)), DEPTH,
	                       &tree);
	check_str(__FILE__, line, html, shape_of(&arena, &tree, tree.html), want);
	nd_arena_destroy(&arena);
}

#define DOCUMENT(html, want) check_document(__LINE__, html, want)
#define BODY(html, want) check_body(__LINE__, html, want)
#define FRAGMENT(context, html, want) check_fragment(__LINE__, ND_NS_HTML, context, html, want)

static void before_the_body(void)
{
	DOCUMENT("", "(html(head body))");
	DOCUMENT("\n <!--note--> hello", "({note} html(head body('hello')))");
	DOCUMENT("<!DOCTYPE html><!--a--><html lang=en><!--b--><head></head><!--c--><body>x",
	         "(!html {a} html[lang=en]({b} head {c} body('x')))");
	DOCUMENT("<title>A &amp; B</title><p>x", "(html(head(title('A & B')) body(p('x'))))");
	DOCUMENT("</p><b>x", "(html(head body(b('x'))))");
	DOCUMENT("</br>x", "(html(head body(br 'x')))");
	DOCUMENT("<head><noscript><link><p>x</noscript>y", "(html(head(noscript(link)) body(p('xy'))))");
	DOCUMENT("<head></head><title>late</title> <p>x", "(html(head(title('late')) ' ' body(p('x'))))");
	DOCUMENT("<head><style>a<b</style><script>if (a < b) '</p>'</script></head>x",
	         "(html(head(style('a<b') script('if (a < b) '</p>'')) body('x')))");
	DOCUMENT("<html a=1><body b=1>x<html a=2 c=3><body b=2 d=4>y",
	         "(html[a=1][c=3](head body[b=1][d=4]('xy')))");
	DOCUMENT("<head><head><body><head>x", "(html(head body('x')))");
}

static void quirks(void)
{
	static const struct {
		const char *html;
		bool quirks;
	} cases[] = {
	        {"<!DOCTYPE html>", false},
	        {"<!doctype HTML>", false},
	        {"<p>", true},
	        {"<!DOCTYPE>", true},
	        {"<!DOCTYPE article>", true},
	        {"<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 3.2//EN\">", true},
	        {"<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", true},
	        {"<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">",
	         false},
	        {"<!DOCTYPE html SYSTEM 'about:legacy-compat'>", false},
	        {"<!DOCTYPE html PUBLIC 'unfinished", true},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		nd_arena arena;
		nd_tree tree;
		nd_arena_init(&arena, NULL);
		nd_html_parse(&arena, nd_str_of(cases[i].html, strlen(cases[i].html)), DEPTH, &tree);
		CHECK_INT(tree.quirks, cases[i].quirks);
		nd_arena_destroy(&arena);
	}
	BODY("<!DOCTYPE html><p>a<table></table>", "(p('a') table)");
	BODY("<p>a<table></table>", "(p('a' table))");
}

static void blocks_and_implied_ends(void)
{
	BODY("<p>one<p>two<div>three</div>four", "(p('one') p('two') div('three') 'four')");
	BODY("<ul><li>a<li>b<ul><li>c</ul>d</ul>", "(ul(li('a') li('b' ul(li('c')) 'd')))");
	BODY("<dl><dt>a<dd>b<dt>c</dl>", "(dl(dt('a') dd('b') dt('c')))");
	BODY("<h1>a<h2>b</h1>c", "(h1('a') h2('b') 'c')");
	BODY("a</p>b", "('a' p 'b')");
	BODY("<button><p>a<button>b", "(button(p('a')) button('b'))");
	BODY("<pre>\n\na</pre><textarea>\nb</textarea>", "(pre('\na') textarea('b'))");
	BODY("<form id=a><form id=b>x</form>y</form>", "(form[id=a]('x') 'y')");
	BODY("<ruby>a<rb>b<rt>c<rp>d</ruby>", "(ruby('a' rb('b') rt('c') rp('d')))");
	BODY("<select><p>a<option>b<optgroup>c<select>d", "(select('a' option('b') optgroup('c')) 'd')");
	BODY("<option>a<option>b", "(option('a') option('b'))");
	BODY("<image src=a>", "(img[src=a])");
	BODY("<object><p>a</object>b</p>c", "(object(p('a')) 'b' p 'c')");
	BODY("<xmp><b>a</xmp><iframe><b></iframe><noembed><b></noembed>",
	     "(xmp('<b>a') iframe('<b>') noembed('<b>'))");
	BODY("<plaintext>a</plaintext>", "(plaintext('a</plaintext>'))");
	BODY("<a-b>x</c-d>y</a-b>z", "(a-b('xy') 'z')");
	BODY("<p><address><p>x</address>y", "(p address(p('x')) 'y')");
}

static void formatting(void)
{
	BODY("<b>1<p>2</b>3", "(b('1') p(b('2') '3'))");
	BODY("<b><i>1</b>2</i>3", "(b(i('1')) i('2') '3')");
	BODY("<p><b><i>1<p>2", "(p(b(i('1'))) p(b(i('2'))))");
	BODY("<a href=x>1<a href=y>2", "(a[href=x]('1') a[href=y]('2'))");
	BODY("<a>1<div>2<a>3</a></div>", "(a('1') div(a('2') a('3')))");
	BODY("<b><b><b><b>x<p>y", "(b(b(b(b('x' p('y'))))))");
	BODY("<p><b><b><b><b>x<p>y", "(p(b(b(b(b('x'))))) p(b(b(b('y')))))");
	BODY("<nobr>a<nobr>b", "(nobr('a') nobr('b'))");
	BODY("<b><table><td>x</b>y</table>z", "(b(table(tbody(tr(td('xy')))) 'z'))");
	BODY("<i><b><em><u><s><div>x</i>y", "(i(b(em(u(s)))) em(u(s(div(i('x') 'y')))))");
}

static void tables(void)
{
	BODY("<table><tr><td>a<td>b<tr><th>c</table>d", "(table(tbody(tr(td('a') td('b')) tr(th('c')))) 'd')");
	BODY("<table>a<tr>b<td>c</td>d</table>", "('abd' table(tbody(tr(td('c')))))");
	BODY("<table> <tr> <p>x</table>", "(p('x') table(' ' tbody(tr(' '))))");
	BODY("<table><caption><p>a<caption>b<tr><td>c", "(table(caption(p('a')) caption('b') tbody(tr(td('c')))))");
	BODY("<table><col><col><colgroup><col>x</table>", "('x' table(colgroup(col col) colgroup(col)))");
	BODY("<table><thead><td>a<tfoot><td>b<tbody><td>c", "(table(thead(tr(td('a'))) tfoot(tr(td('b'))) tbody(tr(td('c')))))");
	BODY("<table><td><table><td>a</table>b</table>c", "(table(tbody(tr(td(table(tbody(tr(td('a')))) 'b')))) 'c')");
	BODY("<table><table>x", "(table 'x' table)");
	BODY("<table><input type=hidden><input><form></table>", "(input table(input[type=hidden] form))");
	BODY("<table><script>a</script><style>b</style></table>", "(table(script('a') style('b')))");
	BODY("<table><td><select>a<td>b", "(table(tbody(tr(td(select('a')) td('b')))))");
	BODY("<td>a<tr>b", "('ab')");
	BODY("<table><tbody></thead></tr></td>x", "('x' table(tbody))");
}

static void templates(void)
{
	BODY("<body><template><td>a</template>b", "(template(#(td('a'))) 'b')");
	BODY("<body><template><tr><td>a</tr>b</template>", "(template(#(tr(td('a')) 'b')))");
	BODY("<body><template><col><p></template>", "(template(#(col)))");
	BODY("<table><template><tr></template><td>x", "(table(template(#(tr)) tbody(tr(td('x')))))");
	DOCUMENT("<template><p>a", "(html(head(template(#(p('a')))) body))");
	BODY("x<template><b>a</template>b", "('x' template(#(b('a'))) 'b')");
}

static void foreign(void)
{
	BODY("<svg viewbox=1><lineargradient/><![CDATA[a<b]]></svg>c",
	     "(svg:svg[viewBox=1](svg:linearGradient 'a<b') 'c')");
	BODY("a<![CDATA[x]]>", "('a' {[CDATA[x]]})");
	BODY("<svg><foreignobject><p>a</p></foreignobject><g>b", "(svg:svg(svg:foreignObject(p('a')) svg:g('b')))");
	BODY("<svg><g><p>a", "(svg:svg(svg:g) p('a'))");
	BODY("<svg><font/><font color=x>a", "(svg:svg(svg:font) font[color=x]('a'))");
	BODY("<math definitionurl=a><mi>b<p>c</mi></math>", "(math:math[definitionURL=a](math:mi('b' p('c'))))");
	BODY("<math><annotation-xml encoding=text/html><p>a</p></annotation-xml><annotation-xml><p>b",
	     "(math:math(math:annotation-xml[encoding=text/html](p('a')) math:annotation-xml) p('b'))");
	BODY("<math><mi><mglyph><p>a", "(math:math(math:mi(math:mglyph p('a'))))");
	BODY("<svg><title><b>a</b></title></svg>", "(svg:svg(svg:title(b('a'))))");
	BODY("<svg><script>a<b></script></svg>", "(svg:svg(svg:script('a')) b)");
}

static void behind_the_body(void)
{
	DOCUMENT("<body>a</body><!--b--></html><!--c--> ", "(html(head body('a ') {b}) {c})");
	DOCUMENT("a</body>b</html>c", "(html(head body('abc')))");
	DOCUMENT("<frameset><frame>x<frameset></frameset> </frameset><p></html><!--a--><noframes>b</noframes>",
	         "(html(head frameset(frame frameset ' ') noframes('b')) {a})");
	DOCUMENT("<p><frameset><frame>", "(html(head frameset(frame)))");
	DOCUMENT("x<frameset>", "(html(head body('x')))");
}

static void fragments(void)
{
	FRAGMENT("div", "<td>a<p>b", "('a' p('b'))");
	FRAGMENT("tr", "<td>a<td>b", "(td('a') td('b'))");
	FRAGMENT("table", "<tr>a", "(tbody(tr) 'a')");
	FRAGMENT("title", "<b>&lt;</b>", "('<b><</b>')");
	FRAGMENT("script", "<b>&lt;", "('<b>&lt;')");
	FRAGMENT("select", "<p><option>a<input>b", "(option('ab'))");
	FRAGMENT("template", "<tr><td>a", "(tr(td('a')))");
	check_fragment(__LINE__, ND_NS_SVG, "svg", "<circle/><p>a", "(svg:circle p('a'))");
	check_fragment(__LINE__, ND_NS_SVG, "foreignObject", "<p>a", "(p('a'))");
}

static void characters(void)
{
	BODY("a\r\nb\rc", "('a\nb\nc')");
	BODY("&lt;&eacute;&notit;&notin;&#x41;&#128;&#0;&bogus;&", "('<\xC3\xA9\xC2\xACit;\xE2\x88\x89" "A\xE2\x82\xAC\xEF\xBF\xBD&bogus;&')");
	BODY("<a href='?a=1&copy=2&lt;&copy'>x", "(a[href=?a=1&copy=2<\xC2\xA9]('x'))");
	BODY("a\xFF" "b\xE2\x82", "('a\xEF\xBF\xBD" "b\xEF\xBF\xBD')");
	BODY("a</x>b</y>c", "('abc')");
	BODY("<P CLASS=A Class=b iD=\"c\">X</p >", "(p[class=A][id=c]('X'))");
}

/* Text knows where it stands in the input. */
static void sources(void)
{
	static const nd_str html = {"<p>one</p>\n<p title='x'>t&amp;wo<br>three", 40};
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, html, DEPTH, &tree);
	uint32_t p = tree.nodes[tree.body].first_child, one = tree.nodes[p].first_child;
	CHECK(nd_tree_text(&tree, one).data == html.data + 3);
	CHECK_INT(tree.nodes[one].source.start, 3);
	CHECK_INT(tree.nodes[one].source.end, 6);
	uint32_t second = tree.nodes[tree.nodes[p].next].next, two = tree.nodes[second].first_child;
	CHECK_INT(tree.nodes[second].source.start, 11);
	CHECK_INT(tree.nodes[second].source.end, 24);
	CHECK_STR(nd_tree_text(&tree, two), "t&wo");
	CHECK_STR(nd_str_cut(html, tree.nodes[two].source), "t&amp;wo");
	CHECK_STR(nd_str_cut(html, nd_tree_attribute_at(&tree, second, 0).source), "x");
	CHECK_STR(nd_tree_attribute(&tree, second, ND_STR("title")), "x");
	CHECK_STR(nd_tree_attribute(&tree, second, ND_STR("class")), NULL);
	nd_arena_destroy(&arena);
}

/* Walking meets every node once, in order, and template contents not at all. */
static void walking(void)
{
	static const nd_str html = {"<div><p>a<b>b</b></p><template>c</template></div>d", 51};
	char seen[64] = "";
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, html, DEPTH, &tree);
	for (uint32_t node = tree.body; node != ND_NONE; node = nd_tree_next(&tree, node, tree.body)) {
		bool is_text = tree.nodes[node].kind == ND_NODE_TEXT;
		nd_str text = is_text ? nd_tree_text(&tree, node) : nd_tree_name(&tree, node);
		strncat(seen, text.data, text.size);
		strcat(seen, " ");
	}
	CHECK_STR(nd_str_of(seen, strlen(seen)), "body div p a b b template d ");
	uint32_t div = tree.nodes[tree.body].first_child;
	CHECK_INT(nd_tree_next_beside(&tree, nd_tree_last_child(&tree, div), div), ND_NONE);
	CHECK_INT(nd_tree_next_beside(&tree, div, tree.body), nd_tree_last_child(&tree, tree.body));
	nd_arena_destroy(&arena);
}

int main(void)
{
	before_the_body();
	quirks();
	blocks_and_implied_ends();
	formatting();
	tables();
	templates();
	foreign();
	behind_the_body();
	fragments();
	characters();
	sources();
	walking();
	return check_result();
}
