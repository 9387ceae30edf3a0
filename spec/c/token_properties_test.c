/* What holds of the tokens and sentences of any text: random strings of pieces that texts are made of, and of bytes. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "check.h"
#include "text/text.h"

enum { TEXTS = 3000, MOST_PIECES = 24, LONGEST = 1024 };

/* One token holds the whole of each. */
static const char *const whole[] = {
        "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", "\U0001F1F3\U0001F1EC", "\U0001F44D\U0001F3FF",
        "\u2764\uFE0F\u200D\U0001F525", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
        "1\uFE0F\u20E3", "#\u20E3", "\u260E\uFE0E",
};

static const char *const pieces[] = {
        "word", "Word", "U.S.", "Mr.", "3", "1,000.5", "1990s", "n't", "'s", "\u2019", "\u201C", "\u201D", "\"", "'", "(", ")",
        "[", "]", "...", "\u2026", ".", "!", "?", ",", ":", ";", "-", "\u2014", "/", "$", "\u20ac", "%", "&", "@", "#", "@ann",
        "#tag", "https://example.org/a", "a@example.com", "e\u0301", "\u0928\u092e\u0938\u094d\u0924\u0947", "\u0964",
        "\u0627\u0644\u0642\u0645\u0629", "\u061f", "\u4e2d\u56fd", "\u3002", "\u0e44\u0e17\u0e22", "\uD55C\uAD6D", "<p>", "</em>",
        "&lt;b&gt;", "\\n", "----", "\u2022", "a.m.", "\u200D", "\uFE0F", "\u00AD", "\xF0\x9F", "\xFF", "\x80",
};

static const char *const spaces[] = {" ", "", "", "\n", "\n\n", "\u00a0", "\u2003", "\t", "\u200B"};

static uint32_t next_random(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407); /* Knuth's MMIX */
	return (uint32_t)(*state >> 33);
}

static void add(nd_span *at, char text[LONGEST], const char *piece)
{
	size_t size = strlen(piece);
	memcpy(text + at->end, piece, size);
	*at = (nd_span){at->end, at->end + (uint32_t)size};
}

/* White space, and control and format characters, which are in no token. */
static bool is_between_tokens(uint32_t code)
{
	return code <= ' ' || (code >= 0x7F && code < 0xA0) || (nd_unicode_class(code) & ND_UC_SPACE) != 0 || code == 0xAD ||
	       (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) ||
	       code == 0xFEFF;
}

static bool parts_only(const char *from, const char *to)
{
	while (from < to)
		if (!is_between_tokens(nd_utf8_next(&from, to)))
			return false;
	return true;
}

/* In order, and nothing but what parts tokens between them. */
static bool covers(const char *text, uint32_t size, const nd_segmentation *found)
{
	uint32_t at = 0;
	for (uint32_t i = 0; i < found->token_count; i++) {
		nd_span span = found->tokens[i].span;
		if (span.start < at || span.end <= span.start || span.end > size || !parts_only(text + at, text + span.start))
			return false;
		at = span.end;
	}
	return parts_only(text + at, text + size);
}

/* No token begins or ends within a well-formed character, nor within the piece at kept. */
static bool keeps_whole(const char *text, uint32_t size, const nd_segmentation *found, nd_span kept)
{
	bool *begins = calloc(size + 1, sizeof *begins);
	bool held = true;
	if (begins == NULL)
		abort();
	for (const char *p = text; p < text + size;) {
		begins[p - text] = true;
		nd_utf8_next(&p, text + size);
	}
	begins[size] = true;
	for (uint32_t i = 0; i < found->token_count; i++) {
		nd_span span = found->tokens[i].span;
		held = held && begins[span.start] && begins[span.end];
		held = held && !(span.start > kept.start && span.start < kept.end) && !(span.end > kept.start && span.end < kept.end);
	}
	free(begins);
	return held;
}

/* Sentences are made of whole tokens, in order, and end with no white space. */
static bool are_of_tokens(const nd_segmentation *found)
{
	uint32_t next = 0;
	for (uint32_t i = 0; i < found->sentence_count; i++) {
		const nd_sentence *sentence = &found->sentences[i];
		uint32_t last = sentence->first_token + sentence->token_count - 1;
		if (sentence->token_count == 0 || sentence->first_token < next || last >= found->token_count)
			return false;
		if (sentence->span.start != found->tokens[sentence->first_token].span.start ||
		    sentence->span.end != found->tokens[last].span.end)
			return false;
		next = last + 1;
	}
	return true;
}

static void check_text(const char *text, uint32_t size, nd_span kept)
{
	nd_arena arena;
	nd_segmentation found;
	jmp_buf out_of_memory;
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, out_of_memory) != 0)
		abort();
	nd_text_segment(&arena, nd_str_of(text, size), NULL, 0, &found);
	bool held = covers(text, size, &found) && keeps_whole(text, size, &found, kept) && are_of_tokens(&found);
	if (!held)
		fprintf(stderr, "in %.*s\n", (int)size, text);
	CHECK(held);
	nd_arena_destroy(&arena);
}

#define PICK(list) list[next_random(&state) % (sizeof(list) / sizeof *(list))]

int main(void)
{
	uint64_t state = 2024;
	char text[LONGEST];
	for (uint32_t i = 0; i < TEXTS; i++) {
		nd_span at = {0, 0};
		uint32_t count = next_random(&state) % MOST_PIECES;
		for (uint32_t k = 0; k < count; k++) {
			add(&at, text, PICK(pieces));
			add(&at, text, PICK(spaces));
		}
		add(&at, text, " ");
		add(&at, text, PICK(whole));
		nd_span kept = at;
		add(&at, text, " ");
		add(&at, text, PICK(pieces));
		check_text(text, at.end, kept);
		for (uint32_t k = 0; k < at.end; k++)
			text[k] = (char)next_random(&state);
		check_text(text, at.end, (nd_span){0, 0});
	}
	return check_result();
}
