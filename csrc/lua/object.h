/* The one object that newsdesk gives for an article, as JSON or as Lua tables: one walk over the article, and a sink
 * that is told what comes. Positions are 0-based and half open, in bytes of the text, as docs/schema.json says. */
#ifndef ND_LUA_OBJECT_H
#define ND_LUA_OBJECT_H

#include <lauxlib.h>

#include "newsdesk.h"

/* Every value in an object follows its key. */
typedef struct nd_sink nd_sink;
struct nd_sink {
	void (*open)(nd_sink *sink, bool is_array);
	void (*close)(nd_sink *sink, bool is_array);
	void (*key)(nd_sink *sink, const char *name); /* ASCII without characters that JSON escapes */
	void (*string)(nd_sink *sink, nd_str text);   /* an absent one is null */
	void (*raw)(nd_sink *sink, nd_str json);
	void (*integer)(nd_sink *sink, int64_t value);
	void (*span)(nd_sink *sink, nd_span span);   /* the members start and end, with their keys */
	void (*number)(nd_sink *sink, double value); /* NaN and infinity are null */
	void (*boolean)(nd_sink *sink, bool value);
	void (*null)(nd_sink *sink);
};

typedef struct nd_object {
	const nd_article *article; /* annotated where annotations are wanted */
	nd_str id;                 /* JSON; "null" where there is none */
	bool annotations;
	const nd_fact *facts;
	uint32_t fact_count;
} nd_object;

void nd_object_write(const nd_object *object, nd_sink *sink);

/* JSON (RFC 8259) in a buffer of Lua, which needs the top of the stack until nd_json_end pushes the string. Output is
 * valid UTF-8: each ill-formed part of a text becomes U+FFFD, while positions stay those of the text's bytes. */
typedef struct nd_json {
	nd_sink sink;
	luaL_Buffer buffer;
	bool has_item; /* a comma is due before the next key or item */
} nd_json;

/* The first byte that JSON's strings don't hold as it is: a control character, a quotation mark, a backslash. */
const char *nd_json_plain_end(const char *at, const char *end);

void nd_json_begin(lua_State *L, nd_json *json);
void nd_json_end(nd_json *json);

/* Tables: what is null in JSON is absent; the finished table is on top of the stack. */
typedef struct nd_tables {
	nd_sink sink;
	lua_State *L;
	uint32_t depth;
	lua_Integer lengths[8]; /* items so far, of the array open at each depth; -1: an object */
} nd_tables;

void nd_tables_begin(lua_State *L, nd_tables *tables);

#endif
