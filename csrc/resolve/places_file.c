#include "base/hash.h"
#include "base/status.h"
#include "base/str.h"
#include "resolve/places.h"

enum { HEAD = 24, MOST_BUCKET_BITS = 24, LARGEST_BUCKET = 4096 };
static const uint32_t OTHER_NAME = UINT32_C(1) << 31;

/* Whether count items of size bytes at an offset lie within the payload. */
static bool fits(const nd_datafile *file, uint32_t offset, uint64_t count, uint32_t size)
{
	return offset <= file->size && count <= (file->size - offset) / size;
}

static bool is_sound(const nd_places *places)
{
	uint32_t last = 0;
	for (uint32_t i = 0; i <= UINT32_C(1) << places->bucket_bits; i++) {
		uint32_t first = nd_load_u32(places->buckets + (size_t)i * 4);
		if (first < last || first > places->entry_count || first - last > LARGEST_BUCKET)
			return false;
		last = first;
	}
	for (uint32_t i = 0; i < places->entry_count; i++)
		if ((nd_load_u32(places->entries + (size_t)i * 8 + 4) & ~OTHER_NAME) >= places->count)
			return false;
	for (uint32_t i = 0; i < places->count; i++) {
		const unsigned char *record = places->records + (size_t)i * ND_PLACE_RECORD;
		if (nd_load_u32(record + 16) > i || record[22] < ND_PLACE_COUNTRY || record[22] > ND_PLACE_CITY)
			return false; /* a region comes before what lies in it, so that walks outwards end */
	}
	return true;
}

nd_status nd_places_open(const char *folder, nd_places *places, nd_error *error)
{
	*places = (nd_places){0};
	nd_status status = nd_datafile_open(folder, "places.bin", "places", ND_PLACES_VERSION, &places->file, error);
	if (status != ND_OK)
		return status;
	const nd_datafile *file = &places->file;
	const unsigned char *head = file->payload;
	bool is_whole = file->size >= HEAD && nd_load_u32(head + 8) <= MOST_BUCKET_BITS &&
	                fits(file, nd_load_u32(head + 4), nd_load_u32(head), ND_PLACE_RECORD) &&
	                fits(file, nd_load_u32(head + 12), (UINT64_C(1) << nd_load_u32(head + 8)) + 1, 4) &&
	                fits(file, nd_load_u32(head + 20), nd_load_u32(head + 16), 8);
	if (is_whole) {
		places->count = nd_load_u32(head);
		places->records = head + nd_load_u32(head + 4);
		places->bucket_bits = nd_load_u32(head + 8);
		places->buckets = head + nd_load_u32(head + 12);
		places->entry_count = nd_load_u32(head + 16);
		places->entries = head + nd_load_u32(head + 20);
	}
	if (is_whole && is_sound(places))
		return ND_OK;
	nd_places_close(places);
	return nd_fail(error, ND_BAD_DATA, "the file of places holds offsets out of range", 0);
}

void nd_places_close(nd_places *places)
{
	nd_datafile_close(&places->file);
	*places = (nd_places){0};
}

uint64_t nd_place_key(nd_str folded)
{
	return nd_hash_bytes(folded.data, folded.size);
}

static uint32_t check_at(const nd_places *places, uint32_t entry)
{
	return nd_load_u32(places->entries + (size_t)entry * 8);
}

nd_place_list nd_places_find(const nd_places *places, uint64_t key)
{
	nd_place_list list = {places, 0, 0};
	if (places->entry_count == 0)
		return list;
	uint64_t bucket = places->bucket_bits == 0 ? 0 : key >> (64 - places->bucket_bits);
	uint32_t low = nd_load_u32(places->buckets + bucket * 4), end = nd_load_u32(places->buckets + bucket * 4 + 4);
	while (low < end && check_at(places, low) < (uint32_t)key)
		low++;
	list.first = low;
	while (low < end && check_at(places, low) == (uint32_t)key)
		low++;
	list.count = low - list.first;
	return list;
}

uint32_t nd_place_list_item(nd_place_list list, uint32_t n, bool *is_first_name)
{
	uint32_t number = nd_load_u32(list.places->entries + (size_t)(list.first + n) * 8 + 4);
	*is_first_name = (number & OTHER_NAME) == 0;
	return number & ~OTHER_NAME;
}

nd_place nd_places_at(const nd_places *places, uint32_t number)
{
	const unsigned char *record = places->records + (size_t)number * ND_PLACE_RECORD;
	const double units = 1e5;
	uint32_t parent = nd_load_u32(record + 16);
	nd_place place = {
	        .geonameid = nd_load_u32(record),
	        .lat = (int32_t)nd_load_u32(record + 4) / units,
	        .lon = (int32_t)nd_load_u32(record + 8) / units,
	        .population = nd_load_u32(record + 12),
	        .parent = parent == 0 ? ND_NONE : parent - 1,
	        .kind = (nd_place_kind)record[22],
	        .is_capital = record[23] != 0,
	};
	if (record[20] != '-') {
		place.country[0] = (char)record[20];
		place.country[1] = (char)record[21];
	}
	return place;
}

uint32_t nd_places_country(const nd_places *places, const char *code)
{
	for (uint32_t i = 0; i < places->count && places->records[(size_t)i * ND_PLACE_RECORD + 22] == ND_PLACE_COUNTRY; i++)
		if (memcmp(places->records + (size_t)i * ND_PLACE_RECORD + 20, code, 2) == 0)
			return i; /* states come first in the file */
	return ND_NONE;
}
