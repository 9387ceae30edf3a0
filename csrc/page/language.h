/* The language of a text, by the letters and the frequent short words that it has. */
#ifndef ND_PAGE_LANGUAGE_H
#define ND_PAGE_LANGUAGE_H

#include "newsdesk.h"

/* BCP 47 primary language subtag (a constant), or absent where the text is too short or does not decide. Looks at the
 * first 16 KiB. */
nd_str nd_language_detect(nd_str text);

/* A declared language as BCP 47 writes it: "EN_us" is "en-US". Absent where it is no language tag. The result is written
 * to buffer. */
enum { ND_LANGUAGE_SIZE = 36 };
nd_str nd_language_tag(nd_str declared, char buffer[ND_LANGUAGE_SIZE]);

#endif
