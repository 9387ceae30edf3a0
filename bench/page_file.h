/* What the benchmarks over saved pages share: reading a page, and the time. POSIX: clock_gettime; a program that includes this
 * defines _POSIX_C_SOURCE first. */
#ifndef ND_BENCH_PAGE_FILE_H
#define ND_BENCH_PAGE_FILE_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <zlib.h>

#include "newsdesk.h"

/* At most most bytes of a file, inflated where gzip compressed it; the caller frees data. A file that can't be read ends the
 * program. */
static nd_str read_page(const char *program, const char *path, unsigned most)
{
	gzFile in = gzopen(path, "rb");
	char *bytes = malloc(most);
	int size = in != NULL && bytes != NULL ? gzread(in, bytes, most) : -1;
	if (in != NULL)
		gzclose(in);
	if (size < 0) {
		fprintf(stderr, "%s: cannot read %s\n", program, path);
		exit(2);
	}
	return (nd_str){realloc(bytes, (size_t)size + 1), (uint32_t)size};
}

/* Seconds of a clock that only goes forward. */
static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

#endif
