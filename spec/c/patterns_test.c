#include "check.h"

#include "annotated.h"
#include "resolve/matches.h"

static nd_patterns *compiled(const char *expression)
{
	nd_pattern_source source = {ND_STR("test"), nd_str_of(expression, strlen(expression))};
	nd_patterns *patterns;
	nd_error error = {0};
	if (nd_patterns_compile(&source, 1, &patterns, NULL, &error) != ND_OK)
		fprintf(stderr, "%s: %s at %zu\n", expression, error.message, error.offset);
	return patterns;
}

/* Matches joined by "|", and of the last one the named group or the whole. */
typedef struct outcome {
	uint32_t count;
	char texts[1024];
	nd_str group; /* text of group "who" of the last match */
	uint32_t entity;
} outcome;

static void add_text(outcome *o, nd_str text)
{
	size_t size = strlen(o->texts);
	snprintf(o->texts + size, sizeof o->texts - size, "%s%.*s", size > 0 ? "|" : "", (int)text.size, text.data);
}

static annotated fixture;

static outcome run(const char *expression, const char *markup)
{
	outcome o = {.entity = ND_NONE};
	nd_patterns *patterns = compiled(expression);
	nd_arena arena;
	nd_matched_array found;
	jmp_buf jump;
	annotated_read(&fixture, markup);
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	CHECK_INT(nd_match_patterns(&arena, &fixture.analysis, patterns, &found, NULL), ND_OK);
	o.count = found.count;
	for (uint32_t i = 0; i < found.count; i++)
		add_text(&o, nd_str_cut(fixture.page.text, found.items[i].whole.span));
	uint32_t who = found.count > 0 ? nd_pattern_group(found.items[0].code, ND_STR("who")) : 0;
	if (who != 0) {
		const nd_matched_group *group = &found.items[found.count - 1].groups[who];
		o.group = nd_str_cut(fixture.page.text, group->span);
		o.entity = nd_matched_entity(group);
	}
	nd_arena_destroy(&arena);
	nd_patterns_free(patterns);
	return o;
}

#define CHECK_MATCHES(expression, markup, want)                                                  \
	do {                                                                                     \
		outcome check_outcome = run(expression, markup);                                 \
		CHECK_STR(nd_str_of(check_outcome.texts, strlen(check_outcome.texts)), want); \
	} while (0)

static void placeholders_stand_for_mentions(void)
{
	const char *text = "{person:Ada Stone} met {person:Bo} in {location:Lyon} {date:on Monday}.";
	CHECK_MATCHES("{person}", text, "Ada Stone|Bo");
	CHECK_MATCHES("{person|location}", text, "Ada Stone|Bo|Lyon");
	CHECK_MATCHES("{person} met {person} in {location} {date}", text, "Ada Stone met Bo in Lyon on Monday");
	CHECK_MATCHES("{name}", text, "Ada Stone|Bo|Lyon");
	CHECK_MATCHES("{organization}", text, "");
	CHECK_MATCHES("{amount}", "{money:$5 million}, {percent:3%} and {quantity:two} tons", "$5 million|3%|two");
	CHECK_MATCHES("Ada", text, ""); /* a mention is one sign, not its letters */
	outcome o = run("(?<who>{person}) in", text);
	CHECK_STR(o.group, "Bo");
	CHECK_INT(o.entity, 1);
}

/* What stands in a sentence decides whether it is searched: a placeholder that a match can do without must not. */
static void optional_placeholders_may_be_absent(void)
{
	const char *text = "{person:Ada Stone} met {person:Bo} in {location:Lyon}.";
	CHECK_MATCHES("{person}(?: of {organization})?", text, "Ada Stone|Bo");
	CHECK_MATCHES("{person}{organization}?", text, "Ada Stone|Bo");
	CHECK_MATCHES("{person}(?:{date}){0,2}", text, "Ada Stone|Bo");
	CHECK_MATCHES("{person}(?:{date}|{money})*", text, "Ada Stone|Bo");
	CHECK_MATCHES("{organization}|{location}", text, "Lyon");
	CHECK_MATCHES("(?:{organization}|{location})", text, "Lyon");
	CHECK_MATCHES("(?:{person} in {location}|{organization})", text, "Bo in Lyon");
	CHECK_MATCHES("{organization} {money}|(?:(?:{person}|{date}) in|{norp} of {money}) {location}", text, "Bo in Lyon");
	CHECK_MATCHES("{organization} of {location}|nobody in|in", text, "in");
	CHECK_MATCHES("{person}(?! {organization})", text, "Ada Stone|Bo");
	CHECK_MATCHES("{person}(?= in {location})", text, "Bo");
	CHECK_MATCHES("(?<=in ){location}", text, "Lyon");
	CHECK_MATCHES("(?x) {person} # not {organization}", text, "Ada Stone|Bo");
	CHECK_MATCHES("{person}(?#none){organization}(?#or none)*", text, "Ada Stone|Bo");
	CHECK_MATCHES("(?(DEFINE)(?<o>{organization})){location}", text, "Lyon");
	CHECK_MATCHES("{location}.*{person}", text, "");
}

/* So do pieces of text, whole words where the expression says so, and their order. */
static void sentences_that_may_match_are_searched(void)
{
	const char *text = "{person:Bo} reappointed {person:Ada} on {date:Monday}.";
	CHECK_MATCHES("(?:re-?)?appointed {person}", text, "reappointed Ada");
	CHECK_MATCHES("pointed", text, "pointed");
	CHECK_MATCHES("\\bappointed|Oslo", text, "");
	CHECK_MATCHES("{person} (?:{date} )?re", text, "Bo re");
	CHECK_MATCHES("{person} \\bre(?:named|appointed)\\b .*{date}", text, "Bo reappointed Ada on Monday");
	CHECK_MATCHES("{person}[^.]* on ", text, "Bo reappointed Ada on ");
	CHECK_MATCHES("(?:{organization} named|reappointed) {person}", text, "reappointed Ada");
	CHECK_MATCHES("(?:{organization} left|{date} as|{person} on) {date}", text, "Ada on Monday");
	CHECK_MATCHES("{date}.* reappointed", text, "");
	CHECK_MATCHES("reappointed(?! (?:\\)|[)]|Oslo))", text, "reappointed");
	CHECK_MATCHES("[\\.-z]eappointed", text, "reappointed");
	CHECK_MATCHES("[^a-q]eappointed", text, "reappointed");
	CHECK_MATCHES("\\W(?:re){1}appointed", text, " reappointed");
	CHECK_MATCHES("[[:lower:]]eappointed", text, "reappointed");
	CHECK_MATCHES("(?i:REAPPOINTED) (?:\\x7b|.)", text, "reappointed Ada");
	CHECK_MATCHES("[^a-z]ilo (?:of|on)\\b", "a \u212Ailo of it", "\u212Ailo of"); /* K of kelvin */
	CHECK_MATCHES("(?i:a kilo) of", "a \u212Ailo of it", "a \u212Ailo of");
	CHECK_MATCHES("[^a-z]un", "e\u017Fun", "\u017Fun");
}

static void lists_hold_one_or_several(void)
{
	const char *text = "{country:Peru}, {country:Chad} and the {country:UK} met {country:Fiji} & {country:Mali}";
	CHECK_MATCHES("{country+}", text, "Peru, Chad and the UK|Fiji & Mali");
	CHECK_MATCHES("{country+} met {country}", text, "Peru, Chad and the UK met Fiji");
	CHECK_MATCHES("(?x) {country|norp+}", "{country:Peru} and {norp:Finns}", "Peru and Finns");
	CHECK_INT(run("(?<who>{country+}) met", text).entity, ND_NONE); /* several: no single one */
}

static void other_braces_stay(void)
{
	CHECK_MATCHES("o{2,3}", "boooo too", "ooo|oo");
	CHECK_MATCHES("{person}{2}", "{person:A}{person:B} {person:C}", "AB");
	CHECK_MATCHES("a\\{person\\}", "a{person:B} c", "");
	CHECK_MATCHES("[{pr}]+", "pqr", "p|r");
	CHECK_MATCHES("[]{person}]+", "np}r{person:Bo}", "np}r"); /* members of the class */
	CHECK_MATCHES("\\p{Lu}+", "x AB {person:C}", "AB");
	CHECK_MATCHES("\\x{41}", "xA", "A");
	CHECK_MATCHES("b(?#{nothing})c", "abc", "bc");
	CHECK_MATCHES("\\Q{x}\\E?", "{date:now} y", "");
	CHECK_MATCHES("(?<who>{person})'s (?<what>\\w+) and \\k{what}", "{person:Bo}’s hat and hat", "Bo’s hat and hat");
}

static void text_is_read_with_plain_spaces_and_apostrophes(void)
{
	CHECK_MATCHES("{person}'s aide said", "{person:Bo}\xE2\x80\x99s\xC2\xA0  aide said.", "Bo\xE2\x80\x99s\xC2\xA0  aide said");
	CHECK_MATCHES("{person}\xE2\x80\x99s", "{person:Bo}'s", "Bo's");
	CHECK_MATCHES("caf\xC3\xA9 {person}", "un caf\xC3\xA9 {person:Zo\xC3\xA9}", "caf\xC3\xA9 Zo\xC3\xA9");
}

static void private_use_and_broken_text_confuse_nothing(void)
{
	CHECK_MATCHES("{person}", "\xF4\x8F\xBC\x81 said {person:Bo}", "Bo"); /* U+10FF01 in the input */
	CHECK_MATCHES("said {person}", "\xFF\xC3 said {person:Bo}\xE2\x82", "said Bo");
	CHECK_MATCHES(". said", "\xFF said", "\xFF said");
	CHECK_MATCHES("a.b", "a\xEE\x80\x81" "b", "a\xEE\x80\x81" "b");
}

static void sentences_are_matched_one_by_one(void)
{
	CHECK_MATCHES("{person}.*{person}", "{person:A} left.\n{person:B} saw {person:C}.", "B saw C");
	CHECK_MATCHES("^.*$", "One.\nTwo.", "One.|Two.");
	CHECK_MATCHES("(?<=t)\\.$", "It.\nSo.", ".");
}

static void references_stand_for_their_entities(void)
{
	const char *text = "{person:Ada} and {person:Bo} spoke.\n{=1:He} met {country:Chad}'s team, and {=0,1:they} left.";
	CHECK_MATCHES("{person} met", text, "He met");
	CHECK_INT(run("(?<who>{person}) met", text).entity, 1);
	CHECK_MATCHES("{person} left", text, "they left");
	CHECK_MATCHES("they left", text, "they left"); /* words still match as words */
	CHECK_MATCHES("(?:He|{person}) met", text, "He met"); /* once, not for each reading */
	CHECK_MATCHES("\\w+ (?:left|spoke)", text, "they left"); /* a name is no \w */
	CHECK_MATCHES("{person} {person}", "{person:Al} met.\n{=1:His guest} {person:Po}", "His guest Po");
}

static void quotations_are_one_sign_where_asked_for(void)
{
	const char *text = "{person:Ada} said {quote:“We won, Bo.\nIt is over.”} and left.";
	CHECK_MATCHES("{person} said {quote}", text, "Ada said “We won, Bo.\nIt is over.”");
	CHECK_MATCHES("{person} said “We", text, "Ada said “We");
	CHECK_MATCHES("{quote} and left", text, "“We won, Bo.\nIt is over.” and left");
}

static void check_bad(const char *expression, size_t offset)
{
	nd_pattern_source sources[2] = {{ND_STR("good"), ND_STR("{person}")},
	                                {ND_STR("bad"), nd_str_of(expression, strlen(expression))}};
	nd_patterns *patterns;
	nd_error error = {0};
	uint32_t failed = 7;
	CHECK_INT(nd_patterns_compile(sources, 2, &patterns, &failed, &error), ND_BAD_PATTERN);
	CHECK_INT(error.status, ND_BAD_PATTERN);
	CHECK_INT(error.offset, offset);
	CHECK_INT(failed, 1);
	CHECK(patterns == NULL && error.message != NULL);
}

static void bad_patterns_say_where(void)
{
	check_bad("{person", 0);
	check_bad("ab {persn} c", 4);
	check_bad("ab {Person} c", 4);
	check_bad("ab { person } c", 4);
	check_bad("ab {person|place}", 11);
	check_bad("{person} met (", 14);
	check_bad("{person} {person|location} met (", 32);
	check_bad("{person} **", 10);
	check_bad("{person+} \xE2\x80\x99 a)", 15);
	check_bad("(?<=a{country+})b", 0);
	check_bad("\\Cx", 2);
	check_bad("x\xFF", 1);
	CHECK_INT(nd_patterns_compile(NULL, 0, &(nd_patterns *){NULL}, NULL, NULL), ND_OK);
}

/* What looks like text that a match must hold, and is none. */
static void text_that_a_match_can_do_without_is_not_required(void)
{
	CHECK_MATCHES("colou?rs{0,2} seen", "The color seen, the colours seen.", "color seen|colours seen");
	CHECK_MATCHES("caf\xC3\xA9? open", "The caf open.", "caf open");
	CHECK_MATCHES("cares{0}d", "She cared.", "cared");
	CHECK_MATCHES("(?:abcd)?(?:efgh){0,1}(?:ijkl)*ok", "It is ok.", "ok");
	CHECK_MATCHES("(?:left|) alone", "She was alone.", " alone");
	CHECK_MATCHES("(?:left|l\\w+t|(?:right|r\\w+t)) wing", "The lost wing.", "lost wing");
	CHECK_MATCHES("(?<left>wing)(?! broken)(?=s?)", "A wing.", "wing");
	CHECK_MATCHES("(?<!broken )wing", "A wing.", "wing");
	CHECK_MATCHES("\\x77in\\x{67}", "A wing.", "wing");
	CHECK_MATCHES("(\\w)ell\\1ell", "bellbell", "bellbell");
	CHECK_MATCHES("(?i)WING", "A wing.", "wing");
	CHECK_MATCHES("(?i:the (?:left|right)) wing", "The LEFT wing.", "The LEFT wing");
	CHECK_MATCHES("(?i:{person}|nobody) left", "NOBODY left.", "NOBODY left");
	CHECK_MATCHES("(?i:kelvin) said|(?i:session) ended", "\u212Aelvin said that the se\u017F\u017Fion ended.",
	              "\u212Aelvin said|se\u017F\u017Fion ended");
	CHECK_MATCHES("left wing|right wing|(?:the )?wing$", "A left wing", "left wing");
	CHECK_MATCHES("left wing|w.ng", "A wing.", "wing");
	CHECK_MATCHES("(?x)wi ng", "A wing.", "wing");
	CHECK_MATCHES("wing(?#broken)", "A wing.", "wing");
	CHECK_MATCHES("wing|feather", "A feather.", "feather");
	CHECK_MATCHES("\\Qa.b\\E+c|\\Qwi\\Eng", "A wing.", "wing");
	CHECK_MATCHES("[broken]+wing", "A bowing ken.", "bowing");
	CHECK_MATCHES("wing{2}s?", "A wingg.", "wingg");
}

static void several_patterns_share_one_search(void)
{
	const char *const expressions[] = {"{person} (?:won|lost)", "{person} (?:met|saw) {person}", "lost"};
	nd_pattern_source sources[3];
	nd_patterns *patterns;
	nd_arena arena;
	nd_matched_array found;
	jmp_buf jump;
	for (uint32_t i = 0; i < 3; i++)
		sources[i] = (nd_pattern_source){ND_STR("test"), nd_str_of(expressions[i], strlen(expressions[i]))};
	CHECK_INT(nd_patterns_compile(sources, 3, &patterns, NULL, NULL), ND_OK);
	annotated_read(&fixture, "{person:Ada} lost.\n{person:Bo} met {person:Cy}.\nNobody won.");
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	CHECK_INT(nd_match_patterns(&arena, &fixture.analysis, patterns, &found, NULL), ND_OK);
	CHECK_INT(found.count, 3);
	CHECK_INT(found.items[0].pattern, 0);
	CHECK_INT(found.items[1].pattern, 2);
	CHECK_INT(found.items[2].pattern, 1);
	nd_arena_destroy(&arena);
	nd_patterns_free(patterns);
}

/* Without limits these run for ages. */
static void costly_patterns_are_stopped(void)
{
	static char text[4000];
	memset(text, 'a', sizeof text - 1);
	CHECK_MATCHES("(a+)+b", text, "");
	CHECK_MATCHES("(?:a|aa)+{person}", text, "");
	CHECK_MATCHES("(.*)*(.*)*{person}x", text, "");
}

/* The first searches of a pattern, the later ones, and one that takes long are done in different ways. */
static void all_searches_find_the_same(void)
{
	static char text[201];
	CHECK_MATCHES("{person} won", "{person:A} won. {person:B} won. {person:C} won. {person:D} won. {person:E} won. {person:F} won.",
	              "A won|B won|C won|D won|E won|F won");
	memset(text, 'w', sizeof text - 2);
	text[sizeof text - 2] = 'y';
	CHECK_MATCHES("w+?w+?z|w+y", text, text);
}

int main(void)
{
	placeholders_stand_for_mentions();
	optional_placeholders_may_be_absent();
	sentences_that_may_match_are_searched();
	lists_hold_one_or_several();
	other_braces_stay();
	text_is_read_with_plain_spaces_and_apostrophes();
	private_use_and_broken_text_confuse_nothing();
	sentences_are_matched_one_by_one();
	references_stand_for_their_entities();
	quotations_are_one_sign_where_asked_for();
	bad_patterns_say_where();
	text_that_a_match_can_do_without_is_not_required();
	several_patterns_share_one_search();
	costly_patterns_are_stopped();
	all_searches_find_the_same();
	return check_result();
}
