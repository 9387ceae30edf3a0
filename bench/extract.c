/* bench_extract [-r ROUNDS] FILE…: what bytes to article costs. For each page a line of JSON: its bytes, the most memory
 * that was held at one time beside the input, the memory that the article keeps, and the best time of so many rounds.
 * FILE may be compressed by gzip. POSIX: clock_gettime. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "meter.h"
#include "newsdesk.h"
#include "page_file.h"

enum { MOST_BYTES = 1 << 28 };

static nd_article *parse(const nd_models *models, nd_str page, const nd_allocator *allocator)
{
	nd_options options = ND_OPTIONS;
	options.allocator = allocator;
	options.format = ND_FORMAT_HTML;
	nd_article *article = NULL;
	nd_error error = {0};
	if (nd_article_parse(models, page.data, page.size, &options, &article, &error) != ND_OK)
		fprintf(stderr, "bench_extract: %s\n", error.message);
	return article;
}

static double best_time(const nd_models *models, nd_str page, int rounds)
{
	double best = 1e9;
	for (int i = 0; i < rounds; i++) {
		double start = now();
		nd_article_free(parse(models, page, NULL));
		double time = now() - start;
		best = time < best ? time : best;
	}
	return best;
}

static void measure(const nd_models *models, const char *path, int rounds)
{
	nd_str page = read_page("bench_extract", path, MOST_BYTES);
	meter m = {0};
	nd_allocator allocator = meter_allocator(&m);
	nd_article *article = parse(models, page, &allocator);
	size_t kept = m.held;
	nd_article_free(article);
	printf("{\"page\": \"%s\", \"bytes\": %u, \"peak\": %zu, \"kept\": %zu, \"seconds\": %.7f}\n", path, page.size, m.peak,
	       kept, best_time(models, page, rounds));
	free((char *)page.data);
}

int main(int count, char **arguments)
{
	bool has_rounds = count > 2 && strcmp(arguments[1], "-r") == 0;
	int first = has_rounds ? 3 : 1, rounds = has_rounds ? atoi(arguments[2]) : 3;
	nd_models *models = NULL;
	if (first >= count || rounds <= 0 || nd_models_open("data", &models, NULL) != ND_OK) {
		fprintf(stderr, "usage: bench_extract [-r ROUNDS] FILE..., where data/ is below the current folder\n");
		return 2;
	}
	for (int i = first; i < count; i++)
		measure(models, arguments[i], rounds);
	nd_models_close(models);
	return 0;
}
