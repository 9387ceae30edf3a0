/* From a page's bytes to UTF-8, by the Encoding standard and the HTML standard's encoding sniffing: byte order mark,
 * then the transport's label, then the page's own declaration, then detection. */
#ifndef ND_PAGE_CHARSET_H
#define ND_PAGE_CHARSET_H

#include "base/arena.h"

typedef struct nd_decoded {
	nd_str text;   /* UTF-8. UTF-8 input without a byte order mark is not copied, and may hold ill-formed bytes */
	nd_str name;   /* the encoding's name in the Encoding standard; a constant */
	const struct nd_charset_map *map; /* NULL where offsets differ by a constant at most */
	uint32_t skipped;                 /* bytes of a byte order mark before the text */
} nd_decoded;

/* label may be absent; an unknown label gives ND_BAD_CHARSET. is_html turns on the meta prescan. */
nd_status nd_charset_decode(nd_arena *arena, nd_str bytes, nd_str label, bool is_html, nd_decoded *out, nd_error *error);

/* The byte of the input that the text's byte at offset comes from. offset may be text.size. */
uint32_t nd_decoded_source(const nd_decoded *decoded, uint32_t offset);

#endif
