/* Abbreviations of English news that end in a point, and words that tell a sentence's beginning. Within the layer. */
#ifndef ND_TEXT_ABBREVIATIONS_H
#define ND_TEXT_ABBREVIATIONS_H

#include "newsdesk.h"

enum nd_abbreviation {
	ND_ABBREVIATION_NONE = 0,
	ND_ABBREVIATION_TITLE,  /* a name follows: no sentence ends here ("Mr.", "St.") */
	ND_ABBREVIATION_NUMBER, /* abbreviation only where a number follows ("No.", "p.", "Sec.") */
	ND_ABBREVIATION_INNER,  /* the sentence goes on ("e.g.", "vs.") */
	ND_ABBREVIATION_EITHER, /* may end a sentence ("Inc.", "Jan.", "Calif.") */
	ND_ABBREVIATION_STATE,  /* as EITHER, but a word of its own unless a comma or bracket stands before ("Mass.") */
	ND_ABBREVIATION_TIME    /* may end a sentence, and a name seldom follows ("p.m.") */
};

/* word is without its last point. Case counts: "ga" is none, "Ga" is. Letters parted by points ("U.S") are EITHER. */
enum nd_abbreviation nd_abbreviation_of(nd_str word);

/* The word, capitalised, begins sentences and seldom a name: pronouns, determiners, conjunctions, adverbs. */
bool nd_is_sentence_opener(nd_str word);

#endif
