#include "annotate/calendar.h"

#include "base/str.h"

enum { DAYS_OF_ERA = 146097, DAYS_TO_1970 = 719468 };

int32_t nd_days_of(nd_day day)
{
	int32_t y = day.year - (day.month <= 2), era = (y >= 0 ? y : y - 399) / 400, year_of_era = y - era * 400;
	int32_t month = day.month + (day.month > 2 ? -3 : 9);
	int32_t day_of_year = (153 * month + 2) / 5 + day.day - 1;
	int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * DAYS_OF_ERA + day_of_era - DAYS_TO_1970;
}

nd_day nd_day_of(int32_t days)
{
	days += DAYS_TO_1970;
	int32_t era = (days >= 0 ? days : days - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA, day_of_era = days - era * DAYS_OF_ERA;
	int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int32_t month = (5 * day_of_year + 2) / 153;
	nd_day day = {.day = day_of_year - (153 * month + 2) / 5 + 1, .month = month + (month < 10 ? 3 : -9)};
	day.year = year_of_era + era * 400 + (day.month <= 2);
	return day;
}

int32_t nd_weekday_of(int32_t days)
{
	int32_t from_monday = (days + 3) % 7; /* 1970-01-01 was a Thursday */
	return from_monday < 0 ? from_monday + 7 : from_monday;
}

int32_t nd_iso_week_of(int32_t days, int32_t *year)
{
	int32_t thursday = days - nd_weekday_of(days) + 3;
	*year = nd_day_of(thursday).year;
	return (thursday - nd_days_of((nd_day){*year, 1, 1})) / 7 + 1;
}

int32_t nd_month_length(int32_t year, int32_t month)
{
	static const int8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return lengths[month - 1] + (month == 2 && leap);
}

bool nd_day_exists(nd_day day)
{
	return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= nd_month_length(day.year, day.month);
}

nd_day nd_add_months(nd_day day, int32_t months)
{
	int32_t month = day.year * 12 + day.month - 1 + months;
	day.year = month / 12;
	day.month = month % 12 + 1;
	int32_t length = nd_month_length(day.year, day.month);
	day.day = day.day < length ? day.day : length;
	return day;
}

static bool read_number(const char *text, uint32_t digits, int32_t *value)
{
	*value = 0;
	for (uint32_t i = 0; i < digits; i++) {
		if (!nd_ascii_is_digit(text[i]))
			return false;
		*value = *value * 10 + (text[i] - '0');
	}
	return true;
}

bool nd_day_parse(nd_str text, nd_day *day)
{
	return text.size >= 10 && text.data[4] == '-' && text.data[7] == '-' && read_number(text.data, 4, &day->year) &&
	       read_number(text.data + 5, 2, &day->month) && read_number(text.data + 8, 2, &day->day) && nd_day_exists(*day);
}
