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
	        "ate", "beat", "became", "began", "bought", "broke", "brought", "built", "came", "caught", "chose",
	        "cut", "dealt", "drank", "drew", "drove", "fell", "fled", "flew", "forbade", "fought", "found", "gave",
	        "got", "grew", "held", "hid", "hit", "hurt", "kept", "knew", "laid", "leapt", "led", "left", "lent",
	        "lost", "made", "met", "outbid", "overcame", "overran", "oversaw", "overthrew", "overtook", "paid",
	        "put", "quit", "ran", "rebuilt", "resold", "retook", "rose", "said", "sank", "sat", "saw", "sent", "set",
	        "shot", "shrank", "shut", "slid", "sold", "sought", "spent", "split", "spoke", "stole", "stood",
	        "struck", "swept", "swore", "swung", "taught", "threw", "told", "took", "undertook", "underwent",
	        "upheld", "wed", "went", "withdrew", "withheld", "woke", "won", "wrote"};
	return ND_WORD_IS_AMONG(words, word);
}

static bool is_irregular_participle(nd_str word)
{
	static const char words[][16] = {
	        "beaten", "become", "begun", "born", "broken", "chosen", "drawn", "driven", "fallen", "forbidden",
	        "forgiven", "frozen", "given", "grown", "hidden", "known", "overrun", "overseen", "overtaken",
	        "overthrown", "seen", "shown", "shrunk", "stolen", "sunk", "sworn", "taken", "thrown", "undertaken",
	        "withdrawn", "written"};
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
