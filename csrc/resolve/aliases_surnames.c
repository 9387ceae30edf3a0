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

typedef enum part { PART_LAST, PART_MIDDLE, PART_FIRST, PART_INNER, PART_COUNT } part;

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

/* Titles of those who are called by them and the surname; nobody calls them Mr or Ms. Number 0 is none. */
static uint32_t office_of_title(nd_str text, uint32_t name_start)
{
	static const struct {
		char title[16];
		uint32_t office;
	} offices[] = {{"judge", 1}, {"justice", 1}, {"sergeant", 2}, {"sgt", 2}, {"inspector", 3}, {"detective", 4},
	               {"constable", 5}, {"captain", 6}, {"capt", 6}, {"lieutenant", 7}, {"lt", 7}, {"colonel", 8}, {"col", 8},
	               {"major", 9}, {"general", 10}, {"gen", 10}, {"sheriff", 11}, {"bishop", 12}, {"superintendent", 13}};
	char buffer[LONGEST_WORD];
	nd_str title = letters_before(text, &name_start, buffer);
	for (size_t i = 0; i < sizeof offices / sizeof *offices && title.size > 0; i++)
		if (nd_str_equal(title, nd_str_of(offices[i].title, strlen(offices[i].title))))
			return offices[i].office;
	return 0;
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
	uint32_t next[PART_COUNT]; /* of the forms that have that part; ND_NONE for the last */
	nd_gender gender;
	uint32_t office;
	bool is_relative; /* came in as somebody's */
} bearer;

/* What stands before a surname alone. */
typedef struct address {
	nd_gender gender; /* of "Mr", "Mrs" */
	uint32_t office;
} address;

/* For each surname and given name its bearers, earliest first. */
typedef struct bearers {
	nd_name_index heads;
	bearer *items;       /* by form */
	uint32_t *last_seen; /* by root: the last mention that means it, plus one */
	uint32_t *uses;      /* by root: mentions so far */
} bearers;

static uint32_t put_in_front(bearers *b, nd_str name, part kind, uint32_t form)
{
	uint32_t *head = nd_name_index_put(&b->heads, nd_name_key(name, kind));
	uint32_t next = head != NULL ? *head : ND_NONE;
	if (head != NULL)
		*head = form;
	return next;
}

static bearer describe(const nd_aliases *aliases, const nd_form *form)
{
	bearer described = {.next = {ND_NONE, ND_NONE, ND_NONE, ND_NONE}};
	uint32_t start = aliases->mentions[form->first_mention].span.start;
	described.office = office_of_title(aliases->text, start);
	described.is_relative = is_introduced_as_kin(aliases->text, start, &described.gender);
	if (described.gender == ND_GENDER_UNKNOWN)
		described.gender = gender_of_title(aliases->text, start);
	if (described.gender == ND_GENDER_UNKNOWN)
		described.gender = nd_gender_of_word(form->words[0]);
	return described;
}

/* The first of two surnames, "Ortega" of "Ana Ortega Solís": no initial, no second first name. Empty if there is none. */
static nd_str middle_surname(const nd_form *form)
{
	uint32_t count = nd_name_words(form);
	nd_str word = count >= 3 ? form->words[count - 2] : (nd_str){0};
	bool is_name = word.size > 3 && nd_gender_of_first_name(word) == ND_GENDER_UNKNOWN;
	return is_name ? word : (nd_str){0};
}

/* "Lula" of "Luiz Inácio Lula da Silva": a word before the particle of a long Portuguese name. Empty if there is none. */
static nd_str called_name(const nd_form *form)
{
	static const char *const particles[] = {"da", "de", "do", "dos", "das"};
	uint32_t count = nd_name_words(form);
	for (uint32_t i = 2; i + 2 < count; i++)
		if (form->words[i].size > 3 && ND_STR_IS_ONE_OF(form->words[i + 1], particles))
			return form->words[i];
	return (nd_str){0};
}

static bearers list_bearers(nd_aliases *aliases)
{
	uint32_t count = aliases->forms.count;
	bearers b = {.items = nd_arena_new_n(aliases->scratch, bearer, count),
	             .last_seen = nd_arena_new_n(aliases->scratch, uint32_t, count),
	             .uses = nd_arena_new_n(aliases->scratch, uint32_t, count)};
	nd_name_index_init(aliases->scratch, &b.heads, PART_COUNT * count);
	for (uint32_t i = count; i-- > 0;) {
		const nd_form *form = &aliases->forms.items[i];
		if (!nd_is_full_name(form))
			continue;
		nd_str middle = middle_surname(form), inner = called_name(form);
		b.items[i] = describe(aliases, form);
		b.items[i].next[PART_LAST] = put_in_front(&b, nd_last_name(form), PART_LAST, i);
		b.items[i].next[PART_FIRST] = put_in_front(&b, form->words[0], PART_FIRST, i);
		if (middle.size > 0)
			b.items[i].next[PART_MIDDLE] = put_in_front(&b, middle, PART_MIDDLE, i);
		if (inner.size > 0)
			b.items[i].next[PART_INNER] = put_in_front(&b, inner, PART_INNER, i);
	}
	return b;
}

/* ---- which of them ------------------------------------------------------------------------------------------------ */

static bool may_be(const bearer *candidate, const address *by)
{
	return by->gender == ND_GENDER_UNKNOWN || candidate->gender == ND_GENDER_UNKNOWN || candidate->gender == by->gender;
}

/* Judge Stone is not Ms Stone, where both are spoken of. */
static bool is_called_so(const bearer *candidate, const address *by)
{
	if (by->office != 0)
		return candidate->office == by->office;
	return by->gender == ND_GENDER_UNKNOWN || candidate->office == 0;
}

/* Named once, beside somebody whom the text is about. */
static bool is_in_passing(nd_aliases *aliases, const bearers *b, uint32_t form, uint32_t main)
{
	uint32_t enough = b->items[form].is_relative ? MAIN_AMONG_FAMILY : MAIN_BEARER;
	return b->uses[nd_aliases_root(aliases, form)] == 1 && b->uses[nd_aliases_root(aliases, main)] >= enough;
}

/* Of the chain, the one that was meant last; if none was yet, the first to come. But who was named only once, as "his wife,
 * Ada Stone", does not take the surname from the Stone that the text is about. ND_NONE where the title fits nobody. */
static uint32_t likely_bearer(nd_aliases *aliases, const bearers *b, uint32_t head, part kind, const address *by)
{
	uint32_t best = ND_NONE, best_seen = 0, most_used = ND_NONE;
	bool best_is_called_so = false;
	for (uint32_t form = head, looked = 0; form != ND_NONE && looked < MOST_BEARERS; looked++) {
		uint32_t root = nd_aliases_root(aliases, form);
		const bearer *candidate = &b->items[form];
		bool fits = may_be(candidate, by), is_so = is_called_so(candidate, by);
		bool is_better = best == ND_NONE || (is_so && !best_is_called_so) ||
		                 (is_so == best_is_called_so && b->last_seen[root] > best_seen);
		if (fits && is_better) {
			best = form;
			best_seen = b->last_seen[root];
			best_is_called_so = is_so;
		}
		if (fits && (most_used == ND_NONE || b->uses[root] > b->uses[nd_aliases_root(aliases, most_used)]))
			most_used = form;
		form = candidate->next[kind];
	}
	if (best == ND_NONE)
		return ND_NONE;
	bool gives_way = is_in_passing(aliases, b, best, most_used) && is_called_so(&b->items[most_used], by);
	return gives_way ? most_used : best;
}

/* A surname, else the first of two surnames, else a given name; the first of two also before a surname that is yet to
 * come. */
static uint32_t bearer_of(nd_aliases *aliases, const bearers *b, uint32_t mention)
{
	nd_str name = aliases->forms.items[aliases->form_of[mention]].words[0];
	uint32_t start = aliases->mentions[mention].span.start, found[PART_COUNT];
	address by = {gender_of_title(aliases->text, start), office_of_title(aliases->text, start)};
	for (part kind = PART_LAST; kind < PART_COUNT; kind++) {
		uint32_t head = nd_name_index_get(&b->heads, nd_name_key(name, kind));
		found[kind] = head != ND_NONE ? likely_bearer(aliases, b, head, kind, &by) : ND_NONE;
		if (head != ND_NONE && kind == PART_LAST && found[kind] == ND_NONE)
			return ND_NONE;
	}
	bool middle_is_seen = found[PART_MIDDLE] != ND_NONE &&
	                      b->last_seen[nd_aliases_root(aliases, found[PART_MIDDLE])] > 0;
	bool last_is_seen = found[PART_LAST] != ND_NONE && b->last_seen[nd_aliases_root(aliases, found[PART_LAST])] > 0;
	if (middle_is_seen && (!last_is_seen || is_in_passing(aliases, b, found[PART_LAST], found[PART_MIDDLE])))
		return found[PART_MIDDLE];
	for (part kind = PART_LAST; kind < PART_COUNT; kind++)
		if (found[kind] != ND_NONE)
			return found[kind];
	return ND_NONE;
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
