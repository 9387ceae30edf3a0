/* The words behind nd_signs_of_name: an open-addressed table, made by tools/sign_table.py. */
#ifndef ND_PAGE_SIGN_TABLE_H
#define ND_PAGE_SIGN_TABLE_H

#include "page/signs.h"

enum { ND_SIGN_SLOT_BITS = 10, ND_SIGN_SLOTS = 1 << ND_SIGN_SLOT_BITS, ND_SIGN_LETTERS = 12 };

typedef struct nd_sign_slot {
	uint64_t key;   /* the word's first 12 letters, 5 bits each; 0: empty */
	uint32_t signs; /* bits of nd_sign */
} nd_sign_slot;

/* A word's slot is the first from (key * 0x9E3779B97F4A7C15) >> 54 on, around the end, that holds its key or none. */
extern const nd_sign_slot nd_sign_table[ND_SIGN_SLOTS];

#endif
