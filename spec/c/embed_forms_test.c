/* The forms in which pages embed posts and videos, each in an article of its own. */
#include <stdio.h>
#include <string.h>

#include "whole_page.h"

#define PROSE                                                                                                          \
	"<p>The ferry between the islands of Lomo and Verin sails again since Monday, the harbour office said, after a winter " \
	"in which storms had kept it in port for most of the days. Fishermen had asked for a second boat in the autumn.</p>"

static nd_article *parse(const char *form)
{
	char page[8192];
	int size = snprintf(page, sizeof(page),
	                    "<!doctype html><title>Ferry sails again</title><body><main><article><h1>Ferry sails again</h1>"
	                    "<div class=article-body>" PROSE PROSE "%s" PROSE PROSE "</div></article></main>",
	                    form);
	CHECK(size > 0 && (size_t)size < sizeof(page));
	return parse_at(page, "https://news.example/2024/ferry.html");
}

typedef struct form {
	const char *markup;
	const char *provider, *url, *handle, *author, *published;
	const char *text; /* what the record's text begins with; NULL: it has none */
} form;

static const form forms[] = {
        {"<blockquote class=twitter-tweet><p>Boat is back!</p>&mdash; Lomo Port (@lomoport) "
         "<a href='https://twitter.com/lomoport/status/1234567890123?ref_src=x'>March 4, 2024</a></blockquote><script async "
         "src='https://platform.twitter.com/widgets.js'></script>",
         "twitter", "https://twitter.com/lomoport/status/1234567890123?ref_src=x", "@lomoport", "Lomo Port", "2024-03-04",
         "Boat is back!"},
        {"<blockquote class=twitter-tweet><a href='https://x.com/lomoport/status/1234567890123'></a></blockquote>", "twitter",
         "https://x.com/lomoport/status/1234567890123", "@lomoport", NULL, NULL, NULL},
        {"<div class=social-media-container><div data-tweet-id=1234567890123></div></div>", "twitter",
         "https://twitter.com/i/status/1234567890123", NULL, NULL, NULL, NULL},
        {"<amp-twitter width=500 height=100 data-tweetid=1234567890123></amp-twitter>", "twitter",
         "https://twitter.com/i/status/1234567890123", NULL, NULL, NULL, NULL},
        {"<iframe class=twitter-tweet-rendered data-tweet-id=1234567890123 "
         "src='https://platform.twitter.com/embed/Tweet.html?id=1234567890123'></iframe>",
         "twitter", "https://twitter.com/i/status/1234567890123", NULL, NULL, NULL, NULL},
        {"<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/Cx1yz2AB/?utm=1'>"
         "<p>View this post on Instagram</p><p>A post shared by Lomo Port (@lomo.port) on Mar 4, 2024 at 8:00am PST</p>"
         "</blockquote>",
         "instagram", "https://www.instagram.com/p/Cx1yz2AB/?utm=1", "@lomo.port", "Lomo Port", "2024-03-04T08:00-08:00", "View this post"},
        {"<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/Cx1yz2AB/'></blockquote>",
         "instagram", "https://www.instagram.com/p/Cx1yz2AB/", NULL, NULL, NULL, NULL},
        {"<amp-instagram data-shortcode=Cx1yz2AB width=1 height=1></amp-instagram>", "instagram",
         "https://www.instagram.com/p/Cx1yz2AB", NULL, NULL, NULL, NULL},
        {"<div class=fb-post data-href='https://www.facebook.com/lomoport/posts/1012345'><blockquote "
         "cite='https://www.facebook.com/lomoport/posts/1012345' class=fb-xfbml-parse-ignore><p>The boat is back.</p>"
         "<p>Posted by <a href='https://www.facebook.com/lomoport'>Lomo Port</a> on <a href='#'>Monday, March 4, 2024</a></p>"
         "</blockquote></div>",
         "facebook", "https://www.facebook.com/lomoport/posts/1012345", "@lomoport", "Lomo Port", "2024-03-04",
         "The boat is back."},
        {"<iframe src='https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Flomoport%2Fposts%2F1012345"
         "&amp;width=500'></iframe>",
         "facebook", "https://www.facebook.com/lomoport/posts/1012345", "@lomoport", NULL, NULL, NULL},
        {"<iframe src='https://www.youtube-nocookie.com/embed/a1B2c3D4e5F '></iframe>", "youtube",
         "https://www.youtube-nocookie.com/embed/a1B2c3D4e5F", NULL, NULL, NULL, NULL},
        {"<iframe data-lazy-source='https://www.youtube.com/embed/a1B2c3D4e5F' src='about:blank'></iframe>", "youtube",
         "https://www.youtube.com/embed/a1B2c3D4e5F", NULL, NULL, NULL, NULL},
        {"<lite-youtube videoid=a1B2c3D4e5F></lite-youtube>", "youtube", "https://www.youtube.com/watch?v=a1B2c3D4e5F", NULL,
         NULL, NULL, NULL},
        {"<div class='player youtube' data-video-id=a1B2c3D4e5F><iframe src='https://www.youtube.com/embed/a1B2c3D4e5F'></iframe>"
         "</div>",
         "youtube", "https://www.youtube.com/watch?v=a1B2c3D4e5F", NULL, NULL, NULL, NULL},
        {"<div class=consent data-embed-code='&lt;iframe width=\"9\" src=\"https://www.youtube.com/embed/a1B2c3D4e5F\"&gt;"
         "&lt;/iframe&gt;'></div>",
         "youtube", "https://www.youtube.com/embed/a1B2c3D4e5F", NULL, NULL, NULL, NULL},
        {"<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>https://youtu.be/a1B2c3D4e5F</div></figure>",
         "youtube", "https://youtu.be/a1B2c3D4e5F", NULL, NULL, NULL, NULL},
        {"<p><a href='https://x.com/lomoport/status/1234567890123'>https://x.com/lomoport/stat…</a></p>", "twitter",
         "https://x.com/lomoport/status/1234567890123", "@lomoport", NULL, NULL, NULL},
        {"<div data-tweet-id=1234567890123><blockquote class=twitter-tweet><p>Boat is back!</p>&mdash; Lomo Port (@lomoport) "
         "<a href='https://twitter.com/lomoport/status/1234567890123'>March 4, 2024</a></blockquote></div>",
         "twitter", "https://twitter.com/lomoport/status/1234567890123", "@lomoport", "Lomo Port", "2024-03-04", "Boat is back!"},
        {"<blockquote class=tiktok-embed cite='https://www.tiktok.com/@lomo.port/video/7012345678' data-video-id=7012345678>"
         "<section><p>Back on the sea</p></section></blockquote>",
         "tiktok", "https://www.tiktok.com/@lomo.port/video/7012345678", "@lomo.port", NULL, NULL, "Back on the sea"},
        {"<script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post='lomoport/45'></script>", "telegram",
         "https://t.me/lomoport/45", "@lomoport", NULL, NULL, NULL},
        {"<iframe src='https://t.me/lomoport/45?embed=1'></iframe>", "telegram", "https://t.me/lomoport/45?embed=1", "@lomoport",
         NULL, NULL, NULL},
        {"<blockquote class=bluesky-embed data-bluesky-uri='at://did:plc:x/app.bsky.feed.post/3k'><p>Sailing.</p>&mdash; Lomo "
         "Port (<a href='https://bsky.app/profile/lomo.example'>@lomo.example</a>) "
         "<a href='https://bsky.app/profile/lomo.example/post/3kabc'>March 4, 2024 at 8:00 AM</a></blockquote>",
         "bluesky", "https://bsky.app/profile/lomo.example/post/3kabc", "@lomo.example", "Lomo Port", "2024-03-04T08:00",
         "Sailing."},
        {"<iframe class=mastodon-embed src='https://social.example/@lomoport/112233445566778899/embed'></iframe>", "mastodon",
         "https://social.example/@lomoport/112233445566778899/embed", "@lomoport", NULL, NULL, NULL},
        {"<blockquote class=mastodon-embed data-embed-url='https://social.example/@lomoport/112233445566778899/embed'>"
         "<p>Post by @lomoport@social.example</p></blockquote>",
         "mastodon", "https://social.example/@lomoport/112233445566778899/embed", "@lomoport@social.example", NULL, NULL,
         "Post by"},
        {"<blockquote class=mastodon-embed data-embed-url='https://social.example/@lomoport/112233445566778899/embed'>"
         "<a href='https://social.example/@lomoport/112233445566778899'><div>Post by @lomoport@social.example</div>"
         "<div>View on Mastodon</div></a></blockquote>",
         "mastodon", "https://social.example/@lomoport/112233445566778899/embed", "@lomoport@social.example", NULL, NULL,
         "Post by"},
        {"<blockquote><p>Boat is back!</p>&mdash; Lomo Port (@lomoport) "
         "<a href='https://twitter.com/lomoport/status/1234567890123'>March 4, 2024</a></blockquote>",
         "twitter", "https://twitter.com/lomoport/status/1234567890123", "@lomoport", "Lomo Port", "2024-03-04", "Boat is back!"},
        {"<p>Boat is back! <a href='https://t.co/abc'>pic.twitter.com/abc</a></p><p>&mdash; Lomo Port (@lomoport) "
         "<a href='https://x.com/lomoport/status/1234567890123'>March 4, 2024</a></p>",
         "twitter", "https://x.com/lomoport/status/1234567890123", "@lomoport", "Lomo Port", "2024-03-04", "Boat is back!"},
        {"<blockquote cite='https://www.facebook.com/lomoport/posts/1012345' class=fb-xfbml-parse-ignore><p>The boat is back.</p>"
         "Posted by <a href='https://www.facebook.com/lomoport'>Lomo Port</a> on <a href='#'>Monday, March 4, 2024</a>"
         "</blockquote>",
         "facebook", "https://www.facebook.com/lomoport/posts/1012345", "@lomoport", "Lomo Port", "2024-03-04",
         "The boat is back."},
        {"<iframe src='https://www.instagram.com/p/Cx1yz2AB/embed/captioned/'></iframe>", "instagram",
         "https://www.instagram.com/p/Cx1yz2AB/embed/captioned/", NULL, NULL, NULL, NULL},
        {"<blockquote><p><a href='https://www.youtube.com/watch?v=a1B2c3D4e5F'>Boat is back on the sea</a></p></blockquote>",
         "youtube", "https://www.youtube.com/watch?v=a1B2c3D4e5F", NULL, NULL, NULL, "Boat is back on the sea"},
        {"<iframe src='https://www.tiktok.com/embed/v2/7012345678901234567'></iframe>", "tiktok",
         "https://www.tiktok.com/embed/v2/7012345678901234567", NULL, NULL, NULL, NULL},
        {"<iframe src='https://www.tiktok.com/player/v1/7012345678901234567'></iframe>", "tiktok",
         "https://www.tiktok.com/player/v1/7012345678901234567", NULL, NULL, NULL, NULL},
        {"<blockquote class=telegram-post cite='https://t.me/lomoport/45'><p>The boat is back.</p></blockquote>", "telegram",
         "https://t.me/lomoport/45", "@lomoport", NULL, NULL, "The boat is back."},
        {"<blockquote><p>The boat is back.</p><p>&mdash; Lomo Port (@lomoport), <a href='https://t.me/lomoport/45'>March 4, 2024"
         "</a></p></blockquote>",
         "telegram", "https://t.me/lomoport/45", "@lomoport", "Lomo Port", "2024-03-04", "The boat is back."},
        {"<blockquote class=bluesky-embed data-bluesky-uri='at://did:plc:x/app.bsky.feed.post/3kabc'><p>Sailing.</p></blockquote>",
         "bluesky", "https://bsky.app/profile/did:plc:x/post/3kabc", NULL, NULL, NULL, "Sailing."},
        {"<iframe src='https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3kabc?id=8'></iframe>", "bluesky",
         "https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3kabc?id=8", NULL, NULL, NULL, NULL},
};

static void check_form(const form *f)
{
	nd_article *article = parse(f->markup);
	const nd_embed *embeds;
	uint32_t count = nd_article_embeds(article, &embeds);
	int before = check_failures;
	CHECK_INT(count, 1);
	if (count > 0) {
		nd_str text = nd_str_cut(nd_article_text(article), embeds[0].span);
		CHECK_STR(embeds[0].provider, f->provider);
		CHECK_STR(embeds[0].url, f->url);
		CHECK_STR(embeds[0].handle, f->handle);
		CHECK_STR(embeds[0].author, f->author);
		CHECK_STR(embeds[0].published, f->published);
		CHECK(f->text == NULL ? text.size == 0 : nd_str_starts(text, nd_str_of(f->text, strlen(f->text))));
	}
	if (check_failures != before)
		fprintf(stderr, "in the form %s\n", f->markup);
	nd_article_free(article);
}

/* Widgets that follow, share or play something else, and a page's own player, are no posts. */
static void other_boxes_are_no_posts(void)
{
	static const char *const others[] = {
	        "<iframe src='https://platform.twitter.com/widgets/tweet_button.html?url=x'></iframe>",
	        "<div class=video-js data-video-id=60543881050></div>",
	        "<div data-tweet-id='not an id!'></div>",
	        "<iframe src='https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fnews.example'></iframe>",
	        "<p>See https://youtu.be/a1B2c3D4e5F for more of it.</p>",
	        "<p><a href='https://x.com/lomoport'>https://x.com/lomoport</a></p>",
	        "<p>Fishermen had asked for a second boat in the autumn.</p><p>&mdash; Ann Teller (@annteller)</p>",
	        "<blockquote><p>We have <a href='https://youtu.be/a1B2c3D4e5F'>a film</a> of the boat, said the mate.</p></blockquote>",
	};
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		nd_article *article = parse(others[i]);
		const nd_embed *embeds;
		CHECK_INT(nd_article_embeds(article, &embeds), 0);
		nd_article_free(article);
	}
}

int main(void)
{
	CHECK_INT(nd_models_open("data", &models, NULL), ND_OK);
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		check_form(&forms[i]);
	other_boxes_are_no_posts();
	nd_models_close(models);
	return check_result();
}
