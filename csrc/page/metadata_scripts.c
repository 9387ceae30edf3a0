/* Data in the scripts of a page that are no JSON-LD: the state of its framework, its data layer, what it tells its
 * counters. Nothing is parsed but a name that speaks of publication, what parts it from its value, and a date. */
#include "base/str.h"
#include "page/metadata_parts.h"

typedef struct finder {
	const nd_metadata_reader *r;
	nd_page_date date;
	nd_span source;
	bool found, contradicted;
} finder;

static bool is_name_letter(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '_' || c == '-';
}

/* "datePublished", "published_at", "cmsPublishingDate", "publication-time", "pubDate". */
static bool names_publication(nd_str name)
{
	static const char *const times[] = {"date", "time", "published", "_at", "edAt"};
	bool publication = false, time = false;
	for (uint32_t at = 0; at < name.size; at++) {
		nd_str rest = nd_str_cut(name, (nd_span){at, name.size});
		publication = publication || nd_str_starts_nocase(rest, ND_STR("publish")) ||
		              nd_str_starts_nocase(rest, ND_STR("publication")) || nd_str_starts_nocase(rest, ND_STR("pubdate"));
		for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
			time = time || nd_str_starts_nocase(rest, nd_str_of(times[i], strlen(times[i])));
	}
	return publication && time;
}

/* Past the marks between a name and its value, quotation marks escaped or not; a value that is no string has none. */
static uint32_t skip_to_value(nd_str script, uint32_t at)
{
	bool parted = false, quoted = false;
	for (; at < script.size && strchr("\\\"' :=,", script.data[at]) != NULL; at++) {
		quoted = (quoted && script.data[at] != ',') || (parted && (script.data[at] == '"' || script.data[at] == '\''));
		parted = parted || script.data[at] == ':' || script.data[at] == '=' || script.data[at] == ',';
	}
	return quoted ? at : script.size;
}

static void read_value(finder *f, nd_str script, uint32_t at, nd_span source)
{
	enum { LONGEST = 40, FIRST_YEAR = 1990 };
	nd_page_date date;
	uint32_t end = script.size - at < LONGEST ? script.size : at + LONGEST;
	nd_str value = nd_str_cut(script, (nd_span){at, end});
	bool dated = value.size > 0 && nd_ascii_is_digit(value.data[0]) && nd_page_date_find(value, 0, f->r->order, &date) &&
	             date.span.start == 0 && !date.ambiguous && date.year >= FIRST_YEAR;
	if (!dated)
		return;
	if (f->found) {
		f->contradicted = f->contradicted || nd_page_date_days(&date) != nd_page_date_days(&f->date);
		return;
	}
	bool verbatim = source.end - source.start == script.size;
	f->found = true;
	f->date = date;
	f->source = verbatim ? (nd_span){source.start + at, source.start + at + date.span.end} : source;
}

static void read_script(finder *f, nd_str script, nd_span source)
{
	enum { SHORTEST = 7, LONGEST = 40 };
	for (uint32_t at = 0; at < script.size && !f->contradicted; at++) {
		if (!nd_ascii_is_alpha(script.data[at]))
			continue;
		uint32_t end = at;
		while (end < script.size && is_name_letter(script.data[end]))
			end++;
		nd_str name = nd_str_cut(script, (nd_span){at, end});
		if (name.size >= SHORTEST && name.size <= LONGEST && names_publication(name))
			read_value(f, script, skip_to_value(script, end), source);
		at = end - 1;
	}
}

bool nd_metadata_script_date(const nd_metadata_reader *r, nd_page_date *date, nd_span *source)
{
	finder f = {.r = r};
	for (uint32_t at = 0; at != ND_NONE && !f.contradicted; at = nd_tree_next(r->tree, at, 0)) {
		const nd_node *node = &r->tree->nodes[at];
		uint32_t parent = node->parent;
		if (node->kind == ND_NODE_TEXT && parent != ND_NONE && r->tree->nodes[parent].tag == ND_TAG_SCRIPT)
			read_script(&f, nd_tree_text(r->tree, at), node->source);
	}
	*date = f.date;
	*source = f.source;
	return f.found && !f.contradicted;
}
