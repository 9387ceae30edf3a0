/* What the files of the charset decoder share. */
#ifndef ND_PAGE_CHARSET_PARTS_H
#define ND_PAGE_CHARSET_PARTS_H

#include "base/arena.h"
#include "page/charset.h"
#include "page/charset_table.h"

/* "Get an encoding" from a label; ND_ENCODING_NONE for what is none. */
nd_encoding nd_encoding_of(nd_str label);

/* What a page's first 1024 bytes declare: "prescan a byte stream to determine its encoding" of the HTML standard, then
 * its XML declaration; then what a meta element says that comes later. */
nd_encoding nd_charset_prescan(nd_arena *scratch, nd_str bytes);

/* The most likely encoding of bytes that are not UTF-8 and have bytes from 0x80 on, or are ISO-2022-JP. */
nd_encoding nd_charset_guess(nd_arena *scratch, nd_str bytes);

/* The encoding that bytes that are not UTF-8 are said to be in, unless they are far likelier in another: a server's or
 * editor's own is often declared for what a page is not. Only encodings of single bytes are doubted. */
nd_encoding nd_charset_doubt(nd_arena *scratch, nd_str bytes, nd_encoding said);

/* Decodes by the standard's decoder: what is no text in the encoding gives U+FFFD. *map, in the arena, is filled for
 * nd_decoded_source. False where the system's iconv does not know the encoding. */
bool nd_charset_convert(nd_arena *arena, nd_arena *text_arena, nd_str bytes, nd_encoding encoding,
                        nd_str *text, const struct nd_charset_map **map);

/* The code point of a byte in a single-byte encoding, or U+FFFD. */
uint32_t nd_single_byte_code(nd_encoding encoding, unsigned char byte);

#endif
