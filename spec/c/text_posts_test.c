/* The forms in which plain texts hold posts and videos: what is left of the services' embed codes when a page is copied. */
#include "arenas.h"

#include <string.h>

#include "base/str.h"
#include "page/page.h"

#define PROSE                                                                                                           \
	"The ferry between the islands of Lomo and Verin sails again since Monday, the harbour office said, after a winter " \
	"in which storms had kept it in port for most of the days.\n"
#define DASH "\xE2\x80\x94 "

static nd_page read(const char *between, const char *form)
{
	char *text = nd_arena_take(&arena, 4096);
	nd_page page;
	int size = snprintf(text, 4096, "Ferry sails again\n\n" PROSE "%s" PROSE "%s%s%s" PROSE "%s" PROSE, between, between, form, between,
	                    between);
	nd_page_from_text(&arena, &scratch, nd_str_of(text, (size_t)size), NULL, &page);
	return page;
}

typedef struct form {
	const char *text;
	const char *provider, *url, *handle, *author, *published;
	const char *post; /* the record's text */
	uint32_t blocks;  /* that it takes */
} form;

static const form forms[] = {
        {"Boat is back! pic.twitter.com/abc\n" DASH "Lomo Port (@lomoport) March 4, 2024\n", "twitter", "https://pic.twitter.com/abc",
         "@lomoport", "Lomo Port", "2024-03-04", "Boat is back! pic.twitter.com/abc", 2},
        {"Boat is back!\n" DASH "Lomo Port (@lomoport) March 4, 2024\nhttps://x.com/lomoport/status/1234567890123\n", "twitter",
         "https://x.com/lomoport/status/1234567890123", "@lomoport", "Lomo Port", "2024-03-04", "Boat is back!", 3},
        {"The boat is back, and we are so happy.\nPosted by Lomo Port on Monday, March 4, 2024\n", "facebook", NULL, NULL,
         "Lomo Port", "2024-03-04", "The boat is back, and we are so happy.", 2},
        {"https://www.facebook.com/lomoport/posts/1012345\n", "facebook", "https://www.facebook.com/lomoport/posts/1012345", "@lomoport",
         NULL, NULL, "", 1},
        {"View this post on Instagram\n\nA post shared by Lomo Port (@lomo.port)\n", "instagram", NULL, "@lomo.port", "Lomo Port", NULL,
         "", 2},
        {"View this post on Instagram A post shared by Lomo Port (@lomo.port)\n", "instagram", NULL, "@lomo.port", "Lomo Port", NULL, "",
         1},
        {"A post shared by Lomo Port (@lomo.port)\n", "instagram", NULL, "@lomo.port", "Lomo Port", NULL, "", 1},
        {"View this post on Instagram\n\nBack on the sea! #boat\n\nA post shared by Lomo Port (@lomo.port) on Mar 4, 2024 at 8:00am PST\n",
         "instagram", NULL, "@lomo.port", "Lomo Port", "2024-03-04T08:00-08:00", "Back on the sea! #boat", 3},
        {"Sieh dir diesen Beitrag auf Instagram an\n\nEin Beitrag geteilt von Lomo Port (@lomo.port)\n", "instagram", NULL, "@lomo.port",
         "Lomo Port", NULL, "", 2},
        /* an announcement and a handle are enough in a language whose words are not known */
        {"Katso t\xC3\xA4m\xC3\xA4 julkaisu Instagramissa\n\nHenkil\xC3\xB6n Lomo Port (@lomo.port) jakama julkaisu\n", "instagram", NULL,
         "@lomo.port", NULL, NULL, "", 2},
        {"https://www.youtube.com/watch?v=a1B2c3D4e5F\n", "youtube", "https://www.youtube.com/watch?v=a1B2c3D4e5F", NULL, NULL, NULL, "",
         1},
        {"@lomo.port Back on the sea #boat \xE2\x99\xAC original sound - Lomo Port\n", "tiktok", NULL, "@lomo.port", NULL, NULL,
         "Back on the sea #boat", 1},
        {"@lomo.port\n\nBack on the sea #boat\n\n\xE2\x99\xAC original sound - Lomo Port\n", "tiktok", NULL, "@lomo.port", NULL, NULL,
         "Back on the sea #boat", 3},
        {"https://t.me/lomoport/45\n", "telegram", "https://t.me/lomoport/45", "@lomoport", NULL, NULL, "", 1},
        {"The boat is back.\n" DASH "Lomo Port (@lomoport) March 4, 2024\nhttps://t.me/lomoport/45\n", "telegram",
         "https://t.me/lomoport/45", "@lomoport", "Lomo Port", "2024-03-04", "The boat is back.", 3},
        {"Sailing.\n" DASH "Lomo Port (@lomo.example) March 4, 2024 at 8:00 AM\n", "bluesky", NULL, "@lomo.example", "Lomo Port",
         "2024-03-04T08:00", "Sailing.", 2},
        {"Sailing.\n" DASH "Lomo Port (@lomoport@social.example) March 4, 2024\n", "mastodon", NULL, "@lomoport@social.example",
         "Lomo Port", "2024-03-04", "Sailing.", 2},
        /* copied as it looks; what service a plain handle is of, nothing tells */
        {"Lomo Port\n@lomoport\nBack at sea. #boat\nMar 4, 2024, 8:00 AM\n", NULL, NULL, "@lomoport", "Lomo Port", "2024-03-04T08:00",
         "Back at sea. #boat", 4},
        {"Lomo Port \xE2\x9C\x93\n@lomoport\nBack at sea.\n8:00 AM \xC2\xB7 Mar 4, 2024\n12 Reposts 40 Likes\n", NULL, NULL, "@lomoport",
         "Lomo Port", "2024-03-04T08:00", "Back at sea.", 5},
        {"Lomo Port @lomo@social.example\nBack at sea.\nMarch 4, 2024 at 8:00 AM\n", "mastodon", NULL, "@lomo@social.example", "Lomo Port",
         "2024-03-04T08:00", "Back at sea.", 3},
        /* quoted with its source */
        {"\"Back at sea, and glad of it!\"\nLomo Port, Facebook, 4 March 2024\n", "facebook", NULL, NULL, "Lomo Port", "2024-03-04",
         "\"Back at sea, and glad of it!\"", 2},
        {"> Back at sea!\n" DASH "Lomo Port on Twitter, 4 March 2024\n", "twitter", NULL, NULL, "Lomo Port", "2024-03-04", "Back at sea!", 2},
        {"Post by @lomoport@social.example\nView on Mastodon\n", "mastodon", NULL, "@lomoport@social.example", NULL, NULL, "", 2},
};

static void check_form(const form *f, const char *between)
{
	int before = check_failures;
	nd_page page = read(between, f->text);
	uint32_t blocks = 0, continuing = 0;
	for (uint32_t i = 0; i < page.block_count; i++) {
		blocks += page.blocks[i].kind == ND_BLOCK_EMBED;
		continuing += page.blocks[i].kind == ND_BLOCK_EMBED && page.blocks[i].continues;
	}
	CHECK_INT(blocks, f->blocks);
	CHECK_INT(continuing, f->blocks - 1);
	CHECK_INT(page.embed_count, 1);
	if (page.embed_count == 1) {
		const nd_embed *embed = &page.embeds[0];
		CHECK_STR(embed->provider, f->provider);
		CHECK_STR(embed->url, f->url);
		CHECK_STR(embed->handle, f->handle);
		CHECK_STR(embed->author, f->author);
		CHECK_STR(embed->published, f->published);
		CHECK_STR(nd_str_cut(page.text, embed->span), f->post);
	}
	if (check_failures != before)
		fprintf(stderr, "in the form %s\n", f->text);
}

/* What an article says itself of posts, songs and bylines. */
static void other_lines_are_no_posts(void)
{
	static const char *const others[] = {
	        "Posted by Lomo Port on Monday, March 4, 2024\n",
	        "A post shared by Lomo Port (@lomo.port) on Monday showed the boat on the sea, and its crew.\n",
	        "A post shared by the harbour office was taken down.\n",
	        "Beitrag von Lomo Port\n",
	        "The song \xE2\x99\xAC Sea Boat was played.\n",
	        "The office is on Instagram (@lomo.port) since March.\n",
	        "Jane Doe\n@janedoe\nMarch 4, 2024, 8:00 AM\n", /* signs an article */
	        "@lomoport\nThe office has the handle since March.\nMarch 4, 2024\n",
	        "@lomoport\nThe office has had the handle since March 4, 2024, at 8:00 AM, it said.\n",
	        "The boat is back, the office said.\nLomo Port, Facebook, 4 March 2024\n", /* no quotation */
	        "\"Back at sea!\"\nThe office wrote so on Facebook, 4 March 2024\n",
	        "\"Back at sea!\"\nLomo Port, Verin, 4 March 2024\n",
	        "Watch it on https://youtu.be/a1B2c3D4e5F at night.\n",
	};
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		nd_page page = read("\n", others[i]);
		CHECK_INT(page.embed_count, 0);
		if (page.embed_count > 0)
			fprintf(stderr, "in the line %s\n", others[i]);
	}
}

/* The time of a post that closes a text is not the text's. */
static void closing_post_dates_no_article(void)
{
	nd_page page;
	nd_str text = ND_STR("Ferry sails again\n\n" PROSE PROSE "Lomo Port\n@lomoport\nBack at sea!\nMar 4, 2024, 8:00 AM\n");
	nd_page_from_text(&arena, &scratch, text, NULL, &page);
	CHECK_INT(page.embed_count, 1);
	CHECK(page.metadata.published.value.data == NULL);
}

static void check_all(void)
{
	closing_post_dates_no_article();
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		check_form(&forms[i], "");
		check_form(&forms[i], "\n");
	}
	other_lines_are_no_posts();
}

int main(void)
{
	return run_checks(check_all);
}
