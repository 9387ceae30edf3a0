/* Parts of the search for reporting clauses, for clauses.c: the verb, who speaks, who is spoken to. */
#ifndef ND_RESOLVE_CLAUSES_PARTS_H
#define ND_RESOLVE_CLAUSES_PARTS_H

#include "resolve/clauses.h"

enum {
	FAR = 40, /* words: no clause is looked for beyond */
	NOUNS = ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE,
	SPEAKS = NOUNS | ND_WORD_NAME | ND_WORD_SUBJECT
};

typedef struct nd_report_finder {
	nd_arena *arena;
	const nd_words *words;
	const nd_mention *mentions;
	nd_report_array *reports; /* found so far */
} finder;

static inline bool is(const finder *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

/* Do the words stand in one sentence, and are they quoted alike? */
static inline bool same_run(const finder *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence &&
	       words[a].quotation == words[b].quotation;
}

static inline bool is_person_name(const finder *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && in->mentions[mention].type == ND_PERSON;
}

static inline nd_noun_phrase phrase_before(const finder *in, uint32_t last)
{
	return nd_noun_phrase_before(in->words, in->mentions, last);
}

static inline nd_noun_phrase phrase_after(const finder *in, uint32_t first)
{
	return nd_noun_phrase_after(in->words, in->mentions, first);
}

/* Someone or something that is known to speak, rather than any noun. */
static inline bool surely_speaks(const finder *in, nd_noun_phrase phrase)
{
	return !nd_noun_phrase_is_empty(phrase) && is(in, phrase.head, SPEAKS) && !is(in, phrase.head, ND_WORD_VALUE);
}

/* ---- the verb (clauses_verbs.c) ---------------------------------------------------------------------------------- */

/* The words before the verb that belong to it: has also been saying. Gives the first of them. */
uint32_t nd_group_start(const finder *in, uint32_t verb);

/* Word after the verb and its particle. */
uint32_t nd_cue_end(const finder *in, uint32_t verb);

/* Is one of the words from first to verb of these classes? */
bool nd_group_has(const finder *in, uint32_t first, uint32_t verb, uint32_t classes);

/* "as reported by X" */
bool nd_is_as_told(const finder *in, uint32_t verb);

/* Many of these verbs are nouns and adjectives too: "reports", "the proposed plan", "a note". */
bool nd_is_used_as_verb(const finder *in, uint32_t verb, uint32_t first);

/* ---- who speaks (clauses_phrases.c) ------------------------------------------------------------------------------ */

/* some, many, two */
bool nd_is_indefinite(const finder *in, uint32_t word);

/* "said its director, X": the description and the name that follows it. */
nd_noun_phrase nd_with_name_behind(const finder *in, nd_noun_phrase phrase);

/* "X, head of the works said": the name that opens the sentence, with the description that no comma closes; the phrase itself
 * where none does, or where it reports in passing: "X, the mayor said, had left". next is the word behind the verb. */
nd_noun_phrase nd_with_name_at_start(const finder *in, nd_noun_phrase phrase, uint32_t next);

/* who, which, and "that" behind a noun: it stands for what is before it. */
bool nd_is_relative(const finder *in, uint32_t word);

/* The clause's own subject, to the left of the verb group; empty if there is none. */
nd_noun_phrase nd_speaker_to_the_left(const finder *in, uint32_t first);

/* "…," said X. Not "said the plan had failed": after the phrase the clause must end or turn aside. */
nd_noun_phrase nd_speaker_to_the_right(const finder *in, uint32_t verb);

/* ---- subjects that are shared (clauses_subjects.c) --------------------------------------------------------------- */

/* The subject of the clause before, for verbs that share it: "X smiled and said", "In Paris, X won, adding that …". */
nd_noun_phrase nd_subject_in_run(const finder *in, uint32_t verb);

/* The speaker of the last clause in the sentence that reported words, else the subject before. */
nd_noun_phrase nd_shared_speaker(const finder *in, uint32_t verb);

/* "went on to say", "continued to insist": the subject stands before the verb that "to" depends on. */
nd_noun_phrase nd_speaker_before_infinitive(const finder *in, uint32_t to);

/* "but went on to say": the verb that "to" depends on shares its subject with a clause before. */
bool nd_is_shared_infinitive(const finder *in, uint32_t to);

/* Does no word of its sentence stand before the word? */
bool nd_opens_sentence(const finder *in, uint32_t word);

/* "Noting that Y, X said", "While saying that Y, X": the subject behind the comma that ends what the verb tells, and that
 * comma; empty if there is none. */
nd_noun_phrase nd_subject_of_main_clause(const finder *in, uint32_t verb, uint32_t *comma);

/* "with X tweeting that": the participle's own subject; empty where it shares that of its clause. */
nd_noun_phrase nd_subject_of_participle(const finder *in, uint32_t left, uint32_t verb);

/* ---- who is spoken to (clauses_addressees.c) --------------------------------------------------------------------- */

/* Who hears it; empty if the clause names nobody. */
nd_noun_phrase nd_find_addressee(const finder *in, const nd_report *report);

/* ---- reports without a verb (clauses_nominal.c) ------------------------------------------------------------------ */

/* "according to X" */
bool nd_read_according(finder *in, uint32_t word);

/* "X's claim that …", "his call for …" */
bool nd_read_noun(finder *in, uint32_t word);

#endif
