/* Names as they are compared: folded, in words, without possessive, article and title. A form is what all mentions of
 * one type with the same folded words share. */
#ifndef ND_RESOLVE_FORMS_H
#define ND_RESOLVE_FORMS_H

#include "base/hash.h"
#include "base/str.h"
#include "resolve/resolve.h"

enum { ND_FORM_WORDS = 8 }; /* longer names are compared as a whole alone */

typedef struct nd_form {
	nd_str key;                  /* folded words, parted by one space; empty where the name has no letter or digit */
	nd_str words[ND_FORM_WORDS]; /* slices of key */
	uint32_t word_count;         /* 0 for more than ND_FORM_WORDS */
	nd_type type;
	char country[4];          /* of a country's name, a demonym; else "" */
	bool is_acronym;          /* one word of two or more capitals, perhaps with digits and points */
	uint32_t first_mention;
	nd_str id;                /* that the user's list gives it, or absent; of a root, that of all its forms */
	uint32_t parent;          /* of the union of forms: itself for the root, which is the earliest form */
} nd_form;

typedef ND_ARRAY(nd_form) nd_form_array;

/* The span of a mention's name proper: without white space, a possessive ending and a leading "the". */
nd_span nd_form_surface(nd_str text, nd_span mention);

/* Folds text: letters in lower case without diacritics, digits; points and apostrophes dropped, "&" as "and", a "+"
 * behind a word as "plus", anything else parting words; a hyphen parts no words of a person's name (form->type is read). */
void nd_form_fold(nd_arena *arena, nd_str text, nd_form *form);

/* Words from (and not including) to, as a key. */
nd_str nd_form_part(const nd_form *form, uint32_t from, uint32_t to);

/* ---- an index: hashed text to a number -------------------------------------------------------------------------- */

/* Open addressing, sized for all entries in advance. A key that finds no slot within the probe limit is not held: what
 * depends on it goes unmerged, and hostile texts stay linear. */
typedef struct nd_name_index {
	uint64_t *keys; /* 0: free */
	uint32_t *values;
	uint64_t mask;
} nd_name_index;

void nd_name_index_init(nd_arena *arena, nd_name_index *index, uint32_t most_entries);

static inline uint64_t nd_name_key(nd_str text, uint32_t kind)
{
	return nd_hash_pair(nd_hash_bytes(text.data, text.size), kind) | 1;
}

/* The value's place, a new one holding ND_NONE; NULL where there is no room. */
uint32_t *nd_name_index_put(nd_name_index *index, uint64_t key);

/* The value, or ND_NONE. */
uint32_t nd_name_index_get(const nd_name_index *index, uint64_t key);

#endif
