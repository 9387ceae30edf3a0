#include "annotate/quotation_form.h"

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum {
	FRAGMENT_WORDS = 2, /* so few words may be scare quotes */
	TITLE_WORDS = 16    /* no title of a work is longer */
};

/* The next word of content from *at on: without the marks and punctuation at its ends. */
static nd_str next_word(nd_str content, uint32_t *at)
{
	uint32_t start = *at;
	while (start < content.size && nd_ascii_is_space(content.data[start]))
		start++;
	uint32_t end = start;
	while (end < content.size && !nd_ascii_is_space(content.data[end]))
		end++;
	*at = end;
	return (nd_str){content.data + start, end - start};
}

static uint32_t count_words(nd_str content, uint32_t enough)
{
	uint32_t count = 0, at = 0;
	while (count < enough && next_word(content, &at).size > 0)
		count++;
	return count;
}

static bool is_upper(nd_str word)
{
	const char *at = word.data;
	uint32_t code = word.size > 0 ? nd_utf8_next(&at, word.data + word.size) : 0;
	return (nd_unicode_class(code) & ND_UC_UPPER) != 0 || nd_ascii_is_digit((char)(code < 0x80 ? code : 0));
}

/* The letters before *at, over white space, commas and colons; *at is then where they begin. */
static nd_str word_before(nd_str text, uint32_t *at)
{
	uint32_t end = *at;
	while (end > 0 && (nd_ascii_is_space(text.data[end - 1]) || text.data[end - 1] == ',' ||
			text.data[end - 1] == ':'))
		end--;
	uint32_t from = end;
	while (from > 0 && end - from < 12 && nd_ascii_is_alpha(text.data[from - 1]))
		from--;
	*at = from;
	return (nd_str){text.data + from, end - from};
}

/* Does what stands before the mark lead to a name: "on", "in CNN's", "titled"? */
static bool follows_title_word(nd_str text, uint32_t start)
{
	static const char *const leading[] = {"on", "of", "in", "to", "at", "for", "from", "by", "with", "the",
			"titled", "entitled", "book", "film", "show", "song", "s"};
	return ND_STR_IS_ONE_OF_NOCASE(word_before(text, &start), leading);
}

/* Two or more words, every one that is longer than a preposition with a capital, and not ended like a sentence. */
static bool looks_like_title(nd_str text, nd_str content)
{
	if (content.size > 0 && strchr(",.", content.data[content.size - 1]) != NULL) {
		if (!follows_title_word(text, (uint32_t)(content.data - text.data) - 1))
			return false;
		content.size--; /* the sentence's own, within the marks by custom */
	}
	if (content.size == 0 || strchr(",.!?;:", content.data[content.size - 1]) != NULL)
		return false;
	uint32_t at = 0, words = 0, capitals = 0;
	for (nd_str word; (word = next_word(content, &at)).size > 0; words++) {
		bool capital = is_upper(word);
		if ((!capital && word.size > 4) || words == TITLE_WORDS)
			return false;
		capitals += capital;
	}
	return words >= 2 && capitals >= 2 && capitals * 2 >= words;
}

/* "called", "as", "said" before the mark: even a title-like stretch is somebody's words. */
static bool follows_naming_word(nd_str text, uint32_t start)
{
	static const char *const naming[] = {"called", "calls", "calling", "dubbed", "labeled", "labelled", "said",
	                                     "says",   "as",    "that",    "nicknamed", "tweeted", "wrote"};
	static const char *const objects[] = {"her", "him", "it", "them", "himself", "herself", "itself", "themselves"};
	nd_str word = word_before(text, &start);
	if (ND_STR_IS_ONE_OF_NOCASE(word, objects))
		word = word_before(text, &start);
	return ND_STR_IS_ONE_OF_NOCASE(word, naming);
}

static bool has_letter(nd_str content)
{
	const char *at = content.data, *end = content.data + content.size;
	while (at < end) {
		if (nd_unicode_class(nd_utf8_next(&at, end)) & (ND_UC_LETTER | ND_UC_DIGIT))
			return true;
	}
	return false;
}

bool nd_is_quotation(nd_str text, nd_span span, nd_span within, bool is_single)
{
	nd_str content = nd_str_cut(text, within);
	if (!has_letter(content))
		return false;
	if (is_single && content.size < 2)
		return false; /* rock 'n' roll */
	return !looks_like_title(text, content) || follows_naming_word(text, span.start);
}

/* Does a sentence or a colon end before the mark, or a comma stand there? */
static bool follows_pause(nd_str text, uint32_t start)
{
	uint32_t end = start;
	while (end > 0 && (text.data[end - 1] == ' ' || text.data[end - 1] == '\t'))
		end--;
	if (end == 0 || strchr("\n\r.,:?!\"", text.data[end - 1]) != NULL)
		return true;
	return end >= 3 && memcmp(text.data + end - 3, "\xE2\x80\x9D", 3) == 0; /* ” */
}

nd_quote_kind nd_quotation_kind(nd_str text, nd_span span, nd_span within)
{
	nd_str content = nd_str_cut(text, within);
	if (count_words(content, FRAGMENT_WORDS + 1) > FRAGMENT_WORDS)
		return ND_QUOTE_DIRECT;
	bool ended = content.size > 0 && strchr(",.!?", content.data[content.size - 1]) != NULL;
	return ended && follows_pause(text, span.start) ? ND_QUOTE_DIRECT : ND_QUOTE_MIXED;
}
