/* Finding bytes quickly. What is short is done inline, sixteen bytes at a time where the machine can. */
#ifndef ND_HTML_SCAN_H
#define ND_HTML_SCAN_H

#include <string.h>

#include "base/bytes16.h"
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
#if ND_HAS_BYTES16
	const nd_bytes16 all_a = nd_bytes16_all(a), all_b = nd_bytes16_all(b);
	for (; end - at >= 16; at += 16) {
		nd_bytes16 bytes = nd_bytes16_load(at);
		uint32_t first = nd_bytes16_first((nd_bytes16)(bytes == all_a) | (nd_bytes16)(bytes == all_b));
		if (first < 16)
			return at + first;
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

typedef enum nd_scan_level { ND_SCAN_PORTABLE, ND_SCAN_SIXTEEN, ND_SCAN_AVX2 } nd_scan_level;

/* The fastest way up to that level that this machine has. All of them agree. */
nd_scan_examiner *nd_scan_examiner_of(nd_scan_level level);

/* In the fastest way of all. */
nd_scan_facts nd_scan_examine(nd_str text);

#endif
