#include "resolve/role_words.h"

#include "base/wordtable.h"

enum { LONGEST_WORD = 20 };

#define IS_AMONG(list, word) ND_WORD_IS_AMONG(list, nd_word_lower(word, (char[LONGEST_WORD]){0}, LONGEST_WORD))

bool nd_is_role_head(nd_str word)
{
	static const char heads[][20] = {
	        "activist", "actor", "actress", "administrator", "admiral", "adviser", "advisor", "aide",
	        "ambassador", "analyst", "archbishop", "architect", "artist", "astronaut", "attorney", "author",
	        "ayatollah", "billionaire", "biologist", "bishop", "boss", "boxer", "candidate", "captain",
	        "cardinal", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman", "chancellor", "chemist",
	        "chief", "co-founder", "coach", "colonel", "commander", "commissioner", "composer", "congressman",
	        "congresswoman", "coo", "councillor", "councilor", "counsel", "cto", "cyclist", "dean", "defender",
	        "deputy", "dictator", "diplomat", "director", "director-general", "doctor", "driver", "economist",
	        "editor", "emir", "emperor", "engineer", "entrepreneur", "envoy", "executive", "farmer",
	        "film-maker", "filmmaker", "fisherman", "forward", "founder", "general", "goalkeeper", "golfer",
	        "governor", "head", "historian", "imam", "inspector", "investor", "journalist", "judge", "justice",
	        "king", "lawmaker", "lawyer", "leader", "lieutenant", "magistrate", "major", "manager", "marshal",
	        "mayor", "midfielder", "minister", "monarch", "mp", "musician", "negotiator", "novelist", "nurse",
	        "officer", "ombudsman", "owner", "painter", "patriarch", "physicist", "pilot", "playmaker", "poet",
	        "politician", "pope", "premier", "president", "prince", "princess", "principal", "professor",
	        "prosecutor", "queen", "rabbi", "rector", "reporter", "representative", "researcher", "ruler",
	        "scientist", "secretary", "secretary-general", "senator", "sergeant", "sheriff", "shopkeeper",
	        "singer", "soldier", "speaker", "spokesman", "spokesperson", "spokeswoman", "sprinter", "statesman",
	        "strategist", "striker", "student", "sultan", "superintendent", "surgeon", "swimmer", "teacher",
	        "treasurer", "vice-president", "winger", "writer"};
	return IS_AMONG(heads, word);
}

bool nd_is_role_modifier(nd_str word)
{
	static const char modifiers[][16] = {
	        "acting", "agriculture", "army", "assistant", "attorney", "brigadier", "caretaker", "chief", "city",
	        "climate", "club", "co", "commerce", "communications", "county", "court", "crown", "culture",
	        "defence", "defense", "deputy", "detective", "district", "economic", "economy", "editor-in",
	        "education", "energy", "environment", "ex", "executive", "federal", "finance", "financial", "first",
	        "foreign", "former", "founding", "general", "head", "health", "home", "house", "incoming",
	        "information", "intelligence", "interim", "interior", "justice", "labor", "labour", "lieutenant",
	        "major", "majority", "managing", "medical", "military", "minority", "national", "navy", "operating",
	        "opposition", "outgoing", "parliament", "parliamentary", "party", "permanent", "police", "policy",
	        "political", "presidential", "press", "prime", "principal", "private", "provincial", "public",
	        "rear", "rebel", "regional", "regulatory", "security", "senate", "senior", "special", "sports",
	        "state", "supreme", "team", "technology", "tourism", "trade", "transport", "transportation",
	        "treasury", "under", "union", "vice"};
	return IS_AMONG(modifiers, word);
}

bool nd_is_role_past(nd_str word)
{
	static const char words[][12] = {
	        "acting", "deputy", "ex", "former", "incoming", "interim", "late", "outgoing"};
	return IS_AMONG(words, word);
}

bool nd_is_honorific(nd_str word)
{
	static const char honorifics[][8] = {
	        "capt", "col", "dr", "gen", "gov", "hon", "lt", "maj", "messrs", "miss", "mr", "mrs", "ms", "mx",
	        "prof", "rep", "rev", "sen", "sgt"};
	return IS_AMONG(honorifics, word);
}

bool nd_is_role_relation(nd_str word)
{
	static const char relations[][16] = {
	        "ally", "aunt", "brother", "cousin", "critic", "daughter", "father", "friend", "granddaughter",
	        "grandson", "husband", "mother", "nephew", "niece", "opponent", "parents", "partner", "predecessor",
	        "relative", "rival", "sister", "son", "spouse", "successor", "supporter", "uncle", "widow",
	        "widower", "wife"};
	return IS_AMONG(relations, word);
}

bool nd_is_role_plain(nd_str word)
{
	static const char others[][8] = {
	        "a", "after", "against", "an", "and", "are", "as", "at", "before", "between", "but", "by", "for",
	        "from", "had", "has", "have", "he", "her", "his", "if", "in", "is", "it", "its", "never", "no",
	        "nor", "not", "of", "on", "or", "over", "said", "says", "she", "since", "than", "that", "the",
	        "their", "they", "to", "told", "under", "until", "was", "were", "when", "where", "which", "while",
	        "who", "whom", "whose", "with", "without"};
	return word.size > 0 && word.data[0] >= 'a' && word.data[0] <= 'z' && !IS_AMONG(others, word);
}
