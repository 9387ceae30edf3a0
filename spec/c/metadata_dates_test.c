/* When an HTML page was published and changed, and what of it is believed. */
#include "metadata_page.h"

static void check_dates(void)
{
	CHECK_STR(read("<meta property=article:published_time content='2024-07-03T18:10:00Z'>"
	               "<meta property=article:modified_time content='2024-07-05'>")
	                  .published.value,
	          "2024-07-03T18:10:00Z");
	CHECK_STR(read("<h1>Bridge approved</h1><div class=date>3. Juli 2024, 18:10 Uhr</div>").published.value, "2024-07-03T18:10");
	CHECK_STR(read("<h1>Bridge approved</h1><time datetime=2024-07-03>yesterday</time>").published.value, "2024-07-03");
	CHECK_STR(read_at("<h1>Bridge approved</h1>", "https://example.org/2024/07/03/bridge", "").published.value, "2024-07-03");
	/* said to be of a change: not when it was published */
	nd_metadata m = read("<h1>Bridge approved</h1><p class=date>Last updated: 5 July 2024</p>");
	CHECK_STR(m.published.value, NULL);
	CHECK_STR(m.modified.value, "2024-07-05");
	/* the date of a related story, of a comment and of the copyright are nobody's */
	CHECK_STR(read(below_article("<aside><a href=/x>Other</a> <time datetime=2020-01-01>1 Jan</time></aside>")).published.value, NULL);
	CHECK_STR(read("<h1>Bridge approved</h1><div id=comments><time datetime=2020-01-01>1 Jan</time></div>").published.value, NULL);
	CHECK_STR(read("<h1>Bridge approved</h1><blockquote><p>Done!</p><a href=/x>January 1, 2020</a></blockquote>").published.value,
	          NULL);
}

/* A day that is shown or in the address, and a stamp of that day that would not be believed alone. */
static void check_time_of_day(void)
{
	static const char stamp[] = "<meta name=date content='2024-07-03T18:10:00Z'><h1>Bridge approved</h1>";
	CHECK_STR(read_at(stamp, "https://example.org/2024/07/03/bridge", "").published.value, "2024-07-03T18:10:00Z");
	CHECK_STR(read_at(stamp, "https://example.org/2024/07/01/bridge", "").published.value, "2024-07-01");
	/* what the page shows has the time of day of the address' day, and a stamp the zone of the time that is shown */
	static const char shown[] = "<h1>Bridge approved</h1><p class=date>3 July 2024, 18:10</p>";
	CHECK_STR(read_at(shown, "https://example.org/2024/07/03/bridge", "").published.value, "2024-07-03T18:10");
	CHECK_STR(read_at(shown, "https://example.org/2024/07/02/bridge", "").published.value, "2024-07-02");
	CHECK_STR(read("<meta name=date content='2024-07-03T18:10:30+05:30'><h1>Bridge approved</h1>"
	               "<p class=date>3 July 2024, 6:10 PM</p>")
	                  .published.value,
	          "2024-07-03T18:10:30+05:30");
	/* microformats have the date in the title of an abbreviation */
	CHECK_STR(read("<h1>Bridge approved</h1><abbr itemprop=datePublished title='2024-07-03T18:10:00+02:00'>18:10</abbr>").published.value,
	          "2024-07-03T18:10:00+02:00");
	/* a line that says it is of the change counts also where publication is declared */
	nd_metadata m = read("<meta property=article:published_time content='2024-07-03T14:33:00+09:00'><h1>다리 개통</h1>"
	                     "<ul class=info><li>입력 2024.07.03 14:33</li><li>수정 2024.07.03 15:02</li></ul>");
	CHECK_STR(m.published.value, "2024-07-03T14:33:00+09:00");
	CHECK_STR(m.modified.value, "2024-07-03T15:02");
}

/* Digits of another script, and an article's own month names. */
static void check_scripts_of_digits(void)
{
	CHECK_STR(read("<h1>x</h1><p>\xD9\xA3 \xD9\x8A\xD9\x88\xD9\x84\xD9\x8A\xD9\x88 \xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA4</p>").published.value,
	          "2024-07-03");
}

/* Day and month of a numeric date are told apart by the page's language. */
static void check_date_order(void)
{
	CHECK_STR(read("<html lang=en-US><h1>Bridge</h1><div class=date>04/05/2024</div>").published.value, "2024-04-05");
	CHECK_STR(read("<html lang=en-GB><h1>Bridge</h1><div class=date>04/05/2024</div>").published.value, "2024-05-04");
	CHECK_STR(read("<html lang=en><h1>Bridge</h1><div class=date>04/05/2024</div>").published.value, NULL);
}

/* A stamp in UTC that is of another day than the page's own calendar. */
static void check_local_day(void)
{
	CHECK_STR(read_at("<meta property=article:published_time content='2024-07-04T02:10:00Z'><h1>Bridge approved</h1>",
	                  "https://example.org/2024/07/03/bridge", "")
	                  .published.value,
	          "2024-07-03");
	CHECK_STR(read_at("<meta property=article:published_time content='2024-07-04T02:10:00Z'><h1>Bridge approved</h1>",
	                  "https://example.org/2024/07/04/bridge", "")
	                  .published.value,
	          "2024-07-04T02:10:00Z");
}

/* The date of a list of other stories is none of this one, even where it stands nearer to the code's end of the page. */
static void check_listed_dates(void)
{
	CHECK_STR(read(below_article("<p class=date>3 July 2024</p><ul><li><time datetime=2024-06-01>1</time><li><time datetime=2024-06-02>2</time>"
	                             "<li><time datetime=2024-06-05>5</time></ul>"))
	                  .published.value,
	          "2024-07-03");
}

/* Microformats put the exact stamp into the title attribute. */
static void check_title_attribute(void)
{
	CHECK_STR(read("<h1>Bridge approved</h1><abbr class=published title='2024-07-03T18:10:00+02:00'>Wednesday</abbr>").published.value,
	          "2024-07-03T18:10:00+02:00");
}

static void check_comment_properties(void)
{
	CHECK_STR(read("<h1>Bridge approved</h1><p class=date>3 July 2024</p><div class=comments>"
	               "<time itemprop=datePublished datetime=2024-07-09>9 July</time></div>")
	                  .published.value,
	          "2024-07-03");
}

/* The page's own word for the date beside its heading, against what is declared. */
static void check_shown_against_declared(void)
{
	static const char declared[] = "<meta property=article:published_time content='2024-05-01T10:00:00+02:00'>"
	                               "<meta property=article:modified_time content='2024-07-03T10:00:00+02:00'>";
	char page[600];
	snprintf(page, sizeof page, "%s<h1>Bridge approved</h1><div class=publish-info><span class=date>3 July 2024</span></div>", declared);
	CHECK_STR(read(page).published.value, "2024-07-03");
	CHECK_STR(read(page).modified.value, "2024-07-03T10:00:00+02:00");
	snprintf(page, sizeof page, "%s<h1>Bridge approved</h1><div class=info><span class=date>3 July 2024</span></div>", declared);
	CHECK_STR(read(page).published.value, "2024-05-01T10:00:00+02:00");
	snprintf(page, sizeof page, "%s<h1>Bridge approved</h1><div class=publish-info>Updated: <span class=date>Updated 3 July 2024</span></div>",
	         declared);
	CHECK_STR(read(page).published.value, "2024-05-01T10:00:00+02:00");
	/* stamped anew: the declared publication is no earlier than the change */
	CHECK_STR(read("<meta property=article:published_time content='2024-07-03T10:00:05Z'>"
	               "<meta property=article:modified_time content='2024-07-03T10:00:00Z'>"
	               "<h1>Bridge approved</h1><time datetime=2024-05-01>1 May 2024</time>")
	                  .published.value,
	          "2024-05-01");
	CHECK_STR(read("<meta property=article:published_time content='2024-07-03T10:00:05Z'>"
	               "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-05-01T08:00:00Z\","
	               "\"dateModified\":\"2024-07-03T10:00:07Z\"}</script>")
	                  .published.value,
	          "2024-05-01T08:00:00Z");
}

/* Data of scripts, where nothing better is said, and where it does not contradict itself. */
static void check_scripts(void)
{
	nd_metadata m = read("<h1>Bridge approved</h1><script>var page = {\"published_at\":\"2024-07-03T06:22:28+01:00\",\"id\":1};</script>");
	CHECK_STR(m.published.value, "2024-07-03T06:22:28+01:00");
	CHECK_INT(m.published.origin, ND_ORIGIN_SCRIPT);
	CHECK_STR(read("<script>push({'cmsPublishingDate': '2024-07-03'})</script>").published.value, "2024-07-03");
	CHECK_STR(read("<script>x = \"{\\\"datePublished\\\":\\\"2024-07-03\\\"}\"</script>").published.value, "2024-07-03");
	CHECK_STR(read("<script>a={publishDate:'2024-07-03'}; b={publishDate:'2024-07-04'}</script>").published.value, NULL);
	CHECK_STR(read("<script>a={updatedDate:'2024-07-03', publisher: '2024-07-03'}</script>").published.value, NULL);
	CHECK_STR(read("<script>publishDate</script><script>publishDate:</script><script>publishDate:'</script>").published.value, NULL);
}

static void check_description(void)
{
	CHECK_STR(read("<meta name=description content='The council voted (News of 3 July 2024)'>").published.value, "2024-07-03");
	CHECK_STR(read("<meta name=description content='The council voted on 3 July 2024 for the bridge'>").published.value, NULL);
}

/* The day of the visit in the head of a site. */
static void check_site_header_date(void)
{
	CHECK_STR(read("<header><span class=date>Monday, 8 July 2024</span></header>"
	               "<meta name=date content='2024-07-03T10:00:00Z'>")
	                  .published.value,
	          "2024-07-03T10:00:00Z");
}

static void checks(void)
{
	check_dates();
	check_date_order();
	check_time_of_day();
	check_scripts_of_digits();
	check_local_day();
	check_listed_dates();
	check_title_attribute();
	check_comment_properties();
	check_shown_against_declared();
	check_scripts();
	check_description();
	check_site_header_date();
}

int main(void)
{
	return run_checks(checks);
}
