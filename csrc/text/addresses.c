#include "text/addresses.h"

#include "base/str.h"

enum { LONGEST_DOMAIN = 255 }; /* RFC 1035 */

static bool is_word(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c);
}

static bool ends_url(char c)
{
	return (unsigned char)c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7F;
}

/* Quotes, dashes and ellipses of the block General Punctuation are the sentence's, never the address's. */
static bool is_general_punctuation(const char *p, const char *end)
{
	return end - p >= 2 && p[0] == '\xE2' && p[1] == '\x80';
}

/* From within the address at start to its end. */
static const char *rest_of_url(const char *start, const char *end)
{
	const char *p = start;
	for (uint32_t open = 0; p < end && !ends_url(*p) && !is_general_punctuation(p, end); p++) {
		if (*p == '(')
			open++;
		else if (*p == ')' && open-- == 0)
			break;
	}
	while (p > start && memchr(".,;:!?'*_]}", p[-1], 11) != NULL)
		p--;
	return p;
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

static bool is_top_level_domain(nd_str name)
{
	static const nd_str known[] = {
	        {"com", 3}, {"org", 3}, {"net", 3}, {"edu", 3}, {"gov", 3}, {"mil", 3}, {"int", 3}, {"info", 4}, {"io", 2},
	        {"co", 2},  {"tv", 2},  {"uk", 2},  {"eu", 2},  {"de", 2},  {"fr", 2},  {"ru", 2},  {"cn", 2},   {"jp", 2},
	        {"au", 2},  {"ca", 2},  {"br", 2},  {"nl", 2},  {"ch", 2},  {"se", 2},  {"za", 2},  {"nz", 2},   {"ly", 2},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (nd_str_equal(name, known[i]))
			return true;
	return false;
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
	for (uint32_t names = 0; p + 1 < limit && *p == '.' && is_word(p[1]); names++) {
		if (names == MOST_NAMES)
			return NULL;
		name = p + 1;
		for (p = name; p < limit && (is_word(*p) || *p == '-'); p++)
			;
	}
	if (name == point)
		return NULL;
	bool has_path = end - p > 1 && (*p == '/' || *p == '?' || *p == '#') && is_word(p[1]);
	bool known = is_top_level_domain(nd_str_of(name, (size_t)(p - name)));
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
