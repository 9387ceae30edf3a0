#include "check.h"

#include "annotated.h"
#include "base/status.h"

static annotated fixture;
static nd_gazetteer gazetteer;
static nd_arena arena;
static nd_resolution resolved;

/* Resolves markup whose last bytes are a byline; entities come in the order of salience. */
static void resolve_signed(const char *markup, uint32_t byline_size)
{
	const nd_places no_places = {0};
	const nd_resolvers with = {&gazetteer, &no_places};
	jmp_buf jump;
	annotated_read(&fixture, markup);
	for (uint32_t i = 0; i < fixture.annotations.mentions.count; i++)
		fixture.mentions[i].entity = ND_NONE;
	fixture.page.byline_span = (nd_span){fixture.page.text.size - byline_size, fixture.page.text.size};
	nd_arena_destroy(&arena);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	nd_resolve(&arena, &arena, &with, &fixture.document, &fixture.annotations, &resolved);
}

static void resolve(const char *markup)
{
	resolve_signed(markup, 0);
}

/* The entity of the nth mention. */
static const nd_entity *of(uint32_t mention)
{
	return &resolved.entities[resolved.mentions[mention].entity];
}

static bool same(uint32_t a, uint32_t b)
{
	return resolved.mentions[a].entity == resolved.mentions[b].entity;
}

static void surnames_mean_the_full_name(void)
{
	resolve("{person:Marta Oduya} spoke.\n{person:Oduya}’s aide {person:Lee} left with {person:Oduya's}.\n{person:Jonas Lee}");
	CHECK_INT(resolved.entity_count, 2);
	CHECK_STR(of(0)->name, "Marta Oduya");
	CHECK_STR(of(0)->id, "person/marta-oduya");
	CHECK(same(0, 1) && same(0, 3) && same(2, 4));
	CHECK_INT(of(0)->mention_count, 3);
	CHECK_INT(of(0)->alias_count, 1);
	CHECK_STR(of(0)->aliases[0], "Oduya");
	CHECK_STR(of(2)->name, "Jonas Lee"); /* the surname came first, in the headline perhaps */
}

static void namesakes_stay_apart(void)
{
	resolve("{person:Ann Clint} met {person:Bob Clint}.\n{person:Clint} spoke.\n{person:Ann Clint} left, said {person:Clint}.");
	CHECK(!same(0, 1));
	CHECK(same(2, 1)); /* the one named last */
	CHECK(same(4, 0));
	CHECK_INT(resolved.entity_count, 2);
}

static void titles_and_letters_are_no_name(void)
{
	resolve("{person:Republican Marta Oduya} met {person:Jonas Lee KC}.\nMs {person:Oduya} and Mr {person:Lee} left.\n"
	        "{person:Dean Voss} sang.\n{person:Dean Ada Reed} slept.");
	CHECK_STR(of(0)->name, "Marta Oduya");
	CHECK_STR(of(1)->name, "Jonas Lee");
	CHECK(same(0, 2) && same(1, 3));
	CHECK_STR(of(4)->name, "Dean Voss");
	CHECK_STR(of(5)->name, "Ada Reed");
}

static void relatives_leave_the_surname_to_whom_the_text_is_about(void)
{
	resolve("{person:Ann Clint} spoke. {person:Clint} left with her husband, the poet {person:Gus Clint}, 51. {person:Clint} won.");
	CHECK(same(1, 0) && same(3, 0));
	CHECK(!same(2, 0));
}

static void titles_tell_namesakes_apart(void)
{
	resolve("{person:Ann Clint} met {person:Bob Clint}. Mrs {person:Clint} spoke to Mr. {person:Clint}, then Ms {person:Clint} left.");
	CHECK(same(2, 0) && same(3, 1) && same(4, 0));
}

static void offices_tell_namesakes_apart(void)
{
	resolve("{person:Ann Clint} sued. Judge {person:Eve Clint} sat. Ms {person:Clint} spoke, then Judge {person:Clint} left.");
	CHECK(same(2, 0) && same(3, 1));
	resolve("Judge {person:Eve Clint} sat. Ms {person:Clint} spoke.");
	CHECK(same(1, 0)); /* there is no other */
}

static void the_first_of_two_surnames_is_a_name(void)
{
	resolve("{person:Rosaura Barrueto Llanes} won. {person:Barrueto} spoke. Her uncle {person:Nilo Barrueto} sang. {person:Barrueto} left.");
	CHECK(same(1, 0) && same(3, 0) && !same(2, 0));
	resolve("{person:Mary Ellen Stone} met {person:Ellen}.");
	CHECK(!same(1, 0)); /* a second first name is no surname */
}

static void nicknames_are_first_names(void)
{
	resolve("{person:Robert Clint} won. {person:Bob Clint} left.");
	CHECK(same(0, 1));
	resolve("{person:Robert Clint} met {person:Bill Clint}.");
	CHECK(!same(0, 1));
}

static void the_text_gives_other_names(void)
{
	resolve("{person:Zelka}, whose real name is {person:Ada Reed}, sang. {person:Reed} left.");
	CHECK(same(0, 1) && same(2, 0));
	resolve("{person:Jens Reed} died. {person:Ada Stone}, née {person:Reed}, left. {person:Reed} was 80.");
	CHECK(same(2, 1) && same(3, 0)); /* the name that she had is still his */
	resolve("{person:Ada Reed}, known to {person:Jens Stone}, left.");
	CHECK(!same(0, 1));
	resolve("{person:Ada Maria Reed}, known as {person:Zelka}, sang.\n{person:Zelka} left.");
	CHECK(same(2, 0));
	resolve("{person:João Pedro Timba da Costa} spoke.\n{person:Timba} left.");
	CHECK(same(1, 0));
}

static void firms_read_as_persons(void)
{
	resolve("{person:Tessalux}, a maker of lamps, grew. {person:Tessalux} hired.");
	CHECK(of(0)->type == ND_ORGANIZATION && same(0, 1));
	resolve("{person:Tessalux}, the Danish chipmaker that went public in May, grew.");
	CHECK_INT(of(0)->type, ND_ORGANIZATION);
	resolve("{person:Tessalux}, a unit of {organization:Norvik}, grew.");
	CHECK_INT(of(0)->type, ND_ORGANIZATION);
	resolve("{person:Tessalux} chief executive {person:Ada Stone} left.");
	CHECK(of(0)->type == ND_ORGANIZATION && of(1)->type == ND_PERSON);
	resolve("{person:Tessalux} shares fell 3%.");
	CHECK_INT(of(0)->type, ND_ORGANIZATION);
	resolve("{person:Ada Stone} left. {person:Stone}, a company director, won.");
	CHECK_INT(of(1)->type, ND_PERSON);
	resolve("{person:Reed}, a firm favourite, won. {person:Reed}, a company director, too.");
	CHECK_INT(of(0)->type, ND_PERSON);
	resolve("{person:Stone} spokesman {person:Jens Reed} left. {person:Stone} shares the prize.");
	CHECK_INT(of(0)->type, ND_PERSON);
	resolve("Mr {person:Stone}, a unit of measure, left.");
	CHECK_INT(of(0)->type, ND_PERSON);
}

static void hyphened_surnames_are_one_name(void)
{
	resolve("{person:Kojo Arko-Tawia} and {person:Abdel al-Masri} met. {person:Arko-Tawia} and {person:Masri} left. {person:Jean-Luc Roy} and {person:Jean-Luc}.");
	CHECK(same(2, 0) && same(3, 1) && same(5, 4));
	CHECK_INT(resolved.entity_count, 3);
}

static void firms_read_as_persons_are_firms(void)
{
	resolve("{person:Larch Foods} rose. {organization:Larch Foods Inc} sold {person:Glen Dairies}. {person:Larch} fell.\nA stake in {location:Larch} rose.");
	CHECK(same(0, 1) && same(3, 1) && same(4, 1));
	CHECK(of(2)->type == ND_ORGANIZATION && resolved.mentions[2].type == ND_ORGANIZATION);
	CHECK(resolved.mentions[3].type == ND_ORGANIZATION);
}

static void names_are_compared_folded(void)
{
	resolve("{person:José Álvarez} and {person:JOSE ALVAREZ}, {person:Donald J. Roe} and {person:Donald Roe Jr.}, {person:D. Roe}");
	CHECK(same(0, 1) && same(2, 3) && same(2, 4));
	CHECK_STR(of(1)->name, "José Álvarez");
	CHECK_STR(of(0)->id, "person/jose-alvarez");
	resolve("{person:Abdel Fattah al-Sisi}, {person:Sisi}, {person:al-Sisi}, {person:Kim Jong Un}, {person:Kim}, {person:Mr Kim}");
	CHECK(same(0, 1) && same(0, 2) && same(3, 4) && same(3, 5));
	CHECK_INT(of(3)->alias_count, 1); /* "Mr" is no part of the name */
}

static void countries_are_one_by_code(void)
{
	resolve("The {country:US} and the {country:United States}, {norp:American} and {norp:Americans}, {country:U.S.}");
	CHECK_INT(resolved.entity_count, 2);
	CHECK_STR(of(0)->name, "United States");
	CHECK_STR(nd_str_of(of(0)->country, 2), "US");
	CHECK_STR(of(0)->aliases[0], "US");
	CHECK(same(2, 3));
	CHECK_STR(nd_str_of(of(2)->country, 2), "US");
	CHECK_STR(of(2)->name, "American");
	CHECK_INT(of(2)->type, ND_NORP);
}

static void acronyms_mean_their_expansion(void)
{
	resolve("The {organization:AU} met.\nThe {organization:African Union} did.\nThe {organization:Bureau of Statistics} and {organization:BS}, "
	        "the {organization:State Guard Service} ({organization:FSO}), {organization:FSO}");
	CHECK(same(0, 1) && same(2, 3) && same(4, 5) && same(4, 6));
	CHECK_STR(of(0)->name, "African Union");
	CHECK_STR(of(0)->id, "organization/african-union");
	CHECK_STR(of(0)->aliases[0], "AU");
	resolve("The {organization:University of Norden} met. The {organization:U.N.} refugee agency did not.");
	CHECK(!same(0, 1)); /* known by these letters everywhere is another */
}

static void places_of_datelines_are_no_shouts(void)
{
	resolve("{location:PORT-AUX-LILAS DE LA MER} ({organization:TNA}) Rain fell.");
	CHECK(!same(0, 1)); /* an agency */
	CHECK_STR(of(0)->name, "Port-Aux-Lilas de la Mer");
	CHECK_STR(of(0)->aliases[0], "PORT-AUX-LILAS DE LA MER");
	resolve("{location:LKPQ} and {location:ST. ELM}");
	CHECK_STR(of(0)->name, "LKPQ");
}

static void short_names_are_given_in_the_text(void)
{
	resolve("{organization:Oslo Reef Research Institute} ({organization:Orri})\n{organization:Orri} spoke.");
	CHECK(same(0, 1) && same(0, 2));
	resolve("{organization:Oslo Reef Institute} ({person:Berg})");
	CHECK(!same(0, 1));
	resolve("The {organization:Intercoastal Authority on Drainage}, a body of nine states known as {organization:ICAD}, met.");
	CHECK(same(0, 1));
	resolve("{organization:Norvik Energy} watched a race known as {organization:ICAD}.");
	CHECK(!same(0, 1));
	resolve("{organization:NPEC+} met.\n{organization:NPEC} and the {organization:Norden Petroleum Export Council} did not.");
	CHECK(!same(0, 1) && same(1, 2)); /* the plus has others in it */
	resolve("— {person:Ada Stone} ({organization:@stone})\n{organization:@stone} wrote.");
	CHECK(same(0, 1) && same(0, 2));
}

static void organisations_are_shortened(void)
{
	resolve("{organization:Halden Marine Corporation} and {organization:Halden}; {organization:Brandt & Kohl}, {organization:Brandt}");
	CHECK(same(0, 1) && same(2, 3));
	resolve("{organization:UN Security Council} and the {organization:UN}, {organization:Foreign Ministry}, the {organization:ministry}");
	CHECK(!same(0, 1)); /* a body of it */
	CHECK(same(2, 3));
	resolve("{organization:Port United} beat {organization:Port City}, {organization:Port} said.");
	CHECK(!same(0, 2) && !same(1, 2)); /* either could be meant */
	resolve("{organization:Halden Systems} fell. {location:Halden}'s shares rose.");
	CHECK(same(0, 1));
	resolve("{organization:Halden Systems} fell. In {location:Halden}, nobody cared.");
	CHECK(!same(0, 1)); /* a place */
}

static void roles_are_as_the_text_says(void)
{
	resolve("{norp:Kenyan} Foreign Minister {person:Ada Moi} met {country:Chad}’s President {person:Idris Sow} and his {norp:Peruvian} "
	        "counterpart {person:Luz Paz}.");
	CHECK_STR(of(1)->role, "foreign minister");
	CHECK_STR(nd_str_of(of(1)->country, 2), "KE");
	CHECK_STR(of(3)->role, "president");
	CHECK_STR(nd_str_of(of(3)->country, 2), "TD");
	CHECK_STR(of(5)->role, "president");
	CHECK_STR(nd_str_of(of(5)->country, 2), "PE");
	resolve("{person:Tom Bird}, the chief executive of {organization:Nestor}, and {person:Eve Lund}, president of {country:Iceland}, left.");
	CHECK_STR(of(0)->role, "chief executive");
	CHECK_INT(of(0)->country[0], 0);
	CHECK_STR(of(2)->role, "president");
	CHECK_STR(nd_str_of(of(2)->country, 2), "IS");
	resolve("{country:US} Secretary of State {person:Al Wren} and former {norp:French} prime minister {person:Luc Roy} met {person:Bo Day}.");
	CHECK_STR(of(1)->role, "secretary of state");
	CHECK_STR(nd_str_of(of(1)->country, 2), "US");
	CHECK_STR(of(3)->role, "former prime minister");
	CHECK_STR(of(4)->role, NULL);
	resolve("{person:Ada Moi}, a teacher at a school, and {person:Bo Day}, who left, saw {person:Cy Orr}, head of state.");
	CHECK_STR(of(0)->role, "teacher");
	CHECK_STR(of(1)->role, NULL);
	CHECK_STR(of(2)->role, "head of state");
	resolve("{person:Ada Moi}, {country:Kuwait}'s oil minister, and {person:Bo Day}, a former {norp:Kenyan} president, saw "
	        "{person:Cy Orr}, a retired teacher from {location:Oslo}, and {person:Di Poe}, the man who shot a judge.");
	CHECK_STR(of(0)->role, "oil minister");
	CHECK_STR(nd_str_of(of(0)->country, 2), "KW");
	CHECK_STR(of(2)->role, "former president");
	CHECK_STR(of(4)->role, "retired teacher");
	CHECK_STR(of(6)->role, NULL);
	resolve("A spokeswoman for the president, {person:Ada Moi}, spoke. The wife of the mayor, {person:Bo Day}, laughed.");
	CHECK_STR(of(0)->role, "spokeswoman");
	CHECK_STR(of(1)->role, NULL);
}

static void ids_are_unique(void)
{
	resolve("{person:Ann Poe}, {organization:Poe}, {organization:Po-e}, {organization:Po e}, {event:Zoë}");
	for (uint32_t i = 0; i < resolved.entity_count; i++)
		for (uint32_t k = 0; k < i; k++)
			CHECK(!nd_str_equal(resolved.entities[i].id, resolved.entities[k].id));
	CHECK_STR(of(4)->id, "event/zoe");
}

static void names_in_the_byline_are_nobody(void)
{
	resolve_signed("{person:Ada Moi} left.\nBy {person:Bo Day}", 9);
	CHECK_INT(resolved.entity_count, 1);
	CHECK_INT(resolved.mentions[1].entity, ND_NONE);
}

static void the_most_salient_come_first(void)
{
	float sum = 0;
	resolve("{person:Al Wren} met {person:Bo Day} in {location:Oslo}.\n{person:Day} won.\n{person:Bo Day} left {location:Oslo}.");
	CHECK_STR(resolved.entities[0].name, "Bo Day");
	CHECK_STR(resolved.entities[1].name, "Oslo");
	CHECK_INT(resolved.mentions[0].entity, 2); /* indexes follow the order */
	CHECK_INT(resolved.entities[2].mentions[0], 0);
	for (uint32_t i = 0; i < resolved.entity_count; i++)
		sum += resolved.entities[i].salience;
	CHECK(sum > 0.999f && sum < 1.001f);
	resolve("{person:Al Wren} met {person:Bo Day}.");
	CHECK_STR(resolved.entities[0].name, "Al Wren"); /* of equals the first */
}

int main(void)
{
	nd_error error;
	if (nd_gazetteer_open("data", &gazetteer, &error) != ND_OK) {
		fprintf(stderr, "%s\n", error.message);
		return 1;
	}
	nd_arena_init(&arena, NULL);
	surnames_mean_the_full_name();
	namesakes_stay_apart();
	titles_and_letters_are_no_name();
	relatives_leave_the_surname_to_whom_the_text_is_about();
	titles_tell_namesakes_apart();
	offices_tell_namesakes_apart();
	the_first_of_two_surnames_is_a_name();
	nicknames_are_first_names();
	the_text_gives_other_names();
	firms_read_as_persons();
	hyphened_surnames_are_one_name();
	firms_read_as_persons_are_firms();
	names_are_compared_folded();
	countries_are_one_by_code();
	acronyms_mean_their_expansion();
	short_names_are_given_in_the_text();
	places_of_datelines_are_no_shouts();
	organisations_are_shortened();
	roles_are_as_the_text_says();
	ids_are_unique();
	names_in_the_byline_are_nobody();
	the_most_salient_come_first();
	nd_arena_destroy(&arena);
	nd_gazetteer_close(&gazetteer);
	return check_result();
}
