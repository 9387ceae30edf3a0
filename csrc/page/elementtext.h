/* The text of an element and what surrounds it, for values that stand in a page. */
#ifndef ND_PAGE_ELEMENTTEXT_H
#define ND_PAGE_ELEMENTTEXT_H

#include "html/tree.h"

enum { ND_LONGEST_ELEMENT_TEXT = 2000 };

/* The characters below an element, white space squeezed, pieces of different blocks parted by a line end, without marks
 * also those of other elements where a capital follows a small letter at once; scripts and styles left out, and, with marks
 * (a list that ends with an absent one, or NULL), elements with one of them in their class and hidden ones. Absent where
 * there is more than limit bytes of it, ND_LONGEST_ELEMENT_TEXT at most. source: the bytes of the page from its first to
 * its last text. */
nd_str nd_element_text(nd_arena *arena, const nd_tree *tree, uint32_t element, uint32_t limit, const nd_str *marks,
                       nd_span *source);

/* What kind of surroundings an element stands in, by the tags and classes above it. */
enum nd_surroundings {
	ND_IN_ARTICLE = 1,  /* article, main, or a class that says so */
	ND_IN_HEADER = 2,
	ND_IN_ASIDE = 4,    /* by its name: navigation, sidebar, footer, related links, widgets */
	ND_IN_COMMENTS = 8, /* and quotations and posts: by others, of another day */
	ND_IN_LINK = 16,
	ND_IN_ASIDE_ELEMENT = 32 /* nav, aside, footer */
};

/* known: one byte for each node of the tree, zero at first; what was worked out stays there, so that all elements of a
 * page together cost one pass. */
unsigned nd_element_surroundings(const nd_tree *tree, uint8_t *known, uint32_t element);

/* Value of the attribute, or absent; name is a string literal in lower case. */
#define nd_attribute_of(tree, element, name) nd_tree_attribute(tree, element, ND_STR(name))

#endif
