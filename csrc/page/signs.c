#include "page/signs.h"

#include "base/str.h"
#include "page/sign_table.h"

static uint32_t look_up(uint64_t key)
{
	uint32_t slot = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - ND_SIGN_SLOT_BITS));
	while (nd_sign_table[slot].key != 0) {
		if (nd_sign_table[slot].key == key)
			return nd_sign_table[slot].signs;
		slot = (slot + 1) % ND_SIGN_SLOTS;
	}
	return 0;
}

uint64_t nd_signs_of_name(nd_str value)
{
	uint64_t signs = 0, key = 0;
	uint32_t letters = 0;
	bool lower_before = false;
	for (uint32_t i = 0; i <= value.size; i++) {
		char c = i < value.size ? value.data[i] : ' ';
		bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
		if (letters > 0 && (!(lower || upper) || (upper && lower_before))) {
			if (letters > 1)
				signs |= look_up(key);
			key = 0;
			letters = 0;
		}
		if ((lower || upper) && letters < ND_SIGN_LETTERS) {
			key = key << 5 | ((unsigned char)c & 31);
			letters++;
		}
		lower_before = lower;
	}
	return signs;
}
