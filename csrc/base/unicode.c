#include "base/unicode.h"

uint32_t nd_unicode_class(uint32_t code)
{
	return code >= 'A' && code <= 'Z' ? ND_UC_UPPER | ND_UC_LETTER : code >= 'a' && code <= 'z' ? ND_UC_LOWER | ND_UC_LETTER : 0;
}

uint32_t nd_unicode_lower(uint32_t code)
{
	return code >= 'A' && code <= 'Z' ? code + 32 : code;
}

uint32_t nd_unicode_upper(uint32_t code)
{
	return code >= 'a' && code <= 'z' ? code - 32 : code;
}

uint32_t nd_unicode_base(uint32_t code)
{
	return code;
}
