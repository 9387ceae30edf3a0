#include "text/abbreviations.h"

#include <stdlib.h>

#include "base/str.h"

enum { LONGEST = 12 };

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
#define DAY(word) {word, ND_ABBREVIATION_NUMBER, true}

/* Sorted by word. */
static const struct entry abbreviations[] = {
        TIME("a.m"), NAME("adj"), TITLE("adm"), INNER("al"), STATE("ala"), TITLE("ald"), TITLE("amb"),
        EITHER("approx"), NAME("apr"), NAME("apt"), STATE("ariz"), STATE("ark"), NUMBER("art"), NUMBER("arts"),
        NAME("assn"), TITLE("asst"), TITLE("atty"), TITLE("attys"), NAME("aug"), NAME("ave"), NAME("bldg"),
        NAME("blvd"), TITLE("brig"), NAME("bros"), EITHER("bur"), NUMBER("ca"), STATE("calif"), TITLE("capt"),
        TITLE("capts"), TITLE("cdr"), TITLE("cdre"), INNER("cf"), NUMBER("ch"), NUMBER("chap"), TITLE("cie"),
        NUMBER("cl"), TITLE("cllr"), TITLE("cmdr"), TITLE("cmdt"), EITHER("co"), TITLE("col"), STATE("colo"),
        TITLE("cols"), TITLE("commr"), STATE("conn"), TITLE("const"), NAME("cont"), EITHER("corp"), NAME("cos"),
        TITLE("cpl"), TITLE("cpt"), NAME("ct"), NAME("cts"), NAME("d.c"), NAME("dak"), NAME("dec"),
        STATE("del"), TITLE("dep"), EITHER("dept"), TITLE("det"), NAME("dist"), NAME("div"), TITLE("dr"),
        TITLE("drs"), INNER("e.g"), NUMBER("ed"), NAME("eds"), TITLE("eng"), TITLE("ens"), NAME("esq"),
        EITHER("est"), EITHER("etc"), NAME("ext"), NAME("feb"), NUMBER("fig"), NUMBER("figs"), STATE("fla"),
        TITLE("fr"), DAY("fri"), TITLE("ft"), STATE("ga"), TITLE("gen"), TITLE("gens"), TITLE("gov"),
        TITLE("govs"), EITHER("govt"), TITLE("hon"), EITHER("hrs"), NAME("hwy"), INNER("i.e"), STATE("ill"),
        EITHER("inc"), STATE("ind"), TITLE("insp"), NAME("intl"), NAME("jan"), NAME("jr"), NAME("jul"),
        NAME("jun"), STATE("kan"), STATE("ky"), STATE("la"), EITHER("lbs"), TITLE("lieut"), EITHER("llc"),
        NAME("ln"), TITLE("lt"), EITHER("ltd"), TITLE("lts"), TITLE("maj"), DAY("mar"), STATE("mass"),
        STATE("md"), EITHER("med"), TITLE("messrs"), NAME("mex"), TITLE("mgr"), STATE("mich"), EITHER("min"),
        STATE("minn"), EITHER("mins"), STATE("miss"), TITLE("mlle"), TITLE("mme"), STATE("mo"), DAY("mon"),
        STATE("mont"), TITLE("mr"), TITLE("mrs"), TITLE("ms"), TITLE("mses"), TITLE("msgr"), TITLE("mt"),
        NAME("mts"), NAME("natl"), STATE("neb"), STATE("nev"), NUMBER("no"), NUMBER("nos"), NAME("nov"),
        NUMBER("nr"), NAME("oct"), STATE("okla"), STATE("ont"), NUMBER("op"), STATE("ore"), EITHER("oz"),
        NUMBER("p"), TIME("p.m"), STATE("pa"), NUMBER("par"), NUMBER("para"), NAME("penn"), TITLE("pfc"),
        NAME("ph.d"), NAME("pkwy"), NAME("pl"), NAME("plc"), NUMBER("pp"), TITLE("pres"), TITLE("prof"),
        TITLE("profs"), NAME("prov"), NUMBER("pt"), TITLE("pte"), NAME("pty"), TITLE("pvt"), STATE("que"),
        NAME("rd"), TITLE("rep"), TITLE("reps"), TITLE("rev"), NUMBER("rs"), NAME("rt"), DAY("sat"),
        NUMBER("sec"), NUMBER("secs"), TITLE("sen"), TITLE("sens"), NAME("sep"), NAME("sept"), TITLE("sgm"),
        TITLE("sgt"), TITLE("sgts"), TITLE("spc"), EITHER("sq"), NAME("sr"), TITLE("ssgt"), TITLE("st"),
        NAME("sta"), TITLE("ste"), DAY("sun"), TITLE("supt"), NAME("tel"), STATE("tenn"), STATE("tex"),
        NAME("thu"), NAME("thur"), NAME("thurs"), TITLE("treas"), NAME("tue"), NAME("tues"), NAME("twp"),
        NAME("univ"), INNER("v"), STATE("va"), INNER("viz"), NUMBER("vol"), NUMBER("vols"), INNER("vs"),
        STATE("vt"), STATE("wash"), DAY("wed"), STATE("wis"), EITHER("wk"), STATE("wyo"), EITHER("yr"),
        EITHER("yrs"),
};

/* Sorted. */
static const char openers[][LONGEST + 1] = {
        "a", "about", "according", "after", "all", "also", "although", "among", "an", "and", "another", "any",
        "are", "as", "asked", "at", "because", "before", "both", "but", "by", "can", "critics", "despite",
        "did", "do", "does", "during", "each", "even", "every", "everyone", "few", "finally", "following",
        "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "however", "hundreds", "i",
        "if", "in", "indeed", "instead", "is", "it", "its", "just", "last", "later", "let", "like", "many",
        "maybe", "meanwhile", "millions", "more", "most", "much", "my", "nearly", "neither", "never", "no",
        "nobody", "none", "nor", "not", "nothing", "now", "of", "officials", "often", "on", "once", "one",
        "only", "or", "other", "others", "our", "over", "people", "perhaps", "please", "police", "rather",
        "several", "she", "should", "similarly", "since", "so", "some", "soon", "still", "such", "than", "that",
        "the", "their", "then", "there", "these", "they", "this", "those", "though", "thousands", "through",
        "thus", "to", "today", "under", "unless", "unlike", "until", "was", "we", "were", "what", "when",
        "where", "whether", "which", "while", "who", "whose", "why", "will", "with", "without", "yes",
        "yesterday", "yet", "you", "your",
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

enum nd_abbreviation nd_abbreviation_of(nd_str word)
{
	char folded[LONGEST + 1];
	if (word.size == 0 || !fold(word, folded))
		return ND_ABBREVIATION_NONE;
	const struct entry *entry = bsearch(folded, abbreviations, sizeof abbreviations / sizeof *abbreviations,
	                                    sizeof *abbreviations, compare_words);
	if (entry != NULL)
		return entry->capital && word.data[0] == folded[0] ? ND_ABBREVIATION_NONE : entry->kind;
	return memchr(folded, '.', word.size) != NULL ? ND_ABBREVIATION_EITHER : ND_ABBREVIATION_NONE;
}

bool nd_is_sentence_opener(nd_str word)
{
	char folded[LONGEST + 1];
	return fold(word, folded) && bsearch(folded, openers, sizeof openers / sizeof *openers, sizeof *openers,
	                                     compare_words) != NULL;
}
