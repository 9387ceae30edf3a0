/* What a stretch of visible text looks like, counted in one scan of its bytes. */
#ifndef ND_PAGE_TEXTSTATS_H
#define ND_PAGE_TEXTSTATS_H

#include "newsdesk.h"

/* What a character is to the counting; also what a stretch begins and ends with. */
typedef enum nd_text_edge {
	ND_EDGE_NONE = 0, /* nothing counted yet */
	ND_EDGE_LOWER,
	ND_EDGE_UPPER,
	ND_EDGE_WIDE, /* a letter beyond ASCII, or any other character there */
	ND_EDGE_DIGIT,
	ND_EDGE_STOP, /* . ! ? and their like in other scripts */
	ND_EDGE_COMMA,
	ND_EDGE_COLON,
	ND_EDGE_QUOTE,
	ND_EDGE_DASH, /* also bullets, arrows, bars */
	ND_EDGE_BRACKET,
	ND_EDGE_OTHER
} nd_text_edge;

enum { ND_TEXT_WORDS = 24 };

typedef struct nd_text_stats {
	const uint32_t *hashes; /* of the first words; set by who keeps them */
	uint32_t chars; /* code points that are not white space */
	uint32_t words; /* parted by white space; of scripts without spaces, two characters are one */
	uint32_t upper, digits, commas;
	uint32_t rights;  /* copyright signs */
	uint32_t stops;   /* sentence ends: stops before white space, a quote or the end */
	uint32_t ideographs;
	uint32_t hash;           /* of all words, ASCII case folded */
	uint8_t hash_count;
	uint8_t first, last; /* nd_text_edge; last looks through closing quotes and brackets for a stop */
} nd_text_stats;

/* The counting: stats so far, and what is needed to go on. */
typedef struct nd_text_counter {
	nd_text_stats stats;
	bool in_word;
	uint32_t word_hash;
	uint32_t hashes[ND_TEXT_WORDS];
} nd_text_counter;

/* Counts text that follows what was counted before. */
void nd_text_count(nd_text_counter *counter, nd_str text);

/* White space, or the end of a block, follows. */
void nd_text_count_space(nd_text_counter *counter);

/* Length of the leading white space of text (ASCII and no-break space); text.size if it has nothing else. */
uint32_t nd_text_leading_space(nd_str text);

#endif
