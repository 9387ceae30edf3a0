/* Reference resolution: the examples of RFC 3986, section 5.4, and what pages write besides. */
#include "base/arena.h"
#include "base/str.h"
#include "check.h"
#include "page/url.h"

static nd_arena arena;

static nd_str resolve(const char *base, const char *reference)
{
	nd_str from = base != NULL ? nd_str_of(base, strlen(base)) : (nd_str){0};
	return nd_url_resolve(&arena, from, nd_str_of(reference, strlen(reference)));
}

static void resolves_the_examples_of_the_standard(void)
{
	static const char *const cases[][2] = {
	        {"g:h", "g:h"},
	        {"g", "http://a/b/c/g"},
	        {"./g", "http://a/b/c/g"},
	        {"g/", "http://a/b/c/g/"},
	        {"/g", "http://a/g"},
	        {"//g", "http://g"},
	        {"?y", "http://a/b/c/d;p?y"},
	        {"g?y", "http://a/b/c/g?y"},
	        {"#s", "http://a/b/c/d;p?q#s"},
	        {"g?y#s", "http://a/b/c/g?y#s"},
	        {";x", "http://a/b/c/;x"},
	        {".", "http://a/b/c/"},
	        {"./", "http://a/b/c/"},
	        {"..", "http://a/b/"},
	        {"../g", "http://a/b/g"},
	        {"../..", "http://a/"},
	        {"../../g", "http://a/g"},
	        {"../../../../g", "http://a/g"},
	        {"/./g", "http://a/g"},
	        {"/../g", "http://a/g"},
	        {"g.", "http://a/b/c/g."},
	        {"..g", "http://a/b/c/..g"},
	        {"./g/.", "http://a/b/c/g/"},
	        {"g/../h", "http://a/b/c/h"},
	        {"g?y/../x", "http://a/b/c/g?y/../x"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		CHECK_STR(resolve("http://a/b/c/d;p?q", cases[i][0]), cases[i][1]);
}

static void bears_what_pages_write(void)
{
	CHECK_STR(resolve("https://news.example", "story"), "https://news.example/story");
	CHECK_STR(resolve("https://news.example/a", "  /b c\n/d "), "https://news.example/b c/d");
	CHECK_STR(resolve("https://news.example/a", "mailto:desk@news.example"), "mailto:desk@news.example");
	CHECK_INT(nd_url_resolve(&arena, ND_STR("https://a/b"), ND_STR("c\0d/\0")).size, 15);
	static char base[ND_URL_LONGEST_BASE + 2] = "https://a/b/";
	memset(base + 12, 'x', sizeof base - 13);
	CHECK_STR(resolve(base, "story"), "story"); /* too long to be copied for each link */
	base[ND_URL_LONGEST_BASE] = '\0';
	CHECK_STR(resolve(base, "story"), "https://a/b/story");
	CHECK_STR(resolve(NULL, "/relative"), "/relative");
	CHECK_STR(resolve(NULL, "https://x.example/a/../b"), "https://x.example/b");
	CHECK_STR(resolve("https://news.example/a", "   "), NULL);
}

static void finds_the_host(void)
{
	CHECK_STR(nd_url_host(ND_STR("https://user@www.News.example:8080/path?x")), "News.example");
	CHECK_STR(nd_url_host(ND_STR("//cdn.example?x")), "cdn.example");
	CHECK_STR(nd_url_host(ND_STR("/path")), NULL);
}

int main(void)
{
	nd_arena_init(&arena, NULL);
	resolves_the_examples_of_the_standard();
	bears_what_pages_write();
	finds_the_host();
	nd_arena_destroy(&arena);
	return check_result();
}
