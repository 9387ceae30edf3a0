#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include "base/status.h"

struct nd_arena_chunk {
	nd_arena_chunk *older, *newer; /* of its list; newer is kept for large pieces only */
	size_t size;
};

struct nd_arena_deferred {
	nd_arena_deferred *older;
	void (*release)(void *);
	void *what;
};

/* Pieces of LARGE bytes and more have a chunk each, so that one that grows gives back what it leaves. The chunks that
 * others share are such a part of what the arena has taken that little of the newest is unused, but no smaller than
 * FIRST_STEP, and, for fewer calls, than USUAL_STEP where that is a FEW_SHARE. */
enum {
	ALIGNMENT = alignof(max_align_t),
	LARGE = 1 << 7,
	FIRST_STEP = 1 << 8,
	USUAL_STEP = 3 << 10,
	USUAL_SHARE = 64,
	FEW_SHARE = 16, /* while there are but few pieces */
	LARGEST_STEP = 1 << 20
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

/* ---- chunks ------------------------------------------------------------------------------------------------------ */

static const size_t HEADER = (sizeof(nd_arena_chunk) + (ALIGNMENT - 1)) / ALIGNMENT * ALIGNMENT;

static nd_arena_chunk *new_chunk(nd_arena *arena, size_t room, nd_arena_chunk *older)
{
	if (room > SIZE_MAX - HEADER)
		exhausted(arena);
	nd_arena_chunk *chunk = take_from_system(arena, room + HEADER);
	if (chunk == NULL)
		exhausted(arena);
	*chunk = (nd_arena_chunk){.older = older, .size = room + HEADER};
	arena->taken += chunk->size;
	return chunk;
}

/* A chunk in which a piece of that size has room. */
static void add_shared_chunk(nd_arena *arena, size_t size)
{
	size_t step = arena->taken / USUAL_SHARE / ALIGNMENT * ALIGNMENT;
	if (step < USUAL_STEP) {
		size_t more = arena->taken / FEW_SHARE / ALIGNMENT * ALIGNMENT;
		step = more < FIRST_STEP ? FIRST_STEP : more < USUAL_STEP ? more : USUAL_STEP;
	}
	if (step > LARGEST_STEP)
		step = LARGEST_STEP;
	if (step < size + HEADER)
		step = size + HEADER;
	arena->chunk = new_chunk(arena, step - HEADER, arena->chunk);
	arena->next = (char *)arena->chunk + HEADER;
	arena->limit = (char *)arena->chunk + step;
}

static void *take_large(nd_arena *arena, size_t size)
{
	nd_arena_chunk *chunk = new_chunk(arena, size, arena->large);
	if (chunk->older != NULL)
		chunk->older->newer = chunk;
	arena->large = chunk;
	return (char *)chunk + HEADER;
}

static nd_arena_chunk *chunk_of_large(void *piece)
{
	return (void *)((char *)piece - HEADER);
}

static void give_back_large(nd_arena *arena, nd_arena_chunk *chunk)
{
	if (chunk->newer != NULL)
		chunk->newer->older = chunk->older;
	else
		arena->large = chunk->older;
	if (chunk->older != NULL)
		chunk->older->newer = chunk->newer;
	arena->taken -= chunk->size;
	give_to_system(arena, chunk);
}

static void give_back_all(const nd_arena *arena, nd_arena_chunk *newest)
{
	for (nd_arena_chunk *chunk = newest, *older; chunk != NULL; chunk = older) {
		older = chunk->older;
		give_to_system(arena, chunk);
	}
}

/* ---- arenas ------------------------------------------------------------------------------------------------------ */

void nd_arena_init(nd_arena *arena, const nd_allocator *allocator)
{
	*arena = (nd_arena){.allocator = allocator};
}

void nd_arena_destroy(nd_arena *arena)
{
	for (nd_arena_deferred *d = arena->deferred; d != NULL; d = d->older)
		d->release(d->what);
	give_back_all(arena, arena->chunk);
	give_back_all(arena, arena->large);
	nd_arena_init(arena, arena->allocator);
	arena->next = arena->limit = (char *)arena;
}

void *nd_arena_take(nd_arena *arena, size_t size)
{
	if (size > SIZE_MAX - ALIGNMENT)
		exhausted(arena);
	size = round_up(size);
	if (size >= LARGE)
		return take_large(arena, size);
	if (arena->chunk == NULL || (size_t)(arena->limit - arena->next) < size)
		add_shared_chunk(arena, size);
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

/* Moves a piece to a place of its new size. */
static void *move(nd_arena *arena, void *piece, size_t old_size, size_t new_size)
{
	void *copy = nd_arena_take(arena, new_size);
	size_t kept = old_size < new_size ? old_size : new_size;
	if (kept != 0)
		memcpy(copy, piece, kept);
	return copy;
}

static void *grow_large(nd_arena *arena, void *piece, size_t old_size, size_t new_size)
{
	nd_arena_chunk *chunk = chunk_of_large(piece);
	size_t room = chunk->size - HEADER;
	if (new_size <= room && new_size >= room - room / 8)
		return piece;
	void *moved = move(arena, piece, old_size, new_size);
	give_back_large(arena, chunk);
	return moved;
}

void *nd_arena_grow(nd_arena *arena, void *piece, size_t old_size, size_t new_size)
{
	if (new_size > SIZE_MAX - ALIGNMENT)
		exhausted(arena);
	size_t held = round_up(old_size), wanted = round_up(new_size);
	if (piece != NULL && held >= LARGE)
		return grow_large(arena, piece, old_size, wanted);
	bool is_last = piece != NULL && (char *)piece + held == arena->next;
	if (piece != NULL && wanted <= held) {
		arena->next -= is_last ? held - wanted : 0;
		return piece;
	}
	if (is_last && wanted < LARGE && (size_t)(arena->limit - arena->next) >= wanted - held) {
		arena->next += wanted - held;
		return piece;
	}
	void *moved = move(arena, piece, old_size, new_size);
	if (is_last && wanted >= LARGE)
		arena->next = piece;
	return moved;
}

void nd_arena_give(nd_arena *arena, void *piece, size_t size)
{
	size_t held = round_up(size);
	if (piece == NULL)
		return;
	if (held >= LARGE)
		give_back_large(arena, chunk_of_large(piece));
	else if ((char *)piece + held == arena->next)
		arena->next = piece;
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

static void destroy(void *arena)
{
	nd_arena_destroy(arena);
}

/* The last arena made within the outer one, if that was destroyed: its place is free. */
static nd_arena *vacant_within(const nd_arena *outer)
{
	const nd_arena_deferred *last = outer->deferred;
	nd_arena *inner = last != NULL && last->release == destroy ? last->what : NULL;
	return inner != NULL && inner->limit == (char *)inner ? inner : NULL;
}

nd_arena *nd_arena_within(nd_arena *outer)
{
	nd_arena *inner = vacant_within(outer);
	if (inner == NULL) {
		inner = nd_arena_new(outer, nd_arena);
		nd_arena_defer(outer, destroy, inner);
	}
	nd_arena_init(inner, outer->allocator);
	inner->on_exhaustion = outer->on_exhaustion;
	return inner;
}

nd_status nd_arena_run(nd_arena *arena, nd_arena_work *work, void *what, const char *message, nd_error *error)
{
	jmp_buf out_of_memory;
	nd_status status = ND_NO_MEMORY;
	if (nd_arena_try(arena, out_of_memory) == 0)
		status = work(arena, what, error);
	else
		nd_fail(error, ND_NO_MEMORY, message, 0);
	arena->on_exhaustion = NULL;
	return status;
}
