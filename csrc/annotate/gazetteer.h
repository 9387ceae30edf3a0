/* Lists of known names, compiled: country names and demonyms, first and last names, places, keys of organisations. */
#ifndef ND_ANNOTATE_GAZETTEER_H
#define ND_ANNOTATE_GAZETTEER_H

#include "base/datafile.h"

typedef struct nd_gazetteer {
	nd_datafile file;
} nd_gazetteer;

nd_status nd_gazetteer_open(const char *folder, nd_gazetteer *gazetteer, nd_error *error);
void nd_gazetteer_close(nd_gazetteer *gazetteer);

#endif
