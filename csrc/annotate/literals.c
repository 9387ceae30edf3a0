#include "annotate/literals.h"

#include <limits.h>

#include "base/bytes16.h"
#include "base/hash.h"
#include "base/str.h"

enum { HEAD = 8, MIDDLE = 5 }; /* literals of so many bytes or more, and shorter ones, have tables of their own */

static uint64_t first_bytes(uint64_t head, uint32_t count)
{
	return head & ((UINT64_C(1) << 8 * count) - 1);
}

static uint32_t key_of(uint64_t bytes)
{
	return (uint32_t)(bytes * UINT64_C(0x9E3779B97F4A7C15) >> (64 - ND_LITERAL_KEY_BITS));
}

static uint32_t head_of(uint32_t key)
{
	return key >> (ND_LITERAL_KEY_BITS - ND_LITERAL_HEAD_BITS);
}

static uint32_t short_key(uint64_t head)
{
	return key_of(first_bytes(head, ND_LITERAL_SHORTEST));
}

static uint32_t middle_key(uint64_t head)
{
	return key_of(first_bytes(head, MIDDLE));
}

void nd_literals_init(nd_literals *literals)
{
	*literals = (nd_literals){0};
	memset(literals->short_words.heads, 0xFF, sizeof literals->short_words.heads);
	memset(literals->words.heads, 0xFF, sizeof literals->words.heads);
	memset(literals->long_words.heads, 0xFF, sizeof literals->long_words.heads);
	memset(literals->anywhere.heads, 0xFF, sizeof literals->anywhere.heads);
}

/* With what PCRE2 takes for ASCII letters. */
static nd_str fold_wide(char *folded, nd_str text)
{
	uint32_t size = 0;
	for (uint32_t at = 0; at < text.size; size++) {
		nd_str rest = {text.data + at, text.size - at};
		bool is_long_s = nd_str_starts(rest, ND_STR("\u017F")), is_kelvin = nd_str_starts(rest, ND_STR("\u212A"));
		folded[size] = is_long_s ? 's' : is_kelvin ? 'k' : nd_ascii_lower(rest.data[0]);
		at += is_long_s ? 2 : is_kelvin ? 3 : 1;
	}
	return (nd_str){folded, size};
}

/* A byte of what fold_wide looks for, which is rare elsewhere. */
static bool may_be_wide(char byte)
{
	return byte == '\xC5' || byte == '\x84';
}

nd_folded nd_literals_fold(nd_arena *arena, nd_str text)
{
	char *folded = nd_arena_take(arena, text.size);
	uint32_t at = 0;
	bool wide = false;
#if ND_HAS_BYTES16
	nd_bytes16 any = {0};
	for (; at + sizeof any <= text.size; at += (uint32_t)sizeof any) {
		nd_bytes16 bytes = nd_bytes16_load(text.data + at);
		nd_bytes16 capitals = (nd_bytes16)(bytes - nd_bytes16_all('A') < nd_bytes16_all(26));
		any |= (nd_bytes16)(bytes == nd_bytes16_all('\xC5')) | (nd_bytes16)(bytes == nd_bytes16_all('\x84'));
		bytes |= capitals & nd_bytes16_all('a' - 'A');
		memcpy(folded + at, &bytes, sizeof bytes);
	}
	wide = nd_bytes16_first(any) < sizeof any;
#endif
	for (; at < text.size; at++) {
		folded[at] = nd_ascii_lower(text.data[at]);
		wide |= may_be_wide(text.data[at]);
	}
	nd_str whole = wide ? fold_wide(folded, text) : (nd_str){folded, text.size};
	return (nd_folded){whole, whole.size != text.size};
}

static bool is_same(nd_literal_text a, nd_literal_text b)
{
	return a.starts_word == b.starts_word && a.ends_word == b.ends_word && nd_str_equal(a.text, b.text);
}

/* The table that the literal belongs to, and its key there. */
static uint32_t table_of(nd_literals *literals, const nd_literal_text *what, uint64_t head, nd_literal_table **table)
{
	if (!what->starts_word || what->text.size < MIDDLE) {
		*table = what->starts_word ? &literals->short_words : &literals->anywhere;
		return short_key(head);
	}
	*table = what->text.size < HEAD ? &literals->words : &literals->long_words;
	return what->text.size < HEAD ? middle_key(head) : key_of(head);
}

uint32_t nd_literals_add(nd_arena *arena, nd_literals *literals, nd_literal_text what)
{
	what.text = nd_literals_fold(arena, what.text).text;
	uint64_t head = nd_load_le(what.text.data, what.text.size);
	nd_literal_table *table;
	uint32_t key = table_of(literals, &what, head, &table), number = table->heads[head_of(key)];
	while (number != ND_NONE && !is_same(literals->items.items[number].what, what))
		number = literals->items.items[number].next;
	if (number != ND_NONE)
		return number;
	number = literals->items.count;
	*nd_array_push(arena, &literals->items) = (nd_literal){
	        .what = what,
	        .next = table->heads[head_of(key)],
	        .head = head,
	        .head_mask = what.text.size < HEAD ? first_bytes(UINT64_MAX, what.text.size) : UINT64_MAX,
	};
	table->heads[head_of(key)] = number;
	table->used[key / 64] |= UINT64_C(1) << key % 64;
	return number;
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

typedef struct finder {
	nd_arena *arena;
	const nd_literals *literals;
	nd_folded folded;
	nd_literal_places *found;
} finder;

/* Of folded text. */
static bool is_word_byte(char c)
{
	static const bool is_word[UCHAR_MAX + 1] = {
	        ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
	        ['_'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1,
	        ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1, ['s'] = 1,
	        ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1};
	return is_word[(unsigned char)c];
}

static bool ends_word(nd_str text, uint32_t end)
{
	return end == text.size || !is_word_byte(text.data[end]);
}

/* head: the bytes at the place, as nd_load_le reads them. */
static bool stands_at(const finder *f, const nd_literal *literal, uint32_t at, uint64_t head)
{
	nd_str text = f->folded.text, rest = {text.data + at, text.size - at}, wanted = literal->what.text;
	if (((head ^ literal->head) & literal->head_mask) != 0 || wanted.size > rest.size)
		return false;
	if (wanted.size > HEAD && !nd_str_starts(rest, wanted))
		return false;
	return !literal->what.ends_word || f->folded.is_wide || ends_word(text, at + wanted.size);
}

static bool is_used(const nd_literal_table *table, uint32_t key)
{
	return (table->used[key / 64] >> key % 64 & 1) != 0;
}

static inline void find_at(const finder *f, const nd_literal_table *table, uint32_t key, uint32_t at, uint64_t head)
{
	if (!is_used(table, key))
		return;
	for (uint32_t i = table->heads[head_of(key)]; i != ND_NONE; i = f->literals->items.items[i].next)
		if (stands_at(f, &f->literals->items.items[i], at, head))
			*nd_array_push(f->arena, f->found) = (nd_literal_place){at, i};
}

static void find_word_at(const finder *f, uint32_t at, uint64_t head)
{
	find_at(f, &f->literals->short_words, short_key(head), at, head);
	find_at(f, &f->literals->words, middle_key(head), at, head);
	find_at(f, &f->literals->long_words, key_of(head), at, head);
}

void nd_literals_find(nd_arena *arena, const nd_literals *literals, nd_folded folded, nd_literal_places *found)
{
	const finder f = {arena, literals, folded, found};
	nd_str text = folded.text;
	bool in_word = false;
	for (uint32_t at = 0; at + ND_LITERAL_SHORTEST <= text.size; at++) {
		uint64_t head = at + HEAD <= text.size ? nd_load_le(text.data + at, HEAD)
		                                       : nd_load_le(text.data + at, text.size - at);
		bool is_word = is_word_byte(text.data[at]);
		if ((is_word && !in_word) || folded.is_wide)
			find_word_at(&f, at, head);
		in_word = is_word;
		find_at(&f, &literals->anywhere, short_key(head), at, head);
	}
}
