#include "page/pagedate_parts.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 2099 };

static int days_in_month(int year, int month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

bool nd_date_is_day(int year, int month, int day)
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

int nd_date_weekday(int year, int month, int day)
{
	return (int)(((days_of(year, month, day) + 3) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */
}

bool nd_date_set_day(nd_page_date *date, int year, int month, int day)
{
	if (!nd_date_is_day(year, month, day))
		return false;
	date->year = (int16_t)year;
	date->month = (int8_t)month;
	date->day = (int8_t)day;
	return true;
}
