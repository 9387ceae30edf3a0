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

bool nd_names_element(nd_str attribute)
{
	switch (attribute.size) {
	case 2:
		return attribute.data[0] == 'i' && attribute.data[1] == 'd';
	case 4:
		return nd_str_equal(attribute, ND_STR("role"));
	case 5:
		return nd_str_equal(attribute, ND_STR("class"));
	case 8:
		return nd_str_equal(attribute, ND_STR("itemprop"));
	case 9:
		return nd_str_equal(attribute, ND_STR("data-type"));
	case 11:
		return nd_str_equal(attribute, ND_STR("data-testid")) || nd_str_equal(attribute, ND_STR("data-module"));
	case 14:
		return nd_str_equal(attribute, ND_STR("data-component"));
	default:
		return false;
	}
}

bool nd_name_next(nd_str value, uint32_t *at, uint64_t *key)
{
	uint32_t letters = 0, i = *at;
	bool lower_before = false;
	*key = 0;
	for (; i < value.size; i++) {
		char c = value.data[i];
		bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
		if (letters > 0 && (!(lower || upper) || (upper && lower_before))) {
			if (letters > 1)
				break;
			*key = 0;
			letters = 0;
		}
		if ((lower || upper) && letters < ND_SIGN_LETTERS) {
			*key = *key << 5 | ((unsigned char)c & 31);
			letters++;
		}
		lower_before = lower;
	}
	*at = i;
	return letters > 1;
}

uint64_t nd_signs_of_name(nd_str value)
{
	uint64_t signs = 0, key;
	for (uint32_t at = 0; nd_name_next(value, &at, &key);)
		signs |= look_up(key);
	return signs;
}
