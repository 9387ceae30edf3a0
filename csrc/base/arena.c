#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

struct nd_arena_chunk {
	nd_arena_chunk *older;
	size_t size;
};

struct nd_arena_deferred {
	nd_arena_deferred *older;
	void (*release)(void *);
	void *what;
};

enum {
	ALIGNMENT = alignof(max_align_t),
	FIRST_CHUNK = 1 << 14,
	LARGEST_STEP = 1 << 22, /* chunks grow with the arena up to this, so that a large article wastes at most 4 MiB */
};

static size_t round_up(size_t size)
{
	return (size + (ALIGNMENT - 1)) & ~(size_t)(ALIGNMENT - 1);
}

static void *take_from_system(const nd_arena *arena, size_t size)
{
	if (arena->allocator != NULL)
		return arena->allocator->take(arena->allocator->context, size);
	return malloc(size);
}

static void give_to_system(const nd_arena *arena, void *piece)
{
	if (arena->allocator != NULL)
		arena->allocator->give(arena->allocator->context, piece);
	else
		free(piece);
}

static _Noreturn void exhausted(nd_arena *arena)
{
	if (arena->on_exhaustion == NULL)
		abort(); /* a defect of the caller: it took memory from an arena that it had not armed */
	longjmp(*arena->on_exhaustion, 1);
}

static void add_chunk(nd_arena *arena, size_t need)
{
	size_t header = round_up(sizeof(nd_arena_chunk));
	size_t step = arena->taken / 2;
	step = step < FIRST_CHUNK ? FIRST_CHUNK : step > LARGEST_STEP ? LARGEST_STEP : step;
	if (need > SIZE_MAX - header)
		exhausted(arena);
	size_t size = need + header > step ? need + header : step;
	nd_arena_chunk *chunk = take_from_system(arena, size);
	if (chunk == NULL)
		exhausted(arena);
	*chunk = (nd_arena_chunk){.older = arena->chunk, .size = size};
	arena->chunk = chunk;
	arena->next = (char *)chunk + header;
	arena->limit = (char *)chunk + size;
	arena->taken += size;
}

void nd_arena_init(nd_arena *arena, const nd_allocator *allocator)
{
	*arena = (nd_arena){.allocator = allocator};
}

void nd_arena_destroy(nd_arena *arena)
{
	for (nd_arena_deferred *d = arena->deferred; d != NULL; d = d->older)
		d->release(d->what);
	for (nd_arena_chunk *chunk = arena->chunk, *older; chunk != NULL; chunk = older) {
		older = chunk->older;
		give_to_system(arena, chunk);
	}
	nd_arena_init(arena, arena->allocator);
}

void *nd_arena_take(nd_arena *arena, size_t size)
{
	if (size > SIZE_MAX - ALIGNMENT)
		exhausted(arena);
	size = round_up(size);
	if (arena->chunk == NULL || (size_t)(arena->limit - arena->next) < size)
		add_chunk(arena, size);
	void *piece = arena->next;
	arena->next += size;
	return piece;
}

void *nd_arena_take_zeroed(nd_arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		exhausted(arena);
	void *piece = nd_arena_take(arena, count * size);
	memset(piece, 0, count * size);
	return piece;
}

void *nd_arena_grow(nd_arena *arena, void *piece, size_t old_size, size_t new_size)
{
	if (new_size > SIZE_MAX - ALIGNMENT)
		exhausted(arena);
	size_t held = round_up(old_size), wanted = round_up(new_size);
	bool is_last = piece != NULL && (char *)piece + held == arena->next;
	if (is_last && (wanted <= held || (size_t)(arena->limit - arena->next) >= wanted - held)) {
		arena->next = (char *)piece + wanted;
		return piece;
	}
	if (piece != NULL && wanted <= held)
		return piece;
	void *copy = nd_arena_take(arena, new_size);
	if (old_size != 0)
		memcpy(copy, piece, old_size);
	return copy;
}

nd_str nd_arena_copy(nd_arena *arena, nd_str text)
{
	if (text.data == NULL)
		return text;
	char *copy = nd_arena_take(arena, (size_t)text.size + 1);
	memcpy(copy, text.data, text.size);
	copy[text.size] = '\0';
	return (nd_str){copy, text.size};
}

void nd_arena_defer(nd_arena *arena, void (*release)(void *), void *what)
{
	jmp_buf *outer = arena->on_exhaustion, here;
	if (nd_arena_try(arena, here) != 0) {
		release(what);
		arena->on_exhaustion = outer;
		exhausted(arena);
	}
	nd_arena_deferred *note = nd_arena_take(arena, sizeof *note);
	arena->on_exhaustion = outer;
	*note = (nd_arena_deferred){.older = arena->deferred, .release = release, .what = what};
	arena->deferred = note;
}
