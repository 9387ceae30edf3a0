#include "resolve/forms.h"

#include "base/unicode.h"
#include "base/utf8.h"

enum { PROBES = 64, FEWEST_SLOTS = 16, LONGEST_PARTICLE = 2 /* bytes */ };

/* ---- surface and folding ---------------------------------------------------------------------------------------- */

static uint32_t possessive_size(nd_str name)
{
	static const char *const endings[] = {"'s", "\xE2\x80\x99s", "'S", "\xE2\x80\x99S", "'", "\xE2\x80\x99"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		nd_str ending = nd_str_of(endings[i], strlen(endings[i]));
		if (name.size > ending.size && nd_str_ends(name, ending))
			return ending.size;
	}
	return 0;
}

nd_span nd_form_surface(nd_str text, nd_span mention)
{
	nd_str name = nd_str_trim(nd_str_cut(text, mention));
	name.size -= possessive_size(name);
	if (name.size > 4 && nd_str_starts_nocase(name, ND_STR("the ")))
		name = nd_str_trim((nd_str){name.data + 4, name.size - 4});
	uint32_t start = (uint32_t)(name.data - text.data);
	return (nd_span){start, start + name.size};
}

static bool is_apostrophe(uint32_t code)
{
	return code == '\'' || code == 0x2019 || code == 0x02BC || code == '`';
}

static bool is_letter_or_digit(uint32_t code)
{
	return code == ND_REPLACEMENT ||
	       (nd_unicode_class(code) & (ND_UC_LETTER | ND_UC_DIGIT | ND_UC_NUMBER | ND_UC_MARK)) != 0;
}

typedef struct folder {
	char *out;
	uint32_t size;
	bool parts;  /* the next letter begins a word */
	bool hyphen; /* a hyphen alone parts it from the last */
	uint64_t hyphened; /* bit n: word n from 1 is joined so to the one before it */
	uint32_t words;
} folder;

static void put_letter(folder *f, uint32_t code)
{
	if (f->parts && f->size > 0) {
		f->out[f->size++] = ' ';
		f->words++;
		if (f->hyphen && f->words < 64)
			f->hyphened |= (uint64_t)1 << f->words;
	}
	f->parts = f->hyphen = false;
	f->size += nd_utf8_put(f->out + f->size, code);
}

/* A sign that is read as a word of its own. */
static void put_word(folder *f, const char *word)
{
	f->parts = true;
	for (; *word != '\0'; word++)
		put_letter(f, (unsigned char)*word);
	f->parts = true;
}

/* Those of a person are not parted by hyphens, but behind particles: "stone reed" is the surname of "Ada Stone-Reed", and
 * "sisi" that of "al-Sisi". */
static void split_words(nd_form *form, uint64_t hyphened)
{
	uint32_t count = 0, start = 0, word = 0;
	for (uint32_t i = 0; i <= form->key.size && form->key.size > 0; i++) {
		if (i < form->key.size && form->key.data[i] != ' ')
			continue;
		word++;
		bool is_joined = form->type == ND_PERSON && i < form->key.size && word < 64 && (hyphened >> word & 1) != 0;
		if (is_joined && i - start > LONGEST_PARTICLE)
			continue;
		if (count < ND_FORM_WORDS)
			form->words[count] = nd_str_cut(form->key, (nd_span){start, i});
		count++;
		start = i + 1;
	}
	form->word_count = count <= ND_FORM_WORDS ? count : 0;
}

/* Whether all letters are capitals, two at least, in one word: "SCO", "U.N.", "G7" but not "A". */
static bool is_acronym(nd_str text)
{
	uint32_t capitals = 0, digits = 0;
	const char *at = text.data, *end = text.data + text.size;
	while (at < end) {
		uint32_t code = nd_utf8_next(&at, end), class = nd_unicode_class(code);
		if ((class & ND_UC_UPPER) != 0)
			capitals++;
		else if ((class & ND_UC_DIGIT) != 0)
			digits++;
		else if (code != '.' && code != '-' && code != '&')
			return false;
	}
	return capitals >= 2 || (capitals == 1 && digits > 0);
}

void nd_form_fold(nd_arena *arena, nd_str text, nd_form *form)
{
	/* "&" grows to three letters and two spaces, "+" to four and, behind its letter, two; no other sign's folding is longer than it by more than a space and a
	 * byte of UTF-8. */
	folder f = {.out = nd_arena_take(arena, (size_t)text.size * 5 + 1)};
	const char *at = text.data, *end = text.data + text.size;
	while (at < end) {
		uint32_t code = nd_utf8_next(&at, end);
		bool is_accent = code >= 0x300 && code <= 0x36F; /* written behind its letter, which the folding leaves bare */
		if (is_accent)
			continue;
		if (is_letter_or_digit(code))
			put_letter(&f, nd_unicode_lower(nd_unicode_base(code)));
		else if (code == '&')
			put_word(&f, "and");
		else if (code == '+' && f.size > 0 && !f.parts)
			put_word(&f, "plus");
		else if (code != '.' && !is_apostrophe(code)) {
			f.hyphen = code == '-' && !f.parts;
			f.parts = true;
		}
	}
	form->key = nd_str_of(f.out, f.size);
	form->is_acronym = is_acronym(text);
	split_words(form, f.hyphened);
}

nd_str nd_form_part(const nd_form *form, uint32_t from, uint32_t to)
{
	const char *start = form->words[from].data;
	return nd_str_of(start, (size_t)(form->words[to - 1].data + form->words[to - 1].size - start));
}

/* ---- index ------------------------------------------------------------------------------------------------------ */

void nd_name_index_init(nd_arena *arena, nd_name_index *index, uint32_t most_entries)
{
	uint64_t slots = FEWEST_SLOTS;
	while (slots < (uint64_t)most_entries * 2)
		slots *= 2;
	index->keys = nd_arena_new_n(arena, uint64_t, slots);
	index->values = nd_arena_new_n(arena, uint32_t, slots);
	index->mask = slots - 1;
}

uint32_t *nd_name_index_put(nd_name_index *index, uint64_t key)
{
	for (uint32_t probe = 0; probe < PROBES; probe++) {
		uint64_t slot = ((key >> 1) + probe) & index->mask;
		if (index->keys[slot] == key)
			return &index->values[slot];
		if (index->keys[slot] == 0) {
			index->keys[slot] = key;
			index->values[slot] = ND_NONE;
			return &index->values[slot];
		}
	}
	return NULL;
}

uint32_t nd_name_index_get(const nd_name_index *index, uint64_t key)
{
	for (uint32_t probe = 0; probe < PROBES; probe++) {
		uint64_t slot = ((key >> 1) + probe) & index->mask;
		if (index->keys[slot] == key)
			return index->values[slot];
		if (index->keys[slot] == 0)
			return ND_NONE;
	}
	return ND_NONE;
}
