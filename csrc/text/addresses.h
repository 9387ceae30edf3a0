/* Where web and e-mail addresses end in running text. Within the layer only. */
#ifndef ND_TEXT_ADDRESSES_H
#define ND_TEXT_ADDRESSES_H

#include "newsdesk.h"

/* The end of the URL that begins at start ("https://…", "www.…"), or NULL if none does. Final punctuation, and a
 * closing bracket whose opening one is outside, belong to the text. */
const char *nd_url_end(const char *start, const char *end);

/* The end of the address without scheme ("example.com/page") whose first name is [start, point), *point being a point,
 * or NULL. Only well-known top-level domains, since a missing space after a sentence looks the same. */
const char *nd_domain_end(const char *start, const char *point, const char *end);

/* The end of the e-mail address that begins at start and whose "@" is at, or NULL. */
const char *nd_email_end(const char *start, const char *at, const char *end);

#endif
