#include "annotate/name_list.h"

#include <stdlib.h>

#include "base/status.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum {
	LONGEST_NAME = 16, /* tokens */
	MOST_PARTS = 64    /* places in a name where a token may end: more than a name of that length has */
};
static const uint32_t GOES_ON = UINT32_C(1) << 31, NO_ENTRY = (UINT32_C(1) << 31) - 2; /* with GOES_ON, not ND_NONE */
static const uint32_t MOST_ENTRIES = UINT32_C(1) << 29;

typedef struct listed_name {
	nd_str name;
	nd_type type;
	nd_name_case letter_case;
	nd_str id;
} listed_name;

struct nd_name_list {
	nd_arena arena;
	listed_name *names;
	nd_index phrases; /* key of a phrase to its entry, and whether a longer one begins with it */
};

/* ---- compiling -------------------------------------------------------------------------------------------------- */

static uint32_t *value_at(nd_name_list *list, nd_phrase phrase)
{
	uint32_t *value = nd_index_at(&list->arena, &list->phrases, nd_phrase_key(phrase));
	if (*value == ND_NONE)
		*value = NO_ENTRY;
	return value;
}

static bool is_apostrophe(uint32_t code)
{
	return code == '\'' || code == 0x2019 || code == 0x02BC;
}

/* Whether a token may end between two characters: at the edges of words, and within "do·n't" and "1990·s". */
static bool may_part(uint32_t before, uint32_t next, const char *behind, const char *end)
{
	enum { WORD = ND_UC_LETTER | ND_UC_MARK | ND_UC_DIGIT | ND_UC_NUMBER };
	uint32_t class_before = nd_unicode_class(before);
	if ((class_before & ND_UC_SPACE) != 0)
		return false;
	if ((class_before & WORD) == 0 || (nd_unicode_class(next) & WORD) == 0)
		return true;
	if (next == 's' || next == 'S')
		return (class_before & ND_UC_DIGIT) != 0;
	return (next == 'n' || next == 'N') && behind < end && is_apostrophe(nd_utf8_next(&behind, end));
}

static void add_name(nd_name_list *list, nd_str name, uint32_t entry)
{
	uint32_t *value = value_at(list, nd_phrase_of(name));
	if ((*value & ~GOES_ON) == NO_ENTRY)
		*value = (*value & GOES_ON) | entry;
	const char *at = name.data, *end = name.data + name.size;
	uint32_t before = nd_utf8_next(&at, end);
	for (uint32_t parts = 0; at < end && parts < MOST_PARTS;) {
		const char *next = at;
		uint32_t code = nd_utf8_next(&next, end);
		if (may_part(before, code, next, end)) {
			*value_at(list, nd_phrase_of(nd_str_of(name.data, (size_t)(at - name.data)))) |= GOES_ON;
			parts++;
		}
		before = code;
		at = next;
	}
}

/* Names of one entity stand together and point to one id: it is kept once. */
static nd_str keep_id(nd_name_list *list, const nd_name_entry *entries, uint32_t i)
{
	nd_str id = entries[i].id;
	if (i > 0 && id.data == entries[i - 1].id.data && id.size == entries[i - 1].id.size)
		return list->names[i - 1].id;
	return id.size > 0 ? nd_arena_copy(&list->arena, id) : id;
}

static void compile(nd_name_list *list, const nd_name_entry *entries, uint32_t count)
{
	list->names = nd_arena_take(&list->arena, count * sizeof *list->names);
	nd_index_init(&list->arena, &list->phrases, count * UINT32_C(2));
	for (uint32_t i = 0; i < count; i++) {
		nd_str name = nd_arena_copy(&list->arena, nd_str_trim(entries[i].name));
		list->names[i] = (listed_name){name, entries[i].type, entries[i].letter_case, keep_id(list, entries, i)};
		if (name.size > 0)
			add_name(list, name, i);
	}
}

nd_status nd_name_list_compile(const nd_name_entry *entries, uint32_t count, nd_name_list **list, nd_error *error)
{
	*list = NULL;
	if (count > MOST_ENTRIES)
		return nd_fail(error, ND_TOO_LARGE, "a list of names has too many entries", 0);
	nd_name_list *compiled = calloc(1, sizeof *compiled);
	if (compiled == NULL)
		return nd_fail(error, ND_NO_MEMORY, "no memory for the list of names", 0);
	jmp_buf out_of_memory;
	nd_arena_init(&compiled->arena, NULL);
	if (nd_arena_try(&compiled->arena, out_of_memory) != 0) {
		nd_name_list_free(compiled);
		return nd_fail(error, ND_NO_MEMORY, "no memory for the list of names", 0);
	}
	compile(compiled, entries, count);
	compiled->arena.on_exhaustion = NULL;
	*list = compiled;
	return ND_OK;
}

void nd_name_list_free(nd_name_list *list)
{
	if (list == NULL)
		return;
	nd_arena_destroy(&list->arena);
	free(list);
}

/* ---- matching --------------------------------------------------------------------------------------------------- */

static bool has_capital(nd_str text)
{
	const char *at = text.data;
	return (nd_unicode_class(nd_utf8_next(&at, text.data + text.size)) & ND_UC_UPPER) != 0;
}

static bool written_so(const listed_name *name, nd_str text)
{
	switch (name->letter_case) {
	case ND_CASE_EXACT: return nd_str_equal(name->name, text);
	case ND_CASE_ANY: return true;
	case ND_CASE_CAPITAL: break;
	}
	return !has_capital(name->name) || has_capital(text);
}

nd_listed nd_name_list_match(const nd_name_list *list, nd_str text, const nd_name_words *words, uint32_t token,
                             uint32_t end)
{
	nd_listed found = {0};
	nd_phrase phrase = nd_name_word_at(words, token)->phrase;
	for (uint32_t last = token;; last++) {
		uint32_t value = nd_index_find(&list->phrases, nd_phrase_key(phrase));
		if (value == ND_NONE)
			return found;
		uint32_t entry = value & ~GOES_ON;
		nd_span span = {words->tokens[token].span.start, words->tokens[last].span.end};
		if (entry != NO_ENTRY && written_so(&list->names[entry], nd_str_cut(text, span)))
			found = (nd_listed){last + 1, list->names[entry].type, list->names[entry].id};
		if (!(value & GOES_ON) || last + 1 >= end || last - token + 1 >= LONGEST_NAME)
			return found;
		nd_phrase next = nd_name_word_at(words, last + 1)->phrase;
		bool spaced = words->tokens[last + 1].span.start > words->tokens[last].span.end;
		phrase = spaced ? nd_phrase_join_spaced(phrase, next) : nd_phrase_join(phrase, next);
	}
}
