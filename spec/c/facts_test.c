#include <pthread.h>

#include "check.h"

#include "annotated.h"
#include "resolve/facts.h"

static nd_str str(const char *text)
{
	return nd_str_of(text, strlen(text));
}

static annotated fixture;

static void write_entity(char *out, size_t size, uint32_t entity)
{
	size_t used = strlen(out);
	nd_str name = entity != ND_NONE ? fixture.entities[entity].name : ND_STR("-");
	snprintf(out + used, size - used, " %.*s", (int)name.size, name.data);
}

/* "predicate subject object time" for each fact, in lines. */
static void check_facts(int line, const char *predicate, const char *expression, nd_type implied, const char *want)
{
	static char seen[4096];
	nd_rule rule = {str("rule"), str(predicate), str(expression), implied, 0};
	nd_rules *rules;
	nd_error error = {0};
	nd_arena arena;
	jmp_buf jump;
	nd_fact_array facts;
	if (nd_rules_compile(&rule, 1, &rules, NULL, &error) != ND_OK) {
		fprintf(stderr, "%s: %s at %zu\n", expression, error.message, error.offset);
		abort();
	}
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	CHECK_INT(nd_find_facts(&arena, &arena, &fixture.analysis, rules, &facts, &error), ND_OK);
	seen[0] = '\0';
	for (uint32_t i = 0; i < facts.count; i++) {
		size_t used = strlen(seen);
		snprintf(seen + used, sizeof seen - used, "%s%.*s", i > 0 ? "; " : "", (int)facts.items[i].predicate.size,
		         facts.items[i].predicate.data);
		write_entity(seen, sizeof seen, facts.items[i].subject);
		write_entity(seen, sizeof seen, facts.items[i].object);
		used = strlen(seen);
		if (facts.items[i].time.data != NULL)
			snprintf(seen + used, sizeof seen - used, " %.*s", (int)facts.items[i].time.size, facts.items[i].time.data);
		if (facts.items[i].amount != ND_NONE)
			snprintf(seen + used, sizeof seen - used, " #%u", facts.items[i].amount);
	}
	check_str(__FILE__, line, expression, str(seen), want);
	nd_arena_destroy(&arena);
	nd_rules_free(rules);
}

#define CHECK_FACTS(expression, implied, want) check_facts(__LINE__, "did", expression, implied, want)

#define JOINED "(?<subject>{country|norp+}) joined(?: the (?<object>{organization}))?(?: (?<time>{date}))?"

static void each_member_of_a_list_has_its_fact(void)
{
	annotated_read(&fixture, "{country:Peru}, {country:Chad} and {country:Fiji} joined the {organization:OLX} {date=2017:in 2017}.");
	CHECK_FACTS(JOINED, 0, "did Peru OLX 2017; did Chad OLX 2017; did Fiji OLX 2017");
	annotated_read(&fixture, "{person:A} met {person:A}.");
	CHECK_FACTS("(?<subject>{person}) met (?<object>{person})", 0, ""); /* nobody meets himself */
}

static void plural_references_stand_for_each(void)
{
	annotated_read(&fixture, "{country:Peru} and {country:Chad} met.\n{=0,1:They} joined the {organization:OLX}.");
	CHECK_FACTS(JOINED, 0, "did Peru OLX; did Chad OLX");
}

static void an_unsaid_object_is_the_last_one_named(void)
{
	annotated_read(&fixture, "The {organization:ABC} and the {organization:OLX} grew.\n{country:Chad} joined {date=2019:then}.");
	CHECK_FACTS(JOINED, ND_ORGANIZATION, "did Chad OLX 2019");
	annotated_read(&fixture, "{country:Chad} joined.\nThe {organization:OLX} grew.");
	CHECK_FACTS(JOINED, ND_ORGANIZATION, "");
	annotated_read(&fixture, "The {organization:OLX} grew.\nOne.\nTwo.\nThree.\nFour.\n{country:Chad} joined.");
	CHECK_FACTS(JOINED, ND_ORGANIZATION, "");
}

static void a_demonym_among_countries_is_its_country(void)
{
	annotated_read(&fixture, "{country:Chad} grew.\n{norp:Chadian} and {country:Peru} joined.");
	memcpy(fixture.entities[0].country, "TD", 3);
	memcpy(fixture.entities[1].country, "TD", 3);
	CHECK_FACTS(JOINED, 0, "did Chad -; did Peru -");
	annotated_read(&fixture, "{country:Chad} grew.\n{norp:Chadians} joined.");
	memcpy(fixture.entities[0].country, "TD", 3);
	memcpy(fixture.entities[1].country, "TD", 3);
	CHECK_FACTS(JOINED, 0, "did Chadians -"); /* alone, it means the people */
}

static void each_fact_is_given_once(void)
{
	annotated_read(&fixture, "{country:Chad} joined.\n{country:Chad} joined {date=2019:in 2019}.\n{country:Chad} joined {date=2019:then}.\n"
	                         "{country:Chad} joined {date=2021:in 2021}.");
	CHECK_FACTS(JOINED, 0, "did Chad - 2019; did Chad - 2021");
}

static void a_vague_time_is_none(void)
{
	annotated_read(&fixture, "{country:Chad} joined {date=PAST_REF:recently}.");
	CHECK_FACTS(JOINED, 0, "did Chad -");
}

static void amounts_are_given_by_index(void)
{
	annotated_read(&fixture, "{quantity:Two} or {quantity:three}.\n{organization:A} bought {organization:B} for {money:$9 million}.");
	CHECK_FACTS("(?<subject>{organization}) bought (?<object>{organization}) for (?<amount>{money})", 0, "did A B #2");
}

static void posts_state_no_facts(void)
{
	annotated_read(&fixture, "{country:Peru} joined.\n{country:Chad} joined.");
	fixture.embeds[0].span = (nd_span){13, 25};
	fixture.page.embed_count = 1;
	CHECK_FACTS(JOINED, 0, "did Peru -");
}

static void a_rule_needs_a_subject(void)
{
	nd_rule rules[2] = {{str("a"), str("p"), str("(?<subject>{person})"), 0, 0},
	                    {str("b"), str("p"), str("{person}"), 0, 0}};
	nd_rules *compiled;
	nd_error error = {0};
	uint32_t failed = 0;
	CHECK_INT(nd_rules_compile(rules, 2, &compiled, &failed, &error), ND_BAD_PATTERN);
	CHECK_INT(failed, 1);
	CHECK(compiled == NULL);
}

/* What two threads at once may ask of rules. */
static void *read_code(void *rules)
{
	nd_pattern_code *code = NULL;
	nd_error error;
	nd_status status = nd_pattern_code_of(&((nd_rules *)rules)->patterns->items[0], &code, &error);
	return status == ND_OK ? (void *)(uintptr_t)nd_pattern_machine_code(code) : NULL;
}

static void deferred_rules_are_compiled_when_needed(void)
{
	enum { THREADS = 4 };
	nd_rule rules[2] = {{str("a"), str("joined"), str(JOINED), 0, 0},
	                    {str("b"), str("left"), str("(?<subject>{person}) left**"), 0, 0}};
	nd_rules *deferred;
	nd_arena arena;
	jmp_buf jump;
	nd_fact_array facts;
	nd_error error = {0};
	pthread_t threads[THREADS];
	void *codes[THREADS];
	CHECK_INT(nd_rules_defer(rules, 2, &deferred, NULL, &error), ND_OK);
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	annotated_read(&fixture, "{country:Chad} joined.");
	CHECK_INT(nd_find_facts(&arena, &arena, &fixture.analysis, deferred, &facts, &error), ND_OK);
	CHECK_INT(facts.count, 1);
	annotated_read(&fixture, "{person:Ada} left.");
	CHECK_INT(nd_find_facts(&arena, &arena, &fixture.analysis, deferred, &facts, &error), ND_BAD_PATTERN);
	CHECK_INT(error.offset, 26);
	nd_arena_destroy(&arena);
	nd_rules_free(deferred);
	CHECK_INT(nd_rules_defer(rules, 1, &deferred, NULL, &error), ND_OK);
	for (int i = 0; i < THREADS; i++)
		CHECK_INT(pthread_create(&threads[i], NULL, read_code, deferred), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_INT(pthread_join(threads[i], &codes[i]), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK(codes[i] != NULL && codes[i] == codes[0]);
	nd_rules_free(deferred);
}

int main(void)
{
	each_member_of_a_list_has_its_fact();
	plural_references_stand_for_each();
	an_unsaid_object_is_the_last_one_named();
	a_demonym_among_countries_is_its_country();
	each_fact_is_given_once();
	a_vague_time_is_none();
	amounts_are_given_by_index();
	posts_state_no_facts();
	a_rule_needs_a_subject();
	deferred_rules_are_compiled_when_needed();
	return check_result();
}
