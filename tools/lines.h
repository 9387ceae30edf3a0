/* Reading text files line by line, for the tools: a file whole, its lines, and their fields. A tool that cannot go on
 * says why and exits. */
#ifndef ND_TOOLS_LINES_H
#define ND_TOOLS_LINES_H

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"

static inline void fail(const char *what, const char *which)
{
	fprintf(stderr, "%s: %s\n", which, what);
	exit(1);
}

/* The whole file, which must be smaller than 2 GiB. */
static inline nd_str read_file(nd_arena *arena, const char *path)
{
	FILE *in = fopen(path, "rb");
	if (in == NULL || fseek(in, 0, SEEK_END) != 0)
		fail("cannot be read", path);
	long size = ftell(in);
	rewind(in);
	if (size < 0 || size > INT32_MAX)
		fail("is too large", path);
	char *bytes = nd_arena_take(arena, (size_t)size + 1);
	if (fread(bytes, 1, (size_t)size, in) != (size_t)size)
		fail("cannot be read", path);
	fclose(in);
	bytes[size] = '\0';
	return nd_str_of(bytes, (size_t)size);
}

/* Cuts the text before the first mark off *rest and returns it; all of *rest where there is no mark. */
static inline nd_str cut_at(nd_str *rest, char mark)
{
	const char *end = rest->size > 0 ? memchr(rest->data, mark, rest->size) : NULL;
	uint32_t size = end != NULL ? (uint32_t)(end - rest->data) : rest->size;
	nd_str head = {rest->data, size};
	uint32_t skipped = end != NULL ? size + 1 : size;
	rest->data += skipped;
	rest->size -= skipped;
	return head;
}

/* The next line that is neither empty nor a comment; false at the end. */
static inline bool next_line(nd_str *rest, nd_str *line)
{
	while (rest->size > 0) {
		*line = cut_at(rest, '\n');
		if (line->size > 0 && line->data[0] != '#')
			return true;
	}
	return false;
}

#endif
