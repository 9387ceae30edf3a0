/* "The Italian", "the Lagos-born striker", "the 38-year-old": somebody by nationality, origin or age alone. */
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
static uint32_t compatriot(const nd_referring *in, const char country[4])
{
	uint32_t unknown = ND_NONE, clock = 0;
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

/* Does the word at end open what a subject does? */
static bool is_before_verb(const nd_referring *in, uint32_t end, uint32_t first)
{
	if (!nd_same_run(in, end, first) || nd_is(in, end, ND_WORD_NAME))
		return false;
	const nd_word *word = &in->words->items[end];
	bool is_regular = nd_is(in, end, ND_WORD_PLAIN) && nd_str_ends(nd_str_cut(in->words->text, word->span), ND_STR("ed"));
	return word->cue != NULL || word->is_past || is_regular || nd_is(in, end, ND_WORD_AUXILIARY);
}

static bool ends_word(const nd_referring *in, uint32_t word, nd_str ending)
{
	return nd_str_ends(nd_str_cut(in->words->text, in->words->items[word].span), ending);
}

/* Behind "the": one past "38-year-old" or "Lagos-born", or 0. */
static uint32_t origin_end(const nd_referring *in, uint32_t word)
{
	enum { LONGEST_ORIGIN = 6 };
	uint32_t mention = in->words->items[word].mention;
	bool is_age = nd_is(in, word, ND_WORD_VALUE), is_place = nd_is(in, word, ND_WORD_NAME);
	if (mention == ND_NONE || (!is_age && !is_place))
		return 0;
	for (uint32_t i = word + 1; i < word + LONGEST_ORIGIN && nd_same_run(in, i, word); i++) {
		bool is_hyphened = in->words->items[i - 1].span.end == in->words->items[i].span.start;
		if (is_place && is_hyphened && nd_word_equals(in->words, i, "born"))
			return i + 1;
		if (is_age && nd_word_equals(in->words, i, "old"))
			return i + 1;
	}
	bool is_one_word = is_age && ends_word(in, word, ND_STR("-year-old"));
	return is_one_word ? word + 1 : 0;
}

/* "striker", "pianist": in the lexicon of persons, or made like one of them. */
static bool is_person_noun(const nd_referring *in, uint32_t word)
{
	static const char *const endings[] = {"er", "or", "ist", "ian", "man"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_word(in, word, nd_str_of(endings[i], strlen(endings[i]))))
			return true;
	return nd_is(in, word, ND_WORD_PERSON) && !ends_word(in, word, ND_STR("s"));
}

/* The person whom the last sentence that names any is about: its only one, or its only subject. */
static uint32_t person_in_focus(const nd_referring *in, nd_gender gender)
{
	enum { FOCUS_BACK = 2 };
	uint32_t only = ND_NONE, subject = ND_NONE, clock = 0;
	bool are_several = false, any = false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > FOCUS_BACK || (any && candidate->clock != clock))
			break;
		if (candidate->embed != in->embed || candidate->is_quoted || nd_occurrence_type(in, candidate) != ND_PERSON)
			continue;
		if (candidate->entity == ND_NONE)
			return ND_NONE; /* somebody nameless */
		any = true;
		clock = candidate->clock;
		are_several = are_several || (only != ND_NONE && only != candidate->entity);
		only = candidate->entity;
		if (candidate->is_subject && subject != ND_NONE && subject != candidate->entity)
			return ND_NONE;
		subject = candidate->is_subject ? candidate->entity : subject;
	}
	uint32_t found = are_several ? subject : only;
	nd_gender known = found == ND_NONE ? ND_GENDER_UNKNOWN : (nd_gender)in->genders[found];
	bool agrees = gender == ND_GENDER_UNKNOWN || known == ND_GENDER_UNKNOWN || known == gender;
	return agrees ? found : ND_NONE;
}

bool nd_refer_origin(nd_referring *in, uint32_t word, uint32_t *end)
{
	enum { MOST_NOUNS = 3 };
	char buffer[24];
	if (!nd_word_equals(in->words, word, "the") || !nd_same_run(in, word + 1, word))
		return false;
	uint32_t at = origin_end(in, word + 1), nouns = at;
	nd_gender gender = ND_GENDER_UNKNOWN;
	if (at == 0)
		return false;
	while (at < nouns + MOST_NOUNS && !is_before_verb(in, at, word) && nd_same_run(in, at, word) &&
	       nd_is(in, at, ND_WORD_PLAIN | ND_WORD_PERSON) && !nd_is(in, at, ND_WORD_NAME | ND_WORD_CAPITAL)) {
		gender = nd_gender_of_noun(nd_word_folded(in->words, at, buffer));
		at++;
	}
	bool is_thing = at > nouns && !is_person_noun(in, at - 1);
	bool is_nameless = at == nouns && nd_is(in, word + 1, ND_WORD_NAME);
	if (is_thing || is_nameless || !is_before_verb(in, at, word))
		return false; /* the 12-year-old bridge collapsed */
	uint32_t person = person_in_focus(in, gender);
	if (person == ND_NONE)
		return false;
	nd_refer(in, word, at, &person, 1, true);
	*end = at;
	return true;
}
