/* Detection: of the encodings that bytes might be in, the one in which they are least surprising as text.
 *
 * A language is known by its letters in the order of how frequent they are; the cost of a letter, in bits, follows
 * Zipf's law over that order. What an encoding makes of the bytes is judged letter by letter, with some regard to the
 * neighbours: capitals stand at the beginning of words, and words are written in one script. */
#include <math.h>

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/charset_parts.h"

enum { MOST_ENCODINGS = 5, SAMPLE = 1 << 16, PAIR_SAMPLE = 1 << 12 };

typedef struct language {
	const char *letters; /* lower case, most frequent first; of Latin scripts, those that ASCII has not */
	bool is_latin;
	nd_encoding encodings[MOST_ENCODINGS]; /* most likely first, ended by ND_ENCODING_UTF_8 */
} language;

#define WESTERN {ND_ENCODING_WINDOWS_1252, ND_ENCODING_MACINTOSH}
#define CENTRAL {ND_ENCODING_WINDOWS_1250, ND_ENCODING_ISO_8859_2}
#define BALTIC {ND_ENCODING_WINDOWS_1257, ND_ENCODING_ISO_8859_13}
#define RUSSIAN \
	{ND_ENCODING_WINDOWS_1251, ND_ENCODING_KOI8_R, ND_ENCODING_ISO_8859_5, ND_ENCODING_IBM866, ND_ENCODING_X_MAC_CYRILLIC}

/* In the order in which they win when nothing tells them apart. */
static const language LANGUAGES[] = {
        {"", true, WESTERN},                                     /* English */
        {"éèàêçùîôâûëïœ", true, WESTERN},                        /* French */
        {"üäöß", true, WESTERN},                                 /* German */
        {"óíáñéúü", true, WESTERN},                              /* Spanish */
        {"ãçáéíóõêâúàô", true, WESTERN},                         /* Portuguese */
        {"àèùéòì", true, WESTERN},                               /* Italian */
        {"äöåé", true, WESTERN},                                 /* Swedish, Finnish */
        {"åøæé", true, WESTERN},                                 /* Danish, Norwegian */
        {"ëéïèö", true, WESTERN},                                /* Dutch */
        {"áðíæéúóþýö", true, WESTERN},                           /* Icelandic */
        {"ąęłóśżćźń", true, CENTRAL},                            /* Polish */
        {"íáéěřýžščůúťňďó", true, CENTRAL},                      /* Czech */
        {"áíéýčšžúľťôňäóďĺŕ", true, CENTRAL},                    /* Slovak */
        {"áéóöőíüúű", true, CENTRAL},                            /* Hungarian */
        {"ăîâşţ", true, CENTRAL},                                /* Romanian */
        {"čšžćđ", true, CENTRAL},                                /* Croatian, Slovene */
        {"ıüşçğöâî", true, {ND_ENCODING_WINDOWS_1254}},          /* Turkish */
        {"ėšžųįąčūę", true, BALTIC},                             /* Lithuanian */
        {"āīēšūņļčģžķ", true, BALTIC},                           /* Latvian */
        {"äõüöšž", true, BALTIC},                                /* Estonian */
        {"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", false, RUSSIAN},
        {"оанівтиерсклудмпзяьбгйчхцїжєшщюфґ", false, {ND_ENCODING_WINDOWS_1251, ND_ENCODING_KOI8_U}}, /* Ukrainian */
        {"аиоентрвслкдпмзябугчщхйцжшюьф", false, {ND_ENCODING_WINDOWS_1251}},                         /* Bulgarian */
        {"аиоенртсвкдујмлпбзгчшљњжцхћђфџ", false, {ND_ENCODING_WINDOWS_1251}},                        /* Serbian */
        {"αοιετσνηυρπκμλςόίάγέδήθχύφβώξζψ", false, {ND_ENCODING_WINDOWS_1253, ND_ENCODING_ISO_8859_7}},
        {"יוהלאמרבתשנעםדקחפסטגכןזץךףצ", false, {ND_ENCODING_WINDOWS_1255, ND_ENCODING_ISO_8859_8}},
        {"اليمنوتربدعسفحكقجةىشصطخأهإضذزثغظءئؤآ", false, {ND_ENCODING_WINDOWS_1256, ND_ENCODING_ISO_8859_6}},
        {"านร่อกเง้มยลวัีดทสิตะปบคห์ไุแจพูชใข็ืโถผซณศธภำษญฐฉฟฎฏฮฝฑฆฬฤๆ", false, {ND_ENCODING_WINDOWS_874}},
        {"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子得于着下自之年过发后作里用道行所然家种"
         "事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力与长把机十民第公"
         "此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利二等产或新制身加西月话合回",
         false, {ND_ENCODING_GB18030}},
        {"的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子得於著下自之年過發後作裡用道行所然家種"
         "事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力與長把機十民第公"
         "此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利二等產或新制身加西月話合回",
         false, {ND_ENCODING_BIG5}},
        {"のにはをたがでてとしれさいるあなっりらもこまかくうよンスーきルトイんえリクシラ日一国人年大アせレ中ド本すロめけコそつ"
         "み出ッ三時行見月後プ前生五間フ上東四今金者社同事自会ちタマどわジ発場員地業方新部テ立開手力問代明動京目通言理",
         false, {ND_ENCODING_SHIFT_JIS, ND_ENCODING_EUC_JP}},
        {"이다는의에을가를한고지기사도로은하대서인자정일리어시부해라보나수그제전원스있아상들년장과조주면국여비성와공선동연경구"
         "계위신우마것으했트안진세만오회적미관유방개할치학중치교민문",
         false, {ND_ENCODING_EUC_KR}},
};

enum cost { /* in bits, of what is no letter of the language */
	PUNCTUATION = 6,
	SYMBOL = 9,
	STRANGE_LETTER = 11,
	STRANGE_IDEOGRAPH = 16,
	PRIVATE_USE = 18,
	NO_CHARACTER = 24,
	CAPITAL = 3,
	CAPITAL_INSIDE = 5,  /* beside CAPITAL */
	ACCENTS_IN_A_ROW = 2, /* of Latin scripts */
	MIXED_SCRIPTS = 8,
	UNLIKELY = 10, /* average of a whole text in no known language */
	SURPRISING = 6, /* average of one that may be in another than it says */
	DOUBT = 2 /* by which that must be likelier */
};

/* ---- one letter ------------------------------------------------------------------------------------------------- */

/* Rank of the letter, from 0, or ND_NONE. *count: how many there are. */
static uint32_t rank_of(const char *letters, uint32_t code, uint32_t *count)
{
	uint32_t rank = ND_NONE;
	const char *end = letters + strlen(letters);
	for (*count = 0; letters < end; *count += 1)
		if (nd_utf8_next(&letters, end) == code && rank == ND_NONE)
			rank = *count;
	return rank;
}

/* Zipf's law: the letter of rank r has the probability 1 / (r + 1) / H(count). */
static double cost_of_rank(uint32_t rank, uint32_t count)
{
	return log2(rank + 1.0) + log2(log(count) + 0.58);
}

/* Punctuation, and symbols that articles are full of. */
static bool is_typographic(uint32_t code)
{
	static const uint16_t latin[] = {0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAB,   0xAE,
	                                 0xB0, 0xB7, 0xBB, 0xBF, 0x20AC, 0x2122};
	for (size_t i = 0; i < sizeof latin / sizeof *latin; i++)
		if (code == latin[i])
			return true;
	return (code >= 0x2010 && code <= 0x2026) || (code >= 0x3000 && code <= 0x301F) ||
	       (code >= 0xFF01 && code <= 0xFF1F);
}

static bool is_ideograph(uint32_t code)
{
	return (code >= 0x3040 && code <= 0x30FF) || (code >= 0x4E00 && code <= 0x9FFF) ||
	       (code >= 0xAC00 && code <= 0xD7A3);
}

static double cost_of(const language *l, uint32_t code)
{
	uint32_t count, lower = nd_unicode_lower(code), rank = rank_of(l->letters, lower, &count);
	if (rank != ND_NONE)
		return cost_of_rank(rank, count) + (lower != code ? CAPITAL : 0);
	if (code == ND_REPLACEMENT || code < 0xA0)
		return NO_CHARACTER;
	if (is_typographic(code))
		return PUNCTUATION;
	if (is_ideograph(code))
		return STRANGE_IDEOGRAPH;
	if (code >= 0xE000 && code <= 0xF8FF)
		return PRIVATE_USE;
	bool is_letter = (nd_unicode_class(code) & (ND_UC_LETTER | ND_UC_MARK)) != 0;
	return is_letter ? STRANGE_LETTER + (lower != code ? CAPITAL : 0) : SYMBOL;
}

/* ---- single bytes ----------------------------------------------------------------------------------------------- */

/* How often each byte from 0x80 on stands where. */
typedef struct histogram {
	uint32_t total, all[128], after_high[128];
	uint32_t beside_letter[128], beside_digit[128]; /* of ASCII */
} histogram;

static bool is_beside(nd_str bytes, uint32_t at, bool (*is_wanted)(char))
{
	return (at > 0 && is_wanted(bytes.data[at - 1])) || (at + 1 < bytes.size && is_wanted(bytes.data[at + 1]));
}

static void count_bytes(nd_str bytes, histogram *h)
{
	*h = (histogram){0};
	for (uint32_t i = 0; i < bytes.size && h->total < SAMPLE; i++) {
		if ((bytes.data[i] & 0x80) == 0)
			continue;
		uint32_t byte = bytes.data[i] & 0x7F;
		h->total++;
		h->all[byte]++;
		h->after_high[byte] += i > 0 && (bytes.data[i - 1] & 0x80) != 0;
		h->beside_letter[byte] += is_beside(bytes, i, nd_ascii_is_alpha);
		h->beside_digit[byte] += is_beside(bytes, i, nd_ascii_is_digit);
	}
}

/* Bits that the bytes cost as text in that language and encoding. */
static double cost_of_bytes(const language *l, nd_encoding encoding, const histogram *h)
{
	double cost = 0;
	for (uint32_t i = 0; i < 128; i++) {
		if (h->all[i] == 0)
			continue;
		uint32_t code = nd_single_byte_code(encoding, (unsigned char)(0x80 | i)), lower = nd_unicode_lower(code);
		bool is_letter = (nd_unicode_class(code) & ND_UC_LETTER) != 0;
		cost += h->all[i] * cost_of(l, code);
		if (lower != code)
			cost += h->after_high[i] * (double)CAPITAL_INSIDE;
		if (l->is_latin && is_letter)
			cost += h->after_high[i] * (double)ACCENTS_IN_A_ROW;
		if (l->is_latin != is_letter && !is_typographic(code))
			cost += h->beside_letter[i] * (double)MIXED_SCRIPTS;
		if (l->is_latin && is_letter)
			cost += h->beside_digit[i] * (double)MIXED_SCRIPTS;
	}
	return cost;
}

/* ---- pairs of bytes --------------------------------------------------------------------------------------------- */

/* The first bytes, ended where a character ends if that is near. */
static nd_str pair_sample(nd_str bytes)
{
	uint32_t start = 0;
	while (start < bytes.size && (bytes.data[start] & 0x80) == 0)
		start++;
	uint32_t end = bytes.size - start > PAIR_SAMPLE ? start + PAIR_SAMPLE : bytes.size;
	while (end < bytes.size && end - start < 2 * PAIR_SAMPLE && (bytes.data[end - 1] & 0x80) != 0)
		end++;
	return nd_str_cut(bytes, (nd_span){start, end});
}

/* Average cost of a byte from 0x80 on. */
static double average_cost_of_pairs(nd_arena *scratch, const language *l, nd_encoding encoding, nd_str sample)
{
	nd_str text;
	const struct nd_charset_map *map;
	double cost = 0;
	uint32_t high = 0;
	if (!nd_charset_convert(scratch, scratch, sample, encoding, &text, &map))
		return NO_CHARACTER;
	for (uint32_t i = 0; i < sample.size; i++)
		high += (sample.data[i] & 0x80) != 0;
	for (const char *at = text.data, *end = at + text.size; at < end;) {
		uint32_t code = nd_utf8_next(&at, end);
		if (code >= 0x80)
			cost += cost_of(l, code);
	}
	return high == 0 ? NO_CHARACTER : cost / high;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

/* Goes over what languages are written in: only is an encoding to be alone, or ND_ENCODING_NONE. Gives the encoding of the
 * lowest average cost of a byte, and that cost in *lowest, if it is lower than *lowest was; else ND_ENCODING_NONE. */
static nd_encoding least_surprising(nd_arena *scratch, nd_str bytes, const histogram *h, nd_encoding only, double *lowest)
{
	nd_encoding best = ND_ENCODING_NONE;
	nd_str sample = pair_sample(bytes);
	for (size_t i = 0; i < sizeof LANGUAGES / sizeof *LANGUAGES; i++) {
		const language *l = &LANGUAGES[i];
		for (int k = 0; k < MOST_ENCODINGS && l->encodings[k] != ND_ENCODING_UTF_8; k++) {
			if (only != ND_ENCODING_NONE && l->encodings[k] != only)
				continue;
			bool is_single = l->encodings[k] <= ND_LAST_SINGLE;
			double average = is_single ? cost_of_bytes(l, l->encodings[k], h) / h->total
			                           : average_cost_of_pairs(scratch, l, l->encodings[k], sample);
			if (average < *lowest) {
				*lowest = average;
				best = l->encodings[k];
			}
		}
	}
	return best;
}

nd_encoding nd_charset_guess(nd_arena *scratch, nd_str bytes)
{
	histogram h;
	double lowest = UNLIKELY;
	count_bytes(bytes, &h);
	if (h.total == 0)
		return ND_ENCODING_ISO_2022_JP;
	nd_encoding best = least_surprising(scratch, bytes, &h, ND_ENCODING_NONE, &lowest);
	return best != ND_ENCODING_NONE ? best : ND_ENCODING_WINDOWS_1252;
}

nd_encoding nd_charset_doubt(nd_arena *scratch, nd_str bytes, nd_encoding said)
{
	enum { ENOUGH = 32 /* bytes from 0x80 on */ };
	histogram h;
	count_bytes(bytes, &h);
	double own = NO_CHARACTER;
	bool is_single = said >= ND_FIRST_SINGLE && said <= ND_LAST_SINGLE;
	if (h.total < ENOUGH || !is_single || least_surprising(scratch, bytes, &h, said, &own) == ND_ENCODING_NONE)
		return said;
	double lowest = own - DOUBT;
	nd_encoding best = own > SURPRISING ? least_surprising(scratch, bytes, &h, ND_ENCODING_NONE, &lowest) : ND_ENCODING_NONE;
	return best != ND_ENCODING_NONE ? best : said;
}
