/* A map from 64-bit keys to 32-bit numbers, in an arena: open addressing, doubled at three quarters. */
#ifndef ND_ANNOTATE_NAMES_INDEX_H
#define ND_ANNOTATE_NAMES_INDEX_H

#include "base/arena.h"
#include "base/hash.h"

typedef struct nd_index_slot {
	uint64_t key;
	uint32_t value; /* ND_NONE: empty */
} nd_index_slot;

typedef struct nd_index {
	nd_index_slot *slots;
	uint32_t mask, count;
} nd_index;

static inline nd_index_slot *nd_index_slot_of(const nd_index *index, uint64_t key)
{
	uint32_t at = (uint32_t)(key >> 32) & index->mask;
	while (index->slots[at].value != ND_NONE && index->slots[at].key != key)
		at = (at + 1) & index->mask;
	return &index->slots[at];
}

/* Room for about as many keys as are expected. */
static inline void nd_index_init(nd_arena *arena, nd_index *index, uint32_t expected)
{
	uint32_t size = 16;
	while (size < expected && size < UINT32_C(1) << 30)
		size *= 2;
	index->slots = nd_arena_take(arena, size * sizeof(nd_index_slot));
	memset(index->slots, 0xFF, size * sizeof(nd_index_slot));
	index->mask = size - 1;
	index->count = 0;
}

static inline uint32_t nd_index_find(const nd_index *index, uint64_t key)
{
	return nd_index_slot_of(index, key)->value;
}

/* The number at key, ND_NONE where it is new: the caller then sets it. Valid until the next call. */
static inline uint32_t *nd_index_at(nd_arena *arena, nd_index *index, uint64_t key)
{
	if (index->count >= index->mask / 4 * 3) {
		nd_index grown;
		nd_index_init(arena, &grown, (index->mask + 1) * 2);
		for (uint32_t i = 0; i <= index->mask; i++)
			if (index->slots[i].value != ND_NONE)
				*nd_index_slot_of(&grown, index->slots[i].key) = index->slots[i];
		grown.count = index->count;
		*index = grown;
	}
	nd_index_slot *slot = nd_index_slot_of(index, key);
	if (slot->value == ND_NONE) {
		slot->key = key;
		index->count++;
	}
	return &slot->value;
}

#endif
