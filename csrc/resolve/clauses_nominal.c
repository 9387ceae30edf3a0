/* Reports without a verb: "according to X", "X's claim that". */
#include "base/str.h"
#include "resolve/clauses_parts.h"

bool nd_read_according(finder *in, uint32_t word)
{
	if (!nd_word_equals(in->words, word, "according") || !is(in, word + 1, ND_WORD_TO) ||
			!same_run(in, word + 1, word))
		return false;
	nd_noun_phrase speaker = {0, 0, 0};
	for (uint32_t i = word + 2; i < word + 6 && same_run(in, i, word) && nd_noun_phrase_is_empty(speaker); i++) {
		speaker = phrase_after(in, i);
		if (!is(in, i, ND_WORD_VALUE | ND_WORD_GENITIVE | ND_WORD_ADVERB | ND_WORD_TIME))
			break; /* early, June's and last week's results */
	}
	if (nd_noun_phrase_is_empty(speaker))
		return false;
	nd_noun_phrase named = nd_with_name_behind(in, speaker);
	if (is(in, named.end, ND_WORD_COMMA))
		speaker = named; /* according to the mayor, X, … */
	*nd_array_push(in->arena, in->reports) = (nd_report){
	        .first = word,
	        .end = speaker.end,
	        .verb = word,
	        .cue_end = word + 2,
	        .relative = ND_NONE,
	        .frames = ND_CUE_QUOTES | ND_CUE_CLAUSE,
	        .order = ND_REPORT_ACCORDING,
	        .speaker = speaker,
	};
	return true;
}

/* Whose the noun is: "his claim", "X's repeated claim"; empty if nobody's, or the author's. */
static nd_noun_phrase possessor(const finder *in, uint32_t noun)
{
	enum { MOST_ADJECTIVES = 3 };
	nd_noun_phrase none = {0, 0, 0};
	for (uint32_t i = noun; i > 0 && noun - i <= MOST_ADJECTIVES && same_run(in, i - 1, noun); i--) {
		uint32_t word = i - 1;
		if (is(in, word, ND_WORD_GENITIVE))
			return word > 0 && same_run(in, word - 1, noun) ? phrase_before(in, word - 1) : none;
		if (is(in, word, ND_WORD_POSSESSIVE)) {
			bool author = nd_word_equals(in->words, word, "my") || nd_word_equals(in->words, word, "our") ||
			              nd_word_equals(in->words, word, "your");
			return author ? none : (nd_noun_phrase){word, word + 1, word};
		}
		if (!is(in, word, ND_WORD_PLAIN | ND_WORD_TIME | ND_WORD_SOURCE) || is(in, word, ND_WORD_DETERMINER))
			return none;
	}
	return none;
}

/* Does a preposition or a verb that reports nothing stand before the noun phrase? A subject's own clause goes on behind what
 * it tells, and nothing shows where. */
static bool is_governed(const finder *in, uint32_t first)
{
	if (first == 0 || !same_run(in, first - 1, first))
		return false;
	const nd_word *before = &in->words->items[first - 1];
	nd_str text = nd_str_cut(in->words->text, before->span);
	bool is_verb = before->is_past || (before->classes & ND_WORD_PLAIN && before->cue == NULL && nd_str_ends(text, ND_STR("ed")));
	return is_verb || before->classes & (ND_WORD_PREPOSITION | ND_WORD_BE);
}

bool nd_read_noun(finder *in, uint32_t word)
{
	char buffer[24];
	nd_str folded = nd_word_folded(in->words, word, buffer);
	const nd_cue *cue = folded.data != NULL ? nd_cue_find_noun(folded) : NULL;
	nd_noun_phrase speaker = cue != NULL ? possessor(in, word) : (nd_noun_phrase){0, 0, 0};
	if (nd_noun_phrase_is_empty(speaker) || !is(in, speaker.head, SPEAKS | ND_WORD_POSSESSIVE) ||
	    !is_governed(in, speaker.first))
		return false;
	*nd_array_push(in->arena, in->reports) = (nd_report){
	        .first = speaker.first,
	        .end = word + 1,
	        .verb = word,
	        .cue_end = word + 1,
	        .relative = ND_NONE,
	        .frames = cue->frames,
	        .prepositions = cue->prepositions,
	        .order = ND_REPORT_NOMINAL,
	        .speaker = speaker,
	};
	return true;
}
