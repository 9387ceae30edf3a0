/* Sentences over the tokens of one region. Within the layer only. */
#ifndef ND_TEXT_SENTENCES_H
#define ND_TEXT_SENTENCES_H

#include "text/tokenize.h"

typedef ND_ARRAY(nd_sentence) nd_sentence_array;

/* Appends the sentences of the region, whose tokens begin at first_token and whose marks begin at first_mark.
 *
 * By rule. A sentence ends behind ". ! ? …" and what closes there (quotes, brackets, footnote numbers, emoji) where a
 * capital, a number or a symbol follows, and where speech breaks off at a dash; behind an abbreviation only where the
 * next word is one that opens sentences. It ends where a line does, unless the region's lines are wrapped, and at a
 * left-over tag of a block ("<p>") or a line end written out. It does not end inside brackets, single quotes, and double
 * quotes right behind a verb of saying or in the midst of a sentence that goes on behind them; other quotations of several
 * sentences are parted, as the treebanks of news have it, except where the whole text is nothing but quotations. Items of
 * a list within a line ("1) … 2) …", bullets) are sentences. Points inside terms of German, Spanish and Portuguese end
 * none. */
void nd_split_sentences(nd_arena *arena, nd_str text, const nd_tokens *tokens, uint32_t first_token,
                        uint32_t first_mark, nd_sentence_array *sentences);

#endif
