/* Which title to believe: the heading that the page's declared titles agree with, without the site's name. */
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"

enum { LONGEST_TITLE = 500, LONGEST_FOLDED = ND_LONGEST_FOLDED };

nd_str nd_metadata_fold(nd_str text, char out[LONGEST_FOLDED])
{
	uint32_t size = 0;
	for (const char *at = text.data, *end = at + text.size; at < end && size + 4 < LONGEST_FOLDED;) {
		uint32_t code = nd_utf8_next(&at, end);
		if (nd_unicode_class(code) & (ND_UC_LETTER | ND_UC_DIGIT | ND_UC_MARK | ND_UC_NUMBER))
			size += nd_utf8_put(out + size, nd_fold(code));
	}
	return nd_str_of(out, size);
}

static nd_str folded_copy(nd_arena *arena, nd_str text)
{
	char folded[LONGEST_FOLDED];
	return nd_arena_copy(arena, nd_metadata_fold(text, folded));
}

static bool same(nd_str a, nd_str b)
{
	return a.size > 0 && nd_str_equal(a, b);
}

static bool holds(nd_str whole, nd_str part)
{
	return part.size > 0 && nd_str_find(whole, part, 0) != ND_NONE;
}

/* A declared title, folded: whole, and without the site's name. */
typedef struct declared {
	nd_str whole, bare;
	nd_str bare_text;
	const nd_candidate *candidate;
} declared;

enum { MOST_DECLARED = 12 };

typedef struct chooser {
	nd_metadata_reader *r;
	nd_str site, host;
	declared *declared; /* MOST_DECLARED at most */
	uint32_t count;
} chooser;

/* ---- the site's name in a title ------------------------------------------------------------------------------------- */

uint32_t nd_metadata_separator(nd_str title, uint32_t at)
{
	if (title.data[at] != ' ' && title.data[at] != '|' && title.data[at] != '_' && title.data[at] != ':' &&
	    title.data[at] != '\n' && title.data[at] != '\xEF')
		return 0;
	static const char *const marks[] = {"|", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7", "\xE2\x80\xA2", "::", "\xC2\xBB",
	                                    "\xC2\xAB", "/", "~", ":", "\xE2\x80\xBA", "\xE2\x80\xB9", "<", ">", "_", "\xEF\xBD\x9C", "\xE2\x80\x95"};
	bool space = nd_ascii_is_space(title.data[at]);
	uint32_t start = at + space;
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		uint32_t size = (uint32_t)strlen(marks[i]), end = start + size;
		if (title.size - start < size || memcmp(title.data + start, marks[i], size) != 0)
			continue;
		bool wide = marks[i][0] == '|' || marks[i][0] == '_' || (unsigned char)marks[i][0] == 0xEF;
		bool after = end < title.size && nd_ascii_is_space(title.data[end]);
		if ((space && after) || (wide && end < title.size) || (marks[i][0] == ':' && after && marks[i][1] == '\0'))
			return end + after - at;
	}
	return 0;
}

/* The part is the site's name, its host or one of the host's words. */
static bool names_site(const chooser *c, nd_str part)
{
	char folded[LONGEST_FOLDED];
	nd_str name = nd_metadata_fold(part, folded);
	if (name.size == 0)
		return true;
	return same(name, c->site) || same(name, c->host) || (name.size >= 4 && holds(c->host, name)) ||
	       (c->site.size >= 4 && holds(name, c->site) && name.size * 2 <= c->site.size * 3) ||
	       (name.size >= 4 && c->site.size > 0 && holds(c->site, name));
}

/* Without the parts at its end and start that name the site. */
static nd_str without_site(const chooser *c, nd_str title)
{
	enum { MOST_PARTS = 4 };
	title = nd_str_trim(title);
	if (c->r->site.value.size > 0 && nd_str_ends(title, c->r->site.value) && title.size > c->r->site.value.size + 1) {
		uint32_t end = title.size - c->r->site.value.size - 1;
		if (strchr("-_|", title.data[end]) != NULL) /* also without spaces around it */
			return nd_str_trim(nd_str_cut(title, (nd_span){0, end}));
	}
	for (int cut = 0; cut < MOST_PARTS; cut++) {
		uint32_t last = ND_NONE, last_size = 0, first = ND_NONE, first_size = 0;
		for (uint32_t at = 1; at < title.size; at++) {
			uint32_t size = nd_metadata_separator(title, at);
			if (size == 0)
				continue;
			last = at;
			last_size = size;
			if (first == ND_NONE) {
				first = at;
				first_size = size;
			}
			at += size - 1;
		}
		if (last == ND_NONE)
			return title;
		if (names_site(c, nd_str_cut(title, (nd_span){last + last_size, title.size})))
			title = nd_str_trim(nd_str_cut(title, (nd_span){0, last}));
		else if (names_site(c, nd_str_cut(title, (nd_span){0, first})))
			title = nd_str_trim(nd_str_cut(title, (nd_span){first + first_size, title.size}));
		else
			return title;
	}
	return title;
}

/* ---- choosing ------------------------------------------------------------------------------------------------------- */

static nd_field field_of(const chooser *c, nd_str value, nd_origin origin, nd_span source)
{
	nd_field field = nd_field_of(c->r->arena, value, origin, source);
	if (field.value.size > LONGEST_TITLE)
		return (nd_field){0};
	return field;
}

/* How far a heading agrees with what is declared: 3 the same as a declared title without the site's name, 2 the same as
 * one of its parts or beginning it, 1 holding or held for the greater part. */
static int agreement(const chooser *c, nd_str heading)
{
	int best = 0;
	for (uint32_t i = 0; i < c->count && best < 3; i++) {
		nd_str whole = c->declared[i].whole, bare = c->declared[i].bare;
		bool in_whole = holds(whole, heading);
		if (same(bare, heading) || same(whole, heading))
			best = 3;
		else if (in_whole && heading.size * 2 >= bare.size)
			best = best > 2 ? best : 2;
		else if ((in_whole && heading.size >= 12) || (holds(heading, bare) && bare.size * 2 >= heading.size))
			best = best > 1 ? best : 1;
	}
	return best;
}

/* The heading that agrees best, first headings and levels first; NULL where none agrees. */
static const nd_place *best_heading(const chooser *c)
{
	const nd_places *headings = &c->r->headings;
	enum { MOST_HEADINGS = 40 };
	const nd_place *best = NULL;
	int best_score = 0;
	for (uint32_t i = 0; i < headings->count && i < MOST_HEADINGS; i++) {
		char folded[LONGEST_FOLDED];
		nd_str heading = nd_metadata_fold(headings->items[i].text, folded);
		if (heading.size == 0)
			continue;
		int agrees = agreement(c, heading);
		int score = agrees * 10 + (4 - headings->items[i].kind);
		bool cut_off = nd_str_ends(headings->items[i].text, ND_STR("\xE2\x80\xA6")) && agrees < 3;
		bool useful = agrees > 0 && !cut_off && !names_site(c, headings->items[i].text);
		if (useful && score > best_score) {
			best_score = score;
			best = &headings->items[i];
		}
	}
	return best;
}

/* The only h1, where it is not the site's name. */
static const nd_place *only_heading(const chooser *c)
{
	const nd_places *headings = &c->r->headings;
	const nd_place *only = NULL;
	for (uint32_t i = 0; i < headings->count; i++) {
		const nd_place *place = &headings->items[i];
		if (place->kind != 1 || names_site(c, place->text))
			continue;
		if (only != NULL)
			return NULL;
		only = place;
	}
	return only;
}

/* One word as a heading is thin evidence against a title of several that has no part for the site. */
static bool is_outweighed(nd_str heading, const nd_candidate *declared)
{
	nd_str title = declared != NULL ? nd_str_trim(declared->value) : (nd_str){0};
	bool one_word = memchr(heading.data, ' ', heading.size) == NULL && memchr(heading.data, '\n', heading.size) == NULL;
	if (!one_word || title.size <= heading.size || memchr(title.data, ' ', title.size) == NULL)
		return false;
	for (uint32_t at = 1; at < title.size; at++)
		if (nd_metadata_separator(title, at) > 0)
			return false;
	return declared->rank < ND_RANK_STRONG;
}

/* A declared title that ends the heading: what stands before it is a kicker or a date. NULL where there is none. */
static const declared *declared_end(const chooser *c, nd_str heading)
{
	char folded[LONGEST_FOLDED];
	nd_str whole = nd_metadata_fold(heading, folded);
	for (uint32_t i = 0; i < c->count; i++) {
		nd_str bare = c->declared[i].bare;
		bool ends = bare.size * 2 >= whole.size && bare.size < whole.size &&
		            memcmp(whole.data + whole.size - bare.size, bare.data, bare.size) == 0;
		if (ends)
			return &c->declared[i];
	}
	return NULL;
}

static nd_field field_of_heading(const chooser *c, const nd_place *heading)
{
	const declared *end = declared_end(c, heading->text);
	if (end != NULL)
		return field_of(c, end->bare_text, end->candidate->origin, end->candidate->source);
	return field_of(c, without_site(c, heading->text), ND_ORIGIN_PAGE, heading->source);
}

static chooser *new_chooser(nd_metadata_reader *r)
{
	const nd_candidate_list *list = &r->candidates.of[ND_META_TITLE];
	chooser *c = nd_arena_take(r->scratch, sizeof *c);
	c->r = r;
	c->count = 0;
	c->declared = nd_arena_new_n(r->scratch, declared, list->count < MOST_DECLARED ? list->count : MOST_DECLARED);
	c->site = folded_copy(r->scratch, r->site.value);
	c->host = folded_copy(r->scratch, r->host);
	for (uint32_t i = 0; i < list->count && i < MOST_DECLARED; i++) {
		declared *d = &c->declared[c->count++];
		d->candidate = &list->items[i];
		d->bare_text = without_site(c, d->candidate->value);
		d->whole = folded_copy(r->scratch, d->candidate->value);
		d->bare = folded_copy(r->scratch, d->bare_text);
	}
	return c;
}

/* ---- a title that no heading shows ----------------------------------------------------------------------------------- */

/* One of the page's texts, in no link, is this and no more, and it is not the site's name. */
static bool is_shown(const nd_metadata_reader *r, nd_str part)
{
	enum { LEAST = 12 };
	char folded[LONGEST_FOLDED], other[LONGEST_FOLDED];
	nd_str wanted = nd_metadata_fold(part, folded);
	uint32_t body = r->tree->body;
	for (uint32_t at = body; body != ND_NONE && wanted.size >= LEAST && at != ND_NONE; at = nd_tree_next(r->tree, at, body)) {
		nd_str text = r->tree->nodes[at].kind == ND_NODE_TEXT ? nd_str_trim(nd_tree_text(r->tree, at)) : (nd_str){0};
		if (text.size < wanted.size || text.size > part.size * 2 || !same(nd_metadata_fold(text, other), wanted))
			continue;
		if ((nd_element_surroundings(r->tree, r->surroundings, r->tree->nodes[at].parent) & ND_IN_LINK) == 0)
			return !nd_metadata_names_site(r, part);
	}
	return false;
}

/* A mark that parts the title; what a colon parts belongs together. */
static uint32_t parting_mark(nd_str title, uint32_t at)
{
	uint32_t size = nd_metadata_separator(title, at);
	return title.data[at] != ':' ? size : 0;
}

/* The longest part at the title's end or start that the page shows by itself; the title where there is none. */
static nd_str shown_part(const nd_metadata_reader *r, nd_str title)
{
	enum { MOST_PARTS = 6 };
	nd_span marks[MOST_PARTS];
	uint32_t count = 0;
	for (uint32_t at = 1; at < title.size && title.size <= LONGEST_TITLE && count < MOST_PARTS; at++) {
		uint32_t size = parting_mark(title, at);
		if (size > 0)
			marks[count++] = (nd_span){at, at + size};
		at += size > 0 ? size - 1 : 0;
	}
	for (uint32_t i = 0; i < count; i++)
		if (is_shown(r, nd_str_cut(title, (nd_span){marks[i].end, title.size})))
			return nd_str_trim(nd_str_cut(title, (nd_span){marks[i].end, title.size}));
	for (uint32_t i = count; i-- > 0;)
		if (is_shown(r, nd_str_cut(title, (nd_span){0, marks[i].start})))
			return nd_str_trim(nd_str_cut(title, (nd_span){0, marks[i].start}));
	return title;
}

nd_field nd_metadata_title(nd_metadata_reader *r)
{
	const chooser *c = new_chooser(r);
	const nd_candidate *said = nd_candidate_best(&r->candidates, ND_META_TITLE);
	const nd_place *heading = best_heading(c);
	if (heading == NULL) {
		heading = only_heading(c);
		heading = heading != NULL && !is_outweighed(heading->text, said) ? heading : NULL;
	}
	r->heading = heading != NULL ? heading->node : ND_NONE;
	r->heading_surroundings = heading != NULL ? nd_element_surroundings(r->tree, r->surroundings, r->heading) : 0;
	if (heading != NULL)
		return field_of_heading(c, heading);
	return said == NULL ? (nd_field){0} : field_of(c, shown_part(r, without_site(c, said->value)), said->origin, said->source);
}
