/* The trained model of names: a linear-chain CRF over hashed features, in two passes, and trees that judge the mentions that
 * it finds likely.
 *
 * File names.model, kind "names", version 2; integers little-endian:
 *     0  u32 log2 of the rows of the first pass    4  u32 log2 of the rows of the second pass
 *     8  f32 what a weight of 1 is worth          12  f32 temperature of the probabilities
 *    16  u32 check of the labels and features (ND_NAMES_SCHEME)
 *    20  f32 how probable a mention must be      24  u32 number of trees
 *    32  i16 transitions of the first pass, [from][to], then of the second
 *        i8 rows of the first pass, then of the second: ND_LABELS weights each
 *        nd_boosted_tree the trees that judge candidates by the columns of names_evidence.h
 * Any weights are sound: scores are sums that cannot leave their type. */
#ifndef ND_ANNOTATE_NAMES_H
#define ND_ANNOTATE_NAMES_H

#include "base/boosted.h"
#include "base/datafile.h"

enum {
	ND_NAMES_VERSION = 2,
	ND_NAMES_SCHEME = 4, /* raised whenever labels, features or their hashes change */
	ND_LABELS = 32,      /* of a row; the last one is not used */
	ND_NAMES_HEAD = 32,
	ND_NAMES_STARTS = 16, /* labels that begin something, O among them */
	ND_NAMES_LANES = 8,
	ND_MOST_SCORE = 8000, /* of a token's label, either way; larger sums are cut */
	ND_NAMES_PASSES = 2
};

typedef struct nd_names_pass {
	const signed char *rows; /* NULL where there is no model */
	int16_t transitions[ND_LABELS][ND_LABELS]; /* [from][to]; forbidden ones are ND_FORBIDDEN */
	uint32_t bits;
} nd_names_pass;

/* What mentions are chosen by: odds are exponentials, and labels in slots (names_lattice.h); trees judge what is likely
 * (names_choice.h). */
typedef struct nd_names_choice {
	float starts[ND_LABELS][ND_NAMES_STARTS];      /* odds of transitions to labels that begin something, [from][to] */
	float starts_back[ND_NAMES_STARTS][ND_LABELS]; /* the same, [to][from] */
	float to_inside[ND_LABELS], to_end[ND_LABELS]; /* within a mention: to the same lane of vector 2 and of vector 3 */
	float powers[2 * ND_MOST_SCORE + 1];           /* odds of a label by how far its score is behind the token's best */
	const nd_boosted_tree *trees;
	uint32_t tree_count;
	float least; /* how probable a mention must be */
} nd_names_choice;

/* Sets the odds. unit: what a score of 1 is worth. */
void nd_names_choice_set(nd_names_choice *choice, const nd_names_pass *last, float unit);

typedef struct nd_names_model {
	nd_datafile file;
	nd_names_pass passes[ND_NAMES_PASSES];
	nd_names_choice choice;
} nd_names_model;

/* Opens and checks folder/names.model. */
nd_status nd_names_model_open(const char *folder, nd_names_model *model, nd_error *error);
void nd_names_model_close(nd_names_model *model);

#endif
