/* Addresses of posts and the line that signs a quoted post. */
#include "base/arena.h"
#include "base/str.h"
#include "check.h"
#include "page/embeds.h"

static nd_arena arena;

static void knows_posts_by_their_address(void)
{
	CHECK_STR(nd_embed_provider(ND_STR("https://twitter.com/desk/status/1234567890?s=20")), "twitter");
	CHECK_STR(nd_embed_provider(ND_STR("https://mobile.x.com/desk/status/1234567890")), "twitter");
	CHECK_STR(nd_embed_provider(ND_STR("https://x.com/desk")), NULL);
	CHECK_STR(nd_embed_provider(ND_STR("https://notx.com/desk/status/1")), NULL);
	CHECK_STR(nd_embed_provider(ND_STR("//www.youtube.com/embed/abc")), "youtube");
	CHECK_STR(nd_embed_provider(ND_STR("https://youtu.be/abc")), "youtube");
	CHECK_STR(nd_embed_provider(ND_STR("https://www.facebook.com/plugins/post.php?href=x")), "facebook");
	CHECK_STR(nd_embed_provider(ND_STR("https://www.instagram.com/p/abc/")), "instagram");
	CHECK_STR(nd_embed_provider(ND_STR("https://www.tiktok.com/@desk/video/123")), "tiktok");
	CHECK_STR(nd_embed_provider(ND_STR("https://t.me/desk/45?embed=1")), "telegram");
	CHECK_STR(nd_embed_provider(ND_STR("https://bsky.app/profile/desk.example/post/3k")), "bluesky");
	CHECK_STR(nd_embed_provider(ND_STR("https://social.example/@desk/112233445566778899/embed")), "mastodon");
	CHECK_STR(nd_embed_provider(ND_STR("https://news.example/@desk/about")), NULL);
}

static void reads_handles_from_addresses(void)
{
	CHECK_STR(nd_embed_handle(&arena, ND_STR("https://twitter.com/desk/status/1")), "@desk");
	CHECK_STR(nd_embed_handle(&arena, ND_STR("https://twitter.com/i/status/1")), NULL);
	CHECK_STR(nd_embed_handle(&arena, ND_STR("https://www.tiktok.com/@news.desk/video/1")), "@news.desk");
	CHECK_STR(nd_embed_handle(&arena, ND_STR("https://bsky.app/profile/desk.example/post/3k")), "@desk.example");
	CHECK_STR(nd_embed_handle(&arena, ND_STR("https://www.youtube.com/watch?v=1")), NULL);
}

static void reads_signatures(void)
{
	nd_signature signature = {0};
	CHECK(nd_embed_signature(ND_STR("\xE2\x80\x94 Harbour Desk (North) (@harbour_desk) May 2, 2023"), &signature));
	CHECK_STR(signature.author, "Harbour Desk (North)");
	CHECK_STR(signature.handle, "@harbour_desk");
	CHECK_STR(signature.date, "May 2, 2023");
	CHECK(nd_embed_signature(ND_STR("\xE2\x80\x94 Desk (@desk@social.example)"), &signature));
	CHECK_STR(signature.handle, "@desk@social.example");
	CHECK_STR(signature.date, NULL);
	CHECK(!nd_embed_signature(ND_STR("The minister (@minister) answered on May 2, 2023"), &signature));
	CHECK(!nd_embed_signature(ND_STR("\xE2\x80\x94 he said (laughing) on May 2"), &signature));
	CHECK(!nd_embed_signature(ND_STR("\xE2\x80\x94 Desk (@de sk) May 2"), &signature));
}

int main(void)
{
	nd_arena_init(&arena, NULL);
	knows_posts_by_their_address();
	reads_handles_from_addresses();
	reads_signatures();
	nd_arena_destroy(&arena);
	return check_result();
}
