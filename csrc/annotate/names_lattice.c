/* All sums run in a fixed order over vectors whose lanes are apart, and the exponential is our own: every machine finds the
 * same. No sum vanishes or overflows, since exponents are cut and every step makes its own sum 1. */
#include "annotate/names_lattice.h"

#include "annotate/names_best.h"
#include "annotate/names_exponential.h"
#include "base/machine.h"

enum { MAY_END = 19, UNUSED_SLOT = 16 };

#define MOST_EXPONENT 25.0f

/* Of any alignment; lowered to what the machine has. */
typedef float vector __attribute__((vector_size(ND_NAMES_LANES * sizeof(float)), aligned(sizeof(float)), may_alias));

/* The unused slot has O's, whose score may be read. */
static const uint8_t label_of[ND_LABELS] = {
        0,  1,  5,  9,  13, 17, 21, 25, /* O, begin */
        27, 4,  8,  12, 16, 20, 24, 29, /* begin, single */
        0,  2,  6,  10, 14, 18, 22, 26, /* inside */
        28, 3,  7,  11, 15, 19, 23, 30, /* inside, end */
};

/* Slots of the labels behind which anything may begin. */
static const uint8_t may_end[MAY_END] = {0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 23, 24, 25, 26, 27, 28, 29, 30, 31};

static const float only_o[ND_LABELS] = {1.0f};

/* ---- odds -------------------------------------------------------------------------------------------------------- */

static float power_of(float exponent)
{
	return nd_exponential(exponent < -MOST_EXPONENT ? -MOST_EXPONENT : exponent > MOST_EXPONENT ? MOST_EXPONENT : exponent);
}

static float odds_of(const nd_names_pass *pass, float unit, uint32_t from, uint32_t to)
{
	int16_t weight = pass->transitions[label_of[from]][label_of[to]];
	bool is_allowed = weight != ND_FORBIDDEN && from != UNUSED_SLOT && to != UNUSED_SLOT;
	return is_allowed ? power_of((float)weight * unit) : 0.0f;
}

void nd_names_choice_set(nd_names_choice *by, const nd_names_pass *last, float unit)
{
	for (uint32_t from = 0; from < ND_LABELS; from++) {
		uint32_t inside = ND_NAMES_STARTS + from % ND_NAMES_LANES;
		for (uint32_t to = 0; to < ND_NAMES_STARTS; to++)
			by->starts[from][to] = by->starts_back[to][from] = odds_of(last, unit, from, to);
		by->to_inside[from] = odds_of(last, unit, from, inside);
		by->to_end[from] = odds_of(last, unit, from, inside + ND_NAMES_LANES);
	}
	for (uint32_t behind = 0; behind <= 2 * ND_MOST_SCORE; behind++)
		by->powers[behind] = power_of(-(float)behind * unit);
}

/* ---- forward and backward ---------------------------------------------------------------------------------------- */

static inline void read_scores(const nd_label_scores *scores, const nd_names_choice *by, float *powers)
{
	const float *of_best = by->powers + nd_best_of_16(scores->of, scores->of + ND_LABELS_USED - 16);
	for (uint32_t slot = 0; slot < ND_LABELS; slot++)
		powers[slot] = *(of_best - scores->of[label_of[slot]]);
	powers[UNUSED_SLOT] = 0;
}

/* The four vectors of a token's labels. */
typedef struct __attribute__((may_alias)) row {
	vector begin, single, inside, end;
} row;

/* Writes the sums, made 1 together. */
static inline void write_shares(const row *sums, float *to)
{
	row *shares = (row *)to;
	vector four = (sums->begin + sums->single) + (sums->inside + sums->end);
	float whole = ((four[0] + four[4]) + (four[1] + four[5])) + ((four[2] + four[6]) + (four[3] + four[7]));
	float factor = 1.0f / whole;
	shares->begin = sums->begin * factor;
	shares->single = sums->single * factor;
	shares->inside = sums->inside * factor;
	shares->end = sums->end * factor;
}

static inline void step_forward(const nd_names_choice *by, const float *from, const float *odds, float *to)
{
	const row *last = (const row *)from, *own = (const row *)odds;
	vector begin = {0}, single = {0};
	for (uint32_t i = 0; i < MAY_END; i++) {
		const row *starts = (const row *)by->starts[may_end[i]];
		begin += from[may_end[i]] * starts->begin;
		single += from[may_end[i]] * starts->single;
	}
	const row *to_inside = (const row *)by->to_inside, *to_end = (const row *)by->to_end;
	row sums = {
	        begin * own->begin, single * own->single,
	        (last->begin * to_inside->begin + last->inside * to_inside->inside) * own->inside,
	        (last->begin * to_end->begin + last->single * to_end->single + last->inside * to_end->inside + last->end * to_end->end) * own->end,
	};
	write_shares(&sums, to);
}

/* next: of each label of the token behind, its own odds and all that may follow it. */
static inline void step_back(const nd_names_choice *by, const float *next, float *to)
{
	const row *then = (const row *)next, *to_inside = (const row *)by->to_inside, *to_end = (const row *)by->to_end;
	vector begin = then->inside * to_inside->begin + then->end * to_end->begin;
	vector single = then->end * to_end->single;
	vector inside = then->inside * to_inside->inside + then->end * to_end->inside;
	vector end = then->end * to_end->end;
	for (uint32_t i = 0; i < ND_NAMES_STARTS; i++) {
		const row *starts = (const row *)by->starts_back[i];
		begin += next[i] * starts->begin;
		single += next[i] * starts->single;
		inside += next[i] * starts->inside;
		end += next[i] * starts->end;
	}
	write_shares(&(row){begin, single, inside, end}, to);
}

ND_FOR_EACH_MACHINE
void nd_lattice_read(nd_lattice *lattice, const nd_names_choice *by, const nd_label_scores *scores, uint32_t count)
{
	lattice->count = count;
	for (uint32_t i = 0; i < count; i++) {
		read_scores(&scores[i], by, lattice->ahead[i]);
		step_forward(by, i > 0 ? lattice->before[i - 1] : only_o, lattice->ahead[i], lattice->before[i]);
	}
	memcpy(lattice->ahead[count], only_o, sizeof only_o);
	for (uint32_t i = count; i-- > 0;) {
		step_back(by, lattice->ahead[i + 1], lattice->behind[i]);
		for (uint32_t slot = 0; slot < ND_LABELS; slot++)
			lattice->ahead[i][slot] *= lattice->behind[i][slot];
	}
}
