/* The role of a person as the text says it beside the name: "Russian President Vladimir Putin", "Ukraine's President
 * Zelensky", "Ada Stone, the chief executive of Northwind", "his Chinese counterpart Xi Jinping". */
#include "resolve/entities.h"
#include "resolve/role_words.h"
#include "resolve/roles.h"

/* "Ada Stone KC": what stands behind a name says what somebody is, too. */
static nd_span without_letters(nd_str text, nd_span name)
{
	static const char *const letters[] = {"KC",  "QC",  "SC",  "SAN", "MP",  "MEP", "MSP", "MLA", "TD",
	                                      "CBE", "OBE", "MBE", "KBE", "DBE", "PhD", "MD"};
	for (;;) {
		uint32_t start = name.end;
		while (start > name.start && nd_ascii_is_alpha(text.data[start - 1]))
			start--;
		bool is_behind = start > name.start + 3 && text.data[start - 1] == ' ';
		if (!is_behind || !ND_STR_IS_ONE_OF(nd_str_cut(text, (nd_span){start, name.end}), letters))
			return name;
		uint32_t end = start - 1;
		end -= text.data[end - 1] == ',';
		if (nd_str_find(nd_str_cut(text, (nd_span){name.start, end}), ND_STR(" "), 0) == ND_NONE)
			return name;
		name.end = end;
	}
}

/* "Dean Stone" is as often a name as a title, and then there is but one word more. */
static bool is_first_name(nd_str title, nd_str behind)
{
	return nd_str_equal(title, ND_STR("Dean")) && nd_str_find(behind, ND_STR(" "), 0) == ND_NONE;
}

/* "Republican Ada Stone" */
static bool is_party_of(nd_str word)
{
	static const char *const parties[] = {"Republican", "Democrat", "Democratic", "Conservative", "Labour", "Liberal"};
	return ND_STR_IS_ONE_OF(word, parties);
}

nd_span nd_without_titles(nd_str text, nd_span name)
{
	name = without_letters(text, name);
	for (;;) {
		nd_span word = nd_role_word_after(text, name.start, name.end);
		uint32_t next = word.end;
		next += next < name.end && text.data[next] == '.';
		bool has_more = next < name.end && text.data[next] == ' ';
		if (word.start == word.end || !has_more)
			return name;
		nd_str title = nd_str_cut(text, word);
		bool is_title = nd_is_honorific(title) || is_party_of(title) ||
		                (nd_is_role_head(title) && !nd_str_equal_nocase(title, ND_STR("prince")) &&
		                 !nd_str_equal_nocase(title, ND_STR("princess")) && !nd_str_equal_nocase(title, ND_STR("king")) &&
		                 !nd_str_equal_nocase(title, ND_STR("queen")) && !nd_str_equal_nocase(title, ND_STR("pope")));
		bool belongs = is_title ||
		               (nd_is_role_modifier(title) && nd_is_role_head(nd_str_cut(text, nd_role_word_after(text, next + 1, name.end))));
		if (!belongs || is_first_name(title, nd_str_cut(text, (nd_span){next + 1, name.end})))
			return name;
		name.start = next + 1;
	}
}

static nd_str role_text(nd_arena *arena, nd_str text, const nd_found_role *role)
{
	nd_str head = nd_str_cut(text, role->span), past = nd_str_cut(text, role->past);
	char *out = nd_arena_take(arena, (size_t)past.size + head.size + 2);
	uint32_t size = 0;
	for (uint32_t i = 0; i < past.size; i++)
		out[size++] = nd_ascii_lower(past.data[i]);
	if (size > 0)
		out[size++] = ' ';
	for (uint32_t i = 0; i < head.size; i++)
		out[size++] = nd_ascii_lower(head.data[i]);
	out[size] = '\0';
	return nd_str_of(out, size);
}

/* Whoever stands before "his Chinese counterpart" in the sentence: their offices are of one kind. */
static const nd_entity *person_before(const nd_role_looker *l)
{
	for (uint32_t i = l->mention; i-- > 0 && l->state->mentions[i].span.start >= l->sentence.start;)
		if (l->state->mentions[i].type == ND_PERSON && l->state->mentions[i].entity != ND_NONE)
			return &l->state->entities.items[l->state->mentions[i].entity];
	return NULL;
}

static bool take_counterpart(const nd_role_looker *l, uint32_t name_start, nd_entity *person)
{
	nd_found_role role = {0};
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, name_start});
	nd_str word = ND_STR("counterpart ");
	if (!nd_str_ends(before, word) && !nd_str_ends(before, ND_STR("counterpart, ")))
		return false;
	uint32_t start = name_start - word.size - (before.data[before.size - 2] == ',');
	nd_role_country_before(l, start, &role);
	const nd_entity *other = person_before(l);
	if (person->country[0] == '\0')
		memcpy(person->country, role.country, sizeof role.country);
	if (person->role.data == NULL && other != NULL && other != person)
		person->role = other->role;
	return true;
}

/* "Australian Tim Rourke", "Slovenia's Matej Kranjc" */
static void take_nationality(const nd_role_looker *l, uint32_t name_start, nd_entity *person)
{
	nd_found_role said = {0};
	if (person->country[0] != '\0' || name_start <= l->sentence.start + 2 || l->text.data[name_start - 1] != ' ')
		return;
	nd_role_country_before(l, name_start, &said);
	memcpy(person->country, said.country, sizeof person->country);
}

static void take_role(nd_arena *arena, const nd_role_looker *l, nd_entity *person)
{
	nd_span name = nd_without_titles(l->text, l->state->mentions[l->mention].span);
	if (take_counterpart(l, name.start, person))
		return;
	nd_found_role role = nd_role_before(l, name.start);
	if (role.span.start == role.span.end)
		role = nd_role_after(l, name.end);
	if (role.span.start == role.span.end)
		role = nd_role_before_comma(l, name);
	if (role.span.start == role.span.end) {
		take_nationality(l, name.start, person);
		return;
	}
	if (person->role.data == NULL)
		person->role = role_text(arena, l->text, &role);
	if (person->country[0] == '\0')
		memcpy(person->country, role.country, sizeof role.country);
}

void nd_find_roles(nd_arena *arena, nd_resolving *state)
{
	const nd_segmentation *segments = &state->document->segments;
	nd_role_looker l = {.state = state, .text = state->document->page->text};
	uint32_t sentence = 0;
	for (uint32_t i = 0; i < state->annotations->mentions.count; i++) {
		nd_span span = state->mentions[i].span;
		while (sentence < segments->sentence_count && segments->sentences[sentence].span.end <= span.start)
			sentence++;
		if (state->mentions[i].type != ND_PERSON || state->mentions[i].entity == ND_NONE || sentence == segments->sentence_count)
			continue;
		l.mention = i;
		l.sentence = segments->sentences[sentence].span;
		take_role(arena, &l, &state->entities.items[state->mentions[i].entity]);
	}
}
