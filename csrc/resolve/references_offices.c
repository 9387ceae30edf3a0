/* Offices: "the minister's office" under the name of its holder is a body of its own, though no name of one. */
#include <math.h>

#include "base/str.h"
#include "resolve/references.h"

static bool is_office(const nd_referring *in, uint32_t word)
{
	static const char *const offices[] = {"office", "campaign", "team", "administration", "government", "cabinet",
	                                      "ministry", "foundation", "party", "delegation", "embassy", "family"};
	return ND_WORD_EQUALS_ANY(in->words, word, offices);
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

bool nd_refer_office(nd_referring *in, uint32_t genitive)
{
	if (genitive == 0 || !nd_is(in, genitive, ND_WORD_GENITIVE) || !is_office(in, genitive + 1) ||
	    !nd_same_sentence(in, genitive, genitive + 1) || in->words->items[genitive - 1].mention == ND_NONE ||
	    !nd_is(in, genitive - 1, ND_WORD_NAME))
		return false;
	uint32_t first = genitive - 1;
	while (first > 0 && in->words->items[first - 1].mention == in->words->items[genitive - 1].mention)
		first--;
	nd_span span = {in->words->items[first].span.start, in->words->items[genitive + 1].span.end};
	nd_str name = nd_str_cut(in->words->text, span);
	nd_str id = office_id(in->arena, name);
	uint32_t *known = nd_name_index_put(&in->offices, nd_name_key(id, ND_ORGANIZATION));
	if (known == NULL)
		return false;
	if (*known == ND_NONE) {
		*known = in->state->entities.count;
		*nd_array_push(in->arena, &in->state->entities) = (nd_entity){
		        .name = name, .type = ND_ORGANIZATION, .id = id, .lat = NAN, .lon = NAN};
	}
	nd_refer(in, first, genitive + 2, known, 1, nd_looks_like_subject(in, first, genitive + 2));
	return true;
}
