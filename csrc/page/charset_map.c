#include "page/charset_map.h"

#include "base/utf8.h"

enum { BLOCK = 128 };

/* Whether all that begins in a block is ASCII: a byte behind one from 0x80 on may belong to it. */
static bool is_ascii(nd_str input, uint32_t block)
{
	uint32_t start = block * BLOCK, end = input.size - start > BLOCK ? start + BLOCK : input.size;
	const char *stop = input.data + end;
	return (start == 0 || (input.data[start - 1] & 0x80) == 0) && nd_utf8_skip_ascii(input.data + start, stop) == stop;
}

nd_charset_map *nd_charset_map_new(nd_arena *arena, nd_str input, bool ascii)
{
	nd_charset_map *map = nd_arena_new(arena, nd_charset_map);
	uint32_t blocks = input.size / BLOCK + 1, lengths = 0;
	map->checkpoints = nd_arena_new_n(arena, uint32_t, blocks);
	map->starts = nd_arena_new_n(arena, uint32_t, blocks);
	for (uint32_t i = 0; i < blocks; i++) {
		bool is_plain = ascii && is_ascii(input, i);
		map->starts[i] = is_plain ? ND_NONE : lengths;
		lengths += is_plain ? 0 : BLOCK / 2;
	}
	map->lengths = nd_arena_new_n(arena, uint8_t, lengths);
	map->input_size = input.size;
	return map;
}

static void fill(nd_charset_map *map, uint32_t block, uint32_t offset)
{
	while (map->checkpoint_count <= block)
		map->checkpoints[map->checkpoint_count++] = offset;
}

void nd_charset_map_add(nd_charset_map *map, uint32_t at, uint32_t offset, uint32_t length)
{
	uint32_t start = map->starts[at / BLOCK];
	if (start != ND_NONE)
		map->lengths[start + at % BLOCK / 2] |= (uint8_t)(length << (at % 2 * 4));
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

static uint32_t length_at(const nd_charset_map *map, uint32_t at)
{
	uint32_t start = map->starts[at / BLOCK];
	return start == ND_NONE ? 1 : (uint32_t)map->lengths[start + at % BLOCK / 2] >> (at % 2 * 4) & 15;
}

uint32_t nd_charset_map_source(const nd_charset_map *map, uint32_t offset)
{
	uint32_t block = block_of(map, offset), reached = map->checkpoints[block];
	for (uint32_t at = block * BLOCK; at < map->input_size; at++) {
		uint32_t length = length_at(map, at);
		if (offset < reached + length)
			return at;
		reached += length;
	}
	return map->input_size;
}
