#include "annotate/units.h"

#include <stdlib.h>

#include "base/str.h"

struct name {
	const char *word;
	const char *code;
};

/* Sorted by word. Symbols of the SI and, for other units, those of ISO 80000 or in common use. */
static const struct name units[] = {
        {"acre", "acre"}, {"acres", "acre"}, {"barrel", "bbl"}, {"barrels", "bbl"}, {"bbl", "bbl"},
        {"bushel", "bushel"}, {"bushels", "bushel"}, {"byte", "B"}, {"bytes", "B"}, {"calorie", "cal"},
        {"calories", "cal"}, {"carat", "carat"}, {"carats", "carat"}, {"celsius", "°C"}, {"centimeter", "cm"},
        {"centimeters", "cm"}, {"centimetre", "cm"}, {"centimetres", "cm"}, {"cm", "cm"}, {"fahrenheit", "°F"},
        {"feet", "ft"}, {"foot", "ft"}, {"ft", "ft"}, {"gallon", "gal"}, {"gallons", "gal"}, {"gb", "GB"},
        {"ghz", "GHz"}, {"gigabyte", "GB"}, {"gigabytes", "GB"}, {"gigahertz", "GHz"}, {"gigawatt", "GW"},
        {"gigawatts", "GW"}, {"gram", "g"}, {"gramme", "g"}, {"grammes", "g"}, {"grams", "g"}, {"gw", "GW"},
        {"gwh", "GWh"}, {"ha", "ha"}, {"hectare", "ha"}, {"hectares", "ha"}, {"hertz", "Hz"}, {"inch", "in"},
        {"inches", "in"}, {"kb", "KB"}, {"kcal", "kcal"}, {"kg", "kg"}, {"kgs", "kg"}, {"kilo", "kg"},
        {"kilobyte", "KB"}, {"kilobytes", "KB"}, {"kilogram", "kg"}, {"kilogramme", "kg"},
        {"kilogrammes", "kg"}, {"kilograms", "kg"}, {"kilometer", "km"}, {"kilometers", "km"},
        {"kilometre", "km"}, {"kilometres", "km"}, {"kilos", "kg"}, {"kiloton", "kt"}, {"kilotons", "kt"},
        {"kilowatt", "kW"}, {"kilowatts", "kW"}, {"km", "km"}, {"kmh", "km/h"}, {"kms", "km"}, {"knot", "kn"},
        {"knots", "kn"}, {"kph", "km/h"}, {"kw", "kW"}, {"kwh", "kWh"}, {"lb", "lb"}, {"lbs", "lb"},
        {"lightyear", "ly"}, {"lightyears", "ly"}, {"liter", "L"}, {"liters", "L"}, {"litre", "L"},
        {"litres", "L"}, {"mb", "MB"}, {"megabyte", "MB"}, {"megabytes", "MB"}, {"megahertz", "MHz"},
        {"megawatt", "MW"}, {"megawatts", "MW"}, {"meter", "m"}, {"meters", "m"}, {"metre", "m"},
        {"metres", "m"}, {"mg", "mg"}, {"mhz", "MHz"}, {"mile", "mi"}, {"miles", "mi"}, {"milligram", "mg"},
        {"milligrams", "mg"}, {"milliliter", "ml"}, {"milliliters", "ml"}, {"millilitre", "ml"},
        {"millilitres", "ml"}, {"millimeter", "mm"}, {"millimeters", "mm"}, {"millimetre", "mm"},
        {"millimetres", "mm"}, {"ml", "ml"}, {"mm", "mm"}, {"mph", "mph"}, {"mw", "MW"}, {"mwh", "MWh"},
        {"ounce", "oz"}, {"ounces", "oz"}, {"oz", "oz"}, {"tb", "TB"}, {"terabyte", "TB"}, {"terabytes", "TB"},
        {"ton", "ton"}, {"tonne", "t"}, {"tonnes", "t"}, {"tons", "ton"}, {"twh", "TWh"}, {"volt", "V"},
        {"volts", "V"}, {"watt", "W"}, {"watts", "W"}, {"yard", "yd"}, {"yards", "yd"}, {"yd", "yd"},
        {"°c", "°C"}, {"°f", "°F"},
};

/* Sorted by word. "" where many states have a currency of that name. */
static const struct name nouns[] = {
        {"baht", "THB"}, {"birr", "ETB"}, {"bitcoin", "BTC"}, {"bitcoins", "BTC"}, {"bolivares", "VES"},
        {"bolivars", "VES"}, {"cedi", "GHS"}, {"cedis", "GHS"}, {"colones", "CRC"}, {"crown", ""},
        {"crowns", ""}, {"dinar", ""}, {"dinars", ""}, {"dirham", "AED"}, {"dirhams", "AED"}, {"dollar", "USD"},
        {"dollars", "USD"}, {"dong", "VND"}, {"euro", "EUR"}, {"euros", "EUR"}, {"forint", "HUF"},
        {"forints", "HUF"}, {"franc", ""}, {"francs", ""}, {"guaranies", "PYG"}, {"hryvnia", "UAH"},
        {"hryvnias", "UAH"}, {"krona", ""}, {"krone", ""}, {"kroner", ""}, {"kronor", ""}, {"kwacha", "ZMW"},
        {"kwanza", "AOA"}, {"kwanzas", "AOA"}, {"kyat", "MMK"}, {"kyats", "MMK"}, {"lari", "GEL"},
        {"lempira", "HNL"}, {"lempiras", "HNL"}, {"lira", "TRY"}, {"liras", "TRY"}, {"manat", "AZN"},
        {"naira", "NGN"}, {"peso", ""}, {"pesos", ""}, {"pound", ""}, {"pounds", ""}, {"pula", "BWP"},
        {"quetzales", "GTQ"}, {"rand", "ZAR"}, {"reais", "BRL"}, {"renminbi", "CNY"}, {"rial", ""},
        {"rials", ""}, {"ringgit", "MYR"}, {"riyal", "SAR"}, {"riyals", "SAR"}, {"rouble", "RUB"},
        {"roubles", "RUB"}, {"ruble", "RUB"}, {"rubles", "RUB"}, {"rupee", "INR"}, {"rupees", "INR"},
        {"rupiah", "IDR"}, {"shekel", "ILS"}, {"shekels", "ILS"}, {"shilling", ""}, {"shillings", ""},
        {"soles", "PEN"}, {"taka", "BDT"}, {"tenge", "KZT"}, {"tugrik", "MNT"}, {"tugriks", "MNT"},
        {"won", "KRW"}, {"yen", "JPY"}, {"yuan", "CNY"}, {"zloty", "PLN"}, {"zlotych", "PLN"},
        {"zlotys", "PLN"},
};

static const struct name symbols[] = {
        {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"}, {"₽", "RUB"}, {"₩", "KRW"},
        {"₺", "TRY"}, {"₪", "ILS"}, {"₦", "NGN"}, {"₱", "PHP"}, {"₫", "VND"}, {"₴", "UAH"}, {"฿", "THB"},
        {"₡", "CRC"}, {"₵", "GHS"}, {"₸", "KZT"}, {"₾", "GEL"}, {"₼", "AZN"}, {"৳", "BDT"}, {"₲", "PYG"},
};

static const struct name dollar_prefixes[] = {
        {"US", "USD"}, {"A", "AUD"}, {"AU", "AUD"}, {"C", "CAD"}, {"CA", "CAD"}, {"HK", "HKD"}, {"NZ", "NZD"},
        {"S", "SGD"}, {"NT", "TWD"}, {"R", "BRL"}, {"MX", "MXN"}, {"J", "JMD"}, {"N", "NAD"}, {"FJ", "FJD"},
        {"U.S.", "USD"}, {"TT", "TTD"}, {"BZ", "BZD"},
};

/* Codes of ISO 4217, and abbreviations that stand before the amount. */
static const struct name codes[] = {
        {"USD", "USD"}, {"EUR", "EUR"}, {"GBP", "GBP"}, {"JPY", "JPY"}, {"CNY", "CNY"}, {"CHF", "CHF"},
        {"AUD", "AUD"}, {"CAD", "CAD"}, {"NZD", "NZD"}, {"INR", "INR"}, {"RUB", "RUB"}, {"BRL", "BRL"},
        {"ZAR", "ZAR"}, {"KRW", "KRW"}, {"MXN", "MXN"}, {"SGD", "SGD"}, {"HKD", "HKD"}, {"SEK", "SEK"},
        {"NOK", "NOK"}, {"DKK", "DKK"}, {"TRY", "TRY"}, {"PLN", "PLN"}, {"CZK", "CZK"}, {"HUF", "HUF"},
        {"AED", "AED"}, {"SAR", "SAR"}, {"QAR", "QAR"}, {"KWD", "KWD"}, {"NGN", "NGN"}, {"KES", "KES"},
        {"GHS", "GHS"}, {"EGP", "EGP"}, {"PKR", "PKR"}, {"BDT", "BDT"}, {"LKR", "LKR"}, {"IDR", "IDR"},
        {"MYR", "MYR"}, {"PHP", "PHP"}, {"THB", "THB"}, {"VND", "VND"}, {"UAH", "UAH"}, {"ILS", "ILS"},
        {"ARS", "ARS"}, {"CLP", "CLP"}, {"COP", "COP"}, {"PEN", "PEN"}, {"UGX", "UGX"}, {"TZS", "TZS"},
        {"RWF", "RWF"}, {"ETB", "ETB"}, {"XOF", "XOF"}, {"XAF", "XAF"}, {"Rs", "INR"}, {"Rs.", "INR"},
        {"RMB", "CNY"}, {"Ksh", "KES"}, {"KSh", "KES"}, {"Tk", "BDT"}, {"RM", "MYR"}, {"Rp", "IDR"},
        {"Dh", "AED"}, {"Dhs", "AED"}, {"CFA", "XOF"}, {"FCFA", "XAF"}, {"NRs", "NPR"},
};

/* "Swiss francs": the noun as it begins, since its plurals differ. */
static const struct {
	const char *origin, *noun, *code;
} origins[] = {
        {"Australian", "dollar", "AUD"}, {"Canadian", "dollar", "CAD"}, {"Kong", "dollar", "HKD"},
        {"Singapore", "dollar", "SGD"}, {"Singaporean", "dollar", "SGD"}, {"Zealand", "dollar", "NZD"},
        {"Taiwan", "dollar", "TWD"}, {"Taiwanese", "dollar", "TWD"}, {"Jamaican", "dollar", "JMD"},
        {"Fijian", "dollar", "FJD"}, {"Namibian", "dollar", "NAD"}, {"Zimbabwean", "dollar", "ZWL"},
        {"Swiss", "franc", "CHF"}, {"CFA", "franc", "XOF"}, {"Rwandan", "franc", "RWF"},
        {"Congolese", "franc", "CDF"}, {"British", "pound", "GBP"}, {"UK", "pound", "GBP"},
        {"Egyptian", "pound", "EGP"}, {"Lebanese", "pound", "LBP"}, {"Syrian", "pound", "SYP"},
        {"Sudanese", "pound", "SDG"}, {"Mexican", "peso", "MXN"}, {"Philippine", "peso", "PHP"},
        {"Filipino", "peso", "PHP"}, {"Argentine", "peso", "ARS"}, {"Argentinian", "peso", "ARS"},
        {"Chilean", "peso", "CLP"}, {"Colombian", "peso", "COP"}, {"Cuban", "peso", "CUP"},
        {"Uruguayan", "peso", "UYU"}, {"Dominican", "peso", "DOP"}, {"Kenyan", "shilling", "KES"},
        {"Kenya", "shilling", "KES"}, {"Tanzanian", "shilling", "TZS"}, {"Ugandan", "shilling", "UGX"},
        {"Somali", "shilling", "SOS"}, {"Swedish", "kron", "SEK"}, {"Norwegian", "kron", "NOK"},
        {"Danish", "kron", "DKK"}, {"Icelandic", "kron", "ISK"}, {"Czech", "crown", "CZK"},
        {"Kuwaiti", "dinar", "KWD"}, {"Iraqi", "dinar", "IQD"}, {"Jordanian", "dinar", "JOD"},
        {"Algerian", "dinar", "DZD"}, {"Serbian", "dinar", "RSD"}, {"Tunisian", "dinar", "TND"},
        {"Libyan", "dinar", "LYD"}, {"Bahraini", "dinar", "BHD"}, {"Iranian", "rial", "IRR"},
        {"Yemeni", "rial", "YER"}, {"Omani", "rial", "OMR"}, {"Pakistani", "rupee", "PKR"},
        {"Pakistan", "rupee", "PKR"}, {"Lankan", "rupee", "LKR"}, {"Nepali", "rupee", "NPR"},
        {"Nepalese", "rupee", "NPR"}, {"Mauritian", "rupee", "MUR"}, {"Moroccan", "dirham", "MAD"},
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
	if (word.size == 0 || word.size > LONGEST_WORD)
		return NONE;
	for (uint32_t i = 0; i < word.size; i++)
		folded[i] = nd_ascii_lower(word.data[i]);
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

nd_str nd_currency_of_symbol(nd_str symbol, nd_str prefix)
{
	nd_str plain = find(symbols, COUNT(symbols), symbol);
	nd_str prefixed = nd_str_equal(symbol, ND_STR("$")) ? find(dollar_prefixes, COUNT(dollar_prefixes), prefix) : NONE;
	if (nd_str_equal(symbol, ND_STR("\u00a5")) && nd_str_equal(prefix, ND_STR("CN")))
		return ND_STR("CNY");
	return prefixed.data != NULL ? prefixed : plain;
}

nd_str nd_currency_of_code(nd_str token)
{
	return find(codes, COUNT(codes), token);
}

nd_str nd_currency_of_noun(nd_str noun, nd_str origin, double *factor)
{
	*factor = 1;
	if (nd_str_equal_nocase(noun, ND_STR("cents")) || nd_str_equal_nocase(noun, ND_STR("cent"))) {
		*factor = 0.01;
		return ND_STR("USD");
	}
	if (nd_str_equal_nocase(noun, ND_STR("pence"))) {
		*factor = 0.01;
		return ND_STR("GBP");
	}
	nd_str code = look_up(nouns, COUNT(nouns), noun);
	if (code.data == NULL)
		return NONE;
	for (size_t i = 0; i < COUNT(origins); i++)
		if (nd_str_equal(origin, str_of(origins[i].origin)) && nd_str_starts_nocase(noun, str_of(origins[i].noun)))
			return str_of(origins[i].code);
	return code;
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

void nd_currency_codes(nd_word_gate *gate)
{
	for (size_t i = 0; i < COUNT(codes); i++)
		nd_word_gate_add(gate, str_of(codes[i].word));
}
