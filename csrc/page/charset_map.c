#include "page/charset_map.h"

enum { BLOCK = 256 };

nd_charset_map *nd_charset_map_new(nd_arena *arena, uint32_t input_size)
{
	nd_charset_map *map = nd_arena_new(arena, nd_charset_map);
	map->lengths = nd_arena_new_n(arena, uint8_t, (size_t)input_size / 2 + 1);
	map->checkpoints = nd_arena_new_n(arena, uint32_t, (size_t)input_size / BLOCK + 1);
	map->input_size = input_size;
	return map;
}

static void fill(nd_charset_map *map, uint32_t block, uint32_t offset)
{
	while (map->checkpoint_count <= block)
		map->checkpoints[map->checkpoint_count++] = offset;
}

void nd_charset_map_add(nd_charset_map *map, uint32_t at, uint32_t offset, uint32_t length)
{
	map->lengths[at / 2] |= (uint8_t)(length << (at % 2 * 4));
	fill(map, at / BLOCK, offset);
}

void nd_charset_map_end(nd_charset_map *map, uint32_t text_size)
{
	fill(map, map->input_size / BLOCK, text_size);
}

/* The last block that begins at or before the offset. */
static uint32_t block_of(const nd_charset_map *map, uint32_t offset)
{
	uint32_t low = 0, high = map->checkpoint_count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (map->checkpoints[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

uint32_t nd_charset_map_source(const nd_charset_map *map, uint32_t offset)
{
	uint32_t block = block_of(map, offset), reached = map->checkpoints[block];
	for (uint32_t at = block * BLOCK; at < map->input_size; at++) {
		uint32_t length = map->lengths[at / 2] >> (at % 2 * 4) & 15;
		if (offset < reached + length)
			return at;
		reached += length;
	}
	return map->input_size;
}
