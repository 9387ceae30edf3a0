/* Names that the model found in one place and missed in another: a form that it has given one type wherever it found
 * it is that name wherever it stands alone. A company's name also goes without its designator, as "Exxon" for "Exxon
 * Corporation". */
#include "annotate/annotate.h"
#include "base/hash.h"
#include "base/str.h"

enum { MOST_TOKENS = 5 };

typedef struct form {
	nd_str text; /* absent: an empty slot */
	nd_type type; /* 0 where the model was of two minds */
} form;

typedef struct form_table {
	form *slots;
	uint32_t mask; /* slots are a power of two, at most half of them filled */
} form_table;

static form *slot_of(const form_table *table, nd_str text)
{
	uint32_t at = (uint32_t)nd_hash_bytes(text.data, text.size) & table->mask;
	while (table->slots[at].text.data != NULL && !nd_str_equal(table->slots[at].text, text))
		at = (at + 1) & table->mask;
	return &table->slots[at];
}

static void note_form(const form_table *table, nd_str text, nd_type type)
{
	form *slot = slot_of(table, text);
	if (slot->text.data == NULL)
		*slot = (form){text, type};
	else if (slot->type != type)
		slot->type = 0;
}

/* The name of a company without its last word, where that says no more than that it is one; else an absent text. */
static nd_str without_designator(nd_str name)
{
	uint32_t at = name.size;
	while (at > 0 && name.data[at - 1] != ' ')
		at--;
	nd_str last = {name.data + at, name.size - at};
	bool is_designator =
	        at > 1 && nd_str_is_any(last, " corporation corp corp. inc inc. company co. ltd ltd. limited plc llc ag sa nv ");
	return is_designator ? (nd_str){name.data, at - 1} : (nd_str){0};
}

static form_table forms_of(nd_arena *scratch, nd_str text, const nd_mention_array *mentions)
{
	uint32_t size = 16;
	while (size < mentions->count * 4)
		size *= 2;
	form_table table = {nd_arena_new_n(scratch, form, size), size - 1};
	for (uint32_t i = 0; i < mentions->count; i++) {
		nd_str name = nd_str_cut(text, mentions->items[i].span);
		note_form(&table, name, mentions->items[i].type);
		nd_str shorter = mentions->items[i].type == ND_ORGANIZATION ? without_designator(name) : (nd_str){0};
		if (shorter.data != NULL)
			note_form(&table, shorter, ND_ORGANIZATION);
	}
	return table;
}

static bool is_capitalised(const nd_segmentation *segments, uint32_t token)
{
	return token < segments->token_count && (segments->tokens[token].shape & ND_SHAPE_UPPER_FIRST) != 0;
}

/* The longest form of a person, an organization or a people that begins at the token and is no part of a longer run of capitals:
 * its type, and its tokens in *count; else 0. */
static nd_type repeated_at(const form_table *table, nd_str text, const nd_segmentation *segments, uint32_t token,
                           uint32_t stop, uint32_t *count)
{
	bool is_within_run = token > 0 && is_capitalised(segments, token - 1);
	if (is_within_run || (segments->tokens[token].shape & ND_SHAPE_ALL_UPPER) != 0)
		return 0;
	for (uint32_t n = MOST_TOKENS; n > 0; n--) {
		if (token + n > stop || is_capitalised(segments, token + n))
			continue;
		nd_span span = {segments->tokens[token].span.start, segments->tokens[token + n - 1].span.end};
		nd_type type = slot_of(table, nd_str_cut(text, span))->type;
		if (type == ND_PERSON || type == ND_ORGANIZATION || type == ND_NORP) {
			*count = n;
			return type;
		}
	}
	return 0;
}

/* Whether a listed name stands in the span. Spans are asked for in text order. */
static bool is_listed(const nd_listed_span_array *listed, uint32_t *next, nd_span span)
{
	while (*next < listed->count && listed->items[*next].span.end <= span.start)
		(*next)++;
	return *next < listed->count && listed->items[*next].span.start < span.end;
}

void nd_annotate_repeats(nd_arena *arena, nd_arena *scratch, const nd_document *document,
                         const nd_listed_span_array *listed, nd_mention_array *mentions)
{
	const nd_page *page = document->page;
	const nd_segmentation *segments = &document->segments;
	const form_table table = forms_of(scratch, page->text, mentions);
	uint32_t known = mentions->count, next = 0, next_listed = 0;
	for (uint32_t i = 0; i < segments->token_count; i++) {
		nd_span token = segments->tokens[i].span;
		while (next < known && mentions->items[next].span.end <= token.start)
			next++;
		bool is_free = next == known || token.end <= mentions->items[next].span.start;
		if (!is_free || !is_capitalised(segments, i) || nd_page_is_credit(page, token))
			continue;
		uint32_t stop = i + 1, count = 1;
		while (stop < segments->token_count && stop - i < MOST_TOKENS &&
		       (next == known || segments->tokens[stop].span.end <= mentions->items[next].span.start))
			stop++;
		nd_type type = repeated_at(&table, page->text, segments, i, stop, &count);
		nd_span span = {token.start, segments->tokens[i + count - 1].span.end};
		if (type == 0 || is_listed(listed, &next_listed, span))
			continue;
		*nd_array_push(arena, mentions) = (nd_mention){
		        .span = span,
		        .type = type,
		        .entity = ND_NONE,
		        .probability = -1,
		};
		i += count - 1;
	}
}
