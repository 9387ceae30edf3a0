#include "annotate/required_text.h"

#include "annotate/requirements.h"
#include "base/str.h"

static void end_run(nd_arena *arena, nd_required_text *required)
{
	if (required->run.size >= ND_LITERAL_SHORTEST) {
		uint32_t piece = required->pieces.count;
		*nd_array_push(arena, &required->pieces) = required->run;
		*nd_array_push(arena, &required->choices) = (nd_text_choice){piece, piece + 1};
	}
	required->run = (nd_str){0};
}

void nd_required_text_pass(nd_arena *arena, nd_required_text *required)
{
	end_run(arena, required);
}

/* Size of what makes "(" a group of its kind; 0 where the kind is not known. */
static uint32_t head_size(nd_str rest)
{
	if (rest.size < 2 || (rest.data[1] != '?' && rest.data[1] != '*'))
		return 1;
	if (nd_str_starts(rest, ND_STR("(?:")) || nd_str_starts(rest, ND_STR("(?=")) || nd_str_starts(rest, ND_STR("(?!")))
		return 3;
	if (nd_str_starts(rest, ND_STR("(?<=")) || nd_str_starts(rest, ND_STR("(?<!")) || nd_is_caseless_group(rest))
		return 4;
	uint32_t close = nd_str_starts(rest, ND_STR("(?<")) ? nd_str_find(rest, ND_STR(">"), 3) : ND_NONE;
	return close == ND_NONE ? 0 : close + 1;
}

void nd_required_text_begin(nd_arena *arena, nd_required_text *required)
{
	*nd_array_push(arena, &required->open) = (nd_text_group){0};
}

void nd_required_text_open(nd_arena *arena, nd_required_text *required, nd_str rest)
{
	uint32_t head = head_size(rest);
	end_run(arena, required);
	required->is_unknown |= head == 0;
	required->resume = rest.data + head;
	*nd_array_push(arena, &required->open) = (nd_text_group){.first_choice = required->choices.count,
	                                                         .first_piece = required->pieces.count,
	                                                         .chosen_end = required->pieces.count,
	                                                         .is_look_around = nd_is_look_around(rest)};
}

static uint32_t shortest_piece(const nd_required_text *required, nd_text_choice choice)
{
	uint32_t shortest = UINT32_MAX;
	for (uint32_t i = choice.first; i < choice.end; i++)
		if (required->pieces.items[i].size < shortest)
			shortest = required->pieces.items[i].size;
	return shortest;
}

/* The choice of the alternative just read that is likely to be met least: the one of the longest pieces. */
static nd_text_choice best_choice(const nd_required_text *required, const nd_text_group *group)
{
	nd_text_choice best = {0, 0};
	uint32_t best_size = 0;
	for (uint32_t i = group->first_choice; i < required->choices.count; i++) {
		uint32_t size = shortest_piece(required, required->choices.items[i]);
		if (size > best_size) {
			best = required->choices.items[i];
			best_size = size;
		}
	}
	return best;
}

/* Of an alternative, its best choice is kept: a match holds one piece of one alternative. */
static void end_alternative(nd_required_text *required, nd_text_group *group)
{
	nd_text_choice best = best_choice(required, group);
	nd_str *pieces = required->pieces.items;
	group->has_free_alternative |= best.end == 0;
	for (uint32_t i = best.first; i < best.end; i++)
		pieces[group->chosen_end++] = pieces[i];
	required->pieces.count = group->chosen_end;
	required->choices.count = group->first_choice;
}

void nd_required_text_alternative(nd_arena *arena, nd_required_text *required)
{
	end_run(arena, required);
	nd_text_group *group = &required->open.items[required->open.count - 1];
	group->has_alternatives = true;
	end_alternative(required, group);
}

static void close_group(nd_arena *arena, nd_required_text *required, nd_str behind)
{
	nd_text_group group = required->open.items[--required->open.count];
	end_run(arena, required);
	if (group.has_alternatives)
		end_alternative(required, &group);
	if (group.is_look_around || group.has_free_alternative || nd_is_optional(behind)) {
		required->choices.count = group.first_choice;
		required->pieces.count = group.first_piece;
	} else if (group.has_alternatives) {
		*nd_array_push(arena, &required->choices) = (nd_text_choice){group.first_piece, group.chosen_end};
	}
}

void nd_required_text_close(nd_arena *arena, nd_required_text *required, nd_str behind)
{
	if (required->open.count > 1)
		close_group(arena, required, behind);
	else
		required->is_unknown = true;
}

/* Escapes that stand for no plain text and end where they seem to. */
void nd_required_text_escape(nd_arena *arena, nd_required_text *required, nd_str rest)
{
	static const char known[] = "bBwWdDsShHvVRKAzZ";
	end_run(arena, required);
	char what = rest.size > 1 ? rest.data[1] : 'Q';
	bool is_letter_or_digit = nd_ascii_is_alpha(what) || nd_ascii_is_digit(what);
	required->is_unknown |= is_letter_or_digit && strchr(known, what) == NULL;
}

/* The byte behind {2}, {2,} or {2,3}, that rest begins with, or behind its first one where it is none. */
static const char *quantifier_end(nd_str rest)
{
	uint32_t at = 1;
	while (at < rest.size && (nd_ascii_is_digit(rest.data[at]) || rest.data[at] == ','))
		at++;
	return rest.data + (at < rest.size && rest.data[at] == '}' ? at + 1 : 1);
}

static bool is_plain(char c)
{
	switch (c) {
	case '.': case '^': case '$': case '?': case '*': case '+': case '[': case ']': case '{': case '}': return false;
	default: return c >= ' ' && c <= '~';
	}
}

static void extend_run(nd_required_text *required, nd_str plain)
{
	if (required->run.size == 0)
		required->run.data = plain.data;
	required->run.size += plain.size;
}

void nd_required_text_character(nd_arena *arena, nd_required_text *required, nd_str rest)
{
	nd_str behind = {rest.data + 1, rest.size - 1};
	if (required->resume != NULL && rest.data < required->resume)
		return;
	if (rest.data[0] == '{')
		required->resume = quantifier_end(rest);
	if (!is_plain(rest.data[0]) || nd_is_optional(behind)) {
		end_run(arena, required);
		return;
	}
	extend_run(required, (nd_str){rest.data, 1});
}

void nd_required_text_letters(nd_required_text *required, nd_str letters)
{
	while (letters.size > 0 && required->resume != NULL && letters.data < required->resume) {
		letters.data++;
		letters.size--;
	}
	if (letters.size > 0)
		extend_run(required, letters);
}

void nd_required_text_end(nd_arena *arena, nd_required_text *required)
{
	required->is_unknown |= required->open.count != 1;
	if (!required->is_unknown)
		close_group(arena, required, (nd_str){"", 0});
	else
		required->choices.count = 0;
}
