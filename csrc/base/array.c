#include "base/array.h"

void *nd_array_extend(nd_arena *arena, void *items, uint32_t *capacity, size_t item_size)
{
	enum { FEW = 64 }; /* items from which on it grows by half */
	uint32_t wanted = *capacity == 0 ? 8 : *capacity < FEW ? *capacity * 2 : *capacity + *capacity / 2;
	if (*capacity > UINT32_C(1) << 30)
		nd_arena_take(arena, SIZE_MAX); /* jumps */
	items = nd_arena_grow(arena, items, *capacity * item_size, wanted * item_size);
	*capacity = wanted;
	return items;
}

void *nd_array_extend_by(nd_arena *arena, void *items, uint32_t *capacity, uint32_t count, uint32_t more, size_t item_size)
{
	while (*capacity - count < more)
		items = nd_array_extend(arena, items, capacity, item_size);
	return items;
}
