#include "check.h"

#include "base/wordtable.h"

static const struct {
	char word[16];
	int value;
} rows[] = {
        {"'s", 1},        {"a", 2},           {"ab", 3},        {"abc", 4},       {"abcd", 5},       {"abcde", 6},
        {"abcdef", 7},    {"abcdefg", 8},     {"abcdefgh", 9},  {"abcdefghi", 10}, {"abcdefghij", 11}, {"abcdefghz", 12},
        {"b", 13},        {"ba", 14},         {"zz", 15},       {"\xC3\xA9t\xC3\xA9", 16},
};

static const char list[][8] = {"bar", "baz", "foo"};

static uint32_t find(const char *data, size_t size)
{
	return ND_WORD_ROW(rows, nd_str_of(data, size));
}

static void every_row_is_found(void)
{
	for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++)
		CHECK_INT(find(rows[i].word, strlen(rows[i].word)), i);
}

static void other_words_are_not(void)
{
	static const char *const others[] = {"", "!", "A", "aa", "abd", "abcdefgi", "abcdefgha", "abcdefghia", "abcdefghijk",
	                                     "b!", "zzz", "\xC3\xA9", "\xFF", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz"};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		CHECK_INT(find(others[i], strlen(others[i])), ND_NONE);
	CHECK_INT(find("a\0", 2), ND_NONE);
	CHECK_INT(find("\0", 1), ND_NONE);
	CHECK_INT(find("abcdefgh\0", 9), ND_NONE);
	CHECK_INT(find("abcdefgh\0i", 10), ND_NONE);
}

static void lists_hold_their_words(void)
{
	CHECK(ND_WORD_IS_AMONG(list, ND_STR("bar")));
	CHECK(ND_WORD_IS_AMONG(list, ND_STR("foo")));
	CHECK(!ND_WORD_IS_AMONG(list, ND_STR("fo")));
	CHECK(!ND_WORD_IS_AMONG(list, ND_STR("zap")));
}

int main(void)
{
	every_row_is_found();
	other_words_are_not();
	lists_hold_their_words();
	return check_result();
}
