#include "page/scriptbody.h"

#include <string.h>

#include "base/hash.h"
#include "base/str.h"
#include "base/utf8.h"
#include "page/json.h"
#include "page/signs.h"
#include "page/textstats.h"

/* ---- titles ------------------------------------------------------------------------------------------------------ */

enum { MOST_TITLES = 4 };

typedef struct title_list {
	nd_text_counter items[MOST_TITLES];
	uint32_t count;
} title_list;

static nd_text_counter count_words(nd_str text)
{
	nd_text_counter counter = {0};
	nd_text_count(&counter, text);
	nd_text_count_space(&counter);
	return counter;
}

static void add_title(title_list *titles, nd_str text)
{
	if (titles->count < MOST_TITLES && text.size > 0)
		titles->items[titles->count++] = count_words(text);
}

static title_list titles_of(const nd_tree *tree)
{
	title_list titles = {.count = 0};
	for (uint32_t node = 0; node < tree->node_count; node++) {
		const nd_node *n = &tree->nodes[node];
		if (n->kind != ND_NODE_ELEMENT)
			continue;
		if ((n->tag == ND_TAG_TITLE || n->tag == ND_TAG_H1) && n->first_child != ND_NONE &&
		    tree->nodes[n->first_child].kind == ND_NODE_TEXT)
			add_title(&titles, nd_tree_text(tree, n->first_child));
		nd_str property = n->tag == ND_TAG_META ? nd_tree_attribute(tree, node, ND_STR("property")) : (nd_str){0};
		if (property.data != NULL && nd_str_equal_nocase(property, ND_STR("og:title")))
			add_title(&titles, nd_tree_attribute(tree, node, ND_STR("content")));
	}
	return titles;
}

/* Whether a text is one of the titles, or all of its beginning: pages put the site's name behind. */
static bool begins_title(const title_list *titles, nd_str text)
{
	enum { FEWEST = 3 };
	nd_text_counter words = count_words(text);
	uint32_t count = words.stats.hash_count;
	for (uint32_t i = 0; count >= FEWEST && i < titles->count; i++) {
		const nd_text_counter *title = &titles->items[i];
		if (title->stats.hash_count >= count &&
		    memcmp(title->hashes, words.hashes, count * sizeof words.hashes[0]) == 0)
			return true;
	}
	return false;
}

/* ---- strings of running text ------------------------------------------------------------------------------------- */

/* Characters of a string that reads as sentences, its markup left out; 0 for any other. */
static uint32_t prose_of(nd_str text)
{
	enum { WORDS = 8, STOPLESS = 20 };
	nd_text_counter counter = {0};
	for (uint32_t i = 0; i < text.size;) {
		uint32_t end = i;
		while (end < text.size && text.data[end] != '<')
			end++;
		nd_text_count(&counter, nd_str_cut(text, (nd_span){i, end}));
		while (end < text.size && text.data[end] != '>')
			end++;
		nd_text_count_space(&counter);
		i = end + (end < text.size);
	}
	const nd_text_stats *stats = &counter.stats;
	return stats->words >= STOPLESS || (stats->words >= WORDS && stats->stops > 0) ? stats->chars : 0;
}

/* The text that stands in the strings of one key within an array, or in one string. */
typedef struct holding {
	uint32_t key; /* hash */
	uint32_t chars; /* of its running text */
	bool headed; /* its members have titles of their own: they are articles, not paragraphs */
} holding;

enum title_kind { PAGE_TITLE = 1, OTHER_TITLE = 2 };

typedef struct search {
	nd_arena *scratch;
	const title_list *titles;
	nd_json json;
	holding *holdings; /* of each node */
	uint8_t *titled; /* of each object: bits of title_kind */
} search;

static nd_str key_of(const search *s, uint32_t node)
{
	return nd_str_cut(s->json.text, s->json.nodes[node].key);
}

static uint32_t hash_key(const search *s, uint32_t node)
{
	nd_str key = key_of(s, node);
	return (uint32_t)nd_hash_bytes(key.data, key.size);
}

static bool names_title(nd_str key)
{
	return nd_str_equal_nocase(key, ND_STR("title")) || nd_str_equal_nocase(key, ND_STR("headline")) ||
	       nd_str_equal_nocase(key, ND_STR("headlines"));
}

/* The object that a string is a title of: that which holds it as one, or as one of several forms ({"title": {…}}). */
static uint32_t titled_by(const search *s, uint32_t node)
{
	uint32_t parent = s->json.nodes[node].parent;
	if (parent == ND_NONE || s->json.nodes[parent].kind != ND_JSON_OBJECT)
		return ND_NONE;
	if (names_title(key_of(s, node)))
		return parent;
	uint32_t outer = s->json.nodes[parent].parent;
	bool form = names_title(key_of(s, parent)) && outer != ND_NONE && s->json.nodes[outer].kind == ND_JSON_OBJECT;
	return form ? outer : ND_NONE;
}

static void read_title(search *s, uint32_t node)
{
	uint32_t object = titled_by(s, node);
	if (object == ND_NONE)
		return;
	nd_str text = nd_json_string(s->scratch, &s->json, node);
	if (begins_title(s->titles, text))
		s->titled[object] |= PAGE_TITLE;
	else if (nd_str_trim(text).size > 0)
		s->titled[object] |= OTHER_TITLE;
}

static void read_prose(search *s, uint32_t node)
{
	enum { SHORTEST = 40, LEVELS = 6 };
	const nd_json_node *nodes = s->json.nodes;
	if (nodes[node].value.end - nodes[node].value.start < SHORTEST)
		return;
	uint32_t chars = prose_of(nd_json_string(s->scratch, &s->json, node));
	uint32_t key = hash_key(s, node);
	s->holdings[node] = (holding){key, chars, false};
	bool headed = false;
	uint32_t up = nodes[node].parent;
	for (int level = 0; chars > 0 && level < LEVELS && up != ND_NONE; level++, up = nodes[up].parent) {
		headed = headed || s->titled[up] != 0;
		if (nodes[up].kind != ND_JSON_ARRAY)
			continue;
		holding *all = &s->holdings[up];
		if (all->key == key || all->chars < chars)
			*all = (holding){key, (all->key == key ? all->chars : 0) + chars, all->headed || headed};
	}
}

/* Whether the nearest object around the node that has a title has the page's. */
static bool stands_beside_title(const search *s, uint32_t node)
{
	for (uint32_t up = s->json.nodes[node].parent; up != ND_NONE; up = s->json.nodes[up].parent)
		if (s->titled[up] != 0)
			return (s->titled[up] & PAGE_TITLE) != 0;
	return false;
}

/* The string or array with the most running text beside the page's title; the innermost of those with as much. */
static uint32_t find_body(const search *s)
{
	enum { SHORTEST = 500 };
	uint32_t best = ND_NONE;
	for (uint32_t i = 0; i < s->json.count; i++) {
		const holding *h = &s->holdings[i];
		if (h->chars >= SHORTEST && !h->headed && (best == ND_NONE || h->chars >= s->holdings[best].chars) &&
		    stands_beside_title(s, i))
			best = i;
	}
	return best;
}

/* ---- decoding, with where everything stands ---------------------------------------------------------------------- */

typedef struct body_writer {
	nd_arena *arena;
	char *data;
	uint32_t size;
	nd_span whole; /* of the page, where the script's bytes are not the page's */
	uint32_t start; /* of the script in the page */
	bool verbatim;
	ND_ARRAY(nd_source_run) runs;
} body_writer;

static void write_plain(body_writer *w, const char *markup)
{
	uint32_t size = (uint32_t)strlen(markup);
	memcpy(w->data + w->size, markup, size);
	w->size += size;
}

static void write_bytes(body_writer *w, nd_str bytes, nd_span script)
{
	if (bytes.size == 0)
		return;
	nd_span source = w->verbatim ? (nd_span){w->start + script.start, w->start + script.end} : w->whole;
	*nd_array_push(w->arena, &w->runs) = (nd_source_run){{w->size, w->size + bytes.size}, source};
	memcpy(w->data + w->size, bytes.data, bytes.size);
	w->size += bytes.size;
}

/* Writes a string, escapes decoded; a line end begins a paragraph where the string has no markup. */
static void write_string(body_writer *w, nd_str script, nd_span span, bool marked_up)
{
	for (uint32_t i = span.start; i < span.end;) {
		uint32_t end = i;
		while (end < span.end && script.data[end] != '\\' && (marked_up || script.data[end] != '\n'))
			end++;
		write_bytes(w, nd_str_cut(script, (nd_span){i, end}), (nd_span){i, end});
		if (end >= span.end)
			return;
		i = end + 1;
		char c = script.data[end] == '\n' || i >= span.end ? 'n' : script.data[i++];
		char text[4] = {c == 't' || c == 'b' || c == 'f' || c == 'r' ? ' ' : c};
		uint32_t size = 1, code;
		if (c == 'u') {
			i = nd_json_code(script, i, &code);
			size = nd_utf8_put(text, code);
		}
		if (c == 'n' && !marked_up)
			write_plain(w, "<p>");
		else if (c == 'n')
			write_plain(w, " ");
		else
			write_bytes(w, nd_str_of(text, size), (nd_span){end, i});
	}
}

/* ---- paragraphs -------------------------------------------------------------------------------------------------- */

static bool has_markup(nd_str text)
{
	for (uint32_t i = 0; i + 2 < text.size; i++)
		if (text.data[i] == '<' && (text.data[i + 1] == 'p' || text.data[i + 1] == 'P' || text.data[i + 1] == '/'))
			return true;
	return false;
}

/* What the type of a member of the list says: 0 a paragraph, 1 a heading, 2 nothing of the article. */
static int kind_of_member(const search *s, uint32_t member)
{
	static const nd_str keys[] = {{"type", 4}, {"_type", 5}, {"__typename", 10}, {"nodeType", 8}, {"kind", 4}};
	const uint64_t other = UINT64_C(1) << ND_SIGN_RELATED | UINT64_C(1) << ND_SIGN_MEDIA | UINT64_C(1) << ND_SIGN_CAPTION |
	                       UINT64_C(1) << ND_SIGN_ADVERT | UINT64_C(1) << ND_SIGN_SHARE | UINT64_C(1) << ND_SIGN_LETTER |
	                       UINT64_C(1) << ND_SIGN_POST;
	const uint64_t heading = UINT64_C(1) << ND_SIGN_TITLE | UINT64_C(1) << ND_SIGN_HEADER;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0] && s->json.nodes[member].kind == ND_JSON_OBJECT; i++) {
		nd_str type = nd_json_string(s->scratch, &s->json, nd_json_member(&s->json, member, keys[i]));
		uint64_t signs = type.data != NULL ? nd_signs_of_name(type) : 0;
		if ((signs & other) != 0)
			return 2;
		if ((signs & heading) != 0)
			return 1;
	}
	return 0;
}

static void write_value(body_writer *w, const search *s, uint32_t node)
{
	nd_str value = nd_str_cut(s->json.text, s->json.nodes[node].value);
	bool marked_up = has_markup(s->json.nodes[node].escaped ? nd_json_string(s->scratch, &s->json, node) : value);
	write_string(w, s->json.text, s->json.nodes[node].value, marked_up);
}

/* The node after all that is below this one; within root, else ND_NONE. */
static uint32_t next_beside(const nd_json *json, uint32_t node, uint32_t root)
{
	while (node != root) {
		if (json->nodes[node].next != ND_NONE)
			return json->nodes[node].next;
		node = json->nodes[node].parent;
	}
	return ND_NONE;
}

static uint32_t next_node(const nd_json *json, uint32_t node, uint32_t root)
{
	uint32_t child = json->nodes[node].first_child;
	return child != ND_NONE ? child : next_beside(json, node, root);
}

/* One paragraph or heading from the strings of the list's key within a member. */
static void write_member(body_writer *w, const search *s, uint32_t member, uint32_t key, int kind)
{
	write_plain(w, kind == 1 ? "<h2>" : "<p>");
	for (uint32_t node = member; node != ND_NONE; node = next_node(&s->json, node, member))
		if (s->json.nodes[node].kind == ND_JSON_STRING && hash_key(s, node) == key)
			write_value(w, s, node);
	write_plain(w, kind == 1 ? "</h2>" : "</p>");
}

static void write_body(body_writer *w, const search *s, uint32_t body)
{
	enum { MARKUP = 16 }; /* bytes that a member takes beside its text */
	const nd_json_node *node = &s->json.nodes[body];
	uint64_t room = ((uint64_t)node->value.end - node->value.start) * 4 + MARKUP;
	for (uint32_t i = node->first_child; i != ND_NONE; i = s->json.nodes[i].next)
		room += MARKUP;
	w->data = nd_arena_take(w->arena, room);
	if (node->kind == ND_JSON_STRING) {
		write_plain(w, "<p>");
		write_value(w, s, body);
		return;
	}
	for (uint32_t i = node->first_child; i != ND_NONE; i = s->json.nodes[i].next) {
		int kind = kind_of_member(s, i);
		if (kind < 2)
			write_member(w, s, i, s->holdings[body].key, kind);
	}
}

/* ---- scripts ----------------------------------------------------------------------------------------------------- */

/* Reads one text of data; what it holds of the page's article is taken if it is more than before. */
static void read_data(nd_arena *scratch, const title_list *titles, nd_str text, nd_span source, uint32_t *most,
                      nd_script_body *out)
{
	search s = {.scratch = scratch, .titles = titles};
	uint32_t from = 0;
	while (from < text.size && text.data[from] != '{' && text.data[from] != '[')
		from++;
	nd_json_read(scratch, nd_str_cut(text, (nd_span){from, text.size}), &s.json);
	if (s.json.count == 0)
		return;
	s.holdings = nd_arena_new_n(scratch, holding, s.json.count);
	s.titled = nd_arena_new_n(scratch, uint8_t, s.json.count);
	for (uint32_t i = 0; i < s.json.count; i++)
		if (s.json.nodes[i].kind == ND_JSON_STRING)
			read_title(&s, i);
	for (uint32_t i = 0; i < s.json.count; i++)
		if (s.json.nodes[i].kind == ND_JSON_STRING)
			read_prose(&s, i);
	uint32_t body = find_body(&s);
	if (body == ND_NONE || s.holdings[body].chars <= *most)
		return;
	*most = s.holdings[body].chars;
	body_writer w = {.arena = scratch, .whole = source, .start = source.start + from,
	                 .verbatim = source.end - source.start == text.size};
	write_body(&w, &s, body);
	*out = (nd_script_body){nd_str_of(w.data, w.size), w.runs.items, w.runs.count};
}

nd_script_body nd_script_body_find(nd_arena *scratch, const nd_tree *tree)
{
	enum { SHORTEST = 500 };
	nd_script_body body = {.run_count = 0};
	title_list titles = titles_of(tree);
	uint32_t most = 0;
	for (uint32_t node = 0; node < tree->node_count; node++) {
		const nd_node *n = &tree->nodes[node];
		if (n->kind != ND_NODE_ELEMENT)
			continue;
		uint32_t child = n->tag == ND_TAG_SCRIPT ? n->first_child : ND_NONE;
		if (child != ND_NONE)
			read_data(scratch, &titles, nd_tree_text(tree, child), tree->nodes[child].source, &most, &body);
		for (uint32_t i = 0, count = nd_tree_attribute_count(tree, node); i < count; i++) {
			nd_attribute attribute = nd_tree_attribute_at(tree, node, i);
			nd_str value = attribute.value;
			if (value.size >= SHORTEST && (value.data[0] == '{' || value.data[0] == '['))
				read_data(scratch, &titles, value, attribute.source, &most, &body);
		}
	}
	return body;
}

/* ---- where the text comes from ----------------------------------------------------------------------------------- */

/* The first run of the body that ends behind position, or run_count. */
static uint32_t run_behind(const nd_script_body *body, uint32_t position)
{
	uint32_t low = 0, high = body->run_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (body->runs[middle].text.end > position)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* Where that part of a run that lies within span stands in the page; all of the run's where it was decoded. */
static nd_span source_within(const nd_source_run *run, nd_span span)
{
	if (run->source.end - run->source.start != run->text.end - run->text.start)
		return run->source;
	uint32_t from = span.start > run->text.start ? span.start - run->text.start : 0;
	uint32_t to = (span.end < run->text.end ? span.end : run->text.end) - run->text.start;
	return (nd_span){run->source.start + from, run->source.start + to};
}

/* A run of the text that stands for its source as a whole goes on doing so; any other is cut where the data's runs end. */
void nd_script_body_trace(nd_arena *arena, const nd_script_body *body, nd_page *page)
{
	ND_ARRAY(nd_source_run) runs = {0};
	for (uint32_t i = 0; i < page->run_count; i++) {
		nd_source_run run = page->runs[i];
		bool exact = run.text.end - run.text.start == run.source.end - run.source.start;
		nd_source_run *whole = NULL;
		for (uint32_t k = run_behind(body, run.source.start); k < body->run_count; k++) {
			const nd_source_run *part = &body->runs[k];
			if (part->text.start >= run.source.end)
				break;
			nd_span source = source_within(part, run.source), text = run.text;
			if (whole != NULL) {
				whole->source.end = source.end;
				continue;
			}
			if (exact) {
				uint32_t from = part->text.start > run.source.start ? part->text.start - run.source.start : 0;
				uint32_t to = (part->text.end < run.source.end ? part->text.end : run.source.end) - run.source.start;
				text = (nd_span){run.text.start + from, run.text.start + to};
			}
			nd_source_run *added = nd_array_push(arena, &runs);
			*added = (nd_source_run){text, source};
			whole = exact ? NULL : added;
		}
	}
	page->runs = runs.items;
	page->run_count = runs.count;
}
