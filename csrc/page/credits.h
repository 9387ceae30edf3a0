/* Lines at an article's ends that say who worked on it and who holds its rights: "(Reporting by Jane Doe; Editing by John
 * Roe)", "Jane Doe in Nairobi contributed to this report." Whom they name plays no part in what the article tells. */
#ifndef ND_PAGE_CREDITS_H
#define ND_PAGE_CREDITS_H

#include "page/page.h"

/* Whether a line says who worked on the article. */
bool nd_credits_is_line(nd_str line);

/* Whether a line says who holds the rights: "(c) 2024 Example News", "Copyright Example News 2024". */
bool nd_credits_is_rights(nd_str line);

/* Sets page->credits_span and page->contributors_span from the blocks. */
void nd_page_find_credits(nd_page *page);

#endif
