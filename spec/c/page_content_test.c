/* What is taken from pages and how it is written: chosen text, kinds of blocks, links, posts, pictures, provenance. The
 * pages are small ones of our own; the model is the one that ships. */
#include <stdlib.h>

#include "whole_page.h"

#define SENTENCES                                                                                              \
	"The council of Harrow Bay voted on Tuesday to rebuild the old pier, which a storm broke in two last " \
	"winter. The work is to begin in March and to take a year, the harbour master said. "

static nd_article *parse(const char *page)
{
	return parse_at(page, "https://news.example/local/pier.html");
}

static nd_block find_block(const nd_article *article, const char *words)
{
	const nd_block *blocks;
	uint32_t count = nd_article_blocks(article, &blocks);
	for (uint32_t i = 0; i < count; i++)
		if (nd_str_find(nd_str_cut(nd_article_text(article), blocks[i].span), nd_str_of(words, strlen(words)), 0) != ND_NONE)
			return blocks[i];
	return (nd_block){0};
}

static const char *const story =
        "<!doctype html><html><head><title>Pier to be rebuilt - The Harrow Bay Post</title></head><body>"
        "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/sport>Sport</a></li><li><a href=/tv>TV</a></li></ul></nav></header>"
        "<main><article class=story><h1>Pier to be rebuilt</h1><div class=byline>By Ann Teller</div>"
        "<div class='share-buttons'><a href=#>Share</a> <a href=#>Tweet</a></div>"
        "<div class=article-body>"
        "<p>" SENTENCES SENTENCES "</p>"
        "<p>A   second\n paragraph &mdash; with a <a href='../archive/1.html'>link &amp; more</a> in it. " SENTENCES "</p>"
        "<figure><img src='/i/pier.jpg' alt='The pier'><figcaption>The pier after the storm. Photo: B. Lens</figcaption></figure>"
        "<h2>What it costs</h2>"
        "<p>" SENTENCES "First line<br>second line of it.</p>"
        "<blockquote><p>We will have our pier again, and it will be better than the one that the sea took from us, said "
        "the mayor, who opened the meeting.</p></blockquote>"
        "<blockquote class='twitter-tweet'><p lang=en>The vote is done!</p>&mdash; Harbour Desk (@harbour_desk) "
        "<a href='https://twitter.com/harbour_desk/status/123456789'>May 2, 2023</a></blockquote>"
        "<p>" SENTENCES SENTENCES "</p>"
        "<iframe src='https://www.youtube.com/embed/abcdef'></iframe>"
        "<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2021</td><td>40,000</td></tr><tr><td>2022</td><td></td></tr>"
        "<tr><td>2023</td><td>51,000</td></tr></table>"
        "<p>The next meeting of the council is in June, when the plans are to be shown to everybody who cares to come. " SENTENCES "</p>"
        "</div></article>"
        "<aside class=related><h3>Related stories</h3><ul><li><a href=/a>A boat sinks</a></li><li><a href=/b>A bridge opens</a></li></ul></aside>"
        "</main><footer><p>Copyright The Harrow Bay Post. All rights reserved.</p></footer></body></html>";

static void takes_the_article_and_nothing_else(void)
{
	nd_article *article = parse(story);
	CHECK(has(article, "The council of Harrow Bay"));
	CHECK(has(article, "The next meeting of the council"));
	CHECK(!has(article, "Sport"));
	CHECK(!has(article, "Share"));
	CHECK(!has(article, "Related stories"));
	CHECK(!has(article, "A boat sinks"));
	CHECK(!has(article, "All rights reserved"));
	CHECK(!has(article, "Photo: B. Lens"));
	CHECK(!has(article, "Pier to be rebuilt"));
	nd_article_free(article);
}

static void writes_blocks_of_their_kind(void)
{
	nd_article *article = parse(story);
	nd_str text = nd_article_text(article);
	CHECK_INT(find_block(article, "The council of").kind, ND_BLOCK_PARAGRAPH);
	CHECK_INT(find_block(article, "What it costs").kind, ND_BLOCK_HEADING);
	CHECK_INT(find_block(article, "What it costs").level, 2);
	CHECK_INT(find_block(article, "our pier again").kind, ND_BLOCK_QUOTATION);
	CHECK_INT(find_block(article, "The vote is done").kind, ND_BLOCK_EMBED);
	CHECK(has(article, "A second paragraph \xE2\x80\x94 with a link & more in it. The council"));
	CHECK(has(article, "First line\nsecond line of it."));
	nd_block table = find_block(article, "40,000");
	CHECK_INT(table.kind, ND_BLOCK_TABLE);
	CHECK_STR(nd_str_cut(text, table.span), "Year\tVisitors\n2021\t40,000\n2022\n2023\t51,000");
	const nd_block *blocks;
	uint32_t count = nd_article_blocks(article, &blocks);
	for (uint32_t i = 1; i < count; i++)
		CHECK_STR(nd_str_cut(text, (nd_span){blocks[i - 1].span.end, blocks[i].span.start}), "\n\n");
	nd_article_free(article);
}

static void records_posts_links_and_pictures(void)
{
	nd_article *article = parse(story);
	nd_str text = nd_article_text(article);
	const nd_embed *embeds;
	const nd_link *links;
	const nd_image *images;
	CHECK_INT(nd_article_embeds(article, &embeds), 2);
	CHECK_STR(embeds[0].provider, "twitter");
	CHECK_STR(embeds[0].author, "Harbour Desk");
	CHECK_STR(embeds[0].handle, "@harbour_desk");
	CHECK_STR(embeds[0].published, "2023-05-02");
	CHECK_STR(embeds[0].url, "https://twitter.com/harbour_desk/status/123456789");
	CHECK(nd_str_starts(nd_str_cut(text, embeds[0].span), ND_STR("The vote is done!\n\n")));
	CHECK_STR(embeds[1].provider, "youtube");
	CHECK_INT(embeds[1].span.end - embeds[1].span.start, 0);
	CHECK(nd_article_links(article, &links) >= 1);
	CHECK_STR(links[0].url, "https://news.example/archive/1.html");
	CHECK_STR(nd_str_cut(text, links[0].span), "link & more");
	CHECK_INT(nd_article_images(article, &images), 1);
	CHECK_STR(images[0].url, "https://news.example/i/pier.jpg");
	CHECK_STR(images[0].text, "The pier");
	CHECK_STR(images[0].caption, "The pier after the storm. Photo: B. Lens");
	nd_article_free(article);
}

static void knows_where_text_comes_from(void)
{
	nd_article *article = parse(story);
	static const char *const words[][2] = {{"second line of it", "second line of it"}, {"link & more", "link &amp; more"},
	                                       {"\xE2\x80\x94", "&mdash;"}, {"A second", "A   second"}};
	nd_str page = nd_str_of(story, strlen(story));
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		uint32_t at = nd_str_find(nd_article_text(article), nd_str_of(words[i][0], strlen(words[i][0])), 0);
		nd_span span = nd_article_source(article, (nd_span){at, at + (uint32_t)strlen(words[i][0])});
		CHECK_STR(nd_str_cut(page, span), words[i][1]);
	}
	nd_article_free(article);
}

static void gives_little_of_a_page_without_article(void)
{
	nd_article *article = parse("<body><nav><ul><li><a href=/>Home</a><li><a href=/a>News</a></ul></nav>"
	                            "<div class=teasers><div class=card><h3><a href=/1>A boat sinks off the bay</a></h3></div>"
	                            "<div class=card><h3><a href=/2>A bridge opens</a></h3></div>"
	                            "<div class=card><h3><a href=/3>The mayor resigns</a></h3></div></div>"
	                            "<footer>Imprint Privacy Terms</footer></body>");
	CHECK(!has(article, "Home"));
	CHECK(!has(article, "A bridge opens"));
	CHECK(!has(article, "Imprint"));
	nd_article_free(article);
}

static void reads_text_without_structure(void)
{
	nd_article *article = parse("<body><table><tr><td><a href=/>Home</a> | <a href=/x>Links</a></td><td><font>" SENTENCES
	                            "<br><br>" SENTENCES SENTENCES "<br><br>The last of it all came on Friday. " SENTENCES
	                            "</font></td></tr></table></body>");
	const nd_block *blocks;
	CHECK_INT(nd_article_blocks(article, &blocks), 3);
	CHECK(!has(article, "Home"));
	nd_article_free(article);
}

/* What a feed gives of an item, but not a page that is a menu alone. */
static void keeps_a_snippet(void)
{
	nd_article *article = parse("<p>It rained in Oslo today.</p>");
	CHECK(has(article, "It rained in Oslo today."));
	nd_article_free(article);
	article = parse("<nav><a href=/a>Home</a> <a href=/b>News</a></nav>");
	CHECK_INT(nd_article_text(article).size, 0);
	nd_article_free(article);
}

/* Deep, wide and broken pages: time stays in proportion, which the test's own time limit shows. */
#define JAPANESE \
	"港の町の議会は火曜日、去年の冬の嵐で壊れた古い桟橋を建て直すことを決めた。工事は三月に始まり、一年かかる見込みだと" \
	"港長は話した。町の人々は長い間この日を待っていた。"

static void reads_scripts_without_spaces(void)
{
	nd_article *article = parse("<html lang=ja><head><title>桟橋を再建へ</title></head><body><nav><ul><li><a href=/>ホーム</a></li><li><a href=/s>"
	                            "スポーツ</a></li></ul></nav><main><h1>桟橋を再建へ</h1><div class=article-body><p>" JAPANESE "</p><p>" JAPANESE
	                            JAPANESE "</p><p>費用はまだ分からない。" JAPANESE "</p></div><div class=related><h3>関連記事</h3><ul><li><a href=/a>"
	                            "船が沈む</a></li><li><a href=/b>新しい橋が開通</a></li></ul></div></main><footer><p>無断転載を禁じます</p></footer></body></html>");
	CHECK(nd_str_starts_nocase(nd_article_text(article), ND_STR("港の町の議会は火曜日")));
	CHECK(has(article, "費用はまだ分からない。"));
	CHECK(!has(article, "関連記事"));
	CHECK(!has(article, "新しい橋が開通"));
	CHECK(!has(article, "無断転載"));
	nd_article_free(article);
}

/* An end tag left out before "</noscript>" puts all that follows inside. */
static void reads_noscript_where_nothing_else_is(void)
{
	nd_article *article = parse("<html><head><title>Pier to be rebuilt</title></head><body><noscript><div id=nojs></noscript>"
	                            "<div class=page><h1>Pier to be rebuilt</h1><div class=text><p>" SENTENCES SENTENCES "</p><p>" SENTENCES
	                            "Nobody was hurt.</p><p>" SENTENCES SENTENCES "</p></div></div></body></html>");
	CHECK(has(article, "Nobody was hurt."));
	nd_article_free(article);
	article = parse("<html><body><div id=app></div><noscript><p>This page needs scripts, which your browser does not run. Please "
	                "turn them on in the settings of your browser.</p></noscript></body></html>");
	CHECK_INT(nd_article_text(article).size, 0);
	nd_article_free(article);
	article = parse("<html><head><title>Pier</title></head><body><h1>Pier</h1><div class=text><p>" SENTENCES SENTENCES "</p><p>" SENTENCES
	                SENTENCES "</p><noscript><p>" SENTENCES " Scripts are off.</p></noscript><p>" SENTENCES "</p></div></body></html>");
	CHECK(!has(article, "Scripts are off."));
	nd_article_free(article);
}

/* Of another text, or cut short, it neither stands in for the page nor takes anything away. */
static void takes_json_ld_as_evidence_only(void)
{
	nd_article *article = parse("<html><head><title>Pier</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
	                            "\"articleBody\":\"The moon was made of cheese, said nobody at all on this page of ours.\"}</script></head><body>"
	                            "<h1>Pier to be rebuilt</h1><div class=article-body><p>" SENTENCES SENTENCES "</p><p>" SENTENCES
	                            SENTENCES "</p><p>" SENTENCES "Nobody was hurt.</p></div></body></html>");
	CHECK(!has(article, "cheese"));
	CHECK(has(article, "Nobody was hurt."));
	nd_article_free(article);
	article = parse("<html><head><script type='application/ld+json'>{\"articleBody\":\"cut \\");
	nd_article_free(article);
}

/* Numbers by start, value and reversed; further paragraphs of an item are known as such, also behind a list within it. */
static void numbers_the_items_of_ordered_lists(void)
{
	nd_article *article = parse(
	        "<!doctype html><title>Pier to be rebuilt</title><main><article><h1>Pier to be rebuilt</h1><p>" SENTENCES SENTENCES "</p>"
	        "<ol start=4><li><p>Item A. " SENTENCES "</p><p>More of A. " SENTENCES "</p><ul><li>Item B. " SENTENCES "</li></ul>"
	        "<p>Rest of A. " SENTENCES "</p></li><li>Item C. " SENTENCES "</li><li value=9>Item D. " SENTENCES "</li>"
	        "<li>Item E. " SENTENCES "</li></ol><p>" SENTENCES "</p>"
	        "<ol reversed><li>Item F. " SENTENCES "</li><li>Item G. " SENTENCES "</li></ol><p>" SENTENCES "</p>"
	        "<ol start=-1><li>Item H. " SENTENCES "</li><li>Item I. " SENTENCES "</li></ol><p>" SENTENCES SENTENCES "</p>");
	static const struct item {
		const char *words;
		uint32_t number, level;
		bool continues;
	} items[] = {{"Item A", 4, 1, false}, {"More of A", ND_NONE, 1, true}, {"Item B", ND_NONE, 2, false}, {"Rest of A", ND_NONE, 1, true},
	             {"Item C", 5, 1, false}, {"Item D", 9, 1, false},         {"Item E", 10, 1, false},     {"Item F", 2, 1, false},
	             {"Item G", 1, 1, false}, {"Item H", ND_NONE, 1, false},   {"Item I", 0, 1, false}};
	for (size_t i = 0; i < sizeof(items) / sizeof(*items); i++) {
		nd_block block = find_block(article, items[i].words);
		CHECK_INT(block.kind, ND_BLOCK_LIST_ITEM);
		CHECK_INT(block.number, items[i].number);
		CHECK_INT(block.level, items[i].level);
		CHECK_INT(block.continues, items[i].continues);
	}
	nd_article_free(article);
}

static void bears_hostile_pages(void)
{
	enum { COUNT = 40000 };
	static const char *const pieces[] = {"<div>", "<p>a", "<table><td>b", "<blockquote class=twitter-tweet>x", "<a href=x>y",
	                                     "<figure><img src=x>", "<td>", "<br>", "</p>", "<li><p>word "};
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		size_t size = strlen(pieces[i]);
		char *page = malloc(size * COUNT + 1);
		for (size_t k = 0; k < COUNT; k++)
			memcpy(page + k * size, pieces[i], size);
		page[size * COUNT] = '\0';
		nd_article *article = parse(page);
		nd_article_free(article);
		free(page);
	}
}

int main(void)
{
	CHECK_INT(nd_models_open("data", &models, NULL), ND_OK);
	takes_the_article_and_nothing_else();
	writes_blocks_of_their_kind();
	records_posts_links_and_pictures();
	knows_where_text_comes_from();
	gives_little_of_a_page_without_article();
	reads_text_without_structure();
	keeps_a_snippet();
	reads_scripts_without_spaces();
	reads_noscript_where_nothing_else_is();
	takes_json_ld_as_evidence_only();
	numbers_the_items_of_ordered_lists();
	bears_hostile_pages();
	nd_models_close(models);
	return check_result();
}
