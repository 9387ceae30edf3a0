#include "page/charset.h"

nd_status nd_charset_decode(nd_arena *arena, nd_str bytes, nd_str label, bool is_html, nd_decoded *out, nd_error *error)
{
	(void)arena, (void)label, (void)is_html, (void)error;
	*out = (nd_decoded){.text = bytes, .name = {"UTF-8", 5}};
	return ND_OK;
}

uint32_t nd_decoded_source(const nd_decoded *decoded, uint32_t offset)
{
	return offset + decoded->skipped;
}
