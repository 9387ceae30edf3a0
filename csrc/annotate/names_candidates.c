#include "annotate/names_candidates.h"

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

/* The candidates that begin at one token. */
typedef struct finder {
	nd_arena *scratch;
	const nd_lattice *in;
	const nd_names_choice *by;
	uint32_t first, window; /* of the chain */
	uint32_t start;         /* token of the chain */
	uint32_t known;         /* candidates that begin before it */
	nd_name_candidate_array *found;
} finder;

static void add(finder *with, uint32_t end, nd_name_class class, float probability)
{
	nd_name_candidate_array *found = with->found;
	uint32_t at = with->known;
	if (probability < ND_UNLIKELY)
		return;
	while (at < found->count && found->items[at].end != with->first + end)
		at++;
	if (at == found->count)
		*nd_array_push(with->scratch, found) = (nd_name_candidate){
		        .start = with->first + with->start, .end = with->first + end, .window = with->window};
	found->items[at].of[class] = probability;
	found->items[at].of[0] += probability;
}

/* Those of a class that begin with this probability and go on behind the token, as a label of four labels that is not at
 * its end, or of two. */
static void add_from(finder *with, nd_name_class class, float probability)
{
	uint32_t is_four = (uint32_t)class <= ND_FOUR_LABELLED, label = nd_slot_of(class, ND_PART_BEGIN);
	for (uint32_t end = with->start + 1; probability >= ND_UNLIKELY && end <= with->in->count; end++) {
		if (end + is_four - with->start > ND_LONGEST_NAME)
			return;
		going_on next = goes_on(with->in, with->by, end, class, label);
		add(with, end + is_four, class, probability * (is_four ? next.last : 1.0f - next.inside));
		label = nd_slot_of(class, ND_PART_INSIDE);
		probability *= next.inside;
	}
}

static void add_of_class(finder *with, nd_name_class class, float whole)
{
	const float *before = with->in->before[with->start], *behind = with->in->behind[with->start];
	uint32_t begin = nd_slot_of(class, ND_PART_BEGIN), single = nd_slot_of(class, ND_PART_SINGLE);
	if (single != begin)
		add(with, with->start + 1, class, share(before[single] * behind[single], whole));
	add_from(with, class, share(before[begin] * behind[begin], whole));
}

void nd_names_find_candidates(nd_arena *scratch, const nd_lattice *in, const nd_names_choice *by, uint32_t first,
                              uint32_t window, nd_name_candidate_array *candidates)
{
	finder with = {.scratch = scratch, .in = in, .by = by, .first = first, .window = window, .found = candidates};
	for (with.start = 0; with.start < in->count; with.start++) {
		const float *before = in->before[with.start], *behind = in->behind[with.start];
		float whole = 0;
		for (uint32_t slot = 0; slot < ND_LABELS; slot++)
			whole += before[slot] * behind[slot];
		if (before[ND_SLOT_O] * behind[ND_SLOT_O] > (1.0f - ND_UNLIKELY) * whole)
			continue; /* whatever else it may be is unlikely */
		with.known = candidates->count;
		for (nd_name_class class = ND_NAME_PERSON; class < ND_NAME_CLASSES; class++)
			add_of_class(&with, class, whole);
	}
}
