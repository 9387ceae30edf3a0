/* All models of a data folder, opened together: the one thing that articles share. */
#ifndef ND_MODELS_H
#define ND_MODELS_H

#include "resolve/resolve.h"

struct nd_models {
	nd_block_model blocks;
	nd_names_model names;
	nd_gazetteer gazetteer;
	nd_places places;
};

#endif
