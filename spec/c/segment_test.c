/* Tokens and sentences: each case is a text, its parts separated by "|" as they should come. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "check.h"
#include "text/text.h"

enum { LONGEST = 4096 };

static void segment(nd_arena *arena, const char *text, size_t size, nd_segmentation *found)
{
	static jmp_buf out_of_memory;
	nd_arena_init(arena, NULL);
	if (nd_arena_try(arena, out_of_memory) != 0)
		abort();
	nd_text_segment(arena, nd_str_of(text, size), NULL, 0, found);
}

static void join_part(char joined[LONGEST], const char *text, nd_span span)
{
	size_t used = strlen(joined), size = span.end - span.start;
	if (used + size + 2 > LONGEST)
		abort();
	if (used > 0)
		joined[used++] = '|';
	memcpy(joined + used, text + span.start, size);
	joined[used + size] = '\0';
}

static void check_joined(const char *got, const char *want)
{
	check_count++;
	if (strcmp(got, want) == 0)
		return;
	check_failures++;
	fprintf(stderr, "got  %s\nwant %s\n", got, want);
}

/* want: the text with "|" between its tokens, where white space stood or not. */
static void tokens(const char *text, const char *want)
{
	nd_arena arena;
	nd_segmentation found;
	char joined[LONGEST] = "";
	segment(&arena, text, strlen(text), &found);
	for (uint32_t i = 0; i < found.token_count; i++)
		join_part(joined, text, found.tokens[i].span);
	check_joined(joined, want);
	nd_arena_destroy(&arena);
}

static void sentences(const char *text, const char *want)
{
	nd_arena arena;
	nd_segmentation found;
	char joined[LONGEST] = "";
	segment(&arena, text, strlen(text), &found);
	for (uint32_t i = 0; i < found.sentence_count; i++)
		join_part(joined, text, found.sentences[i].span);
	check_joined(joined, want);
	nd_arena_destroy(&arena);
}

static void words(void)
{
	tokens("Mr. Okoro's bank didn't lend.", "Mr.|Okoro|'s|bank|did|n't|lend|.");
	tokens("US-led talks (G20) at O'Hara & AT&T", "US|-|led|talks|(|G20|)|at|O'Hara|&|AT&T");
	tokens("the U.S. and J. K. Adeyemi, Ph.D.", "the|U.S.|and|J.|K.|Adeyemi|,|Ph.D.");
	tokens("They\u2019ve seen Jos\u00e9\u2019s caf\u00e9\u2026", "They|\u2019ve|seen|Jos\u00e9|\u2019s|caf\u00e9|\u2026");
	tokens("the 1990s, 20th", "the|1990|s|,|20th");
	tokens("wait... what?!", "wait|...|what|?!");
	tokens("Lagos on Jan. 5", "Lagos|on|Jan.|5");
	tokens("No. 7 said no. Then", "No.|7|said|no|.|Then");
	tokens("rock 'n' roll, 'tis \u2019em", "rock|'n'|roll|,|'tis|\u2019em");
	tokens("\u00c9. Roux, \u0412.\u0412. \u041f. \u0438 \u0442.\u0434.", "\u00c9.|Roux|,|\u0412.\u0412.|\u041f.|\u0438|\u0442.\u0434.");
	tokens("shut at 5a.m. the end.it did", "shut|at|5a.m.|the|end|.|it|did");
	tokens("naïve \u6771\u4eac \u0e44\u0e17\u0e22", "naïve|\u6771\u4eac|\u0e44\u0e17\u0e22");
}

static void numbers_and_symbols(void)
{
	tokens("$40 billion, US$2.5m, 1,234.5 km, 20%", "$|40|billion|,|US|$|2.5m|,|1,234.5|km|,|20|%");
	tokens("at 18:10 it won 3-1", "at|18:10|it|won|3|-|1");
	tokens("\u20ac5m and .50", "\u20ac|5m|and|.50");
	tokens("up $1.2bn. At 9.15pm. Rs5,000, F16,a", "up|$|1.2bn|.|At|9.15pm|.|Rs5,000|,|F16|,|a");
	tokens("10\u00a0000\u00a0km 2\u202f500,5 5\u00a02000", "10\u00a0000|km|2\u202f500,5|5|2000");
	tokens("(ABC: BRK.B) (BA.N) so.It", "(|ABC|:|BRK.B|)|(|BA.N|)|so|.|It");
	tokens("\U0001F469\u200D\U0001F680\U0001F1F3\U0001F1EC\u2764\uFE0F!", "\U0001F469\u200D\U0001F680|\U0001F1F3\U0001F1EC|\u2764\uFE0F|!");
}

static void addresses(void)
{
	tokens("see https://example.org/a_(b)?c=d.", "see|https://example.org/a_(b)?c=d|.");
	tokens("on ab.am/2x4 and and/or. Late.Night/day", "on|ab.am/2x4|and|and|/|or|.|Late|.|Night|/|day");
	tokens("(www.example.com) or news.example.co.uk/x, ok", "(|www.example.com|)|or|news.example.co.uk/x|,|ok");
	tokens("at ouest-eich.fr, abc.com.ng; ex-Example.com", "at|ouest-eich.fr|,|abc.com.ng|;|ex|-|Example.com");
	tokens("see plan.pdf. Map.PNG? [https://example.org/a]b https://example.org/x's https://example.org/\u3002\u597d",
	       "see|plan.pdf|.|Map.PNG|?|[|https://example.org/a|]|b|https://example.org/x|'s|https://example.org/|\u3002|\u597d");
	tokens("#one#two a#b", "#one|#two|a|#|b");
	tokens("mail ann.lee@example.com, @ann_lee #Lagos2024 #5", "mail|ann.lee@example.com|,|@ann_lee|#Lagos2024|#|5");
}

static void writing_systems(void)
{
	/* Scripts without spaces are one token from mark to mark; those with spaces are cut at them, their own marks apart. */
	tokens("\u653f\u5e9c\u5ba3\u5e03\uff1a\u201c\u540c\u610f\u3002\u201d",
	       "\u653f\u5e9c\u5ba3\u5e03|\uff1a|\u201c|\u540c\u610f|\u3002|\u201d");
	tokens("\u0928\u092e\u0938\u094d\u0924\u0947 \u092d\u093e\u0930\u0924\u0964", "\u0928\u092e\u0938\u094d\u0924\u0947|\u092d\u093e\u0930\u0924|\u0964");
	tokens("\u0642\u0627\u0644\u060c \u0646\u0639\u0645\u061f", "\u0642\u0627\u0644|\u060c|\u0646\u0639\u0645|\u061f");
	tokens("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645");
	tokens("\u30b3\u30fc\u30d2\u30fc\u4ee3 \uff76\uff9e", "\u30b3\u30fc\u30d2\u30fc\u4ee3|\uff76\uff9e");
	tokens("\u0661\u066c\u0662\u0663\u0664 \u05d3\u05d5\"\u05d7", "\u0661\u066c\u0662\u0663\u0664|\u05d3\u05d5\"\u05d7");
	tokens("\u05e6\u05d4\u05f4\u05dc col\u00b7lectiu", "\u05e6\u05d4\u05f4\u05dc|col\u00b7lectiu");
	tokens("cafe\u0301s Ha\u0300 No\u0323\u0302i", "cafe\u0301s|Ha\u0300|No\u0323\u0302i");
	tokens("co\u00adoperate CO\u2082 50 km\u00b2", "co\u00adoperate|CO\u2082|50|km|\u00b2");
}

static void emoji(void)
{
	tokens("*\uFE0F\u20E3 #\uFE0F\u20E3 7\uFE0F\u20E3 \u260E\uFE0E", "*\uFE0F\u20E3|#\uFE0F\u20E3|7\uFE0F\u20E3|\u260E\uFE0E");
	tokens("1\uFE0F\u20E32\uFE0F\u20E3", "1\uFE0F\u20E3|2\uFE0F\u20E3");
	tokens("\U0001F44D\U0001F3FD\U0001F44D", "\U0001F44D\U0001F3FD|\U0001F44D");
	tokens("\U0001F1F0\U0001F1EA\U0001F1F3\U0001F1EC\U0001F1EC", "\U0001F1F0\U0001F1EA|\U0001F1F3\U0001F1EC|\U0001F1EC");
}

/* Tags and line ends that a careless export left in a text. */
static void left_markup(void)
{
	tokens("a <b>big</b> <a href=\"x>y\" id=z>day</a>", "a|<b>|big|</b>|<a href=\"x>y\" id=z>|day|</a>");
	tokens("if x <y or <jo@example.com>, 3 < 5 > 4", "if|x|<|y|or|<|jo@example.com|>|,|3|<|5|>|4");
	tokens("Q & A, AT&lt, &lt;br/&gt;", "Q|&|A|,|AT&lt|,|&lt;br/&gt;");
	sentences("<p>It rained. Roads <em>closed</em>.</p><p>Later it cleared</p>",
	          "It rained.|Roads <em>closed</em>.|Later it cleared");
	sentences("<em>It rained.</em> <em>Roads</em> closed.", "It rained.|Roads</em> closed.");
	sentences("It rained.\\n\\nRoads closed. \\r\\n Later it cleared.", "It rained.|Roads closed.|Later it cleared.");
	sentences("Saved in C:\\news\\texts today.", "Saved in C:\\news\\texts today.");
	sentences("It rained.\n--------\nRoads closed.\n========", "It rained.|Roads closed.");
}

static void ends(void)
{
	sentences("The vote passed. It was close! Was it fair? Yes.", "The vote passed.|It was close!|Was it fair?|Yes.");
	sentences("Gen. Sani met Dr. Obi at 6 p.m. in St. Paul.", "Gen. Sani met Dr. Obi at 6 p.m. in St. Paul.");
	sentences("She moved to the U.S. They stayed. The U.S. Senate sat.",
	          "She moved to the U.S.|They stayed.|The U.S. Senate sat.");
	sentences("He chairs Acme Inc. It makes pumps. Acme Corp. Chairman Bo left.",
	          "He chairs Acme Inc.|It makes pumps.|Acme Corp. Chairman Bo left.");
	sentences("Prices rose 2.5 percent to $3. Then they fell.", "Prices rose 2.5 percent to $3.|Then they fell.");
	sentences("It ended.Nobody cheered.", "It ended.|Nobody cheered.");
	sentences("They waited... Nobody came. They hoped ... and left.",
	          "They waited...|Nobody came.|They hoped ... and left.");
	sentences("The mine shut. it had run for years. e.g. coal. Pumps run approx. daily.",
	          "The mine shut.|it had run for years. e.g. coal.|Pumps run approx. daily.");
	sentences("Const. Amara Obi and Cllr. Tom Bell met in Elkins, W. Va. They spoke.",
	          "Const. Amara Obi and Cllr. Tom Bell met in Elkins, W. Va.|They spoke.");
	sentences("It opens at 9 a.m. Monday and shuts at 5 p.m. Visitors queue.", "It opens at 9 a.m. Monday and shuts at 5 p.m.|Visitors queue.");
	sentences("An old claim.[4] The court agreed.", "An old claim.[4]|The court agreed.");
	sentences("\u7b2c\u4e00\u3002\u7b2c\u4e8c\u3002", "\u7b2c\u4e00\u3002|\u7b2c\u4e8c\u3002");
}

static void ends_at_abbreviations(void)
{
	sentences("It passed with help from U.S. Rep. Ann Bell. It went to the U.S. Mr. Bell signed.",
	          "It passed with help from U.S. Rep. Ann Bell.|It went to the U.S.|Mr. Bell signed.");
	sentences("ELKINS, W. Va. -- The dam held. OSSEO, Minn. \u2014 The mill shut.",
	          "ELKINS, W. Va. -- The dam held.|OSSEO, Minn. \u2014 The mill shut.");
	sentences("It lost $1.2bn. Analysts sighed at 9.30pm. Traders left.",
	          "It lost $1.2bn.|Analysts sighed at 9.30pm.|Traders left.");
	sentences("They met in Peoria, Ill. Together they won. Wahoo! Inc. paid.",
	          "They met in Peoria, Ill.|Together they won.|Wahoo! Inc. paid.");
	sentences("Kenya won Group A. Mali lost. Ann A. Mali won.", "Kenya won Group A.|Mali lost.|Ann A. Mali won.");
}

/* Terms of other languages that have points inside, and their quotes. */
static void other_languages(void)
{
	sentences("Das Spiel am 3. Mai ging an den 1. FC Eich, z. B. Otto. \u201eGut.\u201c Er ging.",
	          "Das Spiel am 3. Mai ging an den 1. FC Eich, z. B. Otto.|\u201eGut.\u201c|Er ging.");
	sentences("La Sra. Ruiz vive en EE. UU. desde 2010.", "La Sra. Ruiz vive en EE. UU. desde 2010.");
	sentences("\u00ab C'est fini. \u00bb Il part. Pourquoi ?", "\u00ab C'est fini. \u00bb|Il part.|Pourquoi ?");
	sentences("\u300c\u884c\u304f\u3002\u300d\u3068\u8a00\u3046\u3002\u6b21\u3002",
	          "\u300c\u884c\u304f\u3002\u300d\u3068\u8a00\u3046\u3002|\u6b21\u3002");
	sentences("I am 45. My son is 9.", "I am 45.|My son is 9.");
}

static void quotes_and_brackets(void)
{
	sentences("\u201cWe won. We are glad,\u201d she said. \u201cGo home.\u201d They went.",
	          "\u201cWe won.|We are glad,\u201d she said.|\u201cGo home.\u201d|They went.");
	sentences("\"Why now?\" Ms. Roe asked. \"Who knows.\" he said.", "\"Why now?\" Ms. Roe asked.|\"Who knows.\" he said.");
	sentences("The bridge (It was built in 1931. It leaked.) fell.", "The bridge (It was built in 1931. It leaked.) fell.");
	sentences("The mayor said \"We won. We are glad.\" Then he left.", "The mayor said \"We won. We are glad.\"|Then he left.");
	sentences("She wrote that \u201cprices rose. Wages did not.\u201d", "She wrote that \u201cprices rose. Wages did not.\u201d");
	sentences("He said, \u2018We won. We are glad.\u2019 Then he left.", "He said, \u2018We won. We are glad.\u2019|Then he left.");
	sentences("He left. (He came back.) She stayed.", "He left.|(He came back.)|She stayed.");
	sentences("He called it \"a mess.\" Ms. Roe said she agreed. \"Why?\" She said nothing.",
	          "He called it \"a mess.\"|Ms. Roe said she agreed.|\"Why?\"|She said nothing.");
	sentences("He called it \"a mess.\" Roe said.", "He called it \"a mess.\" Roe said.");
	sentences("The crowd sang, \"Go! Go!\" and left. It said: \"It is late. We go.\"",
	          "The crowd sang, \"Go! Go!\" and left.|It said: \"It is late.|We go.\"");
	sentences("''We won. We are glad,'' she said.", "''We won.|We are glad,'' she said.");
	sentences("\"I saw it and\u2014\" The line went dead. \"Then\u2014\" Ms. Roe said.",
	          "\"I saw it and\u2014\"|The line went dead.|\"Then\u2014\" Ms. Roe said.");
	sentences("In the '90s he sang. The dancers' guild paid.", "In the '90s he sang.|The dancers' guild paid.");
	sentences("We won! \U0001F389 See you soon.", "We won! \U0001F389|See you soon.");
	sentences("\U0001F534 It rained! \U0001F534 It froze!", "\U0001F534 It rained!|\U0001F534 It froze!");
}

/* Quotations that nothing stands around are kept whole. */
static void all_speech(void)
{
	sentences("\"We won. We are glad.\"", "\"We won. We are glad.\"");
	sentences("\u201cWe won. We are glad.\u201d (It rained.) \u201cGo home. Now!\u201d\n",
	          "\u201cWe won. We are glad.\u201d|(It rained.)|\u201cGo home. Now!\u201d");
	sentences("\"We won. We are glad.\" They left.", "\"We won.|We are glad.\"|They left.");
	sentences("Two held\n\n\"We won. We are glad.\"", "Two held|\"We won.|We are glad.\"");
}

static void lines_and_lists(void)
{
	sentences("Two held\nPolice have arrested two men.\n\nMore soon", "Two held|Police have arrested two men.|More soon");
	sentences("The rules: 1) No cars 2) No dogs", "The rules: 1) No cars 2) No dogs");
	sentences("1) No cars 2) No dogs", "1) No cars|2) No dogs");
	sentences("Three rules: 1. No cars. 2. No dogs.", "Three rules: 1. No cars.|2. No dogs.");
	sentences("\u2022 bread \u2022 milk", "\u2022 bread|\u2022 milk");
	sentences("The council said late on Monday that the\nbridge over the river would be closed for\nas long as the repairs "
	          "went on. Drivers\nwere told to use the ferry.",
	          "The council said late on Monday that the\nbridge over the river would be closed for\nas long as the repairs "
	          "went on.|Drivers\nwere told to use the ferry.");
}

static void blocks_and_shapes(void)
{
	static const char text[] = "HEAD line\n\n1. An item. b";
	const nd_block blocks[] = {{.span = {0, 9}, .kind = ND_BLOCK_HEADING}, {.span = {14, 24}, .kind = ND_BLOCK_LIST_ITEM}};
	nd_arena arena;
	nd_segmentation found;
	jmp_buf out_of_memory;
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, out_of_memory) != 0)
		abort();
	nd_text_segment(&arena, nd_str_of(text, sizeof text - 1), blocks, 2, &found);
	CHECK_INT(found.sentence_count, 2);
	CHECK_INT(found.sentences[1].span.start, 11); /* the item's marker is in its sentence */
	CHECK_INT(found.tokens[0].shape, ND_SHAPE_UPPER_FIRST | ND_SHAPE_ALL_UPPER | ND_SHAPE_HAS_UPPER | ND_SHAPE_SPACE_BEFORE |
	                                         ND_SHAPE_LINE_START);
	CHECK_INT(found.tokens[1].shape, ND_SHAPE_HAS_LOWER | ND_SHAPE_SPACE_BEFORE);
	CHECK_INT(found.tokens[2].kind, ND_TOKEN_NUMBER);
	nd_arena_destroy(&arena);
}

/* Texts that a careless algorithm rereads from the start, or that end in the middle of something. */
static void hostile(void)
{
	static const char *const pieces[] = {".", "a", "(", "'", "a.b", "a@", "www.)", "1.", "- (a) ", "\"", ". . ", "I. ", "\xF0",
	                                     "ab.cd", "\u2018", "x\n", "!", "@a@", "\xE2\x80", "a'", "a-b.com-", "a-", ", \"b. C ", "--\" A",
	                                     "1\u00a0000\u00a0", "\"a. B\" "};
	enum { SIZE = 1 << 18 };
	char *text = malloc(SIZE);
	if (text == NULL)
		abort();
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		size_t length = strlen(pieces[i]);
		nd_arena arena;
		nd_segmentation found;
		for (size_t at = 0; at < SIZE; at++)
			text[at] = pieces[i][at % length];
		segment(&arena, text, SIZE, &found);
		bool covered = found.sentence_count > 0 && found.sentences[0].first_token == 0;
		for (uint32_t k = 1; k < found.token_count; k++)
			covered = covered && found.tokens[k - 1].span.end <= found.tokens[k].span.start;
		CHECK(covered);
		nd_arena_destroy(&arena);
	}
	tokens("", "");
	free(text);
}

int main(void)
{
	words();
	numbers_and_symbols();
	addresses();
	writing_systems();
	emoji();
	left_markup();
	ends();
	ends_at_abbreviations();
	other_languages();
	quotes_and_brackets();
	all_speech();
	lines_and_lists();
	blocks_and_shapes();
	hostile();
	return check_result();
}
