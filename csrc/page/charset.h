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

/* What the bytes say they are, or are said to be: the name in the Encoding standard by byte order mark, label, or (if
 * is_html) the page's own declaration; absent where nothing says it. A constant. */
nd_str nd_charset_declared(nd_arena *scratch, nd_str bytes, nd_str label, bool is_html);

/* Decodes bytes. What they declare is believed unless they contradict it: bytes that are no UTF-8 are not taken for
 * it, and those that are plainly UTF-8 are taken for it. Where nothing is declared, the encoding is worked out from
 * the bytes. label may be absent; an unknown label gives ND_BAD_CHARSET. is_html turns on the meta prescan. What was
 * converted is in scratch, and what nd_decoded_source needs in the arena. */
nd_status nd_charset_decode(nd_arena *arena, nd_arena *scratch, nd_str bytes, nd_str label, bool is_html,
                            nd_decoded *out, nd_error *error);

/* The byte of the input that the text's byte at offset comes from. offset may be text.size. */
uint32_t nd_decoded_source(const nd_decoded *decoded, uint32_t offset);

#endif
