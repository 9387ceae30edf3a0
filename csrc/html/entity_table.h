/* Named character references of the HTML standard, sorted by name. */
/* Made by tools/html_tables.py. */
#ifndef ND_HTML_ENTITY_TABLE_H
#define ND_HTML_ENTITY_TABLE_H

#include <stdint.h>

enum { ND_ENTITY_COUNT = 2231 };

typedef struct nd_entity_codes {
	uint32_t first, second; /* second: 0 where there is one only */
} nd_entity_codes;

/* Names without "&", with ";" where they have it, one after another; name i is
 * [nd_entity_offsets[i], nd_entity_offsets[i + 1]). */
extern const char nd_entity_names[];
extern const uint16_t nd_entity_offsets[ND_ENTITY_COUNT + 1];
extern const nd_entity_codes nd_entity_values[ND_ENTITY_COUNT];

/* First name that begins with the letter 'A' + i. */
extern const uint16_t nd_entity_starts['z' - 'A' + 2];

#endif
