/* The role of a person as the text says it beside the name: "Russian President Vladimir Putin", "Ukraine's President
 * Zelensky", "Ada Stone, the chief executive of Northwind", "his Chinese counterpart Xi Jinping". */
#include "base/array.h"
#include "base/str.h"
#include "resolve/entities.h"
#include "resolve/role_words.h"

enum { MOST_WORDS = 8 };

/* ---- words of the text ---------------------------------------------------------------------------------------------- */

static bool is_word_byte(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '-' || (unsigned char)c >= 0x80;
}

/* The word that ends at end, or an empty span. */
static nd_span word_before(nd_str text, uint32_t end, uint32_t limit)
{
	uint32_t start = end;
	while (start > limit && is_word_byte(text.data[start - 1]))
		start--;
	return (nd_span){start, end};
}

static nd_span word_after(nd_str text, uint32_t start, uint32_t limit)
{
	uint32_t end = start;
	while (end < limit && is_word_byte(text.data[end]))
		end++;
	return (nd_span){start, end};
}

nd_span nd_without_titles(nd_str text, nd_span name)
{
	for (;;) {
		nd_span word = word_after(text, name.start, name.end);
		uint32_t next = word.end;
		next += next < name.end && text.data[next] == '.';
		bool has_more = next < name.end && text.data[next] == ' ';
		if (word.start == word.end || !has_more)
			return name;
		nd_str title = nd_str_cut(text, word);
		bool is_title = nd_is_honorific(title) ||
		                (nd_is_role_head(title) && !nd_str_equal_nocase(title, ND_STR("prince")) &&
		                 !nd_str_equal_nocase(title, ND_STR("princess")) && !nd_str_equal_nocase(title, ND_STR("king")) &&
		                 !nd_str_equal_nocase(title, ND_STR("queen")) && !nd_str_equal_nocase(title, ND_STR("pope")));
		bool belongs = is_title ||
		               (nd_is_role_modifier(title) && nd_is_role_head(nd_str_cut(text, word_after(text, next + 1, name.end))));
		if (!belongs)
			return name;
		name.start = next + 1;
	}
}

/* ---- looking around a mention ------------------------------------------------------------------------------------- */

typedef struct found_role {
	nd_span span; /* of the role's words; empty if none */
	nd_span past; /* "former", "ex", where the country stands between it and the role; else empty */
	char country[4];
} found_role;

typedef struct looker {
	const nd_resolving *state;
	nd_str text;
	uint32_t mention;
	nd_span sentence;
} looker;

/* The mention that ends at position, or ends there before its possessive; NULL if there is none. */
static const nd_mention *mention_ending_at(const looker *l, uint32_t position)
{
	for (uint32_t i = l->mention; i-- > 0 && l->state->mentions[i].span.end + MOST_WORDS > position;)
		if (l->state->mentions[i].span.end == position)
			return &l->state->mentions[i];
	return NULL;
}

static void copy_country(const looker *l, const nd_mention *mention, found_role *role)
{
	if (mention == NULL || mention->entity == ND_NONE)
		return;
	const nd_entity *entity = &l->state->entities.items[mention->entity];
	if (entity->type == ND_COUNTRY || entity->type == ND_NORP || entity->type == ND_LOCATION)
		memcpy(role->country, entity->country, sizeof role->country);
}

/* What stands before position, without spaces, a possessive and "then", "new" …, names the country: "Russian", "US",
 * "Ukraine's". */
static void find_country_before(const looker *l, uint32_t position, found_role *role)
{
	nd_str text = l->text;
	if (position > l->sentence.start && text.data[position - 1] == ' ')
		position--;
	const nd_mention *mention = mention_ending_at(l, position);
	nd_str before = nd_str_cut(text, (nd_span){l->sentence.start, position});
	if (mention == NULL && nd_str_ends(before, ND_STR("\xE2\x80\x99s")))
		mention = mention_ending_at(l, position - 4);
	if (mention == NULL && nd_str_ends(before, ND_STR("'s")))
		mention = mention_ending_at(l, position - 2);
	copy_country(l, mention, role);
	if (mention != NULL && mention->span.start > l->sentence.start) {
		nd_span word = word_before(text, mention->span.start - 1, l->sentence.start);
		if (nd_is_role_past(nd_str_cut(text, word)))
			role->past = word;
	}
}

/* "secretary of state", "chief of staff", "head of state": the words from the head on end at end. */
static nd_span compound_head(const looker *l, uint32_t end)
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
	nd_span word = word_before(l->text, end, l->sentence.start);
	return nd_is_role_head(nd_str_cut(l->text, word)) ? word : (nd_span){end, end};
}

/* Takes modifiers in front of the head into the role: "deputy prime", "former". */
static uint32_t with_modifiers(const looker *l, uint32_t start)
{
	for (uint32_t i = 0; i < MOST_WORDS; i++) {
		if (start <= l->sentence.start || (l->text.data[start - 1] != ' ' && l->text.data[start - 1] != '-'))
			return start;
		nd_span word = word_before(l->text, start - 1, l->sentence.start);
		nd_str modifier = nd_str_cut(l->text, word);
		bool is_mentioned = mention_ending_at(l, word.end) != NULL;
		if (is_mentioned || word.start == word.end || (!nd_is_role_modifier(modifier) && !nd_is_role_head(modifier)))
			return start;
		start = word.start;
	}
	return start;
}

/* "President of Ukraine Volodymyr Zelensky": a country behind "of" stands between role and name. */
static uint32_t before_country_of_office(const looker *l, uint32_t end, found_role *role)
{
	const nd_mention *country = mention_ending_at(l, end);
	if (country == NULL)
		return end;
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, country->span.start});
	if (!nd_str_ends(before, ND_STR(" of ")))
		return end;
	copy_country(l, country, role);
	return country->span.start - 4;
}

static found_role role_before(const looker *l, uint32_t name_start)
{
	found_role role = {0};
	nd_str text = l->text;
	if (name_start <= l->sentence.start + 1 || text.data[name_start - 1] != ' ')
		return role;
	uint32_t end = before_country_of_office(l, name_start - 1, &role);
	nd_span head = compound_head(l, end);
	if (head.start == head.end)
		return (found_role){0};
	role.span = (nd_span){with_modifiers(l, head.start), head.end};
	if (role.country[0] == '\0')
		find_country_before(l, role.span.start, &role);
	return role;
}

/* "a spokeswoman for the president, Ada Stone,": she is the spokeswoman. The head in front of "for the", or the same;
 * none where who is meant cannot be told. */
static nd_span outer_head(const looker *l, nd_span head)
{
	static const char *const joints[] = {" for the ", " to the ", " for its ", " to its ", " for his ", " to his ",
	                                     " for her ", " to her ", " of the "};
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, with_modifiers(l, head.start)});
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		nd_str joint = nd_str_of(joints[i], strlen(joints[i]));
		if (!nd_str_ends(before, joint))
			continue;
		uint32_t end = l->sentence.start + before.size - joint.size;
		if (nd_is_role_relation(nd_str_cut(l->text, word_before(l->text, end, l->sentence.start))))
			return (nd_span){end, end};
		nd_span outer = compound_head(l, end);
		return outer.start < outer.end ? outer : head;
	}
	return head;
}

/* "the Liberal Party's leader, Jens Aker,": a phrase with an article or an owner, and the name behind its comma. */
static found_role role_before_comma(const looker *l, nd_span name)
{
	static const char *const openings[] = {"the ", "The ", "a ", "A ", "an ", "An ", "its ", "Its ", "their ", "Their ", "his ",
	                                       "His ", "her ", "Her ", "'s ", "\xE2\x80\x99s ", "s' "};
	found_role role = {0};
	bool is_apposed = name.start > l->sentence.start + 2 && l->text.data[name.start - 2] == ',' &&
	                  name.end < l->text.size && strchr(",.;", l->text.data[name.end]) != NULL;
	nd_span head = is_apposed ? compound_head(l, name.start - 2) : (nd_span){0};
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
		find_country_before(l, role.span.start, &role);
	return role;
}

/* The first mention that starts within the span, or NULL. */
static const nd_mention *mention_starting_in(const looker *l, nd_span span)
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
static void find_country_after(const looker *l, uint32_t position, found_role *role)
{
	nd_str rest = nd_str_cut(l->text, (nd_span){position, l->sentence.end});
	nd_str joint = nd_str_starts(rest, ND_STR(" of the ")) ? ND_STR(" of the ") : ND_STR(" of ");
	if (role->country[0] == '\0' && nd_str_starts(rest, joint)) {
		uint32_t start = position + joint.size;
		copy_country(l, mention_starting_in(l, (nd_span){start, start + 1}), role);
	}
}

/* "52-year-old " */
static uint32_t behind_age(const looker *l, uint32_t at)
{
	nd_str age = ND_STR("-year-old ");
	uint32_t end = at;
	while (end < l->sentence.end && nd_ascii_is_digit(l->text.data[end]))
		end++;
	return end > at && nd_str_starts(nd_str_cut(l->text, (nd_span){end, l->sentence.end}), age) ? end + age.size : at;
}

/* "former " in "a former Kenyan president": noted where a country stands between it and the role. */
static uint32_t behind_past(const looker *l, uint32_t at, found_role *role)
{
	nd_span word = word_after(l->text, at, l->sentence.end);
	bool is_before_country = nd_is_role_past(nd_str_cut(l->text, word)) &&
	                         mention_starting_in(l, (nd_span){word.end + 1, word.end + 2}) != NULL;
	if (!is_before_country)
		return at;
	role->past = word;
	return word.end + 1;
}

/* Behind the comma: the byte where the role's own words begin, past "the" or the owner ("Ukraine's"), whose country is
 * noted. */
static uint32_t behind_opening(const looker *l, uint32_t at, found_role *role)
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
	copy_country(l, owner, role);
	at = owner->span.end;
	rest = nd_str_cut(l->text, (nd_span){at, l->sentence.end});
	at += nd_str_starts(rest, ND_STR("'s")) ? 2 : nd_str_starts(rest, ND_STR("\xE2\x80\x99s")) ? 4 : 0;
	return at + (at < l->sentence.end && l->text.data[at] == ' ');
}

/* The words of a role from at on, up to the last head: behind an article or an owner ("Kuwait's oil minister") whatever
 * words a noun phrase has, else modifiers and heads alone. Empty where there is no head. */
static nd_span role_words(const looker *l, uint32_t at, bool is_opened)
{
	nd_span whole = {at, at};
	for (uint32_t i = 0; i < MOST_WORDS && at < l->sentence.end; i++) {
		nd_span word = word_after(l->text, at, l->sentence.end);
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
static uint32_t with_compound(const looker *l, nd_span role)
{
	nd_str rest = nd_str_cut(l->text, (nd_span){role.end, l->sentence.end});
	if (!nd_str_starts(rest, ND_STR(" of ")))
		return role.end;
	nd_span word = word_after(l->text, role.end + 4, l->sentence.end);
	nd_span head = compound_head(l, word.end);
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

/* "Ada Stone, Ukraine's foreign minister," and "Ada Stone, the chief executive of Northwind". */
static found_role role_after(const looker *l, uint32_t name_end)
{
	found_role role = {0};
	if (name_end + 2 >= l->sentence.end || l->text.data[name_end] != ',' || l->text.data[name_end + 1] != ' ')
		return role;
	uint32_t start = behind_opening(l, name_end + 2, &role);
	role.span = role_words(l, start, start > name_end + 2);
	if (role.span.start == role.span.end)
		return (found_role){0};
	role.span.end = with_compound(l, role.span);
	if (!closes(nd_str_cut(l->text, (nd_span){role.span.end, l->sentence.end})))
		return (found_role){0};
	find_country_after(l, role.span.end, &role);
	return role;
}

/* ---- persons ------------------------------------------------------------------------------------------------------ */

static nd_str role_text(nd_arena *arena, nd_str text, const found_role *role)
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
static const nd_entity *person_before(const looker *l)
{
	for (uint32_t i = l->mention; i-- > 0 && l->state->mentions[i].span.start >= l->sentence.start;)
		if (l->state->mentions[i].type == ND_PERSON && l->state->mentions[i].entity != ND_NONE)
			return &l->state->entities.items[l->state->mentions[i].entity];
	return NULL;
}

static bool take_counterpart(const looker *l, uint32_t name_start, nd_entity *person)
{
	found_role role = {0};
	nd_str before = nd_str_cut(l->text, (nd_span){l->sentence.start, name_start});
	nd_str word = ND_STR("counterpart ");
	if (!nd_str_ends(before, word) && !nd_str_ends(before, ND_STR("counterpart, ")))
		return false;
	uint32_t start = name_start - word.size - (before.data[before.size - 2] == ',');
	find_country_before(l, start, &role);
	const nd_entity *other = person_before(l);
	if (person->country[0] == '\0')
		memcpy(person->country, role.country, sizeof role.country);
	if (person->role.data == NULL && other != NULL && other != person)
		person->role = other->role;
	return true;
}

/* "Australian Tim Rourke", "Slovenia's Matej Kranjc" */
static void take_nationality(const looker *l, uint32_t name_start, nd_entity *person)
{
	found_role said = {0};
	if (person->country[0] != '\0' || name_start <= l->sentence.start + 2 || l->text.data[name_start - 1] != ' ')
		return;
	find_country_before(l, name_start, &said);
	memcpy(person->country, said.country, sizeof person->country);
}

static void take_role(nd_arena *arena, const looker *l, nd_entity *person)
{
	nd_span name = nd_without_titles(l->text, l->state->mentions[l->mention].span);
	if (take_counterpart(l, name.start, person))
		return;
	found_role role = role_before(l, name.start);
	if (role.span.start == role.span.end)
		role = role_after(l, name.end);
	if (role.span.start == role.span.end)
		role = role_before_comma(l, name);
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
	looker l = {.state = state, .text = state->document->page->text};
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
