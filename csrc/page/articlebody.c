#include "page/articlebody.h"

#include "base/str.h"
#include "html/decode.h"
#include "page/json.h"

/* ---- the text --------------------------------------------------------------------------------------------------- */

static bool is_json_ld(const nd_tree *tree, uint32_t node)
{
	if (tree->nodes[node].kind != ND_NODE_ELEMENT || tree->nodes[node].tag != ND_TAG_SCRIPT)
		return false;
	nd_str type = nd_tree_attribute(tree, node, ND_STR("type"));
	return type.data != NULL && nd_str_starts_nocase(nd_str_trim(type), ND_STR("application/ld+json"));
}

/* The string that is the value of the key that ends at the byte at; absent for any other value. */
static nd_str read_value(nd_arena *scratch, nd_str script, uint32_t at)
{
	while (at < script.size && (nd_ascii_is_space(script.data[at]) || script.data[at] == ':'))
		at++;
	if (at >= script.size || script.data[at] != '"')
		return (nd_str){0};
	uint32_t end = at + 1;
	while (end < script.size && script.data[end] != '"')
		end += script.data[end] == '\\' ? 2 : 1;
	if (end >= script.size)
		return (nd_str){0};
	nd_json json;
	nd_json_read(scratch, nd_str_cut(script, (nd_span){at, end + 1}), &json);
	return json.count > 0 ? nd_json_string(scratch, &json, 0) : (nd_str){0};
}

/* Markup taken out, as some pages leave it in: a tag parts words. */
static nd_str strip_markup(nd_arena *scratch, nd_str text)
{
	text = nd_html_decode(scratch, text, ND_DECODE_REFERENCES);
	char *out = nd_arena_take(scratch, (size_t)text.size + 1);
	uint32_t size = 0;
	bool in_tag = false;
	for (uint32_t i = 0; i < text.size; i++) {
		char next = i + 1 < text.size ? text.data[i + 1] : ' ';
		if (text.data[i] == '<' && (nd_ascii_is_alpha(next) || next == '/')) {
			in_tag = true;
			out[size++] = ' ';
		}
		if (!in_tag)
			out[size++] = text.data[i];
		in_tag = in_tag && text.data[i] != '>';
	}
	return nd_str_of(out, size);
}

nd_str nd_article_body_text(nd_arena *scratch, const nd_tree *tree)
{
	enum { MOST = 8 };
	static const nd_str key = {"\"articleBody\"", 13};
	nd_str longest = {0};
	uint32_t seen = 0;
	for (uint32_t node = 0; node < tree->node_count; node++) {
		if (!is_json_ld(tree, node) || tree->nodes[node].first_child == ND_NONE)
			continue;
		nd_str script = nd_tree_text(tree, tree->nodes[node].first_child);
		for (uint32_t at = nd_str_find(script, key, 0); at != ND_NONE && seen < MOST;
		     at = nd_str_find(script, key, at + key.size), seen++) {
			nd_str text = read_value(scratch, script, at + key.size);
			longest = text.size > longest.size ? text : longest;
		}
	}
	return longest.size > 0 ? strip_markup(scratch, longest) : longest;
}

/* ---- runs of words ---------------------------------------------------------------------------------------------- */

enum { RUN = 3, SET_BITS = 15 };

static uint32_t run_bit(const uint32_t *words)
{
	uint32_t hash = (words[0] * UINT32_C(0x85EBCA6B) ^ words[1]) * UINT32_C(0xC2B2AE35) ^ words[2];
	return hash * UINT32_C(0x9E3779B1) >> (32 - SET_BITS);
}

nd_run_set nd_run_set_of(nd_arena *arena, nd_str text)
{
	nd_run_set set = {nd_arena_new_n(arena, uint64_t, (1 << SET_BITS) / 64)};
	uint32_t last[RUN] = {0}, count = 0;
	for (uint32_t start = 0; start < text.size;) {
		uint32_t end = start + 1;
		while (end < text.size && !nd_ascii_is_space(text.data[end]))
			end++;
		nd_text_counter counter = {0};
		nd_text_count(&counter, nd_str_cut(text, (nd_span){start, end}));
		nd_text_count_space(&counter);
		for (uint32_t i = 0; i < counter.stats.hash_count; i++) {
			last[0] = last[1];
			last[1] = last[2];
			last[2] = counter.hashes[i];
			uint32_t bit = run_bit(last);
			if (++count >= RUN)
				set.bits[bit / 64] |= UINT64_C(1) << bit % 64;
		}
		start = end;
	}
	return set;
}

uint8_t nd_run_set_share(const nd_run_set *set, const nd_text_stats *stats)
{
	if (set->bits == NULL || stats->hash_count < RUN)
		return ND_RUNS_UNKNOWN;
	uint32_t shared = 0, all = stats->hash_count - RUN + 1;
	for (uint32_t i = 0; i < all; i++) {
		uint32_t bit = run_bit(stats->hashes + i);
		shared += (uint32_t)(set->bits[bit / 64] >> bit % 64 & 1);
	}
	return (uint8_t)(shared * ND_RUNS_ALL / all);
}
