/* Plain text: its text is the input, byte for byte; blocks, embeds and metadata are spans of it. */
#include "base/str.h"
#include "page/fields.h"
#include "page/language.h"
#include "page/page.h"
#include "page/textends.h"
#include "page/textposts.h"

typedef ND_ARRAY(nd_block) blocks;

/* ---- blocks --------------------------------------------------------------------------------------------------------- */

/* Size of a list marker ("- ", "* ", "• ", "1. ", "2) ") or 0, and its number or ND_NONE. */
static uint32_t item_marker(nd_str unit, uint32_t *number)
{
	enum { MOST_DIGITS = 3 };
	uint32_t at = 0;
	*number = ND_NONE;
	if (nd_str_starts(unit, ND_STR("\xE2\x80\xA2")) || nd_str_starts(unit, ND_STR("\xE2\x97\xA6")))
		at = 3;
	else if (unit.size > 0 && (unit.data[0] == '-' || unit.data[0] == '*'))
		at = 1;
	else
		for (; at < unit.size && at < MOST_DIGITS && nd_ascii_is_digit(unit.data[at]); at++)
			*number = (*number == ND_NONE ? 0 : *number * 10) + (uint32_t)(unit.data[at] - '0');
	if (at == 0)
		return 0;
	if (*number != ND_NONE && (at >= unit.size || (unit.data[at] != '.' && unit.data[at] != ')')))
		return 0;
	at += *number != ND_NONE;
	if (at >= unit.size || !nd_ascii_is_space(unit.data[at]))
		return 0;
	while (at < unit.size && nd_ascii_is_space(unit.data[at]))
		at++;
	return at;
}

static nd_block block_of(nd_str text, const nd_unit *unit)
{
	nd_block block = {.span = unit->span, .kind = ND_BLOCK_PARAGRAPH, .number = ND_NONE};
	nd_str inside = nd_str_cut(text, unit->span);
	uint32_t number, marker = item_marker(inside, &number);
	if (unit->role == ND_UNIT_TITLE) {
		block.kind = ND_BLOCK_HEADING;
		block.level = 1;
	} else if (unit->role == ND_UNIT_POST) {
		block.kind = ND_BLOCK_EMBED;
		block.continues = unit->continues;
	} else if (unit->role == ND_UNIT_BODY && marker > 0 && marker < inside.size) {
		block.kind = ND_BLOCK_LIST_ITEM;
		block.level = 1;
		block.number = number;
		block.span.start += marker;
	}
	return block;
}

static void make_blocks(nd_arena *arena, nd_str text, const nd_units *units, nd_page *page)
{
	blocks made = {0};
	for (uint32_t i = 0; i < units->count; i++)
		if (units->items[i].role != ND_UNIT_ADDRESS)
			*nd_array_push(arena, &made) = block_of(text, &units->items[i]);
	page->blocks = made.items;
	page->block_count = made.count;
}

/* ---- metadata ------------------------------------------------------------------------------------------------------- */

static nd_field field_of_span(nd_arena *arena, nd_str text, nd_span span)
{
	return span.start == span.end ? (nd_field){0} : nd_field_of(arena, nd_str_cut(text, span), ND_ORIGIN_PAGE, span);
}

static nd_field field_of_day(nd_arena *arena, const nd_page_date *date)
{
	return date->span.start == date->span.end ? (nd_field){0} : nd_field_of_date(arena, date, ND_ORIGIN_PAGE, date->span);
}

static void fill_dates(nd_arena *arena, const nd_text_ends *ends, nd_metadata *metadata)
{
	nd_page_date date;
	metadata->modified = field_of_day(arena, &ends->modified);
	if (metadata->published.value.data == NULL)
		metadata->published = field_of_day(arena, &ends->published);
	if (metadata->published.value.data == NULL)
		metadata->published = field_of_day(arena, &ends->filed);
	if (metadata->published.value.data == NULL && nd_page_date_in_url(metadata->url.value, &date))
		metadata->published = nd_field_of_date(arena, &date, ND_ORIGIN_URL, (nd_span){0, 0});
}

static void fill_metadata(nd_arena *arena, nd_str text, const nd_text_ends *ends, nd_metadata *metadata)
{
	metadata->title = field_of_span(arena, text, ends->title);
	metadata->subtitle = field_of_span(arena, text, ends->subtitle);
	metadata->byline = field_of_span(arena, text, ends->byline);
	if (ends->names.start < ends->names.end)
		nd_fields_of_byline(arena, nd_str_cut(text, ends->names), (nd_str){0}, ND_ORIGIN_PAGE, ends->names, metadata);
	if (metadata->url.value.data == NULL)
		metadata->url = field_of_span(arena, text, ends->address);
	fill_dates(arena, ends, metadata);
}

/* From the first to the last byte of what says when it was published and changed. */
static nd_span published_span(const nd_text_ends *ends)
{
	return ends->published.span.start < ends->published.span.end ? ends->published.span : ends->modified.span;
}

void nd_page_from_text(nd_arena *arena, nd_arena *scratch, nd_str text, const nd_page_hints *hints, nd_page *page)
{
	nd_units units = {0};
	nd_text_ends ends;
	nd_embeds embeds = {0};
	*page = (nd_page){.text = text};
	nd_fields_from_hints(arena, hints, &page->metadata);
	if (page->metadata.language.value.data == NULL)
		page->metadata.language = nd_field_of(arena, nd_language_detect(text), ND_ORIGIN_DETECTED, (nd_span){0, 0});
	nd_text_units(scratch, text, &units);
	nd_text_find_ends(text, nd_date_order_of(page->metadata.language.value), &units, &ends);
	nd_text_posts(arena, text, &units, &embeds);
	make_blocks(arena, text, &units, page);
	fill_metadata(arena, text, &ends, &page->metadata);
	page->embeds = embeds.items;
	page->embed_count = embeds.count;
	page->title_span = ends.title;
	page->byline_span = ends.byline;
	page->dateline_span = ends.dateline;
	page->published_span = published_span(&ends);
}
