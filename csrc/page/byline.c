#include "page/byline_parts.h"

enum { MOST_WORDS = 6 };

static const char joiners[] = "and|und|et|y|e|i|en|og|och|ja|ve|и|та|es|im gesprach mit|in conversation with|"
                              "entretien avec|en conversacion con|in gesprek met";

static const char companions[] = "with|mit|avec|con"; /* what they join must be a full name */

static const char places_of_work[] = "in|at|for|from|pour|pentru|bei|aus|am|um|vom|para|reporting from|on|à|desde|fur|via|to|who|is";

/* What stands after these made the pictures. */
static const char pictures[] = "illustration|illustrations|illustrationen|illustrated by|foto|fotos|photo|photos|photography|photographs|"
                               "pictures|images|bild|bilder|video|grafik|graphics|infographic|fotografie|fotografia|imagen|imagenes";

/* Nobody's name, though it stands where names do. */
static const char nobody[] =
        "admin|administrator|administrador|webmaster|wordpressadmin|wpadmin|siteadmin|blogadmin|sysadmin|moderator|editor|author|autor|staff|user|guest|root|anonymous|anonym|unknown|"
        "null|none|undefined|name|bis|sowie|info|contact|home|"
        "by|von|email|share|follow|comments|comment|about|read more|more|news|default|n/a|test|wordpress|staff writer|"
        "名片|設定|设置|登录|登錄|ログイン|首页|首頁|留言|回應|更多|编辑|編輯|分享|搜索|投稿|記事|一覧|プロフィール|匿名|佚名|作者|"
        "posted|published|updated|super user|superuser|guest author|gastautor|facebook|twitter|view all posts|"
        "no author|created by|powered by|designed by|made by|autoren|newsletter|impressum|kontakt|podcast|service|abo|shop|profil|profile|autor werden|all posts|alle beitrage|zur person|mon profil|afficher mon profil complet|see profile|about the author|"
        "uber den autor|jobs|hire|register|blog|archive|search|menu|"
        "january|february|march|april|may|june|july|august|september|october|november|december|"
        "januar|februar|marz|mai|juni|juli|oktober|dezember|"
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|"
        "all posts|website|see all|view profile|advertisement|sponsored|articles|latest|editorial|editorial team|true|false";

/* Desks that sign an article. */
static const char desks[] = "redaktion|redaccion|redacao|redazione|redactie|la redaction|redaction|toimitus|redakcja|редакция";

static const char suffixes[] = "jr|jr.|sr|sr.|ii|iii|iv";

/* ---- cutting a byline into pieces ------------------------------------------------------------------------------------ */

/* What stands after an aside mark (a dash, a bracket, a colon) is about the name before it. */
typedef enum separator { SEPARATOR_NONE, SEPARATOR_COMMA, SEPARATOR_LINE, SEPARATOR_ASIDE, SEPARATOR_AND } separator;

static separator separator_mark(nd_str text, uint32_t at, uint32_t *end)
{
	uint32_t code = code_at(text, at, end);
	switch (code) {
	case ',': case 0xFF0C: case 0x060C:
		return SEPARATOR_COMMA;
	case ';': case '&': case '+': case 0x3001: case '/': case 0xFF0F:
		return SEPARATOR_AND;
	case '|': case 0x2022: case 0xB7: case '\n': case '\t': case '\r': case ')': case 0xFF09: case '*': case 0xBB:
		return SEPARATOR_LINE;
	case '(': /* "(with John Roe)" */
		return nd_phrase_at(text, *end, "with|mit|avec|con|and|und|et") != 0 ? SEPARATOR_AND : SEPARATOR_ASIDE;
	case '<': case '>': case '[': case ']': case 0xFF08: case ':': case 0x2013: case 0x2014: case 0x2015:
	case '"':
		return SEPARATOR_ASIDE;
	case '.': { /* the end of a sentence, not of an initial or a title */
		bool word = at >= 4 && text.data[at - 1] >= 'a' && text.data[at - 1] <= 'z' && nd_ascii_is_alpha(text.data[at - 2]) &&
		            nd_ascii_is_alpha(text.data[at - 3]) && nd_ascii_is_alpha(text.data[at - 4]);
		return word && *end < text.size && text.data[*end] == ' ' ? SEPARATOR_LINE : SEPARATOR_NONE;
	}
	case 0xA0:
		return *end < text.size && is_space(code_at(text, *end, &(uint32_t){0})) ? SEPARATOR_LINE : SEPARATOR_NONE;
	case '-':
		return at > 0 && text.data[at - 1] == ' ' && *end < text.size && text.data[*end] == ' ' ? SEPARATOR_ASIDE
		                                                                                         : SEPARATOR_NONE;
	default:
		return SEPARATOR_NONE;
	}
}

/* "José Ortega y Gasset": one word after the joiner, two before it. */
static bool is_within_name(nd_str text, uint32_t joiner, uint32_t end)
{
	uint32_t start = joiner, stop = end, mark;
	while (start > 0 && separator_mark(text, start - 1, &mark) == SEPARATOR_NONE)
		start--;
	while (stop < text.size && separator_mark(text, stop, &mark) == SEPARATOR_NONE)
		stop++;
	nd_str before = nd_str_cut(text, (nd_span){start, joiner}), after = nd_str_cut(text, (nd_span){end, stop});
	before = nd_str_cut(before, (nd_span){nd_byline_opening(before), before.size});
	return count_words(before) == 2 && count_words(after) == 1;
}

/* A word between spaces that joins names; in upper case only where the whole byline is. */
static separator separator_word(nd_str text, uint32_t at, uint32_t *end)
{
	bool after_space = at > 0 && nd_ascii_is_space(text.data[at - 1]);
	if (!after_space)
		return SEPARATOR_NONE;
	*end = nd_phrase_at(text, at, joiners);
	bool joins = *end != 0;
	if (!joins)
		*end = nd_phrase_at(text, at, companions);
	if (*end == 0 || *end == text.size || !nd_ascii_is_space(text.data[*end]))
		return SEPARATOR_NONE;
	if (!joins)
		return SEPARATOR_COMMA;
	bool one_letter = *end - at == 1;
	if (one_letter && (begins_upper(nd_str_cut(text, (nd_span){at, *end})) || is_within_name(text, at, *end)))
		return SEPARATOR_NONE;
	return SEPARATOR_AND;
}

static separator separator_at(nd_str text, uint32_t at, uint32_t *end)
{
	separator mark = separator_mark(text, at, end);
	return mark != SEPARATOR_NONE ? mark : separator_word(text, at, end);
}

/* ---- cleaning a piece ------------------------------------------------------------------------------------------------ */

static nd_span trim(nd_str text, nd_span span)
{
	static const char marks[] = " \t\r\n\v\f.,:;-*_\"'`“”„‘’«»";
	while (span.start < span.end && (strchr(marks, text.data[span.start]) != NULL && (unsigned char)text.data[span.start] < 0x80))
		span.start++;
	while (span.end > span.start && (unsigned char)text.data[span.end - 1] < 0x80 && text.data[span.end - 1] != '.' &&
	       strchr(marks, text.data[span.end - 1]) != NULL)
		span.end--;
	bool initial = span.end - span.start >= 3 && text.data[span.end - 3] == ' ';
	bool suffix = span.end - span.start > 4 && text.data[span.end - 4] == ' '; /* "Jr." */
	if (span.end > span.start && text.data[span.end - 1] == '.' && !initial && !suffix)
		span.end--;
	while (span.end - span.start >= 2 && memcmp(text.data + span.end - 2, "\xC2\xA0", 2) == 0)
		span.end -= 2;
	while (span.end - span.start >= 2 && memcmp(text.data + span.start, "\xC2\xA0", 2) == 0)
		span.start += 2;
	return span;
}

/* "Illustration by Jane Doe", "Fotos: Jane Doe" behind who wrote it. */
static bool credits_pictures(nd_str piece)
{
	uint32_t end = nd_phrase_at(piece, 0, pictures);
	if (end == 0 || end == piece.size)
		return false;
	nd_str rest = nd_str_trim(nd_str_cut(piece, (nd_span){end, piece.size}));
	return piece.data[end] == ':' || nd_byline_opening(rest) > 0;
}

/* A word that may be a month's, before a number. */
static const char months[] =
        "jan|january|januar|janvier|enero|feb|february|februar|fevrier|febrero|mar|march|marz|mars|marzo|apr|april|avril|abril|may|mai|mayo|"
        "jun|june|juni|juin|junio|jul|july|juli|juillet|julio|aug|august|aout|agosto|sep|sept|september|septembre|septiembre|oct|okt|"
        "october|oktober|octobre|octubre|nov|november|novembre|noviembre|dec|dez|december|dezember|decembre|diciembre";

/* Ends the piece where a place of work, a handle, a mail address or a number begins. */
static nd_span cut_tail(nd_str text, nd_span piece)
{
	nd_str inside = nd_str_cut(text, piece), before = {0};
	uint32_t words = 0;
	for (nd_span at = next_word(inside, 0); at.start < at.end; at = next_word(inside, at.end), words++) {
		nd_str word = nd_str_cut(inside, at);
		bool after_role = words == 1 && nd_phrase_is(before, nd_byline_roles); /* "Contributors to …" */
		bool work = words > 0 && !after_role && !begins_upper(word) && nd_phrase_is(word, places_of_work);
		bool house = words > 1 && nd_str_equal(word, ND_STR("For")); /* "Jane Doe For Example Online" */
		bool number = words > 0 && has_digit(word);
		bool picture = words > 0 && credits_pictures(nd_str_cut(inside, (nd_span){at.start, inside.size}));
		if (work || house || number || picture || memchr(word.data, '@', word.size) != NULL) {
			bool dated = number && words > 2 && nd_phrase_is(before, months);
			piece.end = dated ? (uint32_t)(before.data - text.data) : piece.start + at.start;
			break;
		}
		before = word;
	}
	return trim(text, piece);
}

static bool has_letter(nd_str text)
{
	for (uint32_t at = 0, end; at < text.size; at = end)
		if (nd_unicode_class(code_at(text, at, &end)) & ND_UC_LETTER)
			return true;
	return false;
}

static bool is_all_upper(nd_str word)
{
	uint32_t upper = 0;
	for (uint32_t at = 0, end; at < word.size; at = end) {
		uint32_t class = nd_unicode_class(code_at(word, at, &end));
		if (class & ND_UC_LOWER)
			return false;
		upper += (class & ND_UC_UPPER) != 0;
	}
	return upper >= 2;
}

/* A role, or a word in capitals behind a name that is not: "Jane Doe DAILY NEWS". */
static bool is_role_or_house(nd_str text, nd_span word, nd_span first)
{
	nd_str last = nd_str_cut(text, word);
	return nd_phrase_is(last, nd_byline_roles) || (is_all_upper(last) && !nd_phrase_is(last, suffixes) && memchr(last.data, '.', last.size) == NULL &&
	                                     !is_all_upper(nd_str_cut(text, first)));
}

static bool may_begin_name(nd_str word)
{
	uint32_t end;
	return begins_upper(word) || (word.size > 0 && is_caseless(code_at(word, 0, &end)));
}

/* Without the roles before and after a name, as far as a name is left: "Political Editor Jane Doe", "Jane Doe Reporter". */
static nd_span cut_roles(nd_str text, nd_span piece)
{
	nd_span words[MOST_WORDS + MOST_WORDS];
	uint32_t count = 0, first = 0;
	nd_str inside = nd_str_cut(text, piece);
	for (nd_span at = next_word(inside, 0); at.start < at.end; at = next_word(inside, at.end)) {
		if (count == sizeof words / sizeof words[0])
			return piece;
		words[count++] = at;
	}
	uint32_t least = has_caseless(inside) ? 1 : 2; /* a name in Chinese, Japanese or Korean is one word */
	while (count - first > least && is_role_or_house(inside, words[count - 1], words[first]))
		count--;
	while (count - first > least && nd_phrase_is(nd_str_cut(inside, words[first]), nd_byline_roles) &&
	       may_begin_name(nd_str_cut(inside, words[first + 1])) && /* not "Contributors to Example" */
	       !nd_phrase_is(nd_str_cut(inside, words[first]), desks)) /* "Redaktion Example" is no person */
		first++;
	if (count == first)
		return piece;
	return trim(text, (nd_span){piece.start + words[first].start, piece.start + words[count - 1].end});
}

static bool all_words_are(nd_str text, const char *list)
{
	nd_span word = next_word(text, 0);
	if (word.start == word.end)
		return false;
	for (; word.start < word.end; word = next_word(text, word.end))
		if (!nd_phrase_is(nd_str_cut(text, word), list) && !nd_phrase_is(nd_str_cut(text, word), nd_byline_particles))
			return false;
	return true;
}

/* "example.org": letters around points, the last part short. */
static bool is_host(nd_str name)
{
	uint32_t point = 0;
	for (uint32_t i = 0; i < name.size; i++) {
		if (nd_ascii_is_space(name.data[i]))
			return false;
		if (name.data[i] == '.')
			point = i;
	}
	uint32_t last = name.size - point - 1;
	bool lower = point > 2 && name.data[point + (last > 0)] >= 'a' && name.data[point + (last > 0)] <= 'z';
	return lower && last >= 2 && last <= 4;
}

static bool is_address(nd_str name)
{
	if (is_host(name))
		return true;
	return nd_str_find(name, ND_STR("://"), 0) != ND_NONE || nd_str_starts_nocase(name, ND_STR("www.")) ||
	       nd_str_starts_nocase(name, ND_STR("http")) || memchr(name.data, '@', name.size) != NULL;
}

static bool same_folded(nd_str a, nd_str b)
{
	char x[LONGEST_NAME * 2], y[LONGEST_NAME * 2];
	uint32_t size = nd_fold_word(a, x, sizeof x), other = nd_fold_word(b, y, sizeof y);
	return size > 0 && nd_str_equal(nd_str_of(x, size), nd_str_of(y, other));
}

/* What joins a name to the one before it, at the start of a piece. */
static uint32_t leading_joiner(nd_str piece)
{
	uint32_t end = nd_phrase_at(piece, 0, "with|mit|avec|con");
	return end != 0 && end < piece.size && piece.data[end] == ' ' ? end : 0;
}

/* A name that opens a byline may be a pseudonym or a desk. */
static bool may_be_first(nd_str name)
{
	uint32_t end;
	if (name.size > LONGEST_NAME || count_words(name) > MOST_WORDS || nd_phrase_is(name, nobody) ||
	    is_address(name) || (all_words_are(name, nd_byline_roles) && !nd_phrase_is(name, desks)))
		return false;
	uint32_t class = nd_unicode_class(code_at(name, 0, &end));
	bool lower_phrase = (class & ND_UC_LOWER) && count_words(name) > 2 && !nd_byline_is_name(name);
	if (nd_phrase_at(name, 0, "our|your|mein|meine|meinem|meinen|meiner|dein|deine|deinem|deinen|deiner|unser|unsere|"
	                          "unserem|unseren|unserer|eure|eurem|euren|nos|notre|vos|votre|nostro|nostra|nuestro|nuestra") != 0)
		return false;
	bool number = (class & ND_UC_DIGIT) && count_words(name) > 1;
	if (number || nd_str_find(name, ND_STR("\xC2\xA9"), 0) != ND_NONE)
		return false;
	return (class & (ND_UC_LETTER | ND_UC_DIGIT)) && name.size > 1 && !lower_phrase && has_letter(name);
}

static bool may_follow(nd_str name, separator before)
{
	if (before == SEPARATOR_ASIDE || nd_phrase_within(name, nd_byline_organizations) || nd_phrase_within(name, nd_byline_roles) || is_address(name) || has_digit(name))
		return false;
	if (nd_byline_is_name(name))
		return true;
	bool one_word = count_words(name) == 1 && begins_upper(name) && name.size > 2;
	uint32_t end = 0;
	bool capitals = one_word && (nd_unicode_class(code_at(name, 1, &end)) & ND_UC_UPPER);
	return before == SEPARATOR_AND && one_word && !capitals && !nd_phrase_is(name, nobody);
}

/* Cleans a piece and adds it where it is a name; false where nothing after it can be one. */
static bool add_piece(nd_str text, nd_span piece, separator before, nd_str site, nd_span *names, uint32_t *count)
{
	piece = trim(text, piece);
	nd_str inside = nd_str_cut(text, piece);
	if (*count > 0 && before == SEPARATOR_COMMA && nd_phrase_is(inside, suffixes)) {
		names[*count - 1].end = piece.end + (piece.end < text.size && text.data[piece.end] == '.');
		return true;
	}
	if (*count > 0 && (credits_pictures(inside) || (before == SEPARATOR_COMMA && nd_byline_is_role(inside))))
		return true;
	uint32_t opening = *count > 0 && leading_joiner(inside) != 0 ? leading_joiner(inside) : nd_byline_opening(inside);
	piece.start += opening < inside.size ? opening : 0;
	piece = cut_roles(text, cut_tail(text, piece));
	opening = nd_byline_opening(nd_str_cut(text, piece)); /* "Pictures by", without the pictures */
	piece.start += piece.start + opening < piece.end ? opening : 0;
	nd_str name = nd_str_cut(text, piece);
	bool good = name.size > 0 && !same_folded(name, site) &&
	            (*count == 0 ? may_be_first(name) : may_follow(name, before));
	for (uint32_t i = 0; good && i < *count; i++)
		good = !same_folded(name, nd_str_cut(text, names[i]));
	if (good)
		names[(*count)++] = piece;
	return *count < ND_MOST_AUTHORS;
}

/* Where the byline turns to those who helped: its size where it does not. */
static uint32_t before_contributors(nd_str byline, uint32_t from)
{
	static const char words[] = "additional reporting|with additional reporting|additional writing|additional research|"
	                            "with reporting by|with reporting from|with contributions from|with contributions by|"
	                            "with files from|with inputs from";
	for (nd_span word = next_word(byline, from); word.start < word.end; word = next_word(byline, word.end)) {
		uint32_t at = word.start + (byline.data[word.start] == '(');
		if (nd_phrase_at(byline, at, words) != 0)
			return word.start;
	}
	return byline.size;
}

uint32_t nd_byline_names(nd_str byline, nd_str site, nd_span names[ND_MOST_AUTHORS])
{
	enum { LONGEST_BYLINE = 2000 };
	if (byline.size > LONGEST_BYLINE)
		byline.size = LONGEST_BYLINE;
	if (byline.size == 0 || is_address(nd_str_cut(byline, next_word(byline, 0))))
		return 0;
	uint32_t count = 0, start = nd_byline_opening(byline), inner = start == 0 ? nd_byline_inner_opening(byline) : 0;
	start = inner != 0 ? inner : start < byline.size ? start : 0;
	separator before = SEPARATOR_NONE;
	byline.size = before_contributors(byline, start);
	for (uint32_t at = start, end; at < byline.size; at = end) {
		separator kind = separator_at(byline, at, &end);
		if (kind == SEPARATOR_NONE) {
			code_at(byline, at, &end);
			continue;
		}
		if (!add_piece(byline, (nd_span){start, at}, before, site, names, &count))
			return count;
		before = kind;
		start = end;
	}
	add_piece(byline, (nd_span){start, byline.size}, before, site, names, &count);
	return count;
}
