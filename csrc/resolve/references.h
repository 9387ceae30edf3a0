/* Inside the step of references: who has been spoken of so far, as the text is walked from its start. */
#ifndef ND_RESOLVE_REFERENCES_H
#define ND_RESOLVE_REFERENCES_H

#include "resolve/clauses.h"
#include "resolve/forms.h"
#include "resolve/gender.h"

enum { ND_LOOK_BACK = 40 /* occurrences */ };

/* Somebody or something was spoken of: by name, or by a pronoun or phrase that was understood. */
typedef struct nd_occurrence {
	uint32_t entity; /* ND_NONE: a person that the text does not name, "the striker" */
	uint32_t word;   /* its first */
	uint32_t end;    /* one past its last */
	uint32_t clock;  /* sentences of the article's own voice before it */
	uint32_t embed;  /* of the document, or ND_NONE */
	uint32_t list;   /* number of the enumeration that it is a part of, from 1; 0: none */
	bool is_subject, is_speaker, is_quoted;
} nd_occurrence;

typedef ND_ARRAY(nd_occurrence) nd_occurrence_array;

typedef struct nd_referring {
	nd_arena *arena;   /* the article's, for what references hold */
	nd_arena *scratch;
	nd_resolving *state;
	const nd_words *words;
	nd_occurrence_array occurrences;
	uint8_t *genders; /* nd_gender of each entity */
	uint32_t *uses;   /* how often each of the first person_count entities was spoken of so far */
	uint32_t person_count;
	uint32_t topic;   /* the person spoken of most, or ND_NONE */
	uint32_t clock, clock_sentence, embed, next_embed;
	nd_name_index offices; /* entities made for them, by id */
	nd_name_index tails;   /* entities by the last words of their names; made when first asked for */
	bool has_tails;
	nd_name_index kinds;   /* entities by the nouns that describe them */
} nd_referring;

/* Makes in->genders: what titles, first names and trades tell of each person. */
void nd_find_genders(nd_referring *in);

/* Notes that words [first, end) refer to the entities, and that these have been spoken of. */
void nd_refer(nd_referring *in, uint32_t first, uint32_t end, const uint32_t *entities, uint32_t count, bool is_subject);

/* A definite noun phrase that begins at word: "the bloc", "the Kazakh leader", "the two". True if it was understood;
 * *end is then one past its last word. */
bool nd_refer_phrase(nd_referring *in, uint32_t word, uint32_t *end);

/* The one organization, facility, place, event or law of the article whose name ends with words [first, end), which are in
 * lower case: "coast guard". One word alone refers back only. ND_NONE if there is none, or several. */
uint32_t nd_body_called(nd_referring *in, uint32_t first, uint32_t end);

/* The body [first, end) may be described beside its name: "the trade bloc X", "X, a refugee agency,". */
void nd_note_kind(nd_referring *in, uint32_t first, uint32_t end, uint32_t entity);

/* The one body that was described by that noun so far, or ND_NONE. */
uint32_t nd_body_of_kind(const nd_referring *in, uint32_t noun);

/* Whether several end so. */
bool nd_bodies_called(nd_referring *in, uint32_t first, uint32_t end);

/* A pronoun of the third person at word: noted where it was understood. False where there is none. */
bool nd_refer_pronoun(nd_referring *in, uint32_t word);

/* Within a quotation: "he" and "she" are the only person that it names, if gender agrees. */
bool nd_refer_quoted_pronoun(nd_referring *in, uint32_t word);

/* "He" and "she" within direct quotations whose speaker is known, where they mean somebody else who was spoken of just
 * before: added to found. The references of the state are in order. */
void nd_refer_quoted_persons(nd_arena *arena, nd_resolving *state, nd_reference_array *found);

/* "X's office", "Chad's oil ministry", where word is the genitive: an entity of its own, made at its first mention. False
 * if there is none. *end is one past its last word. */
bool nd_refer_office(nd_referring *in, uint32_t word, uint32_t *end);

/* "the Chadian presidency", where word is the article. */
bool nd_refer_state_office(nd_referring *in, uint32_t word, uint32_t *end);

/* "office" behind a pronoun that was understood: "his office". */
bool nd_refer_own_office(nd_referring *in, uint32_t word);

/* Is the name or phrase [first, end) a subject: nothing governs it, and it begins its sentence or stands before a verb? */
bool nd_looks_like_subject(const nd_referring *in, uint32_t first, uint32_t end);

/* "X said", "said X" */
bool nd_is_before_report(const nd_referring *in, uint32_t end, uint32_t first);

/* The members of the last enumeration of at least two (of exactly size where that is not 0) entities of a kind, not more
 * than two sentences back. Returns their number, at most most. */
uint32_t nd_last_list(const nd_referring *in, bool (*fits)(nd_type), uint32_t size, uint32_t *members, uint32_t most);

static inline bool nd_is(const nd_referring *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

static inline bool nd_same_sentence(const nd_referring *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence;
}

static inline nd_type nd_occurrence_type(const nd_referring *in, const nd_occurrence *occurrence)
{
	return occurrence->entity == ND_NONE ? ND_PERSON : in->state->entities.items[occurrence->entity].type;
}

#endif
