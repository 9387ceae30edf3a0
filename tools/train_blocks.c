/* Trains data/blocks.model: which segments of a page are its article's.
 *
 *     train_blocks OUT.model FOLDER…            trains on all pages
 *     train_blocks --folds N SPLIT OUT-PREFIX FOLDER…  for each N-th part of the pages trains on the others and writes
 *                  what is extracted from that part to OUT-PREFIX-FOLDER.ndjson; each SPLIT, a number, parts them anew
 *
 * A FOLDER holds jobs.ndjson ({"id", "file"}) and gold.ndjson with, by id, "body" (a text), "expected_html" (a page that
 * holds just the article), "with" and "without" (snippets), or none of these: such pages only add to what is learnt from
 * guesses. The same input gives the same file. */
#include <stdio.h>
#include <zlib.h>

#include "boost.h"
#include "html/tree.h"
#include "labels.h"
#include "lines.h"
#include "page/blockmodel.h"
#include "page/charset.h"
#include "page/content.h"
#include "page/page.h"

enum { STAGE_PARTS = 4, MOST_PAGE = 64 << 20 };

static const boost_options guess_options = {60, 0.2, 4, 0.5, 0.15, 1}; /* of both stages */
static const boost_options first_options = {240, 0.12, 4, 0.5, 0.15, 2};
static const boost_options second_options = {420, 0.12, 4, 0.5, 0.2, 3};

static const float guess_weight = 0.05F;

/* Gold is wrong in places, and sets differ on others: no answer is taken to be surer than this share of all (label
 * smoothing; Szegedy and others 2016). */
static const float surest = 0.92F;

typedef struct sample {
	nd_str id;
	const char *folder;
	nd_str html;
	uint32_t part; /* for folds: a hash of its site */
	bool by_snippets;
	nd_arena arena, feature_arena;
	nd_tree tree;
	nd_segmented page;
	nd_page_words words;
	nd_features features;
	nd_page_view *view;
	const uint32_t *rows; /* the segments of features */
	uint32_t row_count;
	label *gold, *labels; /* of each segment; labels are gold's, and guesses where gold says nothing */
	uint8_t *guess; /* probabilities of the latest stage */
} sample;

typedef ND_ARRAY(sample) sample_array;

/* ---- rows of JSON ----------------------------------------------------------------------------------------------- */

static uint32_t hex4(const char *at)
{
	char digits[5] = {at[0], at[1], at[2], at[3], 0};
	return (uint32_t)strtoul(digits, NULL, 16);
}

/* The string that begins at *at (on its quote), decoded; *at is left behind it. */
static nd_str read_string(nd_arena *arena, nd_str line, uint32_t *at)
{
	char *out = nd_arena_take(arena, line.size - *at + 4);
	uint32_t size = 0, i = *at + 1;
	while (i < line.size && line.data[i] != '"') {
		char c = line.data[i++];
		if (c != '\\' || i + 1 >= line.size) {
			out[size++] = c;
			continue;
		}
		c = line.data[i++];
		if (c != 'u') {
			out[size++] = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == 'b' || c == 'f' ? ' ' : c;
			continue;
		}
		uint32_t code = hex4(line.data + i);
		i += 4;
		if (code >= 0xD800 && code < 0xDC00 && i + 6 <= line.size && line.data[i] == '\\') {
			code = 0x10000 + ((code - 0xD800) << 10) + (hex4(line.data + i + 2) - 0xDC00);
			i += 6;
		}
		size += nd_utf8_put(out + size, code);
	}
	*at = i + 1;
	return nd_str_of(out, size);
}

/* Where the value of a key of the object begins, or ND_NONE. Keys are looked for outside strings. */
static uint32_t find_value(nd_arena *arena, nd_str line, nd_str key)
{
	for (uint32_t i = 0; i < line.size;) {
		if (line.data[i] != '"') {
			i++;
			continue;
		}
		nd_str text = read_string(arena, line, &i);
		uint32_t k = i;
		while (k < line.size && (line.data[k] == ' ' || line.data[k] == ':'))
			k++;
		if (k > i && nd_str_equal(text, key))
			return k;
	}
	return ND_NONE;
}

static nd_str string_field(nd_arena *arena, nd_str line, nd_str key)
{
	uint32_t at = find_value(arena, line, key);
	return at != ND_NONE && line.data[at] == '"' ? read_string(arena, line, &at) : (nd_str){0};
}

/* ---- pages ------------------------------------------------------------------------------------------------------ */

static nd_str read_page(nd_arena *arena, const char *folder, nd_str file)
{
	char path[4096];
	snprintf(path, sizeof(path), "%s/%.*s", folder, (int)file.size, file.data);
	gzFile in = gzopen(path, "rb");
	if (in == NULL)
		fail("cannot be read", path);
	size_t size = 0, room = 1 << 20;
	char *bytes = malloc(room);
	for (int got; (got = gzread(in, bytes + size, (unsigned)(room - size))) > 0;) {
		size += (size_t)got;
		if (size == room && room < MOST_PAGE)
			bytes = realloc(bytes, room *= 2);
	}
	gzclose(in);
	nd_str page = nd_arena_copy(arena, nd_str_of(bytes, size));
	free(bytes);
	return page;
}

static void parse_page(nd_arena *arena, nd_str bytes, nd_tree *tree)
{
	nd_decoded decoded;
	if (nd_charset_decode(arena, arena, bytes, (nd_str){0}, true, &decoded, NULL) != ND_OK)
		decoded.text = bytes;
	nd_html_parse(arena, decoded.text, 512, tree);
}

static word_array words_of_html(nd_arena *arena, nd_str html)
{
	nd_tree tree;
	nd_segmented page;
	word_array words = {0};
	nd_html_parse(arena, html, 512, &tree);
	nd_segment_page(arena, arena, &tree, &page);
	for (uint32_t i = 0; i < page.segment_count; i++) {
		word_array more = words_of_segment(arena, &tree, &page, i);
		for (uint32_t k = 0; k < more.count; k++)
			*nd_array_push(arena, &words) = more.items[k];
	}
	return words;
}

static void label_by_snippets(nd_arena *arena, const squashed *all, nd_str gold, nd_str key, bool belongs, label *labels)
{
	uint32_t at = find_value(arena, gold, key);
	if (at == ND_NONE || gold.data[at] != '[')
		return;
	while (at < gold.size && gold.data[at] != ']') {
		if (gold.data[at] == '"')
			label_by_snippet(arena, all, read_string(arena, gold, &at), belongs, labels);
		else
			at++;
	}
}

static void label_sample(sample *s, const nd_tree *tree, nd_str gold)
{
	nd_arena work;
	nd_arena_init(&work, NULL);
	nd_str body = string_field(&work, gold, ND_STR("body")), html = string_field(&work, gold, ND_STR("expected_html"));
	s->gold = nd_arena_new_n(&s->arena, label, s->page.segment_count + 1);
	s->labels = nd_arena_new_n(&s->arena, label, s->page.segment_count + 1);
	if (body.data != NULL) {
		word_array words = words_of_text(&work, body);
		label_by_text(&work, tree, &s->page, &words, 1, s->gold);
	} else if (html.data != NULL) {
		word_array words = words_of_html(&work, html);
		label_by_text(&work, tree, &s->page, &words, 0.05F, s->gold);
		for (uint32_t i = 0; i < s->page.segment_count; i++) /* a reader view shows captions; an article's text does not */
			if (nd_box_is_within(s->page.boxes, s->page.segments[i].box, ND_SIGN_FIGURE_ELEMENT))
				s->gold[i].weight = 0;
	} else {
		squashed all = squash_page(&work, tree, &s->page);
		label_by_snippets(&work, &all, gold, ND_STR("without"), false, s->gold);
		label_by_snippets(&work, &all, gold, ND_STR("with"), true, s->gold);
		s->by_snippets = true;
	}
	nd_arena_destroy(&work);
}

/* Where the label of a host begins that ends at end. */
static uint32_t label_start(nd_str host, uint32_t end)
{
	while (end > 0 && host.data[end - 1] != '.')
		end--;
	return end;
}

/* The name that a site was registered under, near enough: the last two labels of the host, three where the one before the
 * last is as short as that of co.uk, or is a host of blogs. */
static nd_str site_of(nd_str url)
{
	uint32_t start = nd_str_find(url, ND_STR("://"), 0), end;
	start = start != ND_NONE ? start + 3 : 0;
	for (end = start; end < url.size && url.data[end] != '/' && url.data[end] != ':'; end++)
		;
	nd_str host = nd_str_of(url.data + start, end - start);
	uint32_t last = label_start(host, host.size);
	if (last == 0)
		return host;
	uint32_t second = label_start(host, last - 1);
	nd_str name = nd_str_cut(host, (nd_span){second, last - 1});
	bool shared = name.size <= 3 || nd_str_equal(name, ND_STR("wordpress")) || nd_str_equal(name, ND_STR("blogspot"));
	if (shared && second > 0)
		second = label_start(host, second - 1);
	return nd_str_cut(host, (nd_span){second, host.size});
}

/* Pages of one site share a part, so that no fold is judged by a site that it has seen. */
static uint32_t part_of(nd_str url, nd_str id, uint32_t split)
{
	nd_str key = url.size > 0 ? site_of(url) : id;
	uint32_t part = split;
	for (uint32_t i = 0; i < key.size; i++)
		part = part * 31 + (unsigned char)key.data[i];
	return part * UINT32_C(0x9E3779B1) >> 16;
}

static void load_sample(nd_arena *arena, sample *s, const char *folder, nd_str job, nd_str gold, uint32_t split)
{
	*s = (sample){.folder = folder, .id = string_field(arena, job, ND_STR("id"))};
	nd_arena_init(&s->arena, NULL);
	s->html = read_page(&s->arena, folder, string_field(arena, job, ND_STR("file")));
	s->part = part_of(string_field(arena, job, ND_STR("url")), s->id, split);
	parse_page(&s->arena, s->html, &s->tree);
	nd_arena_init(&s->feature_arena, NULL);
	nd_segment_page(&s->arena, &s->arena, &s->tree, &s->page);
	s->words = nd_content_words(&s->arena, &s->tree, &s->page);
	s->guess = nd_arena_new_n(&s->arena, uint8_t, s->page.segment_count + 1);
	label_sample(s, &s->tree, gold);
}

static nd_str row_with_id(nd_arena *arena, nd_str rows, nd_str id)
{
	nd_str line;
	while (next_line(&rows, &line))
		if (nd_str_equal(string_field(arena, line, ND_STR("id")), id))
			return line;
	return (nd_str){0};
}

static void load_folder(nd_arena *arena, const char *folder, uint32_t split, sample_array *samples)
{
	char path[4096];
	snprintf(path, sizeof(path), "%s/jobs.ndjson", folder);
	nd_str jobs = read_file(arena, path), line;
	snprintf(path, sizeof(path), "%s/gold.ndjson", folder);
	nd_str gold = read_file(arena, path), gold_rest = gold;
	while (next_line(&jobs, &line)) {
		nd_arena work;
		nd_arena_init(&work, NULL);
		nd_str id = string_field(&work, line, ND_STR("id")), row = {0};
		/* both files mostly have one order */
		if (!next_line(&gold_rest, &row) || !nd_str_equal(string_field(&work, row, ND_STR("id")), id))
			row = row_with_id(&work, gold, id);
		if (row.data != NULL)
			load_sample(arena, nd_array_push(arena, samples), folder, line, row, split);
		nd_arena_destroy(&work);
	}
}

/* ---- training --------------------------------------------------------------------------------------------------- */

typedef struct model {
	nd_boosted_tree *first, *second;
	int8_t words[ND_WORD_SLOTS], pairs[ND_WORD_SLOTS], names[ND_WORD_SLOTS];
} model;

typedef struct chosen_rows {
	uint8_t *columns[ND_FEATURES];
	float *target, *weight;
	uint32_t count, capacity;
} chosen_rows;

static bool is_chosen(const sample *s, uint32_t parts, uint32_t left_out)
{
	return parts == 0 || s->part % parts != left_out;
}

/* Segments far from anything that belongs are many and alike: one in four of them speaks for all. */
static float weight_of(const sample *s, uint32_t i)
{
	enum { NEAR = 25 };
	float weight = s->labels[i].weight;
	if (weight <= 0 || s->labels[i].target > 0.5F || s->page.segments[i].good)
		return weight;
	uint32_t from = i > NEAR ? i - NEAR : 0, to = i + NEAR < s->page.segment_count ? i + NEAR : s->page.segment_count;
	for (uint32_t k = from; k < to; k++)
		if (s->labels[k].target > 0.5F && s->labels[k].weight > 0)
			return weight;
	return i % 4 == 0 ? weight * 4 : 0;
}

static void gather(const sample_array *samples, const bool *use, uint32_t first_feature_end, chosen_rows *rows)
{
	rows->count = 0;
	for (uint32_t k = 0; k < samples->count; k++)
		rows->count += use[k] ? samples->items[k].row_count : 0;
	rows->target = malloc(rows->count * sizeof(float) + 1);
	rows->weight = malloc(rows->count * sizeof(float) + 1);
	for (uint32_t f = 0; f < first_feature_end; f++)
		rows->columns[f] = malloc(rows->count + 1);
	uint32_t out = 0;
	for (uint32_t k = 0; k < samples->count; k++) {
		const sample *s = &samples->items[k];
		for (uint32_t row = 0; use[k] && row < s->row_count; row++) {
			uint32_t i = s->rows[row];
			float weight = weight_of(s, i);
			if (weight <= 0)
				continue;
			rows->target[out] = 1 - surest + (2 * surest - 1) * s->labels[i].target;
			rows->weight[out] = weight;
			for (uint32_t f = 0; f < first_feature_end; f++)
				rows->columns[f][out] = s->features.columns[(size_t)f * s->features.stride + row];
			out++;
		}
	}
	rows->count = out;
	for (uint32_t f = 0; f < first_feature_end; f++) { /* a column of one value asks nothing */
		uint32_t i = 1;
		while (i < out && rows->columns[f][i] == rows->columns[f][0])
			i++;
		if (i >= out) {
			free(rows->columns[f]);
			rows->columns[f] = NULL;
		}
	}
}

static void train_stage(const sample_array *samples, const bool *use, uint32_t feature_count, const boost_options *options,
                        nd_boosted_tree *trees)
{
	chosen_rows rows = {.count = 0};
	gather(samples, use, feature_count, &rows);
	boost_data data = {(const uint8_t *const *)rows.columns, rows.target, rows.weight, rows.count, feature_count};
	boost_train(&data, options, trees);
	for (uint32_t f = 0; f < feature_count; f++)
		free(rows.columns[f]);
	free(rows.target);
	free(rows.weight);
}

static void predict(sample *s, const nd_boosted_tree *trees, uint32_t count)
{
	uint8_t *answers = malloc(s->row_count + 1);
	nd_block_model_predict(trees, count, &s->features, answers);
	for (uint32_t row = 0; row < s->row_count; row++)
		s->guess[s->rows[row]] = answers[row];
	free(answers);
}

static void add_second_features(sample *s)
{
	nd_page_view_add(s->view, s->guess);
	nd_features_second(s->view, 0, &s->features);
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* How many pages have a word in a segment that belongs, and in one near by that does not. */
typedef struct word_counts {
	float yes[ND_WORD_SLOTS], no[ND_WORD_SLOTS];
	uint32_t seen[2][ND_WORD_SLOTS]; /* page that was counted last, plus 1 */
} word_counts;

static void count_word(word_counts *counts, uint32_t slot, bool belongs, float weight, uint32_t page)
{
	if (counts->seen[belongs][slot] == page + 1)
		return;
	counts->seen[belongs][slot] = page + 1;
	(belongs ? counts->yes : counts->no)[slot] += weight;
}

/* What does not belong teaches most where it stands within the article or close to its ends. */
static bool is_near(const sample *s, uint32_t index)
{
	enum { NEAR = 12 };
	if ((s->by_snippets && s->gold[index].weight > 0) || s->labels[index].target > 0.5F)
		return true;
	uint32_t from = index > NEAR ? index - NEAR : 0;
	uint32_t to = index + NEAR < s->page.segment_count ? index + NEAR : s->page.segment_count;
	for (uint32_t k = from; k < to; k++)
		if (s->labels[k].target > 0.5F && s->labels[k].weight > 0)
			return true;
	return false;
}

static void count_words(const sample *s, uint32_t page, word_counts *words, word_counts *pairs)
{
	for (uint32_t i = 0; i < s->page.segment_count; i++) {
		const nd_text_stats *stats = &s->page.segments[i].stats;
		label l = s->labels[i];
		if (l.weight <= 0 || stats->words > ND_WORDY || !is_near(s, i))
			continue;
		float weight = l.weight < 1 ? l.weight : 1;
		for (uint32_t k = 0; k < stats->hash_count; k++) {
			count_word(words, nd_word_slot(stats->hashes[k]), l.target > 0.5F, weight, page);
			if (k + 1 < stats->hash_count)
				count_word(pairs, nd_pair_slot(stats->hashes[k], stats->hashes[k + 1]), l.target > 0.5F, weight, page);
		}
	}
}

/* The words of names of the boxes around each segment, the nearest ones. */
static void count_names(const sample *s, uint32_t page, word_counts *names)
{
	enum { LEVELS = 3 };
	for (uint32_t i = 0; i < s->page.segment_count; i++) {
		label l = s->labels[i];
		uint32_t box = s->page.segments[i].box, slots[ND_NAME_WORDS];
		for (int level = 0; l.weight > 0 && is_near(s, i) && level < LEVELS && box != 0; level++) {
			for (uint32_t k = 0, count = nd_name_slots(&s->tree, s->page.boxes[box].node, slots); k < count; k++)
				count_word(names, slots[k], l.target > 0.5F, l.weight < 1 ? l.weight : 1, page);
			box = s->page.boxes[box].parent;
		}
	}
}

static void weigh_words(const word_counts *counts, int8_t *weights)
{
	const double prior = 1.5;
	for (int i = 0; i < ND_WORD_SLOTS; i++) {
		double odds = log(((double)counts->yes[i] + prior) / ((double)counts->no[i] + prior));
		weights[i] = (int8_t)lround(fmax(-4, fmin(4, odds)) * 16);
	}
}

/* Weights of words from the pages of use outside one part (STAGE_PARTS: from all). */
static void learn_words(const sample_array *samples, const bool *use, uint32_t part, model *out)
{
	word_counts *words = calloc(1, sizeof *words), *pairs = calloc(1, sizeof *pairs), *names = calloc(1, sizeof *names);
	for (uint32_t k = 0; k < samples->count; k++)
		if (use[k] && samples->items[k].part / 16 % STAGE_PARTS != part) {
			count_words(&samples->items[k], k, words, pairs);
			count_names(&samples->items[k], k, names);
		}
	weigh_words(words, out->words);
	weigh_words(pairs, out->pairs);
	weigh_words(names, out->names);
	free(words);
	free(pairs);
	free(names);
}

static void make_features(sample *s, const model *m)
{
	nd_word_weights weights = {m->words, m->pairs, m->names};
	nd_arena_destroy(&s->feature_arena);
	s->view = nd_page_view_new(&s->feature_arena, &s->tree, &s->page, &s->words, &weights);
	s->row_count = nd_page_view_rows(s->view, &s->rows);
	s->features = nd_features_new(&s->feature_arena, s->row_count);
	nd_features_first(s->view, 0, &s->features);
}

/* Features of every page with word weights that were learnt without it. */
static void make_all_features(const sample_array *samples, const bool *use, model *m)
{
	for (uint32_t part = 0; part < STAGE_PARTS; part++) {
		learn_words(samples, use, part, m);
		for (uint32_t k = 0; k < samples->count; k++)
			if (use[k] && samples->items[k].part / 16 % STAGE_PARTS == part)
				make_features(&samples->items[k], m);
	}
	learn_words(samples, use, STAGE_PARTS, m);
}

/* ---- both stages ------------------------------------------------------------------------------------------------ */

/* Trains both stages on labels as they are. The second stage learns from guesses about pages that the guesser had not seen. */
static void train_stages(const sample_array *samples, const bool *use, const boost_options *first,
                         const boost_options *second, model *out)
{
	bool *most = calloc(samples->count + 1, sizeof(bool));
	make_all_features(samples, use, out);
	for (uint32_t part = 0; part < STAGE_PARTS; part++) {
		for (uint32_t k = 0; k < samples->count; k++)
			most[k] = use[k] && samples->items[k].part / 16 % STAGE_PARTS != part;
		train_stage(samples, most, ND_FEATURES_FIRST, first, out->first);
		for (uint32_t k = 0; k < samples->count; k++)
			if (use[k] && !most[k]) {
				predict(&samples->items[k], out->first, first->trees);
				add_second_features(&samples->items[k]);
			}
	}
	free(most);
	train_stage(samples, use, ND_FEATURES, second, out->second);
	train_stage(samples, use, ND_FEATURES_FIRST, first, out->first);
}

/* Labels what gold says nothing of by what the second stage says, where that is sure. */
static void label_by_guess(sample *s, const model *m)
{
	enum { SURELY_NOT = 20, SURELY = 235 };
	predict(s, m->second, guess_options.trees);
	for (uint32_t i = 0; i < s->page.segment_count; i++)
		if (s->gold[i].weight <= 0 && (s->guess[i] <= SURELY_NOT || s->guess[i] >= SURELY))
			s->labels[i] = (label){s->guess[i] >= SURELY ? 1 : 0, guess_weight};
}

/* Trains on the pages of use: first by gold alone, then by that and by what follows from it for the many segments of which
 * gold says nothing (self-training): they say how pages name and word what is no article. Figures on unseen sites are the
 * same without that, as gold seldom tells of cookie notices and newsletter boxes; but then some of them are kept. */
static void train(const sample_array *samples, const bool *use, model *out)
{
	for (uint32_t k = 0; k < samples->count; k++)
		if (use[k])
			memcpy(samples->items[k].labels, samples->items[k].gold, samples->items[k].page.segment_count * sizeof(label));
	train_stages(samples, use, &guess_options, &guess_options, out);
	for (uint32_t k = 0; k < samples->count; k++)
		if (use[k] && samples->items[k].by_snippets)
			label_by_guess(&samples->items[k], out);
	train_stages(samples, use, &first_options, &second_options, out);
}

/* ---- results ---------------------------------------------------------------------------------------------------- */

static void write_string(FILE *out, nd_str text)
{
	fputc('"', out);
	for (uint32_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];
		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < ' ')
			fprintf(out, "\\u%04x", c);
		else
			fputc(c, out);
	}
	fputc('"', out);
}

static void write_prediction(FILE *out, const sample *s, const model *m)
{
	nd_arena work;
	nd_tree tree;
	nd_page page;
	nd_page_hints hints = {.url = {0}};
	nd_block_model blocks = {.stages = {m->first, m->second}, .counts = {first_options.trees, second_options.trees},
	                         .weights = {m->words, m->pairs, m->names}};
	nd_arena_init(&work, NULL);
	parse_page(&work, s->html, &tree);
	nd_page_from_html(&work, &work, &tree, &hints, &blocks, &page);
	fputs("{\"id\": ", out);
	write_string(out, s->id);
	fputs(", \"text\": ", out);
	write_string(out, page.text);
	fputs("}\n", out);
	nd_arena_destroy(&work);
}

static void save(const char *path, const model *m)
{
	size_t first_size = first_options.trees * sizeof(nd_boosted_tree);
	size_t size = ND_BLOCK_TREES + first_size + second_options.trees * sizeof(nd_boosted_tree);
	unsigned char *payload = calloc(1, size);
	uint32_t header[3] = {ND_FEATURES, first_options.trees, second_options.trees};
	memcpy(payload, header, sizeof(header));
	memcpy(payload + ND_BLOCK_HEADER, m->words, ND_WORD_SLOTS);
	memcpy(payload + ND_BLOCK_HEADER + ND_WORD_SLOTS, m->pairs, ND_WORD_SLOTS);
	memcpy(payload + ND_BLOCK_HEADER + 2 * ND_WORD_SLOTS, m->names, ND_WORD_SLOTS);
	memcpy(payload + ND_BLOCK_TREES, m->first, first_size);
	memcpy(payload + ND_BLOCK_TREES + first_size, m->second, size - ND_BLOCK_TREES - first_size);
	nd_error error;
	if (nd_datafile_write(path, "blocks", ND_BLOCK_MODEL_VERSION, payload, size, &error) != ND_OK)
		fail(error.message, path);
	free(payload);
}

static void cross_validate(const sample_array *samples, uint32_t folds, const char *prefix, bool *use, model *m)
{
	for (uint32_t fold = 0; fold < folds; fold++) {
		for (uint32_t k = 0; k < samples->count; k++)
			use[k] = is_chosen(&samples->items[k], folds, fold);
		train(samples, use, m);
		for (uint32_t k = 0; k < samples->count; k++) {
			const sample *s = &samples->items[k];
			const char *name = strrchr(s->folder, '/');
			char path[4096];
			if (use[k])
				continue;
			snprintf(path, sizeof(path), "%s-%s.ndjson", prefix, name != NULL ? name + 1 : s->folder);
			FILE *out = fopen(path, "a");
			if (out == NULL)
				fail("cannot be written", path);
			write_prediction(out, s, m);
			fclose(out);
		}
		fprintf(stderr, "fold %u of %u\n", fold + 1, folds);
	}
}

int main(int count, char **words)
{
	uint32_t folds = 0, split = 0;
	int first = 1;
	if (count > 3 && strcmp(words[1], "--folds") == 0) {
		folds = (uint32_t)atoi(words[2]);
		split = (uint32_t)atoi(words[3]);
		first = 4;
	}
	if (count < first + 2) {
		fputs("usage: train_blocks [--folds N SPLIT] OUT FOLDER...\n", stderr);
		return 2;
	}
	nd_arena arena;
	nd_arena_init(&arena, NULL);
	sample_array samples = {0};
	for (int i = first + 1; i < count; i++)
		load_folder(&arena, words[i], split, &samples);
	model m = {.first = calloc(first_options.trees, sizeof(nd_boosted_tree)),
	           .second = calloc(second_options.trees, sizeof(nd_boosted_tree))};
	bool *use = malloc(samples.count + 1);
	memset(use, true, samples.count);
	if (folds > 0) {
		cross_validate(&samples, folds, words[first], use, &m);
		return 0;
	}
	train(&samples, use, &m);
	save(words[first], &m);
	return 0;
}
