/* Quotation marks and what stands between them.
 *
 * Marks open and close by their form where it says so (“ ” « » „), by the white space and punctuation around them where
 * it does not (" ' ''). Each paragraph is read once, from left to right: what opens is put on a stack, what closes
 * takes the nearest opening of its family off it. Marks within a quotation belong to it. A quotation that its paragraph
 * does not close ends with the paragraph; it goes on in the next one where that begins with an opening mark. */
#include "annotate/annotate.h"
#include "annotate/quotation_form.h"
#include "base/bytes16.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum {
	DEEPEST = 8 /* nested openings that are told apart; deeper marks are not read */
};

typedef enum family { DOUBLE_MARK, SINGLE_MARK, ANGLE_MARK, SINGLE_ANGLE_MARK, NO_MARK } family;
typedef enum shape { SHAPE_NONE, SHAPE_OPENS, SHAPE_CLOSES, SHAPE_CLOSES_WEAKLY } shape;

typedef struct mark {
	nd_span span;
	family family;
	uint32_t code; /* its first code point */
} mark;

typedef struct stretch {
	nd_span span, content; /* ends are 0 until it is closed */
	nd_span weak_end;      /* a single mark that may as well be a plural's apostrophe: the end if no better one comes */
	family family;
	uint32_t code; /* of the opening mark */
} stretch;

typedef ND_ARRAY(stretch) stretch_array;

typedef struct paragraph {
	const char *text; /* of the whole article */
	nd_span span;
	stretch_array *stretches; /* in order of their openings */
	uint32_t open[DEEPEST];   /* indexes of stretches */
	uint32_t depth;
	uint32_t marks_end; /* where the mark before ended */
	bool before_opened; /* and whether it opened a stretch */
} paragraph;

/* ---- characters around a mark ------------------------------------------------------------------------------------ */

typedef enum around { AROUND_EDGE, AROUND_SPACE, AROUND_PUNCTUATION, AROUND_DIGIT, AROUND_LETTER } around;

static around classify(uint32_t code)
{
	if (code < 0x80) {
		char c = (char)code;
		if (nd_ascii_is_space(c))
			return AROUND_SPACE;
		if (nd_ascii_is_digit(c))
			return AROUND_DIGIT;
		return nd_ascii_is_alpha(c) ? AROUND_LETTER : AROUND_PUNCTUATION;
	}
	uint32_t class = nd_unicode_class(code);
	if (class & ND_UC_SPACE)
		return AROUND_SPACE;
	return class & (ND_UC_PUNCTUATION | ND_UC_SYMBOL | ND_UC_EMOJI) ? AROUND_PUNCTUATION : AROUND_LETTER;
}

static uint32_t code_before(const paragraph *in, uint32_t position)
{
	const char *at = in->text + position;
	return position > in->span.start ? nd_utf8_previous(&at, in->text + in->span.start) : 0;
}

static uint32_t code_after(const paragraph *in, uint32_t position)
{
	const char *at = in->text + position;
	return position < in->span.end ? nd_utf8_next(&at, in->text + in->span.end) : 0;
}

static around before(const paragraph *in, uint32_t position)
{
	return position > in->span.start ? classify(code_before(in, position)) : AROUND_EDGE;
}

static around after(const paragraph *in, uint32_t position)
{
	return position < in->span.end ? classify(code_after(in, position)) : AROUND_EDGE;
}

static bool is_opening_punctuation(uint32_t code)
{
	switch (code) {
	case '(': case '[': case '{': case '-': case '/': case '>': case '|':
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: /* hyphens and dashes */
	case 0x00A1: case 0x00BF: /* ¡ ¿ */
		return true;
	default:
		return false;
	}
}

/* Could a word begin at position: nothing, white space, an opening bracket or an opening mark stands before it. */
static bool at_word_start(const paragraph *in, uint32_t position)
{
	around what = before(in, position);
	if (what == AROUND_EDGE || what == AROUND_SPACE)
		return true;
	if (in->marks_end == position)
		return in->before_opened;
	return what == AROUND_PUNCTUATION && is_opening_punctuation(code_before(in, position));
}

static bool at_word_end(const paragraph *in, uint32_t position)
{
	around what = after(in, position);
	return what == AROUND_EDGE || what == AROUND_SPACE || what == AROUND_PUNCTUATION;
}

/* ---- the form of a mark ------------------------------------------------------------------------------------------ */

static family family_of(uint32_t code)
{
	switch (code) {
	case '"': case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xFF02:
		return DOUBLE_MARK;
	case '\'': case '`': case 0x2018: case 0x2019: case 0x201A: case 0x201B:
		return SINGLE_MARK;
	case 0x00AB: case 0x00BB:
		return ANGLE_MARK;
	case 0x2039: case 0x203A:
		return SINGLE_ANGLE_MARK;
	default:
		return NO_MARK;
	}
}

/* Typewriters and some agencies write ''double marks'' with two apostrophes, TeX opens them with ``. In a run of three,
 * the double mark is the outer one. */
static bool is_double_apostrophe(const paragraph *in, nd_span first)
{
	char c = in->text[first.start];
	if ((c != '\'' && c != '`') || first.end >= in->span.end || in->text[first.end] != c)
		return false;
	bool three = first.end + 1 < in->span.end && in->text[first.end + 1] == c;
	return !three || at_word_start(in, first.start);
}

static mark read_mark(const paragraph *in, const char **at, uint32_t code, uint32_t start)
{
	mark found = {{start, (uint32_t)(*at - in->text)}, family_of(code), code};
	if (found.family == SINGLE_MARK && is_double_apostrophe(in, found.span)) {
		found.family = DOUBLE_MARK;
		found.span.end++;
		(*at)++;
	}
	if (code == '`' && found.family == SINGLE_MARK && !at_word_start(in, start))
		found.family = NO_MARK;
	return found;
}

static const stretch *open_of(const paragraph *in, family family)
{
	for (uint32_t i = in->depth; i-- > 0;)
		if (in->stretches->items[in->open[i]].family == family)
			return &in->stretches->items[in->open[i]];
	return NULL;
}

/* A mark without a direction. prime: after a digit it may mean inches or minutes. */
static shape shape_by_context(const paragraph *in, const mark *mark)
{
	bool is_open = open_of(in, mark->family) != NULL;
	bool starts = at_word_start(in, mark->span.start), ends = at_word_end(in, mark->span.end);
	around left = before(in, mark->span.start), right = after(in, mark->span.end);
	if (code_before(in, mark->span.start) == '=')
		return SHAPE_NONE; /* an attribute of markup */
	if (starts && right != AROUND_SPACE && right != AROUND_EDGE)
		return is_open && left == AROUND_PUNCTUATION && ends ? SHAPE_CLOSES : SHAPE_OPENS;
	if (is_open)
		return SHAPE_CLOSES;
	if (starts)
		return right == AROUND_SPACE ? SHAPE_OPENS : SHAPE_NONE;
	return left == AROUND_PUNCTUATION && !ends ? SHAPE_OPENS : SHAPE_NONE;
}

/* The word after an opening single mark that is an apostrophe in truth: 'em, '90s. */
static bool is_elision(const paragraph *in, uint32_t position)
{
	static const char *const elided[] = {"tis", "twas", "twere", "em", "til", "till", "cause", "bout", "cuz", "n", "round"};
	uint32_t end = position;
	while (end < in->span.end && end - position < 8 && nd_ascii_is_alpha(in->text[end]))
		end++;
	nd_str word = {in->text + position, end - position};
	for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
		if (nd_str_equal_nocase(word, nd_str_of(elided[i], strlen(elided[i]))))
			return true;
	return position + 2 < in->span.end && nd_ascii_is_digit(in->text[position]) &&
	       nd_ascii_is_digit(in->text[position + 1]) && in->text[position + 2] == 's';
}

static shape shape_of_single(const paragraph *in, const mark *mark)
{
	around left = before(in, mark->span.start), right = after(in, mark->span.end);
	bool may_open = mark->code != 0x2019 && at_word_start(in, mark->span.start) && right != AROUND_SPACE &&
	                right != AROUND_EDGE && !is_elision(in, mark->span.end);
	if (may_open)
		return SHAPE_OPENS;
	if (mark->code == 0x2018 || mark->code == 0x201A || open_of(in, SINGLE_MARK) == NULL)
		return SHAPE_NONE;
	if (left == AROUND_SPACE || left == AROUND_EDGE || right == AROUND_LETTER || right == AROUND_DIGIT)
		return SHAPE_NONE;
	bool may_be_plural = right == AROUND_SPACE && (code_before(in, mark->span.start) | 0x20) == 's';
	return may_be_plural ? SHAPE_CLOSES_WEAKLY : SHAPE_CLOSES;
}

static shape shape_of_directed(const paragraph *in, const mark *mark, bool usually_opens)
{
	const stretch *open = open_of(in, mark->family);
	bool starts = at_word_start(in, mark->span.start), ends = at_word_end(in, mark->span.end);
	if (open != NULL && (open->code == 0x201E || open->code != mark->code) && !starts && ends)
		return SHAPE_CLOSES; /* „German“, »outward«, and “ for ” by mistake */
	if (usually_opens)
		return starts || !ends ? SHAPE_OPENS : SHAPE_NONE;
	if (open == NULL && starts && !ends)
		return SHAPE_OPENS; /* ”Swedish”, »outward« */
	return open != NULL ? SHAPE_CLOSES : SHAPE_NONE;
}

static shape shape_of(const paragraph *in, const mark *mark)
{
	switch (mark->code) {
	case '"': case '\'': case 0xFF02:
		return mark->family == SINGLE_MARK ? shape_of_single(in, mark) : shape_by_context(in, mark);
	case 0x201C: case 0x201E: case 0x201F: case 0x00AB: case 0x2039:
		return shape_of_directed(in, mark, true);
	case 0x201D: case 0x00BB: case 0x203A:
		return shape_of_directed(in, mark, false);
	case '`':
		return SHAPE_OPENS;
	default:
		return shape_of_single(in, mark);
	}
}

/* ---- the stack --------------------------------------------------------------------------------------------------- */

static void close_stretch(stretch *open, nd_span mark)
{
	open->span.end = mark.end;
	open->content.end = mark.start;
}

/* Takes the stretches above a level off the stack; those with an end that would do get it. */
static void unwind(paragraph *in, uint32_t depth)
{
	while (in->depth > depth) {
		stretch *open = &in->stretches->items[in->open[--in->depth]];
		if (open->weak_end.end != 0)
			close_stretch(open, open->weak_end);
	}
}

static void open_stretch(nd_arena *scratch, paragraph *in, const mark *mark)
{
	if (mark->family == SINGLE_MARK)
		for (uint32_t i = 0; i < in->depth; i++)
			if (in->stretches->items[in->open[i]].family == SINGLE_MARK) {
				unwind(in, i); /* an earlier one was an apostrophe, or ended at its plural's */
				break;
			}
	if (in->depth == DEEPEST)
		return;
	in->open[in->depth++] = in->stretches->count;
	*nd_array_push(scratch, in->stretches) = (stretch){
	        .span = {mark->span.start, 0},
	        .content = {mark->span.end, 0},
	        .family = mark->family,
	        .code = mark->code,
	};
}

static void close_nearest(paragraph *in, const mark *mark)
{
	for (uint32_t i = in->depth; i-- > 0;) {
		stretch *open = &in->stretches->items[in->open[i]];
		if (open->family != mark->family)
			continue;
		unwind(in, i + 1);
		close_stretch(open, mark->span);
		in->depth = i;
		return;
	}
}

static void note_weak_end(paragraph *in, const mark *mark)
{
	for (uint32_t i = in->depth; i-- > 0;) {
		stretch *open = &in->stretches->items[in->open[i]];
		if (open->family == SINGLE_MARK && open->weak_end.end == 0)
			open->weak_end = mark->span;
	}
}

static bool may_begin_mark(unsigned char byte)
{
	return byte == '"' || byte == '\'' || byte == '`' || byte == 0xE2 || byte == 0xC2 || byte == 0xEF;
}

/* The next byte that a mark may begin with, or end. */
static const char *next_mark(const char *at, const char *end)
{
#if ND_HAS_BYTES16
	for (; end - at >= 16; at += 16) {
		nd_bytes16 bytes = nd_bytes16_load(at);
		nd_bytes16 marks = (nd_bytes16)(bytes == nd_bytes16_all('"')) | (nd_bytes16)(bytes == nd_bytes16_all('\'')) |
		                   (nd_bytes16)(bytes == nd_bytes16_all('`')) | (nd_bytes16)(bytes == nd_bytes16_all('\xE2')) |
		                   (nd_bytes16)(bytes == nd_bytes16_all('\xC2')) | (nd_bytes16)(bytes == nd_bytes16_all('\xEF'));
		uint32_t place = nd_bytes16_first(marks);
		if (place < 16)
			return at + place;
	}
#endif
	while (at < end && !may_begin_mark((unsigned char)*at))
		at++;
	return at;
}

static void read_marks(nd_arena *scratch, paragraph *in)
{
	const char *at = in->text + in->span.start, *end = in->text + in->span.end;
	while ((at = next_mark(at, end)) < end) {
		uint32_t start = (uint32_t)(at - in->text), code = nd_utf8_next(&at, end);
		mark mark = read_mark(in, &at, code, start);
		if (mark.family == NO_MARK)
			continue;
		shape shape = shape_of(in, &mark);
		if (shape == SHAPE_OPENS)
			open_stretch(scratch, in, &mark);
		else if (shape == SHAPE_CLOSES)
			close_nearest(in, &mark);
		else if (shape == SHAPE_CLOSES_WEAKLY)
			note_weak_end(in, &mark);
		in->marks_end = mark.span.end;
		in->before_opened = shape == SHAPE_OPENS;
	}
}

/* ---- which stretches are quotations ------------------------------------------------------------------------------ */

static bool begins_with_mark(nd_str text, nd_span span)
{
	const char *at = text.data + span.start, *end = text.data + span.end;
	while (at < end && nd_ascii_is_space(*at))
		at++;
	if (at == end)
		return false;
	family family = family_of(nd_utf8_next(&at, end));
	return family == DOUBLE_MARK || family == ANGLE_MARK;
}

/* The outermost stretch that is still open at the paragraph's end is a quotation up to there, unless others were
 * closed within it and nothing goes on in the next paragraph: then its mark is a slip. True if it goes on. */
static bool end_paragraph(paragraph *in, bool next_begins_with_mark)
{
	uint32_t level = 0;
	while (level < in->depth && in->stretches->items[in->open[level]].family == SINGLE_MARK)
		level++;
	uint32_t outer = level < in->depth ? in->open[level] : ND_NONE;
	unwind(in, 0);
	if (outer == ND_NONE)
		return false;
	stretch *open = &in->stretches->items[outer];
	bool holds_others = false;
	for (uint32_t i = outer + 1; i < in->stretches->count && !holds_others; i++)
		holds_others = in->stretches->items[i].span.end != 0 && in->stretches->items[i].family == open->family;
	if (holds_others && !next_begins_with_mark)
		return false;
	uint32_t end = in->span.end;
	while (end > open->content.start && nd_ascii_is_space(in->text[end - 1]))
		end--;
	open->span.end = open->content.end = end;
	return next_begins_with_mark;
}

static nd_span trim(nd_str text, nd_span span)
{
	nd_str cut = nd_str_trim(nd_str_cut(text, span));
	uint32_t start = (uint32_t)(cut.data - text.data);
	return (nd_span){start, start + cut.size};
}

/* ---- the paragraphs of a document -------------------------------------------------------------------------------- */

typedef struct reader {
	nd_arena *arena;
	const nd_document *document;
	nd_quotation_array *quotations;
	uint32_t embed, sentence; /* the first that does not end before where the reader is */
} reader;

static uint32_t embed_at(reader *reader, uint32_t position)
{
	const nd_page *page = reader->document->page;
	while (reader->embed < page->embed_count && page->embeds[reader->embed].span.end <= position)
		reader->embed++;
	bool inside = reader->embed < page->embed_count && page->embeds[reader->embed].span.start <= position;
	return inside ? reader->embed : ND_NONE;
}

static uint32_t sentence_at(reader *reader, uint32_t position)
{
	const nd_segmentation *segments = &reader->document->segments;
	while (reader->sentence + 1 < segments->sentence_count && segments->sentences[reader->sentence].span.end <= position)
		reader->sentence++;
	return reader->sentence;
}

/* The outermost stretches are quotations. */
static void add_quotations(reader *reader, stretch_array *stretches, bool continues)
{
	nd_str text = reader->document->page->text;
	uint32_t covered = 0;
	for (uint32_t i = 0; i < stretches->count; i++) {
		stretch *found = &stretches->items[i];
		if (found->span.end == 0 || found->span.start < covered)
			continue;
		found->content = trim(text, found->content);
		if (!nd_is_quotation(text, found->span, found->content, found->family == SINGLE_MARK))
			continue;
		covered = found->span.end;
		*nd_array_push(reader->arena, reader->quotations) = (nd_quotation){
		        .span = found->span,
		        .content = found->content,
		        .kind = nd_quotation_kind(text, found->span, found->content),
		        .embed = embed_at(reader, found->span.start),
		        .sentence = sentence_at(reader, found->span.start),
		        .continues = continues && i == 0,
		};
	}
}

static bool read_paragraph(nd_arena *scratch, reader *reader, stretch_array *stretches, nd_span span, nd_span next,
                           bool continues)
{
	nd_str text = reader->document->page->text;
	paragraph in = {.text = text.data, .span = span, .stretches = stretches, .marks_end = ND_NONE};
	stretches->count = 0;
	read_marks(scratch, &in);
	bool goes_on = end_paragraph(&in, begins_with_mark(text, next));
	add_quotations(reader, stretches, continues && begins_with_mark(text, span));
	return goes_on;
}

void nd_annotate_quotations(nd_arena *arena, nd_arena *scratch, const nd_document *document,
                            nd_quotation_array *quotations)
{
	const nd_page *page = document->page;
	reader reader = {.arena = arena, .document = document, .quotations = quotations};
	stretch_array stretches = {0};
	bool continues = false;
	for (uint32_t i = 0; i < page->block_count; i++) {
		if (page->blocks[i].kind == ND_BLOCK_CODE)
			continue;
		nd_span next = i + 1 < page->block_count ? page->blocks[i + 1].span : (nd_span){0, 0};
		continues = read_paragraph(scratch, &reader, &stretches, page->blocks[i].span, next, continues);
	}
}
