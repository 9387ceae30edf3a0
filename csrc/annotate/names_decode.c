/* Loops over all labels of a row are plain C of constant length: the compiler turns them into vector instructions, for
 * AVX2 and for any machine, and picks one when the program is loaded. They are integer sums, so both give the same. */
#include "annotate/names_decode.h"

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__ELF__) && !defined(__SANITIZE_ADDRESS__)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

enum {
	MOST_SCORE = 8000, /* of a token's label, either way; larger sums are cut */
	FLOOR = -8000      /* how far a path may fall behind the best before it stops falling */
};

FOR_EACH_MACHINE
void nd_names_score(const nd_names_pass *pass, const nd_name_features *features, nd_label_scores *scores)
{
	int16_t sum[ND_LABELS] = {0}; /* at most ND_FEATURES_MOST * 127 */
	for (uint32_t i = 0; i < features->count; i++) {
		const signed char *row = pass->rows + (size_t)features->rows[i] * ND_LABELS;
		for (uint32_t k = 0; k < ND_LABELS; k++)
			sum[k] = (int16_t)(sum[k] + row[k]);
	}
	for (uint32_t k = 0; k < ND_LABELS; k++) {
		int32_t score = scores->of[k] + sum[k];
		scores->of[k] = (int16_t)(score > MOST_SCORE ? MOST_SCORE : score < -MOST_SCORE ? -MOST_SCORE : score);
	}
}

FOR_EACH_MACHINE
int32_t nd_names_lead_of_none(const nd_label_scores *scores)
{
	int16_t best = INT16_MIN;
	for (uint32_t k = 1; k < ND_LABELS_USED; k++)
		best = scores->of[k] > best ? scores->of[k] : best;
	return scores->of[0] - best;
}

/* One step: the best way to each label from those before it. Totals are relative to the best, so they stay in
 * [FLOOR, 0]; with transitions in [ND_FORBIDDEN, 2000] and scores within MOST_SCORE no sum leaves its type. Labels are
 * taken by as many as fit a vector register, so that what grows over the loop stays in registers. */
FOR_EACH_MACHINE
static void advance(const nd_names_pass *pass, const int16_t *before, const int16_t *scores, int16_t *after,
                    uint8_t *from)
{
	enum { LANES = 16 };
	int16_t total[ND_LABELS];
	for (uint32_t first = 0; first < ND_LABELS; first += LANES) {
		int16_t best[LANES], origin[LANES] = {0};
		for (uint32_t k = 0; k < LANES; k++)
			best[k] = (int16_t)(before[0] + pass->transitions[0][first + k]);
		for (uint32_t label = 1; label < ND_LABELS_USED; label++) {
			const int16_t *transitions = &pass->transitions[label][first];
			for (uint32_t k = 0; k < LANES; k++) {
				int16_t way = (int16_t)(before[label] + transitions[k]);
				origin[k] = way > best[k] ? (int16_t)label : origin[k];
				best[k] = way > best[k] ? way : best[k];
			}
		}
		for (uint32_t k = 0; k < LANES; k++)
			total[first + k] = (int16_t)(best[k] + scores[first + k]);
		for (uint32_t k = 0; k < LANES; k++)
			from[first + k] = (uint8_t)origin[k];
	}
	for (uint32_t to = ND_LABELS_USED; to < ND_LABELS; to++)
		total[to] = INT16_MIN;
	int16_t top = INT16_MIN;
	for (uint32_t to = 0; to < ND_LABELS; to++)
		top = total[to] > top ? total[to] : top;
	int16_t least = (int16_t)(top + FLOOR);
	for (uint32_t to = 0; to < ND_LABELS; to++)
		after[to] = (int16_t)((total[to] < least ? least : total[to]) - top);
}

void nd_names_decode(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count, nd_label_trace *trace,
                     uint8_t *labels)
{
	int16_t totals[2][ND_LABELS];
	for (uint32_t label = 1; label < ND_LABELS; label++)
		totals[0][label] = FLOOR;
	totals[0][0] = 0;
	for (uint32_t i = 0; i < count; i++)
		advance(pass, totals[i % 2], scores[i].of, totals[(i + 1) % 2], trace->from[i]);
	const int16_t *last = totals[count % 2];
	uint32_t best = 0;
	for (uint32_t label = 1; label < ND_LABELS_USED; label++)
		if (last[label] + pass->transitions[label][0] > last[best] + pass->transitions[best][0])
			best = label;
	for (uint32_t i = count; i-- > 0;) {
		labels[i] = (uint8_t)best;
		best = trace->from[i][best];
	}
}
