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

/* The person named last of that country; else, of those whose country is not known, the subject of the last sentence that
 * names one, or the last of it. */
static uint32_t compatriot(const nd_referring *in, uint32_t word, const char country[4])
{
	uint32_t subject = nd_speaker_so_far(in, word), unknown = ND_NONE, clock = 0;
	bool is_subject = false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > ND_PHRASE_BACK)
			break;
		if (candidate->entity == ND_NONE || candidate->embed != in->embed || nd_occurrence_type(in, candidate) != ND_PERSON ||
		    candidate->entity == subject)
			continue;
		const nd_entity *person = &in->state->entities.items[candidate->entity];
		if (strcmp(person->country, country) == 0)
			return candidate->entity;
		bool is_better = unknown == ND_NONE || (candidate->clock == clock && candidate->is_subject && !is_subject);
		if (person->country[0] != '\0' || !is_better)
			continue;
		unknown = candidate->entity;
		clock = candidate->clock;
		is_subject = candidate->is_subject;
	}
	return unknown;
}

bool nd_refer_demonym(nd_referring *in, uint32_t word, uint32_t *end)
{
	char country[4];
	uint32_t demonym = word + 1;
	if (!nd_word_equals(in->words, word, "the") || !nd_same_run(in, demonym, word) || !nd_is(in, demonym, ND_WORD_NAME))
		return false;
	bool has_state = nd_read_demonym(in, demonym, country);
	const nd_mention *mention = &in->state->mentions[in->words->items[demonym].mention];
	nd_str said = nd_str_cut(in->words->text, mention->span);
	uint32_t next = nd_words_at(in->words, mention->span.end);
	bool is_one_word = next == demonym + 1 && in->words->items[demonym].span.start == mention->span.start;
	bool acts = (nd_same_run(in, next, word) && nd_is(in, next, ND_WORD_COMMA) && nd_word_equals(in->words, next + 1, "who")) ||
	            nd_is_subject_phrase(in, word, next);
	if (mention->type != ND_NORP || !acts || !is_one_of_a_people(said) || (has_state && !is_one_word) ||
	    (!has_state && !nd_str_ends(said, ND_STR("man")) && !nd_str_ends(said, ND_STR("woman"))))
		return false; /* a Northern Irishman, a Yorkshirewoman */
	uint32_t person = has_state ? compatriot(in, word, country) : nd_person_in_focus(in, word, ND_GENDER_UNKNOWN);
	if (person == ND_NONE)
		return false;
	if (has_state)
		memcpy(in->state->entities.items[person].country, country, sizeof country);
	nd_refer(in, word, next, &person, 1, true);
	*end = next;
	return true;
}
