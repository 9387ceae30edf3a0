#include "page/text_builder.h"

#include "base/str.h"

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

void nd_text_builder_reserve(nd_text_builder *builder, uint32_t capacity)
{
	builder->data = nd_arena_grow(builder->arena, builder->data, builder->capacity, capacity);
	builder->capacity = capacity;
}

static void reserve(nd_text_builder *builder, uint32_t more)
{
	if (builder->capacity - builder->size >= more)
		return;
	uint64_t capacity = builder->capacity + (uint64_t)builder->capacity / 2 + 256;
	while (capacity - builder->size < more)
		capacity *= 2;
	nd_text_builder_reserve(builder, (uint32_t)capacity);
}

static void put(nd_text_builder *builder, const char *data, uint32_t size)
{
	reserve(builder, size);
	memcpy(builder->data + builder->size, data, size);
	builder->size += size;
}

/* Notes where the text from start to the end comes from; joins what continues the run before. */
static void note_source(nd_text_builder *builder, uint32_t start, nd_span source)
{
	nd_span text = {start, builder->size};
	nd_source_run *last = builder->runs.count > 0 ? &builder->runs.items[builder->runs.count - 1] : NULL;
	bool one_to_one = text.end - text.start == source.end - source.start;
	if (last != NULL && one_to_one && last->text.end == text.start && last->source.end == source.start &&
	    last->text.end - last->text.start == last->source.end - last->source.start) {
		last->text.end = text.end;
		last->source.end = source.end;
		return;
	}
	*nd_array_push(builder->arena, &builder->runs) = (nd_source_run){text, source};
}

static void put_due_space(nd_text_builder *builder)
{
	if (builder->space && builder->size > builder->block_start) {
		char last = builder->data[builder->size - 1];
		if (last != '\n' && last != '\t')
			put(builder, " ", 1);
	}
	builder->space = false;
}

/* ---- text with white space collapsed ---------------------------------------------------------------------------- */

/* Adds text whose bytes are the input's from source on, one for one. */
static void add_exact(nd_text_builder *builder, nd_str text, uint32_t source)
{
	uint32_t i = 0;
	while (i < text.size) {
		uint32_t lead = nd_text_leading_space(nd_str_of(text.data + i, text.size - i));
		if (lead > 0) {
			builder->space = true;
			i += lead;
			continue;
		}
		uint32_t end = i; /* as far as single spaces part the words */
		while (end < text.size) {
			unsigned char c = (unsigned char)text.data[end];
			if (c > ' ' && c != 0xC2) {
				end++;
			} else if (c == ' ' && end + 1 < text.size && (unsigned char)text.data[end + 1] > ' ' &&
			           (unsigned char)text.data[end + 1] != 0xC2) {
				end++;
			} else if (nd_text_leading_space(nd_str_of(text.data + end, text.size - end)) == 0) {
				end++;
			} else {
				break;
			}
		}
		put_due_space(builder);
		uint32_t start = builder->size;
		put(builder, text.data + i, end - i);
		note_source(builder, start, (nd_span){source + i, source + end});
		i = end;
	}
}

/* Adds text that stands for source as a whole, such as the character of a reference. */
static void add_whole(nd_text_builder *builder, nd_str text, nd_span source)
{
	uint32_t i = 0;
	while (i < text.size) {
		uint32_t lead = nd_text_leading_space(nd_str_of(text.data + i, text.size - i));
		builder->space = builder->space || lead > 0;
		i += lead;
		uint32_t end = i;
		while (end < text.size && nd_text_leading_space(nd_str_of(text.data + end, text.size - end)) == 0)
			end++;
		if (end == i)
			continue;
		put_due_space(builder);
		uint32_t start = builder->size;
		put(builder, text.data + i, end - i);
		note_source(builder, start, source);
		i = end;
	}
}

/* ---- text that was decoded -------------------------------------------------------------------------------------- */

static uint32_t sequence_size(unsigned char lead)
{
	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* Size of the character reference at the start of source, with its semicolon; 0 if it has none nearby. */
static uint32_t reference_size(nd_str source)
{
	enum { LONGEST = 34 };
	uint32_t end = source.size < LONGEST ? source.size : LONGEST;
	for (uint32_t i = 1; i < end; i++) {
		char c = source.data[i];
		if (c == ';')
			return i + 1;
		if (!nd_ascii_is_alpha(c) && !nd_ascii_is_digit(c) && c != '#')
			return 0;
	}
	return 0;
}

/* Text and its source walked side by side: what differs is one character for one reference, or a line end. */
typedef struct alignment {
	nd_str text, source;
	uint32_t text_at, source_at;
} alignment;

/* Steps over what is the same in both; then over one difference. False where they do not agree. */
static bool step_same(alignment *at)
{
	uint32_t start = at->text_at;
	while (at->text_at < at->text.size && at->source_at < at->source.size) {
		char c = at->source.data[at->source_at];
		if (c == '&' || c == '\r' || c != at->text.data[at->text_at])
			break;
		at->text_at++;
		at->source_at++;
	}
	return at->text_at > start;
}

static bool step_difference(alignment *at)
{
	if (at->text_at >= at->text.size || at->source_at >= at->source.size)
		return false;
	nd_str rest = nd_str_of(at->source.data + at->source_at, at->source.size - at->source_at);
	if (rest.data[0] == '\r') {
		at->source_at += rest.size > 1 && rest.data[1] == '\n' ? 2 : 1;
		at->text_at++;
		return true;
	}
	if (rest.data[0] != '&')
		return false;
	uint32_t size = reference_size(rest);
	char c = at->text.data[at->text_at];
	if (size == 0 && c != '&')
		return false;
	uint32_t width = sequence_size((unsigned char)c);
	if (width > at->text.size - at->text_at)
		return false;
	at->source_at += size == 0 ? 1 : size;
	at->text_at += width;
	return true;
}

static bool agrees(nd_str text, nd_str source)
{
	alignment at = {text, source, 0, 0};
	while (at.text_at < text.size)
		if (!step_same(&at) && !step_difference(&at))
			return false;
	return at.source_at == source.size;
}

static void add_decoded(nd_text_builder *builder, nd_str text, nd_span span)
{
	nd_str source = nd_str_cut(builder->tree->input, span);
	if (!agrees(text, source)) {
		add_whole(builder, text, span);
		return;
	}
	alignment at = {text, source, 0, 0};
	while (at.text_at < text.size) {
		uint32_t text_start = at.text_at, source_start = at.source_at;
		if (step_same(&at)) {
			add_exact(builder, nd_str_cut(text, (nd_span){text_start, at.text_at}), span.start + source_start);
			continue;
		}
		step_difference(&at);
		add_whole(builder, nd_str_cut(text, (nd_span){text_start, at.text_at}),
		          (nd_span){span.start + source_start, span.start + at.source_at});
	}
}

/* ---- pieces ----------------------------------------------------------------------------------------------------- */

/* White space as it stands: of preformatted text. */
static void add_kept(nd_text_builder *builder, const nd_node *node, nd_str all)
{
	nd_str text = all;
	if (builder->size == builder->block_start)
		while (text.size > 0 && (text.data[0] == '\n' || text.data[0] == '\r'))
			text = nd_str_of(text.data + 1, text.size - 1);
	builder->space = false;
	uint32_t start = builder->size, skipped = all.size - text.size;
	put(builder, text.data, text.size);
	if (node->rewritten == ND_NONE)
		note_source(builder, start, (nd_span){node->source.start + skipped, node->source.end});
	else
		note_source(builder, start, node->source);
}

void nd_text_builder_begin(nd_text_builder *builder)
{
	if (builder->size > 0)
		put(builder, "\n\n", 2);
	builder->block_start = builder->size;
	builder->space = false;
}

void nd_text_builder_add(nd_text_builder *builder, const nd_piece *piece)
{
	const nd_node *node = &builder->tree->nodes[piece->node];
	nd_str text = nd_tree_text(builder->tree, piece->node);
	bool begun = builder->size > builder->block_start;
	if ((piece->flags & ND_PIECE_BREAK) && begun)
		nd_text_builder_put(builder, '\n');
	else if (piece->flags & ND_PIECE_SPACE)
		builder->space = true;
	if (piece->flags & ND_PIECE_KEEP)
		add_kept(builder, node, text);
	else if (node->rewritten == ND_NONE)
		add_exact(builder, text, node->source.start);
	else
		add_decoded(builder, text, node->source);
}

void nd_text_builder_space(nd_text_builder *builder)
{
	builder->space = true;
}

void nd_text_builder_put(nd_text_builder *builder, char separator)
{
	put(builder, &separator, 1);
	builder->space = false;
}

nd_str nd_text_builder_finish(nd_text_builder *builder)
{
	put(builder, "", 1);
	builder->size--;
	nd_text_builder_reserve(builder, builder->size + 1);
	nd_array_trim(builder->arena, &builder->runs);
	return nd_str_of(builder->data, builder->size);
}

nd_span nd_text_builder_end(nd_text_builder *builder)
{
	uint32_t end = builder->size;
	while (end > builder->block_start && nd_ascii_is_space(builder->data[end - 1]))
		end--;
	nd_span span = {builder->block_start, end};
	if (span.start == span.end)
		end = span.start >= 2 ? span.start - 2 : 0; /* also the empty line before it */
	builder->size = end;
	builder->space = false;
	while (builder->runs.count > 0 && builder->runs.items[builder->runs.count - 1].text.start >= end)
		builder->runs.count--;
	if (builder->runs.count > 0 && builder->runs.items[builder->runs.count - 1].text.end > end) {
		nd_source_run *last = &builder->runs.items[builder->runs.count - 1];
		if (last->text.end - last->text.start == last->source.end - last->source.start)
			last->source.end -= last->text.end - end;
		last->text.end = end;
	}
	return span;
}
