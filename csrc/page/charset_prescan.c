/* What a page says of its own encoding: the HTML standard, 13.2.3.2. */
#include "base/str.h"
#include "html/tokenizer.h"
#include "page/charset_parts.h"

enum {
	PRESCANNED = 1024,
	READ_AGAIN = 1 << 16 /* a declaration that comes later than this would change what has long been read */
};

typedef struct scanner {
	const char *at, *end;
} scanner;

typedef struct attribute {
	nd_str name, value; /* as they stand, in whatever case */
} attribute;

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static bool starts_with(const scanner *s, nd_str word)
{
	return nd_str_starts_nocase(nd_str_of(s->at, (size_t)(s->end - s->at)), word);
}

static nd_str between(const char *start, const char *end)
{
	return nd_str_of(start, (size_t)(end - start));
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */

static nd_str read_value(scanner *s)
{
	while (s->at < s->end && is_space(*s->at))
		s->at++;
	if (s->at == s->end)
		return (nd_str){NULL, 0};
	char quote = *s->at;
	if (quote == '"' || quote == '\'') {
		const char *start = ++s->at;
		while (s->at < s->end && *s->at != quote)
			s->at++;
		nd_str value = between(start, s->at);
		if (s->at < s->end)
			s->at++;
		return value;
	}
	const char *start = s->at;
	while (s->at < s->end && !is_space(*s->at) && *s->at != '>')
		s->at++;
	return between(start, s->at);
}

/* "Get an attribute". False where there is none. s->at is s->end where the bytes ran out. */
static bool read_attribute(scanner *s, attribute *out)
{
	while (s->at < s->end && (is_space(*s->at) || *s->at == '/'))
		s->at++;
	if (s->at == s->end || *s->at == '>')
		return false;
	const char *start = s->at;
	while (s->at < s->end && !is_space(*s->at) && *s->at != '/' && *s->at != '>' && (*s->at != '=' || s->at == start))
		s->at++;
	*out = (attribute){.name = between(start, s->at)};
	const char *after = s->at;
	while (after < s->end && is_space(*after))
		after++;
	if (after == s->end || *after != '=')
		return true;
	s->at = after + 1;
	out->value = read_value(s);
	return true;
}

/* ---- meta ------------------------------------------------------------------------------------------------------- */

/* "Extracting a character encoding from a meta element". */
static nd_encoding encoding_in_content(nd_str content)
{
	const char *end = content.data + content.size;
	for (const char *at = content.data; end - at > 7; at++) {
		if (!nd_str_starts_nocase(between(at, end), ND_STR("charset")))
			continue;
		const char *value = at + 7;
		while (value < end && is_space(*value))
			value++;
		if (value == end || *value != '=')
			continue;
		value++;
		while (value < end && is_space(*value))
			value++;
		char quote = value < end && (*value == '"' || *value == '\'') ? *value++ : '\0';
		const char *stop = value;
		while (stop < end && (quote != '\0' ? *stop != quote : !is_space(*stop) && *stop != ';'))
			stop++;
		if (quote != '\0' && stop == end)
			return ND_ENCODING_NONE;
		return nd_encoding_of(between(value, stop));
	}
	return ND_ENCODING_NONE;
}

/* An encoding that a page cannot be in, as it could not have been read so far, stands for another. */
static nd_encoding as_declared(nd_encoding encoding)
{
	if (encoding == ND_ENCODING_UTF_16BE || encoding == ND_ENCODING_UTF_16LE)
		return ND_ENCODING_UTF_8;
	return encoding == ND_ENCODING_X_USER_DEFINED ? ND_ENCODING_WINDOWS_1252 : encoding;
}

/* What a meta element says, gathered from its attributes one by one. */
typedef struct meta {
	bool has_equiv, has_content, has_charset;
	bool is_pragma, needs_pragma;
	nd_encoding encoding;
} meta;

static void read_meta_attribute(meta *m, nd_str name, nd_str value)
{
	if (nd_str_equal_nocase(name, ND_STR("http-equiv")) && !m->has_equiv) {
		m->has_equiv = true;
		m->is_pragma = nd_str_equal_nocase(value, ND_STR("content-type"));
	} else if (nd_str_equal_nocase(name, ND_STR("content")) && !m->has_content) {
		m->has_content = true;
		nd_encoding found = encoding_in_content(value);
		if (found != ND_ENCODING_NONE && !m->has_charset) {
			m->encoding = found;
			m->needs_pragma = true;
		}
	} else if (nd_str_equal_nocase(name, ND_STR("charset")) && !m->has_charset) {
		m->has_charset = true;
		m->encoding = nd_encoding_of(value);
		m->needs_pragma = false;
	}
}

static nd_encoding declared_by(const meta *m)
{
	return m->needs_pragma && !m->is_pragma ? ND_ENCODING_NONE : as_declared(m->encoding);
}

/* Reads a meta tag. Where the bytes run out before its end, nothing is declared. */
static nd_encoding read_meta(scanner *s)
{
	meta m = {.encoding = ND_ENCODING_NONE};
	for (attribute one; read_attribute(s, &one);)
		read_meta_attribute(&m, one.name, one.value);
	return s->at == s->end ? ND_ENCODING_NONE : declared_by(&m);
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

static void skip_past(scanner *s, nd_str end)
{
	uint32_t found = nd_str_find(between(s->at, s->end), end, 0);
	s->at = found == ND_NONE ? s->end : s->at + found + end.size;
}

static bool begins_meta(const scanner *s)
{
	return starts_with(s, ND_STR("<meta")) && s->end - s->at > 5 && (is_space(s->at[5]) || s->at[5] == '/');
}

static bool begins_tag(const scanner *s)
{
	const char *name = s->at + 1;
	if (name < s->end && *name == '/')
		name++;
	return name < s->end && nd_ascii_is_alpha(*name);
}

static void skip_tag(scanner *s)
{
	attribute ignored;
	while (s->at < s->end && !is_space(*s->at) && *s->at != '>')
		s->at++;
	while (read_attribute(s, &ignored))
		;
}

/* "Get an XML encoding". */
static nd_encoding xml_encoding(nd_str bytes)
{
	uint32_t end = nd_str_starts(bytes, ND_STR("<?xml")) ? nd_str_find(bytes, ND_STR(">"), 0) : ND_NONE;
	if (end == ND_NONE)
		return ND_ENCODING_NONE;
	nd_str declaration = nd_str_of(bytes.data, end);
	uint32_t at = nd_str_find(declaration, ND_STR("encoding"), 0);
	if (at == ND_NONE)
		return ND_ENCODING_NONE;
	for (at += 8; at < end && ((unsigned char)bytes.data[at] <= ' ' || bytes.data[at] == '='); at++)
		;
	if (at == end || (bytes.data[at] != '"' && bytes.data[at] != '\''))
		return ND_ENCODING_NONE;
	uint32_t stop = nd_str_find(declaration, nd_str_of(bytes.data + at, 1), at + 1);
	if (stop == ND_NONE)
		return ND_ENCODING_NONE;
	return as_declared(nd_encoding_of(nd_str_cut(bytes, (nd_span){at + 1, stop})));
}

static nd_encoding prescan(nd_str bytes)
{
	scanner s = {bytes.data, bytes.data + bytes.size};
	while (s.at < s.end) {
		if (*s.at != '<') {
			s.at++;
		} else if (starts_with(&s, ND_STR("<!--"))) {
			s.at += 2; /* "<!-->" ends it as well */
			skip_past(&s, ND_STR("-->"));
		} else if (begins_meta(&s)) {
			s.at += 6;
			nd_encoding encoding = read_meta(&s);
			if (encoding != ND_ENCODING_NONE)
				return encoding;
		} else if (begins_tag(&s)) {
			skip_tag(&s);
		} else if (starts_with(&s, ND_STR("<!")) || starts_with(&s, ND_STR("</")) || starts_with(&s, ND_STR("<?"))) {
			skip_past(&s, ND_STR(">"));
		} else {
			s.at++;
		}
	}
	return xml_encoding(bytes);
}

/* ---- later ------------------------------------------------------------------------------------------------------ */

/* A meta element that a parser comes upon: "changing the encoding while parsing". */
static nd_encoding declared_later(nd_arena *scratch, nd_str bytes)
{
	nd_html_tokenizer t;
	nd_html_tokenizer_init(&t, scratch, scratch, bytes);
	for (;;) {
		nd_html_tokenizer_next(&t);
		if (t.token.kind == ND_HTML_END_OF_FILE)
			return ND_ENCODING_NONE;
		if (t.token.kind != ND_HTML_START_TAG)
			continue;
		t.state = nd_html_state_in(t.token.tag);
		meta m = {.encoding = ND_ENCODING_NONE};
		for (uint32_t i = 0; t.token.tag == ND_TAG_META && i < t.attributes.count; i++)
			read_meta_attribute(&m, t.attributes.items[i].name, t.attributes.items[i].value);
		if (declared_by(&m) != ND_ENCODING_NONE)
			return declared_by(&m);
	}
}

static nd_str beginning(nd_str bytes, uint32_t size)
{
	return nd_str_of(bytes.data, bytes.size < size ? bytes.size : size);
}

nd_encoding nd_charset_prescan(nd_arena *scratch, nd_str bytes)
{
	nd_encoding encoding = prescan(beginning(bytes, PRESCANNED));
	if (encoding == ND_ENCODING_NONE && bytes.size > PRESCANNED)
		encoding = declared_later(scratch, beginning(bytes, READ_AGAIN));
	return encoding;
}
