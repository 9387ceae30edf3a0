/* Who a surname or a given name alone means. */
#include "resolve/aliases.h"
#include "resolve/gender.h"

enum {
	MOST_BEARERS = 32,     /* of one surname that are looked at */
	MAIN_BEARER = 4,       /* mentions of whom a text is about */
	MAIN_AMONG_FAMILY = 2, /* the same, beside a relative */
	WORDS_TO_KIN = 5,      /* from a name back to "her husband": ", the critic" */
	LONGEST_WORD = 16      /* of titles and kin, in bytes */
};

typedef enum part { PART_LAST, PART_FIRST } part;

/* ---- what stands in front of a name ------------------------------------------------------------------------------- */

/* The letters that end at or, over a space, a comma and a point, before *end, in lower case; *end is then their start.
 * Absent where other signs or too many letters stand there. */
static nd_str letters_before(nd_str text, uint32_t *end, char buffer[static LONGEST_WORD])
{
	uint32_t stop = *end, limit = stop > 3 ? stop - 3 : 0;
	while (stop > limit && (text.data[stop - 1] == ' ' || text.data[stop - 1] == ',' || text.data[stop - 1] == '.'))
		stop--;
	uint32_t start = stop;
	while (start > 0 && stop - start < LONGEST_WORD && nd_ascii_is_alpha(text.data[start - 1]))
		start--;
	if (start == stop || stop - start == LONGEST_WORD)
		return (nd_str){0};
	for (uint32_t i = start; i < stop; i++)
		buffer[i - start] = nd_ascii_lower(text.data[i]);
	*end = start;
	return nd_str_of(buffer, stop - start);
}

static nd_gender gender_of_title(nd_str text, uint32_t name_start)
{
	static const char *const men[] = {"mr", "sir", "lord", "king", "prince"};
	static const char *const women[] = {"mrs", "ms", "miss", "madam", "madame", "dame", "lady", "queen", "princess"};
	char buffer[LONGEST_WORD];
	nd_str title = letters_before(text, &name_start, buffer);
	if (title.size > 0 && ND_STR_IS_ONE_OF(title, men))
		return ND_MALE;
	return title.size > 0 && ND_STR_IS_ONE_OF(title, women) ? ND_FEMALE : ND_GENDER_UNKNOWN;
}

static bool is_kin(nd_str word)
{
	static const char *const words[] = {"wife",   "husband", "spouse", "widow",  "widower", "fiancee",     "son",
	                                    "sons",   "daughter", "daughters", "brother", "brothers", "sister", "sisters",
	                                    "father", "mother",  "cousin", "nephew", "niece",   "uncle",       "aunt",
	                                    "grandson", "granddaughter", "grandfather", "grandmother", "stepson"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* "her husband, the critic Giles Stone"; "his wife Ada Stone". */
static bool is_introduced_as_kin(nd_str text, uint32_t name_start, nd_gender *gender)
{
	char buffer[LONGEST_WORD];
	uint32_t at = name_start;
	for (uint32_t i = 0; i < WORDS_TO_KIN; i++) {
		nd_str word = letters_before(text, &at, buffer);
		if (word.size == 0 || nd_str_compare_word(word, "and") == 0)
			return false;
		if (is_kin(word)) {
			*gender = nd_gender_of_word(word);
			return true;
		}
	}
	return false;
}

/* ---- bearers ------------------------------------------------------------------------------------------------------ */

typedef struct bearer {
	uint32_t next_by_last, next_by_first; /* of the forms with that name; ND_NONE for the last */
	nd_gender gender;
	bool is_relative; /* came in as somebody's */
} bearer;

/* For each surname and given name its bearers, earliest first. */
typedef struct bearers {
	nd_name_index heads;
	bearer *items;       /* by form */
	uint32_t *last_seen; /* by root: the last mention that means it, plus one */
	uint32_t *uses;      /* by root: mentions so far */
} bearers;

static uint32_t put_in_front(bearers *b, uint64_t key, uint32_t form)
{
	uint32_t *head = nd_name_index_put(&b->heads, key);
	uint32_t next = head != NULL ? *head : ND_NONE;
	if (head != NULL)
		*head = form;
	return next;
}

static bearer describe(const nd_aliases *aliases, const nd_form *form)
{
	bearer described = {.next_by_last = ND_NONE, .next_by_first = ND_NONE};
	uint32_t start = aliases->mentions[form->first_mention].span.start;
	described.is_relative = is_introduced_as_kin(aliases->text, start, &described.gender);
	if (described.gender == ND_GENDER_UNKNOWN)
		described.gender = gender_of_title(aliases->text, start);
	if (described.gender == ND_GENDER_UNKNOWN)
		described.gender = nd_gender_of_word(form->words[0]);
	return described;
}

static bearers list_bearers(nd_aliases *aliases)
{
	uint32_t count = aliases->forms.count;
	bearers b = {.items = nd_arena_new_n(aliases->scratch, bearer, count),
	             .last_seen = nd_arena_new_n(aliases->scratch, uint32_t, count),
	             .uses = nd_arena_new_n(aliases->scratch, uint32_t, count)};
	nd_name_index_init(aliases->scratch, &b.heads, 2 * count);
	for (uint32_t i = count; i-- > 0;) {
		const nd_form *form = &aliases->forms.items[i];
		if (!nd_is_full_name(form))
			continue;
		b.items[i] = describe(aliases, form);
		b.items[i].next_by_last = put_in_front(&b, nd_name_key(nd_last_name(form), PART_LAST), i);
		b.items[i].next_by_first = put_in_front(&b, nd_name_key(form->words[0], PART_FIRST), i);
	}
	return b;
}

/* ---- which of them ------------------------------------------------------------------------------------------------ */

static bool may_be(const bearer *candidate, nd_gender title)
{
	return title == ND_GENDER_UNKNOWN || candidate->gender == ND_GENDER_UNKNOWN || candidate->gender == title;
}

/* Of the chain, the one that was meant last; if none was yet, the first to come. But who was named only once, as "his wife,
 * Ada Stone", does not take the surname from the Stone that the text is about. ND_NONE where the title fits nobody. */
static uint32_t likely_bearer(nd_aliases *aliases, const bearers *b, uint32_t head, part by, nd_gender title)
{
	uint32_t best = ND_NONE, best_seen = 0, most_used = ND_NONE;
	for (uint32_t form = head, looked = 0; form != ND_NONE && looked < MOST_BEARERS; looked++) {
		uint32_t root = nd_aliases_root(aliases, form);
		bool fits = may_be(&b->items[form], title);
		if (fits && (best == ND_NONE || b->last_seen[root] > best_seen)) {
			best = form;
			best_seen = b->last_seen[root];
		}
		if (fits && (most_used == ND_NONE || b->uses[root] > b->uses[nd_aliases_root(aliases, most_used)]))
			most_used = form;
		form = by == PART_LAST ? b->items[form].next_by_last : b->items[form].next_by_first;
	}
	if (best == ND_NONE)
		return ND_NONE;
	uint32_t enough = b->items[best].is_relative ? MAIN_AMONG_FAMILY : MAIN_BEARER;
	bool is_in_passing = b->uses[nd_aliases_root(aliases, best)] == 1 &&
	                     b->uses[nd_aliases_root(aliases, most_used)] >= enough;
	return is_in_passing ? most_used : best;
}

static uint32_t bearer_of(nd_aliases *aliases, const bearers *b, uint32_t mention)
{
	nd_str name = aliases->forms.items[aliases->form_of[mention]].words[0];
	nd_gender title = gender_of_title(aliases->text, aliases->mentions[mention].span.start);
	uint32_t head = nd_name_index_get(&b->heads, nd_name_key(name, PART_LAST));
	if (head != ND_NONE)
		return likely_bearer(aliases, b, head, PART_LAST, title);
	head = nd_name_index_get(&b->heads, nd_name_key(name, PART_FIRST));
	return head != ND_NONE ? likely_bearer(aliases, b, head, PART_FIRST, title) : ND_NONE;
}

void nd_alias_surnames(nd_aliases *aliases)
{
	bearers b = list_bearers(aliases);
	for (uint32_t i = 0; i < aliases->mention_count; i++) {
		if (aliases->form_of[i] == ND_NONE)
			continue;
		const nd_form *form = &aliases->forms.items[aliases->form_of[i]];
		if (form->type == ND_PERSON && form->word_count == 1 && form->id.data == NULL) {
			uint32_t bearer = bearer_of(aliases, &b, i);
			if (bearer != ND_NONE)
				aliases->form_of[i] = bearer;
		}
		uint32_t meant = nd_aliases_root(aliases, aliases->form_of[i]);
		b.last_seen[meant] = i + 1;
		b.uses[meant]++;
	}
}
