#include "base/array.h"

/* Most arrays hold a few items, if any: the first ones take about a cache line. */
static uint32_t first_capacity(size_t item_size)
{
	return item_size <= 8 ? 8 : item_size <= 16 ? 4 : 2;
}

static uint32_t next_capacity(uint32_t capacity, size_t item_size)
{
	enum { FEW = 64 }; /* items from which on it grows by half */
	return capacity == 0 ? first_capacity(item_size) : capacity < FEW ? capacity * 2 : capacity + capacity / 2;
}

void *nd_array_extend(nd_arena *arena, void *items, uint32_t *capacity, size_t item_size)
{
	return nd_array_extend_by(arena, items, capacity, *capacity, 1, item_size);
}

void *nd_array_extend_by(nd_arena *arena, void *items, uint32_t *capacity, uint32_t count, uint32_t more, size_t item_size)
{
	uint32_t wanted = *capacity;
	while (wanted - count < more) {
		if (wanted > UINT32_C(1) << 30)
			nd_arena_take(arena, SIZE_MAX); /* jumps */
		wanted = next_capacity(wanted, item_size);
	}
	items = nd_arena_grow(arena, items, *capacity * item_size, wanted * item_size);
	*capacity = wanted;
	return items;
}
