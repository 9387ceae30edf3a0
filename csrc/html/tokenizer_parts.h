/* What the files of the tokenizer share. */
#ifndef ND_HTML_TOKENIZER_PARTS_H
#define ND_HTML_TOKENIZER_PARTS_H

#include "html/decode.h"
#include "html/tokenizer.h"

static inline uint32_t nd_html_offset(const nd_html_tokenizer *t, const char *at)
{
	return (uint32_t)(at - t->start);
}

/* White space of the standard; CR counts because it reads as LF. */
static inline bool nd_html_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* The work of nd_html_read where the input is not clean, or there is something to decode. */
nd_str nd_html_read_slowly(nd_html_tokenizer *t, nd_str raw, unsigned decoding);

/* [start, end) as it reads: a span of the input where it stands for itself. */
static inline nd_str nd_html_read(nd_html_tokenizer *t, const char *start, const char *end, unsigned decoding)
{
	nd_str raw = {start, (uint32_t)(end - start)};
	bool is_plain = (decoding & (ND_DECODE_REFERENCES | ND_DECODE_LOWER)) == 0;
	return is_plain && t->is_clean ? raw : nd_html_read_slowly(t, raw, decoding);
}

/* Each reads what begins at t->at, steps past it, and tells whether it gave a token. */
bool nd_html_read_start_tag(nd_html_tokenizer *t);
bool nd_html_read_end_tag(nd_html_tokenizer *t);
bool nd_html_read_declaration(nd_html_tokenizer *t);   /* begins with "<!" */
bool nd_html_read_bogus_comment(nd_html_tokenizer *t, const char *text); /* whose text begins there */

#endif
