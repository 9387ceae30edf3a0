/* What stands between quotation marks, by its form: words that were said, the title of a work, scare quotes. */
#ifndef ND_ANNOTATE_QUOTATION_FORM_H
#define ND_ANNOTATE_QUOTATION_FORM_H

#include "newsdesk.h"

/* Are these somebody's words? Not where they look like the title of a work or hold no letter. span is with the marks,
 * content within them; is_single: the marks are ' or ‘ ’. */
bool nd_is_quotation(nd_str text, nd_span span, nd_span content, bool is_single);

/* ND_QUOTE_MIXED for a word or two, unless they stand like a sentence ("Yes," he said); else ND_QUOTE_DIRECT. */
nd_quote_kind nd_quotation_kind(nd_str text, nd_span span, nd_span content);

#endif
