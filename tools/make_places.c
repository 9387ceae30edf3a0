/* Compiles data/places.bin (format: csrc/resolve/places.h).
 *
 *     make_places OUT PLACES
 *
 * PLACES is what make_places.py writes, one place a line. */
#include <math.h>

#include "base/datafile.h"
#include "lines.h"
#include "resolve/forms.h"
#include "resolve/places.h"

enum { BUCKET_BITS = 15, HEAD = 24, ENTRY = 8 };
static const uint32_t OTHER_NAME = UINT32_C(1) << 31;

typedef struct entry {
	uint64_t key;
	uint32_t number; /* with OTHER_NAME */
	uint32_t population;
} entry;

typedef ND_ARRAY(entry) entry_array;
typedef ND_ARRAY(unsigned char) byte_array;

static void put_u32(nd_arena *arena, byte_array *out, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		*nd_array_push(arena, out) = (unsigned char)(value >> (8 * i));
}

static nd_place_kind kind_of(nd_str name)
{
	static const struct {
		nd_str name;
		nd_place_kind kind;
	} kinds[] = {
	        {{"country", 7}, ND_PLACE_COUNTRY}, {{"region", 6}, ND_PLACE_REGION}, {{"admin1", 6}, ND_PLACE_ADMIN1},
	        {{"admin2", 6}, ND_PLACE_ADMIN2},   {{"city", 4}, ND_PLACE_CITY},     {{"capital", 7}, ND_PLACE_CITY},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (nd_str_equal(kinds[i].name, name))
			return kinds[i].kind;
	fail("is no kind of place", name.data);
	return ND_PLACE_CITY;
}

static void add_name(nd_arena *arena, entry_array *entries, nd_str name, uint32_t number, uint32_t population)
{
	nd_form form = {0};
	nd_form_fold(arena, name, &form);
	if (form.key.size > 0)
		*nd_array_push(arena, entries) = (entry){nd_place_key(form.key), number, population};
}

/* "Saint Petersburg" is written "St. Petersburg" as well. */
static nd_str with_short_saint(nd_arena *arena, nd_str name)
{
	const nd_str saint = ND_STR("Saint ");
	if (!nd_str_starts(name, saint))
		return (nd_str){0};
	char *copy = nd_arena_new_n(arena, char, name.size);
	uint32_t rest = name.size - saint.size;
	memcpy(copy, "St ", 3);
	memcpy(copy + 3, name.data + saint.size, rest);
	return (nd_str){copy, rest + 3};
}

static void add_names(nd_arena *arena, entry_array *entries, nd_str names, uint32_t number, uint32_t population)
{
	for (bool is_first = true; names.size > 0; is_first = false) {
		nd_str name = cut_at(&names, '|');
		uint32_t value = is_first ? number : number | OTHER_NAME;
		add_name(arena, entries, name, value, population);
		add_name(arena, entries, with_short_saint(arena, name), value, population);
	}
}

static void add_place(nd_arena *arena, byte_array *records, entry_array *entries, nd_str line, uint32_t number)
{
	nd_str kind = cut_at(&line, '\t');
	uint32_t id = (uint32_t)strtoul(cut_at(&line, '\t').data, NULL, 10);
	int32_t lat = (int32_t)lround(strtod(cut_at(&line, '\t').data, NULL) * 1e5);
	int32_t lon = (int32_t)lround(strtod(cut_at(&line, '\t').data, NULL) * 1e5);
	nd_str country = cut_at(&line, '\t');
	uint32_t parent = (uint32_t)strtoul(cut_at(&line, '\t').data, NULL, 10);
	uint32_t population = (uint32_t)strtoul(cut_at(&line, '\t').data, NULL, 10);
	put_u32(arena, records, id);
	put_u32(arena, records, (uint32_t)lat);
	put_u32(arena, records, (uint32_t)lon);
	put_u32(arena, records, population);
	put_u32(arena, records, parent);
	*nd_array_push(arena, records) = (unsigned char)country.data[0];
	*nd_array_push(arena, records) = (unsigned char)(country.size > 1 ? country.data[1] : '-');
	*nd_array_push(arena, records) = (unsigned char)kind_of(kind);
	*nd_array_push(arena, records) = nd_str_equal(kind, ND_STR("capital"));
	add_names(arena, entries, line, number, population);
}

static int by_key(const void *a, const void *b)
{
	const entry *x = a, *y = b;
	uint64_t x_bucket = x->key >> (64 - BUCKET_BITS), y_bucket = y->key >> (64 - BUCKET_BITS);
	if (x_bucket != y_bucket)
		return x_bucket < y_bucket ? -1 : 1;
	if ((uint32_t)x->key != (uint32_t)y->key)
		return (uint32_t)x->key < (uint32_t)y->key ? -1 : 1;
	if (x->population != y->population)
		return x->population > y->population ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

static void put_buckets(nd_arena *arena, byte_array *out, const entry_array *entries)
{
	uint32_t next = 0;
	for (uint64_t bucket = 0; bucket < UINT64_C(1) << BUCKET_BITS; bucket++) {
		put_u32(arena, out, next);
		while (next < entries->count && entries->items[next].key >> (64 - BUCKET_BITS) == bucket)
			next++;
	}
	put_u32(arena, out, next);
}

static void write_places(nd_arena *arena, const char *path, const byte_array *records, entry_array *entries)
{
	byte_array out = {0};
	nd_error error;
	uint32_t buckets = HEAD + records->count, slots = (UINT32_C(1) << BUCKET_BITS) + 1;
	qsort(entries->items, entries->count, sizeof(entry), by_key);
	put_u32(arena, &out, records->count / ND_PLACE_RECORD);
	put_u32(arena, &out, HEAD);
	put_u32(arena, &out, BUCKET_BITS);
	put_u32(arena, &out, buckets);
	put_u32(arena, &out, entries->count);
	put_u32(arena, &out, buckets + slots * 4);
	for (uint32_t i = 0; i < records->count; i++)
		*nd_array_push(arena, &out) = records->items[i];
	put_buckets(arena, &out, entries);
	for (uint32_t i = 0; i < entries->count; i++) {
		put_u32(arena, &out, (uint32_t)entries->items[i].key);
		put_u32(arena, &out, entries->items[i].number);
	}
	if (nd_datafile_write(path, "places", ND_PLACES_VERSION, out.items, out.count, &error) != ND_OK)
		fail(error.message, path);
}

int main(int argc, char **argv)
{
	nd_arena arena;
	jmp_buf out_of_memory;
	nd_str rest, line;
	byte_array records = {0};
	entry_array entries = {0};
	if (argc != 3)
		fail("OUT PLACES", argv[0]);
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, out_of_memory) != 0)
		fail("out of memory", argv[0]);
	rest = read_file(&arena, argv[2]);
	for (uint32_t number = 0; next_line(&rest, &line); number++)
		add_place(&arena, &records, &entries, line, number);
	write_places(&arena, argv[1], &records, &entries);
	nd_arena_destroy(&arena);
	return 0;
}
