/* Runs the cases of the html5lib test suite (https://github.com/html5lib/html5lib-tests), which is no part of the
 * project, against the parser. Cases that need scripting are left out; no other is. */
#ifndef ND_SPEC_HTML5LIB_H
#define ND_SPEC_HTML5LIB_H

#include "base/array.h"
#include "base/str.h"

typedef ND_ARRAY(char) text_buffer;

typedef struct results {
	uint32_t passed, failed;
	bool verbose; /* shows what failed */
} results;

/* Counts one case, and shows it if it failed. */
void count_case(results *results, const char *file, nd_str input, nd_str got, nd_str want);

void append(nd_arena *arena, text_buffer *buffer, nd_str text);
void append_code(nd_arena *arena, text_buffer *buffer, uint32_t code);

static inline nd_str text_of(const text_buffer *buffer)
{
	return nd_str_of(buffer->items == NULL ? "" : buffer->items, buffer->count);
}

/* Each runs the cases of one file. */
void run_tree_file(results *results, const char *path, nd_str file);
void run_tokenizer_file(results *results, const char *path, nd_str file);
void run_encoding_file(results *results, const char *path, nd_str file);

/* A section of a .dat file: "#data" and the like, up to the next of the names (or the end). */
typedef struct dat_case {
	nd_str data, fragment, document, encoding; /* absent where the case has none */
	bool needs_script;
} dat_case;

/* Reads the next case at *at. False at the end. */
bool next_case(nd_str file, uint32_t *at, dat_case *out);

#endif
