#include "text/characters.h"

nd_terminator nd_terminator_of_code(uint32_t code)
{
	switch (code) {
	case 0x2026: return ND_END_ELLIPSIS;
	case '!':
	case '?':
	case 0x203C:
	case 0x2047:
	case 0x2048:
	case 0x2049:
	case 0x203D: return ND_END_STRONG;
	case 0x3002:
	case 0xFF0E:
	case 0xFF61:
	case 0xFF01:
	case 0xFF1F:
	case 0x0964:
	case 0x061F:
	case 0x06D4:
	case 0x1362: return ND_END_FULL_WIDTH;
	default: return ND_END_NONE;
	}
}

bool nd_is_bullet(uint32_t code)
{
	return code == 0x2022 || code == 0x2023 || code == 0x2043 || code == 0x25AA || code == 0x25CF || code == 0x25A0 ||
	       code == 0x25E6;
}
