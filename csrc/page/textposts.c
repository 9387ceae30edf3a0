#include "page/textposts.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/embeds.h"
#include "page/pagedate.h"
#include "page/phrases.h"
#include "page/postlines.h"

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

/* The first unit of the post that unit signature signs: of a quotation all of it. Else one unit before it belongs to the post unless it is plainly the
 * article's. Further ones do when an introduction stands before them and nothing between is the article's; without an
 * introduction, as long as each sounds like a post. */
static uint32_t first_of_post(nd_str text, const nd_units *units, uint32_t signature, bool gaps)
{
	uint32_t size = 0, spoken = signature;
	bool run = true;
	if (units->items[signature].continues) {
		while (spoken > 0 && units->items[spoken].continues && may_hold(units, spoken - 1))
			spoken--;
		return spoken;
	}
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

typedef struct finder {
	nd_arena *arena;
	nd_str text;
	nd_units *units;
	nd_embeds *embeds;
	bool gaps;  /* empty lines part the units */
	bool dated; /* a post that is signed by a dash must have a date */
} finder;

static nd_str unit_text(const finder *f, uint32_t i)
{
	return text_of(f->text, f->units, i);
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

static nd_str link_of_unit(nd_str unit)
{
	bool address = unit.size <= LONGEST_LINK && nd_str_starts_nocase(unit, ND_STR("http")) &&
	               memchr(unit.data, ' ', unit.size) == NULL;
	return address && nd_embed_provider(unit).data != NULL ? unit : (nd_str){0};
}

/* The post's own address on the line behind it. */
static void take_address_behind(const finder *f, uint32_t last, nd_embed *embed)
{
	bool more = last + 1 < f->units->count && may_hold(f->units, last + 1);
	nd_str address = more ? link_of_unit(unit_text(f, last + 1)) : (nd_str){0}, handle = nd_embed_handle(f->arena, address);
	bool other = handle.data != NULL && embed->handle.data != NULL && !nd_str_equal_nocase(handle, embed->handle);
	if (address.data == NULL || other)
		return;
	f->units->items[last + 1].role = ND_UNIT_POST;
	f->units->items[last + 1].continues = true;
	embed->url = nd_arena_copy(f->arena, address);
	embed->provider = nd_embed_provider(address);
}

/* The units from first to last are a post whose text is the span. */
static void add_post(const finder *f, nd_span post, nd_span span, const nd_signature *signature)
{
	nd_page_date date;
	nd_embed embed = {.span = span, .handle = signature->handle, .provider = signature->provider};
	for (uint32_t i = post.start; i < post.end; i++) {
		f->units->items[i].role = ND_UNIT_POST;
		f->units->items[i].continues = i > post.start;
	}
	embed.author = signature->author.size > 0 ? signature->author : (nd_str){0};
	embed.url = link_in(f->arena, nd_str_cut(f->text, span));
	if (signature->date.data != NULL && nd_page_date_find(signature->date, 0, ND_ORDER_UNKNOWN, &date) && !date.ambiguous)
		embed.published = nd_page_date_format(f->arena, &date);
	take_address_behind(f, post.end - 1, &embed);
	*nd_array_push(f->arena, f->embeds) = embed;
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

static bool reads_signature(const finder *f, nd_str line, nd_signature *out)
{
	nd_page_date date;
	if (!nd_embed_signature(line, out))
		return false;
	return !f->dated || (out->date.data != NULL && nd_page_date_find(out->date, 0, ND_ORDER_UNKNOWN, &date));
}

static bool take_signed(const finder *f, uint32_t i)
{
	nd_signature signature;
	nd_str unit = unit_text(f, i);
	if (reads_signature(f, unit, &signature)) {
		uint32_t first = first_of_post(f->text, f->units, i, f->gaps);
		uint32_t end = first < i ? f->units->items[i - 1].span.end : f->units->items[i].span.start;
		add_post(f, (nd_span){first, i + 1}, (nd_span){f->units->items[first].span.start, end}, &signature);
		return true;
	}
	uint32_t dash = unit.size <= LONGEST_POST ? signature_within(unit) : ND_NONE;
	if (dash == ND_NONE || dash == 0 || !reads_signature(f, nd_str_cut(unit, (nd_span){dash, unit.size}), &signature))
		return false;
	uint32_t end = dash, start = f->units->items[i].span.start;
	while (end > 0 && nd_ascii_is_space(unit.data[end - 1]))
		end--;
	add_post(f, (nd_span){i, i + 1}, (nd_span){start, start + end}, &signature);
	return true;
}

/* ---- posts that a credit signs -------------------------------------------------------------------------------------- */

/* "View this post on Instagram", in any language: a short line with that name that is no sentence. */
static bool announces_instagram(nd_str unit)
{
	enum { LONGEST_ANNOUNCEMENT = 80 };
	return unit.size <= LONGEST_ANNOUNCEMENT && nd_str_find(unit, ND_STR("Instagram"), 0) != ND_NONE &&
	       nd_str_find(unit, ND_STR("(@"), 0) == ND_NONE && !nd_str_ends(unit, ND_STR("."));
}

/* The unit that announces the post which unit i may end, or ND_NONE. */
static uint32_t announcement_before(const finder *f, uint32_t i)
{
	enum { LONGEST_CAPTION = 2300 }; /* Instagram's limit is 2200 characters */
	uint32_t size = 0;
	for (uint32_t k = i; k-- > 0 && i - k <= MOST_UNITS && size <= LONGEST_CAPTION && may_hold(f->units, k);) {
		if (announces_instagram(unit_text(f, k)))
			return k;
		size += f->units->items[k].span.end - f->units->items[k].span.start;
	}
	return ND_NONE;
}

/* A credit as it stands by itself: behind the name comes nothing but a date. */
static bool is_whole_credit(nd_str unit, const nd_signature *signature)
{
	enum { LONGEST_CREDIT = 120, BEFORE_DATE = 16, BEHIND_DATE = 12 };
	nd_page_date date;
	nd_str rest = nd_str_trim(signature->date);
	if (unit.size > LONGEST_CREDIT || memchr(unit.data, '\n', unit.size) != NULL)
		return false;
	if (rest.size == 0)
		return signature->handle.data != NULL;
	return nd_page_date_find(rest, 0, ND_ORDER_UNKNOWN, &date) && date.span.start <= BEFORE_DATE &&
	       rest.size - date.span.end <= BEHIND_DATE;
}

/* Instagram's credit in a language whose words are not known, behind the announcement: what is sure is the handle. */
static bool read_handle(nd_str unit, nd_signature *out)
{
	enum { LONGEST_CREDIT = 120 };
	uint32_t open = unit.size <= LONGEST_CREDIT ? nd_str_find(unit, ND_STR("(@"), 0) : ND_NONE;
	uint32_t close = open != ND_NONE ? nd_str_find(unit, ND_STR(")"), open) : ND_NONE;
	if (close == ND_NONE || close - open < 3)
		return false;
	*out = (nd_signature){.handle = nd_str_cut(unit, (nd_span){open + 1, close}), .provider = ND_STR("instagram")};
	return memchr(out->handle.data, ' ', out->handle.size) == NULL;
}

static bool take_instagram(const finder *f, uint32_t i)
{
	nd_signature signature;
	nd_str unit = unit_text(f, i);
	uint32_t name = nd_str_find(unit, ND_STR("Instagram "), 0), first = i;
	nd_span span = {f->units->items[i].span.start, f->units->items[i].span.start};
	nd_str line = name != ND_NONE ? nd_str_cut(unit, (nd_span){name + 10, unit.size}) : unit;
	bool known = nd_embed_credit(line, &signature) && nd_str_equal(signature.provider, ND_STR("instagram"));
	if (known ? !is_whole_credit(line, &signature) : !read_handle(unit, &signature))
		return false;
	uint32_t announcement = name == ND_NONE ? announcement_before(f, i) : ND_NONE;
	if (announcement == ND_NONE && !known)
		return false;
	if (announcement != ND_NONE) {
		first = announcement;
		span = (nd_span){f->units->items[first + (first + 1 < i)].span.start, f->units->items[i - 1].span.end};
		span.end = first + 1 < i ? span.end : span.start;
	}
	add_post(f, (nd_span){first, i + 1}, span, &signature);
	return true;
}

/* "Posted by Page on July 3, 2024" behind a post's text; behind an article's it may be the article's own byline. */
static bool take_facebook(const finder *f, uint32_t i)
{
	nd_signature signature;
	nd_str unit = unit_text(f, i);
	if (!nd_embed_credit(unit, &signature) || !nd_str_equal(signature.provider, ND_STR("facebook")) ||
	    signature.date.size == 0 || !is_whole_credit(unit, &signature))
		return false;
	uint32_t first = first_of_post(f->text, f->units, i, f->gaps);
	if (first == i || sounds_like_an_article(unit_text(f, i - 1)))
		return false;
	nd_span span = {f->units->items[first].span.start, f->units->items[i - 1].span.end};
	add_post(f, (nd_span){first, i + 1}, span, &signature);
	return true;
}

/* "Post by @name@server", "View on Mastodon". */
static bool take_mastodon(const finder *f, uint32_t i)
{
	nd_signature signature;
	nd_str unit = unit_text(f, i);
	if (!nd_embed_credit(unit, &signature) || !nd_str_equal(signature.provider, ND_STR("mastodon")) ||
	    !is_whole_credit(unit, &signature))
		return false;
	bool more = i + 1 < f->units->count && may_hold(f->units, i + 1) &&
	            nd_str_equal(unit_text(f, i + 1), ND_STR("View on Mastodon"));
	uint32_t start = f->units->items[i].span.start;
	add_post(f, (nd_span){i, i + 1 + more}, (nd_span){start, start}, &signature);
	return true;
}

/* The handle that a unit begins with, or an absent text. */
static nd_str leading_handle(nd_str unit)
{
	uint32_t end = 0;
	while (end < unit.size && (unsigned char)unit.data[end] > ' ')
		end++;
	return unit.data[0] == '@' && end >= 3 ? nd_str_cut(unit, (nd_span){0, end}) : (nd_str){0};
}

/* "@name Words of the post ♬ original sound - Name", in one unit or in several. */
static bool take_tiktok(const finder *f, uint32_t i)
{
	uint32_t note = nd_str_find(unit_text(f, i), ND_STR("\xE2\x99\xAC "), 0), size = 0, first = i + 1;
	nd_str handle = {0};
	if (note == ND_NONE)
		return false;
	while (handle.data == NULL && first-- > 0 && i - first <= MOST_UNITS && size <= LONGEST_POST && may_hold(f->units, first)) {
		handle = leading_handle(unit_text(f, first));
		size += unit_text(f, first).size;
	}
	if (handle.data == NULL)
		return false;
	uint32_t start = f->units->items[first].span.start, end = f->units->items[i].span.start + note;
	nd_str inside = nd_str_trim(nd_str_cut(f->text, (nd_span){start + handle.size, end}));
	start = inside.size > 0 ? (uint32_t)(inside.data - f->text.data) : start;
	nd_signature signature = {.handle = handle, .provider = ND_STR("tiktok")};
	add_post(f, (nd_span){first, i + 1}, (nd_span){start, start + inside.size}, &signature);
	return true;
}

/* ---- posts copied as they look, and quoted with their source ---------------------------------------------------------- */

uint32_t nd_text_post_time(nd_str text, const nd_units *units, uint32_t i)
{
	enum { LONGEST_COPIED = 2300 };
	nd_signature signature, other;
	uint32_t size = 0;
	if (!nd_post_handle_line(text_of(text, units, i), &signature))
		return ND_NONE;
	for (uint32_t k = i + 1; k < units->count && k - i <= MOST_UNITS + 1 && size <= LONGEST_COPIED; k++) {
		nd_str unit = text_of(text, units, k);
		if (nd_post_time_line(unit))
			return k > i + 1 ? k : ND_NONE; /* a name, a handle and a time by themselves sign an article */
		if (nd_post_handle_line(unit, &other))
			return ND_NONE;
		size += unit.size;
	}
	return ND_NONE;
}

static bool take_copied(const finder *f, uint32_t i)
{
	nd_signature signature;
	uint32_t time = nd_text_post_time(f->text, f->units, i), first = i, end;
	if (time == ND_NONE)
		return false;
	for (uint32_t k = i; k <= time; k++)
		if (!may_hold(f->units, k))
			return false;
	nd_post_handle_line(unit_text(f, i), &signature);
	if (signature.author.data == NULL && i > 0 && may_hold(f->units, i - 1)) {
		signature.author = nd_post_name_line(unit_text(f, i - 1));
		first -= signature.author.data != NULL;
	}
	signature.date = unit_text(f, time);
	for (end = time + 1; end < f->units->count && may_hold(f->units, end) && nd_post_counts_line(unit_text(f, end));)
		end++;
	nd_span span = {f->units->items[i + 1].span.start, f->units->items[time - 1].span.end};
	add_post(f, (nd_span){first, end}, span, &signature);
	return true;
}

static bool is_in_quotation_marks(nd_str unit)
{
	static const char *const marks[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"};
	bool opens = false, closes = false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		nd_str mark = nd_str_of(marks[i], strlen(marks[i]));
		opens = opens || nd_str_starts(unit, mark);
		closes = closes || nd_str_ends(unit, mark);
	}
	return opens && closes;
}

/* "Name, Facebook, 12 June 2022" under a quotation. */
static bool take_sourced(const finder *f, uint32_t i)
{
	nd_signature signature;
	if (i == 0 || !may_hold(f->units, i - 1) || !nd_post_source_line(unit_text(f, i), &signature))
		return false;
	uint32_t first = i - 1;
	bool marked = is_in_quotation_marks(unit_text(f, first)), sign = nd_str_starts(unit_text(f, first), ND_STR("> "));
	if (!marked && !sign && !f->units->items[first].quotation)
		return false;
	while (!marked && first > 0 && f->units->items[first - 1].quotation && may_hold(f->units, first - 1) && i - first < MOST_UNITS)
		first--;
	nd_span span = {f->units->items[first].span.start + (sign ? 2 : 0), f->units->items[i - 1].span.end};
	add_post(f, (nd_span){first, i + 1}, span, &signature);
	return true;
}

/* A line that is nothing but the address of a post or video. */
static void take_address(const finder *f, uint32_t i)
{
	nd_str address = link_of_unit(unit_text(f, i));
	if (address.data == NULL)
		return;
	f->units->items[i].role = ND_UNIT_POST;
	uint32_t at = f->units->items[i].span.start;
	*nd_array_push(f->arena, f->embeds) = (nd_embed){.span = {at, at},
	                                           .provider = nd_embed_provider(address),
	                                           .handle = nd_embed_handle(f->arena, address),
	                                           .url = nd_arena_copy(f->arena, address)};
}

static void find_posts(const finder *f)
{
	for (uint32_t i = 0; i < f->units->count; i++)
		if (may_hold(f->units, i) && !take_signed(f, i) && !take_instagram(f, i) && !take_facebook(f, i) &&
		    !take_mastodon(f, i) && !take_tiktok(f, i) && !take_copied(f, i) && !take_sourced(f, i))
			take_address(f, i);
}

void nd_text_posts(nd_arena *arena, nd_str text, nd_units *units, nd_embeds *embeds)
{
	find_posts(&(finder){.arena = arena, .text = text, .units = units, .embeds = embeds, .gaps = gaps_part_units(units)});
}

/* ---- posts in a page ------------------------------------------------------------------------------------------------- */

static bool may_hold_post(const nd_block *block)
{
	return block->kind == ND_BLOCK_PARAGRAPH || block->kind == ND_BLOCK_QUOTATION;
}

static void mark_blocks(nd_block *blocks, uint32_t count, const nd_units *units)
{
	for (uint32_t i = 0, k = 0; i < count; i++) {
		if (!may_hold_post(&blocks[i]))
			continue;
		const nd_unit *unit = &units->items[k++];
		if (unit->role != ND_UNIT_POST)
			continue;
		blocks[i].kind = ND_BLOCK_EMBED;
		blocks[i].level = 0;
		blocks[i].continues = unit->continues;
	}
}

/* Gives each post the last address of a post among the links in it and in the lines that sign it. */
static void take_linked_addresses(nd_arena *arena, const nd_units *units, const nd_link *links, uint32_t link_count,
                                  nd_embeds *posts)
{
	uint32_t unit = 0, link = 0;
	for (uint32_t i = 0; i < posts->count; i++) {
		nd_embed *post = &posts->items[i];
		while (units->items[unit].span.end <= post->span.start)
			unit++;
		while (unit + 1 < units->count && units->items[unit + 1].continues)
			unit++;
		for (; link < link_count && links[link].span.end <= units->items[unit].span.end; link++) {
			nd_str provider = links[link].span.start >= post->span.start ? nd_embed_provider(links[link].url) : (nd_str){0};
			if (provider.data == NULL)
				continue;
			post->url = links[link].url;
			post->provider = provider;
		}
		if (post->handle.data == NULL)
			post->handle = nd_embed_handle(arena, post->url);
	}
}

/* Adds the posts to the embeds, both in the order of the text. */
static void merge(nd_arena *scratch, const nd_embeds *posts, nd_embeds *embeds)
{
	nd_embeds merged = {0};
	uint32_t i = 0, k = 0;
	while (i < embeds->count || k < posts->count) {
		bool post = i == embeds->count || (k < posts->count && posts->items[k].span.start < embeds->items[i].span.start);
		*nd_array_push(scratch, &merged) = post ? posts->items[k++] : embeds->items[i++];
	}
	*embeds = merged;
}

void nd_text_posts_in_blocks(nd_arena *arena, nd_arena *scratch, nd_str text, nd_block *blocks, uint32_t block_count,
                             const nd_link *links, uint32_t link_count, nd_embeds *embeds)
{
	nd_units units = {0};
	nd_embeds posts = {0};
	for (uint32_t i = 0; i < block_count; i++)
		if (may_hold_post(&blocks[i]))
			*nd_array_push(scratch, &units) = (nd_unit){.span = blocks[i].span, .gap = true,
			                                                    .quotation = blocks[i].kind == ND_BLOCK_QUOTATION,
			                                                    .continues = blocks[i].continues};
	find_posts(&(finder){.arena = arena, .text = text, .units = &units, .embeds = &posts, .gaps = true, .dated = true});
	if (posts.count > 0) {
		take_linked_addresses(arena, &units, links, link_count, &posts);
		mark_blocks(blocks, block_count, &units);
		merge(scratch, &posts, embeds);
	}
	nd_arena_give(scratch, units.items, units.capacity * sizeof *units.items);
}
