#include "annotate/names_states.h"

#include "annotate/names_decode.h"

enum { LONGEST_NAME = 9 /* tokens: "United Kingdom of Great Britain and Northern Ireland" has 8 */ };

/* End of the longest name of a state, of several tokens, that begins at a token; else the token. */
static uint32_t state_end(const nd_gazetteer *gazetteer, const nd_name_words *words, uint32_t token, uint32_t stop)
{
	const nd_name_word *first = nd_name_word_at(words, token);
	nd_gazetteer_entry entry = first->entry;
	nd_phrase phrase = first->phrase;
	uint32_t end = token;
	for (uint32_t i = token + 1; (entry & ND_ENTRY_GOES_ON) != 0 && i < stop && i - token < LONGEST_NAME; i++) {
		nd_phrase next = nd_name_word_at(words, i)->phrase;
		bool spaced = words->tokens[i].span.start > words->tokens[i - 1].span.end;
		phrase = spaced ? nd_phrase_join_spaced(phrase, next) : nd_phrase_join(phrase, next);
		entry = nd_gazetteer_find(gazetteer, phrase);
		if ((entry & ND_ENTRY_CLASS(ND_CLASS_COUNTRY)) != 0)
			end = i + 1;
	}
	return end;
}

/* Whether the tokens hold mentions that are parts of them, and none that goes on behind them; the probability of the
 * surest. */
static bool holds_parts(const uint8_t *labels, const float *probabilities, nd_span tokens, uint32_t stop, float *surest)
{
	bool any = false;
	*surest = 0;
	for (uint32_t i = tokens.start, end; i < tokens.end; i = end) {
		end = i + 1;
		if (labels[i] == 0)
			continue;
		end = nd_names_mention_end(labels, i, stop);
		if (end > tokens.end || (i == tokens.start && end == tokens.end))
			return false;
		if (probabilities[i] > *surest)
			*surest = probabilities[i];
		any = true;
	}
	return any;
}

static void join_states(const nd_gazetteer *gazetteer, const nd_name_words *words, nd_span window, uint8_t *labels,
                        float *probabilities)
{
	for (uint32_t i = window.start, end; i < window.end; i = end) {
		bool may_begin = (nd_name_word_at(words, i)->flags & ND_WORD_CAPITAL) != 0;
		end = i + 1;
		if (labels[i] != 0)
			end = nd_names_mention_end(labels, i, window.end);
		uint32_t state = may_begin ? state_end(gazetteer, words, i, window.end) : i;
		float surest;
		if (state <= i || !holds_parts(labels, probabilities, (nd_span){i, state}, window.end, &surest))
			continue;
		probabilities[i] = surest;
		nd_label_mention(labels, i, state, ND_NAME_LOCATION);
		end = state;
	}
}

void nd_names_join_states(const nd_gazetteer *gazetteer, const nd_name_words *words, const nd_span *windows,
                          uint32_t window_count, uint8_t *labels, float *probabilities)
{
	for (uint32_t i = 0; i < window_count; i++)
		join_states(gazetteer, words, windows[i], labels, probabilities);
}
