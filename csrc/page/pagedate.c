#include "page/pagedate.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/phrases.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 2099, LONGEST_MONTH = 40, LONGEST_LINE = 40 };

typedef struct reader {
	nd_str text;
	uint32_t from; /* nothing before it belongs to the date */
	nd_date_order order;
} reader;

/* ---- small readers: each returns the end of what it read, or 0 --------------------------------------------------- */

static char byte_at(nd_str text, uint32_t at)
{
	return at < text.size ? text.data[at] : '\0';
}

static uint32_t read_digits(nd_str text, uint32_t at, uint32_t least, uint32_t most, int *value)
{
	uint32_t end = at;
	*value = 0;
	while (end - at <= most && nd_ascii_is_digit(byte_at(text, end)))
		*value = *value * 10 + (text.data[end++] - '0');
	return end - at >= least && end - at <= most ? end : 0;
}

static uint32_t skip_space(nd_str text, uint32_t at)
{
	for (;;) {
		if (nd_ascii_is_space(byte_at(text, at)))
			at++;
		else if (byte_at(text, at) == '\xC2' && byte_at(text, at + 1) == '\xA0')
			at += 2;
		else if (byte_at(text, at) == '\xE2' && byte_at(text, at + 1) == '\x80' && byte_at(text, at + 2) == '\xAF')
			at += 3; /* U+202F, as CLDR has it before "PM" */
		else
			return at;
	}
}

static uint32_t word_end(nd_str text, uint32_t at)
{
	const char *p = text.data + at, *end = text.data + text.size;
	while (p < end) {
		const char *next = p;
		if (!(nd_unicode_class(nd_utf8_next(&next, end)) & (ND_UC_LETTER | ND_UC_MARK)))
			break;
		p = next;
	}
	return (uint32_t)(p - text.data);
}

struct month_name {
	const char *name;
	int8_t month;
};

static int compare_month(const void *key, const void *item)
{
	return strcmp(key, ((const struct month_name *)item)->name);
}

/* Month names by byte order of their folded form. */
static const struct month_name month_names[] = {
	{"abr", 4}, {"abril", 4}, {"ago", 8}, {"agost", 8}, {"agosto", 8}, {"agt", 8}, {"agustos", 8},
	{"agustus", 8}, {"aout", 8}, {"apr", 4}, {"april", 4}, {"aprila", 4}, {"aprile", 4}, {"aprilie", 4},
	{"aprilis", 4}, {"ara", 12}, {"aralik", 12}, {"aug", 8}, {"august", 8}, {"augusta", 8}, {"augusti", 8},
	{"augustus", 8}, {"augusztus", 8}, {"avr", 4}, {"avril", 4}, {"balandzio", 4}, {"birzelio", 6},
	{"brezen", 3}, {"brezna", 3}, {"cerven", 6}, {"cervence", 7}, {"cervenec", 7}, {"cervna", 6}, {"cze", 6},
	{"czerwca", 6}, {"czerwiec", 6}, {"dec", 12}, {"december", 12}, {"decembra", 12}, {"decembre", 12},
	{"decembrie", 12}, {"des", 12}, {"desember", 12}, {"desembre", 12}, {"dez", 12}, {"dezember", 12},
	{"dezembro", 12}, {"dic", 12}, {"dicembre", 12}, {"diciembre", 12}, {"duben", 4}, {"dubna", 4}, {"eki", 10},
	{"ekim", 10}, {"elokuuta", 8}, {"ene", 1}, {"enero", 1}, {"eyl", 9}, {"eylul", 9}, {"feb", 2},
	{"febbraio", 2}, {"feber", 2}, {"febrer", 2}, {"febrero", 2}, {"februar", 2}, {"februara", 2},
	{"februari", 2}, {"februarie", 2}, {"february", 2}, {"fev", 2}, {"fevereiro", 2}, {"fevr", 2},
	{"fevrier", 2}, {"geguzes", 5}, {"gen", 1}, {"gener", 1}, {"gennaio", 1}, {"giu", 6}, {"giugno", 6},
	{"gru", 12}, {"grudnia", 12}, {"grudzien", 12}, {"gruodzio", 12}, {"haz", 6}, {"haziran", 6},
	{"heinakuuta", 7}, {"helmikuuta", 2}, {"huhtikuuta", 4}, {"ianuarie", 1}, {"iulie", 7}, {"iunie", 6},
	{"jaenner", 1}, {"jan", 1}, {"janeiro", 1}, {"janner", 1}, {"januar", 1}, {"januara", 1}, {"januari", 1},
	{"january", 1}, {"janv", 1}, {"janvier", 1}, {"joulukuuta", 12}, {"juil", 7}, {"juillet", 7}, {"juin", 6},
	{"jul", 7}, {"jula", 7}, {"julho", 7}, {"juli", 7}, {"julio", 7}, {"juliol", 7}, {"julius", 7}, {"july", 7},
	{"jun", 6}, {"juna", 6}, {"june", 6}, {"junho", 6}, {"juni", 6}, {"junio", 6}, {"junius", 6}, {"juny", 6},
	{"kas", 11}, {"kasim", 11}, {"kesakuuta", 6}, {"kolovoza", 8}, {"kovo", 3}, {"kveten", 5}, {"kvetna", 5},
	{"kwi", 4}, {"kwiecien", 4}, {"kwietnia", 4}, {"lapkricio", 11}, {"leden", 1}, {"ledna", 1}, {"liepos", 7},
	{"lip", 7}, {"lipca", 7}, {"lipiec", 7}, {"lipnja", 6}, {"lis", 11}, {"listopad", 11}, {"listopada", 11},
	{"lokakuuta", 10}, {"lug", 7}, {"luglio", 7}, {"lut", 2}, {"lutego", 2}, {"luty", 2}, {"maaliskuuta", 3},
	{"maart", 3}, {"maerz", 3}, {"mag", 5}, {"maggio", 5}, {"mai", 5}, {"maig", 5}, {"maio", 5}, {"maj", 5},
	{"maja", 5}, {"majus", 5}, {"mar", 3}, {"marc", 3}, {"marca", 3}, {"march", 3}, {"marcius", 3}, {"marco", 3},
	{"maret", 3}, {"marraskuuta", 11}, {"mars", 3}, {"mart", 3}, {"martie", 3}, {"marts", 3}, {"marz", 3},
	{"marzec", 3}, {"marzo", 3}, {"may", 5}, {"mayis", 5}, {"mayo", 5}, {"mei", 5}, {"mrt", 3}, {"mrz", 3},
	{"nis", 4}, {"nisan", 4}, {"noiembrie", 11}, {"nov", 11}, {"november", 11}, {"novembra", 11},
	{"novembre", 11}, {"novembro", 11}, {"noviembre", 11}, {"oca", 1}, {"ocak", 1}, {"oct", 10}, {"october", 10},
	{"octobre", 10}, {"octombrie", 10}, {"octubre", 10}, {"okt", 10}, {"oktober", 10}, {"oktobra", 10},
	{"ott", 10}, {"ottobre", 10}, {"out", 10}, {"outubro", 10}, {"ozujka", 3}, {"paz", 10}, {"pazdziernik", 10},
	{"pazdziernika", 10}, {"pebruari", 2}, {"prosinca", 12}, {"prosince", 12}, {"prosinec", 12}, {"rijen", 10},
	{"rijna", 10}, {"rugpjucio", 8}, {"rugsejo", 9}, {"rujna", 9}, {"sausio", 1}, {"sep", 9}, {"sept", 9},
	{"september", 9}, {"septembra", 9}, {"septembre", 9}, {"septembrie", 9}, {"septiembre", 9}, {"set", 9},
	{"setembre", 9}, {"setembro", 9}, {"setiembre", 9}, {"sett", 9}, {"settembre", 9}, {"sie", 8},
	{"sierpien", 8}, {"sierpnia", 8}, {"sijecnja", 1}, {"spalio", 10}, {"srpen", 8}, {"srpna", 8}, {"srpnja", 7},
	{"studenog", 11}, {"studenoga", 11}, {"sty", 1}, {"styczen", 1}, {"stycznia", 1}, {"sub", 2}, {"subat", 2},
	{"svibnja", 5}, {"syyskuuta", 9}, {"szeptember", 9}, {"tammikuuta", 1}, {"tem", 7}, {"temmuz", 7},
	{"toukokuuta", 5}, {"travnja", 4}, {"unor", 2}, {"unora", 2}, {"vasario", 2}, {"veljace", 2}, {"wrz", 9},
	{"wrzesien", 9}, {"wrzesnia", 9}, {"zari", 9}, {"απρ", 4}, {"απριλίου", 4}, {"αυγ", 8}, {"αυγούστου", 8},
	{"δεκ", 12}, {"δεκεμβρίου", 12}, {"ιαν", 1}, {"ιανουαρίου", 1}, {"ιουλ", 7}, {"ιουλίου", 7}, {"ιουν", 6},
	{"ιουνίου", 6}, {"μαΐου", 5}, {"μαρ", 3}, {"μαρτίου", 3}, {"μαϊ", 5}, {"νοε", 11}, {"νοεμβρίου", 11},
	{"οκτ", 10}, {"οκτωβρίου", 10}, {"σεπ", 9}, {"σεπτεμβρίου", 9}, {"φεβ", 2}, {"φεβρουαρίου", 2}, {"авг", 8},
	{"август", 8}, {"августа", 8}, {"апр", 4}, {"апрель", 4}, {"апреля", 4}, {"април", 4}, {"бер", 3},
	{"березня", 3}, {"вер", 9}, {"вересня", 9}, {"гру", 12}, {"груд", 12}, {"грудня", 12}, {"дек", 12},
	{"декабрь", 12}, {"декабря", 12}, {"декември", 12}, {"жов", 10}, {"жовт", 10}, {"жовтня", 10}, {"июл", 7},
	{"июль", 7}, {"июля", 7}, {"июн", 6}, {"июнь", 6}, {"июня", 6}, {"кві", 4}, {"квіт", 4}, {"квітня", 4},
	{"лип", 7}, {"липня", 7}, {"лис", 11}, {"лист", 11}, {"листопада", 11}, {"лют", 2}, {"лютого", 2},
	{"май", 5}, {"мар", 3}, {"март", 3}, {"марта", 3}, {"мая", 5}, {"ноември", 11}, {"ноя", 11}, {"нояб", 11},
	{"ноябрь", 11}, {"ноября", 11}, {"окт", 10}, {"октомври", 10}, {"октябрь", 10}, {"октября", 10}, {"сен", 9},
	{"сент", 9}, {"сентябрь", 9}, {"сентября", 9}, {"септември", 9}, {"сер", 8}, {"серп", 8}, {"серпня", 8},
	{"січ", 1}, {"січня", 1}, {"тра", 5}, {"трав", 5}, {"травня", 5}, {"фев", 2}, {"февр", 2}, {"февраль", 2},
	{"февраля", 2}, {"февруари", 2}, {"чер", 6}, {"черв", 6}, {"червня", 6}, {"юли", 7}, {"юни", 6}, {"янв", 1},
	{"январь", 1}, {"января", 1}, {"януари", 1}, {"אוגוסט", 8}, {"אוקטובר", 10}, {"אפריל", 4}, {"באוגוסט", 8},
	{"באוקטובר", 10}, {"באפריל", 4}, {"בדצמבר", 12}, {"ביולי", 7}, {"ביוני", 6}, {"בינואר", 1}, {"במאי", 5},
	{"במרץ", 3}, {"בנובמבר", 11}, {"בספטמבר", 9}, {"בפברואר", 2}, {"דצמבר", 12}, {"יולי", 7}, {"יוני", 6},
	{"ינואר", 1}, {"מאי", 5}, {"מרץ", 3}, {"נובמבר", 11}, {"ספטמבר", 9}, {"פברואר", 2}, {"أبريل", 4},
	{"أغسطس", 8}, {"أكتوبر", 10}, {"ابريل", 4}, {"اغسطس", 8}, {"اكتوبر", 10}, {"ديسمبر", 12}, {"سبتمبر", 9},
	{"فبراير", 2}, {"مارس", 3}, {"مايو", 5}, {"نوفمبر", 11}, {"يناير", 1}, {"يوليو", 7}, {"يونيو", 6},
};

static uint32_t read_month_name(nd_str text, uint32_t at, int *month)
{
	char folded[LONGEST_MONTH + 1];
	uint32_t end = word_end(text, at);
	uint32_t size = end == at ? 0 : nd_fold_word(nd_str_cut(text, (nd_span){at, end}), folded, LONGEST_MONTH);
	folded[size] = '\0';
	const struct month_name *found =
	        bsearch(folded, month_names, sizeof month_names / sizeof month_names[0], sizeof month_names[0], compare_month);
	if (found == NULL)
		return 0;
	*month = found->month;
	return byte_at(text, end) == '.' ? end + 1 : end;
}

/* ---- the calendar ------------------------------------------------------------------------------------------------ */

static int days_in_month(int year, int month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

static bool is_day(int year, int month, int day)
{
	return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days_in_month(year, month);
}

/* Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
static int32_t days_of(int year, int month, int day)
{
	year -= month <= 2;
	int era = year / 400, year_of_era = year - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

int32_t nd_page_date_days(const nd_page_date *date)
{
	return days_of(date->year, date->month, date->day);
}

/* Weekday named just before a numeric date ("Wed, 07/03/2024"): 0 is Monday; -1 where none is. */
static int weekday_before(nd_str text, uint32_t at)
{
	static const char *const names[] = {"mon|monday|lun|lunes|lundi|lunedi|mo|montag|ma|maandag|seg|segunda",
	                                    "tue|tues|tuesday|mar|martes|mardi|martedi|di|dienstag|dinsdag|ter|terca",
	                                    "wed|weds|wednesday|mie|miercoles|mercredi|mercoledi|mi|mittwoch|wo|woensdag|qua|quarta",
	                                    "thu|thur|thurs|thursday|jue|jueves|jeudi|giovedi|gio|do|donnerstag|donderdag|qui|quinta",
	                                    "fri|friday|vie|viernes|vendredi|ven|venerdi|fr|freitag|vrijdag|sex|sexta",
	                                    "sat|saturday|sab|sabado|samedi|sabato|sa|samstag|zaterdag|za",
	                                    "sun|sunday|dom|domingo|dimanche|domenica|so|sonntag|zondag|zo"};
	enum { LONGEST_GAP = 3, LONGEST_NAME = 16 };
	uint32_t end = at;
	while (end > 0 && at - end < LONGEST_GAP && strchr(" ,.", text.data[end - 1]) != NULL)
		end--;
	uint32_t start = end;
	while (start > 0 && end - start < LONGEST_NAME &&
	       (nd_ascii_is_alpha(text.data[start - 1]) || (unsigned char)text.data[start - 1] >= 0x80))
		start--;
	for (int day = 0; start < end && day < 7; day++)
		if (nd_phrase_is(nd_str_cut(text, (nd_span){start, end}), names[day]))
			return day;
	return -1;
}

static int weekday_of(int year, int month, int day)
{
	return (int)(((days_of(year, month, day) + 3) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */
}

/* ---- time of day ------------------------------------------------------------------------------------------------- */

static const struct zone {
	const char *names;
	int16_t offset;
} zones[] = {
        /* only abbreviations that mean one offset to nearly every reader of news (tz database, "Theory and pragmatics") */
        {"z|gmt|utc|wet", 0},   {"bst|cet|mez|west", 60}, {"cest|mesz|eet|sast", 120}, {"eest|msk|trt", 180},
        {"gst", 240},           {"pkt", 300},             {"hkt|sgt|awst", 480},       {"jst|kst", 540},
        {"aest", 600},          {"aedt", 660},            {"nzst", 720},               {"nzdt", 780},
        {"art|brt", -180},      {"edt", -240},            {"est|cdt", -300},           {"mdt", -360},
        {"mst|pdt", -420},      {"pst", -480},
};

/* "+02:00", "+0200", "+2". */
static uint32_t read_numeric_offset(nd_str text, uint32_t at, int16_t *offset)
{
	int hours, minutes = 0;
	int sign = byte_at(text, at) == '-' ? -1 : 1;
	uint32_t end = read_digits(text, at + 1, 4, 4, &hours);
	if (end != 0) {
		minutes = hours % 100;
		hours /= 100;
	} else if ((end = read_digits(text, at + 1, 1, 2, &hours)) == 0) {
		return 0;
	} else if (byte_at(text, end) == ':') {
		uint32_t past = read_digits(text, end + 1, 2, 2, &minutes);
		end = past != 0 ? past : end;
	}
	if (hours > 14 || minutes > 59)
		return 0;
	*offset = (int16_t)(sign * (hours * 60 + minutes));
	return end;
}

static uint32_t read_zone(nd_str text, uint32_t at, bool glued, int16_t *offset)
{
	uint32_t start = skip_space(text, at);
	if (byte_at(text, start) == '(')
		start++;
	for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
		uint32_t end = nd_phrase_at(text, start, zones[i].names);
		if (end == 0)
			continue;
		*offset = zones[i].offset;
		char sign = byte_at(text, end);
		uint32_t past = zones[i].offset == 0 && (sign == '+' || sign == '-') ? read_numeric_offset(text, end, offset) : 0;
		return past != 0 ? past : end;
	}
	char sign = byte_at(text, start);
	int hours;
	bool plain = glued || read_digits(text, start + 1, 4, 4, &hours) != 0 || byte_at(text, start + 3) == ':';
	return (sign == '+' || sign == '-') && plain ? read_numeric_offset(text, start, offset) : 0;
}

/* "am", "p.m." … after a twelve-hour time; *hour is made a 24-hour one. */
static uint32_t read_half_day(nd_str text, uint32_t at, int *hour)
{
	uint32_t start = skip_space(text, at);
	char letter = nd_ascii_lower(byte_at(text, start));
	if ((letter != 'a' && letter != 'p') || *hour > 12 || *hour == 0)
		return 0;
	uint32_t end = start + 1;
	if (byte_at(text, end) == '.')
		end++;
	if (nd_ascii_lower(byte_at(text, end)) != 'm' || nd_ascii_is_alpha(byte_at(text, end + 1)))
		return 0;
	end++;
	if (byte_at(text, end) == '.')
		end++;
	*hour = *hour % 12 + (letter == 'p' ? 12 : 0);
	return end;
}

/* "18:10", "18:10:05.123+02:00", "6:10 p.m. ET", "6pm", "18h10", "18.10 Uhr". */
static uint32_t read_time(nd_str text, uint32_t at, nd_page_date *date)
{
	int hour, minute = 0, second = -1;
	uint32_t end = read_digits(text, at, 1, 2, &hour);
	if (end == 0 || hour > 24)
		return 0;
	char mark = byte_at(text, end);
	uint32_t past = mark != '\0' && strchr(":.hH", mark) != NULL ? read_digits(text, end + 1, 2, 2, &minute) : 0;
	bool glued = past != 0;
	if (past == 0 && (mark == 'h' || mark == ' ')) { /* "18 h 10", "18 Uhr" */
		past = nd_phrase_at(text, skip_space(text, end), "h|uhr");
		uint32_t more = past != 0 && mark == ' ' ? read_digits(text, skip_space(text, past), 2, 2, &minute) : 0;
		past = more != 0 ? more : past;
	}
	if (past != 0)
		end = past;
	if (glued && mark == ':' && byte_at(text, end) == ':' && (past = read_digits(text, end + 1, 2, 2, &second)) != 0) {
		end = past;
		if (byte_at(text, end) == '.' || byte_at(text, end) == ',')
			for (uint32_t digit = end + 1; nd_ascii_is_digit(byte_at(text, digit)); digit++)
				end = digit + 1;
	}
	uint32_t half = read_half_day(text, end, &hour);
	if (past == 0 && half == 0 && !glued)
		return 0;
	if (hour == 24)
		hour = 0;
	if (minute > 59 || second > 60 || (mark == '.' && nd_ascii_is_digit(byte_at(text, end))))
		return 0;
	end = half != 0 ? half : end;
	date->hour = (int8_t)hour;
	date->minute = (int8_t)minute;
	date->second = (int8_t)second;
	uint32_t zone = read_zone(text, end, glued, &date->offset);
	return zone != 0 ? zone : end;
}

/* What may stand between a date and its time of day. */
static uint32_t skip_between(nd_str text, uint32_t at)
{
	enum { LONGEST_GAP = 16 };
	static const char words[] = "at|um|a|as|a las|alle|alle ore|ore|om|klo|kl|kl.|o|godz.|godz|v|в|о|saat|ora|de|,|-|–|—|/|·|•|"
	                            "(|г.|г|р.|р|uhr|time|ώρα";
	uint32_t limit = at + LONGEST_GAP < text.size ? at + LONGEST_GAP : text.size;
	for (;;) {
		at = skip_space(text, at);
		uint32_t end = nd_phrase_at(text, at, words);
		bool glued = nd_ascii_lower(byte_at(text, at)) == 't' && nd_ascii_is_digit(byte_at(text, at + 1));
		if (glued || byte_at(text, at) == '|')
			end = at + 1;
		if (end == 0 || end > limit)
			return at;
		at = end;
	}
}

/* A time of day that ends, with nothing but separators after it, where the date begins; it moves the span's start. */
static void read_time_before(const reader *r, nd_page_date *date)
{
	enum { FARTHEST = 28 };
	nd_str text = r->text;
	uint32_t stop = date->span.start - r->from > FARTHEST ? date->span.start - FARTHEST : r->from;
	for (uint32_t at = date->span.start; at > stop; at--) {
		bool starts = nd_ascii_is_digit(text.data[at - 1]) && (at == 1 || !nd_ascii_is_digit(text.data[at - 2]));
		if (!starts)
			continue;
		nd_page_date with = *date;
		uint32_t end = read_time(text, at - 1, &with);
		bool clock = end != 0 && end <= date->span.start &&
		             nd_str_find(nd_str_cut(text, (nd_span){at - 1, end}), ND_STR(":"), 0) != ND_NONE;
		if (!clock)
			continue;
		end = skip_between(text, end);
		uint32_t word = word_end(text, end); /* a weekday */
		if (end < date->span.start && skip_between(text, word) >= date->span.start)
			end = date->span.start;
		if (end >= date->span.start) {
			with.span.start = at - 1;
			*date = with;
		}
		return;
	}
}

/* ---- dates --------------------------------------------------------------------------------------------------------- */

static bool set_day(nd_page_date *date, int year, int month, int day)
{
	if (!is_day(year, month, day))
		return false;
	date->year = (int16_t)year;
	date->month = (int8_t)month;
	date->day = (int8_t)day;
	return true;
}

/* Numbers a and b before a year, in an order that must be worked out. */
static bool set_numeric(const reader *r, uint32_t start, char mark, int a, int b, int year, nd_page_date *date)
{
	bool day_first = is_day(year, b, a), month_first = is_day(year, a, b);
	if (!day_first && !month_first)
		return false;
	bool as_day_first = day_first;
	if (day_first && month_first && a != b && mark != '.') {
		int weekday = weekday_before(r->text, start);
		bool day_fits = weekday == weekday_of(year, b, a), month_fits = weekday == weekday_of(year, a, b);
		date->ambiguous = day_fits == month_fits && r->order == ND_ORDER_UNKNOWN;
		as_day_first = day_fits != month_fits ? day_fits : r->order == ND_ORDER_DAY_FIRST;
	}
	return as_day_first ? set_day(date, year, b, a) : set_day(date, year, a, b);
}

/* "2024-07-03", "2024/7/3", "2024.07.03", "2024年7月3日", "2024년 7월 3일", "2024. július 3." */
static uint32_t read_year_first(nd_str text, uint32_t at, int year, nd_page_date *date)
{
	int month, day;
	char mark = byte_at(text, at);
	uint32_t end = nd_phrase_at(text, at, "年|년");
	if (end != 0) {
		end = read_digits(text, skip_space(text, end), 1, 2, &month);
		end = end != 0 ? nd_phrase_at(text, end, "月|월") : 0;
		end = end != 0 ? read_digits(text, skip_space(text, end), 1, 2, &day) : 0;
		end = end != 0 ? nd_phrase_at(text, end, "日|일") : 0;
		return end != 0 && set_day(date, year, month, day) ? end : 0;
	}
	if (mark != '\0' && strchr("-/.", mark) != NULL) {
		uint32_t next = mark == '.' ? skip_space(text, at + 1) : at + 1;
		end = read_digits(text, next, 1, 2, &month);
		if (end != 0 && byte_at(text, end) == mark) {
			end = read_digits(text, mark == '.' ? skip_space(text, end + 1) : end + 1, 1, 2, &day);
			return end != 0 && set_day(date, year, month, day) ? end : 0;
		}
	}
	uint32_t name = skip_space(text, at);
	name = nd_phrase_at(text, name, "m.|.|,|m") != 0 ? nd_phrase_at(text, name, "m.|.|,|m") : name;
	end = read_month_name(text, skip_space(text, name), &month);
	end = end != 0 ? read_digits(text, skip_space(text, end), 1, 2, &day) : 0;
	return end != 0 && byte_at(text, end) != ':' && set_day(date, year, month, day) ? end : 0;
}

static uint32_t read_year(nd_str text, uint32_t at, int *year)
{
	uint32_t end = read_digits(text, at, 4, 4, year);
	return end != 0 && *year >= FIRST_YEAR && *year <= LAST_YEAR ? end : 0;
}

/* "/07/2024", ". 7. 2024", "/07/24" after a first number; "7.24" only where hardly anything else is said. */
static uint32_t read_numeric(const reader *r, uint32_t start, uint32_t at, int first, nd_page_date *date)
{
	nd_str text = r->text;
	int second, year;
	char mark = byte_at(text, at);
	if (mark == '\0' || strchr("-/.", mark) == NULL)
		return 0;
	uint32_t next = mark == '.' ? skip_space(text, at + 1) : at + 1;
	uint32_t end = read_digits(text, next, 1, 2, &second);
	if (end == 0 || byte_at(text, end) != mark)
		return 0;
	uint32_t end_of_second = end;
	bool padded = (end - next == 2 && at - start == 2) || (mark == '.' && text.size <= LONGEST_LINE);
	next = mark == '.' ? skip_space(text, end + 1) : end + 1;
	end = read_year(text, next, &year);
	if (end == 0 && padded && next == end_of_second + 1 && (end = read_digits(text, next, 2, 2, &year)) != 0) {
		year += year < 70 ? 2000 : 1900;
		if (mark == '-' || byte_at(text, end) == mark || byte_at(text, end) == ':')
			return 0;
	}
	return end != 0 && set_numeric(r, start, mark, first, second, year, date) ? end : 0;
}

/* "3rd of July 2024", "3. Juli 2024", "3 de julio de 2024", "03-Jul-2024" after the day's number. */
static uint32_t read_day_name(nd_str text, uint32_t at, int day, nd_page_date *date)
{
	static const char after_day[] = "st|nd|rd|th|er|re|.|º|ª|°|-a|η|ª de|.º";
	static const char between[] = "de|of|,|-|/|den|di|del|d’|d'|.";
	int month, year;
	uint32_t end = nd_phrase_at(text, at, after_day);
	at = skip_space(text, end != 0 ? end : at);
	if ((end = nd_phrase_at(text, at, between)) != 0)
		at = skip_space(text, end);
	if ((end = read_month_name(text, at, &month)) == 0)
		return 0;
	at = skip_space(text, end);
	for (int marks = 0; marks < 2 && (end = nd_phrase_at(text, at, "de|del|,|-|/|'|’|.")) != 0; marks++)
		at = skip_space(text, end);
	end = read_year(text, at, &year);
	return end != 0 && set_day(date, year, month, day) ? end : 0;
}

/* "18:10:05 2024" after the day, as the C library's asctime writes it ("Wed Jul  3 18:10:05 2024"). */
static uint32_t read_time_and_year(nd_str text, uint32_t at, int *year, nd_page_date *date)
{
	int number;
	uint32_t digits = read_digits(text, at, 2, 2, &number);
	uint32_t end = digits != 0 && byte_at(text, digits) == ':' ? read_time(text, at, date) : 0;
	end = end != 0 ? read_year(text, skip_space(text, end), year) : 0;
	if (end == 0)
		date->hour = -1;
	return end;
}

/* "July 3, 2024", "Jul. 3rd 2024". */
static uint32_t read_month_first(nd_str text, uint32_t at, nd_page_date *date)
{
	int month, day, year;
	uint32_t end = read_month_name(text, at, &month);
	if (end == 0)
		return 0;
	at = skip_space(text, end);
	if (byte_at(text, at) == '-' || byte_at(text, at) == '/')
		at++;
	if ((end = read_digits(text, at, 1, 2, &day)) == 0)
		return 0;
	uint32_t suffix = nd_phrase_at(text, end, "st|nd|rd|th|.");
	at = skip_space(text, suffix != 0 ? suffix : end);
	if (byte_at(text, at) == ',' || byte_at(text, at) == '-' || byte_at(text, at) == '/')
		at = skip_space(text, at + 1);
	end = read_year(text, at, &year);
	if (end == 0)
		end = read_time_and_year(text, at, &year, date);
	return end != 0 && set_day(date, year, month, day) ? end : 0;
}

/* "20240703", "20240703T181000". */
static uint32_t read_compact(nd_str text, uint32_t at, nd_page_date *date)
{
	int value, clock;
	uint32_t end = read_digits(text, at, 8, 8, &value);
	if (end == 0 || !set_day(date, value / 10000, value / 100 % 100, value % 100))
		return 0;
	uint32_t time = byte_at(text, end) == 'T' ? read_digits(text, end + 1, 6, 6, &clock) : 0;
	if (time == 0 || clock / 10000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59)
		return end;
	date->hour = (int8_t)(clock / 10000);
	date->minute = (int8_t)(clock / 100 % 100);
	date->second = (int8_t)(clock % 100);
	uint32_t zone = read_zone(text, time, true, &date->offset);
	return zone != 0 ? zone : time;
}

static uint32_t read_from_digit(const reader *r, uint32_t at, nd_page_date *date)
{
	int number;
	uint32_t end = read_year(r->text, at, &number);
	if (end != 0)
		return read_year_first(r->text, end, number, date);
	if ((end = read_digits(r->text, at, 1, 2, &number)) == 0)
		return read_compact(r->text, at, date);
	uint32_t past = read_numeric(r, at, end, number, date);
	return past != 0 ? past : read_day_name(r->text, end, number, date);
}

/* Reads the date that begins at this byte, and the time of day beside it. */
static bool read_date(const reader *r, uint32_t at, nd_page_date *date)
{
	*date = (nd_page_date){.hour = -1, .minute = -1, .second = -1, .offset = ND_NO_OFFSET};
	bool digit = nd_ascii_is_digit(r->text.data[at]);
	uint32_t end = digit ? read_from_digit(r, at, date) : read_month_first(r->text, at, date);
	if (end == 0 || nd_ascii_is_digit(byte_at(r->text, end)))
		return false;
	date->span = (nd_span){at, end};
	if (date->hour >= 0)
		return true;
	uint32_t time = read_time(r->text, skip_between(r->text, end), date);
	if (time != 0)
		date->span.end = time;
	else
		read_time_before(r, date);
	return true;
}

bool nd_page_date_find(nd_str text, uint32_t from, nd_date_order order, nd_page_date *date)
{
	reader r = {text, from, order};
	for (uint32_t at = from; at < text.size;) {
		bool digit = nd_ascii_is_digit(text.data[at]);
		uint32_t end = digit ? at + 1 : word_end(text, at);
		while (digit && nd_ascii_is_digit(byte_at(text, end)))
			end++;
		if (end == at) {
			at++;
			continue;
		}
		bool may = digit || nd_ascii_is_digit(byte_at(text, skip_space(text, byte_at(text, end) == '.' ? end + 1 : end)));
		if (may && read_date(&r, at, date))
			return true;
		at = end;
	}
	return false;
}

/* ---- addresses ----------------------------------------------------------------------------------------------------- */

static bool is_url_mark(char c)
{
	return c == '/' || c == '-' || c == '_' || c == '.' || c == '=';
}

/* Year, month and day with the same mark between; the day's end, or 0. */
static uint32_t read_url_day(nd_str url, uint32_t at, nd_page_date *date)
{
	int year, month, day;
	uint32_t end = read_year(url, at, &year), compact = end == 0 ? read_compact(url, at, date) : 0;
	if (compact != 0)
		return compact;
	char mark = byte_at(url, end);
	if (end != 0 && is_url_mark(mark)) {
		end = read_digits(url, end + 1, 1, 2, &month);
		bool marked = end != 0 && (byte_at(url, end) == mark || byte_at(url, end) == '/');
		end = marked ? read_digits(url, end + 1, 1, 2, &day) : 0;
		return end != 0 && set_day(date, year, month, day) ? end : 0;
	}
	if ((end = read_digits(url, at, 2, 2, &day)) == 0 || byte_at(url, end) != '/')
		return 0;
	end = read_digits(url, end + 1, 2, 2, &month);
	end = end != 0 && byte_at(url, end) == '/' ? read_year(url, end + 1, &year) : 0;
	return end != 0 && byte_at(url, end) == '/' && set_day(date, year, month, day) ? end : 0;
}

/* An address within an address: an archive's own date stands before the page's. */
static uint32_t inner_address(nd_str url)
{
	uint32_t inner = nd_str_find(url, ND_STR("/http"), 1);
	return inner == ND_NONE ? 1 : inner + 1;
}

bool nd_page_date_in_url(nd_str url, nd_page_date *date)
{
	for (uint32_t at = inner_address(url); at < url.size; at++) {
		if (!nd_ascii_is_digit(url.data[at]) || !is_url_mark(url.data[at - 1]))
			continue;
		*date = (nd_page_date){.hour = -1, .minute = -1, .second = -1, .offset = ND_NO_OFFSET};
		uint32_t end = read_url_day(url, at, date);
		if (end != 0 && !nd_ascii_is_digit(byte_at(url, end))) {
			date->span = (nd_span){at, end};
			return true;
		}
	}
	return false;
}

/* ---- writing --------------------------------------------------------------------------------------------------------- */

nd_str nd_page_date_format(nd_arena *arena, const nd_page_date *date)
{
	enum { LONGEST = 40 };
	char *out = nd_arena_take(arena, LONGEST);
	int size = snprintf(out, LONGEST, "%04d-%02d-%02d", date->year, date->month, date->day);
	if (date->hour >= 0)
		size += snprintf(out + size, (size_t)(LONGEST - size), "T%02d:%02d", date->hour, date->minute);
	if (date->hour >= 0 && date->second >= 0)
		size += snprintf(out + size, (size_t)(LONGEST - size), ":%02d", date->second);
	if (date->hour >= 0 && date->offset != ND_NO_OFFSET) {
		int minutes = date->offset < 0 ? -date->offset : date->offset;
		size += date->offset == 0 ? snprintf(out + size, (size_t)(LONGEST - size), "Z")
		                          : snprintf(out + size, (size_t)(LONGEST - size), "%c%02d:%02d",
		                                     date->offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
	}
	return nd_str_of(out, (size_t)size);
}
