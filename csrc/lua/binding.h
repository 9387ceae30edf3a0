/* What the files of the Lua binding share. The binding converts and nothing else: each userdata holds one object of
 * newsdesk.h, which is made after the userdata, so that nothing leaks when Lua jumps out; closing it is one idempotent
 * function for close, __close and __gc.
 *
 * Misuse (a wrong type, an unknown option, a closed object) raises an error that names the argument. What comes from
 * outside (content, files, patterns) never raises: such a function returns nil, a message, and the status's name.
 *
 * Positions in Lua are 1-based and inclusive: a C span [start, end) is start + 1, end. */
#ifndef ND_LUA_BINDING_H
#define ND_LUA_BINDING_H

#include <lauxlib.h>
#include <lua.h>

#include "newsdesk.h"

/* ---- userdata: each maker leaves one on the stack ---------------------------------------------------------------- */

#define ND_LUA_MODELS "newsdesk.models"
#define ND_LUA_ARTICLE "newsdesk.article"
#define ND_LUA_PATTERNS "newsdesk.patterns"
#define ND_LUA_RULES "newsdesk.rules"
#define ND_LUA_NAMES "newsdesk.names"
#define ND_LUA_STREAM "newsdesk.stream"

/* Each registers its metatable; called once for a Lua state. */
void nd_lua_models_open(lua_State *L);
void nd_lua_article_open(lua_State *L);
void nd_lua_patterns_open(lua_State *L);
void nd_lua_names_open(lua_State *L);
void nd_lua_stream_open(lua_State *L);

/* The functions of newsdesk.core. */
int nd_lua_models(lua_State *L);   /* (folder, load_rules) → models | nil, message, status */
int nd_lua_parse(lua_State *L);    /* (bytes, options, models where the options have none) → article | nil, message, status */
int nd_lua_limit(lua_State *L);    /* (anything, options) → options.limits.bytes | nil */
int nd_lua_encode(lua_State *L);   /* (article, id as JSON, annotations) → JSON | nil, message, status */
int nd_lua_patterns(lua_State *L); /* ({{name, expression} …}) → patterns | nil, message, status */
int nd_lua_rules(lua_State *L);    /* ({{name, predicate, expression, implied_object, implied_subject} …}, deferred) → rules | nil,
                               message, status */
int nd_lua_names(lua_State *L);      /* ({{name, type, id, aliases, case} …}) → names | nil, message, status */
int nd_lua_names_file(lua_State *L); /* (text of a file, whether it is CSV) → names | nil, message, status */
int nd_lua_job(lua_State *L);      /* (line) → job | nil, message, id as JSON */
int nd_lua_json_string(lua_State *L); /* (string) → JSON */
int nd_lua_json_value(lua_State *L);  /* (plain tables, strings, numbers) → JSON */
int nd_lua_stream(lua_State *L);   /* (path) → stream | nil, message, status */
int nd_lua_inflate(lua_State *L);  /* (bytes, limit) → bytes | nil, message */
int nd_lua_fold(lua_State *L);     /* (text) → text in lower case without diacritics */
int nd_lua_words(lua_State *L);    /* (text) → folded words, their starts, their stops */
int nd_lua_hash(lua_State *L);     /* (text) → 16 hexadecimal digits */
int nd_lua_is_type(lua_State *L);  /* (anything) → whether it is the name of a type of mentions */
int nd_lua_is_terminal(lua_State *L); /* (file number) → boolean */
int nd_lua_folder(lua_State *L);   /* (path …) → absolute path of the first one that is a folder | nil */

/* The object behind a userdata; raises on anything else, also where it was closed. */
nd_models *nd_lua_check_models(lua_State *L, int index);
nd_article *nd_lua_check_article(lua_State *L, int index);
nd_patterns *nd_lua_check_patterns(lua_State *L, int index);

/* Pushes the name of pattern number i of the patterns at index. */
void nd_lua_push_pattern_name(lua_State *L, int index, uint32_t i);

/* Compiles entries and pushes what newsdesk.names gives: names | nil, message, status. Returns how many it pushed. */
int nd_lua_compile_names(lua_State *L, const nd_name_entry *entries, uint32_t count);

/* A name's type ("none" for ND_NO_NAME) and case rule by their words; false where the word is none of them. */
bool nd_lua_name_type(nd_str word, nd_type *type);
bool nd_lua_name_case(nd_str word, nd_name_case *letter_case);

/* The rules of the models at index, which are loaded the first time; NULL with the reason pushed where they do not
 * compile, as far as that shows now. */
const nd_rules *nd_lua_rules_of(lua_State *L, int index);

/* The rules of the userdata at index, which the caller frees from now on. */
nd_rules *nd_lua_take_rules(lua_State *L, int index);

/* Pushes which of the rules of the models at index is wrong and why, with the name; false, and nothing, where none is. */
bool nd_lua_push_bad_rule(lua_State *L, int index);

/* ---- an article's user values ------------------------------------------------------------------------------------ */

enum {
	ND_LUA_ARTICLE_MODELS = 1, /* keeps them open */
	ND_LUA_ARTICLE_TEXT,       /* its text as a Lua string, once asked for */
	ND_LUA_ARTICLE_PATTERNS,   /* options.patterns */
	ND_LUA_ARTICLE_NAMES,      /* options.names: they must outlive the annotation */
	ND_LUA_ARTICLE_VALUES = ND_LUA_ARTICLE_NAMES
};

/* Facts of the article at index by the rules of its models; false with nil, message, status pushed. */
bool nd_lua_facts(lua_State *L, int index, const nd_fact **facts, uint32_t *count);

/* Annotates the article at index; false with nil, message, status pushed. */
bool nd_lua_annotate(lua_State *L, int index);

/* ---- conversions ------------------------------------------------------------------------------------------------- */

/* Pushes nil, message, status name and returns 3. */
int nd_lua_fail(lua_State *L, const nd_error *error);

/* Pushes text, or nil where it is absent. */
void nd_lua_push(lua_State *L, nd_str text);

/* table[key] = value, for the table on top of the stack; an absent text sets nothing. */
void nd_lua_set(lua_State *L, const char *key, nd_str text);
void nd_lua_set_integer(lua_State *L, const char *key, lua_Integer value);
void nd_lua_set_number(lua_State *L, const char *key, double value); /* NaN sets nothing; whole numbers are integers */
void nd_lua_set_span(lua_State *L, nd_span span);                    /* start and stop */

/* Text of the string at index of the stack. It lives as long as Lua holds the string. */
nd_str nd_lua_str(lua_State *L, int index);

/* Raises unless the argument is nil, none or a table whose keys are all in the NULL-ended list. */
void nd_lua_check_keys(lua_State *L, int argument, const char *const *known);

/* Whether the keys of the table at index are 1, 2, 3 …, without gaps. */
bool nd_lua_is_array(lua_State *L, int index);

/* Raises where a method that has no filters is given one. */
void nd_lua_check_no_filter(lua_State *L);

/* Reads options of newsdesk.parse at argument (nil and none are fine). Texts point into Lua's strings. Pushes
 * options.models, options.patterns and options.names, or nil. */
void nd_lua_check_options(lua_State *L, int argument, nd_options *options);

/* Number of the format or type with that name; 0 where there is none. */
nd_type nd_lua_type(nd_str name);

/* ---- records: methods of an article ------------------------------------------------------------------------------ */

int nd_lua_blocks(lua_State *L);
int nd_lua_embeds(lua_State *L);
int nd_lua_links(lua_State *L);
int nd_lua_images(lua_State *L);
int nd_lua_sentences(lua_State *L);
int nd_lua_tokens(lua_State *L);
int nd_lua_mentions(lua_State *L);
int nd_lua_entities(lua_State *L);
int nd_lua_references(lua_State *L);
int nd_lua_quotes(lua_State *L);
int nd_lua_dates(lua_State *L);
int nd_lua_amounts(lua_State *L);
int nd_lua_facts_of(lua_State *L);
int nd_lua_matches(lua_State *L);

/* A share or probability, to a millionth: what both faces show of a float. */
double nd_lua_share(float value);

/* Names of enum values, as scripts and JSON use them; constants. */
const char *nd_lua_block_kind(nd_block_kind kind);
const char *nd_lua_format(nd_format format);
const char *nd_lua_token_kind(uint8_t kind);
const char *nd_lua_quote_kind(nd_quote_kind kind);
const char *nd_lua_date_type(nd_date_type type);
const char *nd_lua_amount_kind(nd_amount_kind kind);

#endif
