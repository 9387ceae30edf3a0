/* The two arenas of specs that call the stages by themselves: what is kept, and what is given back. */
#ifndef ND_SPEC_ARENAS_H
#define ND_SPEC_ARENAS_H

#include "check.h"

#include "base/arena.h"

static nd_arena arena, scratch;

/* The arenas made, the checks run, the arenas freed: what main returns. */
static inline int run_checks(void (*checks)(void))
{
	jmp_buf jump;
	nd_arena_init(&arena, NULL);
	nd_arena_init(&scratch, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		return 2;
	scratch.on_exhaustion = &jump;
	checks();
	nd_arena_destroy(&arena);
	nd_arena_destroy(&scratch);
	return check_result();
}

#endif
