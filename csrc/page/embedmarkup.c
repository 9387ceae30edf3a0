#include "page/embedmarkup.h"

#include "base/str.h"
#include "page/embeds.h"
#include "page/url.h"

enum { LONGEST_ID = 64 };

/* ---- attributes with the number or name of a post --------------------------------------------------------------- */

typedef struct id_form {
	const char *attribute;
	const char *service; /* what the element's name or another of its attributes must hold, or NULL */
	uint32_t size;       /* of the id; 0: any */
	const char *address; /* of the post, before its id */
} id_form;

/* Attributes of the services' own embed codes, of AMP's components (amp.dev) and of common lazy loaders. */
static const id_form forms[] = {
        {"data-tweet-id", NULL, 0, "https://twitter.com/i/status/"},
        {"data-tweetid", NULL, 0, "https://twitter.com/i/status/"},
        {"data-telegram-post", NULL, 0, "https://t.me/"},
        {"data-shortcode", "instagram", 0, "https://www.instagram.com/p/"},
        {"data-youtube-id", NULL, 11, "https://www.youtube.com/watch?v="},
        {"data-videoid", "youtube", 11, "https://www.youtube.com/watch?v="},
        {"data-video-id", "youtube", 11, "https://www.youtube.com/watch?v="},
        {"videoid", "youtube", 11, "https://www.youtube.com/watch?v="},
        {"data-src", "amp-tiktok", 0, "https://www.tiktok.com/embed/v2/"},
};

static nd_str text_of(const char *constant)
{
	return nd_str_of(constant, strlen(constant));
}

static bool mentions_service(const nd_tree *tree, uint32_t element, nd_str service)
{
	if (nd_str_find(nd_tree_name(tree, element), service, 0) != ND_NONE)
		return true;
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, element); i < count; i++)
		if (nd_str_find(nd_tree_attribute_at(tree, element, i).value, service, 0) != ND_NONE)
			return true;
	return false;
}

static bool is_id(nd_str value, uint32_t size)
{
	if (value.size < 5 || value.size > LONGEST_ID || (size != 0 && value.size != size))
		return false;
	for (uint32_t i = 0; i < value.size; i++)
		if (!nd_ascii_is_alpha(value.data[i]) && !nd_ascii_is_digit(value.data[i]) && strchr("_-/", value.data[i]) == NULL)
			return false;
	return true;
}

static const id_form *form_of(const nd_tree *tree, uint32_t element, const nd_attribute *attribute)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		if (nd_str_equal(attribute->name, text_of(forms[i].attribute)) && is_id(nd_str_trim(attribute->value), forms[i].size) &&
		    (forms[i].service == NULL || mentions_service(tree, element, text_of(forms[i].service))))
			return &forms[i];
	return NULL;
}

static nd_str joined(nd_arena *arena, nd_str before, nd_str id)
{
	char *address = nd_arena_take(arena, (size_t)before.size + id.size);
	memcpy(address, before.data, before.size);
	memcpy(address + before.size, id.data, id.size);
	return nd_str_of(address, before.size + id.size);
}

static nd_str address_by_id(nd_arena *arena, const nd_tree *tree, uint32_t element)
{
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, element); i < count; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, element, i);
		const id_form *form = form_of(tree, element, &attribute);
		if (form != NULL)
			return joined(arena, text_of(form->address), nd_str_trim(attribute.value));
	}
	return (nd_str){0};
}

nd_str nd_embed_at_uri(nd_arena *arena, const nd_tree *tree, uint32_t element)
{
	static const nd_str scheme = {"at://", 5}, collection = {"/app.bsky.feed.post/", 20};
	nd_str uri = nd_tree_attribute(tree, element, ND_STR("data-bluesky-uri"));
	uint32_t at = uri.data != NULL && nd_str_starts(uri, scheme) ? nd_str_find(uri, collection, 0) : ND_NONE;
	if (at == ND_NONE || uri.size - at - collection.size > LONGEST_ID)
		return (nd_str){0};
	nd_str profile = joined(arena, ND_STR("https://bsky.app/profile/"), nd_str_cut(uri, (nd_span){scheme.size, at}));
	nd_str post = joined(arena, ND_STR("/post/"), nd_str_cut(uri, (nd_span){at + collection.size, uri.size}));
	return joined(arena, profile, post);
}

/* ---- markup within an attribute --------------------------------------------------------------------------------- */

static bool holds_frame(nd_str value)
{
	return value.size > 0 && value.data[0] == '<' && nd_str_starts_nocase(value, ND_STR("<iframe"));
}

/* The address that the markup of a frame begins with, or absent. */
static nd_str source_of_frame(nd_str markup)
{
	uint32_t at = nd_str_find(markup, ND_STR("src="), 0), close = nd_str_find(markup, ND_STR(">"), 0);
	if (at == ND_NONE || at > close || at + 5 >= markup.size)
		return (nd_str){0};
	char quote = markup.data[at + 4];
	if (quote != '"' && quote != '\'')
		return (nd_str){0};
	uint32_t end = nd_str_find(markup, nd_str_of(&quote, 1), at + 5);
	return end != ND_NONE ? nd_str_cut(markup, (nd_span){at + 5, end}) : (nd_str){0};
}

/* ---- addresses -------------------------------------------------------------------------------------------------- */

static int digit_of(char c)
{
	if (nd_ascii_is_digit(c))
		return c - '0';
	char lower = (char)(c | 0x20);
	return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

static nd_str without_percents(nd_arena *arena, nd_str text)
{
	char *out = nd_arena_take(arena, text.size + 1);
	uint32_t size = 0;
	for (uint32_t i = 0; i < text.size; i++) {
		int high = text.data[i] == '%' && i + 2 < text.size ? digit_of(text.data[i + 1]) : -1;
		int low = high >= 0 ? digit_of(text.data[i + 2]) : -1;
		out[size++] = low >= 0 ? (char)(high * 16 + low) : text.data[i];
		i += low >= 0 ? 2 : 0;
	}
	return nd_str_of(out, size);
}

/* Facebook's plugins have the address of the post among their parameters. */
static nd_str without_plugin(nd_arena *arena, nd_str url)
{
	nd_url parts = nd_url_cut(url);
	uint32_t at = parts.query.data != NULL && nd_str_find(parts.path, ND_STR("/plugins/"), 0) != ND_NONE
	                      ? nd_str_find(parts.query, ND_STR("href="), 0)
	                      : ND_NONE;
	if (at == ND_NONE || (at > 0 && parts.query.data[at - 1] != '&' && parts.query.data[at - 1] != ';'))
		return url;
	uint32_t end = nd_str_find(parts.query, ND_STR("&"), at);
	nd_str value = nd_str_cut(parts.query, (nd_span){at + 5, end != ND_NONE ? end : parts.query.size});
	nd_str target = without_percents(arena, value);
	return nd_embed_provider(target).data != NULL ? target : url;
}

/* The value as an address, if it is that of a post. */
static nd_str post_at(nd_arena *arena, nd_str base, nd_str value)
{
	value = value.data != NULL ? nd_str_trim(value) : value;
	if (value.size == 0)
		return (nd_str){0};
	nd_str url = nd_url_resolve(arena, base, value);
	return nd_embed_provider(url).data != NULL ? without_plugin(arena, url) : (nd_str){0};
}

static bool looks_absolute(nd_str value)
{
	value = nd_str_trim(value);
	return nd_str_starts_nocase(value, ND_STR("http")) || nd_str_starts(value, ND_STR("//"));
}

/* The first attribute, whatever its name, that is the address of a post or holds a frame with one. */
static nd_str address_in_any(nd_arena *arena, const nd_tree *tree, uint32_t element, nd_str base)
{
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, element); i < count; i++) {
		nd_str value = nd_tree_attribute_at(tree, element, i).value, url = {0};
		if (holds_frame(value))
			url = post_at(arena, base, source_of_frame(value));
		else if (value.size > 0 && looks_absolute(value))
			url = post_at(arena, base, value);
		if (url.data != NULL)
			return url;
	}
	return (nd_str){0};
}

static const char *const permanent[] = {"cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href"};

nd_str nd_embed_address(nd_arena *arena, const nd_tree *tree, uint32_t element, nd_str base)
{
	for (size_t i = 0; i < sizeof(permanent) / sizeof(permanent[0]); i++) {
		nd_str url = post_at(arena, base, nd_tree_attribute(tree, element, text_of(permanent[i])));
		if (url.data != NULL)
			return url;
	}
	nd_str url = address_by_id(arena, tree, element);
	return url.data != NULL ? url : address_in_any(arena, tree, element, base);
}

/* Of a post that says nothing but its address. */
static bool is_empty_post(const nd_tree *tree, uint32_t element)
{
	if (tree->nodes[element].first_child != ND_NONE)
		return false;
	for (size_t i = 0; i < sizeof(permanent) / sizeof(permanent[0]); i++)
		if (nd_embed_provider(nd_tree_attribute(tree, element, text_of(permanent[i]))).data != NULL)
			return true;
	return false;
}

bool nd_embed_is_placeholder(const nd_tree *tree, uint32_t element)
{
	bool custom = tree->nodes[element].tag == ND_TAG_OTHER;
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, element); i < count; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, element, i);
		if (!custom && !nd_str_starts(attribute.name, ND_STR("data-")))
			continue;
		if (form_of(tree, element, &attribute) != NULL || holds_frame(attribute.value))
			return true;
	}
	return is_empty_post(tree, element);
}
