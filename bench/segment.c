/* How fast tokens and sentences are found: bench_segment FILE, the file holding texts that end in NUL each.
 * Prints MB/s of the best of several rounds, on one core, each text with an arena of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/str.h"
#include "text/text.h"

enum { ROUNDS = 9 };

struct totals {
	uint64_t bytes, tokens, sentences;
};

static char *read_file(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
		perror(path);
		exit(1);
	}
	*size = (size_t)ftell(file);
	rewind(file);
	char *data = malloc(*size + 1);
	if (data == NULL || fread(data, 1, *size, file) != *size) {
		perror(path);
		exit(1);
	}
	data[*size] = '\0';
	fclose(file);
	return data;
}

static void segment(const char *text, size_t size, struct totals *totals)
{
	nd_arena arena;
	jmp_buf out_of_memory;
	nd_segmentation found;
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, out_of_memory) != 0) {
		fputs("out of memory\n", stderr);
		exit(1);
	}
	nd_text_segment(&arena, nd_str_of(text, size), NULL, 0, &found);
	totals->bytes += size;
	totals->tokens += found.token_count;
	totals->sentences += found.sentence_count;
	nd_arena_destroy(&arena);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fputs("usage: bench_segment FILE\n", stderr);
		return 2;
	}
	size_t size;
	char *data = read_file(argv[1], &size);
	double best = 0;
	struct totals totals = {0};
	for (int round = 0; round < ROUNDS; round++) {
		totals = (struct totals){0};
		clock_t start = clock();
		for (const char *text = data; text < data + size; text += strlen(text) + 1)
			segment(text, strlen(text), &totals);
		double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
		double speed = (double)totals.bytes / 1e6 / seconds;
		best = speed > best ? speed : best;
	}
	printf("%.0f MB/s: %.1f MB, %llu tokens, %llu sentences\n", best, (double)totals.bytes / 1e6,
	       (unsigned long long)totals.tokens, (unsigned long long)totals.sentences);
	free(data);
	return 0;
}
