#include "annotate/annotate.h"

void nd_annotate_quotations(nd_arena *arena, nd_arena *scratch, const nd_document *document,
                            nd_quotation_array *quotations)
{
	(void)arena, (void)scratch, (void)document, (void)quotations;
}
