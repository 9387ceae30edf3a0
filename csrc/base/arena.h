/* Memory that is taken piece by piece and given back all at once.
 *
 * An arena never returns NULL. When memory runs out it jumps to the point that the owner armed with nd_arena_try, so
 * that the code in between needs no error path of its own; the owner then destroys the arena, and with it everything
 * that was taken from it. What is not memory (an iconv handle, a compiled pattern) is tied to the arena by
 * nd_arena_defer and released with it, last one first.
 *
 * An arena belongs to one thread at a time. */
#ifndef ND_BASE_ARENA_H
#define ND_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "newsdesk.h"

typedef struct nd_arena_chunk nd_arena_chunk;
typedef struct nd_arena_deferred nd_arena_deferred;

typedef struct nd_arena {
	nd_arena_chunk *chunk; /* the newest of those that pieces share; it links to the older ones */
	nd_arena_chunk *large; /* the newest of those that hold one large piece */
	char *next, *limit;    /* free bytes of the newest shared chunk; both the arena itself once it was destroyed */
	nd_arena_deferred *deferred;
	jmp_buf *on_exhaustion;
	const nd_allocator *allocator;
	size_t taken; /* bytes of all chunks, for limits and for tests */
} nd_arena;

/* allocator may be NULL for malloc and free; else it must outlive the arena. Takes no memory yet. */
void nd_arena_init(nd_arena *arena, const nd_allocator *allocator);

/* Runs what was deferred, frees all chunks, and leaves the arena as nd_arena_init does. */
void nd_arena_destroy(nd_arena *arena);

/* Arms the arena: evaluates to 0 now, and to 1 when memory ran out later. A macro, because setjmp must be called in
 * the frame that stays. Locals that are changed after it and read after a jump must be volatile. */
#define nd_arena_try(arena, jump) ((arena)->on_exhaustion = &(jump), setjmp(jump))

/* Work that takes memory from an arena. */
typedef nd_status nd_arena_work(nd_arena *arena, void *what, nd_error *error);

/* Does the work with the arena armed for it: gives its status, or ND_NO_MEMORY with this message. */
nd_status nd_arena_run(nd_arena *arena, nd_arena_work *work, void *what, const char *message, nd_error *error);

/* size bytes, aligned for any type, not cleared. size 0 gives a valid pointer. */
void *nd_arena_take(nd_arena *arena, size_t size);

/* The same, cleared; count * size is checked for overflow. */
void *nd_arena_take_zeroed(nd_arena *arena, size_t count, size_t size);

/* Grows a piece from old_size to new_size bytes, in place where there is room behind it, else by a copy. What a large
 * piece leaves is given back. A smaller new_size gives back the tail of the last piece and that of a large one, which
 * may move, and leaves any other as it is. */
void *nd_arena_grow(nd_arena *arena, void *piece, size_t old_size, size_t new_size);

/* Gives a piece of that size back before its arena goes: one of some hundred bytes and more, or the last one taken; any
 * other stays. NULL is fine. */
void nd_arena_give(nd_arena *arena, void *piece, size_t size);

/* A copy of text, with a NUL behind it that does not count. An absent text stays absent. */
nd_str nd_arena_copy(nd_arena *arena, nd_str text);

/* Calls release(what) when the arena is destroyed; if memory runs out for the note itself, before jumping. */
void nd_arena_defer(nd_arena *arena, void (*release)(void *), void *what);

/* An arena for a part of the work, to be destroyed when that is done, and not used again: the next one may stand in its
 * place. At the latest it goes with the outer one. It jumps where the outer one does now. */
nd_arena *nd_arena_within(nd_arena *outer);

/* Taken and typed: nd_arena_new(arena, nd_block) and nd_arena_new_n(arena, nd_block, 12), both cleared. */
#define nd_arena_new(arena, type) ((type *)nd_arena_take_zeroed(arena, 1, sizeof(type)))
#define nd_arena_new_n(arena, type, count) ((type *)nd_arena_take_zeroed(arena, count, sizeof(type)))

#endif
