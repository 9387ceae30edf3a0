/* Whom an HTML page names as its authors, and where. */
#include "metadata_page.h"

static nd_str author(const nd_metadata *m, uint32_t i)
{
	return i < m->author_count ? m->authors[i].value : (nd_str){0};
}

static void check_authors(void)
{
	nd_metadata m = read("<meta name=author content='By Jane Doe and John Roe'>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_STR(author(&m, 1), "John Roe");
	m = read("<h1>Bridge approved</h1><p>By <a href='/team/jane'>Jane Doe</a></p><p>Text.</p>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_INT(m.authors[0].origin, ND_ORIGIN_PAGE);
	m = read("<h1>Bridge approved</h1><span itemprop=author itemscope><img alt=x><span itemprop=name>Jane Doe</span></span>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	m = read("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jane Doe'>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	m = read("<h1>Bridge approved</h1><p>03.07.2024 - Jane Doe</p>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	/* elements that style alone parts, and what a person does */
	m = read("<h1>Bridge approved</h1><div class=author><b>Jane Doe</b><span>Follow</span><span>Profile</span></div>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_INT(m.author_count, 1);
	m = read("<h1>Bridge approved</h1><div class=author>Jane Doe, Marine Research</div>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_INT(m.author_count, 1);
	/* an account's name gives way to the person that the page shows */
	m = read("<meta name=author content=jdoe77><h1>Bridge approved</h1><a rel=author href=/a>Jane Doe</a>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_INT(m.author_count, 1);
}

static void check_no_authors(void)
{
	static const char *const pages[] = {
	        "<meta name=author content='Example Daily'><meta property=og:site_name content='Example Daily'>",
	        "<meta name=author content=admin>",
	        "<meta property=article:author content='https://example.org/jane'>",
	        "<h1>Bridge approved</h1><div class=comments><span class=comment-author>Jane Doe</span></div>",
	        "<h1>Bridge approved</h1><p>By Tuesday the bridge will be open again, the council said.</p>",
	};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
		CHECK_INT(read(pages[i]).author_count, 0);
}

static nd_metadata below(const char *html)
{
	return read(below_article(html));
}

/* Named once on the whole page, far from the heading; two names are none. */
static void check_only_author(void)
{
	nd_metadata m = below("<footer>Posted by <a rel=author href=/author/jane>Jane Doe</a></footer>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	m = read("<aside><span class=author>Jane Doe</span></aside><aside><span class=author>John Roe</span></aside>");
	CHECK_INT(m.author_count, 0);
	m = below("<aside><a href=/journalisten-preis>Jane Roe</a></aside>");
	CHECK_INT(m.author_count, 0);
}

/* Below the text, set apart from it. */
static void check_signature(void)
{
	static const char html[] = "<h1>Bridge approved</h1><p>The council voted for it.</p><p><em>Jane Doe</em></p><ul><li><b>John Roe</b></ul>";
	static const nd_source_run runs[] = {{{0, 25}, {28, 53}}};
	nd_tree tree;
	nd_page page = {.text = ND_STR("The council voted for it."), .runs = runs, .run_count = 1};
	nd_html_parse(&scratch, nd_str_of(html, sizeof html - 1), 512, &tree);
	nd_page_metadata_from_html(&arena, &scratch, &tree, NULL, &page);
	CHECK_STR(author(&page.metadata, 0), "Jane Doe");
	CHECK_STR(nd_str_cut(nd_str_of(html, sizeof html - 1), page.metadata.authors[0].source), "Jane Doe");
}

/* Without a heading, a pseudonym in a box right behind the text. */
static void check_box_behind_text(void)
{
	static char html[9000];
	static const nd_source_run runs[] = {{{0, 8000}, {3, 8003}}};
	memset(html, 'x', 8003);
	memcpy(html, "<p>", 3);
	strcpy(html + 8003, "</p><div class=author>Kitten</div>");
	nd_tree tree;
	nd_page page = {.text = nd_str_of(html + 3, 8000), .runs = runs, .run_count = 1};
	nd_html_parse(&scratch, nd_str_of(html, strlen(html)), 512, &tree);
	nd_page_metadata_from_html(&arena, &scratch, &tree, NULL, &page);
	CHECK_STR(author(&page.metadata, 0), "Kitten");
}

static void check_copyright(void)
{
	static const char html[] = "<h1>Bridge approved</h1><p>The council voted for it.</p><p>\xC2\xA9 2023-2024 Jane Doe, all rights reserved</p>";
	static const nd_source_run runs[] = {{{0, 25}, {28, 53}}};
	nd_tree tree;
	nd_page page = {.text = ND_STR("The council voted for it."), .runs = runs, .run_count = 1};
	nd_html_parse(&scratch, nd_str_of(html, sizeof html - 1), 512, &tree);
	nd_page_metadata_from_html(&arena, &scratch, &tree, NULL, &page);
	CHECK_STR(author(&page.metadata, 0), "Jane Doe");
	CHECK_INT(below("<footer>\xC2\xA9 2024 Jane Doe</footer>").author_count, 0);
}

/* A site that is named after the person who writes it, or that signs as its own author. */
static void check_site_as_author(void)
{
	nd_metadata m = read("<meta property=og:site_name content='Jane Doe'><script type='application/ld+json'>{\"@type\":\"Article\","
	                     "\"author\":{\"@type\":\"Person\",\"name\":\"Jane Doe\"}}</script>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	m = read("<meta property=og:site_name content='Example Union'><h1>Bridge approved</h1>"
	         "<span class=vcard>by <a rel=author href=/author/union>Example Union</a></span>");
	CHECK_STR(author(&m, 0), "Example Union");
}

/* What a theme put into the head, against what the page says of itself. */
static void check_theme_author(void)
{
	nd_metadata m = read_at("<meta name=author content='Max Theme - http://theme.example'><h1>Bridge approved</h1>", "https://example.org/x", "");
	CHECK_INT(m.author_count, 0);
	m = read("<meta name=author content='Max Theme'><script type='application/ld+json'>{\"@type\":\"WebPage\",\"author\":"
	         "{\"@type\":\"Person\",\"name\":\"Jane Doe\"}}</script><h1>Bridge approved</h1><a rel=author href=/a>Jane Doe</a>");
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_INT(m.author_count, 1);
}

/* A labelled person against a declared house. */
static void check_labelled_person(void)
{
	nd_metadata m = read("<meta name=author content='Example Rundfunk'><h1>Bridge approved</h1><p>The council voted.</p><p>Auteur : Jeanne Dupont</p>");
	CHECK_STR(author(&m, 0), "Jeanne Dupont");
	CHECK_INT(m.author_count, 1);
}

static void check_pseudonyms_and_agencies(void)
{
	nd_metadata m = read("<h1>Bridge approved</h1><p>by kittenpics on August 3, 2024</p>");
	CHECK_STR(author(&m, 0), "kittenpics");
	m = read("<h1>Bridge approved</h1><p><em>Por Agencia EFE</em></p>");
	CHECK_STR(author(&m, 0), "Agencia EFE");
	CHECK_INT(read("<h1>Bridge approved</h1><a href=/tour>Von Brot bis Kuchen</a>").author_count, 0);
	CHECK_INT(read("<h1>Bridge approved</h1><p>Von der Theorie zur Praxis</p>").author_count, 0);
}

/* The byline without what stands behind it; of authors that are declared one by one, all. */
static void check_bylines(void)
{
	nd_metadata m;
	CHECK_STR(read("<h1>Bridge approved</h1><div class=byline>By Jane Doe May 20, 2024</div>").byline.value, "By Jane Doe");
	CHECK_STR(read("<h1>Bridge approved</h1><div class=byline>Jane Doe \xE2\x80\xA2 8h</div>").byline.value, "Jane Doe");
	CHECK_STR(read("<meta name=citation_author content='Jane Doe'><meta name=citation_author content='John Roe'>").byline.value,
	          "Jane Doe, John Roe");
	/* what somebody is, in scripts in which a name is one word */
	CHECK_STR(read("<meta name=author content='김하늘 기자'>").authors[0].value, "김하늘");
	CHECK_STR(read("<h1>大桥通车</h1><p>来源：示例日报　<span>记者：王小明</span></p>").authors[0].value, "王小明");
	CHECK_INT(read("<h1>大桥通车</h1><p>记者从交通局获悉</p>").author_count, 0);
	/* RDFa's relation to what has a name */
	CHECK_STR(read("<h1>Bridge approved</h1><p>Filed by <span rel='schema:author'><a property='schema:name'>Jane Doe</a></span> on Monday")
	                  .authors[0].value,
	          "Jane Doe");
	/* an agency beside the persons who wrote for it */
	m = read("<meta name=citation_author content='Jane Doe'><meta name=citation_author content='Agencia EFE'>"
	         "<meta name=citation_author content='John Roe'>");
	CHECK_INT(m.author_count, 2);
	CHECK_STR(author(&m, 1), "John Roe");
	/* a number is no date, and what follows it no author */
	CHECK_INT(read("<h1>Bridge approved</h1><p>Films from <i>2001: A Bridge Tale</i> on</p>").author_count, 0);
	/* words of a programme */
	CHECK_INT(read("<h1>Grouping rows</h1><pre><code>group <b>by</b> <i>period</i></code></pre>").author_count, 0);
}

static void checks(void)
{
	check_bylines();
	check_only_author();
	check_signature();
	check_copyright();
	check_box_behind_text();
	check_site_as_author();
	check_theme_author();
	check_labelled_person();
	check_pseudonyms_and_agencies();
	check_authors();
	check_no_authors();
}

int main(void)
{
	return run_checks(checks);
}
