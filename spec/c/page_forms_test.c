/* Articles in the forms that pages give them: what is taken, what is left, and where text comes from that no element shows.
 * The pages are of our own; the model is the one that ships. */
#include <stdlib.h>

#include "whole_page.h"

#define MENU                                                                                                                  \
	"<header class=site-header><nav class=menu><ul><li><a href=/>Home</a></li><li><a href=/local>Local</a></li><li>"      \
	"<a href=/sport>Sport</a></li><li><a href=/weather>Weather</a></li></ul></nav></header>"
#define FOOT                                                                                                                  \
	"<footer class=site-footer><p>Copyright The Skerry Herald. All rights reserved.</p><ul><li><a href=/terms>Terms</a>"  \
	"</li><li><a href=/privacy>Privacy</a></li></ul></footer>"
#define HEAD "<!doctype html><html lang=en><head><title>Ferry line to reopen in May - The Skerry Herald</title></head><body>"
#define FERRY                                                                                                                 \
	"The ferry between Harrow Bay and Skerry Island is to run again from the first of May, the county said on Monday, "   \
	"after two years in which nobody could cross but by fishing boat."
#define TICKET                                                                                                                \
	"A ticket is to cost four crowns, half of what it was before, and pupils are to travel for nothing. The county pays " \
	"the rest from a fund for the coast."
#define MAYOR                                                                                                                 \
	"The mayor of Skerry told reporters at the harbour that the island had lost a third of its people since the line was " \
	"closed, and that some of them wanted to come back now."
#define BOAT                                                                                                                  \
	"The first boat, which was being painted on Monday, holds ninety people and six cars. A second one is to follow in "   \
	"the summer, when most of the visitors come."
#define CRITICS                                                                                                               \
	"Not everybody is glad. Fishermen who carried passengers in the meantime said they had been promised a part of the "   \
	"new company, and that nobody had spoken to them since last autumn."

static nd_article *parse(const char *page)
{
	return parse_at(page, "https://herald.example/local/ferry.html");
}

/* Whether the page has these bytes just where the words of the text are said to come from. */
static bool comes_from(const nd_article *article, const char *page, const char *words, const char *bytes)
{
	uint32_t start = nd_str_find(nd_article_text(article), nd_str_of(words, strlen(words)), 0);
	if (start == ND_NONE)
		return false;
	nd_span source = nd_article_source(article, (nd_span){start, start + (uint32_t)strlen(words)});
	return nd_str_equal(nd_str_of(page + source.start, source.end - source.start), nd_str_of(bytes, strlen(bytes)));
}

static bool has_all_paragraphs(const nd_article *article)
{
	return has(article, "after two years in which") && has(article, "A ticket is to cost") && has(article, "The mayor of Skerry") &&
	       has(article, "The first boat") && has(article, "Not everybody is glad");
}

static bool has_frame(const nd_article *article)
{
	return has(article, "Weather") || has(article, "All rights reserved") || has(article, "Privacy");
}

/* ---- where paragraphs stand -------------------------------------------------------------------------------------- */

static void reads_paragraphs_made_of_breaks(void)
{
	nd_article *article = parse(HEAD MENU "<div id=content><h1>Ferry line to reopen in May</h1><div class=story>" FERRY "<br><br>" TICKET
	                            "<br><br>\n" MAYOR "<br />&nbsp;<br />" BOAT "<br><br>" CRITICS "</div></div>" FOOT "</body></html>");
	const nd_block *blocks;
	CHECK(has_all_paragraphs(article));
	CHECK(!has_frame(article));
	CHECK_INT(nd_article_blocks(article, &blocks), 5);
	nd_article_free(article);
}

static void reads_an_article_in_several_containers(void)
{
	nd_article *article = parse(HEAD MENU "<main><article><h1>Ferry line to reopen in May</h1><div class=article-intro><p>" FERRY
	                            "</p></div><div class=article-section><p>" TICKET "</p><p>" MAYOR "</p></div>"
	                            "<div class='ad advertisement'><p>Advertisement</p></div><div class=article-section><p>" BOAT "</p><p>"
	                            CRITICS "</p></div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(!has(article, "Advertisement"));
	CHECK(!has_frame(article));
	nd_article_free(article);
}

static void reads_questions_and_answers(void)
{
	nd_article *article = parse(HEAD MENU "<main><article><h1>Ferry line to reopen in May</h1><div class=article-body><p>" FERRY
	                            "</p><p><strong>What will it cost?</strong></p><p>" TICKET "</p><p><strong>Who wants to come back?</strong></p><p>"
	                            MAYOR "</p><p><strong>How large is the boat?</strong></p><p>" BOAT "</p><p>" CRITICS
	                            "</p></div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(has(article, "What will it cost?"));
	CHECK(has(article, "Who wants to come back?"));
	CHECK(has(article, "How large is the boat?"));
	nd_article_free(article);
}

static void reads_lists_of_the_article(void)
{
	nd_article *article = parse(HEAD MENU "<main><article><h1>Ferry line to reopen in May</h1><div class=article-body><p>" FERRY
	                            "</p><p>The county named four things that are to change:</p><ul><li>Boats leave every hour, and every half hour on "
	                            "Sundays.</li><li>Bicycles travel for nothing.</li><li>Tickets are sold on board and in every shop of the island.</li>"
	                            "<li>In winter the last boat waits for the train.</li></ul><p>" TICKET "</p><p>" MAYOR "</p><p>" BOAT "</p><p>" CRITICS
	                            "</p></div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(has(article, "Bicycles travel for nothing."));
	CHECK(has(article, "In winter the last boat waits for the train."));
	CHECK(!has_frame(article));
	nd_article_free(article);
}

static void reads_a_live_blog(void)
{
	nd_article *article = parse(HEAD MENU "<main><article class=live-blog><h1>Ferry line to reopen in May</h1><div class=live-posts>"
	                            "<div class=live-post><time>14:20</time><h2>County speaks</h2><p>" FERRY "</p></div>"
	                            "<div class=live-post><time>14:05</time><h2>Prices</h2><p>" TICKET "</p></div>"
	                            "<div class=live-post><time>13:40</time><h2>The island waits</h2><p>" MAYOR "</p></div>"
	                            "<div class=live-post><time>13:15</time><h2>At the harbour</h2><p>" BOAT "</p></div>"
	                            "<div class=live-post><time>12:50</time><h2>Fishermen</h2><p>" CRITICS "</p></div>"
	                            "</div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(!has_frame(article));
	nd_article_free(article);
}

/* A commentary is not what readers comment. */
static void reads_a_live_commentary(void)
{
	nd_article *article = parse(HEAD MENU "<main><article><h1>Ferry line to reopen in May</h1><div class=live-comments>"
	                            "<div class=live-comment><span class=minute>14:20</span><div class=live-comment-body>" FERRY "</div></div>"
	                            "<div class=live-comment><span class=minute>14:05</span><div class=live-comment-body>" TICKET "</div></div>"
	                            "<div class=live-comment><span class=minute>13:40</span><div class=live-comment-body>" MAYOR "</div></div>"
	                            "<div class=live-comment><span class=minute>13:15</span><div class=live-comment-body>" BOAT "</div></div>"
	                            "<div class=live-comment><span class=minute>12:50</span><div class=live-comment-body>" CRITICS "</div></div>"
	                            "</div></article></main><section class=comments><h2>Comments</h2><div class=comment><p>I used to work on the old boat, "
	                            "and I can tell you all that it was never on time in the winter.</p></div></section>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(!has(article, "I used to work on the old boat"));
	CHECK(!has_frame(article));
	nd_article_free(article);
}

/* ---- what stands among them -------------------------------------------------------------------------------------- */

static void leaves_promotions_in_the_body(void)
{
	nd_article *article = parse(HEAD MENU "<main><article><h1>Ferry line to reopen in May</h1><div class=article-body><p>" FERRY "</p><p>" TICKET
	                            "</p><p class=read-more><strong>Read more:</strong> <a href=/old>How the old ferry was sold to a collector</a></p><p>"
	                            MAYOR "</p><div class=related-links><h3>Related articles</h3><ul><li><a href=/1>Storm breaks the pier</a></li><li>"
	                            "<a href=/2>Island school to close</a></li></ul></div><p>" BOAT "</p>"
	                            "<div class=newsletter-signup><h3>Get our newsletter</h3><p>Sign up for the news of the coast, every morning in your "
	                            "inbox.</p><form><input type=email><button>Subscribe</button></form></div><p>" CRITICS
	                            "</p></div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(!has(article, "How the old ferry was sold"));
	CHECK(!has(article, "Related articles"));
	CHECK(!has(article, "Storm breaks the pier"));
	CHECK(!has(article, "Get our newsletter"));
	CHECK(!has(article, "every morning in your inbox"));
	CHECK(!has(article, "Subscribe"));
	nd_article_free(article);
}

static void leaves_notices_over_the_page(void)
{
	nd_article *article = parse(HEAD "<div id=cookie-consent class='cookie-banner modal' role=dialog><h2>We value your privacy</h2><p>We and our "
	                            "partners store cookies on your device and read them, to measure how this page is used and to show you "
	                            "advertisements. You can change your choice at any time. Read how we use your data in our policy.</p>"
	                            "<button>Accept all</button></div>" MENU "<main><article><h1>Ferry line to reopen in May</h1><div class=article-body><p>"
	                            FERRY "</p><p>" TICKET "</p><p>" MAYOR "</p><p>" BOAT "</p><p>" CRITICS "</p></div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(!has(article, "We value your privacy"));
	CHECK(!has(article, "partners store cookies"));
	CHECK(!has(article, "Accept all"));
	nd_article_free(article);
}

/* A standfirst above the body's container may be kept or left; it takes no paragraph with it, nor the title. */
static void bears_a_standfirst_outside_the_body(void)
{
	nd_article *article = parse(HEAD MENU "<main><article><header><h1>Ferry line to reopen in May</h1><p class=standfirst>After two years the boats "
	                            "return to the island, at half the price.</p><p class=byline>By Ann Teller</p></header><div class=article-body><p>"
	                            FERRY "</p><p>" TICKET "</p><p>" MAYOR "</p><p>" BOAT "</p><p>" CRITICS "</p></div></article></main>" FOOT "</body></html>");
	CHECK(has_all_paragraphs(article));
	CHECK(!has(article, "Ferry line to reopen in May"));
	CHECK(!has(article, "Ann Teller"));
	nd_article_free(article);
}

/* ---- what no element shows --------------------------------------------------------------------------------------- */

#define STATE_HEAD HEAD "<div id=root></div><script>window.notice={\"text\":\"" TICKET " " MAYOR " " CRITICS " " BOAT "\"}</script>"

static void reads_paragraphs_in_the_state_of_a_framework(void)
{
	static const char page[] =
	        STATE_HEAD "<script id=__STATE__ type=application/json>{\"props\":{\"story\":{\"headlines\":{\"basic\":\"Ferry line to reopen in May\"},"
	                   "\"elements\":[{\"type\":\"text\",\"content\":\"" FERRY "\"},{\"type\":\"image\",\"caption\":\"" BOAT "\"},"
	                   "{\"type\":\"header\",\"content\":\"What it costs\"},{\"type\":\"text\",\"content\":\"" TICKET " \\u201cAt last\\u201d, she said.\"},"
	                   "{\"type\":\"text\",\"content\":\"<b>People<\\/b> were \\\"glad\\\" of it. " MAYOR " Mayor &amp; county agree. " MAYOR "\"},"
	                   "{\"type\":\"related_link\",\"content\":\"Read how the old ferry was sold to a collector of ships.\"}]},"
	                   "\"others\":[{\"headline\":\"Another story\",\"elements\":[{\"type\":\"text\",\"content\":\"" CRITICS " " BOAT " " CRITICS " " BOAT
	                   " " CRITICS "\"}]}]}}</script></body></html>";
	nd_article *article = parse(page);
	const nd_block *blocks;
	CHECK_INT(nd_article_blocks(article, &blocks), 4);
	CHECK_INT(blocks[1].kind, ND_BLOCK_HEADING);
	CHECK(has(article, "after two years in which"));
	CHECK(has(article, "\xE2\x80\x9C" "At last\xE2\x80\x9D, she said."));
	CHECK(has(article, "People were \"glad\" of it. The mayor"));
	CHECK(!has(article, "The first boat"));
	CHECK(!has(article, "Not everybody is glad"));
	CHECK(!has(article, "old ferry was sold"));
	CHECK(comes_from(article, page, "the first of May, the county", "the first of May, the county"));
	CHECK(comes_from(article, page, "\xE2\x80\x9C" "At last\xE2\x80\x9D", "\\u201cAt last\\u201d"));
	CHECK(comes_from(article, page, "Mayor & county", "Mayor &amp; county"));
	CHECK(comes_from(article, page, "&", "&amp;"));
	CHECK(comes_from(article, page, "\"glad\" of it", "\\\"glad\\\" of it"));
	nd_article_free(article);
}

static void reads_markup_in_the_properties_of_a_component(void)
{
	static const char page[] = HEAD "<div data-props='{&quot;title&quot;:&quot;Ferry line to reopen in May&quot;,&quot;body&quot;:&quot;"
	                                "\\u003cp\\u003e" FERRY "\\u003c/p\\u003e\\n\\u003cp\\u003e" TICKET "\\u003c/p\\u003e\\u003cfigure\\u003e"
	                                "\\u003cfigcaption\\u003eA boat in the rain\\u003c/figcaption\\u003e\\u003c/figure\\u003e\\u003cp\\u003e" MAYOR
	                                "\\u003c/p\\u003e\\u003cp\\u003e" BOAT "\\u003c/p\\u003e\\u003cp\\u003e" CRITICS "\\u003c/p\\u003e&quot;}'></div></body></html>";
	nd_article *article = parse(page);
	const nd_block *blocks;
	CHECK(has_all_paragraphs(article));
	CHECK_INT(nd_article_blocks(article, &blocks), 5);
	CHECK(!has(article, "A boat in the rain"));
	nd_article_free(article);
}

/* A text beside another title, or beside none, is not known to be the page's article. */
static void believes_no_text_without_the_pages_title(void)
{
	nd_article *article = parse(STATE_HEAD "</body></html>");
	CHECK_INT(nd_article_text(article).size, 0);
	nd_article_free(article);
	article = parse(HEAD "<div id=root></div><script type=application/json>{\"title\":\"Island school to close\",\"text\":\"" FERRY " " TICKET " "
	                MAYOR " " BOAT " " CRITICS "\"}</script></body></html>");
	CHECK_INT(nd_article_text(article).size, 0);
	nd_article_free(article);
}

/* What a page shows is its article, whatever more its scripts have. */
static void prefers_what_the_page_shows(void)
{
	nd_article *article = parse(HEAD MENU "<main><h1>Ferry line to reopen in May</h1><div class=article-body><p>" FERRY "</p><p>" MAYOR "</p><p>" BOAT
	                            "</p></div></main><script type=application/ld+json>{\"headline\":\"Ferry line to reopen in May\",\"articleBody\":\""
	                            FERRY " " TICKET " " MAYOR " " BOAT " " CRITICS " " CRITICS "\"}</script>" FOOT "</body></html>");
	CHECK(has(article, "The mayor of Skerry"));
	CHECK(!has(article, "Not everybody is glad"));
	nd_article_free(article);
}

static void reads_a_template_where_nothing_else_is(void)
{
	static const char page[] = HEAD "<article-view><template shadowrootmode=open><h1>Ferry line to reopen in May</h1><div class=article-body><p>"
	                                FERRY "</p><p>" TICKET "</p><p>" MAYOR "</p><p>" BOAT "</p><p>" CRITICS "</p></div></template></article-view></body></html>";
	nd_article *article = parse(page);
	CHECK(has_all_paragraphs(article));
	CHECK(comes_from(article, page, "A ticket is to cost", "A ticket is to cost"));
	nd_article_free(article);
	article = parse(HEAD MENU "<main><h1>Ferry line to reopen in May</h1><div class=article-body><p>" FERRY "</p><p>" TICKET "</p><p>" MAYOR
	                "</p></div></main><template><p>" CRITICS "</p></template>" FOOT "</body></html>");
	CHECK(has(article, "The mayor of Skerry"));
	CHECK(!has(article, "Not everybody is glad"));
	nd_article_free(article);
}

/* Deep, long and broken data: time stays in proportion, which the test's own time limit shows. */
static void bears_hostile_data(void)
{
	enum { COUNT = 60000 };
	static const char *const pieces[] = {"[", "{\"title\":", "{\"a\":[", "\"" FERRY "\",", "{\"type\":\"\\u", "\\ud800\\u", "[{\"title\":\"Ferry line to reopen\"},"};
	static const char head[] = HEAD "<script type=application/json>{\"title\":\"Ferry line to reopen in May\",\"body\":[";
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		size_t size = strlen(pieces[i]), start = strlen(head);
		char *page = malloc(start + size * COUNT + 1);
		memcpy(page, head, start);
		for (size_t k = 0; k < COUNT; k++)
			memcpy(page + start + k * size, pieces[i], size);
		page[start + size * COUNT] = '\0';
		nd_article_free(parse(page));
		free(page);
	}
}

int main(void)
{
	CHECK_INT(nd_models_open("data", &models, NULL), ND_OK);
	reads_paragraphs_made_of_breaks();
	reads_an_article_in_several_containers();
	reads_questions_and_answers();
	reads_lists_of_the_article();
	reads_a_live_blog();
	reads_a_live_commentary();
	leaves_promotions_in_the_body();
	leaves_notices_over_the_page();
	bears_a_standfirst_outside_the_body();
	reads_paragraphs_in_the_state_of_a_framework();
	reads_markup_in_the_properties_of_a_component();
	believes_no_text_without_the_pages_title();
	prefers_what_the_page_shows();
	reads_a_template_where_nothing_else_is();
	bears_hostile_data();
	nd_models_close(models);
	return check_result();
}
