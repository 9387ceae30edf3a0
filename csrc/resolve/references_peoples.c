/* "The Italian": somebody by nationality alone. */
#include "resolve/references_phrases.h"

/* "Italian" and "Spaniard" are one of them, "British", "Dutch" and "Chinese" all of them; a plural is neither. */
static bool is_one_of_a_people(nd_str demonym)
{
	static const char *const endings[] = {"s", "sh", "ch", "ese"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (nd_str_ends(demonym, nd_str_of(endings[i], strlen(endings[i]))))
			return false;
	return true;
}

/* The person named last of that country; else, of those whose country is not known, the last subject, or the last. */
static uint32_t compatriot(const nd_referring *in, const char country[4])
{
	uint32_t unknown = ND_NONE;
	bool is_subject = false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > ND_PHRASE_BACK)
			break;
		if (candidate->entity == ND_NONE || candidate->embed != in->embed || nd_occurrence_type(in, candidate) != ND_PERSON)
			continue;
		const nd_entity *person = &in->state->entities.items[candidate->entity];
		if (strcmp(person->country, country) == 0)
			return candidate->entity;
		bool is_better = unknown == ND_NONE || (candidate->is_subject && !is_subject);
		if (person->country[0] != '\0' || !is_better)
			continue;
		unknown = candidate->entity;
		is_subject = candidate->is_subject;
	}
	return unknown;
}

bool nd_refer_demonym(nd_referring *in, uint32_t word, uint32_t *end)
{
	char country[4];
	uint32_t demonym = word + 1;
	if (!nd_word_equals(in->words, word, "the") || !nd_same_run(in, demonym, word) || !nd_same_run(in, demonym + 1, word) ||
	    !nd_is(in, demonym, ND_WORD_NAME) || !nd_read_demonym(in, demonym, country))
		return false;
	const nd_mention *mention = &in->state->mentions[in->words->items[demonym].mention];
	nd_span span = in->words->items[demonym].span;
	bool is_verb = nd_is(in, demonym + 1, ND_WORD_AUXILIARY) || nd_word_equals(in->words, demonym + 2, "who") ||
	               in->words->items[demonym + 1].cue != NULL ||
	               in->words->items[demonym + 1].is_past;
	if (mention->type != ND_NORP || mention->span.start != span.start || mention->span.end != span.end || !is_verb ||
	    !is_one_of_a_people(nd_str_cut(in->words->text, span)))
		return false;
	uint32_t person = compatriot(in, country);
	if (person == ND_NONE)
		return false;
	memcpy(in->state->entities.items[person].country, country, sizeof country);
	nd_refer(in, word, demonym + 1, &person, 1, true);
	*end = demonym + 1;
	return true;
}
