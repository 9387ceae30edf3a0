#include "resolve/aliases.h"
#include "resolve/nicknames.h"

typedef enum part { PART_PAIR, PART_PREFIX, PART_SUFFIX, PART_INITIAL, PART_NICKNAME } part;

static const uint32_t AMBIGUOUS = ND_NONE - 1;

/* ---- parts of a full name ----------------------------------------------------------------------------------------- */

static bool is_suffix(nd_str word)
{
	static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv", "phd", "md"};
	return ND_STR_IS_ONE_OF(word, suffixes);
}

uint32_t nd_name_words(const nd_form *form)
{
	uint32_t count = form->word_count;
	while (count > 2 && is_suffix(form->words[count - 1]))
		count--;
	return count;
}

static uint64_t key_of_two(nd_str a, nd_str b, part kind)
{
	return nd_hash_pair(nd_name_key(a, kind), nd_name_key(b, kind)) | 1;
}

/* Middle names agree when one name has none, or when they begin alike. */
static bool middles_agree(const nd_form *a, const nd_form *b)
{
	if (nd_name_words(a) < 3 || nd_name_words(b) < 3)
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
		if (!nd_is_full_name(form))
			continue;
		uint32_t *value = nd_name_index_put(index, key_of_two(form->words[0], nd_last_name(form), PART_PAIR));
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
		for (uint32_t n = 2; nd_is_full_name(form) && n < form->word_count; n++) {
			note_unique(aliases, index, nd_name_key(nd_form_part(form, 0, n), PART_PREFIX), i);
			note_unique(aliases, index, nd_name_key(nd_form_part(form, n - 1, form->word_count), PART_SUFFIX), i);
		}
	}
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!nd_is_full_name(form))
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
		if (!nd_is_full_name(form) || form->words[0].size == 1)
			continue;
		nd_str initial = {form->words[0].data, 1};
		note_unique(aliases, index, key_of_two(initial, nd_last_name(form), PART_INITIAL), i);
	}
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (nd_is_full_name(form) && form->words[0].size == 1)
			join_if_unique(aliases, index, key_of_two(form->words[0], nd_last_name(form), PART_INITIAL), i);
	}
}

/* "Bob Stone" and "Robert Stone", where each is the only one so called. */
static void join_by_nickname(nd_aliases *aliases, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (nd_is_full_name(form) && form->words[0].size > 1)
			note_unique(aliases, index, key_of_two(form->words[0], nd_last_name(form), PART_NICKNAME), i);
	}
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		nd_str full = nd_is_full_name(form) ? nd_full_first_name(form->words[0]) : (nd_str){0};
		if (full.size > 0 && !nd_str_equal(full, form->words[0]))
			join_if_unique(aliases, index, key_of_two(full, nd_last_name(form), PART_NICKNAME), i);
	}
}

void nd_alias_persons(nd_aliases *aliases)
{
	nd_name_index index;
	nd_name_index_init(aliases->scratch, &index, aliases->forms.count * (2 * ND_FORM_WORDS + 3));
	join_by_first_and_last(aliases, &index);
	join_by_parts(aliases, &index);
	join_by_initial(aliases, &index);
	join_by_nickname(aliases, &index);
	nd_alias_called(aliases);
	nd_alias_surnames(aliases);
}
