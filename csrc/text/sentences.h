/* Sentences over the tokens of one region. Within the layer only. */
#ifndef ND_TEXT_SENTENCES_H
#define ND_TEXT_SENTENCES_H

#include "text/tokenize.h"

typedef ND_ARRAY(nd_sentence) nd_sentence_array;

/* Appends the sentences of the region, whose tokens begin at first_token and whose marks begin at first_mark.
 *
 * By rule. A sentence ends behind ". ! ? …" and what closes there (quotes, brackets, footnote numbers) where a capital,
 * a number or a symbol follows; behind an abbreviation only where the next word is one that opens sentences. It ends
 * where a line does, unless the region's lines are wrapped, and at a left-over tag of a block ("<p>") or a line end
 * written out. Inside brackets, single quotes, and double quotes right behind a verb of saying, it does not end.
 * Items of a list within a line ("1) … 2) …", bullets) are sentences. */
void nd_split_sentences(nd_arena *arena, nd_str text, const nd_tokens *tokens, uint32_t first_token,
                        uint32_t first_mark, nd_sentence_array *sentences);

#endif
