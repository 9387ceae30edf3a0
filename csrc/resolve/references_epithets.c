/* "The Lagos-born striker", "the 38-year-old", "the former mayor", "the libertarian economist": somebody spoken of just
 * before, by what the text had not told of him. */
#include "resolve/references_phrases.h"

/* ---- what a subject is ------------------------------------------------------------------------------------------- */

/* Does the word at end open what a subject does? */
static bool is_before_verb(const nd_referring *in, uint32_t end, uint32_t first)
{
	if (!nd_same_run(in, end, first) || nd_is(in, end, ND_WORD_NAME))
		return false;
	const nd_word *word = &in->words->items[end];
	bool is_regular = nd_is(in, end, ND_WORD_PLAIN) && nd_str_ends(nd_str_cut(in->words->text, word->span), ND_STR("ed"));
	bool tells = word->cue != NULL && word->form != ND_VERB_BASE; /* not "the Chadian state" */
	return tells || word->is_past || is_regular || nd_is(in, end, ND_WORD_AUXILIARY);
}

/* "…," said the driver: a verb of speech between a quotation and the phrase, which nothing follows that it could govern. */
static bool is_behind_report(const nd_referring *in, uint32_t first, uint32_t end)
{
	if (first < 2 || in->words->items[first - 1].cue == NULL || !nd_same_run(in, first - 1, first) ||
	    in->words->items[first - 2].quotation == ND_NONE || in->words->items[first - 1].quotation != ND_NONE)
		return false;
	return !nd_same_run(in, end, first) || nd_is(in, end, ND_WORD_PUNCTUATION | ND_WORD_PREPOSITION | ND_WORD_TIME | ND_WORD_VALUE);
}

bool nd_is_subject_phrase(const nd_referring *in, uint32_t first, uint32_t end)
{
	return is_before_verb(in, end, first) || is_behind_report(in, first, end);
}

uint32_t nd_speaker_so_far(const nd_referring *in, uint32_t word)
{
	for (uint32_t i = in->occurrences.count; i-- > 0;) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (!nd_same_sentence(in, candidate->word, word))
			break;
		if (candidate->is_speaker && nd_occurrence_type(in, candidate) == ND_PERSON)
			return candidate->entity;
	}
	return ND_NONE;
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
	static const char *const nouns[] = {"international", "advocate", "laureate", "native", "graduate", "democrat", "republican",
	                                    "playmaker", "veteran", "champion", "captain", "chef", "cook", "poet", "star",
	                                    "athlete", "nurse", "pilot", "coach"};
	if (ND_WORD_EQUALS_ANY(in->words, word, nouns))
		return true;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_word(in, word, nd_str_of(endings[i], strlen(endings[i]))))
			return true;
	return nd_is(in, word, ND_WORD_PERSON) && !ends_word(in, word, ND_STR("s"));
}

uint32_t nd_person_in_focus(const nd_referring *in, uint32_t word, nd_gender gender)
{
	enum { FOCUS_BACK = 2 };
	uint32_t own = nd_speaker_so_far(in, word), only = ND_NONE, subject = ND_NONE, clock = 0;
	bool are_several = false, any = false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > FOCUS_BACK || (any && candidate->clock != clock))
			break;
		if (candidate->embed != in->embed || candidate->is_quoted || nd_occurrence_type(in, candidate) != ND_PERSON)
			continue;
		if (candidate->entity == ND_NONE)
			return ND_NONE; /* somebody nameless */
		if (candidate->entity == own)
			continue;
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

/* A subject, or one of which more is said first: "the 38-year-old, who". */
static bool is_acting(const nd_referring *in, uint32_t first, uint32_t end)
{
	bool has_clause = nd_is(in, end, ND_WORD_COMMA) && nd_same_run(in, end + 1, first) && nd_word_equals(in->words, end + 1, "who");
	return has_clause || nd_is_subject_phrase(in, first, end);
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
	while (at < nouns + MOST_NOUNS && !is_acting(in, word, at) && nd_same_run(in, at, word) &&
	       nd_is(in, at, ND_WORD_PLAIN | ND_WORD_PERSON) && !nd_is(in, at, ND_WORD_NAME | ND_WORD_CAPITAL)) {
		gender = nd_gender_of_noun(nd_word_folded(in->words, at, buffer));
		at++;
	}
	bool is_thing = at > nouns && !is_person_noun(in, at - 1);
	bool is_nameless = at == nouns && nd_is(in, word + 1, ND_WORD_NAME);
	if (is_thing || is_nameless || !is_acting(in, word, at))
		return false; /* the 12-year-old bridge collapsed */
	uint32_t person = nd_person_in_focus(in, word, gender);
	if (person == ND_NONE)
		return false;
	nd_refer(in, word, at, &person, 1, true);
	*end = at;
	return true;
}

/* ---- what somebody was, or is besides ---------------------------------------------------------------------------- */

/* Nouns by which texts speak of people whom they never name. */
static bool is_of_anybody(nd_str noun)
{
	static const char *const nouns[] = {"official",  "source",  "spokesman", "spokeswoman", "spokesperson", "diplomat",  "officer",
	                                    "resident",  "witness", "man",       "woman",       "boy",          "girl",      "driver",
	                                    "victim",    "suspect", "soldier",   "protester",   "aide",         "analyst",   "reporter",
	                                    "student",   "worker",  "employee",  "patient",     "survivor",     "neighbour", "neighbor",
	                                    "passenger", "teenager", "youth",    "gunman",      "attacker",     "person",    "insider",
	                                    "shopper",   "voter",   "user",      "customer",    "villager",     "refugee",   "mother",
	                                    "father",    "parent",  "child",     "local",       "adviser",      "advisor",   "correspondent"};
	return ND_STR_IS_ONE_OF_NOCASE(noun, nouns);
}

/* "a former minister", said shortly before, is somebody else. */
static bool came_in_nameless(const nd_referring *in, uint32_t word, nd_str noun)
{
	enum { WORDS_BACK = 100, MOST_MODIFIERS = 4 };
	for (uint32_t i = word; i-- > 0 && word - i < WORDS_BACK;) {
		if (!nd_str_equal_nocase(nd_str_cut(in->words->text, in->words->items[i].span), noun))
			continue;
		for (uint32_t k = i; k-- > 0 && i - k <= MOST_MODIFIERS && nd_same_run(in, k, i);)
			if (nd_word_equals(in->words, k, "a") || nd_word_equals(in->words, k, "an") || nd_word_equals(in->words, k, "another"))
				return !(k > 1 && nd_is(in, k - 1, ND_WORD_COMMA) && nd_is(in, k - 2, ND_WORD_NAME)); /* Ada Stone, a former minister */
	}
	return false;
}

typedef struct epithet {
	uint32_t first, noun, end;
	char country[4]; /* of a demonym, or "" */
} epithet;

/* Does the phrase begin its sentence and speak, or stand behind a quotation's verb? */
static bool speaks(const nd_referring *in, uint32_t first, uint32_t end)
{
	bool opens = first == 0 || !nd_same_run(in, first - 1, first);
	const nd_word *verb = end < in->words->count ? &in->words->items[end] : NULL;
	bool tells = verb != NULL && verb->cue != NULL && verb->form != ND_VERB_BASE && verb->cue->frames & ND_CUE_QUOTES;
	return (opens && tells && nd_same_run(in, end, first)) || is_behind_report(in, first, end);
}

/* "…," the former trombonist said; "…," said the former trombonist */
static bool is_beside_quotation(const nd_referring *in, uint32_t first, uint32_t end)
{
	return is_behind_report(in, first, end) || (first > 0 && in->words->items[first - 1].quotation != ND_NONE);
}

/* "the", words that describe, and a noun for a person who speaks. */
static bool read_epithet(const nd_referring *in, uint32_t word, epithet *found)
{
	enum { LONGEST_EPITHET = 7 };
	*found = (epithet){.first = word};
	if (!nd_word_equals(in->words, word, "the"))
		return false;
	for (uint32_t i = word + 1; i < word + LONGEST_EPITHET && nd_same_run(in, i, word); i++) {
		bool is_name = nd_is(in, i, ND_WORD_NAME), is_hyphen = ends_word(in, i, ND_STR("-"));
		bool may_be = i > word + 1 && !is_name && !is_hyphen && !nd_word_equals(in->words, i, "people");
		if (may_be && speaks(in, word, i + 1) &&
		    (nd_is(in, i, ND_WORD_PERSON) ? !ends_word(in, i, ND_STR("s"))
		                                  : is_beside_quotation(in, word, i + 1) && is_person_noun(in, i))) {
			found->noun = i;
			found->end = i + 1;
			return true;
		}
		if (!is_name && !is_hyphen && !nd_is(in, i, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP))
			return false;
		if (!is_name && (in->words->items[i].cue != NULL || in->words->items[i].is_past))
			return false;
		if (is_name && !nd_read_demonym(in, i, found->country))
			found->country[0] = '\0';
	}
	return false;
}

/* Does a person of the article hold what the noun says, or did? */
static bool has_bearer(const nd_referring *in, const epithet *said)
{
	nd_str noun = nd_str_cut(in->words->text, in->words->items[said->noun].span);
	for (uint32_t i = 0; i < in->person_count; i++) {
		const nd_entity *entity = &in->state->entities.items[i];
		if (entity->type == ND_PERSON && entity->role.size > 0 && nd_role_holds(entity->role, noun))
			return true;
	}
	return false;
}

bool nd_refer_epithet(nd_referring *in, uint32_t word, uint32_t *end)
{
	epithet said;
	char buffer[24];
	if (!read_epithet(in, word, &said))
		return false;
	nd_str noun = nd_word_folded(in->words, said.noun, buffer);
	if (noun.size == 0 || is_of_anybody(noun) || came_in_nameless(in, word, noun) || has_bearer(in, &said))
		return false;
	uint32_t person = nd_person_in_focus(in, word, nd_gender_of_noun(noun));
	if (person == ND_NONE)
		return false;
	const nd_entity *entity = &in->state->entities.items[person];
	if (said.country[0] != '\0' && entity->country[0] != '\0' && strcmp(said.country, entity->country) != 0)
		return false;
	nd_refer(in, word, said.end, &person, 1, true);
	*end = said.end;
	return true;
}
