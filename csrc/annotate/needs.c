#include "annotate/needs.h"

#include "annotate/expression.h"
#include "base/str.h"

enum {
	FEWEST_WORD_BYTES = 2, /* in a piece: fewer stand everywhere */
	MOST_AHEAD = 16        /* parts that may all be empty */
};

/* Needs that are being gathered from left to right, and the marks that may stand behind the last of them. */
typedef struct gathered {
	ND_ARRAY(nd_need) items;
	uint32_t passed;
	ND_ARRAY(uint32_t) marks; /* as nd_needs has them */
} gathered;

/* Texts, one of which stands where a sequence has been read to. */
typedef struct text_run {
	nd_texts texts;  /* none: no run */
	uint32_t before; /* set of the characters that may stand before it */
} text_run;

static void pass(gathered *g, uint32_t set)
{
	g->passed |= set & ND_SET_MARKS;
}

static void add_need(nd_arena *arena, gathered *g, nd_need need)
{
	need.passed = g->passed;
	*nd_array_push(arena, &g->items) = need;
	g->passed = 0;
}

static void gather(nd_arena *arena, const nd_expression *part, uint32_t before, uint32_t behind, gathered *g);

/* ---- pieces of text --------------------------------------------------------------------------------------------- */

static bool is_word_byte(char c)
{
	return nd_set_of(c) == ND_SET_WORD;
}

static nd_str with_space(nd_arena *arena, nd_str text)
{
	char *bytes = nd_arena_take(arena, (size_t)text.size + 1);
	memcpy(bytes, text.data, text.size);
	bytes[text.size] = ' ';
	return (nd_str){bytes, text.size + 1};
}

/* From the start of a word on, where that is known. */
static nd_literal_text piece_of(nd_arena *arena, nd_str text, uint32_t before, uint32_t behind)
{
	bool starts_word = (before & ND_SET_WORD) == 0;
	uint32_t skipped = 0;
	while (skipped < text.size && !is_word_byte(text.data[skipped]))
		skipped++;
	bool ends_word = skipped < text.size && (behind & ND_SET_WORD) == 0 && is_word_byte(text.data[text.size - 1]);
	bool is_before_space = ends_word && behind == ND_SET_SPACE;
	text = nd_str_cut(text, (nd_span){skipped, text.size});
	return (nd_literal_text){
	        .text = is_before_space ? with_space(arena, text) : text,
	        .starts_word = starts_word || skipped > 0,
	        .ends_word = ends_word && !is_before_space,
	};
}

static bool is_telling(nd_str text)
{
	uint32_t word_bytes = 0;
	for (uint32_t i = 0; i < text.size; i++)
		word_bytes += is_word_byte(text.data[i]);
	return text.size >= ND_LITERAL_SHORTEST && word_bytes >= FEWEST_WORD_BYTES;
}

/* Of the run that ends here, with what may stand behind it; it is no need where one of its texts says too little. */
static void end_run(nd_arena *arena, gathered *g, text_run *run, uint32_t behind)
{
	nd_need need = {0};
	bool all_tell = run->texts.count > 0;
	for (uint32_t i = 0; i < run->texts.count && all_tell; i++) {
		nd_literal_text piece = piece_of(arena, run->texts.items[i], run->before, behind);
		all_tell = is_telling(piece.text);
		*nd_array_push(arena, &need.pieces) = piece;
	}
	if (all_tell)
		add_need(arena, g, need);
	run->texts = (nd_texts){0};
}

/* ---- alternatives ------------------------------------------------------------------------------------------------ */

static uint32_t shortest_piece(const nd_need *need)
{
	uint32_t shortest = UINT32_MAX;
	for (uint32_t i = 0; i < need->pieces.count; i++)
		if (need->pieces.items[i].text.size < shortest)
			shortest = need->pieces.items[i].text.size;
	return shortest;
}

/* How much a need tells: long pieces are met least, and a mark more often than any. */
static uint32_t weight_of(const nd_need *need)
{
	return need->codes != 0 ? 1 : shortest_piece(need);
}

static uint32_t heaviest(const gathered *g)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < g->items.count; i++)
		if (weight_of(&g->items.items[i]) > weight_of(&g->items.items[best]))
			best = i;
	return best;
}

/* What may stand in place of the needs first to end, and between them. */
static uint32_t passed_over(const gathered *g, uint32_t first, uint32_t end)
{
	uint32_t passed = 0;
	for (uint32_t i = first; i < end; i++)
		passed |= g->items.items[i].codes | g->items.items[i].passed;
	return passed;
}

static void merge_need(nd_arena *arena, nd_need *into, const nd_need *need)
{
	into->codes |= need->codes;
	into->passed |= need->passed;
	for (uint32_t i = 0; i < need->pieces.count; i++)
		*nd_array_push(arena, &into->pieces) = need->pieces.items[i];
}

static bool are_alike(const gathered *a, const gathered *b)
{
	if (a->items.count != b->items.count)
		return false;
	for (uint32_t i = 0; i < a->items.count; i++)
		if ((a->items.items[i].codes == 0) != (b->items.items[i].codes == 0))
			return false;
	return true;
}

/* Of each alternative the need that tells most: a match meets one of them. */
static void reduce(gathered *g)
{
	uint32_t best = heaviest(g);
	nd_need need = g->items.items[best];
	need.passed |= passed_over(g, 0, best);
	g->passed |= passed_over(g, best + 1, g->items.count);
	g->items.items[0] = need;
	g->items.count = 1;
}

/* Of alternatives that all have needs, what a match of any of them meets. */
static void merge_alternatives(nd_arena *arena, gathered *alternatives, uint32_t count, gathered *g)
{
	bool all_alike = true;
	for (uint32_t i = 1; i < count; i++)
		all_alike &= are_alike(&alternatives[0], &alternatives[i]);
	for (uint32_t i = 0; i < count && !all_alike; i++)
		reduce(&alternatives[i]);
	for (uint32_t k = 0; k < alternatives[0].items.count; k++) {
		nd_need need = {0};
		for (uint32_t i = 0; i < count; i++)
			merge_need(arena, &need, &alternatives[i].items.items[k]);
		pass(g, need.passed);
		add_need(arena, g, need);
	}
	for (uint32_t i = 0; i < count; i++)
		pass(g, alternatives[i].passed);
}

/* Of alternatives that hold "A B" and "C", every match holds "A or C". */
static void merge_marks(nd_arena *arena, const gathered *alternatives, uint32_t count, gathered *g)
{
	uint32_t shared = alternatives[0].marks.count;
	for (uint32_t i = 1; i < count; i++)
		if (alternatives[i].marks.count < shared)
			shared = alternatives[i].marks.count;
	for (uint32_t k = 0; k < shared; k++) {
		uint32_t *codes = nd_array_push(arena, &g->marks);
		*codes = 0;
		for (uint32_t i = 0; i < count; i++)
			*codes |= alternatives[i].marks.items[k];
	}
}

static void gather_choice(nd_arena *arena, const nd_expression *choice, uint32_t before, uint32_t behind, gathered *g)
{
	ND_ARRAY(gathered) alternatives = {0};
	bool all_need = true;
	for (const nd_expression *part = choice->child; part != NULL && all_need; part = part->next) {
		gathered *alternative = nd_array_push(arena, &alternatives);
		*alternative = (gathered){0};
		gather(arena, part, before, behind, alternative);
		all_need = alternative->items.count > 0;
	}
	if (!all_need) {
		pass(g, choice->all);
		return;
	}
	merge_marks(arena, alternatives.items, alternatives.count, g);
	merge_alternatives(arena, alternatives.items, alternatives.count, g);
}

/* ---- sequences --------------------------------------------------------------------------------------------------- */

/* Set of the characters that the parts, and what is behind them, may begin with. */
static uint32_t first_of(const nd_expression *parts, uint32_t behind)
{
	uint32_t first = 0, seen = 0;
	for (const nd_expression *part = parts; part != NULL; part = part->next) {
		first |= part->first;
		if (!part->may_be_empty)
			return first;
		if (++seen == MOST_AHEAD)
			return ND_SET_ALL;
	}
	return first | behind;
}

static void extend_run(nd_arena *arena, gathered *g, text_run *run, const nd_expression *part, uint32_t before,
                       uint32_t behind)
{
	if (run->texts.count > 0 && nd_texts_join(arena, run->texts, part->texts, &run->texts))
		return;
	end_run(arena, g, run, first_of(part, behind));
	*run = (text_run){part->texts, before};
}

static void gather_sequence(nd_arena *arena, const nd_expression *sequence, uint32_t before, uint32_t behind, gathered *g)
{
	text_run run = {0};
	bool at_boundary = false;
	for (const nd_expression *part = sequence->child; part != NULL; part = part->next) {
		uint32_t from = at_boundary ? before & ~ND_SET_WORD : before;
		if (part->kind == ND_EXPRESSION_BOUNDARY) {
			end_run(arena, g, &run, ND_SET_ALL & ~ND_SET_WORD);
			at_boundary = true;
			continue;
		}
		if (part->texts.count > 0) {
			extend_run(arena, g, &run, part, from, behind);
		} else {
			end_run(arena, g, &run, first_of(part, behind));
			gather(arena, part, from, first_of(part->next, behind), g);
		}
		at_boundary &= part->last == 0;
		before = part->last | (part->may_be_empty ? before : 0);
	}
	end_run(arena, g, &run, behind);
}

static void gather_repeat(nd_arena *arena, const nd_expression *repeat, uint32_t before, uint32_t behind, gathered *g)
{
	if (repeat->repeats) {
		before |= repeat->last;
		behind |= repeat->first;
	}
	if (!repeat->may_be_absent)
		gather(arena, repeat->child, before, behind, g);
	if (repeat->may_be_absent || repeat->repeats)
		pass(g, repeat->all);
}

/* before, behind: sets of the characters that may stand beside the part. */
static void gather(nd_arena *arena, const nd_expression *part, uint32_t before, uint32_t behind, gathered *g)
{
	text_run run = {part->texts, before};
	if (part->texts.count > 0)
		end_run(arena, g, &run, behind);
	else if (part->kind == ND_EXPRESSION_SEQUENCE)
		gather_sequence(arena, part, before, behind, g);
	else if (part->kind == ND_EXPRESSION_CHOICE)
		gather_choice(arena, part, before, behind, g);
	else if (part->kind == ND_EXPRESSION_REPEAT)
		gather_repeat(arena, part, before, behind, g);
	else if (part->kind == ND_EXPRESSION_LEAF && (part->first & ND_SET_TEXT) == 0) {
		add_need(arena, g, (nd_need){.codes = part->first});
		*nd_array_push(arena, &g->marks) = part->first;
		pass(g, part->all == part->first ? 0 : part->all);
	} else
		pass(g, part->all);
}

nd_status nd_needs_read(nd_arena *arena, nd_str expression, nd_needs *needs, nd_error *error)
{
	const nd_expression *read;
	gathered g = {0};
	*needs = (nd_needs){.reads_quotes = nd_str_find(expression, ND_STR("{quote"), 0) != ND_NONE};
	nd_status status = nd_expression_read(arena, expression, &read, error);
	if (status != ND_OK || read == NULL)
		return status;
	gather(arena, read, ND_SET_ALL, ND_SET_ALL, &g);
	needs->marks.items = g.marks.items;
	needs->marks.count = g.marks.count;
	needs->items.items = g.items.items;
	needs->items.count = g.items.count < ND_MOST_NEEDS ? g.items.count : ND_MOST_NEEDS;
	return ND_OK;
}
