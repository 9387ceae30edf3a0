/* Training a linear-chain CRF (Lafferty, McCallum and Pereira 2001) over hashed features, by stochastic gradient descent
 * with one AdaGrad step size for each row (Duchi, Hazan and Singer 2011), dropout of features, and the average of the
 * last epochs' weights.
 *
 * The result depends on nothing but the samples: sums run in a fixed order, the exponential is our own, and the compiler
 * must not contract or reorder floating point (ISO C mode does neither). */
#ifndef ND_TOOLS_CRF_H
#define ND_TOOLS_CRF_H

#include <math.h>
#include <stdio.h>

#include "annotate/names_decode.h"
#include "annotate/names_exponential.h"
#include "base/array.h"

#define FOR_AVX2 __attribute__((target_clones("avx2", "default")))

typedef struct chain {
	uint32_t first, count;      /* tokens in samples.tokens */
	float weight;               /* 1, or less to learn less from it */
} chain;

typedef struct chain_token {
	uint32_t first_row, row_count; /* in samples.rows */
	uint32_t label;
	uint32_t base; /* index of scores that are added to those of the rows, or ND_NONE */
} chain_token;

typedef struct samples {
	ND_ARRAY(chain) chains;
	ND_ARRAY(chain_token) tokens;
	ND_ARRAY(uint32_t) rows;
	const nd_label_scores *bases;
} samples;

typedef struct crf_options {
	uint32_t epochs, averaged; /* the last ones' weights are averaged */
	uint32_t seed;             /* of the order and of what is dropped */
	float rate, decay, dropout;
	float base_scale; /* worth of 1 in the base scores */
	bool keeps_transitions;
} crf_options;

typedef struct crf {
	uint32_t row_count;
	float (*rows)[ND_LABELS];
	float transitions[ND_LABELS][ND_LABELS]; /* [from][to] */
} crf;

/* Work space of one chain. */
typedef struct crf_space {
	float scores[ND_WINDOW_TOKENS][ND_LABELS]; /* exponentials, relative to the token's best */
	float forward[ND_WINDOW_TOKENS][ND_LABELS], backward[ND_WINDOW_TOKENS][ND_LABELS];
	float marginals[ND_WINDOW_TOKENS][ND_LABELS];
	float odds[ND_LABELS][ND_LABELS], odds_transposed[ND_LABELS][ND_LABELS]; /* exponentials of transitions */
	float gradient[ND_LABELS][ND_LABELS], squares[ND_LABELS][ND_LABELS];
	uint32_t kept[ND_WINDOW_TOKENS][ND_FEATURES_MOST], kept_count[ND_WINDOW_TOKENS];
	float *row_squares;
	uint64_t random;
	double loss;
} crf_space;

static inline uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static inline void crf_init(nd_arena *arena, crf *model, uint32_t bits)
{
	model->row_count = UINT32_C(1) << bits;
	model->rows = nd_arena_take_zeroed(arena, model->row_count, sizeof model->rows[0]);
	memset(model->transitions, 0, sizeof model->transitions);
}

static inline bool crf_allows(uint32_t from, uint32_t to)
{
	return from < ND_LABELS_USED && to < ND_LABELS_USED && nd_label_may_follow(from, to);
}

static void crf_prepare_transitions(const crf *model, crf_space *space)
{
	for (uint32_t from = 0; from < ND_LABELS; from++) {
		for (uint32_t to = 0; to < ND_LABELS; to++) {
			float odds = crf_allows(from, to) ? nd_exponential(model->transitions[from][to]) : 0.0f;
			space->odds[from][to] = odds;
			space->odds_transposed[to][from] = odds;
		}
	}
}

FOR_AVX2
static void crf_sum_rows(const crf *model, const uint32_t *rows, uint32_t count, float *scores)
{
	float sum[ND_LABELS];
	memcpy(sum, scores, sizeof sum);
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t k = 0; k < ND_LABELS; k++)
			sum[k] += model->rows[rows[i]][k];
	memcpy(scores, sum, sizeof sum);
}

FOR_AVX2
static void crf_exponentiate(float *scores)
{
	float best = scores[0];
	for (uint32_t k = 1; k < ND_LABELS_USED; k++)
		best = scores[k] > best ? scores[k] : best;
	for (uint32_t k = 0; k < ND_LABELS; k++)
		scores[k] = nd_exponential(scores[k] - best);
	for (uint32_t k = ND_LABELS_USED; k < ND_LABELS; k++)
		scores[k] = 0;
}

static void crf_normalise(float *values)
{
	float sum = 0;
	for (uint32_t k = 0; k < ND_LABELS_USED; k++)
		sum += values[k];
	float factor = 1.0f / sum;
	for (uint32_t k = 0; k < ND_LABELS; k++)
		values[k] *= factor;
}

/* to[k] = sum over j of from[j] * matrix[j][k] */
FOR_AVX2
static void crf_multiply(const float *from, const float (*matrix)[ND_LABELS], float *to)
{
	float sum[ND_LABELS] = {0};
	for (uint32_t j = 0; j < ND_LABELS_USED; j++)
		for (uint32_t k = 0; k < ND_LABELS; k++)
			sum[k] += from[j] * matrix[j][k];
	memcpy(to, sum, sizeof sum);
}

static void crf_forward_backward(crf_space *space, uint32_t count)
{
	float carried[ND_LABELS] = {0};
	memcpy(carried, space->odds[0], sizeof carried);
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t k = 0; k < ND_LABELS; k++)
			space->forward[i][k] = carried[k] * space->scores[i][k];
		crf_normalise(space->forward[i]);
		crf_multiply(space->forward[i], (const float(*)[ND_LABELS])space->odds, carried);
	}
	memcpy(carried, space->odds_transposed[0], sizeof carried); /* O stands behind the chain */
	for (uint32_t i = count; i-- > 0;) {
		memcpy(space->backward[i], carried, sizeof carried);
		crf_normalise(space->backward[i]);
		for (uint32_t k = 0; k < ND_LABELS; k++)
			carried[k] = space->backward[i][k] * space->scores[i][k];
		float product[ND_LABELS];
		crf_multiply(carried, (const float(*)[ND_LABELS])space->odds_transposed, product);
		memcpy(carried, product, sizeof carried);
	}
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t k = 0; k < ND_LABELS; k++)
			space->marginals[i][k] = space->forward[i][k] * space->backward[i][k];
		crf_normalise(space->marginals[i]);
	}
}

/* Adds what a transition into token i was expected, negative, and observed to the gradient. */
FOR_AVX2
static void crf_expect_transition(crf_space *space, const float *before, const float *behind)
{
	float product[ND_LABELS], total = 0;
	crf_multiply(before, (const float(*)[ND_LABELS])space->odds, product);
	for (uint32_t k = 0; k < ND_LABELS_USED; k++)
		total += product[k] * behind[k];
	float factor = 1.0f / total;
	for (uint32_t from = 0; from < ND_LABELS_USED; from++) {
		float share = before[from] * factor;
		for (uint32_t to = 0; to < ND_LABELS; to++)
			space->gradient[from][to] -= share * space->odds[from][to] * behind[to];
	}
}

static void crf_transition_gradient(crf_space *space, const chain_token *tokens, uint32_t count)
{
	static const float only_o[ND_LABELS] = {1.0f};
	float behind[ND_LABELS];
	memset(space->gradient, 0, sizeof space->gradient);
	for (uint32_t i = 0; i <= count; i++) {
		for (uint32_t k = 0; k < ND_LABELS; k++)
			behind[k] = i < count ? space->scores[i][k] * space->backward[i][k] : only_o[k];
		crf_expect_transition(space, i > 0 ? space->forward[i - 1] : only_o, behind);
		space->gradient[i > 0 ? tokens[i - 1].label : 0][i < count ? tokens[i].label : 0] += 1.0f;
	}
}

static void crf_step_transitions(crf *model, crf_space *space, float rate)
{
	for (uint32_t from = 0; from < ND_LABELS_USED; from++) {
		for (uint32_t to = 0; to < ND_LABELS_USED; to++) {
			float gradient = space->gradient[from][to];
			if (!crf_allows(from, to) || gradient == 0.0f)
				continue;
			space->squares[from][to] += gradient * gradient;
			model->transitions[from][to] += 0.5f * rate * gradient / (1.0f + sqrtf(space->squares[from][to]));
		}
	}
}

FOR_AVX2
static void crf_step_rows(crf *model, crf_space *space, const crf_options *options, uint32_t at, uint32_t label,
                          float rate, float token_count)
{
	float gradient[ND_LABELS], norm = 0;
	for (uint32_t k = 0; k < ND_LABELS; k++)
		gradient[k] = -space->marginals[at][k];
	gradient[label] += 1.0f;
	for (uint32_t k = 0; k < ND_LABELS; k++)
		norm += gradient[k] * gradient[k];
	for (uint32_t i = 0; i < space->kept_count[at]; i++) {
		uint32_t row = space->kept[at][i];
		space->row_squares[row] += norm;
		float step = rate / (sqrtf(space->row_squares[row]) + 0.5f), keep = 1.0f - step * options->decay * token_count;
		float *weights = model->rows[row];
		for (uint32_t k = 0; k < ND_LABELS; k++)
			weights[k] = weights[k] * keep + step * gradient[k];
	}
}

static void crf_drop_features(const samples *from, const chain_token *token, crf_space *space, uint32_t at, float dropout)
{
	uint64_t limit = (uint64_t)(dropout * 65536.0f);
	uint32_t kept = 0;
	for (uint32_t i = 0; i < token->row_count; i++)
		if ((next_random(&space->random) >> 20 & 0xFFFF) >= limit)
			space->kept[at][kept++] = from->rows.items[token->first_row + i];
	space->kept_count[at] = kept;
}

static void crf_train_chain(crf *model, crf_space *space, const samples *from, const chain *sample,
                            const crf_options *options, float rate)
{
	rate *= sample->weight;
	const chain_token *tokens = &from->tokens.items[sample->first];
	for (uint32_t i = 0; i < sample->count; i++) {
		crf_drop_features(from, &tokens[i], space, i, options->dropout);
		for (uint32_t k = 0; k < ND_LABELS; k++)
			space->scores[i][k] =
			        tokens[i].base == ND_NONE ? 0.0f : (float)from->bases[tokens[i].base].of[k] * options->base_scale;
		crf_sum_rows(model, space->kept[i], space->kept_count[i], space->scores[i]);
		crf_exponentiate(space->scores[i]);
	}
	crf_prepare_transitions(model, space);
	crf_forward_backward(space, sample->count);
	bool learns = false;
	for (uint32_t i = 0; i < sample->count; i++) {
		float right = space->marginals[i][tokens[i].label];
		space->loss -= log(right > 1e-9f ? right : 1e-9);
		learns |= right < 0.995f;
		if (right < 0.998f)
			crf_step_rows(model, space, options, i, tokens[i].label, rate, (float)from->tokens.count);
	}
	if (learns && !options->keeps_transitions) {
		crf_transition_gradient(space, tokens, sample->count);
		crf_step_transitions(model, space, rate);
	}
}

static inline void crf_shuffle(uint32_t *order, uint32_t count, uint64_t *random)
{
	for (uint32_t i = count; i > 1; i--) {
		uint32_t other = (uint32_t)(next_random(random) % i), kept = order[i - 1];
		order[i - 1] = order[other];
		order[other] = kept;
	}
}

/* Rate by epoch: whole, then half for the last three, a quarter for the last. */
static inline float crf_rate(const crf_options *options, uint32_t epoch)
{
	return options->rate * (epoch + 1 >= options->epochs ? 0.25f : epoch + 3 >= options->epochs ? 0.5f : 1.0f);
}

static inline void crf_add(const crf *model, crf *sum)
{
	for (uint32_t row = 0; row < model->row_count; row++)
		for (uint32_t k = 0; k < ND_LABELS; k++)
			sum->rows[row][k] += model->rows[row][k];
	for (uint32_t from = 0; from < ND_LABELS; from++)
		for (uint32_t to = 0; to < ND_LABELS; to++)
			sum->transitions[from][to] += model->transitions[from][to];
}

static inline void crf_scale(crf *model, float factor)
{
	for (uint32_t row = 0; row < model->row_count; row++)
		for (uint32_t k = 0; k < ND_LABELS; k++)
			model->rows[row][k] *= factor;
	for (uint32_t from = 0; from < ND_LABELS; from++)
		for (uint32_t to = 0; to < ND_LABELS; to++)
			model->transitions[from][to] *= factor;
}

static inline void crf_average(crf *sum, const crf_options *options)
{
	float share = 1.0f / (float)options->averaged, kept = (1.0f - options->dropout) * share;
	for (uint32_t row = 0; row < sum->row_count; row++)
		for (uint32_t k = 0; k < ND_LABELS; k++)
			sum->rows[row][k] *= kept;
	for (uint32_t from = 0; from < ND_LABELS; from++)
		for (uint32_t to = 0; to < ND_LABELS; to++)
			sum->transitions[from][to] *= share;
}

/* Trains on the chains; model is set up by crf_init. initial are the transitions to begin with, or NULL for none. Takes
 * working memory from scratch. */
static inline void crf_train(nd_arena *scratch, const samples *from, const crf_options *options, uint32_t bits,
                             const char *name, const float (*initial)[ND_LABELS], crf *model)
{
	crf current;
	crf_space *space = nd_arena_new(scratch, crf_space);
	uint32_t *order = nd_arena_take(scratch, from->chains.count * sizeof *order);
	crf_init(scratch, &current, bits);
	if (initial != NULL)
		memcpy(current.transitions, initial, sizeof current.transitions);
	space->row_squares = nd_arena_new_n(scratch, float, current.row_count);
	space->random = UINT64_C(88172645463325252) + options->seed * UINT64_C(0x9E3779B97F4A7C15);
	for (uint32_t i = 0; i < from->chains.count; i++)
		order[i] = i;
	for (uint32_t epoch = 0; epoch < options->epochs; epoch++) {
		space->loss = 0;
		crf_shuffle(order, from->chains.count, &space->random);
		for (uint32_t i = 0; i < from->chains.count; i++)
			crf_train_chain(&current, space, from, &from->chains.items[order[i]], options, crf_rate(options, epoch));
		if (epoch + options->averaged >= options->epochs)
			crf_add(&current, model);
		fprintf(stderr, "%s, epoch %u: %.4f per token\n", name, epoch + 1, space->loss / from->tokens.count);
	}
	crf_average(model, options);
}

#endif
