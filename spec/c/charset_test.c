/* Bytes to UTF-8: what declares the encoding, what is believed, what is decoded, and where it came from. */
#include <string.h>

#include "base/str.h"
#include "check.h"
#include "page/charset.h"
#include "page/sniff.h"

#define BYTES(literal) ((nd_str){literal, sizeof(literal) - 1})
static const nd_str NO_LABEL = {NULL, 0};

static void check_decoded(int line, nd_str bytes, const char *label, bool is_html, const char *name, const char *text)
{
	nd_arena arena;
	nd_decoded decoded;
	nd_arena_init(&arena, NULL);
	nd_str given = label != NULL ? nd_str_of(label, strlen(label)) : NO_LABEL;
	CHECK_INT(nd_charset_decode(&arena, &arena, bytes, given, is_html, &decoded, NULL), ND_OK);
	check_str(__FILE__, line, "name", decoded.name, name);
	if (text != NULL)
		check_str(__FILE__, line, "text", decoded.text, text);
	nd_arena_destroy(&arena);
}

#define PAGE(bytes, name, text) check_decoded(__LINE__, BYTES(bytes), NULL, true, name, text)
#define TEXT(bytes, name, text) check_decoded(__LINE__, BYTES(bytes), NULL, false, name, text)
#define LABELLED(label, bytes, name, text) check_decoded(__LINE__, BYTES(bytes), label, true, name, text)

static void check_declared(int line, nd_str page, const char *name)
{
	nd_arena arena;
	nd_arena_init(&arena, NULL);
	check_str(__FILE__, line, page.data, nd_charset_declared(&arena, page, NO_LABEL, true), name);
	nd_arena_destroy(&arena);
}

#define DECLARES(page, name) check_declared(__LINE__, BYTES(page), name)

static void declarations(void)
{
	DECLARES("<p>none", NULL);
	DECLARES("<meta charset=latin1>", "windows-1252");
	DECLARES("<META  CharSet = ' KOI8-R '>", "KOI8-R");
	DECLARES("<meta charset=utf-16>", "UTF-8");
	DECLARES("<meta charset=x-user-defined>", "windows-1252");
	DECLARES("<meta charset=nonsense><meta charset=big5>", "Big5");
	DECLARES("<meta http-equiv=Content-Type content='text/html; charset=sjis'>", "Shift_JIS");
	DECLARES("<meta content='text/html; charset=sjis'>", NULL);
	DECLARES("<meta http-equiv=refresh content='charset=sjis'>", NULL);
	DECLARES("<meta http-equiv=content-type content='charset; charset = \"gbk\"'>", "GBK");
	DECLARES("<!-- <meta charset=gbk> --><meta charset=euc-kr>", "EUC-KR");
	DECLARES("<p title='<meta charset=gbk>'><meta charset=euc-kr>", "EUC-KR");
	DECLARES("<metacharset=gbk><meta\ncharset=euc-kr>", "EUC-KR");
	DECLARES("<meta charset=gbk", NULL);
	DECLARES("<?xml version='1.0' encoding='windows-1250'?><html>", "windows-1250");
	DECLARES("\xEF\xBB\xBF<meta charset=gbk>", "UTF-8");
	DECLARES("\xFE\xFF", "UTF-16BE");
}

static void late_declarations(void)
{
	char page[3000];
	memset(page, ' ', sizeof page);
	static const char script[] = "<script>'<meta charset=gbk>'</script>", meta[] = "<meta charset=euc-kr>";
	memcpy(page + 1500, script, sizeof script - 1);
	memcpy(page + 2000, meta, sizeof meta - 1);
	check_declared(__LINE__, nd_str_of(page, sizeof page), "EUC-KR");
}

static void belief(void)
{
	PAGE("plain", "UTF-8", "plain");
	PAGE("<meta charset=windows-1251>\xEF\xF0", "windows-1251", NULL);
	LABELLED("koi8-r", "<meta charset=windows-1251>\xEF", "KOI8-R", NULL);
	LABELLED("koi8-r", "\xEF\xBB\xBF\xD0\xBF", "UTF-8", "\xD0\xBF");
	/* said to be Latin, plainly UTF-8 */
	PAGE("<meta charset=latin1>\xC3\xA9\xC3\xA8\xC3\xA0\xC3\xBC", "UTF-8", NULL);
	/* said to be UTF-8, and is not */
	PAGE("<meta charset=utf-8>caf\xE9 d\xE9j\xE0 vu", "windows-1252", "<meta charset=utf-8>caf\xC3\xA9 d\xC3\xA9j\xC3\xA0 vu");
	/* said to be Latin, far likelier in another encoding; and Latin that is one */
	PAGE("<meta charset=latin1>"
	     "\xCC\xEE\xF1\xF2 \xF7\xE5\xF0\xE5\xE7 \xF0\xE5\xEA\xF3 \xE7\xE0\xEA\xF0\xFB\xF2 \xE4\xEE "
	     "\xF3\xF2\xF0\xE0, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE0 \xF1\xEB\xF3\xE6\xE1\xE0 \xF1\xEF\xE0\xF1"
	     "\xE5\xED\xE8\xFF",
	     "windows-1251", NULL);
	PAGE("<meta charset=latin1>"
	     "Mieszka\xF1" "cy prosili, \xBF" "eby w"
	     "\xB3" "adze gminy zamkn\xEA\xB3y drog\xEA"
	     ", kt\xF3r\xB9 je\xBF" "d\xBF\xB9 ci\xEA\xBF" "ar\xF3wki;"
	     " w\xF3jt odpowiedzia\xB3, \xBF" "e si\xEA"
	     " zastanowi, ale doda\xB3, \xBF" "e "
	     "b\xEA" "dzie to mo\xBFliwe dopiero "
	     "po \x9Cwi\xEAtach, gdy\xBF g\xB3\xF3wn\xB9 t"
	     "ras\xEA te\xBF zamkni\xEAto, "
	     "a obje\x9F" "dzie s\xB9 w\xB9skie i pe\xB3ne dziur",
	     "windows-1250", NULL);
	PAGE("<meta charset=latin1>"
	     "\xC9t\xE9 comme hiver, la for\xEAt "
	     "br\xFBl\xE9" "e o\xF9 g\xEEt le ch\xEAne ab\xEE"
	     "m\xE9 reste ferm\xE9" "e; d\xE8s f\xE9vri"
	     "er, l'acc\xE8s sera libre, d\xE9"
	     "cr\xE8te le maire \xE9lu \xE0 \xC9vry",
	     "windows-1252", NULL);
	/* ISO-2022-JP is ASCII byte for byte */
	PAGE("<meta charset=utf-8>\x1B$B@/I\\\x1B(B", "ISO-2022-JP", "<meta charset=utf-8>\xE6\x94\xBF\xE5\xBA\x9C");
	/* UTF-8 with one broken character is still that */
	PAGE("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
	     "\xC3\xA9\xC3\xA9 \xC3", "UTF-8", NULL);
}

static void detection(void)
{
	/* "the government announced new taxes" and the like */
	TEXT("\xCF\xF0\xE0\xE2\xE8\xF2\xE5\xEB\xFC\xF1\xF2\xE2\xEE \xEE\xE1\xFA\xFF\xE2\xE8\xEB\xEE", "windows-1251", NULL);
	TEXT("\xF0\xD2\xC1\xD7\xC9\xD4\xC5\xCC\xD8\xD3\xD4\xD7\xCF \xCF\xC2\xDF\xD1\xD7\xC9\xCC\xCF", "KOI8-R", NULL);
	TEXT("Rz\xB9" "d og\xB3osi\xB3, \xBF" "e podatki b\xEA" "d\xB9 ni\xBFsze", "windows-1250", NULL);
	TEXT("\x90\xAD\x95{\x82\xCD\x90V\x82\xB5\x82\xA2\x90\xC5\x8B\xE0\x82\xF0\x94\xAD\x95\\\x82\xB5\x82\xBD", "Shift_JIS",
	     "\xE6\x94\xBF\xE5\xBA\x9C\xE3\x81\xAF\xE6\x96\xB0\xE3\x81\x97\xE3\x81\x84\xE7\xA8\x8E\xE9\x87\x91\xE3\x82\x92"
	     "\xE7\x99\xBA\xE8\xA1\xA8\xE3\x81\x97\xE3\x81\x9F");
	TEXT("\xC0\xAF\xC9\xDC\xA4\xCF\xBF\xB7\xA4\xB7\xA4\xA4\xC0\xC7\xB6\xE2\xA4\xF2\xC8\xAF\xC9\xBD\xA4\xB7\xA4\xBF", "EUC-JP",
	     NULL);
	TEXT("\x1B$B@/I\\\x1B(B ok", "ISO-2022-JP", "\xE6\x94\xBF\xE5\xBA\x9C ok");
	TEXT("\xD5\xFE\xB8\xAE\xBD\xF1\xCC\xEC\xD0\xFB\xB2\xBC\xC1\xCB\xD0\xC2\xB5\xC4\xCB\xB0\xCA\xD5", "gb18030", NULL);
	TEXT("\xC1\xA4\xBA\xCE\xB4\xC2 \xBB\xF5\xB7\xCE\xBF\xEE \xBC\xBC\xB1\xDD\xC0\xBB \xB9\xDF\xC7\xA5\xC7\xDF\xB4\xD9", "EUC-KR",
	     NULL);
	TEXT("It cost \xA3" "3m \x96 \x93" "a lot\x94", "windows-1252", "It cost \xC2\xA3" "3m \xE2\x80\x93 \xE2\x80\x9C" "a lot\xE2\x80\x9D");
	TEXT("a\0b\0c\0d\0", "UTF-16LE", "abcd");
	TEXT("\0a\0b\0c\0d", "UTF-16BE", "abcd");
}

static void decoders(void)
{
	LABELLED("windows-1252", "\x80\x81\x9F\xFF", "windows-1252", "\xE2\x82\xAC\xC2\x81\xC5\xB8\xC3\xBF");
	LABELLED("iso-8859-1", "\x80", "windows-1252", "\xE2\x82\xAC");
	LABELLED("windows-1253", "\xC1\xD2", "windows-1253", "\xCE\x91\xEF\xBF\xBD");
	LABELLED("koi8-u", "\xAE\xBE", "KOI8-U", "\xD1\x9E\xD0\x8E");
	LABELLED("gb2312", "a\xB0\xA1\x80\xFF" "b\xB0", "GBK", "a\xE5\x95\x8A\xE2\x82\xAC\xEF\xBF\xBD" "b\xEF\xBF\xBD");
	LABELLED("gb18030", "\x81\x30\x81\x30", "gb18030", "\xC2\x80");
	LABELLED("big5", "\xA4\xA4\x88\x62x", "Big5", "\xE4\xB8\xAD\xC3\x8A\xCC\x84x");
	LABELLED("shift_jis", "\xB1\x82\xA0\x81", "Shift_JIS", "\xEF\xBD\xB1\xE3\x81\x82\xEF\xBF\xBD");
	LABELLED("euc-jp", "\x8E\xB1\xA4\xA2\x8F\xB0\xA1", "EUC-JP", "\xEF\xBD\xB1\xE3\x81\x82\xE4\xB8\x82");
	LABELLED("euc-kr", "\xB0\xA1\xC6", "EUC-KR", "\xEA\xB0\x80\xEF\xBF\xBD");
	LABELLED("utf-16le", "\x3D\xD8\x00\xDE\x00\xD8" "a\0b", "UTF-16LE", "\xF0\x9F\x98\x80\xEF\xBF\xBD" "a\xEF\xBF\xBD");
	LABELLED("x-user-defined", "a\xFF", "x-user-defined", "a\xEF\x9F\xBF");
	LABELLED("hz-gb-2312", "abc", "replacement", "\xEF\xBF\xBD");
}

/* Each byte of the text comes from the first byte of the character that it belongs to. */
static void check_source(int line, nd_str bytes, const char *label, const char *needle, uint32_t want)
{
	nd_arena arena;
	nd_decoded decoded;
	nd_arena_init(&arena, NULL);
	CHECK_INT(nd_charset_decode(&arena, &arena, bytes, nd_str_of(label, strlen(label)), false, &decoded, NULL), ND_OK);
	uint32_t at = nd_str_find(decoded.text, nd_str_of(needle, strlen(needle)), 0), got = nd_decoded_source(&decoded, at);
	check_count++;
	if (at == ND_NONE || got != want) {
		check_failures++;
		fprintf(stderr, "%s:%d: %s comes from %u, not %u\n", __FILE__, line, needle, got, want);
	}
	CHECK_INT(nd_decoded_source(&decoded, decoded.text.size), bytes.size);
	nd_arena_destroy(&arena);
}

static void sources(void)
{
	check_source(__LINE__, BYTES("\xEF\xBB\xBF" "abc"), "utf-8", "c", 5);
	check_source(__LINE__, BYTES("\xEF\xF0\xE8 x"), "windows-1251", "x", 4);
	check_source(__LINE__, BYTES("\xB0\xA1\xB0\xA1 x"), "gbk", "x", 5);
	check_source(__LINE__, BYTES("\x81\x30\x81\x30\xFFx"), "gb18030", "x", 5);
	check_source(__LINE__, BYTES("\x88\x62\xA4\xA4x"), "big5", "x", 4);
	check_source(__LINE__, BYTES("\x1B$B@/I\\\x1B(Bx"), "iso-2022-jp", "x", 10);
	check_source(__LINE__, BYTES("\xFF\xFE\x3D\xD8\x00\xDEx\0y\0"), "utf-16le", "y", 8);
	static char long_text[1200];
	memset(long_text, '\xEF', sizeof long_text);
	long_text[1000] = 'x';
	check_source(__LINE__, nd_str_of(long_text, sizeof long_text), "windows-1251", "x", 1000);
}

static void errors(void)
{
	nd_arena arena;
	nd_decoded decoded;
	nd_error error;
	nd_arena_init(&arena, NULL);
	CHECK_INT(nd_charset_decode(&arena, &arena, BYTES("x"), BYTES("no-such-charset"), true, &decoded, &error), ND_BAD_CHARSET);
	CHECK_INT(error.status, ND_BAD_CHARSET);
	CHECK_INT(nd_charset_decode(&arena, &arena, (nd_str){"", 0}, BYTES("gbk"), true, &decoded, &error), ND_OK);
	CHECK_INT(decoded.text.size, 0);
	nd_arena_destroy(&arena);
}

/* UTF-8 is not copied. */
static void borrowing(void)
{
	static const nd_str bytes = {"\xEF\xBB\xBFna\xC3\xAFve", 9};
	nd_arena arena;
	nd_decoded decoded;
	nd_arena_init(&arena, NULL);
	CHECK_INT(nd_charset_decode(&arena, &arena, bytes, NO_LABEL, false, &decoded, NULL), ND_OK);
	CHECK(decoded.text.data == bytes.data + 3);
	CHECK_INT(arena.taken, 0);
	nd_arena_destroy(&arena);
}

static void formats(void)
{
	const struct {
		nd_str bytes, url;
		nd_format format;
	} cases[] = {
	        {BYTES("<!doctype html>x"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("\n <P>x"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("Warning: line 3\n<html><body>"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("<x@example.org> wrote"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES("\xFF\xFE<\0h\0t\0m\0l\0>\0"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("plain words"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES("plain words"), BYTES("https://example.org/a.html?b=c"), ND_FORMAT_TEXT},
	        {BYTES("words <i>so</i>"), BYTES("a.htm.gz"), ND_FORMAT_HTML},
	        {BYTES("# Title\n\nwords\n\n## Part\n"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("# Title\n\nwords"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("# Title\r\n\r\nwords about <body> and <html>\r\n"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("<!-- note -->\n\n# Title\n\nwords"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("---\ntitle: A title\ntags:\n  - b\n---\nwords\n"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("words\n\n## Part\n\nwords"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("words with [a link](https://example.org/a) in them"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("words with [a link][1]\n\n[1]: https://example.org/a\n"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("Title\n=====\n\n- words\n\n> more\n"), {NULL, 0}, ND_FORMAT_MARKDOWN},
	        {BYTES("<!-- note -->"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("<!-- note --><p># Title\n\n# words</p>"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("<div>[a](https://example.org/a)\n# b\n\n# c\n</div>"), {NULL, 0}, ND_FORMAT_HTML},
	        {BYTES("Title\n=====\n\n- words\n- words\n"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES("---\n\nwords: so\n\nmore words\n---\n"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES("# of a comment\n# in lines\nname = value\n\n# another\n# one\n"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES("#one and #two, said [1](2) and **\n\n* * *\n\nwords **\n"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES("words"), BYTES("notes.md"), ND_FORMAT_MARKDOWN},
	        {BYTES("<p>x"), BYTES("notes.txt"), ND_FORMAT_TEXT},
	        {BYTES("No. 1 # 2"), {NULL, 0}, ND_FORMAT_TEXT},
	        {BYTES(""), {NULL, 0}, ND_FORMAT_TEXT},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		CHECK_INT(nd_sniff_format(cases[i].bytes, cases[i].url), cases[i].format);
}

static void binary(void)
{
	CHECK(nd_sniff_binary(BYTES("%PDF-1.7\nwords")));
	CHECK(nd_sniff_binary(BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR")));
	CHECK(nd_sniff_binary(BYTES("\x7F" "ELF\x02\x01\x01")));
	CHECK(nd_sniff_binary(BYTES("a\0\0\0b\0\0\0c\x01\x02\x03")));
	CHECK(!nd_sniff_binary(BYTES("")));
	CHECK(!nd_sniff_binary(BYTES("words, \xE9t\xE9, \x1B$B@/I\\\x1B(B")));
	CHECK(!nd_sniff_binary(BYTES("\xFF\xFE" "a\0b\0")));
	CHECK(!nd_sniff_binary(BYTES("a\0b\0c\0d\0e\0")));
	CHECK(!nd_sniff_binary(BYTES("\xFF\xFE\x1C\x04>\x04" "A\x04" "B\x04 \0:\x04")));
	CHECK(!nd_sniff_binary(BYTES("\xFE\xFF\x04\x1C\x04>\x04" "A\x04" "B\0 \x04:")));
	CHECK(nd_sniff_binary(BYTES("\xFF\xFE\x02\0\x03\0\x01\0")));
}

int main(void)
{
	declarations();
	late_declarations();
	belief();
	detection();
	decoders();
	sources();
	errors();
	borrowing();
	formats();
	binary();
	return check_result();
}
