/* Definite noun phrases: "the bloc", "the Kazakh leader", "the two", "these countries". */
#include "resolve/references_phrases.h"

#include "base/wordtable.h"

enum { MODIFIERS = 3 };

/* Sorted by word. */
static const struct {
	char word[16];
	nd_noun_kind kind;
} nouns[] = {
	{"abbey", ND_NOUN_PART}, {"academy", ND_NOUN_PART}, {"act", ND_NOUN_PART}, {"agency", ND_NOUN_PART},
	{"airline", ND_NOUN_BODY}, {"airport", ND_NOUN_PART}, {"alliance", ND_NOUN_BODY}, {"archbishop", ND_NOUN_ROLE},
	{"archive", ND_NOUN_PART}, {"assembly", ND_NOUN_PART}, {"association", ND_NOUN_PART},
	{"authority", ND_NOUN_PART}, {"automaker", ND_NOUN_BODY}, {"bank", ND_NOUN_BODY}, {"battalion", ND_NOUN_PART},
	{"bishop", ND_NOUN_ROLE}, {"bloc", ND_NOUN_BODY}, {"brewer", ND_NOUN_BODY}, {"bridge", ND_NOUN_PART},
	{"brigade", ND_NOUN_PART}, {"broadcaster", ND_NOUN_BODY}, {"brokerage", ND_NOUN_BODY},
	{"brothers", ND_NOUN_PERSONS}, {"builder", ND_NOUN_BODY}, {"bureau", ND_NOUN_PART}, {"canal", ND_NOUN_PART},
	{"capital", ND_NOUN_CITY}, {"captains", ND_NOUN_PERSONS}, {"cardinal", ND_NOUN_ROLE}, {"carmaker", ND_NOUN_BODY},
	{"carrier", ND_NOUN_BODY}, {"cathedral", ND_NOUN_PART}, {"caucus", ND_NOUN_PART}, {"cemetery", ND_NOUN_PART},
	{"chairman", ND_NOUN_ROLE}, {"chancellor", ND_NOUN_ROLE}, {"charity", ND_NOUN_PART}, {"chiefs", ND_NOUN_PERSONS},
	{"chipmaker", ND_NOUN_BODY}, {"choir", ND_NOUN_PART}, {"city", ND_NOUN_CITY}, {"clinic", ND_NOUN_PART},
	{"club", ND_NOUN_BODY}, {"co-op", ND_NOUN_BODY}, {"college", ND_NOUN_PART}, {"commanders", ND_NOUN_PERSONS},
	{"commission", ND_NOUN_PART}, {"committee", ND_NOUN_PART}, {"companies", ND_NOUN_BODIES},
	{"company", ND_NOUN_BODY}, {"conglomerate", ND_NOUN_BODY}, {"congress", ND_NOUN_PART},
	{"cooperative", ND_NOUN_BODY}, {"council", ND_NOUN_PART}, {"counterpart", ND_NOUN_ROLE},
	{"countries", ND_NOUN_COUNTRIES}, {"country", ND_NOUN_COUNTRY}, {"couple", ND_NOUN_PERSONS},
	{"court", ND_NOUN_PART}, {"cup", ND_NOUN_PART}, {"dam", ND_NOUN_PART}, {"department", ND_NOUN_PART},
	{"developer", ND_NOUN_BODY}, {"drugmaker", ND_NOUN_BODY}, {"duo", ND_NOUN_PERSONS}, {"embassy", ND_NOUN_PART},
	{"emir", ND_NOUN_ROLE}, {"exchange", ND_NOUN_BODY}, {"faction", ND_NOUN_PART}, {"federation", ND_NOUN_PART},
	{"festival", ND_NOUN_PART}, {"firm", ND_NOUN_BODY}, {"firms", ND_NOUN_BODIES}, {"fleet", ND_NOUN_PART},
	{"force", ND_NOUN_PART}, {"foundation", ND_NOUN_PART}, {"fund", ND_NOUN_PART}, {"gallery", ND_NOUN_PART},
	{"garden", ND_NOUN_PART}, {"generals", ND_NOUN_PERSONS}, {"governor", ND_NOUN_ROLE}, {"grocer", ND_NOUN_BODY},
	{"group", ND_NOUN_BODY}, {"groups", ND_NOUN_BODIES}, {"guard", ND_NOUN_PART}, {"guild", ND_NOUN_PART},
	{"hospital", ND_NOUN_PART}, {"hotel", ND_NOUN_PART}, {"imam", ND_NOUN_ROLE}, {"institute", ND_NOUN_PART},
	{"insurer", ND_NOUN_BODY}, {"island", ND_NOUN_PART}, {"judge", ND_NOUN_ROLE}, {"king", ND_NOUN_ROLE},
	{"laboratory", ND_NOUN_PART}, {"lake", ND_NOUN_PART}, {"leader", ND_NOUN_ROLE}, {"leaders", ND_NOUN_PERSONS},
	{"league", ND_NOUN_PART}, {"lender", ND_NOUN_BODY}, {"library", ND_NOUN_PART}, {"magazine", ND_NOUN_PART},
	{"manufacturer", ND_NOUN_BODY}, {"mayor", ND_NOUN_ROLE}, {"men", ND_NOUN_PERSONS}, {"miner", ND_NOUN_BODY},
	{"minister", ND_NOUN_ROLE}, {"ministers", ND_NOUN_PERSONS}, {"ministry", ND_NOUN_PART},
	{"monastery", ND_NOUN_PART}, {"mosque", ND_NOUN_PART}, {"multinational", ND_NOUN_BODY}, {"museum", ND_NOUN_PART},
	{"nation", ND_NOUN_COUNTRY}, {"nations", ND_NOUN_COUNTRIES}, {"navy", ND_NOUN_PART},
	{"neighbors", ND_NOUN_COUNTRIES}, {"neighbours", ND_NOUN_COUNTRIES}, {"newspaper", ND_NOUN_PART},
	{"observatory", ND_NOUN_PART}, {"operator", ND_NOUN_BODY}, {"orchestra", ND_NOUN_PART},
	{"organisation", ND_NOUN_BODY}, {"organization", ND_NOUN_BODY}, {"pair", ND_NOUN_PERSONS},
	{"palace", ND_NOUN_PART}, {"parliament", ND_NOUN_PART}, {"party", ND_NOUN_BODY}, {"planemaker", ND_NOUN_BODY},
	{"police", ND_NOUN_PART}, {"politicians", ND_NOUN_PERSONS}, {"pontiff", ND_NOUN_ROLE}, {"pope", ND_NOUN_ROLE},
	{"port", ND_NOUN_PART}, {"premier", ND_NOUN_ROLE}, {"premiers", ND_NOUN_PERSONS}, {"president", ND_NOUN_ROLE},
	{"presidents", ND_NOUN_PERSONS}, {"prison", ND_NOUN_PART}, {"prize", ND_NOUN_PART}, {"prosecutor", ND_NOUN_ROLE},
	{"publisher", ND_NOUN_BODY}, {"queen", ND_NOUN_ROLE}, {"rabbi", ND_NOUN_ROLE}, {"regiment", ND_NOUN_PART},
	{"regulator", ND_NOUN_PART}, {"retailer", ND_NOUN_BODY}, {"river", ND_NOUN_PART}, {"school", ND_NOUN_PART},
	{"secretariat", ND_NOUN_PART}, {"secretary", ND_NOUN_ROLE}, {"senate", ND_NOUN_PART}, {"senator", ND_NOUN_ROLE},
	{"shipbuilder", ND_NOUN_BODY}, {"sides", ND_NOUN_PERSONS}, {"sisters", ND_NOUN_PERSONS},
	{"society", ND_NOUN_PART}, {"spokesman", ND_NOUN_ROLE}, {"spokeswoman", ND_NOUN_ROLE},
	{"squadron", ND_NOUN_PART}, {"stadium", ND_NOUN_PART}, {"start-up", ND_NOUN_BODY}, {"startup", ND_NOUN_BODY},
	{"states", ND_NOUN_COUNTRIES}, {"station", ND_NOUN_PART}, {"studio", ND_NOUN_PART}, {"sultan", ND_NOUN_ROLE},
	{"summit", ND_NOUN_PART}, {"supermarket", ND_NOUN_BODY}, {"taoiseach", ND_NOUN_ROLE}, {"teams", ND_NOUN_BODIES},
	{"temple", ND_NOUN_PART}, {"theater", ND_NOUN_PART}, {"theatre", ND_NOUN_PART}, {"tournament", ND_NOUN_PART},
	{"tower", ND_NOUN_PART}, {"town", ND_NOUN_CITY}, {"treaty", ND_NOUN_PART}, {"tribunal", ND_NOUN_PART},
	{"trust", ND_NOUN_PART}, {"union", ND_NOUN_BODY}, {"university", ND_NOUN_PART}, {"utility", ND_NOUN_BODY},
	{"women", ND_NOUN_PERSONS}, {"zoo", ND_NOUN_PART},
};

static nd_noun_kind kind_of(const nd_referring *in, uint32_t word, bool is_two)
{
	char buffer[24];
	nd_str folded = nd_word_folded(in->words, word, buffer);
	uint32_t row = ND_WORD_ROW(nouns, folded);
	if (row != ND_NONE)
		return nouns[row].kind;
	if (!nd_is(in, word, ND_WORD_PERSON))
		return ND_NOUN_NONE;
	if (!nd_str_ends(folded, ND_STR("s")))
		return ND_NOUN_ROLE;
	return is_two ? ND_NOUN_PERSONS : ND_NOUN_NONE; /* "the two officials"; "the members" may be any */
}

bool nd_is_body_noun(const nd_referring *in, uint32_t word)
{
	nd_noun_kind kind = kind_of(in, word, false);
	return kind == ND_NOUN_BODY || kind == ND_NOUN_PART;
}

/* "the pair" is two without saying so. */
static bool is_pair(const nd_referring *in, uint32_t word)
{
	static const char *const pairs[] = {"pair", "couple", "duo"};
	return ND_WORD_EQUALS_ANY(in->words, word, pairs);
}

static bool is_number_two(const nd_referring *in, uint32_t word)
{
	return nd_word_equals(in->words, word, "two");
}

/* After the noun must come what cannot belong to the phrase: "the company policy" is no company. */
static bool ends_phrase(const nd_referring *in, uint32_t end, uint32_t first)
{
	if (!nd_same_run(in, end, first))
		return true;
	const nd_word *word = &in->words->items[end];
	if (word->classes & (ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE) && word->cue == NULL)
		return false;
	if (nd_word_equals(in->words, end, "of") || nd_word_equals(in->words, end, "that") ||
			nd_is(in, end, ND_WORD_RELATIVE))
		return false;
	if (!(word->classes & ND_WORD_PLAIN) || word->cue != NULL || word->is_past)
		return true;
	nd_str text = nd_str_cut(in->words->text, word->span);
	if (nd_str_ends(text, ND_STR("ed")) || nd_str_ends(text, ND_STR("ing")))
		return true;
	return !nd_same_run(in, end + 1, first) || !nd_is(in, end + 1, ND_WORD_PLAIN | ND_WORD_AUXILIARY);
}

bool nd_read_demonym(const nd_referring *in, uint32_t word, char country[4])
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

static bool read_phrase(const nd_referring *in, uint32_t word, nd_definite *found)
{
	bool starts = nd_word_equals(in->words, word, "the") || nd_word_equals(in->words, word, "this") ||
	              nd_word_equals(in->words, word, "these") || nd_word_equals(in->words, word, "those") ||
	              nd_word_equals(in->words, word, "both") || nd_is(in, word, ND_WORD_POSSESSIVE);
	if (!starts)
		return false;
	*found = (nd_definite){.first = word, .is_two = nd_word_equals(in->words, word, "both")};
	for (uint32_t i = word + 1; i <= word + 1 + MODIFIERS && nd_same_run(in, i, word); i++) {
		if (is_number_two(in, i)) {
			found->is_two = true;
			found->noun = i;
			found->end = i + 1;
			continue;
		}
		nd_noun_kind kind = nd_is(in, i, ND_WORD_NAME) ? ND_NOUN_NONE : kind_of(in, i, found->is_two);
		if (kind != ND_NOUN_NONE && ends_phrase(in, i + 1, word)) {
			found->kind = kind;
			found->noun = i;
			found->end = i + 1;
			found->is_two |= is_pair(in, i);
			return true;
		}
		if (!nd_is(in, i, ND_WORD_PLAIN | ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP) ||
				in->words->items[i].cue != NULL)
			break;
		if (nd_is(in, i, ND_WORD_CAPITAL) && !nd_is(in, i, ND_WORD_NAME))
			return false; /* a name that was not known for one */
		found->has_name |= nd_is(in, i, ND_WORD_NAME);
		if (nd_is(in, i, ND_WORD_NAME) && !is_seat(in, i) && !nd_read_demonym(in, i, found->country))
			return false; /* "the Lake Union bloc" names it itself */
	}
	return found->is_two && found->noun == word + 1 && nd_is(in, found->end, ND_WORD_AUXILIARY | ND_WORD_ADVERB);
}

/* By role, kind or number. */
static bool refer_definite(nd_referring *in, uint32_t word, uint32_t *end)
{
	nd_definite found;
	uint32_t members[ND_MOST_MEMBERS];
	if (!nd_is(in, word, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) || !read_phrase(in, word, &found))
		return false;
	bool is_plural = found.kind == ND_NOUN_NONE || found.kind >= ND_NOUN_PERSONS;
	if (nd_is(in, word, ND_WORD_POSSESSIVE) && found.kind != ND_NOUN_ROLE)
		return false; /* his company may be any */
	uint32_t count = is_plural ? nd_several_meant(in, &found, members) : 0;
	if (!is_plural) {
		members[0] = nd_one_meant(in, &found);
		count = members[0] != ND_NONE;
	}
	if (count == 0)
		return false;
	bool is_subject = word == 0 || in->words->items[word - 1].sentence != in->words->items[word].sentence ||
	                  nd_is(in, found.end, ND_WORD_AUXILIARY) || nd_looks_like_subject(in, word, found.end);
	nd_refer(in, word, found.end, members, count, is_subject);
	*end = found.end;
	return true;
}

bool nd_refer_phrase(nd_referring *in, uint32_t word, uint32_t *end)
{
	return nd_refer_demonym(in, word, end) || nd_refer_origin(in, word, end) || refer_definite(in, word, end) ||
	       nd_refer_epithet(in, word, end);
}
