/* Pronouns and noun phrases: whom they mean.
 *
 * The text is walked once. Each name, and each pronoun that was understood, is an occurrence; a pronoun looks back over
 * the last ones and takes the best by how near it is, whether it was a subject, and whether gender and number agree
 * (the preferences of Lappin and Leass, Computational Linguistics 20(4), 1994, without a parser). Sentences within
 * quotations do not count as distance. What is not clear is left alone. */
#include "resolve/references.h"

#include <stdlib.h>

#include "base/str.h"

enum {
	LOOK_BACK = 40,      /* occurrences */
	SENTENCES_BACK = 5,  /* for persons; things are forgotten sooner */
	THING_SENTENCES_BACK = 1, /* and then it was a subject */
	GUESS_SENTENCES_BACK = 2, /* persons of unknown gender */
	MOST_MEMBERS = 16    /* of an enumeration */
};

/* Weights in tenths. */
enum {
	NEAR = 40,          /* in this sentence; falls by a step with each before it */
	STEP = 16,
	SUBJECT_GAIN = 18,
	SPEAKER_GAIN = 8,
	GENDER_GAIN = 10,
	TOPIC_GAIN = 10,    /* whom the text speaks of more than of anybody else */
	GUESS_LOSS = 12,    /* no subject, of unknown gender */
	QUOTED_LOSS = 15,
	FAINT = -20, /* who has no more is too far off */
	CLEAR = 4 /* the best must be better than the next by so much */
};

static bool is(const nd_referring *in, uint32_t word, uint32_t classes)
{
	return nd_word_is(in->words, word, classes);
}

static bool same_sentence(const nd_referring *in, uint32_t a, uint32_t b)
{
	const nd_word *words = in->words->items;
	return a < in->words->count && b < in->words->count && words[a].sentence == words[b].sentence;
}

/* ---- what is noted ----------------------------------------------------------------------------------------------- */

/* Keeps in->topic: the person spoken of most so far, at least thrice. */
static void count_person(nd_referring *in, uint32_t entity)
{
	enum { FEWEST = 3 };
	if (entity >= in->person_count || in->state->entities.items[entity].type != ND_PERSON)
		return;
	uint32_t uses = ++in->uses[entity];
	if (uses >= FEWEST && (in->topic == ND_NONE || uses > in->uses[in->topic]))
		in->topic = entity;
}

void nd_refer(nd_referring *in, uint32_t first, uint32_t end, const uint32_t *entities, uint32_t count, bool is_subject)
{
	uint32_t *kept = nd_arena_new_n(in->arena, uint32_t, count);
	memcpy(kept, entities, count * sizeof *kept);
	*nd_array_push(in->arena, &in->state->references) = (nd_reference){
	        .span = {in->words->items[first].span.start, in->words->items[end - 1].span.end},
	        .entities = kept,
	        .entity_count = count,
	        .sentence = in->words->items[first].sentence,
	};
	uint32_t list = count > 1 ? in->occurrences.count + 1 : 0;
	if (count == 1)
		count_person(in, entities[0]);
	for (uint32_t i = 0; i < count; i++)
		*nd_array_push(in->scratch, &in->occurrences) = (nd_occurrence){.entity = kept[i],
		                                                                .word = first,
		                                                                .end = end,
		                                                                .clock = in->clock,
		                                                                .embed = in->embed,
		                                                                .list = list,
		                                                                .is_subject = is_subject};
}

static nd_type entity_type(const nd_referring *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention == ND_NONE ? (nd_type)0 : in->state->mentions[mention].type;
}

static bool is_hyphen(const nd_referring *in, uint32_t word)
{
	return word < in->words->count && nd_word_equals(in->words, word, "-");
}

/* Does the word before a name belong to its noun phrase: a title, an article, a capital, "the veteran" before it? */
static bool leads_to_name(const nd_referring *in, uint32_t word)
{
	uint32_t classes = in->words->items[word].classes;
	if (classes & ND_WORD_NAME)
		return entity_type(in, word) == ND_NORP;
	bool is_hyphened = is_hyphen(in, word) || (word > 0 && is_hyphen(in, word - 1)) || is_hyphen(in, word + 1);
	if ((in->words->items[word].cue != NULL && !is_hyphened) || classes & ND_WORD_PREPOSITION)
		return false;
	if (classes & (ND_WORD_TITLE | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_DETERMINER | ND_WORD_POSSESSIVE))
		return true;
	return classes & ND_WORD_PLAIN && (classes & ND_WORD_CAPITAL || is_hyphened || (word > 0 &&
			is(in, word - 1, ND_WORD_DETERMINER)));
}

/* "filed", where no "by" makes it a participle. */
static bool is_regular_past(const nd_referring *in, uint32_t word)
{
	if (!is(in, word, ND_WORD_PLAIN) || nd_word_equals(in->words, word + 1, "by"))
		return false;
	nd_str text = nd_str_cut(in->words->text, in->words->items[word].span);
	return text.size > 4 && nd_str_ends(text, ND_STR("ed")) && !is_hyphen(in, word - (word > 0));
}

/* May the word be the verb of a clause whose subject stands before it? */
static bool may_be_verb(const nd_referring *in, uint32_t word, uint32_t subject)
{
	const nd_word *words = in->words->items;
	return same_sentence(in, word, subject) &&
	       (words[word].classes & (ND_WORD_AUXILIARY | ND_WORD_ADVERB) || words[word].is_past || is_regular_past(in, word) ||
	        (words[word].cue != NULL && words[word].quotation == words[subject].quotation));
}

/* "X, the president of Y, said", "the president, X, said": the word behind the closing comma where a verb follows it,
 * else end. */
static uint32_t behind_apposition(const nd_referring *in, uint32_t first, uint32_t end)
{
	enum { LONGEST_APPOSITION = 14 };
	if (!is(in, end, ND_WORD_COMMA) || !same_sentence(in, end, first))
		return end;
	for (uint32_t comma = end; comma < end + LONGEST_APPOSITION && same_sentence(in, comma, first); comma++) {
		if (is(in, comma, ND_WORD_COMMA) && may_be_verb(in, comma + 1, first))
			return comma + 1;
		if (comma > end && (is(in, comma, ND_WORD_AUXILIARY) || in->words->items[comma].cue != NULL))
			return end;
	}
	return end;
}

/* Does a description open the sentence and the name follow it: "the president, X,"? */
static bool follows_description(const nd_referring *in, uint32_t first, uint32_t end)
{
	enum { LONGEST_DESCRIPTION = 10 };
	if (first < 2 || !is(in, first - 1, ND_WORD_COMMA) || !is(in, end, ND_WORD_COMMA))
		return false;
	for (uint32_t i = first - 1; i > 0 && first - i < LONGEST_DESCRIPTION; i--) {
		if (!same_sentence(in, i - 1, first))
			return true;
		if (is(in, i - 1, ND_WORD_PUNCTUATION | ND_WORD_AUXILIARY) || in->words->items[i - 1].cue != NULL)
			return in->words->items[i - 1].quotation != in->words->items[first].quotation;
	}
	return first < LONGEST_DESCRIPTION;
}

/* "Norvik spokeswoman Ada Stone", "US car maker Tern": the name only says which. */
static bool is_modifier(const nd_referring *in, uint32_t end, uint32_t first)
{
	enum { MOST_BETWEEN = 2 };
	const nd_word *words = in->words->items;
	for (uint32_t i = end; i <= end + MOST_BETWEEN && same_sentence(in, i, first) && words[i].cue == NULL; i++) {
		if (is(in, i, ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_TITLE))
			return true;
		if (!is(in, i, ND_WORD_PLAIN) || is_regular_past(in, i) || words[i].is_past ||
		    in->words->text.data[words[i].span.end - 1] == 's')
			return false;
	}
	return false;
}

/* "to buy X", "praising X" */
static bool is_object(const nd_referring *in, uint32_t start)
{
	if (start == 0 || !is(in, start - 1, ND_WORD_PLAIN))
		return false;
	bool is_infinitive = start > 1 && is(in, start - 2, ND_WORD_TO);
	return is_infinitive || nd_str_ends(nd_str_cut(in->words->text, in->words->items[start - 1].span), ND_STR("ing"));
}

/* No preposition, verb or genitive governs it, and it stands first in its clause or before a verb. */
bool nd_looks_like_subject(const nd_referring *in, uint32_t first, uint32_t end)
{
	uint32_t start = first;
	while (start > 0 && same_sentence(in, start - 1, first) && first - start < 6 && leads_to_name(in, start - 1))
		start--;
	if (start > 1 && nd_word_equals(in->words, start - 2, "according"))
		return true; /* according to X */
	bool governed = start > 0 && same_sentence(in, start - 1, first) &&
	                is(in, start - 1, ND_WORD_PREPOSITION | ND_WORD_TO | ND_WORD_GENITIVE | ND_WORD_AUXILIARY);
	if (governed || is(in, end, ND_WORD_GENITIVE) || is_modifier(in, end, first))
		return false;
	bool begins = start == 0 || !same_sentence(in, start - 1, first) || follows_description(in, first, end);
	if (!begins && same_sentence(in, start - 1, first) && is_object(in, start))
		return false;
	return begins || may_be_verb(in, behind_apposition(in, first, end), first);
}

/* "X said", "said X" */
static bool is_before_report(const nd_referring *in, uint32_t end, uint32_t first)
{
	end = behind_apposition(in, first, end);
	uint32_t verb = same_sentence(in, end, first) && in->words->items[end].cue != NULL ? end : first - (first > 0);
	const nd_cue *cue = in->words->items[verb].cue;
	return cue != NULL && same_sentence(in, verb, first) && cue->frames & ND_CUE_QUOTES;
}

/* Does the name go on with an enumeration that the last occurrence began: only commas and "and" between. */
static bool continues_list(const nd_referring *in, uint32_t first)
{
	if (in->occurrences.count == 0)
		return false;
	const nd_occurrence *last = &in->occurrences.items[in->occurrences.count - 1];
	if (first <= last->end || first - last->end > 3 || !same_sentence(in, last->word, first))
		return false;
	bool joined = false;
	for (uint32_t i = last->end; i < first; i++) {
		if (!is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION) && !nd_word_equals(in->words, i, "the"))
			return false;
		joined = joined || is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION);
	}
	return joined;
}

static void add_name(nd_referring *in, uint32_t first)
{
	const nd_word *word = &in->words->items[first];
	uint32_t entity = in->state->mentions[word->mention].entity, end = first + 1;
	while (end < in->words->count && in->words->items[end].mention == word->mention)
		end++;
	if (entity == ND_NONE)
		return;
	nd_occurrence added = {.entity = entity,
	                       .word = first,
	                       .end = end,
	                       .clock = in->clock,
	                       .embed = in->embed,
	                       .is_subject = nd_looks_like_subject(in, first, end),
	                       .is_speaker = is_before_report(in, end, first),
	                       .is_quoted = word->quotation != ND_NONE};
	if (continues_list(in, first)) {
		nd_occurrence *last = &in->occurrences.items[in->occurrences.count - 1];
		if (nd_occurrence_type(in, last) == nd_occurrence_type(in, &added)) {
			if (last->list == 0)
				last->list = in->occurrences.count;
			added.list = last->list;
			added.is_subject = last->is_subject;
		}
	}
	*nd_array_push(in->scratch, &in->occurrences) = added;
	count_person(in, entity);
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

uint32_t nd_last_list(const nd_referring *in, bool (*fits)(nd_type), uint32_t size, uint32_t *members, uint32_t most)
{
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < LOOK_BACK; steps++) {
		const nd_occurrence *last = &in->occurrences.items[i];
		if (in->clock - last->clock > 2 || last->embed != in->embed)
			return 0;
		if (last->list == 0 || last->is_quoted || !fits(nd_occurrence_type(in, last)))
			continue;
		uint32_t count = 0, first = i;
		while (first > 0 && i - first < most && in->occurrences.items[first - 1].list == last->list)
			first--;
		for (uint32_t k = first; k <= i && count < most; k++) {
			bool known = false;
			for (uint32_t m = 0; m < count; m++)
				known = known || members[m] == in->occurrences.items[k].entity;
			if (!known)
				members[count++] = in->occurrences.items[k].entity;
		}
		if (count >= 2 && (size == 0 || count == size))
			return count;
		i = first;
	}
	return 0;
}

static bool fits_anybody(nd_type type)
{
	return type == ND_PERSON || type == ND_COUNTRY || type == ND_ORGANIZATION || type == ND_LOCATION;
}

/* ---- pronouns ---------------------------------------------------------------------------------------------------- */

typedef struct pronoun {
	nd_gender gender; /* ND_GENDER_UNKNOWN: it */
	bool is_subject, is_object, is_possessive;
} pronoun;

static bool read_pronoun(const nd_referring *in, uint32_t word, pronoun *found)
{
	static const struct {
		const char *word;
		pronoun is;
	} pronouns[] = {
	        {"he", {ND_MALE, true, false, false}},    {"him", {ND_MALE, false, true, false}},
	        {"his", {ND_MALE, false, false, true}},   {"himself", {ND_MALE, false, false, true}},
	        {"she", {ND_FEMALE, true, false, false}}, {"her", {ND_FEMALE, false, false, true}},
	        {"hers", {ND_FEMALE, false, false, true}}, {"herself", {ND_FEMALE, false, false, true}},
	        {"it", {ND_GENDER_UNKNOWN, true, false, false}}, {"its", {ND_GENDER_UNKNOWN, false, false, true}},
	};
	if (!is(in, word, ND_WORD_SUBJECT | ND_WORD_OBJECT | ND_WORD_POSSESSIVE))
		return false;
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
		if (nd_word_equals(in->words, word, pronouns[i].word)) {
			*found = pronouns[i].is;
			return true;
		}
	return false;
}

/* Nothing is meant by "it" in: it is clear that, it seems, it took years to. */
static bool is_empty_it(const nd_referring *in, uint32_t word)
{
	static const char *const empty[] = {"seems", "seemed", "appears", "appeared", "comes", "came", "takes", "took",
	                                    "happens", "happened", "turns", "turned", "remains", "follows", "rains"};
	uint32_t next = word + 1;
	while (same_sentence(in, next, word) && is(in, next, ND_WORD_ADVERB))
		next++;
	if (ND_WORD_EQUALS_ANY(in->words, next, empty))
		return true;
	if (!is(in, next, ND_WORD_AUXILIARY) || nd_word_equals(in->words, next, "has"))
		return false;
	for (uint32_t i = next + 1; i < next + 5 && same_sentence(in, i, word); i++) {
		if (is(in, i, ND_WORD_THAT | ND_WORD_TO | ND_WORD_QUESTION))
			return true;
		if (is(in, i, ND_WORD_PUNCTUATION | ND_WORD_NAME | ND_WORD_PREPOSITION))
			return false;
	}
	return false;
}

static nd_gender gender_of(const nd_referring *in, uint32_t entity)
{
	return entity == ND_NONE ? ND_GENDER_UNKNOWN : (nd_gender)in->genders[entity];
}

static bool agrees(const nd_referring *in, const nd_occurrence *occurrence, nd_gender gender)
{
	nd_type type = nd_occurrence_type(in, occurrence);
	if (gender == ND_GENDER_UNKNOWN)
		return type == ND_ORGANIZATION || type == ND_COUNTRY;
	nd_gender known = gender_of(in, occurrence->entity);
	return type == ND_PERSON && (known == ND_GENDER_UNKNOWN || known == gender);
}

/* "Smith praised him": him is not the subject of the same clause. */
static bool is_own_subject(const nd_referring *in, const nd_occurrence *occurrence, uint32_t word)
{
	if (!occurrence->is_subject || !same_sentence(in, occurrence->word, word))
		return false;
	for (uint32_t i = occurrence->end; i < word; i++)
		if (is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION | ND_WORD_SUBORDINATOR | ND_WORD_THAT | ND_WORD_RELATIVE | ND_WORD_SUBJECT))
			return false;
	return true;
}

static int weigh(const nd_referring *in, const nd_occurrence *occurrence, const pronoun *pronoun)
{
	int weight = NEAR - STEP * (int)(in->clock - occurrence->clock);
	bool is_known = pronoun->gender == ND_GENDER_UNKNOWN || gender_of(in, occurrence->entity) == pronoun->gender;
	if (occurrence->is_subject)
		weight += SUBJECT_GAIN;
	else if (!is_known)
		weight -= GUESS_LOSS;
	if (occurrence->entity != ND_NONE && in->topic == occurrence->entity)
		weight += TOPIC_GAIN;
	if (occurrence->is_speaker)
		weight += SPEAKER_GAIN;
	if (pronoun->gender != ND_GENDER_UNKNOWN && gender_of(in, occurrence->entity) == pronoun->gender)
		weight += GENDER_GAIN;
	if (occurrence->is_quoted)
		weight -= QUOTED_LOSS;
	return weight;
}

/* The entity that a singular pronoun means, or ND_NONE. */
static uint32_t best_antecedent(const nd_referring *in, uint32_t word, const pronoun *pronoun)
{
	bool any = false;
	uint32_t best = ND_NONE, limit = pronoun->gender == ND_GENDER_UNKNOWN ? THING_SENTENCES_BACK : SENTENCES_BACK;
	int best_weight = 0, next_weight = FAINT;
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < LOOK_BACK; steps++) {
		const nd_occurrence *candidate = &in->occurrences.items[i];
		if (in->clock - candidate->clock > limit)
			break;
		if (candidate->embed != in->embed || !agrees(in, candidate, pronoun->gender))
			continue;
		if (candidate->list != 0 && pronoun->gender == ND_GENDER_UNKNOWN)
			continue; /* several are not "it" */
		bool is_guess = pronoun->gender == ND_GENDER_UNKNOWN ? !candidate->is_subject : gender_of(in,
				candidate->entity) == ND_GENDER_UNKNOWN;
		if (is_guess && in->clock - candidate->clock > (pronoun->gender == ND_GENDER_UNKNOWN ? 0 : GUESS_SENTENCES_BACK))
			continue;
		if (pronoun->is_object && is_own_subject(in, candidate, word))
			continue;
		int weight = weigh(in, candidate, pronoun);
		if (any && candidate->entity == best) {
			best_weight = weight > best_weight ? weight : best_weight;
		} else if (!any || weight > best_weight) {
			next_weight = any && best_weight > FAINT ? best_weight : FAINT;
			best_weight = weight;
			best = candidate->entity;
			any = true;
		} else if (weight > next_weight) {
			next_weight = weight;
		}
	}
	return best != ND_NONE && best_weight - next_weight >= CLEAR ? best : ND_NONE;
}

/* At a sentence's start, behind a comma, a conjunction or a reporting verb, and before what may be a verb. */
static bool begins_clause(const nd_referring *in, uint32_t word)
{
	if (is(in, word + 1, ND_WORD_PUNCTUATION | ND_WORD_PREPOSITION) || !same_sentence(in, word + 1, word))
		return false;
	return word == 0 || !same_sentence(in, word - 1, word) || in->words->items[word - 1].cue != NULL ||
	      
			is(in, word - 1, ND_WORD_PUNCTUATION | ND_WORD_CONJUNCTION | ND_WORD_SUBORDINATOR | ND_WORD_THAT | ND_WORD_ADVERB);
}

static void resolve_singular(nd_referring *in, uint32_t word, const pronoun *pronoun)
{
	bool thing = pronoun->gender == ND_GENDER_UNKNOWN;
	if (thing && pronoun->is_subject && (is_empty_it(in, word) || !begins_clause(in, word)))
		return; /* as an object, any thing may be meant */
	uint32_t entity = best_antecedent(in, word, pronoun);
	if (entity != ND_NONE && !thing && in->genders[entity] == ND_GENDER_UNKNOWN)
		in->genders[entity] = (uint8_t)pronoun->gender;
	if (entity != ND_NONE)
		nd_refer(in, word, word + 1, &entity, 1, pronoun->is_subject);
}

/* "them" and "their" look no further back than their sentence. */
static void resolve_plural(nd_referring *in, uint32_t word, bool is_subject)
{
	uint32_t members[MOST_MEMBERS];
	uint32_t count = nd_last_list(in, fits_anybody, 0, members, MOST_MEMBERS);
	if (count > 0 && (is_subject || in->occurrences.items[in->occurrences.count - 1].clock == in->clock))
		nd_refer(in, word, word + 1, members, count, is_subject);
}

/* "those" and "these" that stand alone. */
static bool is_demonstrative(const nd_referring *in, uint32_t word)
{
	if (!is(in, word, ND_WORD_DETERMINER) || !is(in, word + 1, ND_WORD_AUXILIARY))
		return false;
	return nd_word_equals(in->words, word, "those") || nd_word_equals(in->words, word, "these");
}

static bool is_plural(const nd_referring *in, uint32_t word)
{
	return nd_word_equals(in->words, word, "they") || nd_word_equals(in->words, word, "them") ||
	       nd_word_equals(in->words, word, "their") || is_demonstrative(in, word);
}

/* ---- the walk ---------------------------------------------------------------------------------------------------- */

static bool begins_name(const nd_referring *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && is(in, word, ND_WORD_NAME) &&
			(word == 0 || in->words->items[word - 1].mention != mention);
}

static void step_clock(nd_referring *in, uint32_t word)
{
	const nd_word *words = in->words->items;
	if (words[word].quotation == ND_NONE && (in->clock == 0 || in->clock_sentence != words[word].sentence)) {
		in->clock++;
		in->clock_sentence = words[word].sentence;
	}
	const nd_page *page = in->state->document->page;
	uint32_t position = words[word].span.start;
	while (in->next_embed < page->embed_count && page->embeds[in->next_embed].span.end <= position)
		in->next_embed++;
	bool inside = in->next_embed < page->embed_count && page->embeds[in->next_embed].span.start <= position;
	in->embed = inside ? in->next_embed : ND_NONE;
}

/* "The striker signed.": a subject that is no known person, but may well be who "he" is next. */
static void note_nameless_subject(nd_referring *in, uint32_t word)
{
	if (!is(in, word, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) || (word > 0 && same_sentence(in, word - 1, word)))
		return;
	uint32_t head = word + 1;
	while (head < word + 4 && same_sentence(in, head, word) && is(in, head, ND_WORD_PLAIN) &&
			!is(in, head, ND_WORD_PERSON | ND_WORD_NAME))
		head++;
	if (!same_sentence(in, head, word) || !is(in, head, ND_WORD_PERSON) || is(in, head, ND_WORD_NAME))
		return;
	bool is_plural = in->words->text.data[in->words->items[head].span.end - 1] == 's';
	uint32_t next = is(in, head + 1, ND_WORD_COMMA) ? head + 2 : head + 1; /* the mayor, X, … */
	if (is_plural || is(in, next, ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_TITLE))
		return;
	*nd_array_push(in->scratch, &in->occurrences) = (nd_occurrence){
	        .entity = ND_NONE, .word = word, .end = head + 1, .clock = in->clock, .embed = in->embed,
			.is_subject = true};
}

static uint32_t read_word(nd_referring *in, uint32_t word)
{
	pronoun pronoun;
	uint32_t end = word + 1;
	if (begins_name(in, word)) {
		add_name(in, word);
		return end;
	}
	if (in->words->items[word].quotation != ND_NONE || is(in, word, ND_WORD_NAME))
		return end; /* who speaks there is not known yet */
	if (nd_refer_office(in, word))
		return word + 2;
	if (read_pronoun(in, word, &pronoun)) {
		bool is_object = nd_word_equals(in->words, word, "her") &&
				!is(in, end, ND_WORD_PLAIN | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_SOURCE | ND_WORD_NAME);
		pronoun.is_object = pronoun.is_object || is_object;
		resolve_singular(in, word, &pronoun);
	} else if (is_plural(in, word)) {
		resolve_plural(in, word, is(in, word, ND_WORD_SUBJECT | ND_WORD_DETERMINER));
	} else if (nd_refer_phrase(in, word, &end)) {
		return end;
	}
	note_nameless_subject(in, word);
	return word + 1;
}

static int by_position(const void *a, const void *b)
{
	const nd_reference *x = a, *y = b;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static uint32_t count_genitives(const nd_words *words)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < words->count; i++)
		count += (words->items[i].classes & ND_WORD_GENITIVE) != 0;
	return count;
}

void nd_resolve_references(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	const nd_words *words = nd_words_read(scratch, state);
	state->words = words;
	nd_referring in = {.arena = arena, .scratch = scratch, .state = state, .words = words, .embed = ND_NONE};
	nd_find_genders(&in);
	in.topic = ND_NONE;
	in.person_count = state->entities.count;
	in.uses = nd_arena_new_n(scratch, uint32_t, in.person_count);
	nd_name_index_init(scratch, &in.offices, count_genitives(words));
	for (uint32_t i = 0; i < words->count;) {
		step_clock(&in, i);
		i = read_word(&in, i);
	}
	if (state->references.count > 1)
		qsort(state->references.items, state->references.count, sizeof(nd_reference), by_position);
}
