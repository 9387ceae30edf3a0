#include "page/embeds.h"

#include "base/str.h"
#include "page/url.h"

/* ---- addresses -------------------------------------------------------------------------------------------------- */

typedef struct service {
	const char *host; /* or the end of a host, after a point */
	const char *mark; /* what the path of a post holds; "" where every path is one */
	const char *name;
} service;

static const service services[] = {
        {"twitter.com", "/status", "twitter"},
        {"platform.twitter.com", "/embed", "twitter"},
        {"x.com", "/status", "twitter"},
        {"instagram.com", "/p/", "instagram"},
        {"instagram.com", "/reel/", "instagram"},
        {"instagram.com", "/tv/", "instagram"},
        {"facebook.com", "/plugins/post", "facebook"},
        {"facebook.com", "/plugins/video", "facebook"},
        {"facebook.com", "/posts/", "facebook"},
        {"facebook.com", "/videos/", "facebook"},
        {"facebook.com", "/watch", "facebook"},
        {"facebook.com", "/photo", "facebook"},
        {"facebook.com", "/permalink", "facebook"},
        {"fb.watch", "/", "facebook"},
        {"youtube.com", "/embed/", "youtube"},
        {"youtube.com", "/watch", "youtube"},
        {"youtube.com", "/shorts/", "youtube"},
        {"youtube.com", "/live/", "youtube"},
        {"youtube-nocookie.com", "/embed/", "youtube"},
        {"youtu.be", "/", "youtube"},
        {"tiktok.com", "/video/", "tiktok"},
        {"tiktok.com", "/embed", "tiktok"},
        {"tiktok.com", "/player", "tiktok"},
        {"t.me", "/", "telegram"},
        {"telegram.me", "/", "telegram"},
        {"bsky.app", "/post/", "bluesky"},
        {"embed.bsky.app", "/embed/", "bluesky"},
        {"threads.net", "/post/", "threads"},
        {"threads.com", "/post/", "threads"},
        {"player.vimeo.com", "/video/", "vimeo"},
        {"vimeo.com", "/", "vimeo"},
        {"dailymotion.com", "/embed/", "dailymotion"},
        {"dailymotion.com", "/video/", "dailymotion"},
        {"rumble.com", "/embed/", "rumble"},
        {"open.spotify.com", "/embed", "spotify"},
        {"w.soundcloud.com", "/player", "soundcloud"},
        {"reddit.com", "/comments/", "reddit"},
};

static nd_str text_of(const char *constant)
{
	return nd_str_of(constant, strlen(constant));
}

static bool is_host(nd_str host, nd_str name)
{
	if (host.size < name.size)
		return false;
	uint32_t before = host.size - name.size;
	if (!nd_str_equal_nocase(nd_str_of(host.data + before, name.size), name))
		return false;
	return before == 0 || host.data[before - 1] == '.';
}

static uint32_t count_digits(nd_str text)
{
	uint32_t i = 0;
	while (i < text.size && nd_ascii_is_digit(text.data[i]))
		i++;
	return i;
}

/* Mastodon has no host of its own: "/@name/" and a number of 15 or more digits is the path that its servers give a post. */
static bool is_mastodon_path(nd_str path)
{
	uint32_t slash = nd_str_find(path, ND_STR("/"), 1);
	if (!nd_str_starts(path, ND_STR("/@")) || slash == ND_NONE)
		return false;
	return count_digits(nd_str_of(path.data + slash + 1, path.size - slash - 1)) >= 15;
}

nd_str nd_embed_provider(nd_str url)
{
	nd_str host = nd_url_host(url), path = nd_url_cut(url).path;
	if (host.data == NULL || path.size < 2)
		return (nd_str){0};
	for (size_t i = 0; i < sizeof(services) / sizeof(services[0]); i++)
		if (is_host(host, text_of(services[i].host)) && nd_str_find(path, text_of(services[i].mark), 0) != ND_NONE)
			return text_of(services[i].name);
	return is_mastodon_path(path) ? ND_STR("mastodon") : (nd_str){0};
}

static bool is_handle_byte(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '_' || c == '.' || c == '-';
}

static bool is_no_handle(nd_str name)
{
	static const char *const words[] = {"i", "embed", "intent", "share", "hashtag", "search", "watch", "plugins", "p",
	                                    "reel", "s", "groups", "player", "permalink.php", "video", "photo", "photo.php"};
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (nd_str_equal_nocase(name, text_of(words[i])))
			return true;
	return false;
}

nd_str nd_embed_handle(nd_arena *arena, nd_str url)
{
	static const char *const named[] = {"twitter", "tiktok", "telegram", "bluesky", "mastodon", "facebook", "threads"};
	nd_str provider = nd_embed_provider(url), path = nd_url_cut(url).path;
	bool names = false;
	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		names = names || nd_str_equal(provider, text_of(named[i]));
	if (!names || path.size < 2)
		return (nd_str){0};
	nd_str rest = nd_str_of(path.data + 1, path.size - 1);
	if (nd_str_starts(rest, ND_STR("profile/")))
		rest = nd_str_of(rest.data + 8, rest.size - 8);
	if (rest.size > 0 && rest.data[0] == '@')
		rest = nd_str_of(rest.data + 1, rest.size - 1);
	uint32_t end = 0;
	while (end < rest.size && is_handle_byte(rest.data[end]))
		end++;
	nd_str name = nd_str_of(rest.data, end);
	if (end == 0 || end == rest.size || rest.data[end] != '/' || is_no_handle(name))
		return (nd_str){0};
	char *handle = nd_arena_take(arena, (size_t)end + 1);
	handle[0] = '@';
	memcpy(handle + 1, name.data, name.size);
	return nd_str_of(handle, (size_t)end + 1);
}

/* ---- signatures ------------------------------------------------------------------------------------------------- */

/* A dash at the start, as pages write it: U+2014, U+2013 (or the bar U+2015), or one or two hyphens. Its size, or 0. */
static uint32_t dash_size(nd_str line)
{
	if (nd_str_starts(line, ND_STR("\xE2\x80\x94")) || nd_str_starts(line, ND_STR("\xE2\x80\x93")) ||
	    nd_str_starts(line, ND_STR("\xE2\x80\x95")))
		return 3;
	if (nd_str_starts(line, ND_STR("--")))
		return 2;
	return nd_str_starts(line, ND_STR("- ")) ? 1 : 0;
}

static bool has_server(nd_str handle)
{
	return handle.size > 1 && memchr(handle.data + 1, '@', handle.size - 1) != NULL;
}

/* Handles with a server are Mastodon's, those with a point a host's name, as Bluesky has them. */
static nd_str provider_of_handle(nd_str handle)
{
	if (has_server(handle))
		return ND_STR("mastodon");
	return memchr(handle.data, '.', handle.size) != NULL ? ND_STR("bluesky") : ND_STR("twitter");
}

bool nd_embed_signature(nd_str line, nd_signature *out)
{
	enum { LONGEST = 300 };
	line = nd_str_trim(line);
	uint32_t dash = dash_size(line), open = ND_NONE;
	if (dash == 0 || line.size > LONGEST)
		return false;
	for (uint32_t at = nd_str_find(line, ND_STR("(@"), dash); at != ND_NONE; at = nd_str_find(line, ND_STR("(@"), at + 1))
		open = at;
	uint32_t close = open != ND_NONE ? nd_str_find(line, ND_STR(")"), open) : ND_NONE;
	if (close == ND_NONE || close - open < 3)
		return false;
	for (uint32_t i = open + 2; i < close; i++)
		if (!is_handle_byte(line.data[i]) && line.data[i] != '@')
			return false;
	out->author = nd_str_trim(nd_str_cut(line, (nd_span){dash, open}));
	out->handle = nd_str_cut(line, (nd_span){open + 1, close});
	out->date = nd_str_trim(nd_str_cut(line, (nd_span){close + 1, line.size}));
	if (out->date.size == 0)
		out->date = (nd_str){0};
	out->provider = provider_of_handle(out->handle);
	return true;
}

typedef struct credit {
	const char *words; /* with a space behind */
	const char *provider;
} credit;

static const credit credits[] = {
        {"a post shared by ", "instagram"},
        {"a photo posted by ", "instagram"},
        {"a video posted by ", "instagram"},
        {"ein beitrag geteilt von ", "instagram"},
        {"una publicaci\xC3\xB3n compartida por ", "instagram"},
        {"una publicaci\xC3\xB3n compartida de ", "instagram"},
        {"une publication partag\xC3\xA9" "e par ", "instagram"},
        {"un post condiviso da ", "instagram"},
        {"uma publica\xC3\xA7\xC3\xA3o compartilhada por ", "instagram"},
        {"uma publica\xC3\xA7\xC3\xA3o partilhada por ", "instagram"},
        {"een bericht gedeeld door ", "instagram"},
        {"ett inl\xC3\xA4gg delat av ", "instagram"},
        {"et opslag delt af ", "instagram"},
        {"et innlegg delt av ", "instagram"},
        {"posted by ", "facebook"},
        {"post by ", "facebook"},
        {"gepostet von ", "facebook"},
        {"beitrag von ", "facebook"},
        {"publicada por ", "facebook"},
        {"publicado por ", "facebook"},
        {"publi\xC3\xA9" "e par ", "facebook"},
        {"publi\xC3\xA9 par ", "facebook"},
        {"pubblicato da ", "facebook"},
        {"geplaatst door ", "facebook"},
};

/* Where " on July 3" or the like begins: the last such word before a digit or a capital; the line's size where none is. */
static uint32_t date_word(nd_str line)
{
	static const char *const words[] = {" on ", " am ", " el ", " le ", " il ", " em ", " op "};
	uint32_t last = ND_NONE;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (uint32_t at = nd_str_find(line, text_of(words[i]), 0); at != ND_NONE; at = nd_str_find(line, text_of(words[i]), at + 1))
			last = last == ND_NONE || at > last ? at : last;
	return last != ND_NONE ? last : line.size;
}

bool nd_embed_credit(nd_str line, nd_signature *out)
{
	enum { LONGEST = 200 };
	const credit *found = NULL;
	line = nd_str_trim(line);
	char first = line.size > 0 ? nd_ascii_lower(line.data[0]) : '\0';
	for (size_t i = 0; found == NULL && line.size <= LONGEST && i < sizeof(credits) / sizeof(credits[0]); i++)
		if (credits[i].words[0] == first && nd_str_starts_nocase(line, text_of(credits[i].words)))
			found = &credits[i];
	if (found == NULL)
		return false;
	nd_str rest = nd_str_cut(line, (nd_span){(uint32_t)strlen(found->words), line.size});
	uint32_t open = nd_str_find(rest, ND_STR("(@"), 0), close = open != ND_NONE ? nd_str_find(rest, ND_STR(")"), open) : ND_NONE;
	uint32_t dated = close != ND_NONE ? close + 1 : date_word(rest);
	*out = (nd_signature){.author = nd_str_trim(nd_str_of(rest.data, close != ND_NONE ? open : dated))};
	if (close != ND_NONE)
		out->handle = nd_str_cut(rest, (nd_span){open + 1, close});
	else if (out->author.size > 1 && out->author.data[0] == '@')
		out->handle = out->author;
	if (out->author.size == 0 || out->author.data[0] == '@')
		out->author = (nd_str){0};
	if (dated < rest.size)
		out->date = nd_str_cut(rest, (nd_span){dated, rest.size});
	out->provider = has_server(out->handle) ? ND_STR("mastodon") : text_of(found->provider);
	return out->author.data != NULL || out->handle.data != NULL;
}

/* ---- the same post ---------------------------------------------------------------------------------------------- */

/* What tells a post from others of its service: YouTube's parameter, else the last part of the path. */
static nd_str post_id(nd_str url)
{
	nd_url parts = nd_url_cut(url);
	if (nd_str_starts(parts.query, ND_STR("v="))) {
		uint32_t end = nd_str_find(parts.query, ND_STR("&"), 0);
		return nd_str_cut(parts.query, (nd_span){2, end != ND_NONE ? end : parts.query.size});
	}
	nd_str path = parts.path;
	while (path.size > 0 && path.data[path.size - 1] == '/')
		path.size--;
	uint32_t start = path.size;
	while (start > 0 && path.data[start - 1] != '/')
		start--;
	return nd_str_cut(path, (nd_span){start, path.size});
}

bool nd_embed_same(nd_str a, nd_str b)
{
	nd_str provider = nd_embed_provider(a), id = post_id(a);
	return provider.data != NULL && nd_str_equal(provider, nd_embed_provider(b)) && id.size >= 5 && nd_str_equal(id, post_id(b));
}
