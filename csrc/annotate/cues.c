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
	S = ND_CUE_SHOWS,
	O = ND_CUE_OBJECT
};

/* Sorted by lemma. */
static const nd_cue cues[] = {
	{"accuse", J | O, NULL},
	{"acknowledge", Q | T | Z | O, NULL},
	{"add", Q | T | Z, NULL},
	{"admit", Q | T | Z | O, NULL},
	{"admonish", Q | T | A, NULL},
	{"advise", Q | T | I | A, NULL},
	{"advocate", T, "for"},
	{"affirm", Q | T | Z, NULL},
	{"agree", Q | T | Z | I, "with"},
	{"alert", T | A, NULL},
	{"allege", Q | T | Z, NULL},
	{"allude", 0, "to"},
	{"announce", Q | T | Z | W | O, NULL},
	{"answer", Q | T | Z, NULL},
	{"anticipate", T | H, NULL},
	{"apologise", Q, "for"},
	{"apologize", Q, "for"},
	{"appeal", Q | I, "for to"},
	{"applaud", Q | J | O, NULL},
	{"argue", Q | T | Z, "for against"},
	{"ask", Q | W | I | A, "about for"},
	{"assail", J, NULL},
	{"assert", Q | T | Z, NULL},
	{"assume", T | Z | H, NULL},
	{"assure", Q | T | Z | A, NULL},
	{"attack", J, NULL},
	{"attest", T, NULL},
	{"attribute", J, NULL},
	{"bark", Q, NULL},
	{"bash", J, NULL},
	{"beg", Q | I | A, NULL},
	{"begin", Q, NULL},
	{"believe", Q | T | Z | H, NULL},
	{"bellow", Q, NULL},
	{"bemoan", Q | T | J | O, NULL},
	{"bet", T | Z | H, NULL},
	{"bill", J, NULL},
	{"blame", J | O, NULL},
	{"blast", Q | J | O, NULL},
	{"blog", Q | T | Z, NULL},
	{"boast", Q | T | Z, "about of"},
	{"brag", Q | T, "about of"},
	{"brand", J, NULL},
	{"call", Q | J | O, "for on"},
	{"castigate", J | O, NULL},
	{"caution", Q | T | Z | A | O, "against"},
	{"celebrate", J, NULL},
	{"certify", T, NULL},
	{"challenge", Q | J, NULL},
	{"chant", Q | Z, NULL},
	{"characterise", J, NULL},
	{"characterize", J, NULL},
	{"charge", Q | T | Z, NULL},
	{"chide", Q | A, NULL},
	{"chime", Q, NULL},
	{"chuckle", Q, NULL},
	{"cite", J | O, NULL},
	{"claim", Q | T | Z | I, NULL},
	{"clarify", Q | T, NULL},
	{"command", Q | T | I | A, NULL},
	{"commend", J | O, NULL},
	{"comment", Q | T, "on about"},
	{"compare", J | O, NULL},
	{"complain", Q | T | Z, "about of"},
	{"concede", Q | T | Z | O, NULL},
	{"conclude", Q | T | Z, NULL},
	{"concur", Q | T, NULL},
	{"condemn", Q | J | O, NULL},
	{"confess", Q | T | Z, NULL},
	{"confide", Q | T, NULL},
	{"confirm", Q | T | Z | W | O, NULL},
	{"congratulate", J | O, NULL},
	{"conjecture", T, NULL},
	{"contend", Q | T | Z, NULL},
	{"continue", Q, NULL},
	{"counsel", Q | T | A, NULL},
	{"counter", Q | T, NULL},
	{"criticise", Q | J | O, NULL},
	{"criticize", Q | J | O, NULL},
	{"crow", Q | T, NULL},
	{"cry", Q, NULL},
	{"deadpan", Q, NULL},
	{"decide", T | I, NULL},
	{"declare", Q | T | Z, NULL},
	{"decline", I, NULL},
	{"decree", Q | T, NULL},
	{"decry", Q | J | O, NULL},
	{"deem", J, NULL},
	{"defend", Q | J | O, NULL},
	{"demand", Q | T | I | O, NULL},
	{"demonstrate", T | S, NULL},
	{"denounce", Q | J | O, NULL},
	{"deny", T | Z | O, NULL},
	{"depict", J, NULL},
	{"deplore", J | O, NULL},
	{"deride", J | O, NULL},
	{"describe", W | J | O, NULL},
	{"detail", W, NULL},
	{"disagree", 0, "with"},
	{"disclose", T | W, NULL},
	{"discover", T | S, NULL},
	{"discuss", O, NULL},
	{"dismiss", Q | J | O, NULL},
	{"dispute", T | J, NULL},
	{"doubt", T | W | H, NULL},
	{"dub", J, NULL},
	{"dwell", 0, "on"},
	{"echo", Q, NULL},
	{"elaborate", Q, "on"},
	{"email", Q, NULL},
	{"emphasise", Q | T | O, NULL},
	{"emphasize", Q | T | O, NULL},
	{"endorse", J | O, NULL},
	{"estimate", T | Z, NULL},
	{"exclaim", Q | T, NULL},
	{"exhort", Q | I | A, NULL},
	{"expect", T | I | H, NULL},
	{"explain", Q | T | Z | W | O, NULL},
	{"explode", Q, NULL},
	{"extol", J, NULL},
	{"fault", J, NULL},
	{"fear", T | Z | H, NULL},
	{"feel", T | Z | H, NULL},
	{"find", T | S, NULL},
	{"forecast", T | Z, NULL},
	{"foresee", T, NULL},
	{"fret", Q | T | H, NULL},
	{"fume", Q | T, NULL},
	{"gloat", Q | T, NULL},
	{"gripe", Q | T, "about"},
	{"grouse", Q | T, NULL},
	{"grumble", Q | T, "about"},
	{"guess", T | Z | H, NULL},
	{"gush", Q, NULL},
	{"hail", J | O, NULL},
	{"hear", T | H, NULL},
	{"highlight", T | J | O, NULL},
	{"hint", Q | T, "at"},
	{"holler", Q, NULL},
	{"hope", T | Z | I | H, NULL},
	{"illustrate", T | S, NULL},
	{"imagine", Q | T | H, NULL},
	{"implore", Q | I | A, NULL},
	{"imply", T | Z, NULL},
	{"indicate", T | Z | S, NULL},
	{"inform", Q | T | A, NULL},
	{"inquire", Q | W, "about"},
	{"insist", Q | T | Z, "on"},
	{"instruct", Q | T | I | A, NULL},
	{"interject", Q, NULL},
	{"intone", Q, NULL},
	{"invoke", J | O, NULL},
	{"jest", Q | T, NULL},
	{"joke", Q | T | Z, "about"},
	{"judge", T, NULL},
	{"know", T | Z | W | H, NULL},
	{"label", J, NULL},
	{"lambast", J | O, NULL},
	{"lambaste", J | O, NULL},
	{"lament", Q | T | J | O, NULL},
	{"laugh", Q, NULL},
	{"learn", T | Z | W | H, NULL},
	{"lecture", Q | A, NULL},
	{"liken", J, NULL},
	{"lobby", 0, "for against"},
	{"maintain", Q | T | Z, NULL},
	{"marvel", Q | T, NULL},
	{"mention", T | O, NULL},
	{"mock", Q | J | O, NULL},
	{"mumble", Q, NULL},
	{"murmur", Q, NULL},
	{"muse", Q | T, NULL},
	{"mutter", Q, NULL},
	{"nickname", J, NULL},
	{"note", Q | T | Z, NULL},
	{"notify", T | A, NULL},
	{"object", Q | T, "to"},
	{"observe", Q | T, NULL},
	{"offer", Q | I, NULL},
	{"opine", Q | T, NULL},
	{"oppose", J | O, NULL},
	{"order", Q | T | I | A, NULL},
	{"paint", J, NULL},
	{"pen", Q, NULL},
	{"persuade", I | A, NULL},
	{"plead", Q | I, "for with"},
	{"pledge", Q | T | Z | I | O, NULL},
	{"point", T, "to"},
	{"ponder", Q | W, NULL},
	{"portray", J, NULL},
	{"posit", T, NULL},
	{"post", Q | T, NULL},
	{"praise", Q | J | O, NULL},
	{"pray", Q | T, NULL},
	{"preach", Q | T, NULL},
	{"predict", Q | T | Z | O, NULL},
	{"press", Q | I, "for"},
	{"proclaim", Q | T | Z, NULL},
	{"profess", T, NULL},
	{"project", T | Z, NULL},
	{"promise", Q | T | Z | I | A | O, NULL},
	{"pronounce", Q | J, NULL},
	{"propose", Q | T | I | O, NULL},
	{"protest", Q | T, "against"},
	{"prove", T | S, NULL},
	{"push", I, "for"},
	{"put", Q, NULL},
	{"question", Q | W | J | O, NULL},
	{"quip", Q | T, NULL},
	{"quote", J, NULL},
	{"rail", Q, "against"},
	{"rant", Q, "about against"},
	{"react", Q, "to"},
	{"read", Q | S, NULL},
	{"reaffirm", Q | T, NULL},
	{"realise", T | Z | W | H, NULL},
	{"realize", T | Z | W | H, NULL},
	{"reason", Q | T | H, NULL},
	{"reassert", Q | T, NULL},
	{"reassure", Q | T | A, NULL},
	{"rebuff", J, NULL},
	{"rebuke", Q | J | O, NULL},
	{"rebut", Q | T, NULL},
	{"recall", Q | T | Z | W | O, NULL},
	{"recite", Q, NULL},
	{"reckon", Q | T | Z | H, NULL},
	{"recognise", T | Z | H, NULL},
	{"recognize", T | Z | H, NULL},
	{"recommend", Q | T | I | O, NULL},
	{"recount", Q | T | W, NULL},
	{"refer", J, "to"},
	{"reference", J | O, NULL},
	{"reflect", Q, "on"},
	{"refuse", I, NULL},
	{"refute", T | J, NULL},
	{"regard", J, NULL},
	{"reiterate", Q | T | Z | O, NULL},
	{"reject", J | O, NULL},
	{"rejoin", Q, NULL},
	{"relate", T | W, NULL},
	{"remark", Q | T, NULL},
	{"remember", Q | T | W | H, NULL},
	{"remind", Q | T | A, NULL},
	{"repeat", Q | T, NULL},
	{"reply", Q | T | Z, NULL},
	{"report", Q | T | Z | S, NULL},
	{"request", Q | T | I | O, NULL},
	{"respond", Q | T | Z, "to"},
	{"retort", Q | T, NULL},
	{"reveal", T | Z | W | S | O, NULL},
	{"ridicule", J | O, NULL},
	{"rip", J, NULL},
	{"roar", Q, NULL},
	{"rule", T | S, NULL},
	{"savage", J, NULL},
	{"say", Q | T | Z | W, NULL},
	{"scoff", Q | T, NULL},
	{"scold", Q | A, NULL},
	{"scream", Q, NULL},
	{"shout", Q | T, NULL},
	{"show", T | Z | W | S, NULL},
	{"shrug", Q, NULL},
	{"sigh", Q, NULL},
	{"signal", T | O, NULL},
	{"sing", Q, NULL},
	{"skewer", J, NULL},
	{"slam", Q | J | O, NULL},
	{"snap", Q, NULL},
	{"snarl", Q, NULL},
	{"sneer", Q, NULL},
	{"sob", Q, NULL},
	{"speak", 0, "about of against"},
	{"specify", T | W, NULL},
	{"speculate", Q | T | Z, "about"},
	{"spell", W, NULL},
	{"sputter", Q, NULL},
	{"stammer", Q, NULL},
	{"state", Q | T | Z, NULL},
	{"stipulate", T | S, NULL},
	{"stress", Q | T | O, NULL},
	{"submit", Q | T, NULL},
	{"suggest", Q | T | Z | S | O, NULL},
	{"sum", Q, NULL},
	{"summarize", Q | T, NULL},
	{"surmise", Q | T, NULL},
	{"suspect", T | Z | H, NULL},
	{"swear", Q | T | Z | I, NULL},
	{"talk", 0, "about"},
	{"taunt", Q | A, NULL},
	{"tease", Q | A, NULL},
	{"tell", Q | T | Z | W | I | A, NULL},
	{"term", J, NULL},
	{"testify", Q | T | Z, "about"},
	{"thank", J | O, NULL},
	{"theorize", Q | T, NULL},
	{"think", Q | T | Z | H, NULL},
	{"threaten", Q | T | I, NULL},
	{"thunder", Q, NULL},
	{"tout", Q | J | O, NULL},
	{"trash", J, NULL},
	{"trumpet", Q | T, NULL},
	{"tweet", Q | T | Z, NULL},
	{"underline", Q | T, NULL},
	{"underscore", Q | T | O, NULL},
	{"understand", T | W | H, NULL},
	{"urge", Q | T | I | A, NULL},
	{"utter", Q, NULL},
	{"venture", Q, NULL},
	{"voice", J | O, NULL},
	{"volunteer", Q | T, NULL},
	{"vow", Q | T | Z | I, NULL},
	{"wager", Q | T, NULL},
	{"wail", Q, NULL},
	{"want", I | H, NULL},
	{"warn", Q | T | Z | I | A | O, "about of against"},
	{"whine", Q, NULL},
	{"whisper", Q | T, NULL},
	{"wonder", Q | W | H, "about"},
	{"worry", Q | T | H, "about"},
	{"write", Q | T | Z, "about of"},
	{"yell", Q | T, NULL},
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
	{"spoke", "speak", ND_VERB_PAST},
	{"spoken", "speak", ND_VERB_PARTICIPLE},
	{"swore", "swear", ND_VERB_PAST},
	{"sworn", "swear", ND_VERB_PARTICIPLE},
	{"thought", "think", ND_VERB_PAST},
	{"told", "tell", ND_VERB_PAST},
	{"understood", "understand", ND_VERB_PAST},
	{"written", "write", ND_VERB_PARTICIPLE},
	{"wrote", "write", ND_VERB_PAST},
};

enum { LONGEST_LEMMA = 14 };

static const nd_cue *find_lemma(nd_str lemma)
{
	size_t low = 0, high = sizeof cues / sizeof *cues;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = nd_str_compare_word(lemma, cues[middle].lemma);
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
		int order = nd_str_compare_word(word, irregulars[middle].word);
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
