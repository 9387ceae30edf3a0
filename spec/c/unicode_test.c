/* Properties and mappings of code points, one of each kind and the edges of the tables. */
#include "base/unicode.h"
#include "check.h"

static void classes(void)
{
	CHECK_INT(nd_unicode_class('A'), ND_UC_UPPER | ND_UC_LETTER);
	CHECK_INT(nd_unicode_class('z'), ND_UC_LOWER | ND_UC_LETTER);
	CHECK_INT(nd_unicode_class('7'), ND_UC_DIGIT);
	CHECK_INT(nd_unicode_class('#'), ND_UC_PUNCTUATION);
	CHECK_INT(nd_unicode_class('$'), ND_UC_SYMBOL);
	CHECK_INT(nd_unicode_class('\n'), ND_UC_SPACE);
	CHECK_INT(nd_unicode_class(0x00A0), ND_UC_SPACE);
	CHECK_INT(nd_unicode_class(0x01C5), ND_UC_UPPER | ND_UC_LETTER); /* title case */
	CHECK_INT(nd_unicode_class(0x00BD), ND_UC_NUMBER);
	CHECK_INT(nd_unicode_class(0x0301), ND_UC_MARK);
	CHECK_INT(nd_unicode_class(0x0663), ND_UC_DIGIT);
	CHECK_INT(nd_unicode_class(0x201C), ND_UC_PUNCTUATION);
	CHECK_INT(nd_unicode_class(0x05D0), ND_UC_LETTER);
	CHECK_INT(nd_unicode_class(0x6F22), ND_UC_LETTER | ND_UC_IDEOGRAPH);
	CHECK_INT(nd_unicode_class(0x0E01), ND_UC_LETTER | ND_UC_IDEOGRAPH);
	CHECK_INT(nd_unicode_class(0x1F600), ND_UC_SYMBOL | ND_UC_EMOJI);
	CHECK_INT(nd_unicode_class(0x1F1E7), ND_UC_SYMBOL | ND_UC_EMOJI);
	CHECK_INT(nd_unicode_class(0x20AC), ND_UC_SYMBOL);
}

static void no_properties(void)
{
	CHECK_INT(nd_unicode_class(0), 0);
	CHECK_INT(nd_unicode_class(0xD800), 0);
	CHECK_INT(nd_unicode_class(0x10FFFF), 0);
	CHECK_INT(nd_unicode_class(0x110000), 0);
	CHECK_INT(nd_unicode_class(UINT32_MAX), 0);
	CHECK_INT(nd_unicode_lower(UINT32_MAX), UINT32_MAX);
}

static void case_mappings(void)
{
	CHECK_INT(nd_unicode_lower('Q'), 'q');
	CHECK_INT(nd_unicode_upper('q'), 'Q');
	CHECK_INT(nd_unicode_lower('1'), '1');
	CHECK_INT(nd_unicode_lower(0x0416), 0x0436);
	CHECK_INT(nd_unicode_upper(0x00FF), 0x0178);
	CHECK_INT(nd_unicode_upper(0x00DF), 0x00DF); /* no simple mapping */
	CHECK_INT(nd_unicode_lower(0x1E9E), 0x00DF);
	CHECK_INT(nd_unicode_lower(0x10400), 0x10428);
}

static void base_letters(void)
{
	CHECK_INT(nd_unicode_base(0x00E9), 'e');
	CHECK_INT(nd_unicode_base(0x015E), 'S');
	CHECK_INT(nd_unicode_base(0x01FE), 'O'); /* stroke and acute */
	CHECK_INT(nd_unicode_base(0x0142), 'l');
	CHECK_INT(nd_unicode_base(0x1EC7), 'e'); /* two marks */
	CHECK_INT(nd_unicode_base(0x00DF), 0x00DF);
	CHECK_INT(nd_unicode_base('x'), 'x');
	CHECK_INT(nd_unicode_base(0x0451), 0x0451); /* not Latin */
}

int main(void)
{
	classes();
	no_properties();
	case_mappings();
	base_letters();
	return check_result();
}
