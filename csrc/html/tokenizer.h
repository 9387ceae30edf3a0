/* The tokenizer of the HTML standard: 13.2.5, with its states merged where they differ only in the errors they report.
 * It is asked for one token at a time, so that the tree builder can change its state in between. */
#ifndef ND_HTML_TOKENIZER_H
#define ND_HTML_TOKENIZER_H

#include "base/array.h"
#include "html/scan.h"
#include "html/tag.h"
#include "html/tree.h"

/* What the text that comes next is; the standard's state of that name. */
typedef enum nd_html_state {
	ND_HTML_DATA = 0,
	ND_HTML_RCDATA,
	ND_HTML_RAWTEXT,
	ND_HTML_SCRIPT_DATA,
	ND_HTML_PLAINTEXT,
	ND_HTML_CDATA
} nd_html_state;

typedef enum nd_html_token_kind {
	ND_HTML_END_OF_FILE = 0,
	ND_HTML_TEXT,
	ND_HTML_START_TAG,
	ND_HTML_END_TAG, /* without its attributes */
	ND_HTML_COMMENT,
	ND_HTML_DOCTYPE
} nd_html_token_kind;

typedef struct nd_html_token {
	uint8_t kind;
	bool self_closing; /* start tags */
	bool force_quirks; /* doctypes */
	bool has_nul;      /* text: holds NUL bytes, which tree construction drops or replaces */
	uint16_t tag;      /* tags: nd_tag */
	uint16_t decoding; /* text: how it was decoded; see nd_html_decoded_source */
	nd_str name;       /* tags, in lower case; doctypes, absent where missing */
	nd_str text;       /* text and comments, decoded; may be a span of the input */
	nd_str public_id, system_id; /* doctypes; absent where missing */
	nd_span source;    /* of the whole token */
} nd_html_token;

typedef struct nd_html_tokenizer {
	nd_arena *arena, *scratch;
	const char *start, *at, *end;
	nd_html_state state;  /* may be set between tokens */
	bool cdata_allowed;   /* the adjusted current node is no HTML element; may be set between tokens */
	bool is_clean;        /* the input has no CR, no NUL and no ill-formed UTF-8 */
	bool is_sound;        /* at most CR of these */
	nd_scan_facts facts;
	nd_str last_start_tag; /* the only name that ends RCDATA, RAWTEXT and script data */
	ND_ARRAY(nd_attribute) attributes; /* of the start tag that the token is */
	nd_html_token token;
} nd_html_tokenizer;

/* input must outlive the tokenizer and all that it gives. arena: of text that had to be decoded; scratch: of the tokenizer
 * itself. */
void nd_html_tokenizer_init(nd_html_tokenizer *tokenizer, nd_arena *arena, nd_arena *scratch, nd_str input);

/* How the text of an element of that tag reads, with scripting off. */
nd_html_state nd_html_state_in(nd_tag tag);

/* Reads the next token into tokenizer->token. At the end it gives ND_HTML_END_OF_FILE again and again. */
void nd_html_tokenizer_next(nd_html_tokenizer *tokenizer);

#endif
