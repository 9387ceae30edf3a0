#include "annotate/currencies.h"

#include "base/wordtable.h"

enum { LONGEST_NOUN = 11, LONGEST_CODE = 7 };

/* Sorted by word. "" where many states have a currency of that name. */
static const struct {
	char word[LONGEST_NOUN + 1];
	char code[4];
} nouns[] = {
        {"afghani", "AFN"}, {"afghanis", "AFN"}, {"ariary", "MGA"}, {"baht", "THB"}, {"bahts", "THB"},
        {"birr", "ETB"}, {"birrs", "ETB"}, {"bitcoin", "BTC"}, {"bitcoins", "BTC"}, {"bolivar", "VES"},
        {"bolivares", "VES"}, {"bolivars", "VES"}, {"boliviano", "BOB"}, {"bolivianos", "BOB"}, {"bolívares", "VES"},
        {"cedi", "GHS"}, {"cedis", "GHS"}, {"colones", "CRC"}, {"cordoba", "NIO"}, {"cordobas", "NIO"}, {"crown", ""},
        {"crowns", ""}, {"córdobas", "NIO"}, {"dalasi", "GMD"}, {"dalasis", "GMD"}, {"denar", "MKD"},
        {"denars", "MKD"}, {"dinar", ""}, {"dinars", ""}, {"dirham", "AED"}, {"dirhams", "AED"}, {"dollar", "USD"},
        {"dollars", "USD"}, {"dong", "VND"}, {"dram", "AMD"}, {"drams", "AMD"}, {"emalangeni", "SZL"},
        {"euro", "EUR"}, {"euros", "EUR"}, {"forint", "HUF"}, {"forints", "HUF"}, {"franc", ""}, {"francs", ""},
        {"gourde", "HTG"}, {"gourdes", "HTG"}, {"guarani", "PYG"}, {"guaranies", "PYG"}, {"guaraníes", "PYG"},
        {"hryvnia", "UAH"}, {"hryvnias", "UAH"}, {"kina", "PGK"}, {"kip", "LAK"}, {"koruna", "CZK"},
        {"korunas", "CZK"}, {"krona", ""}, {"krone", ""}, {"kroner", ""}, {"kronor", ""}, {"kwacha", "ZMW"},
        {"kwanza", "AOA"}, {"kwanzas", "AOA"}, {"kyat", "MMK"}, {"kyats", "MMK"}, {"lari", "GEL"}, {"lei", "RON"},
        {"lek", "ALL"}, {"lempira", "HNL"}, {"lempiras", "HNL"}, {"leone", "SLE"}, {"leones", "SLE"}, {"leu", "RON"},
        {"leva", "BGN"}, {"lira", "TRY"}, {"liras", "TRY"}, {"maloti", "LSL"}, {"manat", "AZN"}, {"meticais", "MZN"},
        {"metical", "MZN"}, {"naira", "NGN"}, {"nairas", "NGN"}, {"nakfa", "ERN"}, {"ngultrum", "BTN"},
        {"ouguiya", "MRU"}, {"pataca", "MOP"}, {"patacas", "MOP"}, {"peso", ""}, {"pesos", ""}, {"pound", ""},
        {"pounds", ""}, {"pula", "BWP"}, {"quetzales", "GTQ"}, {"quetzals", "GTQ"}, {"rand", "ZAR"}, {"rands", "ZAR"},
        {"reais", "BRL"}, {"renminbi", "CNY"}, {"rial", ""}, {"rials", ""}, {"riel", "KHR"}, {"riels", "KHR"},
        {"ringgit", "MYR"}, {"riyal", "SAR"}, {"riyals", "SAR"}, {"rouble", "RUB"}, {"roubles", "RUB"},
        {"ruble", "RUB"}, {"rubles", "RUB"}, {"rufiyaa", "MVR"}, {"rupee", "INR"}, {"rupees", "INR"},
        {"rupiah", "IDR"}, {"rupiahs", "IDR"}, {"shekel", "ILS"}, {"shekels", "ILS"}, {"shilling", ""},
        {"shillings", ""}, {"soles", "PEN"}, {"somoni", "TJS"}, {"soms", "KGS"}, {"soum", "UZS"}, {"soums", "UZS"},
        {"sterling", "GBP"}, {"taka", "BDT"}, {"takas", "BDT"}, {"tenge", "KZT"}, {"tugrik", "MNT"},
        {"tugriks", "MNT"}, {"vatu", "VUV"}, {"won", "KRW"}, {"yen", "JPY"}, {"yuan", "CNY"}, {"yuans", "CNY"},
        {"zloty", "PLN"}, {"zlotych", "PLN"}, {"zlotys", "PLN"},
};

struct name {
	const char *word;
	const char *code;
};

static const struct name symbols[] = {
        {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"}, {"₽", "RUB"}, {"₩", "KRW"},
        {"₺", "TRY"}, {"₪", "ILS"}, {"₦", "NGN"}, {"₱", "PHP"}, {"₫", "VND"}, {"₴", "UAH"}, {"฿", "THB"},
        {"₡", "CRC"}, {"₵", "GHS"}, {"₸", "KZT"}, {"₾", "GEL"}, {"₼", "AZN"}, {"৳", "BDT"}, {"₲", "PYG"},
};

static const struct name dollar_prefixes[] = {
        {"US", "USD"}, {"A", "AUD"}, {"AU", "AUD"}, {"C", "CAD"}, {"CA", "CAD"}, {"HK", "HKD"}, {"NZ", "NZD"},
        {"S", "SGD"}, {"NT", "TWD"}, {"R", "BRL"}, {"MX", "MXN"}, {"J", "JMD"}, {"N", "NAD"}, {"FJ", "FJD"},
        {"U.S.", "USD"}, {"TT", "TTD"}, {"BZ", "BZD"}, {"EC", "XCD"}, {"RD", "DOP"},
        {"GY", "GYD"}, {"G", "GYD"}, {"Bds", "BBD"}, {"CI", "KYD"}, {"SI", "SBD"}, {"B", "BND"}, {"Z", "ZWL"}, {"NA", "NAD"},
        {"ZW", "ZWL"},
};

/* The active codes of ISO 4217 (as of 2024), and abbreviations that stand before the amount; sorted by byte. "" where the
 * abbreviation has many states' currency. is_word: it may as well be another word, a road, a seat. */
static const struct {
	char word[LONGEST_CODE + 1];
	char code[4];
	bool is_word;
} codes[] = {
        {"AED", "AED", false}, {"AFN", "AFN", false}, {"ALL", "ALL", true}, {"AMD", "AMD", true},
        {"ANG", "ANG", true}, {"AOA", "AOA", false}, {"ARS", "ARS", false}, {"AUD", "AUD", false},
        {"AWG", "AWG", false}, {"AZN", "AZN", false}, {"BAM", "BAM", true}, {"BBD", "BBD", false},
        {"BD", "BHD", true}, {"BDT", "BDT", false}, {"BGN", "BGN", false}, {"BHD", "BHD", false},
        {"BIF", "BIF", false}, {"BMD", "BMD", false}, {"BND", "BND", false}, {"BOB", "BOB", true},
        {"BRL", "BRL", false}, {"BSD", "BSD", false}, {"BTN", "BTN", true}, {"BWP", "BWP", false},
        {"BYN", "BYN", false}, {"BZD", "BZD", false}, {"Birr", "ETB", false}, {"Br", "ETB", true}, {"Bs", "", true},
        {"CAD", "CAD", true}, {"CDF", "CDF", false}, {"CFA", "XOF", false}, {"CHF", "CHF", false},
        {"CLP", "CLP", false}, {"CNY", "CNY", false}, {"COP", "COP", true}, {"CRC", "CRC", false},
        {"CUC", "CUC", false}, {"CUP", "CUP", true}, {"CVE", "CVE", true}, {"CZK", "CZK", false}, {"DH", "AED", true},
        {"DJF", "DJF", false}, {"DKK", "DKK", false}, {"DOP", "DOP", false}, {"DZD", "DZD", false},
        {"Dh", "AED", false}, {"Dhs", "AED", false}, {"EGP", "EGP", false}, {"ERN", "ERN", false},
        {"ETB", "ETB", false}, {"EUR", "EUR", false}, {"FCFA", "XAF", false}, {"FJD", "FJD", false},
        {"FKP", "FKP", false}, {"FRw", "RWF", false}, {"Frw", "RWF", false}, {"GBP", "GBP", false},
        {"GEL", "GEL", true}, {"GH", "GHS", true}, {"GHC", "GHS", false}, {"GHS", "GHS", false}, {"GIP", "GIP", false},
        {"GMD", "GMD", false}, {"GNF", "GNF", false}, {"GTQ", "GTQ", false}, {"GYD", "GYD", false},
        {"HKD", "HKD", false}, {"HNL", "HNL", false}, {"HTG", "HTG", false}, {"HUF", "HUF", false},
        {"IDR", "IDR", false}, {"ILS", "ILS", false}, {"INR", "INR", false}, {"IQD", "IQD", false},
        {"IRR", "IRR", false}, {"ISK", "ISK", false}, {"JD", "JOD", true}, {"JMD", "JMD", false},
        {"JOD", "JOD", false}, {"JPY", "JPY", false}, {"K", "", true}, {"KD", "KWD", false}, {"KES", "KES", false},
        {"KGS", "KGS", false}, {"KHR", "KHR", false}, {"KMF", "KMF", false}, {"KPW", "KPW", false},
        {"KRW", "KRW", false}, {"KSH", "KES", false}, {"KSh", "KES", false}, {"KWD", "KWD", false},
        {"KYD", "KYD", false}, {"KZT", "KZT", false}, {"Ksh", "KES", false}, {"Kshs", "KES", false},
        {"Kč", "CZK", false}, {"LAK", "LAK", true}, {"LBP", "LBP", false}, {"LE", "EGP", true}, {"LKR", "LKR", false},
        {"LL", "LBP", true}, {"LRD", "LRD", false}, {"LSL", "LSL", false}, {"LYD", "LYD", false}, {"Le", "SLE", true},
        {"MAD", "MAD", true}, {"MDL", "MDL", false}, {"MGA", "MGA", true}, {"MKD", "MKD", false},
        {"MMK", "MMK", false}, {"MNT", "MNT", false}, {"MOP", "MOP", true}, {"MRU", "MRU", false},
        {"MUR", "MUR", false}, {"MVR", "MVR", false}, {"MWK", "MWK", false}, {"MXN", "MXN", false},
        {"MYR", "MYR", false}, {"MZN", "MZN", false}, {"N", "NGN", true}, {"NAD", "NAD", false},
        {"NGN", "NGN", false}, {"NIO", "NIO", false}, {"NIS", "ILS", false}, {"NOK", "NOK", false},
        {"NPR", "NPR", false}, {"NRs", "NPR", false}, {"NZD", "NZD", false}, {"Nu", "BTN", true},
        {"Nu.", "BTN", false}, {"OMR", "OMR", false}, {"P", "", true}, {"PAB", "PAB", false}, {"PEN", "PEN", true},
        {"PGK", "PGK", false}, {"PHP", "PHP", false}, {"PKR", "PKR", false}, {"PLN", "PLN", false},
        {"PYG", "PYG", false}, {"QAR", "QAR", false}, {"QR", "QAR", true}, {"R", "ZAR", true}, {"RM", "MYR", false},
        {"RMB", "CNY", false}, {"RO", "OMR", true}, {"RON", "RON", true}, {"RSD", "RSD", false},
        {"RUB", "RUB", false}, {"RWF", "RWF", false}, {"Re", "INR", true}, {"Rf", "MVR", false}, {"Rp", "IDR", false},
        {"Rs", "INR", false}, {"Rs.", "INR", false}, {"SAR", "SAR", false}, {"SBD", "SBD", false},
        {"SCR", "SCR", true}, {"SDG", "SDG", false}, {"SEK", "SEK", false}, {"SFr", "CHF", false},
        {"SGD", "SGD", false}, {"SHP", "SHP", false}, {"SLE", "SLE", false}, {"SOS", "SOS", true},
        {"SR", "SAR", true}, {"SRD", "SRD", false}, {"SSP", "SSP", false}, {"STN", "STN", true},
        {"SYP", "SYP", false}, {"SZL", "SZL", false}, {"Sh", "", false}, {"Sh.", "", false}, {"Shs", "", false},
        {"Shs.", "", false}, {"THB", "THB", false}, {"TJS", "TJS", false}, {"TL", "TRY", true}, {"TMT", "TMT", false},
        {"TND", "TND", false}, {"TOP", "TOP", true}, {"TRY", "TRY", true}, {"TSH", "TZS", false},
        {"TSh", "TZS", false}, {"TTD", "TTD", false}, {"TWD", "TWD", false}, {"TZS", "TZS", false},
        {"Tk", "BDT", false}, {"Tk.", "BDT", false}, {"Tsh", "TZS", false}, {"UAH", "UAH", false},
        {"UGX", "UGX", false}, {"USD", "USD", false}, {"USh", "UGX", false}, {"UYU", "UYU", false},
        {"UZS", "UZS", false}, {"Ush", "UGX", false}, {"VES", "VES", false}, {"VND", "VND", false},
        {"VUV", "VUV", false}, {"WST", "WST", false}, {"XAF", "XAF", false}, {"XCD", "XCD", false},
        {"XOF", "XOF", false}, {"XPF", "XPF", false}, {"YER", "YER", false}, {"ZAR", "ZAR", false},
        {"ZMW", "ZMW", false}, {"ZWL", "ZWL", false},
};

/* "Swiss francs": how the words of origin and the nouns begin, since their endings differ. */
static const struct {
	const char *origin, *noun, *code;
} origins[] = {
        {"Austral", "dollar", "AUD"}, {"Canad", "dollar", "CAD"}, {"Kong", "dollar", "HKD"}, {"Singapor", "dollar", "SGD"},
        {"Zealand", "dollar", "NZD"}, {"Taiwan", "dollar", "TWD"}, {"Jamaica", "dollar", "JMD"}, {"Fiji", "dollar", "FJD"},
        {"Namibia", "dollar", "NAD"}, {"Zimbabwe", "dollar", "ZWL"}, {"Liberia", "dollar", "LRD"}, {"Guyan", "dollar", "GYD"},
        {"Trinidad", "dollar", "TTD"}, {"Tobago", "dollar", "TTD"}, {"Baham", "dollar", "BSD"}, {"Barbad", "dollar", "BBD"},
        {"Beliz", "dollar", "BZD"}, {"Caribbean", "dollar", "XCD"}, {"Brunei", "dollar", "BND"}, {"Surinam", "dollar", "SRD"},
        {"Cayman", "dollar", "KYD"}, {"Swiss", "franc", "CHF"}, {"CFA", "franc", "XOF"}, {"Rwanda", "franc", "RWF"},
        {"Congo", "franc", "CDF"}, {"Burundi", "franc", "BIF"}, {"Guinea", "franc", "GNF"}, {"Djibouti", "franc", "DJF"},
        {"Comor", "franc", "KMF"}, {"British", "pound", "GBP"}, {"UK", "pound", "GBP"}, {"Egypt", "pound", "EGP"},
        {"Leban", "pound", "LBP"}, {"Leban", "lira", "LBP"}, {"Syria", "pound", "SYP"}, {"Syria", "lira", "SYP"},
        {"Sudan", "pound", "SDG"}, {"Mexic", "peso", "MXN"}, {"Philippine", "peso", "PHP"}, {"Filipino", "peso", "PHP"},
        {"Argentin", "peso", "ARS"}, {"Chile", "peso", "CLP"}, {"Colombia", "peso", "COP"}, {"Cuba", "peso", "CUP"},
        {"Urugua", "peso", "UYU"}, {"Dominican", "peso", "DOP"}, {"Kenya", "shilling", "KES"}, {"Tanzania", "shilling", "TZS"},
        {"Uganda", "shilling", "UGX"}, {"Somali", "shilling", "SOS"}, {"Swedish", "kron", "SEK"}, {"Norwegian", "kron", "NOK"},
        {"Danish", "kron", "DKK"}, {"Iceland", "kron", "ISK"}, {"Czech", "crown", "CZK"}, {"Kuwait", "dinar", "KWD"},
        {"Iraq", "dinar", "IQD"}, {"Jordan", "dinar", "JOD"}, {"Algeria", "dinar", "DZD"}, {"Serbia", "dinar", "RSD"},
        {"Tunisia", "dinar", "TND"}, {"Libya", "dinar", "LYD"}, {"Bahrain", "dinar", "BHD"}, {"Iran", "rial", "IRR"},
        {"Yemen", "rial", "YER"}, {"Yemen", "riyal", "YER"}, {"Oman", "rial", "OMR"}, {"Oman", "riyal", "OMR"},
        {"Qatar", "riyal", "QAR"}, {"Qatar", "rial", "QAR"}, {"Saudi", "rial", "SAR"}, {"Pakistan", "rupee", "PKR"},
        {"Lanka", "rupee", "LKR"}, {"Nepal", "rupee", "NPR"}, {"Maurit", "rupee", "MUR"}, {"Seychell", "rupee", "SCR"},
        {"Morocc", "dirham", "MAD"}, {"Malawi", "kwacha", "MWK"}, {"Belarus", "rubl", "BYN"}, {"Belarus", "roubl", "BYN"},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const nd_str NONE = {NULL, 0};

static nd_str str_of(const char *text)
{
	return nd_str_of(text, strlen(text));
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
	bool is_written_code;
	nd_str plain = find(symbols, COUNT(symbols), symbol);
	if (nd_str_equal(symbol, ND_STR("$"))) {
		nd_str prefixed = find(dollar_prefixes, COUNT(dollar_prefixes), prefix);
		if (prefixed.data == NULL && prefix.size == 3)
			prefixed = nd_currency_of_code(prefix, &is_written_code);
		return prefixed.data != NULL ? prefixed : plain;
	}
	if (nd_str_equal(symbol, ND_STR("\u00a5")) && nd_str_equal(prefix, ND_STR("CN")))
		return ND_STR("CNY");
	if (nd_str_equal(symbol, ND_STR("\u00a2")))
		return nd_str_equal(prefix, ND_STR("GH")) ? ND_STR("GHS") : NONE;
	return plain;
}

nd_str nd_currency_of_code(nd_str token, bool *is_word)
{
	uint32_t row = ND_WORD_ROW(codes, token);
	*is_word = row != ND_NONE && codes[row].is_word;
	return row != ND_NONE ? str_of(codes[row].code) : NONE;
}

static nd_str hundredth_of(nd_str noun)
{
	if (nd_str_is_any(noun, " cents cent "))
		return ND_STR("USD");
	if (nd_str_is_any(noun, " pence "))
		return ND_STR("GBP");
	if (nd_str_is_any(noun, " paise "))
		return ND_STR("INR");
	return nd_str_is_any(noun, " kopecks kopeks ") ? ND_STR("RUB") : NONE;
}

nd_str nd_currency_of_noun(nd_str noun, nd_str origin, double *factor)
{
	char folded[LONGEST_NOUN];
	*factor = 1;
	if (noun.size < 3 || noun.size > LONGEST_NOUN)
		return NONE;
	uint32_t row = ND_WORD_ROW(nouns, nd_word_lower(noun, folded, sizeof folded));
	if (row == ND_NONE) {
		nd_str code = hundredth_of(noun);
		*factor = code.data != NULL ? 0.01 : 1;
		return code;
	}
	for (size_t i = 0; i < COUNT(origins) && origin.size > 0; i++)
		if (nd_str_starts(origin, str_of(origins[i].origin)) && nd_str_starts_nocase(noun, str_of(origins[i].noun)))
			return str_of(origins[i].code);
	return str_of(nouns[row].code);
}

void nd_currency_codes(nd_word_gate *gate)
{
	for (size_t i = 0; i < COUNT(codes); i++)
		nd_word_gate_add(gate, str_of(codes[i].word));
}
