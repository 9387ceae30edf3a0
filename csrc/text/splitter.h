/* What the parts of sentence splitting share: the state, and what tokens are. Within the layer only. */
#ifndef ND_TEXT_SPLITTER_H
#define ND_TEXT_SPLITTER_H

#include "base/str.h"
#include "base/utf8.h"
#include "text/characters.h"
#include "text/lines.h"
#include "text/sentences.h"

/* How the items of a list within the text are marked. */
typedef enum nd_marker_style {
	ND_MARKER_NONE = 0,
	ND_MARKER_NUMBER_POINT,
	ND_MARKER_NUMBER_BRACKET,
	ND_MARKER_LETTER_POINT,
	ND_MARKER_LETTER_BRACKET,
	ND_MARKER_BULLET
} nd_marker_style;

enum {
	ND_PROTECTING = 7,         /* kinds of brackets and quotes that hold a sentence together */
	ND_LONGEST_PROTECTED = 300 /* bytes; what is longer has sentences of its own */
};

typedef struct nd_splitter {
	nd_arena *arena;
	nd_str text;
	const nd_token *tokens;
	uint32_t first, end; /* of the sentence that is open; of the region */
	nd_sentence_array *sentences;
	nd_lines lines;
	bool is_all_speech;
	uint32_t bracket_end;   /* byte where the bracket or quote closes that holds the sentence together; 0 for none */
	uint32_t next_close[ND_PROTECTING]; /* of each kind: the first behind the last opening one, or ND_NONE; found once each */
	nd_marker_style list; /* of the list that the last sentences were items of */
	uint32_t list_value;
} nd_splitter;

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static inline nd_str nd_token_text(const nd_splitter *s, uint32_t i)
{
	return nd_str_cut(s->text, s->tokens[i].span);
}

static inline uint32_t nd_token_size(const nd_splitter *s, uint32_t i)
{
	return s->tokens[i].span.end - s->tokens[i].span.start;
}

static inline char nd_first_byte(const nd_splitter *s, uint32_t i)
{
	return s->text.data[s->tokens[i].span.start];
}

static inline uint32_t nd_first_code(const nd_splitter *s, uint32_t i)
{
	const char *p = s->text.data + s->tokens[i].span.start;
	return nd_utf8_next(&p, s->text.data + s->tokens[i].span.end);
}

static inline bool nd_is_char(const nd_splitter *s, uint32_t i, char c)
{
	return i < s->end && nd_token_size(s, i) == 1 && nd_first_byte(s, i) == c;
}

static inline bool nd_has_shape(const nd_splitter *s, uint32_t i, uint8_t shape)
{
	return (s->tokens[i].shape & shape) == shape;
}

static inline bool nd_has_space_before(const nd_splitter *s, uint32_t i)
{
	return nd_has_shape(s, i, ND_SHAPE_SPACE_BEFORE);
}

static inline bool nd_is_word_token(const nd_splitter *s, uint32_t i)
{
	return s->tokens[i].kind == ND_TOKEN_WORD;
}

static inline bool nd_is_number_token(const nd_splitter *s, uint32_t i)
{
	return i < s->end && s->tokens[i].kind == ND_TOKEN_NUMBER;
}

/* What token i, by itself, may end a sentence as. */
nd_terminator nd_terminator_of(const nd_splitter *s, uint32_t i);

/* A left-over tag of a block ("<p>"). */
bool nd_is_block_tag(const nd_splitter *s, uint32_t i);

/* Line ends written out ("\n"). */
bool nd_is_escape(const nd_splitter *s, uint32_t i);

/* Stands around sentences and is in none: markup, drawn lines. */
bool nd_is_no_text(const nd_splitter *s, uint32_t i);

bool nd_is_dash(const nd_splitter *s, uint32_t i);

/* Marks that close what the sentence holds, or open the next: quotes, brackets, tags. */
bool nd_closes(const nd_splitter *s, uint32_t i);
bool nd_opens(const nd_splitter *s, uint32_t i);

/* ---- lists ------------------------------------------------------------------------------------------------------ */

/* The marker that begins at token i: its style and value, and in *last its last token. "3.", "3)", "3.)", "(c)", "c.",
 * "•". */
nd_marker_style nd_list_marker_at(const nd_splitter *s, uint32_t i, uint32_t *value, uint32_t *last);

/* Token i ends a marker that goes on the list: the sentence before ends at *start. */
bool nd_goes_on_list(const nd_splitter *s, uint32_t i, uint32_t *start);

/* An item begins at token i, the first of its list unless its marker has a bracket ("1.", "a.", "f)"). */
bool nd_begins_list(const nd_splitter *s, uint32_t i);

/* Is token i within the marker that begins the open sentence? */
bool nd_is_in_first_marker(const nd_splitter *s, uint32_t i);

/* ---- brackets --------------------------------------------------------------------------------------------------- */

/* A bracket or quote opens at token i, within the sentence: if it holds the sentence together, sets bracket_end. */
void nd_note_bracket(nd_splitter *s, uint32_t i);

/* The region is all of the text, and nothing but quotations and remarks in brackets: a post, a caption, a saying. No
 * article stands around them, so each is kept whole. */
bool nd_is_all_speech(const nd_splitter *s);

/* Holds the quotation together that the open sentence begins with. */
void nd_hold_speech(nd_splitter *s);

/* ---- ends ------------------------------------------------------------------------------------------------------- */

/* Where the sentence ends that token i may end: the first token of the next one, or 0. *last is the last token looked
 * at as a part of the terminator. */
uint32_t nd_sentence_end_behind(const nd_splitter *s, uint32_t i, uint32_t *last);

/* The point i is a part of what German, Spanish or Portuguese write with points and spaces, and goes on with word:
 * "3. Mai", "z. B.", "EE. UU.". */
bool nd_is_within_foreign_term(const nd_splitter *s, uint32_t i, uint32_t word);

/* "said", "asked" and the like. */
bool nd_is_said_verb(nd_str word);

#endif
