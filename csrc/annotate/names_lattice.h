/* How probable each label of a chain is: forward-backward (Rabiner 1989) over exponentials of scores.
 *
 * Labels stand in slots, so that what a step adds up lies side by side in four vectors. The first two are the labels that
 * begin something, O among them: they follow any label of a mention that may end. The others go on with a mention: they
 * follow labels of their own class alone, which have the same lane. With the classes by number:
 *     vector 0: O  B1 to B6  B7      vector 2: -  I1 to I6  I7
 *     vector 1: B8 S1 to S6  B9      vector 3: I8 E1 to E6  I9
 * Classes from 7 on have two labels (names_labels.h). */
#ifndef ND_ANNOTATE_NAMES_LATTICE_H
#define ND_ANNOTATE_NAMES_LATTICE_H

#include "annotate/names_features.h"

enum { ND_SLOT_O = 0 };

/* Where a label stands, of a class of names. */
static inline uint32_t nd_slot_of(nd_name_class class, nd_name_part part)
{
	static const uint8_t vectors[] = {[ND_PART_BEGIN] = 0, [ND_PART_INSIDE] = 2, [ND_PART_END] = 3, [ND_PART_SINGLE] = 1};
	uint32_t number = (uint32_t)class;
	if (number <= ND_FOUR_LABELLED)
		return vectors[part] * ND_NAMES_LANES + number;
	uint32_t begins = class == ND_NAME_PRODUCT ? ND_NAMES_STARTS - 1 : number;
	return part == ND_PART_BEGIN || part == ND_PART_SINGLE ? begins : begins + ND_NAMES_STARTS;
}

/* Working memory for one chain; of each token, by slot. */
typedef struct nd_lattice {
	float before[ND_WINDOW_TOKENS][ND_LABELS]; /* of each label: all that may lead to it, with its own odds */
	float behind[ND_WINDOW_TOKENS][ND_LABELS]; /* of each label: all that may follow the token */
	float ahead[ND_WINDOW_TOKENS + 1][ND_LABELS]; /* the same with its own odds; behind the chain stands O */
	uint32_t count;
} nd_lattice;

/* Reads a chain of at most ND_WINDOW_TOKENS tokens that has O before and behind it. */
void nd_lattice_read(nd_lattice *lattice, const nd_names_choice *by, const nd_label_scores *scores, uint32_t count);

#endif
