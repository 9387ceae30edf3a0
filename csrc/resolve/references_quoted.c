/* "He" and "she" within quotations, whose speaker is known: somebody else, who was spoken of just before.
 *
 * Sentence by sentence, from the pronoun back, the first that names persons of that gender decides, if it names but one.
 * Where somebody nameless comes in between ("my father", "a man who"), nobody is meant. */
#include "resolve/references.h"

enum {
	SENTENCES_BACK = 3,
	WORDS_BACK = 120,
	MOST_PRONOUNS = 24 /* of one quotation that are looked at */
};

typedef struct quoted {
	nd_resolving *state;
	const nd_words *words;
	const nd_quote *quote;
	nd_gender gender;
	uint32_t reference; /* of the state's: the next to be met on the way back, plus one */
} quoted;

static bool is(const quoted *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

static nd_gender gender_of_pronoun(const nd_words *words, uint32_t word)
{
	static const char *const men[] = {"he", "him", "his"};
	static const char *const women[] = {"she", "her", "hers"};
	if (!nd_word_is(words, word, ND_WORD_SUBJECT | ND_WORD_OBJECT | ND_WORD_POSSESSIVE))
		return ND_GENDER_UNKNOWN;
	if (ND_WORD_EQUALS_ANY(words, word, men))
		return ND_MALE;
	return ND_WORD_EQUALS_ANY(words, word, women) ? ND_FEMALE : ND_GENDER_UNKNOWN;
}

/* "a woman who", "my brother", "the driver": a noun for one person, whom no name beside it names. */
static bool is_nameless(const quoted *in, uint32_t word)
{
	enum { MOST_MODIFIERS = 4 };
	static const char *const anybody[] = {"somebody", "someone", "anyone", "anybody"};
	char buffer[24];
	if (is(in, word, ND_WORD_NAME))
		return false;
	if (ND_WORD_EQUALS_ANY(in->words, word, anybody))
		return true;
	nd_str noun = nd_word_folded(in->words, word, buffer);
	nd_gender gender = nd_gender_of_noun(noun);
	bool is_person = is(in, word, ND_WORD_PERSON) || (is(in, word, ND_WORD_PLAIN) && gender != ND_GENDER_UNKNOWN);
	if (!is_person || nd_str_ends(noun, ND_STR("s")) || (gender != ND_GENDER_UNKNOWN && gender != in->gender))
		return false;
	if (is(in, word + 1, ND_WORD_NAME | ND_WORD_TITLE) || (is(in, word + 1, ND_WORD_COMMA) && is(in, word + 2, ND_WORD_NAME)))
		return false; /* the striker Ada Stone; the mayor, Ada Stone */
	uint32_t first = word;
	while (first > 0 && word - first < MOST_MODIFIERS && is(in, first - 1, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_VALUE | ND_WORD_GROUP))
		first--;
	bool is_phrase = first > 0 && is(in, first - 1, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE);
	bool is_apposed = is_phrase && first > 2 && is(in, first - 2, ND_WORD_COMMA) && is(in, first - 3, ND_WORD_NAME | ND_WORD_CLOSE);
	bool is_said_of = is_phrase && first > 2 && is(in, first - 2, ND_WORD_BE); /* Stone is a hero */
	return is_phrase && !is_apposed && !is_said_of;
}

/* Whom a name that ends at word, or a reference there, speaks of; ND_NONE where it is nobody of the pronoun's gender. */
static uint32_t person_at(quoted *in, uint32_t word)
{
	const nd_reference_array *references = &in->state->references;
	const nd_word *at = &in->words->items[word];
	while (in->reference > 0 && references->items[in->reference - 1].span.start >= at->span.end)
		in->reference--;
	uint32_t entity = ND_NONE;
	if (at->mention != ND_NONE && is(in, word, ND_WORD_NAME))
		entity = in->state->mentions[at->mention].entity;
	else if (in->reference > 0 && references->items[in->reference - 1].span.end > at->span.start &&
	         references->items[in->reference - 1].entity_count == 1)
		entity = references->items[in->reference - 1].entities[0];
	if (entity == ND_NONE || in->state->entities.items[entity].type != ND_PERSON)
		return ND_NONE;
	nd_gender known = (nd_gender)in->state->genders[entity];
	return known == ND_GENDER_UNKNOWN || known == in->gender ? entity : ND_NONE;
}

/* The person meant by the pronoun at word, or ND_NONE. */
static uint32_t person_meant(quoted *in, uint32_t word)
{
	uint32_t sentences = 0, found = ND_NONE;
	for (uint32_t i = word; i-- > 0 && word - i < WORDS_BACK;) {
		if (in->words->items[i].sentence != in->words->items[i + 1].sentence) {
			if (found != ND_NONE || ++sentences > SENTENCES_BACK)
				break;
		}
		uint32_t person = person_at(in, i);
		if (person == ND_NONE && is_nameless(in, i))
			return ND_NONE;
		if (person == ND_NONE || person == in->quote->speaker_entity || person == in->quote->addressee_entity)
			continue;
		if (found != ND_NONE && found != person)
			return ND_NONE;
		found = person;
	}
	return found != ND_NONE && in->state->genders[found] == in->gender ? found : ND_NONE;
}

/* How many references end before a position; they are in order. */
static uint32_t references_before(const nd_reference_array *references, uint32_t position)
{
	uint32_t low = 0, high = references->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (references->items[middle].span.end <= position)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void refer(nd_arena *arena, nd_reference_array *found, const nd_word *word, uint32_t entity)
{
	uint32_t *meant = nd_arena_new_n(arena, uint32_t, 1);
	meant[0] = entity;
	*nd_array_push(arena, found) =
	        (nd_reference){.span = word->span, .entities = meant, .entity_count = 1, .sentence = word->sentence};
}

void nd_refer_quoted_persons(nd_arena *arena, nd_resolving *state, nd_reference_array *found)
{
	const nd_words *words = state->words;
	for (uint32_t i = 0; i < state->quotes.count; i++) {
		const nd_quote *quote = &state->quotes.items[i];
		if (quote->kind != ND_QUOTE_DIRECT || quote->speaker_entity == ND_NONE)
			continue;
		uint32_t looked = 0;
		for (uint32_t w = nd_words_at(words, quote->span.start);
		     w < words->count && words->items[w].span.end <= quote->span.end && looked < MOST_PRONOUNS; w++) {
			nd_gender gender = gender_of_pronoun(words, w);
			if (gender == ND_GENDER_UNKNOWN)
				continue;
			const nd_reference_array *known = &state->references;
			quoted in = {state, words, quote, gender, references_before(known, words->items[w].span.start)};
			looked++;
			if (in.reference < known->count && known->items[in.reference].span.start < words->items[w].span.end)
				continue; /* it was understood before */
			uint32_t person = person_meant(&in, w);
			if (person != ND_NONE)
				refer(arena, found, &words->items[w], person);
		}
	}
}
