#include "page/blockmodel.h"

nd_status nd_block_model_open(const char *folder, nd_block_model *model, nd_error *error)
{
	(void)folder, (void)error;
	*model = (nd_block_model){0};
	return ND_OK;
}

void nd_block_model_close(nd_block_model *model)
{
	nd_datafile_close(&model->file);
}
