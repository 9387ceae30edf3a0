#include "page/candidates.h"

#include "base/str.h"

void nd_candidate_add(nd_candidates *candidates, nd_meta_field field, nd_candidate candidate)
{
	nd_candidate_list *list = &candidates->of[field];
	if (field == ND_META_NONE || list->count >= ND_MOST_CANDIDATES || nd_str_trim(candidate.value).size == 0)
		return;
	*nd_array_push(candidates->arena, list) = candidate;
}

const nd_candidate *nd_candidate_best(const nd_candidates *candidates, nd_meta_field field)
{
	const nd_candidate_list *list = &candidates->of[field];
	const nd_candidate *best = NULL;
	for (uint32_t i = 0; i < list->count; i++)
		if (best == NULL || list->items[i].rank > best->rank)
			best = &list->items[i];
	return best;
}
