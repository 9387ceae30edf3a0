/* What begins with "<!" or reads as a comment: comments, doctypes, CDATA sections. */
#include <string.h>

#include "base/str.h"
#include "html/scan.h"
#include "html/tokenizer_parts.h"

static void give(nd_html_tokenizer *t, nd_html_token token, const char *end)
{
	token.source = (nd_span){nd_html_offset(t, t->at), nd_html_offset(t, end)};
	t->token = token;
	t->at = end;
}

static bool starts_with(const char *at, const char *end, nd_str word)
{
	return nd_str_starts_nocase(nd_str_of(at, (size_t)(end - at)), word);
}

/* ---- comments --------------------------------------------------------------------------------------------------- */

static void give_comment(nd_html_tokenizer *t, const char *start, const char *text_end, const char *end)
{
	nd_str text = nd_html_read(t, start, text_end, ND_DECODE_NUL);
	give(t, (nd_html_token){.kind = ND_HTML_COMMENT, .text = text}, end);
}

bool nd_html_read_bogus_comment(nd_html_tokenizer *t, const char *text)
{
	const char *end = nd_scan_one(text, t->end, '>');
	give_comment(t, text, end, end < t->end ? end + 1 : end);
	return true;
}

/* Of a comment that the input's end cuts off: where its text ends, as "--" or "--!" may be half of what ends it. */
static const char *end_of_cut_comment(const char *start, const char *end)
{
	if (end - start >= 3 && memcmp(end - 3, "--!", 3) == 0)
		return end - 3;
	if (end - start >= 2 && memcmp(end - 2, "--", 2) == 0)
		return end - 2;
	return end - start >= 1 && end[-1] == '-' ? end - 1 : end;
}

static void read_comment(nd_html_tokenizer *t, const char *start)
{
	if (starts_with(start, t->end, ND_STR(">"))) {
		give_comment(t, start, start, start + 1);
		return;
	}
	if (starts_with(start, t->end, ND_STR("->"))) {
		give_comment(t, start, start, start + 2);
		return;
	}
	for (const char *at = nd_scan_one(start, t->end, '>'); at < t->end; at = nd_scan_one(at + 1, t->end, '>')) {
		bool ends = at - start >= 2 && memcmp(at - 2, "--", 2) == 0;
		bool ends_oddly = at - start >= 3 && memcmp(at - 3, "--!", 3) == 0;
		if (ends || ends_oddly) {
			give_comment(t, start, at - (ends ? 2 : 3), at + 1);
			return;
		}
	}
	give_comment(t, start, end_of_cut_comment(start, t->end), t->end);
}

/* ---- doctypes --------------------------------------------------------------------------------------------------- */

static const char *skip_space(const char *at, const char *end)
{
	while (at < end && nd_html_is_space(*at))
		at++;
	return at;
}

/* Reads a quoted identifier at *at. False where it is cut off; *at is then at what cuts it off. */
static bool read_identifier(nd_html_tokenizer *t, const char **at, nd_str *identifier)
{
	char quote = **at;
	const char *start = *at + 1;
	const char *end = nd_scan_either(start, t->end, quote, '>');
	*identifier = nd_html_read(t, start, end, ND_DECODE_NUL);
	*at = end;
	if (end == t->end || *end != quote)
		return false;
	*at += 1;
	return true;
}

static bool is_quote(const char *at, const char *end)
{
	return at < end && (*at == '"' || *at == '\'');
}

/* Reads PUBLIC or SYSTEM and what follows. Returns whether it is as it should be up to where *at then is. */
static bool read_identifiers(nd_html_tokenizer *t, const char **at, nd_html_token *token)
{
	static const nd_str public_word = {"PUBLIC", 6}, system_word = {"SYSTEM", 6};
	bool is_public = starts_with(*at, t->end, public_word);
	if (!is_public && !starts_with(*at, t->end, system_word))
		return false;
	*at = skip_space(*at + 6, t->end);
	if (!is_quote(*at, t->end))
		return false;
	if (is_public) {
		if (!read_identifier(t, at, &token->public_id))
			return false;
		*at = skip_space(*at, t->end);
		if (*at < t->end && **at == '>')
			return true;
		if (!is_quote(*at, t->end))
			return false;
	}
	if (!read_identifier(t, at, &token->system_id))
		return false;
	*at = skip_space(*at, t->end);
	return *at < t->end; /* anything but the end is passed over in silence */
}

static void read_doctype(nd_html_tokenizer *t, const char *at)
{
	nd_html_token token = {.kind = ND_HTML_DOCTYPE};
	at = skip_space(at, t->end);
	const char *name = at;
	while (at < t->end && *at != '>' && !nd_html_is_space(*at))
		at++;
	if (at > name)
		token.name = nd_html_read(t, name, at, ND_DECODE_NUL | ND_DECODE_LOWER);
	at = skip_space(at, t->end);
	bool is_right = at > name && at < t->end && *at == '>' && token.name.data != NULL;
	if (!is_right && token.name.data != NULL && at < t->end)
		is_right = read_identifiers(t, &at, &token);
	token.force_quirks = !is_right;
	at = nd_scan_one(at, t->end, '>');
	give(t, token, at < t->end ? at + 1 : at);
}

/* ---- declarations ----------------------------------------------------------------------------------------------- */

bool nd_html_read_declaration(nd_html_tokenizer *t)
{
	static const nd_str doctype = {"doctype", 7}, cdata = {"[CDATA[", 7};
	const char *at = t->at + 2;
	if (starts_with(at, t->end, ND_STR("--"))) {
		read_comment(t, at + 2);
		return true;
	}
	if (starts_with(at, t->end, doctype)) {
		read_doctype(t, at + doctype.size);
		return true;
	}
	if (t->cdata_allowed && t->end - at >= cdata.size && memcmp(at, cdata.data, cdata.size) == 0) {
		t->at = at + cdata.size;
		t->state = ND_HTML_CDATA;
		return false;
	}
	return nd_html_read_bogus_comment(t, at);
}
