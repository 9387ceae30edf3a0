/* Markdown read as an article. */
#include "arenas.h"

#include <string.h>

#include "base/str.h"
#include "page/page.h"

static nd_page read(const char *text)
{
	nd_page page;
	nd_page_from_markdown(&arena, &scratch, nd_str_of(text, strlen(text)), NULL, &page);
	return page;
}

static void check_block(const nd_page *page, uint32_t i, nd_block_kind kind, int level, const char *text)
{
	CHECK(i < page->block_count);
	if (i >= page->block_count)
		return;
	CHECK_INT(page->blocks[i].kind, kind);
	CHECK_INT(page->blocks[i].level, level);
	CHECK_STR(nd_str_cut(page->text, page->blocks[i].span), text);
}

static void check_blocks(void)
{
	nd_page page = read("# Bridge *approved* #\n"
	                    "\n"
	                    "The council voted\n"
	                    "for the bridge.\n"
	                    "\n"
	                    "Reactions\n"
	                    "---------\n"
	                    "> It is too long.\n"
	                    "> And too late.\n"
	                    "\n"
	                    "- first\n"
	                    "- second\n"
	                    "  - inner\n"
	                    "3. third\n"
	                    "\n"
	                    "| a | b |\n"
	                    "|---|---|\n"
	                    "| 1 | 2 |\n"
	                    "\n"
	                    "```c\n"
	                    "# no heading\n"
	                    "\n"
	                    "int x;\n"
	                    "```\n"
	                    "\n"
	                    "***\n"
	                    "<!-- nothing -->\n"
	                    "\n"
	                    "    indented\n"
	                    "\n"
	                    "[ref]: https://example.org\n");
	CHECK_INT(page.block_count, 11);
	check_block(&page, 0, ND_BLOCK_HEADING, 1, "Bridge *approved*");
	check_block(&page, 1, ND_BLOCK_PARAGRAPH, 0, "The council voted\nfor the bridge.");
	check_block(&page, 2, ND_BLOCK_HEADING, 2, "Reactions");
	check_block(&page, 3, ND_BLOCK_QUOTATION, 1, "It is too long.\n> And too late.");
	check_block(&page, 4, ND_BLOCK_LIST_ITEM, 1, "first");
	check_block(&page, 6, ND_BLOCK_LIST_ITEM, 2, "inner");
	check_block(&page, 7, ND_BLOCK_LIST_ITEM, 1, "third");
	check_block(&page, 8, ND_BLOCK_TABLE, 0, "| a | b |\n|---|---|\n| 1 | 2 |");
	check_block(&page, 9, ND_BLOCK_CODE, 0, "# no heading\n\nint x;");
	check_block(&page, 10, ND_BLOCK_CODE, 0, "indented");
	CHECK_STR(page.metadata.title.value, "Bridge approved");
}

static void check_front_matter(void)
{
	nd_page page = read("---\n"
	                    "title: \"A bridge: approved\"\n"
	                    "author: [Jane Doe, John Roe]\n"
	                    "date: 2024-07-03 18:10\n"
	                    "tags:\n"
	                    "  - roads\n"
	                    "  - rivers\n"
	                    "lang: EN_us\n"
	                    "---\n"
	                    "Text.\n");
	nd_metadata m = page.metadata;
	CHECK_STR(m.title.value, "A bridge: approved");
	CHECK_STR(nd_str_cut(page.text, m.title.source), "A bridge: approved");
	CHECK_INT(m.author_count, 2);
	CHECK_STR(m.authors[1].value, "John Roe");
	CHECK_STR(m.published.value, "2024-07-03T18:10");
	CHECK_INT(m.keyword_count, 2);
	CHECK_STR(m.keywords[1].value, "rivers");
	CHECK_STR(m.language.value, "en-US");
	CHECK_INT(page.block_count, 1);
	CHECK_INT(read("---\nno end\n").metadata.author_count, 0);
}

static void check_byline_below_heading(void)
{
	nd_page page = read("# Bridge approved\n\n*By Jane Doe*\n\n3 July 2024\n\n"
	                    "The council voted for the new bridge on Tuesday, after a debate of nine hours.\n");
	CHECK_STR(page.metadata.byline.value, "By Jane Doe");
	CHECK_INT(page.metadata.author_count, 1);
	CHECK_STR(page.metadata.published.value, "2024-07-03");
}

static void check_links(void)
{
	nd_page page = read("See [the *plan*](https://example.org/plan_(new) \"Plan\") and ![a bridge](/b.jpg), "
	                    "<https://example.org>, `x` and \\[no](link).\n");
	CHECK_INT(page.link_count, 2);
	CHECK_INT(page.image_count, 1);
	if (page.link_count != 2 || page.image_count != 1)
		return;
	CHECK_STR(nd_str_cut(page.text, page.links[0].span), "the *plan*");
	CHECK_STR(page.links[0].url, "https://example.org/plan_(new)");
	CHECK_STR(page.links[1].url, "https://example.org");
	CHECK_STR(page.images[0].text, "a bridge");
}

static void check_blocks_in_items(void)
{
	nd_page page = read("- first\n"
	                    "  > quoted in it\n"
	                    "\n"
	                    "  more of first\n"
	                    "\n"
	                    "      code of it\n"
	                    "\n"
	                    "  - inner\n"
	                    "- second\n"
	                    "\n"
	                    "> - in a quotation\n"
	                    ">   goes on\n"
	                    ">\n"
	                    "> after it\n");
	CHECK_INT(page.block_count, 8);
	check_block(&page, 0, ND_BLOCK_LIST_ITEM, 1, "first");
	check_block(&page, 1, ND_BLOCK_QUOTATION, 1, "quoted in it");
	check_block(&page, 2, ND_BLOCK_LIST_ITEM, 1, "more of first");
	check_block(&page, 3, ND_BLOCK_CODE, 0, "code of it");
	check_block(&page, 4, ND_BLOCK_LIST_ITEM, 2, "inner");
	check_block(&page, 5, ND_BLOCK_LIST_ITEM, 1, "second");
	check_block(&page, 6, ND_BLOCK_LIST_ITEM, 1, "in a quotation\n>   goes on");
	check_block(&page, 7, ND_BLOCK_QUOTATION, 1, "after it");
}

static void check_numbers(const nd_page *page, const uint32_t *numbers, uint32_t count)
{
	CHECK_INT(page->block_count, count);
	for (uint32_t i = 0; i < count && i < page->block_count; i++)
		CHECK_INT(page->blocks[i].number, numbers[i]);
}

/* Numbers count on from a list's first; another mark, or another block between, begins another list. */
static void check_ordered_lists(void)
{
	nd_page page = read("7. seven\n"
	                    "7. eight\n"
	                    "\n"
	                    "   goes on\n"
	                    "   1. inner one\n"
	                    "   1. inner two\n"
	                    "1. nine\n"
	                    "   1. another inner one\n"
	                    "1) one\n"
	                    "- a bullet\n"
	                    "\n"
	                    "Between\n"
	                    "2024. no item\n"
	                    "\n"
	                    "0. nought\n");
	static const uint32_t numbers[] = {7, 8, ND_NONE, 1, 2, 9, 1, 1, ND_NONE, ND_NONE, 0};
	check_numbers(&page, numbers, sizeof(numbers) / sizeof(*numbers));
	check_block(&page, 2, ND_BLOCK_LIST_ITEM, 1, "goes on");
	check_block(&page, 9, ND_BLOCK_PARAGRAPH, 0, "Between\n2024. no item");
	for (uint32_t i = 0; i < page.block_count; i++)
		CHECK_INT(page.blocks[i].continues, i == 2);
}

static void check_references(void)
{
	nd_page page = read("Read [the plan][Plan  A], [the vote][], [report] and ![the bridge][b], not [this][] or [x](y).\n"
	                    "\n"
	                    "[plan a]: <https://example.org/a> \"A\"\n"
	                    "[THE VOTE]: https://example.org/v\n"
	                    "[report]: https://example.org/r\n"
	                    "[report]: https://example.org/second\n"
	                    "[b]: https://example.org/b.jpg\n");
	static const char *const wanted[][2] = {{"the plan", "https://example.org/a"}, {"the vote", "https://example.org/v"},
	                                        {"report", "https://example.org/r"}, {"x", "y"}};
	CHECK_INT(page.block_count, 1);
	CHECK_INT(page.link_count, 4);
	for (uint32_t i = 0; i < 4 && i < page.link_count; i++) {
		CHECK_STR(nd_str_cut(page.text, page.links[i].span), wanted[i][0]);
		CHECK_STR(page.links[i].url, wanted[i][1]);
	}
	CHECK_INT(page.image_count, 1);
	if (page.image_count == 1)
		CHECK_STR(page.images[0].url, "https://example.org/b.jpg");
}

static void check_title(const char *text, const char *title)
{
	nd_page page = read(text);
	CHECK_STR(page.metadata.title.value, title);
}

static void check_titles(void)
{
	check_title("# A **very** [long](https://example.org/(a)) bridge\\* for `snake_case`\n\nText.\n", "A very long bridge* for snake_case");
	check_title("The _old_ bridge\n===\n\nText.\n", "The old bridge");
	check_title("# 2 * 3 [sic]\n\nText.\n", "2 * 3 [sic]");
}

static void check_all(void)
{
	check_blocks();
	check_front_matter();
	check_byline_below_heading();
	check_links();
	check_blocks_in_items();
	check_ordered_lists();
	check_references();
	check_titles();
}

int main(void)
{
	return run_checks(check_all);
}
