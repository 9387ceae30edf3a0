/* What extraction takes: at most six times a page that is like those of news sites; on pages made to do harm, no more than
 * a fixed number of bytes and of pieces of memory for each byte of the page, so that twice the page takes twice as much. */
#include "check.h"
#include "meter.h"

static meter measure(const nd_models *models, const char *page, size_t size)
{
	meter m = {0};
	nd_allocator allocator = meter_allocator(&m);
	nd_options options = ND_OPTIONS;
	options.allocator = &allocator;
	options.format = ND_FORMAT_HTML;
	nd_article *article = NULL;
	CHECK_INT(nd_article_parse(models, page, size, &options, &article, NULL), ND_OK);
	nd_article_free(article);
	CHECK_INT(m.held, 0);
	return m;
}

/* ---- pages --------------------------------------------------------------------------------------------------------- */

typedef struct page {
	char *data;
	size_t size, room;
} page;

/* Appends text, with the number in place of each "%". */
static void put(page *p, const char *text, unsigned number)
{
	for (; *text != '\0'; text++) {
		if (p->room - p->size < 16)
			p->data = realloc(p->data, p->room = p->room * 2 + 64);
		if (*text == '%')
			p->size += (size_t)snprintf(p->data + p->size, 16, "%u", number);
		else
			p->data[p->size++] = *text;
	}
}

/* head, then the piece again and again up to so many bytes. */
static page repeated(const char *head, const char *piece, size_t size)
{
	page p = {0};
	put(&p, head, 0);
	for (unsigned i = 0; p.size < size; i++)
		put(&p, piece, i);
	return p;
}

static void a_page_takes_six_times_its_bytes_at_most(const nd_models *models, unsigned paragraphs, unsigned teasers)
{
	page p = {0};
	put(&p, "<!doctype html><html lang=en><head><title>The river rose again</title><meta charset=utf-8></head><body>"
	        "<header class=site-header><nav><ul>", 0);
	for (unsigned i = 0; i < teasers / 4; i++)
		put(&p, "<li><a href=\"/section/%\">Section %</a></li>\n", i);
	put(&p, "</ul></nav></header><main><article><h1>The river rose again</h1><p class=byline>By Ann Bell</p>", 0);
	for (unsigned i = 0; i < paragraphs; i++)
		put(&p, "<p>On day % the council met in the hall, and <a href=\"/people/%\">its chair</a> said that the river had "
		        "risen by a metre since the morning; nobody was hurt.</p>\n", i);
	put(&p, "</article><aside class=related>", 0);
	for (unsigned i = 0; i < teasers; i++)
		put(&p, "<div class=\"teaser card card--small\" data-story=\"%\"><a class=\"card__link\" "
		        "href=\"/2020/05/a-story-about-the-river-%.html\"><img class=\"card__image\" src=\"/images/640/%.jpg\" "
		        "srcset=\"/images/1280/%.jpg 2x\" alt=\"\" loading=\"lazy\"><h3 class=\"card__title\">Story %</h3></a>"
		        "<p class=\"card__text\">What happened in place %, and why.</p></div>\n", i);
	put(&p, "</aside></main><footer><p>All rights reserved</p></footer></body></html>", 0);
	meter m = measure(models, p.data, p.size);
	CHECK(m.peak < p.size * 6);
	free(p.data);
}

/* Even the smallest page takes some memory, but not more than this. */
static void a_small_page_takes_little(const nd_models *models)
{
	CHECK(measure(models, "<p>x", 4).peak < 3400);
}

/* What is of a fixed size counts for little from a few paragraphs on. */
static void a_short_article_takes_six_times_its_bytes_at_most(const nd_models *models)
{
	page p = repeated("<!doctype html><html lang=en><head><title>The river rose</title></head><body><article><h1>The river rose</h1>",
	                  "<p>On day % the council met in the hall by the bridge, and its chair said that the river had risen by a "
	                  "metre since the morning; nobody was hurt.</p>\n", 1200);
	CHECK(measure(models, p.data, p.size).peak < p.size * 6);
	free(p.data);
}

static void hostile_pages_take_as_much_as_they_are_large(const nd_models *models)
{
	enum { BYTES = 1 << 17, MOST = 90, FLOOR = 1 << 17 };
	static const char *const pages[][2] = {
	        {"", "<p>x"}, {"", "<div>x"}, {"", "x<hr>"}, {"", "x<br>"}, {"", "<b id=%>x"}, {"", "<p><b id=%>x"},
	        {"", "<a><div>"}, {"", "<b><div><i></b>x"}, {"", "<h1><p>x"}, {"", "<blockquote>x"}, {"", "<ul><li>x"},
	        {"<table>", "<tr><td>a<td>b<td>c"}, {"<table><tr>", "<td>a"}, {"<table>", "x<tr>"}, {"", "<table><tr><td>"},
	        {"", "<template>"}, {"", "<svg><foreignObject>"}, {"", "<math><mi><p>"}, {"<select>", "<option>x"},
	        {"", "<frameset>"}, {"", "<"}, {"", "&"}, {"", "&amp;"}, {"<script>", "<!--<script>"}, {"<p", " a%=1"},
	        {"<div class='", "word-% "}, {"", "<title>x %</title>"}, {"", "<h1>Title %</h1>"}, {"", "<h2>Part %</h2>"},
	        {"", "<img src=/i%.jpg>"}, {"", "<figure><img src=a.jpg>x"}, {"", "<iframe src=https://www.youtube.com/embed/%>"},
	        {"", "<blockquote class=twitter-tweet><p>x %</p>&mdash; A (@b) <a href=https://twitter.com/a/status/%>May 1, 2020"
	             "</a></blockquote>"},
	        {"", "<meta name=author content='A B %'>"}, {"", "<time datetime=2020-01-02>2 Jan 2020</time>"},
	        {"", "<p class=byline>By Ann Bell %</p>"}, {"", "<a rel=author href=/x%>Ann Bell</a> "},
	        {"<script type='application/ld+json'>{\"@graph\":[", "{\"@type\":\"NewsArticle\",\"headline\":\"x %\"},"},
	        {"<script type='application/ld+json'>", "{\"a\":["}, {"<meta name=keywords content='", "word%,"},
	        {"<title>The old bridge | the river | the valley | the town</title>", "The valley of %<p>"},
	        {"", "<meta property=og:title content='Bridge | Valley %'><a href=/>Valley</a>"},
	        {"<h1>Bridge approved</h1>", "<h2 class=subtitle>Work begins in the winter of %</h2>"},
	        {"", "<noscript><p>The council met on Monday, and people came to the hall in the evening.</noscript>"},
	};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		page once = repeated(pages[i][0], pages[i][1], BYTES), twice = repeated(pages[i][0], pages[i][1], 2 * BYTES);
		meter first = measure(models, once.data, once.size), second = measure(models, twice.data, twice.size);
		CHECK(first.peak < once.size * MOST + FLOOR);
		CHECK(second.peak < first.peak * 5 / 2 + FLOOR);
		CHECK(second.pieces < first.pieces * 5 / 2 + 256);
		free(once.data);
		free(twice.data);
	}
}

int main(void)
{
	nd_models *models = NULL;
	CHECK_INT(nd_models_open("data", &models, NULL), ND_OK);
	if (models == NULL)
		return check_result();
	a_page_takes_six_times_its_bytes_at_most(models, 25, 200);
	a_page_takes_six_times_its_bytes_at_most(models, 12, 10);
	a_short_article_takes_six_times_its_bytes_at_most(models);
	a_small_page_takes_little(models);
	hostile_pages_take_as_much_as_they_are_large(models);
	nd_models_close(models);
	return check_result();
}
