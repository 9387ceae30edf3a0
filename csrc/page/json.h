/* A reader of JSON (RFC 8259) as it stands in pages: hostile, and often not quite right. Raw line ends in strings, commas
 * before a closing bracket, comments, single quotation marks, keys and values without any, marks in a string that should
 * have been escaped, and several values one behind the other are let pass; what makes no sense as a member is passed
 * over. Where the text ends within a value, what was read stays. No recursion; the reading stops at nesting beyond
 * ND_JSON_DEPTH. */
#ifndef ND_PAGE_JSON_H
#define ND_PAGE_JSON_H

#include "base/arena.h"

enum { ND_JSON_DEPTH = 64 };

typedef enum nd_json_kind {
	ND_JSON_NULL = 0,
	ND_JSON_TRUE,
	ND_JSON_FALSE,
	ND_JSON_NUMBER,
	ND_JSON_STRING,
	ND_JSON_ARRAY,
	ND_JSON_OBJECT
} nd_json_kind;

typedef struct nd_json_node {
	nd_span key;    /* of a member: between its quotation marks; else empty */
	nd_span value;  /* string: between its quotation marks; number: its characters; array, object: with brackets */
	uint32_t parent, first_child, next; /* ND_NONE: none. A parent stands before its children */
	uint8_t kind;   /* nd_json_kind */
	bool escaped;   /* the string holds backslashes */
} nd_json_node;

typedef struct nd_json {
	nd_str text; /* what the spans are of; must outlive the tree */
	const nd_json_node *nodes;
	uint32_t count; /* 0: nothing was read; else node 0 is the (first) root */
} nd_json;

/* Linear in text.size. Memory is the arena's. */
void nd_json_read(nd_arena *arena, nd_str text, nd_json *json);

/* The member of an object by its key (as written, without escapes), or ND_NONE. */
uint32_t nd_json_member(const nd_json *json, uint32_t object, nd_str key);

/* The characters of a string or number, escapes decoded; absent for another kind or node ND_NONE. A span of the text
 * where nothing had to be decoded. */
nd_str nd_json_string(nd_arena *arena, const nd_json *json, uint32_t node);

/* The code point of a \u escape, with the second one of a surrogate pair; at is behind its 'u'. ND_REPLACEMENT where it is
 * none. Gives the byte behind it. */
uint32_t nd_json_code(nd_str text, uint32_t at, uint32_t *code);

#endif
