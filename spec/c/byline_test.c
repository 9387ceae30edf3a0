/* Names out of bylines. */
#include "check.h"

#include <string.h>

#include "base/str.h"
#include "page/byline.h"

/* The names, parted by '|'. */
static const char *names_of(const char *byline, const char *site)
{
	static char out[500];
	nd_span names[ND_MOST_AUTHORS];
	nd_str text = nd_str_of(byline, strlen(byline));
	uint32_t count = nd_byline_names(text, site == NULL ? (nd_str){0} : nd_str_of(site, strlen(site)), names);
	size_t used = 0;
	for (uint32_t i = 0; i < count; i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s%.*s", i > 0 ? "|" : "",
		                         (int)(names[i].end - names[i].start), byline + names[i].start);
	out[used] = '\0';
	return out;
}

#define CHECK_NAMES(byline, want) CHECK_STR(nd_str_of(names_of(byline, NULL), strlen(names_of(byline, NULL))), want)

static void check_names(void)
{
	CHECK_NAMES("By Jane Doe and John Roe, Agency", "Jane Doe|John Roe");
	CHECK_NAMES("Jane Doe, Local Democracy Reporter", "Jane Doe");
	CHECK_NAMES("By Jane Doe, Health And Science Correspondent, and John Roe, Political Editor", "Jane Doe|John Roe");
	CHECK_NAMES("Jane Doe, Chief Correspondent in Vienna, John Roe", "Jane Doe|John Roe");
	CHECK_NAMES("Jane Doe, additional reporting by John Roe in Berlin", "Jane Doe");
	CHECK_NAMES("By Jane Doe; with reporting from Ann Poe and John Roe", "Jane Doe");
	CHECK_NAMES("Additional reporting by John Roe in Berlin", "");
	CHECK_NAMES("Jane Doe and John Roe, staff writers", "Jane Doe|John Roe");
	CHECK_NAMES("BY JANE DOE AND JOHN ROE", "JANE DOE|JOHN ROE");
	CHECK_NAMES("Jane Doe, John Roe & Ann Poe", "Jane Doe|John Roe|Ann Poe");
	CHECK_NAMES("Von Erika Muster und Max van der Beispiel", "Erika Muster|Max van der Beispiel");
	CHECK_NAMES("Par Jeanne Dupont, envoyée spéciale à Rome", "Jeanne Dupont");
	CHECK_NAMES("By Jane Doe in London", "Jane Doe");
	CHECK_NAMES("Jane Doe | Staff Writer | @janedoe", "Jane Doe");
	CHECK_NAMES("Political Editor Jane Doe", "Jane Doe");
	CHECK_NAMES("Jane Doe (jane@example.org)", "Jane Doe");
	CHECK_NAMES("Jane Doe, Associated Press", "Jane Doe");
	CHECK_NAMES("John Roe, Jr., and Jane Doe", "John Roe, Jr.|Jane Doe");
	CHECK_NAMES("Written by: Jane O’Doe, July 3, 2024", "Jane O’Doe");
	CHECK_NAMES("Автор: Иван Примеров", "Иван Примеров");
	CHECK_NAMES("作者：王小明", "王小明");
	CHECK_NAMES("kittenpics", "kittenpics");
	CHECK_NAMES("Jane Doe - Example Daily", "Jane Doe");
	CHECK_NAMES("Jane Doe EXAMPLE DAILY", "Jane Doe");
	CHECK_NAMES("Jane Smithson. Example News International", "Jane Smithson");
	CHECK_NAMES("3 July 2024 by Jane Doe", "Jane Doe");
	CHECK_NAMES("Jeanne Dupont (avec Jean Martin et Anne Petit)", "Jeanne Dupont|Jean Martin|Anne Petit");
	CHECK_NAMES("John H. Roe Jr.", "John H. Roe Jr.");
	CHECK_NAMES("Text von Jane Doe Illustration von Max Beispiel", "Jane Doe");
	CHECK_NAMES("Jane Doe im Gespr\xC3\xA4" "ch mit Max Beispiel", "Jane Doe|Max Beispiel");
	CHECK_NAMES("Von Jane Doe mit Herz", "Jane Doe");
	CHECK_NAMES("Redaktion Example Region", "Redaktion Example Region");
	CHECK_NAMES("Redaktion: Jane Doe", "Jane Doe");
	CHECK_NAMES("Jos\xC3\xA9 Exemplo e Modelo", "Jos\xC3\xA9 Exemplo e Modelo");
	CHECK_NAMES("Ana Exemplo e Rui Modelo", "Ana Exemplo|Rui Modelo");
	CHECK_NAMES("By Jane Doe For Example Online", "Jane Doe");
	CHECK_NAMES("By Jane Doe May 20, 2024", "Jane Doe");
	CHECK_NAMES("von deinen Reisenden", "");
	CHECK_NAMES("Von unseren Lesern", "");
	CHECK_NAMES("Contributors to Example projects", "Contributors to Example projects");
}

static void check_nobody(void)
{
	CHECK_NAMES("", "");
	CHECK_NAMES("By", "");
	CHECK_NAMES("admin", "");
	CHECK_NAMES("Our Foreign Staff", "");
	CHECK_NAMES("https://example.org/jane", "");
	CHECK_NAMES("jane@example.org", "");
	CHECK_STR(nd_str_of(names_of("Example Daily", "example daily"), strlen(names_of("Example Daily", "example daily"))), "");
}

static void check_looks(void)
{
	CHECK(nd_byline_is_name(ND_STR("Jane Doe")));
	CHECK(nd_byline_is_name(ND_STR("J. R. van den Berg-Meyer")));
	CHECK(nd_byline_is_name(ND_STR("Łucja Śmiałek")));
	CHECK(!nd_byline_is_name(ND_STR("Read More")));
	CHECK(!nd_byline_is_name(ND_STR("Jane said no")));
	CHECK(!nd_byline_is_name(ND_STR("Apollo 11")));
	CHECK(!nd_byline_is_name(ND_STR("Jane")));
	CHECK(!nd_byline_is_name(ND_STR("der Theorie zur Praxis")));
	CHECK(!nd_byline_is_name(ND_STR("Example Rundfunk")));
	CHECK(nd_byline_is_name(ND_STR("van den Berg Jan")));
	CHECK(nd_byline_is_agency(ND_STR("Agencia EFE")));
	CHECK(!nd_byline_is_agency(ND_STR("Jane Doe")));
}

int main(void)
{
	check_names();
	check_nobody();
	check_looks();
	return check_result();
}
