/* The world's places: states, their parts, cities, regions, with codes and coordinates (GeoNames).
 *
 * File places.bin, kind "places", version 2; integers little-endian u32; offsets count from the payload:
 *     0  number of places          4  offset of their records, 24 bytes each: GeoNames id; latitude and longitude (signed,
 *                                     1e-5 degrees); population; number of the region that it lies in, from 1, 0 for none;
 *                                     two letters of the state's code, "-" for none; kind; 1 for the
 *                                     capital of a state, else 0
 *     8  log2 of the buckets      12  offset of the buckets: index of each one's first entry, and one more for the end
 *    16  number of entries        20  offset of the entries: check of the name's key, number of the place with bit 31 set
 *                                     for a name that is not its first one
 * An entry lies in the bucket of its key's highest bits; entries of one bucket are sorted by check, then population. */
#ifndef ND_RESOLVE_PLACES_H
#define ND_RESOLVE_PLACES_H

#include "base/datafile.h"

enum { ND_PLACES_VERSION = 2, ND_PLACE_RECORD = 24 };

typedef enum nd_place_kind {
	ND_PLACE_COUNTRY = 1,
	ND_PLACE_REGION, /* larger than or across states: continents, seas, "Middle East" */
	ND_PLACE_ADMIN1, /* first-level part of a state */
	ND_PLACE_ADMIN2, /* county, district */
	ND_PLACE_CITY
} nd_place_kind;

typedef struct nd_places {
	nd_datafile file;
	const unsigned char *records, *buckets, *entries; /* NULL with counts of 0 where the file is not there */
	uint32_t count, bucket_bits, entry_count;
} nd_places;

typedef struct nd_place {
	uint32_t geonameid, population;
	uint32_t parent; /* number of the place that it lies in, or ND_NONE */
	double lat, lon;
	char country[4];
	nd_place_kind kind;
	bool is_capital; /* of its state */
} nd_place;

/* The places of one name, most populous first. */
typedef struct nd_place_list {
	const nd_places *places;
	uint32_t first, count; /* entries */
} nd_place_list;

nd_status nd_places_open(const char *folder, nd_places *places, nd_error *error);
void nd_places_close(nd_places *places);

/* The key of a folded name (nd_form_fold). */
uint64_t nd_place_key(nd_str folded);

nd_place_list nd_places_find(const nd_places *places, uint64_t key);

/* Number of the nth place of a list; *is_first_name: it is its first name. */
uint32_t nd_place_list_item(nd_place_list list, uint32_t n, bool *is_first_name);

nd_place nd_places_at(const nd_places *places, uint32_t number);

/* Number of a state by its code, or ND_NONE. */
uint32_t nd_places_country(const nd_places *places, const char *code);

#endif
