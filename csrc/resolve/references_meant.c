/* Which of those that a noun phrase may mean it does mean. */
#include "resolve/references_phrases.h"

/* "… by Acme, said Borl Research. The company": whether a body that was a subject before contends with one of an earlier
 * sentence that was none. */
static bool is_contended(const nd_referring *in, const nd_definite *phrase, uint32_t entity, uint32_t clock)
{
	if (phrase->kind != ND_NOUN_BODY || clock == in->clock)
		return false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > ND_PHRASE_BACK)
			break;
		if (candidate->is_subject && candidate->entity != entity && nd_may_mean(in, candidate, phrase))
			return true;
	}
	return false;
}

/* "against Norvik", "analysts at Norvik": what a preposition governs is seldom what "the company" goes on with. */
static bool is_aside(const nd_referring *in, const nd_occurrence *occurrence)
{
	uint32_t start = occurrence->word;
	start -= start > 0 && nd_word_equals(in->words, start - 1, "the");
	bool is_governed = start > 0 && nd_same_sentence(in, start - 1, start) && nd_is(in, start - 1, ND_WORD_PREPOSITION);
	return is_governed && !occurrence->is_subject && !nd_is(in, occurrence->end, ND_WORD_GENITIVE);
}

/* The body that the text speaks of most, by far, where it has acted before; else ND_NONE. */
static uint32_t main_body(const nd_referring *in, const nd_definite *phrase)
{
	static const char *const traders[] = {"company", "firm", "carmaker", "automaker", "airline", "retailer", "lender", "manufacturer",
	                                      "startup", "start-up"};
	enum { FEWEST_MENTIONS = 3, SENTENCES_BACK = 8 };
	uint32_t best = ND_NONE;
	if (!ND_WORD_EQUALS_ANY(in->words, phrase->noun, traders))
		return ND_NONE;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > SENTENCES_BACK)
			break;
		if (!candidate->is_subject || candidate->entity == best || !nd_may_mean(in, candidate, phrase))
			continue;
		if (best != ND_NONE && in->state->entities.items[best].mention_count >= in->state->entities.items[candidate->entity].mention_count)
			continue;
		best = candidate->entity;
	}
	if (best == ND_NONE || in->state->entities.items[best].mention_count < FEWEST_MENTIONS)
		return ND_NONE;
	for (uint32_t i = 0; i < in->person_count; i++) {
		const nd_entity *other = &in->state->entities.items[i];
		if (i != best && other->type == ND_ORGANIZATION && 2 * other->mention_count > in->state->entities.items[best].mention_count)
			return ND_NONE;
	}
	return best;
}

/* There is one of them at a time, whom nobody needs to name again. */
static bool is_sole_office(const nd_referring *in, const nd_definite *phrase)
{
	static const char *const offices[] = {"pope", "pontiff", "king", "queen", "emir", "sultan"};
	return ND_WORD_EQUALS_ANY(in->words, phrase->noun, offices);
}

/* The nearest that fits, subjects first among those of its sentence; none where two are equally good. */
static uint32_t nearest(const nd_referring *in, const nd_definite *phrase)
{
	uint32_t best = ND_NONE, best_clock = 0;
	bool best_is_subject = false, best_is_aside = false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		uint32_t limit = phrase->kind == ND_NOUN_ROLE ? 2 * ND_PHRASE_BACK : ND_PHRASE_BACK;
		if (is_sole_office(in, phrase))
			limit = 4 * ND_PHRASE_BACK;
		if (in->clock - candidate->clock > limit || (best != ND_NONE && candidate->clock != best_clock))
			break;
		if (candidate->entity == best || !nd_may_mean(in, candidate, phrase))
			continue;
		if (best != ND_NONE && best_is_subject == candidate->is_subject)
			return ND_NONE;
		if (best == ND_NONE || candidate->is_subject) {
			best = candidate->entity;
			best_clock = candidate->clock;
			best_is_subject = candidate->is_subject;
			best_is_aside = phrase->kind == ND_NOUN_BODY && is_aside(in, candidate);
		}
	}
	uint32_t main = best_is_aside ? main_body(in, phrase) : ND_NONE;
	if (main != ND_NONE)
		return main;
	bool is_clear = best == ND_NONE || best_is_subject || !is_contended(in, phrase, best, best_clock);
	return is_clear ? best : ND_NONE;
}

static bool is_person(nd_type type)
{
	return type == ND_PERSON;
}

static bool is_country(nd_type type)
{
	return type == ND_COUNTRY;
}

static bool is_place(nd_type type)
{
	return type == ND_LOCATION;
}

static bool is_body(nd_type type)
{
	return type == ND_ORGANIZATION;
}

static bool is_one_of(const uint32_t *members, uint32_t count, uint32_t entity)
{
	for (uint32_t i = 0; i < count; i++)
		if (members[i] == entity)
			return true;
	return false;
}

/* Who speaks for others or looks on is none of "the two leaders". */
static bool may_be_one_of_two(const nd_referring *in, const nd_definite *phrase, uint32_t entity)
{
	static const char *const onlookers[] = {"spokes", "press secretary", "analyst", "reporter", "correspondent",
	                                        "journalist", "professor", "lawyer"};
	nd_gender gender = (nd_gender)in->genders[entity];
	if (phrase->kind == ND_NOUN_NONE)
		return true;
	if (nd_word_equals(in->words, phrase->noun, "men"))
		return gender != ND_FEMALE;
	if (nd_word_equals(in->words, phrase->noun, "women"))
		return gender != ND_MALE;
	nd_str role = in->state->entities.items[entity].role;
	for (size_t i = 0; i < sizeof onlookers / sizeof *onlookers; i++)
		if (nd_role_holds(role, nd_str_of(onlookers[i], strlen(onlookers[i]))))
			return false;
	return true;
}

/* The two persons that the sentences before speak of, counted from the last back until there are two; none where the
 * sentence that brings the second brings a third. */
static uint32_t last_two_persons(const nd_referring *in, const nd_definite *phrase, uint32_t members[2])
{
	uint32_t count = 0, clock = in->clock;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > ND_PHRASE_BACK || (count == 2 && candidate->clock != clock))
			break;
		clock = candidate->clock;
		if (candidate->entity == ND_NONE || candidate->embed != in->embed || candidate->is_quoted ||
		    nd_occurrence_type(in, candidate) != ND_PERSON || is_one_of(members, count, candidate->entity) ||
		    !may_be_one_of_two(in, phrase, candidate->entity))
			continue;
		if (count == 2)
			return 0;
		members[count++] = candidate->entity;
	}
	return count == 2 ? 2 : 0;
}

static void put_in_order(uint32_t members[2])
{
	if (members[0] > members[1]) {
		uint32_t first = members[0];
		members[0] = members[1];
		members[1] = first;
	}
}

uint32_t nd_several_meant(const nd_referring *in, const nd_definite *phrase, uint32_t members[ND_MOST_MEMBERS])
{
	uint32_t size = phrase->is_two ? 2 : 0, count = 0;
	switch (phrase->kind) {
	case ND_NOUN_COUNTRIES:
		return nd_last_list(in, is_country, size, members, ND_MOST_MEMBERS);
	case ND_NOUN_BODIES:
		return nd_last_list(in, is_body, size, members, ND_MOST_MEMBERS);
	case ND_NOUN_PERSONS:
		count = nd_last_list(in, is_person, size, members, ND_MOST_MEMBERS);
		break;
	case ND_NOUN_NONE:
		count = nd_last_list(in, is_person, 2, members, ND_MOST_MEMBERS);
		break;
	default:
		return 0;
	}
	bool may_be_states = phrase->kind == ND_NOUN_PERSONS && nd_word_equals(in->words, phrase->noun, "sides");
	if (count == 0 && phrase->is_two && !may_be_states) {
		count = last_two_persons(in, phrase, members);
		if (count == 2)
			put_in_order(members);
	}
	return count;
}

/* "the Alpine nation": what a region does in front of a state is to say where that is. */
static bool is_attribute(const nd_referring *in, const nd_occurrence *occurrence)
{
	static const char *const states[] = {"nation", "nations", "country", "countries", "state", "states", "republic", "kingdom",
	                                     "region"};
	return nd_same_sentence(in, occurrence->end, occurrence->word) && ND_WORD_EQUALS_ANY(in->words, occurrence->end, states);
}

/* The one of its kind that the last sentences speak of, where they name no other and the text none more often. */
static uint32_t only_one(const nd_referring *in, bool (*fits)(nd_type))
{
	uint32_t found = ND_NONE;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > ND_PHRASE_BACK)
			break;
		if (!fits(nd_occurrence_type(in, candidate)) || candidate->embed != in->embed || is_attribute(in, candidate))
			continue;
		if (found != ND_NONE && found != candidate->entity)
			return ND_NONE;
		found = candidate->entity;
	}
	for (uint32_t i = 0; i < in->state->entities.count && found != ND_NONE; i++) {
		const nd_entity *other = &in->state->entities.items[i];
		if (fits(other->type) && other->mention_count > in->state->entities.items[found].mention_count)
			return ND_NONE;
	}
	return found;
}

/* "the logistics company": the one body of those spoken of last whose name has the word in front of the noun; is_open
 * where several have it. */
static uint32_t described_body(const nd_referring *in, const nd_definite *phrase, bool *is_open)
{
	uint32_t found = ND_NONE;
	if (phrase->noun != phrase->first + 2)
		return ND_NONE;
	nd_str word = nd_str_cut(in->words->text, in->words->items[phrase->first + 1].span);
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (candidate->entity == ND_NONE || candidate->entity == found || candidate->embed != in->embed)
			continue;
		const nd_entity *body = &in->state->entities.items[candidate->entity];
		if (!is_body(body->type) || !nd_role_holds(body->name, word))
			continue;
		if (found != ND_NONE) {
			*is_open = true;
			return ND_NONE;
		}
		found = candidate->entity;
	}
	return word.size > 3 ? found : ND_NONE;
}

uint32_t nd_one_meant(nd_referring *in, const nd_definite *phrase)
{
	bool may_be_called = (phrase->kind == ND_NOUN_BODY || phrase->kind == ND_NOUN_PART) && !phrase->has_name;
	uint32_t called = may_be_called ? nd_body_called(in, phrase->first + 1, phrase->end) : ND_NONE;
	bool is_open = may_be_called && nd_bodies_called(in, phrase->first + 1, phrase->end); /* which of the banks? */
	if (called == ND_NONE && phrase->kind == ND_NOUN_BODY && !phrase->has_name)
		called = described_body(in, phrase, &is_open);
	if (called == ND_NONE && may_be_called && !is_open && phrase->noun == phrase->first + 1)
		called = nd_body_of_kind(in, phrase->noun);
	if (called != ND_NONE || phrase->kind == ND_NOUN_PART || is_open)
		return called;
	if (nd_word_equals(in->words, phrase->noun, "capital"))
		return phrase->has_name ? ND_NONE : only_one(in, is_place);
	uint32_t entity = nearest(in, phrase);
	bool is_any_country = phrase->kind == ND_NOUN_COUNTRY && phrase->country[0] == '\0' &&
	                      phrase->noun == phrase->first + 1;
	return entity == ND_NONE && is_any_country ? only_one(in, is_country) : entity;
}
