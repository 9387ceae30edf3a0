#include "annotate/names_headlines.h"

#include "annotate/names_decode.h"

enum { FEWEST_WORDS = 4, LONGEST_FORM = 8 };

typedef enum window_case { MIXED_CASE, ALL_CAPITALS, NO_CAPITALS } window_case;

typedef struct name_form {
	uint32_t class; /* ND_NAME_NONE where the model was of two minds */
	float probability;
} name_form;

typedef ND_ARRAY(name_form) form_array;

typedef struct headline_reader {
	nd_arena *scratch;
	const nd_name_words *words;
	uint8_t *labels;
	float *probabilities;
	nd_index index; /* hash of a form in lower case to its number */
	form_array forms;
} headline_reader;

static uint64_t add_to_form(uint64_t hash, const nd_name_words *words, uint32_t token)
{
	return nd_hash_pair(hash, nd_name_word_at(words, token)->lower);
}

static window_case case_of(const nd_name_words *words, nd_span window)
{
	uint32_t count = 0, capital = 0, all_capital = 0;
	for (uint32_t i = window.start; i < window.end; i++) {
		uint8_t flags = nd_name_word_at(words, i)->flags;
		if ((flags & ND_WORD_LETTERS) == 0)
			continue;
		bool one_letter = words->tokens[i].span.end - words->tokens[i].span.start == 1;
		count++;
		capital += (flags & ND_WORD_CAPITAL) != 0;
		all_capital += (flags & ND_WORD_ALL_CAPITALS) != 0 || ((flags & ND_WORD_CAPITAL) != 0 && one_letter);
	}
	if (count < FEWEST_WORDS || (capital > 0 && all_capital < count))
		return MIXED_CASE;
	return capital > 0 ? ALL_CAPITALS : NO_CAPITALS;
}

static void note_forms(headline_reader *read, nd_span window)
{
	for (uint32_t i = window.start, end; i < window.end; i = end) {
		end = i + 1;
		if (read->labels[i] == 0)
			continue;
		end = nd_names_mention_end(read->labels, i, window.end);
		uint32_t class = nd_label_class(read->labels[i]);
		if (class == ND_NAME_DATE || class == ND_NAME_MONEY || end - i > LONGEST_FORM)
			continue;
		uint64_t hash = 0;
		for (uint32_t k = i; k < end; k++)
			hash = add_to_form(hash, read->words, k);
		uint32_t *number = nd_index_at(read->scratch, &read->index, hash);
		if (*number == ND_NONE) {
			*number = read->forms.count;
			*nd_array_push(read->scratch, &read->forms) = (name_form){class, read->probabilities[i]};
		} else if (read->forms.items[*number].class != class) {
			read->forms.items[*number].class = ND_NAME_NONE;
		}
	}
}

/* A word that the document has in lower case besides is no name by itself. */
static bool is_common(const headline_reader *read, uint32_t token, window_case kind)
{
	uint32_t here = kind == NO_CAPITALS ? 1 : 0;
	return read->words->cases[nd_name_word_at(read->words, token)->case_count].lower > here;
}

/* End of the longest form that begins at a token, and the form; else the token. */
static uint32_t form_at(const headline_reader *read, uint32_t token, uint32_t stop, window_case kind, name_form *form)
{
	uint64_t hash = 0;
	uint32_t end = token;
	for (uint32_t i = token; i < stop && i - token < LONGEST_FORM; i++) {
		hash = add_to_form(hash, read->words, i);
		uint32_t number = nd_index_find(&read->index, hash);
		if (number == ND_NONE || read->forms.items[number].class == ND_NAME_NONE || (i == token && is_common(read, token, kind)))
			continue;
		*form = read->forms.items[number];
		end = i + 1;
	}
	return end;
}

/* The model's mention holds two names or more, or one and a word that is none. */
static bool runs_together(const headline_reader *read, nd_span mention)
{
	uint32_t names = 0;
	name_form form;
	bool common = false;
	for (uint32_t i = mention.start, end; i < mention.end; i = end) {
		end = form_at(read, i, mention.end, ALL_CAPITALS, &form);
		names += end > i;
		common |= end == i && is_common(read, i, ALL_CAPITALS);
		end += end == i;
	}
	return names > 1 || (names == 1 && common);
}

static void free_merged_names(headline_reader *read, nd_span window)
{
	for (uint32_t i = window.start, end; i < window.end; i = end) {
		end = i + 1;
		if (read->labels[i] == 0)
			continue;
		end = nd_names_mention_end(read->labels, i, window.end);
		if (runs_together(read, (nd_span){i, end}))
			memset(read->labels + i, 0, end - i);
	}
}

static void put_forms(headline_reader *read, nd_span window, window_case kind)
{
	for (uint32_t i = window.start, end; i < window.end; i = end) {
		uint32_t stop = i;
		name_form form = {0};
		while (stop < window.end && read->labels[stop] == 0)
			stop++;
		end = form_at(read, i, stop, kind, &form);
		for (uint32_t k = i; k < end; k++) {
			nd_name_part part = end - i == 1 ? ND_PART_SINGLE : k == i ? ND_PART_BEGIN : k + 1 == end ? ND_PART_END : ND_PART_INSIDE;
			read->labels[k] = (uint8_t)nd_label_of((nd_name_class)form.class, part);
		}
		if (end > i)
			read->probabilities[i] = form.probability;
		else
			end = i + 1;
	}
}

void nd_names_read_headlines(nd_arena *scratch, const nd_name_words *words, const nd_span *windows, uint32_t window_count,
                             uint8_t *labels, float *probabilities)
{
	headline_reader read = {.scratch = scratch, .words = words, .labels = labels, .probabilities = probabilities};
	window_case *kinds = nd_arena_take(scratch, window_count * sizeof *kinds);
	bool any = false;
	for (uint32_t i = 0; i < window_count; i++) {
		kinds[i] = case_of(words, windows[i]);
		any |= kinds[i] != MIXED_CASE;
	}
	if (!any)
		return;
	nd_index_init(scratch, &read.index, 64);
	for (uint32_t i = 0; i < window_count; i++)
		if (kinds[i] == MIXED_CASE)
			note_forms(&read, windows[i]);
	for (uint32_t i = 0; i < window_count; i++) {
		if (kinds[i] == ALL_CAPITALS)
			free_merged_names(&read, windows[i]);
		if (kinds[i] != MIXED_CASE)
			put_forms(&read, windows[i], kinds[i]);
	}
}
