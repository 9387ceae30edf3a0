/* Cutting the current text token the way that insertion modes treat white space and NUL. */
#include "base/str.h"
#include "base/utf8.h"
#include "html/builder.h"
#include "html/decode.h"

/* White space of the standard. CR comes from "&#13;" alone. */
static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

bool nd_builder_is_space(nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		if (!is_space(text.data[i]))
			return false;
	return true;
}

/* Where in the input the token's text goes on after its first count bytes. */
static uint32_t source_after(const nd_builder *b, uint32_t count)
{
	const nd_html_token *token = &b->tokens.token;
	const char *raw = b->tokens.start + token->source.start;
	if (token->text.data == raw)
		return token->source.start + count;
	nd_str all = nd_str_of(raw, token->source.end - token->source.start);
	return token->source.start + nd_html_decoded_source(all, token->decoding, count);
}

/* Cuts the first count bytes off the token's text. */
static nd_piece take(nd_builder *b, uint32_t count)
{
	nd_html_token *token = &b->tokens.token;
	uint32_t middle = source_after(b, count);
	nd_piece piece = {{token->text.data, count}, {token->source.start, middle}};
	token->text = nd_str_of(token->text.data + count, token->text.size - count);
	token->source.start = middle;
	return piece;
}

nd_piece nd_builder_take_space(nd_builder *b)
{
	nd_str text = b->tokens.token.text;
	uint32_t count = 0;
	while (count < text.size && is_space(text.data[count]))
		count++;
	return count == 0 ? (nd_piece){{NULL, 0}, {0, 0}} : take(b, count);
}

/* The token's text without the bytes that keep(byte) refuses. */
static nd_str filtered(nd_builder *b, bool (*keep)(char))
{
	nd_str text = b->tokens.token.text;
	char *kept = nd_arena_take(b->arena, text.size);
	uint32_t size = 0;
	for (uint32_t i = 0; i < text.size; i++)
		if (keep(text.data[i]))
			kept[size++] = text.data[i];
	return nd_str_of(nd_arena_grow(b->arena, kept, text.size, size), size);
}

nd_piece nd_builder_only_space(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	nd_str text = nd_builder_is_space(token->text) ? token->text : filtered(b, is_space);
	return (nd_piece){text, token->source};
}

static bool is_not_nul(char c)
{
	return c != '\0';
}

void nd_builder_drop_nul(nd_builder *b)
{
	nd_html_token *token = &b->tokens.token;
	if (!token->has_nul)
		return;
	token->text = filtered(b, is_not_nul);
	token->has_nul = false;
}

void nd_builder_replace_nul(nd_builder *b)
{
	nd_html_token *token = &b->tokens.token;
	if (!token->has_nul)
		return;
	char *text = nd_arena_take(b->arena, (size_t)token->text.size * 3);
	uint32_t size = 0;
	for (uint32_t i = 0; i < token->text.size && size < UINT32_MAX - 4; i++) {
		if (token->text.data[i] == '\0')
			size += nd_utf8_put(text + size, ND_REPLACEMENT);
		else
			text[size++] = token->text.data[i];
	}
	token->text = nd_str_of(nd_arena_grow(b->arena, text, (size_t)token->text.size * 3, size), size);
	token->has_nul = false;
}

void nd_builder_drop_line_feed(nd_builder *b)
{
	nd_str text = b->tokens.token.text;
	if (text.size > 0 && text.data[0] == '\n')
		take(b, 1);
}
