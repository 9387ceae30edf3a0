#include "html/tokenizer.h"

#include "base/str.h"
#include "base/utf8.h"
#include "html/scan.h"
#include "html/tokenizer_parts.h"

void nd_html_tokenizer_init(nd_html_tokenizer *t, nd_arena *arena, nd_arena *scratch, nd_str input)
{
	nd_scan_facts facts = nd_scan_examine(input);
	bool well_formed = !facts.has_high || nd_utf8_valid_prefix(input.data, input.size) == input.size;
	*t = (nd_html_tokenizer){
	        .arena = arena,
	        .scratch = scratch,
	        .start = input.data,
	        .at = input.data,
	        .end = input.data + input.size,
	        .is_clean = !facts.has_return && !facts.has_nul && well_formed,
	        .is_sound = !facts.has_nul && well_formed,
	        .facts = facts,
	};
}

/* Whether a piece of an unclean input stands for itself nonetheless. */
static bool is_clean_piece(const nd_html_tokenizer *t, nd_str raw)
{
	if (memchr(raw.data, '\r', raw.size) != NULL)
		return false;
	return t->is_sound || (memchr(raw.data, '\0', raw.size) == NULL &&
	                       nd_utf8_valid_prefix(raw.data, raw.size) == raw.size);
}

nd_str nd_html_read_slowly(nd_html_tokenizer *t, nd_str raw, unsigned decoding)
{
	bool is_plain = (decoding & (ND_DECODE_REFERENCES | ND_DECODE_LOWER)) == 0;
	if (is_plain && is_clean_piece(t, raw))
		return raw;
	return nd_html_decode(t->arena, raw, decoding | (t->is_sound ? ND_DECODE_SOUND : 0));
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

/* Whether the "<" at that place begins a tag, a comment or what is read as one. */
static bool begins_markup(const char *at, const char *end)
{
	if (end - at < 2)
		return false;
	char next = at[1];
	return nd_ascii_is_alpha(next) || next == '!' || next == '?' || (next == '/' && end - at > 2);
}

/* Whether the "<" at that place begins the end tag that the text ends with. */
static bool begins_end_tag(const nd_html_tokenizer *t, const char *at)
{
	nd_str name = t->last_start_tag;
	if ((size_t)(t->end - at) < (size_t)name.size + 3 || at[1] != '/' || name.size == 0)
		return false;
	char after = at[2 + name.size];
	return nd_str_equal_nocase(nd_str_of(at + 2, name.size), name) &&
	       (nd_html_is_space(after) || after == '/' || after == '>');
}

static const char *end_of_data(const nd_html_tokenizer *t, bool *has_references)
{
	const char *at = t->at;
	for (;;) {
		at = *has_references ? nd_scan_one(at, t->end, '<') : nd_scan_either(at, t->end, '<', '&');
		if (at == t->end)
			return at;
		if (*at == '&')
			*has_references = true;
		else if (begins_markup(at, t->end))
			return at;
		at++;
	}
}

static const char *end_of_raw_text(const nd_html_tokenizer *t)
{
	const char *at = nd_scan_one(t->at, t->end, '<');
	while (at < t->end && !begins_end_tag(t, at))
		at = nd_scan_one(at + 1, t->end, '<');
	return at;
}

static const char *end_of_cdata(const nd_html_tokenizer *t)
{
	nd_str rest = nd_str_of(t->at, (size_t)(t->end - t->at));
	uint32_t end = nd_str_find(rest, ND_STR("]]>"), 0);
	return end == ND_NONE ? t->end : t->at + end;
}

/* Whether "script" and what ends a tag's name stand there. */
static bool is_script(const char *at, const char *end)
{
	static const nd_str script = {"script", 6};
	return end - at > script.size && nd_str_equal_nocase(nd_str_of(at, script.size), script) &&
	       (nd_html_is_space(at[script.size]) || at[script.size] == '/' || at[script.size] == '>');
}

/* The script data escaped and double escaped states: from behind "<!" of a "<!--" to behind the "-->" that ends them,
 * or to the script's end tag. */
static const char *end_of_escaped_script(const nd_html_tokenizer *t, const char *at)
{
	bool twice = false;
	while ((at = nd_scan_either(at, t->end, '-', '<')) < t->end) {
		if (*at == '-') {
			const char *dashes = at;
			while (at < t->end && *at == '-')
				at++;
			if (at - dashes >= 2 && at < t->end && *at == '>')
				return at;
		} else if (twice) {
			at++;
			twice = !(at < t->end && *at == '/' && is_script(at + 1, t->end));
		} else {
			if (begins_end_tag(t, at))
				return at;
			twice = is_script(at + 1, t->end);
			at++;
		}
	}
	return at;
}

static const char *end_of_script(const nd_html_tokenizer *t)
{
	const char *at = t->at;
	while ((at = nd_scan_one(at, t->end, '<')) < t->end && !begins_end_tag(t, at)) {
		if (t->end - at >= 4 && memcmp(at, "<!--", 4) == 0)
			at = end_of_escaped_script(t, at + 2);
		else
			at++;
	}
	return at;
}

static const char *end_of_text(const nd_html_tokenizer *t, bool *has_references)
{
	switch (t->state) {
	case ND_HTML_DATA: return end_of_data(t, has_references);
	case ND_HTML_RCDATA: *has_references = true; return end_of_raw_text(t);
	case ND_HTML_RAWTEXT: return end_of_raw_text(t);
	case ND_HTML_SCRIPT_DATA: return end_of_script(t);
	case ND_HTML_CDATA: return end_of_cdata(t);
	case ND_HTML_PLAINTEXT: break;
	}
	return t->end;
}

static bool read_text(nd_html_tokenizer *t)
{
	bool has_references = false, keeps_nul = t->state == ND_HTML_DATA || t->state == ND_HTML_CDATA;
	const char *start = t->at, *end = end_of_text(t, &has_references);
	if (start == end)
		return false;
	if (t->state == ND_HTML_RCDATA)
		has_references = memchr(start, '&', (size_t)(end - start)) != NULL;
	unsigned decoding = (has_references ? ND_DECODE_REFERENCES : 0) | (keeps_nul ? 0 : ND_DECODE_NUL);
	nd_str text = nd_html_read(t, start, end, decoding);
	t->at = end;
	t->token = (nd_html_token){
	        .kind = ND_HTML_TEXT,
	        .text = text,
	        .has_nul = !t->is_sound && keeps_nul && memchr(text.data, '\0', text.size) != NULL,
	        .decoding = (uint16_t)decoding,
	        .source = {nd_html_offset(t, start), nd_html_offset(t, end)},
	};
	return true;
}

nd_html_state nd_html_state_in(nd_tag tag)
{
	switch (tag) {
	case ND_TAG_TITLE:
	case ND_TAG_TEXTAREA: return ND_HTML_RCDATA;
	case ND_TAG_STYLE:
	case ND_TAG_XMP:
	case ND_TAG_IFRAME:
	case ND_TAG_NOEMBED:
	case ND_TAG_NOFRAMES: return ND_HTML_RAWTEXT;
	case ND_TAG_SCRIPT: return ND_HTML_SCRIPT_DATA;
	case ND_TAG_PLAINTEXT: return ND_HTML_PLAINTEXT;
	default: return ND_HTML_DATA;
	}
}

/* ---- markup ----------------------------------------------------------------------------------------------------- */

static bool read_markup(nd_html_tokenizer *t)
{
	char next = t->at[1];
	if (nd_ascii_is_alpha(next))
		return nd_html_read_start_tag(t);
	if (next == '!')
		return nd_html_read_declaration(t);
	if (next == '?')
		return nd_html_read_bogus_comment(t, t->at + 1);
	if (nd_ascii_is_alpha(t->at[2]))
		return nd_html_read_end_tag(t);
	if (t->at[2] != '>')
		return nd_html_read_bogus_comment(t, t->at + 2);
	t->at += 3; /* "</>" is nothing */
	return false;
}

/* Reads markup that ends or interrupts the text before it. False where nothing came of it. */
static bool read_after_text(nd_html_tokenizer *t)
{
	switch (t->state) {
	case ND_HTML_DATA: return read_markup(t);
	case ND_HTML_CDATA:
		t->at += 3; /* "]]>" */
		t->state = ND_HTML_DATA;
		return false;
	default:
		t->state = ND_HTML_DATA;
		return nd_html_read_end_tag(t);
	}
}

void nd_html_tokenizer_next(nd_html_tokenizer *t)
{
	while (t->at < t->end)
		if (read_text(t) || read_after_text(t))
			return;
	t->token = (nd_html_token){
	        .kind = ND_HTML_END_OF_FILE,
	        .source = {nd_html_offset(t, t->end), nd_html_offset(t, t->end)},
	};
}
