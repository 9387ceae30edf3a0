#include "page/postlines.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/pagedate.h"
#include "page/phrases.h"

enum { LONGEST_NAME = 60, MOST_NAME_WORDS = 6, LONGEST_HANDLE = 64, LONGEST_TIME = 60, LONGEST_SOURCE = 140 };

static bool is_handle(nd_str text)
{
	if (text.size < 3 || text.size > LONGEST_HANDLE || text.data[0] != '@')
		return false;
	uint32_t servers = 0, letters = 0;
	for (uint32_t i = 1; i < text.size; i++) {
		char c = text.data[i];
		bool inner = c == '_' || c == '.' || c == '-' || c == '@';
		if (!nd_ascii_is_alpha(c) && !nd_ascii_is_digit(c) && (!inner || i + 1 == text.size))
			return false;
		servers += c == '@';
		letters += nd_ascii_is_alpha(c);
	}
	return servers <= 1 && letters > 0;
}

/* A plain handle is written alike on several services. */
static nd_str provider_of(nd_str handle)
{
	if (memchr(handle.data + 1, '@', handle.size - 1) != NULL)
		return ND_STR("mastodon");
	return nd_str_ends(handle, ND_STR(".bsky.social")) ? ND_STR("bluesky") : (nd_str){0};
}

/* Every word capitalised, or one that joins such words. */
static bool is_proper(nd_str name)
{
	static const char joins[] = "of|the|and|for|de|da|di|der|van|von|la|le|el|al|bin|y|und|et";
	uint32_t words = 0;
	for (uint32_t at = 0, end; at < name.size; at = end + 1) {
		for (end = at; end < name.size && name.data[end] != ' ';)
			end++;
		const char *letter = name.data + at;
		if (end == at)
			continue;
		bool lower = (nd_unicode_class(nd_utf8_next(&letter, name.data + end)) & ND_UC_LOWER) != 0;
		if (++words > MOST_NAME_WORDS || (lower && (words == 1 || !nd_phrase_is(nd_str_cut(name, (nd_span){at, end}), joins))))
			return false;
	}
	return words > 0;
}

nd_str nd_post_name_line(nd_str line)
{
	uint32_t end = 0;
	for (const char *at = line.data, *stop = at + line.size; at < stop;) {
		uint32_t class = nd_unicode_class(nd_utf8_next(&at, stop));
		if (class & (ND_UC_LETTER | ND_UC_DIGIT | ND_UC_MARK))
			end = (uint32_t)(at - line.data);
	}
	nd_str name = nd_str_cut(line, (nd_span){0, end});
	bool sentence = end < line.size && strchr("!?:;,", line.data[end]) != NULL;
	bool fits = line.size <= LONGEST_NAME && end > 1 && memchr(line.data, '\n', line.size) == NULL;
	return fits && !sentence && memchr(name.data, '@', name.size) == NULL && is_proper(name) ? name : (nd_str){0};
}

bool nd_post_handle_line(nd_str line, nd_signature *out)
{
	*out = (nd_signature){0};
	if (line.size > LONGEST_NAME + LONGEST_HANDLE)
		return false;
	uint32_t at = line.size;
	while (at > 0 && !nd_ascii_is_space(line.data[at - 1]))
		at--;
	out->handle = nd_str_cut(line, (nd_span){at, line.size});
	if (!is_handle(out->handle))
		return false;
	out->provider = provider_of(out->handle);
	nd_str before = nd_str_trim(nd_str_cut(line, (nd_span){0, at}));
	if (before.size > 0)
		out->author = nd_post_name_line(before);
	return before.size == 0 || out->author.data != NULL;
}

/* Nothing but numbers, marks and words of the list. */
static bool has_only_words(nd_str text, const char *list)
{
	for (uint32_t at = 0; at < text.size;) {
		const char *p = text.data + at;
		uint32_t end = at;
		if (nd_unicode_class(nd_utf8_next(&p, text.data + text.size)) & ND_UC_LETTER)
			end = nd_phrase_at(text, at, list);
		else
			end = (uint32_t)(p - text.data);
		if (end == 0)
			return false;
		at = end;
	}
	return true;
}

bool nd_post_time_line(nd_str line)
{
	static const char words[] = "am|pm|a.m|p.m|at|on|edited|et|utc|gmt|est|edt|views|k|m";
	nd_page_date date;
	if (line.size > LONGEST_TIME || !nd_page_date_find(line, 0, ND_ORDER_UNKNOWN, &date))
		return false;
	bool clock = nd_str_find(line, ND_STR(":"), 0) != ND_NONE;
	return clock && has_only_words(nd_str_cut(line, (nd_span){0, date.span.start}), words) &&
	       has_only_words(nd_str_cut(line, (nd_span){date.span.end, line.size}), words);
}

bool nd_post_counts_line(nd_str line)
{
	static const char words[] = "retweets|retweet|likes|like|replies|reply|reposts|repost|quotes|quote|views|view|"
	                            "bookmarks|bookmark|"
	                            "boosts|boost|favorites|favourites|shares|share|comments|comment|retruths|quote tweets|k|m";
	bool digit = false;
	for (uint32_t i = 0; i < line.size && !digit; i++)
		digit = nd_ascii_is_digit(line.data[i]);
	bool word = line.size <= LONGEST_TIME && nd_phrase_within(line, words);
	return digit && word && has_only_words(line, words);
}

typedef struct service {
	const char *word;
	const char *provider;
} service;

/* The service that the text ends with; its word's size in *size. */
static nd_str service_at_end(nd_str text, uint32_t *size)
{
	static const service services[] = {
	        {"Facebook", "facebook"}, {"Twitter", "twitter"}, {"X", "twitter"},       {"Instagram", "instagram"},
	        {"TikTok", "tiktok"},     {"Telegram", "telegram"}, {"Bluesky", "bluesky"}, {"Mastodon", "mastodon"},
	        {"Threads", "threads"},   {"Reddit", "reddit"},
	};
	for (size_t i = 0; i < sizeof(services) / sizeof(services[0]); i++) {
		nd_str word = nd_str_of(services[i].word, strlen(services[i].word));
		*size = word.size;
		if (nd_str_ends(text, word))
			return nd_str_of(services[i].provider, strlen(services[i].provider));
	}
	return (nd_str){0};
}

static nd_str without_marks(nd_str text, const char *marks)
{
	while (text.size > 0 && strchr(marks, text.data[text.size - 1]) != NULL)
		text.size--;
	return text;
}

bool nd_post_source_line(nd_str line, nd_signature *out)
{
	nd_page_date date;
	uint32_t size;
	*out = (nd_signature){0};
	if (line.size > LONGEST_SOURCE || memchr(line.data, '\n', line.size) != NULL)
		return false;
	if (nd_str_starts(line, ND_STR("\xE2\x80\x94")) || nd_str_starts(line, ND_STR("\xE2\x80\x93")))
		line = nd_str_trim(nd_str_cut(line, (nd_span){3, line.size}));
	line = without_marks(line, ". )");
	if (!nd_page_date_find(line, 0, ND_ORDER_UNKNOWN, &date) || date.span.end != line.size)
		return false;
	out->date = nd_str_cut(line, date.span);
	nd_str before = without_marks(nd_str_cut(line, (nd_span){0, date.span.start}), " ,(");
	out->provider = service_at_end(before, &size);
	if (out->provider.data == NULL)
		return false;
	before.size -= size;
	bool by_mark = nd_str_ends(before, ND_STR(", ")) || nd_str_ends(before, ND_STR(" ("));
	if (!by_mark && !nd_str_ends(before, ND_STR(" on ")) && !nd_str_ends(before, ND_STR(" via ")))
		return false;
	before.size -= by_mark ? 2 : nd_str_ends(before, ND_STR(" on ")) ? 4 : 5;
	out->author = nd_post_name_line(nd_str_trim(before));
	return out->author.data != NULL;
}
