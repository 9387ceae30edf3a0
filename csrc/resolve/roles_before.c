/* Roles in front of names: "former Russian President", "the Liberal Party's leader,". */
#include "resolve/roles.h"

#include "resolve/role_words.h"

/* Takes modifiers in front of the head into the role: "deputy prime", "former". */
static uint32_t with_modifiers(const nd_role_looker *l, uint32_t start)
{
	for (uint32_t i = 0; i < ND_ROLE_WORDS; i++) {
		if (start <= l->sentence.start || (l->text.data[start - 1] != ' ' && l->text.data[start - 1] != '-'))
			return start;
		nd_span word = nd_role_word_before(l->text, start - 1, l->sentence.start);
		nd_str modifier = nd_str_cut(l->text, word);
		bool is_mentioned = nd_role_mention_before(l, word.end) != NULL;
		if (is_mentioned || word.start == word.end || (!nd_is_role_modifier(modifier) && !nd_is_role_head(modifier)))
			return start;
		start = word.start;
	}
	return start;
}

/* "President of Ukraine Volodymyr Zelensky": a country behind "of" stands between role and name. */
static uint32_t before_country_of_office(const nd_role_looker *l, uint32_t end, nd_found_role *role)
{
	const nd_mention *country = nd_role_mention_before(l, end);
	if (country == NULL)
		return end;
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, country->span.start});
	if (!nd_str_ends(before, ND_STR(" of ")))
		return end;
	nd_role_copy_country(l, country, role);
	return country->span.start - 4;
}

nd_found_role nd_role_before(const nd_role_looker *l, uint32_t name_start)
{
	nd_found_role role = {0};
	nd_str text = l->text;
	if (name_start <= l->sentence.start + 1 || text.data[name_start - 1] != ' ')
		return role;
	uint32_t end = before_country_of_office(l, name_start - 1, &role);
	nd_span head = nd_role_compound_head(l, end);
	if (head.start == head.end)
		return (nd_found_role){0};
	role.span = (nd_span){with_modifiers(l, head.start), head.end};
	if (role.country[0] == '\0')
		nd_role_country_before(l, role.span.start, &role);
	return role;
}

/* "a spokeswoman for the president, Ada Stone,": she is the spokeswoman. The head in front of "for the", or the same;
 * none where who is meant cannot be told. */
static nd_span outer_head(const nd_role_looker *l, nd_span head)
{
	static const char *const joints[] = {" for the ", " to the ", " for its ", " to its ", " for his ", " to his ",
	                                     " for her ", " to her ", " of the "};
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, with_modifiers(l, head.start)});
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		nd_str joint = nd_str_of(joints[i], strlen(joints[i]));
		if (!nd_str_ends(before, joint))
			continue;
		uint32_t end = l->sentence.start + before.size - joint.size;
		if (nd_is_role_relation(nd_str_cut(l->text, nd_role_word_before(l->text, end, l->sentence.start))))
			return (nd_span){end, end};
		nd_span outer = nd_role_compound_head(l, end);
		return outer.start < outer.end ? outer : head;
	}
	return head;
}

nd_found_role nd_role_before_comma(const nd_role_looker *l, nd_span name)
{
	static const char *const openings[] = {"the ", "The ", "a ", "A ", "an ", "An ", "its ", "Its ", "their ", "Their ", "his ",
	                                       "His ", "her ", "Her ", "'s ", "\xE2\x80\x99s ", "s' "};
	nd_found_role role = {0};
	bool is_apposed = name.start > l->sentence.start + 2 && l->text.data[name.start - 2] == ',' &&
	                  name.end < l->text.size && strchr(",.;", l->text.data[name.end]) != NULL;
	nd_span head = is_apposed ? nd_role_compound_head(l, name.start - 2) : (nd_span){0};
	if (head.start == head.end)
		return role;
	head = outer_head(l, head);
	if (head.start == head.end)
		return role;
	nd_span words = {with_modifiers(l, head.start), head.end};
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, words.start});
	for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
		if (nd_str_ends(before, nd_str_of(openings[i], strlen(openings[i]))))
			role.span = words;
	if (role.span.start < role.span.end)
		nd_role_country_before(l, role.span.start, &role);
	return role;
}
