/* What kind of input some bytes are, from the bytes and the address. */
#ifndef ND_PAGE_SNIFF_H
#define ND_PAGE_SNIFF_H

#include "newsdesk.h"

/* HTML, Markdown or plain text; never ND_FORMAT_AUTO. */
nd_format nd_sniff_format(nd_str bytes, nd_str url);

/* Known magic numbers of binary formats, or NUL bytes that no UTF-16 text would have. */
bool nd_sniff_binary(nd_str bytes);

#endif
