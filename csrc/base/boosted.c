#include "base/boosted.h"

#include <string.h>

#include "base/machine.h"

#if ND_PICKS_MACHINE
#include <immintrin.h>
#endif

_Static_assert(sizeof(nd_boosted_tree) == 16 + 2 * ND_TREE_LEAVES, "the layout in a file");

bool nd_boosted_is_sound(const nd_boosted_tree *trees, uint32_t count, uint32_t features)
{
	for (uint32_t i = 0; i < count; i++)
		for (int level = 0; level < ND_TREE_DEPTH; level++)
			if (trees[i].feature[level] >= features)
				return false;
	return true;
}

static void add_tree(const nd_boosted_tree *tree, const uint8_t *columns, size_t stride, int32_t *odds)
{
	uint8_t leaf[ND_TREE_LANES] = {0};
	for (int level = 0; level < ND_TREE_DEPTH; level++) {
		const uint8_t *column = columns + tree->feature[level] * stride;
		uint8_t threshold = tree->threshold[level];
		for (int lane = 0; lane < ND_TREE_LANES; lane++)
			leaf[lane] = (uint8_t)(leaf[lane] | (column[lane] > threshold) << level);
	}
	for (int lane = 0; lane < ND_TREE_LANES; lane++)
		odds[lane] += tree->leaf[leaf[lane]];
}

static void odds_anywhere(const nd_boosted_tree *trees, uint32_t count, const uint8_t *columns, size_t stride,
                          int32_t odds[ND_TREE_LANES])
{
	memset(odds, 0, ND_TREE_LANES * sizeof *odds);
	for (uint32_t i = 0; i < count; i++)
		add_tree(&trees[i], columns, stride, odds);
}

#if ND_PICKS_MACHINE

#define AVX2 __attribute__((target("avx2")))

/* The leaf of each row. */
AVX2 static inline __m128i leaves_avx2(const nd_boosted_tree *tree, const uint8_t *columns, size_t stride)
{
	const __m128i zero = _mm_setzero_si128();
	__m128i leaf = zero;
	for (int level = 0; level < ND_TREE_DEPTH; level++) {
		__m128i column = _mm_loadu_si128((const __m128i *)(const void *)(columns + tree->feature[level] * stride));
		__m128i above = _mm_subs_epu8(column, _mm_set1_epi8((char)tree->threshold[level]));
		leaf = _mm_or_si128(leaf, _mm_andnot_si128(_mm_cmpeq_epi8(above, zero), _mm_set1_epi8((char)(1 << level))));
	}
	return leaf;
}

/* One of the 32 bytes of first and second for each row's leaf. */
AVX2 static inline __m128i look_up_avx2(__m128i first, __m128i second, __m128i leaf)
{
	__m128i is_second = _mm_cmpgt_epi8(leaf, _mm_set1_epi8(15));
	return _mm_blendv_epi8(_mm_shuffle_epi8(first, leaf), _mm_shuffle_epi8(second, leaf), is_second);
}

/* Shuffles look bytes up, so that leaves are taken apart into their low and high bytes. */
AVX2 static void odds_avx2(const nd_boosted_tree *trees, uint32_t count, const uint8_t *columns, size_t stride,
                           int32_t odds[ND_TREE_LANES])
{
	const __m128i low_byte = _mm_set1_epi16(0xFF);
	__m256i first = _mm256_setzero_si256(), second = first;
	for (uint32_t i = 0; i < count; i++) {
		__m128i leaf = leaves_avx2(&trees[i], columns, stride), part[4];
		memcpy(part, trees[i].leaf, sizeof part);
		__m128i low = look_up_avx2(_mm_packus_epi16(_mm_and_si128(part[0], low_byte), _mm_and_si128(part[1], low_byte)),
		                           _mm_packus_epi16(_mm_and_si128(part[2], low_byte), _mm_and_si128(part[3], low_byte)), leaf);
		__m128i high = look_up_avx2(_mm_packus_epi16(_mm_srli_epi16(part[0], 8), _mm_srli_epi16(part[1], 8)),
		                            _mm_packus_epi16(_mm_srli_epi16(part[2], 8), _mm_srli_epi16(part[3], 8)), leaf);
		first = _mm256_add_epi32(first, _mm256_cvtepi16_epi32(_mm_unpacklo_epi8(low, high)));
		second = _mm256_add_epi32(second, _mm256_cvtepi16_epi32(_mm_unpackhi_epi8(low, high)));
	}
	memcpy(odds, &first, sizeof first);
	memcpy(odds + 8, &second, sizeof second);
}

#endif

void nd_boosted_odds(const nd_boosted_tree *trees, uint32_t count, const uint8_t *columns, size_t stride,
                     int32_t odds[ND_TREE_LANES])
{
#if ND_PICKS_MACHINE
	if (__builtin_cpu_supports("avx2")) {
		odds_avx2(trees, count, columns, stride, odds);
		return;
	}
#endif
	odds_anywhere(trees, count, columns, stride, odds);
}
