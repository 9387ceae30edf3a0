/* Trains data/names.model.
 *
 *     train_names OUT DATA TRAIN [DEV]
 *
 * DATA is the folder of gazetteer.bin, TRAIN and DEV are gold documents (tools/gold.h). The same input gives the same
 * file, byte for byte. With DEV, prints the strict F1 of what the file finds there.
 *
 * The second pass learns from labels and scores that the first gave to documents that it had not seen: the first pass is
 * trained once for each fifth of the documents, on the others. That is done twice: gold errs too, and most where a model
 * that has not seen it finds something else, so the second time less is learnt from there (Wang and others 2019,
 * "CrossWeigh"). The trees that judge candidates learn from documents that neither pass had seen. */
#define _DEFAULT_SOURCE /* POSIX processes, and MAP_ANONYMOUS */
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "annotate/annotate.h"
#include "annotate/names_choice.h"
#include "annotate/names_decode.h"
#include "boost.h"
#include "crf.h"
#include "gold.h"

/* WHOLE models of the first pass learn from all documents, SECONDS is how many of the second pass there are: they differ in
 * their seeds alone. */
enum { FOLDS = 5, WHOLE = 6, MODELS = FOLDS + WHOLE, SECONDS = 4, FOLD_SECONDS = 2, PROCESSES = 6 };
enum { FIRST_BITS = 17, SECOND_BITS = 14, MOST_WEIGHT = 127 };

#define SCALE (5.0f / MOST_WEIGHT)
#define DOUBTFUL 0.5f /* weight of a chain whose gold a model that has not seen it contradicts */
#define SOFTER 0.6f /* scores of unseen documents are too sure of themselves: the second pass learns on softened ones */
#define TEMPERATURE 1.5f /* of the probabilities: about 1 / SOFTER, checked on held-out documents */
static const crf_options FIRST_OPTIONS = {.epochs = 7, .averaged = 4, .rate = 0.15f, .decay = 3e-8f, .dropout = 0.25f};
static const crf_options SECOND_OPTIONS = {
        .epochs = 4, .averaged = 3, .rate = 0.1f, .decay = 1e-6f, .dropout = 0.1f, .base_scale = SOFTER * SCALE,
        .keeps_transitions = true};

static const boost_options TREE_OPTIONS = {.trees = 300, .rate = 0.1, .regularization = 10, .row_share = 0.5, .column_share = 0.4};
#define LEAST 0.36f /* a mention is chosen if it is as probable as this */

/* A gold document as the model reads it. */
typedef struct training_document {
	nd_page page;
	nd_segmentation segments;
	const nd_span *windows;
	uint32_t window_count;
	nd_name_words words;
	uint8_t *gold; /* label of each token */
	nd_label_scores *scores;
	uint8_t *labels; /* of the first pass */
	gold_entity_array entities;
} training_document;

typedef ND_ARRAY(training_document) document_array;

typedef struct trainer {
	nd_arena *arena;
	nd_gazetteer gazetteer;
	document_array documents;
	nd_name_window window;
	nd_label_trace trace;
	nd_lattice *lattice;
	nd_name_rows *rows;
	crf *models; /* MODELS of the first pass: FOLDS trained without one fold each, then WHOLE on all; in shared memory */
	bool doubts; /* documents are labelled by models that have not seen them */
	uint32_t lost; /* entities that tokens cannot show */
} trainer;

/* ---- gold -------------------------------------------------------------------------------------------------------- */

static nd_name_class class_of(nd_str type)
{
	static const char *const names[ND_NAME_CLASSES] = {"",         "person", "organization", "location", "misc",
	                                                   "date",     "facility", "money",      "norp",     "product"};
	static const char *const aliases[][2] = {{"country", "location"}, {"event", "misc"}, {"work", "misc"},
	                                         {"law", "misc"},         {"language", "norp"}};
	for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
		if (nd_str_equal(type, nd_str_of(aliases[i][0], strlen(aliases[i][0]))))
			type = nd_str_of(aliases[i][1], strlen(aliases[i][1]));
	for (uint32_t class = 1; class < ND_NAME_CLASSES; class++)
		if (nd_str_equal(type, nd_str_of(names[class], strlen(names[class]))))
			return (nd_name_class)class;
	return ND_NAME_NONE;
}

/* First token that ends behind position. */
static uint32_t token_behind(const nd_segmentation *segments, uint32_t position)
{
	uint32_t low = 0, high = segments->token_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (segments->tokens[middle].span.end <= position)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool scored_throughout(trainer *with, const training_document *document, uint32_t first, uint32_t end)
{
	for (uint32_t i = 0; i < document->window_count; i++) {
		nd_span window = document->windows[i];
		if (first < window.start || first >= window.end)
			continue;
		nd_name_window_set(&with->window, &document->words, NULL, window);
		for (uint32_t token = first; token < end; token++)
			if (token >= window.end || !with->window.scored[token - window.start])
				return false;
		return true;
	}
	return false;
}

/* "Dresden, Germany" are two places, "Washington, D.C." is one (names.c), also where gold has it otherwise. */
static void label_entity(trainer *with, training_document *document, const gold_entity *entity)
{
	const nd_segmentation *segments = &document->segments;
	uint32_t first = token_behind(segments, entity->span.start), end = token_behind(segments, entity->span.end - 1) + 1;
	nd_name_class class = class_of(entity->type);
	bool exact = end <= segments->token_count && first < end && segments->tokens[first].span.start == entity->span.start &&
	             segments->tokens[end - 1].span.end == entity->span.end;
	if (!exact || class == ND_NAME_NONE || !scored_throughout(with, document, first, end)) {
		with->lost++;
		return;
	}
	nd_label_mention(document->gold, first, end, class);
	for (uint32_t i = first + 1; class == ND_NAME_LOCATION && i + 1 < end; i++) {
		nd_str token = nd_str_cut(document->page.text, segments->tokens[i].span);
		nd_str next = nd_str_cut(document->page.text, segments->tokens[i + 1].span);
		if (!nd_str_equal(token, ND_STR(",")) || nd_str_equal(next, ND_STR("DC")) || nd_str_equal(next, ND_STR("D.C.")))
			continue;
		document->gold[i] = 0;
		nd_label_mention(document->gold, first, i, class);
		nd_label_mention(document->gold, i + 1, end, class);
		first = i + 1;
	}
}

static void check_entities(const gold_document *gold, const char *place)
{
	for (uint32_t i = 0; i < gold->entities.count; i++) {
		const gold_entity *entity = &gold->entities.items[i];
		if (class_of(entity->type) == ND_NAME_NONE)
			fail("an entity has a type that is not known", place);
		if (entity->span.start >= entity->span.end || entity->span.end > gold->text.size)
			fail("an entity is not within the text", place);
	}
}

static void add_document(trainer *with, nd_arena *scratch, nd_str line, const char *place)
{
	static const nd_page_hints no_hints = {0};
	nd_arena *arena = with->arena;
	gold_document gold = read_gold(arena, line, place);
	check_entities(&gold, place);
	training_document *document = nd_array_push(arena, &with->documents);
	*document = (training_document){.entities = gold.entities};
	nd_page_from_text(arena, scratch, gold.text, &no_hints, &document->page);
	nd_text_segment(arena, gold.text, document->page.blocks, document->page.block_count, &document->segments);
	document->windows = nd_names_windows(arena, &document->segments, &document->window_count);
	uint32_t count = document->segments.token_count;
	nd_name_words_read(arena, &with->gazetteer, gold.text, document->segments.tokens, count, document->windows,
	              document->window_count, &document->words);
	document->gold = nd_arena_take_zeroed(arena, count, 1);
	document->labels = nd_arena_take_zeroed(arena, count, 1);
	document->scores = nd_arena_new_n(arena, nd_label_scores, count);
	for (uint32_t i = 0; i < gold.entities.count; i++)
		label_entity(with, document, &gold.entities.items[i]);
}

static void read_documents(trainer *with, const char *path)
{
	nd_arena scratch;
	nd_str rest = read_file(with->arena, path), line;
	const char *start = rest.data;
	uint32_t before = with->documents.count, entities = 0, number = 1;
	char place[4096];
	nd_arena_init(&scratch, NULL);
	scratch.on_exhaustion = with->arena->on_exhaustion;
	with->lost = 0;
	while (next_line(&rest, &line)) {
		for (; start < line.data; start++)
			number += *start == '\n';
		snprintf(place, sizeof place, "%s:%u", path, number);
		add_document(with, &scratch, line, place);
		entities += with->documents.items[with->documents.count - 1].entities.count;
	}
	nd_arena_destroy(&scratch);
	if (entities == 0)
		fail("holds no entity to learn from", path);
	fprintf(stderr, "%s: %u documents, %u of %u entities that tokens cannot show\n", path,
	        with->documents.count - before, with->lost, entities);
}

/* ---- samples ----------------------------------------------------------------------------------------------------- */

/* Each run of scored tokens of a window is a chain. */
static void add_chains(trainer *with, nd_arena *arena, samples *to, const training_document *document, uint32_t pass,
                       const nd_first_pass *found, uint32_t base)
{
	nd_name_features features = {.shift = 64 - (pass == 0 ? FIRST_BITS : SECOND_BITS)};
	for (uint32_t w = 0; w < document->window_count; w++) {
		nd_span window = document->windows[w];
		nd_name_window_set(&with->window, &document->words, pass == 0 ? &with->gazetteer : NULL, window);
		for (uint32_t i = window.start; i < window.end; i++) {
			if (!with->window.scored[i - window.start])
				continue;
			if (i == window.start || !with->window.scored[i - 1 - window.start])
				*nd_array_push(arena, &to->chains) = (chain){.first = to->tokens.count, .weight = 1};
			chain *into = &to->chains.items[to->chains.count - 1];
			into->count++;
			if (pass == 0 && with->doubts && document->labels[i] != document->gold[i])
				into->weight = DOUBTFUL;
			if (pass == 0)
				nd_names_features(&with->window, i, &features);
			else
				nd_names_second_features(&with->window, found, i, &features);
			*nd_array_push(arena, &to->tokens) = (chain_token){.first_row = to->rows.count,
			                                                   .row_count = features.count,
			                                                   .label = document->gold[i],
			                                                   .base = pass == 0 ? ND_NONE : base + i};
			for (uint32_t f = 0; f < features.count; f++)
				*nd_array_push(arena, &to->rows) = features.rows[f];
		}
	}
}

/* ---- weights ----------------------------------------------------------------------------------------------------- */

static int32_t quantised(float weight, float scale, int32_t most)
{
	float steps = weight / scale;
	int32_t rounded = (int32_t)(steps + (steps < 0 ? -0.5f : 0.5f));
	return rounded > most ? most : rounded < -most ? -most : rounded;
}

static void quantise(nd_arena *arena, const crf *model, uint32_t bits, float scale, nd_names_pass *pass)
{
	signed char *rows = nd_arena_take(arena, (size_t)ND_LABELS << bits);
	for (size_t i = 0; i < (size_t)ND_LABELS << bits; i++)
		rows[i] = (signed char)(i % ND_LABELS < ND_LABELS_USED
		                                ? quantised(model->rows[i / ND_LABELS][i % ND_LABELS], scale, MOST_WEIGHT)
		                                : 0);
	for (uint32_t from = 0; from < ND_LABELS; from++)
		for (uint32_t to = 0; to < ND_LABELS; to++)
			pass->transitions[from][to] =
			        (int16_t)(crf_allows(from, to) ? quantised(model->transitions[from][to], scale, 2000) : ND_FORBIDDEN);
	pass->rows = rows;
	pass->bits = bits;
}

static void run_first_pass(trainer *with, const nd_names_pass *pass, training_document *document)
{
	for (uint32_t w = 0; w < document->window_count; w++)
		nd_names_first_pass(pass, &with->gazetteer, &document->words, document->windows[w], &with->window, &with->trace,
		                    document->scores, document->labels);
}

/* On the documents that are not in the fold; on all if there is no such fold. model is zeroed. */
static void train_first(trainer *with, uint32_t held_out, crf *model)
{
	nd_arena scratch;
	samples from = {0};
	char name[32];
	nd_arena_init(&scratch, NULL);
	scratch.on_exhaustion = with->arena->on_exhaustion;
	for (uint32_t i = 0; i < with->documents.count; i++)
		if (i % FOLDS != held_out)
			add_chains(with, &scratch, &from, &with->documents.items[i], 0, NULL, 0);
	snprintf(name, sizeof name, held_out < FOLDS ? "without fifth %u" : "first pass", held_out);
	crf_options options = FIRST_OPTIONS;
	options.seed = held_out < FOLDS ? 0 : held_out - FOLDS;
	crf_train(&scratch, &from, &options, FIRST_BITS, name, NULL, model);
	nd_arena_destroy(&scratch);
}

/* Labels and scores each document by the model that has not seen it. */
static void run_unseen(trainer *with)
{
	for (uint32_t fold = 0; fold < FOLDS; fold++) {
		nd_arena scratch;
		nd_names_pass pass;
		nd_arena_init(&scratch, NULL);
		scratch.on_exhaustion = with->arena->on_exhaustion;
		quantise(&scratch, &with->models[fold], FIRST_BITS, SCALE, &pass);
		for (uint32_t i = fold; i < with->documents.count; i += FOLDS)
			run_first_pass(with, &pass, &with->documents.items[i]);
		nd_arena_destroy(&scratch);
	}
}

/* Models are written by the processes that train them and read by this one. */
static void share_models(trainer *with)
{
	size_t table = sizeof(float[ND_LABELS]) << FIRST_BITS;
	char *shared = mmap(NULL, MODELS * (sizeof(crf) + table), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		fail("no memory", "train_names");
	with->models = (crf *)shared;
	for (uint32_t i = 0; i < MODELS; i++) {
		with->models[i].row_count = UINT32_C(1) << FIRST_BITS;
		with->models[i].rows = (float(*)[ND_LABELS])(shared + MODELS * sizeof(crf) + i * table);
	}
}

static void forget_models(trainer *with)
{
	for (uint32_t i = 0; i < MODELS; i++) {
		memset(with->models[i].rows, 0, sizeof(float[ND_LABELS]) << FIRST_BITS);
		memset(with->models[i].transitions, 0, sizeof with->models[i].transitions);
	}
}

static void wait_for_one(void)
{
	int status;
	if (wait(&status) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fail("did not end well", "a process that trains");
}

/* The first so many models, each in a process of its own, PROCESSES at a time: how many makes no difference to them. */
static void train_models(trainer *with, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (i >= PROCESSES)
			wait_for_one();
		fflush(NULL);
		pid_t child = fork();
		if (child < 0)
			fail("cannot be started", "a process that trains");
		if (child == 0) {
			train_first(with, i, &with->models[i]);
			_exit(0);
		}
	}
	for (uint32_t i = 0; i < count && i < PROCESSES; i++)
		wait_for_one();
}

static void train_all_first(trainer *with)
{
	share_models(with);
	train_models(with, FOLDS);
	run_unseen(with);
	forget_models(with);
	with->doubts = true;
	train_models(with, MODELS);
	run_unseen(with);
}

/* The mean of models that were trained on different documents, in different orders, errs less than any of them (bagging:
 * Breiman 1996); scores are linear in the weights, so the mean of the weights is the mean of the models. */
static void take_mean(trainer *with, nd_names_pass *pass)
{
	crf mean;
	crf_init(with->arena, &mean, FIRST_BITS);
	for (uint32_t i = 0; i < MODELS; i++)
		crf_add(&with->models[i], &mean);
	crf_scale(&mean, 1.0f / MODELS);
	quantise(with->arena, &mean, FIRST_BITS, SCALE, pass);
}

/* So many models on the documents that are not in the fold; on all if there is no such fold. */
static void train_second(trainer *with, nd_arena *arena, const nd_names_pass *first, uint32_t held_out, uint32_t models, nd_names_pass *pass)
{
	nd_arena scratch;
	samples from = {0};
	crf model, mean;
	uint32_t token_count = 0, base = 0;
	nd_arena_init(&scratch, NULL);
	scratch.on_exhaustion = with->arena->on_exhaustion;
	for (uint32_t i = 0; i < with->documents.count; i++)
		token_count += with->documents.items[i].segments.token_count;
	nd_label_scores *bases = nd_arena_take(&scratch, token_count * sizeof *bases);
	for (uint32_t i = 0; i < with->documents.count; i++) {
		training_document *document = &with->documents.items[i];
		nd_first_pass found;
		if (i % FOLDS == held_out)
			continue;
		nd_first_pass_read(&scratch, &document->words, document->labels, document->scores, &found);
		add_chains(with, &scratch, &from, document, 1, &found, base);
		memcpy(bases + base, document->scores, document->segments.token_count * sizeof *bases);
		base += document->segments.token_count;
	}
	from.bases = bases;
	float initial[ND_LABELS][ND_LABELS];
	for (size_t i = 0; i < ND_LABELS * ND_LABELS; i++)
		initial[i / ND_LABELS][i % ND_LABELS] = (float)first->transitions[i / ND_LABELS][i % ND_LABELS] * SECOND_OPTIONS.base_scale;
	crf_init(&scratch, &mean, SECOND_BITS);
	crf_options options = SECOND_OPTIONS;
	for (options.seed = 0; options.seed < models; options.seed++) {
		crf_init(&scratch, &model, SECOND_BITS);
		crf_train(&scratch, &from, &options, SECOND_BITS, "second pass", (const float(*)[ND_LABELS])initial, &model);
		crf_add(&model, &mean);
	}
	crf_scale(&mean, 1.0f / (float)models);
	quantise(arena, &mean, SECOND_BITS, SECOND_OPTIONS.base_scale, pass);
	nd_arena_destroy(&scratch);
}

/* ---- trees ------------------------------------------------------------------------------------------------------- */

/* What the trees learn from: columns, and whether each row's candidate is gold's. */
typedef struct tree_samples {
	ND_ARRAY(uint8_t) columns[ND_NAME_COLUMNS];
	ND_ARRAY(float) targets, weights;
} tree_samples;

/* Both passes over a document, up to the evidence for its candidates. Its scores are those of both passes then. */
static void find_evidence(trainer *with, nd_arena *scratch, const nd_names_pass *second, const nd_names_choice *choice,
                          training_document *document, nd_name_evidence *evidence)
{
	nd_first_pass found;
	nd_name_candidate_array candidates = {0};
	nd_first_pass_read(scratch, &document->words, document->labels, document->scores, &found);
	for (uint32_t w = 0; w < document->window_count; w++)
		nd_names_second_pass(scratch, second, choice, &found, &document->words, document->windows, w, &with->window,
		                     with->lattice, document->scores, &candidates);
	nd_names_gather_evidence(scratch, document->page.text, &document->words, document->windows, document->labels, &candidates,
	                         evidence);
}

static bool is_gold_chunk(const training_document *document, const nd_name_candidate *candidate, uint32_t class)
{
	uint32_t label = document->gold[candidate->start];
	return label != 0 && !nd_label_continues(label) && nd_label_class(label) == class &&
	       nd_names_mention_end(document->gold, candidate->start, document->segments.token_count) == candidate->end;
}

static void add_tree_samples(trainer *with, nd_arena *arena, nd_name_evidence *evidence, const training_document *document,
                             tree_samples *to)
{
	while (nd_names_next_rows(evidence, with->rows))
		for (uint32_t row = 0; row < with->rows->count; row++) {
			const nd_name_candidate *candidate = &evidence->candidates[with->rows->candidate[row]];
			for (uint32_t column = 0; column < ND_NAME_COLUMNS; column++)
				*nd_array_push(arena, &to->columns[column]) = with->rows->columns[column][row];
			*nd_array_push(arena, &to->targets) = is_gold_chunk(document, candidate, with->rows->class[row]) ? 1 : 0;
			*nd_array_push(arena, &to->weights) = 1;
		}
}

static void set_choice(const nd_names_pass *second, nd_names_choice *choice)
{
	nd_names_choice_set(choice, second, SCALE / TEMPERATURE);
	choice->least = LEAST;
}

/* Documents of a fold are judged by the first pass that has not seen them, whose labels and scores they have, and by a
 * second pass that has not either. */
static void add_fold_samples(trainer *with, nd_arena *arena, uint32_t fold, tree_samples *to)
{
	nd_arena scratch;
	nd_names_pass first, second;
	nd_names_choice *choice = nd_arena_new(arena, nd_names_choice);
	nd_arena_init(&scratch, NULL);
	scratch.on_exhaustion = with->arena->on_exhaustion;
	quantise(&scratch, &with->models[fold], FIRST_BITS, SCALE, &first);
	train_second(with, &scratch, &first, fold, FOLD_SECONDS, &second);
	set_choice(&second, choice);
	for (uint32_t i = fold; i < with->documents.count; i += FOLDS) {
		training_document seen = with->documents.items[i];
		nd_name_evidence evidence;
		seen.scores = nd_arena_new_n(&scratch, nd_label_scores, seen.segments.token_count);
		memcpy(seen.scores, with->documents.items[i].scores, seen.segments.token_count * sizeof *seen.scores);
		find_evidence(with, &scratch, &second, choice, &seen, &evidence);
		add_tree_samples(with, arena, &evidence, &seen, to);
	}
	nd_arena_destroy(&scratch);
}

static nd_boosted_tree *train_trees(trainer *with)
{
	nd_arena scratch;
	tree_samples from = {0};
	const uint8_t *columns[ND_NAME_COLUMNS];
	nd_boosted_tree *trees = nd_arena_new_n(with->arena, nd_boosted_tree, TREE_OPTIONS.trees);
	nd_arena_init(&scratch, NULL);
	scratch.on_exhaustion = with->arena->on_exhaustion;
	for (uint32_t fold = 0; fold < FOLDS; fold++)
		add_fold_samples(with, &scratch, fold, &from);
	for (uint32_t column = 0; column < ND_NAME_COLUMNS; column++)
		columns[column] = from.columns[column].items;
	boost_data data = {columns, from.targets.items, from.weights.items, from.targets.count, ND_NAME_COLUMNS};
	boost_train(&data, &TREE_OPTIONS, trees);
	fprintf(stderr, "%u trees on %u candidates\n", TREE_OPTIONS.trees, from.targets.count);
	nd_arena_destroy(&scratch);
	return trees;
}

/* ---- the file ---------------------------------------------------------------------------------------------------- */

static void put_u32(unsigned char *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(value >> (8 * i));
}

static void put_i16(unsigned char *at, int16_t value)
{
	at[0] = (unsigned char)value;
	at[1] = (unsigned char)((uint16_t)value >> 8);
}

static void put_f32(unsigned char *at, float value)
{
	uint32_t bits;
	memcpy(&bits, &value, sizeof bits);
	put_u32(at, bits);
}

static void put_trees(unsigned char *at, const nd_boosted_tree *trees)
{
	for (uint32_t i = 0; i < TREE_OPTIONS.trees; i++) {
		memcpy(at, &trees[i], offsetof(nd_boosted_tree, leaf));
		at += offsetof(nd_boosted_tree, leaf);
		for (uint32_t leaf = 0; leaf < ND_TREE_LEAVES; leaf++, at += 2)
			put_i16(at, trees[i].leaf[leaf]);
	}
}

static void write_model(trainer *with, const char *path, const nd_names_pass *passes, const nd_boosted_tree *trees)
{
	size_t transitions = ND_LABELS * ND_LABELS * sizeof(int16_t), tree_size = TREE_OPTIONS.trees * sizeof *trees;
	size_t size = ND_NAMES_HEAD + tree_size;
	for (uint32_t i = 0; i < ND_NAMES_PASSES; i++)
		size += transitions + ((size_t)ND_LABELS << passes[i].bits);
	unsigned char *payload = nd_arena_take_zeroed(with->arena, size, 1), *at = payload + ND_NAMES_HEAD;
	put_u32(payload, passes[0].bits);
	put_u32(payload + 4, passes[1].bits);
	put_f32(payload + 8, SCALE);
	put_f32(payload + 12, TEMPERATURE);
	put_u32(payload + 16, ND_NAMES_SCHEME);
	put_f32(payload + 20, LEAST);
	put_u32(payload + 24, TREE_OPTIONS.trees);
	for (uint32_t i = 0; i < ND_NAMES_PASSES; i++) {
		for (size_t k = 0; k < ND_LABELS * ND_LABELS; k++, at += 2)
			put_i16(at, passes[i].transitions[k / ND_LABELS][k % ND_LABELS]);
	}
	for (uint32_t i = 0; i < ND_NAMES_PASSES; at += (size_t)ND_LABELS << passes[i++].bits)
		memcpy(at, passes[i].rows, (size_t)ND_LABELS << passes[i].bits);
	put_trees(at, trees);
	nd_error error;
	if (nd_datafile_write(path, "names", ND_NAMES_VERSION, payload, size, &error) != ND_OK)
		fail(error.message, path);
	printf("%s: %zu bytes\n", path, size);
}

/* ---- measuring --------------------------------------------------------------------------------------------------- */

typedef struct tally {
	uint32_t gold, found, right;
} tally;

static void print_tally(const char *name, const tally *of)
{
	double f1 = of->gold + of->found > 0 ? 200.0 * of->right / (of->gold + of->found) : 0;
	printf("%s %.2f  ", name, f1);
}

static bool is_gold(const training_document *document, nd_span span, nd_name_class class)
{
	for (uint32_t i = 0; i < document->entities.count; i++) {
		const gold_entity *entity = &document->entities.items[i];
		if (entity->span.start == span.start && entity->span.end == span.end && class_of(entity->type) == class)
			return true;
	}
	return false;
}

static void tally_document(const training_document *document, const uint8_t *labels, tally *tallies)
{
	const nd_token *tokens = document->segments.tokens;
	for (uint32_t i = 0; i < document->entities.count; i++)
		tallies[class_of(document->entities.items[i].type)].gold++;
	for (uint32_t i = 0, end; i < document->segments.token_count; i = end) {
		end = i + 1;
		if (labels[i] == 0)
			continue;
		end = nd_names_mention_end(labels, i, document->segments.token_count);
		nd_name_class class = nd_label_class(labels[i]);
		tallies[class].found++;
		tallies[class].right += is_gold(document, (nd_span){tokens[i].span.start, tokens[end - 1].span.end}, class);
	}
}

static void print_tallies(const char *name, tally *tallies)
{
	static const char *const names[ND_NAME_CLASSES] = {"all", "person", "org", "loc", "misc", "date", "fac", "money", "norp", "product"};
	for (uint32_t class = 1; class < ND_NAME_CLASSES; class++) {
		tallies[0].gold += tallies[class].gold;
		tallies[0].found += tallies[class].found;
		tallies[0].right += tallies[class].right;
	}
	printf("%s: ", name);
	for (uint32_t class = 0; class < ND_NAME_CLASSES; class++)
		print_tally(names[class], &tallies[class]);
	printf("\n");
}

static void measure(trainer *with, const nd_names_pass *passes, const nd_boosted_tree *trees, uint32_t from)
{
	tally first[ND_NAME_CLASSES] = {{0}}, chosen[ND_NAME_CLASSES] = {{0}};
	nd_names_choice *choice = nd_arena_new(with->arena, nd_names_choice);
	set_choice(&passes[1], choice);
	choice->trees = trees;
	choice->tree_count = TREE_OPTIONS.trees;
	for (uint32_t i = from; i < with->documents.count; i++) {
		training_document *document = &with->documents.items[i];
		uint32_t count = document->segments.token_count;
		nd_name_evidence evidence;
		uint8_t *labels = nd_arena_take(with->arena, count);
		float *probabilities = nd_arena_new_n(with->arena, float, count);
		run_first_pass(with, &passes[0], document);
		tally_document(document, document->labels, first);
		find_evidence(with, with->arena, &passes[1], choice, document, &evidence);
		nd_names_choose(with->arena, choice, &evidence, labels, probabilities);
		tally_document(document, labels, chosen);
	}
	print_tallies("first pass", first);
	print_tallies("chosen", chosen);
}

int main(int count, char **arguments)
{
	nd_arena arena;
	jmp_buf out_of_memory;
	nd_error error;
	nd_arena_init(&arena, NULL);
	if (count < 4 || nd_arena_try(&arena, out_of_memory) != 0)
		fail(count < 4 ? "wants OUT DATA TRAIN [DEV]" : "no memory", "train_names");
	trainer *with = nd_arena_new(&arena, trainer);
	nd_names_pass passes[ND_NAMES_PASSES];
	with->arena = &arena;
	with->lattice = nd_arena_new(&arena, nd_lattice);
	with->rows = nd_arena_new(&arena, nd_name_rows);
	if (nd_gazetteer_open(arguments[2], &with->gazetteer, &error) != ND_OK)
		fail(error.message, arguments[2]);
	read_documents(with, arguments[3]);
	train_all_first(with);
	take_mean(with, &passes[0]);
	train_second(with, &arena, &passes[0], FOLDS, SECONDS, &passes[1]);
	nd_boosted_tree *trees = train_trees(with);
	write_model(with, arguments[1], passes, trees);
	if (count > 4) {
		uint32_t trained = with->documents.count;
		read_documents(with, arguments[4]);
		measure(with, passes, trees, trained);
	}
	nd_gazetteer_close(&with->gazetteer);
	nd_arena_destroy(&arena);
	return 0;
}
