#include "html/scan.h"

#include "base/bytes16.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAS_AVX2 1
#else
#define HAS_AVX2 0
#endif

/* ---- a byte at a time ------------------------------------------------------------------------------------------- */

static void examine_bytes(const char *at, const char *end, nd_scan_facts *facts)
{
	for (; at < end; at++) {
		char here = end - at > 1 ? *at : '\0', next = here != '\0' ? at[1] : '\0'; /* the last byte is followed by none */
		facts->openings += (here == '<' && next != '/') || (here == '>' && next != '<');
		facts->quoted += here == '=' && (next == '"' || next == '\'');
		facts->has_return |= *at == '\r';
		facts->has_nul |= *at == '\0';
		facts->has_high |= (*at & 0x80) != 0;
	}
}

static nd_scan_facts examine_portable(nd_str text)
{
	nd_scan_facts facts = {0};
	examine_bytes(text.data, text.data + text.size, &facts);
	return facts;
}

/* ---- sixteen bytes at a time ------------------------------------------------------------------------------------ */

#if ND_HAS_BYTES16
static nd_scan_facts examine_sixteen(nd_str text)
{
	const nd_bytes16 less = nd_bytes16_all('<'), greater = nd_bytes16_all('>'), slash = nd_bytes16_all('/');
	const nd_bytes16 equals = nd_bytes16_all('='), quote = nd_bytes16_all('"'), single = nd_bytes16_all('\'');
	const nd_bytes16 cr = nd_bytes16_all('\r'), zero = {0};
	nd_bytes16 returns = zero, nuls = zero, high = zero;
	nd_scan_facts facts = {0};
	const char *at = text.data, *end = text.data + text.size;
	for (; end - at > 16; at += 16) {
		nd_bytes16 bytes = nd_bytes16_load(at), next = nd_bytes16_load(at + 1);
		nd_bytes16 tags = (nd_bytes16)(bytes == less) & (nd_bytes16)(next != slash);
		nd_bytes16 texts = (nd_bytes16)(bytes == greater) & (nd_bytes16)(next != less);
		nd_bytes16 quotes = (nd_bytes16)(next == quote) | (nd_bytes16)(next == single);
		facts.openings += nd_bytes16_count(tags | texts);
		facts.quoted += nd_bytes16_count((nd_bytes16)(bytes == equals) & quotes);
		returns |= (nd_bytes16)(bytes == cr);
		nuls |= (nd_bytes16)(bytes == zero);
		high |= bytes;
	}
	facts.has_return = nd_bytes16_first(returns) < 16;
	facts.has_nul = nd_bytes16_first(nuls) < 16;
	facts.has_high = nd_bytes16_first(nd_bytes16_high(high)) < 16;
	examine_bytes(at, end, &facts);
	return facts;
}
#endif

/* ---- thirty-two bytes at a time --------------------------------------------------------------------------------- */

#if HAS_AVX2
__attribute__((target("avx2,popcnt"))) static nd_scan_facts examine_avx2(nd_str text)
{
	const __m256i less = _mm256_set1_epi8('<'), greater = _mm256_set1_epi8('>'), slash = _mm256_set1_epi8('/');
	const __m256i equals = _mm256_set1_epi8('='), quote = _mm256_set1_epi8('"'), single = _mm256_set1_epi8('\'');
	const __m256i cr = _mm256_set1_epi8('\r'), zero = _mm256_setzero_si256();
	__m256i returns = zero, nuls = zero, high = zero;
	nd_scan_facts facts = {0};
	const char *at = text.data, *end = text.data + text.size;
	for (; end - at > 32; at += 32) {
		__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)at);
		__m256i next = _mm256_loadu_si256((const __m256i *)(const void *)(at + 1));
		__m256i tags = _mm256_andnot_si256(_mm256_cmpeq_epi8(next, slash), _mm256_cmpeq_epi8(bytes, less));
		__m256i texts = _mm256_andnot_si256(_mm256_cmpeq_epi8(next, less), _mm256_cmpeq_epi8(bytes, greater));
		__m256i quotes = _mm256_or_si256(_mm256_cmpeq_epi8(next, quote), _mm256_cmpeq_epi8(next, single));
		unsigned is_opening = (unsigned)_mm256_movemask_epi8(_mm256_or_si256(tags, texts));
		unsigned is_quoted = (unsigned)_mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(bytes, equals), quotes));
		facts.openings += (uint32_t)__builtin_popcount(is_opening);
		facts.quoted += (uint32_t)__builtin_popcount(is_quoted);
		returns = _mm256_or_si256(returns, _mm256_cmpeq_epi8(bytes, cr));
		nuls = _mm256_or_si256(nuls, _mm256_cmpeq_epi8(bytes, zero));
		high = _mm256_or_si256(high, bytes);
	}
	facts.has_return = _mm256_movemask_epi8(returns) != 0;
	facts.has_nul = _mm256_movemask_epi8(nuls) != 0;
	facts.has_high = _mm256_movemask_epi8(high) != 0;
	examine_bytes(at, end, &facts);
	return facts;
}
#endif

/* ---- choosing --------------------------------------------------------------------------------------------------- */

nd_scan_examiner *nd_scan_examiner_of(nd_scan_level level)
{
#if HAS_AVX2
	if (level >= ND_SCAN_AVX2 && __builtin_cpu_supports("avx2"))
		return examine_avx2;
#endif
#if ND_HAS_BYTES16
	if (level >= ND_SCAN_SIXTEEN)
		return examine_sixteen;
#endif
	(void)level;
	return examine_portable;
}

nd_scan_facts nd_scan_examine(nd_str text)
{
	return nd_scan_examiner_of(ND_SCAN_AVX2)(text);
}
