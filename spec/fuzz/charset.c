/* The charset decoder on any bytes, under a label that the first byte chooses. Aborts where the text is no UTF-8
 * although it was converted, or where offsets do not map back in order. */
#include <stdlib.h>

#include "base/utf8.h"
#include "page/charset.h"
#include "page/sniff.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static const nd_str labels[] = {{NULL, 0},      {"utf-8", 5},     {"gbk", 3},         {"big5", 4},
	                                {"euc-jp", 6},  {"shift_jis", 9}, {"iso-2022-jp", 11}, {"euc-kr", 6},
	                                {"utf-16le", 8}, {"utf-16be", 8}, {"windows-1253", 12}, {"replacement", 11}};
	nd_arena arena;
	nd_decoded decoded;
	if (size == 0)
		return 0;
	nd_str bytes = {(const char *)data + 1, (uint32_t)(size - 1)};
	nd_arena_init(&arena, NULL);
	nd_sniff_format(bytes, labels[0]);
	nd_sniff_binary(bytes);
	if (nd_charset_decode(&arena, &arena, bytes, labels[data[0] % 12], (data[0] & 128) != 0, &decoded, NULL) != ND_OK)
		abort();
	if (decoded.map != NULL && nd_utf8_valid_prefix(decoded.text.data, decoded.text.size) != decoded.text.size)
		abort();
	uint32_t last = 0;
	for (uint32_t i = 0; i <= decoded.text.size; i++) {
		uint32_t source = nd_decoded_source(&decoded, i);
		if (source < last || source > bytes.size)
			abort();
		last = source;
	}
	nd_arena_destroy(&arena);
	return 0;
}
