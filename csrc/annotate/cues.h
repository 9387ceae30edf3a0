/* The verbs that report speech and thought, and how each takes what was said. */
#ifndef ND_ANNOTATE_CUES_H
#define ND_ANNOTATE_CUES_H

#include "newsdesk.h"

/* What may follow the verb. */
enum nd_cue_frame {
	ND_CUE_QUOTES = 1,      /* a direct quotation: he shouted, "…" */
	ND_CUE_THAT = 2,        /* that and a clause */
	ND_CUE_CLAUSE = 4,      /* a clause without that: he said they had won */
	ND_CUE_QUESTION = 8,    /* whether, if, how, what … and a clause */
	ND_CUE_INFINITIVE = 16, /* to and a verb: he promised to resign */
	ND_CUE_ADDRESSEE = 32,  /* its object is who hears it: told her, warned investors */
	ND_CUE_JUDGES = 64,     /* its object is what it is about, words of the speaker follow: called the plan "a mess" */
	ND_CUE_THINKS = 128,    /* reports a state of mind, not an utterance */
	ND_CUE_SHOWS = 256,     /* said of documents: the poll shows */
	ND_CUE_OBJECT = 512     /* its object is what was said, in short: announced a plan, criticized the deal */
};

typedef enum nd_verb_form {
	ND_VERB_BASE = 1,
	ND_VERB_THIRD,     /* says */
	ND_VERB_PAST,      /* said, noted: may be the past participle too */
	ND_VERB_PARTICIPLE, /* written: the past participle alone */
	ND_VERB_ING
} nd_verb_form;

typedef struct nd_cue {
	char lemma[16];
	uint32_t frames; /* nd_cue_frame bits */
	const char *prepositions; /* those that lead to its object, parted by spaces: call for, refer to; or NULL */
	const char *particle;     /* the word right behind it without which it reports nothing: shot back, went on; or NULL */
} nd_cue;

/* The reporting verb that a lower-case word is a form of, or NULL. Several of them are nouns too: "report". */
const nd_cue *nd_cue_find(nd_str word, nd_verb_form *form);

/* The same for a verb that reports with the particle behind it alone. */
const nd_cue *nd_cue_find_phrasal(nd_str word, nd_str particle, nd_verb_form *form);

/* The noun for what somebody says that a lower-case word is, in singular or plural: her "claim" that. Or NULL. */
const nd_cue *nd_cue_find_noun(nd_str word);


#endif
