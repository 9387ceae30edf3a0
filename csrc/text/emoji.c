#include "text/emoji.h"

#include "base/unicode.h"
#include "base/utf8.h"

enum {
	ZERO_WIDTH_JOINER = 0x200D,
	ENCLOSING_KEYCAP = 0x20E3,
	TEXT_PRESENTATION = 0xFE0E,
	EMOJI_PRESENTATION = 0xFE0F,
	REGIONAL_A = 0x1F1E6,
	REGIONAL_Z = 0x1F1FF,
	SKIN_TONE_FIRST = 0x1F3FB,
	SKIN_TONE_LAST = 0x1F3FF,
	TAG_FIRST = 0xE0020,
	TAG_LAST = 0xE007F
};

static bool is_presentation(uint32_t code)
{
	return code == TEXT_PRESENTATION || code == EMOJI_PRESENTATION;
}

static bool modifies_emoji(uint32_t code)
{
	return is_presentation(code) || code == ENCLOSING_KEYCAP || (code >= SKIN_TONE_FIRST && code <= SKIN_TONE_LAST) ||
	       (code >= TAG_FIRST && code <= TAG_LAST);
}

const char *nd_emoji_end(uint32_t first, const char *behind, const char *end)
{
	bool flag = first >= REGIONAL_A && first <= REGIONAL_Z;
	uint32_t before = first;
	while (behind < end) {
		const char *next = behind;
		uint32_t code = nd_utf8_next(&next, end);
		bool second_letter = flag && code >= REGIONAL_A && code <= REGIONAL_Z;
		bool joined = before == ZERO_WIDTH_JOINER && (nd_unicode_class(code) & ND_UC_EMOJI) != 0;
		if (!second_letter && !joined && code != ZERO_WIDTH_JOINER && !modifies_emoji(code))
			break;
		flag = flag && !second_letter;
		before = code;
		behind = next;
	}
	return behind;
}

const char *nd_keycap_end(const char *behind, const char *end)
{
	const char *next = behind;
	uint32_t code = behind < end ? nd_utf8_next(&next, end) : ' ';
	if (is_presentation(code) && next < end)
		code = nd_utf8_next(&next, end);
	return code == ENCLOSING_KEYCAP ? next : NULL;
}
