/* html5lib [-v] FOLDER: runs all cases of a copy of html5lib-tests; exits 0 if none failed. POSIX: directories. */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "html5lib.h"

void count_case(results *results, const char *file, nd_str input, nd_str got, nd_str want)
{
	if (nd_str_equal(got, want)) {
		results->passed++;
		return;
	}
	results->failed++;
	if (results->verbose)
		printf("---- %s\n%.*s\n---- got\n%.*s\n---- not\n%.*s\n", file, (int)input.size, input.data, (int)got.size,
		       got.data, (int)want.size, want.data);
}

void append(nd_arena *arena, text_buffer *buffer, nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		*nd_array_push(arena, buffer) = text.data[i];
}

void append_code(nd_arena *arena, text_buffer *buffer, uint32_t code)
{
	char bytes[4];
	append(arena, buffer, nd_str_of(bytes, nd_utf8_put(bytes, code)));
}

/* ---- .dat files ------------------------------------------------------------------------------------------------- */

static nd_str next_line(nd_str file, uint32_t *at)
{
	uint32_t start = *at, end = nd_str_find(file, ND_STR("\n"), start);
	*at = end == ND_NONE ? file.size : end + 1;
	return nd_str_cut(file, (nd_span){start, end == ND_NONE ? file.size : end});
}


bool next_case(nd_str file, uint32_t *at, dat_case *out)
{
	static nd_str ignored;
	nd_str *section = &ignored;
	uint32_t section_start = 0;
	bool begun = false;
	*out = (dat_case){0};
	while (*at < file.size) {
		uint32_t line_start = *at;
		nd_str line = next_line(file, at);
		bool is_data = nd_str_equal(line, ND_STR("#data"));
		bool is_head = is_data || nd_str_equal(line, ND_STR("#errors")) || nd_str_equal(line, ND_STR("#new-errors")) ||
		               nd_str_equal(line, ND_STR("#document")) || nd_str_equal(line, ND_STR("#document-fragment")) ||
		               nd_str_equal(line, ND_STR("#encoding")) || nd_str_equal(line, ND_STR("#script-on")) ||
		               nd_str_equal(line, ND_STR("#script-off"));
		if (!is_head)
			continue;
		*section = nd_str_cut(file, (nd_span){section_start, line_start});
		if (is_data && begun) {
			*at = line_start;
			return true;
		}
		begun = true;
		section_start = *at;
		section = is_data ? &out->data : nd_str_equal(line, ND_STR("#document")) ? &out->document
		          : nd_str_equal(line, ND_STR("#document-fragment"))            ? &out->fragment
		          : nd_str_equal(line, ND_STR("#encoding"))                     ? &out->encoding
		                                                                        : &ignored;
		out->needs_script |= nd_str_equal(line, ND_STR("#script-on"));
	}
	*section = nd_str_cut(file, (nd_span){section_start, file.size});
	return begun;
}

/* ---- folders ---------------------------------------------------------------------------------------------------- */

static char *read_file(const char *path, size_t *size)
{
	FILE *in = fopen(path, "rb");
	if (in == NULL || fseek(in, 0, SEEK_END) != 0)
		return NULL;
	*size = (size_t)ftell(in);
	rewind(in);
	char *bytes = malloc(*size + 1);
	*size = bytes != NULL ? fread(bytes, 1, *size, in) : 0;
	fclose(in);
	return bytes;
}

typedef void run_file(results *, const char *, nd_str);

/* Runs the files of the folder whose names end so. */
static void run_folder(results *all, const char *root, const char *folder, const char *suffix, run_file *run)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", root, folder);
	struct dirent **entries;
	int count = scandir(path, &entries, NULL, alphasort);
	results here = {.verbose = all->verbose};
	for (int i = 0; i < count; i++) {
		size_t size;
		const char *name = entries[i]->d_name;
		snprintf(path, sizeof path, "%s/%s/%s", root, folder, name);
		bool wanted = nd_str_ends(nd_str_of(name, strlen(name)), nd_str_of(suffix, strlen(suffix)));
		char *bytes = wanted ? read_file(path, &size) : NULL;
		if (bytes != NULL)
			run(&here, name, nd_str_of(bytes, size));
		free(bytes);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	printf("%-18s %5u passed, %u failed\n", folder, here.passed, here.failed);
	all->passed += here.passed;
	all->failed += here.failed;
}

int main(int count, char **arguments)
{
	results all = {0};
	all.verbose = count > 2 && strcmp(arguments[1], "-v") == 0;
	if (count != (all.verbose ? 3 : 2)) {
		fprintf(stderr, "usage: html5lib [-v] FOLDER\n");
		return 2;
	}
	const char *root = arguments[count - 1];
	run_folder(&all, root, "tokenizer", ".test", run_tokenizer_file);
	run_folder(&all, root, "tree-construction", ".dat", run_tree_file);
	run_folder(&all, root, "encoding", ".dat", run_encoding_file);
	printf("%-18s %5u passed, %u failed\n", "all", all.passed, all.failed);
	return all.failed != 0 || all.passed == 0;
}

