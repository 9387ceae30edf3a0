#include "annotate/cues.h"

#include "base/str.h"

/* Short names for the table alone. */
enum {
	Q = ND_CUE_QUOTES,
	T = ND_CUE_THAT,
	Z = ND_CUE_CLAUSE,
	W = ND_CUE_QUESTION,
	I = ND_CUE_INFINITIVE,
	A = ND_CUE_ADDRESSEE,
	J = ND_CUE_JUDGES,
	H = ND_CUE_THINKS,
	S = ND_CUE_SHOWS
};

/* Sorted by lemma. */
static const nd_cue cues[] = {
	{"accuse", J},
	{"acknowledge", Q | T | Z},
	{"add", Q | T | Z},
	{"admit", Q | T | Z},
	{"admonish", Q | T | A},
	{"advise", Q | T | I | A},
	{"advocate", T},
	{"affirm", Q | T | Z},
	{"agree", Q | T | Z | I},
	{"alert", T | A},
	{"allege", Q | T | Z},
	{"announce", Q | T | Z | W},
	{"answer", Q | T | Z},
	{"anticipate", T | H},
	{"apologise", Q},
	{"apologize", Q},
	{"appeal", Q | I},
	{"argue", Q | T | Z},
	{"ask", Q | W | I | A},
	{"assail", J},
	{"assert", Q | T | Z},
	{"assume", T | Z | H},
	{"assure", Q | T | Z | A},
	{"attack", J},
	{"attest", T},
	{"attribute", J},
	{"bark", Q},
	{"bash", J},
	{"beg", Q | I | A},
	{"begin", Q},
	{"believe", Q | T | Z | H},
	{"bellow", Q},
	{"bemoan", Q | T | J},
	{"bet", T | Z | H},
	{"bill", J},
	{"blame", J},
	{"blast", Q | J},
	{"blog", Q | T | Z},
	{"boast", Q | T | Z},
	{"brag", Q | T},
	{"brand", J},
	{"call", Q | J},
	{"castigate", J},
	{"caution", Q | T | Z | A},
	{"celebrate", J},
	{"certify", T},
	{"challenge", Q | J},
	{"chant", Q | Z},
	{"characterise", J},
	{"characterize", J},
	{"charge", Q | T | Z},
	{"chide", Q | A},
	{"chime", Q},
	{"chuckle", Q},
	{"cite", J},
	{"claim", Q | T | Z | I},
	{"clarify", Q | T},
	{"command", Q | T | I | A},
	{"commend", J},
	{"comment", Q | T},
	{"compare", J},
	{"complain", Q | T | Z},
	{"concede", Q | T | Z},
	{"conclude", Q | T | Z},
	{"concur", Q | T},
	{"condemn", Q | J},
	{"confess", Q | T | Z},
	{"confide", Q | T},
	{"confirm", Q | T | Z | W},
	{"conjecture", T},
	{"contend", Q | T | Z},
	{"continue", Q},
	{"counsel", Q | T | A},
	{"counter", Q | T},
	{"criticise", Q | J},
	{"criticize", Q | J},
	{"crow", Q | T},
	{"cry", Q},
	{"deadpan", Q},
	{"decide", T | I},
	{"declare", Q | T | Z},
	{"decline", I},
	{"decree", Q | T},
	{"decry", Q | J},
	{"deem", J},
	{"defend", Q | J},
	{"demand", Q | T | I},
	{"demonstrate", T | S},
	{"denounce", Q | J},
	{"deny", T | Z},
	{"depict", J},
	{"deplore", J},
	{"deride", J},
	{"describe", W | J},
	{"detail", W},
	{"disclose", T | W},
	{"discover", T | S},
	{"dismiss", Q | J},
	{"dispute", T | J},
	{"doubt", T | W | H},
	{"dub", J},
	{"echo", Q},
	{"elaborate", Q},
	{"email", Q},
	{"emphasise", Q | T},
	{"emphasize", Q | T},
	{"endorse", J},
	{"estimate", T | Z},
	{"exclaim", Q | T},
	{"exhort", Q | I | A},
	{"expect", T | I | H},
	{"explain", Q | T | Z | W},
	{"explode", Q},
	{"extol", J},
	{"fault", J},
	{"fear", T | Z | H},
	{"feel", T | Z | H},
	{"find", T | S},
	{"forecast", T | Z},
	{"foresee", T},
	{"fret", Q | T | H},
	{"fume", Q | T},
	{"gloat", Q | T},
	{"gripe", Q | T},
	{"grouse", Q | T},
	{"grumble", Q | T},
	{"guess", T | Z | H},
	{"gush", Q},
	{"hail", J},
	{"hear", T | H},
	{"highlight", T | J},
	{"hint", Q | T},
	{"holler", Q},
	{"hope", T | Z | I | H},
	{"illustrate", T | S},
	{"imagine", Q | T | H},
	{"implore", Q | I | A},
	{"imply", T | Z},
	{"indicate", T | Z | S},
	{"inform", Q | T | A},
	{"inquire", Q | W},
	{"insist", Q | T | Z},
	{"instruct", Q | T | I | A},
	{"interject", Q},
	{"intone", Q},
	{"jest", Q | T},
	{"joke", Q | T | Z},
	{"judge", T},
	{"know", T | Z | W | H},
	{"label", J},
	{"lambast", J},
	{"lambaste", J},
	{"lament", Q | T | J},
	{"laugh", Q},
	{"learn", T | Z | W | H},
	{"lecture", Q | A},
	{"liken", J},
	{"maintain", Q | T | Z},
	{"marvel", Q | T},
	{"mention", T},
	{"mock", Q | J},
	{"mumble", Q},
	{"murmur", Q},
	{"muse", Q | T},
	{"mutter", Q},
	{"nickname", J},
	{"note", Q | T | Z},
	{"notify", T | A},
	{"object", Q | T},
	{"observe", Q | T},
	{"offer", Q | I},
	{"opine", Q | T},
	{"order", Q | T | I | A},
	{"paint", J},
	{"pen", Q},
	{"persuade", I | A},
	{"plead", Q | I},
	{"pledge", Q | T | Z | I},
	{"point", T},
	{"ponder", Q | W},
	{"portray", J},
	{"posit", T},
	{"post", Q | T},
	{"praise", Q | J},
	{"pray", Q | T},
	{"preach", Q | T},
	{"predict", Q | T | Z},
	{"press", Q | I},
	{"proclaim", Q | T | Z},
	{"profess", T},
	{"project", T | Z},
	{"promise", Q | T | Z | I | A},
	{"pronounce", Q | J},
	{"propose", Q | T | I},
	{"protest", Q | T},
	{"prove", T | S},
	{"push", I},
	{"put", Q},
	{"question", Q | W | J},
	{"quip", Q | T},
	{"quote", J},
	{"rail", Q},
	{"rant", Q},
	{"react", Q},
	{"read", Q | S},
	{"reaffirm", Q | T},
	{"realise", T | Z | W | H},
	{"realize", T | Z | W | H},
	{"reason", Q | T | H},
	{"reassert", Q | T},
	{"reassure", Q | T | A},
	{"rebuff", J},
	{"rebuke", Q | J},
	{"rebut", Q | T},
	{"recall", Q | T | Z | W},
	{"recite", Q},
	{"reckon", Q | T | Z | H},
	{"recognise", T | Z | H},
	{"recognize", T | Z | H},
	{"recommend", Q | T | I},
	{"recount", Q | T | W},
	{"refer", J},
	{"reflect", Q},
	{"refuse", I},
	{"refute", T | J},
	{"regard", J},
	{"reiterate", Q | T | Z},
	{"reject", J},
	{"rejoin", Q},
	{"relate", T | W},
	{"remark", Q | T},
	{"remember", Q | T | W | H},
	{"remind", Q | T | A},
	{"repeat", Q | T},
	{"reply", Q | T | Z},
	{"report", Q | T | Z | S},
	{"request", Q | T | I},
	{"respond", Q | T | Z},
	{"retort", Q | T},
	{"reveal", T | Z | W | S},
	{"ridicule", J},
	{"rip", J},
	{"roar", Q},
	{"rule", T | S},
	{"savage", J},
	{"say", Q | T | Z | W},
	{"scoff", Q | T},
	{"scold", Q | A},
	{"scream", Q},
	{"shout", Q | T},
	{"show", T | Z | W | S},
	{"shrug", Q},
	{"sigh", Q},
	{"signal", T},
	{"sing", Q},
	{"skewer", J},
	{"slam", Q | J},
	{"snap", Q},
	{"snarl", Q},
	{"sneer", Q},
	{"sob", Q},
	{"specify", T | W},
	{"speculate", Q | T | Z},
	{"spell", W},
	{"sputter", Q},
	{"stammer", Q},
	{"state", Q | T | Z},
	{"stipulate", T | S},
	{"stress", Q | T},
	{"submit", Q | T},
	{"suggest", Q | T | Z | S},
	{"sum", Q},
	{"summarize", Q | T},
	{"surmise", Q | T},
	{"suspect", T | Z | H},
	{"swear", Q | T | Z | I},
	{"taunt", Q | A},
	{"tease", Q | A},
	{"tell", Q | T | Z | W | I | A},
	{"term", J},
	{"testify", Q | T | Z},
	{"theorize", Q | T},
	{"think", Q | T | Z | H},
	{"threaten", Q | T | I},
	{"thunder", Q},
	{"tout", Q | J},
	{"trash", J},
	{"trumpet", Q | T},
	{"tweet", Q | T | Z},
	{"underline", Q | T},
	{"underscore", Q | T},
	{"understand", T | W | H},
	{"urge", Q | T | I | A},
	{"utter", Q},
	{"venture", Q},
	{"voice", J},
	{"volunteer", Q | T},
	{"vow", Q | T | Z | I},
	{"wager", Q | T},
	{"wail", Q},
	{"want", I | H},
	{"warn", Q | T | Z | I | A},
	{"whine", Q},
	{"whisper", Q | T},
	{"wonder", Q | W | H},
	{"worry", Q | T | H},
	{"write", Q | T | Z},
	{"yell", Q | T},
};

typedef struct irregular {
	const char *word, *lemma;
	nd_verb_form form;
} irregular;

/* Sorted by word. */
static const irregular irregulars[] = {
	{"began", "begin", ND_VERB_PAST},
	{"begun", "begin", ND_VERB_PARTICIPLE},
	{"felt", "feel", ND_VERB_PAST},
	{"found", "find", ND_VERB_PAST},
	{"heard", "hear", ND_VERB_PAST},
	{"knew", "know", ND_VERB_PAST},
	{"known", "know", ND_VERB_PARTICIPLE},
	{"put", "put", ND_VERB_PAST},
	{"read", "read", ND_VERB_PAST},
	{"said", "say", ND_VERB_PAST},
	{"shown", "show", ND_VERB_PARTICIPLE},
	{"swore", "swear", ND_VERB_PAST},
	{"sworn", "swear", ND_VERB_PARTICIPLE},
	{"thought", "think", ND_VERB_PAST},
	{"told", "tell", ND_VERB_PAST},
	{"understood", "understand", ND_VERB_PAST},
	{"written", "write", ND_VERB_PARTICIPLE},
	{"wrote", "write", ND_VERB_PAST},
};

enum { LONGEST_LEMMA = 14 };

static int compare_word(nd_str word, const char *entry)
{
	return nd_str_compare(word, nd_str_of(entry, strlen(entry)));
}

static const nd_cue *find_lemma(nd_str lemma)
{
	size_t low = 0, high = sizeof cues / sizeof *cues;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = compare_word(lemma, cues[middle].lemma);
		if (order == 0)
			return &cues[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static const irregular *find_irregular(nd_str word)
{
	size_t low = 0, high = sizeof irregulars / sizeof *irregulars;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = compare_word(word, irregulars[middle].word);
		if (order == 0)
			return &irregulars[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* The lemma that stem and ending make, in the ways that English spells it. */
static const nd_cue *find_stem(nd_str stem, bool drops_e)
{
	char lemma[LONGEST_LEMMA + 2];
	if (stem.size < 2 || stem.size > LONGEST_LEMMA)
		return NULL;
	memcpy(lemma, stem.data, stem.size);
	nd_str candidate = {lemma, stem.size};
	const nd_cue *found = find_lemma(candidate);
	if (found != NULL || !drops_e)
		return found;
	lemma[stem.size] = 'e'; /* not-ed, not-ing */
	candidate.size = stem.size + 1;
	found = find_lemma(candidate);
	if (found != NULL)
		return found;
	if (stem.size > 3 && lemma[stem.size - 1] == lemma[stem.size - 2]) { /* quip-ped */
		candidate.size = stem.size - 1;
		return find_lemma(candidate);
	}
	if (lemma[stem.size - 1] == 'i') { /* repli-ed */
		lemma[stem.size - 1] = 'y';
		candidate.size = stem.size;
		return find_lemma(candidate);
	}
	return NULL;
}

const nd_cue *nd_cue_find(nd_str word, nd_verb_form *form)
{
	const irregular *irregular = find_irregular(word);
	if (irregular != NULL) {
		*form = irregular->form;
		return find_lemma(nd_str_of(irregular->lemma, strlen(irregular->lemma)));
	}
	const nd_cue *found = find_stem(word, false);
	if (found != NULL) {
		*form = ND_VERB_BASE;
		return found;
	}
	static const struct {
		nd_str ending;
		nd_verb_form form;
		bool drops_e;
	} endings[] = {
	        {{"ing", 3}, ND_VERB_ING, true}, {{"ed", 2}, ND_VERB_PAST, true},  {{"s", 1}, ND_VERB_THIRD, false},
	        {{"es", 2}, ND_VERB_THIRD, true}, {{"d", 1}, ND_VERB_PAST, false},
	};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		if (!nd_str_ends(word, endings[i].ending))
			continue;
		found = find_stem((nd_str){word.data, word.size - endings[i].ending.size}, endings[i].drops_e);
		if (found != NULL) {
			*form = endings[i].form;
			return found;
		}
	}
	return NULL;
}
