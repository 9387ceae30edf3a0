/* What the body of a page shows: microdata and RDFa properties, headings, times, and elements whose names say that they
 * hold a byline or a date. */
#include "base/str.h"
#include "page/byline.h"
#include "page/digits.h"
#include "page/elementtext.h"
#include "page/metadata_parts.h"
#include "page/url.h"

enum { LONGEST_HEADING = 400, LONGEST_BYLINE = 220, LONGEST_DATE = 260, MOST_PLACES = 200 };

enum name_hint { HINT_AUTHOR = 1, HINT_DATE = 2, HINT_TITLE = 4, HINT_SUBTITLE = 8, HINT_MODIFIED = 16 };

/* ---- hints in class names and ids ----------------------------------------------------------------------------------- */

static const struct hint {
	const char *part;
	uint8_t hint;
} hints[] = { /* sorted by their first letter */
        {"article-deck", HINT_SUBTITLE}, {"article-dek", HINT_SUBTITLE}, {"article-excerpt", HINT_SUBTITLE},
        {"article-info", HINT_DATE}, {"article-title", HINT_TITLE}, {"articletitle", HINT_TITLE},
        {"auteur", HINT_AUTHOR}, {"author", HINT_AUTHOR}, {"autor", HINT_AUTHOR}, {"by-line", HINT_AUTHOR},
        {"byline", HINT_AUTHOR}, {"chapeau", HINT_SUBTITLE}, {"chapo", HINT_SUBTITLE}, {"contributor", HINT_AUTHOR},
        {"created", HINT_DATE}, {"creator", HINT_AUTHOR}, {"date", HINT_DATE}, {"dateline", HINT_DATE},
        {"datum", HINT_DATE}, {"entry-meta", HINT_DATE}, {"entry-title", HINT_TITLE}, {"excerpt", HINT_SUBTITLE},
        {"fecha", HINT_DATE}, {"firma", HINT_AUTHOR}, {"headline", HINT_TITLE}, {"journalist", HINT_AUTHOR},
        {"meta", HINT_DATE}, {"meta-info", HINT_DATE}, {"modified", HINT_MODIFIED}, {"post-info", HINT_DATE},
        {"post-meta", HINT_DATE}, {"post-title", HINT_TITLE}, {"posted", HINT_DATE}, {"posted-by", HINT_AUTHOR},
        {"postmeta", HINT_DATE}, {"posttitle", HINT_TITLE}, {"pubdate", HINT_DATE}, {"publish", HINT_DATE},
        {"redakt", HINT_AUTHOR}, {"reporter", HINT_AUTHOR}, {"sottotitolo", HINT_SUBTITLE},
        {"standfirst", HINT_SUBTITLE}, {"strapline", HINT_SUBTITLE}, {"sub-headline", HINT_SUBTITLE},
        {"subhead", HINT_SUBTITLE}, {"subheadline", HINT_SUBTITLE}, {"subline", HINT_SUBTITLE},
        {"subtitle", HINT_SUBTITLE}, {"subtitulo", HINT_SUBTITLE}, {"time", HINT_DATE}, {"update", HINT_MODIFIED},
        {"vcard", HINT_AUTHOR}, {"writer", HINT_AUTHOR},
};

void nd_metadata_prepare(nd_metadata_reader *r)
{
	enum { COUNT = sizeof hints / sizeof hints[0] };
	for (uint8_t letter = 0, i = 0; letter <= 26; letter++) {
		while (i < COUNT && hints[i].part[0] < 'a' + letter)
			i++;
		r->hints_from[letter] = i;
	}
	for (int i = 0; i < COUNT; i++) /* the second is a letter of all */
		r->hints_second[hints[i].part[0] - 'a'] |= UINT32_C(1) << (hints[i].part[1] - 'a');
	nd_byline_starts_init(&r->openings);
}

static unsigned hints_in(const nd_metadata_reader *r, nd_str name)
{
	enum { LONGEST = 300 };
	unsigned found = 0;
	if (name.size > LONGEST)
		name.size = LONGEST;
	for (uint32_t at = 0; at + 3 < name.size; at++) {
		char c = nd_ascii_lower(name.data[at]);
		char second = nd_ascii_lower(name.data[at + 1]);
		if (c < 'a' || c > 'z' || second < 'a' || second > 'z' || (r->hints_second[c - 'a'] >> (second - 'a') & 1) == 0)
			continue;
		for (uint8_t i = r->hints_from[c - 'a'], end = r->hints_from[c - 'a' + 1]; i < end; i++) {
			if (hints[i].part[1] != second)
				continue;
			nd_str rest = nd_str_cut(name, (nd_span){at, name.size});
			if (nd_str_starts_nocase(rest, nd_str_of(hints[i].part, strlen(hints[i].part))))
				found |= hints[i].hint;
		}
	}
	return found;
}

/* ---- places --------------------------------------------------------------------------------------------------------- */

static void add_place(nd_metadata_reader *r, nd_places *places, nd_place place)
{
	if (places->count >= MOST_PLACES || nd_str_trim(place.text).size == 0)
		return;
	*nd_array_push(r->scratch, places) = place;
}

static void add_text_place(nd_metadata_reader *r, nd_places *places, uint32_t element, uint8_t kind, uint32_t limit)
{
#define NAME(text) {text, sizeof(text) - 1}
	static const nd_str beside_headline[] = {
	        NAME("kicker"),     NAME("overline"), NAME("topline"), NAME("roofline"), NAME("dachzeile"),      NAME("spitzmarke"),
	        NAME("supertitle"), NAME("eyebrow"),  NAME("sr-only"), NAME("visually-hidden"), NAME("visuallyhidden"),
	        NAME("screen-reader"), NAME("subtitle"), NAME("subline"),  NAME("pretitle"), NAME("surtitle"), NAME("headline-intro"), {0},
	};
#undef NAME
	nd_span source;
	if (places->count >= MOST_PLACES)
		return;
	nd_str text = nd_element_text(r->scratch, r->tree, element, limit, places == &r->headings ? beside_headline : NULL, &source);
	add_place(r, places, (nd_place){.text = text, .source = source, .node = element, .kind = kind});
}

/* Two digits side by side, as every date has. */
static bool has_two_digits(nd_str text)
{
	for (uint32_t i = 0; i + 1 < text.size; i++)
		if (nd_ascii_is_digit(text.data[i]) && nd_ascii_is_digit(text.data[i + 1]))
			return true;
	return false;
}

/* An element whose name speaks of a date; what its title attribute says is more exact (the microformats' value class). */
static void add_named_date(nd_metadata_reader *r, uint32_t element)
{
	if (r->dates.count >= MOST_PLACES)
		return;
	nd_str title = nd_attribute_of(r->tree, element, "title");
	nd_place place = {.text = title, .source = r->tree->nodes[element].source, .node = element, .kind = ND_DATE_NAMED};
	if (title.size == 0 || !has_two_digits(title))
		place.text = nd_element_text(r->scratch, r->tree, element, LONGEST_DATE, NULL, &place.source);
	place.text = nd_ascii_digits(r->scratch, place.text);
	if (has_two_digits(place.text))
		add_place(r, &r->dates, place);
}

/* ---- properties ----------------------------------------------------------------------------------------------------- */

/* A property of microdata or RDFa without its vocabulary's prefix. */
static nd_str bare_property(nd_str token)
{
	for (uint32_t i = token.size; i > 0; i--)
		if (token.data[i - 1] == ':' || token.data[i - 1] == '/')
			return nd_str_cut(token, (nd_span){i, token.size});
	return token;
}

static void add_property(nd_metadata_reader *r, uint32_t element, nd_meta_field field, uint8_t rank, nd_origin origin)
{
	static const char *const valued[] = {"content", "datetime"};
	bool dates = field == ND_META_PUBLISHED || field == ND_META_MODIFIED;
	nd_candidate candidate = {.origin = origin, .rank = rank, .node = element, .source = r->tree->nodes[element].source};
	if (nd_element_surroundings(r->tree, r->surroundings, element) & ND_IN_COMMENTS)
		return;
	for (size_t i = 0; i < sizeof valued / sizeof valued[0] && candidate.value.size == 0; i++)
		candidate.value = nd_tree_attribute(r->tree, element, nd_str_of(valued[i], strlen(valued[i])));
	if (candidate.value.size == 0 && dates && r->tree->nodes[element].tag == ND_TAG_ABBR) /* as microformats have it */
		candidate.value = nd_attribute_of(r->tree, element, "title");
	if (candidate.value.size == 0) {
		candidate.value = nd_element_text(r->scratch, r->tree, element, ND_LONGEST_ELEMENT_TEXT, NULL, &candidate.source);
		if (field == ND_META_PUBLISHED && candidate.value.size <= LONGEST_DATE)
			add_place(r, &r->dates, (nd_place){candidate.value, candidate.source, element, ND_DATE_PROPERTY});
	}
	nd_candidate_add(&r->candidates, field, candidate);
}

/* The name within an author's item, or the item's text. */
static void add_author_item(nd_metadata_reader *r, uint32_t element)
{
	enum { MOST_NODES = 60 };
	nd_str content = nd_attribute_of(r->tree, element, "content");
	uint32_t seen = 0;
	if (content.size > 0) {
		add_place(r, &r->authors,
		          (nd_place){.text = content, .source = r->tree->nodes[element].source, .node = element, .kind = ND_AUTHOR_PROPERTY});
		return;
	}
	for (uint32_t at = nd_tree_next(r->tree, element, element); at != ND_NONE && seen < MOST_NODES;
	     at = nd_tree_next(r->tree, at, element), seen++) {
		if (r->tree->nodes[at].kind != ND_NODE_ELEMENT)
			continue;
		nd_str property = nd_attribute_of(r->tree, at, "itemprop");
		property = property.size > 0 ? property : nd_attribute_of(r->tree, at, "property");
		if (!nd_str_equal_nocase(bare_property(property), ND_STR("name")))
			continue;
		nd_str value = nd_attribute_of(r->tree, at, "content");
		if (value.size > 0)
			add_place(r, &r->authors,
			          (nd_place){.text = value, .source = r->tree->nodes[at].source, .node = at, .kind = ND_AUTHOR_PROPERTY});
		else
			add_text_place(r, &r->authors, at, ND_AUTHOR_PROPERTY, LONGEST_BYLINE);
		return;
	}
	add_text_place(r, &r->authors, element, ND_AUTHOR_PROPERTY, LONGEST_BYLINE);
}

static void read_property(nd_metadata_reader *r, uint32_t element, nd_str value, nd_origin origin)
{
	for (uint32_t at = 0, end; at < value.size; at = end + 1) {
		for (end = at; end < value.size && !nd_ascii_is_space(value.data[end]);)
			end++;
		nd_str name = bare_property(nd_str_cut(value, (nd_span){at, end}));
		if (nd_str_equal_nocase(name, ND_STR("author")) || nd_str_equal_nocase(name, ND_STR("creator")))
			add_author_item(r, element);
		else if (nd_str_equal_nocase(name, ND_STR("datePublished")) || nd_str_equal_nocase(name, ND_STR("issued")))
			add_property(r, element, ND_META_PUBLISHED, 81, origin);
		else if (nd_str_equal_nocase(name, ND_STR("dateCreated")))
			add_property(r, element, ND_META_PUBLISHED, 68, origin);
		else if (nd_str_equal_nocase(name, ND_STR("dateModified")))
			add_property(r, element, ND_META_MODIFIED, 81, origin);
		else if (nd_str_equal_nocase(name, ND_STR("headline")))
			add_property(r, element, ND_META_TITLE, 81, origin);
		else if (nd_str_equal_nocase(name, ND_STR("alternativeHeadline")))
			add_property(r, element, ND_META_SUBTITLE, 80, origin);
		else if (nd_str_equal_nocase(name, ND_STR("articleSection")))
			add_property(r, element, ND_META_SECTION, 75, origin);
		else if (nd_str_equal_nocase(name, ND_STR("keywords")))
			add_property(r, element, ND_META_KEYWORDS, 70, origin);
	}
}

/* ---- elements ------------------------------------------------------------------------------------------------------- */

static void read_time(nd_metadata_reader *r, uint32_t element)
{
	nd_str value = nd_attribute_of(r->tree, element, "datetime");
	if (nd_str_trim(value).size >= 8)
		add_place(r, &r->dates,
		          (nd_place){.text = value, .source = r->tree->nodes[element].source, .node = element, .kind = ND_DATE_TIME_ELEMENT});
	else
		add_text_place(r, &r->dates, element, ND_DATE_TIME_ELEMENT, LONGEST_DATE);
}

/* The name or the motto of the site, by the heading's own name. */
static bool heads_site(const nd_metadata_reader *r, uint32_t element)
{
	static const char *const parts[] = {"logo", "site-title", "site-description", "sitename", "site-name", "blog-title", "tagline"};
	nd_str names[] = {nd_attribute_of(r->tree, element, "class"), nd_attribute_of(r->tree, element, "id")};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		for (size_t k = 0; k < sizeof parts / sizeof parts[0] && names[i].size > 0; k++)
			if (nd_str_find(names[i], nd_str_of(parts[k], strlen(parts[k])), 0) != ND_NONE)
				return true;
	return false;
}

bool nd_metadata_is_home(nd_str href)
{
	nd_url parts = nd_url_cut(nd_str_trim(href));
	bool no_path = parts.path.size == 0 || nd_str_equal(parts.path, ND_STR("/"));
	return href.size > 0 && no_path && parts.query.size == 0 && href.data[0] != '#';
}

/* All that the element holds is a link to the site's first page, or it stands in one: that is the site's name. */
static bool links_home(const nd_tree *tree, uint32_t element)
{
	uint32_t link = tree->nodes[element].parent;
	if (link == ND_NONE || tree->nodes[link].tag != ND_TAG_A) {
		link = ND_NONE;
		for (uint32_t child = tree->nodes[element].first_child; child != ND_NONE; child = tree->nodes[child].next) {
			bool is_text = tree->nodes[child].kind == ND_NODE_TEXT;
			if (is_text ? nd_str_trim(nd_tree_text(tree, child)).size == 0 : tree->nodes[child].kind != ND_NODE_ELEMENT)
				continue;
			if (is_text || link != ND_NONE || tree->nodes[child].tag != ND_TAG_A)
				return false;
			link = child;
		}
	}
	return link != ND_NONE && nd_metadata_is_home(nd_attribute_of(tree, link, "href"));
}

static void read_heading(nd_metadata_reader *r, uint32_t element, uint8_t level)
{
	if (heads_site(r, element) || links_home(r->tree, element))
		return;
	add_text_place(r, &r->headings, element, level, LONGEST_HEADING);
}

static void read_hints(nd_metadata_reader *r, uint32_t element, unsigned found)
{
	uint16_t tag = r->tree->nodes[element].tag;
	bool heading = tag >= ND_TAG_H1 && tag <= ND_TAG_H6;
	if (tag == ND_TAG_BODY || tag == ND_TAG_HTML || tag == ND_TAG_ARTICLE || tag == ND_TAG_MAIN || tag == ND_TAG_IMG)
		return;
	if ((found & HINT_AUTHOR) && nd_str_find(nd_attribute_of(r->tree, element, "class"), ND_STR("mail"), 0) == ND_NONE)
		add_text_place(r, &r->authors, element, ND_AUTHOR_NAMED, LONGEST_BYLINE);
	if ((found & (HINT_DATE | HINT_MODIFIED)) && tag != ND_TAG_TIME)
		add_named_date(r, element);
	if ((found & HINT_TITLE) && (!heading || tag > ND_TAG_H2))
		add_text_place(r, &r->headings, element, 3, LONGEST_HEADING);
	if ((found & HINT_SUBTITLE) && r->headings.count > 0)
		add_property(r, element, ND_META_SUBTITLE, 60, ND_ORIGIN_PAGE);
}

/* The address of a person's page on the site: a part of its path says so, at most in the plural. */
static bool leads_to_author(nd_str href)
{
	enum { LONGEST_ENDING = 3, COUNT = 14 };
	static const char *const parts[COUNT] = {"/author", "/autor",   "/auteur", "/autore", "/journalist", "/contributor", "/redakteur",
	                                         "/columnist", "/reporter", "/writer", "/staff",  "/byline",     "/profile",     "/firma"};
	uint32_t seen = 0; /* the first place of a part is the one that counts */
	for (uint32_t at = 0; at + 1 < href.size; at++) {
		if (href.data[at] != '/')
			continue;
		nd_str rest = nd_str_cut(href, (nd_span){at, href.size});
		for (uint32_t i = 0; i < COUNT; i++) {
			if (parts[i][1] != href.data[at + 1] || (seen >> i & 1) != 0 || !nd_str_starts(rest, nd_str_of(parts[i], strlen(parts[i]))))
				continue;
			uint32_t size = (uint32_t)strlen(parts[i]), end = size;
			seen |= UINT32_C(1) << i;
			while (end < rest.size && end - size < LONGEST_ENDING && nd_ascii_is_alpha(rest.data[end]))
				end++;
			bool plural = end > size;
			if (end == rest.size || (!nd_ascii_is_alpha(rest.data[end]) && !(plural && rest.data[end] == '-')))
				return true;
		}
	}
	return false;
}

/* A link that tags the page: what the page is filed under, or a keyword. Those of other pages stand far from the last one
 * of this page. */
static void add_tag(nd_metadata_reader *r, uint32_t element, bool is_category)
{
	enum { LONGEST = 60, FARTHEST = 400, OTHERS = ND_IN_COMMENTS | ND_IN_ASIDE | ND_IN_ASIDE_ELEMENT };
	nd_meta_field field = is_category ? ND_META_SECTION : ND_META_KEYWORDS;
	const nd_candidate_list *known = &r->candidates.of[field];
	nd_candidate tag = {.origin = ND_ORIGIN_PAGE, .rank = 50, .node = element};
	nd_span start = r->tree->nodes[element].source;
	const nd_candidate *last = known->count > 0 ? &known->items[known->count - 1] : NULL;
	if (last != NULL && (last->origin != ND_ORIGIN_PAGE || last->source.end + FARTHEST < start.start))
		return;
	if (nd_element_surroundings(r->tree, r->surroundings, element) & OTHERS)
		return;
	tag.value = nd_element_text(r->scratch, r->tree, element, LONGEST, NULL, &tag.source);
	nd_candidate_add(&r->candidates, field, tag);
}

/* "author" is HTML's own relation; "schema:author" is RDFa's property of what stands in the element. */
static void read_rel(nd_metadata_reader *r, uint32_t element, nd_str rel)
{
	if (nd_str_starts_nocase(rel, ND_STR("author")))
		add_text_place(r, &r->authors, element, ND_AUTHOR_REL, LONGEST_BYLINE);
	else if (nd_str_equal_nocase(bare_property(rel), ND_STR("author")))
		add_author_item(r, element);
	else if (nd_str_has_word(rel, ND_STR("tag")))
		add_tag(r, element, nd_str_has_word(rel, ND_STR("category")));
}

void nd_metadata_read_element(nd_metadata_reader *r, uint32_t element)
{
	const nd_node *node = &r->tree->nodes[element];
	unsigned found = 0;
	for (uint32_t i = 0, count = nd_tree_attribute_count(r->tree, element); i < count; i++) {
		const nd_attribute own = nd_tree_attribute_at(r->tree, element, i), *attribute = &own;
		switch (attribute->name.size) {
		case 2:
			found |= nd_str_equal(attribute->name, ND_STR("id")) ? hints_in(r, attribute->value) : 0;
			break;
		case 3:
			if (nd_str_equal(attribute->name, ND_STR("rel")))
				read_rel(r, element, attribute->value);
			break;
		case 4:
			if (node->tag == ND_TAG_A && nd_str_equal(attribute->name, ND_STR("href")) && leads_to_author(attribute->value))
				add_text_place(r, &r->authors, element, ND_AUTHOR_LINK, LONGEST_BYLINE);
			break;
		case 5:
			found |= nd_str_equal(attribute->name, ND_STR("class")) ? hints_in(r, attribute->value) : 0;
			break;
		case 8:
			if (nd_str_equal(attribute->name, ND_STR("itemprop")))
				read_property(r, element, attribute->value, ND_ORIGIN_MICRODATA);
			else if (nd_str_equal(attribute->name, ND_STR("property")))
				read_property(r, element, attribute->value, ND_ORIGIN_RDFA);
			break;
		default:
			break;
		}
	}
	if (node->tag == ND_TAG_TIME)
		read_time(r, element);
	else if (node->tag == ND_TAG_H1 || node->tag == ND_TAG_H2)
		read_heading(r, element, node->tag == ND_TAG_H1 ? 1 : 2);
	if (found != 0)
		read_hints(r, element, found);
}

/* ---- texts ---------------------------------------------------------------------------------------------------------- */

/* Without the marks that part it from what stands before it. */
static nd_str without_marks(nd_str text)
{
	while (text.size > 0) {
		bool wide = text.size >= 2 && memcmp(text.data, "\xC2\xA0", 2) == 0;
		bool dash = text.size >= 3 && (memcmp(text.data, "\xE2\x80\x93", 3) == 0 || memcmp(text.data, "\xE2\x80\x94", 3) == 0);
		bool ideographic = text.size >= 3 && memcmp(text.data, "\xE3\x80\x80", 3) == 0; /* space */
		uint32_t size = dash || ideographic ? 3 : wide ? 2 : strchr("-| ", text.data[0]) != NULL ? 1 : 0;
		if (size == 0)
			break;
		text = nd_str_of(text.data + size, text.size - size);
	}
	return text;
}

/* "By Jane Doe"; "By" in one text and the name in the next; "3 July 2024 - Jane Doe". */
static void read_byline_text(nd_metadata_reader *r, nd_place *place)
{
	enum { LONGEST_LINE = 80, LONGEST_TEXT = 120 };
	place->text = without_marks(place->text);
	if (place->text.size == 0)
		return;
	bool looking = place->text.size <= LONGEST_TEXT && r->authors.count < MOST_PLACES;
	uint32_t opening = looking ? nd_byline_opening_quick(&r->openings, place->text) : 0;
	bool date_line = looking && place->text.size <= LONGEST_LINE && nd_ascii_is_digit(place->text.data[0]) &&
	                 has_two_digits(place->text);
	if (r->opened && opening == 0 && place->text.size <= LONGEST_LINE) {
		place->kind = ND_AUTHOR_OPENED;
		add_place(r, &r->authors, *place);
	} else if ((opening > 0 && opening < place->text.size) || date_line) {
		place->kind = ND_AUTHOR_TEXT;
		add_place(r, &r->authors, *place);
	}
	r->opened = opening > 0 && opening == place->text.size;
}

/* In what is written for machines "by" opens no byline. */
static bool is_code(const nd_tree *tree, uint32_t at)
{
	enum { HIGHEST = 3 };
	for (int height = 0; height < HIGHEST && at != ND_NONE; height++, at = tree->nodes[at].parent)
		if (tree->nodes[at].kind == ND_NODE_ELEMENT && (tree->nodes[at].tag == ND_TAG_CODE || tree->nodes[at].tag == ND_TAG_PRE))
			return true;
	return false;
}

void nd_metadata_read_text(nd_metadata_reader *r, uint32_t node)
{
	enum { LONGEST_TEXT = 400, LONGEST_OPENING = 48, LONGEST_LINE = 60 };
	nd_str text = nd_str_trim(nd_tree_text(r->tree, node));
	if (text.size < 2 || is_code(r->tree, node))
		return;
	bool opens = text.data[0] == '(' || nd_ascii_is_digit(text.data[0]);
	if (text.size > LONGEST_TEXT && !opens) {
		r->opened = false;
		return;
	}
	if (text.size > LONGEST_TEXT) /* "(3 July 2024) The council …" */
		text.size = LONGEST_OPENING;
	nd_place place = {.text = nd_ascii_digits(r->scratch, text), .source = r->tree->nodes[node].source, .node = node};
	const nd_candidate *said = nd_candidate_best(&r->candidates, ND_META_PUBLISHED);
	bool weak = said == NULL || said->rank < ND_RANK_STRONG, may_say = weak || place.text.size <= LONGEST_LINE;
	if (may_say && has_two_digits(place.text) && (weak || nd_metadata_says_modified(place.text))) {
		place.kind = ND_DATE_TEXT;
		add_place(r, &r->dates, place);
	}
	read_byline_text(r, &place);
}
