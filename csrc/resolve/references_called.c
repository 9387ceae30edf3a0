/* Bodies, buildings, events by a part of their name: "the coast guard" is the Philippine Coast Guard, where no other is
 * called so. */
#include "base/str.h"
#include "resolve/references.h"

enum { LONGEST_TAIL = 3 };

static const uint32_t SEVERAL = ND_NONE - 1;

static bool parts_name(nd_str word)
{
	static const char *const words[] = {"of", "for", "and", "on", "in", "de"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* The words in front of the first "of", "for" and their like, or all. */
static uint32_t head_words(const nd_form *form)
{
	uint32_t count = 0;
	while (count < form->word_count && !parts_name(form->words[count]))
		count++;
	return count;
}

static void note(nd_referring *in, nd_str tail, uint32_t entity)
{
	uint32_t *known = nd_name_index_put(&in->tails, nd_name_key(tail, 0));
	if (known != NULL)
		*known = *known == ND_NONE || *known == entity ? entity : SEVERAL;
}

/* The last words of the name, up to all but one; all where more of the name follows: "the department" of Defence. */
static void note_tails(nd_referring *in, uint32_t entity)
{
	nd_form form = {0};
	nd_form_fold(in->scratch,
	             entity < in->state->entities.count ? in->state->entities.items[entity].name : (nd_str){0}, &form);
	uint32_t head = head_words(&form), most = head < form.word_count ? head : head - (head > 0);
	for (uint32_t size = 1; size <= most && size <= LONGEST_TAIL; size++)
		note(in, nd_form_part(&form, head - size, head), entity);
}

static bool is_called_by_tail(nd_type type)
{
	return type == ND_ORGANIZATION || type == ND_FACILITY || type == ND_LOCATION || type == ND_EVENT || type == ND_LAW;
}

static void index_tails(nd_referring *in)
{
	uint32_t count = in->state->entities.count;
	nd_name_index_init(in->scratch, &in->tails, count * LONGEST_TAIL);
	for (uint32_t i = 0; i < count; i++)
		if (is_called_by_tail(in->state->entities.items[i].type))
			note_tails(in, i);
	in->has_tails = true;
}

/* The form of the phrase, and in entity whom it means: ND_NONE, or SEVERAL. */
static nd_form look_up(nd_referring *in, uint32_t first, uint32_t end, uint32_t *entity)
{
	nd_form form = {0};
	if (!in->has_tails)
		index_tails(in);
	nd_span phrase = {in->words->items[first].span.start, in->words->items[end - 1].span.end};
	nd_form_fold(in->scratch, nd_str_cut(in->words->text, phrase), &form);
	*entity = form.key.size > 0 ? nd_name_index_get(&in->tails, nd_name_key(form.key, 0)) : ND_NONE;
	return form;
}

uint32_t nd_body_called(nd_referring *in, uint32_t first, uint32_t end)
{
	uint32_t entity;
	nd_form form = look_up(in, first, end, &entity);
	if (entity == ND_NONE || entity == SEVERAL)
		return ND_NONE;
	const nd_entity *body = &in->state->entities.items[entity];
	bool is_named_before = body->mention_count > 0 &&
	                       in->state->mentions[body->mentions[0]].span.start < in->words->items[first].span.start;
	return is_named_before || form.word_count > 1 ? entity : ND_NONE;
}

bool nd_bodies_called(nd_referring *in, uint32_t first, uint32_t end)
{
	uint32_t entity;
	look_up(in, first, end, &entity);
	return entity == SEVERAL;
}
