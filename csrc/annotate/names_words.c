#include "annotate/names_words.h"

#include "annotate/names_mix.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/wordtable.h"

enum {
	CHARACTERS = 48, /* of a word are looked at */
	SHAPE_LENGTH = 8,
	SHORT_SHAPE_LENGTH = 6,
	LONGEST_RUN = 12,
	SHORTEST_ACRONYM = 2,
	LONGEST_ACRONYM = 7,
	HEADLINE_LETTERS = 3 /* a line of more words than this, most of them capitalised, is a headline */
};

typedef ND_ARRAY(nd_name_word) word_array;
typedef ND_ARRAY(nd_case_count) case_array;
typedef ND_ARRAY(nd_name_run) run_array;

typedef struct reader {
	nd_arena *scratch;
	const nd_gazetteer *gazetteer;
	nd_str text;
	nd_name_words *out;
	nd_index forms, lowers, acronyms; /* acronyms: hash of initials to joined run */
	word_array words;
	case_array cases;
	run_array runs, joined;
} reader;

/* ---- one word --------------------------------------------------------------------------------------------------- */

static const uint32_t FIRST_HASH = 0x811C9DC5;

/* What one walk over a word's characters gathers. Inlined into the walk, it stays in registers. */
typedef struct spelling {
	uint32_t count, upper_count;
	uint32_t classes, first_class;    /* of all characters together, and of the first one: nd_unicode_class */
	uint32_t form, lower;             /* hashes so far; digits as '0' */
	uint32_t shape, brief;            /* the same of what kinds the characters are, and of each change of kind */
	uint32_t brief_length, last_kind; /* 'X', 'x', '0', or the character itself */
	bool has_currency;
} spelling;

static bool is_currency_sign(uint32_t code)
{
	return code == '$' || (code >= 0xA2 && code <= 0xA5) || (code >= 0x20A0 && code <= 0x20CF);
}

static uint32_t step(uint32_t hash, uint32_t code)
{
	return (hash ^ code) * UINT32_C(0x01000193) + (hash >> 15);
}

static uint32_t finish(uint32_t hash, uint32_t length)
{
	return nd_mix2(hash, length);
}

__attribute__((always_inline)) static inline void add_kind(spelling *word, uint32_t kind)
{
	if (word->count < SHAPE_LENGTH)
		word->shape = step(word->shape, kind);
	if (kind != word->last_kind && word->brief_length < SHORT_SHAPE_LENGTH) {
		word->brief = step(word->brief, kind);
		word->brief_length++;
	}
	word->last_kind = kind;
}

/* code: a digit as '0'; lower: the same in lower case; class: nd_unicode_class. */
__attribute__((always_inline)) static inline void add_character(spelling *word, uint32_t code, uint32_t lower,
                                                                uint32_t class, uint32_t *prefixes)
{
	bool is_lower_letter = code == lower && (class & ND_UC_LETTER);
	word->first_class = word->count == 0 ? class : word->first_class;
	word->classes |= class;
	word->upper_count += (class & ND_UC_UPPER) != 0;
	add_kind(word, is_lower_letter ? 'x' : code != lower ? 'X' : code);
	word->form = step(word->form, code);
	word->lower = step(word->lower, lower);
	if (word->count < ND_AFFIXES)
		prefixes[word->count] = finish(word->form, word->count + 1);
	word->count++;
}

static uint32_t class_of_ascii(uint32_t code)
{
	bool is_upper = code - 'A' < 26, is_lower = code - 'a' < 26, is_digit = code - '0' < 10;
	return is_lower ? ND_UC_LOWER | ND_UC_LETTER : is_upper ? ND_UC_UPPER | ND_UC_LETTER : is_digit ? ND_UC_DIGIT : 0;
}

static void hash_suffixes(const uint32_t *codes, uint32_t count, uint32_t *suffixes)
{
	uint32_t suffix = FIRST_HASH;
	for (uint32_t i = 0; i < ND_AFFIXES && i < count; i++) {
		suffix = step(suffix, codes[count - 1 - i]);
		suffixes[i] = finish(suffix, i + 1);
	}
}

/* Sets what the word's characters tell, from form to phrase. Its phrase is read on the way, where the word is all ASCII, as most are. */
static spelling spell(nd_str text, nd_name_word *word)
{
	spelling walk = {.form = FIRST_HASH, .lower = FIRST_HASH, .shape = 1, .brief = 1};
	uint32_t codes[CHARACTERS], prefixes[ND_AFFIXES] = {0}, suffixes[ND_AFFIXES] = {0};
	nd_phrase phrase = ND_PHRASE_EMPTY;
	bool is_plain = text.size <= CHARACTERS;
	for (const char *at = text.data, *end = at + text.size; at < end && walk.count < CHARACTERS;) {
		uint32_t code = (unsigned char)*at, class, lower;
		if (code < 0x80) {
			class = class_of_ascii(code);
			lower = class & ND_UC_UPPER ? code + ('a' - 'A') : code;
			phrase = nd_phrase_byte(phrase, (unsigned char)lower);
			is_plain &= !nd_ascii_is_space(*at++);
		} else {
			is_plain = false;
			const char *next = at;
			code = nd_utf8_next(&next, end);
			at = next;
			class = nd_unicode_class(code);
			lower = nd_unicode_lower(code);
		}
		walk.has_currency |= !(class & (ND_UC_LETTER | ND_UC_DIGIT)) && is_currency_sign(code);
		code = class & ND_UC_DIGIT ? '0' : code;
		codes[walk.count] = code;
		add_character(&walk, code, class & ND_UC_DIGIT ? '0' : lower, class, prefixes);
	}
	hash_suffixes(codes, walk.count, suffixes);
	memcpy(word->prefixes, prefixes, sizeof prefixes);
	memcpy(word->suffixes, suffixes, sizeof suffixes);
	word->form = finish(walk.form, 0);
	word->lower = finish(walk.lower, 0);
	word->shape = finish(walk.shape, 2);
	word->short_shape = finish(walk.brief, 3);
	word->phrase = is_plain ? phrase : nd_phrase_of(text);
	return walk;
}

static bool joins_names(nd_str text)
{
	static const char joining[][8] = {"&",   "-",   "al",  "ben", "bin", "da", "de", "del", "den", "der", "di", "dos",
	                                  "du",  "el",  "for", "ibn", "la",  "le", "of", "ten", "ter", "van", "von"}; /* sorted */
	enum { LONGEST = 3 };
	return text.size <= LONGEST && ND_WORD_IS_AMONG(joining, text);
}

static uint8_t flags_of(const spelling *from, nd_str text)
{
	bool inner = from->upper_count > 0 && from->count > 2 && !(from->classes & ND_UC_DIGIT);
	uint32_t flags = 0;
	flags |= from->first_class & ND_UC_UPPER || inner ? (uint32_t)ND_WORD_CAPITAL : 0;
	flags |= from->upper_count > 1 && !(from->classes & ND_UC_LOWER) ? (uint32_t)ND_WORD_ALL_CAPITALS : 0;
	flags |= from->classes & ND_UC_LETTER ? (uint32_t)ND_WORD_LETTERS : 0;
	flags |= from->classes & ND_UC_DIGIT ? (uint32_t)ND_WORD_DIGIT : 0;
	flags |= from->has_currency ? (uint32_t)ND_WORD_CURRENCY : 0;
	flags |= from->upper_count == 0 && joins_names(text) ? (uint32_t)ND_WORD_JOINS : 0;
	flags |= nd_str_equal(text, ND_STR("and")) || nd_str_equal(text, ND_STR("&")) ? (uint32_t)ND_WORD_AND : 0;
	return (uint8_t)flags;
}

static uint64_t add_initial(uint64_t hash, char initial)
{
	return hash * 31 + (unsigned char)initial;
}

/* Hash of the letters of an acronym, with or without points; 0 for other words. */
static uint64_t acronym_of(nd_str text)
{
	uint64_t hash = 0;
	uint32_t letters = 0;
	for (uint32_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		if (c >= 'A' && c <= 'Z') {
			hash = add_initial(hash, c);
			letters++;
		} else if (c != '.') {
			return 0;
		}
	}
	return letters >= SHORTEST_ACRONYM && letters <= LONGEST_ACRONYM ? hash : 0;
}

static uint32_t case_counts_of(reader *read, uint32_t lower)
{
	uint32_t *index = nd_index_at(read->scratch, &read->lowers, nd_hash_mix(lower + UINT64_C(1)));
	if (*index == ND_NONE) {
		*index = read->cases.count;
		*nd_array_push(read->scratch, &read->cases) = (nd_case_count){0};
	}
	return *index;
}

/* Words whose numbers of entries are sought before the entries are read, so that those come meanwhile. */
enum { BATCH = 16 };

static void look_up(const nd_gazetteer *gazetteer, nd_name_word *words, uint32_t count)
{
	uint32_t numbers[BATCH];
	for (uint32_t i = 0; i < count; i++) {
		uint32_t clusters = nd_gazetteer_clusters(gazetteer, words[i].phrase);
		numbers[i] = nd_gazetteer_seek(gazetteer, words[i].phrase);
		words[i].clusters[0] = clusters & 0xFF;
		words[i].clusters[1] = clusters >> 8 & 0x3FF;
		words[i].clusters[2] = clusters >> 18 & 0xFFF;
	}
	for (uint32_t i = 0; i < count; i++)
		words[i].entry = nd_gazetteer_read(gazetteer, numbers[i]);
}

static void look_up_all(const nd_gazetteer *gazetteer, nd_name_word *words, uint32_t count)
{
	for (uint32_t done = 0; done < count; done += BATCH)
		look_up(gazetteer, words + done, count - done < BATCH ? count - done : BATCH);
}

static void add_word(reader *read, nd_str text)
{
	nd_name_word *word = nd_array_push(read->scratch, &read->words);
	spelling from = spell(text, word);
	word->longest_run = word->expansion = word->first_token = ND_NONE;
	word->occurrences = 0;
	word->flags = flags_of(&from, text);
	word->initial = text.data[0] >= 'A' && text.data[0] <= 'Z' ? text.data[0] : 0;
	word->acronym = acronym_of(text);
	nd_gazetteer_fetch(read->gazetteer, word->phrase);
	word->case_count = case_counts_of(read, word->lower);
}

static uint32_t word_of(reader *read, nd_str text)
{
	uint32_t *index = nd_index_at(read->scratch, &read->forms, nd_hash_bytes(text.data, text.size));
	if (*index == ND_NONE) {
		*index = read->words.count;
		add_word(read, text);
	}
	return *index;
}

/* ---- words of the document -------------------------------------------------------------------------------------- */

static void add_edge_word(reader *read)
{
	*nd_array_push(read->scratch, &read->words) = (nd_name_word){.form = 1,
	                                                        .lower = 1,
	                                                        .shape = 2,
	                                                        .short_shape = 2,
	                                                        .longest_run = ND_NONE,
	                                                        .expansion = ND_NONE,
	                                                        .first_token = ND_NONE};
	*nd_array_push(read->scratch, &read->cases) = (nd_case_count){0};
}

static void read_tokens(reader *read)
{
	nd_name_words *out = read->out;
	for (uint32_t i = 0; i < out->token_count; i++)
		out->word_of[i] = word_of(read, nd_str_cut(read->text, out->tokens[i].span));
	look_up_all(read->gazetteer, read->words.items + ND_EDGE_WORD + 1, read->words.count - (ND_EDGE_WORD + 1));
	for (uint32_t i = out->token_count; i-- > 0;) {
		nd_name_word *word = &read->words.items[out->word_of[i]];
		out->next[i] = word->first_token;
		word->first_token = i;
		word->occurrences++;
	}
}

static const nd_name_word *word_at(const reader *read, uint32_t token)
{
	return &read->words.items[read->out->word_of[token]];
}

static bool is_headline(const reader *read, nd_span window)
{
	uint32_t letters = 0, capitals = 0;
	for (uint32_t i = window.start; i < window.end; i++) {
		uint8_t flags = word_at(read, i)->flags;
		letters += (flags & ND_WORD_LETTERS) != 0;
		capitals += (flags & ND_WORD_LETTERS) != 0 && (flags & ND_WORD_CAPITAL) != 0;
	}
	return letters > HEADLINE_LETTERS && capitals * UINT64_C(10) > letters * UINT64_C(7);
}

static void count_cases(reader *read, nd_span window, bool headline)
{
	bool after_mark = true; /* of the sentence's start, or punctuation */
	for (uint32_t i = window.start; i < window.end; i++) {
		const nd_name_word *word = word_at(read, i);
		read->out->uninformative[i] = headline || after_mark;
		after_mark = (word->flags & (ND_WORD_LETTERS | ND_WORD_DIGIT)) == 0;
		if ((word->flags & ND_WORD_LETTERS) == 0)
			continue;
		nd_case_count *count = &read->cases.items[word->case_count];
		if ((word->flags & ND_WORD_CAPITAL) == 0)
			count->lower++;
		else if (read->out->uninformative[i])
			count->initial++;
		else
			count->capital++;
	}
}

/* ---- runs ------------------------------------------------------------------------------------------------------- */

static bool is_capital(const reader *read, uint32_t token)
{
	return word_at(read, token)->flags & ND_WORD_CAPITAL;
}

static bool is_company_suffix(const reader *read, uint32_t token)
{
	return word_at(read, token)->entry & ND_ENTRY_CLASS(ND_CLASS_COMPANY_SUFFIX);
}

/* "Whitby and Marsh Inc" is one company, "Whitby Ltd and Marsh Inc" are two. */
static bool joins_company(const reader *read, uint32_t token, uint32_t end)
{
	uint32_t last = token;
	if (!(word_at(read, token)->flags & ND_WORD_AND) || is_company_suffix(read, token - 1))
		return false;
	while (last + 1 < end && last - token < LONGEST_RUN && is_capital(read, last + 1))
		last++;
	return last > token + 1 && is_company_suffix(read, last);
}

/* "Bank of Ghana", "Pieter van der Berg": within a name, what has no capital itself. There is a token before it. */
static bool joins(const reader *read, uint32_t token, uint32_t end)
{
	uint32_t next = token + 1;
	if (!(word_at(read, token)->flags & ND_WORD_JOINS))
		return joins_company(read, token, end);
	if (next + 1 < end && !is_capital(read, next) && word_at(read, next)->flags & ND_WORD_JOINS)
		next++;
	return next < end && is_capital(read, next);
}

static uint32_t run_end(const reader *read, uint32_t start, uint32_t end, bool joined)
{
	uint32_t at = start + 1;
	while (at < end && at - start < LONGEST_RUN && (is_capital(read, at) || (joined && joins(read, at, end))))
		at++;
	return at;
}

static nd_name_run make_run(const reader *read, nd_span window, uint32_t start, uint32_t end)
{
	return (nd_name_run){.start = start,
	                     .end = end,
	                     .left = start > window.start ? read->out->word_of[start - 1] : ND_EDGE_WORD,
	                     .right = end < window.end ? read->out->word_of[end] : ND_EDGE_WORD};
}

static void add_acronym(reader *read, const nd_name_run *run, uint32_t index)
{
	uint64_t hash = 0;
	uint32_t letters = 0;
	for (uint32_t i = run->start; i < run->end; i++) {
		char initial = word_at(read, i)->initial;
		if (initial != 0) {
			hash = add_initial(hash, initial);
			letters++;
		}
	}
	if (letters < 2)
		return;
	uint32_t *slot = nd_index_at(read->scratch, &read->acronyms, nd_hash_mix(hash));
	if (*slot == ND_NONE)
		*slot = index;
}

static void add_joined_run(reader *read, nd_name_run run)
{
	uint32_t index = read->joined.count, length = run.end - run.start;
	for (uint32_t i = run.start; i < run.end; i++)
		read->out->joined_of[i] = index;
	*nd_array_push(read->scratch, &read->joined) = run;
	for (uint32_t i = run.start; i < run.end; i++) {
		nd_name_word *word = &read->words.items[read->out->word_of[i]];
		const nd_name_run *known = word->longest_run == ND_NONE ? NULL : &read->joined.items[word->longest_run];
		if (known == NULL || known->end - known->start < length)
			word->longest_run = index;
	}
	if (length > 1)
		add_acronym(read, &run, index);
}

static void find_runs(reader *read, nd_span window, bool headline)
{
	uint32_t end = window.end, stop;
	for (uint32_t i = window.start; i < end; i = stop) {
		stop = i + 1;
		if (!is_capital(read, i))
			continue;
		stop = run_end(read, i, end, false);
		for (uint32_t k = i; k < stop; k++)
			read->out->run_of[k] = read->runs.count;
		*nd_array_push(read->scratch, &read->runs) = make_run(read, window, i, stop);
	}
	for (uint32_t i = window.start; i < end && !headline; i = stop) {
		stop = i + 1;
		if (!is_capital(read, i))
			continue;
		stop = run_end(read, i, end, true);
		add_joined_run(read, make_run(read, window, i, stop));
	}
}

static void expand_acronyms(reader *read)
{
	for (uint32_t i = 0; i < read->words.count; i++) {
		nd_name_word *word = &read->words.items[i];
		if (word->acronym != 0)
			word->expansion = nd_index_find(&read->acronyms, nd_hash_mix(word->acronym));
	}
}

void nd_name_words_read(nd_arena *scratch, const nd_gazetteer *gazetteer, nd_str text, const nd_token *tokens,
                   uint32_t token_count, const nd_span *windows, uint32_t window_count, nd_name_words *words)
{
	reader read = {.scratch = scratch, .gazetteer = gazetteer, .text = text, .out = words};
	*words = (nd_name_words){.tokens = tokens, .token_count = token_count};
	words->word_of = nd_arena_take(scratch, token_count * sizeof(uint32_t));
	words->next = nd_arena_take(scratch, token_count * sizeof(uint32_t));
	words->run_of = nd_arena_take(scratch, token_count * sizeof(uint32_t));
	words->uninformative = nd_arena_take(scratch, token_count * sizeof(bool));
	words->joined_of = nd_arena_take(scratch, token_count * sizeof(uint32_t));
	memset(words->joined_of, 0xFF, token_count * sizeof(uint32_t));
	memset(words->run_of, 0xFF, token_count * sizeof(uint32_t));
	nd_index_init(scratch, &read.forms, token_count / 2);
	nd_index_init(scratch, &read.lowers, token_count / 2);
	nd_index_init(scratch, &read.acronyms, 64);
	(void)nd_array_push_n(scratch, &read.words, token_count / 2 + 1); /* about what it takes */
	read.words.count = 0;
	add_edge_word(&read);
	read_tokens(&read);
	for (uint32_t i = 0; i < window_count; i++) {
		bool headline = is_headline(&read, windows[i]);
		count_cases(&read, windows[i], headline);
		find_runs(&read, windows[i], headline);
	}
	expand_acronyms(&read);
	words->words = read.words.items;
	words->word_count = read.words.count;
	words->cases = read.cases.items;
	words->runs = read.runs.items;
	words->joined = read.joined.items;
}
