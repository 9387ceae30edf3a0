/* Finds the names of a document: words, first pass, second pass, mentions.
 *
 * A document longer than SECTION_TOKENS is read in sections, each as a document of its own, so that memory and the cost of
 * what one word says about another stay bounded. */
#include "annotate/annotate.h"

#include "annotate/names_decode.h"
#include "base/str.h"
#include "annotate/names_types.h"

enum { SECTION_TOKENS = 32768 };

typedef ND_ARRAY(nd_span) span_array;

typedef struct reader {
	nd_arena *arena, *scratch;
	const nd_annotators *with;
	const nd_document *document;
	nd_mention_array *mentions;
	nd_name_window *window;
	nd_label_trace *trace;
	nd_label_scores *scores; /* of the section's tokens */
	uint8_t *labels;
} reader;

/* Sentences, the very long ones in pieces. */
static span_array cut_windows(nd_arena *scratch, const nd_segmentation *segments)
{
	span_array windows = {0};
	for (uint32_t i = 0; i < segments->sentence_count; i++) {
		const nd_sentence *sentence = &segments->sentences[i];
		uint32_t start = sentence->first_token, end = start + sentence->token_count;
		for (; end - start > ND_WINDOW_TOKENS; start += ND_WINDOW_TOKENS)
			*nd_array_push(scratch, &windows) = (nd_span){start, start + ND_WINDOW_TOKENS};
		if (start < end)
			*nd_array_push(scratch, &windows) = (nd_span){start, end};
	}
	return windows;
}

static void decode_chains(reader *read, const nd_names_pass *pass)
{
	const nd_name_window *window = read->window;
	uint32_t count = window->end - window->start, end;
	for (uint32_t i = 0; i < count; i = end) {
		end = i + 1;
		read->labels[window->start + i] = 0;
		if (!window->scored[i])
			continue;
		while (end < count && window->scored[end])
			end++;
		nd_names_decode(pass, &read->scores[window->start + i], end - i, read->trace, &read->labels[window->start + i]);
	}
}

static void first_pass(reader *read, const nd_words *words, nd_span tokens)
{
	const nd_names_pass *pass = &read->with->names->passes[0];
	nd_features features = {.shift = 64 - pass->bits};
	nd_name_window_set(read->window, words, read->with->gazetteer, tokens);
	for (uint32_t i = tokens.start; i < tokens.end; i++) {
		if (!read->window->scored[i - tokens.start])
			continue;
		read->scores[i] = (nd_label_scores){0};
		nd_names_features(read->window, i, &features);
		nd_names_score(pass, &features, &read->scores[i]);
	}
	decode_chains(read, pass);
}

static void second_pass(reader *read, const nd_words *words, const nd_first_pass *found, nd_span tokens)
{
	const nd_names_pass *pass = &read->with->names->passes[1];
	nd_features features = {.shift = 64 - pass->bits};
	nd_name_window_set(read->window, words, NULL, tokens);
	for (uint32_t i = tokens.start; i < tokens.end; i++) {
		if (!read->window->scored[i - tokens.start])
			continue;
		nd_names_second_features(read->window, found, i, &features);
		nd_names_score(pass, &features, &read->scores[i]);
	}
	decode_chains(read, pass);
}

static void add_mentions(reader *read, const nd_words *words, nd_span tokens)
{
	for (uint32_t i = tokens.start, end; i < tokens.end; i = end) {
		uint32_t label = read->labels[i];
		end = i + 1;
		if (label == 0)
			continue;
		while (end < tokens.end && nd_label_continues(read->labels[end]) &&
		       nd_label_may_follow(read->labels[end - 1], read->labels[end]))
			end++;
		nd_span span = {words->tokens[i].span.start, words->tokens[end - 1].span.end};
		nd_type type = nd_name_type(read->with->gazetteer, nd_label_class(label), nd_str_cut(read->document->page->text, span));
		*nd_array_push(read->arena, read->mentions) =
		        (nd_mention){.span = span, .type = type, .entity = ND_NONE, .probability = -1};
	}
}

static void read_section(reader *read, const nd_span *windows, uint32_t count)
{
	uint32_t base = windows[0].start, token_count = windows[count - 1].end - base;
	nd_span *local = nd_arena_take(read->scratch, count * sizeof *local);
	nd_words words;
	nd_first_pass found;
	for (uint32_t i = 0; i < count; i++)
		local[i] = (nd_span){windows[i].start - base, windows[i].end - base};
	nd_words_read(read->scratch, read->with->gazetteer, read->document->page->text,
	              read->document->segments.tokens + base, token_count, local, count, &words);
	uint8_t *first_labels = nd_arena_take(read->scratch, token_count);
	read->labels = first_labels;
	for (uint32_t i = 0; i < count; i++)
		first_pass(read, &words, local[i]);
	nd_first_pass_read(read->scratch, &words, first_labels, &found);
	read->labels = nd_arena_take(read->scratch, token_count);
	for (uint32_t i = 0; i < count; i++) {
		second_pass(read, &words, &found, local[i]);
		add_mentions(read, &words, local[i]);
	}
}

void nd_annotate_names(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                       nd_mention_array *mentions)
{
	if (with->names->passes[0].rows == NULL)
		return;
	reader read = {arena, scratch, with, document, mentions, NULL, NULL, NULL, NULL};
	span_array windows = cut_windows(scratch, &document->segments);
	if (windows.count == 0)
		return;
	uint32_t most = windows.items[windows.count - 1].end;
	if (most > SECTION_TOKENS + ND_WINDOW_TOKENS)
		most = SECTION_TOKENS + ND_WINDOW_TOKENS;
	read.window = nd_arena_take(scratch, sizeof *read.window);
	read.trace = nd_arena_take(scratch, sizeof *read.trace);
	read.scores = nd_arena_take(scratch, most * sizeof *read.scores);
	for (uint32_t i = 0, end; i < windows.count; i = end) {
		for (end = i + 1; end < windows.count && windows.items[end].end - windows.items[i].start <= SECTION_TOKENS;)
			end++;
		read_section(&read, &windows.items[i], end - i);
	}
}
