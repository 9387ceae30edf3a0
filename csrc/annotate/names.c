#include "annotate/annotate.h"

nd_status nd_names_model_open(const char *folder, nd_names_model *opened, nd_error *error)
{
	(void)folder, (void)error;
	*opened = (nd_names_model){0};
	return ND_OK;
}

void nd_names_model_close(nd_names_model *opened)
{
	nd_datafile_close(&opened->file);
}

void nd_annotate_names(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                       nd_mention_array *mentions)
{
	(void)arena, (void)scratch, (void)with, (void)document, (void)mentions;
}
