/* The labels that the model gives to tokens: O, and for each class where in a mention a token stands.
 *
 * Classes whose mentions are often long have four labels (begin, inside, end, single), the others two (begin, inside),
 * so that all fit a row of 32. */
#ifndef ND_ANNOTATE_NAMES_LABELS_H
#define ND_ANNOTATE_NAMES_LABELS_H

#include "annotate/names.h"

typedef enum nd_name_class {
	ND_NAME_NONE = 0,
	ND_NAME_PERSON,
	ND_NAME_ORGANIZATION,
	ND_NAME_LOCATION,
	ND_NAME_MISC,
	ND_NAME_DATE,
	ND_NAME_FACILITY,
	ND_NAME_MONEY, /* from here on: two labels */
	ND_NAME_NORP,
	ND_NAME_PRODUCT,
	ND_NAME_CLASSES
} nd_name_class;

enum {
	ND_FOUR_LABELLED = 6,
	ND_LABELS_USED = 1 + 4 * ND_FOUR_LABELLED + 2 * (ND_NAME_CLASSES - 1 - ND_FOUR_LABELLED),
	ND_FORBIDDEN = -16000 /* a transition's weight that no sum of weights outweighs */
};

typedef enum nd_name_part { ND_PART_BEGIN, ND_PART_INSIDE, ND_PART_END, ND_PART_SINGLE } nd_name_part;

static inline uint32_t nd_label_of(nd_name_class class, nd_name_part part)
{
	if (class == ND_NAME_NONE)
		return 0;
	uint32_t number = (uint32_t)class - 1;
	if (number < ND_FOUR_LABELLED)
		return 1 + 4 * number + (uint32_t)part;
	bool begins = part == ND_PART_BEGIN || part == ND_PART_SINGLE;
	return 1 + 4 * ND_FOUR_LABELLED + 2 * (number - ND_FOUR_LABELLED) + !begins;
}

static inline nd_name_class nd_label_class(uint32_t label)
{
	if (label == 0)
		return ND_NAME_NONE;
	if (label <= 4 * ND_FOUR_LABELLED)
		return (nd_name_class)(1 + (label - 1) / 4);
	return (nd_name_class)(1 + ND_FOUR_LABELLED + (label - 1 - 4 * ND_FOUR_LABELLED) / 2);
}

/* The token goes on with the mention of the token before it. */
static inline bool nd_label_continues(uint32_t label)
{
	if (label == 0)
		return false;
	if (label <= 4 * ND_FOUR_LABELLED)
		return (label - 1) % 4 == ND_PART_INSIDE || (label - 1) % 4 == ND_PART_END;
	return (label - 1 - 4 * ND_FOUR_LABELLED) % 2 == 1;
}

/* The mention must go on at the next token. */
static inline bool nd_label_is_open(uint32_t label)
{
	return label > 0 && label <= 4 * ND_FOUR_LABELLED &&
	       ((label - 1) % 4 == ND_PART_BEGIN || (label - 1) % 4 == ND_PART_INSIDE);
}

static inline bool nd_label_may_follow(uint32_t from, uint32_t to)
{
	if (nd_label_continues(to))
		return nd_label_class(from) == nd_label_class(to) && (nd_label_is_open(from) || to > 4 * ND_FOUR_LABELLED);
	return !nd_label_is_open(from);
}

/* Labels tokens start to end as one mention, or none where the class is ND_NAME_NONE. */
static inline void nd_label_mention(uint8_t *labels, uint32_t start, uint32_t end, nd_name_class class)
{
	for (uint32_t i = start; i < end; i++) {
		nd_name_part part = end - start == 1 ? ND_PART_SINGLE
		                    : i == start     ? ND_PART_BEGIN
		                    : i + 1 == end   ? ND_PART_END
		                                     : ND_PART_INSIDE;
		labels[i] = (uint8_t)nd_label_of(class, part);
	}
}

#endif
