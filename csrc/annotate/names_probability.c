#include "annotate/names_probability.h"

#include <math.h>

static void normalise(float *values)
{
	float sum = 0;
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		sum += values[label];
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		values[label] = sum > 0 ? values[label] / sum : 0;
}

static void read_scores(const nd_names_model *model, const nd_label_scores *scores, nd_lattice *to)
{
	const nd_names_pass *pass = &model->passes[ND_NAMES_PASSES - 1];
	float unit = model->scale / model->temperature;
	for (uint32_t from = 0; from < ND_LABELS_USED; from++)
		for (uint32_t label = 0; label < ND_LABELS_USED; label++)
			to->odds[from][label] = pass->transitions[from][label] == ND_FORBIDDEN
			                                ? 0.0f
			                                : expf((float)pass->transitions[from][label] * unit);
	for (uint32_t i = 0; i < to->count; i++) {
		int16_t best = scores[i].of[0];
		for (uint32_t label = 1; label < ND_LABELS_USED; label++)
			best = scores[i].of[label] > best ? scores[i].of[label] : best;
		for (uint32_t label = 0; label < ND_LABELS_USED; label++)
			to->scores[i][label] = expf((float)(scores[i].of[label] - best) * unit);
	}
}

/* The weight of going to a label of token i from one before; the token behind the chain is O. */
static float step_weight(const nd_lattice *in, uint32_t i, uint32_t from, uint32_t label)
{
	if (i == in->count)
		return label == 0 ? in->odds[from][0] : 0.0f;
	return in->odds[from][label] * in->scores[i][label] * in->behind[i][label];
}

static float total_weight(const nd_lattice *in, uint32_t i, uint32_t from)
{
	float sum = 0;
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		sum += step_weight(in, i, from, label);
	return sum;
}

static void go_backward(nd_lattice *in)
{
	for (uint32_t i = in->count; i-- > 0;) {
		for (uint32_t from = 0; from < ND_LABELS_USED; from++)
			in->behind[i][from] = total_weight(in, i + 1, from);
		normalise(in->behind[i]);
	}
}

static float share(float part, float whole)
{
	return whole > 0 ? part / whole : 0.0f;
}

/* Given that the mention begins as it does: that it goes on with these labels, and ends where it ends. */
static float probability_of_rest(const nd_lattice *in, const uint8_t *labels, uint32_t start)
{
	uint32_t end = nd_names_mention_end(labels, start, in->count);
	float probability = 1;
	for (uint32_t i = start + 1; i < end; i++)
		probability *= share(step_weight(in, i, labels[i - 1], labels[i]), total_weight(in, i, labels[i - 1]));
	float ends = 0;
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		if (!nd_label_continues(label))
			ends += step_weight(in, end, labels[end - 1], label);
	return probability * share(ends, total_weight(in, end, labels[end - 1]));
}

void nd_names_probabilities(nd_lattice *in, const nd_names_model *model, const nd_label_scores *scores,
                            const uint8_t *labels, uint32_t count, float *probabilities)
{
	in->count = count;
	read_scores(model, scores, in);
	go_backward(in);
	float before[ND_LABELS] = {1.0f}, here[ND_LABELS];
	for (uint32_t i = 0; i < count; i++) {
		float whole = 0;
		for (uint32_t label = 0; label < ND_LABELS_USED; label++) {
			float way = 0;
			for (uint32_t from = 0; from < ND_LABELS_USED; from++)
				way += before[from] * in->odds[from][label];
			here[label] = way * in->scores[i][label];
			whole += here[label] * in->behind[i][label];
		}
		bool follows = i > 0 && labels[i - 1] != 0 && nd_names_mention_end(labels, i - 1, i + 1) > i;
		bool begins = labels[i] != 0 && !follows;
		float sure = share(here[labels[i]] * in->behind[i][labels[i]], whole);
		probabilities[i] = begins ? sure * probability_of_rest(in, labels, i) : 0.0f;
		normalise(here);
		memcpy(before, here, sizeof before);
	}
}
