/* Time expressions and their TIMEX3 values, through the whole pipeline. Each case lists what it expects as
 * "text=value", parted by "; "; a value that is not known is empty. The day of publication is 2024-07-03, a Wednesday. */
#include <stdlib.h>
#include <string.h>

#include "check.h"

enum { LONGEST = 2048 };

static nd_models *models;

static void append(char joined[LONGEST], const char *text, size_t size)
{
	size_t used = strlen(joined);
	if (used + size + 1 > LONGEST)
		abort();
	memcpy(joined + used, text, size);
	joined[used + size] = '\0';
}

static void check_dates_with(const char *text, nd_options *options, const char *want)
{
	nd_article *article;
	const nd_date *dates;
	char got[LONGEST] = "";
	options->format = ND_FORMAT_TEXT;
	if (nd_article_parse(models, text, strlen(text), options, &article, NULL) != ND_OK ||
	    nd_article_annotate(article, NULL) != ND_OK)
		abort();
	uint32_t count = nd_article_dates(article, &dates);
	for (uint32_t i = 0; i < count; i++) {
		if (i > 0)
			append(got, "; ", 2);
		append(got, text + dates[i].span.start, dates[i].span.end - dates[i].span.start);
		append(got, "=", 1);
		if (dates[i].value.data != NULL)
			append(got, dates[i].value.data, dates[i].value.size);
	}
	check_count++;
	if (strcmp(got, want) != 0) {
		check_failures++;
		fprintf(stderr, "%s\n got  %s\n want %s\n", text, got, want);
	}
	nd_article_free(article);
}

static void check_dates(const char *text, const char *published, const char *want)
{
	nd_options options = ND_OPTIONS;
	if (published != NULL)
		options.published = (nd_str){published, (uint32_t)strlen(published)};
	check_dates_with(text, &options, want);
}

static void dates(const char *text, const char *want)
{
	check_dates(text, "2024-07-03", want);
}

/* Years before 1900, seasons of two years, eras, ranges of days, careless case. */
static void years_and_ranges(void)
{
	dates("He ruled from 1632 to 1688 and wrote it around 1559, not in XIX century Rome.",
	      "1632=1632; 1688=1688; 1559=1559; XIX century=18");
	dates("The painter (1886), the 1833 constitution, and the 2014, 2015, and 2017 protests.",
	      "1886=1886; 1833=1833; 2014=2014; 2015=2015; 2017=2017");
	dates("Yields fell in the 2021/22 season; 1850 people and 1900 m of rope, no A-2020 model.", "2021=2021");
	dates("The town fell in 500 BC, rose in AD 850 and fell in 70 CE.", "500 BC=BC0500; AD 850=0850; 70 CE=0070");
	dates("It runs from 11 to 14 August, on September 3 or 4 and on 2nd & 3rd October.",
	      "11=2024-08-11; 14 August=2024-08-14; September 3=2024-09-03; 4=2024-09-04; 2nd=2024-10-02; 3rd "
	      "October=2024-10-03");
	dates("On monday and on 4 june 2022, Sunday the 26 June, 2022, came the 24th day of November, 1954.",
	      "monday=2024-07-01; 4 june 2022=2022-06-04; Sunday the 26 June, 2022=2022-06-26; 24th day of November, "
	      "1954=1954-11-24");
	dates("He was jailed in May 2019 to 15 years. The May elections came; the May government fell, Ms May said.",
	      "May 2019=2019-05; 15 years=P15Y; May=2024-05");
}

/* Days that have a name; a weekday in one is none. */
static void holidays(void)
{
	dates("It opened on Christmas Day 2015, burned last Thanksgiving and will open on New Year's Day.",
	      "Christmas Day 2015=2015-12-25; last Thanksgiving=2023-11-23; New Year's Day=2025-01-01");
	dates("Markets shut on Good Friday and Easter Monday 2019, not on Black Friday or on Easter Island.",
	      "Good Friday=2024-03-29; Easter Monday 2019=2019-04-22");
}

/* What is said of the time spoken of before, and of days around today. */
static void told_from_context(void)
{
	dates("He was jailed in March 2019. Later that year he fled; that same month she left.",
	      "March 2019=2019-03; Later that year=2019; that same month=2019-03");
	dates("She left the day before yesterday and returns the day after tomorrow.",
	      "the day before yesterday=2024-07-01; the day after tomorrow=2024-07-05");
	dates("Over the past decade, by the end of the month, in the second half of the year.",
	      "the past decade=P10Y; the end of the month=2024-07; the second half of the year=2024-H2");
}

/* Told from the date before, in the sentence or in the one before it. */
static void told_from_another(void)
{
	dates("The club won the cup in 2015. The year after, it sank.", "2015=2015; The year after=2016");
	dates("The strike began on June 5, 2019; the following Tuesday the port closed.",
	      "June 5, 2019=2019-06-05; following Tuesday=2019-06-11");
	dates("He resigned on Monday. The next day his deputy left, and two weeks later the cook.",
	      "Monday=2024-07-01; next day=2024-07-02; two weeks later=2024-07-16");
	dates("The bridge fell in August 2017. Six months later work began.", "August 2017=2017-08; Six months later=2018-02");
	dates("It was founded in March 1999 and moved the following month.", "March 1999=1999-03; the following month=1999-04");
	dates("Then, the next day, he left.", "the next day=");
	dates("It was founded in 1997; Peru joined in December of that year.", "1997=1997; December of that year=1997-12");
	dates("She was held on June 5, 2019 and freed the next morning.", "June 5, 2019=2019-06-05; next morning=2019-06-06TMO");
	check_dates("It fell through on Tuesday of last week.", "2025-06-12", "Tuesday of last week=2025-06-03");
	check_dates("They were ordered to reopen the road by Friday.", "2025-06-12", "Friday=2025-06-13");
	check_dates("Rations halve unless it received help by July.", "2025-05-06", "July=2025-07");
	check_dates("It will apply in ninety days after Peru on Thursday became a member.", "2025-11-14",
	            "ninety days=P90D; Thursday=2025-11-13");
	check_dates("The unions called a strike for Friday.", "2025-11-06", "Friday=2025-11-07");
	check_dates("Chad signed it in March last year, Peru in May.", "2025-11-14", "March last year=2024-03; May=2024-05");
	check_dates("The road was closed by Friday.", "2025-06-12", "Friday=2025-06-06");
	dates("On May 3, two days before the vote, he left.", "May 3=2024-05-03; two days=P2D");
	dates("Profit rose in the second quarter; in the year-ago quarter it fell, as in the year-earlier period.",
	      "the second quarter=2024-Q2; the year-ago quarter=2023-Q2; the year-earlier period=2023-Q2");
}

/* Days that a month's weekdays are counted to, halves and seasons, the year behind a range. */
static void parts_of_years(void)
{
	dates("They met on the first Monday in May 2023 and on the last Friday of March 2024.",
	      "first Monday in May 2023=2023-05-01; last Friday of March 2024=2024-03-29");
	dates("They meet on the first Monday of each month.", "the first Monday of each month=P1M");
	dates("Sales grew in H1 2023 and in the first half of fiscal 2022.", "H1 2023=2023-H1; the first half of fiscal 2022=2022-H1");
	dates("It lasted from January through June 2022, then from 2 November to 9 April 2020.",
	      "January=2022-01; June 2022=2022-06; 2 November=2019-11-02; 9 April 2020=2020-04-09");
	dates("They voted on the 9th of this month and will be gone by year-end.", "9th of this month=2024-07-09; year-end=2024");
	dates("It lost money in the year ended March 31 and in the year 2000.",
	      "the year=P1Y; March 31=2024-03-31; the year 2000=2000");
	dates("He will stay until the autumn, she left in the spring; the fall of the town.",
	      "the autumn=2024-FA; the spring=2024-SP");
}

/* Rates, times to come that are counted, and what looks like a date and is none. */
static void rates_and_counts(void)
{
	dates("The firm pays $3 million a year; 400 trucks a day cross.", "a year=P1Y; a day=P1D");
	dates("Two guards left a day after the fire.", "");
	dates("It opens in five years' time, three weeks from today; they met 48 hours ago.",
	      "five years' time=2029; three weeks from today=2024-07-24; 48 hours ago=2024-07-01");
	dates("A survey of 1709 pupils and a 2000 year old coin.", "");
	dates("The singer Johnny Christmas came. June says she knew him.", "");
	dates("It may grow, as in the past it did; the future of it is open.", "the past=PAST_REF");
}

static void check_numeric_order(const char *url, const char *want)
{
	nd_options options = ND_OPTIONS;
	options.url = (nd_str){url, (uint32_t)strlen(url)};
	check_dates_with("Signed on 03/04/2020.", &options, want);
}

/* "03/04/2020" is read as the page's country writes it, and not at all where that is not known. */
static void numeric_order(void)
{
	check_numeric_order("https://www.example.co.uk/a", "03/04/2020=2020-04-03");
	check_numeric_order("https://example.us/a", "03/04/2020=2020-03-04");
	check_numeric_order("https://example.com/a", "03/04/2020=");
}

static void hours_and_frequencies(void)
{
	dates("It fell at 10.45am.", "10.45am=2024-07-03T10:45");
	dates("It rose at 6:04:33 a.m. EDT, at 1500 GMT on Friday.",
	      "6:04:33 a.m. EDT=2024-07-03T06:04:33; 1500 GMT on Friday=2024-06-28T15:00Z");
	dates("They train every other day and met on the 2nd, on the 4th floor, on Tuesday the 25th.",
	      "every other day=P2D; 2nd=2024-07-02; Tuesday the 25th=2024-06-25");
	dates("It grew in FY2023, in FY23 and in fiscal year 2022.", "FY2023=2023; FY23=2023; fiscal year 2022=2022");
	dates("It opened on 13/8/07 and on 5/9/24, not on 7/8/2007.", "13/8/07=2007-08-13; 5/9/24=2024-05-09; 7/8/2007=");
	dates("It fell in 2019 and the year before, over the years, by a minute and a half.",
	      "2019=2019; the year before=2018; the years=PXY; a minute and a half=PT1M30S");
	dates("He woke at 4 in the morning.", "4 in the morning=2024-07-03T04:00");
	dates("They met on the morning of April 5, 2011, twice a month, three times a year, every Friday night and "
	      "Tuesday nights.",
	      "the morning of April 5, 2011=2011-04-05TMO; twice a month=P1M; three times a year=P1Y; every Friday "
	      "night=XXXX-WXX-5TNI; Tuesday nights=XXXX-WXX-2TNI");
}

static void plans_and_deadlines(void)
{
	dates("The polls open on Sunday.", "Sunday=2024-07-07");
	dates("Talks are to resume on Monday.", "Monday=2024-07-08");
	dates("The offer had been due to expire on Friday.", "Friday=2024-06-28");
	dates("He could come as early as Tuesday.", "Tuesday=2024-07-09");
	dates("The vote was postponed until Thursday.", "Thursday=2024-07-04");
	dates("All had signed it by Monday.", "Monday=2024-07-01");
}

static void calendar(void)
{
	dates("It opened on May 4, 1998, and closed on 12 June 2003.", "May 4, 1998=1998-05-04; 12 June 2003=2003-06-12");
	dates("They met in March of 2019 and in 2021.", "March of 2019=2019-03; 2021=2021");
	dates("The form says 2020-02-29 and 31/12/2019.", "2020-02-29=2020-02-29; 31/12/2019=2019-12-31");
	dates("Rents rose in the 1990s and in the 19th century.", "the 1990s=199; the 19th century=18");
	dates("The fair runs from August 9-11, 2024.", "August 9=2024-08-09; 11, 2024=2024-08-11");
	dates("It may march on, but in May it stopped.", "May=2024-05");
	dates("Sales grew in the third quarter of 2022 and the spring of 2023.",
	      "the third quarter of 2022=2022-Q3; the spring of 2023=2023-SP");
	dates("There is no June 31, 2020 in it.", "June 31, 2020=");
	dates("The village has 2000 people and 1950 goats.", "");
}

static void weekdays(void)
{
	dates("He resigned on Tuesday.", "Tuesday=2024-07-02");
	dates("She will speak on Friday.", "Friday=2024-07-05");
	dates("The talks, which run Wednesday through Thursday, began late.", "Wednesday=2024-07-03; Thursday=2024-07-04");
	dates("The vote was held Monday morning.", "Monday morning=2024-07-01TMO");
	dates("He left last Friday and returns next Monday.", "last Friday=2024-06-28; next Monday=2024-07-08");
	dates("The strike began on Sunday, June 30.", "Sunday, June 30=2024-06-30");
}

static void relative(void)
{
	dates("Output fell last year and rose this week.", "last year=2023; this week=2024-W27");
	dates("Two years ago he moved; next month he retires.", "Two years ago=2022; next month=2024-08");
	dates("It closed yesterday and reopens tomorrow.", "yesterday=2024-07-02; tomorrow=2024-07-04");
	dates("She arrived earlier this month.", "earlier this month=2024-07");
	dates("They argued last night and again this morning.", "last night=2024-07-02TNI; this morning=2024-07-03TMO");
	dates("He recently won and is now in the lead.", "recently=PAST_REF; now=PRESENT_REF");
	dates("The bridge was finished last December.", "last December=2023-12");
}

static void clock_times(void)
{
	dates("Doors open at 8 a.m. EST on July 10.", "8 a.m. EST on July 10=2024-07-10T08:00");
	dates("The quake struck at 18:10 on Tuesday.", "18:10 on Tuesday=2024-07-02T18:10");
	dates("On Monday at 9:30 p.m. the lights went out.", "Monday at 9:30 p.m.=2024-07-01T21:30");
	dates("The side won 3:1 at home.", "");
}

static void durations_and_sets(void)
{
	dates("It took three days and two and a half years.", "three days=P3D; two and a half years=P2Y6M");
	dates("A nine-month wait, then several weeks, then half an hour.", "nine-month=P9M; several weeks=PXW; half an hour=PT30M");
	dates("Trains leave every two hours and every Monday.", "every two hours=PT2H; every Monday=XXXX-WXX-1");
	dates("A 12-year-old girl, 40 years old at heart, sings daily.", "daily=P1D");
}

/* Without a day of publication only what stands on its own has a value. */
static void not_anchored(void)
{
	check_dates("He left on Monday, after July 3, 2021, and came back last year.", NULL,
	            "Monday=; July 3, 2021=2021-07-03; last year=");
}

/* A dateline with a full date says when the article was written. */
static void anchored_by_dateline(void)
{
	check_dates("PORT VALE, July 3, 2024 (Wire) - The mayor left on Monday and will be back on Friday.", NULL,
	            "July 3, 2024=2024-07-03; Monday=2024-07-01; Friday=2024-07-05");
	check_dates("PORT VALE, July 3 (Wire) - The mayor left on Monday.", NULL, "July 3=; Monday=");
}

/* The year of a day, and the week of a weekday, follow the clause's tense. */
static void tense(void)
{
	check_dates("The final will be played on 12 January.", "2024-07-03", "12 January=2025-01-12");
	check_dates("The bridge was opened on 12 December.", "2024-07-03", "12 December=2023-12-12");
	check_dates("The office said it would publish the list on Friday.", "2024-07-03", "Friday=2024-07-05");
	check_dates("It left in 2021 but returned the following year.", "2024-07-03", "2021=2021; the following year=2022");
	check_dates("They met the envoy, Li Jun. Mr Li declined to speak.", "2024-07-03", "");
	check_dates("The club lost in the quarter-finals.", "2024-07-03", "");
}

/* The article's own time line is metadata. */
static void own_date(void)
{
	check_dates("Mayor resigns\n\nThe mayor of the harbour town has resigned after a long dispute over the new bridge.\n\n"
	            "She will leave the town hall in 2025, her office said in a statement to the press.\n\n"
	            "Ann Lee\nWed, 07/03/2024 \u2013 18:10",
	            NULL, "2025=2025");
}

int main(void)
{
	if (nd_models_open("data", &models, NULL) != ND_OK)
		return 1;
	calendar();
	years_and_ranges();
	holidays();
	told_from_context();
	told_from_another();
	parts_of_years();
	rates_and_counts();
	numeric_order();
	hours_and_frequencies();
	plans_and_deadlines();
	weekdays();
	relative();
	clock_times();
	durations_and_sets();
	not_anchored();
	anchored_by_dateline();
	tense();
	own_date();
	nd_models_close(models);
	return check_result();
}
