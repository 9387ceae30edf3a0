/* Loops over all labels of a row are plain C of constant length: the compiler turns them into vector instructions, for
 * AVX2 and for any machine, and picks one when the program is loaded. They are integer sums, so both give the same. */
#include "annotate/names_decode.h"

#include "annotate/names_best.h"
#include "base/machine.h"

enum { FLOOR = -8000 /* how far a path may fall behind the best before it stops falling */ };

ND_FOR_EACH_MACHINE
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
		scores->of[k] = (int16_t)(score > ND_MOST_SCORE ? ND_MOST_SCORE : score < -ND_MOST_SCORE ? -ND_MOST_SCORE : score);
	}
}

ND_FOR_EACH_MACHINE
int32_t nd_names_lead_of_none(const nd_label_scores *scores)
{
	return scores->of[0] - nd_best_of_16(scores->of + 1, scores->of + ND_LABELS_USED - 16);
}

/* One step: how good the best way to each label from those before it is. Totals are relative to the best, so they stay in
 * [FLOOR, 0]; with transitions in [ND_FORBIDDEN, 2000] and scores within ND_MOST_SCORE no sum leaves its type. Labels are
 * taken by as many as fit a vector register, so that what grows over the loop stays in registers. */
ND_FOR_EACH_MACHINE
static void advance(const nd_names_pass *pass, const int16_t *before, const int16_t *scores, int16_t *after)
{
	enum { LANES = ND_LABELS / 2 };
	static const int16_t used[LANES] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0};
	static const int16_t unused[LANES] = {[LANES - 1] = INT16_MIN};
	int16_t low[LANES], high[LANES];
	for (uint32_t k = 0; k < LANES; k++)
		low[k] = high[k] = INT16_MIN;
	for (uint32_t label = 0; label < ND_LABELS_USED; label++) {
		const int16_t *to = pass->transitions[label];
		for (uint32_t k = 0; k < LANES; k++) {
			int16_t way = (int16_t)(before[label] + to[k]);
			low[k] = way > low[k] ? way : low[k];
		}
		for (uint32_t k = 0; k < LANES; k++) {
			int16_t way = (int16_t)(before[label] + to[k + LANES]);
			high[k] = way > high[k] ? way : high[k];
		}
	}
	for (uint32_t k = 0; k < LANES; k++)
		low[k] = (int16_t)(low[k] + scores[k]);
	for (uint32_t k = 0; k < LANES; k++)
		high[k] = (int16_t)(((high[k] + scores[k + LANES]) & used[k]) | unused[k]);
	int16_t top = nd_best_of_16(low, high), least = (int16_t)(top + FLOOR);
	for (uint32_t k = 0; k < LANES; k++)
		after[k] = (int16_t)((low[k] < least ? least : low[k]) - top);
	for (uint32_t k = 0; k < LANES; k++)
		after[k + LANES] = (int16_t)((high[k] < least ? least : high[k]) - top);
}

/* The label of the best way to a label; of equal ones the first. */
static uint32_t origin_of(const nd_names_pass *pass, const int16_t *before, uint32_t to)
{
	int32_t most = before[0] + pass->transitions[0][to];
	uint32_t origin = 0;
	for (uint32_t label = 1; label < ND_LABELS_USED; label++) {
		int32_t way = before[label] + pass->transitions[label][to];
		origin = way > most ? label : origin;
		most = way > most ? way : most;
	}
	return origin;
}

void nd_names_decode(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count, nd_label_trace *trace,
                     uint8_t *labels)
{
	for (uint32_t label = 1; label < ND_LABELS; label++)
		trace->totals[0][label] = FLOOR;
	trace->totals[0][0] = 0;
	for (uint32_t i = 0; i < count; i++)
		advance(pass, trace->totals[i], scores[i].of, trace->totals[i + 1]);
	for (uint32_t i = count, label = 0; i-- > 0;)
		labels[i] = (uint8_t)(label = origin_of(pass, trace->totals[i + 1], label));
}
