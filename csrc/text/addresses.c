#include "text/addresses.h"

#include "base/str.h"

enum { LONGEST_DOMAIN = 255 }; /* RFC 1035 */

static bool is_word(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c);
}

/* In no address (RFC 3986), except that brackets may stand in a host, which news does not write. */
static bool ends_url(char c)
{
	switch (c) {
	case '<': case '>': case '"': case '[': case ']': case '{':
	case '}': case '|': case '\\': case '^': case '`': case 0x7F: return true;
	default: return (unsigned char)c <= ' ';
	}
}

/* Spaces, quotes, dashes and ellipses beyond ASCII, and the punctuation of CJK, are the sentence's, not the address's. */
static bool is_wide_punctuation(const char *p, const char *end)
{
	if ((unsigned char)*p < 0xC2 || end - p < 2)
		return false;
	bool space = p[0] == '\xC2' && p[1] == '\xA0';
	bool general = p[0] == '\xE2' && p[1] == '\x80', cjk = p[0] == '\xE3' && p[1] == '\x80';
	bool full_width = p[0] == '\xEF' && p[1] == '\xBC' && end - p >= 3 && (unsigned char)p[2] <= 0x9F &&
	                  ((unsigned char)p[2] < 0x90 || (unsigned char)p[2] > 0x99); /* no digits */
	return space || general || cjk || full_width;
}

/* From within the address at start to its end. */
static const char *rest_of_url(const char *start, const char *end)
{
	const char *p = start;
	for (uint32_t open = 0; p < end && !ends_url(*p) && !is_wide_punctuation(p, end); p++) {
		if (*p == '(')
			open++;
		else if (*p == ')' && open-- == 0)
			break;
	}
	while (p > start && memchr(".,;:!?'*_", p[-1], 9) != NULL)
		p--;
	bool possessive = p - start > 2 && p[-1] == 's' && p[-2] == '\'';
	return possessive ? p - 2 : p;
}

const char *nd_url_end(const char *start, const char *end)
{
	static const nd_str prefixes[] = {{"https://", 8}, {"http://", 7}, {"ftp://", 6}, {"www.", 4}};
	nd_str rest = nd_str_of(start, (size_t)(end - start));
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		if (!nd_str_starts_nocase(rest, prefixes[i]))
			continue;
		const char *url = rest_of_url(start, end);
		return url > start + prefixes[i].size ? url : NULL;
	}
	return NULL;
}

/* Those that are words as well ("in", "it", "me") are left out: a missing space after a sentence looks the same. */
static bool is_top_level_domain(nd_str name)
{
	static const char *const known[] = {
	        "com", "org", "net", "edu", "gov", "mil", "int", "info", "io", "co", "tv", "uk", "eu", "de", "fr",
	        "ru", "cn", "jp", "au", "ca", "br", "nl", "ch", "se", "za", "nz", "ly", "ai", "ae", "ar", "bd",
	        "bg", "cl", "cz", "dk", "dz", "ee", "eg", "es", "fi", "gh", "gr", "hk", "hr", "hu", "ie", "il",
	        "ir", "ke", "kr", "lk", "lt", "lv", "mx", "ng", "pe", "ph", "pk", "pl", "pt", "ro", "rs", "sa",
	        "sg", "sk", "th", "tn", "tr", "tw", "ua", "vn",
	};
	return ND_STR_IS_ONE_OF(name, known);
}

/* Of the country names, the names of organizations stand before it: "example.com.au". */
static bool is_second_level_domain(nd_str name)
{
	static const char *const known[] = {"ac", "co", "com", "edu", "gob", "gouv", "gov", "net", "org"};
	return ND_STR_IS_ONE_OF(name, known);
}

/* [start, end), whose last name begins at name, is in lower case and ends in letters as a domain does ("bbc.in"), so
 * that a path behind it says enough. */
static bool is_like_domain(const char *start, const char *end, const char *name)
{
	enum { LONGEST_LAST_NAME = 6 };
	for (const char *p = start; p < end; p++)
		if ((*p >= 'A' && *p <= 'Z') || (p >= name && !nd_ascii_is_alpha(*p)))
			return false;
	return end - name >= 2 && end - name <= LONGEST_LAST_NAME && name - start > 2;
}

const char *nd_domain_end(const char *start, const char *point, const char *end)
{
	enum { MOST_NAMES = 5 };
	const char *p = point, *limit = end - start > LONGEST_DOMAIN ? start + LONGEST_DOMAIN : end, *name = point;
	bool of_country = false; /* the name before the last one is a second-level domain */
	for (uint32_t names = 0; p + 1 < limit && *p == '.' && is_word(p[1]); names++) {
		if (names == MOST_NAMES)
			return NULL;
		of_country = name > point && is_second_level_domain(nd_str_of(name, (size_t)(p - name)));
		name = p + 1;
		for (p = name; p < limit && (is_word(*p) || *p == '-'); p++)
			;
	}
	if (name == point)
		return NULL;
	bool has_path = end - p > 1 && (*p == '/' || *p == '?' || *p == '#') && is_word(p[1]);
	bool known = is_top_level_domain(nd_str_of(name, (size_t)(p - name))) ||
	             (of_country && p - name == 2 && nd_ascii_is_alpha(name[0]) && nd_ascii_is_alpha(name[1]));
	if (!known && !(has_path && *p == '/' && is_like_domain(start, p, name)))
		return NULL;
	return has_path || (p < end && *p == '/') ? rest_of_url(p, end) : p;
}

static bool is_local_part(char c)
{
	return is_word(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

const char *nd_email_end(const char *start, const char *at, const char *end)
{
	for (const char *p = start; p < at; p++)
		if (!is_local_part(*p))
			return NULL;
	const char *p = at + 1;
	if (end - at > LONGEST_DOMAIN)
		end = at + LONGEST_DOMAIN;
	while (p < end && (is_word(*p) || *p == '-' || *p == '.'))
		p++;
	while (p > at && (p[-1] == '.' || p[-1] == '-'))
		p--;
	return p > at + 1 && memchr(at + 1, '.', (size_t)(p - at - 1)) != NULL ? p : NULL;
}
