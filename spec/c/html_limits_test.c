/* Inputs made to do harm: what is made of them stays within a fixed number of nodes and of open elements, and of bytes
 * of memory, for each byte of input. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "check.h"
#include "html/scan.h"
#include "html/tree.h"

enum { DEPTH = 512 };

typedef struct outcome {
	uint32_t nodes, attributes, depth;
	size_t memory;
} outcome;

static uint32_t depth_of(const nd_tree *tree)
{
	uint32_t deepest = 0, depth = 0, node = 0;
	while (node != ND_NONE) {
		deepest = depth > deepest ? depth : deepest;
		if (tree->nodes[node].first_child != ND_NONE) {
			node = tree->nodes[node].first_child;
			depth++;
			continue;
		}
		while (node != ND_NONE && tree->nodes[node].next == ND_NONE) {
			node = tree->nodes[node].parent;
			depth--;
		}
		if (node != ND_NONE)
			node = tree->nodes[node].next;
	}
	return deepest;
}

/* Every node's links agree with those of its neighbours. */
static bool is_sound(const nd_tree *tree)
{
	for (uint32_t i = 0; i < tree->node_count; i++) {
		const nd_node *n = &tree->nodes[i];
		if (n->next != ND_NONE && (nd_tree_previous(tree, n->next) != i || tree->nodes[n->next].parent != n->parent))
			return false;
		if (nd_tree_previous(tree, i) == ND_NONE && n->parent != ND_NONE && tree->nodes[n->parent].first_child != i)
			return false;
		if (n->next == ND_NONE && n->parent != ND_NONE && nd_tree_last_child(tree, n->parent) != i)
			return false;
	}
	return true;
}

static outcome parse(nd_str html)
{
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, html, DEPTH, &tree);
	outcome result = {tree.node_count, 0, depth_of(&tree), arena.taken};
	for (uint32_t i = 0; i < tree.node_count; i++)
		result.attributes += nd_tree_attribute_count(&tree, i);
	CHECK(is_sound(&tree));
	nd_arena_destroy(&arena);
	return result;
}

/* head, then piece so many times. In piece, "%" stands for the number of the turn. */
static outcome parse_repeated(const char *head, const char *piece, uint32_t times)
{
	size_t room = strlen(head) + (strlen(piece) + 12) * (size_t)times + 1, size = strlen(head);
	char *html = malloc(room);
	memcpy(html, head, size);
	for (uint32_t i = 0; i < times; i++)
		for (const char *at = piece; *at != '\0'; at++) {
			if (*at == '%')
				size += (size_t)snprintf(html + size, room - size, "%u", i);
			else
				html[size++] = *at;
		}
	outcome result = parse(nd_str_of(html, size));
	/* A node for two bytes at most ("<p>x" are two), and the elements that are made anew for formatting. */
	CHECK(result.nodes <= size / 2 + size / 16 + 4096 + 16);
	CHECK(result.memory <= size * 32 + (1 << 17));
	CHECK(result.depth <= DEPTH + 1); /* text and void elements stand in the deepest */
	free(html);
	return result;
}

static void one_text(void)
{
	CHECK_INT(parse_repeated("", "<", 1 << 18).nodes, 5);
	CHECK_INT(parse_repeated("", "&", 1 << 18).nodes, 5);
	CHECK_INT(parse_repeated("", "&#0;", 1 << 18).nodes, 5);
	CHECK_INT(parse_repeated("", "a</x>", 1 << 18).nodes, 5);
	CHECK_INT(parse_repeated("<!--", "-", 1 << 18).nodes, 5);
	CHECK_INT(parse_repeated("<!--x", ">-", 1 << 18).nodes, 5);
	CHECK_INT(parse_repeated("<script>", "<!--<script>", 1 << 16).nodes, 6);
	CHECK_INT(parse_repeated("<title>", "</titl", 1 << 18).nodes, 6);
	CHECK_INT(parse_repeated("<p ", "a", 1 << 18).nodes, 4);
	CHECK_INT(parse_repeated("<!doctype ", "a", 1 << 18).nodes, 5);
}

static void nesting(void)
{
	CHECK_INT(parse_repeated("", "<div>", 100000).nodes, 100004);
	CHECK_INT(parse_repeated("", "<div>", 100000).depth, DEPTH);
	CHECK_INT(parse_repeated("", "<table><tr><td>", 100000).depth, DEPTH);
	parse_repeated("", "<a><nobr><math><mi>", 100000);
	CHECK_INT(parse_repeated("", "<form><div></form>", 100000).depth, DEPTH);
	CHECK_INT(parse_repeated("", "<b><form><div></b></form>", 100000).depth, DEPTH);
	parse_repeated("", "<table><tr><td>", 20000);
	parse_repeated("", "<table>", 100000);
	parse_repeated("", "<template>", 20000);
	parse_repeated("", "<svg><foreignObject>", 20000);
	parse_repeated("", "<math><mi><p>", 20000);
	parse_repeated("", "<select><option>", 20000);
	parse_repeated("", "<frameset>", 20000);
	parse_repeated("", "<table><col><caption>", 20000);
	parse_repeated("", "<ul><li>", 20000);
	parse_repeated("", "<ruby><rt>", 20000);
	parse_repeated("", "<object><p>", 20000);
	parse_repeated("<div><div><div>", "<p></span>", 20000);
}

static void attributes(void)
{
	CHECK_INT(parse_repeated("<p", " a%", 100000).attributes, 0); /* never closed */
	static const char tail[] = "<p a=1 a=2>";
	CHECK_INT(parse(nd_str_of(tail, sizeof tail - 1)).attributes, 1);
	size_t size = 2, room = (size_t)100000 * 9 + 8;
	char *html = malloc(room);
	memcpy(html, "<p", 2);
	for (unsigned i = 0; i < 100000; i++)
		size += (size_t)snprintf(html + size, room - size, " %x=1", i % 50000);
	html[size++] = '>';
	CHECK_INT(parse(nd_str_of(html, size)).attributes, 50000);
	free(html);
	parse_repeated("", "<html a%=1>", 20000);
	parse_repeated("", "<body a=1 b%>", 20000);
}

static void formatting(void)
{
	parse_repeated("", "<b id=%>", 20000);
	parse_repeated("", "<b><i>x", 20000);
	parse_repeated("", "<p><b id=%>x", 20000);
	parse_repeated("<p><b><i><u><s><em><code><tt><big><font><small><strong>", "<p>x", 20000);
	parse_repeated("", "<a><div>", 20000);
	parse_repeated("", "<b><p></b>", 20000);
	parse_repeated("", "<b><div><i></b>x", 20000);
	parse_repeated("<b><i><u>", "<table><td>", 2000);
	parse_repeated("", "<nobr>x", 20000);
	parse_repeated("", "<a href=%><table><a>", 20000);
}

static void fostering(void)
{
	parse_repeated("<table>", "x<tr>", 20000);
	parse_repeated("<table>", "x</x> </x>", 50000);
	parse_repeated("<table>", "<b>x", 20000);
	parse_repeated("<table><td><table>", "<p>x<tr>", 20000);
	parse_repeated("", "<table><tr>x", 20000);
}

/* Deeper elements become siblings, and what follows them is still there. */
static void deep_text(void)
{
	char html[4096];
	size_t size = 0;
	for (int i = 0; i < 600; i++, size += 5)
		memcpy(html + size, "<div>", 5);
	size += (size_t)snprintf(html + size, sizeof html - size, "<p>deep</p><p>deeper</p>");
	nd_arena arena;
	nd_tree tree;
	nd_arena_init(&arena, NULL);
	nd_html_parse(&arena, nd_str_of(html, size), DEPTH, &tree);
	int texts = 0;
	for (uint32_t node = 0; node != ND_NONE; node = nd_tree_next(&tree, node, 0))
		texts += tree.nodes[node].kind == ND_NODE_TEXT;
	CHECK_INT(texts, 2);
	nd_arena_destroy(&arena);
}

/* All ways of scanning agree, wherever what they look for stands. */
static void scanning(void)
{
	static const char wanted[] = {'<', '=', '\r', '\0', '\x80', 'a'};
	char text[131];
	for (uint32_t size = 0; size < sizeof text; size++)
		for (uint32_t at = 0; at < size; at++)
			for (size_t i = 0; i < sizeof wanted; i++) {
				memset(text, 'x', sizeof text);
				text[at] = text[size - 1 - at] = wanted[i];
				nd_scan_facts plain = nd_scan_examiner_of(ND_SCAN_PORTABLE)(nd_str_of(text, size));
				for (int level = ND_SCAN_SIXTEEN; level <= ND_SCAN_AVX2; level++) {
					nd_scan_facts facts = nd_scan_examiner_of((nd_scan_level)level)(nd_str_of(text, size));
					CHECK(facts.openings == plain.openings && facts.quoted == plain.quoted &&
					      facts.has_return == plain.has_return && facts.has_nul == plain.has_nul &&
					      facts.has_high == plain.has_high);
				}
				const char *hit = nd_scan_either(text, text + size, wanted[i], '?');
				CHECK_INT(hit - text, at < size - 1 - at ? at : size - 1 - at);
			}
}

static nd_scan_facts facts_of(const char *text)
{
	return nd_scan_examine(nd_str_of(text, strlen(text)));
}

/* What is counted is near the number of nodes and attributes. */
static void facts(void)
{
	CHECK_INT(facts_of("<p class=\"a\" id='b'>one<br>two</p>").openings, 4);
	CHECK_INT(facts_of("<p class=\"a\" id='b'>one<br>two</p>").quoted, 2);
	CHECK_INT(facts_of("<ul><li>a</li><li>b</li></ul>").openings, 5);
	CHECK_INT(facts_of("a < b = \"c\"").quoted, 0);
	CHECK(facts_of("a\rb").has_return && !facts_of("a\nb").has_return && facts_of("\xC3\xA9").has_high);
}

/* On random bytes of those that matter, each way of scanning gives what a plain loop gives, at any alignment. */
static void scanning_agrees(void)
{
	enum { ROUNDS = 4000, LONGEST = 200 };
	static const char alphabet[] = "<</>>=\"'&ab \r\x80\xC3";
	static char text[LONGEST + 1];
	uint32_t random = 7;
	for (int round = 0; round < ROUNDS; round++) {
		uint32_t size = random % LONGEST, start = random >> 9 & 15;
		for (uint32_t i = 0; i < size; i++) {
			random = random * UINT32_C(1664525) + UINT32_C(1013904223);
			text[i] = (random >> 8 & 63) == 0 ? '\0' : alphabet[(random >> 16) % (sizeof alphabet - 1)];
		}
		start = start < size ? start : 0;
		nd_str part = nd_str_of(text + start, size - start);
		nd_scan_facts plain = nd_scan_examiner_of(ND_SCAN_PORTABLE)(part);
		for (int level = ND_SCAN_SIXTEEN; level <= ND_SCAN_AVX2; level++) {
			nd_scan_facts fast = nd_scan_examiner_of((nd_scan_level)level)(part);
			CHECK(fast.openings == plain.openings && fast.quoted == plain.quoted && fast.has_nul == plain.has_nul &&
			      fast.has_return == plain.has_return && fast.has_high == plain.has_high);
		}
		const char *end = part.data + part.size, *either = part.data, *high = part.data;
		while (either < end && *either != '=' && *either != '&')
			either++;
		while (high < end && (*high & 0x80) == 0)
			high++;
		CHECK(nd_scan_either(part.data, end, '=', '&') == either);
		CHECK(nd_utf8_skip_ascii(part.data, end) == high);
		random = random * UINT32_C(1664525) + UINT32_C(1013904223);
	}
}

int main(void)
{
	facts();
	scanning_agrees();
	one_text();
	nesting();
	attributes();
	formatting();
	fostering();
	deep_text();
	scanning();
	return check_result();
}
