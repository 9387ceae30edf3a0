/* Tokens of one region of a text. Within the layer only. */
#ifndef ND_TEXT_TOKENIZE_H
#define ND_TEXT_TOKENIZE_H

#include "base/array.h"

typedef ND_ARRAY(nd_token) nd_token_array;
typedef ND_ARRAY(uint32_t) nd_index_array;

typedef struct nd_tokens {
	nd_token_array all;
	nd_index_array marks; /* tokens that a sentence may end or begin at: points, brackets, bullets, first of a line */
} nd_tokens;

/* Appends the tokens of the region. White space, control and format characters part tokens and are in none.
 *
 * Words are split at hyphens and slashes; "'s", "n't" and the like are tokens of their own; "AT&T" and "O'Neill" are
 * one, as are "'tis" and the "'n'" of "rock 'n' roll". A point stays with an abbreviation ("Mr.", "U.S.", "J.", "É.")
 * also where it ends the sentence as well, but not with a number and its unit ("1.2bn"). Numbers keep their inner points,
 * commas and colons, and spaces that break no line between groups of three digits; letters of a currency written onto a
 * number are one with it ("Rs5,000"); the "s" of a decade ("1990s") is parted as "'s" is. A run of one punctuation
 * character or symbol is one token, except brackets and double quotes, as are "?!", an emoji sequence, a tag of HTML,
 * line ends written out ("\n"), a URL or a bare domain, an e-mail address, the name of a file, a ticker in brackets
 * ("BRK.B"), a handle and a hashtag. Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) are one token from mark
 * to mark. */
void nd_tokenize(nd_arena *arena, nd_str text, nd_span region, nd_tokens *tokens);

#endif
