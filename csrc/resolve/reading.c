#include "resolve/reading.h"

#include "annotate/placeholders.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"

/* Patterns may cost the square of a subject's length: with longer sentences cut, the cost of a text stays linear. */
enum { LONGEST_UNIT = 4096 };

typedef ND_ARRAY(nd_mark) mark_array;
typedef ND_ARRAY(nd_span) span_array;

/* ---- what stands for what --------------------------------------------------------------------------------------- */

static mark_array mention_marks(nd_arena *arena, const nd_analysis *analysis, nd_type first, nd_type last)
{
	mark_array marks = {0};
	const nd_resolution *resolution = analysis->resolution;
	for (uint32_t i = 0; i < resolution->mention_count; i++) {
		const nd_mention *mention = &resolution->mentions[i];
		uint32_t entities = mention->entity != ND_NONE ? 1 : 0;
		bool is_day = mention->type == ND_MISC && entities == 0; /* "Monday", read as a name */
		if (!is_day && mention->type >= first && mention->type <= last)
			*nd_array_push(arena, &marks) =
			        (nd_mark){mention->span, nd_code_of(mention->type), 0, &mention->entity, entities};
	}
	return marks;
}

static mark_array date_marks(nd_arena *arena, const nd_analysis *analysis)
{
	mark_array marks = {0};
	const nd_date_array *dates = &analysis->annotations->dates;
	for (uint32_t i = 0; i < dates->count; i++)
		*nd_array_push(arena, &marks) = (nd_mark){dates->items[i].span, nd_code_of(ND_DATE), 0, NULL, 0};
	return marks;
}

static uint32_t code_of_amount(const nd_amount *amount)
{
	if (nd_amount_is_age(amount))
		return ND_CODE_AGE;
	if (nd_amount_is_score(amount))
		return ND_CODE_SCORE;
	switch (amount->kind) {
	case ND_AMOUNT_MONEY: return nd_code_of(ND_MONEY);
	case ND_AMOUNT_PERCENT: return nd_code_of(ND_PERCENT);
	default: return nd_code_of(ND_QUANTITY);
	}
}

static mark_array amount_marks(nd_arena *arena, const nd_analysis *analysis)
{
	mark_array marks = {0};
	const nd_amount_array *amounts = &analysis->annotations->amounts;
	for (uint32_t i = 0; i < amounts->count; i++)
		*nd_array_push(arena, &marks) =
		        (nd_mark){amounts->items[i].span, code_of_amount(&amounts->items[i]), 0, NULL, 0};
	return marks;
}

/* The one type of all the entities, or 0. */
static nd_type common_type(const nd_analysis *analysis, const nd_reference *reference)
{
	nd_type type = 0;
	for (uint32_t i = 0; i < reference->entity_count; i++) {
		nd_type next = analysis->resolution->entities[reference->entities[i]].type;
		if (i > 0 && next != type)
			return 0;
		type = next;
	}
	return type;
}

static mark_array reference_marks(nd_arena *arena, const nd_analysis *analysis)
{
	mark_array marks = {0};
	const nd_resolution *resolution = analysis->resolution;
	for (uint32_t i = 0; i < resolution->reference_count; i++) {
		const nd_reference *reference = &resolution->references[i];
		nd_str said = nd_str_cut(analysis->document->page->text, reference->span);
		bool is_reflexive = nd_str_ends(said, ND_STR("self")); /* "declared himself winner" */
		nd_type type = common_type(analysis, reference);
		if (type != 0 && !is_reflexive)
			*nd_array_push(arena, &marks) = (nd_mark){reference->span, nd_code_of(type), 0,
			                                          reference->entities, reference->entity_count};
	}
	return marks;
}

static mark_array quotation_marks(nd_arena *arena, const nd_analysis *analysis)
{
	mark_array marks = {0};
	const nd_quotation_array *quotations = &analysis->annotations->quotations;
	for (uint32_t i = 0; i < quotations->count; i++)
		*nd_array_push(arena, &marks) = (nd_mark){quotations->items[i].span, ND_CODE_QUOTE, 0, NULL, 0};
	return marks;
}

/* Both in text order; of two that overlap, the one of the first array wins, and of one array the earlier one. */
static mark_array merge_marks(nd_arena *arena, const mark_array *first, const mark_array *second)
{
	mark_array merged = {0};
	uint32_t taken = 0;
	for (uint32_t i = 0, k = 0; i < first->count || k < second->count;) {
		bool from_first = k == second->count ||
		                  (i < first->count && first->items[i].span.start < second->items[k].span.end);
		nd_mark next = from_first ? first->items[i++] : second->items[k++];
		if (next.span.start < taken || next.span.end <= next.span.start)
			continue;
		*nd_array_push(arena, &merged) = next;
		taken = next.span.end;
	}
	return merged;
}

/* Names, then all dates and amounts, of which only some are mentions ("last year" is none), then what else is one. */
static mark_array name_and_value_marks(nd_arena *arena, const nd_analysis *analysis)
{
	mark_array names = mention_marks(arena, analysis, ND_PERSON, ND_MISC), dates = date_marks(arena, analysis),
	           amounts = amount_marks(arena, analysis), others = mention_marks(arena, analysis, ND_DATE, ND_HANDLE);
	mark_array values = merge_marks(arena, &dates, &amounts);
	values = merge_marks(arena, &values, &others);
	return merge_marks(arena, &names, &values);
}

static mark_array marks_of(nd_arena *arena, const nd_analysis *analysis, nd_reading_kind kind)
{
	mark_array marks = name_and_value_marks(arena, analysis);
	if (kind == ND_READ_NAMES)
		return marks;
	mark_array references = reference_marks(arena, analysis);
	marks = merge_marks(arena, &references, &marks);
	if (kind != ND_READ_QUOTES)
		return marks;
	mark_array quotations = quotation_marks(arena, analysis);
	return merge_marks(arena, &quotations, &marks);
}

/* ---- which sentences -------------------------------------------------------------------------------------------- */

static span_array sentences_with_references(nd_arena *arena, const nd_analysis *analysis)
{
	span_array spans = {0};
	const nd_segmentation *segments = &analysis->document->segments;
	const nd_resolution *resolution = analysis->resolution;
	uint32_t last = ND_NONE;
	for (uint32_t i = 0; i < resolution->reference_count; i++) {
		uint32_t sentence = resolution->references[i].sentence;
		if (sentence != last && sentence < segments->sentence_count)
			*nd_array_push(arena, &spans) = segments->sentences[sentence].span;
		last = sentence;
	}
	return spans;
}

/* All sentences, those that one quotation runs through joined. */
static span_array sentences_joined(nd_arena *arena, const nd_analysis *analysis, nd_reading_kind kind)
{
	span_array spans = {0};
	const nd_segmentation *segments = &analysis->document->segments;
	const nd_quotation_array *quotations = &analysis->annotations->quotations;
	uint32_t quoted_until = 0;
	for (uint32_t i = 0, q = 0; i < segments->sentence_count; i++) {
		nd_span span = segments->sentences[i].span;
		if (span.start < quoted_until)
			spans.items[spans.count - 1].end = span.end;
		else
			*nd_array_push(arena, &spans) = span;
		for (; kind == ND_READ_QUOTES && q < quotations->count && quotations->items[q].span.start < span.end; q++)
			if (quotations->items[q].span.start >= span.start && quotations->items[q].span.end > quoted_until)
				quoted_until = quotations->items[q].span.end;
	}
	return spans;
}

/* ---- writing the subject ---------------------------------------------------------------------------------------- */

typedef struct writer {
	nd_arena *arena;
	nd_reading *reading;
	uint32_t unit_start, unit_first_mark;
	bool run_is_broken; /* the next byte does not follow from the last run one for one */
} writer;

static void put_bytes(writer *w, const char *bytes, uint32_t size)
{
	memcpy(nd_array_push_n(w->arena, &w->reading->subject, size), bytes, size);
}

static void put_code(writer *w, uint32_t code)
{
	char bytes[4];
	put_bytes(w, bytes, nd_utf8_put(bytes, code));
}

static void begin_run(writer *w, uint32_t text)
{
	*nd_array_push(w->arena, &w->reading->runs) = (nd_reading_run){w->reading->subject.count, text};
	w->run_is_broken = false;
}

static void end_unit(writer *w)
{
	uint32_t end = w->reading->subject.count;
	uint32_t end_mark = w->reading->marks.count;
	if (end > w->unit_start)
		*nd_array_push(w->arena, &w->reading->units) =
		        (nd_reading_unit){{w->unit_start, end}, w->unit_first_mark, end_mark};
	w->unit_start = end;
	w->unit_first_mark = end_mark;
}

static void put_mark(writer *w, nd_mark mark)
{
	begin_run(w, mark.span.start);
	mark.subject = w->reading->subject.count;
	*nd_array_push(w->arena, &w->reading->marks) = mark;
	put_code(w, mark.code);
	w->run_is_broken = true;
}

/* The byte behind the white space at position, or position. */
static uint32_t behind_space(nd_str text, uint32_t position, uint32_t end)
{
	const char *limit = text.data + end;
	for (const char *at = text.data + position, *next = at; at < limit; at = next) {
		uint32_t code = nd_utf8_next(&next, limit);
		bool is_space = code < 0x80 ? nd_ascii_is_space((char)code) : code == 0xA0 || (nd_unicode_class(code) & ND_UC_SPACE) != 0;
		if (!is_space)
			return (uint32_t)(at - text.data);
	}
	return end;
}

static bool is_plain(char c)
{
	return (unsigned char)c < 0x80 && !nd_ascii_is_space(c);
}

/* Bytes from position on that are written as they stand and end no unit: ASCII, with single spaces between words. */
static uint32_t plain_size(const writer *w, nd_str text, uint32_t position, uint32_t end)
{
	uint32_t written = w->reading->subject.count - w->unit_start, at = position;
	if (written >= LONGEST_UNIT)
		return 0;
	if (end - position > LONGEST_UNIT - written)
		end = position + LONGEST_UNIT - written;
	while (at < end && (is_plain(text.data[at]) || (text.data[at] == ' ' && at + 1 < end && is_plain(text.data[at + 1]))))
		at++;
	return at - position;
}

/* Writes what stands at position and returns the byte behind it. */
static uint32_t put_text(writer *w, nd_str text, uint32_t position, uint32_t end)
{
	const uint32_t curly_apostrophe = 0x2019;
	uint32_t plain = plain_size(w, text, position, end);
	if (plain > 0) {
		if (w->run_is_broken)
			begin_run(w, position);
		put_bytes(w, text.data + position, plain);
		return position + plain;
	}
	uint32_t space_end = behind_space(text, position, end);
	bool is_space = space_end > position;
	const char *at = text.data + position, *start = at;
	uint32_t code = is_space ? ' ' : nd_utf8_next(&at, text.data + end);
	uint32_t next = is_space ? space_end : (uint32_t)(at - text.data);
	if (is_space && w->reading->subject.count - w->unit_start >= LONGEST_UNIT)
		end_unit(w);
	uint32_t written = code == curly_apostrophe ? '\'' : code >= ND_CODE_FIRST && code <= ND_CODE_LAST ? ND_REPLACEMENT : code;
	char bytes[4];
	uint32_t size = nd_utf8_put(bytes, written);
	bool is_same = size == next - position && memcmp(bytes, start, size) == 0;
	if (w->run_is_broken || !is_same)
		begin_run(w, position);
	put_code(w, written);
	w->run_is_broken = !is_same;
	return next;
}

static void put_unit(writer *w, nd_str text, nd_span span, const mark_array *marks, uint32_t *next_mark)
{
	w->unit_start = w->reading->subject.count;
	w->run_is_broken = true;
	for (uint32_t position = span.start; position < span.end;) {
		while (*next_mark < marks->count && marks->items[*next_mark].span.start < position)
			(*next_mark)++;
		const nd_mark *mark = *next_mark < marks->count ? &marks->items[*next_mark] : NULL;
		if (w->reading->subject.count - w->unit_start >= 2 * LONGEST_UNIT)
			end_unit(w);
		if (mark != NULL && mark->span.start == position && mark->span.end <= span.end) {
			put_mark(w, *mark);
			position = mark->span.end;
		} else
			position = put_text(w, text, position, mark != NULL && mark->span.start > position && mark->span.start < span.end
			                                               ? mark->span.start
			                                               : span.end);
	}
	end_unit(w);
	begin_run(w, span.end);
	put_code(w, '\n'); /* in no unit: it keeps the end of this one and the start of the next apart */
}

void nd_read(nd_arena *arena, const nd_analysis *analysis, nd_reading_kind kind, nd_reading *reading)
{
	*reading = (nd_reading){0};
	mark_array marks = marks_of(arena, analysis, kind);
	span_array spans = kind == ND_READ_REFERENCES ? sentences_with_references(arena, analysis)
	                                              : sentences_joined(arena, analysis, kind);
	writer w = {.arena = arena, .reading = reading};
	uint32_t next_mark = 0, size = 0;
	for (uint32_t i = 0; i < spans.count; i++)
		size += spans.items[i].end - spans.items[i].start + 1;
	(void)nd_array_push_n(arena, &reading->subject, size); /* about what it takes */
	reading->subject.count = 0;
	for (uint32_t i = 0; i < spans.count; i++)
		put_unit(&w, analysis->document->page->text, spans.items[i], &marks, &next_mark);
}

/* ---- back to the text ------------------------------------------------------------------------------------------- */

uint32_t nd_reading_text(const nd_reading *reading, uint32_t subject)
{
	uint32_t low = 0, high = reading->runs.count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (reading->runs.items[middle].subject <= subject)
			low = middle;
		else
			high = middle;
	}
	return reading->runs.items[low].text + (subject - reading->runs.items[low].subject);
}

uint32_t nd_reading_mark(const nd_reading *reading, uint32_t subject)
{
	uint32_t low = 0, high = reading->marks.count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (reading->marks.items[middle].subject < subject)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
