#include "resolve/words.h"

#include "base/hash.h"
#include "base/str.h"
#include "base/utf8.h"
#include "resolve/lexicon.h"

enum { LONGEST_WORD = 24, KNOWN_BITS = 8 };

/* What lists say of a word, whatever stands beside it: most words of a text come again soon. */
typedef struct known_word {
	uint64_t hash;   /* of its text; 0: none */
	uint32_t closed; /* classes of the lexicon */
	bool is_long;    /* longer than any word of the lists */
	bool has_cue;    /* the rest is set */
	bool is_past, is_adverb;
	nd_verb_form form;
	const nd_cue *cue;
} known_word;

typedef ND_ARRAY(nd_word) word_array;

typedef struct reader {
	nd_arena *arena;
	const nd_resolving *state;
	nd_str text;
	word_array words;
	known_word *known; /* by the last bits of the hash */
	uint32_t mention, quotation, sentence; /* the first that does not end before where the reader is */
} reader;

static nd_str fold(nd_str word, char buffer[static LONGEST_WORD])
{
	uint32_t size = 0;
	if (word.size > LONGEST_WORD)
		return (nd_str){0};
	for (uint32_t i = 0; i < word.size; i++) {
		bool is_apostrophe = word.data[i] == '\xE2' && word.size - i >= 3 && memcmp(word.data + i, "\xE2\x80\x99", 3) == 0;
		buffer[size++] = is_apostrophe ? '\'' : nd_ascii_lower(word.data[i]);
		if (is_apostrophe)
			i += 2;
	}
	return (nd_str){buffer, size};
}

/* Length of the apostrophe that stands at the start of text; 0 if there is none. */
static uint32_t apostrophe(nd_str text)
{
	if (text.size >= 1 && text.data[0] == '\'')
		return 1;
	return text.size >= 3 && memcmp(text.data, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Whether a byte of an apostrophe is among the last three of a word: nearly none has any. */
static bool has_apostrophe_near_end(nd_str text, nd_span span)
{
	for (uint32_t i = span.end; i > span.start && span.end - i < 3; i--)
		if (text.data[i - 1] == '\'' || text.data[i - 1] == '\x99')
			return true;
	return false;
}

/* Where a word's clitic ('s, 've, 'd, 'll, 're, 'm, or a bare apostrophe) begins; its end if it has none. */
static uint32_t clitic_start(nd_str text, nd_span span)
{
	static const char *const clitics[] = {"s", "S", "ve", "d", "ll", "re", "m", ""};
	if (!has_apostrophe_near_end(text, span))
		return span.end;
	for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
		uint32_t size = (uint32_t)strlen(clitics[i]);
		if (span.end - span.start <= size || memcmp(text.data + span.end - size, clitics[i], size) != 0)
			continue;
		for (uint32_t mark = 1; mark <= 3; mark += 2) {
			if (span.end - span.start <= size + mark)
				continue;
			uint32_t start = span.end - size - mark;
			if (apostrophe((nd_str){text.data + start, mark}) == mark)
				return start;
		}
	}
	return span.end;
}

static uint32_t punctuation_classes(nd_str token)
{
	const char *at = token.data;
	switch (nd_utf8_next(&at, token.data + token.size)) {
	case ',':
		return ND_WORD_COMMA;
	case ':':
		return ND_WORD_COLON;
	case '.': case '?': case '!': case ';': case 0x2026:
		return ND_WORD_STOP;
	case '-': case 0x2012: case 0x2013: case 0x2014: case 0x2015:
		return ND_WORD_DASH;
	case '(': case '[': case '{':
		return ND_WORD_OPEN;
	case ')': case ']': case '}':
		return ND_WORD_CLOSE;
	case '"': case '\'': case '`': case 0xAB: case 0xBB: case 0x2018: case 0x2019: case 0x201A: case 0x201C:
	case 0x201D: case 0x201E: case 0x2039: case 0x203A:
		return ND_WORD_MARK;
	case '&':
		return ND_WORD_CONJUNCTION;
	default:
		return 0;
	}
}

static bool is_value(nd_type type)
{
	return type == ND_DATE || type == ND_MONEY || type == ND_PERCENT || type == ND_QUANTITY;
}

static void place(reader *reader, nd_word *word)
{
	const nd_annotations *annotations = reader->state->annotations;
	const nd_segmentation *segments = &reader->state->document->segments;
	uint32_t start = word->span.start;
	while (reader->mention < annotations->mentions.count && annotations->mentions.items[reader->mention].span.end <= start)
		reader->mention++;
	while (reader->quotation < annotations->quotations.count &&
	       annotations->quotations.items[reader->quotation].span.end <= start)
		reader->quotation++;
	while (reader->sentence + 1 < segments->sentence_count && segments->sentences[reader->sentence].span.end <= start)
		reader->sentence++;
	word->sentence = reader->sentence;
	word->quotation = ND_NONE;
	if (reader->quotation < annotations->quotations.count &&
	    annotations->quotations.items[reader->quotation].span.start < word->span.end)
		word->quotation = reader->quotation;
	word->mention = ND_NONE;
	if (reader->mention < annotations->mentions.count &&
	    annotations->mentions.items[reader->mention].span.start < word->span.end)
		word->mention = reader->mention;
}

static bool is_adverb(nd_str word)
{
	return word.size > 4 && nd_str_ends(word, ND_STR("ly"));
}

static known_word *look_up(reader *reader, nd_str text)
{
	uint64_t hash = nd_hash_bytes(text.data, text.size) | 1;
	known_word *known = &reader->known[hash >> (64 - KNOWN_BITS)];
	if (known->hash == hash)
		return known;
	char buffer[LONGEST_WORD];
	nd_str folded = fold(text, buffer);
	*known = (known_word){.hash = hash,
	                      .closed = folded.data == NULL ? 0 : nd_lexicon_classes(folded),
	                      .is_long = folded.data == NULL};
	return known;
}

static void look_up_cue(known_word *known, nd_str text)
{
	char buffer[LONGEST_WORD];
	nd_str folded = fold(text, buffer);
	known->has_cue = true;
	known->form = ND_VERB_BASE;
	known->cue = nd_cue_find(folded, &known->form);
	known->is_past = known->closed == 0 && nd_lexicon_is_strong_past(folded);
	known->is_adverb = known->closed == 0 && is_adverb(folded);
}

static void classify(reader *reader, nd_word *word)
{
	nd_str text = nd_str_cut(reader->text, word->span);
	known_word *known = look_up(reader, text);
	if (word->mention != ND_NONE) {
		bool value = is_value(reader->state->mentions[word->mention].type);
		word->classes |= value ? ND_WORD_VALUE : ND_WORD_NAME;
		word->classes |= known->closed & (ND_WORD_GROUP | ND_WORD_TIME | ND_WORD_TITLE);
		return;
	}
	word->classes |= known->closed;
	if (known->is_long || known->closed & ~(uint32_t)(ND_WORD_SOURCE | ND_WORD_PERSON | ND_WORD_GROUP)) {
		word->classes |= known->closed == 0 ? ND_WORD_PLAIN : 0;
		return;
	}
	if (!known->has_cue)
		look_up_cue(known, text);
	word->form = (uint8_t)known->form;
	bool is_compound = reader->words.count > 1 && (word - 1)->span.end == word->span.start &&
	                   reader->text.data[word->span.start - 1] == '-'; /* so-called */
	word->cue = is_compound ? NULL : known->cue;
	word->is_past = known->is_past && word->cue == NULL;
	word->classes |= known->is_adverb && word->cue == NULL ? ND_WORD_ADVERB : ND_WORD_PLAIN;
}

static void add_word(reader *reader, nd_span span, const nd_token *token)
{
	nd_word *word = nd_array_push(reader->arena, &reader->words);
	*word = (nd_word){.span = span, .is_upper = (token->shape & ND_SHAPE_ALL_UPPER) != 0};
	place(reader, word);
	if (token->shape & ND_SHAPE_UPPER_FIRST && span.start == token->span.start)
		word->classes |= ND_WORD_CAPITAL;
	bool is_hyphen = reader->text.data[span.start] == '-' && !(token->shape & ND_SHAPE_SPACE_BEFORE);
	if (is_hyphen)
		word->classes |= ND_WORD_PLAIN; /* ex-Soviet */
	else if (token->kind == ND_TOKEN_SYMBOL && word->mention != ND_NONE &&
	         is_value(reader->state->mentions[word->mention].type))
		word->classes |= ND_WORD_VALUE; /* the sign of 47% */
	else if (token->kind == ND_TOKEN_PUNCTUATION || token->kind == ND_TOKEN_SYMBOL)
		word->classes |= punctuation_classes(nd_str_cut(reader->text, span));
	else
		classify(reader, word);
}

/* "34-year-old" is an adjective: the unit in it tells no time. */
static void join_age(reader *reader)
{
	uint32_t count = reader->words.count;
	nd_words read = {reader->words.items, count, reader->text};
	if (count >= 3 && nd_word_equals(&read, count - 1, "old") && nd_word_equals(&read, count - 2, "-") &&
	    reader->words.items[count - 3].span.end == reader->words.items[count - 2].span.start)
		reader->words.items[count - 3].classes = ND_WORD_PLAIN;
}

/* "shot back", "went on": with the particle that was read last, the word before is a reporting verb. */
static void join_particle(reader *reader)
{
	static const char *const particles[] = {"back", "in", "on", "out", "up"};
	uint32_t count = reader->words.count;
	if (count < 2)
		return;
	nd_word *verb = &reader->words.items[count - 2];
	nd_words read = {reader->words.items, count, reader->text};
	char buffer[LONGEST_WORD];
	bool plain = verb->mention == ND_NONE && verb->cue == NULL && (verb->is_past || verb->classes & (ND_WORD_PLAIN | ND_WORD_ADVERB));
	for (size_t i = 0; plain && i < sizeof particles / sizeof *particles; i++) {
		if (!nd_word_equals(&read, count - 1, particles[i]))
			continue;
		nd_str folded = fold(nd_str_cut(reader->text, verb->span), buffer), particle = nd_str_of(particles[i], strlen(particles[i]));
		nd_verb_form form = ND_VERB_BASE;
		verb->cue = folded.data != NULL ? nd_cue_find_phrasal(folded, particle, &form) : NULL;
		verb->form = verb->cue != NULL ? (uint8_t)form : verb->form;
		return;
	}
}

/* 's after a pronoun is a verb, after a noun a genitive. */
static void add_clitic(reader *reader, nd_span span, const nd_token *token)
{
	uint32_t host = reader->words.count > 0 ? reader->words.items[reader->words.count - 1].classes : 0;
	uint32_t pronoun = ND_WORD_SUBJECT | ND_WORD_RELATIVE | ND_WORD_QUESTION | ND_WORD_THAT;
	add_word(reader, span, token);
	nd_word *word = &reader->words.items[reader->words.count - 1];
	bool ends_in_s = reader->text.data[span.end - 1] == 's' || reader->text.data[span.end - 1] == 'S';
	bool is_bare = apostrophe(nd_str_cut(reader->text, span)) == span.end - span.start;
	word->classes = !(host & pronoun) && (ends_in_s || is_bare) ? ND_WORD_GENITIVE : ND_WORD_AUXILIARY | ND_WORD_BE;
	word->mention = ND_NONE;
}

static void add_token(reader *reader, const nd_token *token)
{
	if (token->kind != ND_TOKEN_WORD && token->kind != ND_TOKEN_PUNCTUATION) {
		add_word(reader, token->span, token);
		return;
	}
	uint32_t size = token->span.end - token->span.start, quote = apostrophe(nd_str_cut(reader->text, token->span));
	if (token->kind == ND_TOKEN_WORD && quote > 0 && size > quote) {
		add_clitic(reader, token->span, token); /* cut off by the tokenizer */
		return;
	}
	uint32_t clitic = token->kind == ND_TOKEN_WORD ? clitic_start(reader->text, token->span) : token->span.end;
	add_word(reader, (nd_span){token->span.start, clitic}, token);
	join_age(reader);
	join_particle(reader);
	if (clitic < token->span.end)
		add_clitic(reader, (nd_span){clitic, token->span.end}, token);
}

const nd_words *nd_words_read(nd_arena *arena, const nd_resolving *state)
{
	const nd_segmentation *segments = &state->document->segments;
	reader reader = {.arena = arena, .state = state, .text = state->document->page->text};
	reader.known = nd_arena_new_n(arena, known_word, 1 << KNOWN_BITS);
	(void)nd_array_push_n(arena, &reader.words, segments->token_count + segments->token_count / 16); /* about what it takes */
	reader.words.count = 0;
	for (uint32_t i = 0; i < segments->token_count; i++)
		if (!nd_span_overlaps(segments->tokens[i].span, reader.state->document->page->dateline_span))
			add_token(&reader, &segments->tokens[i]);
	nd_words *words = nd_arena_new(arena, nd_words);
	*words = (nd_words){reader.words.items, reader.words.count, reader.text};
	return words;
}

nd_str nd_word_folded(const nd_words *words, uint32_t word, char buffer[static 24])
{
	return word < words->count ? fold(nd_str_cut(words->text, words->items[word].span), buffer) : (nd_str){0};
}

bool nd_word_equals_behind_first(const nd_words *words, uint32_t word, const char *lower)
{
	nd_span span = words->items[word].span;
	for (uint32_t at = span.start; at < span.end; at++, lower++) {
		if (nd_ascii_lower(words->text.data[at]) == *lower && *lower != '\0')
			continue;
		if (*lower != '\'' || apostrophe(nd_str_cut(words->text, (nd_span){at, span.end})) != 3)
			return false;
		at += 2;
	}
	return *lower == '\0';
}

uint32_t nd_words_at(const nd_words *words, uint32_t position)
{
	uint32_t low = 0, high = words->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (words->items[middle].span.end <= position)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
