/* Groups words by their vectors: spherical k-means (Dhillon and Modha 2001) at three sizes.
 *
 *     make_clusters VECTORS WORDS COARSE MIDDLE FINE > clusters.tsv
 *
 * VECTORS has a word and its numbers on each line, the most frequent word first; the first WORDS of them are taken. Prints
 * each word and its three cluster numbers, from 1. Sums run in a fixed order: the result is the same on every machine. */
#include <math.h>

#include "base/array.h"
#include "lines.h"

#define FOR_AVX2 __attribute__((target_clones("avx2", "default")))

enum { ROUNDS = 12, BLOCK = 16, WORDS_AT_ONCE = 4, LARGEST = 4096 };

typedef struct vectors {
	nd_str *words;
	float *values; /* of unit length */
	uint32_t count, size;
} vectors;

static void normalise(float *vector, uint32_t size)
{
	float sum = 0;
	for (uint32_t i = 0; i < size; i++)
		sum += vector[i] * vector[i];
	float factor = sum > 0 ? 1.0f / sqrtf(sum) : 0.0f;
	for (uint32_t i = 0; i < size; i++)
		vector[i] *= factor;
}

static uint32_t count_numbers(nd_str line)
{
	uint32_t count = 0;
	for (cut_at(&line, ' '); line.size > 0; count++)
		cut_at(&line, ' ');
	return count;
}

static vectors read_vectors(nd_arena *arena, const char *path, uint32_t limit)
{
	vectors read = {0};
	nd_str rest = read_file(arena, path), line, first = rest;
	read.size = count_numbers(cut_at(&first, '\n'));
	read.words = nd_arena_new_n(arena, nd_str, limit);
	read.values = nd_arena_new_n(arena, float, (size_t)limit * read.size);
	while (read.count < limit && rest.size > 0) {
		line = cut_at(&rest, '\n');
		read.words[read.count] = cut_at(&line, ' ');
		float *vector = read.values + (size_t)read.count * read.size;
		for (uint32_t i = 0; i < read.size && line.size > 0; i++)
			vector[i] = strtof(cut_at(&line, ' ').data, NULL);
		normalise(vector, read.size);
		read.count++;
	}
	return read;
}

/* Centroids stand side by side in blocks: [block][dimension][BLOCK]. */
static float *centroid_at(float *blocks, uint32_t size, uint32_t cluster, uint32_t dimension)
{
	return blocks + ((size_t)(cluster / BLOCK) * size + dimension) * BLOCK + cluster % BLOCK;
}

FOR_AVX2
static void nearest(const vectors *of, const float *blocks, uint32_t clusters, uint32_t first, uint32_t *found)
{
	float best[WORDS_AT_ONCE] = {-2, -2, -2, -2};
	for (uint32_t block = 0; block < clusters / BLOCK; block++) {
		float products[WORDS_AT_ONCE][BLOCK] = {{0}};
		for (uint32_t i = 0; i < of->size; i++) {
			const float *centroids = blocks + ((size_t)block * of->size + i) * BLOCK;
			for (uint32_t word = 0; word < WORDS_AT_ONCE; word++) {
				float value = of->values[(size_t)(first + word) * of->size + i];
				for (uint32_t k = 0; k < BLOCK; k++)
					products[word][k] += value * centroids[k];
			}
		}
		for (uint32_t word = 0; word < WORDS_AT_ONCE; word++) {
			for (uint32_t k = 0; k < BLOCK; k++) {
				if (products[word][k] > best[word]) {
					best[word] = products[word][k];
					found[first + word] = block * BLOCK + k;
				}
			}
		}
	}
}

static void move_centroids(const vectors *of, const uint32_t *cluster_of, uint32_t clusters, float *sums, float *blocks)
{
	memset(sums, 0, (size_t)clusters * of->size * sizeof *sums);
	for (uint32_t word = 0; word < of->count; word++)
		for (uint32_t i = 0; i < of->size; i++)
			sums[(size_t)cluster_of[word] * of->size + i] += of->values[(size_t)word * of->size + i];
	for (uint32_t cluster = 0; cluster < clusters; cluster++) {
		float *sum = sums + (size_t)cluster * of->size;
		normalise(sum, of->size);
		for (uint32_t i = 0; i < of->size; i++)
			*centroid_at(blocks, of->size, cluster, i) = sum[i];
	}
}

/* Begins with words spread evenly over the frequent third. */
static void cluster(nd_arena *arena, const vectors *of, uint32_t clusters, uint32_t *cluster_of)
{
	float *sums = nd_arena_new_n(arena, float, (size_t)clusters * of->size);
	float *blocks = nd_arena_new_n(arena, float, (size_t)clusters * of->size);
	for (uint32_t k = 0; k < clusters; k++)
		for (uint32_t i = 0; i < of->size; i++)
			*centroid_at(blocks, of->size, k, i) = of->values[(size_t)(of->count / 3 / clusters * k) * of->size + i];
	for (uint32_t round = 0; round < ROUNDS; round++) {
		for (uint32_t word = 0; word < of->count; word += WORDS_AT_ONCE)
			nearest(of, blocks, clusters, word, cluster_of);
		move_centroids(of, cluster_of, clusters, sums, blocks);
		fprintf(stderr, "%u clusters, round %u\n", clusters, round + 1);
	}
}

int main(int count, char **arguments)
{
	nd_arena arena;
	jmp_buf out_of_memory;
	uint32_t *cluster_of[3];
	nd_arena_init(&arena, NULL);
	if (count != 6 || nd_arena_try(&arena, out_of_memory) != 0)
		fail(count != 6 ? "wants VECTORS WORDS COARSE MIDDLE FINE" : "no memory", "make_clusters");
	uint32_t limit = (uint32_t)strtoul(arguments[2], NULL, 10) / WORDS_AT_ONCE * WORDS_AT_ONCE;
	vectors of = read_vectors(&arena, arguments[1], limit);
	of.count = of.count / WORDS_AT_ONCE * WORDS_AT_ONCE;
	for (int i = 0; i < 3; i++) {
		uint32_t clusters = (uint32_t)strtoul(arguments[3 + i], NULL, 10);
		if (clusters % BLOCK != 0 || clusters == 0 || clusters > LARGEST || clusters * 3 > of.count)
			fail("is no number of clusters: it must be a multiple of 16, at most 4096", arguments[3 + i]);
		cluster_of[i] = nd_arena_new_n(&arena, uint32_t, of.count);
		cluster(&arena, &of, clusters, cluster_of[i]);
	}
	for (uint32_t i = 0; i < of.count; i++)
		printf("%.*s\t%u\t%u\t%u\n", (int)of.words[i].size, of.words[i].data, cluster_of[0][i] + 1, cluster_of[1][i] + 1,
		       cluster_of[2][i] + 1);
	nd_arena_destroy(&arena);
	return 0;
}
