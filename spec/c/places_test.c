/* POSIX: mkdtemp. */
#define _XOPEN_SOURCE 700
#include "check.h"

#include <math.h>

#include "annotated.h"
#include "base/status.h"

static annotated fixture;
static nd_gazetteer gazetteer;
static nd_places places;
static nd_arena arena;
static nd_resolution resolved;

static void resolve_from(const char *markup, const char *url)
{
	const nd_resolvers with = {&gazetteer, &places};
	jmp_buf jump;
	annotated_read(&fixture, markup);
	fixture.page.metadata.url.value = nd_str_of(url, strlen(url));
	for (uint32_t i = 0; i < fixture.annotations.mentions.count; i++)
		fixture.mentions[i].entity = ND_NONE;
	nd_arena_destroy(&arena);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	nd_resolve(&arena, &arena, &with, &fixture.document, &fixture.annotations, &resolved);
}

static void resolve(const char *markup)
{
	resolve_from(markup, "");
}

static const nd_entity *of(uint32_t mention)
{
	return &resolved.entities[resolved.mentions[mention].entity];
}

static bool is_near(const nd_entity *entity, double lat, double lon)
{
	return fabs(entity->lat - lat) < 1 && fabs(entity->lon - lon) < 1;
}

#define CHECK_COUNTRY(mention, code) CHECK(strcmp(of(mention)->country, code) == 0)

static void the_largest_place_of_a_name_is_meant(void)
{
	resolve("{location:Paris} slept.");
	CHECK_COUNTRY(0, "FR");
	CHECK(is_near(of(0), 48.85, 2.35));
	CHECK_INT(of(0)->geonameid, 2988507);
	resolve("{location:Xqzzort} slept, as did {person:Paris}.");
	CHECK(isnan(of(0)->lat) && isnan(of(1)->lat));
	CHECK_INT(of(0)->geonameid, 0);
}

static void a_capital_is_meant_before_its_namesakes(void)
{
	resolve("Reporting from {location:Washington}, {location:London} and {location:Birmingham}.");
	CHECK_COUNTRY(0, "US");
	CHECK_COUNTRY(2, "GB");
}

static void a_region_within_a_state_has_its_country(void)
{
	resolve("Troops left {location:Siberia} for the {location:Aegean Sea}.");
	CHECK_COUNTRY(0, "RU");
	CHECK_COUNTRY(1, "");
	CHECK(is_near(of(1), 39, 25));
}

static void what_stands_beside_a_name_says_which(void)
{
	resolve("A fire broke out in {location:Paris}, Texas.");
	CHECK(is_near(of(0), 33.66, -95.55));
	CHECK_COUNTRY(0, "US");
	resolve("A man of {location:Alexandria}, La., was held.");
	CHECK(is_near(of(0), 31.3, -92.4));
	resolve("They met in the {norp:Peruvian} city of {location:Trujillo}.");
	CHECK_COUNTRY(1, "PE");
	resolve("The council of {country:Palestine}, Texas, met.");
	CHECK(is_near(of(0), 31.76, -95.63));
}

static void the_other_places_say_which(void)
{
	resolve("{location:Birmingham} and {location:Leeds} voted.");
	CHECK_COUNTRY(0, "GB");
	resolve("{location:Birmingham} voted, and {location:Montgomery} and {location:Tuscaloosa} in {location:Alabama} did.");
	CHECK(is_near(of(0), 33.5, -86.8));
	resolve("{country:Canada} mourned: {location:London} and {location:Kitchener}, {location:Ontario}, were hit.");
	CHECK(is_near(of(1), 43.0, -81.2));
	resolve("{location:Georgia} voted as {location:Atlanta} and {location:Savannah} did.");
	CHECK_COUNTRY(0, "US");
	resolve("{country:Georgia} and {country:Russia} talked in {location:Tbilisi}.");
	CHECK_COUNTRY(0, "GE");
}

/* Of states or of parts of one: "Tennessee, Georgia" is no town in a state. */
static void members_of_a_list_are_alike(void)
{
	resolve("Votes in {location:Utah}, {location:Washington} and {location:Wisconsin}.");
	CHECK(is_near(of(1), 47.3, -120.8));
	resolve("Votes in {location:Tennessee}, {country:Georgia} and {location:Alabama}.");
	CHECK_COUNTRY(1, "US");
	CHECK(is_near(of(1), 32.8, -83.2));
	resolve("{country:Chad}, {country:Niger}, {country:Nigeria} and {country:Togo} met.");
	CHECK_COUNTRY(1, "NE");
	CHECK(is_near(of(1), 18, 9));
	resolve("Talks in {location:Washington} and {location:Texas} went on.");
	CHECK(is_near(of(0), 38.9, -77));
}

static void counties_are_told_from_towns(void)
{
	resolve("Fires in {location:Anderson} and {location:Cherokee} counties in {location:Texas}.");
	CHECK(is_near(of(0), 31.8, -95.6) && is_near(of(1), 31.8, -95.1));
	resolve("The {location:Walker County} (Ga.) sheriff spoke.");
	CHECK(is_near(of(0), 34.9, -85.3));
	resolve("Rain fell on {location:Indiana} counties.");
	CHECK(is_near(of(0), 39.8, -86.4));
}

/* A direction, or a kind of place, names none; what is called after a place that is known lies there, but no street. */
static void bare_nouns_and_what_bears_a_place_in_its_name(void)
{
	resolve("Ships in the {location:Gulf} and in the {location:West} stopped.");
	CHECK(isnan(of(0)->lat) && isnan(of(1)->lat));
	resolve("{facility:Paris Public Library} and {location:Paris Street} in {location:Paris}, Texas.");
	CHECK(is_near(of(0), 33.66, -95.55) && isnan(of(1)->lat));
	CHECK_COUNTRY(0, "US");
	CHECK_INT(of(0)->geonameid, 0);
	resolve("{norp:European} and {norp:West African} envoys met in {location:Darfur}.");
	CHECK(is_near(of(0), 48.7, 9.1) && is_near(of(1), 12, 0) && is_near(of(2), 13, 25));
	CHECK_COUNTRY(0, "");
	CHECK_COUNTRY(2, "SD");
}

static void a_short_saint_is_one(void)
{
	resolve("{country:Russia} closed a hall in {location:St. Petersburg}.");
	CHECK_COUNTRY(1, "RU");
	resolve("{location:Quebec} voted, {location:Quebec City} did not.");
	CHECK(is_near(of(0), 52, -72) && is_near(of(1), 46.8, -71.2));
}

/* Better none than the wrong one: a small namesake far from all that the article speaks of, and two that are as likely. */
static void a_namesake_alone_is_not_linked(void)
{
	resolve("In {location:Jakarta}, {location:Bandung} and {location:Alma}, roads were closed.");
	CHECK(isnan(of(2)->lat) && of(2)->country[0] == '\0');
	resolve("In {location:Toronto} and {location:Alma}, roads were closed.");
	CHECK_COUNTRY(1, "CA");
	resolve("{location:Albany} slept.");
	CHECK(isnan(of(0)->lat));
	CHECK_COUNTRY(0, "US");
	resolve("{location:Albany} and {location:Buffalo} slept, {location:New York} did not.");
	CHECK(is_near(of(0), 42.65, -73.76));
}

static void the_publisher_is_weak_evidence(void)
{
	resolve_from("{location:Perth} slept.", "https://www.example.co.uk/news/1");
	CHECK_COUNTRY(0, "AU"); /* twenty times as large */
	resolve_from("{location:Newcastle} slept.", "https://www.example.com.au/news/1");
	CHECK_COUNTRY(0, "AU");
	resolve_from("{location:Paris} and {location:Lamar County} slept.", "https://www.theparisherald.example/1");
	CHECK(is_near(of(0), 33.66, -95.55)); /* its own town */
	resolve_from("{location:Moscow} in {country:Russia} slept.", "https://www.moscowherald.example/1");
	CHECK_COUNTRY(0, "RU");
}

static void states_have_their_middle(void)
{
	resolve("{country:Kenya} and the {norp:French}");
	CHECK(is_near(of(0), 1, 38) && is_near(of(1), 46, 2));
	CHECK_INT(of(0)->geonameid, 192950);
}

/* ---- a damaged file ------------------------------------------------------------------------------------------------- */

static nd_status open_changed(size_t at, uint32_t value, size_t size)
{
	char folder[] = "/tmp/newsdesk-places-XXXXXX", path[64];
	unsigned char *payload = malloc(places.file.size);
	nd_places opened;
	memcpy(payload, places.file.payload, places.file.size);
	for (int i = 0; i < 4; i++)
		payload[at + (size_t)i] = (unsigned char)(value >> (8 * i));
	if (mkdtemp(folder) == NULL)
		abort();
	snprintf(path, sizeof path, "%s/places.bin", folder);
	nd_datafile_write(path, "places", ND_PLACES_VERSION, payload, size, NULL);
	nd_status status = nd_places_open(folder, &opened, NULL);
	if (status == ND_OK)
		nd_places_close(&opened);
	remove(path);
	remove(folder);
	free(payload);
	return status;
}

static void a_damaged_file_is_refused(void)
{
	size_t whole = places.file.size;
	uint32_t count = nd_load_u32(places.file.payload);
	CHECK_INT(open_changed(0, count, whole), ND_OK);
	CHECK_INT(open_changed(0, UINT32_MAX, whole), ND_BAD_DATA);      /* more places than there is room for */
	CHECK_INT(open_changed(8, 31, whole), ND_BAD_DATA);              /* buckets */
	CHECK_INT(open_changed(20, UINT32_MAX - 3, whole), ND_BAD_DATA); /* entries behind the end */
	CHECK_INT(open_changed(24 + 16, 7, whole), ND_BAD_DATA);         /* a place that lies in a later one */
	CHECK_INT(open_changed(whole - 4, count, whole), ND_BAD_DATA);   /* a name of no place */
	CHECK_INT(open_changed(0, count, 12), ND_BAD_DATA);
}

int main(void)
{
	nd_error error = {0};
	if (nd_gazetteer_open("data", &gazetteer, &error) != ND_OK || nd_places_open("data", &places, &error) != ND_OK) {
		fprintf(stderr, "%s\n", error.message);
		return 1;
	}
	nd_arena_init(&arena, NULL);
	the_largest_place_of_a_name_is_meant();
	a_capital_is_meant_before_its_namesakes();
	a_region_within_a_state_has_its_country();
	what_stands_beside_a_name_says_which();
	the_other_places_say_which();
	members_of_a_list_are_alike();
	counties_are_told_from_towns();
	bare_nouns_and_what_bears_a_place_in_its_name();
	a_short_saint_is_one();
	a_namesake_alone_is_not_linked();
	the_publisher_is_weak_evidence();
	states_have_their_middle();
	a_damaged_file_is_refused();
	nd_arena_destroy(&arena);
	nd_places_close(&places);
	nd_gazetteer_close(&gazetteer);
	return check_result();
}
