/* A shallow reading of a document, word by word: what each word may be, which name and which quotation it stands in.
 * No parser: closed classes of words, the reporting verbs, the mentions. Read once for references and speakers. */
#ifndef ND_RESOLVE_WORDS_H
#define ND_RESOLVE_WORDS_H

#include "annotate/cues.h"
#include "resolve/resolve.h"

enum nd_word_class {
	ND_WORD_DETERMINER = 1 << 0,  /* the, a, this, some */
	ND_WORD_POSSESSIVE = 1 << 1,  /* his, her, its, their */
	ND_WORD_SUBJECT = 1 << 2,     /* he, she, they, it, I, we */
	ND_WORD_OBJECT = 1 << 3,      /* him, her, them, it, me */
	ND_WORD_PREPOSITION = 1 << 4,
	ND_WORD_AUXILIARY = 1 << 5,   /* has, would, didn't; forms of be too */
	ND_WORD_BE = 1 << 6,
	ND_WORD_CONJUNCTION = 1 << 7, /* and, or, but */
	ND_WORD_SUBORDINATOR = 1 << 8, /* because, although, while, when */
	ND_WORD_THAT = 1 << 9,
	ND_WORD_RELATIVE = 1 << 10,   /* who, which, whose */
	ND_WORD_QUESTION = 1 << 11,   /* whether, if, how, what, why */
	ND_WORD_ADVERB = 1 << 12,     /* also, then, later, -ly; not */
	ND_WORD_TO = 1 << 13,
	ND_WORD_GENITIVE = 1 << 14,   /* the 's of a noun, or its apostrophe */
	ND_WORD_PERSON = 1 << 15,     /* spokesman, president, officials */
	ND_WORD_GROUP = 1 << 16,      /* office, company, police: a body that speaks */
	ND_WORD_SOURCE = 1 << 17,     /* statement, poll, letter: a thing that is quoted */
	ND_WORD_TIME = 1 << 18,       /* Monday, yesterday, week */
	ND_WORD_COMMA = 1 << 19,
	ND_WORD_COLON = 1 << 20,
	ND_WORD_STOP = 1 << 21,       /* . ? ! … ; */
	ND_WORD_DASH = 1 << 22,
	ND_WORD_OPEN = 1 << 23,       /* ( [ */
	ND_WORD_CLOSE = 1 << 24,      /* ) ] */
	ND_WORD_MARK = 1 << 25,       /* a quotation mark */
	ND_WORD_NAME = 1 << 26,       /* in a mention of a name */
	ND_WORD_VALUE = 1 << 27,      /* in a date or an amount */
	ND_WORD_TITLE = 1 << 28,      /* Mr, Sen. */
	ND_WORD_CAPITAL = 1 << 29,
	ND_WORD_PLAIN = 1 << 30,      /* a word in none of the closed classes: noun, verb, adjective */
	ND_WORD_PUNCTUATION = ND_WORD_COMMA | ND_WORD_COLON | ND_WORD_STOP | ND_WORD_DASH | ND_WORD_OPEN | ND_WORD_CLOSE |
	                      ND_WORD_MARK
};

typedef struct nd_word {
	nd_span span;
	uint32_t classes;   /* nd_word_class bits */
	uint32_t mention;   /* the name, date or amount that it stands in, or ND_NONE */
	uint32_t quotation; /* whose span holds it, or ND_NONE */
	uint32_t sentence;
	const nd_cue *cue;  /* a reporting verb, perhaps; NULL within names */
	uint8_t form;       /* nd_verb_form of the cue */
	bool is_past;       /* the past tense of a strong verb that is no cue */
	bool is_upper;      /* has two or more letters, all of them capitals */
} nd_word;

/* Words in text order, without those of the dateline, which no clause begins with. 's, 've and the like are words of
 * their own. */
typedef struct nd_words {
	const nd_word *items;
	uint32_t count;
	nd_str text;
} nd_words;

const nd_words *nd_words_read(nd_arena *arena, const nd_resolving *state);

/* Lower-case ASCII form of a word in buffer; typographic apostrophes as '. Absent if it is longer than the buffer. */
nd_str nd_word_folded(const nd_words *words, uint32_t word, char buffer[static 24]);

static inline bool nd_word_is(const nd_words *words, uint32_t word, uint32_t classes)
{
	return word < words->count && (words->items[word].classes & classes) != 0;
}

/* The work of nd_word_equals. */
bool nd_word_equals_behind_first(const nd_words *words, uint32_t word, const char *lower);

/* Is it this lower-case word? */
static inline bool nd_word_equals(const nd_words *words, uint32_t word, const char *lower)
{
	if (word >= words->count)
		return false;
	char first = words->text.data[words->items[word].span.start];
	return (nd_ascii_lower(first) == lower[0] || lower[0] == '\'') && nd_word_equals_behind_first(words, word, lower);
}

/* Whether it equals one of count words. */
static inline bool nd_word_equals_any(const nd_words *words, uint32_t word, const char *const *lower, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (nd_word_equals(words, word, lower[i]))
			return true;
	return false;
}

#define ND_WORD_EQUALS_ANY(words, word, list) nd_word_equals_any(words, word, list, sizeof list / sizeof *list)

/* First word that does not end before position. */
uint32_t nd_words_at(const nd_words *words, uint32_t position);

#endif
