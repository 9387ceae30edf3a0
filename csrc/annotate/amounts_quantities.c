/* Quantities with a unit of measure: "5,000 square miles", "minus 20 degrees Celsius", "six feet two inches". */
#include "annotate/amounts_reader.h"
#include "annotate/units.h"

static const nd_str NOTHING = {NULL, 0};

/* Digits and a unit in one token: "10km". A sole C or F is one of temperature only behind a word that speaks of a level. */
static bool joined_quantity(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	enum { HOTTEST = 150 };
	nd_str text = nd_amount_token(r, i);
	uint32_t digits = 0;
	while (digits < text.size && (nd_ascii_is_digit(text.data[digits]) || text.data[digits] == '.' || text.data[digits] == ','))
		digits++;
	if (digits == text.size || !nd_number_read((nd_str){text.data, digits}, &found->value))
		return false;
	nd_str letters = {text.data + digits, text.size - digits};
	bool is_degree = nd_str_equal(letters, ND_STR("C")) || nd_str_equal(letters, ND_STR("F"));
	bool has_sign = i > r->first && nd_amount_is_any(r, i - 1, " - \u2013 \u2212 ") && nd_amount_is_attached(r, i);
	bool is_level = is_degree && found->value < HOTTEST && i > r->first + has_sign &&
	                nd_amount_is_any(r, i - 1 - has_sign, " reached reach reaching reaches hit hits hitting above below over under of to at around about "
	                                           "nearly almost exceeded exceeding topped minus ");
	if (is_level)
		found->unit = letters.data[0] == 'C' ? ND_STR("\u00b0C") : ND_STR("\u00b0F");
	else
		found->unit = letters.size > 1 ? nd_unit_of(letters) : NOTHING;
	found->end = i + 1;
	found->kind = ND_AMOUNT_QUANTITY;
	return found->unit.data != NULL;
}

/* Units of two words. */
static nd_str compound_unit(const nd_amount_reader *r, uint32_t i, uint32_t *end)
{
	uint32_t next = nd_amount_skip_hyphen(r, i + 1);
	*end = next + 1;
	if (nd_amount_is_any(r, i, " square sq sq. "))
		return nd_square_unit_of(nd_amount_token(r, next));
	if (nd_amount_is_any(r, i, " cubic cu cu. "))
		return nd_cubic_unit_of(nd_amount_token(r, next));
	if (nd_amount_is(r, i, "metric") && nd_amount_is_any(r, next, " ton tons tonnes "))
		return ND_STR("t");
	if (nd_amount_is(r, i, "nautical") && nd_amount_is_any(r, next, " mile miles "))
		return ND_STR("nmi");
	if (nd_amount_is(r, i, "light") && nd_amount_is_any(r, next, " year years "))
		return ND_STR("ly");
	if (nd_amount_is(r, i, "basis") && nd_amount_is_any(r, next, " point points "))
		return ND_STR("basis points");
	if (nd_amount_is_any(r, i, " degrees degree \u00b0 \u00ba ")) {
		if (nd_amount_is_any(r, next, " celsius c c. centigrade "))
			return ND_STR("\u00b0C");
		return nd_amount_is_any(r, next, " fahrenheit f f. ") ? ND_STR("\u00b0F") : NOTHING;
	}
	return nd_amount_is_any(r, next, " hour hours ") ? nd_hour_unit_of(nd_amount_token(r, i)) : NOTHING;
}

/* The token behind "per hour", "an hour", "/h" at i, else i. */
static uint32_t skip_per(const nd_amount_reader *r, uint32_t i, const char *units)
{
	bool per = nd_amount_is_any(r, i, " per a an / ") && nd_amount_is_any(r, i + 1, units);
	return per ? i + 2 : i;
}

/* The unit at token i and the token behind it. */
static nd_str unit_at(const nd_amount_reader *r, uint32_t i, uint32_t *end)
{
	nd_str word = nd_amount_token(r, i), unit = compound_unit(r, i, end);
	if (unit.data != NULL)
		return unit;
	*end = i + 1;
	if (word.size == 1 || nd_amount_is_any(r, i, " in c f degrees degree light metric cubic square "))
		return NOTHING;
	if (nd_amount_is_any(r, i, " points point "))
		return ND_STR("points"); /* of an index, a poll, a game */
	if (nd_amount_is_any(r, i, " pounds pound "))
		return ND_STR("lb"); /* the money has been looked for before */
	if (nd_amount_is_attached(r, i + 1) && nd_amount_is_any(r, i + 1, " \u00b2 \u00b3 ")) {
		*end = i + 2;
		return nd_amount_is(r, i + 1, "\u00b2") ? nd_square_unit_of(word) : nd_cubic_unit_of(word);
	}
	unit = nd_unit_of(word);
	bool km = nd_str_equal(unit, ND_STR("km")), mile = nd_str_equal(unit, ND_STR("mi")), metre = nd_str_equal(unit, ND_STR("m"));
	uint32_t behind = km || mile ? skip_per(r, i + 1, " hour h hr ") : metre ? skip_per(r, i + 1, " second s sec ") : i + 1;
	if (behind == i + 1)
		return unit;
	*end = behind;
	return km ? ND_STR("km/h") : mile ? ND_STR("mph") : ND_STR("m/s");
}

/* Inches behind feet: "six feet two inches", "5ft 10in", "6-foot-2". */
static void add_inches(const nd_amount_reader *r, nd_found_amount *found)
{
	enum { INCHES = 12 };
	uint32_t at = nd_amount_skip_hyphen(r, found->end);
	bool hyphen = at > found->end;
	nd_str text = nd_amount_token(r, at);
	double inches = -1;
	uint32_t end = at + 1;
	nd_number number = nd_number_at(r->document, at, r->end, false);
	if (number.tokens > 0 && !number.indefinite && !number.ordinal) {
		end = at + number.tokens;
		bool named = nd_amount_is_any(r, end, " inch inches in ");
		inches = named || hyphen ? number.value : -1;
		end += named;
	} else if (nd_str_ends(text, ND_STR("in")) && !nd_number_read((nd_str){text.data, text.size - 2}, &inches)) {
		return;
	}
	if (inches < 0 || inches >= INCHES)
		return;
	found->value += inches / INCHES;
	found->end = end;
}

/* "minus 20", "-5": the sign stands before the number. */
static void take_sign(const nd_amount_reader *r, nd_found_amount *found)
{
	uint32_t i = found->first;
	bool is_temperature = nd_str_equal(found->unit, ND_STR("\u00b0C")) || nd_str_equal(found->unit, ND_STR("\u00b0F"));
	if (i == r->first || !is_temperature)
		return;
	bool is_sign = nd_amount_is_attached(r, i) && !nd_amount_is_attached(r, i - 1) &&
	               (nd_amount_is_any(r, i - 1, " - \u2013 \u2212 "));
	if (!is_sign && !nd_amount_is(r, i - 1, "minus"))
		return;
	found->first--;
	found->value = -found->value;
}

static bool counted_unit(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	nd_number_range range = nd_amount_number(r, i, false);
	bool is_scaled = range.number.tokens == 0; /* "5m tonnes" */
	if (is_scaled)
		range = nd_amount_number(r, i, true);
	nd_number number = range.number;
	if (number.tokens == 0 || (number.indefinite && number.value > 0.9))
		return false;
	uint32_t at = nd_amount_skip_hyphen(r, i + number.tokens);
	found->unit = unit_at(r, at, &found->end);
	found->kind = ND_AMOUNT_QUANTITY;
	found->value = number.value;
	found->approximate = range.is_range || number.approximate;
	return found->unit.data != NULL;
}

bool nd_amount_quantity(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	if (!joined_quantity(r, i, found) && !counted_unit(r, i, found))
		return false;
	if (nd_str_equal(found->unit, ND_STR("ft")))
		add_inches(r, found);
	take_sign(r, found);
	found->end = found->end < r->end ? found->end : r->end;
	return true;
}
