#include "page/language.h"

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

static void count_letters(nd_str text, letters *count)
{
	for (const char *at = text.data, *end = at + text.size; at < end;) {
		if ((unsigned char)*at < 0x80) {
			uint32_t letter = nd_ascii_is_alpha(*at++);
			count->of[LATIN] += letter;
			count->all += letter;
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

static uint32_t languages_of(nd_str word)
{
	char folded[LONGEST_WORD];
	uint32_t row = ND_WORD_ROW(frequent_words, nd_str_of(folded, nd_fold_word(word, folded, LONGEST_WORD)));
	return row == ND_NONE ? 0 : frequent_words[row].languages;
}

/* The languages of words that were met, by their letters: most come again soon. */
typedef struct known_word {
	uint64_t letters; /* 0: none */
	uint32_t languages;
} known_word;

enum { KNOWN_BITS = 8, KNOWN_LETTERS = 8 };

static uint32_t languages_of_known(nd_str word, known_word *known)
{
	if (word.size > KNOWN_LETTERS)
		return languages_of(word);
	uint64_t letters = nd_load_le(word.data, word.size);
	known_word *slot = &known[letters * UINT64_C(0x9E3779B97F4A7C15) >> (64 - KNOWN_BITS)];
	if (slot->letters != letters)
		*slot = (known_word){letters, languages_of(word)};
	return slot->languages;
}

/* Of a word; *at goes on behind the character. */
static bool is_letter(const char **at, const char *end)
{
	if ((unsigned char)**at < 0x80)
		return nd_ascii_is_alpha(*(*at)++);
	return (nd_unicode_class(nd_utf8_next(at, end)) & (ND_UC_LETTER | ND_UC_MARK)) != 0;
}

/* Words of each language; returns how many words there are. */
static uint32_t count_words(nd_str text, uint32_t hits[MOST_LANGUAGES])
{
	known_word known[1 << KNOWN_BITS] = {{0}};
	uint32_t words = 0, start = 0;
	bool in_word = false;
	for (const char *at = text.data, *end = at + text.size; at <= end;) {
		const char *here = at;
		bool letter = at < end && is_letter(&at, end);
		uint32_t offset = (uint32_t)(here - text.data);
		if (letter && !in_word)
			start = offset;
		if (!letter && in_word) {
			uint32_t languages = languages_of_known(nd_str_cut(text, (nd_span){start, offset}), known);
			words++;
			for (uint32_t i = 0; languages != 0; i++, languages >>= 1)
				hits[i] += languages & 1;
		}
		in_word = letter;
		if (here == end)
			break;
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
