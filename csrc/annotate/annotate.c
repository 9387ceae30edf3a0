#include "annotate/annotate.h"

#include <stdlib.h>
#include <string.h>

enum { NO_PROBABILITY = -1 };

static nd_type mention_type(nd_amount_kind kind)
{
	switch (kind) {
	case ND_AMOUNT_MONEY: return ND_MONEY;
	case ND_AMOUNT_PERCENT: return ND_PERCENT;
	case ND_AMOUNT_QUANTITY:
	case ND_AMOUNT_COUNT: return ND_QUANTITY;
	}
	return ND_QUANTITY;
}

static void add_mention(nd_arena *arena, nd_mention_array *mentions, nd_span span, nd_type type)
{
	*nd_array_push(arena, mentions) =
	        (nd_mention){.span = span, .type = type, .entity = ND_NONE, .probability = NO_PROBABILITY};
}

/* Text order; of two that begin together the longer one first. */
static int by_position(const void *a, const void *b)
{
	const nd_mention *x = a, *y = b;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return (x->type > y->type) - (x->type < y->type);
}

static void sort_mentions(nd_mention_array *mentions)
{
	if (mentions->count > 1)
		qsort(mentions->items, mentions->count, sizeof(nd_mention), by_position);
}

/* Names come first in the array, sorted, and win over the amounts and dates that they overlap ("Group of 20", "June 4th
 * Movement"): the name model has read the context, the patterns of dates and amounts have not. */
static void drop_overlaps(nd_arena *scratch, nd_mention_array *mentions, uint32_t name_count)
{
	nd_mention_array kept = {0};
	nd_mention *values = mentions->items + name_count;
	uint32_t value_count = mentions->count - name_count;
	qsort(values, value_count, sizeof(nd_mention), by_position);
	for (uint32_t n = 0, v = 0; n < name_count || v < value_count;) {
		bool takes_name = v == value_count || (n < name_count && mentions->items[n].span.start < values[v].span.end);
		nd_mention next = takes_name ? mentions->items[n++] : values[v++];
		bool overlaps = kept.count > 0 && next.span.start < kept.items[kept.count - 1].span.end;
		if (!overlaps)
			*nd_array_push(scratch, &kept) = next;
	}
	if (kept.count > 0)
		memcpy(mentions->items, kept.items, kept.count * sizeof(nd_mention));
	mentions->count = kept.count;
}

/* Of dates the patterns know more than the name model: its dates go, and its names within a date of theirs. Both
 * parts of the array are sorted. Gives the number of names left. */
static uint32_t drop_names_in_dates(nd_mention_array *mentions, uint32_t name_count)
{
	uint32_t kept = 0, date = name_count;
	if (name_count == 0)
		return 0;
	for (uint32_t i = 0; i < name_count; i++) {
		nd_mention name = mentions->items[i];
		while (date < mentions->count && mentions->items[date].span.end < name.span.end)
			date++;
		bool inside = date < mentions->count && mentions->items[date].span.start <= name.span.start &&
		              name.span.end <= mentions->items[date].span.end;
		if (name.type != ND_DATE && !inside)
			mentions->items[kept++] = name;
	}
	memmove(mentions->items + kept, mentions->items + name_count, (mentions->count - name_count) * sizeof(nd_mention));
	mentions->count -= name_count - kept;
	return kept;
}

void nd_annotate(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                 nd_annotations *out)
{
	*out = (nd_annotations){0};
	nd_annotate_quotations(arena, scratch, document, &out->quotations);
	nd_annotate_dates(arena, document, &out->dates);
	nd_annotate_amounts(arena, document, &out->dates, &out->amounts);
	nd_annotate_names(arena, scratch, with, document, &out->mentions, &out->listed);
	nd_annotate_handles(arena, document, &out->mentions);
	sort_mentions(&out->mentions);
	nd_annotate_repeats(arena, scratch, document, &out->listed, &out->mentions);
	sort_mentions(&out->mentions);
	uint32_t name_count = out->mentions.count;
	nd_annotate_date_names(arena, document, &out->dates, &out->mentions);
	name_count = drop_names_in_dates(&out->mentions, name_count);
	for (uint32_t i = 0; i < out->amounts.count; i++)
		add_mention(arena, &out->mentions, out->amounts.items[i].span, mention_type(out->amounts.items[i].kind));
	if (out->mentions.count > 0)
		drop_overlaps(scratch, &out->mentions, name_count);
}
