#include "resolve/role_words.h"

bool nd_is_role_head(nd_str word)
{
	static const char *const heads[] = {
	        "president", "minister", "premier", "chancellor", "secretary", "king", "queen", "prince", "princess", "emperor",
	        "sultan", "emir", "pope", "governor", "mayor", "senator", "congressman", "congresswoman", "representative",
	        "lawmaker", "mp", "ambassador", "envoy", "commissioner", "chairman", "chairwoman", "chairperson", "chair",
	        "chief", "director", "executive", "officer", "ceo", "cfo", "coo", "cto", "manager", "coach", "captain",
	        "striker", "midfielder", "defender", "goalkeeper", "forward", "winger", "general", "admiral", "commander",
	        "colonel", "major", "lieutenant", "sergeant", "marshal", "judge", "justice", "magistrate", "attorney", "lawyer",
	        "prosecutor", "spokesman", "spokeswoman", "spokesperson", "speaker", "leader", "head", "founder", "co-founder",
	        "professor", "economist", "analyst", "strategist", "researcher", "scientist", "historian", "author", "writer",
	        "journalist", "reporter", "editor", "activist", "actor", "actress", "singer", "director-general",
	        "secretary-general", "administrator", "adviser", "advisor", "aide", "diplomat", "negotiator", "inspector",
	        "superintendent", "sheriff", "bishop", "archbishop", "cardinal", "patriarch", "imam", "ayatollah", "rabbi",
	        "treasurer", "principal", "dean", "rector", "owner", "candidate", "councillor", "councilor", "vice-president",
	        "counsel", "ombudsman", "dictator", "ruler", "monarch", "statesman", "politician", "billionaire", "investor",
	        "entrepreneur", "farmer", "fisherman", "shopkeeper", "student", "engineer", "architect", "physicist", "chemist",
	        "biologist", "astronaut", "novelist", "poet", "painter", "artist", "musician", "composer", "filmmaker",
	        "film-maker", "sprinter", "swimmer", "boxer", "golfer", "cyclist", "playmaker", "soldier", "teacher", "doctor", "nurse", "surgeon", "pilot", "driver", "boss", "deputy"};
	return ND_STR_IS_ONE_OF_NOCASE(word, heads);
}

bool nd_is_role_modifier(nd_str word)
{
	static const char *const modifiers[] = {
	        "prime", "vice", "deputy", "foreign", "defence", "defense", "finance", "interior", "health", "energy", "trade",
	        "justice", "economy", "economic", "education", "environment", "transport", "transportation", "agriculture",
	        "labour", "labor", "culture", "tourism", "sports", "information", "justice", "home", "chief", "executive",
	        "operating", "financial", "technology", "medical", "former", "ex", "acting", "interim", "outgoing", "incoming",
	        "caretaker", "assistant", "senior", "crown", "managing", "general", "attorney", "national", "security", "press",
	        "party", "opposition", "police", "military", "army", "navy", "major", "first", "lieutenant", "supreme", "head",
	        "majority", "minority", "house", "senate", "parliament", "parliamentary", "presidential", "state", "federal",
	        "regional", "provincial", "district", "communications", "public", "treasury", "commerce", "climate", "union",
	        "opposition", "rebel", "regulatory", "editor-in", "co", "founding", "special", "political", "policy",
	        "intelligence", "district", "county", "city", "court", "team", "club", "assistant", "brigadier", "rear",
	        "detective", "under", "permanent", "principal", "private"};
	return ND_STR_IS_ONE_OF_NOCASE(word, modifiers);
}

bool nd_is_role_past(nd_str word)
{
	static const char *const words[] = {"former", "ex", "acting", "interim", "outgoing", "incoming", "late", "deputy"};
	return ND_STR_IS_ONE_OF_NOCASE(word, words);
}

bool nd_is_honorific(nd_str word)
{
	static const char *const honorifics[] = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sen", "rep", "gov",
	                                         "gen", "col", "capt", "lt", "sgt", "rev", "hon", "messrs", "maj"};
	return ND_STR_IS_ONE_OF_NOCASE(word, honorifics);
}

bool nd_is_role_relation(nd_str word)
{
	static const char *const relations[] = {"wife", "husband", "widow", "widower", "partner", "spouse", "son", "daughter",
	                                        "brother", "sister", "mother", "father", "parents", "uncle", "aunt", "nephew",
	                                        "niece", "cousin", "grandson", "granddaughter", "friend", "ally", "rival",
	                                        "critic", "supporter", "opponent", "predecessor", "successor", "relative"};
	return ND_STR_IS_ONE_OF_NOCASE(word, relations);
}

bool nd_is_role_plain(nd_str word)
{
	static const char *const others[] = {
	        "of", "at", "for", "in", "on", "to", "by", "from", "with", "without", "as", "than", "and", "or", "but", "nor",
	        "who", "whom", "whose", "which", "that", "when", "where", "while", "if", "not", "no", "never", "is", "was",
	        "are", "were", "has", "had", "have", "said", "says", "told", "the", "a", "an", "his", "her", "its", "their",
	        "he", "she", "it", "they", "between", "against", "before", "after", "since", "until", "under", "over"};
	return word.size > 0 && word.data[0] >= 'a' && word.data[0] <= 'z' && !ND_STR_IS_ONE_OF_NOCASE(word, others);
}
