/* Inside definite noun phrases: how one is read, and what its parts say. */
#ifndef ND_RESOLVE_REFERENCES_PHRASES_H
#define ND_RESOLVE_REFERENCES_PHRASES_H

#include "base/str.h"
#include "resolve/references.h"

enum {
	ND_PHRASE_BACK = 3, /* sentences */
	ND_MOST_MEMBERS = 16 /* of an enumeration */
};

/* A part is the head of many a body's name; alone, it means one that is called so. */
typedef enum nd_noun_kind {
	ND_NOUN_NONE,
	ND_NOUN_ROLE,
	ND_NOUN_BODY,
	ND_NOUN_PART,
	ND_NOUN_COUNTRY,
	ND_NOUN_CITY,
	ND_NOUN_PERSONS,
	ND_NOUN_BODIES,
	ND_NOUN_COUNTRIES
} nd_noun_kind;

typedef struct nd_definite {
	uint32_t first, noun, end;
	nd_noun_kind kind;
	bool is_two;        /* the two, both */
	bool has_name;      /* of a country or a seat: "the Kenyan bank", "the Basel-based bank" */
	char country[4];    /* of its demonym, or "" */
} nd_definite;

/* In one sentence, quoted alike. */
static inline bool nd_same_run(const nd_referring *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence &&
	       words[a].quotation == words[b].quotation;
}

/* The state of a demonym or country's name; false where the word is part of another name. */
bool nd_read_demonym(const nd_referring *in, uint32_t word, char country[4]);

/* May the phrase mean it, by kind, role and country? */
bool nd_may_mean(const nd_referring *in, const nd_occurrence *candidate, const nd_definite *phrase);

/* Does a text hold the part, in whatever case? */
bool nd_role_holds(nd_str text, nd_str part);

/* The entity that a singular means, or ND_NONE. */
uint32_t nd_one_meant(nd_referring *in, const nd_definite *phrase);

/* Those that a plural means; returns their number. */
uint32_t nd_several_meant(const nd_referring *in, const nd_definite *phrase, uint32_t members[ND_MOST_MEMBERS]);

/* "The Italian said": a demonym alone is the person that was spoken of, who is then known to be one. */
bool nd_refer_demonym(nd_referring *in, uint32_t word, uint32_t *end);

/* "The Lagos-born striker said", "the 38-year-old left": whom the sentence before was about. */
bool nd_refer_origin(nd_referring *in, uint32_t word, uint32_t *end);

/* "The former minister said", "the Scotland international", "the libertarian economist": whom the sentence before was about,
 * by a description that no role of the article's persons holds. */
bool nd_refer_epithet(nd_referring *in, uint32_t word, uint32_t *end);

/* The person whom the last sentence that names any is about: its only one, or its only subject; not who speaks in the
 * sentence that word stands in. ND_NONE if there is none, or not of that gender. */
uint32_t nd_person_in_focus(const nd_referring *in, uint32_t word, nd_gender gender);

/* The person who speaks in the sentence so far, and so speaks of others, or ND_NONE. */
uint32_t nd_speaker_so_far(const nd_referring *in, uint32_t word);

/* Does a phrase stand before a verb, or behind a quotation's verb of speech? */
bool nd_is_subject_phrase(const nd_referring *in, uint32_t first, uint32_t end);

/* Is the noun at word one that bodies go by, as a part of their names or alone? */
bool nd_is_body_noun(const nd_referring *in, uint32_t word);

#endif
