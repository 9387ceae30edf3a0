/* Markdown (CommonMark 0.31 blocks, tables of GitHub's dialect): the text is the input, blocks are spans of their content
 * in it, with the inline marks that stand there. */
#include "base/str.h"
#include "page/fields.h"
#include "page/frontmatter.h"
#include "page/language.h"
#include "page/markdowninline.h"
#include "page/markdownlinks.h"
#include "page/page.h"
#include "page/textends.h"
#include "page/textposts.h"

enum { DEEPEST = 20, CODE_INDENT = 4, MOST_DIGITS = 9, LARGEST_NUMBER = 999999999 };

typedef ND_ARRAY(nd_block) blocks;

typedef struct reader {
	nd_arena *arena;
	nd_str text;
	blocks made;
	bool open;            /* the last block goes on with the next line, unless that begins another */
	bool quoting;         /* since the last block all lines have been quoted */
	char fence;           /* of the open code block; 0: none is open */
	uint32_t fence_size;
	uint32_t fence_start; /* of the code; ND_NONE before its first line */
	struct {
		uint32_t indent; /* column at which its contents begin, behind its quotation marks */
		uint32_t quotes; /* marks before it */
		uint32_t number; /* of an ordered list's item; else ND_NONE */
		char mark;       /* of its list: '-', '.' …; '\0' where what came behind has ended the list */
	} items[DEEPEST]; /* the open list items, then those of lists that may go on */
	uint32_t item_depth;
	nd_markdown_definitions definitions;
} reader;

/* One line: its content after white space and quotation marks. */
typedef struct line {
	nd_str content;
	uint32_t start;  /* of the content, in the text */
	uint32_t indent; /* columns of white space before it (behind the quotation marks) */
	uint32_t outer;  /* columns of white space before the first quotation mark; indent where there is none */
	uint32_t quotes; /* '>' marks */
} line;

static line read_line(nd_str text, nd_span span)
{
	line l = {.start = span.start};
	for (;;) {
		l.indent = 0;
		while (l.start < span.end && (text.data[l.start] == ' ' || text.data[l.start] == '\t'))
			l.indent += text.data[l.start++] == '\t' ? CODE_INDENT : 1;
		l.outer = l.quotes == 0 ? l.indent : l.outer;
		bool code = l.quotes > 0 && l.indent >= CODE_INDENT;
		if (code || l.start >= span.end || text.data[l.start] != '>')
			break;
		l.quotes++;
		l.start++;
		l.start += l.start < span.end && text.data[l.start] == ' ';
	}
	nd_str content = nd_str_cut(text, (nd_span){l.start < span.end ? l.start : span.end, span.end});
	while (content.size > 0 && nd_ascii_is_space(content.data[content.size - 1]))
		content.size--;
	l.content = content;
	return l;
}

/* ---- what a line begins --------------------------------------------------------------------------------------------- */

static uint32_t count_same(nd_str text, char c)
{
	uint32_t n = 0;
	while (n < text.size && text.data[n] == c)
		n++;
	return n;
}

static bool is_rule(nd_str content)
{
	uint32_t marks = 0;
	if (content.size < 3 || (content.data[0] != '-' && content.data[0] != '*' && content.data[0] != '_'))
		return false;
	for (uint32_t i = 0; i < content.size; i++) {
		if (content.data[i] != content.data[0] && content.data[i] != ' ')
			return false;
		marks += content.data[i] != ' ';
	}
	return marks >= 3;
}

static bool is_underline(nd_str content)
{
	return content.size > 0 && (content.data[0] == '=' || content.data[0] == '-') &&
	       count_same(content, content.data[0]) == content.size;
}

static uint32_t heading_level(nd_str content)
{
	uint32_t level = count_same(content, '#');
	bool spaced = level < content.size && nd_ascii_is_space(content.data[level]);
	return level >= 1 && level <= 6 && spaced ? level : 0;
}

typedef struct item_marker {
	uint32_t size;   /* with the white space after it; 0: there is none */
	uint32_t number; /* ND_NONE: of no ordered list */
	char mark;       /* its last character */
} item_marker;

/* "- ", "12. ". */
static item_marker marker_of(nd_str content)
{
	item_marker marker = {.number = ND_NONE};
	uint32_t at = 0;
	for (; at < content.size && at < MOST_DIGITS && nd_ascii_is_digit(content.data[at]); at++)
		marker.number = (at == 0 ? 0 : marker.number * 10) + (uint32_t)(content.data[at] - '0');
	if (at >= content.size || content.data[at] == '\0' || strchr(at > 0 ? ".)" : "-+*", content.data[at]) == NULL)
		return marker;
	marker.mark = content.data[at++];
	if (at >= content.size || content.data[at] != ' ')
		return marker;
	while (at < content.size && content.data[at] == ' ')
		at++;
	marker.size = at;
	return marker;
}

static bool is_table_rule(nd_str content)
{
	bool bar = false, dash = false;
	for (uint32_t i = 0; i < content.size; i++) {
		bar = bar || content.data[i] == '|';
		dash = dash || content.data[i] == '-';
		if (strchr("|-: ", content.data[i]) == NULL)
			return false;
	}
	return bar && dash;
}

/* A footnote, a comment, or an element that stands by itself. */
static bool is_no_content(nd_str content)
{
	if (content.size > 1 && content.data[0] == '<')
		return !nd_str_starts_nocase(content, ND_STR("<http")) &&
		       (nd_ascii_is_alpha(content.data[1]) || content.data[1] == '!' || content.data[1] == '/');
	uint32_t close = content.size > 0 && content.data[0] == '[' ? nd_str_find(content, ND_STR("]:"), 1) : ND_NONE;
	return close != ND_NONE;
}

/* ---- blocks --------------------------------------------------------------------------------------------------------- */

static void add(reader *r, nd_block_kind kind, uint32_t level, uint32_t start, uint32_t size)
{
	if (size == 0)
		return;
	*nd_array_push(r->arena, &r->made) = (nd_block){.span = {start, start + size},
	                                                .kind = kind,
	                                                .level = (uint8_t)(level < UINT8_MAX ? level : UINT8_MAX),
	                                                .number = ND_NONE};
	if (kind != ND_BLOCK_LIST_ITEM && r->item_depth < DEEPEST)
		r->items[r->item_depth].mark = '\0';
	r->open = kind == ND_BLOCK_PARAGRAPH || kind == ND_BLOCK_QUOTATION || kind == ND_BLOCK_LIST_ITEM || kind == ND_BLOCK_TABLE;
}

static nd_block *open_block(reader *r)
{
	return r->open ? &r->made.items[r->made.count - 1] : NULL;
}

static void extend(reader *r, const line *l)
{
	r->made.items[r->made.count - 1].span.end = l->start + l->content.size;
}

/* Whether a line stands in the innermost of the open list items. */
static bool is_in_item(const reader *r, const line *l)
{
	uint32_t quotes = r->items[r->item_depth - 1].quotes;
	if (l->quotes < quotes)
		return false;
	return (quotes == 0 ? l->outer : l->indent) >= r->items[r->item_depth - 1].indent;
}

static void leave_items(reader *r, const line *l)
{
	while (r->item_depth > 0 && !is_in_item(r, l))
		r->item_depth--;
}

static bool take_fence(reader *r, const line *l)
{
	char mark = l->content.size > 0 ? l->content.data[0] : '\0';
	uint32_t size = mark == '`' || mark == '~' ? count_same(l->content, mark) : 0;
	if (r->fence != 0) {
		if (mark == r->fence && size >= r->fence_size && size == l->content.size)
			r->fence = 0;
		else if (l->content.size > 0 && r->fence_start == ND_NONE)
			add(r, ND_BLOCK_CODE, 0, r->fence_start = l->start, l->content.size);
		else if (l->content.size > 0)
			extend(r, l);
		return true;
	}
	if (size < 3)
		return false;
	leave_items(r, l);
	r->fence = mark;
	r->fence_size = size;
	r->fence_start = ND_NONE;
	r->open = false;
	return true;
}

static bool take_heading(reader *r, const line *l)
{
	uint32_t level = heading_level(l->content);
	if (level == 0)
		return false;
	leave_items(r, l);
	nd_str inside = nd_str_trim(nd_str_cut(l->content, (nd_span){level, l->content.size}));
	while (inside.size > 0 && inside.data[inside.size - 1] == '#')
		inside.size--;
	inside = nd_str_trim(inside);
	add(r, ND_BLOCK_HEADING, level, (uint32_t)(inside.data - r->text.data), inside.size);
	r->open = false;
	return true;
}

/* A paragraph becomes a heading, or a first row a table, by the line below it. */
static bool take_underline(reader *r, const line *l)
{
	nd_block *above = open_block(r);
	if (above == NULL || above->kind != ND_BLOCK_PARAGRAPH || l->quotes > 0)
		return false;
	if (is_underline(l->content)) {
		above->kind = ND_BLOCK_HEADING;
		above->level = l->content.data[0] == '=' ? 1 : 2;
		r->open = false;
		return true;
	}
	nd_str row = nd_str_cut(r->text, above->span);
	if (!is_table_rule(l->content) || memchr(row.data, '|', row.size) == NULL || memchr(row.data, '\n', row.size) != NULL)
		return false;
	above->kind = ND_BLOCK_TABLE;
	extend(r, l);
	return true;
}

/* Items of a list are counted on from its first: only that one's number is heeded. */
static uint32_t open_item(reader *r, const line *l, const item_marker *marker)
{
	if (r->item_depth == DEEPEST)
		return marker->number;
	uint32_t number = marker->number, depth = r->item_depth++;
	bool same_list = r->items[depth].mark == marker->mark && r->items[depth].quotes == l->quotes;
	if (same_list && number != ND_NONE)
		number = r->items[depth].number + (r->items[depth].number < LARGEST_NUMBER);
	r->items[depth].indent = l->indent + marker->size;
	r->items[depth].quotes = l->quotes;
	r->items[depth].number = number;
	r->items[depth].mark = marker->mark;
	if (r->item_depth < DEEPEST)
		r->items[r->item_depth].mark = '\0';
	return number;
}

/* Whether the line goes on with a paragraph, which no number but 1 interrupts, as a line may begin with one by chance. */
static bool is_within_paragraph(reader *r, const line *l)
{
	const nd_block *above = open_block(r);
	if (above == NULL || above->kind == ND_BLOCK_TABLE)
		return false;
	return r->item_depth == 0 || is_in_item(r, l);
}

static bool take_item(reader *r, const line *l)
{
	item_marker marker = marker_of(l->content);
	if (marker.size == 0 || (marker.number != ND_NONE && marker.number != 1 && is_within_paragraph(r, l)))
		return false;
	leave_items(r, l);
	uint32_t number = open_item(r, l, &marker), made = r->made.count;
	add(r, ND_BLOCK_LIST_ITEM, r->item_depth, l->start + marker.size, l->content.size - marker.size);
	if (r->made.count > made)
		r->made.items[made].number = number;
	return true;
}

static bool goes_on(reader *r, const line *l)
{
	const nd_block *above = open_block(r);
	if (above == NULL)
		return false;
	if (above->kind == ND_BLOCK_TABLE)
		return memchr(l->content.data, '|', l->content.size) != NULL;
	if (above->kind == ND_BLOCK_QUOTATION)
		return l->quotes == above->level || l->quotes == 0;
	bool quoted_item = above->kind == ND_BLOCK_LIST_ITEM && r->item_depth > 0 && l->quotes == r->items[r->item_depth - 1].quotes;
	return l->quotes == 0 || quoted_item;
}

/* Code by its indent alone, which counts from the contents of the list item that it stands in. */
static bool take_indented(reader *r, const line *l)
{
	if (open_block(r) != NULL || l->indent < CODE_INDENT)
		return false;
	leave_items(r, l);
	uint32_t base = r->item_depth > 0 && r->items[r->item_depth - 1].quotes == l->quotes ? r->items[r->item_depth - 1].indent : 0;
	if (l->indent < base + CODE_INDENT)
		return false;
	bool more = r->made.count > 0 && r->made.items[r->made.count - 1].kind == ND_BLOCK_CODE;
	nd_str between = more ? nd_str_cut(r->text, (nd_span){r->made.items[r->made.count - 1].span.end, l->start}) : (nd_str){0};
	if (more && nd_str_trim(between).size == 0)
		extend(r, l);
	else
		add(r, ND_BLOCK_CODE, 0, l->start, l->content.size);
	return true;
}

static void add_quotation(reader *r, const line *l)
{
	const nd_block *above = r->made.count > 0 ? &r->made.items[r->made.count - 1] : NULL;
	bool continues = r->quoting && above != NULL && above->kind == ND_BLOCK_QUOTATION && above->level == l->quotes;
	add(r, ND_BLOCK_QUOTATION, l->quotes, l->start, l->content.size);
	r->made.items[r->made.count - 1].continues = continues;
	r->quoting = true;
}

static void continue_item(reader *r, const line *l)
{
	bool continues = r->made.count > 0 && r->made.items[r->made.count - 1].kind == ND_BLOCK_LIST_ITEM;
	add(r, ND_BLOCK_LIST_ITEM, r->item_depth, l->start, l->content.size);
	r->made.items[r->made.count - 1].continues = continues;
}

static void take_paragraph(reader *r, const line *l)
{
	if (goes_on(r, l)) {
		extend(r, l);
		return;
	}
	leave_items(r, l);
	if (l->quotes > (r->item_depth > 0 ? r->items[r->item_depth - 1].quotes : 0))
		add_quotation(r, l);
	else if (r->item_depth > 0)
		continue_item(r, l);
	else
		add(r, ND_BLOCK_PARAGRAPH, 0, l->start, l->content.size);
}

static void take_line(reader *r, const line *l)
{
	if (take_fence(r, l))
		return;
	r->quoting = r->quoting && l->quotes > 0;
	if (l->content.size == 0) {
		r->open = false;
		return;
	}
	if (take_heading(r, l) || take_underline(r, l))
		return;
	if (is_rule(l->content)) {
		r->open = false;
		return;
	}
	if (take_indented(r, l) || take_item(r, l))
		return;
	if (open_block(r) == NULL && nd_markdown_define(r->arena, &r->definitions, l->content))
		return;
	if (open_block(r) == NULL && is_no_content(l->content))
		return;
	take_paragraph(r, l);
}

static void read_blocks(reader *r, uint32_t from)
{
	for (uint32_t at = from; at < r->text.size;) {
		uint32_t end = at;
		while (end < r->text.size && r->text.data[end] != '\n' && r->text.data[end] != '\r')
			end++;
		line l = read_line(r->text, (nd_span){at, end});
		take_line(r, &l);
		bool pair = end + 1 < r->text.size && r->text.data[end] == '\r' && r->text.data[end + 1] == '\n';
		at = end + (pair ? 2 : 1);
	}
}

/* ---- metadata ------------------------------------------------------------------------------------------------------- */

/* A paragraph without the marks of emphasis around it. */
static nd_span without_emphasis(nd_str text, nd_span span)
{
	while (span.end - span.start >= 2 && strchr("*_", text.data[span.start]) != NULL &&
	       text.data[span.end - 1] == text.data[span.start]) {
		span.start++;
		span.end--;
	}
	return span;
}

/* The paragraphs as units of a plain text, so that bylines, time lines and posts are found in the same way. */
static void make_units(nd_arena *arena, const reader *r, nd_units *units, uint32_t *heading)
{
	*heading = ND_NONE;
	for (uint32_t i = 0; i < r->made.count; i++) {
		const nd_block *block = &r->made.items[i];
		if (block->kind == ND_BLOCK_HEADING && *heading == ND_NONE && (block->level == 1 || i == 0))
			*heading = i;
		nd_span span = without_emphasis(r->text, block->span);
		bool prose = block->kind == ND_BLOCK_PARAGRAPH || block->kind == ND_BLOCK_QUOTATION;
		bool one_line = memchr(r->text.data + span.start, '\n', span.end - span.start) == NULL;
		if (prose && span.start < span.end)
			*nd_array_push(arena, units) =
			        (nd_unit){.span = span, .gap = true, .one_line = one_line, .continues = block->continues};
	}
}

static void keep_title(const reader *r, uint32_t heading, nd_page *page)
{
	if (heading == ND_NONE)
		return;
	nd_span span = r->made.items[heading].span;
	page->title_span = span;
	nd_str title = nd_markdown_plain(r->arena, nd_str_cut(r->text, span));
	if (page->metadata.title.value.data == NULL)
		page->metadata.title = nd_field_of(r->arena, title, ND_ORIGIN_PAGE, span);
}

static void keep_ends(const reader *r, const nd_text_ends *ends, nd_page *page)
{
	nd_metadata *m = &page->metadata;
	page->byline_span = ends->byline;
	page->dateline_span = ends->dateline;
	page->published_span = ends->published.span;
	if (m->author_count == 0 && ends->byline.start < ends->byline.end) {
		m->byline = nd_field_of(r->arena, nd_str_cut(r->text, ends->byline), ND_ORIGIN_PAGE, ends->byline);
		nd_fields_of_byline(r->arena, nd_str_cut(r->text, ends->names), (nd_str){0}, ND_ORIGIN_PAGE, ends->names, m);
	}
	const nd_page_date *published = ends->published.span.start < ends->published.span.end ? &ends->published : &ends->filed;
	if (m->published.value.data == NULL && published->span.start < published->span.end)
		m->published = nd_field_of_date(r->arena, published, ND_ORIGIN_PAGE, published->span);
	if (m->modified.value.data == NULL && ends->modified.span.start < ends->modified.span.end)
		m->modified = nd_field_of_date(r->arena, &ends->modified, ND_ORIGIN_PAGE, ends->modified.span);
}

/* Blocks that lie in a post are of kind embed. Both are in text order. */
static void mark_posts(reader *r, const nd_units *units)
{
	for (uint32_t i = 0, k = 0; i < r->made.count && k < units->count; i++) {
		while (k < units->count && units->items[k].span.end <= r->made.items[i].span.start)
			k++;
		bool inside = k < units->count && units->items[k].span.start < r->made.items[i].span.end;
		if (!inside || units->items[k].role != ND_UNIT_POST)
			continue;
		r->made.items[i].kind = ND_BLOCK_EMBED;
		r->made.items[i].continues = r->made.items[i].continues || units->items[k].continues;
	}
}

void nd_page_from_markdown(nd_arena *arena, nd_arena *scratch, nd_str text, const nd_page_hints *hints, nd_page *page)
{
	reader r = {.arena = arena, .text = text};
	nd_units units = {0};
	nd_text_ends ends;
	nd_embeds embeds = {0};
	uint32_t heading;
	*page = (nd_page){.text = text};
	nd_fields_from_hints(arena, hints, &page->metadata);
	uint32_t content = nd_front_matter(arena, text, &page->metadata);
	if (page->metadata.language.value.data == NULL)
		page->metadata.language = nd_field_of(
		        arena, nd_language_detect(nd_str_cut(text, (nd_span){content, text.size})), ND_ORIGIN_DETECTED, (nd_span){0, 0});
	read_blocks(&r, content);
	make_units(scratch, &r, &units, &heading);
	nd_text_find_ends(text, nd_date_order_of(page->metadata.language.value), &units, &ends);
	keep_title(&r, heading, page);
	keep_ends(&r, &ends, page);
	nd_text_posts(arena, text, &units, &embeds);
	mark_posts(&r, &units);
	nd_markdown_links(arena, text, r.made.items, r.made.count, &r.definitions, page);
	page->blocks = r.made.items;
	page->block_count = r.made.count;
	page->embeds = embeds.items;
	page->embed_count = embeds.count;
}
