/* Tree construction (the HTML standard, 13.2.6), inside: its state, and what the insertion modes are written in.
 *
 * The names are the standard's; where a comment is missing, the standard's text under that name is the comment. Parse
 * errors are not reported. Three limits of our own keep every input linear: the depth of open elements, the length of
 * the list of active formatting elements, and how many elements are made that no tag asks for. */
#ifndef ND_HTML_BUILDER_H
#define ND_HTML_BUILDER_H

#include "html/tokenizer.h"

typedef enum nd_insertion_mode {
	ND_MODE_INITIAL = 0,
	ND_MODE_BEFORE_HTML,
	ND_MODE_BEFORE_HEAD,
	ND_MODE_IN_HEAD,
	ND_MODE_IN_HEAD_NOSCRIPT,
	ND_MODE_AFTER_HEAD,
	ND_MODE_IN_BODY,
	ND_MODE_TEXT,
	ND_MODE_IN_TABLE,
	ND_MODE_IN_TABLE_TEXT,
	ND_MODE_IN_CAPTION,
	ND_MODE_IN_COLUMN_GROUP,
	ND_MODE_IN_TABLE_BODY,
	ND_MODE_IN_ROW,
	ND_MODE_IN_CELL,
	ND_MODE_IN_SELECT,
	ND_MODE_IN_SELECT_IN_TABLE,
	ND_MODE_IN_TEMPLATE,
	ND_MODE_AFTER_BODY,
	ND_MODE_IN_FRAMESET,
	ND_MODE_AFTER_FRAMESET,
	ND_MODE_AFTER_AFTER_BODY,
	ND_MODE_AFTER_AFTER_FRAMESET,
	ND_MODE_COUNT
} nd_insertion_mode;

/* What tree construction asks of an open element. */
enum nd_traits {
	ND_IS_FOREIGN = 1,
	ND_IS_SPECIAL = 2,
	ND_ENDS_SCOPE = 4,        /* of "has an element in scope" */
	ND_ENDS_LIST_SCOPE = 8,   /* ol, ul: with ND_ENDS_SCOPE, of list item scope */
	ND_ENDS_BUTTON_SCOPE = 16, /* button: with ND_ENDS_SCOPE, of button scope */
	ND_ENDS_TABLE_SCOPE = 32,
	ND_IS_IN_SELECT_SCOPE = 64, /* optgroup, option: all others end select scope */
	ND_IS_IMPLIED = 128,        /* "generate implied end tags" */
	ND_IS_THOROUGHLY_IMPLIED = 256,
	ND_IS_MATHML_TEXT = 512, /* MathML text integration point */
	ND_IS_HTML_POINT = 1024, /* HTML integration point */
	ND_IS_TABLE_PART = 2048  /* table, tbody, tfoot, thead, tr: text and strange elements are fostered out of it */
};

typedef struct nd_open_element {
	uint32_t node;
	uint32_t level; /* elements from the root to it in the tree: some of these may be open no more (a, nobr, form) */
	uint16_t tag; /* ND_TAG_OTHER for all foreign elements */
	uint16_t traits;
} nd_open_element;

typedef struct nd_formatting {
	uint32_t node;  /* ND_NONE: a marker */
	uint32_t depth; /* where in the stack of open elements it was last seen */
	uint64_t hash;  /* of its attributes; 0 before it was asked for */
} nd_formatting;

typedef struct nd_piece {
	nd_str text;
	nd_span source;
} nd_piece;

typedef struct nd_builder {
	nd_html_tokenizer tokens;
	nd_arena *arena;   /* the tree's */
	nd_arena *scratch; /* within it, until the tree is made */
	nd_tree *tree; /* its counts and arrays are filled at the end; see nd_builder_tree */
	ND_ARRAY(nd_node) nodes;
	ND_ARRAY(nd_kept_attribute) attributes;
	ND_ARRAY(nd_rewritten) rewritten;
	ND_ARRAY(nd_open_element) open;
	ND_ARRAY(nd_formatting) formatting;
	ND_ARRAY(uint8_t) template_modes;
	ND_ARRAY(nd_piece) table_text; /* pending table character tokens */
	bool table_text_has_words;
	uint32_t open_counts[ND_TAG_COUNT]; /* how many open HTML elements of each tag there are */
	nd_insertion_mode mode, original_mode;
	uint32_t head, form; /* the element pointers */
	nd_open_element context; /* of a fragment; node is ND_NONE */
	nd_namespace context_namespace;
	nd_tag context_tag;
	bool is_fragment, frameset_ok, fosters, drops_line_feed;
	uint32_t max_depth;
	uint32_t clones_left; /* elements that adoption and reconstruction may still make */
} nd_builder;

/* ---- nodes: builder_nodes.c ------------------------------------------------------------------------------------- */

/* Where a node goes: as a child of parent, before that child of it, or last if before is ND_NONE. */
typedef struct nd_place {
	uint32_t parent, before;
} nd_place;

uint32_t nd_builder_new_node(nd_builder *b, nd_node_kind kind, nd_span source);
/* Gives a node that has none its attributes, and its name where that must be kept with them. */
void nd_builder_keep_attributes(nd_builder *b, uint32_t node, nd_str name, const nd_attribute *attributes,
                                uint32_t count);
void nd_builder_attach(nd_builder *b, uint32_t node, nd_place place);
void nd_builder_detach(nd_builder *b, uint32_t node);
void nd_builder_move_children(nd_builder *b, uint32_t from, uint32_t to);
/* Another element with the same name and attributes, not attached. clones_left must not be 0. */
uint32_t nd_builder_clone(nd_builder *b, uint32_t node);
/* "Appropriate place for inserting a node", with target as override target. */
nd_place nd_builder_place(nd_builder *b, uint32_t target);
void nd_builder_insert_text(nd_builder *b, nd_str text, nd_span source);
void nd_builder_insert_comment(nd_builder *b, uint32_t parent);
/* Makes way for one more open element at the greatest depth: the new one will stand beside the current one. */
void nd_builder_keep_depth(nd_builder *b);
/* Elements of the current start tag: made, attached and pushed. */
uint32_t nd_builder_insert_element(nd_builder *b);
/* The same, without pushing: for elements that are popped at once. */
void nd_builder_insert_void(nd_builder *b);
uint32_t nd_builder_insert_foreign(nd_builder *b, nd_namespace namespace_);
/* An element that the page leaves out. */
uint32_t nd_builder_insert_implied(nd_builder *b, nd_tag tag);
/* Adds those attributes of the current start tag that the element has not. */
void nd_builder_merge_attributes(nd_builder *b, uint32_t element);
/* The current start tag's attribute of that name. */
nd_str nd_builder_token_attribute(const nd_builder *b, nd_str name);

/* The tree so far; for reading, until something is added to it. */
nd_tree nd_builder_tree(const nd_builder *b);
nd_str nd_builder_name(const nd_builder *b, uint32_t element);

/* ---- the stack of open elements: builder_stack.c ---------------------------------------------------------------- */

uint16_t nd_html_traits(nd_tag tag);
uint16_t nd_foreign_traits(nd_namespace namespace_, nd_tag tag, nd_str encoding);

void nd_builder_push(nd_builder *b, uint32_t node, uint16_t tag, uint16_t traits);
void nd_builder_pop(nd_builder *b);
/* Takes out the open element at that depth. */
void nd_builder_take_out(nd_builder *b, uint32_t depth);
/* Depth of the topmost open element that is that node, or ND_NONE. */
uint32_t nd_builder_depth_of(const nd_builder *b, uint32_t node);
/* Depth of the last open HTML element of that tag, or ND_NONE. */
uint32_t nd_builder_last_open(const nd_builder *b, nd_tag tag);
/* Pops elements down to and with the last one of that tag; nothing if there is none. */
void nd_builder_pop_until(nd_builder *b, nd_tag tag);
/* Pops elements down to and with that depth; the root stays. */
void nd_builder_pop_to(nd_builder *b, uint32_t depth);

/* "Has an element in scope": ends are the traits of elements that end the scope. */
enum {
	ND_SCOPE = ND_ENDS_SCOPE,
	ND_LIST_SCOPE = ND_ENDS_SCOPE | ND_ENDS_LIST_SCOPE,
	ND_BUTTON_SCOPE = ND_ENDS_SCOPE | ND_ENDS_BUTTON_SCOPE,
	ND_TABLE_SCOPE = ND_ENDS_TABLE_SCOPE
};
bool nd_builder_has_in_scope(const nd_builder *b, nd_tag tag, unsigned ends);
bool nd_builder_has_in_select_scope(const nd_builder *b, nd_tag tag);
/* The same of one certain element. */
bool nd_builder_node_in_scope(const nd_builder *b, uint32_t node);

void nd_builder_generate_implied(nd_builder *b, nd_tag except);
void nd_builder_generate_implied_thoroughly(nd_builder *b);
void nd_builder_close_p(nd_builder *b);
void nd_builder_reset_mode(nd_builder *b);

static inline const nd_open_element *nd_builder_current(const nd_builder *b)
{
	return &b->open.items[b->open.count - 1];
}

/* "Adjusted current node". */
static inline const nd_open_element *nd_builder_adjusted(const nd_builder *b)
{
	return b->is_fragment && b->open.count == 1 ? &b->context : nd_builder_current(b);
}

static inline bool nd_builder_is_open(const nd_builder *b, nd_tag tag)
{
	return b->open_counts[tag] != 0;
}

/* ---- active formatting elements: builder_formatting.c ----------------------------------------------------------- */

void nd_builder_push_formatting(nd_builder *b, uint32_t node);
void nd_builder_push_marker(nd_builder *b);
void nd_builder_clear_to_marker(nd_builder *b);
void nd_builder_reconstruct(nd_builder *b);
/* Index of the last entry of that tag behind the last marker, or ND_NONE. */
uint32_t nd_builder_formatting_of(const nd_builder *b, nd_tag tag);
void nd_builder_remove_formatting(nd_builder *b, uint32_t node);
/* The adoption agency algorithm, for the current tag's name. False: act as described in "any other end tag". */
bool nd_builder_adopt(nd_builder *b, nd_tag subject);

/* ---- insertion modes: each tells whether the token is to be processed again ------------------------------------- */

bool nd_mode_initial(nd_builder *b);
bool nd_mode_before_html(nd_builder *b);
bool nd_mode_before_head(nd_builder *b);
bool nd_mode_in_head(nd_builder *b);
bool nd_mode_in_head_noscript(nd_builder *b);
bool nd_mode_after_head(nd_builder *b);
bool nd_mode_in_body(nd_builder *b);
bool nd_mode_text(nd_builder *b);
bool nd_mode_in_table(nd_builder *b);
bool nd_mode_in_table_text(nd_builder *b);
bool nd_mode_in_caption(nd_builder *b);
bool nd_mode_in_column_group(nd_builder *b);
bool nd_mode_in_table_body(nd_builder *b);
bool nd_mode_in_row(nd_builder *b);
bool nd_mode_in_cell(nd_builder *b);
bool nd_mode_in_select(nd_builder *b);
bool nd_mode_in_select_in_table(nd_builder *b);
bool nd_mode_in_template(nd_builder *b);
bool nd_mode_after_body(nd_builder *b);
bool nd_mode_in_frameset(nd_builder *b);
bool nd_mode_after_frameset(nd_builder *b);
bool nd_mode_after_after_body(nd_builder *b);
bool nd_mode_after_after_frameset(nd_builder *b);
/* "The rules for parsing tokens in foreign content". */
bool nd_mode_foreign(nd_builder *b);

/* By the rules of the current insertion mode, in HTML content. */
bool nd_builder_dispatch(nd_builder *b);

/* ---- shared by the modes: builder_text.c ------------------------------------------------------------------------ */

/* Cuts the white space in front off the current text token. Absent where there is none. */
nd_piece nd_builder_take_space(nd_builder *b);
/* Whether the current text token has characters left. */
static inline bool nd_builder_has_text(const nd_builder *b)
{
	return b->tokens.token.text.size != 0;
}
/* The white space of the current text token alone. */
nd_piece nd_builder_only_space(nd_builder *b);
/* Takes NUL bytes out of the current text token. */
void nd_builder_drop_nul(nd_builder *b);
/* Makes U+FFFD of them. */
void nd_builder_replace_nul(nd_builder *b);
/* Takes a line feed off the front of the current text token. */
void nd_builder_drop_line_feed(nd_builder *b);
bool nd_builder_is_space(nd_str text);

#endif
