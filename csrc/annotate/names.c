/* Finds the names of a document: words, first pass, second pass, candidates, mentions.
 *
 * A document longer than ND_SECTION_TOKENS is read in sections, each as a document of its own, so that memory and the cost of
 * what one word says about another stay bounded. */
#include "annotate/annotate.h"

#include "annotate/name_list.h"
#include "annotate/names_acronyms.h"
#include "annotate/names_agreement.h"
#include "annotate/names_choice.h"
#include "annotate/names_decode.h"
#include "annotate/names_headlines.h"
#include "annotate/names_states.h"
#include "annotate/names_types.h"
#include "base/str.h"

typedef struct reader {
	nd_arena *arena, *scratch;
	const nd_annotators *with;
	const nd_document *document;
	nd_mention_array *mentions;
	nd_listed_span_array *listed;
	nd_name_window *window;
	nd_label_trace *trace;
	nd_label_scores *scores; /* of the section's tokens */
	float *probabilities;    /* of the section's tokens */
	nd_lattice *lattice;
} reader;

static void add_mention(reader *read, nd_span span, nd_type type, float probability)
{
	if (!nd_page_is_credit(read->document->page, span))
		*nd_array_push(read->arena, read->mentions) =
		        (nd_mention){.span = span, .type = type, .entity = ND_NONE, .probability = probability};
}

static void add_listed(reader *read, nd_span span, const nd_listed *listed)
{
	nd_str id = listed->id.size > 0 ? nd_arena_copy(read->arena, listed->id) : (nd_str){0};
	*nd_array_push(read->arena, read->listed) = (nd_listed_span){span, id};
	if (listed->type != ND_NO_NAME)
		add_mention(read, span, listed->type, 1);
}

/* The first token of start to end at which a listed name begins, or end. */
static uint32_t listed_within(const reader *read, const nd_name_words *words, uint32_t start, uint32_t end, uint32_t stop)
{
	if (read->with->list == NULL)
		return end;
	for (; start < end; start++)
		if (nd_name_list_match(read->with->list, read->document->page->text, words, start, stop).end != 0)
			break;
	return start;
}

static bool is_word(nd_str text, const nd_name_words *words, uint32_t token, nd_str word)
{
	return nd_str_equal(nd_str_cut(text, words->tokens[token].span), word);
}

static bool is_capital_district(nd_str text, const nd_name_words *words, uint32_t token)
{
	return is_word(text, words, token, ND_STR("DC")) || is_word(text, words, token, ND_STR("D.C."));
}

/* "Washington, D.C." is one name with a comma of its own: its end, where a token begins it, else the next token. */
static uint32_t capital_end(nd_str text, const nd_name_words *words, uint32_t token, uint32_t stop)
{
	uint32_t end = token + 1;
	if (!nd_str_equal_nocase(nd_str_cut(text, words->tokens[token].span), ND_STR("Washington")))
		return end;
	if (end < stop && is_word(text, words, end, ND_STR(",")))
		end++;
	return end < stop && is_capital_district(text, words, end) ? end + 1 : token + 1;
}

/* End of the first of the places that tokens start to end name: "Dresden, Germany" are two. */
static uint32_t place_end(nd_str text, const nd_name_words *words, uint32_t start, uint32_t end)
{
	for (uint32_t i = start, next; i + 2 < end; i = next) {
		next = capital_end(text, words, i, end);
		if (next + 1 < end && is_word(text, words, next, ND_STR(",")))
			return next;
	}
	return end;
}

static void add_name(reader *read, const nd_name_words *words, nd_name_class class, nd_span tokens, float probability)
{
	nd_str text = read->document->page->text;
	for (uint32_t i = tokens.start, end; i < tokens.end; i = end + 1) {
		end = class == ND_NAME_LOCATION ? place_end(text, words, i, tokens.end) : tokens.end;
		nd_span span = {words->tokens[i].span.start, words->tokens[end - 1].span.end};
		add_mention(read, span, nd_name_type(read->with->gazetteer, class, nd_str_cut(text, span)), probability);
	}
}

/* Names of the user's list win over the model's that they touch. */
static void add_mentions(reader *read, const nd_name_words *words, const uint8_t *labels, nd_span tokens)
{
	nd_str text = read->document->page->text;
	for (uint32_t i = tokens.start, end; i < tokens.end; i = end) {
		nd_listed listed = {0};
		end = i + 1;
		if (read->with->list != NULL)
			listed = nd_name_list_match(read->with->list, text, words, i, tokens.end);
		if (listed.end != 0) {
			end = listed.end;
			nd_span span = {words->tokens[i].span.start, words->tokens[end - 1].span.end};
			add_listed(read, span, &listed);
			continue;
		}
		if (labels[i] == 0 || (nd_label_continues(labels[i]) && i > tokens.start && labels[i - 1] != 0))
			continue;
		end = nd_names_mention_end(labels, i, tokens.end);
		if (nd_label_class(labels[i]) == ND_NAME_LOCATION)
			end = capital_end(text, words, end - 1, tokens.end);
		uint32_t touched = listed_within(read, words, i + 1, end, tokens.end);
		if (touched == end)
			add_name(read, words, nd_label_class(labels[i]), (nd_span){i, end},
			         read->with->probabilities ? read->probabilities[i] : -1);
		end = touched;
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
	nd_name_candidate_array candidates = {0};
	nd_name_evidence evidence;
	for (uint32_t i = 0; i < count; i++)
		local[i] = (nd_span){windows[i].start - base, windows[i].end - base};
	nd_name_words_read(read->scratch, with->gazetteer, read->document->page->text, read->document->segments.tokens + base,
	              token_count, local, count, &words);
	for (uint32_t i = 0; i < count; i++)
		nd_names_first_pass(&with->names->passes[0], with->gazetteer, &words, local[i], read->window, read->trace,
		                    read->scores, first);
	nd_first_pass_read(read->scratch, &words, first, read->scores, &found);
	for (uint32_t i = 0; i < count; i++)
		nd_names_second_pass(read->scratch, &with->names->passes[1], &with->names->choice, &found, &words, local, i,
		                     read->window, read->lattice, read->scores, &candidates);
	nd_names_gather_evidence(read->scratch, read->document->page->text, &words, local, first, &candidates, &evidence);
	nd_names_choose(read->scratch, &with->names->choice, &evidence, second, read->probabilities);
	nd_names_read_acronyms(read->scratch, read->document->page->text, &words, local, count, second);
	nd_names_agree(read->scratch, read->document->page->text, &words, local, count, second, read->probabilities);
	nd_names_join_states(with->gazetteer, &words, local, count, second, read->probabilities);
	nd_names_read_headlines(read->scratch, &words, local, count, second, read->probabilities);
	for (uint32_t i = 0; i < count; i++)
		add_mentions(read, &words, second, local[i]);
}

void nd_annotate_names(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                       nd_mention_array *mentions, nd_listed_span_array *listed)
{
	if (with->names->passes[0].rows == NULL)
		return;
	reader read = {.arena = arena,
	               .scratch = scratch,
	               .with = with,
	               .document = document,
	               .mentions = mentions,
	               .listed = listed};
	uint32_t count;
	const nd_span *windows = nd_names_windows(scratch, &document->segments, &count);
	if (count == 0)
		return;
	uint32_t most = windows[count - 1].end;
	if (most > ND_SECTION_TOKENS + ND_WINDOW_TOKENS)
		most = ND_SECTION_TOKENS + ND_WINDOW_TOKENS;
	read.window = nd_arena_take(scratch, sizeof *read.window);
	read.trace = nd_arena_take(scratch, sizeof *read.trace);
	read.scores = nd_arena_take(scratch, most * sizeof *read.scores);
	read.probabilities = nd_arena_take_zeroed(scratch, most, sizeof(float));
	read.lattice = nd_arena_take(scratch, sizeof *read.lattice);
	for (uint32_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && windows[end].end - windows[i].start <= ND_SECTION_TOKENS;)
			end++;
		read_section(&read, &windows[i], end - i);
	}
}
