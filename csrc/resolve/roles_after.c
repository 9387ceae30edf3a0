/* Roles behind names, in apposition. */
#include "resolve/roles.h"

#include <string.h>

#include "resolve/role_words.h"

/* The first mention that starts within the span, or NULL. */
static const nd_mention *mention_starting_in(const nd_role_looker *l, nd_span span)
{
	for (uint32_t i = l->mention + 1; i < l->state->annotations->mentions.count; i++) {
		if (l->state->mentions[i].span.start >= span.end)
			return NULL;
		if (l->state->mentions[i].span.start >= span.start)
			return &l->state->mentions[i];
	}
	return NULL;
}

/* Behind "the role": "of France" or "of Apple"; a country there is the office's. */
static void find_country_after(const nd_role_looker *l, uint32_t position, nd_found_role *role)
{
	nd_str rest = nd_str_cut(l->text, (nd_span){position, l->sentence.end});
	nd_str joint = nd_str_starts(rest, ND_STR(" of the ")) ? ND_STR(" of the ") : ND_STR(" of ");
	if (role->country[0] == '\0' && nd_str_starts(rest, joint)) {
		uint32_t start = position + joint.size;
		nd_role_copy_country(l, mention_starting_in(l, (nd_span){start, start + 1}), role);
	}
}

/* "52-year-old " */
static uint32_t behind_age(const nd_role_looker *l, uint32_t at)
{
	nd_str age = ND_STR("-year-old ");
	uint32_t end = at;
	while (end < l->sentence.end && nd_ascii_is_digit(l->text.data[end]))
		end++;
	return end > at && nd_str_starts(nd_str_cut(l->text, (nd_span){end, l->sentence.end}), age) ? end + age.size : at;
}

/* "former " in "a former Kenyan president": noted where a country stands between it and the role. */
static uint32_t behind_past(const nd_role_looker *l, uint32_t at, nd_found_role *role)
{
	nd_span word = nd_role_word_after(l->text, at, l->sentence.end);
	bool is_before_country = nd_is_role_past(nd_str_cut(l->text, word)) &&
	                         mention_starting_in(l, (nd_span){word.end + 1, word.end + 2}) != NULL;
	if (!is_before_country)
		return at;
	role->past = word;
	return word.end + 1;
}

/* Behind the comma: the byte where the role's own words begin, past "the" or the owner ("Ukraine's"), whose country is
 * noted. */
static uint32_t behind_opening(const nd_role_looker *l, uint32_t at, nd_found_role *role)
{
	static const char *const openings[] = {"the ", "a ", "an ", "its ", "their "};
	nd_str rest = nd_str_cut(l->text, (nd_span){at, l->sentence.end});
	for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
		if (nd_str_starts(rest, nd_str_of(openings[i], strlen(openings[i])))) {
			at += (uint32_t)strlen(openings[i]);
			break;
		}
	at = behind_past(l, behind_age(l, at), role);
	const nd_mention *owner = mention_starting_in(l, (nd_span){at, at + 1});
	if (owner == NULL || owner->span.end >= l->sentence.end)
		return at;
	nd_role_copy_country(l, owner, role);
	at = owner->span.end;
	rest = nd_str_cut(l->text, (nd_span){at, l->sentence.end});
	at += nd_str_genitive(rest);
	return at + (at < l->sentence.end && l->text.data[at] == ' ');
}

/* The words of a role from at on, up to the last head: behind an article or an owner ("Kuwait's oil minister") whatever
 * words a noun phrase has, else modifiers and heads alone. Empty where there is no head. */
static nd_span role_words(const nd_role_looker *l, uint32_t at, bool is_opened)
{
	nd_span whole = {at, at};
	for (uint32_t i = 0; i < ND_ROLE_WORDS && at < l->sentence.end; i++) {
		nd_span word = nd_role_word_after(l->text, at, l->sentence.end);
		nd_str read = nd_str_cut(l->text, word);
		bool is_head_word = nd_is_role_head(read);
		if (!is_head_word && !nd_is_role_modifier(read) && !(is_opened && nd_is_role_plain(read)))
			break;
		if (is_head_word)
			whole.end = word.end;
		if (word.end >= l->sentence.end || l->text.data[word.end] != ' ')
			break;
		at = word.end + 1;
	}
	return whole;
}

/* "of state" behind "head" or "secretary" belongs to the role. */
static uint32_t with_compound(const nd_role_looker *l, nd_span role)
{
	nd_str rest = nd_str_cut(l->text, (nd_span){role.end, l->sentence.end});
	if (!nd_str_starts(rest, ND_STR(" of ")))
		return role.end;
	nd_span word = nd_role_word_after(l->text, role.end + 4, l->sentence.end);
	nd_span head = nd_role_compound_head(l, word.end);
	return head.start < role.end && head.end == word.end ? word.end : role.end;
}

/* Whether the role's words end where an apposition may end, so that they are no part of something else. */
static bool closes(nd_str behind)
{
	static const char *const joints[] = {" of ", " at ", " for ", " in ", " to ", " from ", " with ", " and ", " who "};
	if (behind.size == 0 || strchr(",.;:)", behind.data[0]) != NULL)
		return true;
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
		if (nd_str_starts(behind, nd_str_of(joints[i], strlen(joints[i]))))
			return true;
	return false;
}

nd_found_role nd_role_after(const nd_role_looker *l, uint32_t name_end)
{
	nd_found_role role = {0};
	if (name_end + 2 >= l->sentence.end || l->text.data[name_end] != ',' || l->text.data[name_end + 1] != ' ')
		return role;
	uint32_t start = behind_opening(l, name_end + 2, &role);
	role.span = role_words(l, start, start > name_end + 2);
	if (role.span.start == role.span.end)
		return (nd_found_role){0};
	role.span.end = with_compound(l, role.span);
	if (!closes(nd_str_cut(l->text, (nd_span){role.span.end, l->sentence.end})))
		return (nd_found_role){0};
	find_country_after(l, role.span.end, &role);
	return role;
}
