/* Finding bytes quickly. What is short is done inline, sixteen bytes at a time where the compiler has SSE2. */
#ifndef ND_HTML_SCAN_H
#define ND_HTML_SCAN_H

#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "newsdesk.h"

/* What the parser wants to know of a whole input before it begins. */
typedef struct nd_scan_facts {
	uint32_t openings; /* "<" not followed by "/", and ">" not followed by "<": near the number of nodes */
	uint32_t quoted;   /* "=" followed by a quote: near the number of attributes */
	bool has_return, has_nul, has_high; /* bytes 0x0D, 0x00, 0x80 and above */
} nd_scan_facts;

/* The first a or b in [at, end), or end. */
static inline const char *nd_scan_either(const char *at, const char *end, char a, char b)
{
#if defined(__SSE2__)
	const __m128i all_a = _mm_set1_epi8(a), all_b = _mm_set1_epi8(b);
	for (; end - at >= 16; at += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
		__m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, all_a), _mm_cmpeq_epi8(bytes, all_b));
		int mask = _mm_movemask_epi8(hits);
		if (mask != 0)
			return at + __builtin_ctz((unsigned)mask);
	}
#endif
	while (at < end && *at != a && *at != b)
		at++;
	return at;
}

/* The first byte in [at, end) that is wanted, or end. */
static inline const char *nd_scan_one(const char *at, const char *end, char wanted)
{
	const char *hit = at < end ? memchr(at, wanted, (size_t)(end - at)) : NULL;
	return hit != NULL ? hit : end;
}

typedef nd_scan_facts nd_scan_examiner(nd_str text);

typedef enum nd_scan_level { ND_SCAN_PORTABLE, ND_SCAN_SSE2, ND_SCAN_AVX2 } nd_scan_level;

/* The fastest way up to that level that this machine has. All of them agree. */
nd_scan_examiner *nd_scan_examiner_of(nd_scan_level level);

/* In the fastest way of all. */
nd_scan_facts nd_scan_examine(nd_str text);

#endif
