/* The sums over chains of labels: against sums written out in full, and the code for any machine against what this one
 * runs. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/names_decode.h"
#include "annotate/names_lattice.h"
#include "check.h"

/* The same sources once more, for any machine. */
#define ND_FOR_EACH_MACHINE
#define nd_lattice_read plain_lattice_read
#define nd_names_choice_set plain_choice_set
#include "../../csrc/annotate/names_lattice.c"
#undef nd_lattice_read
#undef nd_names_choice_set
#define nd_names_score plain_score
#define nd_names_lead_of_none plain_lead_of_none
#define nd_names_decode plain_decode
#include "../../csrc/annotate/names_decode.c"
#undef nd_names_score
#undef nd_names_lead_of_none
#undef nd_names_decode

enum { MOST = 40, CHAINS = 300 };

static const float unit = 0.03f;
static uint32_t state = 1;

static uint32_t draw(uint32_t below)
{
	state = state * UINT32_C(1664525) + UINT32_C(1013904223);
	return (state >> 8) % below;
}

static int16_t draw_score(int32_t most)
{
	return (int16_t)((int32_t)draw((uint32_t)(2 * most + 1)) - most);
}

static void draw_pass(nd_names_pass *pass)
{
	for (uint32_t from = 0; from < ND_LABELS; from++)
		for (uint32_t to = 0; to < ND_LABELS; to++) {
			bool allowed = from < ND_LABELS_USED && to < ND_LABELS_USED && nd_label_may_follow(from, to);
			pass->transitions[from][to] = allowed ? draw_score(150) : ND_FORBIDDEN;
		}
}

static void draw_scores(nd_label_scores *scores, uint32_t count, int32_t most)
{
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t label = 0; label < ND_LABELS; label++)
			scores[i].of[label] = draw_score(most);
}

/* ---- in full ----------------------------------------------------------------------------------------------------- */

static double odds(const nd_names_pass *pass, uint32_t from, uint32_t to)
{
	return pass->transitions[from][to] == ND_FORBIDDEN ? 0 : exp(pass->transitions[from][to] * (double)unit);
}

/* How probable each label is; writes ways[i][label], all together 1 for each token. */
static void sum_in_full(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count, double ways[][ND_LABELS])
{
	static double before[MOST + 1][ND_LABELS], behind[MOST + 1][ND_LABELS];
	memset(before, 0, sizeof before);
	memset(behind, 0, sizeof behind);
	before[0][0] = 1;
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t to = 0; to < ND_LABELS_USED; to++)
			for (uint32_t from = 0; from < ND_LABELS_USED; from++)
				before[i + 1][to] += before[i][from] * odds(pass, from, to) * exp(scores[i].of[to] * (double)unit);
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		behind[count][label] = odds(pass, label, 0);
	for (uint32_t i = count; i-- > 1;)
		for (uint32_t from = 0; from < ND_LABELS_USED; from++)
			for (uint32_t to = 0; to < ND_LABELS_USED; to++)
				behind[i][from] += odds(pass, from, to) * exp(scores[i].of[to] * (double)unit) * behind[i + 1][to];
	for (uint32_t i = 0; i < count; i++) {
		double whole = 0;
		for (uint32_t label = 0; label < ND_LABELS_USED; label++)
			whole += ways[i][label] = before[i + 1][label] * behind[i + 1][label];
		for (uint32_t label = 0; label < ND_LABELS_USED; label++)
			ways[i][label] /= whole;
	}
}

static int64_t worth(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count, const uint8_t *labels)
{
	int64_t sum = 0;
	uint32_t before = 0;
	for (uint32_t i = 0; i < count; i++) {
		sum += pass->transitions[before][labels[i]] + scores[i].of[labels[i]];
		before = labels[i];
	}
	return sum + pass->transitions[before][0];
}

static int64_t best_worth(const nd_names_pass *pass, const nd_label_scores *scores, uint32_t count)
{
	int64_t total[2][ND_LABELS];
	for (uint32_t label = 0; label < ND_LABELS_USED; label++)
		total[0][label] = label == 0 ? 0 : -1000000;
	for (uint32_t i = 0; i <= count; i++)
		for (uint32_t to = 0; to < ND_LABELS_USED; to++) {
			int64_t *best = &total[(i + 1) % 2][to];
			*best = INT64_MIN;
			for (uint32_t from = 0; from < ND_LABELS_USED; from++) {
				int64_t way = total[i % 2][from] + pass->transitions[from][to] + (i < count ? scores[i].of[to] : 0);
				*best = way > *best ? way : *best;
			}
		}
	return total[(count + 1) % 2][0];
}

/* ---- what holds -------------------------------------------------------------------------------------------------- */

static float probability(const nd_lattice *in, uint32_t i, uint32_t slot)
{
	float whole = 0;
	for (uint32_t k = 0; k < ND_LABELS; k++)
		whole += in->before[i][k] * in->behind[i][k];
	return in->before[i][slot] * in->behind[i][slot] / whole;
}

static void sums_all_ways(void)
{
	static nd_names_choice choice;
	static nd_lattice lattice;
	nd_names_pass pass;
	nd_label_scores scores[MOST];
	double ways[MOST][ND_LABELS], worst = 0;
	for (uint32_t chain = 0; chain < CHAINS; chain++) {
		uint32_t count = 1 + draw(MOST);
		draw_pass(&pass);
		draw_scores(scores, count, 200);
		nd_names_choice_set(&choice, &pass, unit);
		nd_lattice_read(&lattice, &choice, scores, count);
		sum_in_full(&pass, scores, count, ways);
		for (uint32_t i = 0; i < count; i++) {
			worst = fmax(worst, fabs(ways[i][0] - (double)probability(&lattice, i, ND_SLOT_O)));
			for (uint32_t label = 1; label < ND_LABELS_USED; label++) {
				bool is_four = label <= 4 * ND_FOUR_LABELLED;
				nd_name_part part = is_four ? (nd_name_part)((label - 1) % 4)
				                    : nd_label_continues(label) ? ND_PART_INSIDE : ND_PART_BEGIN;
				float found = probability(&lattice, i, nd_slot_of(nd_label_class(label), part));
				worst = fmax(worst, fabs(ways[i][label] - (double)found));
			}
		}
	}
	CHECK(worst < 1e-4);
}

static void finds_a_best_way(void)
{
	static nd_label_trace trace;
	nd_names_pass pass;
	nd_label_scores scores[MOST];
	uint8_t labels[MOST];
	uint32_t worse = 0;
	for (uint32_t chain = 0; chain < CHAINS; chain++) {
		uint32_t count = 1 + draw(MOST);
		draw_pass(&pass);
		draw_scores(scores, count, 300);
		nd_names_decode(&pass, scores, count, &trace, labels);
		worse += worth(&pass, scores, count, labels) != best_worth(&pass, scores, count);
	}
	CHECK_INT(worse, 0);
}

static void finds_the_same_on_any_machine(void)
{
	static nd_names_choice choice, plain_choice;
	static nd_lattice lattice, plain_lattice;
	static nd_label_trace trace;
	static signed char rows[ND_LABELS << 4];
	nd_names_pass pass = {.rows = rows, .bits = 4};
	nd_label_scores scores[MOST], summed, plainly_summed;
	uint8_t labels[MOST], plain_labels[MOST];
	nd_name_features features = {.shift = 60};
	uint32_t different = 0;
	for (uint32_t chain = 0; chain < CHAINS; chain++) {
		uint32_t count = 1 + draw(MOST);
		draw_pass(&pass);
		draw_scores(scores, count, chain % 2 == 0 ? 300 : ND_MOST_SCORE);
		nd_names_choice_set(&choice, &pass, unit);
		plain_choice_set(&plain_choice, &pass, unit);
		different += memcmp(&choice, &plain_choice, sizeof choice) != 0;
		nd_lattice_read(&lattice, &choice, scores, count);
		plain_lattice_read(&plain_lattice, &choice, scores, count);
		different += memcmp(&lattice, &plain_lattice, sizeof lattice) != 0;
		nd_names_decode(&pass, scores, count, &trace, labels);
		plain_decode(&pass, scores, count, &trace, plain_labels);
		different += memcmp(labels, plain_labels, count) != 0;
		for (uint32_t i = 0; i < sizeof rows; i++)
			rows[i] = (signed char)draw_score(127);
		for (features.count = 0; features.count < ND_FEATURES_MOST; features.count++)
			features.rows[features.count] = draw(1u << pass.bits);
		summed = plainly_summed = scores[0];
		nd_names_score(&pass, &features, &summed);
		plain_score(&pass, &features, &plainly_summed);
		different += memcmp(&summed, &plainly_summed, sizeof summed) != 0;
		different += nd_names_lead_of_none(&scores[0]) != plain_lead_of_none(&scores[0]);
	}
	CHECK_INT(different, 0);
}

int main(void)
{
	sums_all_ways();
	finds_a_best_way();
	finds_the_same_on_any_machine();
	return check_result();
}
