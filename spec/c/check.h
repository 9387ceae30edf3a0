/* Checks for the C tests: each says where it failed and what it saw; check_result() is what main returns. */
#ifndef ND_SPEC_CHECK_H
#define ND_SPEC_CHECK_H

#include <stdio.h>

#include "newsdesk.h"

static int check_failures;
static int check_count;

#define CHECK(condition)                                                                 \
	do {                                                                             \
		check_count++;                                                           \
		if (!(condition)) {                                                      \
			check_failures++;                                                \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
		}                                                                        \
	} while (0)

#define CHECK_INT(got, want)                                                                                          \
	do {                                                                                                          \
		long long check_got = (long long)(got), check_want = (long long)(want);                               \
		check_count++;                                                                                        \
		if (check_got != check_want) {                                                                        \
			check_failures++;                                                                             \
			fprintf(stderr, "%s:%d: %s is %lld, not %lld\n", __FILE__, __LINE__, #got, check_got, check_want); \
		}                                                                                                     \
	} while (0)

/* got is an nd_str, want a C string; an absent text equals NULL alone. */
#define CHECK_STR(got, want) check_str(__FILE__, __LINE__, #got, got, want)

static inline void check_str(const char *file, int line, const char *expression, nd_str got, const char *want)
{
	size_t size = 0;
	check_count++;
	while (want != NULL && want[size] != '\0')
		size++;
	bool equal = want == NULL ? got.data == NULL : got.data != NULL && got.size == size;
	for (size_t i = 0; equal && i < size; i++)
		equal = got.data[i] == want[i];
	if (equal)
		return;
	check_failures++;
	fprintf(stderr, "%s:%d: %s is %s%.*s%s, not %s\n", file, line, expression, got.data ? "\"" : "",
	        got.data ? (int)got.size : 6, got.data ? got.data : "absent", got.data ? "\"" : "", want ? want : "absent");
}

static inline int check_result(void)
{
	printf("%d checks, %d failed\n", check_count, check_failures);
	return check_failures != 0;
}

#endif
