#include "text/lines.h"

#include "base/str.h"

/* Lines wrapped by hand or by mail and wire software are about this long. */
enum { NARROWEST = 40, WIDEST = 120 };

static uint32_t line_start(nd_str text, uint32_t at, uint32_t limit)
{
	while (at > limit && text.data[at - 1] != '\n' && text.data[at - 1] != '\r')
		at--;
	return at;
}

static bool begins_in_lower_case(const nd_token *token)
{
	return token->kind == ND_TOKEN_WORD && (token->shape & (ND_SHAPE_HAS_UPPER | ND_SHAPE_HAS_DIGIT)) == 0;
}

/* The word at token i would not have fitted on the line that ends with token i - 1 and began at start. */
static bool was_full(const nd_lines *lines, const nd_token *tokens, uint32_t i, uint32_t start)
{
	uint32_t length = tokens[i - 1].span.end - start;
	return length + 1 + (tokens[i].span.end - tokens[i].span.start) >= lines->width;
}

/* Finds the width of the lines, then whether nearly all of them are full and enough go on in lower case. */
static void measure(nd_lines *lines, const nd_token *tokens, uint32_t first, uint32_t end)
{
	uint32_t breaks = 0, full = 0, lower = 0;
	for (int pass = 0; pass < 2; pass++) {
		uint32_t start = tokens[first].span.start;
		for (uint32_t i = first + 1; i <= end; i++) {
			if (i < end && (tokens[i].shape & ND_SHAPE_LINE_START) == 0)
				continue;
			uint32_t length = tokens[i - 1].span.end - start;
			if (pass == 0 && length > lines->width)
				lines->width = length;
			if (pass == 1 && i < end) {
				breaks++;
				full += was_full(lines, tokens, i, start);
				lower += begins_in_lower_case(&tokens[i]);
			}
			if (i < end)
				start = tokens[i].span.start;
		}
	}
	lines->measured = true;
	lines->wrapped = breaks >= 2 && full * 10 >= breaks * 8 && lower * 4 >= breaks && lines->width >= NARROWEST &&
	                 lines->width <= WIDEST;
}

bool nd_line_ends_sentence(nd_lines *lines, nd_str text, const nd_token *tokens, uint32_t first, uint32_t end, uint32_t i)
{
	uint32_t newlines = 0, before = tokens[i - 1].span.end, at = tokens[i].span.start;
	for (uint32_t p = before; p < at; p++)
		newlines += text.data[p] == '\n' || (text.data[p] == '\r' && text.data[p + 1] != '\n');
	if (newlines > 1)
		return true;
	bool label = i + 1 < end && (tokens[i + 1].shape & ND_SHAPE_SPACE_BEFORE) == 0; /* "a)", "(c)" */
	bool goes_on = (begins_in_lower_case(&tokens[i]) || text.data[at] == '(') && !label;
	if (text.data[before] == ' ' && goes_on)
		return false; /* a space was left where the line was broken */
	if (!lines->measured)
		measure(lines, tokens, first, end);
	return !(lines->wrapped && was_full(lines, tokens, i, line_start(text, before, tokens[first].span.start)));
}
