/* bench_parse [-r ROUNDS] FILE.html.gz…: the time that bytes to tree takes, the best of so many rounds over all pages,
 * and the memory that it takes. One line of JSON. POSIX: clock_gettime. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "html/tree.h"
#include "page_file.h"

enum { DEPTH = 512, MOST_BYTES = 1 << 26 };

typedef struct totals {
	size_t bytes, memory, nodes, attributes;
} totals;

static double parse_all(const nd_str *pages, int count, totals *all)
{
	double start = now();
	*all = (totals){0};
	for (int i = 0; i < count; i++) {
		nd_arena arena;
		nd_tree tree;
		nd_arena_init(&arena, NULL);
		nd_html_parse(&arena, pages[i], DEPTH, &tree);
		all->bytes += pages[i].size;
		all->memory += arena.taken;
		all->nodes += tree.node_count;
		all->attributes += tree.attribute_count;
		nd_arena_destroy(&arena);
	}
	return now() - start;
}

int main(int count, char **arguments)
{
	bool has_rounds = count > 2 && strcmp(arguments[1], "-r") == 0;
	int first = has_rounds ? 3 : 1, rounds = has_rounds ? atoi(arguments[2]) : 5, pages = count - first;
	if (pages <= 0 || rounds <= 0) {
		fprintf(stderr, "usage: bench_parse [-r ROUNDS] FILE.html.gz...\n");
		return 2;
	}
	nd_str *texts = malloc((size_t)pages * sizeof *texts);
	if (texts == NULL)
		return 2;
	for (int i = 0; i < pages; i++)
		texts[i] = read_page("bench_parse", arguments[first + i], MOST_BYTES);
	totals all;
	double best = parse_all(texts, pages, &all);
	for (int i = 1; i < rounds; i++) {
		double time = parse_all(texts, pages, &all);
		best = time < best ? time : best;
	}
	printf("{\"pages\": %d, \"bytes\": %zu, \"seconds\": %.6f, \"memory\": %zu, \"nodes\": %zu, \"attributes\": %zu}\n",
	       pages, all.bytes, best, all.memory, all.nodes, all.attributes);
	for (int i = 0; i < pages; i++)
		free((char *)texts[i].data);
	free(texts);
	return 0;
}
