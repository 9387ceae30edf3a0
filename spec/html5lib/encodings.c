/* encoding/: the name of the encoding that each case's bytes are read in. */
#include "html5lib.h"
#include "page/charset.h"

static nd_str lower(nd_arena *arena, nd_str text)
{
	nd_str copy = nd_arena_copy(arena, nd_str_trim(text));
	for (uint32_t i = 0; i < copy.size; i++)
		((char *)copy.data)[i] = nd_ascii_lower(copy.data[i]);
	return copy;
}

void run_encoding_file(results *results, const char *path, nd_str file)
{
	dat_case one;
	for (uint32_t at = 0; next_case(file, &at, &one);) {
		nd_arena arena;
		nd_arena_init(&arena, NULL);
		nd_str data = one.data, name;
		if (data.size > 0)
			data.size--; /* its last line's end */
		name = nd_charset_declared(&arena, data, (nd_str){NULL, 0}, true);
		if (name.data == NULL)
			name = ND_STR("windows-1252"); /* what the suite takes where nothing is declared */
		count_case(results, path, data, lower(&arena, name), lower(&arena, one.encoding));
		nd_arena_destroy(&arena);
	}
}
