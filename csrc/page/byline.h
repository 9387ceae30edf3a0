/* Bylines: who wrote it, out of "By Jane Doe and John Roe, Agency", "Von …", "作者：…", with roles, desks, addresses,
 * handles and places of work left out. */
#ifndef ND_PAGE_BYLINE_H
#define ND_PAGE_BYLINE_H

#include "newsdesk.h"

enum { ND_MOST_AUTHORS = 32 };

/* End of the words that open a byline ("By", "Written by:", "Von"), with the space after them; 0 where the line has
 * none. */
uint32_t nd_byline_opening(nd_str line);

/* The same for many lines: what the openings begin with is worked out once. */
enum { ND_BYLINE_WORDS = 64 };
typedef struct nd_byline_starts {
	uint32_t bits[ND_BYLINE_WORDS];
} nd_byline_starts;
void nd_byline_starts_init(nd_byline_starts *starts);
uint32_t nd_byline_opening_quick(const nd_byline_starts *starts, nd_str line);

/* The names in a byline, in order, as spans of it; returns how many. A first name may be a pseudonym or a desk; names
 * after it must look like persons' names. site (may be absent) is nobody's name. */
uint32_t nd_byline_names(nd_str byline, nd_str site, nd_span names[ND_MOST_AUTHORS]);

/* Looks like the full name of a person and like nothing else: two to five capitalised words, perhaps with particles and
 * initials, or the few characters of a name in a script without case. */
bool nd_byline_is_name(nd_str text);

/* Says what one journalist does, and names nobody: "Local Democracy Reporter", "Chief Correspondent in Vienna". Behind a
 * comma it is about the name before it. */
bool nd_byline_is_role(nd_str text);

/* Is a news agency, or names itself one: "Agencia EFE", "dpa". */
bool nd_byline_is_agency(nd_str text);

#endif
