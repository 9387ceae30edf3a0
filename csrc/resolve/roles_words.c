/* Words, countries and compound heads around a mention. */
#include "resolve/roles.h"

#include "resolve/role_words.h"

static bool is_word_byte(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '-' || (unsigned char)c >= 0x80;
}

nd_span nd_role_word_before(nd_str text, uint32_t end, uint32_t limit)
{
	uint32_t start = end;
	while (start > limit && is_word_byte(text.data[start - 1]))
		start--;
	return (nd_span){start, end};
}

nd_span nd_role_word_after(nd_str text, uint32_t start, uint32_t limit)
{
	uint32_t end = start;
	while (end < limit && is_word_byte(text.data[end]))
		end++;
	return (nd_span){start, end};
}

const nd_mention *nd_role_mention_before(const nd_role_looker *l, uint32_t position)
{
	for (uint32_t i = l->mention; i-- > 0 && l->state->mentions[i].span.end + ND_ROLE_WORDS > position;)
		if (l->state->mentions[i].span.end == position)
			return &l->state->mentions[i];
	return NULL;
}

void nd_role_copy_country(const nd_role_looker *l, const nd_mention *mention, nd_found_role *role)
{
	if (mention == NULL || mention->entity == ND_NONE)
		return;
	const nd_entity *entity = &l->state->entities.items[mention->entity];
	if (entity->type == ND_COUNTRY || entity->type == ND_NORP || entity->type == ND_LOCATION)
		memcpy(role->country, entity->country, sizeof role->country);
}

void nd_role_country_before(const nd_role_looker *l, uint32_t position, nd_found_role *role)
{
	nd_str text = l->text;
	if (position > l->sentence.start && text.data[position - 1] == ' ')
		position--;
	const nd_mention *mention = nd_role_mention_before(l, position);
	nd_str before = nd_str_cut(text, (nd_span){l->sentence.start, position});
	if (mention == NULL && nd_str_ends(before, ND_STR("\xE2\x80\x99s")))
		mention = nd_role_mention_before(l, position - 4);
	if (mention == NULL && nd_str_ends(before, ND_STR("'s")))
		mention = nd_role_mention_before(l, position - 2);
	nd_role_copy_country(l, mention, role);
	if (mention != NULL && mention->span.start > l->sentence.start) {
		nd_span word = nd_role_word_before(text, mention->span.start - 1, l->sentence.start);
		if (nd_is_role_past(nd_str_cut(text, word)))
			role->past = word;
	}
}

nd_span nd_role_compound_head(const nd_role_looker *l, uint32_t end)
{
	static const char *const compounds[] = {"secretary of state", "chief of staff", "head of state", "head of government",
	                                        "attorney general", "secretary general", "director general",
	                                        "commander-in-chief", "editor-in-chief", "chief of police"};
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, end});
	for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++) {
		nd_str compound = nd_str_of(compounds[i], strlen(compounds[i]));
		if (before.size < compound.size)
			continue;
		nd_str tail = {before.data + before.size - compound.size, compound.size};
		bool at_word = before.size == compound.size || !is_word_byte(tail.data[-1]);
		if (at_word && nd_str_equal_nocase(tail, compound))
			return (nd_span){end - compound.size, end};
	}
	nd_span word = nd_role_word_before(l->text, end, l->sentence.start);
	return nd_is_role_head(nd_str_cut(l->text, word)) ? word : (nd_span){end, end};
}
