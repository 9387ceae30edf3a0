/* The trained model of names: a linear-chain CRF over hashed features. */
#ifndef ND_ANNOTATE_NAMES_H
#define ND_ANNOTATE_NAMES_H

#include "base/datafile.h"

typedef struct nd_names_model {
	nd_datafile file;
} nd_names_model;

nd_status nd_names_model_open(const char *folder, nd_names_model *model, nd_error *error);
void nd_names_model_close(nd_names_model *model);

#endif
