/* Reads the suite's JSON files, which are trusted: what is no JSON ends the program. */
#ifndef ND_SPEC_HTML5LIB_JSON_H
#define ND_SPEC_HTML5LIB_JSON_H

#include "base/arena.h"

typedef enum json_kind { JSON_NULL, JSON_TRUE, JSON_FALSE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } json_kind;

typedef struct json {
	json_kind kind;
	nd_str string;              /* lone surrogates are U+FFFD */
	nd_str key;                 /* of a member of an object */
	struct json *first, *next;  /* items of an array or members of an object */
} json;

json *json_read(nd_arena *arena, nd_str text);

/* The member of that name, or NULL. */
const json *json_member(const json *object, const char *name);

/* Decodes "\uHHHH" in a text, which may hold pairs of surrogates. */
nd_str json_unescape(nd_arena *arena, nd_str text);

#endif
