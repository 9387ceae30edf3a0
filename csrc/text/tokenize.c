#include "text/tokenizer.h"

#define ROW_16(x) x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x
#define ROW_10(x) x, x, x, x, x, x, x, x, x, x
#define ROW_26(x) ROW_16(x), ROW_10(x)

const uint8_t nd_class_of[256] = {
        ROW_16(ND_BYTE_SPACE), ROW_16(ND_BYTE_SPACE),
        ND_BYTE_SPACE, 0, 0, 0, 0, 0, ND_BYTE_JOINER, ND_BYTE_JOINER, 0, 0, 0, 0, 0, 0, ND_BYTE_JOINER, 0, /* & ' . */
        ROW_10(ND_BYTE_DIGIT), ND_BYTE_JOINER, 0, 0, 0, 0, 0,                             /* : */
        ND_BYTE_JOINER, ROW_26(ND_BYTE_UPPER), 0, 0, 0, 0, ND_BYTE_WORD,                          /* @ _ */
        0, ROW_26(ND_BYTE_LOWER), 0, 0, 0, 0, ND_BYTE_SPACE,
        ROW_16(ND_BYTE_OTHER), ROW_16(ND_BYTE_OTHER), ROW_16(ND_BYTE_OTHER), ROW_16(ND_BYTE_OTHER),
        ROW_16(ND_BYTE_OTHER), ROW_16(ND_BYTE_OTHER), ROW_16(ND_BYTE_OTHER), ROW_16(ND_BYTE_OTHER),
};

static bool is_ignorable(uint32_t code)
{
	return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) ||
	       code == 0xFEFF || code == 0xAD || (code >= 0x80 && code < 0xA0);
}


/* Skips what parts tokens, which is mostly nothing or one space; gives ND_SHAPE_SPACE_BEFORE and ND_SHAPE_LINE_START for
 * what was skipped. */
static uint8_t skip_spaces(nd_tokenizer *t)
{
	uint8_t seen = 0;
	for (; t->at < t->end; t->at++) {
		unsigned char c = (unsigned char)*t->at;
		if (nd_class_of[c] == ND_BYTE_SPACE) {
			seen |= c == '\n' || c == '\r' ? ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START : ND_SHAPE_SPACE_BEFORE;
			continue;
		}
		if (c < 0x80)
			break;
		const char *next = t->at;
		uint32_t code = nd_utf8_next(&next, t->end);
		if ((nd_unicode_class(code) & ND_UC_SPACE) != 0)
			seen |= code == 0x2028 || code == 0x2029 ? ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START : ND_SHAPE_SPACE_BEFORE;
		else if (!is_ignorable(code))
			break;
		t->at = next - 1;
	}
	return seen;
}

static inline uint8_t skip_space(nd_tokenizer *t)
{
	bool none = t->at < t->end && (nd_class_of[(unsigned char)*t->at] & (ND_BYTE_SPACE | ND_BYTE_JOINER)) == 0;
	bool one = t->end - t->at > 1 && *t->at == ' ' && (nd_class_of[(unsigned char)t->at[1]] & (ND_BYTE_SPACE | ND_BYTE_JOINER)) == 0;
	if (none)
		return 0;
	if (!one)
		return skip_spaces(t);
	t->at++;
	return ND_SHAPE_SPACE_BEFORE;
}

static void find_at_sign(nd_tokenizer *t)
{
	const char *found = memchr(t->at, '@', (size_t)(t->end - t->at));
	t->next_at_sign = found != NULL ? found : t->end;
}

static inline void scan_word(nd_tokenizer *t, uint8_t before)
{
	const char *start = t->at;
	uint8_t bits = 0;
	if (t->next_at_sign < start)
		find_at_sign(t);
	t->at = nd_run_of_word(t, start, &bits);
	bool ends_here = (nd_class_of[nd_byte_at(t, t->at)] & ND_BYTE_JOINER) == 0 && (bits & ND_SHAPE_HAS_DIGIT) == 0;
	bool near_at_sign = t->next_at_sign < t->end && t->next_at_sign - start <= ND_LONGEST_LOCAL_PART;
	if (ends_here && !near_at_sign)
		nd_put_word(t, start, bits, before);
	else
		nd_put_special_word(t, start, bits, before);
}

void nd_tokenize(nd_arena *arena, nd_str text, nd_span region, nd_tokens *tokens)
{
	nd_tokenizer t = {.arena = arena,
	                  .text = text.data,
	                  .at = text.data + region.start,
	                  .end = text.data + region.end,
	                  .tokens = tokens};
	uint32_t first = tokens->all.count;
	uint8_t before = ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START;
	if (region.start >= region.end)
		return;
	find_at_sign(&t);
	while (true) {
		before |= skip_space(&t);
		if (t.at == t.end)
			return;
		bool begins_line = (before & ND_SHAPE_LINE_START) != 0 && tokens->all.count > first;
		if (begins_line)
			*nd_array_push(arena, &tokens->marks) = tokens->all.count;
		if ((nd_class_of[(unsigned char)*t.at] & ND_BYTE_WORD) != 0)
			scan_word(&t, before);
		else if ((unsigned char)*t.at < 0x80)
			nd_scan_ascii(&t, before);
		else
			nd_scan_beyond_ascii(&t, before);
		before = 0;
	}
}
