/* Which tokens of a window are scored, and which gazetteer phrases lie over them. */
#include "annotate/names_features.h"

enum { LONGEST_PHRASE = 8, REACH = 2, HEADLINE_LETTERS = 3, AHEAD = 6 /* tokens */ };

static bool attracts(const nd_name_word *word)
{
	bool number = word->entry & ND_ENTRY_CLASS(ND_CLASS_NUMBER_WORD);
	bool currency = word->entry & ND_ENTRY_CLASS(ND_CLASS_CURRENCY) && !number;
	return (word->flags & (ND_WORD_CAPITAL | ND_WORD_DIGIT | ND_WORD_CURRENCY)) != 0 || currency;
}

static void mark_scored(nd_name_window *window)
{
	uint32_t count = window->end - window->start, until = 0;
	for (uint32_t i = 0; i < count; i++)
		window->scored[i] = false;
	for (uint32_t i = 0; i < count; i++) {
		if (!attracts(nd_name_word_at(window->words, window->start + i)))
			continue;
		uint32_t from = i > REACH ? i - REACH : 0;
		for (uint32_t k = from > until ? from : until; k < count && k <= i + REACH; k++)
			window->scored[k] = true;
		until = i + REACH + 1;
	}
}

static void mark_phrase(nd_name_window *window, uint32_t start, const uint32_t *lengths, uint32_t longest)
{
	uint32_t at = start - window->start;
	for (uint32_t length = 1; length <= longest; length++) {
		uint32_t classes = lengths[length];
		if (classes == 0)
			continue;
		if (length == 1) {
			window->classes[at][ND_PART_SINGLE] |= classes;
			continue;
		}
		window->classes[at][ND_PART_BEGIN] |= classes;
		window->classes[at + length - 1][ND_PART_END] |= classes;
		for (uint32_t k = 1; k + 1 < length; k++)
			window->classes[at + k][ND_PART_INSIDE] |= classes;
	}
}

static uint32_t classes_that_count(nd_gazetteer_entry entry, bool capital, bool all_capitals)
{
	if (entry & ND_ENTRY_CAPITALS && !all_capitals)
		return 0;
	return ND_ENTRY_CLASSES(entry) & (capital ? UINT32_MAX : ND_ENTRY_COMMON_WORDS);
}

/* The phrase that ends before token next, and the word there. */
static nd_phrase joined(const nd_name_words *words, nd_phrase phrase, uint32_t next)
{
	bool spaced = words->tokens[next].span.start > words->tokens[next - 1].span.end;
	nd_phrase last = nd_name_word_at(words, next)->phrase;
	return spaced ? nd_phrase_join_spaced(phrase, last) : nd_phrase_join(phrase, last);
}

/* Finds the phrases that begin at a token; of each class, only the longest one. */
static void match_from(nd_name_window *window, const nd_gazetteer *gazetteer, uint32_t start)
{
	const nd_name_words *words = window->words;
	const nd_name_word *word = nd_name_word_at(words, start);
	uint32_t lengths[LONGEST_PHRASE + 1] = {0}, longest = 0;
	nd_phrase phrase = word->phrase;
	nd_gazetteer_entry entry = word->entry;
	bool capital = word->flags & ND_WORD_CAPITAL, all_capitals = word->flags & ND_WORD_ALL_CAPITALS;
	for (uint32_t length = 1;; length++) {
		uint32_t classes = classes_that_count(entry, capital, all_capitals);
		for (uint32_t shorter = 1; shorter < length; shorter++)
			lengths[shorter] &= ~classes;
		lengths[length] = classes;
		longest = length;
		uint32_t next = start + length;
		if (!(entry & ND_ENTRY_GOES_ON) || length == LONGEST_PHRASE || next >= window->end)
			break;
		word = nd_name_word_at(words, next);
		phrase = joined(words, phrase, next);
		all_capitals = all_capitals && (word->flags & ND_WORD_ALL_CAPITALS || !(word->flags & ND_WORD_LETTERS));
		entry = nd_gazetteer_find(gazetteer, phrase);
		if (entry == 0)
			break;
	}
	mark_phrase(window, start, lengths, longest);
}

/* Has memory brought nearer that match_from will read at a token: most phrases are of two words. */
static void fetch_pair(const nd_name_window *window, const nd_gazetteer *gazetteer, uint32_t start)
{
	if (start + 1 >= window->end || !(nd_name_word_at(window->words, start)->entry & ND_ENTRY_GOES_ON))
		return;
	nd_gazetteer_fetch_phrase(gazetteer, joined(window->words, nd_name_word_at(window->words, start)->phrase, start + 1));
}

static bool is_headline(const nd_name_window *window)
{
	uint32_t letters = 0, capitals = 0;
	for (uint32_t i = window->start; i < window->end; i++) {
		uint8_t flags = nd_name_word_at(window->words, i)->flags;
		letters += (flags & ND_WORD_LETTERS) != 0;
		capitals += (flags & ND_WORD_LETTERS) != 0 && (flags & ND_WORD_CAPITAL) != 0;
	}
	return letters > HEADLINE_LETTERS && capitals * 10 > letters * 7;
}

void nd_name_window_set(nd_name_window *window, const nd_name_words *words, const nd_gazetteer *gazetteer, nd_span tokens)
{
	window->words = words;
	window->start = tokens.start;
	window->end = tokens.end;
	mark_scored(window);
	if (gazetteer == NULL)
		return;
	window->headline = is_headline(window);
	memset(window->classes, 0, (tokens.end - tokens.start) * sizeof window->classes[0]);
	for (uint32_t i = tokens.start; i < tokens.end && i < tokens.start + AHEAD; i++)
		fetch_pair(window, gazetteer, i);
	for (uint32_t i = tokens.start; i < tokens.end; i++) {
		fetch_pair(window, gazetteer, i + AHEAD);
		if (nd_name_word_at(words, i)->entry != 0)
			match_from(window, gazetteer, i);
	}
}
