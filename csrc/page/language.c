#include "page/language.h"

#include "base/bytes16.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/wordtable.h"
#include "page/phrases.h"

enum { LONGEST_TEXT = 1 << 14, LONGEST_WORD = 24, MOST_LANGUAGES = 32 };

struct frequent_word {
	char word[16];
	uint32_t languages;
};

/* Sorted by the folded word. */
#include "page/language_words.inc"

/* ---- scripts -------------------------------------------------------------------------------------------------------- */

typedef enum script { LATIN, CYRILLIC, GREEK, ARABIC, HEBREW, HAN, KANA, HANGUL, THAI, DEVANAGARI, BENGALI, TAMIL, ARMENIAN,
	              GEORGIAN, SCRIPT_COUNT } script;

/* Blocks of the Unicode standard, wide enough to tell the scripts apart. */
static script script_of(uint32_t code)
{
	static const struct {
		uint32_t first, last;
		script script;
	} blocks[] = {{0x41, 0x24F, LATIN},        {0x370, 0x3FF, GREEK},       {0x400, 0x52F, CYRILLIC},  {0x530, 0x58F, ARMENIAN},
	              {0x590, 0x5FF, HEBREW},      {0x600, 0x77F, ARABIC},      {0x900, 0x97F, DEVANAGARI}, {0x980, 0x9FF, BENGALI},
	              {0xB80, 0xBFF, TAMIL},       {0xE00, 0xE7F, THAI},        {0x10A0, 0x10FF, GEORGIAN}, {0x1E00, 0x1EFF, LATIN},
	              {0x1F00, 0x1FFF, GREEK},     {0x3040, 0x30FF, KANA},      {0x3400, 0x9FFF, HAN},      {0xAC00, 0xD7A3, HANGUL}};
	for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
		if (code >= blocks[i].first && code <= blocks[i].last)
			return blocks[i].script;
	return SCRIPT_COUNT;
}

/* Letters that Persian and Urdu have and Arabic has not. */
static bool is_persian(uint32_t code)
{
	return code == 0x67E || code == 0x686 || code == 0x698 || code == 0x6AF || code == 0x6CC || code == 0x6A9;
}

static bool is_urdu(uint32_t code)
{
	return code == 0x679 || code == 0x688 || code == 0x691 || code == 0x6BA || code == 0x6D2;
}

typedef struct letters {
	uint32_t of[SCRIPT_COUNT];
	uint32_t all, persian, urdu;
} letters;

/* Of bytes that are all ASCII. */
static uint32_t count_ascii_letters(const char *at, const char *end)
{
	uint32_t count = 0;
#if ND_HAS_BYTES16
	for (; end - at >= 16; at += 16) {
		nd_bytes16 lower = nd_bytes16_load(at) | nd_bytes16_all(' ');
		count += nd_bytes16_count((nd_bytes16)(lower >= nd_bytes16_all('a')) & (nd_bytes16)(lower <= nd_bytes16_all('z')));
	}
#endif
	for (; at < end; at++)
		count += nd_ascii_is_alpha(*at);
	return count;
}

static void count_letters(nd_str text, letters *count)
{
	for (const char *at = text.data, *end = at + text.size; at < end;) {
		if ((unsigned char)*at < 0x80) {
			const char *stop = nd_utf8_skip_ascii(at, end);
			uint32_t found = count_ascii_letters(at, stop);
			count->of[LATIN] += found;
			count->all += found;
			at = stop;
			continue;
		}
		uint32_t code = nd_utf8_next(&at, end);
		script found = nd_unicode_class(code) & ND_UC_LETTER ? script_of(code) : SCRIPT_COUNT;
		if (found == SCRIPT_COUNT)
			continue;
		count->of[found]++;
		count->all++;
		count->persian += is_persian(code);
		count->urdu += is_urdu(code);
	}
}

/* The language of a script that tells it by itself, or absent. */
static nd_str language_of_script(const letters *count)
{
	static const struct {
		script script;
		const char *language;
	} telling[] = {{GREEK, "el"}, {HEBREW, "he"}, {HANGUL, "ko"},   {THAI, "th"},     {DEVANAGARI, "hi"},
	               {BENGALI, "bn"}, {TAMIL, "ta"}, {ARMENIAN, "hy"}, {GEORGIAN, "ka"}};
	for (size_t i = 0; i < sizeof telling / sizeof telling[0]; i++)
		if (count->of[telling[i].script] * 3 > count->all)
			return nd_str_of(telling[i].language, 2);
	if (count->of[KANA] * 10 > count->all)
		return ND_STR("ja");
	if (count->of[HAN] * 3 > count->all)
		return ND_STR("zh");
	if (count->of[ARABIC] * 2 > count->all)
		return count->urdu * 50 > count->all ? ND_STR("ur") : count->persian * 20 > count->all ? ND_STR("fa") : ND_STR("ar");
	return (nd_str){0};
}

/* ---- words ---------------------------------------------------------------------------------------------------------- */

static uint32_t languages_of(nd_str word, bool is_ascii)
{
	char folded[LONGEST_WORD];
	nd_str key = is_ascii ? nd_word_lower(word, folded, LONGEST_WORD)
	                      : nd_str_of(folded, nd_fold_word(word, folded, LONGEST_WORD));
	uint32_t row = ND_WORD_ROW(frequent_words, key);
	return row == ND_NONE ? 0 : frequent_words[row].languages;
}

/* The languages of words that were met, by their letters: most come again soon. */
typedef struct known_word {
	uint64_t letters; /* 0: none */
	uint32_t languages;
} known_word;

enum { KNOWN_BITS = 9, KNOWN_LETTERS = 8 };

static uint32_t languages_of_known(nd_str word, bool is_ascii, known_word *known)
{
	if (word.size > KNOWN_LETTERS)
		return languages_of(word, is_ascii);
	uint64_t letters = nd_load_le(word.data, word.size);
	known_word *slot = &known[letters * UINT64_C(0x9E3779B97F4A7C15) >> (64 - KNOWN_BITS)];
	if (slot->letters != letters)
		*slot = (known_word){letters, languages_of(word, is_ascii)};
	return slot->languages;
}

/* The end of the word that begins at at, which is at itself where none does. */
static const char *word_end(const char *at, const char *end, bool *is_ascii)
{
	*is_ascii = true;
	for (;;) {
		while (at < end && nd_ascii_is_alpha(*at))
			at++;
		const char *next = at;
		bool goes_on = at < end && (unsigned char)*at >= 0x80 &&
		               (nd_unicode_class(nd_utf8_next(&next, end)) & (ND_UC_LETTER | ND_UC_MARK)) != 0;
		if (!goes_on)
			return at;
		*is_ascii = false;
		at = next;
	}
}

/* Words of each language; returns how many words there are. */
static uint32_t count_words(nd_str text, uint32_t hits[MOST_LANGUAGES])
{
	known_word known[1 << KNOWN_BITS] = {{0}};
	uint32_t words = 0;
	bool is_ascii;
	for (const char *at = text.data, *end = at + text.size; at < end;) {
		nd_str word = nd_str_of(at, (size_t)(word_end(at, end, &is_ascii) - at));
		if (word.size == 0) {
			nd_utf8_next(&at, end);
			continue;
		}
		at += word.size;
		words++;
		if (is_ascii && word.size > LONGEST_FREQUENT_WORD)
			continue;
		for (uint32_t left = languages_of_known(word, is_ascii, known); left != 0; left &= left - 1)
			hits[__builtin_ctz(left)]++;
	}
	return words;
}

/* The language that most of the frequent words belong to, if there are enough of them. */
static nd_str language_of_words(nd_str text)
{
	enum { LEAST_HITS = 3, LEAST_SHARE = 12 };
	uint32_t hits[MOST_LANGUAGES] = {0}, best = 0, second = 0;
	uint32_t words = count_words(text, hits);
	for (uint32_t i = 1; i < sizeof languages / sizeof languages[0]; i++)
		best = hits[i] > hits[best] ? i : best;
	for (uint32_t i = 0; i < sizeof languages / sizeof languages[0]; i++)
		second = i != best && hits[i] > second ? hits[i] : second;
	if (hits[best] < LEAST_HITS || hits[best] * 100 < words * LEAST_SHARE || hits[best] == second)
		return (nd_str){0};
	return nd_str_of(languages[best], strlen(languages[best]));
}

nd_str nd_language_detect(nd_str text)
{
	letters count = {0};
	if (text.size > LONGEST_TEXT)
		text.size = LONGEST_TEXT;
	count_letters(text, &count);
	nd_str by_script = language_of_script(&count);
	return by_script.data != NULL || count.all == 0 ? by_script : language_of_words(text);
}

/* ---- tags ----------------------------------------------------------------------------------------------------------- */

static nd_str next_subtag(nd_str tag, uint32_t from)
{
	uint32_t end = from;
	while (end < tag.size && (nd_ascii_is_alpha(tag.data[end]) || nd_ascii_is_digit(tag.data[end])))
		end++;
	return nd_str_cut(tag, (nd_span){from, end});
}

/* RFC 5646, section 2.1.1: language lower case, script title case, region upper case. */
nd_str nd_language_tag(nd_str declared, char buffer[ND_LANGUAGE_SIZE])
{
	nd_str tag = nd_str_trim(declared);
	uint32_t used = 0;
	for (uint32_t at = 0; at < tag.size;) {
		nd_str part = next_subtag(tag, at);
		bool first = at == 0;
		if (part.size > 8 || used + part.size + 1 >= ND_LANGUAGE_SIZE || (first && (part.size < 2 || part.size > 3)))
			return (nd_str){0};
		if (part.size == 0)
			break;
		if (!first)
			buffer[used++] = '-';
		for (uint32_t i = 0; i < part.size; i++) {
			char lower = nd_ascii_lower(part.data[i]);
			bool upper = !first && (part.size == 2 || (part.size == 4 && i == 0)) && nd_ascii_is_alpha(lower);
			buffer[used++] = upper ? (char)(lower - ('a' - 'A')) : lower;
		}
		at += part.size;
		if (at >= tag.size || (tag.data[at] != '-' && tag.data[at] != '_'))
			break;
		at++;
	}
	return used == 0 ? (nd_str){0} : nd_str_of(buffer, used);
}
