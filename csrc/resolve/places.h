/* The world's places: countries, capitals, cities, with codes and coordinates (GeoNames). */
#ifndef ND_RESOLVE_PLACES_H
#define ND_RESOLVE_PLACES_H

#include "base/datafile.h"

typedef struct nd_places {
	nd_datafile file;
} nd_places;

nd_status nd_places_open(const char *folder, nd_places *places, nd_error *error);
void nd_places_close(nd_places *places);

#endif
