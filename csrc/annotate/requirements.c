#include "annotate/requirements.h"

#include "base/str.h"

/* "{type}" is a placeholder, no quantifier. */
bool nd_is_optional(nd_str behind)
{
	if (behind.size == 0)
		return false;
	char first = behind.data[0];
	bool counts = first == '{' && !(behind.size > 1 && behind.data[1] >= 'a' && behind.data[1] <= 'z');
	return first == '?' || first == '*' || counts;
}

bool nd_is_caseless_group(nd_str rest)
{
	return nd_str_starts(rest, ND_STR("(?i:"));
}

bool nd_is_look_around(nd_str rest)
{
	return nd_str_starts(rest, ND_STR("(?=")) || nd_str_starts(rest, ND_STR("(?!")) || nd_str_starts(rest, ND_STR("(?<=")) ||
	       nd_str_starts(rest, ND_STR("(?<!"));
}

void nd_requirements_open(nd_arena *arena, nd_requirements *requirements, nd_str rest)
{
	bool is_plain = rest.size < 2 || (rest.data[1] != '?' && rest.data[1] != '*');
	bool is_known = is_plain || nd_is_look_around(rest) || nd_str_starts(rest, ND_STR("(?:")) || nd_is_caseless_group(rest) ||
	                (nd_str_starts(rest, ND_STR("(?<")) && rest.size > 3);
	requirements->is_unknown |= !is_known;
	*nd_array_push(arena, &requirements->open) =
	        (nd_requirement_group){.first = requirements->codes.count, .looks_around = nd_is_look_around(rest)};
}

/* Of alternatives that require "A B" and "C", every match meets "A or C". */
static void end_alternative(nd_requirements *requirements, nd_requirement_group *group)
{
	uint32_t made = requirements->codes.count - group->first, *codes = requirements->codes.items + group->first;
	if (group->has_alternatives) {
		uint32_t own = made - group->shared;
		made = own < group->shared ? own : group->shared;
		for (uint32_t i = 0; i < made; i++)
			codes[i] |= codes[group->shared + i];
	}
	group->shared = made;
	group->has_alternatives = true;
	requirements->codes.count = group->first + made;
}

void nd_requirements_alternative(nd_requirements *requirements)
{
	uint32_t depth = requirements->open.count;
	end_alternative(requirements, depth > 0 ? &requirements->open.items[depth - 1] : &requirements->whole);
}

void nd_requirements_close(nd_requirements *requirements, nd_str behind)
{
	if (requirements->open.count == 0) {
		requirements->is_unknown = true;
		return;
	}
	nd_requirement_group group = requirements->open.items[--requirements->open.count];
	end_alternative(requirements, &group);
	if (group.looks_around || nd_is_optional(behind))
		requirements->codes.count = group.first;
}

void nd_requirements_add(nd_arena *arena, nd_requirements *requirements, uint32_t codes, nd_str behind)
{
	if (!nd_is_optional(behind))
		*nd_array_push(arena, &requirements->codes) = codes;
}

/* Between \Q and \E, and around a lone \E, marks and quantifiers mean other things. */
void nd_requirements_escape(nd_requirements *requirements, nd_str rest)
{
	requirements->is_unknown |= nd_str_starts(rest, ND_STR("\\Q")) || nd_str_starts(rest, ND_STR("\\E"));
}

void nd_requirements_end(nd_requirements *requirements)
{
	end_alternative(requirements, &requirements->whole);
	if (requirements->is_unknown || requirements->open.count > 0)
		requirements->codes.count = 0;
}
