/* The tree of a page: what the HTML standard's tree construction makes of its bytes.
 *
 * Nodes are structs in one array and refer to each other by 32-bit index; node 0 is the document. Names, values and text
 * are spans of the (UTF-8) input where the page's bytes are the text as it is; what character references, NULs, capitals
 * or line ends had to be changed in is rewritten, in memory of its own. Each text and value knows the bytes it came from
 * either way. The structs are packed: what a page of many tags costs is their size. */
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

/* An attribute as it is read; see nd_tree_attribute_at. */
typedef struct nd_attribute {
	nd_str name;  /* lower case as the standard says; of foreign elements with the standard's adjustments */
	nd_str value; /* decoded */
	nd_span source; /* bytes of the value in the input, without its quotes */
} nd_attribute;

/* A string as the tree keeps it: size bytes of the input from at on; or, where at is beyond the input's size, those of
 * rewritten[at - size - 1]. Absent: at is ND_NONE. */
typedef struct nd_tree_string {
	uint32_t at, size;
} nd_tree_string;

typedef struct nd_rewritten {
	const char *data;
	union {
		nd_span source; /* of an attribute's value */
		struct {
			uint32_t size, room; /* of a text or comment; bytes */
		};
	};
} nd_rewritten;

/* An attribute as the tree keeps it. In front of the first attribute of an element whose name is no nd_tag's, or that has
 * ND_MANY_ATTRIBUTES, stands a record with its name, and the number of its attributes as the value's size. A doctype has
 * such a record too, and attributes "public" and "system". */
typedef struct nd_kept_attribute {
	nd_tree_string name, value;
} nd_kept_attribute;

enum { ND_MANY_ATTRIBUTES = UINT8_MAX };

typedef struct nd_node {
	uint8_t kind;            /* nd_node_kind */
	uint8_t namespace_;      /* nd_namespace, of elements */
	uint8_t tag;             /* nd_tag, of elements; ND_TAG_OTHER where it is none of the known names */
	uint8_t attribute_count; /* see nd_tree_attribute_count */
	uint32_t parent, first_child, next; /* ND_NONE: none */
	uint32_t previous; /* of a first child: the last one; see nd_tree_previous */
	union {
		uint32_t first_attribute; /* of elements and doctypes: index into tree->attributes */
		uint32_t rewritten;       /* of text and comments: index into tree->rewritten; ND_NONE: the text is its source */
	};
	nd_span source; /* bytes of the input: of the text, of the comment, of an element's start tag (empty if implied) */
} nd_node;

/* Whether a record in front of its attributes holds the node's name. */
static inline bool nd_node_has_name(const nd_node *node)
{
	return node->kind == ND_NODE_DOCTYPE || node->tag == ND_TAG_OTHER || node->tag == ND_TAG_FOREIGNOBJECT;
}

_Static_assert(sizeof(nd_node) == 32 && ND_TAG_COUNT <= UINT8_MAX, "nodes are packed");

typedef struct nd_tree {
	nd_str input; /* what all source spans are of; must outlive the tree */
	const nd_node *nodes;
	const nd_kept_attribute *attributes;
	const nd_rewritten *rewritten;
	uint32_t node_count, attribute_count, rewritten_count;
	uint32_t html, head, body; /* ND_NONE where the tree has none (a frameset has no body) */
	bool quirks;
} nd_tree;

/* Parses a document with scripting off. input is UTF-8, or any bytes (ill-formed ones read as U+FFFD). Open elements
 * deeper than max_depth are inserted as siblings: no element that can hold others stands deeper in the tree. Linear in
 * input.size. All memory is the arena's. */
void nd_html_parse(nd_arena *arena, nd_str input, uint32_t max_depth, nd_tree *tree);

/* Parses what is to stand inside an element of that namespace and name (the standard's fragment algorithm). The result
 * is the children of tree->html. */
void nd_html_parse_fragment(nd_arena *arena, nd_str input, nd_namespace context_namespace, nd_str context_name,
                            uint32_t max_depth, nd_tree *tree);

/* The characters of a text or comment. */
nd_str nd_tree_text(const nd_tree *tree, uint32_t node);

/* The name of an element or doctype. A doctype may have none. */
nd_str nd_tree_name(const nd_tree *tree, uint32_t node);

/* How many attributes an element has, and the one at an index below that. */
uint32_t nd_tree_attribute_count(const nd_tree *tree, uint32_t element);
nd_attribute nd_tree_attribute_at(const nd_tree *tree, uint32_t element, uint32_t index);

/* Value of an element's attribute by lower-case name, or an absent text. */
nd_str nd_tree_attribute(const nd_tree *tree, uint32_t element, nd_str name);

/* The child of its parent before this one, or ND_NONE. */
uint32_t nd_tree_previous(const nd_tree *tree, uint32_t node);

/* The last child, or ND_NONE. */
uint32_t nd_tree_last_child(const nd_tree *tree, uint32_t node);

/* The document fragment (a node of kind ND_NODE_DOCUMENT) that holds the contents of a template element; ND_NONE for
 * any other node. It is nobody's child. */
uint32_t nd_tree_content(const nd_tree *tree, uint32_t node);

/* The node after this one in tree order (depth first) within root, or ND_NONE. Template contents are not entered. */
uint32_t nd_tree_next(const nd_tree *tree, uint32_t node, uint32_t root);

/* The node after this one and all below it within root, or ND_NONE. */
uint32_t nd_tree_next_beside(const nd_tree *tree, uint32_t node, uint32_t root);

#endif
