/* Line ends within a region: do they end a sentence, or is the text wrapped to a width? Within the layer only. */
#ifndef ND_TEXT_LINES_H
#define ND_TEXT_LINES_H

#include "newsdesk.h"

typedef struct nd_lines {
	bool measured, wrapped;
	uint32_t width; /* bytes of the longest line */
} nd_lines;

/* Does a sentence end before token i, the first of its line? The region's tokens are [first, end); lines starts zeroed
 * and keeps what was measured of the region. */
bool nd_line_ends_sentence(nd_lines *lines, nd_str text, const nd_token *tokens, uint32_t first, uint32_t end, uint32_t i);

#endif
