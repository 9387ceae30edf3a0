/* What an HTML page says about itself, and which of it is believed. */
#include "metadata_page.h"

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

/* A picture that another object of the graph describes, and that of a video. */
static void check_image_of_graph(void)
{
	CHECK_STR(read_at("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"image\":{\"@id\":\"#i\"}},"
	                  "{\"@type\":\"ImageObject\",\"@id\":\"#i\",\"url\":\"/b.jpg\"}]}</script>",
	                  "https://example.org/x", "")
	                  .image.value,
	          "https://example.org/b.jpg");
	CHECK_STR(read("<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"thumbnailUrl\":[\"https://example.org/t.jpg\"]}"
	               "</script>")
	                  .image.value,
	          "https://example.org/t.jpg");
}

static void check_broken_json(void)
{
	CHECK_STR(read("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Kept\",,}]</script>").title.value, "Kept");
	CHECK_STR(read("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Kept\",\"author\":").title.value, "Kept");
	static const char *const faults[] = {
	        "{\"@type\":\"Article\",\"author\": Jane Doe,\n\"headline\":\"Kept\"}",                        /* no quotation marks */
	        "{\"@type\":\"Article\",\"description\":'It\\'s \"so\"',\"headline\":\"Kept\"}",              /* single ones */
	        "{\"@type\":\"Article\",\"description\":\"The \"new\" bridge\",\"headline\":\"Kept\"}",       /* not escaped */
	        "{\"@type\":\"Article\",\"description\":\"The \"new\", long bridge\",\n\"headline\":\"Kept\"}", /* before a comma */
	        "{\"@type\":\"Person\",\"name\":\"x\"},\n{\"@type\":\"Article\",\"headline\":\"Kept\"}",     /* two of them */
	        "{\"@type\":\"Article\", // not yet\n\"headline\":\"Kept\"}",
	        "<![CDATA[{\"@type\":\"Article\",\"headline\":\"Kept\"}]]>",
	        "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Kept&quot;}",
	};
	for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
		char page[400];
		snprintf(page, sizeof page, "<script type='application/ld+json'>%s</script>", faults[i]);
		CHECK_STR(read(page).title.value, "Kept");
	}
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
	/* the name and the motto of the site are no headings */
	CHECK_STR(read("<title>A bridge for everybody | Bridges</title><h1 class=logo>A bridge</h1><h2 id=site-description>for everybody</h2>")
	                  .title.value,
	          "A bridge for everybody | Bridges");
	CHECK_STR(read("<title>Bridges for sale - advice on every kind</title><meta property=og:site_name content=Bridges>").title.value,
	          "Bridges for sale - advice on every kind");
	/* a heading that leads to the first page is the site's name */
	CHECK_STR(read("<title>Bridge approved : Bridge Archive</title><h1><a href=https://bridges.example/>Bridge Archive</a></h1>").title.value,
	          "Bridge approved : Bridge Archive");
	CHECK_STR(read("<title>Bridge approved</title><a href=/><h1>Bridges</h1></a><h2><a href=/bridge>Bridge approved!</a></h2>").title.value,
	          "Bridge approved!");
	CHECK_STR(read("<h1><a href='/?page=2'>Bridge approved</a></h1>").title.value, "Bridge approved");
	/* hidden words are no part of it; those whose label is hidden are */
	CHECK_STR(read("<title>Bridge approved | City news</title><h1><span class='field label-hidden'>Bridge approved</span>"
	               "<i class='x hidden'>: </i><b class=visually-hidden>headline</b></h1>")
	                  .title.value,
	          "Bridge approved");
	CHECK_STR(read("<svg><title>Icon</title></svg>").title.value, NULL);
	CHECK_STR(read("").title.value, NULL);
}

/* ---- the rest ---- */

/* A part of the title that the page shows alone is the title, where no heading is; what a colon parts is one. */
static void check_title_by_text(void)
{
	static const char page[] = "<title>Valley News - Old bridge to be replaced</title><table><tr><td><img src=l.gif alt='Valley News'>"
	                           "<td><font size=5><b>Old bridge to be replaced</b></font><br>The council voted.</table>";
	nd_metadata m = read(page);
	CHECK_STR(m.title.value, "Old bridge to be replaced");
	CHECK_STR(m.site.value, "Valley News");
	CHECK_STR(read("<title>Bridges: a history of the valley</title><p>a history of the valley").title.value,
	          "Bridges: a history of the valley");
}

/* The part beside the article's title, if the host or a link to the first page bears it. */
static void check_site_in_title(void)
{
	CHECK_STR(read_at("<title>Bridge approved | Economy | The Riverton Echo</title><h1>Bridge approved</h1>",
	                  "https://www.riverton.example/a", "")
	                  .site.value,
	          "The Riverton Echo");
	CHECK_STR(read("<title>Мост открыт — Вести</title><a href=/>Вести</a><h1>Мост открыт</h1>").site.value, "Вести");
	CHECK_STR(read_at("<title>Riverton Echo: Bridge approved</title><h1>Bridge approved</h1>", "https://rivertonecho.example/a", "").site.value,
	          "Riverton Echo");
	CHECK_STR(read_at("<title>Bridge approved | Economy</title><h1>Bridge approved</h1>", "https://www.riverton.example/a", "").site.value,
	          NULL);
}

static void check_tags(void)
{
	nd_metadata m = read("<h1>Bridge approved</h1><a rel='category tag' href=/c>Town</a><p>The council voted.</p>"
	                     "<p>Tags: <a rel=tag href=/t>bridge</a>, <a rel=tag href=/u>river</a></p>"
	                     "<aside><a rel=tag href=/v>ferry</a></aside>");
	CHECK_STR(m.section.value, "Town");
	CHECK_INT(m.keyword_count, 2);
	CHECK_STR(m.keywords[1].value, "river");
	/* what is declared counts more */
	m = read("<meta name=keywords content=council><h1>Bridge approved</h1><a rel=tag href=/t>bridge</a>");
	CHECK_INT(m.keyword_count, 1);
	CHECK_STR(m.keywords[0].value, "council");
}

static void check_subtitles(void)
{
	static const char deck[] = "Work is to begin before the winter.";
	CHECK_STR(read("<h1>Bridge approved</h1><p class=article-excerpt>Work is to begin before the winter.</p>").subtitle.value, deck);
	CHECK_STR(read("<h1>Bridge approved</h1><h2 class=x1>Work is to begin before the winter.</h2>").subtitle.value, deck);
	CHECK_STR(read("<meta name=description content='Work is to begin before the winter.'><h1>Bridge approved</h1><div>Share this</div>"
	               "<p>Work is to begin before the winter.</p>")
	                  .subtitle.value,
	          deck);
	/* what repeats the title, a byline, a line of a date, the teaser of another story */
	CHECK_STR(read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge approved by the council\","
	               "\"alternativeHeadline\":\"Bridge approved\"}</script>")
	                  .subtitle.value,
	          NULL);
	CHECK_STR(read("<h1>Bridge approved</h1><p class=subhead>By Jane Doe, Staff Reporter</p>").subtitle.value, NULL);
	CHECK_STR(read("<h1>Bridge approved</h1><h2>Updated on 3 July 2024, 18:10</h2>").subtitle.value, NULL);
	CHECK_STR(read("<h1>Bridge approved</h1><aside><p class=excerpt>The ferry is to stop in the spring.</p></aside>").subtitle.value, NULL);
}

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

static void checks(void)
{
	check_graph();
	check_image_of_graph();
	check_broken_json();
	check_deep_json();
	check_titles();
	check_title_by_text();
	check_site_in_title();
	check_subtitles();
	check_tags();
	check_addresses();
	check_language();
	check_source();
	check_several_properties();
}

int main(void)
{
	return run_checks(checks);
}
