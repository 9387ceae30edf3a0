/* Emoji sequences (UTS 51). Within the layer only. */
#ifndef ND_TEXT_EMOJI_H
#define ND_TEXT_EMOJI_H

#include "newsdesk.h"

/* The end of the sequence that begins with the emoji first, which ends at behind: its modifiers, what zero-width
 * joiners join, the second letter of a flag. */
const char *nd_emoji_end(uint32_t first, const char *behind, const char *end);

/* The end of the keycap that the character before behind begins ("#" or "*" in a box), or NULL. */
const char *nd_keycap_end(const char *behind, const char *end);

#endif
