/* Pronouns of the third person.
 *
 * A pronoun looks back over the last occurrences and takes the best by how near it is, whether it was a subject, and
 * whether gender and number agree (the preferences of Lappin and Leass, Computational Linguistics 20(4), 1994, without
 * a parser). */
#include "resolve/references.h"

enum {
	SENTENCES_BACK = 5,  /* for persons; things are forgotten sooner */
	THING_SENTENCES_BACK = 1, /* and then it was a subject */
	GUESS_SENTENCES_BACK = 2, /* persons of unknown gender */
	MOST_MEMBERS = 16    /* of an enumeration */
};

/* Weights in tenths. */
enum {
	NEAR = 40,          /* in this sentence; falls by a step with each before it */
	STEP = 16,
	SUBJECT_GAIN = 18,
	SPEAKER_GAIN = 8,
	GENDER_GAIN = 10,
	TOPIC_GAIN = 10,    /* whom the text speaks of more than of anybody else */
	GUESS_LOSS = 12,    /* no subject, of unknown gender */
	QUOTED_LOSS = 15,
	FAINT = -20, /* who has no more is too far off */
	CLEAR = 4 /* the best must be better than the next by so much */
};

static bool fits_anybody(nd_type type)
{
	return type == ND_PERSON || type == ND_COUNTRY || type == ND_ORGANIZATION || type == ND_LOCATION;
}

typedef struct pronoun {
	nd_gender gender; /* ND_GENDER_UNKNOWN: it */
	bool is_subject, is_object, is_possessive;
} pronoun;

static bool read_pronoun(const nd_referring *in, uint32_t word, pronoun *found)
{
	static const struct {
		const char *word;
		pronoun is;
	} pronouns[] = {
	        {"he", {ND_MALE, true, false, false}},    {"him", {ND_MALE, false, true, false}},
	        {"his", {ND_MALE, false, false, true}},   {"himself", {ND_MALE, false, false, true}},
	        {"she", {ND_FEMALE, true, false, false}}, {"her", {ND_FEMALE, false, false, true}},
	        {"hers", {ND_FEMALE, false, false, true}}, {"herself", {ND_FEMALE, false, false, true}},
	        {"it", {ND_GENDER_UNKNOWN, true, false, false}}, {"its", {ND_GENDER_UNKNOWN, false, false, true}},
	};
	if (!nd_is(in, word, ND_WORD_SUBJECT | ND_WORD_OBJECT | ND_WORD_POSSESSIVE))
		return false;
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
		if (nd_word_equals(in->words, word, pronouns[i].word)) {
			*found = pronouns[i].is;
			return true;
		}
	return false;
}

/* Nothing is meant by "it" in: it is clear that, it seems, it took years to. */
static bool is_empty_it(const nd_referring *in, uint32_t word)
{
	static const char *const empty[] = {"seems", "seemed", "appears", "appeared", "comes", "came", "takes", "took",
	                                    "happens", "happened", "turns", "turned", "remains", "follows", "rains"};
	uint32_t next = word + 1;
	while (nd_same_sentence(in, next, word) && nd_is(in, next, ND_WORD_ADVERB))
		next++;
	if (ND_WORD_EQUALS_ANY(in->words, next, empty))
		return true;
	if (!nd_is(in, next, ND_WORD_AUXILIARY) || nd_word_equals(in->words, next, "has"))
		return false;
	for (uint32_t i = next + 1; i < next + 5 && nd_same_sentence(in, i, word); i++) {
		if (nd_is(in, i, ND_WORD_THAT | ND_WORD_TO | ND_WORD_QUESTION))
			return true;
		if (nd_is(in, i, ND_WORD_PUNCTUATION | ND_WORD_NAME | ND_WORD_PREPOSITION))
			return false;
	}
	return false;
}

static nd_gender gender_of(const nd_referring *in, uint32_t entity)
{
	return entity == ND_NONE ? ND_GENDER_UNKNOWN : (nd_gender)in->genders[entity];
}

static bool agrees(const nd_referring *in, const nd_occurrence *occurrence, nd_gender gender)
{
	nd_type type = nd_occurrence_type(in, occurrence);
	if (gender == ND_GENDER_UNKNOWN)
		return type == ND_ORGANIZATION || type == ND_COUNTRY;
	nd_gender known = gender_of(in, occurrence->entity);
	return type == ND_PERSON && (known == ND_GENDER_UNKNOWN || known == gender);
}

/* "Smith praised him": him is not the subject of the same clause. */
static bool is_own_subject(const nd_referring *in, const nd_occurrence *occurrence, uint32_t word)
{
	if (!occurrence->is_subject || !nd_same_sentence(in, occurrence->word, word))
		return false;
	for (uint32_t i = occurrence->end; i < word; i++)
		if (nd_is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION | ND_WORD_SUBORDINATOR | ND_WORD_THAT | ND_WORD_RELATIVE |
		                         ND_WORD_SUBJECT))
			return false;
	return true;
}

/* Whom an object right behind its verb cannot mean: the subject of that, by whatever name. */
static uint32_t own_subject(const nd_referring *in, uint32_t word)
{
	enum { MOST_BETWEEN = 3 }; /* "had never told" */
	for (uint32_t i = in->occurrences.count; i-- > 0;) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (!nd_same_sentence(in, candidate->word, word))
			break;
		bool is_near = word - candidate->end <= MOST_BETWEEN && !nd_is(in, word - 1, ND_WORD_PREPOSITION | ND_WORD_TO);
		if (is_near && is_own_subject(in, candidate, word))
			return candidate->entity;
	}
	return ND_NONE;
}

/* "the state in the Gulf said it": what only says where is not who acts. */
static bool is_whereabouts(const nd_referring *in, const nd_occurrence *occurrence)
{
	static const char *const words[] = {"in", "from", "at", "across", "near", "inside", "outside", "into"};
	uint32_t start = occurrence->word;
	start -= start > 0 && nd_word_equals(in->words, start - 1, "the");
	return !occurrence->is_subject && start > 0 && nd_same_sentence(in, start - 1, start) &&
	       ND_WORD_EQUALS_ANY(in->words, start - 1, words);
}

static int weigh(const nd_referring *in, const nd_occurrence *occurrence, const pronoun *pronoun)
{
	int weight = NEAR - STEP * (int)(in->clock - occurrence->clock);
	bool is_known = pronoun->gender == ND_GENDER_UNKNOWN || gender_of(in, occurrence->entity) == pronoun->gender;
	if (occurrence->is_subject)
		weight += SUBJECT_GAIN;
	else if (!is_known)
		weight -= GUESS_LOSS;
	if (occurrence->entity != ND_NONE && in->topic == occurrence->entity)
		weight += TOPIC_GAIN;
	if (occurrence->is_speaker)
		weight += SPEAKER_GAIN;
	if (pronoun->gender != ND_GENDER_UNKNOWN && gender_of(in, occurrence->entity) == pronoun->gender)
		weight += GENDER_GAIN;
	if (occurrence->is_quoted)
		weight -= QUOTED_LOSS;
	return weight;
}

/* The entity that a singular pronoun means, or ND_NONE. */
static uint32_t best_antecedent(const nd_referring *in, uint32_t word, const pronoun *pronoun)
{
	bool any = false;
	uint32_t best = ND_NONE, limit = pronoun->gender == ND_GENDER_UNKNOWN ? THING_SENTENCES_BACK : SENTENCES_BACK;
	int best_weight = 0, next_weight = FAINT;
	uint32_t subject = pronoun->is_object ? own_subject(in, word) : ND_NONE;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > limit)
			break;
		if (candidate->embed != in->embed || !agrees(in, candidate, pronoun->gender))
			continue;
		if (candidate->list != 0 && pronoun->gender == ND_GENDER_UNKNOWN)
			continue; /* several are not "it" */
		bool is_guess = pronoun->gender == ND_GENDER_UNKNOWN ? !candidate->is_subject : gender_of(in,
				candidate->entity) == ND_GENDER_UNKNOWN;
		if (is_guess && in->clock - candidate->clock > (pronoun->gender == ND_GENDER_UNKNOWN ? 0 : GUESS_SENTENCES_BACK))
			continue;
		if (subject != ND_NONE && candidate->entity == subject)
			continue;
		if (pronoun->is_object && is_own_subject(in, candidate, word))
			continue;
		if (pronoun->gender == ND_GENDER_UNKNOWN && pronoun->is_subject && is_whereabouts(in, candidate))
			continue;
		int weight = weigh(in, candidate, pronoun);
		if (any && candidate->entity == best) {
			best_weight = weight > best_weight ? weight : best_weight;
		} else if (!any || weight > best_weight) {
			next_weight = any && best_weight > FAINT ? best_weight : FAINT;
			best_weight = weight;
			best = candidate->entity;
			any = true;
		} else if (weight > next_weight) {
			next_weight = weight;
		}
	}
	return best != ND_NONE && best_weight - next_weight >= CLEAR ? best : ND_NONE;
}

/* At a sentence's start, behind a comma, a conjunction or a reporting verb, and before what may be a verb. */
static bool begins_clause(const nd_referring *in, uint32_t word)
{
	if (nd_is(in, word + 1, ND_WORD_PUNCTUATION | ND_WORD_PREPOSITION) || !nd_same_sentence(in, word + 1, word))
		return false;
	return word == 0 || !nd_same_sentence(in, word - 1, word) || in->words->items[word - 1].cue != NULL ||
	       nd_is(in, word - 1, ND_WORD_PUNCTUATION | ND_WORD_CONJUNCTION | ND_WORD_SUBORDINATOR | ND_WORD_THAT |
	                                   ND_WORD_ADVERB);
}

static void resolve_singular(nd_referring *in, uint32_t word, const pronoun *pronoun)
{
	bool thing = pronoun->gender == ND_GENDER_UNKNOWN;
	if (thing && pronoun->is_subject && (is_empty_it(in, word) || !begins_clause(in, word)))
		return; /* as an object, any thing may be meant */
	uint32_t entity = best_antecedent(in, word, pronoun);
	if (entity != ND_NONE && !thing && in->genders[entity] == ND_GENDER_UNKNOWN)
		in->genders[entity] = (uint8_t)pronoun->gender;
	if (entity != ND_NONE)
		nd_refer(in, word, word + 1, &entity, 1, pronoun->is_subject);
}

/* "Norvik said they would sell": the body that speaks. */
static uint32_t speaking_body(const nd_referring *in, uint32_t word)
{
	uint32_t cue = word - (word > 0 && nd_is(in, word - 1, ND_WORD_THAT));
	if (cue == 0 || in->occurrences.count == 0 || in->words->items[cue - 1].cue == NULL || !nd_same_sentence(in, cue - 1, word))
		return ND_NONE;
	const nd_occurrence *last = &in->occurrences.items[in->occurrences.count - 1];
	bool speaks = last->end == cue - 1 && last->is_speaker && last->is_subject && last->embed == in->embed;
	return speaks && nd_occurrence_type(in, last) == ND_ORGANIZATION ? last->entity : ND_NONE;
}

/* "them" and "their" look no further back than their sentence. */
static void resolve_plural(nd_referring *in, uint32_t word, bool is_subject)
{
	uint32_t members[MOST_MEMBERS], body = is_subject ? speaking_body(in, word) : ND_NONE;
	if (body != ND_NONE) {
		nd_refer(in, word, word + 1, &body, 1, true);
		return;
	}
	uint32_t count = nd_last_list(in, fits_anybody, 0, members, MOST_MEMBERS);
	if (count > 0 && (is_subject || in->occurrences.items[in->occurrences.count - 1].clock == in->clock))
		nd_refer(in, word, word + 1, members, count, is_subject);
}

/* "those" and "these" that stand alone. */
static bool is_demonstrative(const nd_referring *in, uint32_t word)
{
	if (!nd_is(in, word, ND_WORD_DETERMINER) || !nd_is(in, word + 1, ND_WORD_AUXILIARY))
		return false;
	return nd_word_equals(in->words, word, "those") || nd_word_equals(in->words, word, "these");
}

static bool is_plural(const nd_referring *in, uint32_t word)
{
	return nd_word_equals(in->words, word, "they") || nd_word_equals(in->words, word, "them") ||
	       nd_word_equals(in->words, word, "their") || is_demonstrative(in, word);
}

bool nd_refer_pronoun(nd_referring *in, uint32_t word)
{
	pronoun pronoun;
	if (read_pronoun(in, word, &pronoun)) {
		uint32_t next = word + 1 + nd_is(in, word + 1, ND_WORD_ADVERB); /* her newly formed firm */
		bool is_object = nd_word_equals(in->words, word, "her") &&
				!nd_is(in, next, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_NAME);
		pronoun.is_object = pronoun.is_object || is_object;
		resolve_singular(in, word, &pronoun);
		return true;
	}
	if (!is_plural(in, word))
		return false;
	resolve_plural(in, word, nd_is(in, word, ND_WORD_SUBJECT | ND_WORD_DETERMINER));
	return true;
}

bool nd_refer_quoted_pronoun(nd_referring *in, uint32_t word)
{
	pronoun pronoun;
	if (!read_pronoun(in, word, &pronoun) || pronoun.gender == ND_GENDER_UNKNOWN)
		return false;
	uint32_t quotation = in->words->items[word].quotation, found = ND_NONE;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->words->items[candidate->word].quotation != quotation)
			break;
		if (candidate->entity == found || nd_occurrence_type(in, candidate) != ND_PERSON)
			continue;
		if (found != ND_NONE)
			return false;
		found = candidate->entity;
	}
	if (found == ND_NONE || gender_of(in, found) != pronoun.gender)
		return false;
	nd_refer(in, word, word + 1, &found, 1, false);
	in->occurrences.items[in->occurrences.count - 1].is_quoted = true;
	return true;
}
