/* Names in running text and in headlines, a user's own names, probabilities, and hostile models. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp */
#include "annotate/names_features.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "check.h"

static nd_models *models;

typedef struct reading {
	nd_article *article;
	const nd_mention *mentions;
	uint32_t count;
} reading;

static reading read_text(const char *text, const nd_options *options)
{
	nd_error error = {0};
	reading read = {0};
	nd_options with = options != NULL ? *options : ND_OPTIONS;
	with.format = ND_FORMAT_TEXT;
	CHECK_INT(nd_article_parse(models, text, strlen(text), &with, &read.article, &error), ND_OK);
	CHECK_INT(nd_article_annotate(read.article, &error), ND_OK);
	read.count = nd_article_mentions(read.article, &read.mentions);
	return read;
}

static const nd_mention *find(const reading *in, const char *name)
{
	nd_str text = nd_article_text(in->article);
	for (uint32_t i = 0; i < in->count; i++)
		if (nd_str_equal(nd_str_cut(text, in->mentions[i].span), nd_str_of(name, strlen(name))))
			return &in->mentions[i];
	return NULL;
}

static void wants(const char *file, int line, const char *text, const char *name, nd_type type)
{
	reading read = read_text(text, NULL);
	const nd_mention *found = find(&read, name);
	check_count++;
	if (found == NULL || found->type != type) {
		check_failures++;
		fprintf(stderr, "%s:%d: \"%s\" is %s in: %s\n", file, line, name, found ? nd_type_name(found->type) : "not found", text);
	}
	nd_article_free(read.article);
}

#define WANTS(text, name, type) wants(__FILE__, __LINE__, text, name, type)

static void finds_names_in_running_text(void)
{
	static const char merger[] = "Margaret Holloway, chief executive of Brightwater Energy Ltd, met officials of the "
	                             "Ministry of Finance in Nairobi on Tuesday. Holloway said Kenya was ready.";
	WANTS(merger, "Margaret Holloway", ND_PERSON);
	WANTS(merger, "Holloway", ND_PERSON);
	WANTS(merger, "Brightwater Energy Ltd", ND_ORGANIZATION);
	WANTS(merger, "Nairobi", ND_LOCATION);
	WANTS(merger, "Kenya", ND_COUNTRY);
}

static void parts_a_place_from_what_it_lies_in(void)
{
	static const char plant[] = "The group will close its plants in Dresden, Germany, and Lausanne, Switzerland, next year.";
	WANTS(plant, "Dresden", ND_LOCATION);
	WANTS(plant, "Germany", ND_COUNTRY);
	WANTS(plant, "Lausanne", ND_LOCATION);
	WANTS(plant, "Switzerland", ND_COUNTRY);
}

static void keeps_a_comma_that_is_the_place_s_own(void)
{
	WANTS("He flew to Washington, DC on Monday.", "Washington, DC", ND_LOCATION);
	WANTS("The bank opened a branch in Washington, D.C., the mayor said.", "Washington, D.C.", ND_LOCATION);
	WANTS("The bank opened a branch in Georgetown, D.C., the mayor said.", "Georgetown", ND_LOCATION);
	WANTS("She was born in Washington, a town in Pennsylvania.", "Washington", ND_LOCATION);
}

static void parts_a_body_from_the_one_that_it_belongs_to(void)
{
	static const char works[] = "The Ministry of Works's Bureau of Roads closed the bridge on Monday.";
	WANTS(works, "Ministry of Works", ND_ORGANIZATION);
	WANTS(works, "Bureau of Roads", ND_ORGANIZATION);
	WANTS("The Supreme People's Court met on Friday.", "Supreme People's Court", ND_ORGANIZATION);
}

/* Behind "at" the model takes the company for a place. */
static void gives_a_name_one_class(void)
{
	static const char text[] = "The company Arosta was founded in May. Arosta hired 30 people, said Ana Ruiz, founder of "
	                           "Arosta. He told reporters at Arosta that Arosta would grow.";
	reading read = read_text(text, NULL);
	uint32_t others = 0;
	for (uint32_t i = 0; i < read.count; i++) {
		nd_str name = nd_str_cut(nd_article_text(read.article), read.mentions[i].span);
		others += nd_str_equal(name, ND_STR("Arosta")) && read.mentions[i].type != ND_ORGANIZATION;
	}
	CHECK_INT(others, 0);
	nd_article_free(read.article);
}

static void reads_codes_of_countries_behind_competitors(void)
{
	static const char results[] = "Results: 1. Lucas Morandi (BRA), 2. Jens Holmberg (DNK), 3. Pedro Alvim (PRT).";
	WANTS(results, "DNK", ND_LOCATION);
	WANTS("Senator Jens Holmberg (PRI) spoke against the law on Monday.", "PRI", ND_ORGANIZATION);
}

static void takes_acronyms_of_common_words_for_no_organizations(void)
{
	static const char index[] = "The consumer price index (CPI) rose by 3 percent on Monday. They expect CPI to rise.";
	static const char partnerships[] = "Public-private partnerships (PPPs) fail, said the World Bank. The PPP in Lima failed.";
	static const char committee[] = "The central executive committee (CEC) met on Monday. The CEC said Ana Ruiz would lead it.";
	WANTS(index, "CPI", ND_MISC);
	WANTS(partnerships, "PPP", ND_MISC);
	WANTS(committee, "CEC", ND_ORGANIZATION);
}

static void finds_particles_initials_and_diacritics(void)
{
	WANTS("The court heard Pieter van der Berg, a farmer, on Monday.", "Pieter van der Berg", ND_PERSON);
	WANTS("The court heard Maria do Carmo Pires, a farmer, on Monday.", "Maria do Carmo Pires", ND_PERSON);
	WANTS("The court heard Ms van der Berg, a farmer, on Monday.", "van der Berg", ND_PERSON);
	WANTS("\"It is a good land,\" von Ossling said.", "von Ossling", ND_PERSON);
	WANTS("Minister Varong Silpa-archa has urged voters to wait.", "Varong Silpa-archa", ND_PERSON);
	WANTS("The Johnson-era rules were dropped.", "Johnson", ND_PERSON);
	WANTS("Talks with Khalid bin Salman, the minister, failed.", "Khalid bin Salman", ND_PERSON);
	WANTS("\"We lost,\" said J. R. Whitfield, the coach.", "J. R. Whitfield", ND_PERSON);
	WANTS("President Jos\xC3\xA9 N\xC3\xBA\xC3\xB1" "ez said he would resign.", "Jos\xC3\xA9 N\xC3\xBA\xC3\xB1" "ez", ND_PERSON);
}

static void finds_names_beside_marks(void)
{
	/* What is in no sentence is labelled all the same. */
	WANTS("<p>\n12\n\n-----\n<p>The talks in Nairobi were led by Angela Merkel.</p>\n====", "Angela Merkel", ND_PERSON);
	WANTS("Uganda's army crossed the border, officials said.", "Uganda", ND_COUNTRY);
	WANTS("The US-led coalition said on Friday that it would leave.", "US", ND_COUNTRY);
	WANTS("Ministers from Ghana, Togo, Benin and Niger met in Accra.", "Togo", ND_COUNTRY);
	WANTS("Ministers from Ghana, Togo, Benin and Niger met in Accra.", "Benin", ND_COUNTRY);
	WANTS("Swiss and Kazakh officials signed the paper.", "Swiss", ND_NORP);
	WANTS("Swiss and Kazakh officials signed the paper.", "Kazakh", ND_NORP);
}

static void reads_headlines_in_capitals(void)
{
	static const char text[] = "POLICE IN KENYA ARREST FIVE IN NAIROBI\n\n"
	                           "Five men were arrested in Kenya on Monday, said Margaret Holloway of the police.";
	WANTS(text, "KENYA", ND_COUNTRY);
	WANTS(text, "NAIROBI", ND_LOCATION);
}

/* The body's names are the headline's, also where the headline's letters tell none. */
static void reads_headlines_by_the_body(void)
{
	static const char body[] = "\n\nMargaret Holloway, the minister, met Daniel Mensah in Nairobi on Monday. The World Bank, "
	                           "which pays for half of the road, was not asked. Holloway said Kenya was ready for talks over it.";
	static const char *const headlines[] = {"MARGARET HOLLOWAY MEETS DANIEL MENSAH IN NAIROBI OVER WORLD BANK LOAN",
	                                        "margaret holloway meets daniel mensah in nairobi over world bank loan"};
	static const char *const names[][4] = {{"MARGARET HOLLOWAY", "DANIEL MENSAH", "NAIROBI", "WORLD BANK"},
	                                       {"margaret holloway", "daniel mensah", "nairobi", "world bank"}};
	static const nd_type types[] = {ND_PERSON, ND_PERSON, ND_LOCATION, ND_ORGANIZATION};
	for (uint32_t i = 0; i < 2; i++) {
		char text[512];
		snprintf(text, sizeof text, "%s%s", headlines[i], body);
		for (uint32_t k = 0; k < 4; k++)
			WANTS(text, names[i][k], types[k]);
	}
}

static void takes_common_words_for_no_names(void)
{
	static const char text[] = "the price of a reading room in town\n\nReading won on Monday, said its coach, Alan Whitmore. The "
	                           "reading of the law was on Tuesday. Reading has won in May, and in May Reading lost.";
	reading read = read_text(text, NULL);
	CHECK(find(&read, "reading") == NULL);
	nd_article_free(read.article);
}

static void finds_names_behind_honorifics(void)
{
	WANTS("The letter was read by Mrs. Eleanor Whitfield on Monday.", "Eleanor Whitfield", ND_PERSON);
	WANTS("Prof. Daniel Mensah, a physicist, said the test had failed.", "Daniel Mensah", ND_PERSON);
	WANTS("Lt. Col. Robert Hargreaves said two soldiers had died.", "Robert Hargreaves", ND_PERSON);
}

/* Only the gazetteer tells these from persons and places. */
static void knows_bodies_by_one_word(void)
{
	WANTS("Jumia lost half of its value in a week.", "Jumia", ND_ORGANIZATION);
	WANTS("Lufthansa will fly to Quito from May.", "Lufthansa", ND_ORGANIZATION);
	WANTS("The film was shown on Televisa before the vote.", "Televisa", ND_ORGANIZATION);
	WANTS("Fenerbahce and Olympiacos drew on Tuesday.", "Olympiacos", ND_ORGANIZATION);
}

static void finds_companies_of_several_names(void)
{
	static const char text[] = "The suit names Harlow & Sons Ltd, Whitby and Marsh Inc and Kestrel Holdings.";
	WANTS(text, "Harlow & Sons Ltd", ND_ORGANIZATION);
	WANTS(text, "Whitby and Marsh Inc", ND_ORGANIZATION);
	WANTS(text, "Kestrel Holdings", ND_ORGANIZATION);
}

/* What a reader needs no model for is never an organisation, whatever the model says. */
static void never_takes_a_state_for_an_organisation(void)
{
	static const char text[] = "France said no. Germany said yes. China and Russia told the UN that Brazil had agreed. "
	                           "The French and the Germans went home, Japanese papers wrote.";
	reading read = read_text(text, NULL);
	for (uint32_t i = 0; i < read.count; i++)
		if (read.mentions[i].type == ND_ORGANIZATION)
			CHECK_STR(nd_str_cut(nd_article_text(read.article), read.mentions[i].span), "UN");
	nd_article_free(read.article);
}

/* In lists the model takes their parts for states and places of their own. */
static void joins_names_of_states(void)
{
	static const char list[] = "Antigua and Barbuda, Bosnia and Herzegovina, Saint Vincent and the Grenadines, Trinidad and "
	                           "Tobago and Guinea-Bissau signed, Bosnia and Serbia did not.";
	WANTS(list, "Antigua and Barbuda", ND_COUNTRY);
	WANTS(list, "Bosnia and Herzegovina", ND_COUNTRY);
	WANTS(list, "Saint Vincent and the Grenadines", ND_COUNTRY);
	WANTS(list, "Trinidad and Tobago", ND_COUNTRY);
	WANTS(list, "Guinea-Bissau", ND_COUNTRY);
	WANTS(list, "Bosnia", ND_COUNTRY);
	WANTS(list, "Serbia", ND_COUNTRY);
}

/* The last word of a name says what it is. */
static void knows_what_bears_its_kind_in_its_name(void)
{
	WANTS("Water rose behind the Zarovan Dam on Tuesday.", "Zarovan Dam", ND_FACILITY);
	WANTS("Flights left Tarkhan Airport late on Monday.", "Tarkhan Airport", ND_FACILITY);
	WANTS("Boats sank in the Oskol River near the town.", "Oskol River", ND_LOCATION);
	WANTS("The army left Zarovan Province in May.", "Zarovan Province", ND_LOCATION);
}

static bool names_a_date(const char *text, const char *name)
{
	reading read = read_text(text, NULL);
	const nd_mention *found = find(&read, name);
	bool is_date = found != NULL && found->type == ND_DATE;
	nd_article_free(read.article);
	return is_date;
}

static void tells_days_from_hours_of_a_day(void)
{
	CHECK(names_a_date("The ferry sank on Monday, said the coast guard.", "Monday"));
	CHECK(names_a_date("Earlier on Monday the ferry left the harbour.", "Monday"));
	CHECK(names_a_date("The ferry sank late on Monday, March 4, in calm water.", "Monday, March 4"));
	CHECK(!names_a_date("The ferry sank on Monday night, said the coast guard.", "Monday"));
	CHECK(!names_a_date("The ferry sank late on Monday, said the coast guard.", "Monday"));
	CHECK(!names_a_date("Early Monday the ferry left the harbour.", "Monday"));
}

static void puts_the_users_names_first(void)
{
	const nd_name_entry entries[] = {
	        {.name = ND_STR("Blue Heron"), .type = ND_PRODUCT, .id = ND_STR("bird:1")},
	        {.name = ND_STR("blue heron society"), .type = ND_ORGANIZATION, .letter_case = ND_CASE_ANY},
	        {.name = ND_STR("Nairobi"), .type = ND_NO_NAME, .letter_case = ND_CASE_EXACT},
	        {.name = ND_STR("GO"), .type = ND_WORK, .letter_case = ND_CASE_EXACT},
	};
	nd_name_list *list;
	nd_error error = {0};
	CHECK_INT(nd_name_list_compile(entries, sizeof entries / sizeof entries[0], &list, &error), ND_OK);
	nd_options options = ND_OPTIONS;
	options.names = list;
	reading read = read_text("The Blue  Heron and the Blue Heron Society of Nairobi saw a blue heron go. They read GO.", &options);
	const nd_mention *product = find(&read, "Blue  Heron"), *society = find(&read, "Blue Heron Society");
	CHECK(product != NULL && product->type == ND_PRODUCT);
	CHECK(society != NULL && society->type == ND_ORGANIZATION);
	CHECK(find(&read, "Nairobi") == NULL);
	CHECK(find(&read, "blue heron") == NULL);
	CHECK(find(&read, "go") == NULL);
	CHECK(find(&read, "GO") != NULL);
	const nd_entity *entities;
	CHECK(nd_article_entities(read.article, &entities) > 0);
	if (product != NULL && society != NULL) {
		CHECK_STR(entities[product->entity].id, "bird:1");
		CHECK_STR(entities[society->entity].id, "organization/blue-heron-society");
	}
	nd_article_free(read.article);
	nd_name_list_free(list);
}

static void says_how_sure_it_is(void)
{
	nd_options options = ND_OPTIONS;
	options.probabilities = true;
	reading read = read_text("Angela Whitmore told Reuters in Paris that Qxelu Zzor had left.", &options);
	const nd_mention *city = find(&read, "Paris");
	CHECK(city != NULL && city->probability > 0.9f && city->probability <= 1.0f);
	for (uint32_t i = 0; i < read.count; i++)
		CHECK(read.mentions[i].probability <= 1.0f);
	nd_article_free(read.article);
	read = read_text("She lives in Paris.", NULL);
	for (uint32_t i = 0; i < read.count; i++)
		CHECK(read.mentions[i].probability < 0.0f);
	nd_article_free(read.article);
}

/* One sentence of many thousand tokens is read in pieces: its names are found throughout. */
static void reads_a_sentence_without_end(void)
{
	enum { TIMES = 20000 };
	static const char unit[] = "in Berlin and ";
	char *text = malloc(sizeof unit * TIMES);
	for (size_t i = 0; i < TIMES; i++)
		memcpy(text + i * (sizeof unit - 1), unit, sizeof unit);
	reading read = read_text(text, NULL);
	CHECK(read.count > TIMES * 9 / 10);
	nd_article_free(read.article);
	free(text);
}

static void labels_make_a_lattice(void)
{
	for (uint32_t class = ND_NAME_PERSON; class < ND_NAME_CLASSES; class++) {
		uint32_t begin = nd_label_of((nd_name_class)class, ND_PART_BEGIN), end = nd_label_of((nd_name_class)class, ND_PART_END);
		CHECK_INT(nd_label_class(begin), class);
		CHECK_INT(nd_label_class(end), class);
		CHECK(nd_label_may_follow(begin, end));
		CHECK(nd_label_may_follow(end, 0));
		CHECK(!nd_label_may_follow(0, end));
	}
	CHECK(!nd_label_may_follow(nd_label_of(ND_NAME_PERSON, ND_PART_BEGIN), 0));
	CHECK(!nd_label_may_follow(nd_label_of(ND_NAME_PERSON, ND_PART_BEGIN), nd_label_of(ND_NAME_LOCATION, ND_PART_END)));
}

static void put_u32(unsigned char *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(value >> (8 * i));
}

enum { HEAD_FIELDS = 7, MODEL_WEIGHTS = ND_NAMES_HEAD + 4 * ND_LABELS * ND_LABELS, TREES_AT = MODEL_WEIGHTS + 2 * ND_LABELS * 2 };

static const uint32_t SOUND_HEAD[HEAD_FIELDS] = {1, 1, 0x3D000000, 0x3F800000, ND_NAMES_SCHEME, 0x3ED70A3D, 1};

/* One field of a sound model's head put wrong. */
static void refuses_hostile_models(void)
{
	static const struct {
		uint32_t field, value;
	} wrong[] = {{0, 0},          {0, 40},         {1, 20},         {2, 0x7FC00000}, {3, 0}, {4, 99}, {5, 0},
	             {5, 0x3F800000}, {5, 0x7FC00000}, {6, 0}, {6, 2}, {6, UINT32_MAX}};
	static unsigned char payload[TREES_AT + sizeof(nd_boosted_tree)];
	size_t last = sizeof wrong / sizeof wrong[0];
	char folder[] = "/tmp/newsdesk-XXXXXX", path[64];
	CHECK(mkdtemp(folder) != NULL);
	snprintf(path, sizeof path, "%s/names.model", folder);
	for (size_t i = 0; i <= last + 1; i++) {
		memset(payload, 0x7F, sizeof payload); /* the largest weights everywhere */
		memset(payload + TREES_AT, 0, offsetof(nd_boosted_tree, threshold));
		for (size_t field = 0; field < HEAD_FIELDS; field++)
			put_u32(payload + 4 * field, SOUND_HEAD[field]);
		if (i < last)
			put_u32(payload + 4 * wrong[i].field, wrong[i].value);
		if (i == last)
			payload[TREES_AT] = 255; /* a tree that asks for a column that is none */
		nd_error error = {0};
		nd_names_model opened;
		CHECK_INT(nd_datafile_write(path, "names", ND_NAMES_VERSION, payload, sizeof payload, &error), ND_OK);
		CHECK_INT(nd_names_model_open(folder, &opened, &error), i > last ? ND_OK : ND_BAD_DATA);
		nd_names_model_close(&opened);
	}
	remove(path);
	rmdir(folder);
}

/* The evidence of a word that stands in every place of a section, by weights that pull as far apart as they can. (The build
 * with the sanitizers sees a sum that leaves its type.) */
static void holds_the_largest_sums(void)
{
	enum { TIMES = ND_SECTION_TOKENS + ND_WINDOW_TOKENS };
	static const char *const others[] = {"blocks.model", "gazetteer.bin", "places.bin"};
	static unsigned char payload[TREES_AT + sizeof(nd_boosted_tree)];
	static char text[6 * TIMES];
	char folder[] = "/tmp/newsdesk-XXXXXX", path[64], here[4096], target[4200];
	CHECK(mkdtemp(folder) != NULL && getcwd(here, sizeof here) != NULL);
	for (size_t field = 0; field < HEAD_FIELDS; field++)
		put_u32(payload + 4 * field, SOUND_HEAD[field]);
	memset(payload + TREES_AT + offsetof(nd_boosted_tree, leaf), 0x7F, 2 * ND_TREE_LEAVES); /* whatever may be a name is one */
	for (uint32_t i = MODEL_WEIGHTS; i < TREES_AT; i++)
		payload[i] = i % ND_LABELS < ND_LABELS_USED / 2 ? 0x7F : 0x81;
	snprintf(path, sizeof path, "%s/names.model", folder);
	nd_error error = {0};
	CHECK_INT(nd_datafile_write(path, "names", ND_NAMES_VERSION, payload, sizeof payload, &error), ND_OK);
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, others[i]);
		snprintf(target, sizeof target, "%s/data/%s", here, others[i]);
		CHECK_INT(symlink(target, path), 0);
	}
	for (size_t i = 0; i < TIMES; i++)
		memcpy(text + i * 6, "Rivel ", 6);
	text[sizeof text - 1] = '\0';
	nd_models *own = models;
	CHECK_INT(nd_models_open(folder, &models, &error), ND_OK);
	reading read = read_text(text, NULL);
	CHECK(read.count > 0);
	nd_article_free(read.article);
	nd_models_close(models);
	models = own;
	for (size_t i = 0; i <= sizeof others / sizeof others[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, i == 0 ? "names.model" : others[i - 1]);
		remove(path);
	}
	rmdir(folder);
}

int main(void)
{
	nd_error error = {0};
	if (nd_models_open("data", &models, &error) != ND_OK) {
		fprintf(stderr, "data: %s\n", error.message);
		return 1;
	}
	finds_names_in_running_text();
	parts_a_place_from_what_it_lies_in();
	keeps_a_comma_that_is_the_place_s_own();
	parts_a_body_from_the_one_that_it_belongs_to();
	gives_a_name_one_class();
	takes_acronyms_of_common_words_for_no_organizations();
	reads_codes_of_countries_behind_competitors();
	finds_particles_initials_and_diacritics();
	finds_names_beside_marks();
	reads_headlines_in_capitals();
	reads_headlines_by_the_body();
	takes_common_words_for_no_names();
	finds_names_behind_honorifics();
	knows_bodies_by_one_word();
	finds_companies_of_several_names();
	never_takes_a_state_for_an_organisation();
	joins_names_of_states();
	knows_what_bears_its_kind_in_its_name();
	tells_days_from_hours_of_a_day();
	puts_the_users_names_first();
	says_how_sure_it_is();
	reads_a_sentence_without_end();
	labels_make_a_lattice();
	refuses_hostile_models();
	holds_the_largest_sums();
	nd_models_close(models);
	return check_result();
}
