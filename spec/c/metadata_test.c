/* What an HTML page says about itself, and which of it is believed. */
#include "check.h"

#include <string.h>

#include "base/str.h"
#include "page/metadata.h"

static nd_arena arena, scratch;

static nd_metadata read_at(const char *html, const char *url, const char *text)
{
	nd_tree tree;
	nd_page page = {.text = nd_str_of(text, strlen(text))};
	nd_page_hints hints = {.url = url == NULL ? (nd_str){0} : nd_str_of(url, strlen(url))};
	nd_html_parse(&scratch, nd_str_of(html, strlen(html)), 512, &tree);
	nd_page_metadata_from_html(&arena, &scratch, &tree, &hints, &page);
	return page.metadata;
}

static nd_metadata read(const char *html)
{
	return read_at(html, NULL, "");
}

static nd_str author(const nd_metadata *m, uint32_t i)
{
	return i < m->author_count ? m->authors[i].value : (nd_str){0};
}

/* ---- JSON-LD ---- */

static void check_graph(void)
{
	nd_metadata m = read(
	        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
	        "{\"@type\":\"WebSite\",\"name\":\"Example Daily\"},"
	        "{\"@type\":[\"NewsArticle\"],\"headline\":\"Bridge \\u0026 tunnel approved\",\"author\":[{\"@id\":\"#jd\"},{\"@type\":\"Person\","
	        "\"name\":\"John Roe\"}],\"datePublished\":\"2024-07-03T18:10:00+02:00\",\"dateModified\":\"2024-07-04\","
	        "\"articleSection\":\"City\",\"keywords\":[\"bridge\",\"tunnel\"],\"image\":{\"url\":\"/b.jpg\"},"
	        "\"mentions\":[{\"@type\":\"NewsArticle\",\"headline\":\"Other\",\"datePublished\":\"2001-01-01\"}]},"
	        "{\"@type\":\"Person\",\"@id\":\"#jd\",\"name\":\"Jane Doe\"}]}</script>");
	CHECK_STR(m.title.value, "Bridge & tunnel approved");
	CHECK_INT(m.title.origin, ND_ORIGIN_JSON_LD);
	CHECK_STR(author(&m, 0), "Jane Doe");
	CHECK_STR(author(&m, 1), "John Roe");
	CHECK_STR(m.published.value, "2024-07-03T18:10:00+02:00");
	CHECK_STR(m.modified.value, "2024-07-04");
	CHECK_STR(m.site.value, "Example Daily");
	CHECK_STR(m.section.value, "City");
	CHECK_INT(m.keyword_count, 2);
}

static void check_broken_json(void)
{
	CHECK_STR(read("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Kept\",,}]</script>").title.value, "Kept");
	CHECK_STR(read("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Kept\",\"author\":").title.value, "Kept");
	CHECK_STR(read("<script type='application/ld+json'>[[[[[[").title.value, NULL);
	CHECK_STR(read("<script type='application/ld+json'></script>").title.value, NULL);
	CHECK_STR(read("<script type='application/ld+json'>\"\\u</script>").title.value, NULL);
}

static void check_deep_json(void)
{
	static char html[200000];
	size_t used = (size_t)snprintf(html, sizeof html, "<script type='application/ld+json'>");
	memset(html + used, '[', sizeof html - used - 1);
	CHECK_STR(read(html).title.value, NULL);
}

/* ---- titles ---- */

static void check_titles(void)
{
	CHECK_STR(read("<title>Bridge approved | Example Daily</title><meta property=og:site_name content='Example Daily'>").title.value,
	          "Bridge approved");
	CHECK_STR(read_at("<title>Example Daily - Bridge approved</title>", "https://www.exampledaily.org/x", "").title.value,
	          "Bridge approved");
	/* the heading as it is shown, where the title agrees with it */
	CHECK_STR(read("<title>bridge approved - Example</title><h1>Logo</h1><h1>Bridge approved</h1>").title.value, "Bridge approved");
	/* a kicker is no part of it */
	CHECK_STR(read("<meta property=og:title content='Bridge approved by council'>"
	               "<h1><span class=kicker>City</span> Bridge approved by council</h1>")
	                  .title.value,
	          "Bridge approved by council");
	CHECK_STR(read("<h1>Bridge\xC2\xAD" "head</h1>").title.value, "Bridgehead");
	CHECK_STR(read("<svg><title>Icon</title></svg>").title.value, NULL);
	CHECK_STR(read("").title.value, NULL);
}

/* ---- authors ---- */

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

/* ---- dates ---- */

/* A page with a heading and a long article, and then this. */
static const char *below_article(const char *html)
{
	static char page[8000];
	size_t used = (size_t)snprintf(page, sizeof page, "<h1>Bridge approved</h1>");
	while (used < 4000)
		used += (size_t)snprintf(page + used, sizeof page - used, "<p>The council voted for the bridge.</p>");
	snprintf(page + used, sizeof page - used, "%s", html);
	return page;
}

static void check_dates(void)
{
	CHECK_STR(read("<meta property=article:published_time content='2024-07-03T18:10:00Z'>"
	               "<meta property=article:modified_time content='2024-07-05'>")
	                  .published.value,
	          "2024-07-03T18:10:00Z");
	CHECK_STR(read("<h1>Bridge approved</h1><div class=date>3. Juli 2024, 18:10 Uhr</div>").published.value, "2024-07-03T18:10");
	CHECK_STR(read("<h1>Bridge approved</h1><time datetime=2024-07-03>yesterday</time>").published.value, "2024-07-03");
	CHECK_STR(read_at("<h1>Bridge approved</h1>", "https://example.org/2024/07/03/bridge", "").published.value, "2024-07-03");
	/* said to be of a change: not when it was published */
	nd_metadata m = read("<h1>Bridge approved</h1><p class=date>Last updated: 5 July 2024</p>");
	CHECK_STR(m.published.value, NULL);
	CHECK_STR(m.modified.value, "2024-07-05");
	/* the date of a related story, of a comment and of the copyright are nobody's */
	CHECK_STR(read(below_article("<aside><a href=/x>Other</a> <time datetime=2020-01-01>1 Jan</time></aside>")).published.value, NULL);
	CHECK_STR(read("<h1>Bridge approved</h1><div id=comments><time datetime=2020-01-01>1 Jan</time></div>").published.value, NULL);
}

/* Day and month of a numeric date are told apart by the page's language. */
static void check_date_order(void)
{
	CHECK_STR(read("<html lang=en-US><h1>Bridge</h1><div class=date>04/05/2024</div>").published.value, "2024-04-05");
	CHECK_STR(read("<html lang=en-GB><h1>Bridge</h1><div class=date>04/05/2024</div>").published.value, "2024-05-04");
	CHECK_STR(read("<html lang=en><h1>Bridge</h1><div class=date>04/05/2024</div>").published.value, NULL);
}

/* A stamp in UTC that is of another day than the page's own calendar. */
static void check_local_day(void)
{
	CHECK_STR(read_at("<meta property=article:published_time content='2024-07-04T02:10:00Z'><h1>Bridge approved</h1>",
	                  "https://example.org/2024/07/03/bridge", "")
	                  .published.value,
	          "2024-07-03");
	CHECK_STR(read_at("<meta property=article:published_time content='2024-07-04T02:10:00Z'><h1>Bridge approved</h1>",
	                  "https://example.org/2024/07/04/bridge", "")
	                  .published.value,
	          "2024-07-04T02:10:00Z");
}

/* ---- the rest ---- */

static void check_addresses(void)
{
	nd_metadata m = read_at("<link rel=canonical href=/bridge><meta property=og:image content='img/b.jpg'>",
	                        "https://example.org/news/bridge?from=home", "");
	CHECK_STR(m.url.value, "https://example.org/bridge");
	CHECK_STR(m.image.value, "https://example.org/img/b.jpg");
	CHECK_STR(read("<link rel=canonical href=/bridge>").url.value, NULL);
}

static void check_language(void)
{
	CHECK_STR(read("<html lang=de_de>").language.value, "de-DE");
	nd_metadata m = read_at("<p>x", NULL, "Der Rat hat für die Brücke gestimmt, und die Arbeiten sollen im Frühjahr beginnen.");
	CHECK_STR(m.language.value, "de");
	CHECK_INT(m.language.origin, ND_ORIGIN_DETECTED);
}

static void check_source(void)
{
	static const char html[] = "<meta property=og:title content='Bridge approved'>";
	nd_metadata m = read(html);
	CHECK_STR(nd_str_cut(nd_str_of(html, sizeof html - 1), m.title.source), "Bridge approved");
}

static void check_several_properties(void)
{
	CHECK_STR(read("<meta property='x:title og:title' content='Bridge approved'>").title.value, "Bridge approved");
	CHECK_STR(read("<meta name=DC.Creator content='Jane Doe'>").authors[0].value, "Jane Doe");
	CHECK_INT(read("<meta name=keywords content='a, b; c,A,,'>").keyword_count, 2);
}

int main(void)
{
	jmp_buf jump;
	nd_arena_init(&arena, NULL);
	nd_arena_init(&scratch, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		return 2;
	scratch.on_exhaustion = &jump;
	check_graph();
	check_broken_json();
	check_deep_json();
	check_titles();
	check_authors();
	check_no_authors();
	check_dates();
	check_date_order();
	check_local_day();
	check_addresses();
	check_language();
	check_source();
	check_several_properties();
	nd_arena_destroy(&arena);
	nd_arena_destroy(&scratch);
	return check_result();
}
