#include "page/charset_parts.h"

nd_encoding nd_charset_guess(nd_arena *arena, nd_str bytes)
{
	(void)arena, (void)bytes;
	return ND_ENCODING_WINDOWS_1252;
}
