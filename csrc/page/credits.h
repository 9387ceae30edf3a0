/* Lines at an article's end that say who worked on it: "(Reporting by Jane Doe; Editing by John Roe)", "Jane Doe in Nairobi
 * contributed to this report." Whom they name plays no part in what the article tells. */
#ifndef ND_PAGE_CREDITS_H
#define ND_PAGE_CREDITS_H

#include "page/page.h"

/* Sets page->credits_span from the blocks. */
void nd_page_find_credits(nd_page *page);

#endif
