/* Compiles data/gazetteer.bin.
 *
 *     make_gazetteer OUT COUNTRIES CLUSTERS LIST…
 *
 * COUNTRIES is tools/gazetteer/countries.tsv. CLUSTERS is what make_clusters writes: a word and its three cluster
 * numbers a line; "-" for none. A LIST has a class, a tab and phrases parted by "|" on each line. */
#include <string.h>

#include "annotate/gazetteer.h"
#include "base/array.h"
#include "lines.h"

static const char *const CLASS_NAMES[ND_CLASS_COUNT] = {
        [ND_CLASS_COUNTRY] = "country",
        [ND_CLASS_DEMONYM] = "demonym",
        [ND_CLASS_COUNTRY_PART] = "country_part",
        [ND_CLASS_FIRST_NAME] = "first_name",
        [ND_CLASS_LAST_NAME] = "last_name",
        [ND_CLASS_CITY] = "city",
        [ND_CLASS_BIG_CITY] = "big_city",
        [ND_CLASS_REGION] = "region",
        [ND_CLASS_GEOGRAPHY] = "geography",
        [ND_CLASS_ORGANIZATION] = "organization",
        [ND_CLASS_ORGANIZATION_WORD] = "organization_word",
        [ND_CLASS_COMPANY_SUFFIX] = "company_suffix",
        [ND_CLASS_FACILITY_WORD] = "facility_word",
        [ND_CLASS_PLACE_WORD] = "place_word",
        [ND_CLASS_TITLE] = "title",
        [ND_CLASS_GROUP] = "group",
        [ND_CLASS_TIME_WORD] = "time_word",
        [ND_CLASS_CURRENCY] = "currency",
        [ND_CLASS_EVENT_WORD] = "event_word",
        [ND_CLASS_LAW_WORD] = "law_word",
        [ND_CLASS_LANGUAGE] = "language",
        [ND_CLASS_NUMBER_WORD] = "number_word",
        [ND_CLASS_MEDIA] = "media",
        [ND_CLASS_PARTY] = "party",
        [ND_CLASS_CLUB] = "club",
        [ND_CLASS_COMPANY] = "company",
        [ND_CLASS_COMMON_NAME] = "common_name",
        [ND_CLASS_FACILITY] = "facility",
        [ND_CLASS_PRODUCT] = "product",
        [ND_CLASS_MISC] = "misc",
};

enum { LONGEST_ACRONYM = 8, HEAD_SIZE = 32, MOST_ENTRIES = UINT16_MAX };

/* ---- a table under construction --------------------------------------------------------------------------------- */

typedef struct slot {
	uint64_t key, value;
} slot;

typedef struct table {
	slot *slots;
	uint32_t bits, count;
} table;

static slot *slot_of(table *in, uint64_t key)
{
	uint64_t mask = (UINT64_C(1) << in->bits) - 1, at = key & mask;
	while (in->slots[at].value != 0 && in->slots[at].key != key)
		at = (at + 1) & mask;
	return &in->slots[at];
}

static void grow(nd_arena *arena, table *in)
{
	table grown = {.bits = in->slots == NULL ? 10 : in->bits + 1};
	grown.slots = nd_arena_new_n(arena, slot, (size_t)1 << grown.bits);
	for (size_t i = 0; in->slots != NULL && i < (size_t)1 << in->bits; i++)
		if (in->slots[i].value != 0)
			*slot_of(&grown, in->slots[i].key) = in->slots[i];
	grown.count = in->count;
	*in = grown;
}

/* The value at key, 0 where it is new; it must be set to something else. At most four of five slots are used. */
static uint64_t *value_at(nd_arena *arena, table *in, uint64_t key)
{
	if (in->slots == NULL || (uint64_t)in->count * 5 >= (UINT64_C(1) << in->bits) * 4)
		grow(arena, in);
	slot *found = slot_of(in, key);
	if (found->value == 0) {
		found->key = key;
		in->count++;
	}
	return &found->value;
}

/* ---- phrases ---------------------------------------------------------------------------------------------------- */

static bool is_acronym(nd_str phrase)
{
	uint32_t letters = 0;
	for (uint32_t i = 0; i < phrase.size; i++) {
		if (!(phrase.data[i] >= 'A' && phrase.data[i] <= 'Z') && phrase.data[i] != '.')
			return false;
		letters += phrase.data[i] != '.';
	}
	return letters > 1 && letters <= LONGEST_ACRONYM;
}

/* Every place where a tokenizer may cut the phrase becomes an entry that says that a longer phrase goes on from it. */
static void add_beginnings(nd_arena *arena, table *phrases, nd_str phrase)
{
	for (uint32_t i = 1; i < phrase.size; i++) {
		if (!nd_phrase_may_break(phrase, i))
			continue;
		nd_phrase beginning = nd_phrase_of(nd_str_of(phrase.data, i));
		*value_at(arena, phrases, nd_phrase_key(beginning)) |= ND_ENTRY_GOES_ON;
	}
}

/* Where a word and an acronym are spelt alike ("Us", "US") the one that came first stays. */
static void add_phrase(nd_arena *arena, table *phrases, nd_str phrase, nd_gazetteer_entry entry)
{
	if (phrase.size == 0)
		return;
	bool acronym = is_acronym(phrase);
	uint64_t *value = value_at(arena, phrases, nd_phrase_key(nd_phrase_of(phrase)));
	bool known = ND_ENTRY_CLASSES(*value) != 0;
	if (known && ((*value & ND_ENTRY_CAPITALS) != 0) != acronym)
		return;
	*value |= ND_ENTRY_STATE(*value) != 0 ? ND_ENTRY_CLASSES(entry) : entry;
	if (acronym)
		*value |= ND_ENTRY_CAPITALS;
	add_beginnings(arena, phrases, phrase);
}

static nd_gazetteer_entry class_named(nd_str name, const char *path)
{
	for (uint32_t class = 0; class < ND_CLASS_COUNT; class++)
		if (nd_str_equal(name, nd_str_of(CLASS_NAMES[class], strlen(CLASS_NAMES[class]))))
			return ND_ENTRY_CLASS(class);
	fail("has a line of an unknown class", path);
	return 0;
}

static void add_list(nd_arena *arena, table *phrases, const char *path)
{
	nd_str rest = read_file(arena, path), line;
	while (next_line(&rest, &line)) {
		nd_gazetteer_entry entry = class_named(cut_at(&line, '\t'), path);
		while (line.size > 0)
			add_phrase(arena, phrases, nd_str_trim(cut_at(&line, '|')), entry);
	}
}

/* ---- states ----------------------------------------------------------------------------------------------------- */

typedef struct state {
	nd_str code, name;
} state;

typedef ND_ARRAY(state) state_array;

static uint32_t state_number(nd_arena *arena, state_array *states, nd_str code, nd_str name)
{
	for (uint32_t i = 0; i < states->count; i++)
		if (nd_str_equal(states->items[i].code, code))
			return i + 1;
	*nd_array_push(arena, states) = (state){code, name};
	return states->count;
}

static bool takes_plural_s(nd_str demonym)
{
	static const char *const endings[] = {"an", "in", "en", "i", "a", "o", "er", "ik", "ek"};
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (nd_str_ends(demonym, nd_str_of(endings[i], strlen(endings[i]))))
			return !nd_str_ends(demonym, ND_STR("man")) && !nd_str_ends(demonym, ND_STR("men"));
	return false;
}

static void add_demonym(nd_arena *arena, table *phrases, nd_str demonym, nd_gazetteer_entry entry)
{
	add_phrase(arena, phrases, demonym, entry);
	if (!takes_plural_s(demonym))
		return;
	char *plural = nd_arena_take(arena, demonym.size + 1);
	memcpy(plural, demonym.data, demonym.size);
	plural[demonym.size] = 's';
	add_phrase(arena, phrases, nd_str_of(plural, demonym.size + 1), entry);
}

static void add_states(nd_arena *arena, table *phrases, state_array *states, const char *path)
{
	nd_str rest = read_file(arena, path), line;
	while (next_line(&rest, &line)) {
		nd_str code = cut_at(&line, '\t'), name = cut_at(&line, '\t'), others = cut_at(&line, '\t');
		bool part = code.size == 3;
		code.size = 2;
		nd_gazetteer_entry number = (uint64_t)state_number(arena, states, code, name) << ND_ENTRY_STATE_AT;
		nd_gazetteer_entry entry = number | ND_ENTRY_CLASS(part ? ND_CLASS_COUNTRY_PART : ND_CLASS_COUNTRY);
		add_phrase(arena, phrases, name, entry);
		while (others.size > 0)
			add_phrase(arena, phrases, cut_at(&others, '|'), entry);
		while (line.size > 0)
			add_demonym(arena, phrases, cut_at(&line, '|'), number | ND_ENTRY_CLASS(ND_CLASS_DEMONYM));
	}
	if (states->count > UINT8_MAX)
		fail("has more than 255 states", path);
}

/* ---- clusters --------------------------------------------------------------------------------------------------- */

static uint32_t number_of(nd_str digits)
{
	uint32_t number = 0;
	for (uint32_t i = 0; i < digits.size && nd_ascii_is_digit(digits.data[i]); i++)
		number = number * 10 + (uint32_t)(digits.data[i] - '0');
	return number;
}

static void add_clusters(nd_arena *arena, table *words, const char *path)
{
	nd_str rest = read_file(arena, path), line;
	while (next_line(&rest, &line)) {
		nd_str word = cut_at(&line, '\t');
		uint32_t coarse = number_of(cut_at(&line, '\t')), middle = number_of(cut_at(&line, '\t')), fine = number_of(line);
		if (coarse >= UINT32_C(1) << 8 || middle >= UINT32_C(1) << 10 || fine >= UINT32_C(1) << 12)
			fail("has a cluster number that is too large", path);
		*value_at(arena, words, nd_phrase_key(nd_phrase_of(word))) = coarse | middle << 8 | fine << 18;
	}
}

/* ---- output ----------------------------------------------------------------------------------------------------- */

typedef struct output {
	unsigned char *bytes;
	uint32_t size;
} output;

static void put_u32(unsigned char *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(value >> (8 * i));
}

static void put_table(output *out, uint32_t field, const table *from, uint32_t value_size)
{
	put_u32(out->bytes + field, from->bits);
	put_u32(out->bytes + field + 4, out->size);
	for (size_t i = 0; i < (size_t)1 << from->bits; i++, out->size += 4 + value_size) {
		put_u32(out->bytes + out->size, (uint32_t)(from->slots[i].key >> 32));
		for (uint32_t k = 0; k < value_size; k++)
			out->bytes[out->size + 4 + k] = (unsigned char)(from->slots[i].value >> (8 * k));
	}
}

/* Puts each entry once and its number in the table. */
static void put_entries(nd_arena *arena, output *out, table *phrases)
{
	table numbers = {0};
	uint32_t count = 0;
	put_u32(out->bytes + 28, out->size);
	for (size_t i = 0; i < (size_t)1 << phrases->bits; i++) {
		uint64_t entry = phrases->slots[i].value;
		if (entry == 0)
			continue;
		uint64_t *number = value_at(arena, &numbers, entry);
		if (*number == 0) {
			if (count == MOST_ENTRIES)
				fail("are too many", "different entries");
			*number = ++count;
			put_u32(out->bytes + out->size, (uint32_t)entry);
			put_u32(out->bytes + out->size + 4, (uint32_t)(entry >> 32));
			out->size += 8;
		}
		phrases->slots[i].value = *number;
	}
	put_u32(out->bytes + 24, count);
}

static void put_states(output *out, const state_array *states)
{
	uint32_t records = out->size, name = out->size + 8 * states->count;
	put_u32(out->bytes + 8, states->count);
	put_u32(out->bytes + 12, records);
	for (uint32_t i = 0; i < states->count; i++, records += 8) {
		const state *from = &states->items[i];
		memcpy(out->bytes + records, from->code.data, 2);
		out->bytes[records + 2] = (unsigned char)from->name.size;
		put_u32(out->bytes + records + 4, name);
		memcpy(out->bytes + name, from->name.data, from->name.size);
		name += from->name.size;
	}
	out->size = name;
}

static void write_all(nd_arena *arena, const char *path, table *phrases, const state_array *states,
                      const table *words)
{
	size_t room = HEAD_SIZE + ((size_t)6 << phrases->bits) + ((size_t)8 << words->bits) + states->count * (size_t)300 +
	              MOST_ENTRIES * (size_t)8;
	output out = {nd_arena_take_zeroed(arena, room, 1), HEAD_SIZE};
	nd_error error;
	put_entries(arena, &out, phrases);
	put_table(&out, 0, phrases, 2);
	put_table(&out, 16, words, 4);
	put_states(&out, states);
	if (nd_datafile_write(path, "gazett", ND_GAZETTEER_VERSION, out.bytes, out.size, &error) != ND_OK)
		fail(error.message, path);
	printf("%u phrases, %u words with clusters, %u states, %u bytes\n", phrases->count, words->count, states->count, out.size);
}

int main(int count, char **arguments)
{
	nd_arena arena;
	jmp_buf out_of_memory;
	nd_arena_init(&arena, NULL);
	if (count < 4 || nd_arena_try(&arena, out_of_memory) != 0)
		fail(count < 4 ? "wants OUT COUNTRIES CLUSTERS LIST…" : "no memory", "make_gazetteer");
	table phrases = {0}, words = {0};
	state_array states = {0};
	add_states(&arena, &phrases, &states, arguments[2]);
	for (int i = 4; i < count; i++)
		add_list(&arena, &phrases, arguments[i]);
	grow(&arena, &words);
	if (strcmp(arguments[3], "-") != 0)
		add_clusters(&arena, &words, arguments[3]);
	write_all(&arena, arguments[1], &phrases, &states, &words);
	nd_arena_destroy(&arena);
	return 0;
}
