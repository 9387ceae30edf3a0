#include "page/pageview.h"

#include <string.h>

/* ---- sets of words ---------------------------------------------------------------------------------------------- */

static uint32_t word_bit(uint32_t hash)
{
	return hash * UINT32_C(0x9E3779B1) >> 24;
}

void nd_word_set_add(nd_word_set *set, nd_str text)
{
	nd_text_counter counter = {0};
	nd_text_count(&counter, text);
	nd_text_count_space(&counter);
	for (uint32_t i = 0; i < counter.stats.hash_count; i++) {
		uint32_t bit = word_bit(counter.hashes[i]);
		set->bits[bit / 64] |= UINT64_C(1) << bit % 64;
	}
}

uint8_t nd_word_set_share(const nd_word_set *set, const nd_text_stats *stats)
{
	uint32_t shared = 0;
	for (uint32_t i = 0; i < stats->hash_count; i++) {
		uint32_t bit = word_bit(stats->hashes[i]);
		shared += (uint32_t)(set->bits[bit / 64] >> bit % 64 & 1);
	}
	return nd_share_step(shared, stats->hash_count);
}

/* ---- weights of words ------------------------------------------------------------------------------------------- */

static uint8_t centred(int32_t x)
{
	return (uint8_t)(x < -128 ? 0 : x > 127 ? 255 : x + 128);
}

uint32_t nd_word_slot(uint32_t hash)
{
	return hash * UINT32_C(0x9E3779B1) >> (32 - 13);
}

uint32_t nd_pair_slot(uint32_t first, uint32_t second)
{
	return (first * UINT32_C(0x85EBCA6B) ^ second) * UINT32_C(0x9E3779B1) >> (32 - 13);
}

_Static_assert(ND_WORD_SLOTS == 1 << 13, "the shifts above");

uint32_t nd_name_slots(const nd_tree *tree, uint32_t node, uint32_t slots[ND_NAME_WORDS])
{
	uint32_t count = 0;
	for (uint32_t i = 0, all = nd_tree_attribute_count(tree, node); i < all; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, node, i);
		uint64_t key;
		if (!nd_names_element(attribute.name))
			continue;
		for (uint32_t at = 0; count < ND_NAME_WORDS && nd_name_next(attribute.value, &at, &key);)
			slots[count++] = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - 13));
	}
	return count;
}

nd_name_view nd_view_names(const nd_word_weights *weights, const nd_tree *tree, uint32_t node)
{
	uint32_t slots[ND_NAME_WORDS];
	int32_t sum = 0, least = 0, most = 0;
	for (uint32_t i = 0, count = nd_name_slots(tree, node, slots); i < count; i++) {
		int32_t weight = weights->names[slots[i]];
		sum += weight;
		least = weight < least ? weight : least;
		most = weight > most ? weight : most;
	}
	return (nd_name_view){centred(sum), centred(least), centred(most)};
}

nd_word_view nd_view_words(const nd_word_weights *weights, const nd_text_stats *stats)
{
	int32_t sum = 0, least = 0, most = 0, pairs = 0, least_pair = 0, weight = 0, pair = 0;
	uint32_t count = stats->hash_count;
	nd_word_view view;
	memset(&view, 128, sizeof(view));
	if (stats->words > ND_WORDY || count == 0)
		return view;
	for (uint32_t i = 0; i < count; i++) {
		weight = weights->words[nd_word_slot(stats->hashes[i])];
		sum += weight;
		least = weight < least ? weight : least;
		most = weight > most ? weight : most;
		if (i == 0)
			view.first = centred(weight);
		if (i + 1 == count)
			break;
		pair = weights->pairs[nd_pair_slot(stats->hashes[i], stats->hashes[i + 1])];
		pairs += pair;
		least_pair = pair < least_pair ? pair : least_pair;
		if (i == 0)
			view.first_pair = centred(pair);
	}
	view.sum = centred(sum);
	view.least = centred(least);
	view.most = centred(most);
	view.pairs = centred(pairs);
	view.least_pair = centred(least_pair);
	if (count < ND_TEXT_WORDS) { /* else the last words are not known */
		view.last = centred(weight);
		view.last_pair = count > 1 ? centred(pair) : 128;
	}
	return view;
}
