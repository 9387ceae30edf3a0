/* Offices: "the minister's office" under the name of its holder is a body of its own, though no name of one; so are the
 * ministries of a state. */
#include <math.h>

#include "base/str.h"
#include "resolve/references_phrases.h"

static bool is_office(const nd_referring *in, uint32_t word)
{
	static const char *const offices[] = {"office", "campaign", "team", "administration", "government", "cabinet",
	                                      "ministry", "foundation", "party", "delegation", "embassy", "family"};
	return ND_WORD_EQUALS_ANY(in->words, word, offices);
}

/* What a pronoun may stand before: her team may be any. */
static bool is_own_office(const nd_referring *in, uint32_t word)
{
	static const char *const offices[] = {"office", "campaign", "administration"};
	return ND_WORD_EQUALS_ANY(in->words, word, offices);
}

/* The ministry or presidency at word, perhaps behind what it is for ("foreign", "oil and gas"): its noun, or ND_NONE. */
static uint32_t state_office(const nd_referring *in, uint32_t word)
{
	enum { MOST_MODIFIERS = 3 };
	for (uint32_t i = word; i <= word + MOST_MODIFIERS && nd_same_run(in, i, word); i++) {
		bool is_office = (i > word && nd_word_equals(in->words, i, "ministry")) || nd_word_equals(in->words, i, "presidency");
		if (is_office) /* a presidency of a body is a turn, and says nothing */
			return nd_word_equals(in->words, i + 1, "of") ? ND_NONE : i;
		bool is_and = i > word && nd_word_equals(in->words, i, "and");
		if (!is_and && (!nd_is(in, i, ND_WORD_PLAIN) || nd_is(in, i, ND_WORD_NAME | ND_WORD_CAPITAL | ND_WORD_GENITIVE)))
			break;
	}
	return ND_NONE;
}

static nd_str office_id(nd_arena *arena, nd_str name)
{
	static const char prefix[] = "organization/";
	char *id = nd_arena_take(arena, sizeof prefix + name.size);
	uint32_t size = sizeof prefix - 1;
	memcpy(id, prefix, size);
	for (uint32_t i = 0; i < name.size; i++) {
		char c = nd_ascii_lower(name.data[i]);
		if (c == ' ')
			id[size++] = '-';
		else if (nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '-')
			id[size++] = c;
	}
	return (nd_str){id, size};
}

/* Offices are one by holder and noun: a state is the same by name and by demonym. */
static uint64_t office_key(const nd_referring *in, uint32_t holder, nd_str noun)
{
	const nd_entity *entity = &in->state->entities.items[holder];
	bool is_state = (entity->type == ND_COUNTRY || entity->type == ND_NORP) && entity->country[0] != '\0';
	uint32_t state = (uint32_t)(unsigned char)entity->country[0] << 8 | (unsigned char)entity->country[1];
	return nd_name_key(noun, is_state ? (uint32_t)1 << 31 | state : holder);
}

static uint32_t new_office(nd_referring *in, nd_str name, nd_str id)
{
	*nd_array_push(in->arena, &in->state->entities) =
	        (nd_entity){.name = name, .type = ND_ORGANIZATION, .id = id, .lat = NAN, .lon = NAN};
	return in->state->entities.count - 1;
}

/* The holder's office by that noun, made under that name where it was not known. ND_NONE if there is no room. */
static uint32_t office_of(nd_referring *in, uint32_t holder, nd_str noun, nd_str name)
{
	uint32_t *known = nd_name_index_put(&in->offices, office_key(in, holder, noun));
	if (known == NULL || *known != ND_NONE)
		return known == NULL ? ND_NONE : *known;
	nd_str id = office_id(in->arena, name);
	uint32_t *other = nd_name_index_put(&in->offices, nd_name_key(id, ND_ORGANIZATION)); /* of a namesake */
	if (other == NULL)
		return ND_NONE;
	if (*other == ND_NONE)
		*other = new_office(in, name, id);
	return *known = *other;
}

static nd_str text_of(const nd_referring *in, uint32_t first, uint32_t end)
{
	nd_span span = {in->words->items[first].span.start, in->words->items[end - 1].span.end};
	return nd_str_cut(in->words->text, span);
}

/* Words [first, end) are an office whose noun begins at noun. */
static bool refer(nd_referring *in, uint32_t holder, uint32_t first, uint32_t noun, uint32_t end)
{
	uint32_t office = office_of(in, holder, text_of(in, noun, end), text_of(in, first, end));
	if (office == ND_NONE)
		return false;
	nd_refer(in, first, end, &office, 1, nd_looks_like_subject(in, first, end));
	return true;
}

bool nd_refer_office(nd_referring *in, uint32_t genitive, uint32_t *end)
{
	if (genitive == 0 || !nd_is(in, genitive, ND_WORD_GENITIVE) || !nd_same_sentence(in, genitive, genitive + 1) ||
	    in->words->items[genitive - 1].mention == ND_NONE || !nd_is(in, genitive - 1, ND_WORD_NAME))
		return false;
	uint32_t first = genitive - 1, mention = in->words->items[first].mention;
	uint32_t holder = in->state->mentions[mention].entity;
	if (holder == ND_NONE)
		return false;
	uint32_t noun = is_office(in, genitive + 1) ? genitive + 1 : ND_NONE;
	if (noun == ND_NONE && in->state->entities.items[holder].type == ND_COUNTRY)
		noun = state_office(in, genitive + 1);
	if (noun == ND_NONE)
		return false;
	while (first > 0 && in->words->items[first - 1].mention == mention)
		first--;
	*end = noun + 1;
	return refer(in, holder, first, genitive + 1, *end);
}

bool nd_refer_state_office(nd_referring *in, uint32_t word, uint32_t *end)
{
	char country[4];
	uint32_t demonym = word + 1;
	if (!nd_word_equals(in->words, word, "the") || !nd_same_run(in, demonym, word) || !nd_is(in, demonym, ND_WORD_NAME) ||
	    !nd_read_demonym(in, demonym, country) ||
	    in->words->items[demonym + 1 < in->words->count ? demonym + 1 : demonym].mention == in->words->items[demonym].mention)
		return false;
	uint32_t noun = state_office(in, demonym + 1);
	if (noun == ND_NONE)
		return false;
	*end = noun + 1;
	return refer(in, in->state->mentions[in->words->items[demonym].mention].entity, demonym, demonym + 1, *end);
}

/* "Ada Stone" and "office" */
static nd_str genitive_name(const nd_referring *in, uint32_t holder, nd_str noun)
{
	nd_str name = in->state->entities.items[holder].name;
	char *made = nd_arena_take(in->arena, (size_t)name.size + noun.size + 3);
	memcpy(made, name.data, name.size);
	memcpy(made + name.size, "'s ", 3);
	memcpy(made + name.size + 3, noun.data, noun.size);
	return nd_str_of(made, (size_t)name.size + noun.size + 3);
}

bool nd_refer_own_office(nd_referring *in, uint32_t word)
{
	const nd_reference_array *references = &in->state->references;
	if (word == 0 || references->count == 0 || !nd_is(in, word - 1, ND_WORD_POSSESSIVE) || !is_own_office(in, word) ||
	    !nd_same_run(in, word - 1, word))
		return false;
	const nd_reference *last = &references->items[references->count - 1];
	bool is_hers = last->span.start == in->words->items[word - 1].span.start && last->entity_count == 1 &&
	               in->state->entities.items[last->entities[0]].type == ND_PERSON;
	if (!is_hers)
		return false;
	uint32_t holder = last->entities[0];
	nd_str noun = text_of(in, word, word + 1);
	uint32_t office = office_of(in, holder, noun, genitive_name(in, holder, noun));
	if (office == ND_NONE)
		return false;
	nd_refer(in, word, word + 1, &office, 1, nd_looks_like_subject(in, word - 1, word + 1));
	return true;
}
