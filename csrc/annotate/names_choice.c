/* All sums run in a fixed order, label by label over plain vectors, and the exponential is our own: every machine finds
 * the same. */
#include "annotate/names_choice.h"

#include "annotate/names_exponential.h"

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__ELF__) && !defined(__SANITIZE_ADDRESS__)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

/* Exponents are cut so that no product of a step vanishes. */
#define MOST_EXPONENT 25.0f

#define UNLIKELY 0.08f      /* a mention that is less probable is not looked at */
#define SURE_SPAN 0.5f      /* where it is a mention of some class with this probability, */
#define LEAST_OF_SPAN 0.15f /* the most probable class is taken with this one */

typedef struct span_choice {
	uint32_t start, end; /* tokens of the chain; the end is exclusive */
	nd_name_class class;
	float probability;
} span_choice;

static float power_of(float exponent)
{
	return nd_exponential(exponent < -MOST_EXPONENT ? -MOST_EXPONENT : exponent > MOST_EXPONENT ? MOST_EXPONENT : exponent);
}

void nd_names_choice_set(nd_names_choice *by, const nd_names_pass *last, float unit)
{
	by->unit = unit;
	for (uint32_t from = 0; from < ND_LABELS; from++) {
		for (uint32_t to = 0; to < ND_LABELS; to++) {
			int16_t weight = last->transitions[from][to];
			by->odds[from][to] = weight == ND_FORBIDDEN ? 0.0f : power_of((float)weight * unit);
			by->odds_back[to][from] = by->odds[from][to];
		}
	}
}

/* ---- forward and backward ---------------------------------------------------------------------------------------- */

FOR_EACH_MACHINE
static void read_scores(const nd_label_scores *scores, float unit, float *powers)
{
	int16_t best = scores->of[0];
	for (uint32_t label = 1; label < ND_LABELS_USED; label++)
		best = scores->of[label] > best ? scores->of[label] : best;
	for (uint32_t label = 0; label < ND_LABELS; label++) {
		float exponent = (float)(scores->of[label] - best) * unit;
		powers[label] = nd_exponential(exponent < -MOST_EXPONENT ? -MOST_EXPONENT : exponent);
	}
	for (uint32_t label = ND_LABELS_USED; label < ND_LABELS; label++)
		powers[label] = 0;
}

/* to[k] = factors[k] times the sum over j of from[j] * odds[j][k]; all together 1. */
FOR_EACH_MACHINE
static void step(const float *from, const float (*odds)[ND_LABELS], const float *factors, float *to)
{
	float sums[ND_LABELS] = {0}, whole = 0;
	for (uint32_t j = 0; j < ND_LABELS_USED; j++)
		for (uint32_t k = 0; k < ND_LABELS; k++)
			sums[k] += from[j] * odds[j][k];
	for (uint32_t k = 0; k < ND_LABELS; k++)
		sums[k] *= factors[k];
	for (uint32_t k = 0; k < ND_LABELS_USED; k++)
		whole += sums[k];
	float factor = whole > 0 ? 1.0f / whole : 0.0f;
	for (uint32_t k = 0; k < ND_LABELS; k++)
		to[k] = sums[k] * factor;
}

static void go_both_ways(nd_lattice *in, const nd_names_choice *by)
{
	static const float only_o[ND_LABELS] = {1.0f};
	float every[ND_LABELS], next[ND_LABELS];
	for (uint32_t k = 0; k < ND_LABELS; k++)
		every[k] = 1.0f;
	for (uint32_t i = 0; i < in->count; i++)
		step(i > 0 ? in->before[i - 1] : only_o, by->odds, in->scores[i], in->before[i]);
	for (uint32_t i = in->count; i-- > 0;) {
		for (uint32_t k = 0; k < ND_LABELS; k++)
			next[k] = i + 1 < in->count ? in->scores[i + 1][k] * in->behind[i + 1][k] : only_o[k];
		step(next, by->odds_back, every, in->behind[i]);
	}
}

/* ---- mentions ---------------------------------------------------------------------------------------------------- */

static float share(float part, float whole)
{
	return whole > 0 ? part / whole : 0.0f;
}

/* Of each label: how probable it is at token i, given the label from before it. The token behind the chain is O. */
static void look_ahead(const nd_lattice *in, const nd_names_choice *by, uint32_t i, uint32_t from, float *given)
{
	float whole = 0;
	for (uint32_t label = 0; label < ND_LABELS; label++) {
		float rest = i < in->count ? in->scores[i][label] * in->behind[i][label] : label == 0;
		given[label] = by->odds[from][label] * rest;
		whole += given[label];
	}
	for (uint32_t label = 0; label < ND_LABELS; label++)
		given[label] = share(given[label], whole);
}

/* The most probable mention that begins at token start with a label of this probability; 0 where none is likely enough. */
static span_choice best_from(const nd_lattice *in, const nd_names_choice *by, uint32_t start, uint32_t label, float probability)
{
	nd_name_class class = nd_label_class(label);
	span_choice best = {.start = start, .class = class};
	uint32_t inside = nd_label_of(class, ND_PART_INSIDE), last = nd_label_of(class, ND_PART_END);
	for (uint32_t end = start + 1; probability >= UNLIKELY && end <= in->count; end++) {
		float given[ND_LABELS];
		look_ahead(in, by, end, label, given);
		float goes_on = given[inside] + (last != inside ? given[last] : 0.0f);
		float ends = nd_label_is_open(label) ? probability * given[last] : probability * (1.0f - goes_on);
		if (ends > best.probability) {
			best.probability = ends;
			best.end = end + nd_label_is_open(label);
		}
		if (!nd_label_is_open(label) && (uint32_t)class <= ND_FOUR_LABELLED)
			break;
		label = inside;
		probability *= given[inside];
	}
	return best;
}

/* The most probable mention that begins at a token, if it is probable enough: by itself, or because its tokens are a
 * mention of some class. */
static span_choice best_at(const nd_lattice *in, const nd_names_choice *by, uint32_t start)
{
	span_choice best = {0}, found[ND_NAME_CLASSES] = {{0}};
	float whole = 0, of_any_class = 0;
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		whole += in->before[start][label] * in->behind[start][label];
	if (in->before[start][0] * in->behind[start][0] > (1.0f - UNLIKELY) * whole)
		return best; /* whatever else it may be is unlikely */
	for (uint32_t label = 1; label < ND_LABELS_USED; label++) {
		float probability = share(in->before[start][label] * in->behind[start][label], whole);
		if (nd_label_continues(label) || probability < UNLIKELY)
			continue;
		span_choice from = best_from(in, by, start, label, probability);
		if (from.probability > found[from.class].probability)
			found[from.class] = from;
		if (from.probability > best.probability)
			best = from;
	}
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++)
		of_any_class += found[class].end == best.end ? found[class].probability : 0.0f;
	bool enough = best.probability >= by->least[best.class] || (of_any_class >= SURE_SPAN && best.probability >= LEAST_OF_SPAN);
	return enough ? best : (span_choice){0};
}

static void write_labels(const span_choice *chosen, uint8_t *labels, float *probabilities)
{
	for (uint32_t i = chosen->start; i < chosen->end; i++) {
		nd_name_part part = chosen->end - chosen->start == 1 ? ND_PART_SINGLE
		                    : i == chosen->start             ? ND_PART_BEGIN
		                    : i + 1 == chosen->end           ? ND_PART_END
		                                                     : ND_PART_INSIDE;
		labels[i] = (uint8_t)nd_label_of(chosen->class, part);
	}
	probabilities[chosen->start] = chosen->probability;
}

void nd_names_choose(nd_lattice *lattice, const nd_names_choice *by, const nd_label_scores *scores, uint32_t count,
                     uint8_t *labels, float *probabilities)
{
	lattice->count = count;
	for (uint32_t i = 0; i < count; i++)
		read_scores(&scores[i], by->unit, lattice->scores[i]);
	go_both_ways(lattice, by);
	memset(labels, 0, count);
	span_choice kept = {0};
	for (uint32_t i = 0; i < count; i++) {
		span_choice found = best_at(lattice, by, i);
		if (found.probability == 0 || (i < kept.end && found.probability <= kept.probability))
			continue;
		if (i >= kept.end && kept.probability > 0)
			write_labels(&kept, labels, probabilities);
		kept = found;
	}
	if (kept.probability > 0)
		write_labels(&kept, labels, probabilities);
}
