/* Element names that tree construction and the page layer know. */
#ifndef ND_HTML_TAG_H
#define ND_HTML_TAG_H

#include "newsdesk.h"

typedef enum nd_tag {
	ND_TAG_OTHER = 0,
	ND_TAG_COUNT
} nd_tag;

#endif
