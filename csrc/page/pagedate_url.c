#include "base/str.h"
#include "page/pagedate_parts.h"

static bool is_url_mark(char c)
{
	return c == '/' || c == '-' || c == '_' || c == '.' || c == '=';
}

/* Year, month and day with the same mark between; the day's end, or 0. */
static uint32_t read_url_day(nd_str url, uint32_t at, nd_page_date *date)
{
	int year, month, day;
	uint32_t end = nd_date_year(url, at, &year), compact = end == 0 ? nd_date_compact(url, at, date) : 0;
	if (compact != 0)
		return compact;
	char mark = nd_date_byte(url, end);
	if (end != 0 && is_url_mark(mark)) {
		end = nd_date_digits(url, end + 1, 1, 2, &month);
		bool marked = end != 0 && (nd_date_byte(url, end) == mark || nd_date_byte(url, end) == '/');
		end = marked ? nd_date_digits(url, end + 1, 1, 2, &day) : 0;
		return end != 0 && nd_date_set_day(date, year, month, day) ? end : 0;
	}
	end = nd_date_digits(url, at, 2, 2, &day);
	mark = nd_date_byte(url, end);
	if (end == 0 || (mark != '/' && mark != '-' && mark != '.'))
		return 0;
	end = nd_date_digits(url, end + 1, 2, 2, &month);
	end = end != 0 && nd_date_byte(url, end) == mark ? nd_date_year(url, end + 1, &year) : 0;
	bool closed = end != 0 && (end == url.size || nd_date_byte(url, end) == '/');
	return closed && (mark == '/' || day > 12) && nd_date_set_day(date, year, month, day) ? end : 0;
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
		if (end != 0 && !nd_ascii_is_digit(nd_date_byte(url, end))) {
			date->span = (nd_span){at, end};
			return true;
		}
	}
	return false;
}
