/* What the model of names reads of a document before it looks at any one token: its distinct words with their properties,
 * where each occurs, and its runs of capitalised words. Linear in the document. */
#ifndef ND_ANNOTATE_NAMES_WORDS_H
#define ND_ANNOTATE_NAMES_WORDS_H

#include "annotate/gazetteer.h"
#include "annotate/names_index.h"
#include "base/array.h"
#include "text/text.h"

enum nd_name_word_flag {
	ND_WORD_CAPITAL = 1,      /* begins with a capital, or has one inside: "iPhone", "al-Assad" */
	ND_WORD_ALL_CAPITALS = 2, /* two or more letters, all capitals */
	ND_WORD_LETTERS = 4,
	ND_WORD_DIGIT = 8,
	ND_WORD_CURRENCY = 16,
	ND_WORD_JOINS = 32, /* may stand within a name though it has no capital: "of", "de", "bin" */
	ND_WORD_AND = 64    /* "and", "&": joins the names of a company */
};

enum { ND_AFFIXES = 4, ND_EDGE_WORD = 0 /* stands for what is before and behind a sentence */ };

/* Hashes are of the text with digits as 0; 0 stands for an affix longer than the word. */
typedef struct nd_name_word {
	nd_phrase phrase;
	uint32_t form, lower;
	uint32_t prefixes[ND_AFFIXES], suffixes[ND_AFFIXES]; /* of 1 to 4 characters */
	uint32_t shape, short_shape;
	nd_gazetteer_entry entry;
	uint32_t clusters[3]; /* from 1; 0 for an unknown word */
	uint32_t case_count;  /* index into the document's case counts */
	uint32_t first_token; /* its occurrences: this one, then nd_name_words.next */
	uint32_t occurrences;
	uint32_t longest_run; /* the longest joined run it is in, or ND_NONE */
	uint64_t acronym;     /* hash of its capitals, of an acronym; else 0 */
	uint32_t expansion;   /* of an acronym: the first joined run with these initials, or ND_NONE */
	uint8_t flags;        /* nd_name_word_flag */
	char initial;         /* its first byte if that is an ASCII capital, else 0 */
} nd_name_word;

/* How often a word was seen in lower case, capitalised within a sentence, and where a capital says nothing. */
typedef struct nd_case_count {
	uint32_t lower, capital, initial;
} nd_case_count;

/* Capitalised words side by side. A joined run also goes over joining words ("Bank of Ghana"). */
typedef struct nd_name_run {
	uint32_t start, end;  /* tokens */
	uint32_t left, right; /* words beside it, or ND_EDGE_WORD */
} nd_name_run;

typedef struct nd_name_words {
	const nd_token *tokens;
	uint32_t token_count;
	uint32_t *word_of;   /* of each token */
	uint32_t *next;      /* next occurrence of the token's word, or ND_NONE */
	uint32_t *run_of;    /* the plain run that a token is in, or ND_NONE */
	uint32_t *joined_of; /* the joined run that a token is in, or ND_NONE */
	bool *uninformative; /* a capital here says little: first word, headline, after an opening mark */
	nd_name_word *words;
	uint32_t word_count;
	nd_case_count *cases;
	nd_name_run *runs, *joined;
} nd_name_words;

/* The word that a token is. */
static inline const nd_name_word *nd_name_word_at(const nd_name_words *words, uint32_t token)
{
	return &words->words[words->word_of[token]];
}

/* Reads the tokens as a document of its own. Windows are the stretches of tokens that are labelled together, sentences or
 * pieces of very long ones: they cover all tokens in order. */
void nd_name_words_read(nd_arena *scratch, const nd_gazetteer *gazetteer, nd_str text, const nd_token *tokens,
                   uint32_t token_count, const nd_span *windows, uint32_t window_count, nd_name_words *words);

#endif
