#include "text/abbreviations.h"

#include <stdlib.h>

#include "base/str.h"

enum { LONGEST = 12, LONGEST_ABBREVIATION = 6 };

struct entry {
	char word[LONGEST + 1];
	uint8_t kind;
	bool capital; /* an abbreviation only with an upper-case initial */
};

#define TITLE(word) {word, ND_ABBREVIATION_TITLE, true}
#define NUMBER(word) {word, ND_ABBREVIATION_NUMBER, false}
#define INNER(word) {word, ND_ABBREVIATION_INNER, false}
#define EITHER(word) {word, ND_ABBREVIATION_EITHER, false}
#define TIME(word) {word, ND_ABBREVIATION_TIME, false}
#define NAME(word) {word, ND_ABBREVIATION_EITHER, true}
#define STATE(word) {word, ND_ABBREVIATION_STATE, true}
#define COURTESY(word) {word, ND_ABBREVIATION_TITLE, false} /* written small in Italian */
#define PART(word) {word, ND_ABBREVIATION_INNER, true}
#define DAY(word) {word, ND_ABBREVIATION_NUMBER, true}

/* Sorted by word. */
static const struct entry abbreviations[] = {
        TIME("a.m"), NAME("adj"), TITLE("adm"), INNER("al"), STATE("ala"), TITLE("ald"), TITLE("amb"),
        EITHER("approx"), NAME("apr"), NAME("apt"), STATE("ariz"), STATE("ark"), NUMBER("art"), NUMBER("arts"),
        NAME("assn"), TITLE("asst"), TITLE("atty"), TITLE("attys"), NAME("aug"), NAME("ave"), COURTESY("avv"),
        NAME("bldg"), NAME("blvd"), TITLE("brig"), NAME("bros"), EITHER("bur"), INNER("bzw"), NUMBER("ca"),
        STATE("calif"), TITLE("capt"), TITLE("capts"), TITLE("cdr"), TITLE("cdre"), INNER("cf"), NUMBER("ch"),
        NUMBER("chap"), TITLE("cie"), NUMBER("cl"), TITLE("cllr"), TITLE("cmdr"), TITLE("cmdt"), EITHER("co"),
        TITLE("col"), STATE("colo"), TITLE("cols"), TITLE("commr"), STATE("conn"), TITLE("const"), NAME("cont"),
        EITHER("corp"), NAME("cos"), TITLE("cpl"), TITLE("cpt"), NAME("ct"), NAME("cts"), NAME("d.c"),
        NAME("dak"), NAME("dec"), STATE("del"), TITLE("dep"), EITHER("dept"), TITLE("det"), NAME("dist"),
        NAME("div"), COURTESY("dott"), TITLE("dr"), TITLE("dra"), TITLE("drs"), INNER("e.g"), NUMBER("ed"),
        NAME("eds"), TITLE("eng"), TITLE("ens"), NAME("esq"), EITHER("est"), EITHER("etc"), INNER("evtl"),
        NAME("ext"), NAME("feb"), NUMBER("fig"), NUMBER("figs"), STATE("fla"), TITLE("fr"), DAY("fri"),
        TITLE("ft"), STATE("ga"), TITLE("gen"), TITLE("gens"), INNER("ggf"), TITLE("gov"), TITLE("govs"),
        EITHER("govt"), TITLE("gral"), TITLE("hon"), EITHER("hrs"), NAME("hwy"), INNER("i.e"), STATE("ill"),
        EITHER("inc"), STATE("ind"), INNER("inkl"), TITLE("insp"), NAME("intl"), NAME("jan"), NAME("jr"),
        NAME("jul"), NAME("jun"), STATE("kan"), STATE("ky"), STATE("la"), EITHER("lbs"), TITLE("lieut"),
        EITHER("llc"), NAME("ln"), TITLE("lt"), EITHER("ltd"), EITHER("ltda"), TITLE("lts"), TITLE("maj"),
        DAY("mar"), STATE("mass"), STATE("md"), EITHER("med"), TITLE("messrs"), NAME("mex"), TITLE("mgr"),
        STATE("mich"), EITHER("min"), STATE("minn"), EITHER("mins"), PART("mio"), STATE("miss"), TITLE("mlle"),
        TITLE("mme"), STATE("mo"), DAY("mon"), STATE("mont"), TITLE("mr"), PART("mrd"), TITLE("mrs"),
        TITLE("ms"), TITLE("mses"), TITLE("msgr"), TITLE("mt"), NAME("mts"), NAME("natl"), STATE("neb"),
        STATE("nev"), NUMBER("no"), NUMBER("nos"), NAME("nov"), NUMBER("nr"), NAME("oct"), STATE("okla"),
        STATE("ont"), NUMBER("op"), STATE("ore"), EITHER("oz"), NUMBER("p"), TIME("p.m"), STATE("pa"),
        NUMBER("par"), NUMBER("para"), NAME("penn"), TITLE("pfc"), NAME("ph.d"), NAME("pkwy"), NAME("pl"),
        NAME("plc"), NUMBER("pp"), TITLE("pres"), TITLE("prof"), TITLE("profs"), NAME("prov"), NUMBER("pt"),
        TITLE("pte"), NAME("pty"), TITLE("pvt"), STATE("que"), NAME("rd"), TITLE("rep"), TITLE("reps"),
        TITLE("rev"), NUMBER("rs"), NAME("rt"), DAY("sat"), NUMBER("sec"), NUMBER("secs"), NUMBER("sect"),
        TITLE("sen"), TITLE("sens"), NAME("sep"), NAME("sept"), TITLE("sgm"), TITLE("sgt"), TITLE("sgts"),
        COURTESY("sig"), INNER("sog"), TITLE("spc"), EITHER("sq"), NAME("sr"), TITLE("sra"), TITLE("srta"),
        TITLE("ssgt"), TITLE("st"), NAME("sta"), TITLE("ste"), TITLE("sto"), DAY("sun"), TITLE("supt"),
        NAME("tel"), STATE("tenn"), STATE("tex"), NAME("thu"), NAME("thur"), NAME("thurs"), TITLE("treas"),
        NAME("tue"), NAME("tues"), NAME("twp"), NAME("univ"), EITHER("usw"), INNER("v"), STATE("va"),
        INNER("viz"), NUMBER("vol"), NUMBER("vols"), INNER("vs"), STATE("vt"), STATE("wash"), DAY("wed"),
        STATE("wis"), EITHER("wk"), STATE("wyo"), EITHER("yr"), EITHER("yrs"),
};

/* Sorted. */
static const char openers[][LONGEST + 1] = {
        "a", "about", "according", "activists", "actually", "additionally", "after", "again", "against",
        "ahead", "all", "along", "alongside", "also", "although", "altogether", "amid", "among", "an",
        "analysts", "and", "another", "any", "anyone", "apparently", "are", "around", "as", "asked", "at",
        "authorities", "because", "before", "behind", "below", "besides", "between", "beyond", "both", "but",
        "by", "campaigners", "can", "certainly", "clearly", "critics", "currently", "despite", "did", "do",
        "does", "during", "each", "earlier", "either", "elsewhere", "especially", "even", "eventually", "every",
        "everyone", "everything", "except", "experts", "few", "fewer", "finally", "following", "for", "from",
        "further", "furthermore", "generally", "given", "had", "has", "have", "he", "hence", "her", "here",
        "his", "hopefully", "how", "however", "hundreds", "i", "if", "immediately", "in", "including", "indeed",
        "initially", "instead", "investors", "is", "it", "its", "just", "last", "later", "lawmakers", "let",
        "like", "likewise", "many", "maybe", "meanwhile", "millions", "more", "moreover", "most", "much", "my",
        "nearly", "neither", "never", "nevertheless", "no", "nobody", "none", "nonetheless", "nor", "not",
        "nothing", "now", "nowhere", "observers", "obviously", "of", "officials", "often", "on", "once", "one",
        "only", "opponents", "or", "originally", "other", "others", "otherwise", "our", "over", "overall",
        "people", "perhaps", "please", "police", "previously", "prosecutors", "rather", "recently", "reporters",
        "researchers", "residents", "sadly", "scientists", "several", "she", "should", "similarly", "since",
        "so", "some", "sometimes", "somewhere", "soon", "still", "such", "supporters", "than", "that", "the",
        "their", "then", "there", "therefore", "these", "they", "this", "those", "though", "thousands",
        "through", "throughout", "thus", "to", "today", "together", "typically", "ultimately", "under",
        "unless", "unlike", "until", "upon", "usually", "voters", "was", "we", "were", "what", "whatever",
        "when", "whenever", "where", "wherever", "whether", "which", "while", "who", "whoever", "whose", "why",
        "will", "with", "within", "without", "witnesses", "yes", "yesterday", "yet", "you", "your",
};

/* The word in lower case, ended by NUL; false if it is longer than any in the tables. */
static bool fold(nd_str word, char folded[LONGEST + 1])
{
	if (word.size > LONGEST)
		return false;
	for (uint32_t i = 0; i < word.size; i++)
		folded[i] = nd_ascii_lower(word.data[i]);
	folded[word.size] = '\0';
	return true;
}

/* The word is the first member of both kinds of row. */
static int compare_words(const void *folded, const void *row)
{
	return strcmp(folded, row);
}

/* "U.S", "b.sc": no number with a unit ("1.2bn"), no plain word. */
static bool is_letters_and_points(nd_str word)
{
	for (uint32_t i = 0; i < word.size; i++)
		if (nd_ascii_is_digit(word.data[i]))
			return false;
	return memchr(word.data, '.', word.size) != NULL;
}

enum nd_abbreviation nd_abbreviation_of(nd_str word)
{
	char folded[LONGEST + 1];
	if (word.size == 0 || !fold(word, folded))
		return ND_ABBREVIATION_NONE;
	if (word.size > LONGEST_ABBREVIATION)
		return is_letters_and_points(word) ? ND_ABBREVIATION_EITHER : ND_ABBREVIATION_NONE;
	const struct entry *entry = bsearch(folded, abbreviations, sizeof abbreviations / sizeof *abbreviations,
	                                    sizeof *abbreviations, compare_words);
	if (entry != NULL)
		return entry->capital && word.data[0] == folded[0] ? ND_ABBREVIATION_NONE : entry->kind;
	return is_letters_and_points(word) ? ND_ABBREVIATION_EITHER : ND_ABBREVIATION_NONE;
}

bool nd_is_sentence_opener(nd_str word)
{
	char folded[LONGEST + 1];
	return fold(word, folded) && bsearch(folded, openers, sizeof openers / sizeof *openers, sizeof *openers,
	                                     compare_words) != NULL;
}
