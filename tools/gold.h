/* Reading gold documents for the trainer: NDJSON lines with "text" and "entities", each with "start", "end" (bytes of the
 * text) and "type". Other keys are passed over. */
#ifndef ND_TOOLS_GOLD_H
#define ND_TOOLS_GOLD_H

#include "base/array.h"
#include "base/utf8.h"
#include "lines.h"

typedef struct gold_entity {
	nd_span span;
	nd_str type;
} gold_entity;

typedef ND_ARRAY(gold_entity) gold_entity_array;

typedef struct gold_document {
	nd_str text;
	gold_entity_array entities;
} gold_document;

/* A cursor in one line of JSON. Bad JSON ends the program. */
typedef struct json_cursor {
	nd_arena *arena;
	const char *at, *end;
	const char *place; /* of the line, for messages */
} json_cursor;

static inline void json_space(json_cursor *json)
{
	while (json->at < json->end && nd_ascii_is_space(*json->at))
		json->at++;
}

static inline bool json_takes(json_cursor *json, char mark)
{
	json_space(json);
	if (json->at < json->end && *json->at == mark) {
		json->at++;
		return true;
	}
	return false;
}

static inline void json_wants(json_cursor *json, char mark)
{
	if (!json_takes(json, mark))
		fail("is no line of gold: a JSON object with \"text\" and \"entities\" is wanted", json->place);
}

static inline uint32_t json_hex(json_cursor *json)
{
	uint32_t value = 0;
	for (int i = 0; i < 4 && json->at < json->end; i++, json->at++) {
		char c = nd_ascii_lower(*json->at);
		value = value * 16 + (uint32_t)(nd_ascii_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return value;
}

static inline uint32_t json_code(json_cursor *json)
{
	uint32_t code = json_hex(json);
	bool high = code >= 0xD800 && code < 0xDC00 && json->end - json->at >= 6 && json->at[0] == '\\';
	if (!high)
		return code;
	json->at += 2;
	return 0x10000 + ((code - 0xD800) << 10) + (json_hex(json) - 0xDC00);
}

static inline uint32_t json_escape(json_cursor *json, char *out)
{
	char kind = json->at < json->end ? *json->at++ : '"';
	switch (kind) {
	case 'n': *out = '\n'; return 1;
	case 'r': *out = '\r'; return 1;
	case 't': *out = '\t'; return 1;
	case 'b': *out = '\b'; return 1;
	case 'f': *out = '\f'; return 1;
	case 'u': return nd_utf8_put(out, json_code(json));
	default: *out = kind; return 1;
	}
}

static inline nd_str json_string(json_cursor *json)
{
	json_wants(json, '"');
	char *out = nd_arena_take(json->arena, (size_t)(json->end - json->at) + 4);
	uint32_t size = 0;
	while (json->at < json->end && *json->at != '"') {
		if (*json->at == '\\') {
			json->at++;
			size += json_escape(json, out + size);
		} else {
			out[size++] = *json->at++;
		}
	}
	json_wants(json, '"');
	return nd_str_of(out, size);
}

static inline uint32_t json_number(json_cursor *json)
{
	uint32_t value = 0;
	json_space(json);
	while (json->at < json->end && nd_ascii_is_digit(*json->at))
		value = value * 10 + (uint32_t)(*json->at++ - '0');
	return value;
}

/* Over a value of any kind. */
static inline void json_skip(json_cursor *json)
{
	uint32_t depth = 0;
	bool in_string = false;
	for (json_space(json); json->at < json->end; json->at++) {
		char c = *json->at;
		if (in_string) {
			json->at += c == '\\';
			in_string = c != '"';
			continue;
		}
		if (depth == 0 && (c == ',' || c == '}' || c == ']'))
			return;
		in_string = c == '"';
		depth += c == '[' || c == '{';
		depth -= c == ']' || c == '}';
	}
}

static inline gold_entity read_gold_entity(json_cursor *json)
{
	gold_entity entity = {0};
	json_wants(json, '{');
	do {
		nd_str key = json_string(json);
		json_wants(json, ':');
		if (nd_str_equal(key, ND_STR("start")))
			entity.span.start = json_number(json);
		else if (nd_str_equal(key, ND_STR("end")))
			entity.span.end = json_number(json);
		else if (nd_str_equal(key, ND_STR("type")))
			entity.type = json_string(json);
		else
			json_skip(json);
	} while (json_takes(json, ','));
	json_wants(json, '}');
	return entity;
}

static inline void read_gold_entities(json_cursor *json, gold_entity_array *entities)
{
	json_wants(json, '[');
	if (json_takes(json, ']'))
		return;
	do
		*nd_array_push(json->arena, entities) = read_gold_entity(json);
	while (json_takes(json, ','));
	json_wants(json, ']');
}

static inline gold_document read_gold(nd_arena *arena, nd_str line, const char *place)
{
	gold_document document = {0};
	json_cursor json = {arena, line.data, line.data + line.size, place};
	json_wants(&json, '{');
	do {
		nd_str key = json_string(&json);
		json_wants(&json, ':');
		if (nd_str_equal(key, ND_STR("text")))
			document.text = json_string(&json);
		else if (nd_str_equal(key, ND_STR("entities")))
			read_gold_entities(&json, &document.entities);
		else
			json_skip(&json);
	} while (json_takes(&json, ','));
	return document;
}

#endif
