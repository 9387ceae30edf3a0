/* The shipped gazetteer: states by name, abbreviation and demonym; phrases however they are cut; damaged files. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp */
#include "annotate/gazetteer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "check.h"

static nd_gazetteer gazetteer;

static void check_country(const char *text, nd_country_form form, const char *code)
{
	char got[4];
	CHECK_INT(nd_gazetteer_country(&gazetteer, nd_str_of(text, strlen(text)), got), form);
	CHECK_STR(nd_str_of(got, strlen(got)), code);
}

static void knows_states(void)
{
	check_country("Kazakhstan", ND_COUNTRY_NAME, "KZ");
	check_country("the Netherlands", ND_COUNTRY_NAME, "NL");
	check_country("KENYA", ND_COUNTRY_NAME, "KE");
	check_country("C\xC3\xB4te d\xE2\x80\x99Ivoire", ND_COUNTRY_NAME, "CI");
	check_country("Democratic  Republic of\nCongo", ND_COUNTRY_NAME, "CD");
	check_country("US", ND_COUNTRY_NAME, "US");
	check_country("U.S.", ND_COUNTRY_NAME, "US");
	check_country("UAE", ND_COUNTRY_NAME, "AE");
	check_country("UK", ND_COUNTRY_NAME, "GB");
	check_country("Kosovo", ND_COUNTRY_NAME, "XK");
	check_country("Scotland", ND_COUNTRY_PART, "GB");
	CHECK_STR(nd_gazetteer_country_name(&gazetteer, "KZ"), "Kazakhstan");
	CHECK_STR(nd_gazetteer_country_name(&gazetteer, "ZZ"), NULL);
}

static void knows_demonyms(void)
{
	check_country("Swiss", ND_COUNTRY_DEMONYM, "CH");
	check_country("Kazakh", ND_COUNTRY_DEMONYM, "KZ");
	check_country("Americans", ND_COUNTRY_DEMONYM, "US");
	check_country("South Koreans", ND_COUNTRY_DEMONYM, "KR");
	check_country("Frenchwoman", ND_COUNTRY_DEMONYM, "FR");
}

static void tells_words_from_states(void)
{
	check_country("us", ND_NO_COUNTRY, "");
	check_country("Us", ND_NO_COUNTRY, "");
	check_country("turkey", ND_NO_COUNTRY, "");
	check_country("polish", ND_NO_COUNTRY, "");
	check_country("Kazakhstan Airlines", ND_NO_COUNTRY, "");
	check_country("", ND_NO_COUNTRY, "");
	check_country("the ", ND_NO_COUNTRY, "");
	check_country("\xFF\xC3", ND_NO_COUNTRY, "");
}

static void joins_phrases_from_any_parts(void)
{
	nd_phrase whole = nd_phrase_of(ND_STR("Guinea-Bissau"));
	nd_phrase parts = nd_phrase_join(nd_phrase_of(ND_STR("guinea")), nd_phrase_of(ND_STR("-BISSAU")));
	CHECK(nd_phrase_key(whole) == nd_phrase_key(parts));
	nd_phrase spaced = nd_phrase_join_spaced(nd_phrase_of(ND_STR("Sri")), nd_phrase_of(ND_STR("Lanka")));
	CHECK(nd_phrase_key(spaced) == nd_phrase_key(nd_phrase_of(ND_STR("  sri \t lanka "))));
	CHECK(nd_phrase_key(spaced) != nd_phrase_key(nd_phrase_of(ND_STR("srilanka"))));
	CHECK(nd_gazetteer_find(&gazetteer, nd_phrase_of(ND_STR("Sri"))) & ND_ENTRY_GOES_ON);
}

static bool is_class(const char *text, nd_gazetteer_class class)
{
	return nd_gazetteer_find(&gazetteer, nd_phrase_of(nd_str_of(text, strlen(text)))) & ND_ENTRY_CLASS(class);
}

static void knows_kinds_of_names(void)
{
	CHECK(is_class("Financial Times", ND_CLASS_MEDIA));
	CHECK(is_class("Liberal Democrats", ND_CLASS_PARTY));
	CHECK(is_class("Borussia Dortmund", ND_CLASS_CLUB));
	CHECK(is_class("Deutsche Telekom", ND_CLASS_COMPANY));
	CHECK(is_class("Target Australia", ND_CLASS_COMPANY));
	CHECK(is_class("Inditex", ND_CLASS_COMPANY));
	CHECK(is_class("Subway", ND_CLASS_COMMON_NAME));
	CHECK(!is_class("Subway", ND_CLASS_COMPANY));
	CHECK(is_class("International Energy Agency", ND_CLASS_ORGANIZATION));
	CHECK(is_class("Sydney Opera House", ND_CLASS_FACILITY));
	CHECK(is_class("Land Cruiser", ND_CLASS_PRODUCT));
	CHECK(is_class("Kyoto Protocol", ND_CLASS_MISC));
	CHECK(is_class("Hindu Kush", ND_CLASS_GEOGRAPHY));
}

/* A payload whose counts and offsets point outside it is refused, whatever its checksum says. */
static void refuses_hostile_files(void)
{
	static const uint32_t bad[][8] = {
	        {30, 32, 0, 32, 0, 32, 0, 32},         {0, 4000000000, 0, 32, 0, 32, 0, 32}, {0, 32, 255, 32, 0, 32, 0, 32},
	        {0, 32, 0, UINT32_MAX, 0, 32, 0, 32},  {0, 32, 0, 32, 3, 32, 0, 32},         {0, 0, 0, 32, 0, 32, 0, 32},
	        {0, 32, 300, 32, 0, 32, 0, 32},        {0, 32, 0, 32, 0, 32, 5, 32},         {0, 32, 0, 32, 0, 32, 0, 31},
	};
	char folder[] = "/tmp/newsdesk-XXXXXX", path[64];
	CHECK(mkdtemp(folder) != NULL);
	snprintf(path, sizeof path, "%s/gazetteer.bin", folder);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		unsigned char payload[64] = {0};
		for (size_t field = 0; field < 8; field++)
			for (size_t byte = 0; byte < 4; byte++)
				payload[field * 4 + byte] = (unsigned char)(bad[i][field] >> (8 * byte));
		nd_error error = {0};
		nd_gazetteer opened;
		CHECK_INT(nd_datafile_write(path, "gazett", ND_GAZETTEER_VERSION, payload, sizeof payload, &error), ND_OK);
		CHECK_INT(nd_gazetteer_open(folder, &opened, &error), ND_BAD_DATA);
		CHECK(opened.file.mapping == NULL);
	}
	remove(path);
	rmdir(folder);
}

int main(void)
{
	nd_error error = {0};
	if (nd_gazetteer_open("data", &gazetteer, &error) != ND_OK) {
		fprintf(stderr, "data/gazetteer.bin: %s\n", error.message);
		return 1;
	}
	knows_states();
	knows_demonyms();
	tells_words_from_states();
	joins_phrases_from_any_parts();
	knows_kinds_of_names();
	refuses_hostile_files();
	nd_gazetteer_close(&gazetteer);
	return check_result();
}
