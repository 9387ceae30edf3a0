/* The trained classifier that tells an article's blocks from the rest of a page. */
#ifndef ND_PAGE_BLOCKMODEL_H
#define ND_PAGE_BLOCKMODEL_H

#include "base/datafile.h"

typedef struct nd_block_model {
	nd_datafile file;
} nd_block_model;

nd_status nd_block_model_open(const char *folder, nd_block_model *model, nd_error *error);
void nd_block_model_close(nd_block_model *model);

#endif
