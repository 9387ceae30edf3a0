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
		nd_decoded decoded;
		nd_arena_init(&arena, NULL);
		nd_status status = nd_charset_decode(&arena, one.data, (nd_str){NULL, 0}, true, &decoded, NULL);
		nd_str name = status == ND_OK ? decoded.name : ND_STR("an error");
		count_case(results, path, one.data, lower(&arena, name), lower(&arena, one.encoding));
		nd_arena_destroy(&arena);
	}
}
