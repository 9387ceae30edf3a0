#include "page/textposts.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/embeds.h"
#include "page/pagedate.h"
#include "page/phrases.h"

/* X allows 280 characters where an account pays nothing; links count as 23 of them however long they are. */
enum { LONGEST_UNIT = 300, LONGEST_POST = 700, MOST_UNITS = 8, LONGEST_LINK = 300 };

/* Words by which an article speaks of others; posts rarely have them. */
static const char reporting[] =
        "said|says|told|tells|according to|reported|reports|added|stated|announced|explained|noted|claimed|argued|asked|"
        "spokesman|spokesperson|spokeswoman|continued|insisted|sagte|erklarte|laut|a declare|selon|dijo|segun|ha detto|"
        "secondo|сказал|сообщил|по словам";

/* Words by which an article introduces a post. */
static const char introducing[] =
        "tweet|tweets|tweeted|tweeting|retweeted|posted|posting|post|posts|wrote|writes|social media|twitter|on x|user|"
        "users|commenter|commenters|commented|shared|replied|reacted|reaction|reactions|responded|mastodon|bluesky|"
        "truth social|telegram|twitterte|schrieb|a tweete|ecrit|escribio|tuiteo|publico|ha twittato|scrive";

/* Words of somebody who speaks for himself. */
static const char own_voice[] =
        "i|i'm|i’m|i've|i’ve|me|my|mine|we|we're|we’re|we've|we’ve|our|us|you|your|you're|you’re|y'all|lol|omg|wtf|pls|"
        "please|thanks|thank you|wow|rt|breaking|ich|wir|mein|unser|je|nous|mon|notre|yo|nosotros|mi|nuestro|io|noi";

/* ---- the evidence in one unit --------------------------------------------------------------------------------------- */

static bool ends_open(nd_str unit)
{
	return nd_str_ends(unit, ND_STR(":")) || nd_str_ends(unit, ND_STR("\xE2\x80\xA6")) || nd_str_ends(unit, ND_STR("..."));
}

static bool has_picture_link(nd_str unit)
{
	return nd_str_find(unit, ND_STR("pic.twitter.com/"), 0) != ND_NONE || nd_str_find(unit, ND_STR("pic.x.com/"), 0) != ND_NONE ||
	       nd_str_find(unit, ND_STR("//t.co/"), 0) != ND_NONE;
}

/* A word of four or more capitals, a hashtag, a handle, an emoji. */
static bool has_post_marks(nd_str unit)
{
	uint32_t capitals = 0, before = ' ';
	for (const char *at = unit.data, *end = at + unit.size; at < end;) {
		uint32_t code = nd_utf8_next(&at, end), class = nd_unicode_class(code);
		capitals = (class & ND_UC_UPPER) ? capitals + 1 : 0;
		bool opens_word = before == ' ' && at < end && (nd_unicode_class((unsigned char)*at) & ND_UC_LETTER);
		if (capitals >= 4 || ((code == '#' || code == '@') && opens_word) || ((class & ND_UC_EMOJI) && code > 0x2000))
			return true;
		before = code;
	}
	return false;
}

static bool sounds_like_a_post(nd_str unit)
{
	return has_picture_link(unit) || has_post_marks(unit) || nd_phrase_within(unit, own_voice);
}

/* Too long for a post, or about what others said. */
static bool sounds_like_an_article(nd_str unit)
{
	return unit.size > LONGEST_UNIT || nd_phrase_within(unit, reporting);
}

/* ---- where a post begins -------------------------------------------------------------------------------------------- */

static nd_str text_of(nd_str text, const nd_units *units, uint32_t i)
{
	return nd_str_cut(text, units->items[i].span);
}

static bool may_hold(const nd_units *units, uint32_t i)
{
	return units->items[i].role == ND_UNIT_BODY;
}

/* Texts that part paragraphs by empty lines show a post as lines without any between them. */
static bool gaps_part_units(const nd_units *units)
{
	uint32_t gaps = 0;
	for (uint32_t i = 1; i < units->count; i++)
		gaps += units->items[i].gap;
	return units->count > 2 && gaps * 2 > units->count;
}

/* Where the post begins if unit i stands before it and introduces it: a colon or dots at its end are enough; words are
 * where what follows sounds like a post. */
static bool introduces_next(nd_str text, const nd_units *units, uint32_t i)
{
	nd_str unit = text_of(text, units, i);
	if (ends_open(unit))
		return !has_picture_link(unit);
	return nd_phrase_within(unit, introducing) && sounds_like_a_post(text_of(text, units, i + 1));
}

/* The first unit of the post that unit signature signs. One unit before it belongs to the post unless it is plainly the
 * article's. Further ones do when an introduction stands before them and nothing between is the article's; without an
 * introduction, as long as each sounds like a post. */
static uint32_t first_of_post(nd_str text, const nd_units *units, uint32_t signature, bool gaps)
{
	uint32_t size = 0, spoken = signature;
	bool run = true;
	for (uint32_t i = signature; i-- > 0 && signature - i <= MOST_UNITS && may_hold(units, i);) {
		nd_str unit = text_of(text, units, i);
		bool nearest = i + 1 == signature, grouped = gaps && !units->items[i + 1].gap;
		if (!nearest && !grouped && introduces_next(text, units, i))
			return i + 1;
		bool separate = gaps && !grouped && spoken < signature;
		size += unit.size;
		if (separate || size > LONGEST_POST || (sounds_like_an_article(unit) && !grouped && (!nearest || unit.size > LONGEST_UNIT)))
			break;
		run = run && (nearest || grouped || sounds_like_a_post(unit));
		if (run)
			spoken = i;
	}
	return spoken;
}

/* ---- the record ----------------------------------------------------------------------------------------------------- */

static nd_str provider_of(nd_str handle)
{
	if (handle.size > 1 && memchr(handle.data + 1, '@', handle.size - 1) != NULL)
		return ND_STR("mastodon");
	return memchr(handle.data, '.', handle.size) != NULL ? ND_STR("bluesky") : ND_STR("twitter");
}

/* The picture link, with a scheme, or else the first link. */
static nd_str link_in(nd_arena *arena, nd_str post)
{
	uint32_t at = nd_str_find(post, ND_STR("pic.twitter.com/"), 0);
	at = at != ND_NONE ? at : nd_str_find(post, ND_STR("pic.x.com/"), 0);
	bool bare = at != ND_NONE;
	at = bare ? at : nd_str_find(post, ND_STR("https://"), 0);
	if (at == ND_NONE)
		return (nd_str){0};
	uint32_t end = at;
	while (end < post.size && end - at < LONGEST_LINK && (unsigned char)post.data[end] > ' ' &&
	       (unsigned char)post.data[end] < 0x80)
		end++;
	nd_str link = nd_str_cut(post, (nd_span){at, end});
	if (!bare)
		return nd_arena_copy(arena, link);
	nd_str scheme = ND_STR("https://");
	char *whole = nd_arena_take(arena, scheme.size + link.size);
	memcpy(whole, scheme.data, scheme.size);
	memcpy(whole + scheme.size, link.data, link.size);
	return nd_str_of(whole, scheme.size + link.size);
}

static void add_post(nd_arena *arena, nd_str text, nd_span span, const nd_signature *signature, nd_embeds *embeds)
{
	nd_page_date date;
	nd_embed embed = {.span = span, .handle = signature->handle, .provider = provider_of(signature->handle)};
	embed.author = signature->author.size > 0 ? signature->author : (nd_str){0};
	embed.url = link_in(arena, nd_str_cut(text, span));
	if (signature->date.data != NULL && nd_page_date_find(signature->date, 0, ND_ORDER_UNKNOWN, &date) && !date.ambiguous)
		embed.published = nd_page_date_format(arena, &date);
	*nd_array_push(arena, embeds) = embed;
}

/* The dash of a signature that ends a unit which begins with the post itself, or ND_NONE. */
static uint32_t signature_within(nd_str unit)
{
	enum { LONGEST_SIGNATURE = 160 };
	uint32_t from = unit.size > LONGEST_SIGNATURE ? unit.size - LONGEST_SIGNATURE : 0, found = ND_NONE;
	for (uint32_t at = nd_str_find(unit, ND_STR("\xE2\x80\x94"), from); at != ND_NONE;
	     at = nd_str_find(unit, ND_STR("\xE2\x80\x94"), at + 3))
		found = at;
	return found;
}

static bool take_signed(nd_arena *arena, nd_str text, nd_units *units, uint32_t i, bool gaps, nd_embeds *embeds)
{
	nd_signature signature;
	nd_str unit = text_of(text, units, i);
	if (nd_embed_signature(unit, &signature)) {
		uint32_t first = first_of_post(text, units, i, gaps);
		for (uint32_t k = first; k <= i; k++)
			units->items[k].role = ND_UNIT_POST;
		uint32_t end = first < i ? units->items[i - 1].span.end : units->items[i].span.start;
		add_post(arena, text, (nd_span){units->items[first].span.start, end}, &signature, embeds);
		return true;
	}
	uint32_t dash = unit.size <= LONGEST_POST ? signature_within(unit) : ND_NONE;
	if (dash == ND_NONE || dash == 0 || !nd_embed_signature(nd_str_cut(unit, (nd_span){dash, unit.size}), &signature))
		return false;
	units->items[i].role = ND_UNIT_POST;
	uint32_t end = dash;
	while (end > 0 && nd_ascii_is_space(unit.data[end - 1]))
		end--;
	add_post(arena, text, (nd_span){units->items[i].span.start, units->items[i].span.start + end}, &signature, embeds);
	return true;
}

/* A line that is nothing but the address of a post or video. */
static void take_address(nd_arena *arena, nd_str text, nd_units *units, uint32_t i, nd_embeds *embeds)
{
	nd_str unit = text_of(text, units, i);
	bool address = unit.size <= LONGEST_LINK && nd_str_starts_nocase(unit, ND_STR("http")) &&
	               memchr(unit.data, ' ', unit.size) == NULL;
	nd_str provider = address ? nd_embed_provider(unit) : (nd_str){0};
	if (provider.data == NULL)
		return;
	units->items[i].role = ND_UNIT_POST;
	uint32_t at = units->items[i].span.start;
	*nd_array_push(arena, embeds) = (nd_embed){
	        .span = {at, at}, .provider = provider, .handle = nd_embed_handle(arena, unit), .url = nd_arena_copy(arena, unit)};
}

void nd_text_posts(nd_arena *arena, nd_str text, nd_units *units, nd_embeds *embeds)
{
	bool gaps = gaps_part_units(units);
	for (uint32_t i = 0; i < units->count; i++)
		if (may_hold(units, i) && !take_signed(arena, text, units, i, gaps, embeds))
			take_address(arena, text, units, i, embeds);
}
