/* What a noun phrase may mean: by its noun, the roles of persons, the kinds of bodies. */
#include "resolve/references_phrases.h"

bool nd_role_holds(nd_str text, nd_str part)
{
	for (uint32_t i = 0; i + part.size <= text.size; i++)
		if (nd_str_equal_nocase((nd_str){text.data + i, part.size}, part))
			return true;
	return false;
}

/* "the president" is neither the former one nor the vice president. */
static bool is_another_office(const nd_referring *in, const nd_entity *entity, const nd_definite *phrase)
{
	static const char *const parts[] = {"former", "ex-", "vice", "deputy", "assistant", "crown"};
	nd_str said = nd_str_cut(in->words->text, (nd_span){in->words->items[phrase->first].span.start,
	                                                    in->words->items[phrase->end - 1].span.end});
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		nd_str part = nd_str_of(parts[i], strlen(parts[i]));
		if (nd_role_holds(entity->role, part) != nd_role_holds(said, part))
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
	return nd_role_holds(entity->role, noun);
}

/* Nouns that only a company goes by. */
static bool is_trader(nd_str noun)
{
	static const char *const nouns[] = {
	        "company",   "firm",    "airline",    "automaker",   "carmaker", "retailer", "manufacturer", "chipmaker",
	        "drugmaker", "insurer", "lender",     "brokerage",   "carrier",  "miner",    "planemaker",   "shipbuilder",
	        "grocer",    "bank",    "conglomerate", "multinational"};
	return ND_STR_IS_ONE_OF_NOCASE(noun, nouns);
}

/* Names of bodies that are none: "Auto Workers Guild". */
static bool is_no_trader(nd_str name)
{
	static const char *const ends[] = {
	        "Agency",  "Army",       "Assembly", "Association", "Commission", "Committee", "Congress", "Council",
	        "Court",   "Department", "Federation", "Fund",      "Government", "Guild",     "House",    "League",
	        "Ministry", "Nations",   "Parliament", "Party",     "Police",     "Senate",    "Union",    "University"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (nd_str_ends(name, nd_str_of(ends[i], strlen(ends[i]))))
			return true;
	return false;
}

/* Where people write or govern, and what they are quoted from: nobody calls it "the alliance", "the group". */
static bool is_no_group(nd_str name)
{
	static const char *const names[] = {"Kremlin", "White House", "Downing Street", "Elysee", "\xC3\x89lys\xC3\xA9" "e", "Pentagon",
	                                    "Vatican", "Capitol",
	                                    "X",        "Telegram", "Facebook", "Twitter",  "YouTube", "Instagram", "TikTok",
	                                    "WhatsApp", "Weibo",    "Bluesky",  "Mastodon", "Reddit",  "LinkedIn",  "Snapchat",
	                                    "VKontakte", "Truth Social", "Threads"};
	return ND_STR_IS_ONE_OF(name, names);
}

/* "told X": a newspaper or an agency, mostly, and not whom the text is about. */
static bool is_told(const nd_referring *in, const nd_occurrence *occurrence)
{
	uint32_t start = occurrence->word;
	start -= start > 0 && nd_word_equals(in->words, start - 1, "the");
	return start > 0 && nd_same_sentence(in, start - 1, start) && nd_word_equals(in->words, start - 1, "told");
}

/* "Iraq's ministry said": it opens the sentence, if not as the subject. */
static bool opens_sentence(const nd_referring *in, const nd_occurrence *occurrence)
{
	return (occurrence->word == 0 || !nd_same_sentence(in, occurrence->word - 1, occurrence->word)) &&
	       nd_is(in, occurrence->end, ND_WORD_GENITIVE);
}

static bool fits(const nd_referring *in, const nd_occurrence *occurrence, const nd_definite *phrase)
{
	const nd_entity *entity = &in->state->entities.items[occurrence->entity];
	nd_str noun = nd_str_cut(in->words->text, in->words->items[phrase->noun].span);
	bool same_country = phrase->country[0] == '\0' || strcmp(phrase->country, entity->country) == 0;
	bool loose = nd_str_equal_nocase(noun, ND_STR("leader")) || nd_str_equal_nocase(noun, ND_STR("counterpart"));
	switch (phrase->kind) {
	case ND_NOUN_ROLE:
		return entity->type == ND_PERSON && entity->role.size > 0 && has_role(entity, noun) && same_country &&
		       !is_another_office(in, entity, phrase) &&
		       (!loose || phrase->country[0] != '\0');
	case ND_NOUN_BODY:
		if (entity->type != ND_ORGANIZATION || !same_country || is_told(in, occurrence) || entity->mention_count == 0)
			return false; /* somebody's office has no mention of its own */
		return is_trader(noun) ? !is_no_trader(entity->name) : !is_no_group(entity->name);
	case ND_NOUN_COUNTRY:
		return entity->type == ND_COUNTRY && phrase->country[0] == '\0' &&
		       (occurrence->is_subject || opens_sentence(in, occurrence));
	case ND_NOUN_CITY:
		return entity->type == ND_LOCATION && same_country;
	default:
		return false;
	}
}

bool nd_may_mean(const nd_referring *in, const nd_occurrence *candidate, const nd_definite *phrase)
{
	return candidate->entity != ND_NONE && candidate->embed == in->embed && !candidate->is_quoted &&
	       fits(in, candidate, phrase);
}
