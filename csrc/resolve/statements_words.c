/* Which words may be verbs, by their form. */
#include "base/wordtable.h"
#include "resolve/statements.h"

static bool is_auxiliary(nd_str word)
{
	static const char words[][16] = {
	        "am",     "are",   "aren't", "can",   "can't",   "cannot",   "could", "couldn't", "did",  "didn't",
	        "do",     "does",  "doesn't", "don't", "had",    "hadn't",   "has",   "hasn't",   "have", "haven't",
	        "is",     "isn't", "may",    "might", "must",    "shall",    "should", "was",     "wasn't", "were",
	        "weren't", "will", "won't",  "would", "wouldn't"};
	return ND_WORD_IS_AMONG(words, word);
}

static bool is_irregular_past(nd_str word)
{
	static const char words[][16] = {
	        "ate",    "beat",   "became", "began",  "bought",  "broke",  "brought", "built",  "came",   "caught",
	        "chose",  "cut",    "dealt",  "drew",   "drove",   "fell",   "fled",    "flew",   "fought", "found",
	        "gave",   "got",    "grew",   "held",   "hit",     "hurt",   "kept",    "knew",   "led",    "left",
	        "lost",   "made",   "met",    "overcame", "overtook", "paid", "put",    "quit",   "ran",    "rose",
	        "said",   "sank",   "sat",    "saw",    "sent",    "set",    "shot",    "sold",   "sought", "spent",
	        "split",  "spoke",  "stood",  "struck", "swept",   "swore",  "taught",  "threw",  "told",   "took",
	        "underwent", "upheld", "wed", "went",   "withdrew", "woke",  "won",     "wrote"};
	return ND_WORD_IS_AMONG(words, word);
}

static bool is_irregular_participle(nd_str word)
{
	static const char words[][16] = {"beaten", "become", "begun",  "born",   "broken", "chosen", "driven", "fallen",
	                                    "forgiven", "given", "grown", "known",  "overtaken", "seen", "sunk",  "sworn",
	                                    "taken",  "thrown", "withdrawn", "written"};
	return ND_WORD_IS_AMONG(words, word);
}

static bool is_present(nd_str word)
{
	static const char words[][16] = {
	        "acquires", "beats", "becomes", "brings", "buys", "chairs", "comprises", "directs", "earns",
	        "employs", "faces", "groups", "heads", "holds", "hosts", "joins", "leads", "leaves", "loses", "makes",
	        "manages", "meets", "owns", "plans", "plays", "remains", "replaces", "represents", "runs", "says",
	        "sells", "serves", "signs", "sits", "steps", "succeeds", "takes", "turns", "wants", "wins", "works"};
	return ND_WORD_IS_AMONG(words, word);
}

static bool only_looks_past(nd_str word)
{
	static const char words[][16] = {"bed",  "bleed", "breed", "creed", "exceed", "feed",   "greed",   "hundred", "indeed",
	                                    "need", "proceed", "red", "sacred", "seed",  "shed",   "speed",   "succeed", "unprecedented",
	                                    "weed"};
	return ND_WORD_IS_AMONG(words, word);
}

nd_verb_like nd_verb_like_of(nd_str word)
{
	if (word.size < 2 || !(word.data[0] >= 'a' && word.data[0] <= 'z'))
		return ND_VERB_NONE;
	if (is_auxiliary(word))
		return ND_VERB_AUXILIARY;
	if (is_irregular_past(word))
		return ND_VERB_PAST;
	if (is_irregular_participle(word))
		return ND_VERB_PARTICIPLE;
	if (is_present(word))
		return ND_VERB_PRESENT;
	if (word.size > 4 && nd_str_ends(word, ND_STR("ing")))
		return ND_VERB_GERUND;
	bool is_compound = memchr(word.data, '-', word.size) != NULL && !nd_str_starts(word, ND_STR("re-")) &&
	                   !nd_str_starts(word, ND_STR("co-"));
	bool looks_past = word.size > 3 && nd_str_ends(word, ND_STR("ed")) && !is_compound && !only_looks_past(word);
	return looks_past ? ND_VERB_PAST : ND_VERB_NONE;
}

bool nd_is_form_of_be(nd_str word)
{
	static const char words[][16] = {"are", "be", "been", "being", "is", "was", "were"};
	return ND_WORD_IS_AMONG(words, word);
}
