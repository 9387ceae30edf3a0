#include "page/frontmatter.h"

#include "base/array.h"
#include "base/str.h"
#include "page/fields.h"
#include "page/language.h"
#include "page/phrases.h"

typedef ND_ARRAY(nd_field) fields;

typedef struct reader {
	nd_arena *arena;
	nd_str text;
	nd_metadata *metadata;
	fields authors, keywords;
} reader;

static nd_span next_line(nd_str text, uint32_t start)
{
	uint32_t end = start;
	while (end < text.size && text.data[end] != '\n')
		end++;
	return (nd_span){start, end};
}

static bool is_mark(nd_str text, nd_span line, const char *mark)
{
	return nd_str_equal(nd_str_trim(nd_str_cut(text, line)), nd_str_of(mark, strlen(mark)));
}

/* Without white space and one pair of quotation marks. */
static nd_span bare_value(nd_str text, nd_span span)
{
	nd_str inside = nd_str_trim(nd_str_cut(text, span));
	bool quoted = inside.size >= 2 && (inside.data[0] == '"' || inside.data[0] == '\'') &&
	              inside.data[inside.size - 1] == inside.data[0];
	uint32_t start = (uint32_t)(inside.data - text.data) + quoted;
	return (nd_span){start, start + inside.size - 2 * (uint32_t)quoted};
}

static void set(const reader *r, nd_field *field, nd_span span)
{
	if (field->value.data == NULL)
		*field = nd_field_of(r->arena, nd_str_cut(r->text, span), ND_ORIGIN_META, span);
}

static void set_date(const reader *r, nd_field *field, nd_span span)
{
	nd_page_date date;
	if (field->value.data == NULL && nd_page_date_find(nd_str_cut(r->text, span), 0, ND_ORDER_UNKNOWN, &date) && !date.ambiguous)
		*field = nd_field_of_date(r->arena, &date, ND_ORIGIN_META, span);
}

static void set_language(const reader *r, nd_span span)
{
	char tag[ND_LANGUAGE_SIZE];
	nd_str language = nd_language_tag(nd_str_cut(r->text, span), tag);
	if (r->metadata->language.value.data == NULL)
		r->metadata->language = nd_field_of(r->arena, language, ND_ORIGIN_META, span);
}

static void add_one(reader *r, fields *list, nd_span span)
{
	nd_field field = nd_field_of(r->arena, nd_str_cut(r->text, span), ND_ORIGIN_META, span);
	if (field.value.data != NULL)
		*nd_array_push(r->arena, list) = field;
}

static void add_authors(reader *r, nd_span span)
{
	nd_metadata of_value = {0};
	nd_fields_of_byline(r->arena, nd_str_cut(r->text, span), (nd_str){0}, ND_ORIGIN_META, span, &of_value);
	for (uint32_t i = 0; i < of_value.author_count; i++)
		*nd_array_push(r->arena, &r->authors) = of_value.authors[i];
	set(r, &r->metadata->byline, span);
}

static void add_item(reader *r, fields *list, nd_span span)
{
	if (list == &r->authors)
		add_authors(r, span);
	else
		add_one(r, list, span);
}

/* "[one, two]" or "one, two". */
static void add_list(reader *r, fields *list, nd_span span)
{
	bool bracketed = span.end - span.start >= 2 && r->text.data[span.start] == '[' && r->text.data[span.end - 1] == ']';
	if (bracketed)
		span = (nd_span){span.start + 1, span.end - 1};
	for (uint32_t start = span.start, at = span.start; at <= span.end; at++) {
		if (at < span.end && r->text.data[at] != ',')
			continue;
		add_item(r, list, bare_value(r->text, (nd_span){start, at}));
		start = at + 1;
	}
}

/* Takes one line's value; returns the list that "- value" lines below it would go on with, or NULL. */
static fields *take(reader *r, nd_str key, nd_span value)
{
	nd_metadata *m = r->metadata;
	fields *list = nd_phrase_is(key, "author|authors|by|byline|creator") ? &r->authors
	               : nd_phrase_is(key, "tags|keywords")                   ? &r->keywords
	                                                                       : NULL;
	if (list != NULL) {
		add_list(r, list, value);
		return list;
	}
	if (nd_phrase_is(key, "title|headline"))
		set(r, &m->title, value);
	else if (nd_phrase_is(key, "subtitle|dek|standfirst"))
		set(r, &m->subtitle, value);
	else if (nd_phrase_is(key, "date|published|created|publish date|pubdate|publishdate|date published|published_at"))
		set_date(r, &m->published, value);
	else if (nd_phrase_is(key, "updated|modified|lastmod|last_modified|date modified|updated_at"))
		set_date(r, &m->modified, value);
	else if (nd_phrase_is(key, "description|summary|excerpt|abstract"))
		set(r, &m->description, value);
	else if (nd_phrase_is(key, "lang|language|locale"))
		set_language(r, value);
	else if (nd_phrase_is(key, "url|canonical|canonical_url|source|link"))
		set(r, &m->url, value);
	else if (nd_phrase_is(key, "site|publication|publisher|site_name"))
		set(r, &m->site, value);
	else if (nd_phrase_is(key, "section|category"))
		set(r, &m->section, value);
	else if (nd_phrase_is(key, "image|cover|thumbnail"))
		set(r, &m->image, value);
	return NULL;
}

/* End of the content between two marks, or 0; *content is the line after the closing mark. */
static uint32_t find_end(nd_str text, const char *mark, uint32_t from, uint32_t *content)
{
	enum { MOST_LINES = 200 };
	for (uint32_t at = from, lines = 0; at < text.size && lines < MOST_LINES; lines++) {
		nd_span line = next_line(text, at);
		if (is_mark(text, line, mark) || (mark[0] == '-' && is_mark(text, line, "..."))) {
			*content = line.end < text.size ? line.end + 1 : line.end;
			return at;
		}
		at = line.end + 1;
	}
	return 0;
}

static void read_lines(reader *r, uint32_t from, uint32_t end)
{
	fields *list = NULL;
	for (uint32_t at = from; at < end;) {
		nd_span line = next_line(r->text, at);
		at = line.end + 1;
		nd_str inside = nd_str_trim(nd_str_cut(r->text, line));
		uint32_t start = (uint32_t)(inside.data - r->text.data);
		bool item = nd_str_starts(inside, ND_STR("- "));
		if (item && list != NULL)
			add_item(r, list, bare_value(r->text, (nd_span){start + 2, line.end}));
		uint32_t mark = 0;
		while (mark < inside.size && inside.data[mark] != ':' && inside.data[mark] != '=')
			mark++;
		if (item || mark == 0 || mark >= inside.size || start > line.start)
			continue;
		nd_str key = nd_str_trim(nd_str_cut(inside, (nd_span){0, mark}));
		list = take(r, key, bare_value(r->text, (nd_span){start + mark + 1, line.end}));
	}
}

uint32_t nd_front_matter(nd_arena *arena, nd_str text, nd_metadata *metadata)
{
	uint32_t start = nd_str_starts(text, ND_STR("\xEF\xBB\xBF")) ? 3 : 0, content = 0;
	nd_span first = next_line(text, start);
	const char *mark = is_mark(text, first, "---") ? "---" : is_mark(text, first, "+++") ? "+++" : NULL;
	uint32_t end = mark != NULL && first.end < text.size ? find_end(text, mark, first.end + 1, &content) : 0;
	if (end == 0)
		return 0;
	reader r = {.arena = arena, .text = text, .metadata = metadata};
	read_lines(&r, first.end + 1, end);
	metadata->authors = r.authors.items;
	metadata->author_count = r.authors.count;
	metadata->keywords = r.keywords.items;
	metadata->keyword_count = r.keywords.count;
	return content;
}
