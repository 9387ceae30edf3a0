#include "annotate/names_choice.h"

#define UNLIKELY 0.08f      /* a mention that is less probable is not looked at */
#define SURE_SPAN 0.5f      /* where it is a mention of some class with this probability, */
#define LEAST_OF_SPAN 0.15f /* the most probable class is taken with this one */

typedef struct span_choice {
	uint32_t start, end; /* tokens of the chain; the end is exclusive */
	nd_name_class class;
	float probability;
} span_choice;

static float share(float part, float whole)
{
	return whole > 0 ? part / whole : 0.0f;
}

/* Given the label from at the token before i: how probable it is that its mention goes on at i, inside it and to its
 * end. */
typedef struct going_on {
	float inside, last;
} going_on;

static float way_on(const nd_lattice *in, const nd_names_choice *by, uint32_t i, uint32_t from, uint32_t to)
{
	return (to < ND_LABELS - ND_NAMES_LANES ? by->to_inside : by->to_end)[from] * in->ahead[i][to];
}

static going_on goes_on(const nd_lattice *in, const nd_names_choice *by, uint32_t i, nd_name_class class, uint32_t from)
{
	uint32_t inside = nd_slot_of(class, ND_PART_INSIDE), last = nd_slot_of(class, ND_PART_END);
	going_on ways = {way_on(in, by, i, from, inside), 0};
	float whole = ways.inside;
	if (last != inside)
		whole += ways.last = way_on(in, by, i, from, last);
	else
		for (uint32_t to = 0; to < ND_NAMES_STARTS; to++)
			whole += by->starts[from][to] * in->ahead[i][to];
	return (going_on){share(ways.inside, whole), share(ways.last, whole)};
}

/* The most probable mention of a class that begins at token start with this probability and goes on behind it, as a label of
 * four labels that is not at its end, or of two. Its probability is 0 where none is likely enough. */
static span_choice best_from(const nd_lattice *in, const nd_names_choice *by, uint32_t start, nd_name_class class,
                             float probability)
{
	span_choice best = {.start = start, .class = class};
	uint32_t is_four = (uint32_t)class <= ND_FOUR_LABELLED, label = nd_slot_of(class, ND_PART_BEGIN);
	for (uint32_t end = start + 1; probability >= UNLIKELY && end <= in->count; end++) {
		going_on next = goes_on(in, by, end, class, label);
		float ends = probability * (is_four ? next.last : 1.0f - next.inside);
		if (ends > best.probability) {
			best.probability = ends;
			best.end = end + is_four;
		}
		label = nd_slot_of(class, ND_PART_INSIDE);
		probability *= next.inside;
	}
	return best;
}

/* The most probable mention of a class that begins at a token; whole: all that the token may be. */
static span_choice best_of_class(const nd_lattice *in, const nd_names_choice *by, uint32_t start, nd_name_class class,
                                 float whole)
{
	uint32_t begin = nd_slot_of(class, ND_PART_BEGIN), single = nd_slot_of(class, ND_PART_SINGLE);
	span_choice best = best_from(in, by, start, class, share(in->before[start][begin] * in->behind[start][begin], whole));
	float alone = single != begin ? share(in->before[start][single] * in->behind[start][single], whole) : 0;
	if (alone >= UNLIKELY && alone > best.probability)
		best = (span_choice){start, start + 1, class, alone};
	return best;
}

/* The most probable mention that begins at a token, if it is probable enough: by itself, or because its tokens are a
 * mention of some class. */
static span_choice best_at(const nd_lattice *in, const nd_names_choice *by, uint32_t start)
{
	span_choice best = {0}, found[ND_NAME_CLASSES] = {{0}};
	float whole = 0, of_any_class = 0;
	for (uint32_t slot = 0; slot < ND_LABELS; slot++)
		whole += in->before[start][slot] * in->behind[start][slot];
	if (in->before[start][ND_SLOT_O] * in->behind[start][ND_SLOT_O] > (1.0f - UNLIKELY) * whole)
		return best; /* whatever else it may be is unlikely */
	for (nd_name_class class = ND_NAME_PERSON; class < ND_NAME_CLASSES; class++) {
		found[class] = best_of_class(in, by, start, class, whole);
		if (found[class].probability > best.probability)
			best = found[class];
	}
	for (nd_name_class class = ND_NAME_PERSON; class < ND_NAME_CLASSES; class++)
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
	nd_lattice_read(lattice, by, scores, count);
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
