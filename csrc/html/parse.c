/* Tree construction from the outside: one token after another goes to the insertion mode that it is for. */
#include "base/str.h"
#include "html/builder.h"
#include "html/decode.h"

enum {
	LEAST_DEPTH = 16, /* html, head, body and what insertion modes rely on must fit */
	LEAST_CLONES = 4096,
	BYTES_A_CLONE = 16,
	/* of the input: room is made beforehand for no more */
	BYTES_A_NODE = 12,
	BYTES_AN_ATTRIBUTE = 32,
	/* and beside that, for the document, what tags leave out, and the doctype's name */
	LEAST_NODES = 6,
	LEAST_ATTRIBUTES = 2
};

bool nd_builder_dispatch(nd_builder *b)
{
	static bool (*const MODES[ND_MODE_COUNT])(nd_builder *) = {
	        [ND_MODE_INITIAL] = nd_mode_initial,
	        [ND_MODE_BEFORE_HTML] = nd_mode_before_html,
	        [ND_MODE_BEFORE_HEAD] = nd_mode_before_head,
	        [ND_MODE_IN_HEAD] = nd_mode_in_head,
	        [ND_MODE_IN_HEAD_NOSCRIPT] = nd_mode_in_head_noscript,
	        [ND_MODE_AFTER_HEAD] = nd_mode_after_head,
	        [ND_MODE_IN_BODY] = nd_mode_in_body,
	        [ND_MODE_TEXT] = nd_mode_text,
	        [ND_MODE_IN_TABLE] = nd_mode_in_table,
	        [ND_MODE_IN_TABLE_TEXT] = nd_mode_in_table_text,
	        [ND_MODE_IN_CAPTION] = nd_mode_in_caption,
	        [ND_MODE_IN_COLUMN_GROUP] = nd_mode_in_column_group,
	        [ND_MODE_IN_TABLE_BODY] = nd_mode_in_table_body,
	        [ND_MODE_IN_ROW] = nd_mode_in_row,
	        [ND_MODE_IN_CELL] = nd_mode_in_cell,
	        [ND_MODE_IN_SELECT] = nd_mode_in_select,
	        [ND_MODE_IN_SELECT_IN_TABLE] = nd_mode_in_select_in_table,
	        [ND_MODE_IN_TEMPLATE] = nd_mode_in_template,
	        [ND_MODE_AFTER_BODY] = nd_mode_after_body,
	        [ND_MODE_IN_FRAMESET] = nd_mode_in_frameset,
	        [ND_MODE_AFTER_FRAMESET] = nd_mode_after_frameset,
	        [ND_MODE_AFTER_AFTER_BODY] = nd_mode_after_after_body,
	        [ND_MODE_AFTER_AFTER_FRAMESET] = nd_mode_after_after_frameset,
	};
	return MODES[b->mode](b);
}

/* Whether the token is for the insertion mode although the adjusted current node is foreign. */
static bool is_html_in_foreign(const nd_builder *b, const nd_open_element *node)
{
	const nd_html_token *token = &b->tokens.token;
	bool is_start = token->kind == ND_HTML_START_TAG, is_text = token->kind == ND_HTML_TEXT;
	if (token->kind == ND_HTML_END_OF_FILE)
		return true;
	if ((node->traits & ND_IS_MATHML_TEXT) != 0)
		return is_text || (is_start && token->tag != ND_TAG_MGLYPH && token->tag != ND_TAG_MALIGNMARK);
	if ((node->traits & ND_IS_HTML_POINT) != 0)
		return is_text || is_start;
	nd_tag tag = node == &b->context ? b->context_tag : b->nodes.items[node->node].tag;
	return tag == ND_TAG_ANNOTATION_XML && is_start && token->tag == ND_TAG_SVG;
}

/* The tree construction dispatcher. */
static void process(nd_builder *b)
{
	bool again;
	do {
		const nd_open_element *node = b->open.count != 0 ? nd_builder_adjusted(b) : NULL;
		bool is_html = node == NULL || (node->traits & ND_IS_FOREIGN) == 0 || is_html_in_foreign(b, node);
		again = is_html ? nd_builder_dispatch(b) : nd_mode_foreign(b);
	} while (again);
}

static void process_all(nd_builder *b)
{
	nd_html_tokenizer *tokens = &b->tokens;
	do {
		tokens->cdata_allowed = b->open.count != 0 && (nd_builder_adjusted(b)->traits & ND_IS_FOREIGN) != 0;
		nd_html_tokenizer_next(tokens);
		if (b->drops_line_feed) {
			b->drops_line_feed = false;
			if (tokens->token.kind == ND_HTML_TEXT) {
				nd_builder_drop_line_feed(b);
				if (!nd_builder_has_text(b))
					continue;
			}
		}
		process(b);
	} while (tokens->token.kind != ND_HTML_END_OF_FILE);
}

/* Makes room for the nodes and attributes that most pages need, so that the arrays grow on odd pages alone. */
static void reserve(nd_builder *b, uint32_t size)
{
	const nd_scan_facts *facts = &b->tokens.facts;
	uint32_t most_nodes = size / BYTES_A_NODE, most_attributes = size / BYTES_AN_ATTRIBUTE;
	b->nodes.capacity = (facts->openings < most_nodes ? facts->openings : most_nodes) + LEAST_NODES;
	b->nodes.items = nd_arena_take(b->arena, b->nodes.capacity * sizeof *b->nodes.items);
	b->attributes.capacity = (facts->quoted < most_attributes ? facts->quoted : most_attributes) + LEAST_ATTRIBUTES;
	b->attributes.items = nd_arena_take(b->arena, b->attributes.capacity * sizeof *b->attributes.items);
}

static void begin(nd_builder *b, nd_arena *arena, nd_str input, uint32_t max_depth, nd_tree *tree)
{
	*tree = (nd_tree){.input = input, .html = ND_NONE, .head = ND_NONE, .body = ND_NONE};
	*b = (nd_builder){
	        .arena = arena,
	        .scratch = nd_arena_within(arena),
	        .tree = tree,
	        .head = ND_NONE,
	        .form = ND_NONE,
	        .context = {.node = ND_NONE},
	        .frameset_ok = true,
	        .max_depth = max_depth > LEAST_DEPTH ? max_depth : LEAST_DEPTH,
	        .clones_left = input.size / BYTES_A_CLONE + LEAST_CLONES,
	};
	nd_html_tokenizer_init(&b->tokens, arena, b->scratch, input);
	reserve(b, input.size);
	nd_builder_new_node(b, ND_NODE_DOCUMENT, (nd_span){0, 0});
}

static void finish(nd_builder *b)
{
	nd_arena_destroy(b->scratch);
	nd_array_trim(b->arena, &b->nodes);
	nd_array_trim(b->arena, &b->attributes);
	nd_array_trim(b->arena, &b->rewritten);
	*b->tree = nd_builder_tree(b);
}

void nd_html_parse(nd_arena *arena, nd_str input, uint32_t max_depth, nd_tree *tree)
{
	nd_builder b;
	begin(&b, arena, input, max_depth, tree);
	process_all(&b);
	finish(&b);
}

/* ---- fragments -------------------------------------------------------------------------------------------------- */

static void set_context(nd_builder *b, nd_namespace context_namespace, nd_tag tag)
{
	b->is_fragment = true;
	b->context_namespace = context_namespace;
	b->context_tag = tag;
	if (context_namespace != ND_NS_HTML) {
		b->context.traits = nd_foreign_traits(context_namespace, tag, (nd_str){NULL, 0});
		return;
	}
	b->context.tag = (uint16_t)tag;
	b->context.traits = nd_html_traits(tag);
	b->tokens.state = nd_html_state_in(tag);
	if (tag == ND_TAG_TEMPLATE)
		*nd_array_push(b->scratch, &b->template_modes) = ND_MODE_IN_TEMPLATE;
	if (tag == ND_TAG_FORM)
		b->form = 0; /* some form that is never open */
}

void nd_html_parse_fragment(nd_arena *arena, nd_str input, nd_namespace context_namespace, nd_str context_name,
                            uint32_t max_depth, nd_tree *tree)
{
	nd_builder *b = nd_arena_new(arena, nd_builder);
	begin(b, arena, input, max_depth, tree);
	set_context(b, context_namespace, nd_tag_of(nd_html_decode(arena, context_name, ND_DECODE_LOWER)));
	tree->html = nd_builder_insert_implied(b, ND_TAG_HTML);
	nd_builder_reset_mode(b);
	process_all(b);
	finish(b);
}
