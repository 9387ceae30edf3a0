/* The simple statements that sentences make, as a reading: of "Ada Stone, who took office in 2019, has resigned and will
 * join Acme", these are "Ada Stone took office in 2019", "Ada Stone has resigned", "Ada Stone will join Acme". A rule for
 * one clause then finds what stands in a relative clause, behind an insertion, or under a subject said once for two verbs.
 *
 * No parser: names, commas, relative pronouns and forms of verbs decide, and where they leave it open nothing is made.
 * The idea is that of clause-based open information extraction (Del Corro and Gemulla, ClausIE, WWW 2013). */
#ifndef ND_RESOLVE_STATEMENTS_H
#define ND_RESOLVE_STATEMENTS_H

#include "resolve/reading.h"

/* The statements that differ from the sentences as they stand, which base holds: a reading of kind ND_READ_ALL. Their
 * bytes come from the text out of order: text positions may fall within a unit. */
void nd_statements_read(nd_arena *arena, const nd_reading *base, nd_reading *statements);

/* What a word may be by its form, as no dictionary is asked: "rose" is a verb here, and so is "united". */
typedef enum nd_verb_like {
	ND_VERB_NONE,
	ND_VERB_AUXILIARY,  /* has, was, will; also with "not" in one word */
	ND_VERB_PAST,       /* won, joined: past tense, and often the participle too */
	ND_VERB_PARTICIPLE, /* taken, given: not past tense */
	ND_VERB_PRESENT,    /* says, wins: of the verbs that news is told with */
	ND_VERB_GERUND      /* winning */
} nd_verb_like;

nd_verb_like nd_verb_like_of(nd_str word);

/* Of two auxiliaries, whether a participle behind it is passive: was, were, been. */
bool nd_is_form_of_be(nd_str word);

#endif
