#include "annotate/annotate.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/currencies.h"

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

/* Those from first on. */
static void sort_from(nd_mention_array *mentions, uint32_t first)
{
	if (mentions->count > first + 1)
		qsort(mentions->items + first, mentions->count - first, sizeof(nd_mention), by_position);
}

/* Names come first in the array, sorted, and win over the amounts and dates that they overlap ("Group of 20", "June 4th
 * Movement"): the name model has read the context, the patterns of dates and amounts have not. */
static void drop_overlaps(nd_arena *scratch, nd_mention_array *mentions, uint32_t name_count)
{
	nd_mention_array kept = {0};
	nd_mention *values = mentions->items + name_count;
	uint32_t value_count = mentions->count - name_count;
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

/* Does a sign, code or word of the span name a currency? Spans are asked for in text order. */
static bool names_currency(const nd_document *document, uint32_t *token, nd_span span)
{
	const nd_segmentation *segments = &document->segments;
	while (*token < segments->token_count && segments->tokens[*token].span.end <= span.start)
		(*token)++;
	for (uint32_t i = *token; i < segments->token_count && segments->tokens[i].span.start < span.end; i++) {
		nd_str word = nd_str_cut(document->page->text, segments->tokens[i].span);
		double factor;
		bool is_word;
		if (nd_currency_of_noun(word, (nd_str){"", 0}, &factor).data != NULL ||
		    nd_currency_of_symbol(word, (nd_str){"", 0}).data != NULL ||
		    (nd_currency_of_code(word, &is_word).data != NULL && !is_word))
			return true;
	}
	return false;
}

/* Sums of money are what the patterns say; of the name model's, a currency alone ("the yen") and what else names one are
 * kept, and what lies within a sum is no name ("US" of "US$5"). Both parts of the array are sorted. Gives the number of names
 * left. */
static uint32_t drop_names_in_money(const nd_document *document, nd_mention_array *mentions, uint32_t name_count)
{
	uint32_t kept = 0, value = name_count, token = 0;
	for (uint32_t i = 0; i < name_count; i++) {
		nd_mention name = mentions->items[i];
		while (value < mentions->count && mentions->items[value].span.end <= name.span.start)
			value++;
		uint32_t at = value;
		while (at < mentions->count && mentions->items[at].span.start < name.span.end && mentions->items[at].type != ND_MONEY)
			at++;
		nd_span sum = at < mentions->count ? mentions->items[at].span : (nd_span){UINT32_MAX, UINT32_MAX};
		bool overlaps = sum.start < name.span.end, inside = sum.start <= name.span.start && name.span.end <= sum.end;
		bool is_name = name.type == ND_MONEY ? !overlaps && names_currency(document, &token, name.span) : !inside;
		if (is_name)
			mentions->items[kept++] = name;
	}
	if (name_count > kept)
		memmove(mentions->items + kept, mentions->items + name_count,
		        (mentions->count - name_count) * sizeof(nd_mention));
	mentions->count -= name_count - kept;
	return kept;
}

void nd_annotate(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                 nd_annotations *out)
{
	*out = (nd_annotations){0};
	nd_annotate_quotations(arena, scratch, document, &out->quotations);
	nd_annotate_dates(arena, document, &out->dates);
	nd_annotate_names(arena, scratch, with, document, &out->mentions, &out->listed);
	nd_annotate_handles(arena, document, &out->mentions);
	sort_from(&out->mentions, 0);
	nd_annotate_repeats(arena, scratch, document, &out->listed, &out->mentions);
	sort_from(&out->mentions, 0);
	uint32_t name_count = out->mentions.count;
	nd_annotate_date_names(arena, document, &out->dates, &out->mentions);
	name_count = drop_names_in_dates(&out->mentions, name_count);
	nd_annotate_amounts(arena, document, &out->dates, &out->amounts, &out->mentions);
	sort_from(&out->mentions, name_count);
	name_count = drop_names_in_money(document, &out->mentions, name_count);
	if (out->mentions.count > 0)
		drop_overlaps(scratch, &out->mentions, name_count);
}
