/* Pronouns and noun phrases: whom they mean.
 *
 * The text is walked once. Each name, and each pronoun and phrase that was understood, is an occurrence for what
 * follows. Sentences within quotations do not count as distance. What is not clear is left alone. */
#include "resolve/references.h"

#include <stdlib.h>

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

/* More of an enumeration behind a name: "and", or a comma and another name. */
static bool list_goes_on(const nd_referring *in, uint32_t end)
{
	if (nd_is(in, end, ND_WORD_CONJUNCTION))
		return true;
	uint32_t next = end + 1 + nd_word_equals(in->words, end + 1, "the");
	return nd_is(in, end, ND_WORD_COMMA) && nd_same_sentence(in, end, next) &&
	       nd_is(in, next, ND_WORD_NAME | ND_WORD_CONJUNCTION);
}

/* Does the name [first, end) go on with an enumeration that the last occurrence began: only commas and "and" between, and
 * an "and" to come where there was none: "a spokesman for Stone, Ada Reed, said" names no two. */
static bool continues_list(const nd_referring *in, uint32_t first, uint32_t end)
{
	if (in->occurrences.count == 0)
		return false;
	const nd_occurrence *last = &in->occurrences.items[in->occurrences.count - 1];
	if (first <= last->end || first - last->end > 3 || !nd_same_sentence(in, last->word, first))
		return false;
	bool joined = false, is_closed = false;
	for (uint32_t i = last->end; i < first; i++) {
		if (!nd_is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION) && !nd_word_equals(in->words, i, "the"))
			return false;
		joined = joined || nd_is(in, i, ND_WORD_COMMA | ND_WORD_CONJUNCTION);
		is_closed = is_closed || nd_is(in, i, ND_WORD_CONJUNCTION);
	}
	bool is_headline = (last->word == 0 || !nd_same_sentence(in, last->word - 1, first)) && !nd_is(in, end, ND_WORD_COMMA);
	return joined && (is_closed || is_headline || list_goes_on(in, end)); /* "Chad, Mali sign pact" */
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
	                       .is_speaker = nd_is_before_report(in, end, first),
	                       .is_quoted = word->quotation != ND_NONE};
	if (continues_list(in, first, end)) {
		nd_occurrence *last = &in->occurrences.items[in->occurrences.count - 1];
		if (nd_occurrence_type(in, last) == nd_occurrence_type(in, &added)) {
			if (last->list == 0)
				last->list = in->occurrences.count;
			added.list = last->list;
			added.is_subject = last->is_subject;
		}
	}
	*nd_array_push(in->scratch, &in->occurrences) = added;
	nd_note_kind(in, first, end, entity);
	count_person(in, entity);
}

/* ---- the walk ---------------------------------------------------------------------------------------------------- */

static bool begins_name(const nd_referring *in, uint32_t word)
{
	uint32_t mention = in->words->items[word].mention;
	return mention != ND_NONE && nd_is(in, word, ND_WORD_NAME) &&
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
	if (!nd_is(in, word, ND_WORD_DETERMINER | ND_WORD_POSSESSIVE) || (word > 0 && nd_same_sentence(in, word - 1, word)))
		return;
	uint32_t head = word + 1;
	while (head < word + 4 && nd_same_sentence(in, head, word) && nd_is(in, head, ND_WORD_PLAIN) &&
			!nd_is(in, head, ND_WORD_PERSON | ND_WORD_NAME))
		head++;
	if (!nd_same_sentence(in, head, word) || !nd_is(in, head, ND_WORD_PERSON) || nd_is(in, head, ND_WORD_NAME))
		return;
	bool is_plural = in->words->text.data[in->words->items[head].span.end - 1] == 's';
	uint32_t next = nd_is(in, head + 1, ND_WORD_COMMA) ? head + 2 : head + 1; /* the mayor, X, … */
	if (is_plural || nd_is(in, next, ND_WORD_NAME | ND_WORD_PERSON | ND_WORD_GROUP | ND_WORD_TITLE))
		return;
	*nd_array_push(in->scratch, &in->occurrences) = (nd_occurrence){
	        .entity = ND_NONE, .word = word, .end = head + 1, .clock = in->clock, .embed = in->embed,
			.is_subject = true};
}

static uint32_t read_word(nd_referring *in, uint32_t word)
{
	uint32_t end = word + 1;
	if (begins_name(in, word)) {
		add_name(in, word);
		return end;
	}
	if (nd_is(in, word, ND_WORD_NAME))
		return end;
	if (in->words->items[word].quotation != ND_NONE) { /* who speaks there is not known yet */
		nd_refer_quoted_pronoun(in, word);
		return end;
	}
	if (nd_refer_office(in, word, &end) || nd_refer_state_office(in, word, &end))
		return end;
	if (nd_refer_own_office(in, word))
		return word + 1;
	if (!nd_refer_pronoun(in, word) && nd_refer_phrase(in, word, &end))
		return end;
	note_nameless_subject(in, word);
	return word + 1;
}

static int by_position(const void *a, const void *b)
{
	const nd_reference *x = a, *y = b;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

/* Words that an office may stand behind. */
static uint32_t count_holders(const nd_words *words)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < words->count; i++)
		count += (words->items[i].classes & (ND_WORD_GENITIVE | ND_WORD_POSSESSIVE | ND_WORD_DETERMINER)) != 0;
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
	nd_name_index_init(scratch, &in.offices, 2 * count_holders(words));
	nd_name_index_init(scratch, &in.kinds, 2 * state->annotations->mentions.count);
	for (uint32_t i = 0; i < words->count;) {
		step_clock(&in, i);
		i = read_word(&in, i);
	}
	if (state->references.count > 1)
		qsort(state->references.items, state->references.count, sizeof(nd_reference), by_position);
	state->genders = in.genders;
}
