/* Finds the names of a document: words, first pass, second pass, mentions.
 *
 * A document longer than SECTION_TOKENS is read in sections, each as a document of its own, so that memory and the cost of
 * what one word says about another stay bounded. */
#include "annotate/annotate.h"

#include "annotate/names_decode.h"
#include "base/str.h"
#include "annotate/names_types.h"

enum { SECTION_TOKENS = 32768 };

typedef struct reader {
	nd_arena *arena, *scratch;
	const nd_annotators *with;
	const nd_document *document;
	nd_mention_array *mentions;
	nd_name_window *window;
	nd_label_trace *trace;
	nd_label_scores *scores; /* of the section's tokens */
} reader;

/* The byline is metadata: its author is no mention of the article, nor is a name in its address or time line. */
static bool is_metadata(const nd_page *page, nd_span span)
{
	const nd_span places[] = {page->byline_span, page->published_span};
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
		if (span.start < places[i].end && places[i].start < span.end)
			return true;
	return false;
}

static void add_mentions(reader *read, const nd_name_words *words, const uint8_t *labels, nd_span tokens)
{
	for (uint32_t i = tokens.start, end; i < tokens.end; i = end) {
		end = i + 1;
		if (labels[i] == 0)
			continue;
		end = nd_names_mention_end(labels, i, tokens.end);
		nd_span span = {words->tokens[i].span.start, words->tokens[end - 1].span.end};
		if (is_metadata(read->document->page, span))
			continue;
		nd_str text = nd_str_cut(read->document->page->text, span);
		nd_type type = nd_name_type(read->with->gazetteer, nd_label_class(labels[i]), text);
		*nd_array_push(read->arena, read->mentions) =
		        (nd_mention){.span = span, .type = type, .entity = ND_NONE, .probability = -1};
	}
}

static void read_section(reader *read, const nd_span *windows, uint32_t count)
{
	const nd_annotators *with = read->with;
	uint32_t base = windows[0].start, token_count = windows[count - 1].end - base;
	nd_span *local = nd_arena_take(read->scratch, count * sizeof *local);
	uint8_t *first = nd_arena_take(read->scratch, token_count), *second = nd_arena_take(read->scratch, token_count);
	nd_name_words words;
	nd_first_pass found;
	for (uint32_t i = 0; i < count; i++)
		local[i] = (nd_span){windows[i].start - base, windows[i].end - base};
	nd_name_words_read(read->scratch, with->gazetteer, read->document->page->text, read->document->segments.tokens + base,
	              token_count, local, count, &words);
	for (uint32_t i = 0; i < count; i++)
		nd_names_first_pass(&with->names->passes[0], with->gazetteer, &words, local[i], read->window, read->trace,
		                    read->scores, first);
	nd_first_pass_read(read->scratch, &words, first, &found);
	for (uint32_t i = 0; i < count; i++) {
		nd_names_second_pass(&with->names->passes[1], &found, &words, local[i], read->window, read->trace, read->scores,
		                     second);
		add_mentions(read, &words, second, local[i]);
	}
}

void nd_annotate_names(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                       nd_mention_array *mentions)
{
	if (with->names->passes[0].rows == NULL)
		return;
	reader read = {arena, scratch, with, document, mentions, NULL, NULL, NULL};
	uint32_t count;
	const nd_span *windows = nd_names_windows(scratch, &document->segments, &count);
	if (count == 0)
		return;
	uint32_t most = windows[count - 1].end;
	if (most > SECTION_TOKENS + ND_WINDOW_TOKENS)
		most = SECTION_TOKENS + ND_WINDOW_TOKENS;
	read.window = nd_arena_take(scratch, sizeof *read.window);
	read.trace = nd_arena_take(scratch, sizeof *read.trace);
	read.scores = nd_arena_take(scratch, most * sizeof *read.scores);
	for (uint32_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && windows[end].end - windows[i].start <= SECTION_TOKENS;)
			end++;
		read_section(&read, &windows[i], end - i);
	}
}
