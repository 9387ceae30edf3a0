#include "html/tree.h"

void nd_html_parse(nd_arena *arena, nd_str input, uint32_t max_depth, nd_tree *tree)
{
	(void)max_depth;
	nd_node *nodes = nd_arena_new_n(arena, nd_node, 1);
	nodes[0].kind = ND_NODE_DOCUMENT;
	*tree = (nd_tree){.input = input, .nodes = nodes, .node_count = 1, .html = ND_NONE, .head = ND_NONE, .body = ND_NONE};
}
