/* Characters that end sentences or begin items of lists. Within the layer only. */
#ifndef ND_TEXT_CHARACTERS_H
#define ND_TEXT_CHARACTERS_H

#include "newsdesk.h"

typedef enum nd_terminator {
	ND_END_NONE = 0,
	ND_END_POINT,
	ND_END_ABBREVIATION,
	ND_END_ELLIPSIS,
	ND_END_BROKEN_OFF, /* a dash before a closing quote */
	ND_END_STRONG,
	ND_END_FULL_WIDTH
} nd_terminator;

/* What a character other than "." may end a sentence as. */
nd_terminator nd_terminator_of_code(uint32_t code);

bool nd_is_bullet(uint32_t code);

#endif
