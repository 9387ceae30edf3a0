#include "annotate/literals.h"

#include "base/bytes16.h"
#include "base/hash.h"
#include "base/str.h"

enum { HEAD = 8, LONG = 5 }; /* long literals are those of so many bytes or more */

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

static uint32_t long_key(uint64_t head)
{
	return key_of(first_bytes(head, LONG));
}

void nd_literals_init(nd_literals *literals)
{
	*literals = (nd_literals){0};
	memset(literals->short_ones.heads, 0xFF, sizeof literals->short_ones.heads);
	memset(literals->long_ones.heads, 0xFF, sizeof literals->long_ones.heads);
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

nd_str nd_literals_fold(nd_arena *arena, nd_str text)
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
	return wide ? fold_wide(folded, text) : (nd_str){folded, text.size};
}

uint32_t nd_literals_add(nd_arena *arena, nd_literals *literals, nd_str text)
{
	text = nd_literals_fold(arena, text);
	uint64_t head = nd_load_le(text.data, text.size);
	bool is_long = text.size >= LONG;
	nd_literal_table *table = is_long ? &literals->long_ones : &literals->short_ones;
	uint32_t key = is_long ? long_key(head) : short_key(head), number = table->heads[head_of(key)];
	while (number != ND_NONE && !nd_str_equal(literals->items.items[number].text, text))
		number = literals->items.items[number].next;
	if (number != ND_NONE)
		return number;
	number = literals->items.count;
	*nd_array_push(arena, &literals->items) = (nd_literal){
	        .text = text,
	        .next = table->heads[head_of(key)],
	        .head = head,
	        .head_mask = text.size < HEAD ? first_bytes(UINT64_MAX, text.size) : UINT64_MAX,
	};
	table->heads[head_of(key)] = number;
	table->used[key / 64] |= UINT64_C(1) << key % 64;
	return number;
}

static bool stands_at(const nd_literal *literal, nd_str rest, uint64_t head)
{
	if (((head ^ literal->head) & literal->head_mask) != 0)
		return false;
	return literal->text.size <= rest.size && (literal->text.size <= HEAD || nd_str_starts(rest, literal->text));
}

static bool is_used(const nd_literal_table *table, uint32_t key)
{
	return (table->used[key / 64] >> key % 64 & 1) != 0;
}

static void find_at(const nd_literals *literals, const nd_literal_table *table, uint32_t key, nd_str rest, uint64_t head,
                    uint64_t *set)
{
	for (uint32_t i = table->heads[head_of(key)]; i != ND_NONE; i = literals->items.items[i].next)
		if (stands_at(&literals->items.items[i], rest, head))
			set[i / 64] |= UINT64_C(1) << i % 64;
}

/* head: the first bytes of rest, as nd_load_le reads them. */
static inline void find_both_at(const nd_literals *literals, nd_str rest, uint64_t head, uint64_t *set)
{
	uint32_t as_short = short_key(head), as_long = long_key(head);
	if (is_used(&literals->short_ones, as_short))
		find_at(literals, &literals->short_ones, as_short, rest, head, set);
	if (is_used(&literals->long_ones, as_long))
		find_at(literals, &literals->long_ones, as_long, rest, head, set);
}

void nd_literals_find(const nd_literals *literals, nd_str text, uint64_t *set)
{
	uint32_t at = 0;
	for (; at + HEAD <= text.size; at++)
		find_both_at(literals, (nd_str){text.data + at, text.size - at}, nd_load_le(text.data + at, HEAD), set);
	for (; at + ND_LITERAL_SHORTEST <= text.size; at++)
		find_both_at(literals, (nd_str){text.data + at, text.size - at}, nd_load_le(text.data + at, text.size - at), set);
}
