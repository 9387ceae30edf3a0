/* Addresses: reference resolution of RFC 3986 (section 5.2), on bytes that may be anything. */
#ifndef ND_PAGE_URL_H
#define ND_PAGE_URL_H

#include "base/arena.h"

/* The parts of an address as RFC 3986, appendix B, cuts it; an absent part has data == NULL. They are spans of the
 * address, without the delimiters. Any bytes can be cut: the path takes what fits nowhere else. */
typedef struct nd_url {
	nd_str scheme, authority, path, query, fragment;
} nd_url;

nd_url nd_url_cut(nd_str address);

/* Host of an address without user, port and a leading "www."; absent where it has no authority. A span of address. */
nd_str nd_url_host(nd_str address);

/* The state that an absolute address is of, as its host ends: "ke", "uk" (for GB). Empty where that has more or fewer than
 * two letters. */
nd_str nd_url_country(nd_str address);

/* Bytes of the longest base that a reference is made absolute against: the longest address that the sitemap protocol
 * (sitemaps.org, 0.9) allows. Each of a page's links would carry a copy of it. */
enum { ND_URL_LONGEST_BASE = 2048 };

/* The reference made absolute against base (the page's address; may be absent or too long: then the reference as it
 * is). White space around it and line ends and tabs within it are dropped, as browsers do. Absent for an empty
 * reference. */
nd_str nd_url_resolve(nd_arena *arena, nd_str base, nd_str reference);

#endif
