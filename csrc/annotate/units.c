#include "annotate/units.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/wordtable.h"

struct name {
	const char *word;
	const char *code;
};

/* Sorted by word. Symbols of the SI and, for other units, those of ISO 80000 or in common use. */
static const struct name units[] = {
        {"acre", "acre"}, {"acres", "acre"}, {"ampere", "A"}, {"amperes", "A"}, {"amps", "A"},
        {"barrel", "bbl"}, {"barrels", "bbl"}, {"bbl", "bbl"}, {"bigha", "bigha"}, {"bighas", "bigha"},
        {"bpd", "bbl/d"}, {"btu", "Btu"}, {"bushel", "bushel"}, {"bushels", "bushel"}, {"byte", "B"},
        {"bytes", "B"}, {"calorie", "cal"}, {"calories", "cal"}, {"carat", "carat"}, {"carats", "carat"},
        {"cc", "cm³"}, {"celsius", "°C"}, {"centimeter", "cm"}, {"centimeters", "cm"}, {"centimetre", "cm"},
        {"centimetres", "cm"}, {"cm", "cm"}, {"cumec", "m³/s"}, {"cumecs", "m³/s"}, {"cusec", "ft³/s"},
        {"cusecs", "ft³/s"}, {"decibel", "dB"}, {"decibels", "dB"}, {"dunam", "dunam"}, {"dunams", "dunam"},
        {"exabyte", "EB"}, {"exabytes", "EB"}, {"fahrenheit", "°F"}, {"fathom", "fathom"},
        {"fathoms", "fathom"}, {"feddan", "feddan"}, {"feddans", "feddan"}, {"feet", "ft"}, {"foot", "ft"},
        {"ft", "ft"}, {"ft.", "ft"}, {"furlong", "furlong"}, {"furlongs", "furlong"}, {"gallon", "gal"},
        {"gallons", "gal"}, {"gb", "GB"}, {"gbps", "Gbit/s"}, {"ghz", "GHz"}, {"gigabyte", "GB"},
        {"gigabytes", "GB"}, {"gigahertz", "GHz"}, {"gigalitre", "GL"}, {"gigalitres", "GL"}, {"gigaton", "Gt"},
        {"gigatonne", "Gt"}, {"gigatonnes", "Gt"}, {"gigatons", "Gt"}, {"gigawatt", "GW"}, {"gigawatts", "GW"},
        {"gram", "g"}, {"gramme", "g"}, {"grammes", "g"}, {"grams", "g"}, {"gw", "GW"}, {"gwh", "GWh"},
        {"gwp", "GWp"}, {"ha", "ha"}, {"hectare", "ha"}, {"hectares", "ha"}, {"hectolitre", "hL"},
        {"hectolitres", "hL"}, {"hectopascal", "hPa"}, {"hectopascals", "hPa"}, {"hertz", "Hz"},
        {"horsepower", "hp"}, {"hpa", "hPa"}, {"inch", "in"}, {"inches", "in"}, {"kb", "KB"}, {"kcal", "kcal"},
        {"kg", "kg"}, {"kg.", "kg"}, {"kgs", "kg"}, {"kilo", "kg"}, {"kilobyte", "KB"}, {"kilobytes", "KB"},
        {"kilogram", "kg"}, {"kilogramme", "kg"}, {"kilogrammes", "kg"}, {"kilograms", "kg"},
        {"kilojoule", "kJ"}, {"kilojoules", "kJ"}, {"kilolitre", "kL"}, {"kilolitres", "kL"},
        {"kilometer", "km"}, {"kilometers", "km"}, {"kilometre", "km"}, {"kilometres", "km"}, {"kilos", "kg"},
        {"kiloton", "kt"}, {"kilotonne", "kt"}, {"kilotonnes", "kt"}, {"kilotons", "kt"}, {"kilowatt", "kW"},
        {"kilowatts", "kW"}, {"km", "km"}, {"km.", "km"}, {"kmh", "km/h"}, {"kmph", "km/h"}, {"kms", "km"},
        {"knot", "kn"}, {"knots", "kn"}, {"kph", "km/h"}, {"kw", "kW"}, {"kwh", "kWh"}, {"lb", "lb"},
        {"lbs", "lb"}, {"lbs.", "lb"}, {"lightyear", "ly"}, {"lightyears", "ly"}, {"liter", "L"},
        {"liters", "L"}, {"litre", "L"}, {"litres", "L"}, {"lumen", "lm"}, {"lumens", "lm"}, {"maund", "maund"},
        {"maunds", "maund"}, {"mb", "MB"}, {"mbps", "Mbit/s"}, {"mcg", "µg"}, {"megabyte", "MB"},
        {"megabytes", "MB"}, {"megahertz", "MHz"}, {"megaliter", "ML"}, {"megalitre", "ML"},
        {"megalitres", "ML"}, {"megapixel", "MP"}, {"megapixels", "MP"}, {"megaton", "Mt"}, {"megatonne", "Mt"},
        {"megatonnes", "Mt"}, {"megatons", "Mt"}, {"megawatt", "MW"}, {"megawatts", "MW"}, {"meter", "m"},
        {"meters", "m"}, {"metre", "m"}, {"metres", "m"}, {"mg", "mg"}, {"mhz", "MHz"}, {"mi.", "mi"},
        {"microgram", "µg"}, {"micrograms", "µg"}, {"micron", "µm"}, {"microns", "µm"}, {"mile", "mi"},
        {"miles", "mi"}, {"millibar", "mbar"}, {"millibars", "mbar"}, {"milligram", "mg"}, {"milligrams", "mg"},
        {"milliliter", "ml"}, {"milliliters", "ml"}, {"millilitre", "ml"}, {"millilitres", "ml"},
        {"millimeter", "mm"}, {"millimeters", "mm"}, {"millimetre", "mm"}, {"millimetres", "mm"},
        {"milliwatt", "mW"}, {"ml", "ml"}, {"mm", "mm"}, {"mmbtu", "MMBtu"}, {"mph", "mph"}, {"mw", "MW"},
        {"mwh", "MWh"}, {"mwp", "MWp"}, {"nanometer", "nm"}, {"nanometers", "nm"}, {"nanometre", "nm"},
        {"nanometres", "nm"}, {"ounce", "oz"}, {"ounces", "oz"}, {"oz", "oz"}, {"oz.", "oz"},
        {"petabyte", "PB"}, {"petabytes", "PB"}, {"pint", "pt"}, {"pints", "pt"}, {"psi", "psi"},
        {"quart", "qt"}, {"quarts", "qt"}, {"quintal", "q"}, {"quintals", "q"}, {"sqft", "ft²"},
        {"sqkm", "km²"}, {"sqm", "m²"}, {"tb", "TB"}, {"terabyte", "TB"}, {"terabytes", "TB"},
        {"terahertz", "THz"}, {"terawatt", "TW"}, {"terawatts", "TW"}, {"teu", "TEU"}, {"teus", "TEU"},
        {"tola", "tola"}, {"tolas", "tola"}, {"ton", "ton"}, {"tonne", "t"}, {"tonnes", "t"}, {"tons", "ton"},
        {"twh", "TWh"}, {"volt", "V"}, {"volts", "V"}, {"watt", "W"}, {"watts", "W"}, {"yard", "yd"},
        {"yards", "yd"}, {"yd", "yd"}, {"°c", "°C"}, {"°f", "°F"}, {"µg", "µg"}, {"µm", "µm"},
};

enum { LONGEST_WORD = 16 };

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const nd_str NONE = {NULL, 0};

static nd_str str_of(const char *text)
{
	return nd_str_of(text, strlen(text));
}

static int compare_name(const void *key, const void *row)
{
	return strcmp(key, ((const struct name *)row)->word);
}

/* In a sorted table, without case. */
static nd_str look_up(const struct name *table, size_t count, nd_str word)
{
	char folded[LONGEST_WORD + 1];
	if (nd_word_lower(word, folded, LONGEST_WORD).size == 0)
		return NONE;
	folded[word.size] = '\0';
	const struct name *found = bsearch(folded, table, count, sizeof *table, compare_name);
	return found == NULL ? NONE : str_of(found->code);
}

static nd_str find(const struct name *table, size_t count, nd_str word)
{
	for (size_t i = 0; i < count; i++)
		if (nd_str_equal(word, str_of(table[i].word)))
			return str_of(table[i].code);
	return NONE;
}

nd_str nd_unit_of(nd_str token)
{
	return look_up(units, COUNT(units), token);
}

nd_str nd_square_unit_of(nd_str token)
{
	static const struct name squares[] = {{"km", "km\u00b2"}, {"m", "m\u00b2"},   {"cm", "cm\u00b2"}, {"mi", "mi\u00b2"},
	                                      {"ft", "ft\u00b2"}, {"in", "in\u00b2"}, {"yd", "yd\u00b2"}};
	nd_str unit = nd_unit_of(token);
	return unit.data == NULL ? NONE : find(squares, COUNT(squares), unit);
}

nd_str nd_cubic_unit_of(nd_str token)
{
	static const struct name cubes[] = {{"km", "km\u00b3"}, {"m", "m\u00b3"}, {"cm", "cm\u00b3"}, {"mi", "mi\u00b3"}, {"ft", "ft\u00b3"},
	                                    {"in", "in\u00b3"}, {"yd", "yd\u00b3"}};
	nd_str unit = nd_unit_of(token);
	return unit.data == NULL ? NONE : find(cubes, COUNT(cubes), unit);
}

nd_str nd_hour_unit_of(nd_str token)
{
	static const struct name hours[] = {{"W", "Wh"}, {"kW", "kWh"}, {"MW", "MWh"}, {"GW", "GWh"}, {"TW", "TWh"}};
	nd_str unit = nd_unit_of(token);
	return unit.data == NULL ? NONE : find(hours, COUNT(hours), unit);
}
