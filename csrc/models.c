#include "models.h"

#include <stdlib.h>

#include "base/status.h"

nd_status nd_models_open(const char *folder, nd_models **models, nd_error *error)
{
	*models = NULL;
	nd_models *opened = calloc(1, sizeof *opened);
	if (opened == NULL)
		return nd_fail(error, ND_NO_MEMORY, "no memory for the models", 0);
	nd_status status = nd_block_model_open(folder, &opened->blocks, error);
	if (status == ND_OK)
		status = nd_names_model_open(folder, &opened->names, error);
	if (status == ND_OK)
		status = nd_gazetteer_open(folder, &opened->gazetteer, error);
	if (status == ND_OK)
		status = nd_places_open(folder, &opened->places, error);
	if (status != ND_OK) {
		nd_models_close(opened);
		return status;
	}
	*models = opened;
	return ND_OK;
}

void nd_models_close(nd_models *models)
{
	if (models == NULL)
		return;
	nd_places_close(&models->places);
	nd_gazetteer_close(&models->gazetteer);
	nd_names_model_close(&models->names);
	nd_block_model_close(&models->blocks);
	free(models);
}
