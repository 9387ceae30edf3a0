/* From the bytes of a page to the characters that they stand for: character references, line ends, NUL bytes,
 * ill-formed UTF-8. */
#ifndef ND_HTML_DECODE_H
#define ND_HTML_DECODE_H

#include "base/arena.h"

enum nd_html_decoding {
	ND_DECODE_REFERENCES = 1, /* character references */
	ND_DECODE_ATTRIBUTE = 2,  /* as in an attribute's value: "&copy=" and "&copyright" are no references */
	ND_DECODE_NUL = 4,        /* NUL becomes U+FFFD; else it stays */
	ND_DECODE_LOWER = 8,      /* ASCII letters become lower case */
	ND_DECODE_SOUND = 16      /* what is decoded has no NUL and no ill-formed UTF-8 */
};

/* The decoded text, in the arena. Line ends become LF and ill-formed UTF-8 becomes U+FFFD in any case. */
nd_str nd_html_decode(nd_arena *arena, nd_str raw, unsigned decoding);

/* The first byte of raw that comes after what the first count bytes of the decoded text were decoded from. */
uint32_t nd_html_decoded_source(nd_str raw, unsigned decoding, uint32_t count);

#endif
