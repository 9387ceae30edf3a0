#include "resolve/aliases.h"

/* How many bearers of one surname are looked at. */
enum { MOST_BEARERS = 32, MAIN_BEARER = 4 /* mentions of whom a text is about */ };

typedef enum part { PART_PAIR, PART_PREFIX, PART_SUFFIX, PART_INITIAL, PART_LAST, PART_FIRST } part;

static const uint32_t AMBIGUOUS = ND_NONE - 1;

/* ---- parts of a full name ----------------------------------------------------------------------------------------- */

static bool is_full_name(const nd_form *form)
{
	return form->type == ND_PERSON && form->word_count >= 2;
}

static bool is_suffix(nd_str word)
{
	static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv", "phd", "md"};
	return ND_STR_IS_ONE_OF(word, suffixes);
}

/* Words without a suffix: "Jr" is nobody's surname. */
static uint32_t name_words(const nd_form *form)
{
	uint32_t count = form->word_count;
	while (count > 2 && is_suffix(form->words[count - 1]))
		count--;
	return count;
}

static nd_str last_word(const nd_form *form)
{
	return form->words[name_words(form) - 1];
}

static uint64_t key_of_two(nd_str a, nd_str b, part kind)
{
	return nd_hash_pair(nd_name_key(a, kind), nd_name_key(b, kind)) | 1;
}

/* Middle names agree when one name has none, or when they begin alike. */
static bool middles_agree(const nd_form *a, const nd_form *b)
{
	if (name_words(a) < 3 || name_words(b) < 3)
		return true;
	return a->words[1].data[0] == b->words[1].data[0];
}

static void note_unique(nd_aliases *aliases, nd_name_index *index, uint64_t key, uint32_t form)
{
	uint32_t *value = nd_name_index_put(index, key);
	if (value == NULL)
		return;
	if (*value == ND_NONE)
		*value = form;
	else if (*value != AMBIGUOUS && nd_aliases_root(aliases, *value) != nd_aliases_root(aliases, form))
		*value = AMBIGUOUS;
}

static void join_if_unique(nd_aliases *aliases, const nd_name_index *index, uint64_t key, uint32_t form)
{
	uint32_t other = nd_name_index_get(index, key);
	if (other != ND_NONE && other != AMBIGUOUS)
		nd_aliases_join(aliases, form, other);
}

/* "Donald J. Trump" and "Donald Trump". */
static void join_by_first_and_last(nd_aliases *aliases, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!is_full_name(form))
			continue;
		uint32_t *value = nd_name_index_put(index, key_of_two(form->words[0], last_word(form), PART_PAIR));
		if (value != NULL && *value == ND_NONE)
			*value = i;
		else if (value != NULL && middles_agree(form, &aliases->forms.items[*value]))
			nd_aliases_join(aliases, i, *value);
	}
}

/* "Abdel Fattah al-Sisi" and "Fattah al-Sisi"; "Maria Garcia" and "Maria Garcia Lopez". */
static void join_by_parts(nd_aliases *aliases, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		for (uint32_t n = 2; is_full_name(form) && n < form->word_count; n++) {
			note_unique(aliases, index, nd_name_key(nd_form_part(form, 0, n), PART_PREFIX), i);
			note_unique(aliases, index, nd_name_key(nd_form_part(form, n - 1, form->word_count), PART_SUFFIX), i);
		}
	}
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!is_full_name(form))
			continue;
		join_if_unique(aliases, index, nd_name_key(form->key, PART_PREFIX), i);
		join_if_unique(aliases, index, nd_name_key(form->key, PART_SUFFIX), i);
	}
}

/* "J. Smith" and "John Smith". */
static void join_by_initial(nd_aliases *aliases, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!is_full_name(form) || form->words[0].size == 1)
			continue;
		nd_str initial = {form->words[0].data, 1};
		note_unique(aliases, index, key_of_two(initial, last_word(form), PART_INITIAL), i);
	}
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (is_full_name(form) && form->words[0].size == 1)
			join_if_unique(aliases, index, key_of_two(form->words[0], last_word(form), PART_INITIAL), i);
	}
}

/* ---- one name alone --------------------------------------------------------------------------------------------- */

/* For each surname and given name its bearers, earliest first. */
typedef struct bearers {
	nd_name_index heads;
	uint32_t *next_by_last, *next_by_first;
	uint32_t *last_seen; /* by root: the last mention that means it, plus one */
	uint32_t *uses;      /* by root: mentions so far */
} bearers;

static void add_bearer(bearers *b, uint32_t *next, uint64_t key, uint32_t form)
{
	uint32_t *head = nd_name_index_put(&b->heads, key);
	next[form] = head != NULL ? *head : ND_NONE;
	if (head != NULL)
		*head = form;
}

static bearers list_bearers(nd_aliases *aliases)
{
	uint32_t count = aliases->forms.count;
	bearers b;
	nd_name_index_init(aliases->scratch, &b.heads, 2 * count);
	b.next_by_last = nd_arena_new_n(aliases->scratch, uint32_t, count);
	b.next_by_first = nd_arena_new_n(aliases->scratch, uint32_t, count);
	b.last_seen = nd_arena_new_n(aliases->scratch, uint32_t, count);
	b.uses = nd_arena_new_n(aliases->scratch, uint32_t, count);
	for (uint32_t i = count; i-- > 0;) {
		const nd_form *form = &aliases->forms.items[i];
		if (!is_full_name(form))
			continue;
		add_bearer(&b, b.next_by_last, nd_name_key(last_word(form), PART_LAST), i);
		add_bearer(&b, b.next_by_first, nd_name_key(form->words[0], PART_FIRST), i);
	}
	return b;
}

/* Of the chain, the one that was meant last; if none was yet, the first to come. But who was named only once, as "his wife,
 * Ada Stone", does not take the surname from the Stone that the text is about. */
static uint32_t likely_bearer(nd_aliases *aliases, const bearers *b, uint32_t head, const uint32_t *next)
{
	uint32_t best = head, best_seen = 0, most_used = head;
	for (uint32_t form = head, looked = 0; form != ND_NONE && looked < MOST_BEARERS; form = next[form], looked++) {
		uint32_t root = nd_aliases_root(aliases, form);
		if (b->last_seen[root] > best_seen) {
			best = form;
			best_seen = b->last_seen[root];
		}
		if (b->uses[root] > b->uses[nd_aliases_root(aliases, most_used)])
			most_used = form;
	}
	bool is_in_passing = b->uses[nd_aliases_root(aliases, best)] == 1 &&
	                     b->uses[nd_aliases_root(aliases, most_used)] >= MAIN_BEARER;
	return is_in_passing ? most_used : best;
}

static uint32_t bearer_of(nd_aliases *aliases, const bearers *b, nd_str word)
{
	uint32_t head = nd_name_index_get(&b->heads, nd_name_key(word, PART_LAST));
	if (head != ND_NONE)
		return likely_bearer(aliases, b, head, b->next_by_last);
	head = nd_name_index_get(&b->heads, nd_name_key(word, PART_FIRST));
	return head != ND_NONE ? likely_bearer(aliases, b, head, b->next_by_first) : ND_NONE;
}

static void assign_single_names(nd_aliases *aliases)
{
	bearers b = list_bearers(aliases);
	for (uint32_t i = 0; i < aliases->mention_count; i++) {
		if (aliases->form_of[i] == ND_NONE)
			continue;
		const nd_form *form = &aliases->forms.items[aliases->form_of[i]];
		if (form->type == ND_PERSON && form->word_count == 1 && form->id.data == NULL) {
			uint32_t bearer = bearer_of(aliases, &b, form->words[0]);
			if (bearer != ND_NONE)
				aliases->form_of[i] = bearer;
		}
		uint32_t meant = nd_aliases_root(aliases, aliases->form_of[i]);
		b.last_seen[meant] = i + 1;
		b.uses[meant]++;
	}
}

void nd_alias_persons(nd_aliases *aliases)
{
	nd_name_index index;
	nd_name_index_init(aliases->scratch, &index, aliases->forms.count * (2 * ND_FORM_WORDS));
	join_by_first_and_last(aliases, &index);
	join_by_parts(aliases, &index);
	join_by_initial(aliases, &index);
	assign_single_names(aliases);
}
