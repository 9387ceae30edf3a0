/* Where each piece of a converted text comes from: half a byte for each byte of the input, but for stretches of ASCII,
 * which stand for themselves. */
#ifndef ND_PAGE_CHARSET_MAP_H
#define ND_PAGE_CHARSET_MAP_H

#include "base/arena.h"

typedef struct nd_charset_map {
	uint32_t *checkpoints; /* of each block of the input: offset in the text of what begins in it first */
	uint32_t *starts;      /* of each block: where its lengths begin, or ND_NONE where it is ASCII */
	uint8_t *lengths;      /* two a byte: what the input's byte begins, as bytes of text; 0 inside a character */
	uint32_t input_size, checkpoint_count;
} nd_charset_map;

/* ascii: bytes below 0x80 stand for themselves, unless they follow one that does not. */
nd_charset_map *nd_charset_map_new(nd_arena *arena, nd_str input, bool ascii);

/* The next character: it begins at the input's byte at, and takes length (at most 15) bytes of text from offset on. */
void nd_charset_map_add(nd_charset_map *map, uint32_t at, uint32_t offset, uint32_t length);

/* After the last character. */
void nd_charset_map_end(nd_charset_map *map, uint32_t text_size);

/* The byte of the input that begins what the text's byte at offset belongs to. */
uint32_t nd_charset_map_source(const nd_charset_map *map, uint32_t offset);

#endif
