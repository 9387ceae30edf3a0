#include "annotate/cues.h"

#include "base/wordtable.h"

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
	{"accuse", J | O, NULL, NULL},
	{"acknowledge", Q | T | Z | O, NULL, NULL},
	{"add", Q | T | Z, NULL, NULL},
	{"admit", Q | T | Z | O, NULL, NULL},
	{"admonish", Q | T | A, NULL, NULL},
	{"advise", Q | T | I | A, NULL, NULL},
	{"advocate", T | O, "for", NULL},
	{"affirm", Q | T | Z | O, NULL, NULL},
	{"agree", Q | T | Z | I, "with on", NULL},
	{"alert", T | A, NULL, NULL},
	{"allege", Q | T | Z, NULL, NULL},
	{"allude", 0, "to", NULL},
	{"announce", Q | T | Z | W | O, NULL, NULL},
	{"answer", Q | T | Z, NULL, NULL},
	{"anticipate", T | H, NULL, NULL},
	{"apologise", Q, "for", NULL},
	{"apologize", Q, "for", NULL},
	{"appeal", Q | I, "for to", NULL},
	{"applaud", Q | J | O, NULL, NULL},
	{"argue", Q | T | Z, "for against", NULL},
	{"articulate", O, NULL, NULL},
	{"ask", Q | W | I | A, "about for", NULL},
	{"assail", J | O, NULL, NULL},
	{"assert", Q | T | Z, NULL, NULL},
	{"assume", T | Z | H, NULL, NULL},
	{"assure", Q | T | Z | A, NULL, NULL},
	{"attack", J, NULL, NULL},
	{"attest", T, NULL, NULL},
	{"attribute", J | O, NULL, NULL},
	{"aver", Q | T, NULL, NULL},
	{"balk", 0, "at", NULL},
	{"bark", Q, NULL, NULL},
	{"bash", J, NULL, NULL},
	{"beam", Q, NULL, NULL},
	{"beg", Q | I | A, NULL, NULL},
	{"begin", Q, NULL, NULL},
	{"believe", Q | T | Z | H, "in", NULL},
	{"bellow", Q, NULL, NULL},
	{"bemoan", Q | T | J | O, NULL, NULL},
	{"bet", T | Z | H, NULL, NULL},
	{"bill", J, NULL, NULL},
	{"blame", J | O, NULL, NULL},
	{"blast", Q | J | O, NULL, NULL},
	{"blog", Q | T | Z, NULL, NULL},
	{"bluster", Q, NULL, NULL},
	{"boast", Q | T, "about of", NULL},
	{"boom", Q, NULL, NULL},
	{"brag", Q | T, "about of", NULL},
	{"brand", J, NULL, NULL},
	{"bristle", 0, "at", NULL},
	{"call", Q | I | J | O, "for on", NULL},
	{"castigate", J | O, NULL, NULL},
	{"caution", Q | T | Z | A | O, "against", NULL},
	{"celebrate", J, NULL, NULL},
	{"certify", T, NULL, NULL},
	{"challenge", Q | J, NULL, NULL},
	{"chant", Q | Z, NULL, NULL},
	{"characterise", J, NULL, NULL},
	{"characterize", J, NULL, NULL},
	{"charge", Q | T | Z, NULL, NULL},
	{"cheer", Q, NULL, NULL},
	{"chide", Q | A, NULL, NULL},
	{"chime", Q, NULL, NULL},
	{"chirp", Q, NULL, NULL},
	{"chuckle", Q, NULL, NULL},
	{"cite", J | O, NULL, NULL},
	{"claim", Q | T | Z | I, NULL, NULL},
	{"clarify", Q | T, NULL, NULL},
	{"command", Q | T | I | A, NULL, NULL},
	{"commend", J | O, NULL, NULL},
	{"comment", Q | T, "on about", NULL},
	{"compare", J | O, NULL, NULL},
	{"complain", Q | T | Z, "about of", NULL},
	{"concede", Q | T | Z | O, NULL, NULL},
	{"conclude", Q | T | Z, NULL, NULL},
	{"concur", Q | T, NULL, NULL},
	{"condemn", Q | J | O, NULL, NULL},
	{"confess", Q | T | Z, NULL, NULL},
	{"confide", Q | T, NULL, NULL},
	{"confirm", Q | T | Z | W | O, NULL, NULL},
	{"congratulate", J | O, NULL, NULL},
	{"conjecture", T, NULL, NULL},
	{"contend", Q | T | Z, NULL, NULL},
	{"continue", Q, NULL, NULL},
	{"convey", T | O, NULL, NULL},
	{"convince", T | I | A, NULL, NULL},
	{"counsel", Q | T | A, NULL, NULL},
	{"counter", Q | T, NULL, NULL},
	{"crack", Q, NULL, NULL},
	{"criticise", Q | J | O, NULL, NULL},
	{"criticize", Q | J | O, NULL, NULL},
	{"crow", Q | T, NULL, NULL},
	{"cry", Q, NULL, NULL},
	{"deadpan", Q, NULL, NULL},
	{"decide", T | W, NULL, NULL},
	{"declare", Q | T | Z, NULL, NULL},
	{"decline", I, NULL, NULL},
	{"decree", Q | T, NULL, NULL},
	{"decry", Q | J | O, NULL, NULL},
	{"deem", J, NULL, NULL},
	{"defend", Q | J | O, NULL, NULL},
	{"demand", Q | T | I | O, NULL, NULL},
	{"demonstrate", T | S, NULL, NULL},
	{"demur", Q, NULL, NULL},
	{"denounce", Q | J | O, NULL, NULL},
	{"deny", T | Z | O, NULL, NULL},
	{"depict", J, NULL, NULL},
	{"deplore", Q | T | J | O, NULL, NULL},
	{"deride", J | O, NULL, NULL},
	{"describe", W | J | O, NULL, NULL},
	{"detail", W, NULL, NULL},
	{"direct", I | A, NULL, NULL},
	{"disagree", 0, "with", NULL},
	{"disavow", O, NULL, NULL},
	{"disclose", T | W | O, NULL, NULL},
	{"discover", T | S, NULL, NULL},
	{"discuss", O, NULL, NULL},
	{"dismiss", Q | J | O, NULL, NULL},
	{"dispute", T | J | O, NULL, NULL},
	{"doubt", T | W | H, NULL, NULL},
	{"downplay", J | O, NULL, NULL},
	{"drawl", Q, NULL, NULL},
	{"dub", J, NULL, NULL},
	{"dwell", 0, "on", NULL},
	{"echo", Q | O, NULL, NULL},
	{"elaborate", Q, "on", NULL},
	{"email", Q, NULL, NULL},
	{"emphasise", Q | T | O, NULL, NULL},
	{"emphasize", Q | T | O, NULL, NULL},
	{"encourage", I | A | O, NULL, NULL},
	{"endorse", J | O, NULL, NULL},
	{"enthuse", Q | T, NULL, NULL},
	{"envision", T | H | O, NULL, NULL},
	{"estimate", T | Z, NULL, NULL},
	{"exclaim", Q | T, NULL, NULL},
	{"exhort", Q | I | A, NULL, NULL},
	{"expect", T | I | H, NULL, NULL},
	{"explain", Q | T | Z | W | O, NULL, NULL},
	{"explode", Q, NULL, NULL},
	{"express", J | O, NULL, NULL},
	{"extol", J, NULL, NULL},
	{"fault", J, NULL, NULL},
	{"fear", T | Z | H, NULL, NULL},
	{"feel", T | Z | H, NULL, NULL},
	{"find", T | S, NULL, NULL},
	{"forecast", T | Z, NULL, NULL},
	{"foresee", T, NULL, NULL},
	{"fret", Q | T | H, NULL, NULL},
	{"fume", Q | T, NULL, NULL},
	{"giggle", Q, NULL, NULL},
	{"gloat", Q | T, NULL, NULL},
	{"grin", Q, NULL, NULL},
	{"gripe", Q | T, "about", NULL},
	{"groan", Q, NULL, NULL},
	{"grouse", Q | T, NULL, NULL},
	{"growl", Q, NULL, NULL},
	{"grumble", Q | T, "about", NULL},
	{"guess", T | Z | H, NULL, NULL},
	{"gush", Q, NULL, NULL},
	{"hail", J | O, NULL, NULL},
	{"hear", T | H, NULL, NULL},
	{"highlight", T | J | O, NULL, NULL},
	{"hint", Q | T, "at", NULL},
	{"hiss", Q, NULL, NULL},
	{"holler", Q, NULL, NULL},
	{"hope", T | Z | I | H, "for", NULL},
	{"hypothesize", T | Z, NULL, NULL},
	{"illustrate", T | S, NULL, NULL},
	{"imagine", Q | T | H, NULL, NULL},
	{"implore", Q | I | A, NULL, NULL},
	{"imply", T | Z, NULL, NULL},
	{"indicate", T | Z | S, NULL, NULL},
	{"inform", Q | T | A, NULL, NULL},
	{"inquire", Q | W, "about", NULL},
	{"insinuate", Q | T, NULL, NULL},
	{"insist", Q | T | Z, "on", NULL},
	{"instruct", Q | T | I | A, NULL, NULL},
	{"interject", Q, NULL, NULL},
	{"interrupt", Q, NULL, NULL},
	{"intimate", T, NULL, NULL},
	{"intone", Q, NULL, NULL},
	{"inveigh", 0, "against", NULL},
	{"invoke", J | O, NULL, NULL},
	{"jest", Q | T, NULL, NULL},
	{"joke", Q | T | Z, "about", NULL},
	{"judge", T, NULL, NULL},
	{"justify", J | O, NULL, NULL},
	{"know", T | Z | W | H, NULL, NULL},
	{"label", J, NULL, NULL},
	{"lambast", J | O, NULL, NULL},
	{"lambaste", J | O, NULL, NULL},
	{"lament", Q | T | J | O, NULL, NULL},
	{"laud", J | O, NULL, NULL},
	{"laugh", Q, NULL, NULL},
	{"learn", T | Z | W | H, NULL, NULL},
	{"lecture", Q | A, NULL, NULL},
	{"liken", J, NULL, NULL},
	{"list", O, NULL, NULL},
	{"lobby", 0, "for against", NULL},
	{"maintain", Q | T, NULL, NULL},
	{"marvel", Q | T, NULL, NULL},
	{"mention", T | O, NULL, NULL},
	{"moan", Q, NULL, NULL},
	{"mock", Q | J | O, NULL, NULL},
	{"mumble", Q, NULL, NULL},
	{"murmur", Q, NULL, NULL},
	{"muse", Q | T, NULL, NULL},
	{"mutter", Q, NULL, NULL},
	{"nickname", J, NULL, NULL},
	{"nod", Q, NULL, NULL},
	{"note", Q | T | Z | O, NULL, NULL},
	{"notice", T | H, NULL, NULL},
	{"notify", T | A, NULL, NULL},
	{"object", Q | T, "to", NULL},
	{"observe", Q | T, NULL, NULL},
	{"offer", Q | I | O, NULL, NULL},
	{"opine", Q | T, NULL, NULL},
	{"oppose", J | O, NULL, NULL},
	{"order", Q | T | I | A, NULL, NULL},
	{"outline", W | O, NULL, NULL},
	{"paint", J, NULL, NULL},
	{"pen", Q, NULL, NULL},
	{"persuade", I | A, NULL, NULL},
	{"plead", Q | I | O, "for with", NULL},
	{"pledge", Q | T | Z | I | O, NULL, NULL},
	{"point", T, "to", NULL},
	{"ponder", Q | W, NULL, NULL},
	{"portray", J | O, NULL, NULL},
	{"posit", T, NULL, NULL},
	{"post", Q | T, NULL, NULL},
	{"praise", Q | J | O, NULL, NULL},
	{"pray", Q | T, NULL, NULL},
	{"preach", Q | T, NULL, NULL},
	{"predict", Q | T | Z | O, NULL, NULL},
	{"prefer", I | H | O, NULL, NULL},
	{"press", Q | I, "for", NULL},
	{"proclaim", Q | T | Z, NULL, NULL},
	{"profess", T, NULL, NULL},
	{"project", T | Z, NULL, NULL},
	{"promise", Q | T | Z | I | A | O, NULL, NULL},
	{"pronounce", Q | J, NULL, NULL},
	{"propose", Q | T | I | O, NULL, NULL},
	{"protest", Q | T, "against", NULL},
	{"prove", T | S, NULL, NULL},
	{"push", I | A, "for", NULL},
	{"put", Q, NULL, NULL},
	{"query", Q | W, NULL, NULL},
	{"question", Q | W | J | O, NULL, NULL},
	{"quip", Q | T, NULL, NULL},
	{"quote", J | O, NULL, NULL},
	{"rage", Q, "against", NULL},
	{"rail", Q, "against", NULL},
	{"rant", Q, "about against", NULL},
	{"react", Q, NULL, NULL},
	{"read", Q | S, NULL, NULL},
	{"reaffirm", Q | T | O, NULL, NULL},
	{"realise", T | Z | W | H, NULL, NULL},
	{"realize", T | Z | W | H, NULL, NULL},
	{"reason", Q | T | H, NULL, NULL},
	{"reassert", Q | T, NULL, NULL},
	{"reassure", Q | T | A, NULL, NULL},
	{"rebuff", J, NULL, NULL},
	{"rebuke", Q | J | O, NULL, NULL},
	{"rebut", Q | T | O, NULL, NULL},
	{"recall", Q | T | Z | W | O, NULL, NULL},
	{"recite", Q | O, NULL, NULL},
	{"reckon", Q | T | Z | H, NULL, NULL},
	{"recognise", T | Z | H, NULL, NULL},
	{"recognize", T | Z | H, NULL, NULL},
	{"recommend", Q | T | I | O, NULL, NULL},
	{"recount", Q | T | W | O, NULL, NULL},
	{"refer", J, "to", NULL},
	{"reference", J | O, NULL, NULL},
	{"reflect", Q, "on", NULL},
	{"refuse", I, NULL, NULL},
	{"refute", T | J, NULL, NULL},
	{"regard", J, NULL, NULL},
	{"regret", Q | T | O, NULL, NULL},
	{"reiterate", Q | T | Z | O, NULL, NULL},
	{"reject", J | O, NULL, NULL},
	{"rejoin", Q, NULL, NULL},
	{"remark", Q | T, NULL, NULL},
	{"remember", Q | T | W | H | O, NULL, NULL},
	{"remind", Q | T | A, NULL, NULL},
	{"remonstrate", Q, NULL, NULL},
	{"repeat", Q | T | O, NULL, NULL},
	{"reply", Q | T | Z, NULL, NULL},
	{"report", Q | T | Z | S | O, NULL, NULL},
	{"repudiate", O, NULL, NULL},
	{"request", Q | T | I | O, NULL, NULL},
	{"respond", Q | T, NULL, NULL},
	{"retaliate", Q, NULL, NULL},
	{"retort", Q | T, NULL, NULL},
	{"retweet", O, NULL, NULL},
	{"reveal", T | Z | W | S | O, NULL, NULL},
	{"ridicule", J | O, NULL, NULL},
	{"rip", J, NULL, NULL},
	{"roar", Q, NULL, NULL},
	{"rule", T | S, NULL, NULL},
	{"savage", J, NULL, NULL},
	{"say", Q | T | Z | W, NULL, NULL},
	{"scoff", Q | T, NULL, NULL},
	{"scold", Q | A, NULL, NULL},
	{"scream", Q, NULL, NULL},
	{"shout", Q | T, NULL, NULL},
	{"show", T | Z | W | S, NULL, NULL},
	{"shriek", Q, NULL, NULL},
	{"shrug", Q, NULL, NULL},
	{"sigh", Q, NULL, NULL},
	{"signal", T | O, NULL, NULL},
	{"sing", Q, NULL, NULL},
	{"skewer", J, NULL, NULL},
	{"slam", Q | J | O, NULL, NULL},
	{"smile", Q, NULL, NULL},
	{"snap", Q, NULL, NULL},
	{"snarl", Q, NULL, NULL},
	{"sneer", Q, NULL, NULL},
	{"sob", Q, NULL, NULL},
	{"speak", 0, "about of against", NULL},
	{"specify", T | W, NULL, NULL},
	{"speculate", Q | T | Z, "about", NULL},
	{"spell", W, NULL, NULL},
	{"sputter", Q, NULL, NULL},
	{"squeal", Q, NULL, NULL},
	{"stammer", Q, NULL, NULL},
	{"state", Q | T | Z | O, NULL, NULL},
	{"stipulate", T | S, NULL, NULL},
	{"storm", Q, NULL, NULL},
	{"stress", Q | T | O, NULL, NULL},
	{"submit", Q | T, NULL, NULL},
	{"suggest", Q | T | Z | S | O, NULL, NULL},
	{"sum", Q, NULL, NULL},
	{"summarize", Q | T, NULL, NULL},
	{"surmise", Q | T, NULL, NULL},
	{"suspect", T | Z | H, NULL, NULL},
	{"swear", Q | T | Z | I, NULL, NULL},
	{"talk", 0, "about of", NULL},
	{"taunt", Q | A, NULL, NULL},
	{"tease", Q | A, NULL, NULL},
	{"tell", Q | T | Z | W | I | A, NULL, NULL},
	{"term", J, NULL, NULL},
	{"testify", Q | T | Z, "about", NULL},
	{"theorize", Q | T, NULL, NULL},
	{"think", Q | T | Z | H, NULL, NULL},
	{"threaten", Q | T | I, NULL, NULL},
	{"thunder", Q, NULL, NULL},
	{"tout", Q | J | O, NULL, NULL},
	{"trash", J, NULL, NULL},
	{"trumpet", Q | T, NULL, NULL},
	{"tweet", Q | T | Z, NULL, NULL},
	{"underline", Q | T, NULL, NULL},
	{"underscore", Q | T | O, NULL, NULL},
	{"understand", T | W | H, NULL, NULL},
	{"unveil", O, NULL, NULL},
	{"urge", Q | T | I | A, NULL, NULL},
	{"utter", Q, NULL, NULL},
	{"venture", Q, NULL, NULL},
	{"voice", J | O, NULL, NULL},
	{"volunteer", Q | T, NULL, NULL},
	{"vouch", 0, "for", NULL},
	{"vow", Q | T | Z | I, NULL, NULL},
	{"wager", Q | T, NULL, NULL},
	{"wail", Q, NULL, NULL},
	{"want", I | H | O, NULL, NULL},
	{"warn", Q | T | Z | I | A | O, "about of against", NULL},
	{"weep", Q, NULL, NULL},
	{"whine", Q, NULL, NULL},
	{"whisper", Q | T, NULL, NULL},
	{"wonder", Q | W | H, "about", NULL},
	{"worry", Q | T | H, "about", NULL},
	{"write", Q | T | Z, "about of", NULL},
	{"yell", Q | T, NULL, NULL},
};

/* Verbs that report with their particle alone, sorted by lemma. */
static const nd_cue phrasal[] = {
	{"bite", Q, NULL, "back"},
	{"blurt", Q, NULL, "out"},
	{"burst", Q, NULL, "out"},
	{"chip", Q, NULL, "in"},
	{"cut", Q, NULL, "in"},
	{"fire", Q, NULL, "back"},
	{"go", Q, NULL, "on"},
	{"hit", Q, NULL, "back"},
	{"lash", Q, NULL, "out"},
	{"pipe", Q, NULL, "up"},
	{"shoot", Q, NULL, "back"},
	{"strike", Q, NULL, "back"},
	{"weigh", Q, NULL, "in"},
};

/* What somebody says, sorted by lemma: "her claim that", "X's call for". */
static const nd_cue nouns[] = {
	{"accusation", T, "of", NULL},
	{"acknowledgment", T, "of", NULL},
	{"admission", T, "of", NULL},
	{"allegation", T, "of", NULL},
	{"announcement", T, "of", NULL},
	{"argument", T, "for against", NULL},
	{"assertion", T, NULL, NULL},
	{"assessment", T, "of", NULL},
	{"assumption", T, NULL, NULL},
	{"assurance", T, NULL, NULL},
	{"belief", T, NULL, NULL},
	{"call", I, "for on", NULL},
	{"claim", T | I, "of", NULL},
	{"comment", T, "about on", NULL},
	{"complaint", T, "about of", NULL},
	{"concern", T, "about over", NULL},
	{"conclusion", T, NULL, NULL},
	{"condemnation", 0, "of", NULL},
	{"contention", T, NULL, NULL},
	{"criticism", T, "of", NULL},
	{"decision", I, NULL, NULL},
	{"declaration", T, "of", NULL},
	{"demand", T | I, "for", NULL},
	{"denial", T, "of", NULL},
	{"fear", T, NULL, NULL},
	{"hope", T, NULL, NULL},
	{"insistence", T, "on", NULL},
	{"objection", T, NULL, NULL},
	{"observation", T, NULL, NULL},
	{"opinion", T, "of on", NULL},
	{"plea", I, "for", NULL},
	{"pledge", T | I, "of", NULL},
	{"praise", 0, "of for", NULL},
	{"prediction", T, "of about", NULL},
	{"promise", T | I, "of", NULL},
	{"proposal", T | I, "for", NULL},
	{"refusal", I, NULL, NULL},
	{"remark", T, "about on", NULL},
	{"revelation", T, NULL, NULL},
	{"statement", T, NULL, NULL},
	{"suggestion", T, NULL, NULL},
	{"testimony", T, NULL, NULL},
	{"threat", T | I, "of", NULL},
	{"view", T, "of on", NULL},
	{"vow", T | I, NULL, NULL},
	{"warning", T, "of about", NULL},
};

typedef struct irregular {
	char word[12];
	const char *lemma;
	nd_verb_form form;
} irregular;

/* Sorted by word. */
static const irregular irregulars[] = {
	{"began", "begin", ND_VERB_PAST},
	{"begun", "begin", ND_VERB_PARTICIPLE},
	{"bit", "bite", ND_VERB_PAST},
	{"bitten", "bite", ND_VERB_PARTICIPLE},
	{"burst", "burst", ND_VERB_PAST},
	{"cut", "cut", ND_VERB_PAST},
	{"felt", "feel", ND_VERB_PAST},
	{"foresaw", "foresee", ND_VERB_PAST},
	{"foreseen", "foresee", ND_VERB_PARTICIPLE},
	{"found", "find", ND_VERB_PAST},
	{"gone", "go", ND_VERB_PARTICIPLE},
	{"heard", "hear", ND_VERB_PAST},
	{"hit", "hit", ND_VERB_PAST},
	{"knew", "know", ND_VERB_PAST},
	{"known", "know", ND_VERB_PARTICIPLE},
	{"put", "put", ND_VERB_PAST},
	{"read", "read", ND_VERB_PAST},
	{"said", "say", ND_VERB_PAST},
	{"sang", "sing", ND_VERB_PAST},
	{"shot", "shoot", ND_VERB_PAST},
	{"shown", "show", ND_VERB_PARTICIPLE},
	{"spoke", "speak", ND_VERB_PAST},
	{"spoken", "speak", ND_VERB_PARTICIPLE},
	{"struck", "strike", ND_VERB_PAST},
	{"sung", "sing", ND_VERB_PARTICIPLE},
	{"swore", "swear", ND_VERB_PAST},
	{"sworn", "swear", ND_VERB_PARTICIPLE},
	{"thought", "think", ND_VERB_PAST},
	{"told", "tell", ND_VERB_PAST},
	{"understood", "understand", ND_VERB_PAST},
	{"went", "go", ND_VERB_PAST},
	{"written", "write", ND_VERB_PARTICIPLE},
	{"wrote", "write", ND_VERB_PAST},
};

enum { LONGEST_LEMMA = 14 };

/* Of one kind: those that report by themselves, or those that need a particle. */
typedef struct table {
	const nd_cue *items;
	uint32_t count;
} table;

static const nd_cue *find_lemma(table in, nd_str lemma)
{
	uint32_t row = nd_word_row(in.items->lemma, in.count, sizeof *in.items, sizeof in.items->lemma, lemma);
	return row != ND_NONE ? &in.items[row] : NULL;
}

/* The lemma that stem and ending make, in the ways that English spells it. */
static const nd_cue *find_stem(table in, nd_str stem, bool drops_e)
{
	char lemma[LONGEST_LEMMA + 2];
	if (stem.size < 2 || stem.size > LONGEST_LEMMA)
		return NULL;
	memcpy(lemma, stem.data, stem.size);
	nd_str candidate = {lemma, stem.size};
	const nd_cue *found = find_lemma(in, candidate);
	if (found != NULL || !drops_e)
		return found;
	lemma[stem.size] = 'e'; /* not-ed, not-ing */
	candidate.size = stem.size + 1;
	found = find_lemma(in, candidate);
	if (found != NULL)
		return found;
	if (stem.size > 3 && lemma[stem.size - 1] == lemma[stem.size - 2]) { /* quip-ped */
		candidate.size = stem.size - 1;
		return find_lemma(in, candidate);
	}
	if (lemma[stem.size - 1] == 'i') { /* repli-ed */
		lemma[stem.size - 1] = 'y';
		candidate.size = stem.size;
		return find_lemma(in, candidate);
	}
	return NULL;
}

static const nd_cue *find_form(table in, nd_str word, nd_verb_form *form)
{
	uint32_t irregular = ND_WORD_ROW(irregulars, word);
	if (irregular != ND_NONE) {
		const char *lemma = irregulars[irregular].lemma;
		*form = irregulars[irregular].form;
		return find_lemma(in, nd_str_of(lemma, strlen(lemma)));
	}
	const nd_cue *found = find_stem(in, word, false);
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
	char last = word.size > 0 ? word.data[word.size - 1] : '\0';
	bool has_ending = last == 'g' || last == 'd' || last == 's';
	for (size_t i = 0; has_ending && i < sizeof endings / sizeof *endings; i++) {
		if (!nd_str_ends(word, endings[i].ending))
			continue;
		nd_str stem = {word.data, word.size - endings[i].ending.size};
		bool no_verb = endings[i].ending.size == 1 && word.data[stem.size] == 'd' && !nd_str_ends(stem, ND_STR("e")); /* crowd */
		if (no_verb)
			continue;
		found = find_stem(in, stem, endings[i].drops_e);
		if (found != NULL) {
			*form = endings[i].form;
			return found;
		}
	}
	return NULL;
}

const nd_cue *nd_cue_find(nd_str word, nd_verb_form *form)
{
	return find_form((table){cues, sizeof cues / sizeof *cues}, word, form);
}

const nd_cue *nd_cue_find_phrasal(nd_str word, nd_str particle, nd_verb_form *form)
{
	const nd_cue *found = find_form((table){phrasal, sizeof phrasal / sizeof *phrasal}, word, form);
	return found != NULL && nd_str_compare_word(particle, found->particle) == 0 ? found : NULL;
}

const nd_cue *nd_cue_find_noun(nd_str word)
{
	table in = {nouns, sizeof nouns / sizeof *nouns};
	const nd_cue *found = find_lemma(in, word);
	if (found == NULL && nd_str_ends(word, ND_STR("s")))
		found = find_lemma(in, (nd_str){word.data, word.size - 1});
	return found;
}
