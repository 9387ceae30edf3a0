#include "annotate/names_choice.h"

#include "annotate/names_exponential.h"

#define SURE_SPAN 0.5f      /* where it is a mention of some class with this probability, */
#define LEAST_OF_SPAN 0.15f /* the most probable class is taken with this one, */
#define WORTH_OF_SPAN 0.01f /* unless something better overlaps */

typedef struct judged_mention {
	uint32_t start, end; /* tokens; the end is exclusive */
	nd_name_class class;
	float probability;
	bool is_taken; /* of those from this one on, the best have it among them */
	double worth;  /* its own; then of the best from this one on, together */
} judged_mention;

typedef ND_ARRAY(judged_mention) mention_array;

static float probability_of(int32_t odds)
{
	return 1.0f / (1.0f + nd_exponential((float)odds * -ND_TREE_UNIT));
}

/* What a candidate is worth as its most probable class; whole: how probable all its classes are together. */
static float worth_of(const nd_names_choice *by, float probability, float whole)
{
	if (probability > by->least)
		return probability - by->least;
	return whole >= SURE_SPAN && probability >= LEAST_OF_SPAN ? WORTH_OF_SPAN : 0.0f;
}

/* Adds each candidate that is worth something. The rows of one stand side by side. */
static void judge_rows(nd_arena *scratch, const nd_names_choice *by, const nd_name_evidence *evidence,
                       const nd_name_rows *rows, mention_array *mentions)
{
	int32_t odds[ND_TREE_LANES];
	judged_mention best = {0};
	float whole = 0;
	for (uint32_t row = 0; row < rows->count; row++) {
		if (row % ND_TREE_LANES == 0)
			nd_boosted_odds(by->trees, by->tree_count, &rows->columns[0][row], ND_NAME_ROWS, odds);
		float probability = probability_of(odds[row % ND_TREE_LANES]);
		whole += probability;
		if (probability > best.probability)
			best = (judged_mention){.class = (nd_name_class)rows->class[row], .probability = probability};
		if (row + 1 < rows->count && rows->candidate[row + 1] == rows->candidate[row])
			continue;
		best.start = evidence->candidates[rows->candidate[row]].start;
		best.end = evidence->candidates[rows->candidate[row]].end;
		best.worth = (double)worth_of(by, best.probability, whole);
		if (best.worth > 0)
			*nd_array_push(scratch, mentions) = best;
		best = (judged_mention){0};
		whole = 0;
	}
}

/* The first of the mentions that begins behind one of them. */
static uint32_t next_behind(const mention_array *mentions, uint32_t index)
{
	uint32_t next = index + 1;
	while (next < mentions->count && mentions->items[next].start < mentions->items[index].end)
		next++;
	return next;
}

/* Weighted interval scheduling, from the last one back. */
static void weigh(mention_array *mentions)
{
	for (uint32_t i = mentions->count; i-- > 0;) {
		judged_mention *mention = &mentions->items[i];
		uint32_t next = next_behind(mentions, i);
		double without = i + 1 < mentions->count ? mentions->items[i + 1].worth : 0;
		double with = mention->worth + (next < mentions->count ? mentions->items[next].worth : 0);
		mention->is_taken = with > without;
		mention->worth = mention->is_taken ? with : without;
	}
}

static void write_labels(const judged_mention *mention, uint8_t *labels, float *probabilities)
{
	for (uint32_t i = mention->start; i < mention->end; i++) {
		nd_name_part part = mention->end - mention->start == 1 ? ND_PART_SINGLE
		                    : i == mention->start             ? ND_PART_BEGIN
		                    : i + 1 == mention->end           ? ND_PART_END
		                                                      : ND_PART_INSIDE;
		labels[i] = (uint8_t)nd_label_of(mention->class, part);
	}
	probabilities[mention->start] = mention->probability;
}

void nd_names_choose(nd_arena *scratch, const nd_names_choice *by, nd_name_evidence *evidence, uint8_t *labels,
                     float *probabilities)
{
	mention_array mentions = {0};
	nd_name_rows *rows = nd_arena_new(scratch, nd_name_rows);
	while (nd_names_next_rows(evidence, rows))
		judge_rows(scratch, by, evidence, rows, &mentions);
	weigh(&mentions);
	memset(labels, 0, evidence->words->token_count);
	for (uint32_t i = 0; i < mentions.count;) {
		if (mentions.items[i].is_taken)
			write_labels(&mentions.items[i], labels, probabilities);
		i = mentions.items[i].is_taken ? next_behind(&mentions, i) : i + 1;
	}
}
