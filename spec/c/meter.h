/* An allocator that counts what is held, for the test and the benchmark of memory. Each piece has its size in front. */
#ifndef ND_SPEC_METER_H
#define ND_SPEC_METER_H

#include <stdlib.h>
#include <string.h>

#include "newsdesk.h"

typedef struct meter {
	size_t held, peak; /* bytes, without the sizes in front */
	size_t pieces;     /* taken in all */
} meter;

enum { METER_FRONT = 16 };

static inline void *meter_take(void *context, size_t size)
{
	meter *m = context;
	char *piece = malloc(size + METER_FRONT);
	if (piece == NULL)
		return NULL;
	memcpy(piece, &size, sizeof size);
	m->pieces++;
	m->held += size;
	m->peak = m->held > m->peak ? m->held : m->peak;
	return piece + METER_FRONT;
}

static inline void meter_give(void *context, void *piece)
{
	meter *m = context;
	size_t size;
	memcpy(&size, (char *)piece - METER_FRONT, sizeof size);
	m->held -= size;
	free((char *)piece - METER_FRONT);
}

static inline nd_allocator meter_allocator(meter *m)
{
	return (nd_allocator){meter_take, meter_give, m};
}

#endif
