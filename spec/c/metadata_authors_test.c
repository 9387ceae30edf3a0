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

static void checks(void)
{
	check_authors();
	check_no_authors();
}

int main(void)
{
	return run_checks(checks);
}
