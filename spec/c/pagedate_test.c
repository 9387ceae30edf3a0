/* Dates and times of day as pages write them. */
#include "check.h"

#include "base/arena.h"
#include "base/str.h"
#include "page/digits.h"
#include "page/pagedate.h"

static nd_arena arena;

static nd_str first_date(const char *text, nd_date_order order)
{
	nd_page_date date;
	if (!nd_page_date_find(nd_str_of(text, strlen(text)), 0, order, &date))
		return (nd_str){0};
	return nd_page_date_format(&arena, &date);
}

static void check_forms(void)
{
	static const char *const forms[][2] = {
	        {"2024-07-03", "2024-07-03"},
	        {"2024-07-03T18:10:05.250+02:00", "2024-07-03T18:10:05+02:00"},
	        {"2024-07-03T18:10Z", "2024-07-03T18:10Z"},
	        {"2024-07-03T18:10:5Z", "2024-07-03T18:10:05Z"},
	        {"2024-07-03 18:10:00 -0500", "2024-07-03T18:10:00-05:00"},
	        {"Wed Jul  3 18:10:05 2024", "2024-07-03T18:10:05"},
	        {"20240703T181000Z", "2024-07-03T18:10:00Z"},
	        {"2024/7/3", "2024-07-03"},
	        {"Wed, 03 Jul 2024 18:10:00 GMT", "2024-07-03T18:10:00Z"},
	        {"July 3, 2024 at 6:10 p.m. EDT", "2024-07-03T18:10-04:00"},
	        {"Jul. 3rd 2024, 6:10am", "2024-07-03T06:10"},
	        {"12:05 PM, July 3, 2024", "2024-07-03T12:05"},
	        {"12:05 am on 3 July 2024", "2024-07-03T00:05"},
	        {"3rd of July 2024", "2024-07-03"},
	        {"03-Jul-2024 18:10", "2024-07-03T18:10"},
	        {"3. Juli 2024 um 18.10 Uhr", "2024-07-03T18:10"},
	        {"3. M\xC3\xA4rz 2024", "2024-03-03"},
	        {"le 1er f\xC3\xA9vrier 2024 \xC3\xA0 18h10", "2024-02-01T18:10"},
	        {"3 de julio de 2024", "2024-07-03"},
	        {"3 luglio 2024 alle ore 18:10", "2024-07-03T18:10"},
	        {"3 \xD0\x98\xD1\x8E\xD0\xBB\xD1\x8F 2024, 18:10", "2024-07-03T18:10"},
	        {"3 A\xC4\x9Fustos 2024", "2024-08-03"},
	        {"3 wrze\xC5\x9Bnia 2024", "2024-09-03"},
	        {"3. 7. 2024", "2024-07-03"},
	        {"3.7.2024 klo 18.10", "2024-07-03T18:10"},
	        {"03.07.24", "2024-07-03"},
	        {"2024\xE5\xB9\xB4""7\xE6\x9C\x88""3\xE6\x97\xA5 18:10", "2024-07-03T18:10"},
	        {"2024\xEB\x85\x84 7\xEC\x9B\x94 3\xEC\x9D\xBC", "2024-07-03"},
	        {"2024年7月3日18:10", "2024-07-03T18:10"},
	        {"2024年7月3日　18時05分", "2024-07-03T18:05"},
	        {"2024年7月3日 午後6時", "2024-07-03T18:00"},
	        {"2024년 7월 3일 오후 6:10", "2024-07-03T18:10"},
	        {"2024年7月3日 下午12:10", "2024-07-03T12:10"},
	        {"2024-07-031", NULL},
	        {"Wed, 07/03/2024 \xE2\x80\x93 18:10", "2024-07-03T18:10"},
	        {"mercredi 03/07/2024", "2024-07-03"},
	        {"3. julija 2024", "2024-07-03"},
	        {"3 \xD5\xB0\xD5\xB8\xD6\x82\xD5\xAC\xD5\xAB\xD5\xBD\xD5\xAB 2024", "2024-07-03"},
	        {"13/07/2024", "2024-07-13"},
	        {"07/13/2024", "2024-07-13"},
	        {"29 February 2024", "2024-02-29"},
	};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		CHECK_STR(first_date(forms[i][0], ND_ORDER_UNKNOWN), forms[i][1]);
}

static void check_digits(void)
{
	CHECK_STR(nd_ascii_digits(&arena, ND_STR("\xD9\xA3 \xD9\x8A\xD9\x88\xD9\x84\xD9\x8A\xD9\x88 \xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA4")),
	          "3 \xD9\x8A\xD9\x88\xD9\x84\xD9\x8A\xD9\x88 2024");
	CHECK_STR(nd_ascii_digits(&arena, ND_STR("\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x94.7")), "2024.7");
	CHECK_STR(nd_ascii_digits(&arena, ND_STR("3 July \xD9")), "3 July \xD9");
}

static void check_what_is_no_date(void)
{
	static const char *const forms[] = {"",           "29 February 2023", "32 July 2024",       "2024-13-01", "July 2024",
	                                    "version 1.2.3", "192.168.10.24",    "tel. 03-2024-1111", "1/2",        "99999999"};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		CHECK_STR(first_date(forms[i], ND_ORDER_UNKNOWN), NULL);
}

static void check_order(void)
{
	nd_page_date date;
	CHECK_STR(first_date("04/05/2024", ND_ORDER_DAY_FIRST), "2024-05-04");
	CHECK_STR(first_date("04/05/2024", ND_ORDER_MONTH_FIRST), "2024-04-05");
	CHECK(nd_page_date_find(ND_STR("04/05/2024"), 0, ND_ORDER_UNKNOWN, &date) && date.ambiguous);
	CHECK(nd_page_date_find(ND_STR("04/14/2024"), 0, ND_ORDER_UNKNOWN, &date) && !date.ambiguous);
	CHECK(nd_page_date_find(ND_STR("Sat, 04/05/2024"), 0, ND_ORDER_MONTH_FIRST, &date) && date.month == 5);
}

static void check_spans(void)
{
	nd_page_date date;
	nd_str text = ND_STR("Published: 18:10, 3 July 2024 | 12");
	CHECK(nd_page_date_find(text, 0, ND_ORDER_UNKNOWN, &date));
	CHECK_STR(nd_str_cut(text, date.span), "18:10, 3 July 2024");
	text = ND_STR("on 3 July 2024 we met");
	CHECK(nd_page_date_find(text, 0, ND_ORDER_UNKNOWN, &date));
	CHECK_STR(nd_str_cut(text, date.span), "3 July 2024");
	CHECK(!nd_page_date_find(text, date.span.end, ND_ORDER_UNKNOWN, &date));
	text = ND_STR("3 July 2024 18:10 4 July 2024");
	CHECK(nd_page_date_find(text, 0, ND_ORDER_UNKNOWN, &date));
	CHECK(nd_page_date_find(text, date.span.end, ND_ORDER_UNKNOWN, &date));
	CHECK_STR(nd_str_cut(text, date.span), "4 July 2024");
}

static nd_str url_date(const char *url)
{
	nd_page_date date;
	return nd_page_date_in_url(nd_str_of(url, strlen(url)), &date) ? nd_page_date_format(&arena, &date) : (nd_str){0};
}

static void check_addresses(void)
{
	CHECK_STR(url_date("https://example.org/2024/07/03/bridge"), "2024-07-03");
	CHECK_STR(url_date("https://example.org/news/2024-7-3-bridge"), "2024-07-03");
	CHECK_STR(url_date("https://example.org/20240703/bridge"), "2024-07-03");
	CHECK_STR(url_date("https://example.org/03/07/2024/bridge"), "2024-07-03");
	CHECK_STR(url_date("https://archive.example/20250101000000/https://example.org/2024/07/03/x"), "2024-07-03");
	CHECK_STR(url_date("https://example.org/2024/07/bridge"), NULL);
	CHECK_STR(url_date("https://example.org/id-12345678"), NULL);
}

int main(void)
{
	jmp_buf jump;
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		return 2;
	check_forms();
	check_digits();
	check_what_is_no_date();
	check_order();
	check_spans();
	check_addresses();
	nd_arena_destroy(&arena);
	return check_result();
}
