/* Plain text read as an article: blocks, ends, datelines, pasted posts. */
#include "arenas.h"

#include <string.h>

#include "base/str.h"
#include "page/page.h"

static nd_page read(const char *text, const nd_page_hints *hints)
{
	nd_page page;
	nd_page_from_text(&arena, &scratch, nd_str_of(text, strlen(text)), hints, &page);
	return page;
}

static nd_str block_text(const nd_page *page, uint32_t i)
{
	return i < page->block_count ? nd_str_cut(page->text, page->blocks[i].span) : (nd_str){0};
}

static nd_block_kind block_kind(const nd_page *page, uint32_t i)
{
	return i < page->block_count ? page->blocks[i].kind : (nd_block_kind)0;
}

static nd_str author(const nd_page *page, uint32_t i)
{
	return i < page->metadata.author_count ? page->metadata.authors[i].value : (nd_str){0};
}

/* A numeric date whose order the text's language tells; a name that stands between the title and a dateline. */
static void check_head_by_what_follows(void)
{
	nd_page page = read("Le pont sera fermé tout l'hiver\n\n"
	                    "Le conseil a voté lundi soir la fermeture du pont, et les habitants devront prendre le bac.\n\n"
	                    "« Nous n'avions pas le choix », a dit le maire devant les habitants réunis dans la salle.\n\n"
	                    "Publié le 03/08/2021 à 08h12\n",
	                    NULL);
	CHECK_STR(page.metadata.published.value, "2021-08-03T08:12");
	page = read("Bridge to close for the winter\n\nAnn Bell\n\n"
	            "RIVERTON (Example Agency) - The bridge over the river will close for the winter, the town said on Monday.\n\n"
	            "The ferry will run every hour until then, it added, and twice on Sundays.\n",
	            NULL);
	CHECK_STR(author(&page, 0), "Ann Bell");
	page = read("Bridge to close for the winter\n\nAnn Bell\n\n"
	            "The bridge over the river will close for the winter, the town of Riverton said on Monday.\n\n"
	            "The ferry will run every hour until then, it added, and twice on Sundays.\n",
	            NULL);
	CHECK_INT(page.metadata.author_count, 0);
}

static void check_head(void)
{
	static const char text[] =
	        "Flood waters recede after week of rain in river valley\n"
	        "Thousands return home as clean-up begins\n"
	        "By Jane Doe and John Roe, Example Agency\n"
	        "Published: 3 July 2024 18:10 GMT | Updated: 4 July 2024 09:05 GMT\n"
	        "\n"
	        "RIVERTON, July 3 (Example Agency) \xE2\x80\x94 Residents of the valley returned to their homes on Wednesday.\n"
	        "\n"
	        "\"We lost everything,\" said Mary Poe, a baker who has lived in the valley for years.\n";
	nd_page page = read(text, NULL);
	nd_metadata m = page.metadata;
	CHECK(page.text.size == strlen(text) && memcmp(page.text.data, text, strlen(text)) == 0);
	CHECK_STR(m.title.value, "Flood waters recede after week of rain in river valley");
	CHECK_STR(m.subtitle.value, "Thousands return home as clean-up begins");
	CHECK_STR(author(&page, 0), "Jane Doe");
	CHECK_STR(author(&page, 1), "John Roe");
	CHECK_INT(m.author_count, 2);
	CHECK_STR(nd_str_cut(page.text, m.authors[1].source), "John Roe");
	CHECK_STR(m.published.value, "2024-07-03T18:10Z");
	CHECK_STR(m.modified.value, "2024-07-04T09:05Z");
	CHECK_STR(nd_str_cut(page.text, page.byline_span), "By Jane Doe and John Roe, Example Agency");
	CHECK_STR(nd_str_cut(page.text, page.dateline_span), "RIVERTON, July 3 (Example Agency) \xE2\x80\x94");
	CHECK_INT(block_kind(&page, 0), ND_BLOCK_HEADING);
}

static void check_tail(void)
{
	nd_page page = read("The council voted for the new bridge on Tuesday, after a debate of nine hours.\n"
	                    "Work is to begin next spring and will take three years, the mayor said.\n"
	                    "Jane Doe\n"
	                    "Wed, 07/03/2024 - 18:10",
	                    NULL);
	CHECK_STR(author(&page, 0), "Jane Doe");
	CHECK_STR(page.metadata.published.value, "2024-07-03T18:10");
	CHECK(page.metadata.title.value.data == NULL);
	page = read("The council voted for the new bridge on Tuesday, after a debate of nine hours.\n"
	            "\n(Reporting by Jane Doe in Springfield; Editing by John Roe)\n",
	            NULL);
	CHECK_STR(author(&page, 0), "Jane Doe");
	CHECK_INT(page.metadata.author_count, 1);
	page = read("The council voted for the new bridge on Tuesday, after a debate of nine hours.\n"
	            "\nJane Doe and John Roe\nJuly 3, 2024 18:10 GMT\n",
	            NULL);
	CHECK_STR(author(&page, 0), "Jane Doe");
	CHECK_STR(author(&page, 1), "John Roe");
	page = read("The council voted for the new bridge on Tuesday, after a debate of nine hours.\n"
	            "\nJane Doe | July 3, 2024 | 18:10\n",
	            NULL);
	CHECK_STR(author(&page, 0), "Jane Doe");
	CHECK_STR(page.metadata.published.value, "2024-07-03T18:10");
}

#define COUNCIL                                                                                                         \
	"The council voted for the new bridge on Tuesday, after a debate of nine hours.\n"                              \
	"\"It will last a century,\" said Mary Poe, who leads the works in the valley.\n"

/* The role of who wrote stands behind a comma. */
static void check_roles(void)
{
	static const char *const bylines[] = {"Jane Doe, Local Democracy Reporter", "By Jane Doe, Health And Science Correspondent",
	                                      "Jane Doe, Chief Correspondent, in Vienna", "Jane Doe | Political Editor"};
	char text[600];
	for (size_t i = 0; i < sizeof bylines / sizeof bylines[0]; i++) {
		snprintf(text, sizeof text, "Council votes for bridge\n\n%s\n\n" COUNCIL, bylines[i]);
		nd_page page = read(text, NULL);
		CHECK_STR(page.metadata.title.value, "Council votes for bridge");
		CHECK_STR(page.metadata.byline.value, bylines[i]);
		CHECK_STR(author(&page, 0), "Jane Doe");
		CHECK_INT(page.metadata.author_count, 1);
		snprintf(text, sizeof text, COUNCIL "\n%s\n", bylines[i]);
		page = read(text, NULL);
		CHECK_STR(page.metadata.byline.value, bylines[i]);
	}
	nd_page page = read("Council votes for bridge\n\nMary Poe, president of the council, at the bridge\n\n" COUNCIL, NULL);
	CHECK_STR(page.metadata.byline.value, NULL);
}

/* Lines about contributors and rights stand in the way of no byline and no date. */
static void check_notes(void)
{
	nd_page page = read("Council votes for bridge\n\nBy Jane Doe\nAdditional reporting by John Roe in Lyon\n3 July 2024\n\n" COUNCIL, NULL);
	CHECK_INT(page.metadata.author_count, 1);
	CHECK_STR(author(&page, 0), "Jane Doe");
	CHECK_STR(page.metadata.published.value, "2024-07-03");
	page = read(COUNCIL "\nJane Doe\nAdditional reporting by John Roe in Lyon and Ann Poe in Porto. Editing by Max Poe.\n", NULL);
	CHECK_INT(page.metadata.author_count, 1);
	CHECK_STR(author(&page, 0), "Jane Doe");
	page = read(COUNCIL "\nLast updated: 3 May 2021\n(c) 2020 Example News Ltd. All rights reserved.\n", NULL);
	CHECK_STR(page.metadata.modified.value, "2021-05-03");
	page = read(COUNCIL "\n\xC2\xA9 Example News Ltd | Last updated: 3 May 2021\n", NULL);
	CHECK_STR(page.metadata.modified.value, "2021-05-03");
	CHECK_STR(page.metadata.published.value, NULL);
}

static void check_release(const char *head, const char *dateline)
{
	char text[800];
	snprintf(text, sizeof text, "%s%s" COUNCIL, head, dateline);
	nd_page page = read(text, NULL);
	CHECK_STR(page.metadata.title.value, "Council votes for bridge");
	CHECK_STR(page.metadata.published.value, "2019-01-22");
	CHECK(nd_str_equal(nd_str_cut(page.text, page.dateline_span), nd_str_trim(nd_str_of(dateline, strlen(dateline)))));
}

static void check_releases(void)
{
	check_release("For immediate release: 22 January 2019\n\nCouncil votes for bridge\n\n", "RIVERTON, 22 January 2019 \xE2\x80\x93 ");
	check_release("Council votes for bridge\n\nFor release 22 January 2019\n\n", "RIVERTON - ");
	check_release("FOR IMMEDIATE RELEASE\nMedia contact: Ann Poe, 555-0100\n\nCouncil votes for bridge\n\n",
	              "Riverton, January 22, 2019 \xE2\x80\x94 ");
	nd_page page = read("Council votes for bridge\n\nOn Tuesday, January 22, 2019 \xE2\x80\x94 the day of rest. " COUNCIL, NULL);
	CHECK_STR(page.metadata.published.value, NULL);
}

/* Day and month are told apart by evidence alone. */
static void check_ambiguous_day(void)
{
	static const char body[] = "The council voted for the new bridge on Tuesday, after a debate of nine hours.\n";
	char text[200];
	nd_page page;
	snprintf(text, sizeof text, "%s05/06/2023\n", body);
	page = read(text, NULL);
	CHECK_STR(page.metadata.published.value, NULL);
	snprintf(text, sizeof text, "%s25/06/2023\n", body);
	page = read(text, NULL);
	CHECK_STR(page.metadata.published.value, "2023-06-25");
	snprintf(text, sizeof text, "%sMonday 05/06/2023\n", body);
	page = read(text, NULL);
	CHECK_STR(page.metadata.published.value, "2023-06-05");
}

static void check_options_win(void)
{
	nd_page_hints hints = {.published = ND_STR("2020-01-02T03:04+01:00"), .url = ND_STR("https://example.org/2019/01/01/x")};
	nd_page page = read("The council voted for the new bridge on Tuesday, after a long debate.\n3 July 2024\n", &hints);
	CHECK_STR(page.metadata.published.value, "2020-01-02T03:04+01:00");
	CHECK_INT(page.metadata.published.origin, ND_ORIGIN_OPTION);
	CHECK_STR(page.metadata.url.value, "https://example.org/2019/01/01/x");
}

static void check_address_line(void)
{
	nd_page page = read("\xEF\xBB\xBFhttps://example.org/2023/05/06/some-story\r\n\r\n"
	                    "Regulators approved the merger of the two banks on Friday, the companies said.\r\n"
	                    "Shares rose 5 percent.",
	                    NULL);
	CHECK_STR(page.metadata.url.value, "https://example.org/2023/05/06/some-story");
	CHECK_STR(page.metadata.published.value, "2023-05-06");
	CHECK_INT(page.metadata.published.origin, ND_ORIGIN_URL);
	CHECK_INT(page.block_count, 2);
	CHECK_STR(block_text(&page, 1), "Shares rose 5 percent.");
}

static void check_wrapped_lines(void)
{
	nd_page page = read("Court rejects appeal in fraud case\n"
	                    "\n"
	                    "The appeals court on Tuesday upheld the\n"
	                    "conviction of a former executive who had\n"
	                    "been found guilty of fraud in 2021, and\n"
	                    "ordered him to report to prison within\n"
	                    "thirty days.\n"
	                    "\n"
	                    "\"There was no error in the trial,\" wrote\n"
	                    "Judge Ann Example for the majority. Her\n"
	                    "colleague dissented.\n",
	                    NULL);
	CHECK_INT(page.block_count, 3);
	CHECK_STR(nd_str_of(block_text(&page, 2).data, 24), "\"There was no error in t");
}

static void check_nothing_to_find(void)
{
	static const char *const texts[] = {"", "\n\n", "One line.", "Short note about shopping\nmilk\neggs\n", "\xEF\xBB\xBF",
	                                    "Jane Doe", "By Jane Doe\n3 July 2024\n"};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		nd_page page = read(texts[i], NULL);
		CHECK(page.metadata.title.value.data == NULL && page.metadata.author_count == 0);
	}
	CHECK_INT(read("One line.", NULL).block_count, 1);
}

static void check_post(const char *text, const char *want)
{
	nd_page page = read(text, NULL);
	CHECK_INT(page.embed_count, 1);
	if (page.embed_count == 1)
		CHECK_STR(nd_str_cut(page.text, page.embeds[0].span), want);
}

static void check_posts(void)
{
	/* introduced by a colon, parted by empty lines */
	check_post("The league confirmed the transfer of the striker on Monday, ending weeks of speculation.\n\n"
	           "Fans of the club reacted with disbelief:\n\n"
	           "I can't believe it. We raised him!\nTen years and now this.\n"
	           "\xE2\x80\x94 Real Fan (@realfan) June 30, 2024\n\n"
	           "The club declined to comment on the fee.\n",
	           "I can't believe it. We raised him!\nTen years and now this.");
	/* no introduction: the article's own paragraphs stay out of it */
	check_post("The minister resigned on Monday after a report on spending was published by the auditors.\n"
	           "The coalition has a majority of two seats in the lower house of parliament.\n"
	           "Good riddance. https://t.co/xyz\n"
	           "\xE2\x80\x94 A. Nonymous (@anon_1) May 1, 2023\n"
	           "The prime minister will name a successor on Wednesday.\n",
	           "Good riddance. https://t.co/xyz");
	/* several paragraphs after an introduction that ends in dots */
	check_post("The storm has left a million homes without power, the utility said.\n"
	           "Some have taken it with humour\xE2\x80\xA6\n"
	           "Candles, check.\n"
	           "The neighbours have a piano, and somebody who can play it.\n"
	           "SEND HELP pic.twitter.com/abc123\n"
	           "\xE2\x80\x94 Dark House (@darkhouse) July 3, 2024\n"
	           "Repairs will take until Friday.\n",
	           "Candles, check.\nThe neighbours have a piano, and somebody who can play it.\nSEND HELP pic.twitter.com/abc123");
	/* all in one line */
	check_post("The concert was cancelled an hour before it was to begin, the hall said.\n"
	           "So sorry, see you all in May.\xE2\x80\x94 The Band (@theband) March 2, 2024\n",
	           "So sorry, see you all in May.");
}

static void check_post_record(void)
{
	nd_page page = read("Some have taken it with humour:\nWe are fine! pic.twitter.com/abc123\n"
	                    "\xE2\x80\x94 Dark House (@darkhouse) July 3, 2024\nRepairs will take until Friday.\n",
	                    NULL);
	CHECK_INT(page.embed_count, 1);
	CHECK_STR(page.embeds[0].provider, "twitter");
	CHECK_STR(page.embeds[0].author, "Dark House");
	CHECK_STR(page.embeds[0].handle, "@darkhouse");
	CHECK_STR(page.embeds[0].published, "2024-07-03");
	CHECK_STR(page.embeds[0].url, "https://pic.twitter.com/abc123");
	CHECK_INT(block_kind(&page, 1), ND_BLOCK_EMBED);
	CHECK_INT(block_kind(&page, 2), ND_BLOCK_EMBED);
	CHECK_INT(block_kind(&page, 3), ND_BLOCK_PARAGRAPH);
}

static void check_all(void)
{
	check_head();
	check_head_by_what_follows();
	check_tail();
	check_roles();
	check_notes();
	check_releases();
	check_ambiguous_day();
	check_options_win();
	check_address_line();
	check_wrapped_lines();
	check_nothing_to_find();
	check_posts();
	check_post_record();
}

int main(void)
{
	return run_checks(check_all);
}
