/* Growable arrays in an arena.
 *
 *     typedef ND_ARRAY(nd_block) block_array;
 *     block_array blocks = {0};
 *     *nd_array_push(arena, &blocks) = (nd_block){…};
 *
 * Counts are 32 bits wide, as all indices of an article are. A grown array may move: keep indices, not pointers.
 * What a small array outgrew stays in the arena until the arena goes. */
#ifndef ND_BASE_ARRAY_H
#define ND_BASE_ARRAY_H

#include "base/arena.h"

#define ND_ARRAY(type)                    \
	struct {                          \
		type *items;              \
		uint32_t count, capacity; \
	}

/* Room for one more item, cleared neither now nor later; evaluates to its address. */
#define nd_array_push(arena, array)                                                                           \
	((array)->count == (array)->capacity                                                                  \
	         ? (void)((array)->items = nd_array_extend(arena, (array)->items, &(array)->capacity, sizeof *(array)->items)) \
	         : (void)0,                                                                                   \
	 &(array)->items[(array)->count++])

/* Room for n more items side by side, cleared neither now nor later; evaluates to the address of the first. */
#define nd_array_push_n(arena, array, n)                                                                      \
	((array)->capacity - (array)->count < (n)                                                             \
	         ? (void)((array)->items = nd_array_extend_by(arena, (array)->items, &(array)->capacity, (array)->count, (n), \
	                                                      sizeof *(array)->items))                        \
	         : (void)0,                                                                                   \
	 (array)->count += (n), (array)->items + ((array)->count - (n)))

/* Gives back the room beyond what the array holds, if that is worth it. */
#define nd_array_trim(arena, array)                                                                         \
	((array)->items = nd_arena_grow(arena, (array)->items, (array)->capacity * sizeof *(array)->items,  \
	                                (array)->count * sizeof *(array)->items),                           \
	 (array)->capacity = (array)->count)

/* The work of nd_array_push: makes room in a full array. More than 2^31 items counts as memory running out. */
void *nd_array_extend(nd_arena *arena, void *items, uint32_t *capacity, size_t item_size);

/* The work of nd_array_push_n. */
void *nd_array_extend_by(nd_arena *arena, void *items, uint32_t *capacity, uint32_t count, uint32_t more, size_t item_size);

#endif
