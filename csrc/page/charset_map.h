/* Where each piece of a converted text comes from, in half a byte for each byte of the input. */
#ifndef ND_PAGE_CHARSET_MAP_H
#define ND_PAGE_CHARSET_MAP_H

#include "base/arena.h"

typedef struct nd_charset_map {
	uint8_t *lengths;      /* two a byte: what the input's byte begins, as bytes of text; 0 inside a character */
	uint32_t *checkpoints; /* offset in the text of what every 256th byte of the input begins */
	uint32_t input_size, checkpoint_count;
} nd_charset_map;

nd_charset_map *nd_charset_map_new(nd_arena *arena, uint32_t input_size);

/* The next character: it begins at the input's byte at, and takes length (at most 15) bytes of text from offset on. */
void nd_charset_map_add(nd_charset_map *map, uint32_t at, uint32_t offset, uint32_t length);

/* After the last character. */
void nd_charset_map_end(nd_charset_map *map, uint32_t text_size);

/* The byte of the input that begins what the text's byte at offset belongs to. */
uint32_t nd_charset_map_source(const nd_charset_map *map, uint32_t offset);

#endif
