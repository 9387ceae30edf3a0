/* Punctuation, symbols, and what signs begin: handles, hashtags, markup, keycaps. */
#include "text/tokenizer.h"

#include "text/addresses.h"
#include "text/emoji.h"
#include "text/markup.h"

/* "@name", "@name@host", "#topic": the end of the name behind the sign at t->at, or NULL. */
static const char *tag_end(const nd_tokenizer *t)
{
	const char *p = t->at + 1;
	bool has_letter = false;
	while (p < t->end) {
		const char *next = p;
		uint32_t code = nd_utf8_next(&next, t->end);
		if (!nd_goes_on_word(code) && (nd_unicode_class(code) & ND_UC_IDEOGRAPH) == 0)
			break;
		has_letter |= (nd_unicode_class(code) & ND_UC_LETTER) != 0 || code == '_';
		p = next;
	}
	return has_letter ? p : NULL;
}

static bool put_hashtag_or_handle(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at, *end = tag_end(t);
	if (end == NULL)
		return false;
	const char *host = *start == '@' && nd_byte_at(t, end) == '@' ? nd_email_end(start + 1, end, t->end) : NULL;
	nd_token_kind kind = *start == '@' ? ND_TOKEN_HANDLE : ND_TOKEN_HASHTAG;
	t->at = host != NULL ? host : end;
	nd_put(t, start, kind, nd_word_shape(t, start, nd_run_bits(start, t->at), before));
	return true;
}

const char *nd_elision_end(const nd_tokenizer *t, const char *p)
{
	static const char *const words[] = {"em", "til", "tis", "twas"};
	const char *end = p;
	while (end - p < 5 && nd_ascii_is_alpha((char)nd_byte_at(t, end)))
		end++;
	bool and = end - p == 1 && nd_ascii_lower(*p) == 'n' && nd_is_apostrophe(nd_code_at(t, end));
	if (and) {
		nd_utf8_next(&end, t->end);
		return nd_goes_on_word(nd_code_at(t, end)) ? NULL : end;
	}
	if (nd_goes_on_word(nd_code_at(t, end)))
		return NULL;
	return ND_STR_IS_ONE_OF_NOCASE(nd_str_of(p, (size_t)(end - p)), words) ? end : NULL;
}

void nd_scan_apostrophe(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	nd_utf8_next(&t->at, t->end);
	const char *end = before == 0 && t->tokens->all.count > 0 ? nd_clitic_end(t, t->at) : NULL;
	if (end == NULL && before != 0)
		end = nd_elision_end(t, t->at);
	if (end != NULL) {
		t->at = end;
		nd_put_word(t, start, nd_run_bits(start, end), before);
		return;
	}
	if (*start == '\'' && nd_byte_at(t, t->at) == '\'')
		t->at++;
	nd_put(t, start, ND_TOKEN_PUNCTUATION, before | (*start == '\'' ? 0 : ND_SHAPE_NON_ASCII));
	bool opens_quote = (before & ND_SHAPE_SPACE_BEFORE) != 0 && nd_class_of[nd_byte_at(t, t->at)] != ND_BYTE_SPACE;
	if (opens_quote)
		nd_mark_last(t);
}

void nd_put_double_quote(nd_tokenizer *t, const char *start, uint8_t before)
{
	const nd_token_array *all = &t->tokens->all;
	const nd_token *last = all->count > 0 ? &all->items[all->count - 1] : NULL;
	const char *sign = last != NULL ? t->text + last->span.start : NULL;
	bool behind_dash = before == 0 && last != NULL && last->span.end - last->span.start > 1 &&
	                   (*sign == '-' || (unsigned char)*sign == 0xE2);
	if (behind_dash)
		nd_mark_last(t);
	bool may_open = before == ND_SHAPE_SPACE_BEFORE && last != NULL &&
	                (last->kind == ND_TOKEN_WORD || *sign == ',' || *sign == ':');
	nd_put(t, start, ND_TOKEN_PUNCTUATION, before | (*start == '"' ? 0 : ND_SHAPE_NON_ASCII));
	if (may_open)
		nd_mark_last(t);
}

static void skip_run(nd_tokenizer *t, char c)
{
	while (t->at < t->end && *t->at == c)
		t->at++;
}

static void scan_point(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	const nd_token_array *all = &t->tokens->all;
	bool attached = before == 0 && all->count > 0 && all->items[all->count - 1].kind != ND_TOKEN_SYMBOL;
	if (!attached && nd_ascii_is_digit((char)nd_byte_at(t, start + 1))) {
		uint8_t bits = 0;
		t->at = nd_run_of_word(t, start + 1, &bits);
		nd_put(t, start, (bits & ND_BYTE_SHAPE) == ND_SHAPE_HAS_DIGIT ? ND_TOKEN_NUMBER : ND_TOKEN_WORD, (bits & ND_BYTE_SHAPE) | before);
		return;
	}
	skip_run(t, '.');
	nd_put_marked(t, start, ND_TOKEN_PUNCTUATION, before);
}

/* A tag, or line ends written out. */
static bool put_markup(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	const char *end = *start == '\\' ? nd_escape_end(t->text, start, t->end) : nd_tag_end(start, t->end);
	if (end == NULL)
		return false;
	t->at = end;
	nd_put_marked(t, start, ND_TOKEN_SYMBOL, before);
	return true;
}

static bool put_keycap(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at, *end = nd_keycap_end(start + 1, t->end);
	if (end == NULL)
		return false;
	t->at = end;
	nd_put(t, start, ND_TOKEN_SYMBOL, before | ND_SHAPE_NON_ASCII);
	return true;
}

/* What a sign begins: a handle, a hashtag, markup, a keycap; false where it stands for itself. */
static bool put_sign(nd_tokenizer *t, uint8_t before)
{
	const nd_token_array *all = &t->tokens->all;
	bool behind_hashtag = all->count > 0 && all->items[all->count - 1].kind == ND_TOKEN_HASHTAG;
	bool behind_word = before == 0 && !behind_hashtag && t->at > t->text && nd_goes_on_word((unsigned char)t->at[-1]);
	switch (*t->at) {
	case '@': return !behind_word && put_hashtag_or_handle(t, before);
	case '#': return (!behind_word && put_hashtag_or_handle(t, before)) || put_keycap(t, before);
	case '*': return put_keycap(t, before);
	case '<':
	case '&':
	case '\\': return put_markup(t, before);
	default: return false;
	}
}

void nd_scan_ascii(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	char c = *start;
	switch (c) {
	case '\'': nd_scan_apostrophe(t, before); return;
	case '.': scan_point(t, before); return;
	case '!':
	case '?':
		while (t->at < t->end && (*t->at == '!' || *t->at == '?'))
			t->at++;
		nd_put_marked(t, start, ND_TOKEN_PUNCTUATION, before);
		return;
	case '(':
	case ')':
	case '[':
	case ':':
		t->at++;
		nd_put_marked(t, start, ND_TOKEN_PUNCTUATION, before);
		return;
	case '"':
		t->at++;
		nd_put_double_quote(t, start, before);
		return;
	case ']':
	case '{':
	case '}': t->at++; break;
	default:
		if (put_sign(t, before))
			return;
		skip_run(t, c);
		break;
	}
	bool is_symbol = (nd_unicode_class((unsigned char)c) & ND_UC_SYMBOL) != 0 || c == '%';
	nd_put(t, start, is_symbol ? ND_TOKEN_SYMBOL : ND_TOKEN_PUNCTUATION, before);
}
