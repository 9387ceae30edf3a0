/* Which words may be verbs, by their form. */
#include "base/wordtable.h"
#include "resolve/statements.h"

/* What endings don't tell, or tell wrongly. Sorted by word. */
static const struct {
	char word[16];
	nd_verb_like like;
} irregulars[] = {
        {"acquires", ND_VERB_PRESENT}, {"am", ND_VERB_AUXILIARY}, {"are", ND_VERB_AUXILIARY},
        {"aren't", ND_VERB_AUXILIARY}, {"ate", ND_VERB_PAST}, {"beat", ND_VERB_PAST},
        {"beaten", ND_VERB_PARTICIPLE}, {"beats", ND_VERB_PRESENT}, {"became", ND_VERB_PAST},
        {"become", ND_VERB_PARTICIPLE}, {"becomes", ND_VERB_PRESENT}, {"bed", ND_VERB_NONE},
        {"began", ND_VERB_PAST}, {"begun", ND_VERB_PARTICIPLE}, {"bleed", ND_VERB_NONE},
        {"born", ND_VERB_PARTICIPLE}, {"bought", ND_VERB_PAST}, {"breed", ND_VERB_NONE},
        {"brings", ND_VERB_PRESENT}, {"broke", ND_VERB_PAST}, {"broken", ND_VERB_PARTICIPLE},
        {"brought", ND_VERB_PAST}, {"built", ND_VERB_PAST}, {"buys", ND_VERB_PRESENT}, {"came", ND_VERB_PAST},
        {"can", ND_VERB_AUXILIARY}, {"can't", ND_VERB_AUXILIARY}, {"cannot", ND_VERB_AUXILIARY},
        {"caught", ND_VERB_PAST}, {"chairs", ND_VERB_PRESENT}, {"chose", ND_VERB_PAST},
        {"chosen", ND_VERB_PARTICIPLE}, {"comprises", ND_VERB_PRESENT}, {"could", ND_VERB_AUXILIARY},
        {"couldn't", ND_VERB_AUXILIARY}, {"creed", ND_VERB_NONE}, {"cut", ND_VERB_PAST},
        {"dealt", ND_VERB_PAST}, {"did", ND_VERB_AUXILIARY}, {"didn't", ND_VERB_AUXILIARY},
        {"directs", ND_VERB_PRESENT}, {"do", ND_VERB_AUXILIARY}, {"does", ND_VERB_AUXILIARY},
        {"doesn't", ND_VERB_AUXILIARY}, {"don't", ND_VERB_AUXILIARY}, {"drank", ND_VERB_PAST},
        {"drawn", ND_VERB_PARTICIPLE}, {"drew", ND_VERB_PAST}, {"driven", ND_VERB_PARTICIPLE},
        {"drove", ND_VERB_PAST}, {"earns", ND_VERB_PRESENT}, {"employs", ND_VERB_PRESENT},
        {"exceed", ND_VERB_NONE}, {"faces", ND_VERB_PRESENT}, {"fallen", ND_VERB_PARTICIPLE},
        {"feed", ND_VERB_NONE}, {"fell", ND_VERB_PAST}, {"fled", ND_VERB_PAST}, {"flew", ND_VERB_PAST},
        {"forbade", ND_VERB_PAST}, {"forbidden", ND_VERB_PARTICIPLE}, {"forgiven", ND_VERB_PARTICIPLE},
        {"fought", ND_VERB_PAST}, {"found", ND_VERB_PAST}, {"frozen", ND_VERB_PARTICIPLE},
        {"gave", ND_VERB_PAST}, {"given", ND_VERB_PARTICIPLE}, {"got", ND_VERB_PAST}, {"greed", ND_VERB_NONE},
        {"grew", ND_VERB_PAST}, {"groups", ND_VERB_PRESENT}, {"grown", ND_VERB_PARTICIPLE},
        {"had", ND_VERB_AUXILIARY}, {"hadn't", ND_VERB_AUXILIARY}, {"has", ND_VERB_AUXILIARY},
        {"hasn't", ND_VERB_AUXILIARY}, {"have", ND_VERB_AUXILIARY}, {"haven't", ND_VERB_AUXILIARY},
        {"heads", ND_VERB_PRESENT}, {"held", ND_VERB_PAST}, {"hid", ND_VERB_PAST},
        {"hidden", ND_VERB_PARTICIPLE}, {"hit", ND_VERB_PAST}, {"holds", ND_VERB_PRESENT},
        {"hosts", ND_VERB_PRESENT}, {"hundred", ND_VERB_NONE}, {"hurt", ND_VERB_PAST}, {"indeed", ND_VERB_NONE},
        {"is", ND_VERB_AUXILIARY}, {"isn't", ND_VERB_AUXILIARY}, {"joins", ND_VERB_PRESENT},
        {"kept", ND_VERB_PAST}, {"knew", ND_VERB_PAST}, {"known", ND_VERB_PARTICIPLE}, {"laid", ND_VERB_PAST},
        {"leads", ND_VERB_PRESENT}, {"leapt", ND_VERB_PAST}, {"leaves", ND_VERB_PRESENT}, {"led", ND_VERB_PAST},
        {"left", ND_VERB_PAST}, {"lent", ND_VERB_PAST}, {"loses", ND_VERB_PRESENT}, {"lost", ND_VERB_PAST},
        {"made", ND_VERB_PAST}, {"makes", ND_VERB_PRESENT}, {"manages", ND_VERB_PRESENT},
        {"may", ND_VERB_AUXILIARY}, {"meets", ND_VERB_PRESENT}, {"met", ND_VERB_PAST},
        {"might", ND_VERB_AUXILIARY}, {"must", ND_VERB_AUXILIARY}, {"need", ND_VERB_NONE},
        {"outbid", ND_VERB_PAST}, {"overcame", ND_VERB_PAST}, {"overran", ND_VERB_PAST},
        {"overrun", ND_VERB_PARTICIPLE}, {"oversaw", ND_VERB_PAST}, {"overseen", ND_VERB_PARTICIPLE},
        {"overtaken", ND_VERB_PARTICIPLE}, {"overthrew", ND_VERB_PAST}, {"overthrown", ND_VERB_PARTICIPLE},
        {"overtook", ND_VERB_PAST}, {"owns", ND_VERB_PRESENT}, {"paid", ND_VERB_PAST},
        {"plans", ND_VERB_PRESENT}, {"plays", ND_VERB_PRESENT}, {"proceed", ND_VERB_NONE},
        {"produces", ND_VERB_PRESENT}, {"pumps", ND_VERB_PRESENT},
        {"put", ND_VERB_PAST}, {"quit", ND_VERB_PAST}, {"ran", ND_VERB_PAST}, {"rebuilt", ND_VERB_PAST},
        {"red", ND_VERB_NONE}, {"remains", ND_VERB_PRESENT}, {"replaces", ND_VERB_PRESENT},
        {"represents", ND_VERB_PRESENT}, {"resold", ND_VERB_PAST}, {"retook", ND_VERB_PAST},
        {"rose", ND_VERB_PAST}, {"runs", ND_VERB_PRESENT}, {"sacred", ND_VERB_NONE}, {"said", ND_VERB_PAST},
        {"sank", ND_VERB_PAST}, {"sat", ND_VERB_PAST}, {"saw", ND_VERB_PAST}, {"says", ND_VERB_PRESENT},
        {"seed", ND_VERB_NONE}, {"seen", ND_VERB_PARTICIPLE}, {"sells", ND_VERB_PRESENT},
        {"sent", ND_VERB_PAST}, {"serves", ND_VERB_PRESENT}, {"set", ND_VERB_PAST},
        {"shall", ND_VERB_AUXILIARY}, {"shed", ND_VERB_NONE}, {"shot", ND_VERB_PAST},
        {"should", ND_VERB_AUXILIARY}, {"shown", ND_VERB_PARTICIPLE}, {"shrank", ND_VERB_PAST},
        {"shrunk", ND_VERB_PARTICIPLE}, {"shut", ND_VERB_PAST}, {"signs", ND_VERB_PRESENT},
        {"sits", ND_VERB_PRESENT}, {"slid", ND_VERB_PAST}, {"sold", ND_VERB_PAST}, {"sought", ND_VERB_PAST},
        {"speed", ND_VERB_NONE}, {"spent", ND_VERB_PAST}, {"split", ND_VERB_PAST}, {"spoke", ND_VERB_PAST},
        {"steps", ND_VERB_PRESENT}, {"stole", ND_VERB_PAST}, {"stolen", ND_VERB_PARTICIPLE},
        {"stood", ND_VERB_PAST}, {"struck", ND_VERB_PAST}, {"succeed", ND_VERB_NONE},
        {"succeeds", ND_VERB_PRESENT}, {"sunk", ND_VERB_PARTICIPLE}, {"swept", ND_VERB_PAST},
        {"swore", ND_VERB_PAST}, {"sworn", ND_VERB_PARTICIPLE}, {"swung", ND_VERB_PAST},
        {"taken", ND_VERB_PARTICIPLE}, {"takes", ND_VERB_PRESENT}, {"taught", ND_VERB_PAST},
        {"teaches", ND_VERB_PRESENT},
        {"threw", ND_VERB_PAST}, {"thrown", ND_VERB_PARTICIPLE}, {"told", ND_VERB_PAST}, {"took", ND_VERB_PAST},
        {"turns", ND_VERB_PRESENT}, {"undertaken", ND_VERB_PARTICIPLE}, {"undertook", ND_VERB_PAST},
        {"underwent", ND_VERB_PAST}, {"unprecedented", ND_VERB_NONE}, {"upheld", ND_VERB_PAST},
        {"wants", ND_VERB_PRESENT}, {"was", ND_VERB_AUXILIARY}, {"wasn't", ND_VERB_AUXILIARY},
        {"wed", ND_VERB_PAST}, {"weed", ND_VERB_NONE}, {"went", ND_VERB_PAST}, {"were", ND_VERB_AUXILIARY},
        {"weren't", ND_VERB_AUXILIARY}, {"will", ND_VERB_AUXILIARY}, {"wins", ND_VERB_PRESENT},
        {"withdrawn", ND_VERB_PARTICIPLE}, {"withdrew", ND_VERB_PAST}, {"withheld", ND_VERB_PAST},
        {"woke", ND_VERB_PAST}, {"won", ND_VERB_PAST}, {"won't", ND_VERB_AUXILIARY}, {"works", ND_VERB_PRESENT},
        {"would", ND_VERB_AUXILIARY}, {"wouldn't", ND_VERB_AUXILIARY}, {"written", ND_VERB_PARTICIPLE},
        {"wrote", ND_VERB_PAST},
};

nd_verb_like nd_verb_like_of(nd_str word)
{
	if (word.size < 2 || !(word.data[0] >= 'a' && word.data[0] <= 'z'))
		return ND_VERB_NONE;
	uint32_t row = ND_WORD_ROW(irregulars, word);
	if (row != ND_NONE)
		return irregulars[row].like;
	if (word.size > 4 && nd_str_ends(word, ND_STR("ing")))
		return ND_VERB_GERUND;
	bool is_compound = memchr(word.data, '-', word.size) != NULL && !nd_str_starts(word, ND_STR("re-")) &&
	                   !nd_str_starts(word, ND_STR("co-"));
	return word.size > 3 && nd_str_ends(word, ND_STR("ed")) && !is_compound ? ND_VERB_PAST : ND_VERB_NONE;
}

bool nd_is_form_of_be(nd_str word)
{
	static const char words[][16] = {"are", "be", "been", "being", "is", "was", "were"};
	return ND_WORD_IS_AMONG(words, word);
}
