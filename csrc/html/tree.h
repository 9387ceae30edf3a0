/* The tree of a page: what the HTML standard's tree construction makes of its bytes.
 *
 * Nodes are structs in one array and refer to each other by 32-bit index; node 0 is the document. Text is a span of
 * the (UTF-8) input where the page's bytes are the text as it is, and a piece of arena text where character
 * references, NULs or line ends had to be changed; each text node knows the bytes it came from either way. */
#ifndef ND_HTML_TREE_H
#define ND_HTML_TREE_H

#include "base/arena.h"
#include "html/tag.h"

typedef enum nd_node_kind {
	ND_NODE_DOCUMENT = 1,
	ND_NODE_DOCTYPE,
	ND_NODE_ELEMENT,
	ND_NODE_TEXT,
	ND_NODE_COMMENT
} nd_node_kind;
typedef enum nd_namespace { ND_NS_HTML = 0, ND_NS_SVG, ND_NS_MATHML } nd_namespace;

typedef struct nd_attribute {
	nd_str name;  /* lower case as the standard says; of foreign elements with the standard's adjustments */
	nd_str value; /* decoded */
	nd_span source; /* bytes of the value in the input, without its quotes */
} nd_attribute;

typedef struct nd_node {
	uint8_t kind;       /* nd_node_kind */
	uint8_t namespace_; /* nd_namespace, of elements */
	uint16_t tag;       /* nd_tag, of elements; ND_TAG_OTHER where it is none of the known names */
	uint32_t parent, first_child, last_child, previous, next; /* ND_NONE: none */
	uint32_t first_attribute; /* of elements: index into tree->attributes; a doctype's are "public" and "system" */
	uint32_t attribute_count; /* 16 bits would do, but input decides */
	nd_str text; /* text and comment: the characters; element: its name; doctype: its name (absent: none) */
	nd_span source; /* bytes of the input: of the text, of the comment, of an element's start tag (empty if implied) */
} nd_node;

typedef struct nd_tree {
	nd_str input; /* what all source spans are of; must outlive the tree */
	const nd_node *nodes;
	uint32_t node_count;
	const nd_attribute *attributes;
	uint32_t attribute_count;
	uint32_t html, head, body; /* ND_NONE where the tree has none (a frameset has no body) */
	bool quirks;
} nd_tree;

/* Parses a document with scripting off. input is UTF-8, or any bytes (ill-formed ones read as U+FFFD). Open elements
 * deeper than max_depth are inserted as siblings. Linear in input.size. All memory is the arena's. */
void nd_html_parse(nd_arena *arena, nd_str input, uint32_t max_depth, nd_tree *tree);

/* Parses what is to stand inside an element of that namespace and name (the standard's fragment algorithm). The result
 * is the children of tree->html. */
void nd_html_parse_fragment(nd_arena *arena, nd_str input, nd_namespace context_namespace, nd_str context_name,
                            uint32_t max_depth, nd_tree *tree);

/* Value of an element's attribute by lower-case name, or an absent text. */
nd_str nd_tree_attribute(const nd_tree *tree, uint32_t element, nd_str name);

/* The document fragment (a node of kind ND_NODE_DOCUMENT) that holds the contents of a template element; ND_NONE for
 * any other node. It is nobody's child. */
uint32_t nd_tree_content(const nd_tree *tree, uint32_t node);

/* The node after this one in tree order (depth first) within root, or ND_NONE. Template contents are not entered. */
uint32_t nd_tree_next(const nd_tree *tree, uint32_t node, uint32_t root);

/* The node after this one and all below it within root, or ND_NONE. */
uint32_t nd_tree_next_beside(const nd_tree *tree, uint32_t node, uint32_t root);

#endif
