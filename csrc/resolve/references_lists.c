/* Enumerations that were read: whom "they" and "both" may mean. */
#include "resolve/references.h"

uint32_t nd_last_list(const nd_referring *in, bool (*fits)(nd_type), uint32_t size, uint32_t *members, uint32_t most)
{
	for (uint32_t i = in->occurrences.count, steps = 0; i-- > 0 && steps < ND_LOOK_BACK; steps++) {
		const nd_occurrence *last = &in->occurrences.items[i];
		if (in->clock - last->clock > 2 || last->embed != in->embed)
			return 0;
		if (last->list == 0 || last->is_quoted || !fits(nd_occurrence_type(in, last)))
			continue;
		uint32_t count = 0, first = i;
		while (first > 0 && i - first < most && in->occurrences.items[first - 1].list == last->list)
			first--;
		for (uint32_t k = first; k <= i && count < most; k++) {
			bool known = false;
			for (uint32_t m = 0; m < count; m++)
				known = known || members[m] == in->occurrences.items[k].entity;
			if (!known)
				members[count++] = in->occurrences.items[k].entity;
		}
		if (count >= 2 && (size == 0 || count == size))
			return count;
		i = first;
	}
	return 0;
}
