#include "html/scan.h"

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
		facts->less_than_signs += *at == '<';
		facts->equals_signs += *at == '=';
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

#if defined(__SSE2__)
static uint32_t both_halves(__m128i sums)
{
	return (uint32_t)_mm_cvtsi128_si32(sums) + (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(sums, 8));
}

static nd_scan_facts examine_sse2(nd_str text)
{
	const __m128i less = _mm_set1_epi8('<'), equals = _mm_set1_epi8('='), cr = _mm_set1_epi8('\r');
	const __m128i zero = _mm_setzero_si128();
	__m128i returns = zero, nuls = zero, high = zero, less_sum = zero, equals_sum = zero;
	const char *at = text.data, *end = text.data + text.size;
	for (; end - at >= 16; at += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
		__m128i is_less = _mm_sub_epi8(zero, _mm_cmpeq_epi8(bytes, less));
		__m128i is_equals = _mm_sub_epi8(zero, _mm_cmpeq_epi8(bytes, equals));
		less_sum = _mm_add_epi64(less_sum, _mm_sad_epu8(is_less, zero));
		equals_sum = _mm_add_epi64(equals_sum, _mm_sad_epu8(is_equals, zero));
		returns = _mm_or_si128(returns, _mm_cmpeq_epi8(bytes, cr));
		nuls = _mm_or_si128(nuls, _mm_cmpeq_epi8(bytes, zero));
		high = _mm_or_si128(high, bytes);
	}
	nd_scan_facts facts = {
	        .less_than_signs = both_halves(less_sum),
	        .equals_signs = both_halves(equals_sum),
	        .has_return = _mm_movemask_epi8(returns) != 0,
	        .has_nul = _mm_movemask_epi8(nuls) != 0,
	        .has_high = _mm_movemask_epi8(high) != 0,
	};
	examine_bytes(at, end, &facts);
	return facts;
}
#endif

/* ---- thirty-two bytes at a time --------------------------------------------------------------------------------- */

#if HAS_AVX2
__attribute__((target("avx2,popcnt"))) static nd_scan_facts examine_avx2(nd_str text)
{
	const __m256i less = _mm256_set1_epi8('<'), equals = _mm256_set1_epi8('='), cr = _mm256_set1_epi8('\r');
	const __m256i zero = _mm256_setzero_si256();
	__m256i returns = zero, nuls = zero, high = zero;
	nd_scan_facts facts = {0};
	const char *at = text.data, *end = text.data + text.size;
	for (; end - at >= 32; at += 32) {
		__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)at);
		unsigned is_less = (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, less));
		unsigned is_equals = (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, equals));
		facts.less_than_signs += (uint32_t)__builtin_popcount(is_less);
		facts.equals_signs += (uint32_t)__builtin_popcount(is_equals);
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
#if defined(__SSE2__)
	if (level >= ND_SCAN_SSE2)
		return examine_sse2;
#endif
	(void)level;
	return examine_portable;
}

nd_scan_facts nd_scan_examine(nd_str text)
{
	return nd_scan_examiner_of(ND_SCAN_AVX2)(text);
}
