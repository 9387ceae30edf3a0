/* Definite noun phrases: "the bloc", "the Kazakh leader", "the two", "these countries". */
#include "base/wordtable.h"
#include "resolve/references.h"

enum {
	SENTENCES_BACK = 3,
	MODIFIERS = 3,
	MOST_MEMBERS = 16
};

/* A part is the head of many a body's name; alone, it means one that is called so. */
typedef enum noun_kind { NOUN_NONE, NOUN_ROLE, NOUN_BODY, NOUN_PART, NOUN_COUNTRY, NOUN_CITY, NOUN_PERSONS, NOUN_BODIES,
		NOUN_COUNTRIES } noun_kind;

/* Sorted by word. */
static const struct {
	char word[16];
	noun_kind kind;
} nouns[] = {
	{"abbey", NOUN_PART}, {"academy", NOUN_PART}, {"act", NOUN_PART}, {"agency", NOUN_PART},
	{"airline", NOUN_BODY}, {"airport", NOUN_PART}, {"alliance", NOUN_BODY}, {"archbishop", NOUN_ROLE},
	{"archive", NOUN_PART}, {"assembly", NOUN_PART}, {"association", NOUN_PART}, {"authority", NOUN_PART},
	{"automaker", NOUN_BODY}, {"bank", NOUN_BODY}, {"battalion", NOUN_PART}, {"bishop", NOUN_ROLE},
	{"bloc", NOUN_BODY}, {"brewer", NOUN_BODY}, {"bridge", NOUN_PART}, {"brigade", NOUN_PART},
	{"broadcaster", NOUN_BODY}, {"brokerage", NOUN_BODY}, {"brothers", NOUN_PERSONS}, {"builder", NOUN_BODY},
	{"bureau", NOUN_PART}, {"canal", NOUN_PART}, {"capital", NOUN_CITY}, {"cardinal", NOUN_ROLE},
	{"carmaker", NOUN_BODY}, {"carrier", NOUN_BODY}, {"cathedral", NOUN_PART}, {"caucus", NOUN_PART},
	{"cemetery", NOUN_PART}, {"chairman", NOUN_ROLE}, {"chancellor", NOUN_ROLE}, {"charity", NOUN_PART},
	{"chipmaker", NOUN_BODY}, {"choir", NOUN_PART}, {"city", NOUN_CITY}, {"clinic", NOUN_PART},
	{"club", NOUN_BODY}, {"co-op", NOUN_BODY}, {"college", NOUN_PART}, {"commission", NOUN_PART},
	{"committee", NOUN_PART}, {"companies", NOUN_BODIES}, {"company", NOUN_BODY}, {"conglomerate", NOUN_BODY},
	{"congress", NOUN_PART}, {"cooperative", NOUN_BODY}, {"council", NOUN_PART}, {"counterpart", NOUN_ROLE},
	{"countries", NOUN_COUNTRIES}, {"country", NOUN_COUNTRY}, {"court", NOUN_PART}, {"cup", NOUN_PART},
	{"dam", NOUN_PART}, {"department", NOUN_PART}, {"developer", NOUN_BODY}, {"drugmaker", NOUN_BODY},
	{"embassy", NOUN_PART}, {"emir", NOUN_ROLE}, {"exchange", NOUN_BODY}, {"faction", NOUN_PART},
	{"federation", NOUN_PART}, {"festival", NOUN_PART}, {"firm", NOUN_BODY}, {"firms", NOUN_BODIES},
	{"fleet", NOUN_PART}, {"force", NOUN_PART}, {"foundation", NOUN_PART}, {"fund", NOUN_PART},
	{"gallery", NOUN_PART}, {"garden", NOUN_PART}, {"governor", NOUN_ROLE}, {"grocer", NOUN_BODY},
	{"group", NOUN_BODY}, {"groups", NOUN_BODIES}, {"guard", NOUN_PART}, {"guild", NOUN_PART},
	{"hospital", NOUN_PART}, {"hotel", NOUN_PART}, {"imam", NOUN_ROLE}, {"institute", NOUN_PART},
	{"insurer", NOUN_BODY}, {"island", NOUN_PART}, {"judge", NOUN_ROLE}, {"king", NOUN_ROLE},
	{"laboratory", NOUN_PART}, {"lake", NOUN_PART}, {"leader", NOUN_ROLE}, {"leaders", NOUN_PERSONS},
	{"league", NOUN_PART}, {"lender", NOUN_BODY}, {"library", NOUN_PART}, {"magazine", NOUN_PART},
	{"manufacturer", NOUN_BODY}, {"mayor", NOUN_ROLE}, {"men", NOUN_PERSONS}, {"miner", NOUN_BODY},
	{"minister", NOUN_ROLE}, {"ministers", NOUN_PERSONS}, {"ministry", NOUN_PART}, {"monastery", NOUN_PART},
	{"mosque", NOUN_PART}, {"multinational", NOUN_BODY}, {"museum", NOUN_PART}, {"nation", NOUN_COUNTRY},
	{"nations", NOUN_COUNTRIES}, {"navy", NOUN_PART}, {"neighbors", NOUN_COUNTRIES},
	{"neighbours", NOUN_COUNTRIES}, {"newspaper", NOUN_PART}, {"observatory", NOUN_PART}, {"operator", NOUN_BODY},
	{"orchestra", NOUN_PART}, {"organisation", NOUN_BODY}, {"organization", NOUN_BODY}, {"pair", NOUN_PERSONS},
	{"palace", NOUN_PART}, {"parliament", NOUN_PART}, {"party", NOUN_BODY}, {"planemaker", NOUN_BODY},
	{"police", NOUN_PART}, {"pontiff", NOUN_ROLE}, {"pope", NOUN_ROLE}, {"port", NOUN_PART},
	{"premier", NOUN_ROLE}, {"president", NOUN_ROLE}, {"presidents", NOUN_PERSONS}, {"prison", NOUN_PART},
	{"prize", NOUN_PART}, {"prosecutor", NOUN_ROLE}, {"publisher", NOUN_BODY}, {"queen", NOUN_ROLE},
	{"rabbi", NOUN_ROLE}, {"regiment", NOUN_PART}, {"regulator", NOUN_PART}, {"retailer", NOUN_BODY},
	{"river", NOUN_PART}, {"school", NOUN_PART}, {"secretariat", NOUN_PART}, {"secretary", NOUN_ROLE},
	{"senate", NOUN_PART}, {"senator", NOUN_ROLE}, {"shipbuilder", NOUN_BODY}, {"sides", NOUN_PERSONS},
	{"society", NOUN_PART}, {"spokesman", NOUN_ROLE}, {"spokeswoman", NOUN_ROLE}, {"squadron", NOUN_PART},
	{"stadium", NOUN_PART}, {"start-up", NOUN_BODY}, {"startup", NOUN_BODY}, {"states", NOUN_COUNTRIES},
	{"station", NOUN_PART}, {"studio", NOUN_PART}, {"sultan", NOUN_ROLE}, {"summit", NOUN_PART},
	{"supermarket", NOUN_BODY}, {"taoiseach", NOUN_ROLE}, {"teams", NOUN_BODIES}, {"temple", NOUN_PART},
	{"theater", NOUN_PART}, {"theatre", NOUN_PART}, {"tournament", NOUN_PART}, {"tower", NOUN_PART},
	{"town", NOUN_CITY}, {"treaty", NOUN_PART}, {"tribunal", NOUN_PART}, {"trust", NOUN_PART},
	{"union", NOUN_BODY}, {"university", NOUN_PART}, {"utility", NOUN_BODY}, {"women", NOUN_PERSONS},
	{"zoo", NOUN_PART},
};

static bool same_run(const nd_referring *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence &&
	       words[a].quotation == words[b].quotation;
}

static noun_kind kind_of(const nd_referring *in, uint32_t word)
{
	char buffer[24];
	nd_str folded = nd_word_folded(in->words, word, buffer);
	uint32_t row = ND_WORD_ROW(nouns, folded);
	if (row != ND_NONE)
		return nouns[row].kind;
	bool is_one_person = nd_is(in, word, ND_WORD_PERSON) && !nd_str_ends(folded, ND_STR("s"));
	return is_one_person ? NOUN_ROLE : NOUN_NONE;
}

/* ---- the parts of a phrase --------------------------------------------------------------------------------------- */

typedef struct phrase {
	uint32_t first, noun, end;
	noun_kind kind;
	bool is_two;        /* the two, both */
	bool has_name;      /* of a country or a seat: "the Kenyan bank", "the Basel-based bank" */
	char country[4];    /* of its demonym, or "" */
} phrase;

static bool is_number_two(const nd_referring *in, uint32_t word)
{
	return nd_word_equals(in->words, word, "two");
}

/* After the noun must come what cannot belong to the phrase: "the company policy" is no company. */
static bool ends_phrase(const nd_referring *in, uint32_t end, uint32_t first)
{
	if (!same_run(in, end, first))
		return true;
	const nd_word *word = &in->words->items[end];
	if (word->classes & (ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE) && word->cue == NULL)
		return false;
	if (nd_word_equals(in->words, end, "of") || nd_word_equals(in->words, end, "that") ||
			nd_is(in, end, ND_WORD_RELATIVE))
		return false;
	if (!(word->classes & ND_WORD_PLAIN) || word->cue != NULL)
		return true;
	nd_str text = nd_str_cut(in->words->text, word->span);
	if (nd_str_ends(text, ND_STR("ed")) || nd_str_ends(text, ND_STR("ing")))
		return true;
	return !same_run(in, end + 1, first) || !nd_is(in, end + 1, ND_WORD_PLAIN | ND_WORD_AUXILIARY);
}

/* The state of a demonym or country's name; false where the word is part of another name. */
static bool read_demonym(const nd_referring *in, uint32_t word, char country[4])
{
	uint32_t mention = in->words->items[word].mention;
	uint32_t entity = mention == ND_NONE ? ND_NONE : in->state->mentions[mention].entity;
	if (entity == ND_NONE)
		return false;
	const nd_entity *named = &in->state->entities.items[entity];
	memcpy(country, named->country, sizeof named->country);
	return (named->type == ND_NORP || named->type == ND_COUNTRY) && country[0] != '\0';
}

/* "Basel-based" */
static bool is_seat(const nd_referring *in, uint32_t word)
{
	nd_span name = in->state->mentions[in->words->items[word].mention].span;
	nd_str text = in->words->text;
	return nd_str_starts(nd_str_cut(text, (nd_span){name.end, text.size}), ND_STR("-based "));
}

static bool read_phrase(const nd_referring *in, uint32_t word, phrase *found)
{
	bool starts = nd_word_equals(in->words, word, "the") || nd_word_equals(in->words, word, "this") ||
	              nd_word_equals(in->words, word, "these") || nd_word_equals(in->words, word, "those") ||
	              nd_word_equals(in->words, word, "both") || nd_is(in, word, ND_WORD_POSSESSIVE);
	if (!starts)
		return false;
	*found = (phrase){.first = word, .is_two = nd_word_equals(in->words, word, "both")};
	for (uint32_t i = word + 1; i <= word + 1 + MODIFIERS && same_run(in, i, word); i++) {
		if (is_number_two(in, i)) {
			found->is_two = true;
			found->noun = i;
			found->end = i + 1;
			continue;
		}
		noun_kind kind = nd_is(in, i, ND_WORD_NAME) ? NOUN_NONE : kind_of(in, i);
		if (kind != NOUN_NONE && ends_phrase(in, i + 1, word)) {
			found->kind = kind;
			found->noun = i;
			found->end = i + 1;
			return true;
		}
		if (!nd_is(in, i, ND_WORD_PLAIN | ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP) ||
				in->words->items[i].cue != NULL)
			break;
		if (nd_is(in, i, ND_WORD_CAPITAL) && !nd_is(in, i, ND_WORD_NAME))
			return false; /* a name that was not known for one */
		found->has_name |= nd_is(in, i, ND_WORD_NAME);
		if (nd_is(in, i, ND_WORD_NAME) && !is_seat(in, i) && !read_demonym(in, i, found->country))
			return false; /* "the Lake Union bloc" names it itself */
	}
	return found->is_two && found->noun == word + 1 && nd_is(in, found->end, ND_WORD_AUXILIARY | ND_WORD_ADVERB);
}

/* ---- whom it means ----------------------------------------------------------------------------------------------- */

static bool holds(nd_str text, nd_str part)
{
	for (uint32_t i = 0; i + part.size <= text.size; i++)
		if (nd_str_equal_nocase((nd_str){text.data + i, part.size}, part))
			return true;
	return false;
}

/* "the president" is neither the former one nor the vice president. */
static bool is_another_office(const nd_referring *in, const nd_entity *entity, const phrase *phrase)
{
	static const char *const parts[] = {"former", "ex-", "vice", "deputy", "assistant"};
	nd_str said = nd_str_cut(in->words->text, (nd_span){in->words->items[phrase->first].span.start,
	                                                    in->words->items[phrase->end - 1].span.end});
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		nd_str part = nd_str_of(parts[i], strlen(parts[i]));
		if (holds(entity->role, part) != holds(said, part))
			return true;
	}
	return false;
}

static bool has_role(const nd_entity *entity, nd_str noun)
{
	if (nd_str_equal_nocase(noun, ND_STR("leader")) || nd_str_equal_nocase(noun, ND_STR("counterpart")))
		return true;
	if (nd_str_equal_nocase(noun, ND_STR("pontiff")))
		noun = ND_STR("pope");
	if (nd_str_equal_nocase(noun, ND_STR("premier")))
		noun = ND_STR("prime minister");
	if (nd_str_equal_nocase(noun, ND_STR("judge")) && nd_str_equal_nocase(entity->role, ND_STR("justice")))
		return true;
	return holds(entity->role, noun);
}

/* Nouns that only a company goes by. */
static bool is_trader(nd_str noun)
{
	static const char *const nouns_of_traders[] = {"company", "firm", "airline", "automaker", "carmaker", "retailer", "manufacturer",
	                                               "chipmaker", "drugmaker", "insurer", "lender", "brokerage", "carrier", "miner", "planemaker", "shipbuilder",
	                                               "grocer", "conglomerate", "multinational", "bank"};
	return ND_STR_IS_ONE_OF_NOCASE(noun, nouns_of_traders);
}

/* Names of bodies that are none: "Auto Workers Guild". */
static bool is_no_trader(nd_str name)
{
	static const char *const ends[] = {"Agency", "Army", "Assembly", "Association", "Commission", "Committee", "Congress", "Council",
	                                   "Court", "Department", "Federation", "Fund", "Government", "Guild", "House", "League", "Ministry",
	                                   "Nations", "Parliament", "Party", "Police", "Senate", "Union", "University"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (nd_str_ends(name, nd_str_of(ends[i], strlen(ends[i]))))
			return true;
	return false;
}

static bool fits(const nd_referring *in, const nd_occurrence *occurrence, const phrase *phrase)
{
	const nd_entity *entity = &in->state->entities.items[occurrence->entity];
	nd_str noun = nd_str_cut(in->words->text, in->words->items[phrase->noun].span);
	bool same_country = phrase->country[0] == '\0' || strcmp(phrase->country, entity->country) == 0;
	bool loose = nd_str_equal_nocase(noun, ND_STR("leader")) || nd_str_equal_nocase(noun, ND_STR("counterpart"));
	switch (phrase->kind) {
	case NOUN_ROLE:
		return entity->type == ND_PERSON && entity->role.size > 0 && has_role(entity, noun) && same_country &&
		       !is_another_office(in, entity, phrase) &&
		       (!loose || phrase->country[0] != '\0');
	case NOUN_BODY:
		return entity->type == ND_ORGANIZATION && (!is_trader(noun) || !is_no_trader(entity->name)) && (phrase->country[0] == '\0' || same_country);
	case NOUN_COUNTRY:
		return entity->type == ND_COUNTRY && phrase->country[0] == '\0' && occurrence->is_subject;
	case NOUN_CITY:
		return entity->type == ND_LOCATION && same_country;
	default:
		return false;
	}
}

static bool may_mean(const nd_referring *in, const nd_occurrence *candidate, const phrase *phrase)
{
	return candidate->entity != ND_NONE && candidate->embed == in->embed && !candidate->is_quoted &&
	       fits(in, candidate, phrase);
}

/* "… by Acme, said Borl Research. The company": whether a body that was a subject before contends with one of an earlier
 * sentence that was none. */
static bool is_contended(const nd_referring *in, const phrase *phrase, uint32_t entity, uint32_t clock)
{
	if (phrase->kind != NOUN_BODY || clock == in->clock)
		return false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > SENTENCES_BACK)
			break;
		if (candidate->is_subject && candidate->entity != entity && may_mean(in, candidate, phrase))
			return true;
	}
	return false;
}

/* There is one of them at a time, whom nobody needs to name again. */
static bool is_sole_office(const nd_referring *in, const phrase *phrase)
{
	static const char *const offices[] = {"pope", "pontiff", "king", "queen", "emir", "sultan"};
	return ND_WORD_EQUALS_ANY(in->words, phrase->noun, offices);
}

/* The nearest that fits, subjects first among those of its sentence; none where two are equally good. */
static uint32_t nearest(const nd_referring *in, const phrase *phrase)
{
	uint32_t best = ND_NONE, best_clock = 0;
	bool best_is_subject = false;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		uint32_t limit = phrase->kind == NOUN_ROLE ? 2 * SENTENCES_BACK : SENTENCES_BACK;
		if (is_sole_office(in, phrase))
			limit = 4 * SENTENCES_BACK;
		if (in->clock - candidate->clock > limit || (best != ND_NONE && candidate->clock != best_clock))
			break;
		if (candidate->entity == best || !may_mean(in, candidate, phrase))
			continue;
		if (best != ND_NONE && best_is_subject == candidate->is_subject)
			return ND_NONE;
		if (best == ND_NONE || candidate->is_subject) {
			best = candidate->entity;
			best_clock = candidate->clock;
			best_is_subject = candidate->is_subject;
		}
	}
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

/* The two persons that the last sentences speak of, if they are no more than two. */
static uint32_t last_two_persons(const nd_referring *in, uint32_t members[2])
{
	uint32_t count = 0;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > SENTENCES_BACK)
			break;
		if (candidate->entity == ND_NONE || candidate->embed != in->embed || nd_occurrence_type(in,
				candidate) != ND_PERSON || candidate->is_quoted)
			continue;
		if ((count > 0 && members[0] == candidate->entity) || (count > 1 && members[1] == candidate->entity))
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

static uint32_t several(const nd_referring *in, const phrase *phrase, uint32_t members[MOST_MEMBERS])
{
	uint32_t size = phrase->is_two ? 2 : 0, count = 0;
	switch (phrase->kind) {
	case NOUN_COUNTRIES:
		return nd_last_list(in, is_country, size, members, MOST_MEMBERS);
	case NOUN_BODIES:
		return nd_last_list(in, is_body, size, members, MOST_MEMBERS);
	case NOUN_PERSONS:
		count = nd_last_list(in, is_person, size, members, MOST_MEMBERS);
		break;
	case NOUN_NONE:
		count = nd_last_list(in, is_person, 2, members, MOST_MEMBERS);
		break;
	default:
		return 0;
	}
	if (count == 0 && phrase->is_two) {
		count = last_two_persons(in, members);
		if (count == 2)
			put_in_order(members);
	}
	return count;
}

/* The one of its kind that the last sentences speak of, where they name no other and the text none more often. */
static uint32_t only_one(const nd_referring *in, bool (*fits)(nd_type))
{
	uint32_t found = ND_NONE;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > SENTENCES_BACK)
			break;
		if (!fits(nd_occurrence_type(in, candidate)) || candidate->embed != in->embed)
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
static uint32_t described_body(const nd_referring *in, const phrase *phrase, bool *is_open)
{
	uint32_t found = ND_NONE;
	if (phrase->noun != phrase->first + 2)
		return ND_NONE;
	nd_str word = nd_str_cut(in->words->text, in->words->items[phrase->first + 1].span);
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (candidate->entity == ND_NONE || candidate->entity == found || candidate->embed != in->embed ||
		    !is_body(nd_occurrence_type(in, candidate)) || !holds(in->state->entities.items[candidate->entity].name, word))
			continue;
		if (found != ND_NONE) {
			*is_open = true;
			return ND_NONE;
		}
		found = candidate->entity;
	}
	return word.size > 3 ? found : ND_NONE;
}

static uint32_t body_or_nearest(nd_referring *in, const phrase *phrase)
{
	bool may_be_called = (phrase->kind == NOUN_BODY || phrase->kind == NOUN_PART) && !phrase->has_name;
	uint32_t called = may_be_called ? nd_body_called(in, phrase->first + 1, phrase->end) : ND_NONE;
	bool is_open = may_be_called && nd_bodies_called(in, phrase->first + 1, phrase->end); /* which of the banks? */
	if (called == ND_NONE && phrase->kind == NOUN_BODY && !phrase->has_name)
		called = described_body(in, phrase, &is_open);
	if (called != ND_NONE || phrase->kind == NOUN_PART || is_open)
		return called;
	if (nd_word_equals(in->words, phrase->noun, "capital"))
		return phrase->has_name ? ND_NONE : only_one(in, is_place);
	uint32_t entity = nearest(in, phrase);
	bool is_any_country = phrase->kind == NOUN_COUNTRY && phrase->country[0] == '\0' && phrase->noun == phrase->first + 1;
	return entity == ND_NONE && is_any_country ? only_one(in, is_country) : entity;
}

/* ---- the Italian ---------------------------------------------------------------------------------------------------- */

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
		if (in->clock - candidate->clock > SENTENCES_BACK)
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

/* "The Italian said": a demonym alone is the person that was spoken of, who is then known to be one. */
static bool refer_demonym(nd_referring *in, uint32_t word, uint32_t *end)
{
	char country[4];
	uint32_t demonym = word + 1;
	if (!nd_word_equals(in->words, word, "the") || !same_run(in, demonym, word) || !same_run(in, demonym + 1, word) ||
	    !nd_is(in, demonym, ND_WORD_NAME) || !read_demonym(in, demonym, country))
		return false;
	const nd_mention *mention = &in->state->mentions[in->words->items[demonym].mention];
	nd_span span = in->words->items[demonym].span;
	bool is_verb = nd_is(in, demonym + 1, ND_WORD_AUXILIARY) || nd_word_equals(in->words, demonym + 2, "who") || in->words->items[demonym + 1].cue != NULL ||
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

bool nd_refer_phrase(nd_referring *in, uint32_t word, uint32_t *end)
{
	phrase found;
	uint32_t members[MOST_MEMBERS];
	if (refer_demonym(in, word, end))
		return true;
	if (!nd_is(in, word, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) || !read_phrase(in, word, &found))
		return false;
	bool is_plural = found.kind == NOUN_NONE || found.kind >= NOUN_PERSONS;
	if (nd_is(in, word, ND_WORD_POSSESSIVE) && found.kind != NOUN_ROLE)
		return false; /* his company may be any */
	uint32_t count = is_plural ? several(in, &found, members) : 0;
	if (!is_plural) {
		members[0] = body_or_nearest(in, &found);
		count = members[0] != ND_NONE;
	}
	if (count == 0)
		return false;
	bool is_subject = word == 0 || in->words->items[word - 1].sentence != in->words->items[word].sentence ||
	                  nd_is(in, found.end, ND_WORD_AUXILIARY);
	nd_refer(in, word, found.end, members, count, is_subject);
	*end = found.end;
	return true;
}
