#include "page/textstats.h"

#include "base/utf8.h"

enum { SPACE = 128 };

#define L ND_EDGE_LOWER
#define U ND_EDGE_UPPER
#define D ND_EDGE_DIGIT
#define W ND_EDGE_WIDE
#define S ND_EDGE_STOP
#define C ND_EDGE_COMMA
#define N ND_EDGE_COLON
#define Q ND_EDGE_QUOTE
#define H ND_EDGE_DASH
#define B ND_EDGE_BRACKET
#define O ND_EDGE_OTHER
#define _ SPACE
static const uint8_t byte_class[256] = {
        O, O, O, O, O, O, O, O, O, _, _, _, _, _, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
        _, S, Q, O, O, O, O, Q, B, B, H, O, C, H, S, O, D, D, D, D, D, D, D, D, D, D, N, C, O, O, H, S,
        O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, B, O, B, O, O,
        Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, B, H, B, O, O,
        W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
        W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
        W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
        W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
};
#undef L
#undef U
#undef D
#undef W
#undef S
#undef C
#undef N
#undef Q
#undef H
#undef B
#undef O
#undef _

/* Class of a code point beyond ASCII. */
static uint8_t wide_class(uint32_t code)
{
	switch (code) {
	case 0xA0: case 0x1680: case 0x2028: case 0x2029: case 0x202F: case 0x205F: case 0x3000:
		return SPACE;
	case 0x2026: case 0x3002: case 0xFF01: case 0xFF0E: case 0xFF1F: case 0x061F: case 0x06D4: case 0x0964: case 0x0965:
		return ND_EDGE_STOP;
	case 0x060C: case 0x3001: case 0xFF0C: case 0x055D:
		return ND_EDGE_COMMA;
	case 0xFF1A:
		return ND_EDGE_COLON;
	case 0xAB: case 0xBB: case 0x300C: case 0x300D: case 0x300E: case 0x300F: case 0x2039: case 0x203A:
		return ND_EDGE_QUOTE;
	case 0xB7: case 0x2022: case 0x25A0: case 0x25BA: case 0x25CF: case 0x2192:
		return ND_EDGE_DASH;
	case 0x3008: case 0x3009: case 0x300A: case 0x300B: case 0x3010: case 0x3011: case 0xFF08: case 0xFF09:
		return ND_EDGE_BRACKET;
	default:
		break;
	}
	if (code >= 0x2000 && code <= 0x200A)
		return SPACE;
	if (code >= 0x2010 && code <= 0x2015)
		return ND_EDGE_DASH;
	if (code >= 0x2018 && code <= 0x201F)
		return ND_EDGE_QUOTE;
	return ND_EDGE_WIDE;
}

/* Scripts written without spaces, near enough for counting: Thai to Khmer, Han, Kana. */
static bool is_unspaced(uint32_t code)
{
	return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x1000 && code <= 0x109F) ||
	       (code >= 0x1780 && code <= 0x17FF) || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

static void end_word(nd_text_counter *counter)
{
	nd_text_stats *stats = &counter->stats;
	counter->in_word = false;
	stats->hash = (stats->hash ^ counter->word_hash) * UINT32_C(0x9E3779B1);
	if (stats->hash_count < ND_TEXT_WORDS)
		counter->hashes[stats->hash_count++] = counter->word_hash;
}

void nd_text_count_space(nd_text_counter *counter)
{
	if (counter->in_word)
		end_word(counter);
}

static void count(nd_text_counter *counter, uint8_t class, uint32_t code)
{
	nd_text_stats *stats = &counter->stats;
	stats->chars++;
	if (!counter->in_word) {
		counter->in_word = true;
		stats->words++;
		counter->word_hash = UINT32_C(0x811C9DC5);
	}
	if (class < ND_EDGE_STOP || class == ND_EDGE_DASH || class == ND_EDGE_OTHER) /* letters, digits, symbols */
		counter->word_hash = (counter->word_hash ^ (class == ND_EDGE_UPPER ? code + 32 : code)) * UINT32_C(0x01000193);
	if (stats->first == ND_EDGE_NONE)
		stats->first = class;
	bool closing = class == ND_EDGE_QUOTE || class == ND_EDGE_BRACKET;
	if (!closing || stats->last != ND_EDGE_STOP)
		stats->last = class;
}

void nd_text_count(nd_text_counter *counter, nd_str text)
{
	nd_text_stats *stats = &counter->stats;
	const char *at = text.data, *end = text.data + text.size;
	while (at < end) {
		uint32_t code = nd_utf8_next(&at, end);
		uint8_t class = code < 0x80 ? byte_class[code] : wide_class(code);
		if (class == SPACE) {
			nd_text_count_space(counter);
			continue;
		}
		count(counter, class, code);
		switch (class) {
		case ND_EDGE_UPPER:
			stats->upper++;
			break;
		case ND_EDGE_DIGIT:
			stats->digits++;
			break;
		case ND_EDGE_COMMA:
			stats->commas++;
			break;
		case ND_EDGE_STOP:
			if (code >= 0x80 || at == end || byte_class[(unsigned char)*at] == SPACE || *at == '"' || *at == '\'' ||
			    (unsigned char)*at == 0xE2 || (unsigned char)*at == 0xC2)
				stats->stops++;
			break;
		case ND_EDGE_WIDE:
			stats->rights += code == 0xA9;
			if (is_unspaced(code) && (++stats->ideographs & 1) == 0)
				end_word(counter);
			break;
		default:
			break;
		}
	}
}

uint32_t nd_text_leading_space(nd_str text)
{
	uint32_t i = 0;
	while (i < text.size) {
		unsigned char byte = (unsigned char)text.data[i];
		if (byte_class[byte] == SPACE)
			i++;
		else if (byte == 0xC2 && i + 1 < text.size && (unsigned char)text.data[i + 1] == 0xA0)
			i += 2;
		else
			break;
	}
	return i;
}
